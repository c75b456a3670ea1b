//! How long a service may take, and the day it is due, with the reasons that made it.
//!
//! Day zero is the day of registration (after closing time or on a day off: the next working day); day one is the next day; an end on
//! a day off rolls forward (administrative code, art. 76; labour and holidays laws through the calendar's data).

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::calendar::WorkingCalendar;
use super::pause::{self, Pause};
use super::service::MonthDay;
use super::text::Message;

/// A term as the act states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Minutes at the desk.
    Minutes(u32),
    /// Working days.
    WorkingDays(u32),
    /// Calendar days.
    CalendarDays(u32),
    /// A course of between so many and so many calendar days; due by the longer.
    CalendarRange(u32, u32),
    /// On the spot, the same day.
    SameDay,
    /// By the last day of the window of admission.
    Window,
    /// By a fixed day of the year.
    Fixed(MonthDay),
}

impl Term {
    /// Reads the form used in seeds ("3 working-days", "90..365 calendar-days", "same-day", "fixed 08-30") and on the command line
    /// ("5wd", "30cd", "30min").
    pub fn parse(text: &str) -> Option<Term> {
        let text = text.trim();
        match text {
            "same-day" => return Some(Term::SameDay),
            "window" => return Some(Term::Window),
            _ => {}
        }
        if let Some(day) = text.strip_prefix("fixed ") {
            return MonthDay::parse(day).map(Term::Fixed);
        }
        let split = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, unit) = text.split_at(split);
        let unit = unit.trim();
        if let Some((low, high)) = number.split_once("..") {
            let (low, high) = (low.parse().ok()?, high.parse().ok()?);
            return (low <= high && matches!(unit, "calendar-days" | "cd")).then_some(Term::CalendarRange(low, high));
        }
        let n: u32 = number.parse().ok()?;
        match unit {
            "minutes" | "minute" | "min" => Some(Term::Minutes(n)),
            "working-days" | "working-day" | "wd" => Some(Term::WorkingDays(n)),
            "calendar-days" | "calendar-day" | "cd" => Some(Term::CalendarDays(n)),
            _ => None,
        }
    }

    /// The term in words.
    pub fn message(self) -> Message {
        match self {
            Term::Minutes(n) => Message::new("term-minutes").with("n", n),
            Term::WorkingDays(n) => Message::new("term-working-days").with("n", n),
            Term::CalendarDays(n) => Message::new("term-calendar-days").with("n", n),
            Term::CalendarRange(low, high) => Message::new("term-calendar-range").with("low", low).with("n", high),
            Term::SameDay => Message::new("term-same-day"),
            Term::Window => Message::new("term-window"),
            Term::Fixed(day) => Message::new("term-fixed").with("day", day.to_string()),
        }
    }
}

/// The form used in seeds; reads back with [`Term::parse`].
impl std::fmt::Display for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Term::Minutes(n) => write!(f, "{n} minutes"),
            Term::WorkingDays(n) => write!(f, "{n} working-days"),
            Term::CalendarDays(n) => write!(f, "{n} calendar-days"),
            Term::CalendarRange(low, high) => write!(f, "{low}..{high} calendar-days"),
            Term::SameDay => f.write_str("same-day"),
            Term::Window => f.write_str("window"),
            Term::Fixed(day) => write!(f, "fixed {:02}-{:02}", day.month, day.day),
        }
    }
}

/// A term with the steps that made its end: kept with a case as data, said in any language later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermPlan {
    /// The term as in the seeds.
    pub term: String,
    /// The steps.
    pub steps: Vec<Step>,
}

impl TermPlan {
    /// Reads a plan as it was kept; a damaged one says nothing.
    pub fn read(kept: &str) -> TermPlan {
        serde_json::from_str(kept).unwrap_or_default()
    }

    /// The last day of the window or the fixed day it was reckoned with.
    pub fn fixed(&self) -> Option<MonthDay> {
        self.steps.iter().find_map(|s| match s {
            Step::FixedDay(day) => Some(MonthDay { month: day.month(), day: day.day() }),
            _ => None,
        })
    }

    /// The plan in words: the term and each step.
    pub fn messages(&self) -> Vec<Message> {
        let head = Term::parse(&self.term).map(Term::message);
        head.into_iter().chain(self.steps.iter().map(Step::message)).collect()
    }
}

impl MonthDay {
    /// Reads "MM-DD".
    pub fn parse(text: &str) -> Option<MonthDay> {
        let (month, day) = text.split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        NaiveDate::from_ymd_opt(2024, month, day).map(|_| MonthDay { month, day })
    }

    /// The day in a year; 29 February of a common year is the 28th.
    pub fn in_year(self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
            .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
            .unwrap_or(NaiveDate::MIN)
    }
}

impl std::fmt::Display for MonthDay {
    /// Day and month the office's way: 25.08.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}.{:02}", self.day, self.month)
    }
}

/// When the desk works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Opening.
    pub opens: NaiveTime,
    /// Closing; an application registered at or after it belongs to the next working day.
    pub closes: NaiveTime,
    /// Lunch, if the desk closes for it.
    pub lunch: Option<(NaiveTime, NaiveTime)>,
}

impl Hours {
    /// The spans of a working day in which the desk takes people, in order.
    pub fn spans(&self) -> Vec<(NaiveTime, NaiveTime)> {
        match self.lunch {
            Some((from, to)) => vec![(self.opens, from), (to, self.closes)],
            None => vec![(self.opens, self.closes)],
        }
    }
}

/// One step of the reckoning, for "due with the rule that made it". Kept with the case, so that it can be said in any language later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Registered on a working day within hours: that day is day zero.
    DayZero(NaiveDate),
    /// Registered after closing time: day zero is the next working day.
    AfterHours(NaiveDate),
    /// Registered on a day off: day zero is the next working day.
    OnDayOff(NaiveDate),
    /// So many working days counted from the next day.
    Working(u32),
    /// So many calendar days counted from the next day.
    Calendar(u32),
    /// The end fell on a day off and rolled forward from that day.
    Rolled(NaiveDate),
    /// So many minutes within office hours.
    Minutes(u32),
    /// The same day.
    SameDay,
    /// The last day of a window or a fixed day.
    FixedDay(NaiveDate),
    /// Taken at the State Corporation: that day is not counted, whatever day and hour it was.
    AtCorporation(NaiveDate),
    /// So many working days stood still.
    PausedWorking(u32),
    /// So many calendar days stood still.
    PausedCalendar(u32),
    /// So many minutes of office hours stood still.
    PausedMinutes(u32),
    /// The term ends on that day; the result goes to the State Corporation a day earlier.
    DayEarlier(NaiveDate),
}

impl Step {
    /// The step in words.
    pub fn message(&self) -> Message {
        match *self {
            Step::DayZero(day) => Message::new("due-day-zero").with("day", day),
            Step::AfterHours(day) => Message::new("due-after-hours").with("day", day),
            Step::OnDayOff(day) => Message::new("due-on-day-off").with("day", day),
            Step::Working(n) => Message::new("due-working").with("n", n),
            Step::Calendar(n) => Message::new("due-calendar").with("n", n),
            Step::Rolled(day) => Message::new("due-rolled").with("day", day),
            Step::Minutes(n) => Message::new("due-minutes").with("n", n),
            Step::SameDay => Message::new("due-same-day"),
            Step::FixedDay(day) => Message::new("due-fixed").with("day", day),
            Step::AtCorporation(day) => Message::new("due-at-corporation").with("day", day),
            Step::PausedWorking(n) => Message::new("due-paused-working").with("n", n),
            Step::PausedCalendar(n) => Message::new("due-paused-calendar").with("n", n),
            Step::PausedMinutes(n) => Message::new("due-paused-minutes").with("n", n),
            Step::DayEarlier(day) => Message::new("due-day-earlier").with("day", day),
        }
    }
}

/// The day (and for minutes the time) something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueDate {
    /// Day zero.
    pub day_zero: NaiveDate,
    /// Last day of the term.
    pub day: NaiveDate,
    /// Time on that day, for terms of minutes.
    pub time: Option<NaiveTime>,
    /// How it was reckoned.
    pub steps: Vec<Step>,
}

/// Day zero of something registered at a moment.
pub fn day_zero(at: NaiveDateTime, hours: Hours, calendar: &WorkingCalendar) -> (NaiveDate, Step) {
    let day = at.date();
    if !calendar.is_working(day) {
        let next = calendar.next_working(day);
        return (next, Step::OnDayOff(next));
    }
    if at.time() >= hours.closes {
        let next = calendar.next_working(day + Days::new(1));
        return (next, Step::AfterHours(next));
    }
    (day, Step::DayZero(day))
}

/// Everything a due day is reckoned from.
#[derive(Clone, Copy, Debug)]
pub struct Reckoning<'a> {
    /// The term.
    pub term: Term,
    /// When the application was registered or, at the State Corporation, accepted.
    pub at: NaiveDateTime,
    /// Last day of the window for [`Term::Window`]; without one that term ends the same day.
    pub window_end: Option<MonthDay>,
    /// Whether it was taken at the State Corporation (law 88-V, articles 5 and 20).
    pub corporation: bool,
    /// Spans that do not count, ended ones only.
    pub pauses: &'a [Pause],
    /// When the desk works.
    pub hours: Hours,
    /// Which days it works.
    pub calendar: &'a WorkingCalendar,
}

/// Reckons when a term that starts with a registration at the desk ends, with nothing standing still on the way.
pub fn due(term: Term, at: NaiveDateTime, window_end: Option<MonthDay>, hours: Hours, calendar: &WorkingCalendar) -> DueDate {
    reckon(&Reckoning { term, at, window_end, corporation: false, pauses: &[], hours, calendar })
}

/// Reckons when a term ends. A day of a pause is no day of the term: counting goes on with the day of resuming.
pub fn reckon(r: &Reckoning<'_>) -> DueDate {
    let (at, calendar, pauses) = (r.at, r.calendar, r.pauses);
    let (zero, first) = match r.corporation {
        true => (at.date(), Step::AtCorporation(at.date())),
        false => day_zero(at, r.hours, calendar),
    };
    let mut steps = vec![first];
    let mut time = None;
    let roll = |day: NaiveDate, steps: &mut Vec<Step>| {
        if calendar.is_working(day) {
            day
        } else {
            steps.push(Step::Rolled(day));
            calendar.next_working(day)
        }
    };
    let fixed = |md: MonthDay, steps: &mut Vec<Step>| {
        let this_year = md.in_year(zero.year());
        let day = if this_year < zero { md.in_year(zero.year() + 1) } else { this_year };
        steps.push(Step::FixedDay(day));
        let still = pause::calendar_days(pauses, zero);
        steps.extend((still > 0).then_some(Step::PausedCalendar(still)));
        roll(day + Days::new(u64::from(still)), steps)
    };
    let same_day = |steps: &mut Vec<Step>| {
        steps.push(Step::SameDay);
        let day = pause::nth_working(pauses, calendar, zero.pred_opt().unwrap_or(zero), 1);
        let still = calendar.working_days_between(zero, day);
        steps.extend((still > 0).then_some(Step::PausedWorking(still)));
        day
    };
    let day = match r.term {
        Term::Minutes(n) => {
            steps.push(Step::Minutes(n));
            let from = if zero == at.date() { at } else { zero.and_time(r.hours.opens) };
            let still = pause::minutes(pauses, r.hours, calendar, from);
            steps.extend((still > 0).then_some(Step::PausedMinutes(still)));
            let (end_day, end) = add_minutes(from, n.saturating_add(still), r.hours, calendar);
            time = Some(end);
            end_day
        }
        Term::WorkingDays(n) => {
            steps.push(Step::Working(n));
            let day = pause::nth_working(pauses, calendar, zero, n);
            let still = calendar.working_days_between(zero, day).saturating_sub(n);
            steps.extend((still > 0).then_some(Step::PausedWorking(still)));
            day
        }
        Term::CalendarDays(n) | Term::CalendarRange(_, n) => {
            steps.push(Step::Calendar(n));
            let day = pause::nth_day(pauses, zero, n);
            let still = u32::try_from((day - zero).num_days()).unwrap_or(0).saturating_sub(n);
            steps.extend((still > 0).then_some(Step::PausedCalendar(still)));
            roll(day, &mut steps)
        }
        Term::SameDay => same_day(&mut steps),
        Term::Window => match r.window_end {
            Some(md) => fixed(md, &mut steps),
            None => same_day(&mut steps),
        },
        Term::Fixed(md) => fixed(md, &mut steps),
    };
    let day = if r.corporation { a_day_earlier(r.term, zero, day, calendar, &mut steps) } else { day };
    DueDate { day_zero: zero, day, time, steps }
}

/// The day by which the result of an application from the State Corporation leaves the office: the last working day before the day the term
/// ends. A service of one working day, or of less, has no such day (law 88-V, article 5).
fn a_day_earlier(term: Term, zero: NaiveDate, end: NaiveDate, calendar: &WorkingCalendar, steps: &mut Vec<Step>) -> NaiveDate {
    if matches!(term, Term::Minutes(_) | Term::SameDay | Term::WorkingDays(0 | 1)) {
        return end;
    }
    let earlier = calendar.previous_working(end.pred_opt().unwrap_or(end));
    if earlier <= zero {
        return end;
    }
    steps.push(Step::DayEarlier(end));
    earlier
}

/// Adds minutes of office hours: lunch is left out, and what does not fit before closing goes on when the desk opens again.
fn add_minutes(at: NaiveDateTime, minutes: u32, hours: Hours, calendar: &WorkingCalendar) -> (NaiveDate, NaiveTime) {
    let mut day = at.date();
    let mut from = at.time();
    let mut left = Duration::minutes(i64::from(minutes));
    // Hours that leave no time at all would never end; the office's settings refuse them, a damaged setting must not hang.
    if hours.spans().iter().all(|(a, b)| a >= b) {
        return (day, from.overflowing_add_signed(left).0);
    }
    loop {
        for (opens, closes) in hours.spans() {
            let begins = from.max(opens);
            let room = (closes - begins).max(Duration::zero());
            if begins < closes && left <= room {
                return (day, begins.overflowing_add_signed(left).0);
            }
            left -= room;
        }
        (day, from) = (calendar.next_working(day + Days::new(1)), NaiveTime::MIN);
    }
}
