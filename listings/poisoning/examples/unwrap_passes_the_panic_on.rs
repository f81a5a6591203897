//! `unwrap` on a poisoned lock panics in the thread that asks, here in `main`.

use std::sync::Mutex;
use std::thread;

fn main() {
    let orders = Mutex::new(vec!["soup"]);

    let cook = thread::scope(|scope| {
        let cook = scope.spawn(|| {
            let orders = orders.lock().unwrap();
            panic!("burnt the {}", orders[0]);
        });
        cook.join()
    });

    println!("cook failed: {}", cook.is_err());
    println!("{} orders", orders.lock().unwrap().len());
}
