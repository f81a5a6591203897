//! A box office that looks in one turn of the lock and takes in another.

use std::sync::Mutex;

/// Sells one seat and prints its ticket, or returns `false` when no seat is left.
fn sell(seats: &Mutex<u32>, print_ticket: impl FnOnce()) -> bool {
    if *seats.lock().unwrap() == 0 {
        return false;
    }
    *seats.lock().unwrap() -= 1;
    print_ticket();
    true
}

fn main() {
    let seats = Mutex::new(1);
    for buyer in ["Ada", "Bo"] {
        let sold = sell(&seats, || println!("a ticket for {buyer}"));
        println!("{buyer} has a seat: {sold}");
    }
}

#[cfg(test)]
mod check;
