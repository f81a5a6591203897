//! Working with several processes at a time.

use super::Flow;
use crate::engine::os::{Child, write_and_exit};
use crate::engine::wire::{Wire, to_bytes};

/// Has so many workers do their part, each in a process of its own; the worker of that number does every item whose
/// number it is, counted in rounds. All that they bring back, in the order of the items.
pub fn share_out<T: Wire>(workers: usize, work: impl Fn(usize) -> Flow<Vec<T>>) -> Flow<Vec<T>> {
    let mut running = Vec::new();
    for worker in 0..workers {
        let mut runs_program = false;
        let child = Child::start(|file| match work(worker) {
            Flow::RunProgram => runs_program = true,
            Flow::Searched(done) => write_and_exit(file, &to_bytes(&done)),
        });
        if runs_program {
            return Flow::RunProgram;
        }
        running.push(child.expect("the system has a process to give"));
    }
    let brought = running.into_iter().map(|child| {
        let (bytes, _) = child.finish();
        Vec::get(&mut &bytes[..]).expect("a worker brings back what it has done")
    });
    Flow::Searched(in_turn(brought.collect()))
}

/// The items of several lists: the first of each, the second of each, and so on.
fn in_turn<T>(lists: Vec<Vec<T>>) -> Vec<T> {
    let mut lists: Vec<_> = lists.into_iter().map(Vec::into_iter).collect();
    let mut all = Vec::new();
    loop {
        let before = all.len();
        all.extend(lists.iter_mut().filter_map(Iterator::next));
        if all.len() == before {
            return all;
        }
    }
}
