//! The SC axiom of RC11 (PLDI 2017, section 4.1): the partial SC order is acyclic.
//!
//! ```text
//! scb  = sb ∪ sb|≠loc ; hb ; sb|≠loc ∪ hb|loc ∪ mo ∪ rb
//! psc  = ([SC] ∪ [F_SC] ; hb?) ; scb ; ([SC] ∪ hb? ; [F_SC])   ∪   [F_SC] ; (hb ∪ hb ; eco ; hb) ; [F_SC]
//! ```
//! A read-modify-write is one node here.

use super::{before, read_order};
use crate::model::event::{EventId, Label, Loc};
use crate::model::graph::Graph;

/// A set of nodes as bits.
type Bits = Vec<u64>;

/// A relation over nodes: for each, the set of those it is related to.
type Relation = Vec<Bits>;

/// An event, or both halves of a read-modify-write.
struct Node {
    /// The last event of it.
    id: EventId,
    loc: Option<Loc>,
    seq_cst: bool,
    fence: bool,
    /// The place in the location's order it reads, and the one it writes.
    reads: Option<usize>,
    writes: Option<usize>,
}

/// Whether the partial SC order of the graph is acyclic.
pub fn acyclic(graph: &Graph) -> bool {
    let seq_cst = |id: &EventId| graph.event(*id).label.is_seq_cst();
    if graph.ids().filter(seq_cst).nth(1).is_none() {
        return true;
    }
    let nodes = nodes(graph);
    let hb = relation(&nodes, |a, b| before(graph, a.id, b.id));
    let same_loc = |a: &Node, b: &Node| a.loc.is_some() && a.loc == b.loc;
    let sb = |a: &Node, b: &Node| a.id.thread == b.id.thread && a.id.index < b.id.index;
    let far = relation(&nodes, |a, b| sb(a, b) && !same_loc(a, b));
    let direct = relation(&nodes, |a, b| {
        sb(a, b) || same_loc(a, b) && (before(graph, a.id, b.id) || precedes(a, b))
    });
    let scb = union(direct, &compose(&compose(&far, &hb), &far));
    let fences = keep(&nodes, |node| node.seq_cst && node.fence);
    let seq_cst = keep(&nodes, |node| node.seq_cst);
    let left = union(seq_cst.clone(), &compose(&fences, &hb));
    let right = union(seq_cst, &compose(&hb, &fences));
    let base = compose(&compose(&left, &scb), &right);
    let eco = closure(relation(&nodes, |a, b| {
        same_loc(a, b) && (precedes(a, b) || reads_from(a, b))
    }));
    let around = union(hb.clone(), &compose(&compose(&hb, &eco), &hb));
    let psc = closure(union(base, &compose(&compose(&fences, &around), &fences)));
    (0..nodes.len()).all(|node| !has(&psc[node], node))
}

/// Modification order or reads-before, of two accesses of one location.
fn precedes(a: &Node, b: &Node) -> bool {
    let Some(later) = b.writes else { return false };
    a.writes.is_some_and(|earlier| earlier < later)
        || a.id != b.id && a.reads.is_some_and(|read| read < later)
}

fn reads_from(a: &Node, b: &Node) -> bool {
    a.writes.is_some() && a.writes == b.reads
}

fn nodes(graph: &Graph) -> Vec<Node> {
    let mut nodes = Vec::new();
    for id in graph.ids() {
        let event = graph.event(id);
        let mut node = Node {
            id,
            loc: event.label.loc(),
            seq_cst: false,
            fence: false,
            reads: None,
            writes: None,
        };
        match &event.label {
            Label::Fence(order) => (node.seq_cst, node.fence) = (order.is_seq_cst(), true),
            Label::Read {
                loc, order, rmw, ..
            } => {
                let next = EventId {
                    index: id.index + 1,
                    ..id
                };
                if graph.get(next.thread, next.index as usize).is_some() && graph.is_update(next) {
                    continue;
                }
                node.reads = Some(graph.place(*loc, event.from));
                node.seq_cst = read_order(graph, *loc, event.from, *order, *rmw).is_seq_cst();
            }
            Label::Write { loc, order, .. } => {
                node.writes = Some(graph.place(*loc, id));
                node.seq_cst = order.is_seq_cst();
                if graph.is_update(id) {
                    node.reads = Some(graph.place(*loc, graph.update_source(id)));
                }
            }
            _ => {}
        }
        nodes.push(node);
    }
    nodes
}

fn has(bits: &Bits, node: usize) -> bool {
    bits[node / 64] >> (node % 64) & 1 == 1
}

fn insert(bits: &mut Bits, node: usize) {
    bits[node / 64] |= 1 << (node % 64);
}

fn add_all(bits: &mut Bits, others: &Bits) {
    for (mine, theirs) in bits.iter_mut().zip(others) {
        *mine |= theirs;
    }
}

fn relation(nodes: &[Node], related: impl Fn(&Node, &Node) -> bool) -> Relation {
    let row = |a: &Node| {
        let mut bits = vec![0; nodes.len().div_ceil(64)];
        nodes
            .iter()
            .enumerate()
            .filter(|(_, b)| related(a, b))
            .for_each(|(index, _)| insert(&mut bits, index));
        bits
    };
    nodes.iter().map(row).collect()
}

/// The identity on the nodes that `kept` names.
fn keep(nodes: &[Node], kept: impl Fn(&Node) -> bool) -> Relation {
    relation(nodes, |a, b| a.id == b.id && kept(a))
}

fn union(mut a: Relation, b: &Relation) -> Relation {
    a.iter_mut()
        .zip(b)
        .for_each(|(mine, theirs)| add_all(mine, theirs));
    a
}

fn compose(a: &Relation, b: &Relation) -> Relation {
    let row = |middle: &Bits| {
        let mut bits = vec![0; middle.len()];
        (0..b.len())
            .filter(|&node| has(middle, node))
            .for_each(|node| add_all(&mut bits, &b[node]));
        bits
    };
    a.iter().map(row).collect()
}

fn closure(mut relation: Relation) -> Relation {
    for middle in 0..relation.len() {
        let through = relation[middle].clone();
        for row in relation.iter_mut().filter(|row| has(row, middle)) {
            add_all(row, &through);
        }
    }
    relation
}
