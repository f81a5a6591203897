//! Two closures that change one variable are refused, threads or no threads.

fn main() {
    let mut stock = 10;
    let mut first_clerk = || stock -= 1;
    let mut second_clerk = || stock -= 1;
    first_clerk();
    second_clerk();
}
