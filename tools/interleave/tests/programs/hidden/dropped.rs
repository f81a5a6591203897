//! Whoever comes last drops the value: the order of the two decides who writes there.

use std::sync::Arc;

static mut DROPS: i32 = 0;

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        unsafe { DROPS += 1 };
    }
}

fn main() {
    let mine = Arc::new(Noisy);
    let theirs = mine.clone();
    let other = std::thread::spawn(move || {
        drop(theirs);
        unsafe { DROPS += 1 };
    });
    drop(mine);
    other.join().unwrap();
}
