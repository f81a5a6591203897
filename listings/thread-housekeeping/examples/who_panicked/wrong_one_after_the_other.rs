//! Run one job in several named threads, and return the names of those that panicked.

use std::io;
use std::thread::Builder;

fn who_panicked(names: &[&str], job: fn()) -> io::Result<Vec<String>> {
    let mut failed = Vec::new();
    for name in names {
        let thread = Builder::new().name(name.to_string()).spawn(job)?;
        if thread.join().is_err() {
            failed.push(name.to_string());
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
