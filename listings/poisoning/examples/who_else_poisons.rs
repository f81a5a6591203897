//! What the next use finds after a panic inside each of these types.

use std::convert::Infallible;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{LazyLock, Mutex, Once, OnceLock, RwLock};

/// How `code` ends: with a value, an error or a panic.
fn end<T, E>(code: impl FnOnce() -> Result<T, E>) -> &'static str {
    match panic::catch_unwind(AssertUnwindSafe(code)) {
        Ok(Ok(_)) => "a value",
        Ok(Err(_)) => "an error",
        Err(_) => "a panic",
    }
}

/// Panics while `_guard` lives.
fn crash<G>(_guard: G) -> Result<(), Infallible> {
    panic!()
}

/// For code that has no error to give.
fn run<T>(code: impl FnOnce() -> T) -> Result<T, Infallible> {
    Ok(code())
}

fn main() {
    panic::set_hook(Box::new(|_| {})); // every panic here is on purpose
    println!("| after a panic | the next | ends with |\n|---|---|---|");

    let mutex = Mutex::new(0);
    end(|| crash(mutex.lock()));
    let next = end(|| mutex.lock());
    println!("| while a `MutexGuard` lives | `lock` | {next} |");

    let written = RwLock::new(0);
    end(|| crash(written.write()));
    let next = end(|| written.read());
    println!("| while an `RwLockWriteGuard` lives | `read` | {next} |");

    let read = RwLock::new(0);
    end(|| crash(read.read()));
    let next = end(|| read.write());
    println!("| while an `RwLockReadGuard` lives | `write` | {next} |");

    let once = Once::new();
    end(|| run(|| once.call_once(|| panic!())));
    let next = end(|| run(|| once.call_once(|| ())));
    println!("| in `Once::call_once` | `call_once` | {next} |");

    let cell = OnceLock::new();
    end(|| run(|| *cell.get_or_init(|| panic!())));
    let next = end(|| run(|| *cell.get_or_init(|| 7)));
    println!("| in `OnceLock::get_or_init` | `get_or_init` | {next} |");

    let lazy: LazyLock<u32> = LazyLock::new(|| panic!());
    end(|| run(|| *lazy));
    let next = end(|| run(|| *lazy));
    println!("| in the function of a `LazyLock` | `*lazy` | {next} |");
}
