use super::*;

/// The answers arrive in the order of `sent`, and the channel has ended.
fn answers(count: usize, sent: &[(usize, char)]) -> Vec<Option<char>> {
    let (tx, rx) = mpsc::channel();
    for &numbered in sent {
        tx.send(numbered).unwrap();
    }
    drop(tx);
    by_number(count, rx)
}

#[test]
fn answers_that_arrive_in_order() {
    let sent = [(0, 'a'), (1, 'b'), (2, 'c')];
    assert_eq!(answers(3, &sent), [Some('a'), Some('b'), Some('c')]);
}

#[test]
fn answers_that_arrive_out_of_order() {
    let sent = [(2, 'c'), (0, 'a'), (1, 'b')];
    assert_eq!(answers(3, &sent), [Some('a'), Some('b'), Some('c')]);
}

#[test]
fn a_clerk_who_never_answers() {
    let sent = [(2, 'c'), (0, 'a')];
    assert_eq!(answers(3, &sent), [Some('a'), None, Some('c')]);
}

/// The channel has no queue: a clerk is held up until each answer has been taken.
#[test]
fn answers_that_are_still_to_come() {
    let (tx, rx) = mpsc::sync_channel(0);
    thread::spawn(move || {
        for numbered in ('a'..='z').enumerate() {
            tx.send(numbered).unwrap();
        }
    });
    let all: Vec<Option<char>> = ('a'..='z').map(Some).collect();
    assert_eq!(by_number(26, rx), all);
}
