//! Starting point: `close` leaves the office's own sender alive.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

/// Clerks write letters, the office reads them.
pub struct Office {
    desk: Option<Sender<String>>,
    letters: Receiver<String>,
}

impl Office {
    pub fn open() -> Office {
        let (tx, letters) = mpsc::channel();
        let desk = Some(tx);
        Office { desk, letters }
    }

    /// Starts a clerk who writes one letter; a closed office hires nobody.
    pub fn hire(&self, name: &'static str) -> Option<JoinHandle<()>> {
        let desk = self.desk.clone()?;
        Some(thread::spawn(move || {
            desk.send(format!("{name} writes")).unwrap();
        }))
    }

    /// Ends hiring: the channel ends once every clerk has written.
    pub fn close(&mut self) {}
}

fn main() {
    let mut office = Office::open();
    let ada = office.hire("Ada").unwrap();
    office.close();
    ada.join().unwrap();
    assert_eq!(office.letters.recv().unwrap(), "Ada writes");
}

#[cfg(test)]
mod check;
