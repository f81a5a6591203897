//! Wrong: the readers that are gone are not counted, but their links pile up.

use std::sync::{Arc, Mutex, Weak};

#[cfg(test)]
mod check;

#[derive(Default)]
pub struct Reader {
    pub inbox: Mutex<Vec<String>>,
}

#[derive(Default)]
pub struct Board {
    readers: Mutex<Vec<Weak<Reader>>>,
}

impl Board {
    /// From now on `reader` gets every notice, as long as somebody else owns it.
    pub fn subscribe(&self, reader: &Arc<Reader>) {
        self.readers.lock().unwrap().push(Arc::downgrade(reader));
    }

    /// Delivers `notice` to every reader alive and forgets the others.
    /// Returns how many are still subscribed.
    pub fn publish(&self, notice: &str) -> usize {
        let readers = self.readers.lock().unwrap();
        let alive = readers.iter().filter_map(Weak::upgrade);
        alive
            .map(|reader| reader.inbox.lock().unwrap().push(String::from(notice)))
            .count()
    }
}

fn main() {
    let board = Board::default();
    let (ada, bo) = (Arc::new(Reader::default()), Arc::new(Reader::default()));
    board.subscribe(&ada);
    board.subscribe(&bo);

    drop(bo);

    println!("{} subscribed", board.publish("lunch at noon"));
    println!("Ada reads {:?}", ada.inbox.lock().unwrap());
}
