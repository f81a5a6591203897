//! An unbounded channel takes every message, however far behind the receiver is.

use std::sync::mpsc;

type Reading = (u64, f64); // station, degrees Celsius

fn main() {
    let (sensor, archive) = mpsc::channel();
    for station in 0..100_000 {
        let reading: Reading = (station, 20.0);
        sensor.send(reading).unwrap();
    }

    let waiting = archive.try_iter().count();
    println!("{waiting} readings were waiting");
    println!("they filled {} bytes", waiting * size_of::<Reading>());
}
