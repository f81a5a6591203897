//! A block ends the guard before the `.await`, so the future may move between threads.

use std::sync::Mutex;

/// What an executor with several threads asks of a task.
fn start(_task: impl Future + Send) {}

async fn deliver() {}

async fn sell(stock: &Mutex<u32>) {
    {
        let mut shelf = stock.lock().unwrap();
        *shelf -= 1;
    }
    deliver().await;
}

fn main() {
    let stock = Mutex::new(3);
    start(sell(&stock));
}
