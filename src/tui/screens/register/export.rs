//! Rows of a list as a table in a file.

use crate::domain::sheet::{Column, Row, Sheet, Value};
use crate::domain::text::{Arg, Message};
use crate::ops::reports::Format;
use crate::ops::{CaseRow, Ops};
use crate::tui::effect::{Effect, Export};
use crate::tui::screen::Step;
use crate::tui::screens::card::badge;
use crate::tui::widgets::PickOne;
use crate::words::Words;

/// Rows of one file: more than that is a report, not a list.
pub const MOST: usize = 10_000;

/// The forms of a file, the usual one first.
const FORMATS: [(Format, &str); 3] =
    [(Format::Xlsx, "register-file-xlsx"), (Format::Csv, "register-file-csv"), (Format::Text, "register-file-text")];

/// Asks in what form; answers under the tag "export".
pub fn ask() -> Step {
    let labels = FORMATS.map(|(_, key)| Arg::from(Message { key, args: Vec::new() })).to_vec();
    Step::push(PickOne::new("export", Message::new("register-file-format"), labels))
}

/// The table of some cases; `said` stands below the name of the office.
pub fn sheet(rows: &[CaseRow], ops: &Ops, words: &Words, said: &str) -> Sheet {
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
        if r.incomplete {
            marks.push(words.say("badge-incomplete"));
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
    let made = Message::new("register-file-made").with("at", ops.now().written()).with("n", rows.len());
    let title = [words.say("place-register"), ops.office().name(words.lang).to_owned(), said.to_owned(), words.tell(&made)];
    let mut notes = Vec::new();
    if rows.len() >= MOST {
        notes.push(words.tell(&Message::new("register-file-not-all").with("n", MOST)));
    }
    Sheet {
        title: title.into_iter().filter(|t| !t.is_empty()).collect(),
        columns: columns
            .iter()
            .map(|(id, key, width)| Column { id: (*id).to_owned(), path: vec![words.say(key)], numeric: false, width: *width })
            .collect(),
        rows: rows.iter().map(row).collect(),
        notes,
        name: words.say("place-register"),
    }
}

/// Writes a table into the folder `exports` of the office, in the form that was picked. The name holds the moment and nothing of a person.
pub fn effect(sheet: Sheet, picked: usize, name: &str, ops: &Ops) -> Option<Effect> {
    let (format, _) = FORMATS.get(picked)?;
    let folder = ops.dir().map_or_else(std::env::temp_dir, std::path::Path::to_owned).join("exports");
    let file = format!("{name}-{}.{}", ops.now().local.format("%Y-%m-%d-%H%M%S"), format.ending());
    Some(Effect::Export(Box::new(Export { sheet, format: *format, path: folder.join(file) })))
}
