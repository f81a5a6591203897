//! Two stages of a pipeline print what they do.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (to_desk, desk) = mpsc::channel();
    thread::scope(|s| {
        s.spawn(move || {
            for parcel in 1..=2 {
                println!("weigh {parcel}");
                to_desk.send(parcel).unwrap();
            }
        });
        for parcel in desk {
            println!("label {parcel}");
        }
    });
}
