//! `std::thread::scope`.

use super::Result;
use super::builder::Builder;
use super::handle::Thread;
use super::packet::{Packet, Scoped, start};
use crate::engine::object::Site;
use crate::engine::race::{Internal, exclusively};
use crate::engine::runtime::{Ask, Call, Runtime, Wait, active, ask, with};
use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::mem::transmute;
use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, PoisonError};

/// As `std::thread::Scope`.
pub struct Scope<'scope, 'env: 'scope> {
    threads: Mutex<Vec<Internal<dyn Scoped>>>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}

/// As `std::thread::ScopedJoinHandle`.
pub struct ScopedJoinHandle<'scope, T> {
    thread: Thread,
    packet: Internal<Packet<T>>,
    scope: PhantomData<&'scope ()>,
}

/// As `std::thread::scope`.
#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let site = Location::caller();
    let scope = Scope {
        threads: Mutex::default(),
        scope: PhantomData,
        env: PhantomData,
    };
    let result = catch_unwind(AssertUnwindSafe(|| f(&scope)));
    let threads = &scope.threads;
    join_all(threads, site);
    let threads = exclusively(|| {
        std::mem::take(&mut *threads.lock().unwrap_or_else(PoisonError::into_inner))
    });
    match result {
        Err(panic) => resume_unwind(panic),
        Ok(_) if threads.iter().any(|thread| thread.has_panicked()) => {
            panic!("a scoped thread panicked")
        }
        Ok(result) => result,
    }
}

/// Waits for the end of all threads of a scope, those they start in it included.
#[inline(never)]
fn join_all(threads: &Mutex<Vec<Internal<dyn Scoped>>>, site: Site) {
    let left = || -> Vec<Internal<dyn Scoped>> {
        let threads = threads.lock().unwrap_or_else(PoisonError::into_inner);
        threads
            .iter()
            .filter(|thread| {
                !thread.life().joined.load(Relaxed) || thread.life().held.load(Relaxed)
            })
            .cloned()
            .collect()
    };
    if left().is_empty() {
        return;
    }
    let over = |thread: &Internal<dyn Scoped>| match thread.life().held.load(Relaxed) {
        true => None,
        false => *thread
            .life()
            .returned
            .lock()
            .unwrap_or_else(PoisonError::into_inner),
    };
    let need = |_: &Runtime| left().iter().map(over).collect();
    let blocked = |runtime: &Runtime| {
        let running = left().into_iter().filter(|thread| over(thread).is_none());
        let names: Vec<String> = running
            .map(|thread| runtime.name(thread.life().number.load(Relaxed)))
            .collect();
        format!("waits for {} to end", names.join(", "))
    };
    ask(
        Call {
            site,
            blocked: &blocked,
        },
        Ask::Wait(Wait::on(&need)),
    );
    with(|runtime| {
        runtime.say(
            site,
            "leaves the scope: all its threads have ended".into(),
            &[],
        )
    });
}

impl<'scope> Scope<'scope, '_> {
    #[track_caller]
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        Builder::new()
            .spawn_scoped(self, f)
            .expect("failed to spawn thread")
    }
}

impl Builder {
    #[track_caller]
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        let packet = Internal::new(Packet::new());
        let its = packet.clone();
        let body: Box<dyn FnOnce() + Send + 'scope> = Box::new(move || its.fill(f));
        let shared: Arc<dyn Scoped + 'scope> = packet.share();
        // SAFETY: the scope does not end before the thread has, and forgets the packet then.
        let (body, shared) = unsafe {
            (
                transmute::<Box<dyn FnOnce() + Send + 'scope>, Box<dyn FnOnce() + Send>>(body),
                transmute::<Arc<dyn Scoped + 'scope>, Arc<dyn Scoped>>(shared),
            )
        };
        let number = start(self, body)?;
        // The list is this crate's own and not part of the program.
        exclusively(|| {
            scope
                .threads
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(Internal::of(shared));
        });
        packet.life.belongs_to(number);
        packet.life.held.store(true, Relaxed);
        Ok(ScopedJoinHandle {
            thread: Thread::of(number),
            packet,
            scope: PhantomData,
        })
    }
}

impl<T> ScopedJoinHandle<'_, T> {
    #[track_caller]
    pub fn join(self) -> Result<T> {
        self.packet.life.join(Location::caller());
        // SAFETY: the thread has been joined, and by consuming the only handle.
        unsafe { self.packet.take() }.expect("a thread leaves a result")
    }

    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    #[track_caller]
    pub fn is_finished(&self) -> bool {
        self.packet.life.is_over(Location::caller())
    }
}

impl<T> Drop for ScopedJoinHandle<'_, T> {
    fn drop(&mut self) {
        if active() && !self.packet.life.joined.load(Relaxed) {
            self.packet.let_go(self.packet.made());
        }
        self.packet.life.held.store(false, Relaxed);
    }
}

impl fmt::Debug for Scope<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scope").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for ScopedJoinHandle<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedJoinHandle").finish_non_exhaustive()
    }
}
