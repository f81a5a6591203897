//! A guard that was dropped before an `await`, but whose scope spans it, keeps the future from being `Send`.

use std::sync::Mutex;

fn start(_task: impl Future + Send) {}

async fn deliver() {}

fn main() {
    let stock = Mutex::new(3);
    start(async {
        let mut shelf = stock.lock().unwrap();
        *shelf -= 1;
        drop(shelf);
        deliver().await;
    });
}
