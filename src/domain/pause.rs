//! A term that stands still: which days and minutes of a suspension the term does not count, by its own clock.
//!
//! The day of suspending does not count any more, the day of resuming counts again. The law lets a term be suspended (88-V, article 18-2, in
//! force since 2026); the text of that article was not read, so this way of counting is the program's own and is said so on the card's rule.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::calendar::WorkingCalendar;
use super::moment::Moment;
use super::term::Hours;

/// A span in which a term stood still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// When it was suspended.
    pub from: NaiveDateTime,
    /// When it went on.
    pub to: NaiveDateTime,
}

impl Pause {
    /// Whether a day does not count.
    fn holds(&self, day: NaiveDate) -> bool {
        self.from.date() <= day && day < self.to.date()
    }
}

/// A suspension of a case as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// When it was suspended.
    pub at: Moment,
    /// Why.
    pub why: String,
    /// The day by which it should go on, where one was named.
    pub until: Option<NaiveDate>,
    /// When it went on; none while it stands still.
    pub ended: Option<Moment>,
    /// Who suspended it.
    pub clerk: String,
}

impl Suspension {
    /// The span, once it has ended.
    pub fn pause(&self) -> Option<Pause> {
        self.ended.map(|to| Pause { from: self.at.local, to: to.local })
    }
}

fn counts(pauses: &[Pause], day: NaiveDate) -> bool {
    !pauses.iter().any(|p| p.holds(day))
}

/// The n-th working day after a day that no pause holds; n = 0 gives the day itself.
pub fn nth_working(pauses: &[Pause], calendar: &WorkingCalendar, mut day: NaiveDate, n: u32) -> NaiveDate {
    for _ in 0..n {
        day = calendar.next_working(day + Days::new(1));
        while !counts(pauses, day) {
            day = calendar.next_working(day + Days::new(1));
        }
    }
    day
}

/// The n-th calendar day after a day that no pause holds; n = 0 gives the day itself.
pub fn nth_day(pauses: &[Pause], mut day: NaiveDate, n: u32) -> NaiveDate {
    if pauses.is_empty() {
        return day + Days::new(u64::from(n));
    }
    for _ in 0..n {
        day = day + Days::new(1);
        while !counts(pauses, day) {
            day = day + Days::new(1);
        }
    }
    day
}

/// Calendar days after a day that pauses hold.
pub fn calendar_days(pauses: &[Pause], after: NaiveDate) -> u32 {
    let Some(last) = pauses.iter().map(|p| p.to.date()).max() else { return 0 };
    let held = after.iter_days().skip(1).take_while(|d| *d < last).filter(|d| !counts(pauses, *d)).count();
    u32::try_from(held).unwrap_or(u32::MAX)
}

/// Whole minutes of office hours after a moment that pauses hold.
pub fn minutes(pauses: &[Pause], hours: Hours, calendar: &WorkingCalendar, after: NaiveDateTime) -> u32 {
    let mut held = 0;
    for p in pauses {
        let from = p.from.max(after);
        for day in from.date().iter_days().take_while(|d| *d <= p.to.date()).filter(|d| calendar.is_working(*d)) {
            for (opens, closes) in hours.spans() {
                let span = (p.to.min(day.and_time(closes)) - from.max(day.and_time(opens))).num_minutes();
                held += span.max(0);
            }
        }
    }
    u32::try_from(held).unwrap_or(u32::MAX)
}
