//! Text on a grid of columns: width, cutting, padding, wrapping. Letters are never torn.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Width in columns.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(letter_width).sum()
}

/// Width of one letter; control characters take none, as they are never drawn.
pub fn letter_width(letter: &str) -> usize {
    if letter.contains(char::is_control) { 0 } else { letter.width() }
}

/// The text cut to a width, with a mark at the end if something was cut away.
pub fn fit(text: &str, columns: usize, mark: char) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    if columns == 0 {
        return String::new();
    }
    let mut out = head(text, columns - 1);
    out.push(mark);
    out
}

/// The beginning of a text that fits a width.
pub fn head(text: &str, columns: usize) -> String {
    let mut left = columns;
    let mut out = String::new();
    for letter in text.graphemes(true) {
        let w = letter_width(letter);
        if w > left {
            break;
        }
        left -= w;
        out.push_str(letter);
    }
    out
}

/// The text cut or filled with spaces to exactly a width.
pub fn pad(text: &str, columns: usize, right: bool, mark: char) -> String {
    let cut = fit(text, columns, mark);
    let gap = " ".repeat(columns.saturating_sub(width(&cut)));
    if right { gap + &cut } else { cut + &gap }
}

/// The text in lines of a width, broken between words; a word longer than a line is broken between letters. Line breaks of the text stay.
/// Gives at least one line; with no width, none.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    if columns == 0 {
        return Vec::new();
    }
    text.split('\n').flat_map(|line| wrap_line(line, columns)).collect()
}

fn wrap_line(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let w = width(word);
        if used > 0 && used + 1 + w <= columns {
            line.push(' ');
            line.push_str(word);
            used += 1 + w;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for letter in word.graphemes(true) {
            let lw = letter_width(letter);
            if used > 0 && used + lw > columns {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push_str(letter);
            used += lw;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_cut_between_letters_and_the_cut_is_marked() {
        assert_eq!(fit("Құдайберген", 11, '…'), "Құдайберген");
        assert_eq!(fit("Құдайберген", 5, '…'), "Құда…");
        assert_eq!(fit("и\u{306}од", 2, '…'), "и\u{306}…");
        assert_eq!(fit("中文字", 4, '…'), "中…");
        assert_eq!(fit("аб", 0, '…'), "");
        assert_eq!(pad("7", 3, true, '…'), "  7");
    }

    #[test]
    fn words_are_wrapped_whole_and_long_ones_by_letters() {
        assert_eq!(wrap("копия свидетельства о рождении", 15), ["копия", "свидетельства о", "рождении"]);
        assert_eq!(wrap("свидетельство", 5), ["свиде", "тельс", "тво"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("а\n\nб", 5), ["а", "", "б"]);
        assert!(wrap("а", 0).is_empty());
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked_and_no_letter_is_lost(text in "[а-яәіa-z \u{306}中]{0,60}", columns in 2usize..20) {
            let lines = wrap(&text, columns);
            prop_assert!(lines.iter().all(|l| width(l) <= columns));
            let plain = |s: &str| s.replace([' ', '\n'], "");
            prop_assert_eq!(plain(&lines.concat()), plain(&text));
            prop_assert!(width(&fit(&text, columns, '…')) <= columns);
        }
    }
}
