//! `main` joins the backup and reports.

use std::thread;

fn main() {
    let backup = thread::spawn(|| panic!("the disk is full"));
    let _ = backup.join();
    println!("backup done");
}
