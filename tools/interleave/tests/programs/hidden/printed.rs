//! The one that prints reads, in code of core that is compiled already.

struct Shared(*mut i32);

// SAFETY: none; that is the point.
unsafe impl Send for Shared {}

fn main() {
    let mut number = 0;
    let (mine, theirs) = (&raw mut number, Shared(&raw mut number));
    let writer = std::thread::spawn(move || {
        let theirs = theirs;
        unsafe { *theirs.0 = 1 };
    });
    unsafe { println!("{}", *mine) };
    writer.join().unwrap();
}
