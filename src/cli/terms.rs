//! `suspend`, `resume`, `step`, `moves`: terms of registered cases.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::cli::args::{Case as CaseFlags, Moves, Step, Suspend};
use crate::cli::cases::stands;
use crate::cli::desk::{Desk, case, day};
use crate::cli::output::{Answer, Result};
use crate::cli::show;
use crate::domain::steps::{self, Standing};
use crate::domain::text::Message;
use crate::ops::complaint_moves::ComplaintMove;
use crate::words::Words;

/// `suspend`.
pub fn suspend(desk: &mut Desk, a: &Suspend) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let until = a.until.as_deref().map(|d| day("--until", d, ops.today())).transpose()?;
    let case = ops.suspend(id, &a.why, until)?;
    stands(&ops, &case, desk.words)
}

/// `resume`.
pub fn resume(desk: &mut Desk, a: &CaseFlags) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = case(&ops, &a.number)?.id;
    let case = ops.resume(id)?;
    stands(&ops, &case, desk.words)
}

fn standing_id(standing: Standing) -> &'static str {
    match standing {
        Standing::Done(_) => "done",
        Standing::DoneLate(_) => "done-late",
        Standing::Overdue => "overdue",
        Standing::Waits => "waits",
        Standing::NotBegun => "not-begun",
    }
}

fn step_object(s: &steps::Step, words: Words) -> Value {
    let done = match s.standing {
        Standing::Done(day) | Standing::DoneLate(day) => Some(day.to_string()),
        _ => None,
    };
    json!({
        "id": s.id,
        "what": words.text(&s.what),
        "starts": words.text(&s.starts),
        "term": s.term.to_string(),
        "begins": s.begins.map(|d| d.to_string()),
        "due": s.due.map(|d| d.to_string()),
        "done": done,
        "standing": standing_id(s.standing),
    })
}

/// `step`: the steps of a case, or a note about one.
pub fn step(desk: &mut Desk, a: &Step) -> Result<Answer> {
    let mut ops = desk.open()?;
    let mut case = case(&ops, &a.number)?;
    if let Some(step) = &a.step {
        let today = ops.today();
        let began = a.began.as_deref().map(|d| day("--began", d, today)).transpose()?;
        let done = a.done.as_deref().map(|d| day("--done", d, today)).transpose()?;
        case = ops.note_step(case.id, step, began, done)?;
    }
    let all = ops.steps_of(&case)?;
    let words = desk.words;
    let objects: Vec<Value> = all.iter().map(|s| step_object(s, words)).collect();
    let lines = all.iter().map(|s| format!("{:<22} {} — {}", s.id, words.text(&s.what), words.tell(&s.message())));
    Ok(Answer::new(json!({ "number": case.number, "steps": objects })).lines(lines.collect::<Vec<_>>()))
}

/// `moves`: open cases and complaints whose due day the calendar has moved.
pub fn moves(desk: &mut Desk, a: &Moves) -> Result<Answer> {
    let mut ops = desk.open()?;
    let words = desk.words;
    let found = ops.moves().clone();
    let object = |m: &crate::ops::terms::Move| json!({ "id": m.case.id, "number": m.case.number, "was": m.case.due.to_string(), "now": m.now.day.to_string() });
    let of_complaint = |m: &ComplaintMove| {
        json!({ "id": m.complaint.id, "number": m.complaint.number, "complaint": m.of.id(), "was": m.of.by.to_string(),
            "now": m.now.to_string() })
    };
    let objects: Vec<Value> = found.cases.iter().map(object).chain(found.complaints.iter().map(of_complaint)).collect();
    let days: Vec<Value> = found.days.iter().map(|(d, works)| json!({ "day": d.to_string(), "working": works })).collect();
    let mut answer = Answer::new(json!({ "moves": objects, "days": days, "moved": a.confirm }));
    let line = |says: Message, was: NaiveDate, now: NaiveDate| {
        let written = |d| show::due_written(d, None);
        let says = words.tell(&says.with("was", written(was)).with("now", written(now)));
        if now < was { format!("{says} {}", words.say("moves-sooner-mark")) } else { says }
    };
    for m in &found.cases {
        answer = answer.line(line(Message::new("moves-line").with("number", m.case.number.as_str()), m.case.due, m.now.day));
    }
    for m in &found.complaints {
        let says = Message::new("moves-line-complaint").with("number", m.complaint.number.as_str());
        answer = answer.line(line(says.with("what", m.of.message()), m.of.by, m.now));
    }
    if found.sooner() > 0 {
        answer = answer.note(words.tell(&Message::new("moves-sooner").with("n", found.sooner())));
    }
    if a.confirm {
        let n = ops.settle_moves(a.why.as_deref().unwrap_or_default())?;
        return Ok(answer.line(words.tell(&Message::new("moves-done").with("n", n))));
    }
    Ok(answer.line(words.tell(&Message::new("moves-found").with("n", found.len()))))
}
