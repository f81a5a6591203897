//! The functions that instrumented code calls, as named and typed by LLVM's ThreadSanitizer
//! (`compiler-rt/lib/tsan/rtl/tsan_interface.h` and `sanitizer/tsan_interface_atomic.h`).

use super::{access, watch};
use crate::engine::runtime::{Ask, Call, ask, current, try_with, with};
use crate::engine::stack::{scrub, scrubbed};
use crate::model::event::Order;
use std::ffi::{c_int, c_void};
use std::sync::atomic::{AtomicU8, AtomicU16, AtomicU32, Ordering::SeqCst};

#[unsafe(no_mangle)]
extern "C" fn __tsan_init() {}

#[unsafe(no_mangle)]
extern "C" fn __tsan_func_entry(_: *const c_void) {}

#[unsafe(no_mangle)]
extern "C" fn __tsan_func_exit() {
    scrub();
}

/// A function that passes its arguments on, with its return address as one more.
macro_rules! with_return_address {
    ($name:ident, $x86_64:literal, $aarch64:literal, $to:path) => {
        #[unsafe(no_mangle)]
        #[unsafe(naked)]
        unsafe extern "C" fn $name() {
            #[cfg(target_arch = "x86_64")]
            std::arch::naked_asm!(concat!("mov ", $x86_64, ", [rsp]"), "jmp {to}", to = sym $to);
            #[cfg(target_arch = "aarch64")]
            std::arch::naked_asm!(concat!("mov ", $aarch64, ", x30"), "b {to}", to = sym $to);
        }
    };
}

pub(super) use with_return_address;

/// Accesses of a fixed size.
macro_rules! accesses {
    ($($size:literal: $read:ident $write:ident $unaligned_read:ident $unaligned_write:ident $reads:ident $writes:ident;)*) => { $(
        extern "C" fn $reads(address: usize, code: usize) {
            scrubbed(|| access(address, $size, false, code));
        }
        extern "C" fn $writes(address: usize, code: usize) {
            scrubbed(|| access(address, $size, true, code));
        }
        with_return_address!($read, "rsi", "x1", $reads);
        with_return_address!($write, "rsi", "x1", $writes);
        with_return_address!($unaligned_read, "rsi", "x1", $reads);
        with_return_address!($unaligned_write, "rsi", "x1", $writes);
    )* };
}
accesses! {
    1: __tsan_read1 __tsan_write1 __tsan_unaligned_read1 __tsan_unaligned_write1 read_1 write_1;
    2: __tsan_read2 __tsan_write2 __tsan_unaligned_read2 __tsan_unaligned_write2 read_2 write_2;
    4: __tsan_read4 __tsan_write4 __tsan_unaligned_read4 __tsan_unaligned_write4 read_4 write_4;
    8: __tsan_read8 __tsan_write8 __tsan_unaligned_read8 __tsan_unaligned_write8 read_8 write_8;
    16: __tsan_read16 __tsan_write16 __tsan_unaligned_read16 __tsan_unaligned_write16 read_16 write_16;
}

unsafe extern "C" {
    fn memmove(to: *mut c_void, from: *const c_void, size: usize) -> *mut c_void;
    fn memset(to: *mut c_void, value: c_int, size: usize) -> *mut c_void;
}

extern "C" fn copy(to: *mut c_void, from: *const c_void, size: usize, code: usize) -> *mut c_void {
    scrubbed(|| {
        access(from.addr(), size, false, code);
        access(to.addr(), size, true, code);
    });
    // SAFETY: as for the call that this one stands for; `memmove` does all that `memcpy` does.
    unsafe { memmove(to, from, size) }
}

extern "C" fn set(to: *mut c_void, value: c_int, size: usize, code: usize) -> *mut c_void {
    scrubbed(|| access(to.addr(), size, true, code));
    // SAFETY: as for the call that this one stands for.
    unsafe { memset(to, value, size) }
}
with_return_address!(__tsan_memcpy, "rcx", "x3", copy);
with_return_address!(__tsan_memmove, "rcx", "x3", copy);
with_return_address!(__tsan_memset, "rcx", "x3", set);

/// The ordering with this number in C.
pub(super) fn order(number: c_int) -> Order {
    match number {
        0 => Order::Relaxed,
        1 | 2 => Order::Acquire,
        3 => Order::Release,
        4 => Order::AcqRel,
        _ => Order::SeqCst,
    }
}

#[unsafe(no_mangle)]
extern "C" fn __tsan_atomic_thread_fence(number: c_int) {
    watch(|| {
        let is_modeled = try_with(|runtime| !runtime.owners.modeled.is_empty());
        if is_modeled == Some(true) {
            let site = with(|runtime| runtime.threads[current() as usize].site);
            ask(Call::at(site), Ask::Fence(order(number)));
        }
    });
}

#[unsafe(no_mangle)]
extern "C" fn __tsan_atomic_signal_fence(_: c_int) {}

/// Atomic accesses of one size.
macro_rules! atomics {
    ($atomic:ident $value:ty: $load:ident $store:ident $exchange:ident; $($rmw:ident $method:ident)*) => {
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $load(address: *mut $value, _order: c_int) -> $value {
            // SAFETY: as for the access that this one stands for.
            unsafe { $atomic::from_ptr(address) }.load(SeqCst)
        }

        #[unsafe(no_mangle)]
        unsafe extern "C" fn $store(address: *mut $value, value: $value, _order: c_int) {
            // SAFETY: as for the access that this one stands for.
            unsafe { $atomic::from_ptr(address) }.store(value, SeqCst);
        }

        #[unsafe(no_mangle)]
        unsafe extern "C" fn $exchange(
            address: *mut $value, expected: $value, new: $value, _order: c_int, _failure: c_int,
        ) -> $value {
            // SAFETY: as for the access that this one stands for.
            unsafe { $atomic::from_ptr(address) }.compare_exchange(expected, new, SeqCst, SeqCst).unwrap_or_else(|found| found)
        }

        $(
            #[unsafe(no_mangle)]
            unsafe extern "C" fn $rmw(address: *mut $value, value: $value, _order: c_int) -> $value {
                // SAFETY: as for the access that this one stands for.
                unsafe { $atomic::from_ptr(address) }.$method(value, SeqCst)
            }
        )*
    };
}

atomics! { AtomicU8 u8: __tsan_atomic8_load __tsan_atomic8_store
__tsan_atomic8_compare_exchange_val;
__tsan_atomic8_exchange swap __tsan_atomic8_fetch_add fetch_add __tsan_atomic8_fetch_sub fetch_sub
__tsan_atomic8_fetch_and fetch_and __tsan_atomic8_fetch_or fetch_or __tsan_atomic8_fetch_xor fetch_xor
__tsan_atomic8_fetch_nand fetch_nand }
atomics! { AtomicU16 u16: __tsan_atomic16_load __tsan_atomic16_store
__tsan_atomic16_compare_exchange_val;
__tsan_atomic16_exchange swap __tsan_atomic16_fetch_add fetch_add __tsan_atomic16_fetch_sub fetch_sub
__tsan_atomic16_fetch_and fetch_and __tsan_atomic16_fetch_or fetch_or __tsan_atomic16_fetch_xor fetch_xor
__tsan_atomic16_fetch_nand fetch_nand }
atomics! { AtomicU32 u32: __tsan_atomic32_load __tsan_atomic32_store
__tsan_atomic32_compare_exchange_val;
__tsan_atomic32_exchange swap __tsan_atomic32_fetch_add fetch_add __tsan_atomic32_fetch_sub fetch_sub
__tsan_atomic32_fetch_and fetch_and __tsan_atomic32_fetch_or fetch_or __tsan_atomic32_fetch_xor fetch_xor
__tsan_atomic32_fetch_nand fetch_nand }
