//! The mdBook renderer `site`: see the library.

use std::{io, process::ExitCode};

use mdbook_renderer::{RenderContext, Renderer};

fn main() -> ExitCode {
    match RenderContext::from_json(io::stdin()).and_then(|context| site::Site.render(&context)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("site: {error:#}");
            ExitCode::FAILURE
        }
    }
}
