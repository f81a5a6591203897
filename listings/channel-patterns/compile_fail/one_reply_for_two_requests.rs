//! One reply sender is put into two requests.

use std::sync::mpsc;

fn main() {
    let (to_till, _till) = mpsc::channel();
    let (reply, _answer) = mpsc::sync_channel::<u32>(1);
    to_till.send(("total", reply)).unwrap();
    to_till.send(("tips", reply)).unwrap();
}
