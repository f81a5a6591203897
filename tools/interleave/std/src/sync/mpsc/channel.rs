//! A channel in the graph.
//!
//! Sends take places in the order of the channel's location, and the n-th message received is that of the n-th send:
//! a `recv` only happens after that send, and nothing else is chosen. That the receiver or a sender is gone is
//! a write to a location of its own, so the ends of senders are in no order among each other.
//! In a bounded channel, the n-th send goes on once message n − capacity has been taken;
//! with capacity 0, once its own has.

use crate::engine::object::{Object, Site};
use crate::engine::race::internal;
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, ask, with};
use crate::model::event::{EventId, Order, Rmw, WriteKind};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The kind of object, for people.
const KIND: &str = "channel";

/// A handle's life, as others may see it: 0 while it is alive, 1 once it is dropped.
pub struct Life {
    object: Object,
}

/// A message on its way: a pointer to it, made and used by the generic surface.
pub type Message = *mut ();

/// What has happened to a channel so far.
#[derive(Default)]
struct State {
    /// The sends, in order.
    sent: Vec<EventId>,
    /// The events after which the messages of those sends were there, in order.
    there: Vec<EventId>,
    /// The messages not yet received.
    waiting: VecDeque<Message>,
    /// The receives, in order.
    received: Vec<EventId>,
    /// All senders there have been, each with its end if it has been dropped.
    senders: Vec<(Arc<Life>, Option<EventId>)>,
}

impl State {
    fn alive(&self) -> usize {
        self.senders.iter().filter(|(_, end)| end.is_none()).count()
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
    object: Object,
    receiver: Life,
    capacity: Option<usize>,
    state: Mutex<State>,
}

/// What a look into the channel without waiting finds.
pub enum Look {
    Found(Message),
    Empty,
    Disconnected,
}

impl Channel {
    #[track_caller]
    pub fn new(capacity: Option<usize>) -> Channel {
        Channel {
            object: Object::new(),
            receiver: Life {
                object: Object::new(),
            },
            capacity,
            state: Mutex::default(),
        }
    }

    fn state<R>(&self, look: impl FnOnce(&mut State) -> R) -> R {
        look(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A new sender.
    #[inline(never)]
    #[track_caller]
    pub fn add_sender(&self) -> Arc<Life> {
        let life = internal(Arc::new(Life {
            object: Object::new(),
        }));
        self.state(|state| state.senders.push((life.clone(), None)));
        life
    }

    /// A sender is dropped.
    #[inline(never)]
    pub fn drop_sender(&self, life: &Arc<Life>, site: Site) {
        let end = life.end(site);
        let left = self.state(|state| {
            let mine = state
                .senders
                .iter_mut()
                .find(|(sender, _)| Arc::ptr_eq(sender, life));
            mine.expect("it is one of them").1 = Some(end);
            state.alive()
        });
        self.say(site, || format!("drops a sender ({left} left)"));
    }

    /// The receiver is dropped; returns the messages nobody has received, for it to drop.
    #[inline(never)]
    pub fn drop_receiver(&self, site: Site) -> Vec<Message> {
        self.receiver.end(site);
        self.say(site, || "drops the receiver".into());
        let left = self.state(|state| state.there[state.received.len()..].to_vec());
        if !left.is_empty() {
            ask(
                Call::at(site),
                Ask::Wait {
                    need: &|_| Some(left.clone()),
                    sync: true,
                },
            );
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
        if self.receiver.is_over(site, Turn::Never) {
            self.say(site, || "finds the receiver gone".into());
            return Err(message);
        }
        let ready = |_: &Runtime| self.has_room().then(Vec::new);
        let (object, order) = (&self.object, Order::Release);
        let rmw = Some(Rmw::NEXT);
        let read = ask(
            call,
            Ask::Read(Read {
                rmw,
                ready: Some(&ready),
                ..Read::of(object, order)
            }),
        );
        let sent = ask(
            call,
            Ask::Update {
                object,
                order,
                value: 0,
                source: read.from,
            },
        );
        let number = self.state(|state| {
            state.sent.push(sent.event);
            state.sent.len()
        });
        let mut there = sent.event;
        if let Some(taken_before) = self
            .capacity
            .and_then(|capacity| number.checked_sub(capacity.max(1) + 1))
        {
            let need =
                |_: &Runtime| self.state(|state| Some(vec![*state.received.get(taken_before)?]));
            there = ask(
                call,
                Ask::Wait {
                    need: &need,
                    sync: true,
                },
            )
            .event;
        }
        self.state(|state| {
            state.there.push(there);
            state.waiting.push_back(message);
        });
        self.say(site, || format!("sends{show}"));
        if self.capacity == Some(0) {
            let need =
                |_: &Runtime| self.state(|state| Some(vec![*state.received.get(number - 1)?]));
            ask(
                call,
                Ask::Wait {
                    need: &need,
                    sync: true,
                },
            );
        }
        Ok(())
    }

    /// Sends if there is room; else gives the message back, and says whether the receiver is gone.
    #[inline(never)]
    pub fn try_send(
        &self,
        message: Message,
        site: Site,
        _show: &str,
    ) -> Result<(), (Message, bool)> {
        let _ = message;
        with(|runtime| runtime.finish_unmodeled(site, "`SyncSender::try_send`"))
    }

    fn has_room(&self) -> bool {
        let Some(capacity) = self.capacity else {
            return true;
        };
        self.state(|state| state.sent.len() < state.received.len() + capacity.max(1))
    }

    /// Waits for the next message; `None` if there can be none.
    #[inline(never)]
    pub fn receive(&self, site: Site, show: &dyn Fn(Message) -> String) -> Option<Message> {
        let need = |_: &Runtime| {
            self.state(|state| {
                let next = state.there.get(state.received.len());
                next.map(|&there| vec![there]).or_else(|| state.all_ends())
            })
        };
        let blocked = |_: &Runtime| {
            let senders = self.state(|state| state.alive());
            let alive = if senders == 1 {
                "1 sender is still alive".into()
            } else {
                format!("{senders} senders are still alive")
            };
            format!(
                "waits for a message of the {KIND} made on line {}; {alive}",
                self.line()
            )
        };
        let wait = ask(
            Call {
                site,
                blocked: &blocked,
            },
            Ask::Wait {
                need: &need,
                sync: true,
            },
        );
        let message = self.take(wait.event);
        self.say(site, || match message {
            Some(message) => format!("receives{}", show(message)),
            None => "finds that every sender is gone".into(),
        });
        message
    }

    fn take(&self, event: EventId) -> Option<Message> {
        self.state(|state| {
            let message = state.waiting.pop_front()?;
            state.received.push(event);
            Some(message)
        })
    }

    /// Looks for a message without waiting for one.
    #[inline(never)]
    pub fn look(&self, site: Site, show: &dyn Fn(Message) -> String) -> Look {
        let (mut found, mut over) = (self.look_once(site, Turn::here(&self.object)), false);
        if found.is_none() && self.all_senders_over(site) {
            (found, over) = (self.look_once(site, Turn::Inside), true);
        }
        self.say(site, || match (found, over) {
            (Some(message), _) => format!("receives{}", show(message)),
            (None, true) => "finds that every sender is gone".into(),
            (None, false) => "finds no message".into(),
        });
        match found {
            Some(message) => Look::Found(message),
            None if over => Look::Disconnected,
            None => Look::Empty,
        }
    }

    fn look_once(&self, site: Site, turn: Turn) -> Option<Message> {
        let (object, order) = (&self.object, Order::Acquire);
        let taken = self.state(|state| state.received.len());
        let window = Some(taken as u32);
        let read = ask(
            Call::at(site),
            Ask::Read(Read {
                window,
                turn,
                ..Read::of(object, order)
            }),
        );
        let is_next = self.state(|state| state.sent.get(taken) == Some(&read.from));
        if !is_next {
            return None;
        }
        let need = |_: &Runtime| self.state(|state| Some(vec![*state.there.get(taken)?]));
        let event = ask(
            Call::at(site),
            Ask::Wait {
                need: &need,
                sync: true,
            },
        )
        .event;
        self.take(event)
    }

    fn all_senders_over(&self, site: Site) -> bool {
        let lives: Vec<Arc<Life>> =
            self.state(|state| state.senders.iter().map(|(life, _)| life.clone()).collect());
        lives.iter().all(|life| life.is_over(site, Turn::Inside))
    }

    fn line(&self) -> u32 {
        self.object.made().line()
    }

    fn say(&self, site: Site, text: impl FnOnce() -> String) {
        if with(|runtime| runtime.is_traced()) {
            let text = format!("{} [{KIND} made on line {}]", text(), self.line());
            with(|runtime| runtime.say(site, text, &[]));
        }
    }
}

impl Life {
    fn end(&self, site: Site) -> EventId {
        let (object, order) = (&self.object, Order::Release);
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

    fn is_over(&self, site: Site, turn: Turn) -> bool {
        let (object, order) = (&self.object, Order::Acquire);
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
