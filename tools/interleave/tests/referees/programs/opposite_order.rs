use sync::{Arc, Mutex};

pub fn program() -> String {
    let forks = Arc::new([Mutex::new(()), Mutex::new(())]);
    let theirs = Arc::clone(&forks);
    let guest = thread::spawn(move || {
        let _right = theirs[1].lock().unwrap();
        let _left = theirs[0].lock().unwrap();
    });
    let left = forks[0].lock().unwrap();
    let right = forks[1].lock().unwrap();
    drop((left, right));
    guest.join().unwrap();
    "both have eaten".to_owned()
}
