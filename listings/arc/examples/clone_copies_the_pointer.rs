//! Cloning an `Arc` copies a pointer and counts; cloning what it points to copies the value.

use std::sync::Arc;

fn main() {
    let atlas = Arc::new(vec![0_u8; 1_000_000]);
    println!("owners: {}", Arc::strong_count(&atlas));

    let same = Arc::clone(&atlas);
    assert!(Arc::ptr_eq(&atlas, &same));
    println!("owners: {}", Arc::strong_count(&atlas));

    let other = Arc::new((*atlas).clone());
    assert!(!Arc::ptr_eq(&atlas, &other));
    println!("owners: {}", Arc::strong_count(&atlas));

    drop(same);
    println!("owners: {}", Arc::strong_count(&atlas));
    assert_eq!(size_of_val(&atlas), size_of::<usize>());
}
