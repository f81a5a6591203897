//! A reference to a `static mut` is refused even inside `unsafe`.

static mut SHIPS: u32 = 0;

fn main() {
    // SAFETY: this program has one thread.
    unsafe {
        SHIPS += 1;
        println!("{SHIPS} ships");
    }
}
