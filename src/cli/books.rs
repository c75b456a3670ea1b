//! `services`, `due`, `schema`, `keys`: what is looked up, with or without an office.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use crate::cli::args::{Due, Services, ServicesVerb};
use crate::cli::desk::{Desk, day, unreadable};
use crate::cli::output::{Answer, Result};
use crate::cli::{file, office, show};
use crate::domain::calendar::Week;
use crate::domain::moment::{Moment, parse_day};
use crate::domain::package::{Papers, judge};
use crate::domain::service::{Answers, Confidence, Edition, Fee, PaperRoad, Service, ServiceCode};
use crate::domain::term::{self, Term, TermPlan};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::outside::{Knowledge, shipped_hours};
use crate::ops::{Ops, intake};
use crate::words::Words;

/// Longest term that is reckoned, days: ten years, beyond which the calendar knows nothing.
const LONGEST: u32 = 3660;

/// `services`, `services show`.
pub fn services(desk: &mut Desk, a: &Services) -> Result<Answer> {
    let ops = desk.open_if_any()?;
    let knowledge = match ops {
        Some(_) => None,
        None => Some(Knowledge::read(Some(&desk.dir()?))?),
    };
    let today = ops.as_ref().map_or_else(|| desk.today(), Ops::today);
    if let Some(ServicesVerb::Show { code, answers, on }) = &a.verb {
        let code = ServiceCode(code.clone());
        let service = match (&ops, &knowledge) {
            (Some(ops), _) => ops.service(&code)?,
            (None, Some(k)) => k.service(&code)?,
            (None, None) => return Err(OpError::usage("no-service", Message::new("service-not-chosen")).into()),
        };
        let on = on.as_deref().map(|d| day("--on", d, today)).transpose()?.unwrap_or(today);
        return one(desk.words, ops.as_ref(), service, answers.as_deref(), on);
    }
    let query = a.query.join(" ");
    let found: Vec<&Service> = match (&ops, &knowledge) {
        (Some(ops), _) => ops.find_services(&query),
        (None, Some(k)) => k.find(&query),
        (None, None) => Vec::new(),
    };
    let mut answer = Answer::default();
    let mut list = Vec::new();
    for service in found {
        let edition = service.on(today).unwrap_or(service.newest());
        let ours = ops.as_ref().is_none_or(|o| edition.providers.contains(&o.office().kind));
        if !(ours || a.all) {
            continue;
        }
        list.push(brief(desk.words, ops.as_ref(), service, edition));
        let why_not = ops.as_ref().and_then(|o| o.why_not_here(edition)).map(|m| format!(" — {}", desk.words.tell(&m)));
        let label = desk.words.text(&edition.label);
        answer = answer.line(format!("{:<9} {label}{}", service.code.as_str(), why_not.unwrap_or_default()));
    }
    Ok(answer.also(crate::cli::keys(json!({ "services": list }))))
}

fn brief(words: Words, ops: Option<&Ops>, service: &Service, edition: &Edition) -> Value {
    let why_not = ops.and_then(|o| o.why_not_here(edition)).map(|m| words.tell(&m));
    json!({
        "code": service.code.as_str(),
        "label": words.text(&edition.label),
        "name": words.text(&edition.name),
        "edition": edition.id,
        "providers": edition.providers.iter().map(|p| p.id()).collect::<Vec<_>>(),
        "here": ops.map(|_| why_not.is_none()),
        "why_not_here": why_not,
    })
}

/// One service by an edition, with the documents of a variant, or all of them.
fn one(words: Words, ops: Option<&Ops>, service: &Service, given: Option<&[String]>, on: NaiveDate) -> Result<Answer> {
    let edition = service.on(on).ok_or_else(|| {
        let says = Message::new("service-no-edition").with("code", service.code.as_str()).with("day", on);
        OpError::rule("no-edition", says)
    })?;
    let variant = given.map(|given| variant(edition, given)).transpose()?;
    let text = |t: &crate::domain::text::Text| words.text(t).to_owned();
    let mut answer = Answer::new(brief(words, ops, service, edition))
        .line(format!("{} {}", service.code, words.text(&edition.label)))
        .line(words.text(&edition.name))
        .line(words.text(&edition.act.title));
    let documents: Vec<Value> = match &variant {
        Some(answers) => {
            let verdict = judge(edition, answers, &Papers::new(), on);
            answer = answer.lines(verdict.lines.iter().map(|l| show::document_line(edition, l, words)));
            verdict.lines.iter().map(|l| show::document(edition, l, words)).collect()
        }
        None => {
            // Without answers the whole list stands, each with the condition in words.
            let lines = edition.documents.iter().map(|d| {
                let why = d.why.as_ref().map(|w| format!(" — {}", words.text(w))).unwrap_or_default();
                format!("  {:<22} {}{why}", d.id, words.text(&d.name))
            });
            answer = answer.lines(lines);
            let value = |d: &crate::domain::service::Requirement| {
                json!({
                    "id": d.id, "name": text(&d.name), "form": d.form.id(), "pieces": d.pieces, "row": d.row, "group": d.group,
                    "on_request": d.on_request, "why": d.why.as_ref().map(text), "note": d.note.as_ref().map(text),
                })
            };
            edition.documents.iter().map(value).collect()
        }
    };
    let questions: Vec<Value> = edition
        .questions
        .iter()
        .map(|q| {
            let choices: Vec<Value> = q.choices.iter().map(|c| json!({ "id": c.id, "text": text(&c.text) })).collect();
            json!({ "id": q.id, "text": text(&q.text), "default": q.default, "choices": choices })
        })
        .collect();
    answer = answer.lines(edition.questions.iter().map(|q| {
        let choices: Vec<&str> = q.choices.iter().map(|c| c.id.as_str()).collect();
        format!("  {}? {} ({})", q.id, words.text(&q.text), choices.join(", "))
    }));
    let terms = edition.terms.iter().filter(|t| variant.as_ref().is_none_or(|a| t.when.holds(a)));
    let terms: Vec<Value> = terms
        .map(|t| json!({ "term": t.term.to_string(), "says": words.tell(&t.term.message()), "note": t.note.as_ref().map(text) }))
        .collect();
    let windows = edition.windows.iter().filter(|w| variant.as_ref().is_none_or(|a| w.when.holds(a)));
    let windows: Vec<Value> = windows.map(|w| json!({ "note": text(&w.note) })).collect();
    let grounds: Vec<Value> =
        edition.grounds.iter().map(|g| json!({ "id": g.id, "number": g.number, "law": g.law, "text": text(&g.text) })).collect();
    answer = answer.lines(edition.grounds.iter().map(|g| format!("  {:<22} {}. {}", g.id, g.number, words.text(&g.text))));
    let not_demanded: Vec<Value> =
        edition.not_demanded.iter().map(|n| json!({ "what": text(&n.what), "why": text(&n.why) })).collect();
    let object = json!({
        "on": on.to_string(),
        "from": edition.from.to_string(),
        "to": edition.to.map(|d| d.to_string()),
        "act": text(&edition.act.title),
        "source": edition.source,
        "confidence": confidence(edition.confidence),
        "whole": edition.complete,
        "paper": match edition.paper {
            PaperRoad::Provider => "provider",
            PaperRoad::StateCorporation => "state-corporation",
            PaperRoad::None => "none",
        },
        "channel": crate::domain::counts::Channel::of_paper(edition.column).map(|c| c.id()),
        "fee": if edition.fee == Fee::Free { "free" } else { "paid-or-free" },
        "answers": variant,
        "questions": questions,
        "documents": documents,
        "not_demanded": not_demanded,
        "terms": terms,
        "windows": windows,
        "grounds": grounds,
        "notes": edition.notes.iter().map(text).collect::<Vec<_>>(),
    });
    Ok(answer.also(crate::cli::keys(object)))
}

fn confidence(c: Confidence) -> &'static str {
    match c {
        Confidence::Memory => "memory",
        Confidence::Part => "part",
        Confidence::Text => "text",
    }
}

/// Answers as typed, with the defaults of those left out; every answer has to be one of the edition.
pub fn variant(edition: &Edition, given: &[String]) -> Result<Answers> {
    let mut answers = Answers::new();
    let mut faults = Vec::new();
    for pair in given.iter().filter(|p| !p.is_empty()) {
        let Some((question, choice)) = pair.split_once('=') else {
            return Err(unreadable("--answers", pair, "grade=1"));
        };
        let (question, choice) = (question.trim(), choice.trim());
        let known = edition.questions.iter().find(|q| q.id == question);
        if !known.is_some_and(|q| q.choices.iter().any(|c| c.id == choice)) {
            let says = Message::new("answer-unknown").with("question", question).with("answer", choice);
            faults.push((format!("answers.{question}"), says));
        }
        answers.insert(question.to_owned(), choice.to_owned());
    }
    if let Some((_, says)) = faults.first() {
        return Err(OpError::usage("answers", says.clone()).details(faults).into());
    }
    intake::fill_answers(edition, &mut answers);
    Ok(answers)
}

/// `due`: the calendar on its own.
pub fn due(desk: &mut Desk, a: &Due) -> Result<Answer> {
    let ops = desk.open_if_any()?;
    let (hours, week) = ops.as_ref().map_or((shipped_hours(), Week::Five), |o| (o.office().hours, o.office().week));
    let week = a.week.as_deref().map_or(week, office::week);
    let calendar = match &ops {
        Some(ops) if ops.calendar().week() == week => ops.calendar().clone(),
        _ => Knowledge::read(Some(&desk.dir()?))?.calendar(week),
    };
    let at = Moment::parse(&a.from).map(|m| m.local).or_else(|| parse_day(&a.from).map(|d| d.and_time(hours.opens)));
    let at = at.filter(|t| (1990..2200).contains(&t.year())).ok_or_else(|| unreadable("--from", &a.from, "2026-06-02T10:15"))?;
    let term = Term::parse(&a.term).filter(|t| is_reckoned(*t)).ok_or_else(|| unreadable("--term", &a.term, "5wd"))?;
    let words = desk.words;
    let due = term::due(term, at, None, hours, &calendar);
    let plan = TermPlan { term: term.to_string(), steps: due.steps.clone() };
    let known = calendar.knows(due.day.year()) && calendar.knows(at.year());
    let object = json!({
        "from": at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        "term": term.to_string(),
        "week": if week == Week::Six { 6 } else { 5 },
        "calendar_known": known,
        "calendar_computed": calendar.is_computed(at.year()) || calendar.is_computed(due.day.year()),
    });
    let time = due.time.map(|t| t.format("%H:%M").to_string());
    let said = Message::new("cli-due").with("due", show::due_written(due.day, time.as_deref()));
    let mut answer = Answer::new(object)
        .also(show::due(&due, &plan, words))
        .line(words.tell(&Message::new("cli-day-zero").with("day", due.day_zero)))
        .lines(plan.messages().iter().map(|m| format!("  {}", words.tell(m))))
        .line(words.tell(&said));
    if !known {
        let year = [at.year(), due.day.year()].into_iter().find(|y| !calendar.knows(*y)).unwrap_or(at.year());
        answer = answer.note(words.tell(&Message::new("calendar-unknown-year").with("year", year.to_string())));
    } else if let Some(year) = [at.year(), due.day.year()].into_iter().find(|y| calendar.is_computed(*y)) {
        answer = answer.note(words.tell(&Message::new("calendar-computed-year").with("year", year.to_string())));
    }
    Ok(answer)
}

/// Whether a term is short enough to be walked day by day.
fn is_reckoned(term: Term) -> bool {
    match term {
        Term::Minutes(n) => n <= 24 * 60,
        Term::WorkingDays(n) | Term::CalendarDays(n) | Term::CalendarRange(_, n) => n <= LONGEST,
        Term::SameDay | Term::Window | Term::Fixed(_) => true,
    }
}

/// `schema application`: the schema itself, whatever the flags say.
pub fn schema() -> Result<Answer> {
    let schema = file::schema();
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    Ok(Answer { json: schema, document: true, ..Answer::default() }.line(text))
}

/// `keys`: the table of keys of the screens.
pub fn keys(desk: &mut Desk) -> Result<Answer> {
    if Ops::exists(&desk.dir()?) && desk.lang().is_none() {
        desk.open()?;
    }
    let table = crate::tui::start::keys_table(&desk.words);
    let answer = Answer::new(json!({ "table": table }));
    Ok(Answer { text: format!("{}\n", table.trim_end()), document: true, ..answer }.also(crate::cli::keys(json!({ "ok": true }))))
}
