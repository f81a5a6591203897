//! `Arc`s of this crate's own.

use super::exclusively;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::sync::Arc;

/// An `Arc` that is no part of the program: its counts are not watched and order nothing, nor does its dropping.
pub struct Internal<T: ?Sized>(ManuallyDrop<Arc<T>>);

impl<T> Internal<T> {
    pub fn new(value: T) -> Internal<T> {
        Internal::of(exclusively(|| Arc::new(value)))
    }
}

impl<T: ?Sized> Internal<T> {
    /// Makes an `Arc` internal, whose other owners are so too.
    pub fn of(arc: Arc<T>) -> Internal<T> {
        Internal(ManuallyDrop::new(arc))
    }

    /// One more owner.
    pub fn share(&self) -> Arc<T> {
        exclusively(|| Arc::clone(&self.0))
    }

    /// Whether two are owners of the same value.
    pub fn is(&self, other: &Internal<T>) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Clone for Internal<T> {
    fn clone(&self) -> Internal<T> {
        Internal::of(self.share())
    }
}

impl<T: ?Sized> Drop for Internal<T> {
    fn drop(&mut self) {
        // SAFETY: it is not used afterwards.
        exclusively(|| unsafe { ManuallyDrop::drop(&mut self.0) });
    }
}

impl<T: ?Sized> Deref for Internal<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
