//! Each refusal hands the ticket back, so that the next desk can be tried.

use std::sync::mpsc::{self, SyncSender, TrySendError};

/// Puts `ticket` on the first desk that has space and returns that desk's index.
///
/// Never waits. Full and closed desks are passed over; if no desk takes the ticket,
/// it is returned in `Err`.
pub fn place(desks: &[SyncSender<String>], ticket: String) -> Result<usize, String> {
    let mut ticket = ticket;
    for (index, desk) in desks.iter().enumerate() {
        match desk.try_send(ticket) {
            Ok(()) => return Ok(index),
            Err(TrySendError::Full(back) | TrySendError::Disconnected(back)) => ticket = back,
        }
    }
    Err(ticket)
}

fn main() {
    let (left, _left_clerk) = mpsc::sync_channel(1);
    let (right, _right_clerk) = mpsc::sync_channel(1);
    let desks = [left, right];
    for ticket in ["a1", "a2", "a3"] {
        println!("{ticket}: {:?}", place(&desks, ticket.to_string()));
    }
}

#[cfg(test)]
mod check;
