//! The programs, in the folder of this name.

use crate::tools::Referee;

macro_rules! referees {
    ($($all:ident: [$($name:ident),* $(,)?])*) => {
        $($(mod $name {
            pub mod under_shuttle {
                use shuttle::{sync, thread};
                include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/referees/programs/", stringify!($name), ".rs"));
            }
            pub mod under_loom {
                use loom::{sync, thread};
                include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/referees/programs/", stringify!($name), ".rs"));
            }
        })*)*

        $(pub const $all: &[Referee] = &[
            $(Referee {
                name: stringify!($name),
                text: include_str!(concat!("programs/", stringify!($name), ".rs")),
                under_shuttle: $name::under_shuttle::program,
                under_loom: $name::under_loom::program,
            }),*
        ];)*
    };
}

// The large ones have too many schedules for a depth-first search.
referees!(
    SMALL: [
        exchange_race,
        lock_order,
        lost_update,
        message_passing_relaxed,
        message_passing_release,
        opposite_order,
        park,
        read_write_lock,
        store_buffering_fences,
        store_buffering_relaxed,
        store_buffering_seqcst,
        try_lock,
        two_plus_two_writes,
        two_senders,
        wake_up,
    ]
    LARGE: [
        independent_reads,
        three_adders,
        three_lockers,
        three_senders,
    ]
);
