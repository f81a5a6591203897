//! A thread's life, and how its result comes to who joins it.

use crate::engine::object::{Object, Site};
use crate::engine::runtime::{Ask, Call, ask, current, run_thread, with};
use crate::model::event::{EventId, Order, Span, ThreadId, WriteKind};
use std::cell::UnsafeCell;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::thread::Result;

/// Where a thread leaves its result. Whoever joins it takes the result out after the thread's end.
pub struct Packet<T> {
    result: UnsafeCell<Option<Result<T>>>,
    pub life: Life,
}

// SAFETY: the result is written before the thread's end and read after it.
unsafe impl<T: Send> Sync for Packet<T> {}

/// When a thread has ended.
pub struct Life {
    /// 0 while it runs, 1 once its function has returned.
    object: Object,
    end: Mutex<Option<EventId>>,
}

impl<T> Packet<T> {
    #[track_caller]
    pub fn new() -> Packet<T> {
        Packet { result: UnsafeCell::new(None), life: Life { object: Object::new(), end: Mutex::new(None) } }
    }

    /// Runs the thread's function and keeps its result.
    pub fn fill(&self, f: impl FnOnce() -> T) {
        let result = catch_unwind(AssertUnwindSafe(f));
        // SAFETY: nobody looks at it before the end, which is yet to come.
        unsafe { *self.result.get() = Some(result) };
        self.life.end();
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

impl Life {
    /// The calling thread ends.
    #[inline(never)]
    fn end(&self) {
        let site = with(|runtime| runtime.threads[current() as usize].site);
        let (object, order) = (&self.object, Order::Release);
        let end = ask(Call::at(site), Ask::Write { object, initial: 0, order, value: 1, kind: WriteKind::Plain });
        *self.end.lock().unwrap_or_else(PoisonError::into_inner) = Some(end.event);
        with(|runtime| runtime.say(site, "ends".into(), &[]));
    }

    /// Waits for the thread's end.
    #[inline(never)]
    pub fn join(&self, thread: ThreadId, site: Site) {
        let need = |_: &_| self.end.lock().unwrap_or_else(PoisonError::into_inner).map(|end| vec![end]);
        let blocked = |runtime: &crate::engine::runtime::Runtime| format!("waits for {} to end", runtime.name(thread));
        ask(Call { site, blocked: &blocked }, Ask::Wait { need: &need, sync: true });
        with(|runtime| {
            let text = format!("joins {}", runtime.name(thread));
            runtime.say(site, text, &[]);
        });
    }

    /// Whether the thread is seen to have ended.
    #[inline(never)]
    pub fn is_over(&self, site: Site) -> bool {
        let (object, order) = (&self.object, Order::Acquire);
        ask(Call::at(site), Ask::Read { object, initial: 0, order, rmw: None, span: Span::All, ready: None }).value == 1
    }
}

/// Starts a thread that runs `body`, and returns its number.
#[inline(never)]
#[track_caller]
pub fn start(name: Option<String>, body: Box<dyn FnOnce() + Send>) -> ThreadId {
    let site = Location::caller();
    let spawn = ask(Call::at(site), Ask::Spawn);
    let number = spawn.value as ThreadId;
    with(|runtime| runtime.start_thread(number, name, spawn.event, site));
    let run = move || run_thread(number, body);
    std::thread::Builder::new().stack_size(STACK).spawn(run).expect("the system has a thread to give");
    number
}

/// The stack of a thread, in bytes.
const STACK: usize = 1 << 20;
