//! The atomic integers.

use super::Ordering;
use super::cell::{Cell, model_order};
use crate::model::event::{Rmw, Update};
use std::fmt;
use std::panic::Location;

macro_rules! atomic_integers {
    ($($name:ident: $value:ty as $bits_type:ty, $bits:literal, $max:ident, $min:ident;)*) => { $(
        #[doc = concat!("As `std::sync::atomic::", stringify!($name), "`.")]
        pub struct $name(Cell);

        impl $name {
            #[track_caller]
            pub const fn new(value: $value) -> $name {
                $name(Cell::new(value as $bits_type as u64))
            }

            fn show(value: u64) -> String {
                (value as $value).to_string()
            }

            #[track_caller]
            pub fn load(&self, order: Ordering) -> $value {
                self.0.load(order, Location::caller(), Self::show) as $value
            }

            #[track_caller]
            pub fn store(&self, value: $value, order: Ordering) {
                self.0.store(value as $bits_type as u64, order, Location::caller(), Self::show);
            }

            #[track_caller]
            fn update_by(&self, update: Update, operand: $value, order: Ordering) -> $value {
                let rmw = Rmw { update, operand: operand as $bits_type as u64, bits: $bits };
                self.0.update(rmw, order, Location::caller(), Self::show).0 as $value
            }

            #[track_caller]
            pub fn swap(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::Swap, value, order)
            }

            #[track_caller]
            pub fn fetch_add(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::Add, value, order)
            }

            #[track_caller]
            pub fn fetch_sub(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::Sub, value, order)
            }

            #[track_caller]
            pub fn fetch_and(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::And, value, order)
            }

            #[track_caller]
            pub fn fetch_nand(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::Nand, value, order)
            }

            #[track_caller]
            pub fn fetch_or(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::Or, value, order)
            }

            #[track_caller]
            pub fn fetch_xor(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::Xor, value, order)
            }

            #[track_caller]
            pub fn fetch_max(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::$max, value, order)
            }

            #[track_caller]
            pub fn fetch_min(&self, value: $value, order: Ordering) -> $value {
                self.update_by(Update::$min, value, order)
            }

            #[track_caller]
            pub fn compare_exchange(
                &self, current: $value, new: $value, success: Ordering, failure: Ordering,
            ) -> Result<$value, $value> {
                let expected = current as $bits_type as u64;
                let update = Update::CompareExchange { expected, failure: model_order(failure) };
                let rmw = Rmw { update, operand: new as $bits_type as u64, bits: $bits };
                let (read, written) = self.0.update(rmw, success, Location::caller(), Self::show);
                if written.is_some() { Ok(read as $value) } else { Err(read as $value) }
            }

            /// As `compare_exchange`: it does not fail spuriously here.
            #[track_caller]
            pub fn compare_exchange_weak(
                &self, current: $value, new: $value, success: Ordering, failure: Ordering,
            ) -> Result<$value, $value> {
                self.compare_exchange(current, new, success, failure)
            }

            #[deprecated(since = "1.50.0", note = "Use `compare_exchange` or `compare_exchange_weak` instead")]
            #[track_caller]
            pub fn compare_and_swap(&self, current: $value, new: $value, order: Ordering) -> $value {
                let failure = match order {
                    Ordering::Release => Ordering::Relaxed,
                    Ordering::AcqRel => Ordering::Acquire,
                    other => other,
                };
                self.compare_exchange(current, new, order, failure).unwrap_or_else(|found| found)
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
                self.0.last() as $value
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.load(Ordering::Relaxed), f)
            }
        }

        impl Default for $name {
            #[track_caller]
            fn default() -> $name {
                $name::new(0)
            }
        }

        impl From<$value> for $name {
            #[track_caller]
            fn from(value: $value) -> $name {
                $name::new(value)
            }
        }
    )* };
}

atomic_integers! {
    AtomicU8: u8 as u8, 8, MaxUnsigned, MinUnsigned;
    AtomicU16: u16 as u16, 16, MaxUnsigned, MinUnsigned;
    AtomicU32: u32 as u32, 32, MaxUnsigned, MinUnsigned;
    AtomicU64: u64 as u64, 64, MaxUnsigned, MinUnsigned;
    AtomicUsize: usize as usize, 64, MaxUnsigned, MinUnsigned;
    AtomicI8: i8 as u8, 8, MaxSigned, MinSigned;
    AtomicI16: i16 as u16, 16, MaxSigned, MinSigned;
    AtomicI32: i32 as u32, 32, MaxSigned, MinSigned;
    AtomicI64: i64 as u64, 64, MaxSigned, MinSigned;
    AtomicIsize: isize as usize, 64, MaxSigned, MinSigned;
}
