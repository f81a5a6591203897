//! Decisions made otherwise than in the ordinary way: at random, or as written in a script.

use super::Runtime;
use super::dice::Dice;
use crate::engine::wire::{wire_enum, wire_struct};
use crate::model::event::{Label, Loc, ThreadId, WriteKind};
use crate::model::graph::Choice;
use crate::model::rc11::consistent;

/// What decides.
#[derive(Clone, Debug)]
pub enum Decider {
    Dice(Dice),
    Script(Script),
}

/// A list of decisions to make, the first one where there is none.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// What to decide.
    pub lines: Vec<u32>,
    /// What has been decided, and among how many.
    pub decided: Vec<(u32, u32)>,
}

wire_enum!(Decider { 0 => Dice(dice), 1 => Script(script) });
wire_struct!(Script { lines, decided });

impl Script {
    fn decide(&mut self, among: usize) -> usize {
        let choice = self.lines.get(self.decided.len()).copied().unwrap_or(0);
        self.decided.push((choice, among as u32));
        choice as usize
    }

    /// The script that comes next when every decision is to be made in every way; `None` after the last.
    pub fn next(decided: &[(u32, u32)]) -> Option<Script> {
        let last = decided
            .iter()
            .rposition(|&(choice, among)| choice + 1 < among)?;
        let mut lines: Vec<u32> = decided[..=last].iter().map(|&(choice, _)| choice).collect();
        lines[last] += 1;
        Some(Script {
            lines,
            decided: Vec::new(),
        })
    }
}

impl Runtime {
    /// Has all decisions beyond the given graph made by `decider`.
    pub fn set_decider(&mut self, decider: Decider) {
        self.decider = Some(decider);
    }

    /// Which of the threads that can go on does.
    pub(super) fn decide_thread(&mut self, able: &[ThreadId]) -> Option<ThreadId> {
        let current = self.turn;
        match self.decider.as_mut() {
            _ if able.is_empty() => None,
            None => able.first().copied(),
            Some(Decider::Dice(dice)) => dice.pick(able, current),
            Some(Decider::Script(script)) => Some(able[script.decide(able.len())]),
        }
    }

    /// The choice for an event about to be added.
    pub(super) fn decide_choice(
        &mut self,
        thread: ThreadId,
        label: &Label,
        ordinary: Choice,
    ) -> Choice {
        let others = match (&self.decider, label) {
            (None, _) => return ordinary,
            (Some(Decider::Dice(_)), Label::Write { .. }) => return ordinary,
            _ => self.possible(thread, label, ordinary),
        };
        match self.decider.as_mut() {
            None => ordinary,
            Some(Decider::Dice(dice)) => dice.choose(&others, ordinary),
            Some(Decider::Script(script)) => others[script.decide(others.len())],
        }
    }

    /// All choices that the model allows for an event.
    fn possible(&self, thread: ThreadId, label: &Label, ordinary: Choice) -> Vec<Choice> {
        let (loc, choices): (Loc, Vec<Choice>) = match *label {
            Label::Choose { among } => return (0..among).map(Choice::Picked).collect(),
            Label::Read {
                loc, rmw, ref span, ..
            } => {
                let free = |source| self.graph.updater_of(loc, source).is_none();
                let writes = |source| {
                    rmw.and_then(|rmw| rmw.written(self.graph.value(loc, source)))
                        .is_some()
                };
                let waits =
                    |source| rmw.is_some_and(|rmw| !rmw.may_read(self.graph.value(loc, source)));
                let sources = self.graph.sources(loc, span).into_iter();
                let sources =
                    sources.filter(|&source| !waits(source) && (free(source) || !writes(source)));
                (loc, sources.map(Choice::From).collect())
            }
            Label::Write {
                loc,
                kind: WriteKind::Plain,
                ..
            } => (
                loc,
                (1..=self.graph.writes(loc).len() + 1)
                    .map(Choice::Place)
                    .collect(),
            ),
            _ => return vec![ordinary],
        };
        choices
            .into_iter()
            .filter(|&choice| self.is_allowed(thread, label, loc, choice))
            .collect()
    }

    fn is_allowed(&self, thread: ThreadId, label: &Label, loc: Loc, choice: Choice) -> bool {
        let mut graph = self.graph.clone();
        graph.add(thread, label.clone(), choice);
        consistent(&graph, loc)
    }
}
