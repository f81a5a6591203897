//! A panic between two steps leaves the data half changed, and the mutex remembers it.

use std::sync::Mutex;
use std::thread;

/// Together, always 100.
struct Accounts {
    purse: u32,
    till: u32,
}

fn print_receipt(paper: u32) {
    assert!(paper > 0, "out of paper");
}

fn main() {
    let accounts = Mutex::new(Accounts {
        purse: 100,
        till: 0,
    });

    let payment = thread::scope(|scope| {
        let payment = scope.spawn(|| {
            let mut accounts = accounts.lock().unwrap();
            accounts.purse -= 30;
            print_receipt(0);
            accounts.till += 30;
        });
        payment.join()
    });

    println!("payment failed: {}", payment.is_err());
    println!("poisoned: {}", accounts.is_poisoned());
    match accounts.lock() {
        Ok(found) => println!("purse {}, till {}", found.purse, found.till),
        Err(poisoned) => {
            let found = poisoned.into_inner();
            println!("after a panic: purse {}, till {}", found.purse, found.till);
        }
    }
}
