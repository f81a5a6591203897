//! One `Rc`, two structs down, keeps the whole value on its thread.

use std::rc::Rc;
use std::thread;

struct Order {
    dish: Rc<str>,
    plates: u32,
}

struct Bill {
    orders: [Order; 1],
}

fn total(bill: Bill) -> u32 {
    let [order] = bill.orders;
    println!("{} of {}", order.plates, order.dish);
    order.plates
}

fn main() {
    let dish = Rc::from("soup");
    let bill = Bill {
        orders: [Order { dish, plates: 2 }],
    };

    thread::spawn(move || total(bill)).join().unwrap();
}
