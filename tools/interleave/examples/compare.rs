//! Measures the explorer beside its own full search, shuttle's depth-first search and loom, and how it grows.
//!
//! `cargo run --release -p interleave --example compare`

use std::time::{Duration, Instant};

use interleave::{Options, Program, Report, Search};

use programs::{LARGE, SMALL};
use tools::{Found, Referee};

#[path = "../tests/referees/programs.rs"]
mod programs;
#[path = "../tests/referees/tools.rs"]
mod tools;

/// Where shuttle's depth-first search is given up.
const BOUND: u64 = 300_000;

/// Where the explorer's own full search is given up, whose executions cost a process each.
const FULL_BOUND: u64 = 10_000;

fn main() {
    // A tool that finds a deadlock panics; the table says so.
    std::panic::set_hook(Box::new(|_| {}));
    println!(
        "executions (time) to find all outcomes; `>` where the search was given up, after {FULL_BOUND} executions in \
         full search and {BOUND} in shuttle\n"
    );
    println!("| program | outcomes | explorer | full search | shuttle | loom |");
    println!("|---|---|---|---|---|---|");
    SMALL.iter().chain(LARGE).for_each(compare);
    println!("\n| family | threads × steps | outcomes | executions | time | executions a second |");
    println!("|---|---|---|---|---|---|");
    for family in FAMILIES {
        for (threads, most) in [(2, 4), (3, 3)] {
            (1..=most).for_each(|steps| grow(family, threads, steps));
        }
    }
}

fn compare(program: &Referee) {
    let std = program.program();
    let (graphs, graphs_time) = explored(&std, Search::Graphs);
    let full = explored(&std, Search::Full);
    let shuttle = timed(|| program.under_shuttle(BOUND as usize));
    let loom = match program.name {
        // Its panic during a panic would end this process.
        "opposite_order" => "aborts".to_owned(),
        _ => found(timed(|| program.under_loom())),
    };
    println!(
        "| {} | {} | {} ({}) | {} | {} | {loom} |",
        program.name,
        graphs.outcomes.len(),
        graphs.executions,
        milliseconds(graphs_time),
        reported(full),
        found(shuttle),
    );
}

/// A program's report and the time it took, without that of compiling it: the first exploration has done that.
fn explored(program: &Program, search: Search) -> (Report, Duration) {
    let explore = |options| program.explore(&options).expect("it can be explored");
    explore(just_one());
    timed(|| explore(fresh(search)))
}

fn fresh(search: Search) -> Options {
    Options {
        search,
        max: match search {
            Search::Graphs => BOUND,
            Search::Full => FULL_BOUND,
        },
        samples: 0,
        reuse: false,
        ..Options::default()
    }
}

fn just_one() -> Options {
    Options {
        max: 1,
        ..fresh(Search::Graphs)
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let result = work();
    (result, begin.elapsed())
}

fn milliseconds(time: Duration) -> String {
    format!("{} ms", time.as_millis())
}

fn reported((report, time): (Report, Duration)) -> String {
    let more = if report.complete { "" } else { "> " };
    format!("{more}{} ({})", report.executions, milliseconds(time))
}

fn found(
    (
        Found {
            endings,
            executions,
        },
        time,
    ): (Found, Duration),
) -> String {
    let more = if executions >= BOUND { "> " } else { "" };
    format!(
        "{more}{executions} ({}), {} outcomes",
        milliseconds(time),
        endings.len()
    )
}

/// What each thread of a family does at each of its steps.
struct Family {
    name: &'static str,
    step: &'static str,
}

const FAMILIES: &[Family] = &[
    Family {
        name: "prints",
        step: "println!(\"{me}\")",
    },
    Family {
        name: "locks one mutex",
        step: "LOG.lock().unwrap().push(me)",
    },
    Family {
        name: "adds to one atomic",
        step: "COUNT.fetch_add(me + 1, Relaxed)",
    },
];

fn grow(family: &Family, threads: usize, steps: usize) {
    let text = format!(
        "use std::sync::{{Mutex, atomic::{{AtomicUsize, Ordering::Relaxed}}}};
        static LOG: Mutex<Vec<usize>> = Mutex::new(Vec::new());
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        fn main() {{
            std::thread::scope(|s| for me in 0..{threads} {{
                s.spawn(move || for _ in 0..{steps} {{ {}; }});
            }});
            println!(\"{{:?}} {{}}\", LOG.lock().unwrap(), COUNT.load(Relaxed));
        }}",
        family.step
    );
    let program = Program::new("family.rs".as_ref(), text, "2024").expect("it can be explored");
    let (report, time) = explored(&program, Search::Graphs);
    let rate = report.executions as f64 / time.as_secs_f64();
    println!(
        "| {} | {threads} × {steps} | {} | {} | {} | {rate:.0} |",
        family.name,
        report.outcomes.len(),
        if report.complete {
            String::new()
        } else {
            "> ".to_owned()
        } + &report.executions.to_string(),
        milliseconds(time),
    );
}
