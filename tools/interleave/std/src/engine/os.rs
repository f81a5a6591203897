//! The few calls of the operating system that running an execution in a process of its own takes.

use super::wire::wire_enum;
use std::ffi::{c_int, c_long, c_ulong, c_void};
use std::io;
use std::ptr::null_mut;

unsafe extern "C" {
    fn fork() -> c_int;
    fn pipe(ends: *mut c_int) -> c_int;
    fn read(file: c_int, buffer: *mut u8, size: usize) -> isize;
    fn write(file: c_int, buffer: *const u8, size: usize) -> isize;
    fn close(file: c_int) -> c_int;
    fn waitpid(process: c_int, status: *mut c_int, options: c_int) -> c_int;
    fn _exit(code: c_int) -> !;
    fn prctl(option: c_int, argument: c_ulong) -> c_int;
    fn getppid() -> c_int;
    fn setrlimit(resource: c_int, limit: *const [u64; 2]) -> c_int;
    fn on_exit(call: extern "C" fn(c_int, *mut c_void), argument: *mut c_void) -> c_int;
    fn open(path: *const u8, flags: c_int) -> c_int;
    fn dup2(old: c_int, new: c_int) -> c_int;
    fn sysconf(name: c_int) -> c_long;
    fn mallopt(option: c_int, value: c_int) -> c_int;
    fn mmap(
        address: *mut c_void,
        size: usize,
        protection: c_int,
        flags: c_int,
        file: c_int,
        offset: i64,
    ) -> *mut c_void;
    fn sched_getcpu() -> c_int;
    fn sched_setaffinity(process: c_int, size: usize, mask: *const u64) -> c_int;
}

const PR_SET_PDEATHSIG: c_int = 1;
const RLIMIT_CPU: c_int = 0;
const SIGKILL: c_ulong = 9;
pub const SIGXCPU: c_int = 24;
const SC_NPROCESSORS_ONLN: c_int = 84;
const O_WRONLY: c_int = 1;
const PROT_READ_WRITE: c_int = 3;
const MAP_SHARED: c_int = 1;
const MAP_PRIVATE: c_int = 2;
const MAP_ANONYMOUS_NORESERVE: c_int = 0x4020;
const M_MXFAST: c_int = 1;
const M_ARENA_MAX: c_int = -8;

/// How a process ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    Code(c_int),
    Signal(c_int),
    /// The system had none to give, for the reason of that number.
    Unborn(c_int),
}
wire_enum!(End { 0 => Code(code), 1 => Signal(signal), 2 => Unborn(reason) });

/// A running copy of this process.
pub struct Child {
    process: c_int,
    output: c_int,
}

impl Child {
    /// Starts a copy of this process that runs `body`, with the file it may write its result to.
    pub fn start(body: impl FnOnce(c_int)) -> io::Result<Child> {
        let mut ends = [0; 2];
        // SAFETY: `ends` has room for the two file descriptors.
        if unsafe { pipe(ends.as_mut_ptr()) } != 0 {
            return Err(io::Error::last_os_error());
        }
        let parent = std::process::id() as c_int;
        // SAFETY: this process has one thread, so the copy is whole.
        let process = unsafe { fork() };
        if process < 0 {
            return Err(io::Error::last_os_error());
        }
        if process == 0 {
            // SAFETY: plain system calls on our own process and files.
            unsafe {
                close(ends[0]);
                prctl(PR_SET_PDEATHSIG, SIGKILL);
                if getppid() != parent {
                    _exit(0);
                }
            }
            body(ends[1]);
            exit_now(0);
        }
        // SAFETY: the writing end belongs to the copy.
        unsafe { close(ends[1]) };
        Ok(Child {
            process,
            output: ends[0],
        })
    }

    /// Waits for the copy's end.
    pub fn finish(self) -> (Vec<u8>, End) {
        let mut bytes = Vec::new();
        let mut buffer = [0; 1 << 14];
        loop {
            // SAFETY: the buffer is as long as said.
            let count = unsafe { read(self.output, buffer.as_mut_ptr(), buffer.len()) };
            if count <= 0 {
                break;
            }
            bytes.extend(&buffer[..count as usize]);
        }
        let mut status = 0;
        // SAFETY: a process and a file of our own.
        unsafe {
            close(self.output);
            waitpid(self.process, &mut status, 0);
        }
        let end = if status & 0x7f == 0 {
            End::Code(status >> 8 & 0xff)
        } else {
            End::Signal(status & 0x7f)
        };
        (bytes, end)
    }
}

/// Writes all bytes and ends this process at once.
pub fn write_and_exit(file: c_int, mut bytes: &[u8]) -> ! {
    while !bytes.is_empty() {
        // SAFETY: the pointer and the length are those of the slice.
        let count = unsafe { write(file, bytes.as_ptr(), bytes.len()) };
        if count <= 0 {
            break;
        }
        bytes = &bytes[count as usize..];
    }
    exit_now(0)
}

/// Ends this process without running anything more of it.
pub fn exit_now(code: c_int) -> ! {
    // SAFETY: ends the process.
    unsafe { _exit(code) }
}

/// Limits the processor time of this process; past it, it dies of [`SIGXCPU`].
pub fn limit_cpu(seconds: u64) {
    // SAFETY: the structure of the call is two 64-bit numbers on 64-bit Linux.
    unsafe { setrlimit(RLIMIT_CPU, &[seconds, seconds + 5]) };
}

/// Has `call` called with the exit code when the process ends by `exit` or by returning from `main`.
pub fn call_on_exit(call: extern "C" fn(c_int, *mut c_void)) {
    // SAFETY: `call` is a function that stays where it is; it ignores its second argument.
    unsafe { on_exit(call, null_mut()) };
}

/// Lets what this process writes to its standard output and error go nowhere.
pub fn silence() {
    // SAFETY: plain system calls on our own files.
    unsafe {
        let null = open(c"/dev/null".as_ptr().cast(), O_WRONLY);
        dup2(null, 1);
        dup2(null, 2);
        close(null);
    }
}

/// Has all threads share one heap, as only one of them runs at a time; and has the allocator leave alone what has been
/// given back, for each page of it that a copy of the process writes to is copied.
pub fn share_heap() {
    // SAFETY: sets parameters of the allocator.
    unsafe {
        mallopt(M_ARENA_MAX, 1);
        mallopt(M_MXFAST, 0);
    }
}

/// Memory that is zero and takes no room until it is used.
pub fn map_memory(size: usize) -> Option<*mut u8> {
    map(size, MAP_PRIVATE)
}

/// The same, shared with the copies that are made of this process.
pub fn share_memory(size: usize) -> Option<*mut u8> {
    map(size, MAP_SHARED)
}

fn map(size: usize, kind: c_int) -> Option<*mut u8> {
    let flags = kind | MAP_ANONYMOUS_NORESERVE;
    // SAFETY: asks for memory anywhere.
    let memory = unsafe { mmap(null_mut(), size, PROT_READ_WRITE, flags, -1, 0) };
    (memory.addr() != usize::MAX).then_some(memory.cast())
}

/// Keeps this process on the processor that it is on: of its threads one runs at a time, and the next starts soonest
/// where the last has just stopped. A system that refuses costs time, nothing else.
pub fn stay_on_this_processor() {
    let mut mask = [0u64; 16];
    // SAFETY: asks for a number.
    let processor = unsafe { sched_getcpu() } as usize;
    if let Some(word) = mask.get_mut(processor / 64) {
        *word = 1 << (processor % 64);
        // SAFETY: the mask is as long as said.
        unsafe { sched_setaffinity(0, size_of_val(&mask), mask.as_ptr()) };
    }
}

/// How many processors are at hand.
pub fn processors() -> usize {
    // SAFETY: asks for a number.
    unsafe { sysconf(SC_NPROCESSORS_ONLN) }.max(1) as usize
}
