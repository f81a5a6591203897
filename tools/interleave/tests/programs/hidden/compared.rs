//! Slices are compared in code of the system.

struct Shared(*mut [u8; 64]);

// SAFETY: none; that is the point.
unsafe impl Send for Shared {}

fn main() {
    let mut letters = [0; 64];
    let (mine, theirs) = (&raw mut letters, Shared(&raw mut letters));
    let writer = std::thread::spawn(move || {
        let theirs = theirs;
        unsafe { (*theirs.0)[3] = 1 };
    });
    let empty = unsafe { (&*mine)[..] == [0; 64][..] };
    println!("{empty}");
    writer.join().unwrap();
}
