//! What never ends, or has no end of outcomes.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::store::{Store, assert_says, refuse};

#[test]
fn an_endless_loop() {
    proved::skip_if_proved!();
    assert_says(&refuse("fn main() {\n    loop {}\n}"), &["NOT all"]);
}

#[test]
fn an_endless_loop_that_yields() {
    proved::skip_if_proved!();
    let message = refuse("fn main() {\n    loop {\n        std::thread::yield_now();\n    }\n}");
    assert_says(&message, &["NOT all"]);
}

#[test]
fn an_endless_counter() {
    proved::skip_if_proved!();
    let message = refuse(
        "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\n\
         static COUNT: AtomicU32 = AtomicU32::new(0);\n\
         fn main() { loop { COUNT.fetch_add(1, SeqCst); } }",
    );
    assert_says(&message, &["NOT all"]);
}

#[test]
fn a_million_threads() {
    proved::skip_if_proved!();
    let message = refuse("fn main() { for _ in 0..1_000_000 { std::thread::spawn(|| ()); } }");
    assert_says(&message, &["NOT all", "thread"]);
}

#[test]
fn endless_output() {
    proved::skip_if_proved!();
    let message = refuse("fn main() {\n    loop {\n        println!(\"again\");\n    }\n}");
    assert_says(&message, &["NOT all"]);
}

#[test]
fn a_killed_driver_leaves_nothing() {
    proved::skip_if_proved!();
    for signal in ["-INT", "-TERM"] {
        let store = Store::new();
        // Ten threads that lock one mutex: ten factorial orders.
        let file = store.program(
            "static COUNT: std::sync::Mutex<u32> = std::sync::Mutex::new(0);\n\
             fn main() { std::thread::scope(|s| for _ in 0..10 { s.spawn(|| *COUNT.lock().unwrap() += 1); }); }",
        );
        let mut command = store.command(&[&file.to_string_lossy(), "--max", "1000000000"]);
        let mut driver = command
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        wait_for(|| explores(&store));
        let id = driver.id().to_string();
        let sent = Command::new("kill")
            .args([signal, &id])
            .status()
            .expect("kill");
        assert!(sent.success());
        assert_eq!(driver.wait().expect("it ends").code(), Some(2));
        store.assert_clean();
    }
}

/// Whether a program runs in the store and has begun to explore itself.
fn explores(store: &Store) -> bool {
    let entries = fs::read_dir(store.entries()).expect("the store");
    entries
        .flatten()
        .any(|entry| entry.path().join("progress").exists())
}

fn wait_for(mut condition: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !condition() {
        assert!(
            begin.elapsed() < Duration::from_secs(120),
            "nothing happens"
        );
        thread::sleep(Duration::from_millis(10));
    }
}
