//! Typed fields and their validation. A wrong value is kept as typed; the fault names a sentence that says what to do.

use unicode_normalization::UnicodeNormalization;

use super::identifier::PersonNumber;
use super::moment::parse_day;
use super::text::Message;

/// Kind of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// One line of text, at most so many letters.
    Line(usize),
    /// A name of a person: at least two words of letters.
    PersonName,
    /// ИИН.
    Iin,
    /// БИН.
    Bin,
    /// ИИН or БИН.
    Number,
    /// A phone.
    Phone,
    /// A day.
    Day,
    /// A time of day, HH:MM.
    Time,
    /// A whole number.
    Count,
}

/// Most letters of a name.
const NAME: usize = 300;
/// Most signs of a phone: several numbers fit.
const PHONE: usize = 100;

/// Takes out what must never be stored or sent to a terminal (control characters, bidirectional overrides), joins torn letters,
/// turns any white space into single spaces, trims.
pub fn clean(text: &str) -> String {
    let joined: String = text.nfc().filter(|c| !is_banned(*c)).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    joined.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Characters that are dropped wherever text comes in. White space stays, to be turned into spaces.
pub fn is_banned(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The value, if it has no more letters than that.
fn at_most(value: String, most: usize) -> Result<String, Message> {
    match value.chars().count() {
        n if n > most => Err(Message::new("field-too-long").with("n", n).with("most", most)),
        _ => Ok(value),
    }
}

/// Checks a field; gives the value as it will be stored, or what to do.
pub fn check(kind: FieldKind, required: bool, typed: &str) -> Result<String, Message> {
    let value = clean(typed);
    if value.is_empty() {
        return if required { Err(Message::new("field-required")) } else { Ok(value) };
    }
    match kind {
        FieldKind::Line(most) => at_most(value, most),
        FieldKind::PersonName => {
            let words = value.split(' ').filter(|w| w.chars().any(char::is_alphabetic)).count();
            if value.chars().any(|c| c.is_ascii_digit()) {
                Err(Message::new("field-name-digits"))
            } else if words < 2 {
                Err(Message::new("field-name-words"))
            } else {
                at_most(value, NAME)
            }
        }
        FieldKind::Iin => PersonNumber::iin(&value).map(|n| n.as_str().to_owned()).map_err(|f| f.message()),
        FieldKind::Bin => PersonNumber::bin(&value).map(|n| n.as_str().to_owned()).map_err(|f| f.message()),
        FieldKind::Number => PersonNumber::parse(&value).map(|n| n.as_str().to_owned()).map_err(|f| f.message()),
        FieldKind::Phone => {
            let digits = value.chars().filter(char::is_ascii_digit).count();
            let strange = value.chars().any(|c| !(c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | ',' | ';')));
            if strange {
                Err(Message::new("field-phone-letters"))
            } else if digits < 6 {
                Err(Message::new("field-phone-short"))
            } else {
                at_most(value, PHONE)
            }
        }
        FieldKind::Day => match parse_day(&value) {
            Some(day) => Ok(day.format("%d.%m.%Y").to_string()),
            None => Err(Message::new("field-day")),
        },
        FieldKind::Time => match parse_time(&value) {
            Some(t) => Ok(t.format("%H:%M").to_string()),
            None => Err(Message::new("field-time")),
        },
        FieldKind::Count => value.parse::<u32>().map(|n| n.to_string()).map_err(|_| Message::new("field-count")),
    }
}

/// Reads 9, 9:00, 9.00, 09-00, 0900.
pub fn parse_time(text: &str) -> Option<chrono::NaiveTime> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).collect();
    let (h, m) = match parts.as_slice() {
        [h] if h.len() <= 2 => (h.parse().ok()?, 0),
        [run] if run.len() == 4 => {
            let (h, m) = run.split_at(2);
            (h.parse().ok()?, m.parse().ok()?)
        }
        [h, m] => (h.parse().ok()?, m.parse().ok()?),
        _ => return None,
    };
    chrono::NaiveTime::from_hms_opt(h, m, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_overrides_never_get_in_and_torn_letters_join() {
        assert_eq!(clean("  Али\u{1b}[31m \t\u{202e}Нур\u{9b} "), "Али[31m Нур");
        assert_eq!(clean("и\u{306}"), "й");
        assert_eq!(clean("а\nб\u{a0}в"), "а б в");
    }

    #[test]
    fn a_fault_names_a_sentence_and_a_good_value_is_stored_plain() {
        assert_eq!(check(FieldKind::Iin, true, "991231 500006").as_deref(), Ok("991231500006"));
        assert_eq!(check(FieldKind::Iin, true, "").unwrap_err().key, "field-required");
        assert_eq!(check(FieldKind::Iin, false, ""), Ok(String::new()));
        assert_eq!(check(FieldKind::PersonName, true, "Ахметов").unwrap_err().key, "field-name-words");
        assert_eq!(check(FieldKind::PersonName, true, "Ахметов 7").unwrap_err().key, "field-name-digits");
        assert_eq!(check(FieldKind::Phone, true, "+7 701 123-45-67").as_deref(), Ok("+7 701 123-45-67"));
        assert_eq!(check(FieldKind::Phone, true, "12345").unwrap_err().key, "field-phone-short");
        assert_eq!(check(FieldKind::Day, true, "2.6.26").as_deref(), Ok("02.06.2026"));
        assert_eq!(check(FieldKind::Day, true, "31.02.2026").unwrap_err().key, "field-day");
        assert_eq!(check(FieldKind::Time, true, "9").as_deref(), Ok("09:00"));
        assert_eq!(check(FieldKind::Time, true, "25:00").unwrap_err().key, "field-time");
        assert_eq!(check(FieldKind::Line(3), true, "абвг").unwrap_err().key, "field-too-long");
        assert_eq!(check(FieldKind::PersonName, true, &"Али ".repeat(100)).unwrap_err().key, "field-too-long");
        assert_eq!(check(FieldKind::Phone, true, &"7".repeat(101)).unwrap_err().key, "field-too-long");
    }
}
