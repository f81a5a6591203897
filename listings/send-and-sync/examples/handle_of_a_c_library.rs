//! A pointer that one value owns may be sent once its owner promises what the library promises.

use std::ptr::NonNull;
use std::sync::{Arc, Mutex};
use std::thread;

// ANCHOR: library
/// Stands in for a library in C: any thread may call it, one call at a time for each pen.
mod pen_library {
    pub struct Pen(i32);

    pub fn open() -> *mut Pen {
        Box::into_raw(Box::new(Pen(0)))
    }

    /// # Safety
    /// `pen` comes from `open`, is not closed, and no other call is using it.
    pub unsafe fn draw(pen: *mut Pen, length: i32) -> i32 {
        // SAFETY: the caller keeps `pen` open and to itself.
        let pen = unsafe { &mut *pen };
        pen.0 += length;
        pen.0
    }

    /// # Safety
    /// As `draw`, and `pen` is never used again.
    pub unsafe fn close(pen: *mut Pen) {
        // SAFETY: the box was made in `open`, and this is its last use.
        drop(unsafe { Box::from_raw(pen) });
    }
}
// ANCHOR_END: library

// ANCHOR: handle
struct Pen(NonNull<pen_library::Pen>);

// SAFETY: the pointer is this value's alone, it is used only through `&mut self` and in `drop`,
// and the library lets any thread call it as long as calls for one pen do not overlap.
unsafe impl Send for Pen {}

impl Pen {
    fn open() -> Self {
        Pen(NonNull::new(pen_library::open()).expect("the library is out of pens"))
    }

    fn draw(&mut self, length: i32) -> i32 {
        // SAFETY: open until `drop`; `&mut self` rules out a second call.
        unsafe { pen_library::draw(self.0.as_ptr(), length) }
    }
}

impl Drop for Pen {
    fn drop(&mut self) {
        // SAFETY: as above, and nobody can use `self` after this.
        unsafe { pen_library::close(self.0.as_ptr()) }
    }
}

fn main() {
    let pen = Arc::new(Mutex::new(Pen::open()));

    let hands = [3, 4].map(|length| {
        let pen = Arc::clone(&pen);
        thread::spawn(move || pen.lock().unwrap().draw(length))
    });
    for hand in hands {
        hand.join().unwrap();
    }

    println!("drawn: {}", pen.lock().unwrap().draw(0));
    assert_eq!(pen.lock().unwrap().draw(0), 7);
}
// ANCHOR_END: handle
