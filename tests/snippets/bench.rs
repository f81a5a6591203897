//! What it costs to compile every snippet of the book: with `mdbook test`, with skeptic alone, and with the tests as
//! they are, which compile only what has changed. Run it with `cargo bench --profile dev -p snippets`.
//!
//! `mdbook test` runs none of a book's own preprocessors, so it gets the chapters as skeptic does: expanded, and to be
//! compiled only. Left to itself it would take refused programs for broken ones, and wait for ever for those that hang.
//! It still says that it fails, for it cannot be told where the crates are that a few programs use.

use std::{
    fs, io,
    path::Path,
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

/// How often each way is taken; the ways take turns, so that a load on the machine falls on all of them.
const ROUNDS: usize = 3;

/// The chapters as skeptic reads them.
const CHAPTERS: &str = concat!(env!("OUT_DIR"), "/chapters");
/// A book of them, for `mdbook test`.
const BOOK: &str = concat!(env!("OUT_DIR"), "/book");

/// A way to compile the snippets.
struct Way {
    name: &'static str,
    command: fn() -> Command,
    took: Vec<Duration>,
}

fn main() -> ExitCode {
    let mut ways = [
        way("mdbook test", mdbook_test),
        way("skeptic alone", skeptic_alone),
        way("nothing changed", nothing_changed),
    ];
    lay_out_book().expect("cargo gives tests a folder to write to");
    for way in &ways {
        // Once outside the measurement, so that everything is built.
        match (way.command)().output() {
            Ok(output) if output.status.success() => {}
            Ok(output) => eprintln!("{} fails:\n{}", way.name, String::from_utf8_lossy(&output.stderr)),
            Err(error) => {
                eprintln!("{}: {error}. Is mdbook installed?", way.name);
                return ExitCode::FAILURE;
            }
        }
    }
    for _ in 0..ROUNDS {
        for way in &mut ways {
            let started = Instant::now();
            (way.command)().output().expect("it ran before");
            way.took.push(started.elapsed());
        }
    }
    let base = median(&ways[0].took);
    for way in &ways {
        let took = median(&way.took);
        let ratio = took.as_secs_f64() / base.as_secs_f64();
        println!(
            "{:<16} {:>6.1} s  {ratio:>5.2} of `mdbook test`",
            way.name,
            took.as_secs_f64()
        );
    }
    ExitCode::SUCCESS
}

fn way(name: &'static str, command: fn() -> Command) -> Way {
    let took = Vec::new();
    Way { name, command, took }
}

fn lay_out_book() -> io::Result<()> {
    let source = Path::new(BOOK).join("src");
    fs::create_dir_all(&source)?;
    let mut summary = String::new();
    for chapter in fs::read_dir(CHAPTERS)? {
        let chapter = chapter?;
        let name = chapter.file_name().into_string().expect("chapters have plain names");
        fs::copy(chapter.path(), source.join(&name))?;
        summary.push_str(&format!("- [{name}]({name})\n"));
    }
    fs::write(source.join("SUMMARY.md"), summary)?;
    fs::write(Path::new(BOOK).join("book.toml"), "[rust]\nedition = \"2024\"\n")
}

fn mdbook_test() -> Command {
    let mut command = at_root("mdbook");
    command.args(["test", BOOK, "--library-path", "target/debug/deps"]);
    command
}

fn skeptic_alone() -> Command {
    let mut command = nothing_changed();
    command.env("PROVE_ALL", "1");
    command
}

fn nothing_changed() -> Command {
    let mut command = at_root("cargo");
    command.args(["test", "--package", "snippets"]);
    command
}

fn at_root(program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .stdin(Stdio::null());
    command
}

fn median(took: &[Duration]) -> Duration {
    let mut took = took.to_vec();
    took.sort();
    took[took.len() / 2]
}
