//! Functions that stand in front of compiled ones, which no instrumentation sees: the linker (`--wrap`) has each call
//! of those come here. What they are to read is noted, and then they are called.
//!
//! Which functions of core there are, by their symbols, the driver writes into a file
//! (`compiled` in its source), which is part of this module.

use super::{BUSY, access, exclusively, place_on_stack};
use crate::engine::runtime::active;
use crate::engine::stack::frame_address;
use std::ffi::{c_int, c_void};
use std::fmt;

/// Notes that a compiled function reads a value.
#[inline(never)]
fn note_read(address: usize, size: usize) {
    if active() && !BUSY.get() {
        let frame = frame_address();
        let code = exclusively(|| place_on_stack(frame));
        access(address, size, false, code);
    }
}

macro_rules! formatter {
    ($name:ident $ours:literal $theirs:literal $value:ty) => {
        mod $name {
            use super::{fmt, note_read};

            unsafe extern "Rust" {
                #[link_name = $theirs]
                fn format(value: &$value, f: &mut fmt::Formatter<'_>) -> fmt::Result;
            }

            #[unsafe(export_name = $ours)]
            fn note_and_format(value: &$value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                note_read(std::ptr::from_ref(value).addr(), size_of_val(value));
                // SAFETY: it is the function that has been called, of this type.
                unsafe { format(value, f) }
            }
        }
    };
}

include!(env!("INTERLEAVE_IN_FRONT"));

macro_rules! comparison {
    ($name:ident $ours:literal $theirs:literal) => {
        mod $name {
            use super::{c_int, c_void, note_read};

            unsafe extern "C" {
                #[link_name = $theirs]
                fn compare(one: *const c_void, other: *const c_void, size: usize) -> c_int;
            }

            #[unsafe(export_name = $ours)]
            unsafe extern "C" fn note_and_compare(
                one: *const c_void,
                other: *const c_void,
                size: usize,
            ) -> c_int {
                note_read(one.addr(), size);
                note_read(other.addr(), size);
                // SAFETY: as for the call that this one stands for.
                unsafe { compare(one, other, size) }
            }
        }
    };
}
comparison! { bcmp "__wrap_bcmp" "__real_bcmp" }
comparison! { memcmp "__wrap_memcmp" "__real_memcmp" }
