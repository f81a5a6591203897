//! A `static mut` cannot be used without `unsafe`.

static mut SHIPS: u32 = 0;

fn main() {
    SHIPS += 1;
}
