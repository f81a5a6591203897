//! Where executions come from: a small process, of which each runs in a copy.
//!
//! The search needs a large memory for what is left to explore, and to copy a process takes the longer the more memory
//! it has. So executions are copies of another process, started while there is nothing yet to remember. It carries out
//! one order at a time. The order, and then the result, lie in memory that it shares with the search and its copies.

use super::os::{Child, End, exit_now, share_memory, silence, stay_on_this_processor};
use super::race::open_arena;
use super::wire::{Wire, to_bytes};
use std::io::{self, PipeReader, PipeWriter, Read, Write, pipe};
use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering::Relaxed};

/// The room for an order or a result, in bytes; it takes no memory until it is used.
const ROOM: usize = 1 << 27;

/// What comes before either: its length.
const HEAD: usize = size_of::<usize>();

/// The bytes of an [`End`].
const END: usize = 5;

/// A process that starts executions.
#[derive(Debug)]
pub struct Nursery {
    /// Each byte asks for one.
    orders: PipeWriter,
    /// How each has ended.
    ends: PipeReader,
    memory: *mut u8,
}

/// The shared memory, in an execution.
static MEMORY: AtomicPtr<u8> = AtomicPtr::new(null_mut());

impl Nursery {
    /// Starts one, which has a copy of itself call `run` with each order. This process has one thread.
    pub fn start<O: Wire>(run: impl Fn(O)) -> io::Result<Nursery> {
        let memory = share_memory(ROOM).ok_or_else(io::Error::last_os_error)?;
        let ((mine, orders), (ends, theirs)) = (pipe()?, pipe()?);
        Child::start(|_| {
            silence();
            stay_on_this_processor();
            serve(mine, theirs, || {
                open_arena();
                MEMORY.store(memory, Relaxed);
                // SAFETY: the search has written there before it asked.
                let order = unsafe { take(memory) };
                run(O::get(&mut &order[..]).expect("an order can be read"));
            });
        })?;
        Ok(Nursery {
            orders,
            ends,
            memory,
        })
    }

    /// Has an order carried out: what the execution has delivered, if it has, and how it has ended.
    pub fn run<R: Wire>(&self, order: &impl Wire) -> io::Result<(Option<R>, End)> {
        // SAFETY: nobody else uses the memory until the order is given.
        unsafe { put(self.memory, &to_bytes(order)) }?;
        (&self.orders).write_all(&[1])?;
        let mut end = [0; END];
        (&self.ends).read_exact(&mut end)?;
        let end = End::get(&mut &end[..]).ok_or(io::ErrorKind::InvalidData)?;
        // SAFETY: the execution is over.
        let result = unsafe { take(self.memory) };
        Ok((R::get(&mut &result[..]), end))
    }
}

/// Carries out orders for as long as there is somebody to give them.
fn serve(mut orders: PipeReader, mut ends: PipeWriter, run: impl Fn()) -> ! {
    while orders.read_exact(&mut [0]).is_ok() {
        let end = match Child::start(|_| run()) {
            Ok(copy) => copy.finish().1,
            Err(error) => End::Unborn(error.raw_os_error().unwrap_or_default()),
        };
        if ends.write_all(&to_bytes(&end)).is_err() {
            break;
        }
    }
    exit_now(0)
}

/// Hands the result of the execution that this process is to the search, and ends it.
pub fn deliver(result: &impl Wire) -> ! {
    // SAFETY: the search waits for this process to end.
    let done = unsafe { put(MEMORY.load(Relaxed), &to_bytes(result)) };
    exit_now(i32::from(done.is_err()))
}

/// Puts bytes into shared memory.
///
/// # Safety
/// `memory` has [`ROOM`], and nobody else uses it now.
unsafe fn put(memory: *mut u8, bytes: &[u8]) -> io::Result<()> {
    if bytes.len() > ROOM - HEAD {
        return Err(io::ErrorKind::StorageFull.into());
    }
    // SAFETY: there is room.
    unsafe {
        memory
            .add(HEAD)
            .copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
        memory.cast::<usize>().write(bytes.len());
    }
    Ok(())
}

/// Takes the bytes out of it.
///
/// # Safety
/// As for [`put`], which has been called.
unsafe fn take(memory: *mut u8) -> Vec<u8> {
    // SAFETY: there are so many bytes.
    unsafe {
        let length = memory.cast::<usize>().replace(0);
        std::slice::from_raw_parts(memory.add(HEAD), length).to_vec()
    }
}
