//! The code of a case's folder: what the barcode on its cover and its receipts says, and what a barcode reader types.
//!
//! The text is `\YYYYNNNNNNNCC`: one sign that nobody begins a word with, then thirteen digits: the year of the series, the ordinal of the case in it
//! padded with zeros to seven, and two check digits. All of it is ASCII of Code 128, set B.
//!
//! - The ordinal and not the printed number: the pattern of the number is the office's and may change, may hold letters, may repeat every year. Not the row
//!   id either: that belongs to a file, the ordinal to the journal.
//! - The sign is the backslash: its key types a backslash in the Latin, the Russian and the Kazakh layout, needs no Shift and does not heed Caps Lock.
//! - The check digits are those of ISO 7064, MOD 97-10: every wrong digit and every two neighbours that changed places are found.
//! - Thirteen digits, so that a code without its sign is never taken for an ИИН or a БИН, which have twelve.

use std::fmt;

/// What a code begins with.
pub const SIGN: char = '\\';
/// Digits after the sign.
pub const DIGITS: usize = 13;

/// Years a code can be of: anything else is a misreading.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2999;
/// Ordinals that fit.
const ORDINALS: std::ops::RangeInclusive<u32> = 1..=9_999_999;
/// What the digit row types in the Kazakh layout, from 0 to 9 (`config/layouts.toml` says the same; a test compares).
const KAZAKH: [char; 10] = ['қ', '"', 'ә', 'і', 'ң', 'ғ', ',', '.', 'ү', 'ұ'];

/// The place of a case in the journal, as its folder says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FolderCode {
    year: i32,
    ordinal: u32,
}

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// It has not the form of a code: it is something else.
    Other,
    /// It begins and is as long as a code, but was not read rightly.
    Misread,
}

impl FolderCode {
    /// The code of the case with this ordinal in this year's series; none where year or ordinal have no room in it.
    pub fn new(year: i32, ordinal: u32) -> Option<FolderCode> {
        (YEARS.contains(&year) && ORDINALS.contains(&ordinal)).then_some(FolderCode { year, ordinal })
    }

    /// The year of the series.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The ordinal of the case in its year, from 1.
    pub fn ordinal(self) -> u32 {
        self.ordinal
    }

    /// Reads a code in whatever layout its keys were pressed; space around it does not count. The sign may lack, as when a person types what stands under
    /// the bars; without it nothing is called misread.
    ///
    /// # Errors
    /// It is something else, or it is a code that was not read rightly.
    pub fn parse(text: &str) -> Result<FolderCode, CodeFault> {
        let text = text.trim();
        let (marked, rest) = match text.strip_prefix(SIGN) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let digits: Option<Vec<u32>> = rest.chars().map(digit).collect();
        let digits = digits.filter(|d| d.len() == DIGITS).ok_or(CodeFault::Other)?;
        let number = |part: &[u32]| part.iter().fold(0, |sum, d| sum * 10 + d);
        let [year @ .., _, _, _, _, _, _, _, _, _] = digits.as_slice() else { return Err(CodeFault::Other) };
        let [_, _, _, _, ordinal @ .., _, _] = digits.as_slice() else { return Err(CodeFault::Other) };
        let [.., a, b] = digits.as_slice() else { return Err(CodeFault::Other) };
        let code = i32::try_from(number(year)).ok().and_then(|year| FolderCode::new(year, number(ordinal)));
        match code.filter(|code| code.check() == a * 10 + b) {
            Some(code) => Ok(code),
            None if marked => Err(CodeFault::Misread),
            None => Err(CodeFault::Other),
        }
    }

    /// The two check digits as a number from 2 to 98: with them behind it the whole number leaves 1 when divided by 97.
    fn check(self) -> u32 {
        let whole = u64::from(self.year.unsigned_abs()) * 10_000_000 + u64::from(self.ordinal);
        98 - u32::try_from(whole * 100 % 97).unwrap_or_default()
    }
}

/// The text for the barcode.
impl fmt::Display for FolderCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SIGN}{:04}{:07}{:02}", self.year, self.ordinal, self.check())
    }
}

/// The digit whose key types this sign in the Latin, the Russian or the Kazakh layout, with Caps Lock or without.
pub fn digit(c: char) -> Option<u32> {
    let small = c.to_lowercase().next().unwrap_or(c);
    let kazakh = KAZAKH.iter().position(|k| *k == small).and_then(|n| u32::try_from(n).ok());
    c.to_digit(10).or(kazakh)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(year: i32, ordinal: u32) -> FolderCode {
        FolderCode::new(year, ordinal).unwrap()
    }

    /// Codes of every kind: all the first thousand of two years, and the edges.
    fn many() -> Vec<FolderCode> {
        let first = [2026, 2027].into_iter().flat_map(|year| (1..=1000).map(move |n| code(year, n)));
        first.chain([code(2000, 1), code(2999, 9_999_999), code(2026, 1_234_567)]).collect()
    }

    #[test]
    fn a_code_is_a_sign_a_year_an_ordinal_and_two_check_digits() {
        assert_eq!(code(2026, 1).to_string(), r"\2026000000181");
        assert_eq!(code(2999, 9_999_999).to_string().len(), 1 + DIGITS);
        for c in many() {
            let text = c.to_string();
            assert!(text.chars().all(|c| matches!(c, ' '..='~')), "Code 128, set B: {text}");
            assert_eq!(FolderCode::parse(&text), Ok(c));
            let whole: u64 = text.trim_start_matches(SIGN).parse().unwrap();
            assert_eq!(whole % 97, 1, "ISO 7064, MOD 97-10");
        }
    }

    #[test]
    fn years_and_ordinals_that_have_no_room_have_no_code() {
        for (year, ordinal) in [(2026, 0), (2026, 10_000_000), (1999, 1), (3000, 1), (-2026, 1)] {
            assert_eq!(FolderCode::new(year, ordinal), None, "{year}, {ordinal}");
        }
    }

    #[test]
    fn every_wrong_digit_is_found() {
        for c in many() {
            let right: Vec<char> = c.to_string().chars().collect();
            for at in 1..right.len() {
                for wrong in ('0'..='9').filter(|w| *w != right[at]) {
                    let mut text = right.clone();
                    text[at] = wrong;
                    let text: String = text.into_iter().collect();
                    assert_eq!(FolderCode::parse(&text), Err(CodeFault::Misread), "{c} as {text}");
                }
            }
        }
    }

    #[test]
    fn every_two_neighbours_that_changed_places_are_found() {
        for c in many() {
            let right: Vec<char> = c.to_string().chars().collect();
            for at in 1..right.len() - 1 {
                let mut text = right.clone();
                text.swap(at, at + 1);
                if text != right {
                    let text: String = text.into_iter().collect();
                    assert_eq!(FolderCode::parse(&text), Err(CodeFault::Misread), "{c} as {text}");
                }
            }
        }
    }

    #[test]
    fn a_code_is_read_in_every_layout_with_caps_lock_and_without() {
        let all = code(2026, 1_357_894);
        let text = all.to_string();
        assert_eq!(text, r"\2026135789414");
        for typed in [r"\2026135789414", "\\әқә,\"іғ.үұң\"ң", "\\ӘҚӘ,\"ІҒ.ҮҰҢ\"Ң", " \\2026135789414\r\n", "2026135789414"]
        {
            assert_eq!(FolderCode::parse(typed), Ok(all), "{typed}");
        }
    }

    #[test]
    fn what_is_not_as_long_or_has_other_signs_is_something_else() {
        for text in [
            "",
            "\\",
            r"\202613578941",
            r"\20261357894140",
            r"\\server\share",
            "991231500006",
            r"\202613578941x",
            "/2026135789414",
        ] {
            assert_eq!(FolderCode::parse(text), Err(CodeFault::Other), "{text}");
        }
        assert_eq!(FolderCode::parse("2026135789415"), Err(CodeFault::Other), "thirteen digits alone may be anything");
        let small = (1..).map(|n| code(2026, n)).find(|c| c.check() == 2).unwrap().to_string();
        let other = small.strip_suffix("02").map(|head| format!("{head}99")).unwrap();
        assert_eq!(FolderCode::parse(&other), Err(CodeFault::Misread), "99 leaves 1 as 02 does, but is not written");
    }
}
