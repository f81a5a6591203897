//! The mdBook renderer `site`: see the library.

use std::{io, process::ExitCode};

use anyhow::{Context, Result};
use mdbook_renderer::{RenderContext, Renderer};

fn main() -> ExitCode {
    match context().and_then(|context| site::Site.render(&context)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("site: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What mdBook hands over, read whole before it is parsed: mdBook writes it in a hundred thousand pieces.
fn context() -> Result<RenderContext> {
    let json = io::read_to_string(io::stdin())?;
    serde_json::from_str(&json).context("mdBook calls this program; to build the book, run `mdbook build`")
}
