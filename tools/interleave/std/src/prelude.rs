//! The preludes, with the macros of this crate.

macro_rules! preludes {
    ($($name:ident)*) => { $(
        pub mod $name {
            pub use crate::{print, println, thread_local};
            pub use std::prelude::$name::*;
        }
    )* };
}
preludes!(v1 rust_2015 rust_2018 rust_2021 rust_2024);
