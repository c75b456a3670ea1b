//! A moment as the office writes it down: local date and time with the office's own offset.
//!
//! The country went to UTC+5 on 2024-03-01 and some PCs still say +6, so the offset is a setting, not the system's.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, TimeZone};
use serde::{Deserialize, Serialize};

/// Local date and time, with the offset from UTC in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Moment {
    /// What the office's wall clock shows.
    pub local: NaiveDateTime,
    /// Minutes east of UTC; 300 for the whole country.
    pub offset_minutes: i32,
}

/// The country's offset since 1 March 2024.
pub const COUNTRY_OFFSET: i32 = 300;

impl Moment {
    /// A moment at the country's offset.
    pub fn new(local: NaiveDateTime) -> Moment {
        Moment { local, offset_minutes: COUNTRY_OFFSET }
    }

    /// The day.
    pub fn day(&self) -> NaiveDate {
        self.local.date()
    }

    /// Seconds since 1970 in UTC, for comparing.
    pub fn epoch(&self) -> i64 {
        self.local.and_utc().timestamp() - i64::from(self.offset_minutes) * 60
    }

    /// "2026-06-02T10:15:00+05:00".
    pub fn iso(&self) -> String {
        match FixedOffset::east_opt(self.offset_minutes * 60).and_then(|o| o.from_local_datetime(&self.local).single()) {
            Some(t) => t.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            None => self.local.format("%Y-%m-%dT%H:%M:%S").to_string(),
        }
    }

    /// "02.06.2026 10:15".
    pub fn written(&self) -> String {
        self.local.format("%d.%m.%Y %H:%M").to_string()
    }

    /// Reads "2026-06-02T10:15", with seconds and offset if there are any.
    pub fn parse(text: &str) -> Option<Moment> {
        if let Ok(t) = DateTime::parse_from_rfc3339(text) {
            return Some(Moment { local: t.naive_local(), offset_minutes: t.offset().local_minus_utc() / 60 });
        }
        ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"]
            .iter()
            .find_map(|f| NaiveDateTime::parse_from_str(text, f).ok())
            .map(Moment::new)
    }
}

impl From<Moment> for String {
    fn from(m: Moment) -> String {
        m.iso()
    }
}

impl TryFrom<String> for Moment {
    type Error = String;
    fn try_from(text: String) -> Result<Moment, String> {
        Moment::parse(&text).ok_or_else(|| format!("not a date and time: {text}"))
    }
}

/// Years that a paper or a person of an office can have; another one is a slip of the finger.
const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Reads a day as clerks write it: 02.06.2026, 2.6.26, 02062026, 2026-06-02, with any of . / , - or space between.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    written_day(text).filter(|day| YEARS.contains(&day.year()))
}

fn written_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).collect();
    let year = |s: &str| -> Option<i32> {
        let n: i32 = s.parse().ok()?;
        match s.len() {
            2 => Some(2000 + n),
            4 => Some(n),
            _ => None,
        }
    };
    match parts.as_slice() {
        [y, m, d] if y.len() == 4 => NaiveDate::from_ymd_opt(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?),
        [d, m, y] => NaiveDate::from_ymd_opt(year(y)?, m.parse().ok()?, d.parse().ok()?),
        [run] if run.len() == 8 && text.len() == 8 => {
            let (d, rest) = run.split_at(2);
            let (m, y) = rest.split_at(2);
            NaiveDate::from_ymd_opt(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_keeps_its_offset_through_text() {
        let m = Moment::parse("2026-06-02T10:15").unwrap();
        assert_eq!(m.iso(), "2026-06-02T10:15:00+05:00");
        assert_eq!(Moment::parse(&m.iso()), Some(m));
        let six = Moment::parse("2026-06-02T11:15:00+06:00").unwrap();
        assert_eq!(six.epoch(), m.epoch());
    }

    #[test]
    fn a_day_is_read_however_it_is_typed() {
        let day = NaiveDate::from_ymd_opt(2026, 6, 2);
        for text in ["02.06.2026", "2.6.26", "02062026", "2026-06-02", "2/6/2026", " 02 06 2026 "] {
            assert_eq!(parse_day(text), day, "{text}");
        }
        for text in ["31.02.2026", "2026", "", "32.01.2026", "0206202", "2.6.206", "02.06.0226", "2.6.9226"] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }
}
