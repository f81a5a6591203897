//! Two joins wait for two ends, however early those come.

use std::thread;

fn main() {
    let machines = ["saw", "lathe"].map(|name| thread::spawn(move || name));

    for machine in machines {
        println!("{} is done", machine.join().unwrap());
    }
    println!("both machines are done");
}
