//! Waits at the first desk that is open, even if it is full.

use std::sync::mpsc::{self, SendError, SyncSender};

/// Puts `ticket` on the first desk that has space and returns that desk's index.
///
/// Never waits. Full and closed desks are passed over; if no desk takes the ticket,
/// it is returned in `Err`.
pub fn place(desks: &[SyncSender<String>], ticket: String) -> Result<usize, String> {
    let mut ticket = ticket;
    for (index, desk) in desks.iter().enumerate() {
        match desk.send(ticket) {
            Ok(()) => return Ok(index),
            Err(SendError(back)) => ticket = back,
        }
    }
    Err(ticket)
}

fn main() {
    let (left, _left_clerk) = mpsc::sync_channel(2);
    let (right, _right_clerk) = mpsc::sync_channel(1);
    let desks = [left, right];
    for ticket in ["a1", "a2"] {
        println!("{ticket}: {:?}", place(&desks, ticket.to_string()));
    }
}

#[cfg(test)]
mod check;
