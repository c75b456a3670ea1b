//! `complain`, `answer`, `consult`, `tally`: complaints, questions without an application, and counts of the channels that do not pass this desk.

use serde_json::{Value, json};

use crate::cli::args::{Answer as AnswerFlags, Complain, Complaints, Consult, Extend, Forward, Notify, Ruling, Tally};
use crate::cli::desk::{Desk, case, day, row};
use crate::cli::output::{Answer, Result};
use crate::cli::show;
use crate::domain::complaint::{Complaint, ComplaintSums};
use crate::domain::consultation::Consultation;
use crate::domain::service::ServiceCode;
use crate::domain::text::{Arg, Message};
use crate::ops::fault::OpError;
use crate::ops::look::history_message;
use crate::ops::{ComplaintQuery, Ops, complain as verbs, follow};

/// The complaint of a number or "#id".
pub fn find(ops: &Ops, number: &str) -> Result<Complaint> {
    Ok(match row(number) {
        Some(id) => ops.complaint(id)?,
        None => ops.complaint_numbered(number)?,
    })
}

/// `complain`.
pub fn complain(desk: &mut Desk, a: &Complain) -> Result<Answer> {
    let mut ops = desk.open()?;
    let about = a.case.as_deref().map(|number| case(&ops, number)).transpose()?;
    let complaint = ops.complain(&verbs::Complain {
        case: about.map(|c| c.id),
        service: a.service.clone().map(ServiceCode),
        name: a.name.clone(),
        number: a.number.clone(),
        contact: a.contact.clone(),
        subject: a.subject.clone(),
    })?;
    let said = Message::new("cli-complaint").with("number", complaint.number.as_str()).with("due", complaint.due);
    let mut answer =
        Answer { json: show::complaint(&ops, &complaint, desk.words)?, ..Answer::default() }.line(desk.words.tell(&said));
    let again = ops.complaints_again(&complaint)?;
    if !again.is_empty() {
        let which: Vec<Arg> = again.iter().map(|c| c.number.as_str().into()).collect();
        answer = answer.note(desk.words.tell(&Message::new("complaint-same").with("which", Arg::List(which))));
    }
    Ok(answer)
}

/// A complaint as it stands after a verb, with a sentence.
fn stands(desk: &Desk, ops: &Ops, c: &Complaint, said: Message) -> Result<Answer> {
    let said = desk.words.tell(&said.with("number", c.number.as_str()));
    let answer = Answer { json: show::complaint(ops, c, desk.words)?, ..Answer::default() }.line(said);
    Ok(match c.untold() {
        Some(_) => answer.note(desk.words.tell(&Message::new("cli-complaint-untold"))),
        None => answer,
    })
}

/// `answer`.
pub fn answer(desk: &mut Desk, a: &AnswerFlags) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = find(&ops, &a.number)?.id;
    let complaint = ops.answer(id, a.outcome, &a.text)?;
    stands(desk, &ops, &complaint, Message::new("cli-answered").with("outcome", a.outcome.message()))
}

/// `forward`.
pub fn forward(desk: &mut Desk, a: &Forward) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = find(&ops, &a.number)?.id;
    let sent = a.date.as_deref().map(|d| day("--date", d, ops.today())).transpose()?;
    let complaint = ops.forward(id, &follow::Forward { day: sent, to: a.to.clone(), file: a.file.clone() })?;
    let due = complaint.control_due().unwrap_or(complaint.due);
    stands(desk, &ops, &complaint, Message::new("complaint-forward-kept").with("day", due))
}

/// `ruling`.
pub fn ruling(desk: &mut Desk, a: &Ruling) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = find(&ops, &a.number)?.id;
    let on = a.date.as_deref().map(|d| day("--date", d, ops.today())).transpose()?;
    let complaint = ops.ruling(id, &follow::Decided { day: on, outcome: a.outcome, text: a.text.clone() })?;
    stands(desk, &ops, &complaint, Message::new("complaint-ruling-kept").with("outcome", a.outcome.message()))
}

/// `extend`.
pub fn extend(desk: &mut Desk, a: &Extend) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = find(&ops, &a.number)?.id;
    let until = day("--until", &a.until, ops.today())?;
    let complaint = ops.extend(id, until, &a.why)?;
    stands(desk, &ops, &complaint, Message::new("complaint-longer-kept").with("day", until))
}

/// `notify`.
pub fn notify(desk: &mut Desk, a: &Notify) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = find(&ops, &a.number)?.id;
    let on = a.date.as_deref().map(|d| day("--date", d, ops.today())).transpose()?;
    let complaint = ops.notify(id, a.way, on)?;
    stands(desk, &ops, &complaint, Message::new("complaint-notice-kept").with("way", a.way.message()))
}

/// Most complaints of one answer.
const MOST: usize = 10_000;

/// `complaints`: the journal with its count, or one complaint whole with its terms and history.
pub fn complaints(desk: &mut Desk, a: &Complaints) -> Result<Answer> {
    let ops = desk.open()?;
    if let Some(number) = &a.number {
        return whole(desk, &ops, &find(&ops, number)?);
    }
    let today = ops.today();
    let bound = |flag, text: &Option<String>| text.as_deref().map(|d| day(flag, d, today)).transpose();
    let (from, to) = (bound("--from", &a.from)?, bound("--to", &a.to)?);
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        return Err(OpError::usage("period", Message::new("period-order")).into());
    }
    let about = a.case.as_deref().map(|number| case(&ops, number)).transpose()?.map(|c| c.id);
    let found = ops.complaints_by(&ComplaintQuery { from, to, case: about, skip: 0, limit: MOST })?;
    let mut sums = ComplaintSums::default();
    found.iter().for_each(|c| sums.add(c, today));
    let owed = |c: &&Complaint| !a.owed || c.standing(today, ops.calendar()).urgency().is_some();
    let (mut list, mut lines) = (Vec::new(), Vec::new());
    for c in found.iter().filter(owed) {
        list.push(Value::Object(show::complaint(&ops, c, desk.words)?));
        lines.push(line(desk, &ops, c));
    }
    lines.push(desk.words.tell(&show::complaint_sums_line(&sums)));
    Ok(Answer::new(json!({ "complaints": list, "counts": show::complaint_sums(&sums) })).lines(lines))
}

/// A complaint in a line: number, day, state.
fn line(desk: &Desk, ops: &Ops, c: &Complaint) -> String {
    let state = c.standing(ops.today(), ops.calendar()).message();
    let said = Message::new("cli-complaint-line").with("number", c.number.as_str()).with("day", c.at.day());
    desk.words.tell(&said.with("due", c.answer_due()).with("state", state).with("name", c.name.as_str()))
}

fn whole(desk: &Desk, ops: &Ops, c: &Complaint) -> Result<Answer> {
    let history = ops.complaint_history(c.id)?;
    let mut object = show::complaint(ops, c, desk.words)?;
    let entries = history.iter().map(|h| {
        let says = desk.words.tell(&history_message(h, &|id| id.into()));
        (json!({ "at": h.at.iso(), "clerk": h.clerk, "what": h.verb, "says": says }), format!("  {} {says}", h.at.written()))
    });
    let (entries, lines): (Vec<Value>, Vec<String>) = entries.unzip();
    object.insert("history".to_owned(), json!(entries));
    object.insert("subject".to_owned(), json!(c.subject));
    object.insert("name".to_owned(), json!(c.name));
    Ok(Answer { json: object, ..Answer::default() }.line(line(desk, ops, c)).lines(lines))
}

fn consultation_object(c: &Consultation) -> Value {
    json!({
        "id": c.id, "at": c.at.iso(), "service": c.service.as_str(), "what": c.asked.id(), "note": c.note, "annulled": c.annulled,
    })
}

/// `consult`: notes one, lists those of a day, or annuls one.
pub fn consult(desk: &mut Desk, a: &Consult) -> Result<Answer> {
    let mut ops = desk.open()?;
    if let Some(id) = a.annul {
        let annulled = ops.annul_consultation(id, a.why.as_deref().unwrap_or_default())?;
        return Ok(Answer::new(consultation_object(&annulled)).line(desk.words.say("consult-annul-kept")));
    }
    if let Some(date) = &a.list {
        let all = ops.consultations(day("--list", date, ops.today())?)?;
        let line = |c: &Consultation| {
            let (label, asked) = (ops.label(&c.service, desk.words.lang), desk.words.tell(&c.asked.message()));
            let note = match &c.annulled {
                None => c.note.clone(),
                Some(why) => desk.words.tell(&Message::new("consult-annulled").with("why", why.as_str())),
            };
            format!("{:>6}  {}  {label}: {asked} {note}", c.id, c.at.local.format("%H:%M")).trim_end().to_owned()
        };
        let lines: Vec<String> = all.iter().map(line).collect();
        let list: Vec<Value> = all.iter().map(consultation_object).collect();
        return Ok(Answer::new(json!({ "consultations": list })).lines(lines));
    }
    let service = ServiceCode(a.service.clone().unwrap_or_default());
    let noted = ops.consult(&service, a.what, &a.note)?;
    let said = Message::new("cli-consulted")
        .with("service", ops.label(&noted.service, desk.words.lang))
        .with("asked", noted.asked.message());
    Ok(Answer::new(consultation_object(&noted)).line(desk.words.tell(&said)))
}

/// `tally`.
pub fn tally(desk: &mut Desk, a: &Tally) -> Result<Answer> {
    let mut ops = desk.open()?;
    let day = day("--date", &a.date, ops.today())?;
    let service = ServiceCode(a.service.clone());
    let was = ops.tally(day, &service, a.channel, a.person, a.count)?;
    let said = Message::new("cli-tally")
        .with("day", day)
        .with("service", ops.label(&service, desk.words.lang))
        .with("channel", a.channel.id())
        .with("count", a.count.to_string())
        .with("was", was.to_string());
    let object = json!({
        "day": day.to_string(), "service": a.service, "channel": a.channel.id(), "person": a.person.id(), "count": a.count, "was": was,
    });
    Ok(Answer::new(object).line(desk.words.tell(&said)))
}
