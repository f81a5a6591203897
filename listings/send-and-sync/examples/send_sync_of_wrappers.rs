//! What a type that holds a `T` passes on, asked of the compiler for four kinds of `T`.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, OnceLock, RwLock, RwLockReadGuard};
use std::thread::{JoinHandle, LocalKey};

/// Asks the compiler about `T`: `Asked::<T>::SEND`, `Asked::<T>::SYNC`.
struct Asked<T: ?Sized>(PhantomData<T>);

trait OtherwiseNo {
    const SEND: bool = false;
    const SYNC: bool = false;
}

impl<T: ?Sized> OtherwiseNo for Asked<T> {}

impl<T: ?Sized + Send> Asked<T> {
    const SEND: bool = true;
}

impl<T: ?Sized + Sync> Asked<T> {
    const SYNC: bool = true;
}

type Both = i32;
type OnlySend = Cell<i32>;
type OnlySync = MutexGuard<'static, i32>;
type Neither = Rc<i32>;

macro_rules! cell {
    ($ty:ty) => {
        match (Asked::<$ty>::SEND, Asked::<$ty>::SYNC) {
            (true, true) => "both",
            (true, false) => "`Send`",
            (false, true) => "`Sync`",
            (false, false) => "neither",
        }
    };
}

macro_rules! rows {
    ($t:ident => $($wrapper:ty,)*) => {$({
        type Wrapped<$t> = $wrapper;
        println!(
            "| `{}` | {} | {} | {} | {} |",
            stringify!($wrapper),
            cell!(Wrapped<Both>),
            cell!(Wrapped<OnlySend>),
            cell!(Wrapped<OnlySync>),
            cell!(Wrapped<Neither>),
        );
    })*};
}

fn main() {
    assert_eq!(cell!(Both), "both");
    assert_eq!(cell!(OnlySend), "`Send`");
    assert_eq!(cell!(OnlySync), "`Sync`");
    assert_eq!(cell!(Neither), "neither");

    println!("| if `T` is | both | only `Send` | only `Sync` | neither |");
    println!("|---|---|---|---|---|");
    rows! { T =>
        Box<T>, Vec<T>, Option<T>, PhantomData<T>,
        &'static T, &'static mut T,
        Cell<T>, RefCell<T>,
        Rc<T>, Arc<T>,
        Mutex<T>, MutexGuard<'static, T>,
        RwLock<T>, RwLockReadGuard<'static, T>,
        OnceLock<T>, LazyLock<T>,
        Sender<T>, Receiver<T>,
        JoinHandle<T>, LocalKey<T>,
        *const T,
    }
}
