//! One of a few, within a form: left and right go through the options, typing finds one by its letters.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::search::fold;
use crate::domain::text::Arg;
use crate::tui::draw::{self, Look};
use crate::tui::keymap::Cmd;
use crate::tui::screen::{Heard, Input};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::Words;

/// Options shown at once under a choice that has the cursor.
const SHOWN: usize = 6;

/// One option or none yet.
#[derive(Clone, Debug)]
pub struct Choice {
    options: Vec<(String, Arg)>,
    picked: Option<usize>,
    typed: String,
}

impl Choice {
    /// Options as identifier and label; the one with the identifier `value` is picked, or none.
    pub fn new(options: Vec<(String, Arg)>, value: &str) -> Choice {
        let picked = options.iter().position(|(id, _)| id == value);
        Choice { options, picked, typed: String::new() }
    }

    /// The identifier of the picked option, or an empty text.
    pub fn value(&self) -> &str {
        self.picked.and_then(|n| self.options.get(n)).map_or("", |(id, _)| id)
    }

    /// Picks by identifier; an unknown one picks none.
    pub fn set(&mut self, value: &str) {
        self.picked = self.options.iter().position(|(id, _)| id == value);
        self.typed.clear();
    }

    /// Hears an input; up, down, Enter and Tab are left to the form.
    pub fn on(&mut self, input: &Input, words: &Words) -> Heard {
        let last = self.options.len().saturating_sub(1);
        match input {
            Input::Cmd(Cmd::Left) => self.pick(self.picked.map_or(last, |n| if n == 0 { last } else { n - 1 })),
            Input::Cmd(Cmd::Right | Cmd::Tick) => self.pick(self.picked.map_or(0, |n| if n == last { 0 } else { n + 1 })),
            Input::Char(' ') if self.typed.is_empty() => self.on(&Input::Cmd(Cmd::Right), words),
            Input::Cmd(Cmd::Home) => self.pick(0),
            Input::Cmd(Cmd::End) => self.pick(last),
            Input::Cmd(Cmd::Erase | Cmd::EraseWord) => {
                self.typed.pop();
                Heard::Used
            }
            Input::Cmd(Cmd::EraseNext) => {
                self.typed.clear();
                let changed = self.picked.take().is_some();
                if changed { Heard::Changed } else { Heard::Used }
            }
            Input::Char(c) => self.find(&format!("{}{c}", self.typed), words).unwrap_or_else(|| {
                let again = self.find(&c.to_string(), words);
                again.unwrap_or(Heard::Used)
            }),
            _ => Heard::Ignored,
        }
    }

    fn pick(&mut self, n: usize) -> Heard {
        self.typed.clear();
        let to = (n < self.options.len()).then_some(n);
        let changed = to != self.picked;
        self.picked = to;
        if changed { Heard::Changed } else { Heard::Used }
    }

    /// Picks the first option that begins with what was typed, or has it anywhere.
    fn find(&mut self, typed: &str, words: &Words) -> Option<Heard> {
        let asked = fold(typed);
        if asked.is_empty() {
            return None;
        }
        let labels: Vec<String> = self.options.iter().map(|(_, l)| fold(&words.arg(l))).collect();
        let begins = labels.iter().position(|l| l.starts_with(&asked));
        let n = begins.or_else(|| labels.iter().position(|l| l.contains(&asked)))?;
        let heard = self.pick(n);
        typed.clone_into(&mut self.typed);
        Some(heard)
    }

    /// Rows it needs at a width: its value, or one row and the options under it while it has the cursor. Long labels take several.
    pub fn height(&self, focused: bool, width: u16, look: &Look) -> u16 {
        let rows = |n: usize| draw::cells(self.lines(n, width, look).len());
        match (focused, self.picked) {
            (true, _) if self.options.len() > 1 => 1 + self.window().map(rows).fold(0, u16::saturating_add),
            (false, Some(n)) => rows(n).max(1),
            _ => 1,
        }
    }

    /// Options shown under a choice that has the cursor.
    fn window(&self) -> std::ops::Range<usize> {
        let at = self.picked.unwrap_or(0);
        let from = at.saturating_sub(SHOWN / 2).min(self.options.len().saturating_sub(SHOWN));
        from..(from + SHOWN).min(self.options.len())
    }

    /// The label of an option in lines; two columns at the left are for its mark.
    fn lines(&self, n: usize, width: u16, look: &Look) -> Vec<String> {
        let label = self.options.get(n).map(|(_, l)| look.arg(l)).unwrap_or_default();
        text::wrap(&label, usize::from(width.saturating_sub(2)))
    }

    /// Draws it; with `focused` the options stand below, the picked one marked.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, focused: bool) {
        let signs = look.signs();
        let head = draw::row(area, 0);
        if !focused {
            let lines = self.picked.map(|n| self.lines(n, area.width, look));
            let (role, lines) = lines.map_or_else(|| (Role::Dim, vec![look.say("choice-none")]), |l| (Role::Text, l));
            for (n, line) in lines.iter().enumerate() {
                draw::line(frame, draw::row(area, draw::cells(n)), look, role, line);
            }
            return;
        }
        let value = self.picked.and_then(|n| self.options.get(n)).map_or_else(|| look.say("choice-none"), |(_, l)| look.arg(l));
        draw::fill(frame, head, look, Role::Focus);
        // Both ends stay in sight: they say that arrows go through the options.
        let shown = text::fit(&value, usize::from(area.width.saturating_sub(4)), signs.cut);
        draw::line(frame, head, look, Role::Focus, &format!("< {shown} >"));
        if self.options.len() < 2 {
            return;
        }
        if look.active {
            draw::cursor(frame, head, 0);
        }
        let window = self.window();
        let mut left = draw::below(area, 1);
        for n in window.clone() {
            let picked = self.picked == Some(n);
            let more = match n {
                n if n == window.start && window.start > 0 => signs.more[0],
                n if n + 1 == window.end && window.end < self.options.len() => signs.more[1],
                _ => ' ',
            };
            let role = if picked { Role::Key } else { Role::Dim };
            let lines = self.lines(n, area.width, look);
            for (row, line) in lines.iter().enumerate() {
                let mark = match row {
                    0 if picked => signs.here,
                    0 => more,
                    _ => ' ',
                };
                draw::line(frame, draw::row(left, draw::cells(row)), look, role, &format!("{mark} {line}"));
            }
            left = draw::below(left, draw::cells(lines.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Lang;

    fn months() -> Choice {
        let all = ["Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Қыркүйек"];
        Choice::new(all.iter().enumerate().map(|(i, m)| (i.to_string(), Arg::from(*m))).collect(), "")
    }

    #[test]
    fn arrows_go_round_and_nothing_is_picked_before_them() {
        let words = Words::new(Lang::Ru);
        let mut c = months();
        assert_eq!(c.value(), "");
        c.on(&Input::Cmd(Cmd::Right), &words);
        assert_eq!(c.value(), "0");
        c.on(&Input::Cmd(Cmd::Left), &words);
        assert_eq!(c.value(), "6");
        assert_eq!(c.on(&Input::Char(' '), &words), Heard::Changed);
        assert_eq!(c.value(), "0");
        c.on(&Input::Cmd(Cmd::EraseNext), &words);
        assert_eq!(c.value(), "");
    }

    #[test]
    fn typing_finds_an_option_and_kazakh_letters_fold() {
        let words = Words::new(Lang::Ru);
        let mut c = months();
        for (typed, found) in [("ма", "2"), ("й", "4")] {
            for letter in typed.chars() {
                c.on(&Input::Char(letter), &words);
            }
            assert_eq!(c.value(), found, "{typed}");
        }
        c.set("");
        c.on(&Input::Char('к'), &words);
        assert_eq!(c.value(), "6", "к finds Қ");
        c.on(&Input::Char('ъ'), &words);
        assert_eq!(c.value(), "6", "nothing found, nothing lost");
    }
}
