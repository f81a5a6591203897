//! A list that is not in a mutex is to be changed by code whose panic will be caught.

use std::panic;

fn main() {
    let mut orders = vec!["soup"];
    let _ = panic::catch_unwind(|| orders.push("bread"));
}
