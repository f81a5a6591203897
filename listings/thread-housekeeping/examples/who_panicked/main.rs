//! Run one job in several named threads, and return the names of those that panicked.

use std::io;
use std::thread;

fn who_panicked(names: &[&str], job: fn()) -> io::Result<Vec<String>> {
    // For now the threads have no names, and nobody asks how they ended.
    // Yours: named threads, all running at the same time.
    let threads: Vec<_> = names.iter().map(|_| thread::spawn(job)).collect();
    for thread in threads {
        let _ = thread.join();
    }
    Ok(Vec::new())
}

fn main() -> io::Result<()> {
    let failed = who_panicked(&["saw", "lathe"], || println!("at work"))?;
    println!("{} of 2 panicked", failed.len());
    Ok(())
}

#[cfg(test)]
mod check;
