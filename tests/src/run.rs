//! Runs a program and says how it ended, or why it never will.

use std::{
    fmt, fs,
    io::{self, Read},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use tempfile::TempDir;

use self::threads::Account;

#[cfg_attr(target_os = "linux", path = "run/linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "run/elsewhere.rs")]
mod threads;

/// What a program did.
#[derive(Debug)]
pub struct Run {
    /// How it ended.
    pub end: End,
    /// What it printed. Bytes that are not UTF-8 are replaced.
    pub stdout: String,
    /// What it wrote to standard error, without the numbers of threads, which differ from run to run.
    pub stderr: String,
    /// Files it left in its working directory.
    pub left: Vec<String>,
}

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
pub enum End {
    /// The process ended with this status; `None` if a signal ended it.
    Exited(Option<i32>),
    /// It can never go on: each of these threads waits in a futex without a timeout.
    Stuck(Vec<String>),
    /// It waits for standard input.
    ReadsStdin,
    /// It printed more than [`OUTPUT_LIMIT`] bytes.
    PrintsTooMuch,
    /// It was still running after [`OUTER_LIMIT`], and not provably stuck.
    StillRunning,
}

impl fmt::Display for End {
    /// As the predicate of a sentence about the program.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Exited(Some(status)) => write!(f, "exits with status {status}"),
            End::Exited(None) => write!(f, "is ended by a signal"),
            End::Stuck(threads) => write!(f, "hangs: {} waits for ever", threads.join(" waits for ever, ")),
            End::ReadsStdin => write!(f, "waits for standard input"),
            End::PrintsTooMuch => write!(f, "prints more than {} MiB", OUTPUT_LIMIT >> 20),
            End::StillRunning => write!(f, "still runs after {} s", OUTER_LIMIT.as_secs()),
        }
    }
}

/// Far longer than any listing runs; only a program that loops for ever meets it.
pub const OUTER_LIMIT: Duration = Duration::from_secs(30);
/// More than any page could show.
pub const OUTPUT_LIMIT: u64 = 1 << 20;
/// How often the threads of a running program are looked at.
const LOOK: Duration = Duration::from_millis(10);

/// Runs `program` in a folder of its own, which is removed afterwards, as is every process it started.
///
/// # Errors
/// If the program cannot be started.
pub fn run(program: &Path) -> io::Result<Run> {
    let folder = TempDir::new()?;
    let mut child = start(program, folder.path())?;
    // The pipe stays open and empty, so that a program that reads stdin is seen to wait for it.
    let _stdin = child.stdin.take();
    let full = Arc::new(AtomicBool::new(false));
    let stdout = drain(child.stdout.take().expect("stdout is piped"), &full);
    let stderr = drain(child.stderr.take().expect("stderr is piped"), &full);
    let group = child.id();
    let end = watch(child, &full);
    kill(group);
    Ok(Run {
        end: end?,
        stdout: text(stdout),
        stderr: without_thread_numbers(&text(stderr)),
        left: names_in(folder.path())?,
    })
}

fn start(program: &Path, folder: &Path) -> io::Result<Child> {
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env_remove("RUST_BACKTRACE")
        .env_remove("RUST_LIB_BACKTRACE")
        .env("TMPDIR", folder);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Waits until the program ends or is known never to end, and then ends it.
fn watch(mut child: Child, full: &AtomicBool) -> io::Result<End> {
    let group = child.id();
    let (ended, status) = mpsc::channel();
    let waiter = thread::spawn(move || ended.send(child.wait()));
    let started = Instant::now();
    let mut before = Account::default();
    let end = loop {
        match status.recv_timeout(LOOK) {
            Ok(status) => break status.map(|status| End::Exited(status.code())),
            Err(RecvTimeoutError::Disconnected) => unreachable!("the waiter sends before it ends"),
            Err(RecvTimeoutError::Timeout) => {}
        }
        let now = Account::of(group);
        // No thread has run between the two looks, so what the later one saw was so at one instant.
        if now.is_settled_since(&before)
            && let Some(end) = now.verdict()
        {
            break Ok(end);
        }
        before = now;
        if full.load(Ordering::Relaxed) {
            break Ok(End::PrintsTooMuch);
        }
        if started.elapsed() > OUTER_LIMIT {
            break Ok(End::StillRunning);
        }
    };
    kill(group);
    let _ = waiter.join();
    end
}

/// Reads `pipe` to its end, or to the limit, which makes it `full`.
fn drain(mut pipe: impl Read + Send + 'static, full: &Arc<AtomicBool>) -> JoinHandle<Vec<u8>> {
    let full = Arc::clone(full);
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // A pipe that fails is a pipe that has ended.
        let _ = (&mut pipe).take(OUTPUT_LIMIT).read_to_end(&mut bytes);
        if bytes.len() as u64 == OUTPUT_LIMIT {
            full.store(true, Ordering::Relaxed);
            // The program must not notice, or it would end for a reason of its own.
            let _ = io::copy(&mut pipe, &mut io::sink());
        }
        bytes
    })
}

fn text(reader: JoinHandle<Vec<u8>>) -> String {
    String::from_utf8_lossy(&reader.join().unwrap_or_default()).into_owned()
}

/// Ends every process of the group.
#[cfg(unix)]
fn kill(group: u32) {
    if let Ok(group) = i32::try_from(group) {
        // SAFETY: killpg takes no pointers; a group that is gone is an error without effect.
        unsafe { libc::killpg(group, libc::SIGKILL) };
    }
}

#[cfg(not(unix))]
fn kill(_group: u32) {}

/// `thread 'main' (123) panicked` without the number, which the system gives anew to each run.
fn without_thread_numbers(stderr: &str) -> String {
    let mut text = String::new();
    for line in stderr.split_inclusive('\n') {
        match line
            .strip_prefix("thread '")
            .and_then(|rest| rest.rsplit_once(") panicked at "))
        {
            Some((thread, place)) => {
                let name = thread.rsplit_once(" (").map_or(thread, |(name, _)| name);
                text.push_str(&format!("thread '{name} panicked at {place}"));
            }
            None => text.push_str(line),
        }
    }
    text
}

fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<_>>()?;
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::without_thread_numbers;

    #[test]
    fn thread_numbers_are_taken_out() {
        let text =
            "\nthread 'a (b)' (12) panicked at x.rs:1:2:\nno (1)\nthread '<unnamed>' (7) panicked at y.rs:3:4:\n";
        let plain = "\nthread 'a (b)' panicked at x.rs:1:2:\nno (1)\nthread '<unnamed>' panicked at y.rs:3:4:\n";
        assert_eq!(without_thread_numbers(text), plain);
    }
}
