//! The heap: memory that is allocated anew has no history.
//!
//! An execution allocates from a stretch of memory of its own, the *arena*, one piece after the other. What the system's
//! allocator has to give lies scattered over pages that the copy shares with the process it is a copy of, and each
//! page that is written to is copied first.

use super::{forget, free};
use crate::engine::os::map_memory;
use crate::engine::stack::scrubbed;
use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr::{with_exposed_provenance, with_exposed_provenance_mut};
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering::Relaxed};

/// The system's allocator, watched.
struct Heap;

#[global_allocator]
static HEAP: Heap = Heap;

/// The size of the arena, in bytes; once it is used up, the system's allocator takes its place.
const ARENA: usize = 1 << 26;

/// Pieces begin and end at multiples of this.
const GRAIN: usize = 16;

/// What is larger comes from the system's allocator.
const LARGE: usize = 1 << 16;

// Addresses: those of one address space, used by one thread at a time, but for threads that begin or end.
/// Where the arena ends; 0 without one. After that comes a bit for each grain: whether it is part of a piece in use.
static END: AtomicUsize = AtomicUsize::new(0);
/// Where the next piece begins.
static NEXT: AtomicUsize = AtomicUsize::new(0);
/// Up to where it has been given out: beyond, memory has no history to forget.
static GIVEN: AtomicUsize = AtomicUsize::new(0);

/// Has this process allocate from an arena from now on, if the system has the memory.
pub fn open_arena() {
    if let Some(memory) = map_memory(ARENA + ARENA / GRAIN / 8) {
        let begin = memory.expose_provenance();
        NEXT.store(begin, Relaxed);
        GIVEN.store(begin, Relaxed);
        END.store(begin + ARENA, Relaxed);
    }
}

/// Where memory that is allocated from now on lies, but for large pieces: from this address on.
pub fn heap_end() -> usize {
    NEXT.load(Relaxed)
}

/// Whether an address is in the arena.
pub fn is_on_heap(address: usize) -> bool {
    let end = END.load(Relaxed);
    (end.saturating_sub(ARENA)..end).contains(&address)
}

/// Whether an address is in the arena, but in no piece in use.
pub fn is_given_back(address: usize) -> bool {
    let is_used = || {
        let (bits, bit) = bits_of(address);
        bits.load(Relaxed) & bit != 0
    };
    is_on_heap(address) && !is_used()
}

/// The byte that says of a grain of the arena whether it is in use, and the bit there.
fn bits_of(address: usize) -> (&'static AtomicU8, u8) {
    let end = END.load(Relaxed);
    let grain = (address - (end - ARENA)) / GRAIN;
    let bits = with_exposed_provenance::<AtomicU8>(end + grain / 8);
    // SAFETY: the byte lies behind the arena, for a grain that lies in it, and is used as an atomic only.
    (unsafe { &*bits }, 1 << (grain % 8))
}

/// The memory a piece takes: one byte more than it needs, for the address of its end to be its own.
fn taken(layout: Layout) -> usize {
    (layout.size() + 1).next_multiple_of(GRAIN)
}

/// Notes that a piece is in use, or no more.
fn mark(address: usize, layout: Layout, in_use: bool) {
    let end = address + taken(layout);
    let mut grain = address;
    while grain < end {
        let (bits, first) = bits_of(grain);
        // those of this byte, up to the end of the piece
        let count = ((end - grain) / GRAIN).min(8 - first.trailing_zeros() as usize);
        let mask = (u8::MAX >> (8 - count)) << first.trailing_zeros();
        let old = bits.load(Relaxed);
        bits.store(if in_use { old | mask } else { old & !mask }, Relaxed);
        grain += count * GRAIN;
    }
}

/// A piece of the arena.
fn piece(layout: Layout) -> Option<*mut u8> {
    let begin = |next: usize| next.next_multiple_of(layout.align().max(GRAIN));
    let take = |next| {
        let end = begin(next).checked_add(taken(layout))?;
        (layout.size() <= LARGE && end <= END.load(Relaxed)).then_some(end)
    };
    let next = NEXT.fetch_update(Relaxed, Relaxed, take).ok()?;
    let address = begin(next);
    let given = GIVEN.fetch_max(address + layout.size(), Relaxed);
    if address < given {
        forget(address, layout.size());
    }
    mark(address, layout, true);
    Some(with_exposed_provenance_mut(address))
}

/// Gives a piece of the arena back; only the last one can be used again.
fn give_back(address: usize, layout: Layout, for_use: bool) {
    mark(address, layout, false);
    if for_use {
        let _ = NEXT.compare_exchange(address + taken(layout), address, Relaxed, Relaxed);
    }
}

// SAFETY: pieces of the arena are apart from each other, and all else is left to the system's allocator.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        piece(layout).unwrap_or_else(|| {
            // SAFETY: as required of the caller.
            let memory = unsafe { System.alloc(layout) };
            forget(memory.addr(), layout.size());
            memory
        })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let Some(memory) = piece(layout) else {
            // SAFETY: as required of the caller.
            let memory = unsafe { System.alloc_zeroed(layout) };
            forget(memory.addr(), layout.size());
            return memory;
        };
        // SAFETY: the piece is as large as said.
        unsafe { memory.write_bytes(0, layout.size()) };
        memory
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        let address = memory.addr();
        let for_use = scrubbed(|| free(address, layout.size()));
        if is_on_heap(address) {
            give_back(address, layout, for_use);
        } else if for_use {
            // SAFETY: as required of the caller; it is no piece of the arena.
            unsafe { System.dealloc(memory, layout) }
        }
    }
}
