//! Sending without waiting.
//!
//! Whether there is room depends on what others have received by then: a choice, as receiving has no place in the
//! channel's order. Where only one of the two can be, the other choice leads to no execution of its own.
//!
//! Without room for a message it depends on whether somebody waits for it, which is no event. Only one case is modeled:
//! no other thread receives or sends at the same time, so everything is before the attempt or after it. Anything else
//! is refused.

use super::channel::{Channel, Message};
use crate::engine::object::Site;
use crate::engine::runtime::{Ask, Call, Read, Runtime, Wait, ask, await_unless_otherwise, with};
use crate::model::event::{EventId, Order};

impl Channel {
    /// Sends if there is room; else gives the message back, and says whether the receiver is gone.
    #[inline(never)]
    pub fn try_send(
        &self,
        message: Message,
        site: Site,
        show: &str,
    ) -> Result<(), (Message, bool)> {
        let capacity = self
            .capacity
            .expect("only bounded channels are asked for room");
        if capacity == 0 {
            return self.try_meet(message, site);
        }
        let choose = Ask::Choose {
            among: 2,
            unless: None,
        };
        if ask(Call::at(site), choose).value == 1 {
            self.find_full(capacity, site);
            self.say(site, || "finds no room".into());
            return Err((message, false));
        }
        let Some(sent) = self.take_place(Call::at(site), 0, None) else {
            self.say(site, || "finds the receiver gone".into());
            return Err((message, true));
        };
        let there = match self.note_sent(sent, site).checked_sub(capacity + 1) {
            None => sent,
            Some(before) => {
                let received = || self.state(|state| state.received.get(before).copied());
                await_unless_otherwise(&|_| Some(vec![received()?]), site)
            }
        };
        self.put(message, there);
        self.say(site, || format!("sends{show}"));
        Ok(())
    }

    /// Finds as many messages as there is room for; gives the execution up if there cannot be.
    fn find_full(&self, capacity: usize, site: Site) {
        let read = ask(
            Call::at(site),
            Ask::Read(Read::of(&self.object, Order::Relaxed)),
        );
        let is_full = with(|runtime| {
            let loc = self.object.loc().expect("it has just been read");
            let sent = runtime.graph.place(loc, read.from);
            let past = &runtime.graph.event(read.event).past;
            // as long as this one is there, so is no room
            let first = sent.checked_sub(capacity)?;
            let received = self.state(|state| state.received.get(first).copied());
            let is_over = received.is_some_and(|received| runtime.graph.is_past(received, past));
            (read.value == 0 && !is_over).then_some(())
        });
        if is_full.is_none() {
            await_unless_otherwise(&|_| None, site);
        }
    }

    /// Hands the message over if somebody waits for it.
    fn try_meet(&self, message: Message, site: Site) -> Result<(), (Message, bool)> {
        let attempt = ask(Call::at(site), Ask::Wait(Wait::on(&|_| Some(Vec::new())))).event;
        let before = self.state(|state| {
            state.attempts.push(attempt);
            let end = state.receiver_end.into_iter().collect();
            [state.sent.clone(), state.received.clone(), end].concat()
        });
        let is_ordered = |runtime: &mut Runtime| {
            let past = &runtime.graph.event(attempt).past;
            before
                .iter()
                .all(|&event| runtime.graph.is_past(event, past))
        };
        if !with(is_ordered) {
            self.refuse_attempt(site);
        }
        let is_gone = self.state(|state| state.receiver_end.is_some());
        let found = if is_gone {
            "finds the receiver gone"
        } else {
            "finds no room"
        };
        self.say(site, || found.into());
        Err((message, is_gone))
    }

    /// Refuses to go on if an event of this channel comes at the same time as an attempt.
    pub(super) fn check_attempts(&self, event: EventId, site: Site) {
        let attempts = self.state(|state| state.attempts.clone());
        let is_ordered = |runtime: &mut Runtime| {
            let past = &runtime.graph.event(event).past;
            attempts
                .iter()
                .all(|&attempt| runtime.graph.is_past(attempt, past))
        };
        if !attempts.is_empty() && !with(is_ordered) {
            self.refuse_attempt(site);
        }
    }

    fn refuse_attempt(&self, site: Site) -> ! {
        let what = "`SyncSender::try_send` without room for a message, while another thread receives or sends on the same channel";
        with(|runtime| runtime.finish_unmodeled(site, what))
    }
}
