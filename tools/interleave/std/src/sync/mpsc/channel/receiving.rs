//! Receiving.

use super::{Channel, KIND, Life, Look, Message};
use crate::engine::object::Site;
use crate::engine::race::Internal;
use crate::engine::runtime::{Ask, Call, Read, Runtime, Turn, Wait, ask};
use crate::engine::stack::scrubbed;
use crate::model::event::{EventId, Order};
use std::ptr::null_mut;

impl Channel {
    /// Waits for the next message; `None` if there can be none.
    #[inline(never)]
    pub fn receive(&self, site: Site, show: &dyn Fn(Message) -> String) -> Option<Message> {
        let next = |_: &Runtime| self.state(|state| state.next().map(|there| vec![there]));
        // std promises no order between the end of a channel and what was done before it
        let ends = |_: &Runtime| self.state(|state| state.all_ends());
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
            Ask::Wait(Wait {
                or: Some(&ends),
                ..Wait::on(&next)
            }),
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

    /// Looks for a message; if every sender is gone, all that have ever been sent are there to be found.
    fn look_twice(&self, turn: Turn, site: Site, show: &dyn Fn(Message) -> String) -> Look {
        let mut found = self.look_once(site, turn);
        let over = found.is_none() && self.all_senders_over(site);
        if over && self.state(|state| state.next().is_some()) {
            found = self.take_next(site);
        }
        self.say(site, || match found {
            Some(message) => format!("receives{}", show(message)),
            None if over => "finds that every sender is gone".into(),
            None => "finds no message".into(),
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
        is_next.then(|| self.take_next(site)).flatten()
    }

    /// Waits until the next message is there, and takes it.
    fn take_next(&self, site: Site) -> Option<Message> {
        let next = |_: &Runtime| self.state(|state| state.next().map(|there| vec![there]));
        let wait = ask(Call::at(site), Ask::Wait(Wait::on(&next)));
        self.take(wait.event, site)
    }

    fn all_senders_over(&self, site: Site) -> bool {
        let lives: Vec<Internal<Life>> =
            self.state(|state| state.senders.iter().map(|(life, _)| life.clone()).collect());
        lives.iter().all(|life| life.is_over(site, Turn::Inside))
    }
}
