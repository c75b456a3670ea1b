//! Cases, verdicts and counts as JSON values and as lines of text.

use serde_json::{Map, Value, json};

use crate::cli::output::Result;
use crate::domain::application::{Case, DecisionKind};
use crate::domain::complaint::{Complaint, ComplaintSums, Duty, News};
use crate::domain::counts::{Cell, Counts, Medium};
use crate::domain::hearing::Meeting;
use crate::domain::package::{Line, Need, Standing, Verdict};
use crate::domain::service::{Edition, PersonKind};
use crate::domain::term::{DueDate, TermPlan};
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::words::Words;

/// Sentences of a list of messages.
pub fn told<'a>(messages: impl IntoIterator<Item = &'a Message>, words: Words) -> Vec<String> {
    messages.into_iter().map(|m| words.tell(m)).collect()
}

/// Faults of fields.
pub fn faults(faults: &[(String, Message)], words: Words) -> Value {
    faults.iter().map(|(field, m)| json!({ "field": field, "message": words.tell(m) })).collect()
}

/// Everything missing, at once: a document, or a set of which one is enough.
pub fn missing(edition: &Edition, verdict: &Verdict, words: Words) -> Value {
    let all = verdict.missing.iter().map(|m| {
        let id = m.group.clone().or_else(|| m.documents.first().cloned()).unwrap_or_default();
        json!({ "id": id, "name": words.arg(&m.name(edition)), "documents": m.documents, "group": m.group })
    });
    all.collect()
}

fn need_id(need: &Need) -> &'static str {
    match need {
        Need::Required => "required",
        Need::OneOf(_) => "one-of",
        Need::HeldByState => "held-by-state",
        Need::IfMissingThere => "if-missing-there",
        Need::OnRequest => "on-request",
        Need::BeforeResult => "before-result",
        Need::Later => "later",
    }
}

fn need_words(need: &Need, words: Words) -> String {
    words.say(match need {
        Need::Required => "cli-need-required",
        Need::OneOf(_) => "cli-need-one-of",
        Need::HeldByState => "cli-need-held-by-state",
        Need::IfMissingThere => "cli-need-if-missing-there",
        Need::OnRequest => "cli-need-on-request",
        Need::BeforeResult => "cli-need-before-result",
        Need::Later => "cli-need-later",
    })
}

fn standing_id(standing: &Standing) -> &'static str {
    match standing {
        Standing::Given => "given",
        Standing::Missing => "missing",
        Standing::Expired(_) => "expired",
        Standing::Invalid(_) => "invalid",
        Standing::NotNeeded => "not-needed",
    }
}

fn standing_words(standing: &Standing, words: Words) -> String {
    words.tell(&match standing {
        Standing::Given => Message::new("cli-standing-given"),
        Standing::Missing => Message::new("cli-standing-missing"),
        Standing::Expired(day) => Message::new("cli-standing-expired").with("day", *day),
        Standing::Invalid(why) => Message::new("cli-standing-invalid").with("why", why.as_str()),
        Standing::NotNeeded => Message::new("cli-standing-not-needed"),
    })
}

/// A document of a variant with its verdict.
pub fn document(edition: &Edition, line: &Line, words: Words) -> Value {
    let d = edition.document(&line.id);
    json!({
        "id": line.id,
        "name": d.map(|d| words.text(&d.name)),
        "need": need_id(&line.need),
        "group": if let Need::OneOf(group) = &line.need { Some(group) } else { None },
        "standing": standing_id(&line.standing),
        "form": d.map(|d| d.form.id()),
        "pieces": d.map(|d| d.pieces),
        "row": d.map(|d| d.row.as_str()),
        "why": d.and_then(|d| d.why.as_ref()).map(|w| words.text(w)),
        "note": d.and_then(|d| d.note.as_ref()).map(|n| words.text(n)),
    })
}

/// A document of a variant in a line.
pub fn document_line(edition: &Edition, line: &Line, words: Words) -> String {
    let name = edition.document(&line.id).map_or(line.id.as_str(), |d| words.text(&d.name));
    let (need, standing) = (need_words(&line.need, words), standing_words(&line.standing, words));
    format!("  {:<22} {name} — {need}; {standing}", line.id)
}

/// A day due as written: the day, and the time where the term is of minutes.
pub fn due_written(day: chrono::NaiveDate, time: Option<&str>) -> String {
    let day = day.format("%d.%m.%Y");
    time.map_or_else(|| day.to_string(), |time| format!("{day} {time}"))
}

/// A reckoned due day and the rule that made it.
pub fn due(due: &DueDate, plan: &TermPlan, words: Words) -> Map<String, Value> {
    let time = due.time.map(|t| t.format("%H:%M").to_string());
    let object = json!({
        "day_zero": due.day_zero.to_string(),
        "due": due.day.to_string(),
        "due_time": time,
        "due_rule": told(&plan.messages(), words),
    });
    crate::cli::output::Answer::new(object).json
}

/// A case: state, term, package and decision. Of people it has only to whom the result was handed.
pub fn case(ops: &Ops, case: &Case, words: Words) -> Result<Map<String, Value>> {
    let verdict = ops.verdict_of(case)?;
    let edition = ops.edition_of_case(case)?;
    let plan = TermPlan::read(&case.due_rule);
    let decision = case.decision.as_ref().map(|d| {
        let at = d.at.iso();
        match &d.kind {
            DecisionKind::Result { number, day } => {
                json!({ "kind": "result", "at": at, "number": number, "day": day.to_string() })
            }
            DecisionKind::Refusal { ground, ground_number, law, ground_text, why, medium } => json!({
                "kind": "refusal", "at": at, "ground": ground, "ground_number": ground_number, "law": law,
                "ground_text": ground_text, "why": why, "medium": medium.id(),
            }),
            DecisionKind::Withdrawal { why } => json!({ "kind": "withdrawal", "at": at, "why": why }),
        }
    });
    let object = json!({
        "id": case.id,
        "number": case.number,
        "state": case.state.id(),
        "service": case.service.as_str(),
        "edition": case.edition,
        "registered": case.registered.iso(),
        "due": case.due.to_string(),
        "due_time": case.due_time,
        "due_rule": told(&plan.messages(), words),
        "overdue": case.is_overdue(ops.today()),
        "suspended": case.suspended.as_ref().map(|s| json!({
            "at": s.at.iso(), "why": s.why, "until": s.until.map(|d| d.to_string()),
        })),
        "late_why": Some(&case.late_why).filter(|w| !w.is_empty()),
        "channel": case.channel.id(),
        "person": case.person.id(),
        "answers": case.answers,
        "complete": verdict.is_complete(),
        "missing": missing(edition, &verdict, words),
        "decision": decision,
        "handed": case.handed.as_ref().map(|(at, to)| json!({ "at": at.iso(), "to": to })),
        "hearing": hearing(ops, case, words)?,
        "clerk": case.clerk,
        "together": ops.together(case.id)?.into_iter().map(|o| json!({ "id": o.id, "number": o.number, "one_paper": o.one_paper }))
            .collect::<Vec<_>>(),
    });
    Ok(crate::cli::output::Answer::new(object).json)
}

/// Where the refusal of a case stands that is under way; null without one.
fn hearing(ops: &Ops, case: &Case, words: Words) -> Result<Value> {
    let Some(s) = (if case.state.is_open() { ops.standing_of(case)? } else { None }) else { return Ok(Value::Null) };
    let p = &s.procedure;
    let meeting = |m: &Meeting| json!({ "day": m.day.to_string(), "time": m.time, "place": m.place });
    Ok(json!({
        "decided": p.at.iso(),
        "grounds": p.grounds.iter().map(|g| json!({ "id": g.id, "number": g.number, "law": g.law, "text": g.text })).collect::<Vec<_>>(),
        "documents": p.documents,
        "notice_by": p.notice_by.to_string(),
        "planned": p.planned.as_ref().map(meeting),
        "notice": p.notice.as_ref().map(|n| json!({ "way": n.way, "day": n.day.to_string(),
            "objection_until": n.objection_until.to_string(), "decide_from": n.decide_from.to_string() })),
        "objection": p.objection.as_ref().map(|(day, _)| day.to_string()),
        "held": p.held.as_ref().map(|(m, who)| json!({ "meeting": meeting(m), "came": !who.is_empty() })),
        "minutes": p.minutes.as_ref().map(|(number, day)| json!({ "number": number, "day": day.to_string() })),
        "waived": p.waived.as_ref().map(|(id, _, _)| id),
        "next": words.tell(&s.next.message()),
        "next_day": s.next.day().to_string(),
        "barred": s.barred.as_ref().map(|b| words.tell(b)),
    }))
}

/// A case in a line: number, state, due day.
pub fn case_line(case: &Case, words: Words) -> String {
    words.tell(
        &Message::new("cli-case")
            .with("number", case.number.as_str())
            .with("state", case.state.message())
            .with("due", due_written(case.due, case.due_time.as_deref())),
    )
}

/// A complaint: how it stands, its terms, and what was done about it.
pub fn complaint(ops: &Ops, c: &Complaint, words: Words) -> Result<Map<String, Value>> {
    let today = ops.today();
    let standing = c.standing(today, ops.calendar());
    let duty = |d: &Duty| {
        json!({
            "what": d.kind.id(), "by": d.by.to_string(), "done": d.done.map(|day| day.to_string()), "owed": d.owed,
            "late": d.is_late(today),
        })
    };
    let again = ops.complaints_again(c)?;
    let object = json!({
        "id": c.id,
        "number": c.number,
        "registered": c.at.iso(),
        "service": c.service.as_str(),
        "case": c.case.as_ref().map(|(_, number)| number),
        "person": c.person.id(),
        "due": c.answer_due().to_string(),
        "forward_by": c.forward_by.map(|d| d.to_string()),
        "standing": standing.id(),
        "state": words.tell(&standing.message()),
        "terms": c.duties().iter().map(duty).collect::<Vec<_>>(),
        "outcome": c.answer.as_ref().map(|(_, outcome, _)| outcome.id()),
        "answered": c.answer.as_ref().map(|(at, _, _)| at.iso()),
        "forwarded": c.forwarded.as_ref().map(|f| json!({
            "day": f.day.to_string(), "to": f.to, "file": f.file, "due": c.control_due().map(|d| d.to_string()),
        })),
        "ruling": c.ruling.as_ref().map(|r| json!({ "day": r.day.to_string(), "outcome": r.outcome.id(), "text": r.text })),
        "longer": c.longer.iter().map(|e| json!({ "control": e.control, "to": e.to.to_string(), "why": e.why })).collect::<Vec<_>>(),
        "notices": c.notices.iter().map(|n| json!({
            "day": n.day.to_string(), "way": n.way.id(), "of": n.of.id(),
        })).collect::<Vec<_>>(),
        "untold": c.untold().map(News::id),
        "again": again.iter().map(|o| o.number.as_str()).collect::<Vec<_>>(),
        "annulled": c.annulled,
    });
    Ok(crate::cli::output::Answer::new(object).json)
}

/// Complaints counted.
pub fn complaint_sums(s: &ComplaintSums) -> Value {
    json!({
        "all": s.all, "in_time": s.in_time, "late": s.late, "waiting": s.waiting, "overdue": s.overdue, "forwarded": s.forwarded,
        "forwarded_late": s.forwarded_late, "satisfied": s.satisfied, "partly": s.partly, "not_satisfied": s.not_satisfied,
        "untold": s.untold, "annulled": s.annulled,
    })
}

/// The same in a line.
pub fn complaint_sums_line(s: &ComplaintSums) -> Message {
    let counts = [
        ("all", s.all),
        ("intime", s.in_time),
        ("late", s.late),
        ("waiting", s.waiting),
        ("overdue", s.overdue),
        ("forwarded", s.forwarded),
        ("untold", s.untold),
    ];
    counts.into_iter().fold(Message::new("cli-complaints-counted"), |m, (name, n)| m.with(name, n.to_string()))
}

/// Counts by service and cell; zeros are left out.
pub fn counts(counts: &Counts) -> Value {
    let mut out: Map<String, Value> = Map::new();
    for ((service, cell), n) in &counts.0 {
        let entry = out.entry(service.0.clone()).or_insert_with(|| json!({}));
        entry[cell.id()] = json!(n);
    }
    Value::Object(out)
}

/// A cell in words.
fn cell_words(cell: Cell, words: Words) -> String {
    let (what, person) = match cell {
        Cell::Accepted(channel, person) => (Message::new("cli-cell-accepted").with("channel", channel.id()), person),
        Cell::Refused(Medium::Paper, person) => (Message::new("cli-cell-refused-paper"), person),
        Cell::Refused(Medium::Electronic, person) => (Message::new("cli-cell-refused-electronic"), person),
        Cell::Late(person) => (Message::new("cli-cell-late"), person),
        Cell::Complaint(person) => (Message::new("cli-cell-complaint"), person),
        Cell::NotAccepted(person) => (Message::new("cli-cell-not-accepted"), person),
    };
    words.tell(&match person {
        PersonKind::Individual => what,
        PersonKind::LegalEntity => Message::new("cli-cell-legal-entity").with("what", what),
    })
}

/// Counts in lines, one a service.
pub fn count_lines(ops: &Ops, counts: &Counts, words: Words) -> Vec<String> {
    let cells = |service| {
        let all = counts.0.iter().filter(move |((s, _), _)| s == service);
        all.map(|((_, cell), n)| format!("{} {n}", cell_words(*cell, words))).collect::<Vec<_>>().join("; ")
    };
    counts.services().into_iter().map(|s| format!("  {s} {}: {}", ops.label(s, words.lang), cells(s))).collect()
}

/// A case of the old register an office brought along.
pub fn imported(found: &crate::ops::Imported, says: &str) -> Value {
    let c = &found.case;
    let day = |d: Option<chrono::NaiveDate>| d.map(|d| d.to_string());
    json!({
        "imported": found.id, "number": c.number, "day": day(c.day), "service": c.service.as_str(), "channel": c.channel.map(|c| c.id()),
        "outcome": c.outcome.map(|o| o.id()), "decided": day(c.decided), "file": found.origin.file, "row": c.row, "says": says,
    })
}
