//! The forms of the calendar: a day to go to, a day to add, a reason to take one back; and the year as a table for a file.

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::{DayKind, Week, WorkingCalendar};
use crate::domain::form::FieldKind;
use crate::domain::moment::parse_day;
use crate::domain::sheet;
use crate::domain::text::{Arg, Message};
use crate::ops::calendar::NewDay;
use crate::tui::prelude::*;
use crate::words::names;

/// Names of the questions.
pub const GO_TO: &str = "go-to";
pub const ADD: &str = "add-day";
pub const REMOVE: &str = "remove-day";
/// Most letters of a name, a source, a reason.
const MOST: usize = 300;

/// Asks for the day to go to.
pub fn go_to() -> Step {
    let label = Message::new("calendar-field-date");
    Step::push(Ask::new(GO_TO, Message::new("calendar-goto"), label, FieldKind::Day))
}

/// Asks for a day to add, with what was typed before, if the verb refused that.
pub fn add(day: NaiveDate, typed: &[(String, String)], faults: Vec<(String, Message)>) -> Step {
    let kinds = DayKind::ALL.map(|k| (k.id().to_owned(), Arg::from(names::day_kind(k)))).to_vec();
    let week = |id: &str, label: &'static str| (id.to_owned(), Arg::from(Message::new(label)));
    let weeks = vec![week("both", "calendar-week-both"), week("5", "calendar-week-five"), week("6", "calendar-week-six")];
    let line = |id: &str, label: Message| Field::line(id, label, FieldKind::Line(MOST));
    let mut form = Form::new(vec![
        Field::line("date", Message::new("calendar-field-date"), FieldKind::Day)
            .required()
            .value(day.format("%d.%m.%Y").to_string()),
        Field::choice("kind", Message::new("calendar-field-kind"), kinds).required().value(DayKind::DayOff.id()),
        Field::choice("week", Message::new("calendar-field-week"), weeks).required().value("both"),
        line("name", Message::new("calendar-field-name")).required(),
        line("name_kk", Message::new("calendar-field-name-kk")),
        line("source", Message::new("calendar-field-source")).required().hint(Message::new("calendar-field-source-hint")),
    ]);
    form.fill(typed);
    form.set_errors(faults);
    let title = Message::new("calendar-add-title");
    Step::push(AskForm::new(ADD, title, form).about(Message::new("calendar-add-about")))
}

/// The day of the form. The form itself has seen to it that the day can be read.
pub fn read(values: &[(String, String)]) -> Option<NewDay> {
    let get = |id: &str| values.iter().find(|(n, _)| n == id).map_or("", |(_, v)| v.as_str());
    Some(NewDay {
        date: parse_day(get("date"))?,
        kind: DayKind::parse(get("kind"))?,
        week: match get("week") {
            "5" => Some(Week::Five),
            "6" => Some(Week::Six),
            _ => None,
        },
        name: get("name").to_owned(),
        name_kk: get("name_kk").to_owned(),
        source: get("source").to_owned(),
    })
}

/// Asks why an added day is taken back.
pub fn remove(day: NaiveDate) -> Step {
    let why = Field::line("why", Message::new("calendar-remove-why"), FieldKind::Line(MOST)).required();
    let title = Message::new("calendar-remove-title").with("day", day);
    Step::push(AskForm::new(REMOVE, title, Form::new(vec![why])).about(Message::new("calendar-remove-about")))
}

/// The special days of a year as a table.
pub fn sheet(calendar: &WorkingCalendar, year: i32, words: &Words) -> sheet::Sheet {
    let column =
        |id: &str, title: String, width: u16| sheet::Column { id: id.to_owned(), path: vec![title], numeric: false, width };
    let (from, to) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31));
    let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
    let rows = calendar.between(from, to).map(|d| sheet::Row {
        key: Some(d.date.to_string()),
        values: vec![
            sheet::Value::Day(d.date),
            sheet::Value::Text(words.tell(&weekday(d.date))),
            sheet::Value::Text(words.tell(&names::day_kind(d.kind))),
            sheet::Value::Text(words.text(&d.name).to_owned()),
            sheet::Value::Text(words.tell(&names::certainty(d.certainty))),
            sheet::Value::Text(d.source.clone()),
        ],
        total: false,
    });
    sheet::Sheet {
        title: vec![words.say("place-calendar"), year.to_string()],
        columns: vec![
            column("date", words.say("calendar-field-date"), 12),
            column("weekday", words.say("calendar-field-weekday"), 14),
            column("kind", words.say("calendar-field-kind"), 16),
            column("name", words.say("calendar-field-name"), 40),
            column("certainty", words.say("calendar-field-known"), 14),
            column("source", words.say("calendar-field-source"), 50),
        ],
        rows: rows.collect(),
        notes: Vec::new(),
        name: words.say("place-calendar"),
    }
}

/// The day of the week in words.
pub fn weekday(day: NaiveDate) -> Message {
    Message::new("calendar-weekday").with("n", day.weekday().number_from_monday())
}
