//! Who waits for a condition variable, and who has been woken by what.
//!
//! Beginning to wait, leaving after a time, and notifying happen in one order, that of the condvar's location. Whom a
//! notification wakes is a choice that may be made later, and those after it choose among who is left. So what follows
//! is told from what has happened, in that order, and not from when the choices were made.

use crate::model::event::{EventId, ThreadId};

/// What has happened so far, in order.
#[derive(Default)]
pub struct Waits(Vec<Step>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Begins(ThreadId),
    Leaves(ThreadId),
    /// A notification of one, and which of those that wait it is, once that has been chosen, by what event.
    One {
        by: EventId,
        chosen: Option<(usize, EventId)>,
    },
    All {
        by: EventId,
    },
}

/// A thread that has been woken leaves because of the time, or one is chosen that no longer waits: no such thing
/// happens, and another execution shows what does.
#[derive(Debug)]
pub struct Impossible;

impl Waits {
    pub const fn new() -> Waits {
        Waits(Vec::new())
    }

    pub fn begin(&mut self, thread: ThreadId) {
        self.0.push(Step::Begins(thread));
    }

    /// A thread leaves because of the time.
    pub fn leave(&mut self, thread: ThreadId) -> Result<(), Impossible> {
        if self.0.last() == Some(&Step::Begins(thread)) {
            // as if it had not been
            self.0.pop();
            return Ok(());
        }
        self.0.push(Step::Leaves(thread));
        self.woken().map(drop)
    }

    /// A notification of one of several, to be chosen: [`Waits::choose`].
    pub fn notify_one(&mut self, by: EventId) {
        self.0.push(Step::One { by, chosen: None });
    }

    pub fn notify_all(&mut self, by: EventId) {
        self.0.push(Step::All { by });
    }

    /// Makes the choice of the notification `by`, as the event `choice`.
    pub fn choose(
        &mut self,
        by: EventId,
        number: usize,
        choice: EventId,
    ) -> Result<(), Impossible> {
        let is_it = |step: &&mut Step| matches!(step, Step::One { by: other, .. } if *other == by);
        let step = self.0.iter_mut().find(is_it).expect("it has notified");
        *step = Step::One {
            by,
            chosen: Some((number, choice)),
        };
        self.woken().map(drop)
    }

    /// What the waking of a thread that waits rests on, if it has been woken.
    pub fn woken_by(&self, thread: ThreadId) -> Option<Vec<EventId>> {
        let woken = self.woken().ok()?.into_iter();
        woken
            .rev()
            .find(|(woken, _)| *woken == thread)
            .map(|(_, by)| by)
    }

    /// The threads that have been woken and have not begun to wait again, each with what that rests on:
    /// the notification, and the choices made up to it.
    fn woken(&self) -> Result<Vec<(ThreadId, Vec<EventId>)>, Impossible> {
        let (mut waiting, mut woken) = (Vec::new(), Vec::new());
        let mut choices = Vec::new();
        for step in &self.0 {
            match *step {
                Step::Begins(thread) => {
                    woken.retain(|(woken, _)| *woken != thread);
                    waiting.push(thread);
                }
                Step::Leaves(thread) => {
                    let place = waiting.iter().position(|waiting| *waiting == thread);
                    waiting.remove(place.ok_or(Impossible)?);
                }
                // whom those after it wake is not known yet
                Step::One { chosen: None, .. } => break,
                Step::One {
                    chosen: Some((number, _)),
                    ..
                } if number >= waiting.len() => {
                    return Err(Impossible);
                }
                Step::One {
                    by,
                    chosen: Some((number, choice)),
                } => {
                    choices.push(choice);
                    woken.push((waiting.remove(number), [&choices[..], &[by]].concat()));
                }
                Step::All { by } => {
                    let by = [&choices[..], &[by]].concat();
                    woken.extend(waiting.drain(..).map(|thread| (thread, by.clone())));
                }
            }
        }
        Ok(woken)
    }
}
