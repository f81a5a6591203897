use sync::{Arc, Mutex};

pub fn program() -> String {
    let book = Arc::new(Mutex::new(Vec::new()));
    let guests = ["ann", "bob"].map(|name| {
        let book = Arc::clone(&book);
        thread::spawn(move || (0..2).for_each(|_| book.lock().unwrap().push(name)))
    });
    for guest in guests {
        guest.join().unwrap();
    }
    let book = book.lock().unwrap();
    book.join(" ")
}
