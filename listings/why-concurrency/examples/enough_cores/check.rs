use super::cores_for;

#[test]
fn a_modest_wish_needs_a_few_cores() {
    assert_eq!(cores_for(2.9, 0.9), Some(4));
    assert_eq!(cores_for(3.9, 0.9), Some(6));
}

#[test]
fn close_to_the_limit_it_takes_many() {
    assert_eq!(cores_for(9.5, 0.9), Some(171));
}

#[test]
fn past_the_limit_no_number_is_enough() {
    assert_eq!(cores_for(3.0, 0.5), None);
    assert_eq!(cores_for(11.0, 0.9), None);
}
