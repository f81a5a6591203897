//! Decisions made otherwise than in the ordinary way: at random, or as written in a script.

use super::Runtime;
use super::dice::Dice;
use crate::engine::wire::{wire_enum, wire_struct};
use crate::model::event::{Label, ThreadId, WriteKind};
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
        let Some(mut decider) = self.decider.take() else {
            return ordinary;
        };
        let choice = match &mut decider {
            Decider::Dice(dice) => self.stray(dice, thread, label, ordinary),
            Decider::Script(script) => {
                let mut choices = self.choices(label, ordinary);
                choices.retain(|&choice| self.is_allowed(thread, label, choice));
                choices[script.decide(choices.len())]
            }
        };
        self.decider = Some(decider);
        choice
    }

    /// The ordinary choice, but now and then another that the model allows.
    fn stray(&self, dice: &mut Dice, thread: ThreadId, label: &Label, ordinary: Choice) -> Choice {
        if !dice.strays(label) {
            return ordinary;
        }
        match dice.choose(&self.choices(label, ordinary)) {
            Some(choice) if self.is_allowed(thread, label, choice) => choice,
            _ => ordinary,
        }
    }

    /// All choices for an event, also those that the model does not allow.
    fn choices(&self, label: &Label, ordinary: Choice) -> Vec<Choice> {
        match *label {
            Label::Choose { among } => (0..among).map(Choice::Picked).collect(),
            Label::Read {
                loc, rmw, ref span, ..
            } => {
                let value = |source| self.graph.value(loc, source);
                let free = |source| self.graph.updater_of(loc, source).is_none();
                let writes = |source| rmw.is_some_and(|rmw| rmw.written(value(source)).is_some());
                let waits = |source| rmw.is_some_and(|rmw| !rmw.may_read(value(source)));
                let sources = self.graph.sources(loc, span).into_iter();
                let sources =
                    sources.filter(|&source| !waits(source) && (free(source) || !writes(source)));
                sources.map(Choice::From).collect()
            }
            Label::Write {
                loc,
                kind: WriteKind::Plain,
                ..
            } => {
                let places = 1..=self.graph.writes(loc).len() + 1;
                places.map(Choice::Place).collect()
            }
            _ => vec![ordinary],
        }
    }

    fn is_allowed(&self, thread: ThreadId, label: &Label, choice: Choice) -> bool {
        let Some(loc) = label.loc() else {
            return true;
        };
        let mut graph = self.graph.clone();
        graph.add(thread, label.clone(), choice);
        consistent(&graph, loc)
    }
}
