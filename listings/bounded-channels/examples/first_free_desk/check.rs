use super::*;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::Duration;

fn desks() -> ([SyncSender<String>; 3], [Receiver<String>; 3]) {
    let [(a, ra), (b, rb), (c, rc)] = [(); 3].map(|()| mpsc::sync_channel(1));
    ([a, b, c], [ra, rb, rc])
}

/// Places ticket `a1` from a thread of its own, so that a call that waits fails the test.
fn place_within_the_limit(desks: &[SyncSender<String>]) -> Result<usize, String> {
    let desks = desks.to_vec();
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(place(&desks, "a1".to_string())));
    let outer_limit = Duration::from_secs(5);
    match result.recv_timeout(outer_limit) {
        Ok(placed) => placed,
        Err(why) => panic!("place gave no result: {why}"),
    }
}

#[test]
fn an_empty_first_desk_takes_the_ticket() {
    let (desks, clerks) = desks();
    assert_eq!(place_within_the_limit(&desks), Ok(0));
    assert_eq!(clerks[0].try_recv().unwrap(), "a1");
}

#[test]
fn a_full_desk_is_passed_over() {
    let (desks, clerks) = desks();
    desks[0].send("earlier".to_string()).unwrap();
    assert_eq!(place_within_the_limit(&desks), Ok(1));
    assert_eq!(clerks[1].try_recv().unwrap(), "a1");
}

#[test]
fn a_closed_desk_is_passed_over() {
    let (desks, [closed, clerk, _other]) = desks();
    drop(closed);
    assert_eq!(place_within_the_limit(&desks), Ok(1));
    assert_eq!(clerk.try_recv().unwrap(), "a1");
}

#[test]
fn a_ticket_no_desk_takes_comes_back() {
    let (desks, [_full, closed, _full_too]) = desks();
    desks[0].send("earlier".to_string()).unwrap();
    desks[2].send("earlier".to_string()).unwrap();
    drop(closed);
    assert_eq!(place_within_the_limit(&desks), Err("a1".to_string()));
}

#[test]
fn without_desks_the_ticket_comes_back() {
    assert_eq!(place_within_the_limit(&[]), Err("a1".to_string()));
}
