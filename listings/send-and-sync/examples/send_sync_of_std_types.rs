//! The compiler's own answer for the types of std that a program meets, as a table.

use std::any::Any;
use std::cell::{Cell, LazyCell, OnceCell, Ref, RefCell, RefMut, UnsafeCell};
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Display;
use std::io::{Stdout, StdoutLock};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::rc::Rc;
use std::sync::atomic::{AtomicI32, AtomicPtr};
use std::sync::mpsc::{Receiver, Sender, SyncSender};
use std::sync::{Arc, Barrier, Condvar, LazyLock, Mutex, MutexGuard, Once, OnceLock};
use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread::{JoinHandle, LocalKey, ScopedJoinHandle, Thread, ThreadId};
use std::{env, fs, io, net, process, rc, sync, task, thread, time};

// ANCHOR: answer
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
// ANCHOR_END: answer

/// One cell of the table: every `no` leads to a refusal of its kind.
fn cell(ty: &str, answer: bool, refusal: &str) -> String {
    match (answer, refusal) {
        (true, "") => String::from("yes"),
        (false, "") => panic!("{ty}: name the listing that shows why the answer is no"),
        (true, _) => panic!("{ty}: the answer is yes, so {refusal} does not belong here"),
        (false, _) => format!("[no]({refusal})"),
    }
}

/// Rows for types that are refused, where they are, for the same reasons.
macro_rules! rows {
    ($no_send:expr, $no_sync:expr => $($ty:ty,)*) => {$({
        let ty = stringify!($ty);
        let send = cell(ty, Asked::<$ty>::SEND, $no_send);
        let sync = cell(ty, Asked::<$ty>::SYNC, $no_sync);
        println!("| `{ty}` | {send} | {sync} |");
    })*};
}

const CELL: &str = "#listing-borrowed-cell-is-refused";
const ARC_OF_CELL: &str = "arc.md#listing-refcell-inside-arc";
const RWLOCK_OF_CELL: &str = "rwlock.md#listing-rwlock-of-cell-is-refused";
const RC_SENT: &str = "#listing-one-field-decides";
const RC_SHARED: &str = "#listing-rc-may-not-be-shared";
const POINTER_SENT: &str = "#listing-captured-field-is-refused";
const POINTER_SHARED: &str = "#listing-raw-pointer-in-a-static";
const GUARD_SENT: &str = "#listing-guard-stays-home";
const RECEIVER_SHARED: &str = "#listing-receiver-is-not-shared";
const DYN_SENT: &str = "#listing-boxed-trait-is-not-send";
const DYN_SHARED: &str = "#listing-boxed-trait-is-not-shared";
const OPTED_OUT: &str = "#listing-ticket-stays-home";
const YES: &str = "";

fn main() {
    println!("| type | may be sent: `Send` | may be shared: `Sync` |");
    println!("|---|---|---|");
    rows! { YES, YES =>
        (), i32, f64, char, &'static str, String, [i32; 4], (i32, String), Option<i32>,
        Box<i32>, Vec<i32>, HashMap<String, i32>, BTreeMap<String, i32>,
        &'static i32, &'static mut i32, fn(i32) -> i32,
    }
    rows! { YES, CELL =>
        Cell<i32>, RefCell<i32>, UnsafeCell<i32>, OnceCell<i32>, LazyCell<i32>,
        &'static mut Cell<i32>,
    }
    rows! { CELL, CELL => &'static Cell<i32>, Ref<'static, i32>, RefMut<'static, i32>, }
    rows! { RC_SENT, RC_SHARED => Rc<i32>, rc::Weak<i32>, }
    rows! { YES, YES => Arc<i32>, sync::Weak<i32>, Arc<Mutex<i32>>, }
    rows! { ARC_OF_CELL, ARC_OF_CELL => Arc<Cell<i32>>, Arc<RefCell<i32>>, }
    rows! { YES, YES => Mutex<i32>, Mutex<Cell<i32>>, RwLock<i32>, }
    rows! { YES, RWLOCK_OF_CELL => RwLock<Cell<i32>>, }
    rows! { RC_SENT, RC_SENT => Mutex<Rc<i32>>, }
    rows! { GUARD_SENT, YES =>
        MutexGuard<'static, i32>, RwLockReadGuard<'static, i32>,
        RwLockWriteGuard<'static, i32>,
    }
    rows! { GUARD_SENT, CELL => StdoutLock<'static>, }
    rows! { YES, YES =>
        Condvar, Barrier, Once, OnceLock<i32>, LazyLock<i32>, AtomicI32, AtomicPtr<i32>,
        Sender<i32>, SyncSender<i32>,
    }
    rows! { YES, RECEIVER_SHARED => Receiver<i32>, }
    rows! { YES, YES =>
        Thread, ThreadId, JoinHandle<i32>, ScopedJoinHandle<'static, i32>,
        LocalKey<Cell<i32>>,
    }
    rows! { YES, DYN_SHARED => thread::Result<i32>, Box<dyn Any + Send>, Box<dyn Display + Send>, }
    rows! { DYN_SENT, DYN_SHARED => Box<dyn Display>, Box<dyn Error>, }
    rows! { YES, YES => Box<dyn Display + Send + Sync>, }
    rows! { POINTER_SENT, POINTER_SHARED => *const i32, *mut i32, NonNull<i32>, }
    rows! { YES, YES =>
        Stdout, io::Error, fs::File, net::TcpStream, process::Child, time::Instant,
        task::Waker,
    }
    rows! { OPTED_OUT, POINTER_SHARED => env::Args, task::Context<'static>, }
}
