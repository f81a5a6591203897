//! The stack of the calling thread: where it is, what is on it, and who has called whom.

use super::race::is_given_back;
use std::arch::asm;
use std::cell::Cell;
use std::ffi::c_void;
use std::hint::black_box;
use std::iter;

/// The return addresses of the frames from `frame` on.
pub fn return_addresses(frame: usize) -> impl Iterator<Item = usize> {
    let (begin, mut next) = (stack_begin(), frame);
    iter::from_fn(move || {
        if !next.is_multiple_of(size_of::<usize>()) || next + 16 > begin {
            return None;
        }
        let words = std::ptr::with_exposed_provenance::<usize>(next);
        // SAFETY: the two words are aligned and on this thread's stack.
        let (outer, address) = unsafe { (words.read_volatile(), words.add(1).read_volatile()) };
        // frames go up; the last one ends the chain
        next = if outer > next { outer } else { usize::MAX };
        Some(address)
    })
}

/// Where the frame of the calling function is.
#[inline(always)]
pub fn frame_address() -> usize {
    let frame: usize;
    #[cfg(target_arch = "x86_64")]
    // SAFETY: reads a register.
    unsafe {
        asm!("mov {}, rbp", out(reg) frame, options(nomem, nostack, preserves_flags));
    }
    #[cfg(target_arch = "aarch64")]
    // SAFETY: reads a register.
    unsafe {
        asm!("mov {}, x29", out(reg) frame, options(nomem, nostack, preserves_flags));
    }
    frame
}

unsafe extern "C" {
    /// Where the main thread's stack begins.
    static __libc_stack_end: *const c_void;
}

thread_local! {
    /// Where this thread's stack begins.
    static STACK_BEGIN: Cell<usize> = const { Cell::new(0) };
}

/// Notes where the stack of a thread begins that runs the program.
#[inline(never)]
pub fn note_stack_begin() {
    let here = 0u64;
    STACK_BEGIN.set(std::ptr::from_ref(&here).addr());
}

/// Where the calling thread's stack begins.
fn stack_begin() -> usize {
    match STACK_BEGIN.get() {
        // SAFETY: the C library sets it before the program starts.
        0 => unsafe { __libc_stack_end }.addr(),
        begin => begin,
    }
}

/// What stands for all addresses of memory that has been given back: itself the address of nothing.
const GIVEN_BACK: u64 = 1 << 63 | 1;

/// A number for what is on the stack from `top` on (FNV-1a, by words). Addresses of memory that has been given back,
/// which an earlier turn of a loop may have left in places not in use, all count as the same, and as no other value.
pub fn hash_of_stack(top: usize) -> u64 {
    let begin = stack_begin();
    let words = begin.saturating_sub(top) / size_of::<u64>();
    let first = std::ptr::with_exposed_provenance::<u64>(top);
    (0..words).fold(0xcbf2_9ce4_8422_2325, |hash, index| {
        // SAFETY: `top` is an aligned address in this thread's stack, and so is all up to where it begins.
        let word = unsafe { first.add(index).read_volatile() };
        let word = match is_given_back(word as usize) {
            true => GIVEN_BACK,
            false => word,
        };
        (hash ^ word).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Clears the stack below, for the next function to find there what it found last time,
/// wherever it leaves it uninitialized: loops are recognized by their stack.
#[inline(never)]
pub fn scrub() {
    black_box(&mut [0u64; 256]);
}

/// Does some work and leaves nothing of it on the stack.
pub fn scrubbed<R>(work: impl FnOnce() -> R) -> R {
    #[inline(never)]
    fn apart<R>(work: impl FnOnce() -> R) -> R {
        work()
    }
    let result = apart(work);
    scrub();
    result
}

/// Whether an address is in the calling thread's stack, as far as it is in use.
pub fn is_mine(address: usize) -> bool {
    (frame_address()..stack_begin()).contains(&address)
}
