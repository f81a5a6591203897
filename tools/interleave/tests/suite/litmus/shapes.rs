//! The classic shapes of litmus programs, each with every ordering that matters.

use std::fmt::Write;

use super::others::OTHERS;

/// The shapes: a thread's accesses one after the other, `Wx1` a store of 1 to x, `Rx` a load from x.
///
/// The names are those of Alglave, Maranget, Tautschnig, "Herding Cats" (TOPLAS 2014), table III.
const SHAPES: &[(&str, &str)] = &[
    ("SB", "Wx1 Ry | Wy1 Rx"),
    ("MP", "Wx1 Wy1 | Ry Rx"),
    ("LB", "Rx Wy1 | Ry Wx1"),
    ("S", "Wx2 Wy1 | Ry Wx1"),
    ("R", "Wx1 Wy1 | Wy2 Rx"),
    ("2+2W", "Wx1 Wy2 | Wy1 Wx2"),
    ("CoRR", "Wx1 | Rx Rx"),
    ("CoRR2", "Wx1 | Wx2 | Rx Rx"),
    ("CoWW", "Wx1 Wx2 | Rx Rx"),
    ("CoWR", "Wx1 Rx | Wx2"),
    ("CoRW", "Rx Wx1 | Wx2"),
    ("WRC", "Wx1 | Rx Wy1 | Ry Rx"),
    ("RWC", "Wx1 | Rx Ry | Wy1 Rx"),
    ("ISA2", "Wx1 Wy1 | Ry Wz1 | Rz Rx"),
    ("W+RWC", "Wx1 Wy1 | Ry Rz | Wz1 Rx"),
    ("Z6.0", "Wx1 Wy1 | Ry Wz1 | Wz2 Rx"),
    ("Z6.3", "Wx1 Wy1 | Wy2 Wz1 | Rz Rx"),
    ("IRIW", "Wx1 | Wy1 | Rx Ry | Ry Rx"),
];

/// Name and text of every program of the suite.
pub fn suite() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (name, shape) in SHAPES {
        for (variation, text) in variations(&parse(shape)) {
            if all.iter().all(|(_, known)| *known != text) {
                all.push((format!("{name}+{variation}"), text));
            }
        }
    }
    all.extend(
        OTHERS
            .iter()
            .map(|&(name, text)| (name.to_owned(), text.to_owned())),
    );
    all
}

#[derive(Clone)]
struct Access {
    /// The value to store, or `None` for a load.
    store: Option<char>,
    location: char,
    /// Its place in the program, counted over all threads.
    at: usize,
}

type Shape = Vec<Vec<Access>>;

fn parse(shape: &str) -> Shape {
    let mut at = 0;
    let mut access = |word: &str| {
        let mut letters = word.chars().skip(1);
        let location = letters
            .next()
            .expect("an access has a location")
            .to_ascii_uppercase();
        at += 1;
        Access {
            store: letters.next(),
            location,
            at: at - 1,
        }
    };
    shape
        .split('|')
        .map(|thread| thread.split_whitespace().map(&mut access).collect())
        .collect()
}

/// How strong an access is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Relaxed,
    ReleaseAcquire,
    SeqCst,
}

impl Level {
    const ALL: [Self; 3] = [Self::Relaxed, Self::ReleaseAcquire, Self::SeqCst];

    fn name(self) -> &'static str {
        self.order("ra")
    }

    fn order(self, release_acquire: &'static str) -> &'static str {
        match self {
            Self::Relaxed => "rlx",
            Self::ReleaseAcquire => release_acquire,
            Self::SeqCst => "sc",
        }
    }
}

fn variations(shape: &Shape) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for level in Level::ALL {
        let name = level.name();
        let plain = |access: &Access| plain(access, level);
        all.push((name.to_owned(), program(shape, &[], plain)));
        let swap = |a: &Access| {
            if a.store.is_some() {
                read_modify_write(a, level)
            } else {
                plain(a)
            }
        };
        all.push((format!("{name}, swaps"), program(shape, &[], swap)));
        let add = |a: &Access| {
            if a.store.is_none() {
                read_modify_write(a, level)
            } else {
                plain(a)
            }
        };
        all.push((format!("{name}, adds of 0"), program(shape, &[], add)));
        all.push((
            format!("{name}, exchanges"),
            program(shape, &[], |a| exchange(a, level)),
        ));
    }
    all.extend(one_weaker(shape));
    all.extend(fences(shape));
    all
}

/// All accesses of one level but one of the level below: is each ordering needed?
fn one_weaker(shape: &Shape) -> Vec<(String, String)> {
    let accesses = shape.iter().map(Vec::len).sum();
    let mut all = Vec::new();
    for levels in Level::ALL.windows(2) {
        for weaker in 0..accesses {
            let level = |access: &Access| levels[usize::from(access.at != weaker)];
            let text = program(shape, &[], |access| plain(access, level(access)));
            all.push((
                format!(
                    "{}, access {} {}",
                    levels[1].name(),
                    weaker + 1,
                    levels[0].name()
                ),
                text,
            ));
        }
    }
    all
}

/// Relaxed accesses with a fence between those of each thread: alike, and in one thread another or none.
fn fences(shape: &Shape) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let relaxed = |access: &Access| plain(access, Level::Relaxed);
    let fenced: Vec<usize> = (0..shape.len())
        .filter(|&thread| shape[thread].len() > 1)
        .collect();
    for (one, other) in [
        ("sc", "sc"),
        ("acqrel", "acqrel"),
        ("rel", "acq"),
        ("sc", "acqrel"),
        ("sc", ""),
    ] {
        for &thread in &fenced {
            let kinds: Vec<&str> = (0..shape.len())
                .map(|t| if t == thread { other } else { one })
                .collect();
            let among: Vec<&str> = fenced
                .iter()
                .map(|&t| {
                    if kinds[t].is_empty() {
                        "none"
                    } else {
                        kinds[t]
                    }
                })
                .collect();
            all.push((
                format!("fences {}", among.join(" ")),
                program(shape, &kinds, relaxed),
            ));
        }
    }
    all
}

fn program(shape: &Shape, fences: &[&str], mut write: impl FnMut(&Access) -> String) -> String {
    let mut text = String::new();
    for (thread, accesses) in shape.iter().enumerate() {
        if thread > 0 {
            text.push_str(" || ");
        }
        for (place, access) in accesses.iter().enumerate() {
            if place > 0 {
                text.push_str("; ");
                if let Some(fence) = fences.get(thread).filter(|fence| !fence.is_empty()) {
                    write!(text, "fence.{fence}; ").expect("a string takes any text");
                }
            }
            text.push_str(&write(access));
        }
    }
    text
}

fn plain(access: &Access, level: Level) -> String {
    let Access { location, at, .. } = access;
    match access.store {
        Some(value) => format!("{location} ={} {value}", level.order("rel")),
        None => format!("r{at} = {location}.{}", level.order("acq")),
    }
}

/// A swap for a store, an add of 0 for a load.
fn read_modify_write(access: &Access, level: Level) -> String {
    let Access { location, at, .. } = access;
    let order = level.order("acqrel");
    match access.store {
        Some(value) => format!("r{at} = {location}.swap.{order} {value}"),
        None => format!("r{at} = {location}.add.{order} 0"),
    }
}

/// A compare-exchange for a store, which fails if another store came first; a load is a load.
fn exchange(access: &Access, level: Level) -> String {
    let Access { location, at, .. } = access;
    let (success, failure) = (level.order("acqrel"), level.order("acq"));
    match access.store {
        Some(value) => format!("r{at} = {location}.cas.{success}.{failure} 0 {value}"),
        None => plain(access, level),
    }
}
