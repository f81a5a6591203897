//! Lets mdbook-admonish 1.20, written for mdBook 0.4, run under mdBook 0.5.
//!
//! mdBook 0.5 hands a preprocessor the book in a shape that mdbook-admonish cannot read (its issue 233). So each
//! chapter's text is handed to the mdbook-admonish *library* in a book of the old shape, and taken back. To be
//! deleted the day mdbook-admonish reads mdBook 0.5's books itself.

mod title;

use anyhow::{Context, Result, anyhow};
use mdbook::preprocess::{Preprocessor as _, PreprocessorContext as OldContext};
use mdbook_admonish::Admonish as Upstream;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext, book::Book, config::Config};
use serde_json::{Value, json};

/// Renders the admonish blocks of every chapter. It runs after mdBook's `links`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Admonish;

impl Preprocessor for Admonish {
    fn name(&self) -> &str {
        "admonish"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let bridge = Bridge::new(&context.config, &context.renderer)?;
        let mut failed = None;
        book.for_each_chapter_mut(|chapter| match bridge.render(&chapter.content) {
            Ok(rendered) => chapter.content = rendered,
            Err(error) => {
                let file = chapter.source_path.clone().unwrap_or_default();
                failed.get_or_insert(error.context(format!("{}", context.config.book.src.join(file).display())));
            }
        });
        failed.map_or(Ok(book), Err)
    }
}

/// mdbook-admonish, set up as the book's configuration says.
pub struct Bridge(OldContext);

impl Bridge {
    /// Takes `[preprocessor.admonish]` from the configuration; `renderer` is the one the blocks are made for.
    ///
    /// # Errors
    /// If there is no such table.
    pub fn new(config: &Config, renderer: &str) -> Result<Bridge> {
        let admonish: Value = config
            .get("preprocessor.admonish")?
            .context("book.toml has no [preprocessor.admonish]")?;
        // The old mdBook reads its context only from JSON; every field it asks for must be there.
        let context = json!({
            "root": "",
            "config": {
                "book": { "authors": [], "language": "en", "multilingual": false, "src": "src", "title": "" },
                "preprocessor": { "admonish": admonish },
            },
            "renderer": renderer,
            "mdbook_version": mdbook::MDBOOK_VERSION,
        });
        Ok(Bridge(serde_json::from_value(context)?))
    }

    /// The chapter `text` with its admonish blocks rendered.
    ///
    /// # Errors
    /// If a block is malformed and the configuration says `on_failure = "bail"`.
    pub fn render(&self, text: &str) -> Result<String> {
        let mut book = mdbook::book::Book::new();
        book.push_item(mdbook::book::Chapter::new(
            "",
            text.to_owned(),
            "chapter.md",
            Vec::new(),
        ));
        let book = Upstream.run(&self.0, book)?;
        match book.sections.into_iter().next() {
            Some(mdbook::BookItem::Chapter(chapter)) => Ok(title::plain(&chapter.content)),
            _ => Err(anyhow!("mdbook-admonish lost the chapter")),
        }
    }
}
