//! Binary relations over the few events of a litmus program, with the operators that memory models are written in.

/// `self.0[a]` holds bit `b` if a is related to b.
#[derive(Clone, PartialEq, Eq)]
pub struct Relation(Vec<u32>);

impl Relation {
    pub fn empty(events: usize) -> Self {
        assert!(events <= 32, "a litmus program of more than 32 events");
        Self(vec![0; events])
    }

    pub fn of(events: usize, holds: impl Fn(usize, usize) -> bool) -> Self {
        let mut relation = Self::empty(events);
        for a in 0..events {
            for b in 0..events {
                if holds(a, b) {
                    relation.add(a, b);
                }
            }
        }
        relation
    }

    /// `[S]`: the events that satisfy `holds`, each related to itself.
    pub fn identity(events: usize, holds: impl Fn(usize) -> bool) -> Self {
        Self::of(events, |a, b| a == b && holds(a))
    }

    pub fn add(&mut self, a: usize, b: usize) {
        self.0[a] |= 1 << b;
    }

    pub fn holds(&self, a: usize, b: usize) -> bool {
        self.0[a] >> b & 1 == 1
    }

    /// `self ∪ other`
    pub fn or(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a | b).collect())
    }

    /// `self ; other`
    pub fn then(&self, other: &Self) -> Self {
        let image =
            |successors: &u32| bits(*successors).fold(0, |union, middle| union | other.0[middle]);
        Self(self.0.iter().map(image).collect())
    }

    /// `self⁻¹`
    pub fn inverse(&self) -> Self {
        Self::of(self.0.len(), |a, b| self.holds(b, a))
    }

    /// `self?`
    pub fn maybe(&self) -> Self {
        self.or(&Self::identity(self.0.len(), |_| true))
    }

    /// `self⁺`
    pub fn closure(&self) -> Self {
        let mut closed = self.clone();
        for middle in 0..closed.0.len() {
            let reached = closed.0[middle];
            for successors in &mut closed.0 {
                if *successors >> middle & 1 == 1 {
                    *successors |= reached;
                }
            }
        }
        closed
    }

    /// The pairs for which `keep` holds as well.
    pub fn filter(&self, keep: impl Fn(usize, usize) -> bool) -> Self {
        Self::of(self.0.len(), |a, b| self.holds(a, b) && keep(a, b))
    }

    pub fn irreflexive(&self) -> bool {
        (0..self.0.len()).all(|event| !self.holds(event, event))
    }

    pub fn acyclic(&self) -> bool {
        self.closure().irreflexive()
    }

    /// How many events come before `event`.
    pub fn before(&self, event: usize) -> usize {
        (0..self.0.len()).filter(|&a| self.holds(a, event)).count()
    }
}

fn bits(mut word: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = word.trailing_zeros();
        word &= word.checked_sub(1)?;
        Some(lowest as usize)
    })
}
