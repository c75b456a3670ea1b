//! What is wrong for a field of a kind, and the sentence it gets.

use crate::desk::{BIN, PARENT};

/// Pasted by mistake: ten thousand letters in two words.
const LONG: &str = "(long)";
/// Ten thousand digits.
const DIGITS: &str = "(digits)";
/// What breaks a program that puts its questions together from what is typed.
const SQL: &str = "'; DROP TABLE application; --";
const EMOJI: &str = "🙂🙂";

/// A wrong input.
#[derive(Clone, Copy, Debug)]
pub struct Wrong {
    /// What is typed, or the name of something long.
    pub typed: &'static str,
    /// The sentence.
    pub told: &'static str,
    /// The field it stands under, if that is another one.
    pub under: Option<&'static str>,
}

/// A wrong input told under its own field.
pub const fn wrong(typed: &'static str, told: &'static str) -> Wrong {
    Wrong { typed, told, under: None }
}

/// A wrong input told under another field.
pub const fn elsewhere(typed: &'static str, told: &'static str, under: &'static str) -> Wrong {
    Wrong { typed, told, under: Some(under) }
}

impl Wrong {
    /// What is typed.
    pub fn typed(&self) -> String {
        match self.typed {
            LONG => format!("{} {}", "ы".repeat(5000), "щ".repeat(4999)),
            DIGITS => "9".repeat(10_000),
            typed => typed.to_owned(),
        }
    }
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Any text of so many letters as its form knows.
    Text,
    /// Family and given name.
    Name,
    Iin,
    Bin,
    /// Either of the two.
    Number,
    Phone,
    Day,
    Time,
    /// A whole number.
    Count,
}

impl Takes {
    /// Whether anything that is not too long is good.
    pub fn is_text(self) -> bool {
        matches!(self, Takes::Text | Takes::Name)
    }

    /// What is wrong for every field of the kind.
    pub fn wrongs(self) -> Vec<Wrong> {
        let number = [
            wrong("девять", "number-not-digits"),
            wrong(LONG, "number-not-digits"),
            wrong(SQL, "number-not-digits"),
            wrong(EMOJI, "number-not-digits"),
            wrong(DIGITS, "number-length"),
            wrong("99123150000", "number-length"),
            wrong("991231500007", "number-check"),
            wrong("991231500770", "number-never-issued"),
        ];
        match self {
            Takes::Text => vec![wrong(LONG, "field-too-long")],
            Takes::Name => vec![
                wrong(LONG, "field-too-long"),
                wrong("Ахметова", "field-name-words"),
                wrong("Ахметова 7", "field-name-digits"),
                wrong(EMOJI, "field-name-words"),
            ],
            Takes::Iin => [number.as_slice(), &[wrong(BIN, "number-bin-given")]].concat(),
            Takes::Bin => [number.as_slice(), &[wrong(PARENT, "number-iin-given")]].concat(),
            Takes::Number => number.to_vec(),
            Takes::Phone => vec![
                wrong("позвонить маме", "field-phone-letters"),
                wrong(LONG, "field-phone-letters"),
                wrong(SQL, "field-phone-letters"),
                wrong(EMOJI, "field-phone-letters"),
                wrong("12", "field-phone-short"),
                wrong(DIGITS, "field-too-long"),
            ],
            Takes::Day => ["завтра", LONG, DIGITS, SQL, EMOJI, "31.02.2026", "02.06", "02.06.0226", "02.06.9226"]
                .map(|typed| wrong(typed, "field-day"))
                .to_vec(),
            Takes::Count => ["девять", LONG, DIGITS, SQL, EMOJI, "-1", "1,5"].map(|typed| wrong(typed, "field-count")).to_vec(),
            Takes::Time => ["девять", LONG, DIGITS, SQL, EMOJI, "25:00", "9:60"].map(|typed| wrong(typed, "field-time")).to_vec(),
        }
    }
}
