//! Three threads, and only two of them look at the thread-local.

use std::thread;

thread_local! {
    static BADGE: String = {
        println!("badge printed");
        String::from("carpenter")
    };
}

fn main() {
    for at_work in [true, false, true] {
        thread::spawn(move || {
            if at_work {
                BADGE.with(|badge| println!("{badge} at work"));
            }
        })
        .join()
        .unwrap();
    }
}
