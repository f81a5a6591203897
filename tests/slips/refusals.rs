//! Slips in programs that the compiler refuses.

use snapbox::str;
use tests::{outputs, refusals, tea::Tea};

use super::{BOIL, assert_told, programs, told};

#[test]
fn a_refused_listing_that_compiles() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/compile_fail/no_cup.rs", "cup;", "let _cup = 1;");
    };
    assert_told(
        told(slip, refusals::faults),
        str![[r#"
listings/tea/compile_fail/no_cup.rs:1: is said to be refused, and compiles
    Move it to `examples/`, or make it show the error again.

"#]],
    );
}

#[test]
fn a_refusal_with_another_code() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/compile_fail/no_cup.rs", "cup;", "let _cup: u8 = true;");
    };
    assert_told(
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

"#]],
    );
}

#[test]
fn a_stale_refusal() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/compile_fail/no_cup.rs", "cup;", "mug;");
    };
    assert_told(
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

"#]],
    );
}

#[test]
fn a_listing_that_does_not_compile() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace(BOIL, "println!", "mspc!");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.rs:5: this does not compile
    error: cannot find macro `mspc` in this scope
     --> listings/tea/examples/boil.rs:5:5
      |
    5 |     mspc!("it boils");
      |     ^^^^

"#]],
    );
}

#[test]
fn a_listing_in_a_block_that_does_not_compile() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        tea.replace("listings/tea/examples/wait.rs", "mpsc", "mspc");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/wait.rs:4: this does not compile
    error[E0433]: cannot find `mspc` in `sync`
     --> listings/tea/examples/wait.rs:4:33
      |
    4 |     let (tea, pot) = std::sync::mspc::channel::<()>();
      |                                 ^^^^ could not find `mspc` in `sync`

"#]],
    );
}
