//! Slips by which an old proof could seem to hold still.

use snapbox::str;
use tests::{book::Book, examples::check_each, outputs, tea::Tea};

use super::{assert_told, programs, told};

#[test]
fn a_stale_output_that_comes_back_after_a_renewal() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        let stale = || tea.write("listings/tea/examples/boil.stdout", "it froze\n");
        stale();
        let book = Book {
            renew: true,
            ..tea.book()
        };
        assert!(check_each(&book, outputs::faults).is_empty());
        assert_eq!(tea.read("listings/tea/examples/boil.stdout"), "it boils\n");
        stale();
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/boil.stdout:1: this is not what boil prints now
    --- shown
    +++ real
    @@ -1 +1 @@
    -it froze
    +it boils
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]],
    );
}

#[test]
fn a_library_that_changes_below_its_listings() {
    skip_if_proved!();
    let slip = |tea: &Tea| {
        let library = |said: &str| {
            let text = format!("//! What is served.\n\npub fn served() -> &'static str {{\n    \"{said}\"\n}}\n");
            tea.write("listings/tea/src/lib.rs", &text);
        };
        tea.replace("listings/tea/Cargo.toml", "autolib = false\n", "");
        let prints = "{\n    println!(\"{}\", tea::served());\n}";
        tea.replace("listings/tea/examples/serve.rs", "{}", prints);
        tea.write("listings/tea/examples/serve.stdout", "tea\n");
        library("tea");
        assert!(check_each(&tea.book(), outputs::faults).is_empty());
        library("milk");
    };
    assert_told(
        told(slip, programs(outputs::faults)),
        str![[r#"
listings/tea/examples/serve.stdout:1: this is not what serve prints now
    --- shown
    +++ real
    @@ -1 +1 @@
    -tea
    +milk
    Renew the file with `SNAPSHOTS=overwrite cargo test` if the new text is right.

"#]],
    );
}
