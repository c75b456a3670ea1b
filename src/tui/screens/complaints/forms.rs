//! The small forms of a complaint: the answer, sending on, the decision of the body above, the notice, the annulment.

use chrono::NaiveDate;

use crate::domain::complaint::{Complaint, NoticeWay, Outcome};
use crate::domain::form::FieldKind;
use crate::domain::text::{Arg, Message};
use crate::ops::Ops;
use crate::tui::prelude::*;

/// What is done with a complaint, by the name of its form.
pub const ANSWER: &str = "answer";
/// Sending it on after an answer that did not satisfy it in full.
pub const FORWARD: &str = "forward";
/// What the body above decided.
pub const RULING: &str = "ruling";
/// Telling the applicant.
pub const NOTICE: &str = "notice";
/// An entry made by mistake.
pub const ANNUL: &str = "annul";

/// The choice of sending on instead of an answer.
pub const ON: &str = "forwarded";
/// The choice of a longer term.
pub const LONGER: &str = "longer";

/// Most characters of an answer and of a reason.
const MOST: usize = 2000;
/// Most characters of an addressee.
const LINE: usize = 300;

fn day(of: NaiveDate) -> String {
    of.format("%d.%m.%Y").to_string()
}

fn degrees() -> Vec<(String, Arg)> {
    Outcome::DEGREES.map(|o| (o.id().to_owned(), o.message().into())).to_vec()
}

fn when(today: NaiveDate, label: &'static str) -> Field {
    Field::line("day", Message::new(label), FieldKind::Day).value(day(today)).required()
}

/// Fields of sending on, shown where `only` says so.
fn sending(today: NaiveDate, only: bool) -> Vec<Field> {
    let fields = [
        Field::line("to", Message::new("forward-to"), FieldKind::Line(LINE)).required(),
        Field::line("file", Message::new("forward-file"), FieldKind::Line(LINE))
            .required()
            .hint(Message::new("forward-file-hint")),
        when(today, "forward-day"),
    ];
    fields.into_iter().map(|f| if only { f.shown_if("outcome", &[ON]) } else { f }).collect()
}

/// Fields of a longer term.
fn longer(c: &Complaint, ops: &Ops) -> Vec<Field> {
    let most = Message::new("longer-most").with("day", ops.longest(c));
    vec![
        Field::line("until", Message::new("longer-until"), FieldKind::Day).required().hint(most).shown_if("outcome", &[LONGER]),
        Field::long("why", Message::new("longer-why"), MOST).required().shown_if("outcome", &[LONGER]),
    ]
}

/// The form of an act with its title and what is to be known before.
pub fn of(tag: &'static str, c: &Complaint, ops: &Ops) -> (Message, Message, Form) {
    let today = ops.today();
    let titled = |key: &'static str| Message::new(key).with("number", c.number.as_str());
    let degree_ids = Outcome::DEGREES.map(Outcome::id);
    let may_be_longer = ops.may_be_longer(c);
    match tag {
        ANSWER => {
            let mut choices = degrees();
            choices.push((ON.to_owned(), Message::new("answer-forward").into()));
            let mut fields = vec![
                Field::long("text", Message::new("answer-text"), MOST)
                    .required()
                    .hint(Message::new("answer-text-hint"))
                    .shown_if("outcome", &degree_ids),
            ];
            fields.extend(sending(today, true));
            if may_be_longer {
                choices.push((LONGER.to_owned(), Message::new("answer-longer").into()));
                fields.extend(longer(c, ops));
            }
            fields.insert(0, Field::choice("outcome", Message::new("answer-outcome"), choices).required());
            let about = match c.forward_by {
                Some(by) => Message::new("answer-about-forward").with("day", by),
                None => Message::new("answer-about"),
            };
            (titled("answer-title"), about, Form::new(fields))
        }
        FORWARD => {
            let about = match c.forward_by {
                Some(by) => Message::new("forward-about").with("day", by),
                None => Message::new("forward-about-old"),
            };
            (titled("forward-title"), about, Form::new(sending(today, false)))
        }
        RULING => {
            let mut choices = degrees();
            let mut fields = vec![
                when(today, "ruling-day").shown_if("outcome", &degree_ids),
                Field::long("text", Message::new("ruling-text"), MOST).required().shown_if("outcome", &degree_ids),
            ];
            if may_be_longer {
                choices.push((LONGER.to_owned(), Message::new("ruling-longer").into()));
                fields.extend(longer(c, ops));
            }
            fields.insert(0, Field::choice("outcome", Message::new("answer-outcome"), choices).required());
            let to = c.forwarded.as_ref().map(|f| f.to.clone()).unwrap_or_default();
            (titled("ruling-title"), Message::new("ruling-about").with("to", to), Form::new(fields))
        }
        NOTICE => {
            let ways = NoticeWay::ALL.map(|w| (w.id().to_owned(), w.message().into())).to_vec();
            let fields = vec![
                Field::choice("way", Message::new("notice-way"), ways).value(NoticeWay::ByHand.id()).required(),
                when(today, "notice-day"),
            ];
            let of = c
                .last_news()
                .map_or_else(|| Message::new("complaint-no-news").with("number", c.number.as_str()), |n| n.message());
            (titled("notice-title"), Message::new("notice-about").with("of", of).with("contact", contact(c)), Form::new(fields))
        }
        _ => {
            let why = Field::long("why", Message::new("complaint-annul-why"), MOST).required();
            (titled("complaint-annul-title"), Message::new("complaint-annul-about"), Form::new(vec![why]))
        }
    }
}

/// Where the applicant can be reached, as far as known.
fn contact(c: &Complaint) -> Arg {
    if c.contact.is_empty() { Message::new("notice-no-contact").into() } else { c.contact.as_str().into() }
}
