use super::*;
use std::sync::PoisonError;
use std::thread;

fn orders() -> Mutex<Vec<String>> {
    Mutex::new(vec!["soup".to_string()])
}

fn contents(list: &Mutex<Vec<String>>) -> Vec<String> {
    list.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

#[test]
fn an_edit_that_ends_is_applied() {
    let list = orders();

    change(&list, |list| list.push("bread".to_string()));

    assert_eq!(contents(&list), ["soup", "bread"]);
}

#[test]
fn an_edit_that_panics_leaves_no_trace() {
    let list = orders();

    let edit = thread::scope(|scope| {
        let edit = scope.spawn(|| {
            change(&list, |list| {
                list.clear();
                panic!("this panic is part of the check");
            })
        });
        edit.join()
    });

    assert!(edit.is_err(), "the panic of an edit must reach its caller");
    assert_eq!(contents(&list), ["soup"], "half an edit can be seen");
}

#[test]
fn a_change_after_an_edit_that_panicked_is_applied() {
    let list = orders();

    thread::scope(|scope| {
        let edit = scope.spawn(|| change(&list, |_| panic!("this panic is part of the check")));
        assert!(edit.join().is_err());
        let later = scope.spawn(|| change(&list, |list| list.push("bread".to_string())));
        assert!(later.join().is_ok(), "one panic stops all later changes");
    });

    assert_eq!(contents(&list), ["soup", "bread"]);
}

#[test]
fn nobody_else_can_change_the_list_during_an_edit() {
    let list = orders();
    let mut locked = false;

    change(&list, |_| locked = list.try_lock().is_err());

    assert!(
        locked,
        "what another thread adds during the edit would be lost"
    );
}
