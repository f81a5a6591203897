//! Taking turns loses three sales, and a worse order exists.

/// Two clerks, A and B, make three sales each; a sale is two steps: note the stock, write it back.
const ORDER: &str = "ABABABABABAB";

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
