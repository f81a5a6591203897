//! Ordering and fetching in two threads: whatever the capacities, the queues drain.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (orders, counter) = mpsc::sync_channel(1);
    let (cakes, pickup) = mpsc::sync_channel(1);
    thread::spawn(move || {
        for order in counter {
            cakes.send(format!("cake {order}")).unwrap();
        }
    });

    thread::spawn(move || {
        for order in 1..=4 {
            orders.send(order).unwrap();
        }
    });
    for cake in pickup {
        println!("got {cake}");
    }
}
