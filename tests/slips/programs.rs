//! Slips that show when the listings are compiled and run.

use snapbox::str;
use tests::{outputs, tea::Tea};

use super::{BOIL, assert_told, programs, told};

#[test]
fn a_stale_output() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.stdout", "it cools\n");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.stdout:1: this is not what boil prints now
    --- shown
    +++ real
    @@ -1 +1 @@
    -it cools
    +it boils
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]],
    );
}

#[test]
fn a_stale_output_of_edition_2021() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.2021.stdout", "it cools\n");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.2021.stdout:1: this is not what boil prints as edition 2021
    --- shown
    +++ real
    @@ -1 +1 @@
    -it cools
    +it boils
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]],
    );
}

#[test]
fn a_program_that_edition_2021_refuses() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!(\"it boils\")",
            "if let Some(_) = Some(1) && true { println!(\"it boils\") }",
        );
        tea.write("listings/tea/examples/boil.2021.stdout", "it boils\n");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: as edition 2021, it does not compile:
...
    Write it so that it ends in both editions, or remove NAME.2021.stdout.

"#]],
    );
}

#[test]
fn a_program_that_prints_differently_each_time() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!(\"it boils\")", "println!(\"{}\", std::process::id())");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: prints differently from run to run
    --- shown
    +++ real
    @@ -1 +1 @@
    -[..]
    +[..]
    Show all it can print instead: remove NAME.stdout and add an empty NAME.outcomes.json.

"#]],
    );
}

#[test]
fn an_undeclared_panic() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.remove("listings/tea/examples/spill.stderr");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/spill.rs:1: panics, and no file says so:
    thread 'main' panicked at listings/tea/examples/spill.rs:4:5:
    spilled
    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
    If it is meant to panic, add an empty NAME.stderr beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
fn a_declared_panic_that_does_not_come() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/spill.rs", "    panic!(\"spilled\");\n", "");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/spill.rs:1: ends well, though its .stderr shows that main panics
    Correct the program, or renew the file with `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
fn a_stale_panic() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/spill.rs", "spilled\"", "poured away\"");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/spill.stderr:3: this is not what spill prints now
    --- shown
    +++ real
    @@ -2,3 +2,3 @@
     thread 'main' panicked at listings/tea/examples/spill.rs:4:5:
    -spilled
    +poured away
     note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]],
    );
}

#[test]
fn standard_error_that_no_file_shows() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!", "eprintln!(\"hot\");\n    println!");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: writes to standard error, and no file says so:
    hot
    Add an empty NAME.stderr beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
fn an_exit_status() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!", "std::process::exit(3);\n    println!");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: exits with status 3
    A listing ends with status 0, or panics and shows it.

"#]],
    );
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn a_program_that_reads_standard_input() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!",
            "std::io::stdin().read_line(&mut String::new()).unwrap();\n    println!",
        );
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: waits for standard input
    Give it its input as a value: a listing reads nothing.

"#]],
    );
}

#[test]
fn a_program_that_leaves_a_file() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!",
            "std::fs::write(\"leaves.txt\", \"\").unwrap();\n    println!",
        );
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: leaves files behind: leaves.txt
    Remove what it made before it ends.

"#]],
    );
}

#[test]
fn a_program_that_prints_without_end() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!(\"it boils\");",
            "loop {\n        println!(\"it boils\");\n    }",
        );
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: prints more than 1 MiB
    Print only what the text discusses.

"#]],
    );
}

#[test]
fn standard_output_that_no_file_shows() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(
            "listings/tea/examples/serve.rs",
            "{}",
            "{\n    println!(\"served\");\n}",
        );
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/serve.rs:1: writes to standard output, and no file says so:
    served
    Add an empty NAME.stdout beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
fn an_output_of_a_program_that_prints_nothing() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/serve.stdout", "");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/serve.stdout:1: the program prints nothing here
    Remove the file.

"#]],
    );
}

#[test]
fn an_output_that_is_still_empty() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.stdout", "");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.stdout:1: this is not what boil prints now: the file is empty
    Fill it with `SNAPSHOTS=overwrite cargo test`, and read what was written.

"#]],
    );
}
