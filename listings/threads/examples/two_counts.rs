//! Two threads count to two, and the program ends as soon as `main` has counted.

use std::thread;

fn main() {
    thread::spawn(|| {
        for line in ["spawned: 1\n", "spawned: 2\n"] {
            print!("{line}");
        }
    });

    for line in ["main: 1\n", "main: 2\n"] {
        print!("{line}");
    }
}
