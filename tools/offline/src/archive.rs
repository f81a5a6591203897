//! A zip whose bytes follow from what is put into it: every file bears the same date.

use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

pub(crate) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    /// An empty archive of the given day, such as `2026-11-25`.
    ///
    /// # Errors
    /// If it is no day.
    pub fn new(day: &str) -> Result<Archive> {
        let date = date(day).with_context(|| format!("{day:?} is no day; write it as 2026-11-25"))?;
        Ok(Archive {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            options: SimpleFileOptions::default().last_modified_time(date),
        })
    }

    pub fn add(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.put(path, bytes, CompressionMethod::Deflated)
    }

    /// Adds a file that stands in the archive as it is, for those who look for its bytes at a known place.
    pub fn add_as_it_is(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.put(path, bytes, CompressionMethod::Stored)
    }

    fn put(&mut self, path: &str, bytes: &[u8], method: CompressionMethod) -> Result<()> {
        self.zip.start_file(path, self.options.compression_method(method))?;
        Ok(self.zip.write_all(bytes)?)
    }

    pub fn finish(self) -> Result<Vec<u8>> {
        Ok(self.zip.finish()?.into_inner())
    }
}

fn date(day: &str) -> Option<DateTime> {
    let mut numbers = day.splitn(3, '-');
    let year = numbers.next()?.parse().ok()?;
    let month = numbers.next()?.parse().ok()?;
    DateTime::from_date_and_time(year, month, numbers.next()?.parse().ok()?, 0, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_is_a_day() {
        assert!(date("2026-11-25").is_some());
        assert!(date("2026-13-25").is_none());
        assert!(date("today").is_none());
    }
}
