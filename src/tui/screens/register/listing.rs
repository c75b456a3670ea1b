//! Rows of a list as a table, to be written to a file.

use crate::domain::sheet::{Column, Row, Sheet, Value};
use crate::domain::text::Message;
use crate::ops::{CaseRow, Imported, Ops};
use crate::tui::screens::card::badge;
use crate::words::Words;

/// Rows of one file: more than that is a report, not a list.
pub const MOST: usize = 10_000;

/// The table of some cases and, behind them, of cases of the old register; `said` stands below the name of the office.
pub fn sheet(rows: &[CaseRow], old: &[Imported], ops: &Ops, words: &Words, said: &str) -> Sheet {
    let columns = [
        ("number", "card-number", 12),
        ("day", "register-day", 12),
        ("code", "register-file-code", 12),
        ("service", "card-service", 30),
        ("applicant", "card-applicant", 32),
        ("child", "card-child", 32),
        ("state", "card-state", 18),
        ("mark", "register-file-mark", 22),
        ("due", "card-due", 12),
    ];
    let today = ops.today();
    let row = |r: &CaseRow| {
        let mut marks = Vec::new();
        if badge::is_overdue(r, today) {
            marks.push(words.say("badge-overdue"));
        }
        if r.suspended {
            marks.push(words.say("badge-suspended"));
        }
        if let Some(next) = &r.next {
            marks.push(words.tell(&next.message()));
        }
        if r.incomplete {
            marks.push(words.say("badge-incomplete"));
        }
        if r.outside {
            marks.push(words.say("badge-outside"));
        }
        let values = vec![
            Value::Text(r.number.clone()),
            Value::Day(r.day),
            Value::Text(r.service.to_string()),
            Value::Text(ops.label(&r.service, words.lang)),
            Value::Text(r.applicant.clone()),
            Value::Text(r.beneficiary.clone()),
            Value::Text(words.tell(&r.state.message())),
            if marks.is_empty() { Value::Empty } else { Value::Text(marks.join(", ")) },
            Value::Day(r.due),
        ];
        Row { key: Some(r.number.clone()), values, total: false }
    };
    let made = Message::new("register-file-made").with("at", ops.now().written()).with("n", rows.len() + old.len());
    let title = [words.say("place-register"), ops.office().name(words.lang).to_owned(), said.to_owned(), words.tell(&made)];
    let mut notes = Vec::new();
    if rows.len() + old.len() >= MOST {
        notes.push(words.tell(&Message::new("register-file-not-all").with("n", MOST)));
    }
    Sheet {
        title: title.into_iter().filter(|t| !t.is_empty()).collect(),
        columns: columns
            .iter()
            .map(|(id, key, width)| Column { id: (*id).to_owned(), path: vec![words.say(key)], numeric: false, width: *width })
            .collect(),
        rows: rows.iter().map(row).chain(old.iter().map(|o| old_row(o, ops, words))).collect(),
        notes,
        name: words.say("place-register"),
    }
}

/// The row of an old case.
fn old_row(o: &Imported, ops: &Ops, words: &Words) -> Row {
    let c = &o.case;
    let day = |d: Option<chrono::NaiveDate>| d.map_or(Value::Empty, Value::Day);
    let values = vec![
        Value::Text(c.number.clone()),
        day(c.day),
        Value::Text(c.service.to_string()),
        Value::Text(ops.label(&c.service, words.lang)),
        Value::Text(c.applicant.clone()),
        Value::Text(c.child.clone()),
        c.outcome.map_or(Value::Empty, |o| Value::Text(words.tell(&o.message()))),
        Value::Text(words.say("badge-imported")),
        day(c.due),
    ];
    Row { key: Some(c.number.clone()), values, total: false }
}

/// The name of a file: the list and the moment, nothing of a person.
pub fn file_name(list: &str, ops: &Ops) -> String {
    format!("{list}-{}", ops.now().local.format("%Y-%m-%d-%H%M%S"))
}
