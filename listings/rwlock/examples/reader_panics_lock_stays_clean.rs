//! A panic under a read guard poisons nothing; under a write guard it poisons the lock.

use std::sync::RwLock;
use std::thread;

fn main() {
    let notes = RwLock::new(String::from("rehearsal at six"));

    thread::scope(|s| {
        let reader = s.spawn(|| {
            let _reading = notes.read().unwrap();
            panic!("the reader fails");
        });
        assert!(reader.join().is_err());
        println!("after the reader, poisoned: {}", notes.is_poisoned());

        let writer = s.spawn(|| {
            let _writing = notes.write().unwrap();
            panic!("the writer fails");
        });
        assert!(writer.join().is_err());
        println!("after the writer, poisoned: {}", notes.is_poisoned());
    });
}
