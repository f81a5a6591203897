use sync::Arc;
use sync::atomic::{AtomicU32, Ordering::Relaxed};

pub fn program() -> String {
    let count = Arc::new(AtomicU32::new(0));
    let adders = [1, 10, 100].map(|step| {
        let count = Arc::clone(&count);
        thread::spawn(move || {
            [
                count.fetch_add(step, Relaxed),
                count.fetch_add(step, Relaxed),
            ]
        })
    });
    let seen = adders.map(|adder| adder.join().unwrap());
    format!("{seen:?}")
}
