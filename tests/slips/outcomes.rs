//! Slips in what programs with threads are said to do.

use snapbox::str;
use tests::{book::Book, examples::check_each, outcomes, tea::Tea};

use super::{assert_told, programs, told};

const SERVE: &str = "listings/tea/examples/serve.rs";
const OUTCOMES: &str = "listings/tea/examples/serve.outcomes.json";

/// A program whose main thread runs `body`, and whose outcomes are filled in.
fn serve(tea: &Tea, body: &str) {
    tea.write(SERVE, &format!("//! Tea is served.\n\nfn main() {{\n    {body}\n}}\n"));
    tea.write(OUTCOMES, "");
    let book = Book {
        renew: true,
        ..tea.book()
    };
    // What the outcomes contradict is for the tests to find.
    let _ = check_each(&book, outcomes::faults);
}

#[test]
fn a_thread_whose_outcomes_no_file_says() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(SERVE, "{}", "{\n    std::thread::spawn(|| ()).join().unwrap();\n}");
    };
    assert_told(
        told(slip, programs(outcomes::faults)),
        str![[r#"
listings/tea/examples/serve.rs:1: starts a thread, and no file says all it can do
    Add an empty NAME.outcomes.json beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
fn outcomes_that_are_still_empty() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.write(OUTCOMES, "");
    };
    assert_told(
        told(slip, programs(outcomes::faults)),
        str![[r#"
listings/tea/examples/serve.outcomes.json:1: this is not all it can do now: the file is empty
    Fill it with `SNAPSHOTS=overwrite cargo test`, and read what was written.

"#]],
    );
}

#[test]
fn outcomes_edited_by_hand() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        serve(tea, "std::thread::spawn(|| println!(\"tea\")).join().unwrap();");
        tea.replace(OUTCOMES, "tea\\n", "milk\\n");
    };
    assert_told(
        told(slip, programs(outcomes::faults)),
        str![[r#"
listings/tea/examples/serve.outcomes.json:7: this is not all it can do now
    --- shown
    +++ real
    @@ -6,3 +6,3 @@
           "status": "ended",
    -      "stdout": "milk/n",
    +      "stdout": "tea/n",
           "executions": 1,
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]],
    );
}

#[test]
fn one_output_of_several() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        serve(tea, "std::thread::spawn(|| println!(\"tea\"));");
        tea.write("listings/tea/examples/serve.stdout", "tea\n");
    };
    assert_told(
        told(slip, programs(outcomes::faults)),
        str![[r#"
listings/tea/examples/serve.rs:1: has 2 outcomes, and its .stdout shows one
    Remove NAME.stdout and its include: the page shows all outcomes by itself.

"#]],
    );
}

#[test]
fn a_deadlock_in_every_interleaving() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        serve(
            tea,
            "let pot = std::sync::Mutex::new(());\n    let _held = pot.lock();\n    std::thread::scope(|s| drop(s.spawn(|| drop(pot.lock()))));",
        );
    };
    assert_told(
        told(slip, programs(outcomes::faults)),
        str![[r#"
listings/tea/examples/serve.rs:1: hangs in every interleaving, and no NAME.hang says so
    If it is meant to, add an empty NAME.hang beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
fn a_hang_that_can_end() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        serve(tea, "std::thread::spawn(|| println!(\"tea\"));");
        tea.write("listings/tea/examples/serve.hang", "main waits for ever\n");
    };
    assert_told(
        told(slip, programs(outcomes::faults)),
        str![[r#"
listings/tea/examples/serve.rs:1: is said to hang in every run, and can end
    Make it hang in every interleaving, or remove NAME.hang.

"#]],
    );
}
