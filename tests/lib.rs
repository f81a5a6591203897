//! What must be true of the book.
