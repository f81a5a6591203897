use super::*;
use std::marker::PhantomData;

struct Asked<T>(PhantomData<T>);

trait OtherwiseNo {
    const SEND: bool = false;
    const SYNC: bool = false;
}

impl<T> OtherwiseNo for Asked<T> {}

impl<T: Send> Asked<T> {
    const SEND: bool = true;
}

impl<T: Sync> Asked<T> {
    const SYNC: bool = true;
}

/// Whether the compiler knows `T` to be `Send`, and whether `Sync`.
macro_rules! asked {
    ($ty:ty) => {
        (Asked::<$ty>::SEND, Asked::<$ty>::SYNC)
    };
}

#[test]
fn the_question_can_be_answered_either_way() {
    assert_eq!(asked!(u32), (true, true));
    assert_eq!(asked!(std::rc::Rc<u32>), (false, false));
}

#[test]
fn may_be_sent() {
    assert!(asked!(Jukebox).0, "a field of Jukebox is not Send");
}

#[test]
fn may_be_shared() {
    assert!(asked!(Jukebox).1, "a field of Jukebox is not Sync");
}

#[test]
fn plays_and_counts() {
    let jukebox = Jukebox::new(&["Blue Moon", "Caravan"], |_| ());

    assert_eq!(jukebox.play(1), Some(1));
    assert_eq!(jukebox.play(7), None);
    assert_eq!(jukebox.play(0), Some(2));
}
