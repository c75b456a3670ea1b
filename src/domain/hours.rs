//! Whether the desk is open at a moment, by the office's hours and the working calendar.

use chrono::NaiveDateTime;

use super::calendar::WorkingCalendar;
use super::term::Hours;
use super::text::Message;

/// Why the desk is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// The office does not work that day.
    DayOff,
    /// Before opening.
    Before,
    /// Lunch.
    Lunch,
    /// At or after closing.
    After,
}

impl Shut {
    /// All.
    pub const ALL: [Shut; 4] = [Shut::DayOff, Shut::Before, Shut::Lunch, Shut::After];

    /// The word kept with an entry.
    pub fn id(self) -> &'static str {
        match self {
            Shut::DayOff => "day-off",
            Shut::Before => "before",
            Shut::Lunch => "lunch",
            Shut::After => "after",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Shut> {
        Shut::ALL.into_iter().find(|s| s.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Shut::DayOff => "shut-day-off",
            Shut::Before => "shut-before",
            Shut::Lunch => "shut-lunch",
            Shut::After => "shut-after",
        })
    }
}

/// When the desk is open.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Hours of a working day.
    pub hours: Hours,
    /// Working days.
    pub calendar: WorkingCalendar,
}

impl Opening {
    /// Why the desk is closed at a moment; none while it is open. It opens on the minute and is closed from the minute of closing on.
    pub fn shut(&self, at: NaiveDateTime) -> Option<Shut> {
        let time = at.time();
        if !self.calendar.is_working(at.date()) {
            Some(Shut::DayOff)
        } else if time < self.hours.opens {
            Some(Shut::Before)
        } else if time >= self.hours.closes {
            Some(Shut::After)
        } else {
            self.hours.lunch.filter(|(from, to)| (*from..*to).contains(&time)).map(|_| Shut::Lunch)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Week;
    use crate::domain::form::parse_time;

    #[test]
    fn the_desk_is_open_from_the_minute_of_opening_to_the_minute_of_closing_but_for_lunch_and_days_off() {
        let time = |t: &str| parse_time(t).unwrap();
        let hours = Hours { opens: time("09:00"), closes: time("18:00"), lunch: Some((time("13:00"), time("14:00"))) };
        let opening = Opening { hours, calendar: WorkingCalendar::new(Week::Five, [], Vec::new()) };
        let at = |text: &str| opening.shut(text.parse().unwrap());
        for (moment, shut) in [
            ("2026-06-02T08:59:59", Some(Shut::Before)),
            ("2026-06-02T09:00:00", None),
            ("2026-06-02T12:59:59", None),
            ("2026-06-02T13:00:00", Some(Shut::Lunch)),
            ("2026-06-02T14:00:00", None),
            ("2026-06-02T17:59:59", None),
            ("2026-06-02T18:00:00", Some(Shut::After)),
            ("2026-06-06T10:00:00", Some(Shut::DayOff)),
        ] {
            assert_eq!(at(moment), shut, "{moment}");
        }
    }
}
