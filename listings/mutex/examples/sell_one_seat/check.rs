use super::*;
use std::thread;

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

/// Two buyers walk through the same shows, each with one seat left. Whoever is behind has
/// less to do and catches up, so they meet again and again.
#[test]
fn the_last_seat_is_sold_once() {
    let shows: Vec<Mutex<u32>> = (0..2_000_000).map(|_| Mutex::new(1)).collect();
    let buy_everywhere = || shows.iter().filter(|seats| sell(seats, || ())).count();

    let sold = thread::scope(|s| {
        let buyers = [s.spawn(buy_everywhere), s.spawn(buy_everywhere)];
        buyers.map(|buyer| buyer.join().ok())
    });

    let [Some(one), Some(other)] = sold else {
        panic!("a seat was taken that was gone");
    };
    assert_eq!(one + other, shows.len(), "one seat was sold twice");
}
