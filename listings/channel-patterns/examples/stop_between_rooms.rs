//! The sweeper looks for the stop signal before each room, and only there.

use std::sync::mpsc::{self, TryRecvError};
use std::thread;

fn main() {
    let (stop, stopped) = mpsc::channel::<()>();
    thread::scope(|s| {
        s.spawn(move || {
            let mut swept = 0;
            while swept < 2 && stopped.try_recv() == Err(TryRecvError::Empty) {
                swept += 1;
            }
            println!("{swept} of 2 rooms swept");
        });
        drop(stop);
    });
}
