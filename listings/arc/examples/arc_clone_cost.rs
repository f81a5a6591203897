//! Times clones of an `Rc`, of an `Arc`, and of one `Arc` by two threads at once.

use std::hint::black_box;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

fn time(what: &str, clones: u32, work: impl FnOnce()) {
    let start = Instant::now();
    work();
    println!("{what}: {:?} each", start.elapsed() / clones);
}

fn clone_and_drop<T: Clone>(value: &T, clones: u32) {
    for _ in 0..clones {
        black_box(value.clone());
    }
}

fn main() {
    let number = std::env::args().nth(1).and_then(|word| word.parse().ok());
    let Some(clones) = number.filter(|&clones: &u32| clones > 0) else {
        println!("say how many clones to time, for example 10000000");
        return;
    };

    let (rc, arc) = (Rc::new(0), Arc::new(0));
    time("Rc, one thread", clones, || clone_and_drop(&rc, clones));
    time("Arc, one thread", clones, || clone_and_drop(&arc, clones));
    time("Arc, two threads", clones, || {
        thread::scope(|s| {
            s.spawn(|| clone_and_drop(&arc, clones));
            s.spawn(|| clone_and_drop(&arc, clones));
        });
    });
}
