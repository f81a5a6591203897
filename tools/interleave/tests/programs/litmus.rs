//! Runs the litmus program that is given as the argument, and prints the values of its registers and locations.
//!
//! Threads stand between `||`, statements between `;`. A location is a capital word, everywhere 0 at first.
//!
//! ```text
//! X =rel 1               store             r = X.acq              load
//! r = X.add.rlx 1        fetch_add         r = X.swap.sc 2        swap
//! r = X.cas.acqrel.rlx 0 1                 compare_exchange(0, 1, AcqRel, Relaxed), r is what it found
//! fence.sc               fence             X =rlx r+1             a value may be a register, and a number added
//! ```

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering, fence};
use std::{env, thread};

static LOCATIONS: [AtomicU32; 4] = [const { AtomicU32::new(0) }; 4];

pub struct Litmus {
    pub locations: Vec<String>,
    pub threads: Vec<Vec<Statement>>,
}

#[derive(Clone)]
pub enum Statement {
    Store {
        location: usize,
        order: Ordering,
        value: Value,
    },
    Load {
        location: usize,
        order: Ordering,
        register: String,
    },
    Add {
        location: usize,
        order: Ordering,
        register: String,
        value: Value,
    },
    Swap {
        location: usize,
        order: Ordering,
        register: String,
        value: Value,
    },
    CompareExchange {
        location: usize,
        success: Ordering,
        failure: Ordering,
        register: String,
        expected: u32,
        value: Value,
    },
    Fence {
        order: Ordering,
    },
}

/// The value of a register, if any, plus a number.
#[derive(Clone)]
pub struct Value {
    register: Option<String>,
    plus: u32,
}

impl Value {
    pub fn given(&self, registers: &[(String, u32)]) -> u32 {
        let value = |name: &String| {
            registers
                .iter()
                .rev()
                .find(|(register, _)| register == name)
                .map(|(_, value)| value)
        };
        self.register.as_ref().and_then(value).unwrap_or(&0) + self.plus
    }
}

impl Litmus {
    pub fn parse(text: &str) -> Self {
        let locations: BTreeSet<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.starts_with(|c: char| c.is_uppercase()))
            .collect();
        let locations: Vec<String> = locations.into_iter().map(str::to_owned).collect();
        let threads = text
            .split("||")
            .map(|thread| {
                thread
                    .split(';')
                    .map(|statement| parse_statement(statement.trim(), &locations))
                    .collect()
            })
            .collect();
        Self { locations, threads }
    }
}

fn parse_statement(text: &str, locations: &[String]) -> Statement {
    let words: Vec<&str> = text.split([' ', '.']).collect();
    let location = |word: &str| {
        locations
            .iter()
            .position(|l| l == word)
            .expect("a location is a capital word")
    };
    let register = |word: &str| word.to_owned();
    match words[..] {
        ["fence", o] => Statement::Fence { order: order(o) },
        [r, "=", l, "add", o, v] => Statement::Add {
            location: location(l),
            order: order(o),
            register: register(r),
            value: value(v),
        },
        [r, "=", l, "swap", o, v] => Statement::Swap {
            location: location(l),
            order: order(o),
            register: register(r),
            value: value(v),
        },
        [r, "=", l, "cas", success, failure, expected, v] => Statement::CompareExchange {
            location: location(l),
            success: order(success),
            failure: order(failure),
            register: register(r),
            expected: expected.parse().expect("an expected value is a number"),
            value: value(v),
        },
        [r, "=", l, o] => Statement::Load {
            location: location(l),
            order: order(o),
            register: register(r),
        },
        [l, o, v] => Statement::Store {
            location: location(l),
            order: order(&o[1..]),
            value: value(v),
        },
        _ => panic!("cannot read the statement `{text}`"),
    }
}

fn order(word: &str) -> Ordering {
    match word {
        "rlx" => Ordering::Relaxed,
        "acq" => Ordering::Acquire,
        "rel" => Ordering::Release,
        "acqrel" => Ordering::AcqRel,
        "sc" => Ordering::SeqCst,
        _ => panic!("`{word}` is no ordering"),
    }
}

fn value(word: &str) -> Value {
    match word.split_once('+') {
        Some((register, plus)) => Value {
            register: Some(register.to_owned()),
            plus: plus.parse().expect("a number after +"),
        },
        None => match word.parse() {
            Ok(plus) => Value {
                register: None,
                plus,
            },
            Err(_) => Value {
                register: Some(word.to_owned()),
                plus: 0,
            },
        },
    }
}

/// Runs one thread; its registers in the order they were written.
fn run(statements: &[Statement]) -> Vec<(String, u32)> {
    let mut registers: Vec<(String, u32)> = Vec::new();
    for statement in statements {
        let read = match statement {
            Statement::Fence { order } => {
                fence(*order);
                None
            }
            Statement::Store {
                location,
                order,
                value,
            } => {
                LOCATIONS[*location].store(value.given(&registers), *order);
                None
            }
            Statement::Load {
                location,
                order,
                register,
            } => Some((register, LOCATIONS[*location].load(*order))),
            Statement::Add {
                location,
                order,
                register,
                value,
            } => Some((
                register,
                LOCATIONS[*location].fetch_add(value.given(&registers), *order),
            )),
            Statement::Swap {
                location,
                order,
                register,
                value,
            } => Some((
                register,
                LOCATIONS[*location].swap(value.given(&registers), *order),
            )),
            Statement::CompareExchange {
                location,
                success,
                failure,
                register,
                expected,
                value,
            } => {
                let new = value.given(&registers);
                let found =
                    LOCATIONS[*location].compare_exchange(*expected, new, *success, *failure);
                Some((register, found.unwrap_or_else(|found| found)))
            }
        };
        registers.extend(read.map(|(register, value)| (register.clone(), value)));
    }
    registers
}

/// The registers thread by thread, then the last value of each location by name: `1 0 | 1 1`.
pub fn show(
    registers: impl IntoIterator<Item = u32>,
    locations: impl IntoIterator<Item = u32>,
) -> String {
    let join = |values: Vec<String>| values.join(" ");
    let registers = join(
        registers
            .into_iter()
            .map(|value| value.to_string())
            .collect(),
    );
    let locations = join(
        locations
            .into_iter()
            .map(|value| value.to_string())
            .collect(),
    );
    format!("{registers} | {locations}").trim_start().to_owned()
}

#[allow(
    dead_code,
    reason = "the suite's oracle takes the parser from this file and runs no program itself"
)]
fn main() {
    let text = env::args()
        .nth(1)
        .expect("give a litmus program as the argument");
    let litmus = Litmus::parse(&text);
    let registers: Vec<u32> = thread::scope(|scope| {
        let threads: Vec<_> = litmus
            .threads
            .iter()
            .map(|thread| scope.spawn(|| run(thread)))
            .collect();
        let registers = threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap());
        registers.map(|(_, value)| value).collect()
    });
    let last = LOCATIONS[..litmus.locations.len()]
        .iter()
        .map(|location| location.load(Ordering::Relaxed));
    println!("{}", show(registers, last));
}
