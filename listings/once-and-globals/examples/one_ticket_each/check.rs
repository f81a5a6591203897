use super::*;
use std::thread;

#[test]
fn four_threads_draw_a_hundred_different_numbers() {
    let draw = || (0..25).map(|_| next_ticket()).collect::<Vec<_>>();
    let mut tickets: Vec<u32> = thread::scope(|s| {
        let threads = [(); 4].map(|()| s.spawn(draw));
        threads
            .into_iter()
            .flat_map(|t| t.join().unwrap())
            .collect()
    });

    tickets.sort();
    tickets.dedup();
    let (lowest, highest) = (tickets[0], tickets[tickets.len() - 1]);
    assert_eq!(
        (tickets.len(), lowest, highest),
        (100, 1, 100),
        "different numbers, lowest, highest"
    );
}
