//! Skeptic compiles every program that a chapter shows, as the expanded chapter shows it.

use std::panic::catch_unwind;

include!(concat!(env!("OUT_DIR"), "/snippets.rs"));

/// The tests that skeptic generates call this in place of skeptic's own run-time.
mod skeptic {
    pub mod rt {
        use std::{
            env,
            panic::{catch_unwind, resume_unwind},
            sync::Once,
        };

        const CHECKER: &str = concat!(include_str!("snippets.rs"), include_str!("rustc-2024"));

        /// Compiles `program` with skeptic, unless it has been compiled before.
        pub fn compile_test(root: &str, out: &str, target: &str, program: &str) {
            ask_for_edition_2024();
            let compiled = proved::once(
                "snippet",
                &[program, target, CHECKER, include_str!("../../Cargo.lock")],
                || catch_unwind(|| ::skeptic::rt::compile_test(root, out, target, program)),
            );
            if let Err(panic) = compiled {
                resume_unwind(panic);
            }
        }

        fn ask_for_edition_2024() {
            static ASKED: Once = Once::new();
            // SAFETY: std guards its own readers of the environment, and no C code reads it in this process.
            ASKED.call_once(|| unsafe { env::set_var("RUSTC", concat!(env!("CARGO_MANIFEST_DIR"), "/rustc-2024")) });
        }
    }
}

fn compile(program: &str) {
    let target = env!("TARGET");
    skeptic::rt::compile_test(env!("CARGO_MANIFEST_DIR"), env!("OUT_DIR"), target, program);
}

#[test]
fn snippets_are_of_edition_2024() {
    // Chained `let` conditions are an error in edition 2021.
    compile("fn main() { if let Some(n) = Some(1) && let 1 = n {} }");
}

#[test]
fn a_snippet_that_does_not_compile_is_noticed() {
    proved::skip_if_proved!("snippets.rs", "rustc-2024");
    let noticed = catch_unwind(|| compile("fn main() { let mspc: u32 = \"\"; }"));
    let said = noticed.expect_err("it does not compile");
    let said = said.downcast_ref::<String>().expect("a panic with a text");
    assert!(said.starts_with("Command failed"), "{said}");
}
