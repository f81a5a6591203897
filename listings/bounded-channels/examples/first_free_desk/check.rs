use super::*;
use std::sync::mpsc::Receiver;

fn desks() -> ([SyncSender<String>; 3], [Receiver<String>; 3]) {
    let [(a, ra), (b, rb), (c, rc)] = [(); 3].map(|()| mpsc::sync_channel(1));
    ([a, b, c], [ra, rb, rc])
}

#[test]
fn an_empty_first_desk_takes_the_ticket() {
    let (desks, clerks) = desks();
    assert_eq!(place(&desks, "a1".to_string()), Ok(0));
    assert_eq!(clerks[0].try_recv().unwrap(), "a1");
}

#[test]
fn a_full_desk_is_passed_over() {
    let (desks, clerks) = desks();
    desks[0].send("earlier".to_string()).unwrap();
    assert_eq!(place(&desks, "a1".to_string()), Ok(1));
    assert_eq!(clerks[1].try_recv().unwrap(), "a1");
}

#[test]
fn a_closed_desk_is_passed_over() {
    let (desks, [closed, ..]) = desks();
    drop(closed);
    let (open, clerk) = mpsc::sync_channel(1);
    let desks = [desks[0].clone(), open];
    assert_eq!(place(&desks, "a1".to_string()), Ok(1));
    assert_eq!(clerk.try_recv().unwrap(), "a1");
}

#[test]
fn a_ticket_no_desk_takes_comes_back() {
    let (desks, [_full, closed, _full_too]) = desks();
    desks[0].send("earlier".to_string()).unwrap();
    desks[2].send("earlier".to_string()).unwrap();
    drop(closed);
    assert_eq!(place(&desks, "a1".to_string()), Err("a1".to_string()));
}

#[test]
fn without_desks_the_ticket_comes_back() {
    assert_eq!(place(&[], "a1".to_string()), Err("a1".to_string()));
}
