//! A closure prints the stock after a sale.

fn main() {
    let mut stock = 10;
    let show = || println!("{stock} left");
    stock -= 1;
    show();
    println!("{stock} in the book");
}
