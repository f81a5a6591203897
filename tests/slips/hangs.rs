//! Slips in programs that hang.

use snapbox::str;
use tests::{hangs, outputs, tea::Tea};

use super::{assert_told, programs, told};

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn an_undeclared_hang() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.remove("listings/tea/examples/wait.hang");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/wait.rs:1: hangs: main waits for ever
    If it is meant to hang, add an empty NAME.hang beside it and run `SNAPSHOTS=overwrite cargo test`.

"#]],
    );
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn a_declared_hang_that_ends() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(
            "listings/tea/examples/wait.rs",
            "pot.iter().count();\n    drop(tea);",
            "drop(tea);\n    pot.iter().count();",
        );
    };
    assert_told(
        told(slip, programs(hangs::faults)),
        str![[r#"
listings/tea/examples/wait.rs:1: is said to hang, and exits with status 0
    Make it hang in every run (a Barrier forces an order), or remove NAME.hang.

"#]],
    );
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "needs the account of threads that Linux gives")]
fn a_hang_in_another_place() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(
            "listings/tea/examples/wait.rs",
            "    let (tea",
            "    let guest = std::thread::Builder::new().name(\"guest\".into());\n    \
             guest.spawn(|| std::thread::park()).unwrap();\n    let (tea",
        );
    };
    assert_told(
        told(slip, programs(hangs::faults)),
        str![[r#"
listings/tea/examples/wait.hang:2: this is not where the program is stuck now
    --- shown
    +++ real
    @@ -1 +1,2 @@
     main waits for ever
    +guest waits for ever
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]],
    );
}
