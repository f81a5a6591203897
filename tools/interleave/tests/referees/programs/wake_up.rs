use sync::{Arc, Condvar, Mutex};

pub fn program() -> String {
    let door = Arc::new((Mutex::new(0), Condvar::new()));
    let theirs = Arc::clone(&door);
    let guest = thread::spawn(move || {
        let mut looks = 1;
        let mut open = theirs.0.lock().unwrap();
        while *open == 0 {
            looks += 1;
            open = theirs.1.wait(open).unwrap();
        }
        looks
    });
    *door.0.lock().unwrap() = 1;
    door.1.notify_one();
    format!("looked {} times", guest.join().unwrap())
}
