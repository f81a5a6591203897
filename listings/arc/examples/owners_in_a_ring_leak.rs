//! A parent and a child that own each other are never dropped.

use std::sync::{Arc, Mutex};

struct Folder {
    name: &'static str,
    parent: Mutex<Option<Arc<Folder>>>,
    children: Mutex<Vec<Arc<Folder>>>,
}

impl Drop for Folder {
    fn drop(&mut self) {
        println!("{} dropped", self.name);
    }
}

fn folder(name: &'static str) -> Arc<Folder> {
    Arc::new(Folder {
        name,
        parent: Mutex::new(None),
        children: Mutex::new(Vec::new()),
    })
}

fn main() {
    let (home, music) = (folder("home"), folder("music"));
    home.children.lock().unwrap().push(Arc::clone(&music));
    *music.parent.lock().unwrap() = Some(Arc::clone(&home));

    drop(home);
    println!(
        "music is in {}",
        music.parent.lock().unwrap().as_ref().unwrap().name
    );
    drop(music);
    println!("end of main");
}
