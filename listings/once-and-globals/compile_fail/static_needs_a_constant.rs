//! The value of a `static` has to be known at compile time.

static HARBOR: String = String::from("Saltwick");

fn main() {
    println!("{HARBOR}");
}
