use sync::{Arc, Mutex};

pub fn program() -> String {
    let toy = Arc::new(Mutex::new(0));
    let theirs = Arc::clone(&toy);
    let child = thread::spawn(move || theirs.try_lock().is_ok());
    let mine = toy.try_lock().is_ok();
    format!("{mine} {}", child.join().unwrap())
}
