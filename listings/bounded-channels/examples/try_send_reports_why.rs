//! `try_send` never waits: it says why it could not send, and hands the message back.

use std::sync::mpsc::{self, SyncSender, TrySendError};

fn hand_in(desk: &SyncSender<String>, form: &str) {
    match desk.try_send(form.to_string()) {
        Ok(()) => println!("{form}: on the pile"),
        Err(TrySendError::Full(form)) => println!("{form}: come back later"),
        Err(TrySendError::Disconnected(form)) => println!("{form}: the office is closed"),
    }
}

fn main() {
    let (desk, clerk) = mpsc::sync_channel(2);
    hand_in(&desk, "passport");
    hand_in(&desk, "permit");
    hand_in(&desk, "license");

    assert_eq!(clerk.recv().unwrap(), "passport");
    hand_in(&desk, "license");

    drop(clerk);
    hand_in(&desk, "visa");
}
