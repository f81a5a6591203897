//! `if let Ok` takes a poisoned lock for a reason to do nothing, and two orders vanish.

use std::sync::Mutex;
use std::thread;

fn write_down(orders: &Mutex<Vec<&'static str>>, order: &'static str) {
    if let Ok(mut orders) = orders.lock() {
        orders.push(order);
    }
}

fn main() {
    let orders = Mutex::new(vec!["soup"]);

    let cook = thread::scope(|scope| {
        let cook = scope.spawn(|| {
            let orders = orders.lock().unwrap();
            panic!("burnt the {}", orders[0]);
        });
        cook.join()
    });
    assert!(cook.is_err());

    write_down(&orders, "bread");
    write_down(&orders, "tea");
    println!("poisoned: {}", orders.is_poisoned());
    println!(
        "{:?}",
        orders.into_inner().unwrap_or_else(|e| e.into_inner())
    );
}
