use super::*;

#[test]
fn shows_what_was_set_last() {
    let timetable = Timetable::new(vec![7]);
    timetable.replace(vec![8, 9]);

    let mut shown = Vec::new();
    timetable.with_departures(|departures| shown.extend_from_slice(departures));

    assert_eq!(shown, [8, 9]);
}

#[test]
fn a_reader_does_not_stop_a_writer() {
    let timetable = Timetable::new(vec![7]);

    timetable.with_departures(|departures| {
        assert!(
            timetable.departures.try_write().is_ok(),
            "show runs under a guard"
        );
        timetable.replace(vec![8]);
        assert_eq!(departures, [7], "the departures changed under the reader");
    });
}

#[test]
fn nothing_is_copied() {
    let departures = vec![7, 8];
    let place = departures.as_ptr();
    let timetable = Timetable::new(departures);

    timetable.with_departures(|departures| {
        assert_eq!(departures.as_ptr(), place, "the departures were copied");
    });
}
