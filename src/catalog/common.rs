//! Reads the facts of the law common to all services.

use std::collections::HashMap;

use crate::domain::common::{CommonFact, Holds};

use super::Problem;
use super::read::Reader;
use super::vocabulary::{CONFIDENCE, HOLDS, PART};

/// Reads the file. What it gives is whole only when `problems` did not grow.
pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<CommonFact> {
    Reader::file(file, text, problems, |_, t| {
        if !t.has("fact") {
            t.need("fact");
        }
        let mut seen = HashMap::new();
        t.each("fact", |t| {
            let id = t.id("id");
            t.reader.unique(&mut seen, &id);
            CommonFact {
                id: id.value,
                part: t.word("part", &PART),
                holds: t.optional_word("holds", &HOLDS).unwrap_or(Holds::Always),
                text: t.text("text"),
                norm: t.text("norm"),
                source: t.string("source"),
                confidence: t.word("confidence", &CONFIDENCE),
            }
        })
    })
}
