//! Each turn allocates memory and gives it back.

use std::{sync::Mutex, thread};
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
fn main() {
    let t = thread::spawn(|| LOG.lock().unwrap().push("hi".to_string()));
    loop {
        let copy: Vec<String> = LOG.lock().unwrap().clone();
        let text = format!("{} lines", copy.len());
        if text == "1 lines" {
            println!("{text}");
            break;
        }
    }
    t.join().unwrap();
}
