//! A function prints while its caller holds the lock of standard output.

use std::io;

fn report(boards: u32) {
    println!("{boards} boards");
    println!("{} to go", 10 - boards);
}

fn main() {
    let _together = io::stdout().lock();
    report(7);
}
