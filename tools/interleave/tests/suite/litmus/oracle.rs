//! Every outcome that the memory model allows for a litmus program, by brute force: all ways to choose what each load
//! reads and in which order the stores take effect are tried, and the consistent ones counted.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::Ordering;

use super::interpreter::{Litmus, Statement, Value, show};
use super::rc11::{Event, Graph};
use super::relation::Relation;

#[derive(Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How many execution graphs are consistent.
    pub graphs: usize,
    pub outcomes: BTreeSet<String>,
}

pub fn all_outcomes(litmus: &Litmus) -> Verdict {
    let mut verdict = Verdict {
        graphs: 0,
        outcomes: BTreeSet::new(),
    };
    let exchanges = Program::new(litmus, 0).compare_exchanges;
    for successes in 0..1 << exchanges {
        Program::new(litmus, successes).judge(&mut verdict);
    }
    verdict
}

/// A litmus program of which it is settled which compare-exchanges succeed.
struct Program<'a> {
    litmus: &'a Litmus,
    events: Vec<Event>,
    /// The statement of each event; none for a first store.
    statements: Vec<Option<&'a Statement>>,
    program_order: Relation,
    compare_exchanges: usize,
}

impl<'a> Program<'a> {
    /// Bit n of `successes` says whether the nth compare-exchange succeeds.
    fn new(litmus: &'a Litmus, successes: u32) -> Self {
        let first_store = |location| Event {
            thread: None,
            location: Some(location),
            order: Ordering::Relaxed,
            reads: false,
            writes: true,
        };
        let mut events: Vec<Event> = (0..litmus.locations.len()).map(first_store).collect();
        let mut statements = vec![None; events.len()];
        let mut compare_exchanges = 0;
        for (thread, body) in litmus.threads.iter().enumerate() {
            for statement in body {
                let succeeds = successes >> compare_exchanges & 1 == 1;
                compare_exchanges +=
                    u32::from(matches!(statement, Statement::CompareExchange { .. })) as usize;
                events.push(event(statement, thread, succeeds));
                statements.push(Some(statement));
            }
        }
        let program_order = Relation::of(events.len(), |a, b| {
            let first = events[a].thread.is_none() && events[b].thread.is_some();
            first || (events[a].thread.is_some() && events[a].thread == events[b].thread && a < b)
        });
        Self {
            litmus,
            events,
            statements,
            program_order,
            compare_exchanges,
        }
    }

    fn judge(&self, verdict: &mut Verdict) {
        for reads_from in self.ways_to_read() {
            let Some(values) = self.values(&reads_from) else {
                continue;
            };
            let mut rf = Relation::empty(self.events.len());
            for (&load, &store) in &reads_from {
                rf.add(store, load);
            }
            for stores in self.ways_to_order_stores() {
                let graph = Graph {
                    events: &self.events,
                    program_order: &self.program_order,
                    reads_from: &rf,
                    modification_order: &total_orders(self.events.len(), &stores),
                };
                if graph.consistent() {
                    verdict.graphs += 1;
                    verdict.outcomes.insert(self.outcome(&values, &stores));
                }
            }
        }
    }

    /// Every way to give each load a store of its location.
    fn ways_to_read(&self) -> Vec<HashMap<usize, usize>> {
        let mut ways = vec![HashMap::new()];
        for load in (0..self.events.len()).filter(|&event| self.events[event].reads) {
            let stores = self.stores(self.events[load].location.expect("a load has a location"));
            let choices = stores.into_iter().filter(|&store| store != load);
            ways = choices
                .flat_map(|store| ways.iter().map(move |way| (way, store)))
                .map(|(way, store)| {
                    way.iter()
                        .map(|(&l, &s)| (l, s))
                        .chain([(load, store)])
                        .collect()
                })
                .collect();
        }
        ways
    }

    /// Every way to order the stores of each location, its first store first.
    fn ways_to_order_stores(&self) -> Vec<Vec<Vec<usize>>> {
        let mut ways = vec![Vec::new()];
        for location in 0..self.litmus.locations.len() {
            let stores = self.stores(location);
            let (first, others) = stores.split_first().expect("a location has a first store");
            let orders = permutations(others)
                .into_iter()
                .map(|order| [&[*first], &order[..]].concat());
            ways = orders
                .flat_map(|order| {
                    ways.iter()
                        .map(move |way: &Vec<Vec<usize>>| [way, &[order.clone()][..]].concat())
                })
                .collect();
        }
        ways
    }

    fn stores(&self, location: usize) -> Vec<usize> {
        let is_one = |&event: &usize| {
            self.events[event].writes && self.events[event].location == Some(location)
        };
        (0..self.events.len()).filter(is_one).collect()
    }

    /// What each event reads and writes; `None` if that contradicts which compare-exchanges succeed, or if a value
    /// depends on itself.
    fn values(&self, reads_from: &HashMap<usize, usize>) -> Option<Values> {
        let mut causes = self.program_order.clone();
        for (&load, &store) in reads_from {
            causes.add(store, load);
        }
        let causes = causes.closure();
        if !causes.irreflexive() {
            return None;
        }
        let mut order: Vec<usize> = (0..self.events.len()).collect();
        order.sort_by_key(|&event| causes.before(event));
        let mut values = Values::new(self.events.len(), self.litmus.threads.len());
        for event in order {
            let read = reads_from.get(&event).map(|&store| values.written[store]);
            let Some(statement) = self.statements[event] else {
                continue;
            };
            let thread = self.events[event].thread.expect("a statement has a thread");
            let registers = &mut values.registers[thread];
            let given = |value: &Value| value.given(registers);
            values.written[event] = match statement {
                Statement::Store { value, .. } | Statement::Swap { value, .. } => given(value),
                Statement::Add { value, .. } => read? + given(value),
                Statement::CompareExchange {
                    expected, value, ..
                } => {
                    if (read == Some(*expected)) != self.events[event].writes {
                        return None;
                    }
                    given(value)
                }
                Statement::Load { .. } | Statement::Fence { .. } => 0,
            };
            registers.extend(register(statement).zip(read));
        }
        Some(values)
    }

    fn outcome(&self, values: &Values, stores: &[Vec<usize>]) -> String {
        let registers = values.registers.iter().flatten().map(|(_, value)| *value);
        let last = |order: &Vec<usize>| values.written[*order.last().expect("a first store")];
        show(registers, stores.iter().map(last))
    }
}

struct Values {
    written: Vec<u32>,
    registers: Vec<Vec<(String, u32)>>,
}

impl Values {
    fn new(events: usize, threads: usize) -> Self {
        Self {
            written: vec![0; events],
            registers: vec![Vec::new(); threads],
        }
    }
}

fn event(statement: &Statement, thread: usize, succeeds: bool) -> Event {
    let (location, order, reads, writes) = match *statement {
        Statement::Store {
            location, order, ..
        } => (Some(location), order, false, true),
        Statement::Load {
            location, order, ..
        } => (Some(location), order, true, false),
        Statement::Add {
            location, order, ..
        }
        | Statement::Swap {
            location, order, ..
        } => (Some(location), order, true, true),
        Statement::CompareExchange {
            location,
            success,
            failure,
            ..
        } => (
            Some(location),
            if succeeds { success } else { failure },
            true,
            succeeds,
        ),
        Statement::Fence { order } => (None, order, false, false),
    };
    Event {
        thread: Some(thread),
        location,
        order,
        reads,
        writes,
    }
}

fn register(statement: &Statement) -> Option<String> {
    match statement {
        Statement::Load { register, .. }
        | Statement::Add { register, .. }
        | Statement::Swap { register, .. }
        | Statement::CompareExchange { register, .. } => Some(register.clone()),
        Statement::Store { .. } | Statement::Fence { .. } => None,
    }
}

fn total_orders(events: usize, orders: &[Vec<usize>]) -> Relation {
    let mut relation = Relation::empty(events);
    for order in orders {
        for (at, &earlier) in order.iter().enumerate() {
            for &later in &order[at + 1..] {
                relation.add(earlier, later);
            }
        }
    }
    relation
}

fn permutations(items: &[usize]) -> Vec<Vec<usize>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let with_first = |first: &usize| {
        let others: Vec<usize> = items.iter().copied().filter(|item| item != first).collect();
        permutations(&others)
            .into_iter()
            .map(|order| [&[*first], &order[..]].concat())
            .collect::<Vec<_>>()
    };
    items.iter().flat_map(with_first).collect()
}
