//! Which letter stands on which key: letter commands work in the Russian and Kazakh layouts, and a number typed on the Kazakh digit row
//! becomes digits.
//!
//! The Kazakh layout (as Windows and Linux ship it) has `"әіңғ,.үұқөһ` where the Latin one has `1234567890-=`, and `№` where `/` stands.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    latin: Vec<String>,
    ru: Vec<String>,
    kk: Vec<String>,
}

struct Tables {
    /// Cyrillic letter to the Latin letter of the same key, both small.
    letters: HashMap<char, char>,
    /// A sign of the Kazakh layout to what the Latin one has there.
    kazakh: HashMap<char, char>,
}

const SOURCE: &str = include_str!("../../../config/layouts.toml");

/// Pairs key by key; rows of different length give none, which a test would show.
fn pairs(from: &[String], to: &[String]) -> Vec<(char, char)> {
    let same = from.len() == to.len() && from.iter().zip(to).all(|(a, b)| a.chars().count() == b.chars().count());
    if !same {
        return Vec::new();
    }
    from.iter().zip(to).flat_map(|(a, b)| a.chars().zip(b.chars()).collect::<Vec<_>>()).collect()
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        // The file is compiled in and a test reads it; an empty table would only take the letter extras away.
        let Ok(file) = toml::from_str::<File>(SOURCE) else {
            return Tables { letters: HashMap::new(), kazakh: HashMap::new() };
        };
        let kazakh = pairs(&file.kk, &file.latin);
        let letters = pairs(&file.ru, &file.latin).into_iter().chain(kazakh.iter().copied());
        let letters = letters.filter(|(a, b)| a.is_alphabetic() && !a.is_ascii() && b.is_ascii_lowercase());
        Tables { letters: letters.collect(), kazakh: kazakh.into_iter().collect() }
    })
}

/// The first small form of a letter.
fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The Latin letter on the key where this Cyrillic letter stands.
pub fn latin(c: char) -> Option<char> {
    tables().letters.get(&small(c)).copied()
}

/// Manner of a number field: which signs may stand between its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// Digits alone (ИИН, БИН, a count, a phone).
    Run,
    /// A day: up to two separators, each after two digits.
    Day,
    /// A time: one separator after two digits.
    Time,
}

/// What a typed sign means in a number field that holds `before` in front of the cursor.
///
/// `kazakh` tells that the digit typed last came from a letter of the Kazakh row. Only with that evidence, or at the very start, where no
/// number has a separator, `,` `.` mean 6 and 7; in a day or a time they still separate where a separator is due (after two digits).
/// `"` is always 1. Where the Latin layout has its dot and slash the Kazakh one has «ю» and «№»: in a day or a time they separate.
pub fn digit(c: char, before: &str, digits: Digits, kazakh: bool) -> char {
    let there = tables().kazakh.get(&small(c)).copied();
    match there {
        Some(d) if d.is_ascii_digit() && matches!(c, ',' | '.') => {
            let start = before.is_empty();
            if start || (kazakh && !separator_due(before, digits)) { d } else { c }
        }
        Some(d) if d.is_ascii_digit() || d == '-' => d,
        Some('.' | '/') if digits != Digits::Run => '.',
        _ => c,
    }
}

fn separator_due(before: &str, digits: Digits) -> bool {
    let most = match digits {
        Digits::Run => return false,
        Digits::Day => 2,
        Digits::Time => 1,
    };
    let groups: Vec<&str> = before.split(|c: char| !c.is_ascii_digit()).collect();
    groups.len() <= most && groups.last().is_some_and(|g| g.len() == 2)
}

/// Whether the sign is a letter of the Kazakh digit row: evidence that the layout is active.
pub fn of_kazakh_row(c: char) -> bool {
    !matches!(c, ',' | '.') && tables().kazakh.get(&small(c)).is_some_and(char::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::folder_code;

    #[test]
    fn a_letter_is_looked_up_by_its_place_in_both_layouts() {
        for (typed, key) in [('й', 'q'), ('я', 'z'), ('ы', 's'), ('Т', 'n'), ('м', 'v'), ('з', 'p'), ('ч', 'x')] {
            assert_eq!(latin(typed), Some(key), "{typed}");
        }
        assert_eq!(latin('ә'), None, "a digit key is no command");
        assert_eq!(latin('q'), None);
        assert_eq!(tables().letters.len(), 26, "every Latin letter has one Cyrillic letter on its key");
    }

    /// Types signs one by one as a field does.
    fn typed(signs: &str, digits: Digits) -> String {
        let (mut out, mut kazakh) = (String::new(), false);
        for c in signs.chars() {
            let d = digit(c, &out, digits, kazakh);
            if c.is_ascii_digit() {
                kazakh = false;
            } else if of_kazakh_row(c) {
                kazakh = true;
            }
            out.push(d);
        }
        out
    }

    #[test]
    fn the_code_of_a_folder_is_read_by_the_same_rows_and_its_sign_is_one_key_in_all_layouts() {
        let file: File = toml::from_str(SOURCE).unwrap();
        for (layout, rows) in [("ru", &file.ru), ("kk", &file.kk), ("latin", &file.latin)] {
            let pairs = pairs(rows, &file.latin);
            assert!(!pairs.is_empty(), "{layout}: as long as the Latin rows");
            for (typed, key) in pairs {
                let large = typed.to_uppercase().next().unwrap_or(typed);
                if let Some(digit) = key.to_digit(10) {
                    assert_eq!([typed, large].map(folder_code::digit), [Some(digit); 2], "{layout}: {typed}");
                }
                assert_eq!(typed == folder_code::SIGN, key == folder_code::SIGN, "{layout}: {typed}");
            }
        }
        assert!(file.latin.iter().any(|row| row.contains(folder_code::SIGN)));
    }

    #[test]
    fn a_number_typed_on_the_kazakh_digit_row_becomes_digits() {
        assert_eq!(typed("\"әіңғ,.үұқ", Digits::Run), "1234567890");
        assert_eq!(typed("ұұ\"әі\"ғққққ,", Digits::Run), "991231500006");
        assert_eq!(typed("ҚҰ", Digits::Run), "09", "caps lock");
        assert_eq!(typed("ө", Digits::Run), "-");
    }

    #[test]
    fn a_day_typed_with_the_kazakh_layout_becomes_digits_with_any_dot() {
        for signs in ["қ\"юқұюәқұұ", "қ\".құ.әқұұ", "қ\"№құ№әқұұ", "қ\",құ,әқұұ"] {
            let day = typed(signs, Digits::Day);
            assert_eq!(day.replace(',', "."), "01.09.2099", "{signs}");
        }
        assert_eq!(typed("\".юқ.юәқә.", Digits::Day), "17.07.2027");
        assert_eq!(typed("қ\"қ.әқұұ", Digits::Day), "01072099", "a run without separators");
        assert_eq!(typed("құ:әқ", Digits::Time), "09:20");
        assert_eq!(typed("құ.әқ", Digits::Time), "09.20");
    }

    #[test]
    fn digits_typed_as_digits_keep_their_dots() {
        for text in ["01.09.2099", "1.9.99", "09,20", "31-12-2099"] {
            assert_eq!(typed(text, Digits::Day), text);
        }
        assert_eq!(typed("+7 (701) 123-45-67", Digits::Run), "+7 (701) 123-45-67");
    }
}
