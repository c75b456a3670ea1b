//! `check`, `register`, `decline`: an application file at the desk.

use serde_json::{Map, Value, json};

use crate::cli::args::FileOf;
use crate::cli::desk::Desk;
use crate::cli::output::{Answer, REFUSED, Result, refusal};
use crate::cli::{file, keys, show};
use crate::domain::application::Draft;
use crate::domain::service::{Edition, ServiceCode};
use crate::domain::term::TermPlan;
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::check::{Checked, Warning, incomplete};
use crate::ops::fault::OpError;
use crate::words::Words;

fn draft(ops: &Ops, a: &FileOf) -> Result<Draft> {
    let mut draft = file::read(&a.file)?.draft(ops)?;
    draft.outside_window_confirmed |= a.confirm_window;
    draft.repeat_confirmed |= a.confirm_repeat;
    Ok(draft)
}

fn warning_code(warning: &Warning) -> &'static str {
    match warning {
        Warning::OutsideWindow(_) => "outside-window",
        Warning::Repeat(..) => "repeat",
    }
}

/// What registering would be refused for, in the order in which it is.
fn obstacle(edition: &Edition, checked: &Checked) -> Option<OpError> {
    if let Some(bar) = &checked.barred {
        return Some(bar.clone());
    }
    if !checked.faults.is_empty() {
        let says = Message::new("fields-wrong").with("n", checked.faults.len());
        return Some(OpError::rule("fields", says).details(checked.faults.clone()));
    }
    if !checked.verdict.surplus.is_empty() {
        let says = Message::new("surplus-papers").with("what", checked.verdict.surplus.join(", "));
        return Some(OpError::rule("surplus-papers", says));
    }
    if !checked.verdict.is_complete() {
        return Some(incomplete(edition, &checked.verdict));
    }
    let warning = checked.warnings.first()?;
    Some(OpError::rule(warning_code(warning), warning.message().clone()).hint(Message::new("confirm-hint")))
}

/// `check`: judges a file; exit 0 when it could be registered as it is.
pub fn check(desk: &mut Desk, a: &FileOf) -> Result<Answer> {
    let ops = desk.open()?;
    let (draft, words) = (draft(&ops, a)?, desk.words);
    let checked = ops.check(&draft)?;
    let edition = ops.edition_of(&draft)?;
    let refused = obstacle(edition, &checked);
    let mut answer = Answer::new(verdict(edition, &draft, &checked, words));
    if let Some(fault) = &refused {
        answer = answer.also(refusal(fault, words)).ending(REFUSED);
    }
    let said = match &refused {
        // Each has its own lines below.
        Some(fault) if fault.code != "package-incomplete" => words.tell(&fault.says),
        _ => words.tell(&checked.verdict.message(edition)),
    };
    answer = answer.line(format!("{} {}", edition_code(&draft), words.text(&edition.label))).line(said);
    answer = answer.lines(checked.faults.iter().map(|(field, m)| format!("  {field}: {}", words.tell(m))));
    answer = answer.lines(edition.questions.iter().filter(|q| checked.verdict.unanswered.contains(&q.id)).map(|q| {
        let choices: Vec<&str> = q.choices.iter().map(|c| c.id.as_str()).collect();
        format!("  {}? {} ({})", q.id, words.text(&q.text), choices.join(", "))
    }));
    answer = answer.lines(checked.verdict.lines.iter().map(|line| show::document_line(edition, line, words)));
    answer = answer.lines(checked.warnings.iter().map(|w| words.tell(w.message())));
    if let (Some(due), Some(term)) = (&checked.due, checked.term) {
        let plan = TermPlan { term: term.to_string(), steps: due.steps.clone() };
        let time = due.time.map(|t| t.format("%H:%M").to_string());
        answer = answer
            .lines(due_lines(&show::due_written(due.day, time.as_deref()), &plan, words))
            .also(show::due(due, &plan, words));
    }
    Ok(answer)
}

fn edition_code(draft: &Draft) -> &str {
    draft.service.as_deref().unwrap_or_default()
}

fn verdict(edition: &Edition, draft: &Draft, checked: &Checked, words: Words) -> Value {
    let warnings = checked.warnings.iter().map(|w| {
        let case = if let Warning::Repeat(_, id) = w { Some(*id) } else { None };
        json!({ "code": warning_code(w), "message": words.tell(w.message()), "case": case })
    });
    json!({
        "ok": checked.may_register(),
        "service": draft.service,
        "edition": checked.edition,
        "answers": draft.answers,
        "complete": checked.verdict.is_complete(),
        "missing": show::missing(edition, &checked.verdict, words),
        "unanswered": checked.verdict.unanswered,
        "surplus": checked.verdict.surplus,
        "faults": show::faults(&checked.faults, words),
        "warnings": warnings.collect::<Vec<_>>(),
        "channel": checked.channel.map(|c| c.id()),
        "term": checked.term.map(|t| t.to_string()),
        "documents": checked.verdict.lines.iter().map(|l| show::document(edition, l, words)).collect::<Vec<_>>(),
    })
}

/// Due day and the rule that made it, in lines.
fn due_lines(due: &str, plan: &TermPlan, words: Words) -> Vec<String> {
    let mut lines = vec![words.tell(&Message::new("cli-due").with("due", due))];
    lines.extend(plan.messages().iter().map(|m| format!("  {}", words.tell(m))));
    lines
}

/// `register`: registers a file, or refuses with everything that stands in the way and writes nothing.
pub fn register(desk: &mut Desk, a: &FileOf) -> Result<Answer> {
    let mut ops = desk.open()?;
    let (draft, words) = (draft(&ops, a)?, desk.words);
    let done = ops.register(0, &draft)?;
    let case = ops.case(done.id)?;
    let mut object: Map<String, Value> = show::case(&ops, &case, words)?;
    object.insert("closed".to_owned(), json!(done.closed));
    let said = Message::new(if done.closed { "cli-registered-closed" } else { "cli-registered" });
    let due = show::due_written(done.due, done.due_time.as_deref());
    Ok(Answer { json: object, ..Answer::default() }
        .line(words.tell(&said.with("number", done.number.as_str())))
        .lines(due_lines(&due, &done.plan, words))
        .lines(with_what(&ops, done.id, words)?))
}

/// The line that names the other cases of the visit; none for a case that came alone.
fn with_what(ops: &Ops, case: i64, words: Words) -> Result<Option<String>> {
    let numbers: Vec<String> = ops.together(case)?.into_iter().map(|o| o.number).collect();
    Ok((!numbers.is_empty()).then(|| words.tell(&Message::new("cli-together").with("numbers", numbers.join(", ")))))
}

/// `decline`: registers that the application was not accepted, and names everything missing.
pub fn decline(desk: &mut Desk, a: &FileOf) -> Result<Answer> {
    let mut ops = desk.open()?;
    let (draft, words) = (draft(&ops, a)?, desk.words);
    let service = ServiceCode(edition_code(&draft).to_owned());
    let checked = ops.check(&draft)?;
    let missing = show::missing(ops.edition_of(&draft)?, &checked.verdict, words);
    let done = ops.decline(0, &draft, words.lang)?;
    let object = json!({
        "id": done.id,
        "number": done.number,
        "service": service.as_str(),
        "edition": checked.edition,
        "missing": missing,
        "norm": done.norm,
    });
    let mut answer = Answer { json: keys(object), ..Answer::default() }
        .line(words.tell(&Message::new("cli-declined").with("number", done.number.as_str())))
        .lines(done.missing.iter().map(|m| format!("  {m}")));
    if !done.norm.is_empty() {
        answer = answer.line(words.tell(&Message::new("cli-norm").with("norm", done.norm.as_str())));
    }
    Ok(answer)
}
