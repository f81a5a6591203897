//! Two workers share the receiving end of a channel; when the sender is gone they go home.
use std::sync::{Mutex, mpsc};
use std::thread;

fn main() {
    let (tickets, orders) = mpsc::channel();
    let orders = Mutex::new(orders);
    let next = || orders.lock().unwrap().recv();
    let cook = || {
        let mut cooked = 0;
        while let Ok(order) = next() {
            cooked += order;
        }
        cooked
    };
    let total: u32 = thread::scope(|kitchen| {
        let cooks = [kitchen.spawn(cook), kitchen.spawn(cook)];
        tickets.send(1).unwrap();
        tickets.send(2).unwrap();
        drop(tickets);
        cooks.into_iter().map(|cook| cook.join().unwrap()).sum()
    });
    println!("{total}");
}
