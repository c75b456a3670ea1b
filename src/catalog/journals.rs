//! Reads the journals on paper (`config/forms/journals.toml`, and `forms` of the office's folder), as strictly as the rest; the shipped file is
//! compiled in.

use std::collections::HashMap;

use crate::domain::blank::{Part, parts};
use crate::domain::journal::{AROUND, Below, Journal, JournalColumn, Journals, LATE, Prescribed, Signer, Source};
use crate::domain::service::ServiceCode;
use crate::domain::text::{Message, Text};

use super::Problem;
use super::read::{At, Known, Reader, Table};

/// Name of the file in `config/forms` and in `forms` of the office's folder, without its ending.
pub const NAME: &str = "journals";

const SOURCE: &Known<Source> = &[
    (Source::Applications, "applications"),
    (Source::NonAcceptances, "non-acceptances"),
    (Source::Refusals, "refusals"),
    (Source::Complaints, "complaints"),
    (Source::Results, "results"),
];

/// Widest share a column may ask for.
const WIDEST: u16 = 60;

/// The shipped file as text.
pub fn shipped_text() -> &'static str {
    include_str!("../../config/forms/journals.toml")
}

/// Reads the file; `file` is the name its problems bear.
///
/// # Errors
/// All problems by line.
pub fn read(file: &str, text: &str) -> Result<Journals, Vec<Problem>> {
    let mut problems = Vec::new();
    let journals = Reader::file(file, text, &mut problems, |reader, t| {
        reader.without_english();
        let mut seen = HashMap::new();
        Journals {
            head: texts(t, "head"),
            folio: around(t, "folio"),
            period: around(t, "period"),
            part: around(t, "part"),
            page_sum: around(t, "page_sum"),
            total: around(t, "total"),
            again: around(t, "again"),
            annulled: around(t, "annulled"),
            certify: around(t, "certify"),
            seal: around(t, "seal"),
            signers: t.each("signer", signer),
            report: t
                .table("report", |t| Below {
                    folio: around(t, "folio"),
                    signers: t.each("signer", signer),
                    below: texts(t, "below"),
                })
                .unwrap_or_default(),
            journals: t.each("journal", |t| {
                let id = t.id("id");
                t.reader.unique(&mut seen, &id);
                let source = t.optional_word("of", SOURCE).unwrap_or_else(|| {
                    t.reader.absent(t.at, Message::new("problem-missing-key").with("key", "of"));
                    Source::Applications
                });
                Journal {
                    id: id.value,
                    name: t.text("name"),
                    source,
                    service: t.optional_string("service").map(ServiceCode),
                    form: String::new(),
                    columns: t.each("column", |t| column(t, source)),
                }
            }),
            prescribed: t.each("act", |t| {
                let id = t.id("id");
                t.reader.unique(&mut seen, &id);
                let source = t.optional_word("of", SOURCE).unwrap_or(Source::Applications);
                let at = t.place("columns");
                let pairs: Vec<(String, u16)> = t.strings("columns").iter().map(|c| shared(t, at, c, source)).collect();
                let (values, widths) = pairs.into_iter().unzip();
                Prescribed {
                    id: id.value,
                    service: ServiceCode(t.string("service")),
                    journal: t.string("journal"),
                    source,
                    values,
                    widths,
                    also: if t.has("also") { t.each("also", |t| column(t, source)) } else { Vec::new() },
                }
            }),
        }
    });
    if problems.is_empty() { Ok(journals) } else { Err(problems) }
}

fn signer(t: &mut Table<'_, '_>) -> Signer {
    Signer {
        who: around(t, "who"),
        name: t.optional_id("name").map(|n| checked(t, n)).unwrap_or_default(),
        under: around(t, "under"),
    }
}

fn column(t: &mut Table<'_, '_>, source: Source) -> JournalColumn {
    let title = t.text("title");
    let value = t.optional_id("value").map(|v| {
        known(t, v.at, &v.value, source);
        v.value
    });
    JournalColumn { title, value, width: t.number("width", 1, WIDEST).unwrap_or(1) }
}

/// A column of an act: the word of what fills it and its share of the width, "learner 20"; a dash where a pen does.
fn shared(t: &Table<'_, '_>, at: usize, text: &str, source: Source) -> (String, u16) {
    let (value, width) = text.split_once(' ').unwrap_or((text, ""));
    let width = width.trim().parse().ok().filter(|w| (1..=WIDEST).contains(w)).unwrap_or_else(|| {
        t.reader.wrong(at, Message::new("problem-journal-column").with("column", text));
        1
    });
    if value == "-" {
        return (String::new(), width);
    }
    known(t, at, value, source);
    (value.to_owned(), width)
}

fn known(t: &Table<'_, '_>, at: usize, value: &str, source: Source) {
    if !source.places().contains(&value) {
        unknown(t, at, value, &source.places());
    }
}

fn unknown(t: &Table<'_, '_>, at: usize, place: &str, known: &[&str]) {
    t.reader.wrong(at, Message::new("problem-place").with("place", place).with("known", known.join(", ")));
}

fn around(t: &mut Table<'_, '_>, key: &str) -> Text {
    let at = t.place(key);
    let text = t.text(key);
    check(t, at, &text.ru);
    check(t, at, &text.kk);
    text
}

fn texts(t: &mut Table<'_, '_>, key: &str) -> Vec<Text> {
    let at = t.place(key);
    let all = t.texts(key);
    for text in &all {
        check(t, at, &text.ru);
        check(t, at, &text.kk);
    }
    all
}

fn checked(t: &Table<'_, '_>, text: At<String>) -> String {
    check(t, text.at, &text.value);
    text.value
}

fn check(t: &Table<'_, '_>, at: usize, text: &str) {
    let all: Vec<&str> = AROUND.iter().chain(LATE).copied().collect();
    for part in parts(text) {
        if let Part::Place(place) = part
            && !all.contains(&place)
        {
            unknown(t, at, place, &all);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn the_shipped_file_is_read_and_fills_every_column_of_every_journal_of_the_acts() {
        let all = read("journals.toml", shipped_text()).unwrap();
        let catalog = Catalog::shipped().unwrap();
        let mut named = 0;
        for service in &catalog.services {
            for edition in &service.editions {
                for journal in edition.journals.iter().filter(|j| !j.columns.is_empty()) {
                    let found = all.prescribed.iter().find(|p| p.service == service.code && p.journal == journal.id);
                    let found = found.unwrap_or_else(|| panic!("{} {}", service.code, journal.id));
                    assert_eq!(found.values.len(), journal.columns.len(), "{}", found.id);
                    named += 1;
                }
            }
        }
        assert!(named >= 4);
        for p in &all.prescribed {
            assert!(
                catalog.get(&p.service).is_some_and(|s| s.editions.iter().any(|e| e.journals.iter().any(|j| j.id == p.journal)))
            );
        }
    }

    #[test]
    fn what_is_wrong_is_told_at_once_with_its_line() {
        let wrong =
            shipped_text().replacen("value = \"row\"", "value = \"rwo\"", 1).replacen("{organisation}", "{organization}", 1);
        let found = read("journals.toml", &wrong).unwrap_err();
        let told: Vec<&str> = found.iter().map(|p| p.message.key).collect();
        assert_eq!(told, ["problem-place", "problem-place"]);
        assert!(found[0].line < found[1].line && found[0].line > 1);
    }
}
