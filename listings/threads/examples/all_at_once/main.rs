//! The jobs run one after another, and all of them on the main thread.

fn run_all(jobs: &[fn()]) {
    for job in jobs {
        job();
    }
}

fn main() {
    run_all(&[|| println!("tables are set"), || println!("doors are open")]);
    println!("welcome");
}

#[cfg(test)]
mod check;
