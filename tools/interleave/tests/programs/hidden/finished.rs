//! `is_finished` is no `join`.

static mut NOTE: i32 = 0;

fn main() {
    let writer = std::thread::spawn(|| unsafe { NOTE = 1 });
    if writer.is_finished() {
        println!("{}", unsafe { NOTE } == 1);
    }
    writer.join().unwrap();
}
