//! Two threads print nine and four numbered lines; main waits for nobody.
//! The lines are printed whole: once main has returned, std writes each piece of a formatted line by itself.
use std::thread;

fn main() {
    thread::spawn(|| (1..=9).for_each(|line| print(&format!("counter {line}\n"))));
    (1..=4).for_each(|line| print(&format!("main {line}\n")));
}

fn print(line: &str) {
    print!("{line}");
}
