//! Whatever is not "empty" means stop: a message, or a sender that has gone.

use std::sync::mpsc::{self, Receiver, TryRecvError};

/// Cleans the rooms in order until all are clean or it is told to stop.
///
/// To stop it, send a message to `stop` or drop the sender. It looks for the signal
/// before each room and never waits for it. Returns the number of rooms cleaned.
pub fn sweep(rooms: &[&str], stop: &Receiver<()>, mut clean: impl FnMut(&str)) -> usize {
    let mut cleaned = 0;
    for room in rooms {
        if stop.try_recv() != Err(TryRecvError::Empty) {
            break;
        }
        clean(room);
        cleaned += 1;
    }
    cleaned
}

fn main() {
    let (boss, stop) = mpsc::channel();
    let mut boss = Some(boss);
    let cleaned = sweep(&["hall", "kitchen", "office"], &stop, |room| {
        println!("cleaning the {room}");
        if room == "kitchen" {
            boss.take();
        }
    });
    println!("{cleaned} rooms are clean");
}

#[cfg(test)]
mod check;
