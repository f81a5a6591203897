//! Two signals before the first `park` are one token, and the second `park` is stuck.

use std::thread;

fn main() {
    let foreman = thread::current();

    for _machine in ["saw", "lathe"] {
        let foreman = foreman.clone();
        thread::spawn(move || foreman.unpark()).join().unwrap();
    }

    thread::park();
    println!("one machine is done");
    thread::park();
    println!("both machines are done");
}
