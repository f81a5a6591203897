//! The compiler that proves the book.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

/// A command for `rustc`, free of what the environment would add to its output.
pub(crate) fn rustc() -> Command {
    let mut rustc = Command::new("rustc");
    rustc
        .stdin(Stdio::null())
        .env_remove("RUSTFLAGS")
        .env_remove("RUST_BACKTRACE")
        .args(["--color", "never"]);
    rustc
}

/// Makes the program of `source`, a file in `folder` or named from the root; or says what the compiler says.
pub(crate) fn program(folder: &Path, source: &Path, arguments: &[&str]) -> io::Result<Result<PathBuf, String>> {
    let program = folder.join("program");
    let output = rustc()
        .args(arguments)
        .arg("-o")
        .arg(&program)
        .arg(source)
        .current_dir(folder)
        .output()?;
    if output.status.success() {
        return Ok(Ok(program));
    }
    Ok(Err(String::from_utf8_lossy(&output.stderr).trim_end().to_owned()))
}

/// A folder below `target/` for what the tests keep between runs.
pub(crate) fn scratch() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or(crate::book::our_root().join("target"), PathBuf::from);
    target.join("tmp")
}

/// A sysroot without the sources of std.
///
/// rustc quotes those sources in its messages where the component `rust-src` is installed; the messages on a page
/// must not depend on that. The folder links to everything of the real sysroot but `lib/rustlib/src`.
pub(crate) fn sysroot_without_sources() -> &'static Path {
    static SYSROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let real = PathBuf::from(ask(&["--print", "sysroot"]));
        if !real.join("lib/rustlib/src").exists() {
            return real;
        }
        link_without_sources(&real).unwrap_or(real)
    });
    &SYSROOT
}

fn link_without_sources(real: &Path) -> io::Result<PathBuf> {
    let shadow = scratch().join("sysroot");
    let _ = fs::remove_dir_all(&shadow);
    fs::create_dir_all(shadow.join("lib/rustlib"))?;
    for (folder, left_out) in [("lib", "rustlib"), ("lib/rustlib", "src")] {
        for entry in fs::read_dir(real.join(folder))? {
            let entry = entry?;
            if entry.file_name() != left_out {
                link(&entry.path(), &shadow.join(folder).join(entry.file_name()))?;
            }
        }
    }
    Ok(shadow)
}

#[cfg(unix)]
fn link(real: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(real, link)
}

#[cfg(not(unix))]
fn link(_real: &Path, _link: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

fn ask(arguments: &[&str]) -> String {
    let output = rustc()
        .args(arguments)
        .output()
        .expect("rustc, which has compiled this test, runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
