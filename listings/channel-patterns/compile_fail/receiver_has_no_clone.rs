//! The receiver of std's channel cannot be cloned.

use std::sync::mpsc;

fn main() {
    let (_jobs, queue) = mpsc::channel::<u32>();
    let _second = queue.clone();
}
