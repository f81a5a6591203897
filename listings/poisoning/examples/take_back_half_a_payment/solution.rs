//! Accounts that are repaired by whoever opens them first after a panic.

use std::sync::{Mutex, MutexGuard};

/// A payment first leaves the purse and then enters the till; together they are 100.
struct Accounts {
    purse: u32,
    till: u32,
}

/// Locks the accounts; after a panic, puts a half-made payment back into the purse.
fn open(accounts: &Mutex<Accounts>) -> MutexGuard<'_, Accounts> {
    accounts.lock().unwrap_or_else(|poisoned| {
        let mut open = poisoned.into_inner();
        open.purse = 100 - open.till;
        accounts.clear_poison();
        open
    })
}

fn main() {
    let accounts = Mutex::new(Accounts {
        purse: 100,
        till: 0,
    });
    let open = open(&accounts);
    println!("purse {}, till {}", open.purse, open.till);
}

#[cfg(test)]
mod check;
