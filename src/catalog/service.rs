//! Reads one service file: its code, its everyday words, its editions.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::service::{Act, Edition, Origin, ServiceCode};
use crate::domain::text::Message;

use super::read::{At, Reader, Table};
use super::variants::Places;
use super::vocabulary::{BENEFICIARY, COLUMN, CONFIDENCE, FEE, HEARING, PAPER, WAY, providers, recipients};
use super::{Care, Problem, check, parts, procedure, variants};

/// A service as its file has it, each edition with the line it begins on.
pub(super) struct ServiceFile {
    /// File, as it is told in problems.
    pub file: String,
    /// Code, and its line.
    pub code: (usize, ServiceCode),
    /// Everyday words.
    pub aliases: Vec<String>,
    /// Editions with their lines, oldest first.
    pub editions: Vec<(usize, Edition)>,
}

/// Reads a file. What it gives is whole only when `problems` did not grow.
pub(super) fn read(file: &str, text: &str, origin: &Origin, care: Care, problems: &mut Vec<Problem>) -> ServiceFile {
    Reader::file(file, text, problems, |reader, t| {
        if *origin != Origin::Shipped {
            reader.without_english();
        }
        let code = t.id("code");
        check_code(reader, file, &code);
        let aliases = t.strings("aliases");
        if !t.has("edition") {
            t.need("edition");
        }
        let mut seen = HashMap::new();
        let mut editions = t.each("edition", |t| edition(t, origin, care, &mut seen));
        editions.sort_by_key(|e| e.value.from);
        for pair in editions.windows(2) {
            if let Some(message) = check::overlap(&pair[0].value, &pair[1].value) {
                reader.absent(pair[1].at, message);
            }
        }
        ServiceFile {
            file: file.to_owned(),
            code: (reader.line(code.at), ServiceCode(code.value)),
            aliases,
            editions: editions.into_iter().map(|e| (reader.line(e.at), e.value)).collect(),
        }
    })
}

/// The code is eight digits or a word, and the file is named after it.
fn check_code(reader: &Reader<'_>, file: &str, code: &At<String>) {
    let value = code.value.as_str();
    if value.is_empty() {
        return;
    }
    let digits = value.len() == 8 && value.bytes().all(|b| b.is_ascii_digit());
    if !digits && !value.bytes().all(|b| b.is_ascii_lowercase()) {
        reader.wrong(code.at, Message::new("problem-code").with("code", value));
    }
    let wanted = format!("{value}.toml");
    if file.rsplit(['/', '\\']).next() != Some(wanted.as_str()) {
        reader.wrong(code.at, Message::new("problem-file-name").with("wanted", wanted));
    }
}

fn edition(t: &mut Table<'_, '_>, origin: &Origin, care: Care, seen: &mut HashMap<String, usize>) -> At<Edition> {
    let at = t.at;
    let before = t.reader.count();
    let id = t.id("id");
    t.reader.unique(seen, &id);
    let from = t.date("from");
    let to = t.optional_date("to");
    if let (Some(from), Some(to)) = (&from, &to)
        && to.value < from.value
    {
        t.reader.wrong(to.at, Message::new("problem-dates").with("from", from.value).with("to", to.value));
    }
    let (questions, question_places) = parts::questions(t);
    let scope = parts::Scope::all(&questions);
    let (groups, documents, document_places) = parts::documents(t, &scope);
    let places = Places { edition: at, questions: question_places, documents: document_places };
    let edition = Edition {
        id: id.value,
        from: from.as_ref().map_or(NaiveDate::MIN, |d| d.value),
        to: to.map(|d| d.value),
        confidence: t.word("confidence", &CONFIDENCE),
        label: t.text("label"),
        name: t.official("name"),
        act: t.table("act", act).unwrap_or_else(no_act),
        source: t.string("source"),
        notes: t.texts("notes"),
        providers: t.words("providers", &providers()),
        paper: t.word("paper", &PAPER),
        ways: t.words("ways", &WAY),
        system: t.optional_text("system"),
        fee: t.word("fee", &FEE),
        column: t.word("column", &COLUMN),
        recipients: t.words("recipients", &recipients()),
        beneficiary: t.word("beneficiary", &BENEFICIARY),
        waiting_minutes: t.optional_number("waiting_minutes", 1, 1440),
        service_minutes: t.optional_number("service_minutes", 1, 1440),
        terms: parts::terms(t, &scope),
        windows: parts::windows(t, &scope),
        groups,
        documents,
        not_demanded: parts::not_demanded(t),
        grounds: parts::grounds(t),
        incomplete: parts::incomplete(t),
        results: parts::results(t, &scope),
        hearing: t.word("hearing", &HEARING),
        sub_terms: procedure::sub_terms(t, &scope),
        journals: procedure::journals(t),
        differences: procedure::differences(t),
        complete: t.flag("complete"),
        origin: origin.clone(),
        questions,
    };
    for message in check::edition(&edition, t.reader.count() == before) {
        t.reader.absent(at, message);
    }
    // Conditions of an edition with a problem cannot be reckoned with.
    if care == Care::Variants && t.reader.count() == before {
        for (at, message) in variants::examine(&edition, &places) {
            t.reader.absent(at, message);
        }
    }
    At { at: from.map_or(at, |d| d.at), value: edition }
}

fn act(t: &mut Table<'_, '_>) -> Act {
    Act {
        title: t.official("title"),
        number: t.string("number"),
        date: t.date("date").map_or(NaiveDate::MIN, |d| d.value),
        registered: t.optional_string("registered"),
        edition: t.string("edition"),
        annex: t.optional_string("annex"),
    }
}

/// Stands in for an act that was not read.
fn no_act() -> Act {
    Act {
        title: Default::default(),
        number: String::new(),
        date: NaiveDate::MIN,
        registered: None,
        edition: String::new(),
        annex: None,
    }
}
