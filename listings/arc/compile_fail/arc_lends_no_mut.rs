//! An `Arc` alone lends its value for reading only.

use std::sync::Arc;

fn main() {
    let guests = Arc::new(vec!["Ada"]);

    guests.push("Bo");

    println!("{guests:?}");
}
