//! A cell read as a text, a day, a number of a person, a count.

use chrono::NaiveDate;

use super::Value;
use crate::domain::form::clean;
use crate::domain::identifier::{NumberFault, PersonNumber};
use crate::domain::moment::parse_day;

/// Most letters of a text that is kept.
pub const LONGEST: usize = 500;

/// Largest whole number a cell holds exactly.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A whole number of a cell, if it is one.
fn whole(n: f64) -> Option<i64> {
    // The cast is exact below 2 to the power 53.
    #[allow(clippy::cast_possible_truncation, reason = "checked to be whole and small enough")]
    (n.fract() == 0.0 && n.abs() < EXACT).then_some(n as i64)
}

/// The cell as a text: a whole number without a fraction, a day the office's way, nothing for an empty one.
pub fn text(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(t) => clean(t),
        Value::Number(n) => whole(*n).map_or_else(|| n.to_string(), |n| n.to_string()),
        Value::Day(d) => d.format("%d.%m.%Y").to_string(),
        Value::Fault(sign) => sign.clone(),
    }
}

/// Whether nothing stands in it.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Empty => true,
        Value::Text(t) => clean(t).is_empty(),
        _ => false,
    }
}

/// Something stands there that is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDay;

/// A day; `Err` if something else stands there. What follows a day (a time, «г.») is passed over.
pub fn day(value: &Value) -> Result<Option<NaiveDate>, NoDay> {
    match value {
        Value::Day(d) => Ok(Some(*d)),
        _ if is_empty(value) => Ok(None),
        Value::Text(t) => {
            let all = clean(t);
            let first = all.split([' ', 'T']).next().unwrap_or_default();
            let bare: &str = all.trim_end_matches(|c: char| !c.is_ascii_digit());
            [all.as_str(), bare, first].into_iter().find_map(parse_day).map(Some).ok_or(NoDay)
        }
        _ => Err(NoDay),
    }
}

/// A number of a person; a cell that holds a number has lost the zeros it began with.
pub fn person(value: &Value) -> Result<Option<PersonNumber>, NumberFault> {
    match value {
        _ if is_empty(value) => Ok(None),
        Value::Number(n) => match whole(*n).filter(|n| *n >= 0) {
            Some(n) => PersonNumber::parse(&format!("{n:012}")).map(Some),
            None => Err(NumberFault::NotDigits),
        },
        Value::Text(t) => PersonNumber::parse(&clean(t)).map(Some),
        Value::Day(_) | Value::Fault(_) | Value::Empty => Err(NumberFault::NotDigits),
    }
}

/// A count from nought to a million.
pub fn count(value: &Value) -> Option<u64> {
    const MOST: u64 = 1_000_000;
    let n = match value {
        Value::Number(n) => u64::try_from(whole(*n)?).ok()?,
        Value::Text(t) => {
            let digits: String = clean(t).chars().filter(|c| *c != ' ').collect();
            if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
                return None;
            }
            digits.parse().ok()?
        }
        _ => return None,
    };
    (n <= MOST).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_from_a_day_cell_and_from_texts_with_a_time_or_a_letter_behind() {
        let d = NaiveDate::from_ymd_opt(2024, 3, 5);
        for value in ["05.03.2024", "5.3.24", "2024-03-05", "05.03.2024 г.", "05.03.2024 10:15", "2024-03-05T10:15:00"] {
            assert_eq!(day(&Value::Text(value.into())), Ok(d), "{value}");
        }
        assert_eq!(day(&Value::Day(d.unwrap())), Ok(d));
        assert_eq!(day(&Value::Text("  ".into())), Ok(None));
        for value in [Value::Text("31.02.2024".into()), Value::Text("март".into()), Value::Number(45356.0)] {
            assert_eq!(day(&value), Err(NoDay), "{value:?}");
        }
    }

    #[test]
    fn a_number_of_a_person_that_lost_its_zeros_in_a_number_cell_is_found_again_and_checked() {
        let number = person(&Value::Number(991_231_500_006.0)).unwrap().unwrap();
        assert_eq!(number.as_str(), "991231500006");
        let short = (0..10).find_map(|d| person(&Value::Number(f64::from(12_315_000 + d))).ok().flatten());
        assert!(short.is_some_and(|n| n.as_str().starts_with("0000")));
        assert_eq!(person(&Value::Text("12345".into())), Err(NumberFault::Length(5)), "a text keeps its zeros");
        assert_eq!(person(&Value::Number(1.5)), Err(NumberFault::NotDigits));
    }

    #[test]
    fn a_count_is_a_whole_number_up_to_a_million() {
        assert_eq!(count(&Value::Number(7.0)), Some(7));
        assert_eq!(count(&Value::Text("1 200".into())), Some(1200));
        for bad in [Value::Number(1.5), Value::Number(-1.0), Value::Text("семь".into()), Value::Number(1e9), Value::Empty] {
            assert_eq!(count(&bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_number_as_text_has_no_fraction() {
        assert_eq!(text(&Value::Number(15.0)), "15");
        assert_eq!(text(&Value::Number(1.5)), "1.5");
    }
}
