//! Each clerk keeps an old note while the other works: four of the six sales are lost.

/// Two clerks, A and B, make three sales each; a sale is two steps: note the stock, write it back.
const ORDER: &str = "ABBBBABAAAAB";

fn stock_after(order: &str) -> u32 {
    let mut stock = 10;
    let mut noted = [None; 2];
    for clerk in order.bytes().map(|name| usize::from(name - b'A')) {
        match noted[clerk].take() {
            None => noted[clerk] = Some(stock),
            Some(seen) => stock = seen - 1,
        }
    }
    stock
}

fn main() {
    println!("{} left after six sales", stock_after(ORDER));
}

#[cfg(test)]
mod check;
