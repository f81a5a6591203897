//! Receiving.

use super::{Channel, KIND, Life, Look, Message};
use crate::engine::object::Site;
use crate::engine::race::Internal;
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, ask};
use crate::engine::stack::scrubbed;
use crate::model::event::{EventId, Order};
use std::ptr::null_mut;

impl Channel {
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
                undoable: false,
            },
        );
        let message = self.take(wait.event, site);
        self.say(site, || match message {
            Some(message) => format!("receives{}", show(message)),
            None => "finds that every sender is gone".into(),
        });
        message
    }

    fn take(&self, event: EventId, site: Site) -> Option<Message> {
        self.check_attempts(event, site);
        self.state(|state| {
            let message = state.waiting.pop_front()?;
            state.received.push(event);
            Some(message)
        })
    }

    /// Looks for a message without waiting for one.
    #[inline(never)]
    pub fn look(&self, site: Site, show: &dyn Fn(Message) -> String) -> Look {
        let turn = Turn::here(&self.object);
        scrubbed(|| self.look_twice(turn, site, show))
    }

    /// Looks for a message, and once more after having found that every sender is gone.
    fn look_twice(&self, turn: Turn, site: Site, show: &dyn Fn(Message) -> String) -> Look {
        let (mut found, mut over) = (self.look_once(site, turn), false);
        if found.is_none() && self.all_senders_over(site) {
            (found, over) = (self.look_once(site, Turn::Inside), true);
        }
        self.say(site, || match (found, over) {
            (Some(message), _) => format!("receives{}", show(message)),
            (None, true) => "finds that every sender is gone".into(),
            (None, false) => "finds no message".into(),
        });
        Look {
            message: found.unwrap_or(null_mut()),
            disconnected: found.is_none() && over,
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
                undoable: false,
            },
        )
        .event;
        self.take(event, site)
    }

    fn all_senders_over(&self, site: Site) -> bool {
        let lives: Vec<Internal<Life>> =
            self.state(|state| state.senders.iter().map(|(life, _)| life.clone()).collect());
        lives.iter().all(|life| life.is_over(site, Turn::Inside))
    }
}
