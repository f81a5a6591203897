//! What a thread knows of what others have done.

use super::shadow::Access;
use crate::model::event::ThreadId;
use crate::model::graph::{join, raise};

/// Two vector clocks: how many events of each thread are known, and how many of its releases of `Arc`s that are not
/// part of the graph.
#[derive(Clone, Default, Debug)]
pub struct Knowledge {
    events: Vec<u16>,
    releases: Vec<u16>,
}

impl Knowledge {
    /// Knowledge of events only.
    pub fn of_events(clock: &[u16]) -> Knowledge {
        Knowledge {
            events: clock.to_vec(),
            releases: Vec::new(),
        }
    }

    /// Adds all releases of a thread, up to that number.
    pub fn add_releases(&mut self, thread: ThreadId, count: u16) {
        raise(&mut self.releases, thread, count);
    }

    pub fn join(&mut self, other: &Knowledge) {
        join(&mut self.events, &other.events);
        join(&mut self.releases, &other.releases);
    }

    /// Whether an access is known: its thread has done an event or a release since, which is known.
    pub fn has(&self, access: &Access) -> bool {
        let knows = |clock: &[u16], count: u16| {
            clock
                .get(access.thread as usize)
                .is_some_and(|&known| known > count)
        };
        knows(&self.events, access.count) || knows(&self.releases, access.releases)
    }

    /// Whether an event of a thread is known after which it had done so many.
    pub fn has_events(&self, thread: ThreadId, count: u16) -> bool {
        self.events
            .get(thread as usize)
            .is_some_and(|&known| known > count)
    }
}
