//! Reads one calendar file: the days of a year that differ from the plain week; and writes an office's own file in the same form.

use chrono::{Datelike, NaiveDate};

use crate::domain::calendar::{Certainty, SpecialDay, Week};
use crate::domain::text::{Message, Text};

use super::Problem;
use super::read::{At, Reader, Table};
use super::vocabulary::{CERTAINTY, DAY, WEEK};

/// Years a calendar file may be about.
const YEARS: (u16, u16) = (1991, 2200);

/// A year and its days.
pub(super) struct CalendarFile {
    /// The year, and the line that names it.
    pub year: (usize, i32),
    /// Whether an office's list takes the place of everything known of the year; it does not unless it says so.
    pub whole: Option<bool>,
    /// The year has no official list: its days were computed.
    pub computed: bool,
    /// Its days, in the order of the file.
    pub days: Vec<SpecialDay>,
}

/// Reads a file. What it gives is whole only when `problems` did not grow.
pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> CalendarFile {
    Reader::file(file, text, problems, |reader, t| {
        let year_at = t.place("year");
        let year = t.number("year", YEARS.0, YEARS.1).map(i32::from);
        let whole = t.has("whole").then(|| t.optional_flag("whole"));
        let computed = t.optional_flag("computed");
        let mut days: Vec<(usize, SpecialDay)> = Vec::new();
        t.each("day", |t| {
            let Some((date, day)) = self::day(t) else { return };
            if let Some(year) = year.filter(|y| *y != date.value.year()) {
                reader.wrong(date.at, Message::new("problem-year").with("day", date.value).with("year", year.to_string()));
            }
            keep(reader, &mut days, date.at, day);
        });
        let days = days.into_iter().map(|(_, d)| d).collect();
        CalendarFile { year: (reader.line(year_at), year.unwrap_or_default()), whole, computed, days }
    })
}

/// Reads the table of a day; none when its date could not be read.
pub(super) fn day(t: &mut Table<'_, '_>) -> Option<(At<NaiveDate>, SpecialDay)> {
    let date = t.date("date");
    let day = SpecialDay {
        date: date.as_ref().map(|d| d.value).unwrap_or_default(),
        kind: t.word("kind", &DAY),
        week: t.optional_word("week", &WEEK),
        name: t.text("name"),
        certainty: t.word("certainty", &CERTAINTY),
        source: t.string("source"),
        published: t.optional_date("published").map(|d| d.value),
        entered: t.optional_string("entered"),
        own: false,
    };
    date.map(|date| (date, day))
}

/// Adds a day, or notes that its date stands there already.
pub(super) fn keep(reader: &Reader<'_>, days: &mut Vec<(usize, SpecialDay)>, at: usize, day: SpecialDay) {
    if let Some((first, _)) = days.iter().find(|(_, d)| covers(d, &day)) {
        let line = reader.line(*first);
        reader.wrong(at, Message::new("problem-duplicate").with("id", day.date).with("line", line));
    }
    days.push((at, day));
}

/// Whether two entries speak of the same day of the same week.
pub(super) fn covers(a: &SpecialDay, b: &SpecialDay) -> bool {
    a.date == b.date && (a.week.is_none() || b.week.is_none() || a.week == b.week)
}

/// An office's own list of a year, to be changed and written back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnYear {
    /// The year.
    pub year: i32,
    /// Whether it takes the place of everything known of the year, if it says so either way.
    pub whole: Option<bool>,
    /// Whether its days were computed, not announced.
    pub computed: bool,
    /// Its days, in the order of the file.
    pub days: Vec<SpecialDay>,
}

impl OwnYear {
    /// A list of no days yet.
    pub fn new(year: i32) -> OwnYear {
        OwnYear { year, whole: None, computed: false, days: Vec::new() }
    }

    /// Reads a list; `file` names it in problems.
    ///
    /// # Errors
    /// All problems of the text, by line.
    pub fn read(file: &str, text: &str) -> Result<OwnYear, Vec<Problem>> {
        let mut problems = Vec::new();
        let read = self::read(file, text, &mut problems);
        if !problems.is_empty() {
            problems.sort_by_key(|p| p.line);
            return Err(problems);
        }
        Ok(OwnYear { year: read.year.1, whole: read.whole, computed: read.computed, days: read.days })
    }

    /// The list in the form of the seeds, days by date; reads back the same.
    pub fn write(&self) -> String {
        let mut out = format!("year = {}\n", self.year);
        if let Some(whole) = self.whole {
            out.push_str(&format!("whole = {whole}\n"));
        }
        if self.computed {
            out.push_str("computed = true\n");
        }
        let mut days: Vec<&SpecialDay> = self.days.iter().collect();
        days.sort_by_key(|d| d.date);
        for day in days {
            out.push('\n');
            out.push_str(&block(day));
        }
        out
    }
}

/// The table of a day.
fn block(day: &SpecialDay) -> String {
    let mut lines = vec!["[[day]]".to_owned(), format!("date = {}", day.date), format!("kind = {}", quoted(day.kind.id()))];
    if let Some(week) = day.week {
        lines.push(format!("week = {}", quoted(if week == Week::Six { "six" } else { "five" })));
    }
    lines.push(format!("name = {}", names(&day.name)));
    lines.push(format!("certainty = {}", quoted(if day.certainty == Certainty::Announced { "announced" } else { "computed" })));
    lines.push(format!("source = {}", quoted(&day.source)));
    lines.extend(day.published.map(|d| format!("published = {d}")));
    lines.extend(day.entered.as_ref().map(|e| format!("entered = {}", quoted(e))));
    lines.join("\n") + "\n"
}

fn names(name: &Text) -> String {
    let mut parts = vec![format!("ru = {}", quoted(&name.ru)), format!("kk = {}", quoted(&name.kk))];
    parts.extend(name.en.as_ref().map(|en| format!("en = {}", quoted(en))));
    if !name.own.is_empty() {
        let own: Vec<String> = name.own.iter().map(|l| quoted(l.code())).collect();
        parts.push(format!("own = [{}]", own.join(", ")));
    }
    format!("{{ {} }}", parts.join(", "))
}

/// A string between quotation marks, whatever stands in it.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
