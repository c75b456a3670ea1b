//! `catalogue mark`, `catalogue unmark`, `catalogue marks`: entries of the catalogue that the office compared with the act.

use serde_json::{Value, json};

use crate::cli::desk::{Desk, day};
use crate::cli::output::{Answer, Result};
use crate::domain::mark::{Compared, Mark};
use crate::domain::service::ServiceCode;
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::fault::OpError;
use crate::ops::marks::Compare;

/// What was typed of a comparison.
pub struct Typed<'a> {
    /// Who compared.
    pub by: &'a str,
    /// Day, as typed.
    pub day: Option<&'a str>,
    /// Edition of the act.
    pub act: &'a str,
    /// Note.
    pub note: &'a str,
}

/// The edition meant: the named one, or the one in force today.
fn edition(ops: &Ops, code: &ServiceCode, named: Option<&str>) -> Result<String> {
    Ok(match named {
        // The id was typed: a wrong one is a slip of the command, not a hole in the data.
        Some(id) => match ops.service(code)?.edition(id) {
            Some(edition) => Ok(edition.id.clone()),
            None => {
                let says = Message::new("service-edition-lost").with("code", code.as_str()).with("edition", id);
                Err(OpError::usage("no-edition", says))
            }
        },
        None => ops.edition_on(code, ops.today()).map(|e| e.id.clone()),
    }?)
}

/// `catalogue mark`.
pub fn mark(desk: &mut Desk, code: &str, named: Option<&str>, typed: &Typed<'_>) -> Result<Answer> {
    let mut ops = desk.open()?;
    let service = ServiceCode(code.to_owned());
    let today = ops.today();
    let mark = ops.mark_compared(&Compare {
        edition: edition(&ops, &service, named)?,
        service,
        who: typed.by.to_owned(),
        day: typed.day.map(|d| day("--day", d, today)).transpose()?.unwrap_or(today),
        act: typed.act.to_owned(),
        note: typed.note.to_owned(),
    })?;
    let said = Message::new("cli-marked").with("code", code).with("day", mark.day).with("who", mark.who.as_str());
    Ok(Answer { json: crate::cli::keys(object(&mark, "stands")), ..Answer::default() }.line(desk.words.tell(&said)))
}

/// `catalogue unmark`.
pub fn take_back(desk: &mut Desk, code: &str, named: Option<&str>, why: &str) -> Result<Answer> {
    let mut ops = desk.open()?;
    let service = ServiceCode(code.to_owned());
    let edition = edition(&ops, &service, named)?;
    let marks = ops.marks_of(&service)?;
    let standing = ops.compared(&service, ops.edition(&service, &edition)?, &marks).standing().map(|m| m.id);
    let id = standing.ok_or_else(|| OpError::rule("no-mark", Message::new("mark-none")))?;
    let mark = ops.take_back_mark(id, why)?;
    let said = Message::new("cli-unmarked").with("code", code);
    Ok(Answer { json: crate::cli::keys(object(&mark, "taken-back")), ..Answer::default() }.line(desk.words.tell(&said)))
}

/// `catalogue marks`.
pub fn list(desk: &mut Desk) -> Result<Answer> {
    let ops = desk.open()?;
    let marks = ops.marks()?;
    let mut answer = Answer::default();
    let mut list = Vec::new();
    for mark in &marks {
        // A mark speaks of the list that is worked by; one made ahead of its day speaks of the list to come.
        let today = ops.today();
        let ahead = ops.edition(&mark.service, &mark.edition).ok().filter(|e| e.from > today);
        let edition = ahead.or_else(|| ops.edition_on(&mark.service, today).ok());
        let alone = std::slice::from_ref(mark);
        let word = edition.map_or(Compared::Fallen(mark), |e| ops.compared(&mark.service, e, alone));
        let (state, says) = match (&mark.taken, word) {
            (Some((at, why)), _) => {
                ("taken-back", Message::new("mark-line-taken").with("at", at.written()).with("why", why.as_str()))
            }
            (None, word @ Compared::Stands(_)) => ("stands", word.sentence()),
            (None, _) => ("fallen", Compared::Fallen(mark).sentence()),
        };
        answer = answer.line(format!("{:<9} {} {}", mark.service.as_str(), mark.edition, desk.words.tell(&says)));
        list.push(object(mark, state));
    }
    if marks.is_empty() {
        answer = answer.line(desk.words.say("cli-marks-none"));
    }
    Ok(answer.also(crate::cli::keys(json!({ "marks": list }))))
}

fn object(mark: &Mark, state: &str) -> Value {
    json!({
        "code": mark.service.as_str(),
        "edition": mark.edition,
        "state": state,
        "who": mark.who,
        "day": mark.day.to_string(),
        "act": mark.act,
        "note": mark.note,
        "at": mark.at.iso(),
        "taken_back": mark.taken.as_ref().map(|(at, why)| json!({ "at": at.iso(), "why": why })),
    })
}
