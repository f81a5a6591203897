//! `make_mut` changes the value in place for a sole owner and a fresh copy for a sharer.

use std::sync::Arc;

fn main() {
    let mut draft = Arc::new(vec!["Dear all"]);
    Arc::make_mut(&mut draft).push("we move on Monday");

    let sent = Arc::clone(&draft);
    assert!(Arc::get_mut(&mut draft).is_none(), "two owners: no");

    Arc::make_mut(&mut draft).push("PS: bring boxes");
    assert!(!Arc::ptr_eq(&draft, &sent));
    assert!(Arc::get_mut(&mut draft).is_some(), "one owner: yes");

    println!("draft: {draft:?}");
    println!("sent:  {sent:?}");
}
