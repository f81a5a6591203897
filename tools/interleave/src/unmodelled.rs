//! What a program may not use, and why: the whole list.

const CLOCK: &str =
    "the clock differs from run to run, so no list of outcomes is all; pass the duration in";
const OUTSIDE: &str = "what is outside of the program is not modelled; pass in what it gives";
const AROUND: &str =
    "goes around the stand-in for std, which would not see it; write `std::` instead";
const INPUT: &str = "there is no input while exploring; put the input into the program";
const OTHER_FILE: &str = "only the one file is explored; write the text in it";

/// Refused paths, each with all that lies within it.
pub const PATHS: &[(&str, &str)] = &[
    ("alloc::sync", AROUND),
    ("core::arch", OUTSIDE),
    ("core::cell", AROUND),
    ("core::hint::spin_loop", AROUND),
    ("core::sync", AROUND),
    ("std::arch", OUTSIDE),
    ("std::env::current_dir", OUTSIDE),
    ("std::env::current_exe", OUTSIDE),
    ("std::env::home_dir", OUTSIDE),
    ("std::env::join_paths", OUTSIDE),
    ("std::env::remove_var", OUTSIDE),
    ("std::env::set_current_dir", OUTSIDE),
    ("std::env::set_var", OUTSIDE),
    ("std::env::temp_dir", OUTSIDE),
    ("std::env::var", OUTSIDE),
    ("std::env::var_os", OUTSIDE),
    ("std::env::vars", OUTSIDE),
    ("std::env::vars_os", OUTSIDE),
    ("std::fs", OUTSIDE),
    ("std::io::Stdin", INPUT),
    ("std::io::pipe", OUTSIDE),
    ("std::io::read_to_string", INPUT),
    ("std::io::stdin", INPUT),
    ("std::net", OUTSIDE),
    ("std::os", OUTSIDE),
    ("std::process::Child", OUTSIDE),
    ("std::process::Command", OUTSIDE),
    ("std::process::id", OUTSIDE),
    ("std::time::Instant", CLOCK),
    ("std::time::SystemTime", CLOCK),
    ("std::time::UNIX_EPOCH", CLOCK),
];

/// Refused macros.
pub const MACROS: &[(&str, &str)] = &[
    ("asm", OUTSIDE),
    ("env", OUTSIDE),
    ("global_asm", OUTSIDE),
    ("include", OTHER_FILE),
    ("include_bytes", OTHER_FILE),
    ("include_str", OTHER_FILE),
    ("option_env", OUTSIDE),
];

/// Types that have another size in the stand-in, but for those of atomics, which begin with `Atomic`.
pub const SIZES: &[&str] = &[
    "Barrier",
    "Condvar",
    "JoinHandle",
    "LazyLock",
    "Mutex",
    "MutexGuard",
    "Once",
    "OnceLock",
    "Receiver",
    "RwLock",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "Sender",
    "SyncSender",
];
