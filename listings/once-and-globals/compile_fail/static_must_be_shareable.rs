//! A logbook in a `RefCell`, for the whole program.

use std::cell::RefCell;

static LOGBOOK: RefCell<Vec<&str>> = RefCell::new(Vec::new());

fn main() {
    LOGBOOK.borrow_mut().push("calm sea");
}
