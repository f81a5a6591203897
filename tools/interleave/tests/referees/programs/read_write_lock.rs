use sync::{Arc, RwLock};

pub fn program() -> String {
    let price = Arc::new(RwLock::new(1));
    let theirs = Arc::clone(&price);
    let writer = thread::spawn(move || *theirs.write().unwrap() = 2);
    let theirs = Arc::clone(&price);
    let reader = thread::spawn(move || *theirs.read().unwrap());
    let mine = *price.read().unwrap();
    writer.join().unwrap();
    format!("{mine} {}", reader.join().unwrap())
}
