//! Any number of closures may read one variable.

fn main() {
    let stock = 10;
    let shelf = || println!("shelf label: {stock}");
    let report = || println!("report: {stock}");
    shelf();
    report();
    shelf();
}
