//! Run one job in several named threads, and return the names of those that panicked.

use std::io;
use std::thread::Builder;

fn who_panicked(names: &[&str], job: fn()) -> io::Result<Vec<String>> {
    let mut threads = Vec::new();
    for name in names {
        threads.push(Builder::new().name(name.to_string()).spawn(job)?);
    }

    let mut failed = Vec::new();
    for handle in threads {
        // `join` consumes the handle; the thread itself can be kept.
        let thread = handle.thread().clone();
        if handle.join().is_err() {
            failed.push(thread.name().unwrap_or_default().to_string());
        }
    }
    Ok(failed)
}

fn main() -> io::Result<()> {
    let failed = who_panicked(&["saw", "lathe"], || println!("at work"))?;
    println!("{} of 2 panicked", failed.len());
    Ok(())
}

#[cfg(test)]
mod check;
