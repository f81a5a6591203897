//! `std::sync::LazyLock`.

use super::once::Once;
use crate::model::event::Update;
use std::cell::{Cell, UnsafeCell};
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::panic::{Location, RefUnwindSafe, UnwindSafe};

/// As `std::sync::LazyLock`.
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    function: Cell<Option<F>>,
    value: UnsafeCell<Option<T>>,
}

// SAFETY: as for `std::sync::LazyLock`: the function is taken once and the value written once.
unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T: RefUnwindSafe + UnwindSafe, F: UnwindSafe> RefUnwindSafe for LazyLock<T, F> {}
impl<T: UnwindSafe, F: UnwindSafe> UnwindSafe for LazyLock<T, F> {}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    #[track_caller]
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock {
            once: Once::new(),
            function: Cell::new(Some(f)),
            value: UnsafeCell::new(None),
        }
    }

    #[track_caller]
    pub fn force(this: &LazyLock<T, F>) -> &T {
        this.once.run(Update::OnceForce, 3, |state| {
            let function = this.function.take();
            if state.is_poisoned() {
                panic!("LazyLock instance has previously been poisoned");
            }
            let value = function.expect("only run once")();
            // SAFETY: only who initializes is here, and nobody else sees the value yet.
            unsafe { *this.value.get() = Some(value) };
        });
        // SAFETY: it has been initialized, and is not written again while it is shared.
        unsafe { (*this.value.get()).as_ref() }.expect("it is initialized")
    }

    #[track_caller]
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {
        LazyLock::force(this);
        this.value.get_mut().as_mut().expect("it is initialized")
    }

    #[track_caller]
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {
        let done = this.once.is_done(Location::caller());
        if done {
            // SAFETY: it has been initialized, and is not written again while it is shared.
            unsafe { (*this.value.get()).as_ref() }
        } else {
            None
        }
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;

    #[track_caller]
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}

impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        LazyLock::force_mut(self)
    }
}

impl<T: Default> Default for LazyLock<T> {
    #[track_caller]
    fn default() -> LazyLock<T> {
        LazyLock::new(T::default)
    }
}

impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyLock");
        let done = self.once.is_done(Location::caller());
        let value = if done {
            // SAFETY: it has been initialized, and is not written again while it is shared.
            unsafe { (*self.value.get()).as_ref() }
        } else {
            None
        };
        match value {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
