//! The figure that a reader sees in place of a fence.

use std::{fmt::Write, ops::Range, path::Path};

use crate::{
    Block, Catalog, Evidence, Fence, Include, Kind, Listing, Markdown, anchors, guess, includes, playground,
    refusal_code, scan, schedule,
};

/// The end of a figure. Text that followed without an empty line would be HTML, and no longer Markdown.
const END: &str = "\n</figure>\n";

/// Renders the figures of one book.
pub(crate) struct Figures<'a> {
    pub catalog: &'a Catalog,
    /// The edition listings are compiled with.
    pub edition: &'a str,
    /// Where the sources are published, if the build knows it.
    pub repository: Option<String>,
}

impl Figures<'_> {
    /// The text of the chapter `file` with a figure in place of each fence that includes a known file.
    pub fn of_chapter(&self, file: &Path, text: &str) -> String {
        let mut text = text.to_owned();
        let Markdown { fences, blocks, .. } = scan(file, &text);
        let figures = fences
            .iter()
            .filter_map(|fence| Some((fence.span.clone(), self.of_fence(file, fence)?)));
        let keys = fences
            .iter()
            .filter_map(|fence| self.key(file, fence, &fences, &blocks, &text));
        let guesses = blocks.iter().flat_map(|block| guess::guesses(&fences, block));
        let guesses = guesses.map(|(letter, fence)| (fence.span.clone(), guess::figure(letter, fence)));
        let mut edits: Vec<(Range<usize>, String)> = figures.chain(keys).chain(guesses).collect();
        edits.sort_by_key(|(span, _)| span.start);
        for (span, html) in edits.into_iter().rev() {
            text.replace_range(span, &html);
        }
        text
    }

    /// What a question about a listing with several outcomes has to answer, for the end of the answer that follows it.
    fn key(
        &self,
        file: &Path,
        fence: &Fence,
        fences: &[Fence],
        blocks: &[Block],
        text: &str,
    ) -> Option<(Range<usize>, String)> {
        let question = blocks
            .iter()
            .find(|block| block.kind == "question" && block.span.contains(&fence.span.start))?;
        let answer = blocks
            .iter()
            .find(|block| block.kind == "answer" && block.span.start >= question.span.end)?;
        let include = includes(file, &fence.body).into_iter().next()?;
        let listing = self.catalog.at(&include.path)?;
        let table = self.table(listing, &include)?;
        let evidence = Evidence::of(&self.catalog.root, listing);
        let key = guess::key(evidence.explored()?, guess::guesses(fences, question));
        let end = text[..answer.span.end].rfind('\n')?;
        Some((end..end, format!("\n\n{key}{table}")))
    }

    fn table(&self, listing: &Listing, include: &Include) -> Option<String> {
        let outcomes = Evidence::of(&self.catalog.root, listing).outcomes?;
        let whole = include.part.is_none();
        let line = |line| {
            if whole {
                line
            } else {
                anchors::line_without_markers(&listing.text, line)
            }
        };
        schedule::table(&outcomes, &id(listing, include.part.as_deref()), &line)
    }

    fn of_fence(&self, file: &Path, fence: &Fence) -> Option<String> {
        let include = includes(file, &fence.body).into_iter().next()?;
        if let Some(listing) = self.catalog.at(&include.path) {
            return Some(self.of_listing(listing, &include, fence));
        }
        let listing = self.catalog.checked_by(&include.path)?;
        Some(of_output(listing, &include, fence))
    }

    fn of_listing(&self, listing: &Listing, include: &Include, fence: &Fence) -> String {
        let evidence = Evidence::of(&self.catalog.root, listing);
        let id = id(listing, include.part.as_deref());
        let caption = listing.caption().map(inline).unwrap_or_default();
        let shown = match &include.part {
            Some(part) => format!(":{part}"),
            None => format!(":{}:", listing.first_line()),
        };
        let mut figure = format!(
            "<figure class=\"listing\" id=\"{id}\">\n\
             <figcaption><a class=\"listing-name\" href=\"#{id}\">{name}</a> {caption}</figcaption>\n\n\
             ```{info}\n{{{{#rustdoc_include {path}{shown}}}}}\n```\n\n",
            name = escape(&listing.name),
            info = info(listing, &evidence),
            path = include.written,
        );
        let asked = fence.is_inside(&["question"]);
        if !asked {
            let marks = marks(listing, &evidence);
            let items: String = marks.iter().map(|mark| format!("<li>{mark}</li>")).collect();
            let _ = writeln!(figure, "<ul class=\"evidence\">{items}</ul>");
        }
        let _ = writeln!(figure, "{}", self.tools(listing));
        if let Some(table) = self.table(listing, include).filter(|_| !asked) {
            let _ = write!(figure, "\n{table}");
        }
        figure + END
    }

    /// How to get at the listing: the command, the source, the Playground.
    fn tools(&self, listing: &Listing) -> String {
        let path = listing.path.display().to_string().replace('\\', "/");
        let mut tools = String::new();
        if let Some(command) = command(listing, self.edition) {
            let _ = write!(tools, "<code class=\"run\">{}</code>", escape(&command));
        }
        match &self.repository {
            Some(repository) => {
                let repository = escape(repository.trim_end_matches('/'));
                let _ = write!(
                    tools,
                    " <a class=\"source\" href=\"{repository}/blob/HEAD/{path}\">Source of {path}</a> \
                     <a class=\"report\" href=\"{repository}/issues/new?template=erratum.yml&amp;chapter={chapter}&amp;listing={name}\">Report a fault in {name}</a>",
                    chapter = escape(&listing.chapter),
                    name = escape(&listing.name),
                );
            }
            None => {
                let _ = write!(tools, " <span class=\"source\">{path}</span>");
            }
        }
        if listing.std_only && matches!(listing.kind, Kind::Program | Kind::Refused) {
            let program = playground::whole_program(&listing.text);
            let link = escape(&playground::link(&program, self.edition));
            let _ = write!(
                tools,
                " <a class=\"playground\" href=\"{link}\">Open in the Rust Playground</a>"
            );
        }
        format!("<p class=\"listing-tools\">{tools}</p>")
    }
}

/// The permanent id of the figure that shows `listing`, or the part of it between two anchors.
fn id(listing: &Listing, part: Option<&str>) -> String {
    let mut id = format!("listing-{}", listing.name);
    if matches!(listing.kind, Kind::Solution | Kind::Library) {
        let stem = listing.path.file_stem().unwrap_or_default();
        let _ = write!(id, "-{}", stem.to_string_lossy());
    }
    if let Some(part) = part {
        let _ = write!(id, "-{part}");
    }
    id.replace('_', "-")
}

/// The fence words by which mdBook and the snippet tests know what kind of program it is.
fn info(listing: &Listing, evidence: &Evidence) -> String {
    let mut words = vec!["rust"];
    match listing.kind {
        Kind::Refused => words.push("compile_fail"),
        Kind::Library => words.push("library"),
        _ if evidence.hang.is_some() => words.push("no_run"),
        _ if evidence.panics() => words.push("should_panic"),
        _ => {}
    }
    if !listing.std_only {
        words.push("noplayground");
    }
    words.join(",")
}

fn marks(listing: &Listing, evidence: &Evidence) -> Vec<String> {
    match listing.kind {
        Kind::Refused => {
            let code = evidence.stderr.as_deref().and_then(refusal_code);
            vec![match code {
                Some(code) => format!("refused by the compiler with {}", error_link(&code)),
                None => "refused by the compiler".to_owned(),
            }]
        }
        Kind::Exercise => vec!["compiles".into(), "its check fails until you solve it".into()],
        Kind::Solution => vec!["compiles".into(), "passes the check".into()],
        Kind::Library => vec!["compiles".into(), "tested".into()],
        Kind::Program | Kind::Wrong | Kind::Check => {
            let explored = evidence.outcomes.as_ref().map(schedule::mark);
            let varies = evidence.explored().is_some_and(|explored| explored.count > 1);
            let runs = (!varies).then(|| behavior(evidence).to_owned());
            ["compiles".to_owned()]
                .into_iter()
                .chain(runs)
                .chain(explored)
                .collect()
        }
    }
}

fn behavior(evidence: &Evidence) -> &'static str {
    if evidence.hang.is_some() {
        "hangs in every run: all its threads wait for ever"
    } else if evidence.panics() {
        "panics, as shown"
    } else if evidence.stdout.is_some() {
        "prints what is shown"
    } else {
        "runs to its end"
    }
}

/// An error code, linked to the compiler's own explanation; the name of a lint stands as it is.
fn error_link(code: &str) -> String {
    if code.starts_with('E') && code[1..].chars().all(|c| c.is_ascii_digit()) {
        format!("<a href=\"https://doc.rust-lang.org/error_codes/{code}.html\">{code}</a>")
    } else {
        format!("<code>{}</code>", escape(code))
    }
}

fn command(listing: &Listing, edition: &str) -> Option<String> {
    let Listing {
        name, chapter, path, ..
    } = listing;
    match listing.kind {
        Kind::Program => Some(format!("cargo run --example {name}")),
        Kind::Refused => Some(format!("rustc --edition {edition} {}", path.display())),
        Kind::Exercise => Some(format!("cargo test --example {name}")),
        Kind::Library => Some(format!("cargo test -p {chapter}")),
        Kind::Solution | Kind::Wrong | Kind::Check => None,
    }
}

/// What a listing prints, or what the compiler says of it, under a label that says which.
fn of_output(listing: &Listing, include: &Include, fence: &Fence) -> String {
    let file = include.path.file_name().unwrap_or_default().to_string_lossy();
    let label = match (listing.kind, file.split_once('.').map(|(_, ending)| ending)) {
        (Kind::Refused, _) => "The compiler says",
        (_, Some("stderr")) => "On standard error",
        (_, Some("hang")) => "Where it is stuck",
        (_, Some("2021.stdout")) => "It prints, as edition 2021",
        _ => "It prints",
    };
    let name = escape(&listing.name);
    format!(
        "<figure class=\"output\">\n<figcaption>{label} <span class=\"of\">({name})</span></figcaption>\n\n\
         ```{}\n{}```\n{END}",
        fence.info, fence.body,
    )
}

/// One sentence of Markdown that knows only `code`.
pub(crate) fn inline(sentence: &str) -> String {
    let pieces = sentence.split('`').enumerate();
    pieces.fold(String::new(), |html, (at, piece)| {
        let piece = escape(piece);
        html + &if at % 2 == 1 {
            format!("<code>{piece}</code>")
        } else {
            piece
        }
    })
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
