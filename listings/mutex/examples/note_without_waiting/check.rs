use super::*;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Only a `try_note` that waits for the lock comes near this limit.
const LIMIT: Duration = Duration::from_secs(10);

#[test]
fn a_free_pad_takes_the_line() {
    let notes = Mutex::new(Vec::new());

    let answer = try_note(&notes, "two soups".to_string());

    assert_eq!(answer, Ok(()));
    assert_eq!(*notes.lock().unwrap(), ["two soups"]);
}

#[test]
fn a_busy_pad_gives_the_line_back() {
    let notes = Mutex::new(Vec::new());
    let (tx, rx) = mpsc::channel();

    let answer = thread::scope(|scope| {
        let writing = notes.lock().unwrap();
        let waiter = scope.spawn(|| {
            let tx = tx;
            tx.send(try_note(&notes, "two soups".to_string()))
        });
        let answer = rx.recv_timeout(LIMIT);
        drop(writing);
        let _ = waiter.join();
        answer
    });

    match answer {
        Ok(answer) => assert_eq!(answer, Err("two soups".to_string())),
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("try_note waited for the lock"),
        Err(mpsc::RecvTimeoutError::Disconnected) => panic!("try_note panicked"),
    }
}
