//! The thread that owns the till sends itself a request and waits for the reply.

use std::sync::mpsc::{self, SyncSender};
use std::thread;

type Request = SyncSender<u32>;

fn total(till: &mpsc::Sender<Request>) -> u32 {
    let (reply, answer) = mpsc::sync_channel(1);
    till.send(reply).unwrap();
    answer.recv().unwrap()
}

fn main() {
    let (till, requests) = mpsc::channel::<Request>();
    let till_itself = till.clone();
    thread::spawn(move || {
        for reply in requests {
            let bonus = total(&till_itself) / 10;
            reply.send(12 + bonus).unwrap();
        }
    });
    println!("the till holds {}", total(&till));
}
