//! Functions that are compiled already, so that no instrumentation sees what they read: those of core that format
//! numbers and the like, and the comparison of memory; and the one that calls `main`. The linker puts the stand-in's own
//! in front of them.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// A function of the standard library or the system's, by its symbol.
pub struct Compiled {
    pub symbol: String,
    /// The type of what it formats; `None` if it compares memory.
    pub formats: Option<&'static str>,
}

/// The primitive types, by their letters in symbols (RFC 2603, "basic types").
const TYPES: &[(char, &str)] = &[
    ('a', "i8"),
    ('b', "bool"),
    ('c', "char"),
    ('d', "f64"),
    ('e', "str"),
    ('f', "f32"),
    ('h', "u8"),
    ('i', "isize"),
    ('j', "usize"),
    ('l', "i32"),
    ('m', "u32"),
    ('n', "i128"),
    ('o', "u128"),
    ('s', "i16"),
    ('t', "u16"),
    ('x', "i64"),
    ('y', "u64"),
];

/// All such functions, given where the compiled standard library is.
pub fn compiled(libraries: &Path) -> Result<Vec<Compiled>, String> {
    let formatters = symbols_of(libraries, "libcore-")?
        .into_iter()
        .filter_map(|symbol| {
            let formats = Some(formatted(&symbol)?);
            Some(Compiled { symbol, formats })
        });
    let comparisons = ["bcmp", "memcmp"].map(|name| Compiled {
        symbol: name.to_owned(),
        formats: None,
    });
    let all: Vec<Compiled> = formatters.chain(comparisons).collect();
    match all.len() {
        // The comparisons alone: the symbols are not as this module knows them.
        ..=2 => Err(format!(
            "libcore in {} has no formatters",
            libraries.display()
        )),
        _ => Ok(all),
    }
}

/// The symbol of the function of std that prepares everything and calls `main`.
pub fn start(libraries: &Path) -> Result<String, String> {
    let symbols = symbols_of(libraries, "libstd-")?;
    let mut named = symbols
        .into_iter()
        .filter(|symbol| symbol.ends_with("3std2rt19lang_start_internal"));
    named.next().ok_or_else(|| {
        format!(
            "libstd in {} has no `lang_start_internal`",
            libraries.display()
        )
    })
}

/// The symbols of the library whose file's name begins so.
fn symbols_of(libraries: &Path, prefix: &str) -> Result<Vec<String>, String> {
    let library = fs::read_dir(libraries)
        .and_then(|files| {
            files
                .map(|file| Ok(file?.path()))
                .collect::<io::Result<Vec<_>>>()
        })
        .map_err(|error| format!("cannot read {}: {error}", libraries.display()))?
        .into_iter()
        .find(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(prefix) && name.ends_with(".rlib")
        })
        .ok_or_else(|| format!("there is no {prefix}*.rlib in {}", libraries.display()))?;
    let symbols = File::open(&library).and_then(symbols);
    symbols.map_err(|error| format!("cannot read {}: {error}", library.display()))
}

/// The symbols that an archive's index, which comes first, names.
fn symbols(mut archive: impl Read) -> io::Result<Vec<String>> {
    const MAGIC: &[u8] = b"!<arch>\n";
    const HEADER: usize = 60;
    let broken = || io::Error::new(io::ErrorKind::InvalidData, "it is no archive");
    let mut head = [0; MAGIC.len() + HEADER];
    archive.read_exact(&mut head)?;
    let header = head.strip_prefix(MAGIC).ok_or_else(broken)?;
    let size = std::str::from_utf8(&header[48..58]).map_err(|_| broken())?;
    let size: usize = size.trim().parse().map_err(|_| broken())?;
    let mut index = vec![0; size];
    archive.read_exact(&mut index)?;
    let (count, rest) = index.split_first_chunk().ok_or_else(broken)?;
    let names = rest.get(4 * u32::from_be_bytes(*count) as usize..);
    let names = names.ok_or_else(broken)?.split(|&byte| byte == 0);
    let names = names.filter(|name| !name.is_empty());
    Ok(names
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .collect())
}

/// The primitive type that the function of this symbol formats: `…4core3fmt3num3imp` `l` `NtB9_7Display3fmt`.
fn formatted(symbol: &str) -> Option<&'static str> {
    const TRAITS: &[&str] = &[
        "6Binary",
        "5Debug",
        "7Display",
        "8LowerExp",
        "8LowerHex",
        "5Octal",
        "8UpperExp",
        "8UpperHex",
    ];
    let (_, rest) = symbol.strip_prefix("_RNvX")?.split_once("4core3fmt")?;
    let modules = ["3num3imp", "3num", "5float"];
    let rest = modules
        .iter()
        .find_map(|module| rest.strip_prefix(module))
        .unwrap_or(rest);
    let letter = rest.chars().next()?;
    let (_, method) = rest[1..].strip_prefix("NtB")?.split_once('_')?;
    TRAITS
        .contains(&method.strip_suffix("3fmt")?)
        .then_some(())?;
    let (_, name) = TYPES.iter().find(|(known, _)| *known == letter)?;
    Some(name)
}

/// The text by which the stand-in defines its own functions in front of these.
pub fn definitions(all: &[Compiled]) -> String {
    let formatters = all.iter().enumerate().filter_map(|(number, function)| {
        let (symbol, name) = (&function.symbol, function.formats?);
        Some(format!(
            "formatter! {{ formatter_{number} \"__wrap_{symbol}\" \"__real_{symbol}\" {name} }}\n"
        ))
    });
    formatters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formatters_are_known_by_their_symbols() {
        let display = "_RNvXs9_NtNtNtCsgEmfK2I1SDS_4core3fmt3num3implNtB9_7Display3fmt";
        assert_eq!(formatted(display), Some("i32"));
        let debug = "_RNvXsj_NtCsgEmfK2I1SDS_4core3fmtcNtB5_5Debug3fmt";
        assert_eq!(formatted(debug), Some("char"));
        let other = "_RNvXs8_NtCsgEmfK2I1SDS_4core3fmtNtB5_9ArgumentsNtB5_7Display3fmt";
        assert_eq!(formatted(other), None);
    }
}
