use super::*;
use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn fails(cell: &Chart) {
    let wet = || chart(cell, || Err("wet".into()));
    let result = panic::catch_unwind(AssertUnwindSafe(wet));
    assert_eq!(result.ok(), Some(Err("wet".into())), "None: it panicked");
}

#[test]
fn a_failure_is_forgotten() {
    let cell = Chart::new();
    fails(&cell);
    fails(&cell);
    assert_eq!(chart(&cell, || Ok("depths".into())), Ok("depths"));
}

#[test]
fn a_chart_is_loaded_once() {
    let cell = Chart::new();
    let mut loads = 0;
    for _ in 0..3 {
        let depths = chart(&cell, || {
            loads += 1;
            Ok("depths".into())
        });
        assert_eq!(depths, Ok("depths"));
    }
    assert_eq!(loads, 1, "loads for three calls");
}

#[test]
fn the_first_chart_stays_when_two_load_at_once() {
    static CELL: Chart = Chart::new();
    fails(&CELL);

    let slow = panic::catch_unwind(|| {
        chart(&CELL, || {
            // While this load is under way, another thread loads and is done.
            let (done, other) = mpsc::channel();
            thread::spawn(move || {
                let quick = chart(&CELL, || Ok("quick".into()));
                done.send(quick.map(String::from)).unwrap();
            });
            let quick = other.recv_timeout(Duration::from_secs(5));
            assert_eq!(quick, Ok(Ok("quick".into())), "Err: still waiting for us");
            Ok("slow".into())
        })
    });
    assert_eq!(slow.ok(), Some(Ok("quick")), "None: it panicked");
}
