//! After an initializer has panicked: what a second attempt gets.

use std::sync::{LazyLock, Once, OnceLock};
use std::thread;

static CELL: OnceLock<u32> = OnceLock::new();
static LAZY: LazyLock<u32> = LazyLock::new(|| panic!("fog (LazyLock)"));
static ONCE: Once = Once::new();

fn attempt(what: &str, run: impl FnOnce() + Send + 'static) {
    let ended = match thread::spawn(run).join() {
        Ok(()) => "succeeds",
        Err(_) => "panics",
    };
    println!("| {what} | {ended} |");
}

fn main() {
    println!("| second attempt, after a panic in the first | what it does |");
    println!("|---|---|");

    let _ = thread::spawn(|| CELL.get_or_init(|| panic!("fog (OnceLock)"))).join();
    attempt("`OnceLock::get_or_init`", || {
        assert_eq!(CELL.get_or_init(|| 7), &7);
    });

    let _ = thread::spawn(|| *LAZY).join();
    attempt("`LazyLock`, dereferenced", || {
        let _depth = *LAZY;
    });

    let _ = thread::spawn(|| ONCE.call_once(|| panic!("fog (Once)"))).join();
    attempt("`Once::call_once`", || ONCE.call_once(|| ()));
    attempt("`Once::call_once_force`", || ONCE.call_once_force(|_| ()));
}
