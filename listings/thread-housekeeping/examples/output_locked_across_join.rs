//! `main` keeps the lock of standard output and waits for a thread that wants it.

use std::io::{self, Write};
use std::thread;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "shift begins")?;

    let saw = thread::spawn(|| println!("7 boards"));
    saw.join().unwrap();

    writeln!(out, "shift ends")
}
