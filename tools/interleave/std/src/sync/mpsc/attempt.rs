//! Sending without waiting.
//!
//! Whether there is room depends on what others have received and sent by then. Only one case is modeled: no other
//! thread receives or sends at the same time, so everything is before the attempt or after it. Anything else is refused.

use super::channel::{Channel, Message};
use crate::engine::object::Site;
use crate::engine::runtime::{Ask, Call, Runtime, Wait, ask, with};
use crate::model::event::EventId;

impl Channel {
    /// Sends if there is room; else gives the message back, and says whether the receiver is gone.
    #[inline(never)]
    pub fn try_send(
        &self,
        message: Message,
        site: Site,
        show: &str,
    ) -> Result<(), (Message, bool)> {
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
        if !is_gone && (self.capacity == Some(0) || !self.has_room()) {
            self.say(site, || "finds no room".into());
            return Err((message, false));
        }
        self.send(message, site, show)
            .map_err(|message| (message, true))
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
        let what =
            "`SyncSender::try_send` while another thread receives or sends on the same channel";
        with(|runtime| runtime.finish_unmodeled(site, what))
    }
}
