//! Who drops an `Arc` knows what the others did only if it is the last.

use std::sync::Arc;

static mut NOTE: i32 = 0;

fn main() {
    let mine = Arc::new(());
    let theirs = mine.clone();
    let reader = std::thread::spawn(move || {
        drop(theirs);
        println!("{}", unsafe { NOTE } == 1);
    });
    unsafe { NOTE = 1 };
    println!("written");
    drop(mine);
    reader.join().unwrap();
}
