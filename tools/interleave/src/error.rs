//! Why a program cannot be explored, in words for the person who wrote it.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::source_check::Refusal;

/// No report, and why.
#[derive(Debug)]
pub enum CannotExplore {
    /// The file cannot be read as text.
    Unreadable { file: PathBuf, reason: io::Error },
    /// The program uses what the stand-in for std does not model.
    Refused {
        file: PathBuf,
        refusals: Vec<Refusal>,
    },
    /// The compiler refuses the program.
    DoesNotCompile { message: String },
    /// The exploration broke off.
    BrokeOff { file: PathBuf, reason: String },
    /// The caller asked to stop.
    Interrupted,
    /// Something is wrong with this tool or its surroundings and not with the program.
    Tool(String),
}

impl fmt::Display for CannotExplore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, reason } => {
                write!(f, "cannot read {}: {reason}", file.display())
            }
            Self::Refused { file, refusals } => {
                writeln!(f, "{} uses what cannot be explored:", file.display())?;
                for refusal in refusals {
                    writeln!(f, "{}:{refusal}", file.display())?;
                }
                write!(
                    f,
                    "Leave it out, or pass in what it gives, and explore the rest."
                )
            }
            Self::DoesNotCompile { message } => f.write_str(message),
            Self::BrokeOff { file, reason } => {
                write!(f, "cannot explore {}: {reason}", file.display())
            }
            Self::Interrupted => f.write_str("interrupted"),
            Self::Tool(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for CannotExplore {}
