//! Reads one calendar file: the days of a year that differ from the plain week.

use chrono::Datelike;

use crate::domain::calendar::SpecialDay;
use crate::domain::text::Message;

use super::Problem;
use super::read::Reader;
use super::vocabulary::{CERTAINTY, DAY, WEEK};

/// A year and its days.
pub(super) struct CalendarFile {
    /// The year, and the line that names it.
    pub year: (usize, i32),
    /// Its days, in the order of the file.
    pub days: Vec<SpecialDay>,
}

/// Reads a file. What it gives is whole only when `problems` did not grow.
pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> CalendarFile {
    Reader::file(file, text, problems, |reader, t| {
        let year_at = t.place("year");
        let year = t.number("year", 1991, 2200).map(i32::from);
        let mut days: Vec<(usize, SpecialDay)> = Vec::new();
        t.each("day", |t| {
            let date = t.date("date");
            let day = SpecialDay {
                date: date.as_ref().map(|d| d.value).unwrap_or_default(),
                kind: t.word("kind", &DAY),
                week: t.optional_word("week", &WEEK),
                name: t.text("name"),
                certainty: t.word("certainty", &CERTAINTY),
                source: t.string("source"),
            };
            let Some(date) = date else { return };
            if let Some(year) = year.filter(|y| *y != date.value.year()) {
                reader.wrong(date.at, Message::new("problem-year").with("day", date.value).with("year", year.to_string()));
            }
            if let Some((first, _)) = days.iter().find(|(_, d)| covers(d, &day)) {
                let line = reader.line(*first);
                reader.wrong(date.at, Message::new("problem-duplicate").with("id", date.value).with("line", line));
            }
            days.push((date.at, day));
        });
        CalendarFile { year: (reader.line(year_at), year.unwrap_or_default()), days: days.into_iter().map(|(_, d)| d).collect() }
    })
}

/// Whether two entries speak of the same day of the same week.
pub(super) fn covers(a: &SpecialDay, b: &SpecialDay) -> bool {
    a.date == b.date && (a.week.is_none() || b.week.is_none() || a.week == b.week)
}
