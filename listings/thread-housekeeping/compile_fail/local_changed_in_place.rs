//! A number kept for each thread is counted up.

thread_local! {
    static BOARDS: u32 = const { 0 };
}

fn main() {
    BOARDS.with(|boards| *boards += 1);
}
