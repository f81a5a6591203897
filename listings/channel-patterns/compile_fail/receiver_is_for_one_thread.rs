//! Two threads cannot receive from one `Receiver`, not even through references.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (jobs, queue) = mpsc::channel::<u32>();
    drop(jobs);
    thread::scope(|s| {
        s.spawn(|| for _job in &queue {});
        for _job in &queue {}
    });
}
