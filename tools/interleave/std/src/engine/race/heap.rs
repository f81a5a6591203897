//! The heap: memory that is allocated anew has no history.

use super::{forget, free};
use std::alloc::{GlobalAlloc, Layout, System};

/// The system's allocator, watched.
struct Heap;

#[global_allocator]
static HEAP: Heap = Heap;

// SAFETY: all is left to the system's allocator.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as required of the caller.
        let memory = unsafe { System.alloc(layout) };
        forget(memory.addr(), layout.size());
        memory
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as required of the caller.
        let memory = unsafe { System.alloc_zeroed(layout) };
        forget(memory.addr(), layout.size());
        memory
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        if free(memory.addr(), layout.size()) {
            // SAFETY: as required of the caller.
            unsafe { System.dealloc(memory, layout) }
        }
    }
}
