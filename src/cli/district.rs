//! `central`: the district's file, with or without an office.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::args::{CentralVerb, MergeOf, TableOf};
use crate::cli::desk::{Desk, day};
use crate::cli::output::{Answer, Result, TROUBLE, refusal};
use crate::cli::{print, show};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::outside::{Knowledge, central_check, merge_ledgers};
use crate::ops::reports::{central_table, read_ledger};

/// `central`.
pub fn central(desk: &mut Desk, verb: CentralVerb) -> Result<Answer> {
    match verb {
        CentralVerb::Check { file } => check(desk, file.as_deref()),
        CentralVerb::Table(a) => table(desk, &a),
        CentralVerb::Verify(a) => verify(desk, &a.file),
        CentralVerb::Merge(a) => merge(desk, &a),
    }
}

/// `central check`: what sending would do and what stands in its way.
fn check(desk: &mut Desk, file: Option<&Path>) -> Result<Answer> {
    let found = match file {
        Some(file) => central_check(file),
        None => desk.open()?.central_check(None),
    };
    let words = desk.words;
    let findings: Vec<Value> = found.iter().map(|(m, good)| json!({ "good": good, "message": words.tell(m) })).collect();
    let answer = Answer::new(json!({ "findings": findings })).lines(found.iter().map(|(m, _)| words.tell(m)));
    Ok(match found.iter().find(|(_, good)| !good) {
        None => answer,
        Some((says, _)) => answer.also(refusal(&OpError::data("central-check", says.clone()), words)).ending(TROUBLE),
    })
}

/// `central table`: the consolidated table; days of practice only when told.
fn table(desk: &mut Desk, a: &TableOf) -> Result<Answer> {
    let (words, today) = (desk.words, desk.today());
    let reading = read_ledger(&a.file)?;
    let read = |flag, text: &Option<String>| text.as_deref().map(|d| day(flag, d, today)).transpose();
    let mut period = (read("--from", &a.from)?, read("--to", &a.to)?);
    if reading.ledger.is_empty() {
        // No day in the file to take the period from.
        let end = period.1.unwrap_or(today);
        period = (period.0.or(Some(end)), Some(end));
    }
    let catalog = Knowledge::read(desk.dir().ok().as_deref())?.catalog;
    let sheet = central_table(&catalog, &reading.ledger, period, &a.print.layout, words.lang, a.rehearsal)?;
    let faults = show::told(&reading.messages(), words);
    let conflicts: Vec<String> = reading.ledger.conflicts().iter().map(|c| words.tell(&c.message())).collect();
    let more = json!({
        "layout": a.print.layout,
        "rehearsal": a.rehearsal,
        "organisations": reading.ledger.organisations(false).len(),
        "faults": faults,
        "conflicts": conflicts,
    });
    let mut answer = print::sheet(desk, &sheet, &a.print, false, more)?;
    answer.notes.extend(faults.into_iter().chain(conflicts));
    Ok(answer)
}

/// `central verify`: lines that do not count, and days told in two ways.
fn verify(desk: &Desk, file: &Path) -> Result<Answer> {
    let words = desk.words;
    let reading = read_ledger(file)?;
    let faults: Vec<Value> =
        reading.faults.iter().map(|(line, fault)| json!({ "line": line, "message": words.tell(&fault.message()) })).collect();
    let conflicts = reading.ledger.conflicts();
    let told: Vec<Value> = conflicts
        .iter()
        .map(|c| json!({ "bin": c.key.bin.as_str(), "day": c.key.day.to_string(), "message": words.tell(&c.message()) }))
        .collect();
    let offices = reading.ledger.organisations(false).len();
    let object = json!({
        "file": file.display().to_string(),
        "days": reading.ledger.len(),
        "organisations": offices,
        "faults": faults,
        "conflicts": told,
    });
    let holds = Message::new("central-check-holds").with("n", reading.ledger.len()).with("offices", offices);
    let answer = Answer::new(object)
        .line(words.tell(&holds))
        .lines(show::told(&reading.messages(), words))
        .lines(conflicts.iter().map(|c| words.tell(&c.message())));
    let fault = if !reading.faults.is_empty() {
        Message::new("central-check-faults").with("n", reading.faults.len())
    } else if let Some(conflict) = conflicts.first() {
        conflict.message()
    } else {
        return Ok(answer.line(words.say("cli-central-good")));
    };
    Ok(answer.also(refusal(&OpError::data("central-faults", fault), words)).ending(TROUBLE))
}

/// `central merge`: the union of files, in a new one.
fn merge(desk: &Desk, a: &MergeOf) -> Result<Answer> {
    let words = desk.words;
    let merged = merge_ledgers(&a.files, &a.output)?;
    let left_out: Vec<Value> =
        merged.left_out.iter().map(|(file, m)| json!({ "file": file, "message": words.tell(m) })).collect();
    let conflicts = show::told(&merged.conflicts, words);
    let file = a.output.display().to_string();
    let said = Message::new("cli-central-merged").with("n", merged.days).with("file", file.as_str());
    let object = json!({ "file": file, "days": merged.days, "left_out": left_out, "conflicts": conflicts });
    let mut answer = Answer::new(object).line(words.tell(&said));
    answer.notes.extend(merged.left_out.iter().map(|(file, m)| format!("{file}: {}", words.tell(m))));
    answer.notes.extend(conflicts);
    Ok(answer)
}
