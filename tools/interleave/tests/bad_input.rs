//! What cannot be explored is refused with a message that helps, and leaves neither a process nor a file behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Once;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A store of its own, so that what is left in it can only be ours.
struct Store(TempDir);

impl Store {
    fn new() -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
        let store = Self(folder);
        fs::create_dir(store.entries()).expect("a new folder");
        for library in stand_in() {
            let copy = store
                .entries()
                .join(library.file_name().expect("a file has a name"));
            fs::hard_link(library, copy).expect("a second name for the stand-in");
        }
        store
    }

    fn entries(&self) -> PathBuf {
        self.0.path().join("interleave")
    }

    fn program(&self, text: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.path().join("bad.rs");
        fs::write(&file, text).expect("a new file");
        file
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_interleave"));
        command
            .args(arguments)
            .env("CARGO_TARGET_DIR", self.0.path());
        command
    }

    /// Panics if a run has left a folder or a process.
    #[track_caller]
    fn assert_clean(&self) {
        let entries = fs::read_dir(self.entries()).expect("the store");
        let names = entries.map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        });
        let left: Vec<String> = names.filter(|name| name.starts_with("run-")).collect();
        assert!(left.is_empty(), "files are left: {left:?}");
        // Whatever was run has its executable in the store.
        let processes = Command::new("ps")
            .args(["-A", "-o", "args"])
            .output()
            .expect("ps");
        let processes = String::from_utf8_lossy(&processes.stdout).into_owned();
        let ours: Vec<&str> = processes
            .lines()
            .filter(|line| line.contains(&*self.entries().to_string_lossy()))
            .collect();
        assert!(ours.is_empty(), "processes are left: {ours:?}");
    }
}

/// The stand-in for std, which a first exploration has built.
fn stand_in() -> Vec<PathBuf> {
    static BUILT: Once = Once::new();
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .expect("it is in the target folder");
    BUILT.call_once(|| {
        let hello = Path::new("tests/programs/hello.rs");
        let built = Command::new(env!("CARGO_BIN_EXE_interleave"))
            .arg(hello)
            .output();
        assert!(
            built.is_ok_and(|built| built.status.success()),
            "hello.rs can be explored"
        );
    });
    let entries = fs::read_dir(target.join("interleave")).expect("the store");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "rlib")
        })
        .collect()
}

/// Runs the command on a bad program, and gives what it says.
#[track_caller]
fn refuse(text: impl AsRef<[u8]>) -> String {
    let store = Store::new();
    let file = store.program(text);
    refuse_arguments(&store, &[&file.to_string_lossy()])
}

#[track_caller]
fn refuse_arguments(store: &Store, arguments: &[&str]) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = store.command(arguments).output().expect("the command runs");
    let message = String::from_utf8(stderr).expect("the message is text");
    assert_eq!(status.code(), Some(2), "{message}");
    assert!(
        stdout.is_empty()
            || !message.is_empty()
            || String::from_utf8_lossy(&stdout).contains("NOT all")
    );
    store.assert_clean();
    message + &String::from_utf8_lossy(&stdout)
}

#[track_caller]
fn assert_says(message: &str, parts: &[&str]) {
    for part in parts {
        assert!(message.contains(part), "no `{part}` in:\n{message}");
    }
}

#[test]
fn a_missing_file() {
    assert_says(
        &refuse_arguments(&Store::new(), &["missing.rs"]),
        &["missing.rs", "No such file"],
    );
}

#[test]
fn a_folder() {
    let store = Store::new();
    let folder = store.0.path().to_string_lossy().into_owned();
    assert_says(
        &refuse_arguments(&store, &[&folder]),
        &[&folder, "directory"],
    );
}

#[test]
fn not_text() {
    assert_says(&refuse(b"fn main() { \"\xff\"; }"), &["bad.rs", "UTF-8"]);
}

#[test]
fn an_empty_file() {
    assert_says(&refuse(""), &["E0601", "`main` function not found"]);
}

#[test]
fn not_rust() {
    assert_says(&refuse("print('hello')"), &["error: ", "bad.rs:1"]);
}

#[test]
fn unbalanced() {
    assert_says(&refuse("fn main() {"), &["unclosed delimiter", "bad.rs:1"]);
}

#[test]
fn a_type_error_is_the_compilers_own_message() {
    let message = refuse("fn main() {\n    let lines: u32 = \"many\";\n}");
    assert_says(&message, &["error[E0308]: mismatched types", "bad.rs:2:22"]);
}

#[test]
fn no_main() {
    assert_says(&refuse("fn helper() {}"), &["E0601"]);
}

#[test]
fn another_crate() {
    let message = refuse("use rand::random;\nfn main() { let _: u8 = random(); }");
    assert_says(
        &message,
        &["E0432", "bad.rs:1", "use std and no other crate"],
    );
}

#[test]
fn another_crate_declared() {
    let message = refuse("extern crate rand;\nfn main() {}");
    assert_says(
        &message,
        &["bad.rs:1: `extern crate rand`", "no other crate"],
    );
}

#[test]
fn input() {
    let message = refuse("use std::io;\n\nfn main() {\n    let _ = io::stdin().lines();\n}");
    assert_says(&message, &["bad.rs:4: `std::io::stdin`", "no input"]);
}

#[test]
fn the_clock() {
    let message =
        refuse("use std::time::{Duration, Instant};\nfn main() { let _ = Instant::now(); }");
    assert_says(&message, &["bad.rs:1: `std::time::Instant`", "clock"]);
}

#[test]
fn a_way_around_the_stand_in() {
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
    let message =
        refuse("fn main() {\n    println!(\"{:?}\", std::process::Command::new(\"ls\"));\n}");
    assert_says(&message, &["bad.rs:2: `std::process::Command::new`"]);
}

#[test]
fn foreign_code() {
    let message = refuse("unsafe extern \"C\" {\n    safe fn getpid() -> i32;\n}\nfn main() {}");
    assert_says(&message, &["bad.rs:1: `extern \"C\"`"]);
}

#[test]
fn another_file() {
    assert_says(
        &refuse("mod menu;\nfn main() {}"),
        &["bad.rs:1: `mod menu;`", "only the one file"],
    );
}

#[test]
fn an_unknown_edition() {
    let store = Store::new();
    let file = store.program("fn main() {}").to_string_lossy().into_owned();
    assert_says(
        &refuse_arguments(&store, &[&file, "--edition", "2020"]),
        &["2020"],
    );
}

#[test]
fn an_unknown_option() {
    assert_says(
        &refuse_arguments(&Store::new(), &["--jason"]),
        &["--jason", "usage:"],
    );
}

#[test]
fn no_program() {
    assert_says(
        &refuse_arguments(&Store::new(), &[]),
        &["which program?", "usage:"],
    );
}

#[test]
fn an_outcome_that_is_not_there() {
    let store = Store::new();
    let file = store.program("fn main() {}").to_string_lossy().into_owned();
    assert_says(
        &refuse_arguments(&store, &[&file, "--steps", "2"]),
        &["outcomes 1 to 1"],
    );
}

#[test]
fn an_endless_loop() {
    assert_says(&refuse("fn main() {\n    loop {}\n}"), &["NOT all"]);
}

#[test]
fn an_endless_loop_that_yields() {
    let message = refuse("fn main() {\n    loop {\n        std::thread::yield_now();\n    }\n}");
    assert_says(&message, &["NOT all"]);
}

#[test]
fn an_endless_counter() {
    let message = refuse(
        "use std::sync::atomic::{AtomicU32, Ordering::SeqCst};\n\
         static COUNT: AtomicU32 = AtomicU32::new(0);\n\
         fn main() { loop { COUNT.fetch_add(1, SeqCst); } }",
    );
    assert_says(&message, &["NOT all"]);
}

#[test]
fn a_million_threads() {
    let message = refuse("fn main() { for _ in 0..1_000_000 { std::thread::spawn(|| ()); } }");
    assert_says(&message, &["NOT all", "thread"]);
}

#[test]
fn endless_output() {
    let message = refuse("fn main() {\n    loop {\n        println!(\"again\");\n    }\n}");
    assert_says(&message, &["NOT all"]);
}

#[test]
fn a_killed_driver_leaves_nothing() {
    for signal in ["-INT", "-TERM"] {
        let store = Store::new();
        // Ten threads that lock one mutex: ten factorial orders.
        let file = store.program(
            "static COUNT: std::sync::Mutex<u32> = std::sync::Mutex::new(0);\n\
             fn main() { std::thread::scope(|s| for _ in 0..10 { s.spawn(|| *COUNT.lock().unwrap() += 1); }); }",
        );
        let mut command = store.command(&[&file.to_string_lossy(), "--max", "1000000000"]);
        let mut driver = command
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command runs");
        wait_for(|| explores(&store));
        let id = driver.id().to_string();
        let sent = Command::new("kill")
            .args([signal, &id])
            .status()
            .expect("kill");
        assert!(sent.success());
        assert_eq!(driver.wait().expect("it ends").code(), Some(2));
        store.assert_clean();
    }
}

/// Whether a program runs in the store and has begun to explore itself.
fn explores(store: &Store) -> bool {
    let entries = fs::read_dir(store.entries()).expect("the store");
    entries
        .flatten()
        .any(|entry| entry.path().join("progress").exists())
}

fn wait_for(mut condition: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !condition() {
        assert!(
            begin.elapsed() < Duration::from_secs(120),
            "nothing happens"
        );
        thread::sleep(Duration::from_millis(10));
    }
}
