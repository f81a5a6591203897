//! A `OnceLock` is empty until it is set, and it is set once.

use std::sync::OnceLock;

static HARBOR: OnceLock<String> = OnceLock::new();

fn sign() -> &'static str {
    HARBOR.get().map_or("no name yet", |name| name)
}

fn main() {
    println!("{}", sign());

    let name = std::env::args().nth(1).unwrap_or("Saltwick".into());
    HARBOR.set(name).expect("nobody else sets it");
    println!("{}", sign());

    let refused = HARBOR.set("Port Royal".into());
    println!("{refused:?}, still {}", sign());
}
