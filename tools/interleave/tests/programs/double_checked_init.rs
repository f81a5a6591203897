//! A value made by the first who needs it: looked for without the lock, then with it, and only then made.
use std::cell::UnsafeCell;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct Menu {
    printed: AtomicBool,
    press: Mutex<()>,
    text: UnsafeCell<Option<String>>,
}

// SAFETY: the text is written under the lock and read by those alone who have seen `printed`.
unsafe impl Sync for Menu {}

static MENU: Menu = Menu {
    printed: AtomicBool::new(false),
    press: Mutex::new(()),
    text: UnsafeCell::new(None),
};

fn menu() -> &'static str {
    if !MENU.printed.load(Ordering::Acquire) {
        let _press = MENU.press.lock().unwrap();
        if !MENU.printed.load(Ordering::Relaxed) {
            // SAFETY: nobody reads the text before `printed`, and the lock keeps other writers out.
            unsafe { *MENU.text.get() = Some("soup".to_owned()) };
            MENU.printed.store(true, Ordering::Release);
        }
    }
    // SAFETY: the text has been written and will not be again.
    unsafe { (*MENU.text.get()).as_deref().unwrap() }
}

fn main() {
    let guest = thread::spawn(menu);
    let mine = menu();
    println!("{mine} {}", guest.join().unwrap());
}
