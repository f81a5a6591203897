//! Into a thread and back again, a vector keeps its buffer.

use std::thread;

fn main() {
    let mut names = vec!["Rosa", "Ada", "Mei"];
    let buffer = names.as_ptr();

    let sorter = thread::spawn(move || {
        names.sort();
        names
    });
    let names = sorter.join().unwrap();

    assert_eq!(names.as_ptr(), buffer);
    println!("{names:?}");
}
