//! Slips that show when the listings are compiled and run.

use snapbox::{assert_data_eq, str};
use tests::{exercises, hangs, outputs, refusals, tea::Tea};

use super::{BOIL, programs, told};

/// Adds an exercise to find 2, with a solution and a wrong answer that return these.
fn exercise(tea: &Tea, solution: &str, wrong: &str) {
    let answer = |value: &str| {
        format!("//! Two.\n\nfn main() {{}}\n\nfn two() -> u8 {{\n    {value}\n}}\n\n#[cfg(test)]\nmod check;\n")
    };
    let file = |part: &str| format!("listings/tea/examples/two/{part}.rs");
    tea.write(&file("main"), &answer("1"));
    tea.write(&file("solution"), &answer(solution));
    tea.write(&file("wrong_guess"), &answer(wrong));
    tea.write(
        &file("check"),
        "#[test]\nfn it_is_two() {\n    assert_eq!(super::two(), 2);\n}\n",
    );
}

#[test]
fn a_stale_output() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.stdout", "it cools\n");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.stdout:1: this is not what boil prints now
    --- shown
    +++ real
    @@ -1 +1 @@
    -it cools
    +it boils
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]]
    );
}

#[test]
fn a_stale_output_of_edition_2021() {
    let slip = |tea: &Tea| {
        tea.write("listings/tea/examples/boil.2021.stdout", "it cools\n");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.2021.stdout:1: this is not what boil prints as edition 2021
    --- shown
    +++ real
    @@ -1 +1 @@
    -it cools
    +it boils
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]]
    );
}

#[test]
fn a_program_that_edition_2021_refuses() {
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!(\"it boils\")",
            "if let Some(_) = Some(1) && true { println!(\"it boils\") }",
        );
        tea.write("listings/tea/examples/boil.2021.stdout", "it boils\n");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: as edition 2021, it does not compile:
...
    Write it so that it ends in both editions, or remove NAME.2021.stdout.

"#]]
    );
}

#[test]
fn a_program_that_prints_differently_each_time() {
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!(\"it boils\")", "println!(\"{}\", std::process::id())");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: prints differently from run to run
    --- shown
    +++ real
    @@ -1 +1 @@
    -[..]
    +[..]
    Show all it can print instead: remove NAME.stdout and add an empty NAME.outcomes.json.

"#]]
    );
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn an_undeclared_hang() {
    let slip = |tea: &Tea| {
        tea.remove("listings/tea/examples/wait.hang");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/wait.rs:1: hangs: main wait(s) for ever
    If it is meant to hang, add an empty NAME.hang beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]]
    );
}

#[test]
fn an_undeclared_panic() {
    let slip = |tea: &Tea| {
        tea.remove("listings/tea/examples/spill.stderr");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/spill.rs:1: panics, and no file says so:
    
    thread 'main' panicked at listings/tea/examples/spill.rs:4:5:
    spilled
    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
    If it is meant to panic, add an empty NAME.stderr beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]]
    );
}

#[test]
fn a_declared_panic_that_does_not_come() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/spill.rs", "    panic!(\"spilled\");\n", "");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/spill.rs:1: ends well, though its .stderr shows that main panics
    Correct the program, or renew the file with `SNAPSHOTS=overwrite cargo test`.

"#]]
    );
}

#[test]
fn a_stale_panic() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/spill.rs", "spilled\"", "poured away\"");
    };
    assert_data_eq!(
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

"#]]
    );
}

#[test]
fn standard_error_that_no_file_shows() {
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!", "eprintln!(\"hot\");\n    println!");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: writes to standard error, and no file says so:
    hot
    Add an empty NAME.stderr beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]]
    );
}

#[test]
fn an_exit_status() {
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!", "std::process::exit(3);\n    println!");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: exits with status 3
    A listing ends with status 0, or panics and shows it.

"#]]
    );
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn a_program_that_reads_standard_input() {
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!",
            "std::io::stdin().read_line(&mut String::new()).unwrap();\n    println!",
        );
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: waits for standard input
    Give it its input as a value: a listing reads nothing.

"#]]
    );
}

#[test]
fn a_program_that_leaves_a_file() {
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!",
            "std::fs::write(\"leaves.txt\", \"\").unwrap();\n    println!",
        );
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: leaves files behind: leaves.txt
    Remove what it made before it ends.

"#]]
    );
}

#[test]
fn a_program_that_prints_without_end() {
    let slip = |tea: &Tea| {
        tea.replace(
            BOIL,
            "println!(\"it boils\");",
            "loop {\n        println!(\"it boils\");\n    }",
        );
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:1: prints more than 1 MiB
    Print only what the text discusses.

"#]]
    );
}

#[test]
fn a_listing_that_does_not_compile() {
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!", "mspc!");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:5: this does not compile
    error: cannot find macro `mspc` in this scope
     --> listings/tea/examples/boil.rs:5:5
      |
    5 |     mspc!("it boils");
      |     ^^^^

"#]]
    );
}

#[test]
fn a_listing_in_a_block_that_does_not_compile() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/wait.rs", "mpsc", "mspc");
    };
    assert_data_eq!(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/wait.rs:4: this does not compile
    error[E0433]: cannot find `mspc` in `sync`
     --> listings/tea/examples/wait.rs:4:16
      |
    4 |     std::sync::mspc::channel::<()>().1.iter().count();
      |                ^^^^ could not find `mspc` in `sync`

"#]]
    );
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn a_declared_hang_that_ends() {
    let slip = |tea: &Tea| {
        tea.replace(
            "listings/tea/examples/wait.rs",
            "    let (_tea, pot) = std::sync::mpsc::channel::<()>();\n    pot.iter().count();\n",
            "",
        );
    };
    assert_data_eq!(told(slip, programs(hangs::faults)), str![]);
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn a_hang_in_another_place() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/wait.rs", "    let (_tea", "    std::thread::Builder::new().name(\"guest\".into()).spawn(|| std::thread::park()).unwrap();\n    let (_tea");
    };
    assert_data_eq!(told(slip, programs(hangs::faults)), str![]);
}

#[test]
fn a_refused_listing_that_compiles() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/compile_fail/no_cup.rs", "cup;", "let _cup = 1;");
    };
    assert_data_eq!(
        told(slip, refusals::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.rs:1: is said to be refused, and compiles
    Move it to `examples/`, or make it show the error again.

"#]]
    );
}

#[test]
fn a_refusal_with_another_code() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/compile_fail/no_cup.rs", "cup;", "let _cup: u8 = true;");
    };
    assert_data_eq!(
        told(slip, refusals::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.stderr:1: the compiler refuses it with E0308, not E0425
    --- shown
    +++ real
    @@ -1,6 +1,8 @@
    -error[E0425]: cannot find value `cup` in this scope
    - --> no_cup.rs:4:5
    +error[E0308]: mismatched types
    + --> no_cup.rs:4:20
       |
    -4 |     cup;
    -  |     ^^^ not found in this scope
    +4 |     let _cup: u8 = true;
    +  |               --   ^^^^ expected `u8`, found `bool`
    +  |               |
    +  |               expected due to this
     
    @@ -8,2 +10,2 @@
     
    -For more information about this error, try `rustc --explain E0425`.
    +For more information about this error, try `rustc --explain E0308`.
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]]
    );
}

#[test]
fn a_stale_refusal() {
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/compile_fail/no_cup.rs", "cup;", "mug;");
    };
    assert_data_eq!(
        told(slip, refusals::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.stderr:1: this is not what the compiler says now
    --- shown
    +++ real
    @@ -1,5 +1,5 @@
    -error[E0425]: cannot find value `cup` in this scope
    +error[E0425]: cannot find value `mug` in this scope
      --> no_cup.rs:4:5
       |
    -4 |     cup;
    +4 |     mug;
       |     ^^^ not found in this scope
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]]
    );
}

#[test]
fn a_solution_that_fails() {
    let slip = |tea: &Tea| {
        exercise(tea, "0", "1");
    };
    assert_data_eq!(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/solution.rs:1: the solution fails the check: check.rs:3:5:
    assertion `left == right` failed
      left: 0
     right: 2
    Mend the one or the other.

"#]]
    );
}

#[test]
fn a_wrong_answer_that_passes() {
    let slip = |tea: &Tea| {
        exercise(tea, "2", "2");
    };
    assert_data_eq!(
        told(slip, exercises::faults),
        str![[r#"
listings/tea/examples/two/wrong_guess.rs:1: passes the check, and should fail it
    Make check.rs notice what is wrong with this answer.

"#]]
    );
}
