//! x.

fn main() {}
