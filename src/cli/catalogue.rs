//! `catalogue`: the check of the office's own editions, a copy to edit, the difference of two editions.

use serde_json::{Value, json};

use crate::cli::args::CatalogueVerb;
use crate::cli::desk::{Desk, day};
use crate::cli::marks;
use crate::cli::output::{Answer, Result, TROUBLE, refusal};
use crate::domain::difference::{What, difference};
use crate::domain::service::{Edition, Service, ServiceCode};
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::fault::OpError;
use crate::ops::outside::Knowledge;
use crate::words::changes;

/// `catalogue`: which of its verbs.
pub fn catalogue(desk: &mut Desk, verb: &CatalogueVerb) -> Result<Answer> {
    match verb {
        CatalogueVerb::Check => check(desk),
        CatalogueVerb::Marks => marks::list(desk),
        CatalogueVerb::Unmark { code, edition, why } => marks::take_back(desk, code, edition.as_deref(), why),
        CatalogueVerb::Mark { code, by, day, edition, act, note } => {
            let typed = marks::Typed { by, day: day.as_deref(), act, note };
            marks::mark(desk, code, edition.as_deref(), &typed)
        }
        CatalogueVerb::Own { code, from } => own(desk, code, from),
        CatalogueVerb::Difference { code, old, new } => difference_of(desk, code, old.as_deref(), new.as_deref()),
    }
}

/// `catalogue check`: the shipped catalogue with the office's own editions.
fn check(desk: &mut Desk) -> Result<Answer> {
    let words = desk.words;
    let dir = desk.dir().ok();
    let knowledge = Knowledge::read(dir.as_deref())?;
    let problems = knowledge.check(dir.as_deref());
    let told: Vec<Value> =
        problems.iter().map(|p| json!({ "file": p.file, "line": p.line, "message": words.tell(&p.message) })).collect();
    let object = json!({
        "version": knowledge.catalog.version,
        "services": knowledge.catalog.services.len(),
        "years": knowledge.catalog.years,
        "problems": told,
    });
    let answer = Answer::new(object).lines(problems.iter().map(|p| format!("{}:{}: {}", p.file, p.line, words.tell(&p.message))));
    if problems.is_empty() {
        let said = Message::new("cli-catalogue-good")
            .with("version", knowledge.catalog.version.as_str())
            .with("n", knowledge.catalog.services.len());
        return Ok(answer.line(words.tell(&said)));
    }
    let fault = OpError::data("catalogue", Message::new("catalogue-problems").with("n", problems.len()));
    let note = words.tell(&fault.says);
    Ok(answer.also(refusal(&fault, words)).ending(TROUBLE).note(note))
}

/// `catalogue own`: a copy of the edition in force, in force itself from its first day, to be edited until then.
fn own(desk: &mut Desk, code: &str, from: &str) -> Result<Answer> {
    let mut ops = desk.open()?;
    let words = desk.words;
    let (code, from) = (ServiceCode(code.to_owned()), day("--from", from, ops.today())?);
    let edition = ops.own_copy(&code, from)?;
    let file = ops.own_file(&code)?.display().to_string();
    let said = Message::new("own-copied").with("edition", edition.id.as_str()).with("from", from);
    let object = json!({ "service": code.as_str(), "edition": edition.id, "from": from.to_string(), "file": file });
    Ok(Answer::new(object).line(&file).note(words.tell(&said)))
}

/// `catalogue difference`: two editions of a service laid side by side.
fn difference_of(desk: &mut Desk, code: &str, old: Option<&str>, new: Option<&str>) -> Result<Answer> {
    let ops = desk.open_if_any()?;
    let knowledge = Knowledge::read(Some(&desk.dir()?))?;
    let service = knowledge.service(&ServiceCode(code.to_owned()))?;
    let today = ops.as_ref().map_or_else(|| desk.today(), Ops::today);
    let named = |id: &str| {
        let known = service.editions.iter().map(|e| e.id.as_str()).collect::<Vec<_>>().join(", ");
        let says = Message::new("own-no-edition").with("edition", id).with("known", known);
        service.edition(id).ok_or_else(|| OpError::usage("no-edition", says))
    };
    let new = match new {
        Some(id) => named(id)?,
        None => next(service, today),
    };
    let before = || service.editions.iter().rev().find(|e| e.from < new.from);
    let alone = || OpError::usage("one-edition", Message::new("own-alone").with("code", code).with("edition", new.id.as_str()));
    let old = match old {
        Some(id) => named(id)?,
        None => before().ok_or_else(alone)?,
    };
    let words = desk.words;
    let all = difference(old, new);
    let told: Vec<String> = all.iter().map(|c| words.tell(&changes::change(c))).collect();
    let list: Vec<Value> = all
        .iter()
        .zip(&told)
        .map(|(c, says)| {
            let what = match c.what {
                What::Added => "added",
                What::Removed => "removed",
                What::Changed(..) => "changed",
            };
            json!({ "what": what, "message": says })
        })
        .collect();
    let edition = |e: &Edition| json!({ "id": e.id, "from": e.from.to_string(), "to": e.to.map(|d| d.to_string()) });
    let object = json!({ "service": code, "old": edition(old), "new": edition(new), "changes": list });
    let answer = Answer::new(object).lines(told);
    Ok(if all.is_empty() { answer.line(words.say("own-no-difference")) } else { answer })
}

/// The next edition to come into force, else the one in force, else the newest.
fn next(service: &Service, today: chrono::NaiveDate) -> &Edition {
    let ahead = service.editions.iter().find(|e| e.from > today);
    ahead.or_else(|| service.on(today)).unwrap_or(service.newest())
}
