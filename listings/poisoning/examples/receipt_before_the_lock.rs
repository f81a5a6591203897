//! What may panic comes before the lock, so a panic changes nothing and poisons nothing.

use std::sync::Mutex;
use std::thread;

/// Together, always 100.
#[derive(Debug)]
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
            print_receipt(0);
            let mut accounts = accounts.lock().unwrap();
            accounts.purse -= 30;
            accounts.till += 30;
        });
        payment.join()
    });

    println!("payment failed: {}", payment.is_err());
    println!("{:?}", accounts.lock().unwrap());
}
