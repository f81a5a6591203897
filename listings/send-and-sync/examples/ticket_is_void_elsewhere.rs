//! A number may be sent anywhere; what it stands for is on one thread only.

use std::cell::RefCell;
use std::thread;

thread_local! {
    static COATS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Stands for a coat in this thread's cloakroom.
struct Ticket {
    place: usize,
}

fn hand_in(coat: &'static str) -> Ticket {
    COATS.with_borrow_mut(|coats| {
        coats.push(coat);
        Ticket {
            place: coats.len() - 1,
        }
    })
}

fn look(ticket: &Ticket) -> Option<&'static str> {
    COATS.with_borrow(|coats| coats.get(ticket.place).copied())
}

fn main() {
    let ticket = hand_in("green coat");
    println!("at home: {:?}", look(&ticket));

    let elsewhere = thread::spawn(move || look(&ticket));
    println!("elsewhere: {:?}", elsewhere.join().unwrap());
}
