//! The days of a year that has no official list, computed from rules that are data: yearly holidays with the years they hold, listed days,
//! and the transfer of a holiday that falls on a day off.
//!
//! Whatever comes out of a rule is marked computed; a day listed beside the rules keeps its own mark.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::calendar::{Certainty, DayKind, SpecialDay, Week, WorkingCalendar};
use super::service::MonthDay;
use super::text::Text;

/// A day that comes every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Yearly {
    /// Which.
    pub day: MonthDay,
    /// Years in which it holds.
    pub years: RangeInclusive<i32>,
    /// Holiday or day off.
    pub kind: DayKind,
    /// Its name.
    pub name: Text,
    /// Name of the day off it gives when it falls on a day off; none: it is never transferred.
    pub moved: Option<Text>,
    /// Where the rule was read.
    pub source: String,
}

/// The transfer: a holiday that falls on a day off makes the next working day after it a day off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Years in which it holds.
    pub years: RangeInclusive<i32>,
    /// Where the rule was read.
    pub source: String,
}

/// Everything that years without a list are computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Years they were written for; outside them nothing is computed.
    pub years: RangeInclusive<i32>,
    /// Days of every year.
    pub yearly: Vec<Yearly>,
    /// Single days no rule gives: those of the lunar calendar, transfers by decision.
    pub listed: Vec<SpecialDay>,
    /// The transfer.
    pub transfers: Vec<Transfer>,
}

impl Rules {
    /// The days of a year, by date; none for a year the rules were not written for.
    pub fn days_of(&self, year: i32) -> Vec<SpecialDay> {
        if !self.years.contains(&year) {
            return Vec::new();
        }
        let holding: Vec<&Yearly> = self.yearly.iter().filter(|y| y.years.contains(&year)).collect();
        let mut days: Vec<SpecialDay> =
            holding.iter().map(|y| computed(y.day.in_year(year), y.kind, None, &y.name, &y.source)).collect();
        days.extend(self.listed.iter().filter(|d| d.date.year() == year).cloned());
        if let Some(transfer) = self.transfers.iter().find(|t| t.years.contains(&year)) {
            let moved = transferred(year, &holding, &days, &transfer.source);
            days.extend(moved);
        }
        days.sort_by_key(|d| d.date);
        days
    }
}

fn computed(date: NaiveDate, kind: DayKind, week: Option<Week>, name: &Text, source: &str) -> SpecialDay {
    SpecialDay {
        date,
        kind,
        week,
        name: name.clone(),
        certainty: Certainty::Computed,
        source: source.to_owned(),
        published: None,
        entered: None,
        own: false,
    }
}

/// The days off that holidays on a day off give, in each week; one that both weeks have stands once. Sundays come before Saturdays, so that the
/// nearest day is the one both weeks share and is named after the same holiday in both.
fn transferred(year: i32, holding: &[&Yearly], days: &[SpecialDay], source: &str) -> Vec<SpecialDay> {
    let mut out: Vec<SpecialDay> = Vec::new();
    for week in [Week::Five, Week::Six] {
        let mut so_far = days.to_vec();
        for weekday in [Weekday::Sun, Weekday::Sat] {
            if !week.rests_on(weekday) {
                continue;
            }
            for rule in holding.iter().filter(|y| y.kind == DayKind::Holiday && y.day.in_year(year).weekday() == weekday) {
                let Some(name) = &rule.moved else { continue };
                let calendar = WorkingCalendar::new(week, so_far.iter().cloned(), Vec::new());
                let date = calendar.next_working(rule.day.in_year(year) + Days::new(1));
                let day = computed(date, DayKind::DayOff, Some(week), name, source);
                so_far.push(day.clone());
                match out.iter_mut().find(|d| d.date == date && d.name == day.name) {
                    Some(both) => both.week = None,
                    None => out.push(day),
                }
            }
        }
    }
    out
}
