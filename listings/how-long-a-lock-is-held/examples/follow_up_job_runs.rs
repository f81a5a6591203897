//! A `let` statement ends before the job begins, and so does its lock.

use std::sync::Mutex;

fn main() {
    let queue = Mutex::new(vec!["wash", "bake"]);

    loop {
        let Some(job) = queue.lock().unwrap().pop() else {
            break;
        };
        println!("{job}");
        if job == "bake" {
            queue.lock().unwrap().push("serve");
        }
    }
}
