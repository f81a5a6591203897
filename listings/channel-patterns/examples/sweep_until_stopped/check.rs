use super::*;

const ROOMS: [&str; 3] = ["hall", "kitchen", "office"];

#[test]
fn without_a_signal_all_rooms_are_cleaned_in_order() {
    let (_boss, stop) = mpsc::channel();
    let mut seen = Vec::new();
    let cleaned = sweep(&ROOMS, &stop, |room| seen.push(room.to_string()));
    assert_eq!((cleaned, seen), (3, ROOMS.map(str::to_string).to_vec()));
}

#[test]
fn a_message_stops_it() {
    let (boss, stop) = mpsc::channel();
    boss.send(()).unwrap();
    assert_eq!(sweep(&ROOMS, &stop, |_| ()), 0);
}

#[test]
fn a_message_during_a_room_stops_it_after_that_room() {
    let (boss, stop) = mpsc::channel();
    let cleaned = sweep(&ROOMS, &stop, |room| {
        if room == "kitchen" {
            boss.send(()).unwrap();
        }
    });
    assert_eq!(cleaned, 2);
}

#[test]
fn a_dropped_sender_stops_it_after_that_room() {
    let (boss, stop) = mpsc::channel();
    let mut boss = Some(boss);
    let cleaned = sweep(&ROOMS, &stop, |room| {
        if room == "kitchen" {
            boss.take();
        }
    });
    assert_eq!(cleaned, 2);
}
