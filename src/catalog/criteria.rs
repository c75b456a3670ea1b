//! Reads the list of self-control, as strictly as the rest; the shipped file is compiled in.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::domain::selfcheck::{Counted, Criteria, Item, Limit, Note, Part, Probe, Severity};
use crate::domain::text::Message;

use super::Problem;
use super::read::{At, Reader, Table};
use super::vocabulary::CONFIDENCE;

/// Where the shipped list lies below the package, as its problems name it.
const FILE: &str = "criteria.toml";

/// The shipped list, read once a process.
///
/// # Errors
/// All its problems by line; a test holds that there are none.
pub fn shipped() -> Result<Criteria, Vec<Problem>> {
    static READ: OnceLock<Result<Criteria, Vec<Problem>>> = OnceLock::new();
    READ.get_or_init(|| read(FILE, include_str!("../../seeds/criteria.toml"))).clone()
}

/// Reads a list given as text; `file` is the name its problems bear.
///
/// # Errors
/// All problems by line.
pub fn read(file: &str, text: &str) -> Result<Criteria, Vec<Problem>> {
    let mut problems = Vec::new();
    let criteria = Reader::file(file, text, &mut problems, |_, t| {
        let notes = t.each("note", |t| Note {
            text: t.text("text"),
            source: t.string("source"),
            confidence: t.word("confidence", &CONFIDENCE),
        });
        let refusal = t.table("refusal", |t| {
            // Source and confidence are for the reader of the file; both must stand there.
            let _read = (t.string("source"), t.word("confidence", &CONFIDENCE));
            (t.strings("about_documents"), t.strings("plain_words"))
        });
        let (about_documents, plain_words) = refusal.unwrap_or_default();
        let mut seen = HashMap::new();
        let items = t.each("item", |t| item(t, &mut seen));
        Criteria { notes, about_documents, plain_words, items }
    });
    if problems.is_empty() { Ok(criteria) } else { Err(problems) }
}

fn item(t: &mut Table<'_, '_>, seen: &mut HashMap<String, usize>) -> Item {
    let id: At<String> = t.id("id");
    t.reader.unique(seen, &id);
    let at = id.at;
    let part = t.word("part", &known(Part::ALL, Part::id));
    // Only the criteria have a severity; without one a criterion is not read whole.
    let severity = match part {
        Part::Criterion => Some(t.word("severity", &known(Severity::ALL, Severity::id))),
        Part::Duty | Part::Threshold | Part::Own => None,
    };
    let probes = known(Probe::ALL, Probe::id);
    let asked = |t: &mut Table<'_, '_>, key: &'static str| if t.has(key) { t.words(key, &probes) } else { Vec::new() };
    let item = Item {
        id: id.value,
        part,
        number: t.string("number"),
        severity,
        text: t.text("text"),
        proves: asked(t, "proves"),
        look: asked(t, "look"),
        limit: t.optional_table("limit", |t| Limit {
            count: t.word("count", &known(Counted::ALL, Counted::id)),
            above: u64::from(t.number("above", 0, u16::MAX).unwrap_or_default()),
            months: u32::from(t.number("months", 1, 120).unwrap_or(1)),
        }),
        person: t.optional_text("person"),
        unknowable: t.optional_text("unknowable"),
        source: t.string("source"),
        confidence: t.word("confidence", &CONFIDENCE),
    };
    let evidence = !(item.proves.is_empty() && item.look.is_empty());
    if !evidence && item.limit.is_none() && item.person.is_none() && item.unknowable.is_none() {
        t.reader.absent(at, Message::new("problem-evidence").with("id", item.id.as_str()));
    }
    item
}

/// The words of an enumeration.
fn known<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<(T, &'static str)> {
    all.iter().map(|t| (*t, id(*t))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_list_has_no_problem_and_all_fourteen_criteria() {
        let list = shipped().unwrap_or_else(|p| panic!("{p:?}"));
        let criteria: Vec<&str> = list.items.iter().filter(|i| i.part == Part::Criterion).map(|i| i.number.as_str()).collect();
        assert_eq!(criteria, (1..=14).map(|n| n.to_string()).collect::<Vec<_>>());
        let gross = list.items.iter().filter(|i| i.severity == Some(Severity::Gross)).count();
        assert_eq!(gross, 8, "as the founding document says");
        assert_eq!(list.items.iter().filter(|i| i.part == Part::Duty).count(), 14 + 2);
    }

    #[test]
    fn every_question_of_the_program_is_put_by_the_list() {
        let list = shipped().unwrap();
        for probe in Probe::ALL {
            assert!(list.items.iter().any(|i| i.proves.contains(probe) || i.look.contains(probe)), "{}", probe.id());
        }
    }

    #[test]
    fn a_fault_of_the_list_is_told_with_its_line() {
        let text = include_str!("../../seeds/criteria.toml");
        let line = |bad: &str, word: &str| {
            let problems = read("x.toml", bad).unwrap_err();
            let n = bad.lines().count() - bad.lines().rev().position(|l| l.contains(word)).unwrap();
            assert!(problems.iter().any(|p| p.line == n), "{problems:?} wants line {n}");
            problems[0].message.key
        };
        assert_eq!(line(&text.replacen("\"late\"", "\"lately\"", 1), "lately"), "problem-word");
        assert_eq!(line(&text.replacen("severity = \"gross\"", "weight = \"gross\"", 1), "weight"), "problem-missing-key");
        assert_eq!(line(&text.replacen("criterion-2\"", "criterion-1\"", 1), "id = \"criterion-1\""), "problem-duplicate");
        let bare = "[refusal]\nsource = \"x\"\nconfidence = \"text\"\n[[item]]\nid = \"x\"\npart = \"own\"\nnumber = \"1\"\n\
            text = { ru = \"р\", kk = \"қ\", en = \"e\" }\nsource = \"x\"\nconfidence = \"text\"\n";
        assert_eq!(line(bare, "id = \"x\""), "problem-evidence");
    }
}
