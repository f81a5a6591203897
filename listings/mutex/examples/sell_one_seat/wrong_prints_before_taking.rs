//! A box office that prints a ticket for a seat it has not taken yet.

use std::sync::Mutex;

/// Sells one seat and prints its ticket, or returns `false` when no seat is left.
fn sell(seats: &Mutex<u32>, print_ticket: impl FnOnce()) -> bool {
    let free = *seats.lock().unwrap();
    if free == 0 {
        return false;
    }
    print_ticket();
    *seats.lock().unwrap() -= 1;
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
