use super::*;

#[test]
fn while_a_ticket_prints_the_seat_is_taken_and_the_lock_is_free() {
    let seats = Mutex::new(3);
    let mut seen = None;

    let sold = sell(&seats, || seen = seats.try_lock().ok().map(|free| *free));

    assert!(sold, "three seats were free, yet none was sold");
    assert!(seen.is_some(), "the lock was held while the ticket printed");
    assert_eq!(
        seen,
        Some(2),
        "while the ticket printed, its seat had to be gone"
    );
    assert_eq!(*seats.lock().unwrap(), 2, "one sale must take one seat");
}

#[test]
fn a_full_house_sells_nothing() {
    let seats = Mutex::new(0);

    let sold = sell(&seats, || panic!("a ticket was printed for no seat"));

    assert!(!sold, "there was no seat to sell");
    assert_eq!(*seats.lock().unwrap(), 0);
}
