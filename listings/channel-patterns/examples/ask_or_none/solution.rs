//! Both the request and the reply can fail, and either way there is no answer.

use std::sync::mpsc::{self, Sender, SyncSender};
use std::thread;

/// A number to be doubled, and where to send the result.
pub struct Question {
    pub number: u32,
    pub reply: SyncSender<u32>,
}

/// Asks for the double of `number` and waits for the reply.
///
/// Returns `None` if nobody receives the question or if it is dropped unanswered.
pub fn ask(oracle: &Sender<Question>, number: u32) -> Option<u32> {
    let (reply, answer) = mpsc::sync_channel(1);
    oracle.send(Question { number, reply }).ok()?;
    answer.recv().ok()
}

fn main() {
    let (oracle, questions) = mpsc::channel::<Question>();
    thread::spawn(move || {
        for question in questions {
            let _ = question.reply.send(2 * question.number);
        }
    });
    println!("{:?}", ask(&oracle, 21));
}

#[cfg(test)]
mod check;
