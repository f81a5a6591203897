use super::*;
use std::time::Duration;

/// Runs `ask` in its own thread, so that one that hangs fails the test.
fn ask_within_the_limit(oracle: Sender<Question>) -> Option<u32> {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(ask(&oracle, 21)));
    let outer_limit = Duration::from_secs(5);
    match result.recv_timeout(outer_limit) {
        Ok(answer) => answer,
        Err(why) => panic!("ask gave no result: {why}"),
    }
}

#[test]
fn an_answer_is_returned() {
    let (oracle, questions) = mpsc::channel::<Question>();
    thread::spawn(move || {
        let question = questions.recv().unwrap();
        question.reply.send(2 * question.number).unwrap();
    });
    assert_eq!(ask_within_the_limit(oracle), Some(42));
}

#[test]
fn an_oracle_that_has_gone_is_none() {
    let (oracle, questions) = mpsc::channel::<Question>();
    drop(questions);
    assert_eq!(ask_within_the_limit(oracle), None);
}

#[test]
fn a_question_dropped_unanswered_is_none() {
    let (oracle, questions) = mpsc::channel::<Question>();
    thread::spawn(move || drop(questions.recv().unwrap()));
    assert_eq!(ask_within_the_limit(oracle), None);
}
