//! Exercise: a document hands out snapshots and copies its lines only when it must.

use std::sync::Arc;

#[cfg(test)]
mod check;

#[derive(Default)]
pub struct Document {
    lines: Arc<Vec<String>>,
}

impl Document {
    /// The lines as they are now; later edits do not show in it.
    pub fn snapshot(&self) -> Arc<Vec<String>> {
        Arc::clone(&self.lines)
    }

    /// Adds a line. Copies the lines only if a snapshot still shares them.
    pub fn append(&mut self, line: &str) {
        let mut lines = (*self.lines).clone();
        lines.push(String::from(line));
        self.lines = Arc::new(lines);
    }
}

fn main() {
    let mut letter = Document::default();
    letter.append("Dear all");
    let sent = letter.snapshot();
    letter.append("PS: bring boxes");
    println!("sent {} line, kept {}", sent.len(), letter.snapshot().len());
}
