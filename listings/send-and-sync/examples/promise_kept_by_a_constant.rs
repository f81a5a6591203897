//! If a field ever takes `Send` or `Sync` from `Order`, this crate no longer compiles.

pub struct Order {
    pub dish: String,
    pub plates: u32,
}

const fn may_be_sent_and_shared<T: Send + Sync>() {}

const _: () = may_be_sent_and_shared::<Order>();

fn main() {
    let order = Order {
        dish: String::from("soup"),
        plates: 2,
    };
    println!("{} of {}", order.plates, order.dish);
}
