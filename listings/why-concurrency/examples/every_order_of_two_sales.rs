//! Four of the six orders of two sales lose one of them.

/// The stock after clerks A and B each sold one of ten, in the given order of steps.
fn stock_after(order: &str) -> u32 {
    let mut stock = 10;
    let mut noted = [None; 2];
    for clerk in order.bytes().map(|name| usize::from(name - b'A')) {
        match noted[clerk] {
            None => noted[clerk] = Some(stock),
            Some(seen) => stock = seen - 1,
        }
    }
    stock
}

fn main() {
    for order in ["AABB", "ABAB", "ABBA", "BAAB", "BABA", "BBAA"] {
        println!("{order}: {} left", stock_after(order));
    }
}
