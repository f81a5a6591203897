//! Programs of which mathematics, or the literature, knows how many outcomes there are.

use interleave::Report;

use crate::programs::{explore, explore_text};

#[track_caller]
fn assert_outcomes(report: &Report, count: usize) {
    assert!(report.complete, "{:?}", report.problems);
    assert!(report.is_well());
    assert_eq!(report.outcomes.len(), count);
}

#[test]
fn nine_lines_and_four_can_be_shuffled_in_715_ways() {
    proved::skip_if_proved!();
    let report = explore("lines_joined");
    assert_outcomes(&report, 715); // C(13, 4)
    assert_eq!(report.executions, 715);
}

#[test]
fn nine_lines_cut_off_by_the_end_of_main_and_four_can_be_shuffled_in_2002_ways() {
    proved::skip_if_proved!();
    assert_outcomes(&explore("lines_unjoined"), 2002); // C(14, 5)
}

#[test]
fn two_producers_of_four_messages_arrive_in_70_orders() {
    proved::skip_if_proved!();
    let report = explore("two_producers");
    assert_outcomes(&report, 70); // C(8, 4)
    assert!(report.executions <= 77, "{} executions", report.executions);
}

#[test]
fn three_producers_of_two_messages_arrive_in_90_orders() {
    proved::skip_if_proved!();
    let report = explore("three_producers");
    assert_outcomes(&report, 90); // 6! / (2! 2! 2!)
    assert!(report.executions <= 99, "{} executions", report.executions);
}

#[test]
fn two_readers_may_disagree_about_the_order_of_two_release_stores() {
    proved::skip_if_proved!();
    assert_outcomes(&explore("independent_reads"), 16);
}

#[test]
fn two_readers_agree_about_the_order_of_two_seqcst_stores() {
    proved::skip_if_proved!();
    let text = include_str!("../programs/independent_reads.rs")
        .replace("Ordering::Release", "Ordering::SeqCst")
        .replace("Ordering::Acquire", "Ordering::SeqCst");
    let report = explore_text(&text).expect("it can be explored");
    assert_outcomes(&report, 15);
}
