//! Reads the rules that the days of a year without an official list are computed from (`calendar/rules.toml`).

use std::ops::RangeInclusive;

use crate::domain::calendar::SpecialDay;
use crate::domain::holidays::{Rules, Transfer, Yearly};
use crate::domain::service::MonthDay;
use crate::domain::text::Message;

use super::Problem;
use super::calendar::{day, keep};
use super::read::{Reader, Table};
use super::vocabulary::YEARLY;

/// Years a rule may speak of; one without a last year holds to the end of them.
const YEARS: (u16, u16) = (1991, 2200);

/// Reads the file. What it gives is whole only when `problems` did not grow.
pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Rules {
    Reader::file(file, text, problems, |reader, t| {
        let years = needed(t);
        let yearly = t.each("holiday", |t| {
            let years = self::years(t);
            if !t.has("day") {
                t.reader.absent(t.at, Message::new("problem-missing-key").with("key", "day"));
            }
            Yearly {
                // A day that could not be read is a problem, and the file gives nothing.
                day: t.month_day("day").unwrap_or(MonthDay { month: 1, day: 1 }),
                years,
                kind: t.word("kind", &YEARLY),
                name: t.text("name"),
                moved: t.optional_text("moved"),
                source: t.string("source"),
            }
        });
        let transfers = t.each("transfer", |t| Transfer { years: self::years(t), source: t.string("source") });
        let mut listed: Vec<(usize, SpecialDay)> = Vec::new();
        t.each("day", |t| {
            if let Some((date, day)) = day(t) {
                keep(reader, &mut listed, date.at, day);
            }
        });
        Rules { years, yearly, listed: listed.into_iter().map(|(_, d)| d).collect(), transfers }
    })
}

/// The years of the file itself, of which both must stand there.
fn needed(t: &mut Table<'_, '_>) -> RangeInclusive<i32> {
    for key in ["from", "to"] {
        if !t.has(key) {
            t.reader.absent(t.at, Message::new("problem-missing-key").with("key", key));
        }
    }
    years(t)
}

/// The years from `from` to `to`, both in it; without one of them from the first or to the last year there is.
fn years(t: &mut Table<'_, '_>) -> RangeInclusive<i32> {
    let at = t.place("to");
    let from = t.optional_number("from", YEARS.0, YEARS.1).unwrap_or(YEARS.0);
    let to = t.optional_number("to", YEARS.0, YEARS.1).unwrap_or(YEARS.1);
    if to < from {
        let says = Message::new("problem-dates").with("from", from.to_string()).with("to", to.to_string());
        t.reader.wrong(at, says);
    }
    i32::from(from)..=i32::from(to)
}
