//! The helper takes the data instead of the mutex, so the lock is taken once.

use std::sync::Mutex;

struct Till {
    coins: Mutex<Vec<u32>>,
}

fn sum(coins: &[u32]) -> u32 {
    coins.iter().sum()
}

impl Till {
    fn total(&self) -> u32 {
        sum(&self.coins.lock().unwrap())
    }

    fn insert(&self, coin: u32) -> u32 {
        let mut coins = self.coins.lock().unwrap();
        coins.push(coin);
        sum(&coins)
    }
}

fn main() {
    let till = Till {
        coins: Mutex::new(vec![5, 20]),
    };
    println!("before: {}", till.total());
    println!("after: {}", till.insert(50));
}
