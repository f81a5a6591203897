//! What an execution says: names, steps and standard output.

use super::{Runtime, finish};
use crate::engine::object::Site;
use crate::engine::outcome::{Line, Step};
use crate::model::event::ThreadId;

impl Runtime {
    /// The name of a thread, for people.
    pub fn name(&self, thread: ThreadId) -> String {
        match &self.threads[thread as usize].name {
            Some(name) => name.clone(),
            None if thread == 0 => "main".into(),
            None => format!("thread {thread}"),
        }
    }

    /// Whether steps are wanted.
    pub fn is_traced(&self) -> bool {
        self.trace.is_some()
    }

    /// Adds a step of the current thread.
    pub fn say(&mut self, site: Site, text: String, output: &[u8]) {
        let me = self.turn as usize;
        let drop_line = self.threads[me].drop_line.take();
        if let Some(trace) = &mut self.trace {
            trace.push(Step {
                thread: self.turn,
                at: drop_line.unwrap_or_else(|| finish::line(site)),
                text,
                output: output.to_vec(),
            });
        }
    }

    /// Adds a step at a line of which only the name is known.
    pub fn say_at(&mut self, thread: ThreadId, file: &str, line: u32, text: String) {
        let at = Line {
            file: file.to_string(),
            line,
        };
        if let Some(trace) = &mut self.trace {
            trace.push(Step {
                thread,
                at,
                text,
                output: Vec::new(),
            });
        }
    }

    /// Forgets what has been printed of an unfinished line: standard output keeps it back until the line ends.
    pub fn drop_unfinished_line(&mut self) {
        let end = self
            .stdout
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |newline| newline + 1);
        self.stdout.truncate(end);
    }

    /// Adds to standard output.
    pub fn print(&mut self, bytes: &[u8]) {
        if self.stdout.len() + bytes.len() > self.limits.output {
            self.finish_flooded();
        }
        self.stdout.extend(bytes);
    }
}
