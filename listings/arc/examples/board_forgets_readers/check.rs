use super::*;

#[test]
fn a_reader_gets_every_notice() {
    let (board, reader) = (Board::default(), Arc::new(Reader::default()));
    board.subscribe(&reader);

    assert_eq!(board.publish("one"), 1);
    assert_eq!(board.publish("two"), 1);

    assert_eq!(*reader.inbox.lock().unwrap(), ["one", "two"]);
}

#[test]
fn a_reader_nobody_owns_is_dropped_at_once() {
    let (board, reader) = (Board::default(), Arc::new(Reader::default()));
    let watch = Arc::downgrade(&reader);
    board.subscribe(&reader);

    drop(reader);

    assert!(
        watch.upgrade().is_none(),
        "the board keeps the reader alive"
    );
}

#[test]
fn the_board_forgets_readers_that_are_gone() {
    let (board, stays) = (Board::default(), Arc::new(Reader::default()));
    board.subscribe(&stays);
    board.subscribe(&Arc::new(Reader::default()));

    assert_eq!(
        board.publish("one"),
        1,
        "a reader that is gone still counts"
    );
    let links = board.readers.lock().unwrap().len();
    assert_eq!(
        links, 1,
        "the board still has a link to a reader that is gone"
    );
}
