//! Two closures print the same variable.

fn main() {
    let stock = 10;
    let shelf = || println!("shelf label: {stock}");
    let report = || println!("report: {stock}");
    shelf();
    report();
    shelf();
}
