//! Before `main`: the search starts, and only the copies of the process that are to run the program go on to `main`.

use crate::engine::explore::{Flow, explore};
use crate::engine::options::Options;
use crate::engine::os::{call_on_exit, exit_now, share_heap};
use crate::process::on_exit;
use std::process::exit;

#[used]
#[unsafe(link_section = ".init_array")]
static START: extern "C" fn() = start;

extern "C" fn start() {
    let Some(options) = Options::from_environment() else {
        eprintln!("this program was compiled to be explored: run it by `interleave`");
        exit(2);
    };
    // for the copies, each of which would have to do it
    share_heap();
    call_on_exit(on_exit);
    match explore(&options) {
        Flow::RunProgram => {}
        Flow::Searched(()) => exit_now(0),
    }
}
