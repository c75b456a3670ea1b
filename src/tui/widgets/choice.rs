//! One of a few, within a form: left and right go through the options, typing finds one by its letters.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::search::fold;
use crate::domain::text::Arg;
use crate::tui::draw::{self, Look};
use crate::tui::keymap::Cmd;
use crate::tui::screen::{Heard, Input};
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

    /// Rows it needs: one, and the options under it while it has the cursor.
    pub fn height(&self, focused: bool) -> u16 {
        if focused && self.options.len() > 1 { 1 + draw::cells(self.options.len().min(SHOWN)) } else { 1 }
    }

    /// Draws it; with `focused` the options stand below, the picked one marked.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, focused: bool) {
        let signs = look.signs();
        let value = match self.picked.and_then(|n| self.options.get(n)) {
            Some((_, label)) => look.arg(label),
            None => look.say("choice-none"),
        };
        let role = match (focused, self.picked) {
            (true, _) => Role::Focus,
            (false, Some(_)) => Role::Text,
            (false, None) => Role::Dim,
        };
        let head = draw::row(area, 0);
        if focused {
            draw::fill(frame, head, look, role);
        }
        let shown = if focused { format!("< {value} >") } else { value };
        draw::line(frame, head, look, role, &shown);
        if !focused || self.options.len() < 2 {
            return;
        }
        if look.active {
            draw::cursor(frame, head, 0);
        }
        let at = self.picked.unwrap_or(0);
        let from = at.saturating_sub(SHOWN / 2).min(self.options.len().saturating_sub(SHOWN));
        let to = (from + SHOWN).min(self.options.len());
        for (n, (_, label)) in self.options.iter().enumerate().take(to).skip(from) {
            let line = draw::row(draw::below(area, 1), draw::cells(n - from));
            let picked = self.picked == Some(n);
            let more = match n {
                n if n == from && from > 0 => signs.more[0],
                n if n + 1 == to && to < self.options.len() => signs.more[1],
                _ => ' ',
            };
            let mark = if picked { signs.here } else { more };
            let role = if picked { Role::Key } else { Role::Dim };
            draw::line(frame, line, look, role, &format!("{mark} {}", look.arg(label)));
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
