//! How near the end of a term is: half of it gone, a working day left, today, past.

use chrono::{Days, NaiveDate};

use super::calendar::WorkingCalendar;
use super::term::Term;
use super::text::Message;

/// How near the end of a term is; what burns most comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// The end has passed.
    Overdue,
    /// It ends today.
    Today,
    /// It ends on the next working day.
    NextDay,
    /// Half of it is gone.
    Half,
    /// There is time.
    Calm,
    /// It stands still.
    Suspended,
}

impl Urgency {
    /// The word beside a case; none where there is time.
    pub fn message(self) -> Option<Message> {
        Some(Message::new(match self {
            Urgency::Overdue => "badge-overdue",
            Urgency::Today => "badge-today",
            Urgency::NextDay => "badge-next-day",
            Urgency::Half => "badge-half",
            Urgency::Calm => return None,
            Urgency::Suspended => "badge-suspended",
        }))
    }
}

/// Tells how near a due day is. Half is counted by the term's own clock between day zero and the due day: working days, or calendar days
/// where the term is of calendar days.
pub fn urgency(term: Option<Term>, zero: NaiveDate, due: NaiveDate, today: NaiveDate, calendar: &WorkingCalendar) -> Urgency {
    if due < today {
        return Urgency::Overdue;
    }
    if due == today {
        return Urgency::Today;
    }
    if due <= calendar.next_working(today + Days::new(1)) {
        return Urgency::NextDay;
    }
    let (gone, whole) = match term {
        Some(Term::CalendarDays(_) | Term::CalendarRange(..)) => ((today - zero).num_days(), (due - zero).num_days()),
        _ => {
            let days = |to| i64::from(calendar.working_days_between(zero, to));
            (days(today), days(due))
        }
    };
    if gone > 0 && gone * 2 >= whole { Urgency::Half } else { Urgency::Calm }
}
