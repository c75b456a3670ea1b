//! Editing of text by whole letters, over the text widget's lines and its undo. Its own keys are never used: they are Emacs's.

use tui_textarea::{CursorMove, DataCursor, TextArea as Lines};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::form::is_banned;
use crate::tui::keymap::Cmd;
use crate::tui::screen::Heard;

/// More characters than a page of text has: a letter pasted by mistake stays whole while its field says that it is too long. Only what is many times longer
/// still is cut here.
pub const MOST: usize = 20_000;

/// Lines of text with a cursor that never stands inside a letter.
#[derive(Clone, Debug)]
pub struct Editor {
    lines: Lines<'static>,
    max: usize,
}

impl Editor {
    /// Holds a text, its cursor at the end; at most `max` characters get in by typing.
    pub fn new(text: &str, max: usize) -> Editor {
        let mut lines = Lines::new(text.split('\n').map(str::to_owned).collect());
        lines.move_cursor(CursorMove::Bottom);
        lines.move_cursor(CursorMove::End);
        Editor { lines, max }
    }

    /// The text, lines joined with `\n`.
    pub fn text(&self) -> String {
        self.lines.lines().join("\n")
    }

    /// The lines.
    pub fn lines(&self) -> &[String] {
        self.lines.lines()
    }

    /// Row and column of the cursor, the column in characters.
    pub fn cursor(&self) -> (usize, usize) {
        let DataCursor(row, col) = self.lines.cursor();
        (row, col)
    }

    /// What stands before the cursor in its line.
    pub fn before(&self) -> String {
        let (row, col) = self.cursor();
        self.lines().get(row).map(|l| l.chars().take(col).collect()).unwrap_or_default()
    }

    /// Does what an editing command says; up and down are the caller's.
    pub fn on(&mut self, cmd: Cmd) -> Heard {
        let (row, col) = self.cursor();
        let stops = self.stops(row);
        let back = stops.iter().rev().find(|s| **s < col).copied();
        let forth = stops.iter().find(|s| **s > col).copied();
        match cmd {
            Cmd::Left => self.go(back.map(|c| (row, c)).or_else(|| self.end_of_line_above(row))),
            Cmd::Right => self.go(forth.map(|c| (row, c)).or_else(|| (row + 1 < self.lines().len()).then_some((row + 1, 0)))),
            Cmd::Home => self.go(Some((row, 0))),
            Cmd::End => self.go(stops.last().map(|c| (row, *c))),
            Cmd::WordLeft => self.go(Some((row, self.word_start(row, col)))),
            Cmd::WordRight => self.go(Some((row, self.word_end(row, col)))),
            Cmd::Erase => match (back, self.end_of_line_above(row)) {
                (Some(from), _) => self.cut(row, from, col - from),
                (None, Some((above, end))) => self.cut(above, end, 1),
                (None, None) => Heard::Used,
            },
            Cmd::EraseNext => match forth {
                Some(to) => self.cut(row, col, to - col),
                None if row + 1 < self.lines().len() => self.cut(row, col, 1),
                None => Heard::Used,
            },
            Cmd::EraseWord => {
                let from = self.word_start(row, col);
                if from < col { self.cut(row, from, col - from) } else { Heard::Used }
            }
            Cmd::Undo => {
                let done = self.lines.undo();
                self.settle(done)
            }
            Cmd::Redo => {
                let done = self.lines.redo();
                self.settle(done)
            }
            _ => Heard::Ignored,
        }
    }

    /// Puts a character in. A mark that belongs to the letter before joins it; a mark with no letter to join is dropped.
    pub fn put(&mut self, c: char) -> Heard {
        if is_banned(c) || self.len() >= self.max {
            return Heard::Used;
        }
        if is_combining_mark(c) {
            let Some(last) = self.before().chars().next_back().filter(|l| l.is_alphabetic()) else {
                return Heard::Used;
            };
            let mut joined = [last, c].into_iter().nfc();
            if let (Some(one), None) = (joined.next(), joined.next()) {
                let (row, col) = self.cursor();
                self.cut(row, col - 1, 1);
                self.lines.insert_char(one);
                return self.settle(true);
            }
        }
        self.lines.insert_char(c);
        self.settle(true)
    }

    /// Puts a text in, in one step of undo; line breaks stay only if `lines` says so. What does not fit is left out.
    pub fn paste(&mut self, text: &str, lines: bool) -> Heard {
        let room = self.max.saturating_sub(self.len());
        let clean: String = text
            .nfc()
            .filter(|c| !is_banned(*c))
            .map(|c| if c == '\n' && lines || !c.is_whitespace() { c } else { ' ' })
            .take(room)
            .collect();
        let done = !clean.is_empty() && self.lines.insert_str(clean);
        self.settle(done)
    }

    /// Moves the cursor, if there is somewhere to go; always a letter's edge.
    pub fn go(&mut self, to: Option<(usize, usize)>) -> Heard {
        if let Some((row, col)) = to {
            let edge = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
            let col = self.stops(row).into_iter().rev().find(|s| *s <= col).unwrap_or(0);
            self.lines.move_cursor(CursorMove::Jump(edge(row), edge(col)));
        }
        Heard::Used
    }

    /// After a change the cursor may stand inside a letter (a mark has met another base): it goes behind that letter.
    fn settle(&mut self, done: bool) -> Heard {
        let (row, col) = self.cursor();
        let stop = self.stops(row).into_iter().find(|s| *s >= col);
        self.go(stop.map(|col| (row, col)));
        changed(done)
    }

    fn cut(&mut self, row: usize, col: usize, n: usize) -> Heard {
        self.go(Some((row, col)));
        let done = self.lines.delete_str(n);
        self.settle(done)
    }

    fn len(&self) -> usize {
        self.lines().iter().map(|l| l.chars().count() + 1).sum::<usize>().saturating_sub(1)
    }

    /// Columns between whole letters of a line, from 0 to its end.
    fn stops(&self, row: usize) -> Vec<usize> {
        let mut at = 0;
        let mut all = vec![0];
        for letter in self.lines().get(row).map(String::as_str).unwrap_or_default().graphemes(true) {
            at += letter.chars().count();
            all.push(at);
        }
        all
    }

    fn end_of_line_above(&self, row: usize) -> Option<(usize, usize)> {
        let above = row.checked_sub(1)?;
        Some((above, self.stops(above).last().copied().unwrap_or(0)))
    }

    fn word_start(&self, row: usize, col: usize) -> usize {
        let letters: Vec<char> = self.lines().get(row).map(|l| l.chars().take(col).collect()).unwrap_or_default();
        let word = letters.iter().rev().skip_while(|c| c.is_whitespace()).skip_while(|c| !c.is_whitespace()).count();
        word.min(letters.len())
    }

    fn word_end(&self, row: usize, col: usize) -> usize {
        let letters: Vec<char> = self.lines().get(row).map(|l| l.chars().skip(col).collect()).unwrap_or_default();
        let rest = letters.iter().skip_while(|c| !c.is_whitespace()).skip_while(|c| c.is_whitespace()).count();
        col + letters.len() - rest
    }
}

fn changed(yes: bool) -> Heard {
    if yes { Heard::Changed } else { Heard::Used }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// «а» with an accent has no single code point: two of them make one letter.
    const ACCENTED: &str = "м\u{430}\u{301}ма";

    #[test]
    fn a_letter_of_two_code_points_is_never_torn() {
        let mut e = Editor::new(ACCENTED, MOST);
        e.on(Cmd::Home);
        e.on(Cmd::Right);
        e.on(Cmd::Right);
        assert_eq!(e.cursor(), (0, 3), "over the letter and its accent at once");
        e.on(Cmd::Erase);
        assert_eq!(e.text(), "мма");
        e.on(Cmd::Undo);
        assert_eq!(e.text(), ACCENTED);
        e.on(Cmd::Home);
        e.on(Cmd::Right);
        e.on(Cmd::EraseNext);
        assert_eq!(e.text(), "мма");
    }

    #[test]
    fn a_mark_typed_after_its_letter_joins_it() {
        let mut e = Editor::new("", MOST);
        for c in "и\u{306}од е\u{308}лка".chars() {
            e.put(c);
        }
        assert_eq!(e.text(), "йод ёлка");
        let mut e = Editor::new("", MOST);
        e.put('\u{306}');
        assert_eq!(e.text(), "", "a mark alone is no letter");
        e.paste("и\u{306}од", false);
        assert_eq!(e.text(), "йод");
    }

    #[test]
    fn words_are_walked_and_erased_whole() {
        let mut e = Editor::new("Ахметов Али Нурович", MOST);
        e.on(Cmd::WordLeft);
        assert_eq!(e.cursor(), (0, 12));
        e.on(Cmd::EraseWord);
        assert_eq!(e.text(), "Ахметов Нурович");
        e.on(Cmd::WordRight);
        assert_eq!(e.cursor(), (0, 15));
        e.on(Cmd::Home);
        e.on(Cmd::EraseWord);
        assert_eq!(e.text(), "Ахметов Нурович");
    }

    #[test]
    fn undo_and_redo_walk_over_a_paste_in_one_step() {
        let mut e = Editor::new("Али", MOST);
        e.paste(" Нурович", false);
        e.on(Cmd::Undo);
        assert_eq!(e.text(), "Али");
        e.on(Cmd::Redo);
        assert_eq!(e.text(), "Али Нурович");
    }

    #[test]
    fn more_than_fits_is_not_taken_in() {
        let mut e = Editor::new("", 3);
        e.paste("абвгд", false);
        assert_eq!(e.put('е'), Heard::Used);
        assert_eq!(e.text(), "абв");
    }

    proptest! {
        #[test]
        fn no_sequence_of_commands_panics_or_leaves_half_a_letter(
            start in "[а-яі\u{301}\u{306}👩中 \n]{0,12}",
            cmds in proptest::collection::vec(0..Cmd::ALL.len() + 4, 0..40),
        ) {
            let mut e = Editor::new(&start, MOST);
            for n in cmds {
                match Cmd::ALL.get(n) {
                    Some(cmd) => { e.on(*cmd); }
                    None => { e.put(['и', '\u{306}', ' ', '中'][n - Cmd::ALL.len()]); }
                }
                let (row, col) = e.cursor();
                prop_assert!(e.stops(row).contains(&col));
            }
        }
    }
}
