use super::*;
use std::thread;

#[test]
fn edits_in_place_when_nobody_shares() {
    let mut document = Document::default();
    let before = Arc::as_ptr(&document.snapshot());

    document.append("one");

    let after = Arc::as_ptr(&document.snapshot());
    assert_eq!(before, after, "no snapshot was alive, yet the lines moved");
}

#[test]
fn an_edit_is_kept_though_a_snapshot_is_alive() {
    let mut document = Document::default();
    document.append("one");
    let snapshot = document.snapshot();

    document.append("two");

    assert_eq!(*document.snapshot(), ["one", "two"]);
    assert_eq!(*snapshot, ["one"], "the snapshot changed");
}

#[test]
fn a_snapshot_is_read_elsewhere_during_an_edit() {
    let mut document = Document::default();
    document.append("one");
    let snapshot = document.snapshot();

    let reader = thread::spawn(move || snapshot.join(" "));
    document.append("two");

    assert_eq!(reader.join().unwrap(), "one");
    assert_eq!(*document.snapshot(), ["one", "two"]);
}
