//! Self-control: what the entries prove, what a person has to look at and tick, what cannot be known here.
//!
//! The list is data (`seeds/criteria.toml`). Nothing found is never the same as observed: an item is at best "not found in the entries".

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};

use super::moment::Moment;
use super::search::fold;
use super::service::{Confidence, Edition};
use super::text::{Message, Text};

/// An enumeration with a word for seeds and a sentence for people.
macro_rules! worded {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $member:ident = $id:literal, $key:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $member,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$member,)+];

            /// The word used in seeds and files.
            pub fn id(self) -> &'static str {
                match self { $($name::$member => $id,)+ }
            }

            /// In words.
            pub fn message(self) -> Message {
                Message::new(match self { $($name::$member => $key,)+ })
            }
        }
    };
}

worded! {
    /// Where an item of the list comes from.
    Part {
        /// The 14 criteria of the founding document.
        Criterion = "criterion", "control-part-criterion";
        /// The duties of article 5.
        Duty = "duty", "control-part-duty";
        /// What brings a planned check.
        Threshold = "threshold", "control-part-threshold";
        /// The order of the program itself; no norm.
        Own = "own", "control-part-own";
    }
}

worded! {
    /// How heavy a violation is.
    Severity {
        /// Незначительное.
        Minor = "minor", "severity-minor";
        /// Значительное.
        Significant = "significant", "severity-significant";
        /// Грубое.
        Gross = "gross", "severity-gross";
    }
}

impl Severity {
    /// In a word short enough for a column.
    pub fn short(self) -> Message {
        Message::new(match self {
            Severity::Minor => "severity-minor-short",
            Severity::Significant => "severity-significant-short",
            Severity::Gross => "severity-gross-short",
        })
    }
}

worded! {
    /// A question the entries can answer. Each is answered for a period, both days included.
    Probe {
        /// Decided after the due day; by the day of the decision.
        Late = "late", "probe-late";
        /// Still open after the due day; by the due day.
        Overdue = "overdue", "probe-overdue";
        /// Complaints of the period answered after their day.
        ComplaintLate = "complaint-late", "probe-complaint-late";
        /// Complaints of the period without an answer after their day.
        ComplaintOpen = "complaint-open", "probe-complaint-open";
        /// Complaints of the period not satisfied in full.
        ComplaintNotFull = "complaint-not-full", "probe-complaint-not-full";
        /// Refusals without a motivation, or on a ground that the edition does not have.
        RefusalBare = "refusal-bare", "probe-refusal-bare";
        /// Refusals on documents that name none: none is marked as bad and the motivation speaks of none.
        RefusalUnnamed = "refusal-unnamed", "probe-refusal-unnamed";
        /// A later non-acceptance of the same person and service names what an earlier one did not.
        NamedLater = "named-later", "probe-named-later";
        /// Non-acceptances that demand what is not on the list of their edition.
        SurplusNamed = "surplus-named", "probe-surplus-named";
        /// Papers found bad after they had been accepted; by the day they were found.
        BadLater = "bad-later", "probe-bad-later";
        /// Handed out while the package had a gap.
        IssuedIncomplete = "issued-incomplete", "probe-issued-incomplete";
        /// Cases in which the clerk stated that a state system has no record, and so demanded the paper.
        SystemClaimed = "system-claimed", "probe-system-claimed";
        /// Cases in which a paper was asked for that the list knows on request only.
        Requested = "requested", "probe-requested";
        /// Entries made while the desk was closed.
        OutsideHours = "outside-hours", "probe-outside-hours";
        /// Handed out to nobody.
        Unreceived = "unreceived", "probe-unreceived";
        /// Results that are made and were not handed out by the due day.
        ReadyWaiting = "ready-waiting", "probe-ready-waiting";
        /// Annulled as entered by mistake.
        Annulled = "annulled", "probe-annulled";
        /// Sums taken for a service that is free.
        PaidForFree = "paid-for-free", "probe-paid-for-free";
        /// Clerks without a training certificate that holds on the last day of the period.
        Untrained = "untrained", "probe-untrained";
        /// Days with entries that were not closed.
        Unclosed = "unclosed", "probe-unclosed";
        /// Closed days that the central file does not have.
        Undelivered = "undelivered", "probe-undelivered";
    }
}

worded! {
    /// What a limit counts.
    Counted {
        /// Services taken in, all channels.
        Services = "services", "counted-services";
        /// Complaints.
        Complaints = "complaints", "counted-complaints";
    }
}

/// A number that must not be exceeded within so many months before the last day of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is counted.
    pub count: Counted,
    /// More than this is exceeded.
    pub above: u64,
    /// Calendar months.
    pub months: u32,
}

impl Limit {
    /// The first day of its months, the last being given.
    pub fn since(&self, last: NaiveDate) -> NaiveDate {
        (last + chrono::Days::new(1)).checked_sub_months(Months::new(self.months)).unwrap_or(NaiveDate::MIN)
    }
}

/// An item of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Stable id: ticks are kept under it.
    pub id: String,
    /// Where it comes from.
    pub part: Part,
    /// Number in its source.
    pub number: String,
    /// Severity, for a criterion.
    pub severity: Option<Severity>,
    /// What is asked.
    pub text: Text,
    /// Questions of which any find is a violation.
    pub proves: Vec<Probe>,
    /// Questions of which a find wants an explanation.
    pub look: Vec<Probe>,
    /// A number that must not be exceeded.
    pub limit: Option<Limit>,
    /// What a person has to look at before ticking.
    pub person: Option<Text>,
    /// What cannot be known here.
    pub unknowable: Option<Text>,
    /// Where it was read.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// Something to know about the list as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The sentence.
    pub text: Text,
    /// Where it was read.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// The whole list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criteria {
    /// What is to be known about it.
    pub notes: Vec<Note>,
    /// Items of the Law whose ground speaks of documents.
    pub about_documents: Vec<String>,
    /// Words that name no document by themselves.
    pub plain_words: Vec<String>,
    /// The items, in the order of the page.
    pub items: Vec<Item>,
}

impl Criteria {
    /// An item by its id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|i| i.id == id)
    }

    /// Beginnings of the words by which the documents of an edition are known: those of their names that are not said of every paper.
    pub fn document_words(&self, edition: &Edition) -> BTreeSet<String> {
        let plain: Vec<String> = self.plain_words.iter().filter_map(|w| stem(&fold(w))).collect();
        let names = edition.documents.iter().flat_map(|d| [&d.name.ru, &d.name.kk]);
        names.flat_map(|name| stems(name)).filter(|s| !plain.contains(s)).collect()
    }
}

/// Whether a motivation says one of these words; words are compared by their beginnings, as endings change.
pub fn speaks_of(why: &str, words: &BTreeSet<String>) -> bool {
    stems(why).iter().any(|s| words.contains(s))
}

/// Letters by which words are taken for one word.
const STEM: usize = 5;

fn stem(word: &str) -> Option<String> {
    let letters: String = word.chars().take(STEM).collect();
    (letters.chars().count() == STEM && letters.chars().all(char::is_alphabetic)).then_some(letters)
}

fn stems(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter_map(stem).collect()
}

/// Whether what a non-acceptance demanded is on the list of its edition: the sentence holds the name of a document or of a set.
pub fn on_list(demanded: &str, edition: &Edition) -> bool {
    let said = fold(demanded);
    let texts = edition.documents.iter().map(|d| &d.name).chain(edition.groups.iter().map(|g| &g.name));
    texts.flat_map(|t| [Some(&t.ru), Some(&t.kk), t.en.as_ref()]).flatten().any(|name| said.contains(&fold(name)))
}

/// What a question found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// How many were found.
    pub found: u64,
    /// Of how many looked at; nothing looked at proves nothing.
    pub of: u64,
}

/// A tick of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Row id.
    pub id: i64,
    /// Item.
    pub item: String,
    /// Day it was looked at.
    pub day: NaiveDate,
    /// Who looked.
    pub who: String,
    /// Last day it holds, if it holds beyond the period of its day.
    pub until: Option<NaiveDate>,
    /// What was seen.
    pub note: String,
    /// When it was entered.
    pub at: Moment,
    /// Who entered it.
    pub clerk: String,
    /// Why it was taken back, if it was.
    pub withdrawn: Option<String>,
}

impl Tick {
    /// Whether it speaks for a period: made on one of its days, or made before its end and holding until then.
    pub fn covers(&self, from: NaiveDate, to: NaiveDate) -> bool {
        self.withdrawn.is_none() && self.day <= to && (self.day >= from || self.until.is_some_and(|until| until >= to))
    }
}

worded! {
    /// How an item stands, the most pressing first.
    Standing {
        /// The entries prove a violation.
        Violated = "violated", "standing-violated";
        /// A number is exceeded.
        Exceeded = "exceeded", "standing-exceeded";
        /// Something has to be explained.
        ToExplain = "to-explain", "standing-to-explain";
        /// A person has to look and tick.
        NeedsTick = "needs-tick", "standing-needs-tick";
        /// The tick there was no longer holds.
        TickRanOut = "tick-ran-out", "standing-tick-ran-out";
        /// A person looked and ticked.
        Ticked = "ticked", "standing-ticked";
        /// Nothing was looked at: there are no entries.
        NoEntries = "no-entries", "standing-no-entries";
        /// The entries show nothing; more cannot be known here.
        NotAll = "not-all", "standing-not-all";
        /// The entries show nothing.
        NothingFound = "nothing-found", "standing-nothing-found";
        /// The number is not reached.
        Below = "below", "standing-below";
        /// Cannot be known here at all.
        Unknowable = "unknowable", "standing-unknowable";
    }
}

/// An item with what is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the item.
    pub item: String,
    /// How it stands.
    pub standing: Standing,
    /// Questions of which a find is a violation, with their figures.
    pub proved: Vec<(Probe, Figure)>,
    /// Questions of which a find wants an explanation.
    pub look: Vec<(Probe, Figure)>,
    /// What the limit counted.
    pub counted: Option<u64>,
    /// The tick that speaks for the period, or the newest that no longer does.
    pub tick: Option<Tick>,
}

impl Finding {
    /// The one number of the page: violations, else what wants an explanation, else what a limit counted.
    pub fn figure(&self) -> Option<u64> {
        let sum = |all: &[(Probe, Figure)]| all.iter().map(|(_, f)| f.found).sum::<u64>();
        let found = sum(&self.proved) + sum(&self.look);
        match (self.counted, self.proved.is_empty() && self.look.is_empty()) {
            (Some(n), _) => Some(n),
            (None, true) => None,
            (None, false) => Some(found),
        }
    }

    /// Questions that found something.
    pub fn found(&self) -> impl Iterator<Item = Probe> + '_ {
        self.proved.iter().chain(&self.look).filter(|(_, f)| f.found > 0).map(|(p, _)| *p)
    }
}

/// What is known of a period.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// What each question found.
    pub figures: BTreeMap<Probe, Figure>,
    /// What each limit counted, by item.
    pub counted: BTreeMap<String, u64>,
    /// Ticks, those taken back too.
    pub ticks: Vec<Tick>,
}

/// Judges a period; a period that is not over ends today. Pure: everything comes in.
pub fn evaluate(criteria: &Criteria, known: &Known, from: NaiveDate, to: NaiveDate) -> Vec<Finding> {
    criteria.items.iter().map(|item| judge(item, known, from, to)).collect()
}

fn judge(item: &Item, known: &Known, from: NaiveDate, to: NaiveDate) -> Finding {
    let figures = |probes: &[Probe]| -> Vec<(Probe, Figure)> {
        probes.iter().map(|p| (*p, known.figures.get(p).copied().unwrap_or_default())).collect()
    };
    let (proved, look) = (figures(&item.proves), figures(&item.look));
    let counted = item.limit.and_then(|_| known.counted.get(&item.id).copied());
    let own = || known.ticks.iter().filter(|t| t.item == item.id && t.withdrawn.is_none() && t.day <= to);
    let valid = own().filter(|t| t.covers(from, to)).max_by_key(|t| (t.day, t.id));
    let tick = valid.or_else(|| own().max_by_key(|t| (t.day, t.id))).cloned();
    let found = |all: &[(Probe, Figure)]| all.iter().any(|(_, f)| f.found > 0);
    let looked_at = proved.iter().chain(&look).any(|(_, f)| f.of > 0);
    let standing = if found(&proved) {
        Standing::Violated
    } else if item.limit.zip(counted).is_some_and(|(limit, n)| n > limit.above) {
        Standing::Exceeded
    } else if found(&look) {
        Standing::ToExplain
    } else if item.person.is_some() {
        match (valid, &tick) {
            (Some(_), _) => Standing::Ticked,
            (None, Some(_)) => Standing::TickRanOut,
            (None, None) => Standing::NeedsTick,
        }
    } else if item.limit.is_some() {
        Standing::Below
    } else if item.proves.is_empty() && item.look.is_empty() {
        Standing::Unknowable
    } else if !looked_at {
        Standing::NoEntries
    } else if item.unknowable.is_some() {
        Standing::NotAll
    } else {
        Standing::NothingFound
    };
    Finding { item: item.id.clone(), standing, proved, look, counted, tick }
}

#[cfg(test)]
#[path = "selfcheck_tests.rs"]
mod tests;
