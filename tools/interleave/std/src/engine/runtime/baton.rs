//! Passing the baton between the threads of the system.

use super::Runtime;
use super::ask::{Answer, Ask, Call, Need, Pending, Wait};
use crate::engine::object::Site;
use crate::engine::race::use_object;
use crate::engine::stack::{note_stack_begin, scrubbed};
use crate::model::event::{EventId, ThreadId};
use std::cell::Cell;
use std::mem::transmute;
use std::sync::{Mutex, MutexGuard, OnceLock};

static RUNTIME: OnceLock<Mutex<Runtime>> = OnceLock::new();

thread_local! {
    /// The number of this thread; `None` for one that is not the program's.
    static CURRENT: Cell<Option<ThreadId>> = const { Cell::new(None) };
}

/// Starts an execution whose main thread is the calling one.
pub fn begin(runtime: Runtime) {
    RUNTIME.get_or_init(|| Mutex::new(runtime));
    CURRENT.set(Some(0));
}

/// Whether an execution runs, and the calling thread is part of it.
pub fn active() -> bool {
    CURRENT.get().is_some()
}

/// The number of the calling thread.
pub fn current() -> ThreadId {
    CURRENT
        .get()
        .expect("only threads of the program come here")
}

fn lock() -> MutexGuard<'static, Runtime> {
    let runtime = RUNTIME.get().expect("an execution runs");
    runtime
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Looks at the state of the execution, or changes it, without giving way to others.
pub fn with<R>(look: impl FnOnce(&mut Runtime) -> R) -> R {
    scrubbed(|| look(&mut lock()))
}

/// As [`with`], but does nothing if the state is in use: by the calling thread itself, further up its stack.
pub fn try_with<R>(look: impl FnOnce(&mut Runtime) -> R) -> Option<R> {
    RUNTIME
        .get()?
        .try_lock()
        .ok()
        .map(|mut runtime| look(&mut runtime))
}

/// Asks for an event, gives way to others, and returns once it has happened.
pub fn ask(call: Call<'_>, ask: Ask<'_>) -> Answer {
    scrubbed(|| await_event(call, ask))
}

/// Waits for what may never come: then another choice shows what the program does.
pub fn await_unless_otherwise(need: Need<'_>, site: Site) -> EventId {
    let call = Call {
        site,
        blocked: &|_| Call::TIMED.into(),
    };
    let wait = Wait {
        undoable: true,
        ..Wait::on(need)
    };
    ask(call, Ask::Wait(wait)).event
}

fn await_event(call: Call<'_>, ask: Ask<'_>) -> Answer {
    let me = current();
    let mut runtime = lock();
    // SAFETY: it is used only until this call returns: it is taken back below.
    let pending = unsafe {
        transmute::<Pending<'_>, Pending<'static>>(Pending {
            ask,
            blocked: call.blocked,
        })
    };
    runtime.close_turn(me, &ask);
    let thread = &mut runtime.threads[me as usize];
    thread.pending = Some(pending);
    thread.site = call.site;
    let mut runtime = pass(runtime, me);
    runtime.threads[me as usize].pending = None;
    let answer = runtime.perform(&ask);
    drop(runtime);
    if let Some((object, writes)) = ask.object() {
        use_object(object.address(), writes, answer.event, call.site);
    }
    answer
}

/// Lets whoever is next go on, and returns when that is the calling thread.
fn pass(mut runtime: MutexGuard<'static, Runtime>, me: ThreadId) -> MutexGuard<'static, Runtime> {
    match runtime.next() {
        None => runtime.finish(),
        Some(next) if next == me => runtime.turn = me,
        Some(next) => {
            runtime.turn = next;
            let wake = runtime.threads[next as usize].wake.clone();
            drop(runtime);
            wake.notify_one();
            runtime = await_turn(lock(), me);
        }
    }
    runtime
}

fn await_turn(
    mut runtime: MutexGuard<'static, Runtime>,
    me: ThreadId,
) -> MutexGuard<'static, Runtime> {
    let wake = runtime.threads[me as usize].wake.clone();
    while runtime.turn != me {
        runtime = wake
            .wait(runtime)
            .unwrap_or_else(|poisoned| poisoned.into_inner());
    }
    runtime
}

/// Ends the calling thread's part in the execution: it never goes on.
pub fn stop() -> ! {
    let me = current();
    let mut runtime = lock();
    runtime.threads[me as usize].pending = None;
    loop {
        runtime = pass(runtime, me);
    }
}

/// The life of a thread of the program, on a thread of the system: waits for its first turn and runs `body`.
/// It never ends, so that its stack stays its own.
pub fn run_thread(me: ThreadId, body: impl FnOnce()) -> ! {
    note_stack_begin();
    CURRENT.set(Some(me));
    let mut runtime = await_turn(lock(), me);
    let first = runtime.threads[me as usize]
        .pending
        .take()
        .expect("a new thread asks to begin");
    runtime.perform(&first.ask);
    drop(runtime);
    body();
    stop()
}
