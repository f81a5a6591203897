//! Two threads wait for ever, each for space in the queue that the other should empty.

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

    for order in 1..=4 {
        orders.send(order).unwrap();
        println!("ordered {order}");
    }
    drop(orders);
    for cake in pickup {
        println!("got {cake}");
    }
}
