//! A recursion a hundred thousand calls deep fits on a stack made large enough.

use std::io;
use std::thread::Builder;

fn depth(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + depth(n - 1) }
}

fn main() -> io::Result<()> {
    let diver = Builder::new()
        .stack_size(64 * 1024 * 1024)
        .spawn(|| depth(100_000))?;

    println!("{} calls deep", diver.join().unwrap());
    Ok(())
}
