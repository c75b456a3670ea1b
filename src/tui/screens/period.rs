//! A period of a report: the usual ones by name, any other by its two days.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::form::FieldKind;
use crate::domain::moment::parse_day;
use crate::domain::text::{Arg, Message};
use crate::tui::widgets::{Field, Form};

/// A named period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// From the first of this month to today.
    ThisMonth,
    /// The whole month before.
    LastMonth,
    /// From the first day of this quarter to today.
    Quarter,
    /// The whole quarter before.
    LastQuarter,
    /// From the first day of this half-year to today.
    HalfYear,
    /// From 1 January to today: the cumulative report.
    Year,
}

impl Preset {
    /// All, in the order of the form.
    pub const ALL: [Preset; 6] =
        [Preset::ThisMonth, Preset::LastMonth, Preset::Quarter, Preset::LastQuarter, Preset::HalfYear, Preset::Year];

    fn id(self) -> &'static str {
        match self {
            Preset::ThisMonth => "this-month",
            Preset::LastMonth => "last-month",
            Preset::Quarter => "quarter",
            Preset::LastQuarter => "last-quarter",
            Preset::HalfYear => "half-year",
            Preset::Year => "year",
        }
    }

    fn message(self) -> Message {
        Message::new(match self {
            Preset::ThisMonth => "period-this-month",
            Preset::LastMonth => "period-last-month",
            Preset::Quarter => "period-quarter",
            Preset::LastQuarter => "period-last-quarter",
            Preset::HalfYear => "period-half-year",
            Preset::Year => "period-year",
        })
    }

    /// Its days as seen from a day: a period that is still running ends with that day.
    pub fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let first = |month: u32| NaiveDate::from_ymd_opt(today.year(), month, 1).unwrap_or(today);
        let month = today.month();
        let quarter = first((month - 1) / 3 * 3 + 1);
        let before = |day: NaiveDate| day - Days::new(1);
        match self {
            Preset::ThisMonth => (first(month), today),
            Preset::LastMonth => {
                let end = before(first(month));
                (end.with_day(1).unwrap_or(end), end)
            }
            Preset::Quarter => (quarter, today),
            Preset::LastQuarter => {
                let end = before(quarter);
                let start = NaiveDate::from_ymd_opt(end.year(), end.month() - 2, 1).unwrap_or(end);
                (start, end)
            }
            Preset::HalfYear => (first(if month > 6 { 7 } else { 1 }), today),
            Preset::Year => (first(1), today),
        }
    }
}

/// Value of the choice for two days typed by hand.
const OWN: &str = "own";
/// Value of the choice for no bounds at all.
const WHOLE: &str = "whole";

/// What a form of a period gave: two days, or none of both for everything there is.
pub type Span = Option<(NaiveDate, NaiveDate)>;

/// Fields of a period. `whole` offers everything there is as well; `now` is the period of the moment.
pub fn fields(whole: bool, now: Span, today: NaiveDate) -> Vec<Field> {
    let mut options: Vec<(String, Arg)> = Vec::new();
    if whole {
        options.push((WHOLE.to_owned(), Message::new("period-whole").into()));
    }
    options.extend(Preset::ALL.map(|p| (p.id().to_owned(), p.message().into())));
    options.push((OWN.to_owned(), Message::new("period-own").into()));
    let chosen = match now {
        None => WHOLE,
        Some(days) => Preset::ALL.into_iter().find(|p| p.days(today) == days).map_or(OWN, Preset::id),
    };
    let written = |day: Option<NaiveDate>| day.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default();
    let day = |id: &'static str, label: &'static str, value: Option<NaiveDate>| {
        Field::line(id, Message::new(label), FieldKind::Day).required().value(written(value)).shown_if("period", &[OWN])
    };
    vec![
        Field::choice("period", Message::new("period-which"), options).required().value(chosen),
        day("from", "period-from", now.map(|(from, _)| from)),
        day("to", "period-to", now.map(|(_, to)| to)),
    ]
}

/// Reads the values of such a form; the faults stand under their fields.
pub fn read(values: &[(String, String)], today: NaiveDate) -> Result<Span, Vec<(String, Message)>> {
    let value = |id: &str| values.iter().find(|(i, _)| i == id).map(|(_, v)| v.as_str()).unwrap_or_default();
    match value("period") {
        WHOLE => Ok(None),
        OWN => match (parse_day(value("from")), parse_day(value("to"))) {
            (Some(from), Some(to)) if from <= to => Ok(Some((from, to))),
            (Some(from), Some(to)) => {
                Err(vec![("to".to_owned(), Message::new("period-order").with("from", from).with("to", to))])
            }
            _ => Err(vec![("from".to_owned(), Message::new("field-day"))]),
        },
        id => Ok(Preset::ALL.into_iter().find(|p| p.id() == id).map(|p| p.days(today))),
    }
}

/// The form again as it was typed, with what is wrong under the fields.
pub fn again(fields: Vec<Field>, values: &[(String, String)], faults: Vec<(String, Message)>) -> Form {
    let mut form = Form::new(fields);
    form.fill(values);
    form.set_errors(faults);
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_running_period_ends_today_and_a_past_one_is_whole() {
        let today = day(2026, 8, 3);
        assert_eq!(Preset::ThisMonth.days(today), (day(2026, 8, 1), today));
        assert_eq!(Preset::LastMonth.days(today), (day(2026, 7, 1), day(2026, 7, 31)));
        assert_eq!(Preset::Quarter.days(today), (day(2026, 7, 1), today));
        assert_eq!(Preset::LastQuarter.days(today), (day(2026, 4, 1), day(2026, 6, 30)));
        assert_eq!(Preset::HalfYear.days(today), (day(2026, 7, 1), today));
        assert_eq!(Preset::Year.days(today), (day(2026, 1, 1), today));
    }

    #[test]
    fn in_january_the_month_and_the_quarter_before_lie_in_the_last_year() {
        let today = day(2026, 1, 12);
        assert_eq!(Preset::LastMonth.days(today), (day(2025, 12, 1), day(2025, 12, 31)));
        assert_eq!(Preset::LastQuarter.days(today), (day(2025, 10, 1), day(2025, 12, 31)));
        assert_eq!(Preset::HalfYear.days(today), (day(2026, 1, 1), today));
    }

    #[test]
    fn days_in_the_wrong_order_are_told_under_the_last_day() {
        let values: Vec<(String, String)> =
            [("period", "own"), ("from", "02.06.2026"), ("to", "01.06.2026")].map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec();
        let faults = read(&values, day(2026, 6, 2)).unwrap_err();
        assert_eq!((faults[0].0.as_str(), faults[0].1.key), ("to", "period-order"));
    }
}
