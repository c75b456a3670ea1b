//! `complain`, `answer`, `consult`, `tally`: complaints, questions without an application, and counts of the channels that do not pass this desk.

use serde_json::json;

use crate::cli::args::{Answer as AnswerFlags, Complain, Consult, Tally};
use crate::cli::desk::{Desk, case, day, row};
use crate::cli::output::{Answer, Result};
use crate::cli::show;
use crate::domain::complaint::Complaint;
use crate::domain::service::ServiceCode;
use crate::domain::text::Message;
use crate::ops::{Ops, complain as verbs};

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
    Ok(Answer { json: show::complaint(&complaint), ..Answer::default() }.line(desk.words.tell(&said)))
}

/// `answer`.
pub fn answer(desk: &mut Desk, a: &AnswerFlags) -> Result<Answer> {
    let mut ops = desk.open()?;
    let id = find(&ops, &a.number)?.id;
    let complaint = ops.answer(id, a.outcome, &a.text)?;
    let said = Message::new("cli-answered").with("number", complaint.number.as_str()).with("outcome", a.outcome.message());
    Ok(Answer { json: show::complaint(&complaint), ..Answer::default() }.line(desk.words.tell(&said)))
}

/// `consult`.
pub fn consult(desk: &mut Desk, a: &Consult) -> Result<Answer> {
    let mut ops = desk.open()?;
    let noted = ops.consult(&ServiceCode(a.service.clone()), a.what, &a.note)?;
    let said = Message::new("cli-consulted")
        .with("service", ops.label(&noted.service, desk.words.lang))
        .with("asked", noted.asked.message());
    let object = json!({
        "id": noted.id, "at": noted.at.iso(), "service": noted.service.as_str(), "what": noted.asked.id(), "note": noted.note,
    });
    Ok(Answer::new(object).line(desk.words.tell(&said)))
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
