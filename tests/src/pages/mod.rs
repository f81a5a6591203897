//! The built site.
