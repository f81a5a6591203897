//! The smallest executor: a thread that parks until the future's waker unparks it.
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[derive(Default)]
struct Letter {
    text: Option<&'static str>,
    reader: Option<Waker>,
}

fn main() {
    let letter = Arc::new(Mutex::new(Letter::default()));
    let sent = Arc::clone(&letter);
    let writer = thread::spawn(move || {
        let mut letter = sent.lock().unwrap();
        letter.text = Some("hello");
        if let Some(reader) = letter.reader.take() {
            reader.wake();
        }
    });
    let arrival = poll_fn(|context| {
        let mut letter = letter.lock().unwrap();
        match letter.text {
            Some(text) => Poll::Ready(text),
            None => {
                letter.reader = Some(context.waker().clone());
                Poll::Pending
            }
        }
    });
    println!("{}", block_on(arrival));
    writer.join().unwrap();
}
