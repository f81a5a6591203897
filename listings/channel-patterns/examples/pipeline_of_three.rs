//! Three stages run at once, and each ends when the one before it has ended.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (to_scale, scale) = mpsc::sync_channel(1);
    let (to_desk, desk) = mpsc::sync_channel(1);

    thread::scope(|s| {
        s.spawn(move || {
            for liters in [3, 1, 2] {
                to_scale.send(liters).unwrap();
            }
        });
        s.spawn(move || {
            for liters in scale {
                to_desk.send(liters * 400).unwrap();
            }
        });
        for grams in desk {
            println!("a parcel of {grams} g");
        }
    });
}
