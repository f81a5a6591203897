//! Events: what one thread does to what the others can see.

use super::rc11::View;
use std::mem::discriminant;

/// A thread of the program; 0 is the main thread.
pub type ThreadId = u16;

/// A location: an atomic, or the order in which an object (a lock, a channel, standard output) is used.
pub type Loc = u32;

/// The location of standard output: every print is an update of it.
pub const STDOUT: Loc = 1;

/// An event, named by its thread and its place in that thread's program order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EventId {
    pub thread: ThreadId,
    pub index: u16,
}

impl EventId {
    /// The initial value of every location, written before the program starts.
    pub const INIT: EventId = EventId {
        thread: ThreadId::MAX,
        index: 0,
    };

    pub fn is_init(self) -> bool {
        self.thread == ThreadId::MAX
    }
}

/// A memory ordering.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[repr(u8)]
pub enum Order {
    Relaxed,
    Acquire,
    Release,
    AcqRel,
    SeqCst,
}

impl Order {
    pub fn acquires(self) -> bool {
        matches!(self, Order::Acquire | Order::AcqRel | Order::SeqCst)
    }

    pub fn releases(self) -> bool {
        matches!(self, Order::Release | Order::AcqRel | Order::SeqCst)
    }

    pub fn is_seq_cst(self) -> bool {
        self == Order::SeqCst
    }
}

/// How a read-modify-write computes the value it writes from the one it read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Update {
    Add,
    Sub,
    And,
    Nand,
    Or,
    Xor,
    Swap,
    MaxUnsigned,
    MinUnsigned,
    MaxSigned,
    MinSigned,
    /// Writes only when the value read is `expected`; else it is a read with the order `failure`.
    CompareExchange {
        expected: u64,
        failure: Order,
    },
    /// Takes a lock by writing the operand, once nobody has it to himself (the value is not 1).
    Lock,
    /// As `Lock`, but is a read if somebody has it to himself.
    TryLock,
    /// Writes 1 if the value is 0: initializes something, or waits for who does (1) and finds it done.
    Once,
    /// As `Once`, also if an earlier attempt has left 3.
    OnceForce,
    /// Writes the operand, once the value is not 1, unless it is 2: prints, or locks or closes standard output.
    Output,
    /// Writes the operand, unless the value is 1: sends on a channel whose receiver is alive, or drops that.
    Send,
    /// Waits until the value is 1 and then writes 0: takes a token.
    Token,
    /// Adds 1: one more waits. Whoever does that does not see how many there are.
    Enter,
    /// Subtracts 1: one waits no longer; without seeing how many do.
    Leave,
    /// Subtracts 1, unless the value is 0.
    TakeOne,
    /// Writes 0, unless the value is 0.
    TakeAll,
}

/// A read-modify-write: what is computed, with which operand, in how many bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rmw {
    pub update: Update,
    pub operand: u64,
    pub bits: u8,
}

impl Rmw {
    /// Whether it is the same update, though perhaps with other operands.
    pub fn is_like(&self, other: &Rmw) -> bool {
        discriminant(&self.update) == discriminant(&other.update) && self.bits == other.bits
    }

    /// An update of a whole word.
    pub const fn word(update: Update, operand: u64) -> Rmw {
        Rmw {
            update,
            operand,
            bits: 64,
        }
    }

    /// Whether it may read `value` now: it waits as long as it may not.
    pub fn may_read(self, value: u64) -> bool {
        match self.update {
            Update::Lock | Update::Once | Update::OnceForce | Update::Output => value != 1,
            Update::Token => value == 1,
            _ => true,
        }
    }

    /// Whether nothing depends on the value it reads, but for the value it writes.
    pub fn is_blind(self) -> bool {
        matches!(self.update, Update::Enter | Update::Leave)
    }

    /// Whether it waits for something that another thread has to give back.
    pub fn waits_for_holder(self) -> bool {
        matches!(
            self.update,
            Update::Lock | Update::Once | Update::OnceForce | Update::Output
        )
    }

    /// The value written after reading `old`, or `None` for a compare-exchange that fails.
    pub fn written(self, old: u64) -> Option<u64> {
        let Rmw { operand, bits, .. } = self;
        let signed = |value: u64| ((value << (64 - bits)) as i64) >> (64 - bits);
        let new = match self.update {
            Update::Enter => old + 1,
            Update::Leave => old.wrapping_sub(1),
            Update::Add => old.wrapping_add(operand),
            Update::Sub => old.wrapping_sub(operand),
            Update::And => old & operand,
            Update::Nand => !(old & operand),
            Update::Or => old | operand,
            Update::Xor => old ^ operand,
            Update::Swap | Update::Lock => operand,
            Update::Output if old == 2 => return None,
            Update::Output => operand,
            Update::TryLock | Update::Send if old == 1 => return None,
            Update::TryLock | Update::Send => operand,
            Update::Once if old != 0 => return None,
            Update::OnceForce if old != 0 && old != 3 => return None,
            Update::Once | Update::OnceForce => 1,
            Update::Token => 0,
            Update::TakeOne | Update::TakeAll if old == 0 => return None,
            Update::TakeOne => old - 1,
            Update::TakeAll => 0,
            Update::MaxUnsigned => old.max(operand),
            Update::MinUnsigned => old.min(operand),
            Update::MaxSigned => signed(old).max(signed(operand)) as u64,
            Update::MinSigned => signed(old).min(signed(operand)) as u64,
            Update::CompareExchange { expected, .. } if old != expected => return None,
            Update::CompareExchange { .. } => operand,
        };
        Some(new & (u64::MAX >> (64 - bits)))
    }
}

/// Which writes a read may read from, beyond what coherence says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Span {
    /// Only those at this place of the location's order or the next one (0 is the initial value):
    /// a look into a queue that finds message `n + 1` or finds it missing.
    pub window: Option<u32>,
    /// If the read is in a turn of a loop whose last turn changed nothing: what that turn read, from this read on.
    /// This read reads the same, unless it is the last of the turn, or something new. Else empty. Each with its location.
    pub failed: Vec<(Loc, EventId)>,
    /// The stamp from which on a write is new.
    pub since: u32,
}

/// Where a write may go in its location's order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WriteKind {
    /// Anywhere that coherence allows.
    Plain,
    /// Right after what the reading half of its read-modify-write, the event just before it, reads from.
    Update,
    /// Right after the given write of the same thread, which took the lock that this one gives back.
    Unlock { taken: u16 },
}

/// What an event does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Label {
    /// A read; with `rmw`, the reading half of a read-modify-write.
    Read {
        loc: Loc,
        order: Order,
        rmw: Option<Rmw>,
        span: Span,
    },
    Write {
        loc: Loc,
        order: Order,
        value: u64,
        kind: WriteKind,
    },
    Fence(Order),
    /// Starts a thread.
    Spawn(ThreadId),
    /// Happens after other events (an unlock, the end of a thread, …) and, with `sync`, is synchronized with them.
    Wait {
        after: Vec<EventId>,
        sync: bool,
    },
    /// A choice the environment makes among so many: a timeout fires or not, which waiter is woken.
    Choose {
        among: u32,
    },
}

impl Label {
    pub fn loc(&self) -> Option<Loc> {
        match self {
            Label::Read { loc, .. } | Label::Write { loc, .. } => Some(*loc),
            _ => None,
        }
    }
}

impl Label {
    /// Whether it may be part of the partial SC order.
    pub fn is_seq_cst(&self) -> bool {
        match self {
            Label::Read { order, rmw, .. } => {
                let failure = rmw.is_some_and(|rmw| {
                    matches!(
                        rmw.update,
                        Update::CompareExchange {
                            failure: Order::SeqCst,
                            ..
                        }
                    )
                });
                order.is_seq_cst() || failure
            }
            Label::Write { order, .. } | Label::Fence(order) => order.is_seq_cst(),
            _ => false,
        }
    }
}

/// An event of an execution graph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    pub label: Label,
    /// For a read, the write it reads from.
    pub from: EventId,
    /// For a [`Label::Choose`], what was chosen.
    pub picked: u32,
    /// When the search added it; later is greater.
    pub stamp: u32,
    /// How many events of each thread must have happened once this one has:
    /// itself and all before it in program order and reads-from.
    pub past: Vec<u16>,
    /// What the thread knows of others once it has happened.
    pub view: View,
}
