//! `std::io`, with the standard output of this crate.

pub use std::io::*;

use crate::print::{lock_output, unlock_output, write_to_stdout};
use std::fmt;
use std::marker::PhantomData;

/// As `std::io::Stdout`.
pub struct Stdout(());

/// As `std::io::StdoutLock`.
pub struct StdoutLock<'a>(PhantomData<(&'a (), *const ())>);

/// As `std::io::stdout`.
#[must_use]
pub fn stdout() -> Stdout {
    Stdout(())
}

impl Stdout {
    #[track_caller]
    pub fn lock(&self) -> StdoutLock<'static> {
        lock_output();
        StdoutLock(PhantomData)
    }
}

impl Drop for StdoutLock<'_> {
    fn drop(&mut self) {
        unlock_output();
    }
}

macro_rules! writes_to_stdout {
    ($($name:ty)*) => { $(
        impl Write for $name {
            #[track_caller]
            fn write(&mut self, bytes: &[u8]) -> Result<usize> {
                write_to_stdout(bytes);
                Ok(bytes.len())
            }

            fn flush(&mut self) -> Result<()> {
                Ok(())
            }

            #[track_caller]
            fn write_all(&mut self, bytes: &[u8]) -> Result<()> {
                write_to_stdout(bytes);
                Ok(())
            }

            #[track_caller]
            fn write_fmt(&mut self, arguments: fmt::Arguments<'_>) -> Result<()> {
                self.write_all(fmt::format(arguments).as_bytes())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )* };
}
writes_to_stdout!(Stdout StdoutLock<'_>);
