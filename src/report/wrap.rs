//! Breaking a text into lines of a given width, and what of a text may be shown at all.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Whether a character only steers a terminal or turns the reading direction; such are never printed.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Columns of a terminal that a text takes.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Lines of at most `room` columns. A word that does not fit a whole line is broken after a dot, a hyphen or a slash, and failing that
/// anywhere between letters. Never empty.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    let mut out = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in words(paragraph) {
            let gap = usize::from(!line.is_empty());
            if width(&line) + gap + width(&word) <= room {
                if gap == 1 {
                    line.push(' ');
                }
                line.push_str(&word);
                continue;
            }
            if !line.is_empty() {
                out.push(std::mem::take(&mut line));
            }
            line = broken(&word, room, &mut out);
        }
        out.push(line);
    }
    if out.is_empty() {
        out.push(String::new());
    }
    out
}

/// Width below which a text cannot be wrapped without breaking inside a word.
pub fn longest_piece(text: &str) -> usize {
    text.lines().flat_map(words).flat_map(|w| pieces(&w).iter().map(|p| width(p)).collect::<Vec<_>>()).max().unwrap_or(0)
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() && c != '\u{A0}')
        .map(|word| word.chars().filter(|c| !is_hidden(*c)).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Puts all full lines of a word into `out` and gives back what remains.
fn broken(word: &str, room: usize, out: &mut Vec<String>) -> String {
    let mut line = String::new();
    let mut put = |line: &mut String, part: &str| {
        if !line.is_empty() && width(line) + width(part) > room {
            out.push(std::mem::take(line));
        }
        line.push_str(part);
    };
    if width(word) <= room {
        return word.to_owned();
    }
    for piece in pieces(word) {
        if width(&piece) <= room {
            put(&mut line, &piece);
        } else {
            piece.graphemes(true).for_each(|g| put(&mut line, g));
        }
    }
    line
}

/// A word cut after each inner dot, hyphen and slash, unless that would leave one letter alone.
fn pieces(word: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut piece = String::new();
    let graphemes: Vec<&str> = word.graphemes(true).collect();
    for (at, g) in graphemes.iter().enumerate() {
        piece.push_str(g);
        if matches!(*g, "." | "-" | "/") && piece.graphemes(true).count() > 2 && graphemes.len() - at > 2 {
            out.push(std::mem::take(&mut piece));
        }
    }
    if !piece.is_empty() {
        out.push(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_wrap_and_a_long_one_breaks_at_its_dot_first() {
        assert_eq!(wrap("Оказанных через портал egov.kz", 10), ["Оказанных", "через", "портал", "egov.kz"]);
        assert_eq!(wrap("Физ.лицо", 6), ["Физ.", "лицо"]);
        assert_eq!(wrap("Физ.лицо", 8), ["Физ.лицо"]);
        assert_eq!(wrap("государственных", 10), ["государств", "енных"]);
        assert_eq!(wrap("а\nб", 10), ["а", "б"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(longest_piece("Школа-гимназия № 7"), 8);
    }

    #[test]
    fn what_steers_a_terminal_is_not_printed() {
        assert_eq!(wrap("а\u{1b}[31mб\u{202e}в\u{9b}", 20), ["а[31mбв"]);
    }

    #[test]
    fn letters_of_two_code_points_and_wide_ones_are_not_torn() {
        assert_eq!(wrap("и\u{306}и\u{306}и\u{306}", 2), ["и\u{306}и\u{306}", "и\u{306}"]);
        assert_eq!(wrap("漢字漢", 4), ["漢字", "漢"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room_and_no_letter_is_lost(text in "[а-яёәіңғүұқөһA-Z.,/№ -]{0,80}", room in 1usize..30) {
            let lines = wrap(&text, room);
            prop_assert!(lines.iter().all(|l| width(l) <= room));
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
