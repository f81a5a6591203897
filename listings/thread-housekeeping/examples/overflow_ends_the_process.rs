//! A stack overflow is no panic: no `join` returns, the whole process is aborted.

use std::env;
use std::io;
use std::process::Command;
use std::thread;

fn depth(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + depth(n - 1) }
}

fn dive() {
    let diver = thread::spawn(|| depth(100_000));
    match diver.join() {
        Ok(calls) => println!("{calls} calls deep"),
        Err(_) => println!("the diver panicked"),
    }
}

fn main() -> io::Result<()> {
    if env::args().nth(1).as_deref() == Some("dive") {
        dive();
        return Ok(());
    }
    // The program starts itself a second time, and so lives to tell.
    let child = Command::new(env::current_exe()?).arg("dive").output()?;

    println!("printed: {:?}", String::from_utf8_lossy(&child.stdout));
    println!("ended well: {}", child.status.success());
    let words = String::from_utf8_lossy(&child.stderr);
    println!("last words: {}", words.lines().last().unwrap_or("none"));
    Ok(())
}
