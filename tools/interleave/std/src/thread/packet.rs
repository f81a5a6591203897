//! A thread's life, and how its result comes to who joins it.

use super::builder::Builder;
use crate::engine::object::{Object, Site};
use crate::engine::runtime::{
    Ask, Call, Read, Runtime, Turn, Wait, ask, current, run_thread, with,
};
use crate::model::event::{EventId, Order, Rmw, ThreadId, Update, WriteKind};
use std::cell::UnsafeCell;
use std::io;
use std::mem::needs_drop;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::thread::Result;

/// Where a thread leaves its result. Whoever joins it takes the result out after the thread's end;
/// if nobody does, it is dropped by the thread or by who drops the handle, whichever is later.
pub struct Packet<T> {
    result: UnsafeCell<Option<Result<T>>>,
    /// How many of the two have not let go of it yet.
    owners: Object,
    pub life: Life,
}

// SAFETY: the result is written before the thread's end and read after it.
unsafe impl<T: Send> Sync for Packet<T> {}

/// When a thread has ended.
pub struct Life {
    /// 0 while it runs, 1 once its function has returned.
    object: Object,
    /// When its function has returned: all that a scope waits for.
    pub returned: Mutex<Option<EventId>>,
    /// When its thread-local values have been dropped as well.
    end: Mutex<Option<EventId>>,
    /// The number of the thread.
    pub number: AtomicU16,
    panicked: AtomicBool,
    /// Whether somebody joins it.
    pub joined: AtomicBool,
    /// Whether it has a handle that a scope waits for to be dropped.
    pub held: AtomicBool,
}

/// A scoped thread, whatever its result.
pub trait Scoped: Send + Sync {
    fn life(&self) -> &Life;

    /// Whether it has panicked and nobody has been told; the thread has been joined.
    fn has_panicked(&self) -> bool;
}

impl<T: Send> Scoped for Packet<T> {
    fn life(&self) -> &Life {
        &self.life
    }

    fn has_panicked(&self) -> bool {
        self.life.panicked.load(Relaxed) && !self.life.joined.load(Relaxed)
    }
}

impl<T> Packet<T> {
    #[track_caller]
    pub fn new() -> Packet<T> {
        Packet {
            result: UnsafeCell::new(None),
            owners: Object::new(),
            life: Life::new(),
        }
    }

    /// Runs the thread's function and keeps its result.
    pub fn fill(&self, f: impl FnOnce() -> T) {
        let result = catch_unwind(AssertUnwindSafe(f));
        self.life.panicked.store(result.is_err(), Relaxed);
        // SAFETY: nobody looks at it before the end, which is yet to come.
        unsafe { *self.result.get() = Some(result) };
        let site = with(|runtime| runtime.threads[current() as usize].site);
        self.let_go(site);
        self.life.end(site);
    }

    /// The thread, or who has its handle and does not join it, lets go of the result: the second one drops it.
    pub fn let_go(&self, site: Site) {
        if needs_drop::<T>() && count_down(&self.owners, site) == 1 {
            // SAFETY: the other has let go of it.
            drop(unsafe { self.take() });
        }
    }

    /// Where the thread was started.
    pub fn made(&self) -> Site {
        self.owners.made()
    }

    /// Takes the result out.
    ///
    /// # Safety
    /// The thread has ended, as the caller knows by [`Life::join`], and nobody else takes its result.
    pub unsafe fn take(&self) -> Option<Result<T>> {
        // SAFETY: as required of the caller.
        unsafe { (*self.result.get()).take() }
    }
}

impl<T> Drop for Packet<T> {
    fn drop(&mut self) {
        // What is left needs no dropping, unless it is what the thread has panicked with.
        if let Some(Err(panic)) = self.result.get_mut()
            && !panic.is::<String>()
            && !panic.is::<&str>()
        {
            let site = self.made();
            let what = "a panic with a value of its own type, of a thread that is not joined";
            with(|runtime| runtime.finish_unmodeled(site, what));
        }
    }
}

/// Takes one owner away, and says how many there were.
#[inline(never)]
fn count_down(owners: &Object, site: Site) -> u64 {
    let (order, rmw) = (Order::AcqRel, Rmw::word(Update::Sub, 1));
    let read = ask(
        Call::at(site),
        Ask::Read(Read {
            initial: 2,
            rmw: Some(rmw),
            ..Read::of(owners, order)
        }),
    );
    let update = Ask::Update {
        object: owners,
        order,
        value: read.value - 1,
        source: read.from,
    };
    ask(Call::at(site), update);
    read.value
}

impl Life {
    #[track_caller]
    fn new() -> Life {
        Life {
            object: Object::new(),
            returned: Mutex::default(),
            end: Mutex::default(),
            number: AtomicU16::new(0),
            panicked: AtomicBool::new(false),
            joined: AtomicBool::new(false),
            held: AtomicBool::new(false),
        }
    }

    /// Says which thread's it is.
    pub fn belongs_to(&self, number: ThreadId) {
        self.number.store(number, Relaxed);
    }

    fn ended(&self) -> Option<EventId> {
        *self.end.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The calling thread ends.
    #[inline(never)]
    fn end(&self, site: Site) {
        let (object, order) = (&self.object, Order::Release);
        let end = ask(
            Call::at(site),
            Ask::Write {
                object,
                initial: 0,
                order,
                value: 1,
                kind: WriteKind::Plain,
            },
        );
        let set = |slot: &Mutex<Option<EventId>>, event| {
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(event);
        };
        set(&self.returned, end.event);
        let mut last = end.event;
        if crate::thread::drop_locals() {
            let need = |_: &Runtime| Some(Vec::new());
            last = ask(Call::at(site), Ask::Wait(Wait::on(&need))).event;
        }
        set(&self.end, last);
        with(|runtime| runtime.say(site, "ends".into(), &[]));
    }

    /// Waits for the thread's end.
    #[inline(never)]
    pub fn join(&self, site: Site) {
        self.joined.store(true, Relaxed);
        let number = self.number.load(Relaxed);
        let need = |_: &Runtime| self.ended().map(|end| vec![end]);
        let blocked = |runtime: &Runtime| format!("waits for {} to end", runtime.name(number));
        ask(
            Call {
                site,
                blocked: &blocked,
            },
            Ask::Wait(Wait::on(&need)),
        );
        with(|runtime| {
            let text = format!("joins {}", runtime.name(number));
            runtime.say(site, text, &[]);
        });
    }

    /// Whether the thread is seen to have ended. To see it synchronizes nothing: `std` promises nothing, and reads
    /// a count without any ordering.
    #[inline(never)]
    pub fn is_over(&self, site: Site) -> bool {
        let (object, order) = (&self.object, Order::Relaxed);
        let read = Read {
            turn: Turn::here(&self.object),
            ..Read::of(object, order)
        };
        ask(Call::at(site), Ask::Read(read)).value == 1
    }
}

/// Starts a thread that runs `body`, and returns its number.
///
/// # Errors
/// As in `std`, when the system has no such thread to give: here, none with a larger stack than [`LARGEST_STACK`].
#[inline(never)]
#[track_caller]
pub fn start(builder: Builder, body: Box<dyn FnOnce() + Send>) -> io::Result<ThreadId> {
    let site = Location::caller();
    let (name, stack) = builder.into_parts();
    if stack > LARGEST_STACK {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    let spawn = ask(Call::at(site), Ask::Spawn);
    let number = spawn.value as ThreadId;
    with(|runtime| runtime.start_thread(number, name, spawn.event, site));
    std::thread::Builder::new()
        .stack_size(stack)
        .spawn(move || run_thread(number, body))?;
    Ok(number)
}

/// The largest stack of a thread, in bytes.
const LARGEST_STACK: usize = 1 << 30;
