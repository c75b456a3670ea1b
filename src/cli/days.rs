//! `day`, `close`, `sync`, `report`: the counts, the day's end and the way to the central file.

use serde_json::{Value, json};

use crate::cli::args::{Close, Day, Report, Sync};
use crate::cli::desk::{Desk, day as read_day};
use crate::cli::output::{Answer, Result, TROUBLE, refusal};
use crate::cli::{print, show};
use crate::domain::text::Message;
use crate::ops::Packet;
use crate::ops::day::Outcome;
use crate::ops::fault::OpError;
use crate::words::Words;

/// `day`: the counts of a day, whether it is closed, what is unfinished.
pub fn day(desk: &mut Desk, a: &Day) -> Result<Answer> {
    let ops = desk.open()?;
    let (day, words) = (read_day("DATE", &a.date, ops.today())?, desk.words);
    let sheet = ops.day(day)?;
    let packets: Vec<Value> = sheet
        .packets
        .iter()
        .map(|p| {
            let delivered = p.delivery.as_ref().map(|d| json!({ "target": d.target, "at": d.at.iso() }));
            json!({ "revision": p.revision, "made": p.made_at.iso(), "delivered": delivered, "tries": p.tries, "fault": p.fault })
        })
        .collect();
    let unfinished: Vec<Value> = sheet
        .unfinished
        .iter()
        .map(|c| json!({ "id": c.id, "number": c.number, "state": c.state.id(), "due": c.due.to_string(), "incomplete": c.incomplete }))
        .collect();
    let object = json!({
        "day": day.to_string(),
        "working": ops.calendar().is_working(day),
        "counts": show::counts(&sheet.counts),
        "closed": sheet.closed.as_ref().map(|c| json!({ "at": c.closed_at.iso(), "revision": c.revision, "changed": c.changed })),
        "packets": packets,
        "unfinished": unfinished,
        "drafts": sheet.drafts,
        "consultations": sheet.consultations,
        "consultations_annulled": sheet.consultations_annulled,
    });
    let said = match &sheet.closed {
        None => Message::new("cli-day-open").with("day", day),
        Some(c) if c.changed => Message::new("day-changed").with("day", day),
        Some(c) => Message::new("cli-day-closed").with("day", day).with("revision", c.revision),
    };
    let left = sheet.unfinished.iter().map(|c| {
        words.tell(
            &Message::new("cli-case")
                .with("number", c.number.as_str())
                .with("state", c.state.message())
                .with("due", show::due_written(c.due, None)),
        )
    });
    Ok(Answer::new(object).line(words.tell(&said)).lines(show::count_lines(&ops, &sheet.counts, words)).lines(left))
}

/// `close`: makes the packet of a day and puts it into the outbox.
pub fn close(desk: &mut Desk, a: &Close) -> Result<Answer> {
    let mut ops = desk.open()?;
    let (day, words) = (read_day("DATE", &a.date, ops.today())?, desk.words);
    let closed = ops.close_day(day)?;
    let (backup, fault) = match &closed.backup {
        Ok(path) => (path.as_ref().map(|p| p.display().to_string()), None),
        Err(says) => (None, Some(words.tell(says))),
    };
    let packet: Value = serde_json::from_str(&closed.line).unwrap_or_default();
    let object = json!({
        "day": day.to_string(),
        "revision": closed.packet.revision,
        "counts": show::counts(&closed.packet.counts),
        "packet": packet,
        "line": closed.line,
        "backup": backup,
        "backup_fault": fault,
    });
    let said = Message::new("cli-day-closed").with("day", day).with("revision", closed.packet.revision);
    let answer = Answer::new(object).line(words.tell(&said)).lines(show::count_lines(&ops, &closed.packet.counts, words));
    Ok(fault.into_iter().fold(answer, Answer::note))
}

fn packet(p: &Packet) -> Value {
    json!({ "day": p.day.to_string(), "revision": p.revision })
}

/// `sync`: delivers what waits; what could not be delivered goes on waiting.
pub fn sync(desk: &mut Desk, a: &Sync) -> Result<Answer> {
    let mut ops = desk.open()?;
    let words = desk.words;
    let outcome = ops.sync(a.target.as_deref(), a.again)?;
    let waiting = show::told(&ops.undelivered()?.into_iter().map(|(_, says)| says).collect::<Vec<_>>(), words);
    let answer = match &outcome {
        None => {
            Answer::new(json!({ "target": null, "delivered": [], "failed": [], "clashes": [] })).line(words.say("sync-nothing"))
        }
        Some(o) => delivered(o, words),
    };
    Ok(answer.also(crate::cli::keys(json!({ "waiting": waiting }))).lines(waiting))
}

fn delivered(o: &Outcome, words: Words) -> Answer {
    let failed = o
        .failed
        .iter()
        .map(|(p, fault)| json!({ "day": p.day.to_string(), "revision": p.revision, "message": words.tell(&fault.message()) }));
    let clashes = show::told(&o.clashes, words);
    let object = json!({
        "target": o.target.display().to_string(),
        "delivered": o.delivered.iter().map(|(p, _)| packet(p)).collect::<Vec<_>>(),
        "failed": failed.collect::<Vec<_>>(),
        "clashes": clashes,
    });
    let mut answer = Answer::new(object);
    for (p, _) in &o.delivered {
        answer = answer.line(words.tell(&Message::new("cli-delivered").with("day", p.day)));
    }
    let fault = o.fault.as_ref().or(o.failed.first().map(|(_, fault)| fault));
    if let Some(fault) = fault {
        let fault = OpError::data("not-delivered", fault.message());
        answer = answer.also(refusal(&fault, words)).ending(TROUBLE).note(words.tell(&fault.says));
    } else if let Some(clash) = o.clashes.first() {
        answer = answer.also(refusal(&OpError::data("clash", clash.clone()), words)).ending(TROUBLE);
        answer.notes.extend(clashes);
    } else if o.delivered.is_empty() {
        answer = answer.line(words.say("sync-nothing"));
    }
    answer
}

/// `report`: the official table of a period.
pub fn report(desk: &mut Desk, a: &Report) -> Result<Answer> {
    let ops = desk.open()?;
    let (from, to) = (read_day("--from", &a.from, ops.today())?, read_day("--to", &a.to, ops.today())?);
    if a.print.format.as_deref() == Some("pdf") {
        let (file, pages) = ops.print_report((from, to), &a.print.layout, desk.words.lang, a.print.output.as_deref())?;
        let shown = file.display().to_string();
        let object = json!({
            "layout": a.print.layout, "from": from.to_string(), "to": to.to_string(), "file": shown, "format": "pdf", "pages": pages,
        });
        return Ok(Answer::new(object).line(desk.words.tell(&Message::new("cli-saved").with("file", shown))));
    }
    let sheet = ops.report(from, to, &a.print.layout, desk.words.lang)?;
    let more = json!({ "layout": a.print.layout, "from": from.to_string(), "to": to.to_string() });
    print::sheet(desk, &sheet, &a.print, ops.office().ascii, more)
}
