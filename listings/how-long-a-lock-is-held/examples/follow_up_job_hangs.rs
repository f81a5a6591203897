//! `while let` keeps the queue locked during the job, and the job wants to add to the queue.

use std::sync::Mutex;

fn main() {
    let queue = Mutex::new(vec!["wash", "bake"]);

    while let Some(job) = queue.lock().unwrap().pop() {
        println!("{job}");
        if job == "bake" {
            queue.lock().unwrap().push("serve");
        }
    }
}
