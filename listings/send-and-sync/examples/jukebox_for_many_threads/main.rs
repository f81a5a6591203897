//! Exercise: a jukebox that may be sent and shared, without a word of `unsafe`.

#![forbid(unsafe_code)]

use std::cell::Cell;
use std::rc::Rc;

#[cfg(test)]
mod check;

pub struct Jukebox {
    songs: Rc<[String]>,
    plays: Cell<u32>,
    on_play: Box<dyn Fn(&str)>,
}

impl Jukebox {
    pub fn new(songs: &[&str], on_play: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Jukebox {
            songs: songs.iter().copied().map(String::from).collect(),
            plays: Cell::new(0),
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
