//! Wrong: an `Arc` does not make a `Cell` safe to share.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::sync::Arc;

#[cfg(test)]
mod check;

pub struct Jukebox {
    songs: Arc<[String]>,
    plays: Arc<Cell<u32>>,
    on_play: Box<dyn Fn(&str) + Send + Sync>,
}

impl Jukebox {
    pub fn new(songs: &[&str], on_play: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Jukebox {
            songs: songs.iter().copied().map(String::from).collect(),
            plays: Arc::new(Cell::new(0)),
            on_play: Box::new(on_play),
        }
    }

    /// Plays a song and returns how many have been played, or `None` if there is no such song.
    pub fn play(&self, number: usize) -> Option<u32> {
        let song = self.songs.get(number)?;
        (self.on_play)(song);
        self.plays.set(self.plays.get() + 1);
        Some(self.plays.get())
    }
}

fn main() {
    let jukebox = Jukebox::new(&["Blue Moon"], |song| println!("now: {song}"));
    println!("{:?}", jukebox.play(0));
    println!("{:?}", jukebox.play(1));
}
