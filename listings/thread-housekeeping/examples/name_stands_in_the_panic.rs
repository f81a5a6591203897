//! A thread's name stands in its panic message.

use std::io;
use std::thread::{self, Builder};

fn main() -> io::Result<()> {
    let saw = Builder::new().name("saw".into()).spawn(|| {
        panic!("blade is blunt");
    })?;

    println!("the name is {:?}", saw.thread().name());
    assert!(saw.join().is_err());
    println!("{:?} goes on", thread::current().name());
    Ok(())
}
