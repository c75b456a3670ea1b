//! What surrounds the list of an edition: journals the act prescribes, things with a term of their own, readings that differ.

use super::{Condition, Confidence};
use crate::domain::term::Term;
use crate::domain::text::Text;

/// A journal the act prescribes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// Id within the edition.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Where its form stands, e.g. "223, прил. 5".
    pub form: String,
    /// Its columns in order, where they were read; empty where they were not.
    pub columns: Vec<Text>,
    /// How well it is known.
    pub confidence: Confidence,
}

/// From what a step within the service is counted, where the program can tell by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Starts {
    /// From the day of registration.
    Registration,
    /// From the day the step before it was done.
    Previous,
    /// Back from the last day of the term.
    End,
    /// From something whose day the clerk has to name.
    #[default]
    Event,
}

/// Something within the service that has a term of its own: a talon, the old college's file, the notice of a hearing.
#[derive(Clone, Debug, PartialEq)]
pub struct SubTerm {
    /// Id within the edition.
    pub id: String,
    /// Variant.
    pub when: Condition,
    /// What must happen.
    pub what: Text,
    /// From what it is counted.
    pub starts: Text,
    /// The same as far as the program can reckon with it.
    pub from: Starts,
    /// Within what time.
    pub term: Term,
    /// How well it is known.
    pub confidence: Confidence,
}

/// Readings that do not agree, and the one the program goes by: the one that asks the applicant for less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What they differ about.
    pub about: Text,
    /// What each of them says, and where; two at least.
    pub readings: Vec<Text>,
    /// Which one is applied, and why.
    pub applied: Text,
}
