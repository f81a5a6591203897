//! `get_mut` and `into_inner` reach the data without locking, because nobody else can.

use std::sync::Mutex;
use std::thread;

fn main() {
    let mut guests = Mutex::new(vec!["Ada"]);

    guests.get_mut().unwrap().push("Bo");
    thread::scope(|scope| {
        scope.spawn(|| guests.lock().unwrap().push("Cleo"));
    });

    let list: Vec<&str> = guests.into_inner().unwrap();
    println!("{}", list.join(", "));
}
