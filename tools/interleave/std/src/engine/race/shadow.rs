//! What is remembered of each byte: the accesses that may still be in a race with a later one.

use crate::engine::wire::wire_struct;
use crate::model::event::ThreadId;
use std::collections::BTreeMap;

/// An access of plain memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Access {
    pub thread: ThreadId,
    /// How many events its thread had done before it.
    pub count: u16,
    /// How often its thread had counted down what is not part of the graph.
    pub releases: u16,
    pub writes: bool,
    /// If it was made in a turn that has been taken back: the number of that turn. Else 0.
    pub turn: u16,
    /// Whether it is one of an atomic, or of another object that threads may use at the same time.
    pub atomic: bool,
    /// What tells the place in the program from others: the address of the instruction after it, or the like.
    pub code: usize,
}
wire_struct!(Access {
    thread,
    count,
    releases,
    turn,
    writes,
    atomic,
    code
});

/// Two accesses that are in no order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Race {
    pub first: Access,
    pub second: Access,
}
wire_struct!(Race { first, second });

/// Bytes are remembered by words.
const WORD: usize = 8;

/// The accesses of a word's bytes, each with a bit for each byte.
type Word = Vec<(u8, Access)>;

/// Words are kept by so many: what is used together lies together.
const LINE: usize = 16;

/// What is remembered of all memory.
pub struct Shadow {
    lines: BTreeMap<usize, Box<[Word; LINE]>>,
}

/// Whether an access by another thread happens before the one at hand.
pub type Known<'a> = &'a dyn Fn(&Access) -> bool;

impl Shadow {
    pub const fn new() -> Shadow {
        Shadow {
            lines: BTreeMap::new(),
        }
    }

    /// Notes an access by who knows that. Returns an earlier one it is in a race with.
    pub fn access(
        &mut self,
        address: usize,
        size: usize,
        access: Access,
        known: Known,
    ) -> Option<Race> {
        let mut race = None;
        for (word, bytes) in words(address, size) {
            let line = self.lines.entry(word / LINE).or_default();
            let accesses = &mut line[word % LINE];
            race = race.or(note(accesses, bytes, access, known));
        }
        race
    }

    /// As [`Shadow::access`], for memory that is given back, as far as it has been accessed;
    /// says also whether it has.
    pub fn free(
        &mut self,
        address: usize,
        size: usize,
        access: Access,
        known: Known,
    ) -> (Option<Race>, bool) {
        let (mut race, mut used) = (None, false);
        let end = address + size;
        for (word, accesses) in self.range(address, end) {
            used |= !accesses.is_empty();
            race = race.or(note(accesses, bytes_in(word, address, end), access, known));
        }
        (race, used)
    }

    /// Forgets memory that is used anew.
    pub fn forget(&mut self, address: usize, size: usize) {
        let end = address + size;
        for (word, accesses) in self.range(address, end) {
            let bytes = bytes_in(word, address, end);
            accesses.iter_mut().for_each(|(other, _)| *other &= !bytes);
            accesses.retain(|(left, _)| *left != 0);
        }
    }

    /// The events of a thread from the `first` on are taken back, as that turn: what they have accessed
    /// was accessed just before the event that takes the place of the first.
    pub fn take_back(&mut self, thread: ThreadId, first: u16, turn: u16) {
        let words = self.lines.values_mut().flat_map(|line| line.iter_mut());
        let accesses = words.flatten().map(|(_, access)| access);
        let in_turn = |access: &&mut Access| {
            access.thread == thread && access.count + u16::from(access.atomic) > first
        };
        for access in accesses.filter(in_turn) {
            (access.count, access.turn) = (first, turn);
        }
    }

    /// The words between two addresses, as far as something may be remembered of them.
    fn range(&mut self, address: usize, end: usize) -> impl Iterator<Item = (usize, &mut Word)> {
        let range = address / WORD..end.div_ceil(WORD);
        let lines = range.start / LINE..range.end.div_ceil(LINE);
        self.lines
            .range_mut(lines)
            .flat_map(|(line, words)| (line * LINE..).zip(words.iter_mut()))
            .filter(move |(word, _)| range.contains(word))
    }
}

/// Notes an access of a word's bytes.
fn note(accesses: &mut Word, bytes: u8, access: Access, known: Known) -> Option<Race> {
    if **accesses == [(bytes, access)] {
        return None;
    }
    let happened = |other: &Access| other.thread == access.thread || known(other);
    let found = accesses.iter().find(|(other_bytes, other)| {
        other_bytes & bytes != 0
            && (other.writes || access.writes)
            && !(other.atomic && access.atomic)
            && !happened(other)
    });
    let race = found.map(|(_, first)| Race {
        first: *first,
        second: access,
    });
    accesses.retain(|(other_bytes, other)| {
        let covered = other_bytes & !bytes == 0 && (other.atomic || !access.atomic);
        let replaced = other.thread == access.thread && (access.writes || !other.writes);
        !(covered && (replaced || access.writes && happened(other)))
    });
    accesses.push((bytes, access));
    race
}

/// The words of a range of bytes, and which bytes of each.
pub fn words(address: usize, size: usize) -> impl Iterator<Item = (usize, u8)> {
    let end = address + size;
    (address / WORD..end.div_ceil(WORD)).map(move |word| (word, bytes_in(word, address, end)))
}

/// Which bytes of a word lie between two addresses.
fn bytes_in(word: usize, address: usize, end: usize) -> u8 {
    let first = address.saturating_sub(word * WORD);
    let last = (end - word * WORD).min(WORD);
    (u16::MAX << first & !(u16::MAX << last)) as u8
}
