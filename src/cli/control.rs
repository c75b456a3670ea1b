//! `selfcheck`, `pay`: self-control of a period, ticks of persons, receipts of sums.

use serde_json::{Value, json};

use crate::cli::args::{Pay as PayFlags, Print, SelfCheck as Flags, SelfCheckVerb};
use crate::cli::desk::{Desk, case, day};
use crate::cli::output::{Answer, Result};
use crate::cli::print;
use crate::domain::selfcheck::{Finding, Item, Probe, Tick};
use crate::domain::text::Message;
use crate::ops::reports::DEFAULT_LAYOUT;
use crate::ops::selfcheck::{Ticking, half_year, tick_message};
use crate::ops::staff::Pay;
use crate::words::Words;

/// `selfcheck`, `selfcheck tick`, `selfcheck untick`.
pub fn selfcheck(desk: &mut Desk, a: &Flags) -> Result<Answer> {
    match &a.verb {
        None => page(desk, a),
        Some(SelfCheckVerb::Tick { id, by, on, until, note }) => {
            let mut ops = desk.open()?;
            let today = ops.today();
            let ticking = Ticking {
                item: id.clone(),
                who: by.clone(),
                day: Some(day("--on", on, today)?),
                until: until.as_deref().map(|text| day("--until", text, today)).transpose()?,
                note: note.clone(),
            };
            let tick = ops.tick(&ticking)?;
            let said = desk.words.tell(&tick_message(&tick));
            Ok(Answer::new(told(&tick)).line(said))
        }
        Some(SelfCheckVerb::Untick { id, why }) => {
            let tick = desk.open()?.untick(*id, why)?;
            let said = desk.words.say("tick-taken-back");
            Ok(Answer::new(told(&tick)).line(said))
        }
    }
}

fn page(desk: &mut Desk, a: &Flags) -> Result<Answer> {
    let ops = desk.open()?;
    let today = ops.today();
    let from = a.from.as_deref().map_or(Ok(half_year(today)), |text| day("--from", text, today))?;
    let to = a.to.as_deref().map_or(Ok(today), |text| day("--to", text, today))?;
    let check = ops.self_check(from, to)?;
    let words = desk.words;
    let sheet = ops.self_check_sheet(&check, words.lang);
    let items: Vec<Value> = check.rows().map(|(item, finding)| one(item, finding, words)).collect();
    let more = json!({ "from": from.to_string(), "to": to.to_string(), "through": check.through.to_string(), "items": items });
    let flags = Print { layout: DEFAULT_LAYOUT.to_owned(), format: a.format.clone(), output: a.output.clone() };
    print::sheet(desk, &sheet, &flags, ops.office().ascii, more)
}

fn one(item: &Item, f: &Finding, words: Words) -> Value {
    let figures = |all: &[(Probe, crate::domain::selfcheck::Figure)]| -> Vec<Value> {
        all.iter().map(|(p, n)| json!({ "id": p.id(), "found": n.found, "of": n.of, "name": words.tell(&p.message()) })).collect()
    };
    json!({
        "id": item.id,
        "part": item.part.id(),
        "number": item.number,
        "severity": item.severity.map(|s| s.id()),
        "standing": f.standing.id(),
        "figure": f.figure(),
        "proved": figures(&f.proved),
        "look": figures(&f.look),
        "counted": f.counted,
        "tick": f.tick.as_ref().map(told),
        "unknowable": item.unknowable.as_ref().map(|t| words.text(t)),
    })
}

fn told(t: &Tick) -> Value {
    json!({
        "id": t.id, "item": t.item, "who": t.who, "day": t.day.to_string(), "until": t.until.map(|d| d.to_string()), "note": t.note,
        "at": t.at.iso(), "withdrawn": t.withdrawn,
    })
}

/// `pay`.
pub fn pay(desk: &mut Desk, a: &PayFlags) -> Result<Answer> {
    let mut ops = desk.open()?;
    let about = case(&ops, &a.number)?;
    let on = day("--day", &a.day, ops.today())?;
    let paid = ops.pay(about.id, &Pay { receipt: a.receipt.clone(), sum: a.sum.clone(), day: Some(on) })?;
    let said = Message::new("act-paid").with("sum", paid.sum.to_string()).with("receipt", paid.receipt.as_str());
    let object = json!({ "number": about.number, "receipt": paid.receipt, "sum": paid.sum, "day": paid.day.to_string() });
    Ok(Answer::new(object).line(desk.words.tell(&said)))
}
