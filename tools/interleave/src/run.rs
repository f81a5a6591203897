//! Runs a command to its end, within limits of time and output, and leaves no process behind.

use std::io::{self, PipeReader, Read};
use std::ops::ControlFlow;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::group::Group;

/// How often a running command is looked after.
pub const TICK: Duration = Duration::from_millis(100);

/// More than this, in bytes, no command we start has reason to write.
const OUTPUT_LIMIT: usize = 1 << 20;

/// A command that ended by itself.
pub struct Finished {
    pub status: ExitStatus,
    /// Standard output and standard error, as they came.
    pub output: String,
}

/// Why a command did not end by itself.
pub enum Stopped {
    /// The caller's tick asked for it.
    Asked,
    /// It wrote more than it may.
    TooMuchOutput,
    /// It could not be started or watched.
    Failed(io::Error),
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// Runs `command` without standard input, calling `tick` every [`TICK`] until it ends or `tick` breaks.
pub fn run(
    mut command: Command,
    tick: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<Finished, Stopped> {
    let (reader, writer) = io::pipe()?;
    command
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer);
    let mut group = Group::spawn(&mut command)?;
    // The command holds the writing ends: the reader would never see the end of the pipe while it lives.
    drop(command);
    let (sender, chunks) = mpsc::channel();
    thread::spawn(move || forward(reader, &sender));
    let output = collect(&chunks, &mut group, tick)?;
    await_end(&mut group, tick)?;
    let status = group.finish()?;
    Ok(Finished { status, output })
}

fn forward(mut reader: PipeReader, chunks: &Sender<Vec<u8>>) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(length @ 1..) = reader.read(&mut buffer) {
        if chunks.send(buffer[..length].to_vec()).is_err() {
            return;
        }
    }
}

fn collect(
    chunks: &Receiver<Vec<u8>>,
    group: &mut Group,
    tick: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<String, Stopped> {
    let mut output = Vec::new();
    loop {
        match chunks.recv_timeout(TICK) {
            Ok(chunk) => output.extend(chunk),
            Err(RecvTimeoutError::Disconnected) => break,
            // A descendant may hold the pipe open after the leader's end.
            Err(RecvTimeoutError::Timeout) if group.ended() => break,
            Err(RecvTimeoutError::Timeout) => {}
        }
        if output.len() > OUTPUT_LIMIT {
            return Err(Stopped::TooMuchOutput);
        }
        if tick().is_break() {
            return Err(Stopped::Asked);
        }
    }
    Ok(String::from_utf8_lossy(&output).into_owned())
}

/// A command that has closed its output mostly ends at once, but need not.
fn await_end(group: &mut Group, tick: &mut dyn FnMut() -> ControlFlow<()>) -> Result<(), Stopped> {
    let mut pause = Duration::from_millis(1);
    while !group.ended() {
        if tick().is_break() {
            return Err(Stopped::Asked);
        }
        thread::sleep(pause);
        pause = TICK.min(pause * 2);
    }
    Ok(())
}
