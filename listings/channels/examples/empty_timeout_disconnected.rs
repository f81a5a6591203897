//! Each way to receive tells "nothing yet" from "never again".

use std::sync::mpsc;
use std::time::Duration;

fn main() {
    let (tx, rx) = mpsc::channel::<&str>();
    let moment = Duration::from_millis(5);

    println!("empty, sender alive");
    println!("  try_recv:     {:?}", rx.try_recv());
    println!("  recv_timeout: {:?}", rx.recv_timeout(moment));

    drop(tx);
    println!("empty, sender dropped");
    println!("  try_recv:     {:?}", rx.try_recv());
    println!("  recv_timeout: {:?}", rx.recv_timeout(moment));
    println!("  recv:         {:?}", rx.recv());
}
