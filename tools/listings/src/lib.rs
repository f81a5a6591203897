//! What the book knows of its listings, and how it shows them.
