//! The first thread that meets the poison repairs the data and clears it.

use std::sync::Mutex;
use std::thread;

/// `total` is always the sum of `coins`.
struct Till {
    coins: Vec<u32>,
    total: u32,
}

fn main() {
    let till = Mutex::new(Till {
        coins: vec![20, 50],
        total: 70,
    });

    let clerk = thread::scope(|scope| {
        let clerk = scope.spawn(|| {
            let mut till = till.lock().unwrap();
            till.coins.push(5);
            panic!("dropped the tray");
        });
        clerk.join()
    });
    assert!(clerk.is_err());

    let open = till.lock().unwrap_or_else(|poisoned| {
        let mut open = poisoned.into_inner();
        println!("found {} coins, total {}", open.coins.len(), open.total);
        open.total = open.coins.iter().sum();
        till.clear_poison();
        open
    });
    println!("now {} coins, total {}", open.coins.len(), open.total);
    drop(open);

    println!("lock is ok: {}", till.lock().is_ok());
}
