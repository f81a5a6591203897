use super::*;
use std::sync::mpsc::TryRecvError;

#[test]
fn the_channel_ends_after_the_last_letter() {
    let mut office = Office::open();
    let clerks = ["Ada", "Bob"].map(|name| office.hire(name).unwrap());
    office.close();
    for clerk in clerks {
        clerk.join().expect("every clerk can still write");
    }

    let mut letters: Vec<String> = office.letters.try_iter().collect();
    letters.sort();
    assert_eq!(letters, ["Ada writes", "Bob writes"]);
    assert_eq!(
        office.letters.try_recv(),
        Err(TryRecvError::Disconnected),
        "a sender is still alive, so `recv` would wait for ever"
    );
}

#[test]
fn the_channel_stays_open_until_then() {
    let office = Office::open();
    assert_eq!(office.letters.try_recv(), Err(TryRecvError::Empty));
}

#[test]
fn a_closed_office_hires_nobody() {
    let mut office = Office::open();
    office.close();
    assert!(office.hire("Ada").is_none(), "the office is closed");
}
