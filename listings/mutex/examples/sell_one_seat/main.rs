//! A box office that keeps every other buyer waiting while a ticket prints.

use std::sync::Mutex;

/// Sells one seat and prints its ticket, or returns `false` when no seat is left.
fn sell(seats: &Mutex<u32>, print_ticket: impl FnOnce()) -> bool {
    let mut free = seats.lock().unwrap();
    if *free == 0 {
        return false;
    }
    *free -= 1;
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
