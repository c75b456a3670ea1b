//! The journal of complaints as a table to be written to a file, and its count in a line.

use crate::domain::complaint::ComplaintSums;
use crate::domain::sheet::{Column, Row, Sheet, Value};
use crate::domain::text::Message;
use crate::tui::screens::complaints::Line;
use crate::words::Words;

/// How many there were of a period and how they stand.
pub fn counted(period: &str, s: &ComplaintSums) -> Message {
    Message::new("complaints-counted")
        .with("period", period)
        .with("all", s.all.to_string())
        .with("intime", s.in_time.to_string())
        .with("late", s.late.to_string())
        .with("waiting", s.waiting.to_string())
        .with("overdue", s.overdue.to_string())
        .with("forwarded", s.forwarded.to_string())
}

/// The table of the journal; `day` stands below the title.
pub fn sheet(rows: &[Line], words: &Words, day: &str) -> Sheet {
    let columns = [
        ("number", "complaint-number", 12),
        ("at", "complaint-at", 12),
        ("due", "complaint-due", 12),
        ("state", "complaint-state", 24),
        ("who", "complaint-who", 30),
        ("service", "complaint-service", 30),
        ("case", "complaint-case", 12),
        ("subject", "complaint-subject", 50),
        ("answered", "answer-at", 12),
        ("outcome", "answer-outcome", 24),
        ("forwarded", "complaint-forwarded", 12),
        ("above", "forward-to", 30),
        ("ruled", "complaint-ruled", 12),
        ("ruling", "complaint-ruling", 24),
        ("told", "complaint-told", 12),
        ("way", "notice-way", 16),
    ];
    let column =
        |(id, key, width): (&str, &str, u16)| Column { id: id.to_owned(), path: vec![words.say(key)], numeric: false, width };
    Sheet {
        title: vec![words.say("place-complaints"), day.to_owned()],
        columns: columns.into_iter().map(column).collect(),
        rows: rows.iter().map(|l| row(l, words)).collect(),
        notes: Vec::new(),
        name: words.say("place-complaints"),
    }
}

fn row(l: &Line, words: &Words) -> Row {
    let c = &l.complaint;
    let text = |t: &str| if t.is_empty() { Value::Empty } else { Value::Text(t.to_owned()) };
    let said = |m: Option<Message>| m.map_or(Value::Empty, |m| Value::Text(words.tell(&m)));
    let on = |day: Option<chrono::NaiveDate>| day.map_or(Value::Empty, Value::Day);
    let (sent, ruling, told) = (c.forwarded.as_ref(), c.ruling.as_ref(), c.notices.last());
    Row {
        key: Some(c.number.clone()),
        values: vec![
            text(&c.number),
            Value::Day(c.at.day()),
            Value::Day(c.answer_due()),
            text(&words.tell(&l.state.1)),
            text(&c.name),
            text(words.text(&l.service)),
            text(c.case.as_ref().map_or("", |(_, number)| number)),
            text(&c.subject),
            on(c.answer.as_ref().map(|(at, _, _)| at.day())),
            said(c.answer.as_ref().map(|(_, outcome, _)| outcome.message())),
            on(sent.map(|f| f.day)),
            text(sent.map_or("", |f| &f.to)),
            on(ruling.map(|r| r.day)),
            said(ruling.map(|r| r.outcome.message())),
            on(told.map(|n| n.day)),
            said(told.map(|n| n.way.message())),
        ],
        total: false,
    }
}
