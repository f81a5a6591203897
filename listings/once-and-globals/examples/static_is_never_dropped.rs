//! The lamp says when it is dropped.

use std::sync::Mutex;

struct Lamp(&'static str);

impl Drop for Lamp {
    fn drop(&mut self) {
        println!("{} goes out", self.0);
    }
}

static PIER: Mutex<Option<Lamp>> = Mutex::new(None);

fn main() {
    let _cabin = Lamp("cabin lamp");
    *PIER.lock().unwrap() = Some(Lamp("first pier lamp"));
    *PIER.lock().unwrap() = Some(Lamp("second pier lamp"));
    println!("end of main");
}
