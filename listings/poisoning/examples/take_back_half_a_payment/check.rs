use super::*;
use std::thread;

fn accounts(purse: u32, till: u32) -> Mutex<Accounts> {
    Mutex::new(Accounts { purse, till })
}

/// Takes `sum` from the purse and panics before it is in the till.
fn fail_halfway(accounts: &Mutex<Accounts>, sum: u32) {
    let payment = thread::scope(|scope| {
        let payment = scope.spawn(|| {
            let mut open = accounts.lock().unwrap();
            open.purse -= sum;
            panic!("this panic is part of the check");
        });
        payment.join()
    });
    assert!(payment.is_err());
}

#[test]
fn sound_accounts_open_unchanged() {
    let accounts = accounts(60, 40);

    let open = open(&accounts);

    assert_eq!((open.purse, open.till), (60, 40));
}

#[test]
fn half_a_payment_goes_back_into_the_purse() {
    let accounts = accounts(60, 40);
    fail_halfway(&accounts, 25);

    let found = thread::scope(|scope| {
        let found = scope.spawn(|| {
            let open = open(&accounts);
            (open.purse, open.till)
        });
        found.join()
    });

    let found = found.expect("`open` panicked instead of repairing the accounts");
    assert_eq!(found, (60, 40), "25 of 100 are missing");
}

#[test]
fn repaired_accounts_are_no_longer_poisoned() {
    let accounts = accounts(60, 40);
    fail_halfway(&accounts, 25);

    let _ = thread::scope(|scope| scope.spawn(|| drop(open(&accounts))).join());

    assert!(
        !accounts.is_poisoned(),
        "the next thread finds poison again"
    );
}
