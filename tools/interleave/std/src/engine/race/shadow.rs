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
    pub writes: bool,
    /// The address of the instruction after it.
    pub code: usize,
}
wire_struct!(Access {
    thread,
    count,
    writes,
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

/// What is remembered of all memory.
pub struct Shadow {
    words: BTreeMap<usize, Word>,
}

impl Shadow {
    pub const fn new() -> Shadow {
        Shadow {
            words: BTreeMap::new(),
        }
    }

    /// Notes an access; `clock` says which events happen before it. Returns an earlier one it is in a race with.
    pub fn access(
        &mut self,
        address: usize,
        size: usize,
        access: Access,
        clock: &[u16],
    ) -> Option<Race> {
        let mut race = None;
        for (word, bytes) in words(address, size) {
            let known = self.words.entry(word).or_default();
            let found = known.iter().find(|(other_bytes, other)| {
                other_bytes & bytes != 0
                    && (other.writes || access.writes)
                    && !happened(other, &access, clock)
            });
            race = race.or(found.map(|(_, first)| Race {
                first: *first,
                second: access,
            }));
            known.retain(|(other_bytes, other)| {
                let covered = other_bytes & !bytes == 0;
                let replaced = other.thread == access.thread && (access.writes || !other.writes);
                !(covered && (replaced || access.writes && happened(other, &access, clock)))
            });
            known.push((bytes, access));
        }
        race
    }

    /// Forgets memory that is used anew.
    pub fn forget(&mut self, address: usize, size: usize) {
        for (word, bytes) in words(address, size) {
            if let Some(known) = self.words.get_mut(&word) {
                known.iter_mut().for_each(|(other, _)| *other &= !bytes);
                known.retain(|(left, _)| *left != 0);
            }
        }
    }
}

/// Whether an access happens before another: its thread has done an event since, which the other knows of.
fn happened(earlier: &Access, later: &Access, clock: &[u16]) -> bool {
    earlier.thread == later.thread
        || clock
            .get(earlier.thread as usize)
            .is_some_and(|&known| known > earlier.count)
}

/// The words of a range of bytes, and which bytes of each.
fn words(address: usize, size: usize) -> impl Iterator<Item = (usize, u8)> {
    let end = address + size;
    (address / WORD..end.div_ceil(WORD)).map(move |word| {
        let first = address.saturating_sub(word * WORD);
        let last = (end - word * WORD).min(WORD);
        (word, (u16::MAX << first & !(u16::MAX << last)) as u8)
    })
}
