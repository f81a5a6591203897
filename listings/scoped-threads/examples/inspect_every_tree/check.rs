use super::*;

fn inspect(tree: &str) -> u32 {
    assert_ne!(tree, "rotten", "the branch broke");
    tree.len() as u32
}

#[test]
fn healthy_trees_are_counted_in_order() {
    let apples = inspect_all(&["elstar", "cox", "gala"], inspect);
    assert_eq!(apples, [Some(6), Some(3), Some(4)]);
}

#[test]
fn a_panic_costs_its_own_result_only() {
    let attempt =
        std::panic::catch_unwind(|| inspect_all(&["elstar", "rotten", "cox", "rotten"], inspect));
    assert!(attempt.is_ok(), "the panic came out of inspect_all");
    assert_eq!(attempt.unwrap(), [Some(6), None, Some(3), None]);
}
