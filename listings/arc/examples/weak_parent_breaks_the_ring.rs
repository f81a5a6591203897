//! A `Weak` link to the parent keeps nobody alive, and says when the parent is gone.

use std::sync::{Arc, Mutex, Weak};

struct Folder {
    name: &'static str,
    parent: Mutex<Weak<Folder>>,
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
        parent: Mutex::new(Weak::new()),
        children: Mutex::new(Vec::new()),
    })
}

fn main() {
    let (home, music) = (folder("home"), folder("music"));
    home.children.lock().unwrap().push(Arc::clone(&music));
    *music.parent.lock().unwrap() = Arc::downgrade(&home);

    drop(home);
    assert!(music.parent.lock().unwrap().upgrade().is_none());
    println!("music has no parent");
    drop(music);
    println!("end of main");
}
