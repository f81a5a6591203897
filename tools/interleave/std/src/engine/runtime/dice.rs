//! Random decisions, for the randomized search ([`crate::engine::explore`]).

use crate::engine::wire::wire_struct;
use crate::model::event::{Label, ThreadId};
use crate::model::graph::Choice;

/// Where the random decisions of an execution come from.
#[derive(Clone, Debug)]
pub struct Dice {
    state: u64,
    /// Whether any thread may go on at any time, whatever its priority.
    walks: bool,
    /// The priority of each thread; the highest goes first.
    priorities: Vec<u64>,
    /// The events at which the running thread's priority falls.
    falls: Vec<u64>,
    event: u64,
}

wire_struct!(Dice {
    state,
    walks,
    priorities,
    falls,
    event
});

/// One read in so many may read an older write.
const OLD: u64 = 4;

impl Dice {
    /// Dice for a bug of that depth in an execution of about so many events; for depth 0, a random walk.
    pub fn new(seed: u64, depth: u64, events: u64) -> Dice {
        let mut dice = Dice {
            state: seed,
            walks: depth == 0,
            priorities: Vec::new(),
            falls: Vec::new(),
            event: 0,
        };
        dice.falls = (1..depth).map(|_| dice.below(events)).collect();
        dice
    }

    /// A number below `bound` (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
    fn below(&mut self, bound: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.state;
        word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (word ^ word >> 31) % bound.max(1)
    }

    /// Which of the threads that can go on does; `current` has run last.
    pub fn pick(&mut self, able: &[ThreadId], current: ThreadId) -> Option<ThreadId> {
        if self.walks {
            return Some(able[self.below(able.len() as u64) as usize]);
        }
        while self.priorities.len() <= able.iter().copied().max()?.max(current) as usize {
            // above all that a fall can give
            let priority = 1000 + self.below(u64::MAX / 2);
            self.priorities.push(priority);
        }
        if let Some(lowest) = self.falls.iter().position(|&fall| fall == self.event) {
            self.priorities[current as usize] = lowest as u64;
        }
        self.event += 1;
        able.iter()
            .copied()
            .max_by_key(|&thread| self.priorities[thread as usize])
    }

    /// Whether an event is to be chosen otherwise than in the ordinary way; a write never is.
    pub fn strays(&mut self, label: &Label) -> bool {
        match label {
            Label::Read { .. } => self.below(OLD) == 0,
            Label::Choose { .. } => true,
            _ => false,
        }
    }

    /// One of several choices.
    pub fn choose(&mut self, choices: &[Choice]) -> Option<Choice> {
        let number = self.below(choices.len() as u64);
        choices.get(number as usize).copied()
    }
}
