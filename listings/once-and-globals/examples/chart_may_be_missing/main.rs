//! Load a chart at first use: a failure is reported, and the next caller tries again.

use std::sync::OnceLock;

type Chart = OnceLock<Result<String, String>>;

fn chart(cell: &Chart, load: impl FnOnce() -> Result<String, String>) -> Result<&str, String> {
    // For now a failed load is remembered for ever. Yours: forget failures, keep
    // the first chart that was loaded, and never wait for the load of another thread.
    let loaded = cell.get_or_init(load);
    loaded.as_ref().map(String::as_str).map_err(String::clone)
}

fn main() {
    static HARBOR: Chart = OnceLock::new();

    println!("{:?}", chart(&HARBOR, || Err("chart is wet".into())));
    println!("{:?}", chart(&HARBOR, || Ok("depths".into())));
}

#[cfg(test)]
mod check;
