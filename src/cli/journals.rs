//! `journal`: the journals that can be printed; one of a period, what is new in it, a printed part once more.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use crate::cli::args::JournalOf;
use crate::cli::desk::{Desk, day as read_day};
use crate::cli::output::{Answer, Result};
use crate::domain::text::{Lang, Message};
use crate::ops::Ops;
use crate::ops::fault::OpError;
use crate::ops::journals::{Order, What};
use crate::ops::opening;

/// `journal [NAME]`.
pub fn journal(desk: &mut Desk, a: &JournalOf) -> Result<Answer> {
    let mut ops = desk.open()?;
    let Some(name) = &a.name else { return list(desk, &ops) };
    let to = read_day("--to", &a.to, ops.today())?;
    let from = match &a.from {
        Some(from) => read_day("--from", from, ops.today())?,
        None => NaiveDate::from_ymd_opt(to.year(), 1, 1).unwrap_or(to),
    };
    let what = match a.again {
        Some(page) => What::Again(part(&ops, name, to.year(), page)?),
        None if a.new => What::New(from, to),
        None => What::Whole(from, to),
    };
    let tongue = a.tongue.unwrap_or(ops.office().print.tongue);
    let order = Order { journal: name.clone(), what, tongue, certify: a.certify };
    let printed = ops.print_journal(&order, a.output.as_deref())?;
    if a.open {
        opening::open(&printed.file, &ops.office().print)?;
    }
    let problems: Vec<Value> = printed
        .problems
        .iter()
        .map(|p| json!({ "file": p.file, "line": p.line, "message": desk.words.tell(&p.message) }))
        .collect();
    let object = json!({
        "journal": printed.journal,
        "file": printed.file.display().to_string(),
        "rows": printed.rows,
        "first_page": printed.pages.0,
        "last_page": printed.pages.1,
        "again": printed.again,
        "differs": printed.differs,
        "problems": problems,
    });
    Ok(Answer::new(object).line(desk.words.tell(&printed.message())))
}

/// The part that holds a page.
fn part(ops: &Ops, journal: &str, year: i32, page: usize) -> Result<i64> {
    let parts = ops.journal_parts(journal, year)?;
    let found = parts.iter().find(|p| (p.pages.0..=p.pages.1).contains(&page)).map(|p| p.id);
    Ok(found.ok_or_else(|| OpError::usage("no-part", Message::new("journal-no-part")))?)
}

fn list(desk: &Desk, ops: &Ops) -> Result<Answer> {
    let all = ops.journals()?;
    let year = ops.today().year();
    let mut objects = Vec::new();
    let mut lines = Vec::new();
    for journal in &all {
        let parts = ops.journal_parts(&journal.id, year)?;
        let parts: Vec<Value> = parts
            .iter()
            .map(|p| json!({ "pages": [p.pages.0, p.pages.1], "rows": [p.rows.0, p.rows.1], "at": p.at, "tongue": p.tongue }))
            .collect();
        let names: serde_json::Map<String, Value> =
            Lang::ALL.iter().map(|l| (l.code().to_owned(), json!(journal.name.get(*l)))).collect();
        objects.push(json!({ "journal": journal.id, "name": names, "form": journal.form, "printed": parts }));
        lines.push(format!("{}: {}", journal.id, desk.words.text(&journal.name)));
    }
    Ok(Answer::new(json!({ "journals": objects, "year": year })).lines(lines))
}
