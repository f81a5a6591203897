use super::{ORDER, stock_after};

/// Every order of `a` steps of A and `b` steps of B.
fn orders(a: usize, b: usize) -> Vec<String> {
    if a == 0 && b == 0 {
        return vec![String::new()];
    }
    let mut all = Vec::new();
    if a > 0 {
        all.extend(orders(a - 1, b).into_iter().map(|rest| format!("A{rest}")));
    }
    if b > 0 {
        all.extend(orders(a, b - 1).into_iter().map(|rest| format!("B{rest}")));
    }
    all
}

#[test]
fn no_order_leaves_more_in_stock() {
    let all = orders(6, 6);
    assert_eq!(all.len(), 924);
    assert!(
        all.iter().any(|order| order == ORDER),
        "the order must have six steps of A and six of B"
    );

    let most = all.iter().map(|order| stock_after(order)).max();
    assert_eq!(
        Some(stock_after(ORDER)),
        most,
        "another order loses more sales"
    );
}
