//! What fills the columns of a journal: one entry, one row of cells, in the languages of the paper.

use chrono::{Datelike, NaiveDate};

use crate::domain::application::{Beneficiary, Case, DecisionKind, NonAcceptance, Party, State};
use crate::domain::complaint::{Complaint, Standing};
use crate::domain::counts::Medium;
use crate::domain::journal::{Journal, Source};
use crate::domain::moment::parse_day;
use crate::domain::printout::joined;
use crate::domain::service::{Form, ServiceCode};
use crate::domain::sheet::{Row, Value};
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::print::values::translated;
use crate::ops::{Ops, Result};
use crate::words::Words;
use crate::words::names::person;

/// An entry as a row.
pub struct Line {
    /// Its cells.
    pub row: Row,
    /// Whether it was annulled.
    pub struck: bool,
}

/// The row of an entry, and why it is struck if it is.
pub struct Filler<'a> {
    /// The office.
    pub ops: &'a Ops,
    /// The journal.
    pub journal: &'a Journal,
    /// Languages of the paper.
    pub langs: &'a [Lang],
    /// Column that says why a row is struck.
    pub why: Option<usize>,
    /// The words around that reason, in each language.
    pub annulled: &'a dyn Fn(&str) -> String,
}

enum Entry {
    Case(Box<Case>, Option<String>),
    Negative(Box<NonAcceptance>),
    Complaint(Box<Complaint>),
    /// Nothing is deleted from a register; a damaged one still prints its journal.
    Gone,
}

impl Filler<'_> {
    /// The entry with this id as row `place`.
    pub fn line(&self, id: i64, place: usize) -> Result<Line> {
        let db = self.ops.store.read();
        let entry = match self.journal.source {
            Source::Applications | Source::Refusals | Source::Results => match db.case(id)? {
                Some(case) if case.state == State::Annulled => {
                    let why = db.annulled_why(id)?.unwrap_or_default();
                    Entry::Case(Box::new(case), Some(why))
                }
                Some(case) => Entry::Case(Box::new(case), None),
                None => Entry::Gone,
            },
            Source::NonAcceptances => match db.non_acceptance(id)? {
                Some(n) => Entry::Negative(Box::new(n)),
                None => Entry::Gone,
            },
            Source::Complaints => match db.complaint(id)? {
                Some(c) => Entry::Complaint(Box::new(c)),
                None => Entry::Gone,
            },
        };
        let why = match &entry {
            Entry::Case(_, why) => why.clone(),
            Entry::Negative(n) => n.annulled.clone(),
            Entry::Complaint(c) => c.annulled.clone(),
            Entry::Gone => None,
        };
        let mut values = Vec::with_capacity(self.journal.columns.len());
        for column in &self.journal.columns {
            values.push(match column.value.as_deref() {
                None => Value::Empty,
                Some("row") => Value::Text(place.to_string()),
                Some(value) => match &entry {
                    Entry::Case(case, _) => self.of_case(case, value),
                    Entry::Negative(n) => self.of_negative(n, value),
                    Entry::Complaint(c) => self.of_complaint(c, value),
                    Entry::Gone => Value::Empty,
                },
            });
        }
        let struck = why.is_some();
        if let (Some(why), Some(cell)) = (why, self.why.and_then(|n| values.get_mut(n))) {
            let says = (self.annulled)(&why);
            *cell = Value::Text(match cell {
                Value::Text(before) if !before.is_empty() => format!("{before}\n{says}"),
                _ => says,
            });
        }
        Ok(Line { row: Row { key: None, values, total: false }, struck })
    }

    /// A value in each language of the paper, once where it is the same.
    fn said(&self, arg: impl Into<Arg>) -> Value {
        let arg = arg.into();
        let said: Vec<String> = self.langs.iter().map(|lang| Words::new(*lang).arg(&arg)).collect();
        text(joined(&said))
    }

    fn service(&self, code: &ServiceCode) -> Value {
        let said: Vec<String> = self.langs.iter().map(|lang| self.ops.label(code, *lang)).collect();
        text(format!("{code} {}", joined(&said)))
    }

    fn party(&self, applicant: &Party, beneficiary: &Beneficiary, place: &str) -> Value {
        match place {
            "applicant" => text(applicant.name.clone()),
            "applicant-number" if applicant.number.is_empty() => text(applicant.no_number.clone()),
            "applicant-number" => text(applicant.number.clone()),
            "applicant-address" => text(applicant.address.clone()),
            "applicant-phone" => text(applicant.phone.clone()),
            "contact" => text(listed(&[&applicant.address, &applicant.phone])),
            "learner" => text(beneficiary.name.clone()),
            "learner-number" => text(beneficiary.number.clone()),
            _ => Value::Empty,
        }
    }

    fn of_case(&self, case: &Case, place: &str) -> Value {
        let decided = case.decision.as_ref().map(|d| d.at.day());
        match place {
            "number" => text(case.number.clone()),
            "day" => day(case.registered.day()),
            "time" => text(case.registered.local.format("%H:%M").to_string()),
            "day-time" => text(case.registered.local.format("%d.%m.%Y %H:%M").to_string()),
            "service" => self.service(&case.service),
            "person" => self.said(person(case.person)),
            "clerk" => text(case.clerk.clone()),
            "note" => text(case.note.clone()),
            "born" => text(case.beneficiary.born.clone()),
            "age" => parse_day(&case.beneficiary.born).map_or(Value::Empty, |b| text(age(b, case.registered.day()).to_string())),
            "papers" => Value::Int(i64::try_from(self.papers(case)).unwrap_or(0)),
            "due" => text(listed_by(" ", &[&written(case.due), case.due_time.as_deref().unwrap_or_default()])),
            "state" => self.said(case.state.message()),
            "result" => self.result(case),
            "decided" => decided.map_or(Value::Empty, day),
            "handed" => case
                .handed
                .as_ref()
                .map_or(Value::Empty, |(at, to)| text(listed(&[&at.local.format("%d.%m.%Y %H:%M").to_string(), to]))),
            "handed-at" => {
                case.handed.as_ref().map_or(Value::Empty, |(at, _)| text(at.local.format("%d.%m.%Y %H:%M").to_string()))
            }
            "handed-to" => case.handed.as_ref().map_or(Value::Empty, |(_, to)| text(to.clone())),
            "late" => late(decided.is_some_and(|d| d > case.due) && !case.decision.as_ref().is_some_and(is_withdrawal)),
            "ground" | "why" | "on-paper" | "electronic" => refusal(case, place),
            _ => self.party(&case.applicant, &case.beneficiary, place),
        }
    }

    /// Papers that stay here: what was only shown was given back.
    fn papers(&self, case: &Case) -> usize {
        let given = case.papers.iter().filter(|(_, p)| p.given).map(|(id, _)| id);
        match self.ops.edition_of_case(case) {
            Ok(edition) => given.filter(|id| edition.documents.iter().any(|d| d.id == **id && d.form != Form::Shown)).count(),
            Err(_) => given.count(),
        }
    }

    fn result(&self, case: &Case) -> Value {
        let Some(decision) = &case.decision else { return Value::Empty };
        let at = written(decision.at.day());
        match &decision.kind {
            DecisionKind::Result { number, day } => {
                self.said(Message::new("journal-result").with("number", number.as_str()).with("day", written(*day)))
            }
            DecisionKind::Refusal { .. } => self.said(Message::new("journal-refusal").with("day", at)),
            DecisionKind::Withdrawal { .. } => self.said(Message::new("journal-withdrawal").with("day", at)),
        }
    }

    fn of_negative(&self, n: &NonAcceptance, place: &str) -> Value {
        match place {
            "number" => text(n.number.clone()),
            "day" => day(n.at.day()),
            "time" => text(n.at.local.format("%H:%M").to_string()),
            "day-time" => text(n.at.local.format("%d.%m.%Y %H:%M").to_string()),
            "service" => self.service(&n.service),
            "person" => self.said(person(n.person)),
            "clerk" => text(n.clerk.clone()),
            "norm" => text(n.norm.clone()),
            "missing-count" => Value::Int(i64::try_from(n.missing.len()).unwrap_or(0)),
            "missing" => {
                let edition = self.ops.edition(&n.service, &n.edition).ok();
                let said = |(at, kept): (usize, &String)| {
                    let what: Arg = edition.map_or_else(|| Arg::from(kept.as_str()), |e| translated(kept, e));
                    let said: Vec<String> = self.langs.iter().map(|lang| Words::new(*lang).arg(&what)).collect();
                    format!("{}) {}", at + 1, joined(&said))
                };
                text(n.missing.iter().enumerate().map(said).collect::<Vec<_>>().join("\n"))
            }
            _ => self.party(&n.applicant, &n.beneficiary, place),
        }
    }

    fn of_complaint(&self, c: &Complaint, place: &str) -> Value {
        match place {
            "number" => text(c.number.clone()),
            "day" => day(c.at.day()),
            "time" => text(c.at.local.format("%H:%M").to_string()),
            "day-time" => text(c.at.local.format("%d.%m.%Y %H:%M").to_string()),
            "service" => self.service(&c.service),
            "person" => self.said(person(c.person)),
            "clerk" => text(c.clerk.clone()),
            "applicant" => text(c.name.clone()),
            "applicant-number" => text(c.party_number.clone()),
            "contact" => text(c.contact.clone()),
            "case" => text(c.case.as_ref().map(|(_, number)| number.clone()).unwrap_or_default()),
            "subject" => text(c.subject.clone()),
            "due" => day(c.answer_due()),
            "outcome" => match (&c.ruling, &c.answer) {
                (Some(ruling), _) => self.said(ruling.outcome.message()),
                (None, Some((_, outcome, _))) => self.said(outcome.message()),
                (None, None) => Value::Empty,
            },
            "answer" => text(c.answer.as_ref().map(|(_, _, says)| says.clone()).unwrap_or_default()),
            "answered" => c.answer.as_ref().map_or(Value::Empty, |(at, _, _)| day(at.day())),
            "forwarded" => c.forwarded.as_ref().map_or(Value::Empty, |f| text(listed(&[&written(f.day), &f.to]))),
            "late" => {
                let standing = c.standing(self.ops.today(), self.ops.calendar());
                let ended = matches!(standing, Standing::Ended { late: true, .. });
                late(ended || matches!(standing, Standing::Overdue(_) | Standing::ForwardOverdue(_)))
            }
            _ => Value::Empty,
        }
    }
}

fn is_withdrawal(decision: &crate::domain::application::Decision) -> bool {
    matches!(decision.kind, DecisionKind::Withdrawal { .. })
}

fn refusal(case: &Case, place: &str) -> Value {
    let Some(DecisionKind::Refusal { ground_number, law, ground_text, why, medium, .. }) =
        case.decision.as_ref().map(|d| &d.kind)
    else {
        return Value::Empty;
    };
    match place {
        "ground" => {
            let number = if ground_number.is_empty() { String::new() } else { format!("{ground_number})") };
            let law = if law.is_empty() { String::new() } else { format!("({law})") };
            text(listed_by(" ", &[&number, ground_text, &law]))
        }
        "why" => text(why.clone()),
        "on-paper" => late(*medium == Medium::Paper),
        "electronic" => late(*medium == Medium::Electronic),
        _ => Value::Empty,
    }
}

/// One where something is so; nothing where it is not, for a page full of noughts is not read.
fn late(is: bool) -> Value {
    if is { Value::Int(1) } else { Value::Empty }
}

fn text(text: String) -> Value {
    if text.trim().is_empty() { Value::Empty } else { Value::Text(text) }
}

fn written(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn day(day: NaiveDate) -> Value {
    Value::Text(written(day))
}

fn listed(parts: &[&str]) -> String {
    listed_by(", ", parts)
}

fn listed_by(between: &str, parts: &[&str]) -> String {
    parts.iter().filter(|p| !p.trim().is_empty()).copied().collect::<Vec<_>>().join(between)
}

/// Whole years on a day.
fn age(born: NaiveDate, on: NaiveDate) -> i32 {
    on.year() - born.year() - i32::from((on.month(), on.day()) < (born.month(), born.day()))
}
