//! Channels, as in `std::sync::mpsc`.

pub use std::sync::mpsc::{RecvError, RecvTimeoutError, SendError, TryRecvError, TrySendError};

mod attempt;
mod channel;
mod receiver;
mod sender;

pub use receiver::{IntoIter, Iter, Receiver, TryIter};
pub use sender::{Sender, SyncSender};

use crate::engine::race::Internal;
use channel::Channel;

/// As `std::sync::mpsc::channel`.
#[track_caller]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let channel = Internal::new(Channel::new(None));
    (Sender::new(channel.clone()), Receiver::new(channel))
}

/// As `std::sync::mpsc::sync_channel`.
#[track_caller]
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let channel = Internal::new(Channel::new(Some(bound)));
    (SyncSender::new(channel.clone()), Receiver::new(channel))
}
