//! The office's own mark that an entry of the catalogue was compared with the act: to what it belongs, and when it falls.
//!
//! What is shipped says how well the project knows a list. The mark says that somebody of the office held the act beside it. It belongs to
//! the content of one edition, so a newer edition and a changed list both take it down; what was marked stays to be read.

use chrono::NaiveDate;

use super::moment::Moment;
use super::service::{Edition, Service, ServiceCode};
use super::text::Message;

/// One comparison, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Row id.
    pub id: i64,
    /// Service.
    pub service: ServiceCode,
    /// Edition of the entry.
    pub edition: String,
    /// Checksum of the edition's content on that day.
    pub content: String,
    /// Who compared.
    pub who: String,
    /// Day of the comparison.
    pub day: NaiveDate,
    /// Edition of the act that was held beside it, in words.
    pub act: String,
    /// What was noted; may be empty.
    pub note: String,
    /// When it was entered.
    pub at: Moment,
    /// Clerk who entered it.
    pub clerk: String,
    /// When and why it was taken back, if it was.
    pub taken: Option<(Moment, String)>,
}

/// What the marks of a service say of one of its editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared<'a> {
    /// Nobody has compared it.
    Never,
    /// Compared as it stands.
    Stands(&'a Mark),
    /// It was compared, and the list has changed since: a newer edition, or other content under the same name.
    Fallen(&'a Mark),
}

/// The word of the newest mark that concerns an edition, whose content has this checksum. Of `marks`, oldest first, those of other services and
/// those taken back do not count, and neither does a mark of an edition that came after this one.
pub fn compared<'a>(service: &Service, edition: &Edition, content: &str, marks: &'a [Mark]) -> Compared<'a> {
    let valid = || marks.iter().rev().filter(|m| m.service == service.code && m.taken.is_none());
    if let Some(mark) = valid().find(|m| m.edition == edition.id && m.content == content) {
        return Compared::Stands(mark);
    }
    let came_later = |id: &str| service.edition(id).is_some_and(|e| e.from > edition.from);
    valid().find(|m| !came_later(&m.edition)).map_or(Compared::Never, Compared::Fallen)
}

impl Compared<'_> {
    /// In a word or two, for a list and the head of a screen.
    pub fn short(&self) -> Message {
        match self {
            Compared::Never => Message::new("mark-never"),
            Compared::Stands(mark) => Message::new("mark-stands").with("day", mark.day),
            Compared::Fallen(mark) => Message::new("mark-fallen").with("day", mark.day),
        }
    }

    /// In a sentence that says who and by which edition of the act.
    pub fn sentence(&self) -> Message {
        let told = |key, mark: &Mark| {
            Message::new(key).with("day", mark.day).with("who", mark.who.as_str()).with("act", mark.act.as_str())
        };
        match self {
            Compared::Never => Message::new("mark-never-full"),
            Compared::Stands(mark) => told("mark-stands-full", mark),
            Compared::Fallen(mark) => told("mark-fallen-full", mark),
        }
    }

    /// The mark that stands, if one does.
    pub fn standing(&self) -> Option<&Mark> {
        match self {
            Compared::Stands(mark) => Some(mark),
            Compared::Never | Compared::Fallen(_) => None,
        }
    }
}
