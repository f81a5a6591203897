//! The same program under the explorer, shuttle and loom.
//!
//! Each program is one text that says `sync` and `thread` without saying whose: std's, shuttle's or loom's.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex};

use interleave::Program;

/// A program in the three guises.
pub struct Referee {
    pub name: &'static str,
    pub text: &'static str,
    pub under_shuttle: fn() -> String,
    pub under_loom: fn() -> String,
}

/// How one run of it may end; `None` stands for a deadlock.
pub type Endings = BTreeSet<Option<String>>;

/// What a tool found, in how many executions.
pub struct Found {
    pub endings: Endings,
    pub executions: u64,
}

impl Referee {
    /// The program as std's.
    pub fn program(&self) -> Program {
        let text = format!(
            "use std::{{sync, thread}};\n{}\nfn main() {{ print!(\"{{}}\", program()); }}\n",
            self.text
        );
        let program = Program::new(&Path::new(self.name).with_extension("rs"), text, "2024");
        program.unwrap_or_else(|reason| panic!("{}: {reason}", self.name))
    }

    /// Depth-first through every schedule, of which it runs `bound` at most.
    pub fn under_shuttle(&self, bound: usize) -> Found {
        let program = self.under_shuttle;
        let tally = Tally::default();
        let counted = tally.clone();
        tally.found(move || shuttle::check_dfs(move || counted.count(program), Some(bound)))
    }

    pub fn under_loom(&self) -> Found {
        let program = self.under_loom;
        let tally = Tally::default();
        let counted = tally.clone();
        tally.found(move || loom::model(move || counted.count(program)))
    }
}

/// Counts the executions that a tool runs, and collects how they end.
#[derive(Clone, Default)]
struct Tally(Arc<Mutex<(Endings, u64)>>);

impl Tally {
    fn count(&self, program: fn() -> String) {
        let ending = program();
        let mut tally = self.0.lock().unwrap();
        tally.0.insert(Some(ending));
        tally.1 += 1;
    }

    /// Runs a tool, which panics at the first deadlock.
    fn found(&self, tool: impl FnOnce()) -> Found {
        let deadlocked = catch_unwind(AssertUnwindSafe(tool)).is_err();
        let (mut endings, executions) = self.0.lock().unwrap().clone();
        if deadlocked {
            endings.insert(None);
        }
        Found {
            endings,
            executions,
        }
    }
}
