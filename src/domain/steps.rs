//! Steps of a service that have a term of their own: when each is due for one case, and how it stands.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::calendar::WorkingCalendar;
use super::pause::{self, Pause};
use super::service::{Answers, Edition, Starts, SubTerm};
use super::term::Term;
use super::text::{Message, Text};

/// What the clerk noted about steps, by step id: the day it is counted from, the day it was done.
pub type Noted = BTreeMap<String, (Option<NaiveDate>, Option<NaiveDate>)>;

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Done on that day, in time or with no day to keep.
    Done(NaiveDate),
    /// Done on that day, after it was due.
    DoneLate(NaiveDate),
    /// Its day has passed.
    Overdue,
    /// It has a day and is not done.
    Waits,
    /// What it is counted from has not happened or is not known.
    NotBegun,
}

/// A step of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Id within the edition.
    pub id: String,
    /// What must happen.
    pub what: Text,
    /// From what it is counted, in the act's words.
    pub starts: Text,
    /// Within what time.
    pub term: Term,
    /// Whether the clerk has to name the day it is counted from.
    pub asks_begin: bool,
    /// Whether it is counted back from the end of the term and binds only if it happens at all.
    pub back: bool,
    /// The day it is counted from.
    pub begins: Option<NaiveDate>,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub standing: Standing,
}

impl Step {
    /// How it stands, in words.
    pub fn message(&self) -> Message {
        match (self.standing, self.due) {
            (Standing::Done(day), _) => Message::new("step-is-done").with("day", day),
            (Standing::DoneLate(day), due) => Message::new("step-is-done-late").with("day", day).with("due", due.unwrap_or(day)),
            (Standing::Overdue, Some(due)) => Message::new("step-is-overdue").with("due", due),
            (Standing::Waits, Some(due)) if self.back => Message::new("step-is-back").with("due", due),
            (Standing::Waits, Some(due)) => Message::new("step-is-due").with("due", due),
            _ => Message::new("step-is-not-begun").with("term", self.term.message()).with("starts", self.starts.clone()),
        }
    }
}

/// What the steps of a case are reckoned from.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Day zero of the case.
    pub zero: NaiveDate,
    /// The due day in force.
    pub due: NaiveDate,
    /// Spans that do not count.
    pub pauses: &'a [Pause],
    /// Whether the term stands still now: nothing is overdue then.
    pub still: bool,
    /// Today.
    pub today: NaiveDate,
    /// Working days.
    pub calendar: &'a WorkingCalendar,
}

/// The steps of a case in the order of the edition. A step "after the one before" is counted from the day that was done, or should be.
pub fn steps(edition: &Edition, answers: &Answers, noted: &Noted, on: &Ground<'_>) -> Vec<Step> {
    let mut before: Option<NaiveDate> = None;
    let mut out = Vec::new();
    for part in edition.sub_terms.iter().filter(|s| s.when.holds(answers)) {
        let step = step(part, noted, before, on);
        before = match step.standing {
            Standing::Done(day) | Standing::DoneLate(day) => Some(day),
            _ => step.due,
        };
        out.push(step);
    }
    out
}

fn step(part: &SubTerm, noted: &Noted, before: Option<NaiveDate>, on: &Ground<'_>) -> Step {
    let (began, done) = noted.get(&part.id).copied().unwrap_or_default();
    let begins = match part.from {
        Starts::Registration => Some(on.zero),
        Starts::Previous => before,
        Starts::End => Some(on.due),
        Starts::Event => began,
    };
    let back = part.from == Starts::End;
    let due = begins.map(|day| if back { back_from(part.term, day, on.calendar) } else { after(part.term, day, on) });
    let standing = match (done, due) {
        (Some(done), Some(due)) if done > due => Standing::DoneLate(done),
        (Some(done), _) => Standing::Done(done),
        (None, Some(due)) if due < on.today && !back && !on.still => Standing::Overdue,
        (None, Some(_)) => Standing::Waits,
        (None, None) => Standing::NotBegun,
    };
    let (id, what, starts) = (part.id.clone(), part.what.clone(), part.starts.clone());
    Step { id, what, starts, term: part.term, asks_begin: part.from == Starts::Event, back, begins, due, standing }
}

/// The last day of a step that begins with a day, which is not counted itself.
fn after(term: Term, day: NaiveDate, on: &Ground<'_>) -> NaiveDate {
    match term {
        Term::WorkingDays(n) => pause::nth_working(on.pauses, on.calendar, day, n),
        Term::CalendarDays(n) | Term::CalendarRange(_, n) => on.calendar.next_working(pause::nth_day(on.pauses, day, n)),
        Term::Minutes(_) | Term::SameDay | Term::Window | Term::Fixed(_) => on.calendar.next_working(day),
    }
}

/// The last day on which a step counted back from the end is in time: so many days lie between it and the end.
fn back_from(term: Term, end: NaiveDate, calendar: &WorkingCalendar) -> NaiveDate {
    match term {
        Term::WorkingDays(n) => {
            let mut day = end;
            for _ in 0..n {
                day = calendar.previous_working(day.pred_opt().unwrap_or(day));
            }
            day
        }
        Term::CalendarDays(n) | Term::CalendarRange(_, n) => calendar.previous_working(end - Days::new(u64::from(n))),
        Term::Minutes(_) | Term::SameDay | Term::Window | Term::Fixed(_) => end,
    }
}
