//! `AtomicBool` and `AtomicPtr`.

use super::Ordering;
use super::cell::{Cell, model_order};
use crate::model::event::{Rmw, Update};
use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;

/// As `std::sync::atomic::AtomicBool`.
pub struct AtomicBool(Cell);

/// As `std::sync::atomic::AtomicPtr`.
pub struct AtomicPtr<T>(Cell, PhantomData<*mut T>);

// SAFETY: as for `std::sync::atomic::AtomicPtr`: only the address is shared.
unsafe impl<T> Send for AtomicPtr<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for AtomicPtr<T> {}

fn show_bool(value: u64) -> String {
    (value != 0).to_string()
}

fn show_pointer(value: u64) -> String {
    if value == 0 {
        "null".into()
    } else {
        "a pointer".into()
    }
}

impl AtomicBool {
    #[track_caller]
    pub const fn new(value: bool) -> AtomicBool {
        AtomicBool(Cell::new(value as u64))
    }

    #[track_caller]
    fn update_by(&self, update: Update, operand: bool, order: Ordering) -> bool {
        let rmw = Rmw {
            update,
            operand: operand as u64,
            bits: 1,
        };
        self.0.update(rmw, order, Location::caller(), show_bool).0 != 0
    }

    #[track_caller]
    pub fn fetch_and(&self, value: bool, order: Ordering) -> bool {
        self.update_by(Update::And, value, order)
    }

    #[track_caller]
    pub fn fetch_nand(&self, value: bool, order: Ordering) -> bool {
        self.update_by(Update::Nand, value, order)
    }

    #[track_caller]
    pub fn fetch_or(&self, value: bool, order: Ordering) -> bool {
        self.update_by(Update::Or, value, order)
    }

    #[track_caller]
    pub fn fetch_xor(&self, value: bool, order: Ordering) -> bool {
        self.update_by(Update::Xor, value, order)
    }

    #[track_caller]
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.fetch_xor(true, order)
    }
}

impl<T> AtomicPtr<T> {
    #[track_caller]
    pub const fn new(pointer: *mut T) -> AtomicPtr<T> {
        AtomicPtr(Cell::of_pointer(pointer as *mut ()), PhantomData)
    }
}

/// What both have: loads, stores, swaps and compare-exchanges.
macro_rules! plain_operations {
    ([$($generics:tt)*] $name:ty, $value:ty, $bits:literal, $show:ident, $to:expr, $from:expr) => {
        impl $($generics)* $name {
            #[track_caller]
            pub fn load(&self, order: Ordering) -> $value {
                $from(self.0.load(order, Location::caller(), $show))
            }

            #[track_caller]
            pub fn store(&self, value: $value, order: Ordering) {
                self.0.store($to(value), order, Location::caller(), $show);
            }

            #[track_caller]
            pub fn swap(&self, value: $value, order: Ordering) -> $value {
                let rmw = Rmw { update: Update::Swap, operand: $to(value), bits: $bits };
                $from(self.0.update(rmw, order, Location::caller(), $show).0)
            }

            #[track_caller]
            pub fn compare_exchange(
                &self, current: $value, new: $value, success: Ordering, failure: Ordering,
            ) -> Result<$value, $value> {
                let update = Update::CompareExchange { expected: $to(current), failure: model_order(failure) };
                let rmw = Rmw { update, operand: $to(new), bits: $bits };
                let (read, written) = self.0.update(rmw, success, Location::caller(), $show);
                if written.is_some() { Ok($from(read)) } else { Err($from(read)) }
            }

            /// As `compare_exchange`: it does not fail spuriously here.
            #[track_caller]
            pub fn compare_exchange_weak(
                &self, current: $value, new: $value, success: Ordering, failure: Ordering,
            ) -> Result<$value, $value> {
                self.compare_exchange(current, new, success, failure)
            }

            #[track_caller]
            pub fn fetch_update<F: FnMut($value) -> Option<$value>>(
                &self, set_order: Ordering, fetch_order: Ordering, mut f: F,
            ) -> Result<$value, $value> {
                let mut previous = self.load(fetch_order);
                while let Some(next) = f(previous) {
                    match self.compare_exchange_weak(previous, next, set_order, fetch_order) {
                        Ok(found) => return Ok(found),
                        Err(found) => previous = found,
                    }
                }
                Err(previous)
            }

            #[track_caller]
            pub fn try_update(
                &self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut($value) -> Option<$value>,
            ) -> Result<$value, $value> {
                self.fetch_update(set_order, fetch_order, f)
            }

            #[track_caller]
            pub fn update(
                &self, set_order: Ordering, fetch_order: Ordering, mut f: impl FnMut($value) -> $value,
            ) -> $value {
                let mut previous = self.load(fetch_order);
                loop {
                    match self.compare_exchange_weak(previous, f(previous), set_order, fetch_order) {
                        Ok(found) => return found,
                        Err(found) => previous = found,
                    }
                }
            }

            pub fn get_mut(&mut self) -> &mut $value {
                // SAFETY: the memory has the value, in at least as many bytes, and is borrowed for as long as `self`.
                unsafe { &mut *self.0.memory().cast() }
            }

            pub fn into_inner(self) -> $value {
                $from(self.0.last())
            }
        }

        impl $($generics)* fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.load(Ordering::Relaxed), f)
            }
        }

        impl $($generics)* From<$value> for $name {
            #[track_caller]
            fn from(value: $value) -> Self {
                Self::new(value)
            }
        }
    };
}
plain_operations!([] AtomicBool, bool, 1, show_bool, u64::from, |value: u64| value != 0);
plain_operations!(
    [<T>] AtomicPtr<T>, *mut T, 64, show_pointer,
    |pointer: *mut T| pointer.expose_provenance() as u64,
    |address: u64| std::ptr::with_exposed_provenance_mut(address as usize)
);

impl Default for AtomicBool {
    #[track_caller]
    fn default() -> AtomicBool {
        AtomicBool::new(false)
    }
}

impl<T> Default for AtomicPtr<T> {
    #[track_caller]
    fn default() -> AtomicPtr<T> {
        AtomicPtr::new(std::ptr::null_mut())
    }
}
