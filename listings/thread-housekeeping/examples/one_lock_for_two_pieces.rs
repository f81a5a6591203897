//! With standard output locked, all pieces of a line come out together.

use std::io::{self, Write};
use std::thread;

fn print_together(wood: &str, piece: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    write!(out, "{wood} ")?;
    writeln!(out, "{piece}")
}

fn main() {
    thread::scope(|s| {
        s.spawn(|| print_together("oak", "beam").unwrap());
        s.spawn(|| print_together("ash", "pole").unwrap());
    });
}
