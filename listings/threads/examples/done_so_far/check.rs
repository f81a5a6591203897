use super::finished;
use std::sync::mpsc;
use std::thread;

#[test]
fn a_running_thread_does_not_hide_the_finished_ones_after_it() {
    let (release, gate) = mpsc::channel::<()>();
    let waiting = thread::spawn(move || {
        let _released = gate.recv();
    });
    let crew = [waiting, thread::spawn(|| {}), thread::spawn(|| {})];
    while !(crew[1].is_finished() && crew[2].is_finished()) {
        thread::yield_now();
    }

    assert_eq!(finished(&crew), 2, "two of the three threads have finished");

    drop(release);
    for member in crew {
        member.join().unwrap();
    }
}

#[test]
fn an_empty_crew_has_nobody_finished() {
    assert_eq!(finished(&[]), 0);
}
