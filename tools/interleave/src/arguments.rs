//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use interleave::Options;

pub const USAGE: &str = "\
usage: interleave PROGRAM.rs [OPTIONS] [-- ARGUMENTS]

Says everything that an ordinary std program can do, by exploring every interleaving of its threads.

  --json           print the report as JSON
  --steps OUTCOME  print the steps that lead to this outcome, by its number
  --max N          explore at most N executions, then go on at random (default 100000)
  --edition E      the program's edition of Rust (default 2024)
  -- ARGUMENTS     what the program finds in std::env::args

Exit status: 0 if all it can do is known and well, 1 if it can deadlock, race, panic or the like,
2 if it cannot be explored, or not wholly.";

pub struct Arguments {
    pub file: PathBuf,
    pub edition: String,
    pub json: bool,
    /// The number of an outcome, counted from 1.
    pub steps: Option<usize>,
    pub options: Options,
}

/// Reads the command line without the program's name; `None` asks for help.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Option<Arguments>, String> {
    let mut file = None;
    let mut edition = "2024".to_owned();
    let mut json = false;
    let mut steps = None;
    let mut options = Options::default();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let mut value = |what: &str| {
            let value = arguments.next().and_then(|value| value.into_string().ok());
            value.ok_or_else(|| format!("{} needs {what}", argument.display()))
        };
        match argument.to_str() {
            Some("-h" | "--help") => return Ok(None),
            Some("--json") => json = true,
            Some("--steps") => steps = Some(number(&value("the number of an outcome")?)?),
            Some("--max") => options.max = number(&value("a number of executions")?)?,
            Some("--edition") => edition = value("an edition of Rust, as 2024")?,
            Some("--") => {
                let lossy = |argument: OsString| argument.to_string_lossy().into_owned();
                options.arguments = arguments.by_ref().map(lossy).collect();
            }
            Some(unknown) if unknown.starts_with('-') => {
                return Err(format!("no such option: {unknown}"));
            }
            _ if file.is_some() => return Err(format!("a second program: {}", argument.display())),
            _ => file = Some(PathBuf::from(argument)),
        }
    }
    let file = file.ok_or("which program?")?;
    Ok(Some(Arguments {
        file,
        edition,
        json,
        steps,
        options,
    }))
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{text} is not a number"))
}
