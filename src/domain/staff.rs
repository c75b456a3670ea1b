//! People of the desk: how long they serve, whether their training certificate holds, when they are away; and sums paid.

use chrono::{Days, NaiveDate};

use super::moment::Moment;
use super::text::Message;

/// Somebody of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clerk {
    /// Row id; 0 before it is kept.
    pub id: i64,
    /// Name as it stands in papers.
    pub name: String,
    /// Position.
    pub position: String,
    /// First day.
    pub since: NaiveDate,
    /// Last day, once it is known.
    pub until: Option<NaiveDate>,
    /// Number of the training certificate; empty if there is none.
    pub certificate: String,
    /// Last day the certificate holds, if it has one.
    pub certificate_until: Option<NaiveDate>,
}

/// How a training certificate stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Training {
    /// There is none.
    None,
    /// Its last day has passed.
    RanOut(NaiveDate),
    /// Its last day is near.
    RunsOut(NaiveDate),
    /// It holds.
    Holds,
}

/// How somebody stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Begins on this day.
    Comes(NaiveDate),
    /// Worked to this day.
    Left(NaiveDate),
    /// Away to this day.
    Away(NaiveDate),
    /// Sits at the desk.
    AtDesk,
    /// Works.
    Serves,
}

impl Seat {
    /// The word for scripts.
    pub fn id(self) -> &'static str {
        match self {
            Seat::Comes(_) => "comes",
            Seat::Left(_) => "left",
            Seat::Away(_) => "away",
            Seat::AtDesk => "at-desk",
            Seat::Serves => "serves",
        }
    }

    /// In words.
    pub fn message(self) -> Message {
        match self {
            Seat::Comes(day) => Message::new("staff-comes").with("day", day),
            Seat::Left(day) => Message::new("staff-left").with("day", day),
            Seat::Away(day) => Message::new("staff-away").with("day", day),
            Seat::AtDesk => Message::new("staff-at-desk"),
            Seat::Serves => Message::new("staff-serves"),
        }
    }
}

impl Clerk {
    /// How somebody stands on a day; `at_desk` is the name of who sits at the desk.
    pub fn seat(&self, absences: &[Absence], at_desk: &str, day: NaiveDate) -> Seat {
        let away = absences.iter().find(|a| a.clerk == self.id && a.covers(day));
        match (self.serves(day), away) {
            (false, _) if self.since > day => Seat::Comes(self.since),
            (false, _) => Seat::Left(self.until.unwrap_or(day)),
            (true, Some(a)) => Seat::Away(a.until),
            (true, None) if self.name == at_desk => Seat::AtDesk,
            (true, None) => Seat::Serves,
        }
    }

    /// The certificate in words; `notice` as for [`Clerk::training`].
    pub fn certificate_message(&self, day: NaiveDate, notice: u32) -> Message {
        match (self.training(day, notice), self.certificate_until) {
            (Training::None, _) => Message::new("staff-no-certificate"),
            (Training::RanOut(until), _) => Message::new("staff-ran-out").with("day", until),
            (Training::RunsOut(until), _) => Message::new("staff-runs-out").with("day", until),
            (Training::Holds, Some(until)) => Message::new("staff-holds-until").with("day", until),
            (Training::Holds, None) => Message::new("staff-holds").with("number", self.certificate.as_str()),
        }
    }

    /// Whether somebody serves on a day.
    pub fn serves(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }

    /// How the certificate stands; `notice` days before its last day it is near.
    pub fn training(&self, day: NaiveDate, notice: u32) -> Training {
        if self.certificate.is_empty() {
            return Training::None;
        }
        match self.certificate_until {
            Some(until) if until < day => Training::RanOut(until),
            Some(until) if until <= day + Days::new(u64::from(notice)) => Training::RunsOut(until),
            _ => Training::Holds,
        }
    }
}

/// Days on which somebody is away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Row id.
    pub id: i64,
    /// Who.
    pub clerk: i64,
    /// First day.
    pub since: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// Why.
    pub why: String,
    /// Why it was taken back, if it was.
    pub withdrawn: Option<String>,
}

impl Absence {
    /// Whether it holds on a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.withdrawn.is_none() && (self.since..=self.until).contains(&day)
    }
}

/// A sum paid for a service that may be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Row id.
    pub id: i64,
    /// Case.
    pub case: i64,
    /// Number of the receipt.
    pub receipt: String,
    /// Whole tenge.
    pub sum: u64,
    /// Day of the receipt.
    pub day: NaiveDate,
    /// When it was entered.
    pub at: Moment,
    /// Who entered it.
    pub clerk: String,
    /// Why it was annulled, if it was.
    pub annulled: Option<String>,
}

/// Reads a sum as typed: 12500, 12 500. Whole tenge; none for anything else, for nothing, and for more than a thousand million.
pub fn parse_sum(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = !digits.is_empty() && digits.len() <= 10 && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|n| plain && (1..=1_000_000_000).contains(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_certificate_is_near_its_end_so_many_days_before_and_on_its_last_day_and_has_run_out_the_day_after() {
        let with = |number: &str, until: Option<&str>| Clerk {
            id: 1,
            name: "Тестова Т. Т.".into(),
            position: String::new(),
            since: day("2026-01-01"),
            until: Some(day("2026-12-31")),
            certificate: number.into(),
            certificate_until: until.map(day),
        };
        let today = day("2026-06-01");
        assert_eq!(with("", Some("2027-01-01")).training(today, 30), Training::None);
        assert_eq!(with("7", None).training(today, 30), Training::Holds);
        assert_eq!(with("7", Some("2026-07-02")).training(today, 30), Training::Holds);
        assert_eq!(with("7", Some("2026-07-01")).training(today, 30), Training::RunsOut(day("2026-07-01")));
        assert_eq!(with("7", Some("2026-06-01")).training(today, 30), Training::RunsOut(today));
        assert_eq!(with("7", Some("2026-05-31")).training(today, 30), Training::RanOut(day("2026-05-31")));
        assert_eq!([day("2025-12-31"), today, day("2027-01-01")].map(|d| with("", None).serves(d)), [false, true, false]);
    }

    #[test]
    fn a_sum_is_whole_tenge_and_never_nothing() {
        assert_eq!(parse_sum("12 500"), Some(12_500));
        assert_eq!(parse_sum("12\u{a0}500"), Some(12_500));
        for bad in ["", "0", "-5", "12,50", "1e3", "99999999999", "пять"] {
            assert_eq!(parse_sum(bad), None, "{bad}");
        }
    }
}
