//! All listings of the book, read from `listings/`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// All chapters that have listings.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The book's root folder.
    pub root: PathBuf,
    /// The listing crates, by name.
    pub chapters: Vec<Chapter>,
}

/// The listing crate of one chapter.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The file stem of the chapter, and the name of its folder.
    pub name: String,
    /// Names by which code can reach a crate other than std: dependencies, and the chapter's own library.
    pub crates: Vec<String>,
    /// Its listings, by path.
    pub listings: Vec<Listing>,
}

/// What a listing's place says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `examples/NAME.rs`: a program that runs.
    Program,
    /// `compile_fail/NAME.rs`: a program that the compiler refuses.
    Refused,
    /// `examples/NAME/main.rs`: the starting point of an exercise, which `check.rs` beside it rejects.
    Exercise,
    /// `examples/NAME/solution.rs`: what `check.rs` accepts.
    Solution,
    /// `examples/NAME/wrong_WHY.rs`: what a reader might try, and `check.rs` rejects.
    Wrong,
    /// `examples/NAME/check.rs`: the tests of an exercise.
    Check,
    /// `src/…`: what a chapter builds.
    Library,
}

/// One file of code that a chapter can show.
#[derive(Clone, Debug)]
pub struct Listing {
    /// File stem; for a part of an exercise the name of its folder.
    pub name: String,
    /// The chapter it belongs to.
    pub chapter: String,
    /// What it is.
    pub kind: Kind,
    /// The file, relative to the book's root.
    pub path: PathBuf,
    /// The program text.
    pub text: String,
    /// Whether it uses nothing but std.
    pub std_only: bool,
}

impl Catalog {
    /// Reads every listing below `root/listings`.
    ///
    /// # Errors
    /// If a folder or file cannot be read, or a manifest is not TOML.
    pub fn read(root: &Path) -> Result<Catalog> {
        let mut chapters = Vec::new();
        for folder in folders(&root.join("listings"))? {
            chapters.push(Chapter::read(root, &folder)?);
        }
        Ok(Catalog {
            root: root.to_path_buf(),
            chapters,
        })
    }

    /// Every listing of every chapter.
    pub fn listings(&self) -> impl Iterator<Item = &Listing> {
        self.chapters.iter().flat_map(|chapter| &chapter.listings)
    }

    /// The listing in the file `path`, relative to the root.
    pub fn at(&self, path: &Path) -> Option<&Listing> {
        self.listings().find(|listing| listing.path == path)
    }

    /// The listing that the checked file `path` (`NAME.stdout`, `NAME.2021.stdout`, …) belongs to.
    pub fn checked_by(&self, path: &Path) -> Option<&Listing> {
        let name = path.file_name()?.to_str()?.split('.').next()?;
        self.at(&path.with_file_name(format!("{name}.rs")))
    }
}

impl Chapter {
    fn read(root: &Path, folder: &Path) -> Result<Chapter> {
        let name = file_name(folder);
        let mut chapter = Chapter {
            crates: crates(folder, &name)?,
            listings: Vec::new(),
            name,
        };
        for (room, kind) in [
            ("compile_fail", Kind::Refused),
            ("examples", Kind::Program),
            ("src", Kind::Library),
        ] {
            for file in sources(&folder.join(room))? {
                chapter.add(root, &file, kind, &stem(&file))?;
            }
        }
        for exercise in folders(&folder.join("examples"))? {
            for file in sources(&exercise)? {
                if let Some(kind) = part_of_exercise(&stem(&file)) {
                    chapter.add(root, &file, kind, &file_name(&exercise))?;
                }
            }
        }
        Ok(chapter)
    }

    fn add(&mut self, root: &Path, file: &Path, kind: Kind, name: &str) -> Result<()> {
        let text = read(file)?;
        self.listings.push(Listing {
            name: name.to_owned(),
            chapter: self.name.clone(),
            kind,
            path: file.strip_prefix(root).unwrap_or(file).to_path_buf(),
            std_only: !self.crates.iter().any(|name| mentions(&text, name)),
            text,
        });
        Ok(())
    }
}

impl Listing {
    /// The sentence after `//!` on the first line, which the figure shows as its caption.
    pub fn caption(&self) -> Option<&str> {
        let caption = self.text.lines().next()?.strip_prefix("//!")?.trim();
        (!caption.is_empty()).then_some(caption)
    }

    /// The line, counted from 1, on which the program begins, after its caption.
    pub fn first_line(&self) -> usize {
        let header = |line: &&str| line.starts_with("//!") || line.trim().is_empty();
        self.text.lines().take_while(header).count() + 1
    }

    /// The checked file beside it with the given ending, such as `stdout`, relative to the root.
    pub fn beside(&self, ending: &str) -> PathBuf {
        self.path.with_extension(ending)
    }
}

fn part_of_exercise(stem: &str) -> Option<Kind> {
    match stem {
        "main" => Some(Kind::Exercise),
        "solution" => Some(Kind::Solution),
        "check" => Some(Kind::Check),
        _ if stem.starts_with("wrong_") => Some(Kind::Wrong),
        _ => None,
    }
}

fn crates(folder: &Path, own: &str) -> Result<Vec<String>> {
    let manifest = folder.join("Cargo.toml");
    let table: toml::Table = read(&manifest)?
        .parse()
        .with_context(|| format!("{} is not a manifest", manifest.display()))?;
    let mut names: Vec<String> = ["dependencies", "dev-dependencies"]
        .iter()
        .filter_map(|section| table.get(*section)?.as_table())
        .flat_map(|dependencies| dependencies.keys())
        .map(|name| name.replace('-', "_"))
        .collect();
    if folder.join("src/lib.rs").exists() {
        names.push(own.replace('-', "_"));
    }
    Ok(names)
}

/// Whether `text` has `name` as the beginning of a path.
fn mentions(text: &str, name: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        let after = &text[at + name.len()..];
        !text[..at].ends_with(word) && !text[..at].ends_with(':') && (after.starts_with("::") || after.starts_with(';'))
    })
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_source = |path: &PathBuf| path.is_file() && path.extension().is_some_and(|ending| ending == "rs");
    Ok(entries(folder)?.into_iter().filter(is_source).collect())
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|path| path.is_dir()).collect())
}

/// What a folder holds, sorted by name; nothing if there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let listed = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed.with_context(|| format!("cannot list {}", folder.display()))?,
    };
    let mut paths = listed.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
