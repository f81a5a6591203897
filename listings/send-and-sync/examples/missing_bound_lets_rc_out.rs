//! An `unsafe impl Send` for every `T` takes an `Rc` to another thread.

use std::rc::Rc;
use std::thread;

struct Parcel<T>(*mut T);

// SAFETY: false. The contents travel along, and nothing says that they may.
unsafe impl<T> Send for Parcel<T> {}

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

    println!("owners seen elsewhere: {}", elsewhere.join().unwrap());
    println!("owners seen at home: {}", Rc::strong_count(&letter));
}
