//! Working with several processes at a time.

use crate::engine::os::{Child, write_and_exit};
use crate::engine::wire::{Wire, to_bytes};

/// Has so many workers do their part, each in a process of its own; the worker of that number does every item whose
/// number it is, counted in rounds. All that they bring back, in the order of the items.
pub fn share_out<T: Wire>(workers: usize, work: impl Fn(usize) -> Vec<T>) -> Vec<T> {
    let start = |worker| Child::start(|file| write_and_exit(file, &to_bytes(&work(worker))));
    let running: Vec<Child> = (0..workers)
        .map(|worker| start(worker).expect("the system has a process to give"))
        .collect();
    let brought = running.into_iter().map(|child| {
        let (bytes, _) = child.finish();
        Vec::get(&mut &bytes[..]).expect("a worker brings back what it has done")
    });
    in_turn(brought.collect())
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
