//! Reads what surrounds the list of an edition: sub-terms, journals, readings that differ.

use std::collections::HashMap;

use crate::domain::service::{Difference, Journal, Starts, SubTerm};
use crate::domain::term::Term;
use crate::domain::text::Message;

use super::parts::{Scope, condition};
use super::read::Table;
use super::vocabulary::{CONFIDENCE, STARTS};

/// Reads what has a term of its own.
pub(super) fn sub_terms(edition: &mut Table<'_, '_>, scope: &Scope<'_>) -> Vec<SubTerm> {
    let mut seen = HashMap::new();
    edition.each("sub_term", |t| {
        let id = t.id("id");
        t.reader.unique(&mut seen, &id);
        if !t.has("term") {
            t.need("term");
        }
        SubTerm {
            id: id.value,
            when: condition(t, scope),
            what: t.text("what"),
            starts: t.text("starts"),
            from: if t.has("from") { t.word("from", &STARTS) } else { Starts::Event },
            term: t.parsed("term", Term::parse, Message::new("problem-term")).unwrap_or(Term::SameDay),
            confidence: t.word("confidence", &CONFIDENCE),
        }
    })
}

/// Reads the journals the act prescribes.
pub(super) fn journals(edition: &mut Table<'_, '_>) -> Vec<Journal> {
    let mut seen = HashMap::new();
    edition.each("journal", |t| {
        let id = t.id("id");
        t.reader.unique(&mut seen, &id);
        Journal {
            id: id.value,
            name: t.text("name"),
            form: t.string("form"),
            columns: t.texts("columns"),
            confidence: t.word("confidence", &CONFIDENCE),
        }
    })
}

/// Reads the readings that differ; one reading differs from nothing.
pub(super) fn differences(edition: &mut Table<'_, '_>) -> Vec<Difference> {
    edition.each("difference", |t| {
        let readings = t.texts("readings");
        if readings.len() < 2 {
            t.reader.absent(t.at, Message::new("problem-readings"));
        }
        Difference { about: t.text("about"), readings, applied: t.text("applied") }
    })
}
