//! The module is `mpsc`; with two letters swapped the path does not resolve (E0432).

use std::sync::mspc;

fn main() {
    let (_tx, _rx) = mspc::channel::<&str>();
}
