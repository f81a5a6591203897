//! Whichever thread looks first reads the chart, and the other waits for it.

use std::collections::HashMap;
use std::sync::LazyLock;
use std::thread;

static DEPTHS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    println!("reading the chart");
    HashMap::from([("north", 9), ("south", 4)])
});

fn main() {
    println!("harbor open");
    thread::scope(|s| {
        s.spawn(|| println!("north: {} m", DEPTHS["north"]));
        s.spawn(|| println!("south: {} m", DEPTHS["south"]));
    });
}
