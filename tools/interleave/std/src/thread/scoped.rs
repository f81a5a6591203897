//! `std::thread::scope`.

use super::Result;
use super::builder::Builder;
use super::handle::Thread;
use super::packet::{Packet, Scoped, join_all, start};
use crate::engine::race::{exclusively, internal};
use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::mem::transmute;
use std::panic::{AssertUnwindSafe, Location, catch_unwind, resume_unwind};
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, PoisonError};

/// As `std::thread::Scope`.
pub struct Scope<'scope, 'env: 'scope> {
    threads: Mutex<Vec<Arc<dyn Scoped>>>,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}

/// As `std::thread::ScopedJoinHandle`.
pub struct ScopedJoinHandle<'scope, T> {
    thread: Thread,
    packet: Arc<Packet<T>>,
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
        let packet = internal(Arc::new(Packet::new()));
        let its = packet.clone();
        let body: Box<dyn FnOnce() + Send + 'scope> = Box::new(move || its.fill(f));
        let shared: Arc<dyn Scoped + 'scope> = packet.clone();
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
                .push(shared);
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
