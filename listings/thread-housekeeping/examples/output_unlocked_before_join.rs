//! The lock is given back before `main` waits, and the thread can print.

use std::io::{self, Write};
use std::thread;

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "shift begins")?;
    drop(out);

    let saw = thread::spawn(|| println!("7 boards"));
    saw.join().unwrap();

    writeln!(io::stdout(), "shift ends")
}
