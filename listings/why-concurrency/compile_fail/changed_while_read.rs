//! A variable cannot change while a closure holds it for reading.

fn main() {
    let mut stock = 10;
    let show = || println!("{stock} left");
    stock -= 1;
    show();
    println!("{stock} in the book");
}
