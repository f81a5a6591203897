//! What is refused before it is run.

use crate::store::{Store, assert_says, refuse, refuse_arguments};

#[test]
fn a_missing_file() {
    proved::skip_if_proved!();
    assert_says(
        &refuse_arguments(&Store::new(), &["missing.rs"]),
        &["missing.rs", "No such file"],
    );
}

#[test]
fn a_folder() {
    proved::skip_if_proved!();
    let store = Store::new();
    let folder = store.folder().to_string_lossy().into_owned();
    assert_says(
        &refuse_arguments(&store, &[&folder]),
        &[&folder, "directory"],
    );
}

#[test]
fn not_text() {
    proved::skip_if_proved!();
    assert_says(&refuse(b"fn main() { \"\xff\"; }"), &["bad.rs", "UTF-8"]);
}

#[test]
fn an_empty_file() {
    proved::skip_if_proved!();
    assert_says(&refuse(""), &["E0601", "`main` function not found"]);
}

#[test]
fn not_rust() {
    proved::skip_if_proved!();
    assert_says(&refuse("print('hello')"), &["error: ", "bad.rs:1"]);
}

#[test]
fn unbalanced() {
    proved::skip_if_proved!();
    assert_says(&refuse("fn main() {"), &["unclosed delimiter", "bad.rs:1"]);
}

#[test]
fn a_type_error_is_the_compilers_own_message() {
    proved::skip_if_proved!();
    let message = refuse("fn main() {\n    let lines: u32 = \"many\";\n}");
    assert_says(&message, &["error[E0308]: mismatched types", "bad.rs:2:22"]);
}

#[test]
fn no_main() {
    proved::skip_if_proved!();
    assert_says(&refuse("fn helper() {}"), &["E0601"]);
}

#[test]
fn another_crate() {
    proved::skip_if_proved!();
    let message = refuse("use rand::random;\nfn main() { let _: u8 = random(); }");
    assert_says(
        &message,
        &["E0432", "bad.rs:1", "use std and no other crate"],
    );
}

#[test]
fn another_crate_declared() {
    proved::skip_if_proved!();
    let message = refuse("extern crate rand;\nfn main() {}");
    assert_says(
        &message,
        &["bad.rs:1: `extern crate rand`", "no other crate"],
    );
}

#[test]
fn input() {
    proved::skip_if_proved!();
    let message = refuse("use std::io;\n\nfn main() {\n    let _ = io::stdin().lines();\n}");
    assert_says(&message, &["bad.rs:4: `std::io::stdin`", "no input"]);
}

#[test]
fn the_clock() {
    proved::skip_if_proved!();
    let message =
        refuse("use std::time::{Duration, Instant};\nfn main() { let _ = Instant::now(); }");
    assert_says(&message, &["bad.rs:1: `std::time::Instant`", "clock"]);
}

#[test]
fn a_way_around_the_stand_in() {
    proved::skip_if_proved!();
    let message = refuse("fn main() { let _ = core::sync::atomic::AtomicBool::new(true); }");
    assert_says(
        &message,
        &[
            "bad.rs:1: `core::sync::atomic::AtomicBool::new`",
            "write `std::`",
        ],
    );
}

#[test]
fn another_process() {
    proved::skip_if_proved!();
    let message =
        refuse("fn main() {\n    println!(\"{:?}\", std::process::Command::new(\"ls\"));\n}");
    assert_says(&message, &["bad.rs:2: `std::process::Command::new`"]);
}

#[test]
fn foreign_code() {
    proved::skip_if_proved!();
    let message = refuse("unsafe extern \"C\" {\n    safe fn getpid() -> i32;\n}\nfn main() {}");
    assert_says(&message, &["bad.rs:1: `extern \"C\"`"]);
}

#[test]
fn another_file() {
    proved::skip_if_proved!();
    assert_says(
        &refuse("mod menu;\nfn main() {}"),
        &["bad.rs:1: `mod menu;`", "only the one file"],
    );
}

#[test]
fn an_unknown_edition() {
    proved::skip_if_proved!();
    let store = Store::new();
    let file = store.program("fn main() {}").to_string_lossy().into_owned();
    assert_says(
        &refuse_arguments(&store, &[&file, "--edition", "2020"]),
        &["2020"],
    );
}

#[test]
fn an_unknown_option() {
    proved::skip_if_proved!();
    assert_says(
        &refuse_arguments(&Store::new(), &["--jason"]),
        &["--jason", "usage:"],
    );
}

#[test]
fn no_program() {
    proved::skip_if_proved!();
    assert_says(
        &refuse_arguments(&Store::new(), &[]),
        &["which program?", "usage:"],
    );
}

#[test]
fn an_outcome_that_is_not_there() {
    proved::skip_if_proved!();
    let store = Store::new();
    let file = store.program("fn main() {}").to_string_lossy().into_owned();
    assert_says(
        &refuse_arguments(&store, &[&file, "--steps", "2"]),
        &["outcomes 1 to 1"],
    );
}
