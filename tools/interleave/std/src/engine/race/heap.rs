//! The heap: memory that is allocated anew has no history.
//!
//! An execution allocates from a stretch of memory of its own, the *arena*, one piece after the other. What the system's
//! allocator has to give lies scattered over pages that the copy shares with the process it is a copy of, and each
//! page that is written to is copied first.

use super::{forget, free};
use crate::engine::os::map_memory;
use std::alloc::{GlobalAlloc, Layout, System};
use std::ptr::with_exposed_provenance_mut;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// The system's allocator, watched.
struct Heap;

#[global_allocator]
static HEAP: Heap = Heap;

/// The size of the arena; once it is used up, the system's allocator takes its place.
const ARENA: usize = 1 << 26;

/// What is larger comes from the system's allocator.
const LARGE: usize = 1 << 16;

// Addresses: those of one address space, used by one thread at a time, but for threads that begin or end.
/// Where the arena ends; 0 without one.
static END: AtomicUsize = AtomicUsize::new(0);
/// Where the next piece begins.
static NEXT: AtomicUsize = AtomicUsize::new(0);
/// Up to where it has been given out: beyond, memory has no history to forget.
static GIVEN: AtomicUsize = AtomicUsize::new(0);

/// Has this process allocate from an arena from now on, if the system has the memory.
pub fn open_arena() {
    if let Some(memory) = map_memory(ARENA) {
        let begin = memory.expose_provenance();
        NEXT.store(begin, Relaxed);
        GIVEN.store(begin, Relaxed);
        END.store(begin + ARENA, Relaxed);
    }
}

/// A piece of the arena.
fn piece(layout: Layout) -> Option<*mut u8> {
    let begin = |next: usize| next.next_multiple_of(layout.align());
    let take = |next| {
        let end = begin(next).checked_add(layout.size())?;
        (layout.size() <= LARGE && end <= END.load(Relaxed)).then_some(end)
    };
    let next = NEXT.fetch_update(Relaxed, Relaxed, take).ok()?;
    let address = begin(next);
    let given = GIVEN.fetch_max(address + layout.size(), Relaxed);
    if address < given {
        forget(address, layout.size());
    }
    Some(with_exposed_provenance_mut(address))
}

/// Gives a piece back, if there is an arena and the address in it; only the last one can be used again.
fn give_back(address: usize, size: usize, for_use: bool) -> bool {
    let end = END.load(Relaxed);
    let is_piece = (end.saturating_sub(ARENA)..end).contains(&address);
    if is_piece && for_use {
        let _ = NEXT.compare_exchange(address + size, address, Relaxed, Relaxed);
    }
    is_piece
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
        if layout.size() > LARGE {
            // SAFETY: as required of the caller.
            let memory = unsafe { System.alloc_zeroed(layout) };
            forget(memory.addr(), layout.size());
            return memory;
        }
        // SAFETY: as required of the caller; what has been allocated is as large as said.
        unsafe {
            let memory = self.alloc(layout);
            if !memory.is_null() {
                memory.write_bytes(0, layout.size());
            }
            memory
        }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        let for_use = free(memory.addr(), layout.size());
        if !give_back(memory.addr(), layout.size(), for_use) && for_use {
            // SAFETY: as required of the caller; it is no piece of the arena.
            unsafe { System.dealloc(memory, layout) }
        }
    }
}
