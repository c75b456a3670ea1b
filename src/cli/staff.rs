//! `staff`: people of the desk listed, added, changed, seated; their absences.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::cli::args::{About, Staff, StaffVerb};
use crate::cli::desk::{Desk, day};
use crate::cli::output::{Answer, Result};
use crate::domain::staff::{Absence, Clerk, Training};
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::words::Words;

/// `staff` and what stands under it.
pub fn staff(desk: &mut Desk, a: &Staff) -> Result<Answer> {
    let mut ops = desk.open()?;
    let (words, today) = (desk.words, ops.today());
    match &a.verb {
        None => list(&ops, words),
        Some(StaffVerb::Add { name, about }) => {
            let new = Clerk {
                id: 0,
                name: name.clone(),
                position: String::new(),
                since: today,
                until: None,
                certificate: String::new(),
                certificate_until: None,
            };
            let kept = ops.save_clerk(&with(new, about, today)?)?;
            said(&ops, &kept, Message::new("staff-kept"), words)
        }
        Some(StaffVerb::Change { id, name, about }) => {
            let mut clerk = ops.clerk(*id)?;
            if let Some(name) = name {
                clerk.name.clone_from(name);
            }
            let kept = ops.save_clerk(&with(clerk, about, today)?)?;
            said(&ops, &kept, Message::new("staff-kept"), words)
        }
        Some(StaffVerb::Sit { id }) => {
            let clerk = ops.sit_down(*id)?;
            said(&ops, &clerk, Message::new("staff-sits"), words)
        }
        Some(StaffVerb::Away { id, since, until, why }) => {
            let (since, until) = (day("--since", since, today)?, day("--until", until, today)?);
            ops.be_away(*id, since, until, why)?;
            let clerk = ops.clerk(*id)?;
            said(&ops, &clerk, Message::new("staff-kept"), words)
        }
        Some(StaffVerb::Back { absence, why }) => {
            ops.be_back(*absence, why)?;
            let whose = ops.absences()?.into_iter().find(|a| a.id == *absence).map_or(0, |a| a.clerk);
            let clerk = ops.clerk(whose)?;
            said(&ops, &clerk, Message::new("staff-kept"), words)
        }
    }
}

/// Somebody with what the flags say.
fn with(mut c: Clerk, about: &About, today: NaiveDate) -> Result<Clerk> {
    let read = |flag: &str, text: &str| match text.trim() {
        "" => Ok(None),
        text => day(flag, text, today).map(Some),
    };
    if let Some(position) = &about.position {
        c.position.clone_from(position);
    }
    if let Some(certificate) = &about.certificate {
        c.certificate.clone_from(certificate);
    }
    if let Some(since) = &about.since {
        c.since = day("--since", since, today)?;
    }
    if let Some(until) = &about.until {
        c.until = read("--until", until)?;
    }
    if let Some(until) = &about.certificate_until {
        c.certificate_until = read("--certificate-until", until)?;
    }
    Ok(c)
}

fn object(ops: &Ops, c: &Clerk, absences: &[Absence]) -> Value {
    let training = match c.training(ops.today(), ops.office().certificate_notice) {
        Training::None => "none",
        Training::RanOut(_) => "ran-out",
        Training::RunsOut(_) => "runs-out",
        Training::Holds => "holds",
    };
    let one = |a: &Absence| json!({ "id": a.id, "since": a.since.to_string(), "until": a.until.to_string(), "why": a.why, "taken_back": a.withdrawn });
    json!({
        "id": c.id,
        "name": c.name,
        "position": c.position,
        "since": c.since.to_string(),
        "until": c.until.map(|d| d.to_string()),
        "state": c.seat(absences, &ops.office().clerk, ops.today()).id(),
        "certificate": c.certificate,
        "certificate_until": c.certificate_until.map(|d| d.to_string()),
        "training": training,
        "absences": absences.iter().filter(|a| a.clerk == c.id).map(one).collect::<Vec<_>>(),
    })
}

fn said(ops: &Ops, c: &Clerk, says: Message, words: Words) -> Result<Answer> {
    let absences = ops.absences()?;
    Ok(Answer::new(object(ops, c, &absences)).line(words.tell(&says.with("name", c.name.as_str()))))
}

fn list(ops: &Ops, words: Words) -> Result<Answer> {
    let (all, absences) = (ops.staff()?, ops.absences()?);
    let mut lines = Vec::new();
    for c in &all {
        let state = words.tell(&c.seat(&absences, &ops.office().clerk, ops.today()).message());
        let certificate = words.tell(&c.certificate_message(ops.today(), ops.office().certificate_notice));
        let position = if c.position.is_empty() { String::new() } else { format!(", {}", c.position) };
        lines.push(format!("{:>4}  {}{position}: {state}; {certificate}", c.id, c.name));
        for a in absences.iter().filter(|a| a.clerk == c.id && a.withdrawn.is_none()) {
            let says = Message::new("cli-absence").with("id", a.id.to_string()).with("since", a.since).with("until", a.until);
            lines.push(format!("      {}", words.tell(&says.with("why", a.why.as_str()))));
        }
    }
    if all.is_empty() {
        lines.push(words.say("cli-staff-none"));
    }
    let objects: Vec<Value> = all.iter().map(|c| object(ops, c, &absences)).collect();
    Ok(Answer::new(json!({ "staff": objects })).lines(lines))
}
