//! A channel in the graph.
//!
//! Sends take places in the order of the channel's location, and the n-th message received is that of the n-th send:
//! a `recv` only happens after that send, and nothing else is chosen. The end of the receiver has its place in
//! that order too: from then on the location holds 1, and no send can follow. That a sender is gone is
//! a write to a location of its own, so the ends of senders are in no order among each other.
//! In a bounded channel, the n-th send goes on once message n − capacity has been taken;
//! with capacity 0, once its own has.

mod receiving;

use crate::engine::object::{Object, Site};
use crate::engine::race::Internal;
use crate::engine::runtime::{Ask, Call, Need, Read, Runtime, Turn, Wait, ask, with};
use crate::model::event::{EventId, Order, Rmw, Update, WriteKind};
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// The kind of object, for people.
const KIND: &str = "channel";

/// A sender's life, as others may see it: 0 while it is alive, 1 once it is dropped.
pub struct Life {
    object: Object,
}

/// A message on its way: a pointer to it, made and used by the generic surface.
pub type Message = *mut ();

/// What has happened to a channel so far.
#[derive(Default)]
pub(super) struct State {
    /// The sends, in order.
    pub(super) sent: Vec<EventId>,
    /// The events after which the messages of those sends were there, in order.
    there: Vec<EventId>,
    /// The messages not yet received.
    waiting: VecDeque<Message>,
    /// The receiver's end, if it has been dropped.
    pub(super) receiver_end: Option<EventId>,
    /// The receives, in order.
    pub(super) received: Vec<EventId>,
    /// The attempts to send without waiting.
    pub(super) attempts: Vec<EventId>,
    /// All senders there have been, each with its end if it has been dropped.
    senders: Vec<(Internal<Life>, Option<EventId>)>,
}

impl State {
    fn alive(&self) -> usize {
        self.senders.iter().filter(|(_, end)| end.is_none()).count()
    }

    /// The event after which the next message to receive was there, if it is.
    fn next(&self) -> Option<EventId> {
        self.there.get(self.received.len()).copied()
    }

    /// The ends of all senders, if all have been dropped.
    fn all_ends(&self) -> Option<Vec<EventId>> {
        self.senders.iter().map(|(_, end)| *end).collect()
    }
}

// SAFETY: the messages are of a type that may be sent, or the surface could not have been used by two threads.
unsafe impl Send for State {}

/// A channel, whatever its messages are.
pub struct Channel {
    pub(super) object: Object,
    pub(super) capacity: Option<usize>,
    state: Mutex<State>,
}

/// What a look into the channel without waiting finds. Its bytes are all set: what would be left of an earlier turn of
/// a loop in those of an enum would tell one turn from another.
pub struct Look {
    /// The message; null without one.
    pub message: Message,
    /// Whether there is none as every sender is gone.
    pub disconnected: bool,
}

impl Channel {
    #[track_caller]
    pub fn new(capacity: Option<usize>) -> Channel {
        Channel {
            object: Object::new(),
            capacity,
            state: Mutex::default(),
        }
    }

    pub(super) fn state<R>(&self, look: impl FnOnce(&mut State) -> R) -> R {
        look(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A new sender.
    #[inline(never)]
    #[track_caller]
    pub fn add_sender(&self) -> Internal<Life> {
        let life = Internal::new(Life {
            object: Object::new(),
        });
        self.state(|state| state.senders.push((life.clone(), None)));
        life
    }

    /// A sender is dropped.
    #[inline(never)]
    pub fn drop_sender(&self, life: &Internal<Life>, site: Site) {
        let end = life.end(site);
        let left = self.state(|state| {
            let mine = state.senders.iter_mut().find(|(sender, _)| sender.is(life));
            mine.expect("it is one of them").1 = Some(end);
            state.alive()
        });
        self.say(site, || format!("drops a sender ({left} left)"));
    }

    /// The receiver is dropped; returns the messages nobody has received, for it to drop.
    #[inline(never)]
    pub fn drop_receiver(&self, site: Site) -> Vec<Message> {
        let end = self.take_place(Call::at(site), 1, None);
        self.state(|state| state.receiver_end = end);
        self.check_attempts(end.expect("it has been alive"), site);
        self.say(site, || "drops the receiver".into());
        if self.capacity == Some(0) {
            // whoever sends these gets them back
            return Vec::new();
        }
        let left = self.state(|state| state.there[state.received.len()..].to_vec());
        if !left.is_empty() {
            ask(Call::at(site), Ask::Wait(Wait::on(&|_| Some(left.clone()))));
        }
        self.state(|state| state.waiting.drain(..).collect())
    }

    /// Sends, waiting for room in a bounded channel; gives the message back if the receiver is gone.
    #[inline(never)]
    pub fn send(&self, message: Message, site: Site, show: &str) -> Result<(), Message> {
        let call = Call {
            site,
            blocked: &|_| format!("waits for room in the {KIND} made on line {}", self.line()),
        };
        let ready = |_: &Runtime| (self.has_room() || self.receiver_end().is_some()).then(Vec::new);
        let Some(sent) = self.take_place(call, 0, Some(&ready)) else {
            self.say(site, || "finds the receiver gone".into());
            return Err(message);
        };
        let number = self.note_sent(sent, site);
        let mut there = sent;
        if let Some(before) = self
            .capacity
            .and_then(|capacity| number.checked_sub(capacity.max(1) + 1))
        {
            there = self.await_received(before, call).ok_or(message)?;
        }
        self.put(message, there);
        self.say(site, || format!("sends{show}"));
        if self.capacity == Some(0) && self.await_received(number - 1, call).is_none() {
            self.state(|state| state.waiting.retain(|&waiting| waiting != message));
            return Err(message);
        }
        Ok(())
    }

    /// Notes that a send has its place; how many there are then.
    pub(super) fn note_sent(&self, sent: EventId, site: Site) -> usize {
        let number = self.state(|state| {
            state.sent.push(sent);
            state.sent.len()
        });
        self.check_attempts(sent, site);
        number
    }

    /// A message is on its way, and there after that event.
    pub(super) fn put(&self, message: Message, there: EventId) {
        self.state(|state| {
            state.there.push(there);
            state.waiting.push_back(message);
        });
    }

    /// Takes the next place in the channel's order and leaves `value` there; `None` if the receiver is gone.
    pub(super) fn take_place(
        &self,
        call: Call<'_>,
        value: u64,
        ready: Option<Need<'_>>,
    ) -> Option<EventId> {
        let (object, order) = (&self.object, Order::Release);
        let rmw = Rmw::word(Update::Send, value);
        let read = ask(
            call,
            Ask::Read(Read {
                rmw: Some(rmw),
                ready,
                ..Read::of(object, order)
            }),
        );
        let value = rmw.written(read.value)?;
        let update = Ask::Update {
            object,
            order,
            value,
            source: read.from,
        };
        Some(ask(call, update).event)
    }

    /// Waits until the message with that index has been received; `None` if the receiver is dropped before.
    fn await_received(&self, index: usize, call: Call<'_>) -> Option<EventId> {
        let received = || self.state(|state| state.received.get(index).copied());
        let need = |_: &Runtime| Some(vec![received().or_else(|| self.receiver_end())?]);
        let wait = ask(call, Ask::Wait(Wait::on(&need)));
        let is_received = received().is_some();
        if !is_received {
            self.say(call.site, || "finds the receiver gone".into());
        }
        is_received.then_some(wait.event)
    }

    fn receiver_end(&self) -> Option<EventId> {
        self.state(|state| state.receiver_end)
    }

    fn has_room(&self) -> bool {
        let Some(capacity) = self.capacity else {
            return true;
        };
        self.state(|state| state.sent.len() < state.received.len() + capacity.max(1))
    }

    fn line(&self) -> u32 {
        self.object.made().line()
    }

    pub(super) fn say(&self, site: Site, text: impl FnOnce() -> String) {
        if with(|runtime| runtime.is_traced()) {
            let text = format!("{} [{KIND} made on line {}]", text(), self.line());
            with(|runtime| runtime.say(site, text, &[]));
        }
    }
}

impl Life {
    fn end(&self, site: Site) -> EventId {
        let (object, order) = (&self.object, Order::Relaxed);
        ask(
            Call::at(site),
            Ask::Write {
                object,
                initial: 0,
                order,
                value: 1,
                kind: WriteKind::Plain,
            },
        )
        .event
    }

    pub(super) fn is_over(&self, site: Site, turn: Turn) -> bool {
        let (object, order) = (&self.object, Order::Relaxed);
        ask(
            Call::at(site),
            Ask::Read(Read {
                turn,
                ..Read::of(object, order)
            }),
        )
        .value
            == 1
    }
}
