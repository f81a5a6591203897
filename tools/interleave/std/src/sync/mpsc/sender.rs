//! The sending ends.

use super::channel::{Channel, Life, Message};
use super::{SendError, TrySendError};
use crate::engine::object::Site;
use crate::engine::race::Internal;
use crate::engine::runtime::active;
use crate::engine::show::show;
use crate::engine::site::drop_site;
use std::fmt;
use std::marker::PhantomData;
use std::panic::Location;

/// What both kinds of sender are.
struct Handle<T> {
    channel: Internal<Channel>,
    life: Internal<Life>,
    made: Site,
    messages: PhantomData<fn(T)>,
}

/// As `std::sync::mpsc::Sender`.
pub struct Sender<T>(Handle<T>);

/// As `std::sync::mpsc::SyncSender`.
pub struct SyncSender<T>(Handle<T>);

// SAFETY: as for `std::sync::mpsc::Sender`.
unsafe impl<T: Send> Send for Sender<T> {}
// SAFETY: as above.
unsafe impl<T: Send> Sync for Sender<T> {}
// SAFETY: as above.
unsafe impl<T: Send> Send for SyncSender<T> {}
// SAFETY: as above.
unsafe impl<T: Send> Sync for SyncSender<T> {}

impl<T> Handle<T> {
    #[track_caller]
    fn new(channel: Internal<Channel>) -> Handle<T> {
        let life = channel.add_sender();
        Handle {
            channel,
            life,
            made: Location::caller(),
            messages: PhantomData,
        }
    }

    fn send(&self, value: T, site: Site) -> Result<(), SendError<T>> {
        let words = show(&value);
        let message = Box::into_raw(Box::new(value)) as Message;
        // SAFETY: a message given back is the one given.
        self.channel
            .send(message, site, &words)
            .map_err(|message| SendError(unsafe { unboxed(message) }))
    }

    fn try_send(&self, value: T, site: Site) -> Result<(), TrySendError<T>> {
        let words = show(&value);
        let message = Box::into_raw(Box::new(value)) as Message;
        match self.channel.try_send(message, site, &words) {
            Ok(()) => Ok(()),
            // SAFETY: a message given back is the one given.
            Err((message, true)) => Err(TrySendError::Disconnected(unsafe { unboxed(message) })),
            // SAFETY: as above.
            Err((message, false)) => Err(TrySendError::Full(unsafe { unboxed(message) })),
        }
    }
}

/// Takes a message out of its box.
///
/// # Safety
/// It was made by a sender of `T`, and is used only once.
pub(super) unsafe fn unboxed<T>(message: Message) -> T {
    // SAFETY: as required of the caller.
    *unsafe { Box::from_raw(message.cast()) }
}

impl<T> Clone for Handle<T> {
    #[track_caller]
    fn clone(&self) -> Handle<T> {
        Handle::new(self.channel.clone())
    }
}

impl<T> Drop for Handle<T> {
    fn drop(&mut self) {
        if active() {
            self.channel.drop_sender(&self.life, drop_site(self.made));
        }
    }
}

impl<T> Sender<T> {
    #[track_caller]
    pub(super) fn new(channel: Internal<Channel>) -> Sender<T> {
        Sender(Handle::new(channel))
    }

    #[track_caller]
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {
        self.0.send(value, Location::caller())
    }
}

impl<T> SyncSender<T> {
    #[track_caller]
    pub(super) fn new(channel: Internal<Channel>) -> SyncSender<T> {
        SyncSender(Handle::new(channel))
    }

    #[track_caller]
    pub fn send(&self, value: T) -> Result<(), SendError<T>> {
        self.0.send(value, Location::caller())
    }

    #[track_caller]
    pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>> {
        self.0.try_send(value, Location::caller())
    }
}

impl<T> Clone for Sender<T> {
    #[track_caller]
    fn clone(&self) -> Sender<T> {
        Sender(self.0.clone())
    }
}

impl<T> Clone for SyncSender<T> {
    #[track_caller]
    fn clone(&self) -> SyncSender<T> {
        SyncSender(self.0.clone())
    }
}

impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for SyncSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SyncSender").finish_non_exhaustive()
    }
}
