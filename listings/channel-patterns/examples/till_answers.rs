//! One thread owns the till; the others send it requests, with a channel for the reply.

use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

enum Request {
    Pay(u32),
    Total(SyncSender<u32>),
}

fn till(requests: Receiver<Request>) {
    let mut total = 0;
    for request in requests {
        match request {
            Request::Pay(euros) => total += euros,
            Request::Total(reply) => {
                // An error means that whoever asked has gone.
                let _ = reply.send(total);
            }
        }
    }
}

fn main() {
    let (to_till, requests) = mpsc::channel();
    thread::scope(|s| {
        s.spawn(move || till(requests));

        to_till.send(Request::Pay(5)).unwrap();
        to_till.send(Request::Pay(7)).unwrap();
        let (reply, answer) = mpsc::sync_channel(1);
        to_till.send(Request::Total(reply)).unwrap();
        println!("the till holds {:?}", answer.recv());
        drop(to_till);
    });
}
