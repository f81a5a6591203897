//! A static is shared by all threads, and a raw pointer may not be.

static HOME: *const u8 = std::ptr::null();

fn main() {
    println!("{HOME:?}");
}
