//! The fences and admonish blocks of a chapter.

use std::{ops::Range, path::Path};

use crate::Fault;

/// A fenced block that is not itself an admonish block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fence {
    /// What follows the backticks: `rust`, `text`, …
    pub info: String,
    /// The lines between the fences.
    pub body: String,
    /// The bytes of the chapter from the opening backticks to the end of the closing line.
    pub span: Range<usize>,
    /// The line of the opening backticks, counted from 1.
    pub line: usize,
    /// The kinds of the admonish blocks around it, outermost first.
    pub inside: Vec<String>,
}

impl Fence {
    /// Whether a block around it is of one of these kinds.
    pub fn is_inside(&self, kinds: &[&str]) -> bool {
        self.inside.iter().any(|kind| kinds.contains(&&**kind))
    }
}

/// An admonish block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What follows the backticks: `admonish pitfall title="…"`.
    pub info: String,
    /// Its kind: `pitfall`, …
    pub kind: String,
    /// The bytes of the chapter from the opening backticks to the end of the closing line.
    pub span: Range<usize>,
    /// The line of the opening backticks, counted from 1.
    pub line: usize,
}

/// What a chapter's fences are, and what is wrong with the way they are written.
#[derive(Clone, Debug, Default)]
pub struct Markdown {
    /// Every fence that is not an admonish block, in order.
    pub fences: Vec<Fence>,
    /// Every admonish block, in order of their ends.
    pub blocks: Vec<Block>,
    /// Fences never closed, or standing where no check would see them.
    pub faults: Vec<Fault>,
}

struct Open {
    ticks: usize,
    info: String,
    line: usize,
    start: usize,
    body: usize,
}

impl Open {
    fn admonish_kind(&self) -> Option<&str> {
        let kind = self.info.strip_prefix("admonish")?.trim_start();
        Some(kind.split([' ', ',']).next().unwrap_or_default())
    }
}

/// Reads the fences of the chapter `file`, those inside admonish blocks included.
pub fn scan(file: &Path, text: &str) -> Markdown {
    let Markdown {
        mut fences,
        mut blocks,
        mut faults,
    } = Markdown::default();
    let mut open: Vec<Open> = Vec::new();
    let mut start = 0;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let (line_start, number) = (start, at + 1);
        start += line.len();
        let in_code = open.last().is_some_and(|o| o.admonish_kind().is_none());
        let Some((ticks, info)) = fence_line(line) else {
            if !in_code {
                faults.extend(misplaced(file, line, number));
            }
            continue;
        };
        let closes = open.last().is_some_and(|o| info.is_empty() && ticks >= o.ticks);
        if closes {
            let opened = open.pop().expect("a fence is open");
            let closing = line_start..start;
            match opened.admonish_kind().map(str::to_owned) {
                Some(kind) => blocks.push(block(text, opened, kind, closing)),
                None => fences.push(fence(text, opened, closing, &open)),
            }
        } else if !in_code {
            if let Some(outer) = open.last().filter(|outer| outer.ticks <= ticks) {
                faults.push(Fault::new(
                    file,
                    number,
                    format!("this fence would end the admonish block of line {}", outer.line),
                    format!("Open and close that block with more than {ticks} backticks."),
                ));
            }
            open.push(Open {
                ticks,
                info: info.to_owned(),
                line: number,
                start: line_start,
                body: start,
            });
        }
    }
    faults.extend(open.iter().map(|o| {
        Fault::new(
            file,
            o.line,
            "this fence is never closed",
            format!("Add a line of {} backticks below the block.", o.ticks),
        )
    }));
    Markdown { fences, blocks, faults }
}

fn fence(text: &str, opened: Open, closing: Range<usize>, around: &[Open]) -> Fence {
    Fence {
        body: text[opened.body..closing.start].to_owned(),
        span: opened.start..end(text, closing),
        inside: around
            .iter()
            .filter_map(Open::admonish_kind)
            .map(str::to_owned)
            .collect(),
        info: opened.info,
        line: opened.line,
    }
}

fn block(text: &str, opened: Open, kind: String, closing: Range<usize>) -> Block {
    Block {
        kind,
        span: opened.start..end(text, closing),
        info: opened.info,
        line: opened.line,
    }
}

fn end(text: &str, closing: Range<usize>) -> usize {
    closing.start + text[closing].trim_end().len()
}

/// The number of backticks and the info string, if `line` opens or closes a fence at its very beginning.
fn fence_line(line: &str) -> Option<(usize, &str)> {
    let info = line.trim_start_matches('`');
    let ticks = line.len() - info.len();
    (ticks >= 3 && !info.contains('`')).then_some((ticks, info.trim()))
}

/// Code that Markdown would show though no check would see it.
fn misplaced(file: &Path, line: &str, number: usize) -> Option<Fault> {
    if line.starts_with("```") {
        return Some(Fault::new(
            file,
            number,
            "a backtick in the words after a fence, which makes it no fence",
            "Write the title without backticks.",
        ));
    }
    let bare = line.trim_start_matches([' ', '>', '\t']);
    if bare.starts_with("```") {
        return Some(Fault::new(
            file,
            number,
            "a fence inside a list or a quotation",
            "Begin the fence at the start of its line, outside the list.",
        ));
    }
    if bare.starts_with("~~~") {
        return Some(Fault::new(file, number, "a fence of tildes", "Use backticks."));
    }
    None
}
