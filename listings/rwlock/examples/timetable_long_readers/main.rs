//! Exercise: readers take their time, and the timetable can still be replaced.

use std::sync::{Arc, RwLock};

#[cfg(test)]
mod check;

pub struct Timetable {
    departures: RwLock<Arc<Vec<u32>>>,
}

impl Timetable {
    pub fn new(departures: Vec<u32>) -> Self {
        Timetable {
            departures: RwLock::new(Arc::new(departures)),
        }
    }

    pub fn replace(&self, departures: Vec<u32>) {
        *self.departures.write().unwrap() = Arc::new(departures);
    }

    /// Runs `show` on the departures as they are now, without copying them.
    /// No guard is alive while `show` runs.
    pub fn with_departures(&self, show: impl FnOnce(&[u32])) {
        show(&self.departures.read().unwrap());
    }
}

fn main() {
    let timetable = Timetable::new(vec![7, 9, 12]);
    timetable.with_departures(|departures| println!("weekdays: {departures:?}"));
    timetable.replace(vec![10, 14]);
    timetable.with_departures(|departures| println!("Sundays: {departures:?}"));
}
