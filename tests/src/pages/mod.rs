//! What must be true of the site that readers see.

mod addresses;
mod html;
mod links;
mod site;

use listings::Fault;

pub use self::site::Site;
use crate::book::Book;

/// Every fault of the built site, told at the place in `src/` that it comes from.
pub fn faults(book: &Book, site: &Site) -> Vec<Fault> {
    let mut faults = links::broken(book, site);
    faults.extend(links::requests_to_other_hosts(book, site));
    faults.extend(html::invalid(site));
    faults.extend(html::not_rendered(book, site));
    faults.extend(addresses::lost_or_unlisted(book, site));
    faults
}
