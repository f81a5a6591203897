//! The receiving end.

use super::channel::{Channel, Look, Message};
use super::sender::unboxed;
use super::{RecvError, RecvTimeoutError, TryRecvError};
use crate::engine::object::Site;
use crate::engine::race::Internal;
use crate::engine::runtime::active;
use crate::engine::show::show;
use crate::engine::site::drop_site;
use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;
use std::time::Duration;

/// As `std::sync::mpsc::Receiver`.
pub struct Receiver<T> {
    channel: Internal<Channel>,
    made: Site,
    /// A receiver is for one thread at a time.
    messages: PhantomData<*mut T>,
}

// SAFETY: as for `std::sync::mpsc::Receiver`.
unsafe impl<T: Send> Send for Receiver<T> {}

/// As `std::sync::mpsc::Iter`.
#[derive(Debug)]
pub struct Iter<'a, T: 'a>(&'a Receiver<T>, Site);

/// As `std::sync::mpsc::TryIter`.
#[derive(Debug)]
pub struct TryIter<'a, T: 'a>(&'a Receiver<T>, Site);

/// As `std::sync::mpsc::IntoIter`.
#[derive(Debug)]
pub struct IntoIter<T>(Receiver<T>, Site);

impl<T> Receiver<T> {
    #[track_caller]
    pub(super) fn new(channel: Internal<Channel>) -> Receiver<T> {
        Receiver {
            channel,
            made: Location::caller(),
            messages: PhantomData,
        }
    }

    /// The words for a message.
    fn words(message: Message) -> String {
        // SAFETY: the message is a boxed `T` that nobody else uses now.
        show(unsafe { &*message.cast::<T>() })
    }

    fn receive(&self, site: Site) -> Result<T, RecvError> {
        let message = self.channel.receive(site, &Self::words).ok_or(RecvError)?;
        // SAFETY: each message is received once.
        Ok(unsafe { unboxed(message) })
    }

    fn look(&self, site: Site) -> Result<T, TryRecvError> {
        let Look {
            message,
            disconnected,
        } = self.channel.look(site, &Self::words);
        match message.is_null() {
            // SAFETY: each message is received once.
            false => Ok(unsafe { unboxed(message) }),
            true if disconnected => Err(TryRecvError::Disconnected),
            true => Err(TryRecvError::Empty),
        }
    }

    #[track_caller]
    pub fn recv(&self) -> Result<T, RecvError> {
        self.receive(Location::caller())
    }

    #[track_caller]
    pub fn try_recv(&self) -> Result<T, TryRecvError> {
        self.look(Location::caller())
    }

    /// As `std`'s. The time may run out at any moment, so it is a look that finds a message or does not;
    /// waiting for one and then finding it is looking later.
    #[track_caller]
    pub fn recv_timeout(&self, _timeout: Duration) -> Result<T, RecvTimeoutError> {
        self.look(Location::caller()).map_err(|error| match error {
            TryRecvError::Empty => RecvTimeoutError::Timeout,
            TryRecvError::Disconnected => RecvTimeoutError::Disconnected,
        })
    }

    #[track_caller]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self, Location::caller())
    }

    #[track_caller]
    pub fn try_iter(&self) -> TryIter<'_, T> {
        TryIter(self, Location::caller())
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        if active() {
            for message in self.channel.drop_receiver(drop_site(self.made)) {
                // SAFETY: nobody has received the message, and nobody will.
                drop(unsafe { unboxed::<T>(message) });
            }
        }
    }
}

impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Receiver").finish_non_exhaustive()
    }
}

impl<T> Iterator for Iter<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.0.receive(self.1).ok()
    }
}

impl<T> Iterator for TryIter<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.0.look(self.1).ok()
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.0.receive(self.1).ok()
    }
}

impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;

    #[track_caller]
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    #[track_caller]
    fn into_iter(self) -> IntoIter<T> {
        IntoIter(self, Location::caller())
    }
}
