use super::*;
use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::MutexGuard;

struct Asked<T>(PhantomData<T>);

trait OtherwiseNo {
    const SEND: bool = false;
    const SYNC: bool = false;
}

impl<T> OtherwiseNo for Asked<T> {}

impl<T: Send> Asked<T> {
    const SEND: bool = true;
}

impl<T: Sync> Asked<T> {
    const SYNC: bool = true;
}

/// Whether the compiler knows `T` to be `Send`, and whether `Sync`.
macro_rules! asked {
    ($ty:ty) => {
        (Asked::<$ty>::SEND, Asked::<$ty>::SYNC)
    };
}

#[test]
fn contents_that_are_both() {
    assert_eq!(asked!(i32), (true, true));
    assert_eq!(asked!(Slot<i32>), (true, true), "(Send, Sync)");
}

#[test]
fn contents_that_are_only_send() {
    assert_eq!(asked!(Cell<i32>), (true, false));
    assert_eq!(asked!(Slot<Cell<i32>>), (true, false), "(Send, Sync)");
}

#[test]
fn contents_that_are_only_sync() {
    assert_eq!(asked!(MutexGuard<'static, i32>), (false, true));
    let slot = asked!(Slot<MutexGuard<'static, i32>>);
    assert_eq!(slot, (false, true), "(Send, Sync)");
}

#[test]
fn contents_that_are_neither() {
    assert_eq!(asked!(Rc<i32>), (false, false));
    assert_eq!(asked!(Slot<Rc<i32>>), (false, false), "(Send, Sync)");
}

#[test]
fn holds_what_was_put_in() {
    let mut slot = Slot::new(String::from("key"));
    slot.get_mut().push('s');
    assert_eq!(slot.get(), "keys");
}
