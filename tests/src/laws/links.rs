//! Links as the chapters write them; where they lead is for the built site to say.

use listings::Fault;
use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag};

use super::fences::each;
use crate::book::{Book, Chapter, line_at};

/// Every link is written so that it can be followed: to a chapter's file, or to an address that begins with `https:`.
pub fn every_link_can_be_followed(book: &Book) -> Vec<Fault> {
    each(book, |chapter| {
        let mut faults = Vec::new();
        for (address, at) in links(chapter) {
            let (what, remedy) = match address {
                Err(name) => (
                    format!("nothing says where [{name}] leads"),
                    format!("Add a line `[{name}]: ADDRESS`."),
                ),
                Ok(address) => match unfollowable(&address) {
                    Some(remedy) => (format!("the link ({address}) cannot be followed"), remedy.to_owned()),
                    None => continue,
                },
            };
            let line = line_at(&chapter.text, at);
            faults.push(Fault::new(&chapter.file, line, what, remedy));
        }
        faults
    })
}

/// The address of each link, or the name of one that the chapter never defines, with its place.
fn links<'chapter>(chapter: &'chapter Chapter) -> Vec<(Result<String, String>, usize)> {
    let mut undefined = Vec::new();
    let mut note = |link: BrokenLink<'chapter>| -> Option<(CowStr<'chapter>, CowStr<'chapter>)> {
        // `[a]` alone is an array in a sentence as often as a link.
        if link.link_type == LinkType::Reference {
            undefined.push((Err(link.reference.to_string()), link.span.start));
        }
        None
    };
    let events = Parser::new_with_broken_link_callback(&chapter.text, Options::all(), Some(&mut note));
    let mut links: Vec<_> = events
        .into_offset_iter()
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::Link { dest_url, .. }) => Some((Ok(dest_url.to_string()), range.start)),
            _ => None,
        })
        .collect();
    links.append(&mut undefined);
    links
}

fn unfollowable(address: &str) -> Option<&'static str> {
    let file = address.split('#').next().unwrap_or_default();
    match address {
        "" => Some("Write where it leads."),
        _ if address.starts_with("http:") => Some("Write an address that begins with `https:`."),
        _ if address.starts_with("https:") => None,
        _ if address.starts_with('/') || file.ends_with(".html") => Some("Write the chapter's file: NAME.md#SECTION."),
        _ => None,
    }
}
