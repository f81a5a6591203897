//! Load a chart at first use: a failure is reported, and the next caller tries again.

use std::sync::OnceLock;

type Chart = OnceLock<String>;

fn chart(cell: &Chart, load: impl FnOnce() -> Result<String, String>) -> Result<&str, String> {
    if cell.get().is_none() {
        cell.set(load()?).expect("set once");
    }
    Ok(cell.get().expect("set above"))
}

fn main() {
    static HARBOR: Chart = OnceLock::new();

    println!("{:?}", chart(&HARBOR, || Err("chart is wet".into())));
    println!("{:?}", chart(&HARBOR, || Ok("depths".into())));
}

#[cfg(test)]
mod check;
