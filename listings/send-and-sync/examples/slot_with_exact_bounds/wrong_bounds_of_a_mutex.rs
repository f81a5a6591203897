//! Wrong: these bounds are a mutex's, and a slot has no lock.

use std::ptr::NonNull;

#[cfg(test)]
mod check;

/// Owns one `T` on the heap.
pub struct Slot<T>(NonNull<T>);

// SAFETY: whoever has the slot has the contents, as if it were a `T`.
unsafe impl<T: Send> Send for Slot<T> {}

// SAFETY: false: two threads get `&T` at once.
unsafe impl<T: Send> Sync for Slot<T> {}

impl<T> Slot<T> {
    pub fn new(contents: T) -> Self {
        Slot(NonNull::from(Box::leak(Box::new(contents))))
    }

    pub fn get(&self) -> &T {
        // SAFETY: made from a box, freed only in `drop`; `&self` allows reading.
        unsafe { self.0.as_ref() }
    }

    pub fn get_mut(&mut self) -> &mut T {
        // SAFETY: as in `get`, and `&mut self` allows writing.
        unsafe { self.0.as_mut() }
    }
}

impl<T> Drop for Slot<T> {
    fn drop(&mut self) {
        // SAFETY: the box was leaked in `new`, and nobody uses it after this.
        drop(unsafe { Box::from_raw(self.0.as_ptr()) });
    }
}

fn main() {
    let mut slot = Slot::new(1);
    *slot.get_mut() += 1;
    println!("{}", slot.get());
}
