//! How to explore.

/// What may be chosen. The report is the same for any number of workers.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many executions to explore at most; what follows the bound is random and never complete.
    pub max: u64,
    /// How many executions to choose at random once the bound is hit.
    pub samples: u64,
    pub search: Search,
    /// How many processes explore at a time; by default one for each core.
    pub workers: Option<usize>,
    /// What the program finds in `std::env::args` after its own name.
    pub arguments: Vec<String>,
    /// Whether an earlier report of the same exploration may be given again.
    pub reuse: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            max: 100_000,
            samples: 1_000,
            search: Search::Graphs,
            workers: None,
            arguments: Vec::new(),
            reuse: true,
        }
    }
}

/// Which executions to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Search {
    /// One for each consistent execution graph.
    Graphs,
    /// Every interleaving, however alike: slow, and there to check the other.
    Full,
}
