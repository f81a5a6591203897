//! With the bound `T: Send` the parcel travels only if its contents may.

use std::rc::Rc;
use std::thread;

struct Parcel<T>(*mut T);

// SAFETY: a parcel owns its contents and is nothing but the way to them.
unsafe impl<T: Send> Send for Parcel<T> {}

impl<T> Parcel<T> {
    fn pack(contents: T) -> Self {
        Parcel(Box::into_raw(Box::new(contents)))
    }

    fn unpack(self) -> T {
        // SAFETY: made by `pack`, and `self` is gone after this.
        *unsafe { Box::from_raw(self.0) }
    }
}

fn main() {
    let letter = Rc::new("I know where you are");
    let parcel = Parcel::pack(Rc::clone(&letter));

    let elsewhere = thread::spawn(move || Rc::strong_count(&parcel.unpack()));

    println!("{}", elsewhere.join().unwrap());
}
