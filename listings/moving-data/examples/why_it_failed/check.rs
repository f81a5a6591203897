use super::outcome;
use std::panic;
use std::thread;

/// A number the compiler cannot format in advance.
fn answer() -> u32 {
    std::hint::black_box(41)
}

#[test]
fn a_result_comes_through() {
    assert_eq!(outcome(thread::spawn(|| 12)), Ok(12));
}

#[test]
fn a_plain_message_comes_through() {
    let thread = thread::spawn(|| -> u32 { panic!("out of flour") });
    assert_eq!(outcome(thread), Err(String::from("out of flour")));
}

#[test]
fn a_formatted_message_comes_through() {
    let thread = thread::spawn(|| -> u32 { panic!("oven {} is cold", answer()) });
    assert_eq!(outcome(thread), Err(String::from("oven 41 is cold")));
}

#[test]
fn a_payload_that_is_no_message_is_unknown() {
    let thread = thread::spawn(|| -> u32 { panic::panic_any(7_u8) });
    assert_eq!(outcome(thread), Err(String::from("unknown")));
}
