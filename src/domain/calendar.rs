//! Which days the office works: weekends of a five- or six-day week, holidays, moved days off.
//!
//! The days are data (`seeds/calendar` and the office's own); this file only answers questions about them.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::text::Text;

/// Length of the working week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Week {
    /// Saturday and Sunday are off.
    Five,
    /// Sunday is off.
    Six,
}

impl Week {
    /// Whether a day of the week is off.
    pub fn rests_on(self, day: Weekday) -> bool {
        match day {
            Weekday::Sun => true,
            Weekday::Sat => self == Week::Five,
            _ => false,
        }
    }
}

/// What a listed day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// National or state holiday.
    Holiday,
    /// Day off by transfer or by the Labour code.
    DayOff,
    /// A day off made working.
    Working,
    /// A holiday or day off that was announced and then called off: the plain week holds.
    Cancelled,
}

impl DayKind {
    /// Every kind.
    pub const ALL: [DayKind; 4] = [DayKind::Holiday, DayKind::DayOff, DayKind::Working, DayKind::Cancelled];

    /// The word of the seeds and of the command line.
    pub fn id(self) -> &'static str {
        match self {
            DayKind::Holiday => "holiday",
            DayKind::DayOff => "day-off",
            DayKind::Working => "working",
            DayKind::Cancelled => "cancelled",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<DayKind> {
        DayKind::ALL.into_iter().find(|k| k.id() == word)
    }
}

/// How the day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Announced by the competent body.
    Announced,
    /// Computed from the rules.
    Computed,
}

/// A day that differs from the plain week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecialDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Only for this week; none: for both.
    pub week: Option<Week>,
    /// Its name.
    pub name: Text,
    /// How it is known.
    pub certainty: Certainty,
    /// Where from.
    pub source: String,
    /// The day it became known, where it changed what had been known before (a change in the middle of a year).
    pub published: Option<NaiveDate>,
    /// Who of the office entered it and when, in words; none for a day that was not entered at the desk.
    pub entered: Option<String>,
    /// Whether it stands in the office's own calendar.
    pub own: bool,
}

/// The calendar of one office.
#[derive(Clone, Debug)]
pub struct WorkingCalendar {
    week: Week,
    special: BTreeMap<NaiveDate, SpecialDay>,
    years: Vec<i32>,
    unlisted: Vec<i32>,
}

impl WorkingCalendar {
    /// Builds the calendar of a week from listed days; days meant for the other week are left out. A later entry for the same day wins,
    /// so an office's own day overrides a shipped one.
    pub fn new(week: Week, days: impl IntoIterator<Item = SpecialDay>, years: Vec<i32>) -> WorkingCalendar {
        let special = days.into_iter().filter(|d| d.week.is_none_or(|w| w == week)).map(|d| (d.date, d)).collect();
        WorkingCalendar { week, special, years, unlisted: Vec::new() }
    }

    /// Names the known years that have no official list: their days were computed.
    #[must_use]
    pub fn unlisted(mut self, years: Vec<i32>) -> WorkingCalendar {
        self.unlisted = years;
        self
    }

    /// The week it was built for.
    pub fn week(&self) -> Week {
        self.week
    }

    /// Whether holidays of a year are known; outside, only weekends are.
    pub fn knows(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Whether a year is known without an official list, by computing alone.
    pub fn is_computed(&self, year: i32) -> bool {
        self.unlisted.contains(&year)
    }

    /// What is listed for a day.
    pub fn special(&self, day: NaiveDate) -> Option<&SpecialDay> {
        self.special.get(&day)
    }

    /// All listed days between two, both included.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = &SpecialDay> {
        self.special.range(from..=to).map(|(_, d)| d)
    }

    /// Whether the office works on a day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.special.get(&day).map(|d| d.kind) {
            Some(DayKind::Working) => true,
            Some(DayKind::Holiday | DayKind::DayOff) => false,
            Some(DayKind::Cancelled) | None => !self.week.rests_on(day.weekday()),
        }
    }

    /// The day itself if it is working, else the first working day after it.
    pub fn next_working(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_working(day) {
            day = day + Days::new(1);
        }
        day
    }

    /// The day itself if it is working, else the last working day before it.
    pub fn previous_working(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_working(day) {
            day = day - Days::new(1);
        }
        day
    }

    /// The n-th working day after a day; n = 0 gives the day itself.
    pub fn add_working(&self, mut day: NaiveDate, n: u32) -> NaiveDate {
        for _ in 0..n {
            day = self.next_working(day + Days::new(1));
        }
        day
    }

    /// Working days after `from` up to and including `to`; 0 when `to` is not later.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let mut day = from;
        let mut n = 0;
        while day < to {
            day = day + Days::new(1);
            if self.is_working(day) {
                n += 1;
            }
        }
        n
    }
}
