//! Wrong: a reader nobody else owns lives on until the next notice.

use std::sync::{Arc, Mutex};

#[cfg(test)]
mod check;

#[derive(Default)]
pub struct Reader {
    pub inbox: Mutex<Vec<String>>,
}

#[derive(Default)]
pub struct Board {
    readers: Mutex<Vec<Arc<Reader>>>,
}

impl Board {
    /// From now on `reader` gets every notice, as long as somebody else owns it.
    pub fn subscribe(&self, reader: &Arc<Reader>) {
        self.readers.lock().unwrap().push(Arc::clone(reader));
    }

    /// Delivers `notice` to every reader alive and forgets the others.
    /// Returns how many are still subscribed.
    pub fn publish(&self, notice: &str) -> usize {
        let mut readers = self.readers.lock().unwrap();
        readers.retain(|reader| Arc::strong_count(reader) > 1);
        for reader in readers.iter() {
            reader.inbox.lock().unwrap().push(String::from(notice));
        }
        readers.len()
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
