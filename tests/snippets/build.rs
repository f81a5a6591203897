//! Expands the book's chapters and hands their snippets to skeptic.
//!
//! Skeptic reads Markdown as it stands and knows nothing of includes or admonish blocks, so the chapters first pass
//! through the book's own preprocessors, called as libraries: `cargo run` inside a build script would wait for
//! cargo's own lock for ever.

use std::{
    env,
    fs::{self, File},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use mdbook_driver::{MDBook, builtin_renderers::MarkdownRenderer, errors::Result};

fn main() {
    for watched in ["../../book.toml", "../../src", "../../listings"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let chapters = out_dir().join("chapters");
    match expanded(&chapters) {
        Ok(files) => generate(&files),
        Err(error) => {
            for line in format!("{error:#}").lines() {
                println!("cargo::error={line}");
            }
        }
    }
}

/// Has skeptic write its tests, and takes out the line by which they would reach skeptic's own run-time:
/// `snippets.rs` stands between the two.
fn generate(files: &[PathBuf]) {
    skeptic::generate_doc_tests(files);
    let generated = out_dir().join("skeptic-tests.rs");
    let tests = fs::read_to_string(&generated).expect("skeptic has written its tests");
    fs::write(
        out_dir().join("snippets.rs"),
        tests.replace("extern crate skeptic;", ""),
    )
    .expect("OUT_DIR is writable");
    println!(
        "cargo::rustc-env=TARGET={}",
        env::var("TARGET").expect("cargo sets TARGET")
    );
}

fn out_dir() -> PathBuf {
    PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"))
}

/// Writes every chapter as skeptic is to read it into `folder`, and names the files.
fn expanded(folder: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let mut book = MDBook::load("../..")?;
    book.with_preprocessor(listings::Listings);
    book.with_preprocessor(admonish::Admonish);
    let (book, _) = book.preprocess_book(&MarkdownRenderer::new())?;
    let mut files = Vec::new();
    for chapter in book.chapters() {
        let Some(path) = &chapter.path else { continue };
        let file = folder.join(path.to_string_lossy().replace(['/', '\\'], "_"));
        write(&file, &for_skeptic(&chapter.content))?;
        files.push(file);
    }
    Ok(files)
}

/// Writes a file that is as old as time: skeptic has cargo watch it, and to cargo what a build script writes while it
/// runs is newer than the script's last run, so that the next build would begin anew, for ever.
fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text)?;
    File::options().write(true).open(file)?.set_modified(UNIX_EPOCH)?;
    Ok(())
}

/// The chapter with its fence words put so that skeptic gives no false green.
///
/// Skeptic knows no `compile_fail`, and its `should_panic` passes code that does not compile; refusals and panics
/// have tests of their own. Every other program is compiled here and run by the test of outputs, which, unlike
/// skeptic, notices one that hangs. The heading before each fence gives its test the listing's name.
fn for_skeptic(chapter: &str) -> String {
    let mut text = String::new();
    for line in chapter.lines() {
        if let Some(name) = line
            .strip_prefix("<figure class=\"listing\" id=\"listing-")
            .and_then(|l| l.split('"').next())
        {
            text.push_str(&format!("## {name}\n"));
        }
        text.push_str(match line.strip_prefix("```rust") {
            Some(words) if words.contains("compile_fail") || words.contains("library") => "```text",
            Some(_) => "```rust,no_run",
            None => line,
        });
        text.push('\n');
    }
    text
}
