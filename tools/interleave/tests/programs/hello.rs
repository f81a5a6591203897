//! One thread, one outcome.

fn main() {
    println!("hello");
}
