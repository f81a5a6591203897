use super::*;

fn letters() -> Vec<Letter> {
    vec![Letter("to Ada"), Letter("to Grace"), Letter("to Barbara")]
}

#[test]
fn everything_arrives_while_there_is_a_receiver() {
    let (tx, rx) = mpsc::channel();
    let undelivered = deliver(&tx, letters());
    assert_eq!(undelivered, [], "all letters could be sent");

    let arrived: Vec<Letter> = rx.try_iter().collect();
    assert_eq!(arrived, letters(), "all letters arrive, in order");
}

#[test]
fn every_letter_comes_back_when_the_receiver_is_gone() {
    let (tx, rx) = mpsc::channel();
    drop(rx);
    let undelivered = deliver(&tx, letters());
    assert_eq!(undelivered, letters(), "no letter may be lost");
}
