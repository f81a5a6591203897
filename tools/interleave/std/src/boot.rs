//! Before `main`: the search starts, and only the copies of the process that are to run the program go on to `main`.

use crate::engine::explore::{Flow, explore};
use crate::engine::options::Options;
use std::process::exit;

#[used]
#[unsafe(link_section = ".init_array")]
static START: extern "C" fn() = start;

extern "C" fn start() {
    let Some(options) = Options::from_environment() else {
        eprintln!("this program was compiled to be explored: run it by `interleave`");
        exit(2);
    };
    match explore(&options) {
        Flow::RunProgram => {}
        Flow::Searched(()) => crate::engine::os::exit_now(0),
    }
}
