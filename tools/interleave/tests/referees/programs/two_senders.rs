use sync::mpsc;

pub fn program() -> String {
    let (sender, receiver) = mpsc::channel();
    let senders = [1, 3].map(|first| {
        let sender = sender.clone();
        thread::spawn(move || (first..first + 2).for_each(|load| sender.send(load).unwrap()))
    });
    let loads: Vec<u32> = (0..4).map(|_| receiver.recv().unwrap()).collect();
    for sender in senders {
        sender.join().unwrap();
    }
    format!("{loads:?}")
}
