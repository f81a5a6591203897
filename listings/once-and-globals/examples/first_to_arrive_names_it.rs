//! Two threads offer a name.

use std::sync::OnceLock;
use std::thread;

static FLAGSHIP: OnceLock<&str> = OnceLock::new();

fn main() {
    thread::scope(|s| {
        s.spawn(|| FLAGSHIP.get_or_init(|| "Albatross"));
        s.spawn(|| FLAGSHIP.get_or_init(|| "Petrel"));
    });
    println!("{:?}", FLAGSHIP.get());
}
