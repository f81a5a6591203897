//! `thread_local!`. A thread's values are dropped when its function has returned, the last made first,
//! and before anybody who joins it goes on.

use std::cell::{Cell, RefCell};
use std::error::Error;
use std::fmt;
use std::mem::ManuallyDrop;

/// As `std::thread::LocalKey`.
pub struct LocalKey<T: 'static> {
    /// Where the calling thread's value is, made at the first use; `None` once it has been dropped.
    get: fn() -> Option<&'static T>,
}

/// As `std::thread::AccessError`.
#[derive(Clone, Copy, Eq, PartialEq, Debug)]
pub struct AccessError;

impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already destroyed")
    }
}

impl Error for AccessError {}

/// What to drop at the calling thread's end, in the order in which it was made.
type Drops = ManuallyDrop<RefCell<Vec<Box<dyn FnOnce()>>>>;

std::thread_local! {
    static DROPS: Drops = const { ManuallyDrop::new(RefCell::new(Vec::new())) };
}

/// The slot of one thread for one key: a pointer to the value, if it has been made.
#[doc(hidden)]
pub struct Slot<T: 'static> {
    value: Cell<Option<&'static T>>,
    dropped: Cell<bool>,
}

impl<T: 'static> Slot<T> {
    pub const fn new() -> Slot<T> {
        Slot {
            value: Cell::new(None),
            dropped: Cell::new(false),
        }
    }

    /// The value, made by `init` if this is its first use.
    pub fn get_or_init(&'static self, init: fn() -> T) -> Option<&'static T> {
        if self.dropped.get() {
            return None;
        }
        if self.value.get().is_none() {
            let value: &'static T = Box::leak(Box::new(init()));
            self.value.set(Some(value));
            DROPS.with(|drops| drops.borrow_mut().push(Box::new(|| self.drop_value())));
        }
        self.value.get()
    }

    fn drop_value(&self) {
        self.dropped.set(true);
        if let Some(value) = self.value.take() {
            // SAFETY: it was leaked from a box, and nobody can get at it any more.
            drop(unsafe { Box::from_raw(std::ptr::from_ref(value).cast_mut()) });
        }
    }
}

/// Drops the calling thread's values, and those made meanwhile.
pub(crate) fn drop_locals() {
    while let Some(drop_value) = DROPS.with(|drops| drops.borrow_mut().pop()) {
        drop_value();
    }
}

impl<T: 'static> LocalKey<T> {
    #[doc(hidden)]
    pub const fn new(get: fn() -> Option<&'static T>) -> LocalKey<T> {
        LocalKey { get }
    }

    #[track_caller]
    pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        self.try_with(f)
            .expect("cannot access a Thread Local Storage value during or after destruction")
    }

    pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, AccessError> {
        (self.get)().map(f).ok_or(AccessError)
    }
}

impl<T: 'static> LocalKey<Cell<T>> {
    #[track_caller]
    pub fn set(&'static self, value: T) {
        self.with(|cell| cell.set(value));
    }

    #[track_caller]
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(Cell::get)
    }

    #[track_caller]
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(Cell::take)
    }

    #[track_caller]
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> LocalKey<RefCell<T>> {
    #[track_caller]
    pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&cell.borrow()))
    }

    #[track_caller]
    pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&mut cell.borrow_mut()))
    }

    #[track_caller]
    pub fn set(&'static self, value: T) {
        self.with(|cell| *cell.borrow_mut() = value);
    }

    #[track_caller]
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(RefCell::take)
    }

    #[track_caller]
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalKey").finish_non_exhaustive()
    }
}

/// As `std::thread_local!`.
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block; $($rest:tt)*) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = $init);
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = $init);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr; $($rest:tt)*) => {
        $crate::thread_local!($(#[$attr])* $vis static $name: $t = $init);
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr) => {
        $(#[$attr])*
        $vis const $name: $crate::thread::LocalKey<$t> = {
            fn get() -> $crate::option::Option<&'static $t> {
                fn init() -> $t {
                    $init
                }
                $crate::__std_thread_local! {
                    static SLOT: &'static $crate::thread::Slot<$t> =
                        $crate::boxed::Box::leak($crate::boxed::Box::new($crate::thread::Slot::new()));
                }
                SLOT.with(|slot| slot.get_or_init(init))
            }
            $crate::thread::LocalKey::new(get)
        };
    };
}
