//! F1: what the screen is for, its keys, the keys of everywhere. Typing leaves only the lines that hold the letters.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::search::fold;
use crate::tui::draw::{self, Look, Piece, cells};
use crate::tui::keymap::{Cmd, Context, HelpKey, key_name};
use crate::tui::screen::{Desk, Input, Screen, Step};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::Words;

/// Columns for the names of the keys.
const KEYS: usize = 24;

/// Help of one screen.
pub struct Help {
    about: &'static str,
    keys: Vec<HelpKey>,
    typed: String,
    /// First line shown; kept within the lines when drawn.
    top: Cell<usize>,
    page: Cell<usize>,
}

impl Help {
    /// Help with a paragraph by its key, and keys in the order they are shown.
    pub fn new(about: &'static str, keys: Vec<HelpKey>) -> Help {
        Help { about, keys, typed: String::new(), top: Cell::new(0), page: Cell::new(10) }
    }

    fn lines(&self, look: &Look, width: u16) -> Vec<Vec<Piece>> {
        let mut out: Vec<Vec<Piece>> = Vec::new();
        let asked = fold(&self.typed);
        if asked.is_empty() {
            out.extend(text::wrap(&look.say(self.about), usize::from(width)).into_iter().map(|l| vec![(Role::Text, l)]));
        }
        let mut place = None;
        for h in &self.keys {
            let keys: Vec<String> = h.keys.iter().map(|k| key_name(*k, look.words)).collect();
            let (keys, does) = (keys.join(", "), look.say(h.help));
            if !fold(&format!("{keys} {does}")).contains(&asked) {
                continue;
            }
            if place != Some(h.context) {
                if !out.is_empty() {
                    out.push(Vec::new());
                }
                out.push(vec![(Role::Key, look.say(h.context.title()))]);
                place = Some(h.context);
            }
            let room = usize::from(width).saturating_sub(KEYS).max(8);
            for (n, part) in text::wrap(&does, room).into_iter().enumerate() {
                let name = if n == 0 { text::pad(&keys, KEYS - 1, false, look.signs().cut) } else { " ".repeat(KEYS - 1) };
                out.push(vec![(Role::Text, format!("{name} ")), (Role::Text, part)]);
            }
        }
        if out.is_empty() {
            out.push(vec![(Role::Dim, look.say("list-nothing-found"))]);
        }
        out
    }
}

impl Screen for Help {
    fn context(&self) -> Context {
        Context::Help
    }
    fn title(&self, words: &Words) -> String {
        words.say("help-title")
    }
    fn help(&self) -> &'static str {
        self.about
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        let (top, page) = (self.top.get(), self.page.get());
        let to = match input {
            Input::Char(c) => {
                self.typed.push(c);
                0
            }
            Input::Cmd(Cmd::Erase) => {
                self.typed.pop();
                0
            }
            Input::Cmd(Cmd::Up) => top.saturating_sub(1),
            Input::Cmd(Cmd::Down) => top + 1,
            Input::Cmd(Cmd::PageUp) => top.saturating_sub(page),
            Input::Cmd(Cmd::PageDown) => top + page,
            Input::Cmd(Cmd::Home) => 0,
            Input::Cmd(Cmd::End) => usize::MAX,
            Input::Cmd(Cmd::Open) => return Step::close(),
            _ => return Step::Pass,
        };
        self.top.set(to);
        Step::Stay
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let asked = draw::row(inside, 0);
        let used = if self.typed.is_empty() {
            draw::line(frame, asked, look, Role::Dim, &look.say("pick-type-to-find"));
            0
        } else {
            draw::line(frame, asked, look, Role::Key, &self.typed)
        };
        if look.active {
            draw::cursor(frame, asked, used);
        }
        let body = draw::below(inside, 2);
        let lines = self.lines(look, body.width);
        let high = usize::from(body.height);
        self.page.set(high.max(1));
        let top = self.top.get().min(lines.len().saturating_sub(high));
        self.top.set(top);
        for (n, line) in lines.iter().skip(top).take(high).enumerate() {
            draw::pieces(frame, draw::row(body, cells(n)), look, line);
        }
        let edge = draw::right_of(area, area.width.saturating_sub(1));
        let edge = draw::below(edge, 2);
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < lines.len() && body.height > 0 {
            draw::line(frame, draw::row(edge, body.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
