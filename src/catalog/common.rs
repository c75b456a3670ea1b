//! Reads the facts of the law common to all services, and the numbers of what goes before a refusal.

use std::collections::HashMap;

use crate::domain::common::{CommonFact, Holds};
use crate::domain::hearing::{Exception, NoticeWay, Rules};

use super::Problem;
use super::read::{Reader, Table};
use super::vocabulary::{CONFIDENCE, HOLDS, PART};

/// Reads the file. What it gives is whole only when `problems` did not grow.
pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> (Vec<CommonFact>, Option<Rules>) {
    Reader::file(file, text, problems, |_, t| {
        if !t.has("fact") {
            t.need("fact");
        }
        let mut seen = HashMap::new();
        let facts = t.each("fact", |t| {
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
        });
        (facts, t.optional_table("hearing", rules))
    })
}

/// Reads what the law says about what goes before a refusal.
fn rules(t: &mut Table<'_, '_>) -> Rules {
    let mut days = |key: &str| t.number(key, 1, 60).map(u32::from).unwrap_or_default();
    let (least_term, notice, objection, minutes) = (days("least_term"), days("notice"), days("objection"), days("minutes"));
    let (norm, source, confidence) = (t.text("norm"), t.string("source"), t.word("confidence", &CONFIDENCE));
    let mut seen = HashMap::new();
    let exceptions = t.each("exception", |t| {
        let id = t.id("id");
        t.reader.unique(&mut seen, &id);
        Exception {
            id: id.value,
            text: t.text("text"),
            norm: t.text("norm"),
            source: t.string("source"),
            confidence: t.word("confidence", &CONFIDENCE),
        }
    });
    let mut seen = HashMap::new();
    let ways = t.each("way", |t| {
        let id = t.id("id");
        t.reader.unique(&mut seen, &id);
        NoticeWay {
            id: id.value,
            text: t.text("text"),
            source: t.string("source"),
            confidence: t.word("confidence", &CONFIDENCE),
        }
    });
    Rules { least_term, notice, objection, minutes, norm, source, confidence, exceptions, ways }
}
