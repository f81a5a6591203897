use super::*;

#[test]
fn every_board_is_counted() {
    assert_eq!(saw_all(&[3, 4, 7]), 14);
    assert_eq!(saw_all(&[]), 0);
}

#[test]
fn a_second_day_starts_from_nothing() {
    saw_all(&[3, 4, 7]);
    assert_eq!(saw_all(&[1, 1]), 2);
}

#[test]
fn the_caller_saws_nothing() {
    saw_all(&[3, 4, 7]);
    assert_eq!(BOARDS.get(), 0, "the caller's own count has changed");
}
