//! `insert` holds the lock and calls `total`, which asks for the same lock: the thread waits for itself.

use std::sync::Mutex;

struct Till {
    coins: Mutex<Vec<u32>>,
}

impl Till {
    fn total(&self) -> u32 {
        self.coins.lock().unwrap().iter().sum()
    }

    fn insert(&self, coin: u32) -> u32 {
        let mut coins = self.coins.lock().unwrap();
        coins.push(coin);
        self.total()
    }
}

fn main() {
    let till = Till {
        coins: Mutex::new(vec![5, 20]),
    };
    println!("before: {}", till.total());
    println!("after: {}", till.insert(50));
}
