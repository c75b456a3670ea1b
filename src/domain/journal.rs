//! A journal on paper as data (`config/forms/journals.toml`): its columns, what fills each, the words around them.
//!
//! How to add a journal: a `[[journal]]` of the file; a value not known yet is a place of its [`Source`], filled in `ops/journals/values.rs`. A
//! journal that an act prescribes takes its columns from the seeds; the file says only which of them the program can fill.

use super::service::ServiceCode;
use super::text::{Message, Text};

/// What the rows of a journal are made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Registered applications, by the day of registration.
    Applications,
    /// Applications that were not accepted, by their day.
    NonAcceptances,
    /// Refusals of a service, by the day of the decision.
    Refusals,
    /// Complaints, by the day of registration.
    Complaints,
    /// Results handed out, by that day.
    Results,
}

/// Places of every journal: the number of the row, the number on paper, when, who, which service.
const COMMON: &[&str] =
    &["row", "number", "day", "time", "day-time", "applicant", "applicant-number", "service", "person", "clerk", "note"];
/// Places of what is about a case or would have been one.
const OF_PERSONS: &[&str] = &["contact", "applicant-address", "applicant-phone", "learner", "learner-number"];
/// Places of a case besides.
const OF_CASE: &[&str] =
    &["born", "age", "papers", "due", "state", "result", "decided", "handed", "handed-at", "handed-to", "ground", "why"];
/// Places that hold numbers: they are summed.
const NUMBERS: &[&str] = &["papers", "missing-count", "on-paper", "electronic", "late"];

impl Source {
    /// All.
    pub const ALL: [Source; 5] =
        [Source::Applications, Source::NonAcceptances, Source::Refusals, Source::Complaints, Source::Results];

    /// The word used in the file and the register.
    pub fn id(self) -> &'static str {
        match self {
            Source::Applications => "applications",
            Source::NonAcceptances => "non-acceptances",
            Source::Refusals => "refusals",
            Source::Complaints => "complaints",
            Source::Results => "results",
        }
    }

    /// What may stand in its columns.
    pub fn places(self) -> Vec<&'static str> {
        let own: &[&[&str]] = match self {
            Source::Applications | Source::Refusals | Source::Results => {
                &[OF_PERSONS, OF_CASE, &["on-paper", "electronic", "late"]]
            }
            Source::NonAcceptances => &[OF_PERSONS, &["missing", "missing-count", "norm"]],
            Source::Complaints => &[&["contact", "case", "subject", "due", "outcome", "answer", "answered", "forwarded", "late"]],
        };
        COMMON.iter().chain(own.iter().copied().flatten()).copied().collect()
    }

    /// Whether a place holds a number.
    pub fn is_number(place: &str) -> bool {
        NUMBERS.contains(&place)
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalColumn {
    /// Its title.
    pub title: Text,
    /// What fills it; none where the program does not know it and a pen does.
    pub value: Option<String>,
    /// Its share of the width of the page.
    pub width: u16,
}

/// A journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Its word, for flags and names of files.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What its rows are made from.
    pub source: Source,
    /// The only service in it; none for all.
    pub service: Option<ServiceCode>,
    /// The act its form stands in; empty for a journal of practice.
    pub form: String,
    /// Its columns, from the left.
    pub columns: Vec<JournalColumn>,
}

/// A journal whose columns stand in the seeds: which of them the program fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prescribed {
    /// Its word.
    pub id: String,
    /// The service.
    pub service: ServiceCode,
    /// Id of the journal in the service's edition.
    pub journal: String,
    /// What its rows are made from.
    pub source: Source,
    /// Column by column what fills it; an empty word for a pen.
    pub values: Vec<String>,
    /// Column by column the share of the width.
    pub widths: Vec<u16>,
    /// Columns added behind those of the act, where it names only a few.
    pub also: Vec<JournalColumn>,
}

/// A line to sign on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Who signs.
    pub who: Text,
    /// The name beside the line; may be empty.
    pub name: String,
    /// What stands under the line.
    pub under: Text,
}

/// What stands around the official report on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Below {
    /// Number of a page.
    pub folio: Text,
    /// Who signs.
    pub signers: Vec<Signer>,
    /// Lines below the signatures: phone, day.
    pub below: Vec<Text>,
}

/// The whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journals {
    /// Lines of the head.
    pub head: Vec<Text>,
    /// Number of a page.
    pub folio: Text,
    /// The period under the title.
    pub period: Text,
    /// In its place where only what is new is printed.
    pub part: Text,
    /// Label of the sums of a page.
    pub page_sum: Text,
    /// Label of the sums of the whole.
    pub total: Text,
    /// What stands above every page printed once more.
    pub again: Text,
    /// What stands in a row that was annulled.
    pub annulled: Text,
    /// The certifying page.
    pub certify: Text,
    /// Where the seal is put.
    pub seal: Text,
    /// Who signs the certifying page.
    pub signers: Vec<Signer>,
    /// What stands below the official report.
    pub report: Below,
    /// Journals with columns of their own.
    pub journals: Vec<Journal>,
    /// Journals with columns of the acts.
    pub prescribed: Vec<Prescribed>,
}

/// Places that the texts around a journal may name, besides those of one text alone.
pub const AROUND: &[&str] =
    &["organisation", "bin", "district", "clerk", "position", "from", "to", "first", "last", "why", "phone", "today"];
/// Places filled when the pages are known.
pub const LATE: &[&str] = &["page", "pages", "rows"];

/// A name of a file of a journal: what, which days or pages, in which languages. Nothing of a person.
pub fn file_name(id: &str, what: &str, tongue: &str) -> String {
    format!("journal-{id}-{what}-{tongue}")
}

/// What was printed of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalPart {
    /// Row id.
    pub id: i64,
    /// Numbers of its first and last row.
    pub rows: (usize, usize),
    /// Numbers of its first and last page.
    pub pages: (usize, usize),
    /// When, as written.
    pub at: String,
    /// Languages.
    pub tongue: String,
}

impl JournalPart {
    /// In a sentence.
    pub fn message(&self) -> Message {
        Message::new("journal-part")
            .with("first", self.pages.0)
            .with("last", self.pages.1)
            .with("from", self.rows.0)
            .with("to", self.rows.1)
            .with("at", self.at.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_a_place_of_some_journal_and_no_place_stands_twice() {
        for number in NUMBERS {
            assert!(Source::ALL.iter().any(|s| s.places().contains(number)), "{number}");
        }
        for source in Source::ALL {
            let mut places = source.places();
            let all = places.len();
            places.sort_unstable();
            places.dedup();
            assert_eq!(places.len(), all, "{source:?}");
        }
    }
}
