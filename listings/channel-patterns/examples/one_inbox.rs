//! Two sources send into one channel, each with its own variant of the message.

use std::sync::mpsc;
use std::thread;

enum Event {
    Key(char),
    Click { x: u32 },
}

fn main() {
    let (keyboard, inbox) = mpsc::channel();
    let mouse = keyboard.clone();
    thread::spawn(move || keyboard.send(Event::Key('q')).unwrap());
    thread::spawn(move || mouse.send(Event::Click { x: 3 }).unwrap());

    for event in inbox {
        match event {
            Event::Key(key) => println!("key {key}"),
            Event::Click { x } => println!("click at {x}"),
        }
    }
}
