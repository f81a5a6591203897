//! The system's own account of a process's threads, from `/proc` (proc(5)).

use std::{fs, path::Path};

use super::End;

/// What each thread of a process is doing.
#[derive(Default, PartialEq, Eq)]
pub(super) struct Account(Vec<Thread>);

#[derive(PartialEq, Eq)]
struct Thread {
    name: String,
    doing: Doing,
    /// Voluntary and other context switches so far: equal counts mean that it has not run in between.
    switches: Vec<String>,
}

#[derive(PartialEq, Eq)]
enum Doing {
    WaitsForEver,
    ReadsStdin,
    Else,
}

impl Account {
    /// Looks at the process `pid`; empty if it is gone, or going while it is looked at.
    pub(super) fn of(pid: u32) -> Account {
        Account(threads(pid).unwrap_or_default())
    }

    /// Whether no thread has run since `before`.
    pub(super) fn is_settled_since(&self, before: &Account) -> bool {
        !self.0.is_empty() && self == before
    }

    /// Why the process will never go on by itself, if that is so.
    pub(super) fn verdict(&self) -> Option<End> {
        if self.0.iter().all(|thread| thread.doing == Doing::WaitsForEver) {
            let mut names: Vec<String> = self.0.iter().map(|thread| thread.name.clone()).collect();
            names[1..].sort();
            return Some(End::Stuck(names));
        }
        self.0
            .iter()
            .any(|thread| thread.doing == Doing::ReadsStdin)
            .then_some(End::ReadsStdin)
    }
}

fn threads(pid: u32) -> Option<Vec<Thread>> {
    let mut folders: Vec<_> = fs::read_dir(format!("/proc/{pid}/task"))
        .ok()?
        .map(|task| Some(task.ok()?.path()))
        .collect::<Option<_>>()?;
    folders.sort_by_key(|folder| folder.file_name().and_then(|id| id.to_str()?.parse::<u32>().ok()));
    let mut threads: Vec<Thread> = folders.iter().map(|task| thread(task)).collect::<Option<_>>()?;
    let (main, others) = threads.split_first_mut()?;
    // A thread without a name bears that of the one that spawned it: in the end, the program's.
    others
        .iter_mut()
        .filter(|thread| thread.name == main.name)
        .for_each(|thread| thread.name = "<unnamed>".into());
    main.name = "main".into();
    Some(threads)
}

fn thread(task: &Path) -> Option<Thread> {
    let read = |file| fs::read_to_string(task.join(file)).ok();
    let status = read("status")?;
    let switches = status
        .lines()
        .filter(|line| line.contains("ctxt_switches"))
        .map(str::to_owned)
        .collect();
    Some(Thread {
        name: read("comm")?.trim().to_owned(),
        doing: doing(&read("syscall")?),
        switches,
    })
}

/// Reads `/proc/PID/task/TID/syscall`: the number of the call that blocks the thread, and its six arguments.
fn doing(syscall: &str) -> Doing {
    let fields: Vec<&str> = syscall.split_whitespace().collect();
    let argument = |at: usize| {
        let text = fields.get(at + 1)?;
        u64::from_str_radix(text.trim_start_matches("0x"), 16).ok()
    };
    match fields.first().and_then(|number| number.parse::<i64>().ok()) {
        // The fourth argument of futex(2) is the timeout; none is a null pointer.
        Some(libc::SYS_futex) if argument(3) == Some(0) => Doing::WaitsForEver,
        Some(libc::SYS_read) if argument(0) == Some(0) => Doing::ReadsStdin,
        _ => Doing::Else,
    }
}
