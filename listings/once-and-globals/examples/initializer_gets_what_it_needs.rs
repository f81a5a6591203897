//! What the initializer needs is handed to it, and it asks nobody.

use std::sync::OnceLock;

static DEPTH: OnceLock<u32> = OnceLock::new();

fn depth() -> u32 {
    *DEPTH.get_or_init(|| {
        println!("sounding");
        corrected(9)
    })
}

fn corrected(sounded: u32) -> u32 {
    // The tide is a tenth of the depth.
    sounded - sounded / 10
}

fn main() {
    println!("{} m", depth());
}
