//! What cannot be explored is refused with a message that helps, and leaves neither a process nor a file behind.

mod endless;
mod refusals;
mod store;
