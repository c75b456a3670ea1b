//! A page of text that scrolls: headings, named values, paragraphs. The card, what F3 opens and the card of a non-acceptance are such pages.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::draw::{self, Look, Piece, cells};
use crate::tui::keymap::Cmd;
use crate::tui::screen::{Heard, Input};
use crate::tui::text;
use crate::tui::theme::Role;

/// Columns of the names of values.
const NAMES: usize = 18;
/// Below this width a name stands above its value.
const NARROW: usize = 44;

/// Lines laid out for a width.
pub struct Page<'a> {
    look: &'a Look<'a>,
    width: usize,
    lines: Vec<Vec<Piece>>,
}

impl<'a> Page<'a> {
    /// An empty page of a width in columns.
    pub fn new(look: &'a Look<'a>, width: u16) -> Page<'a> {
        Page { look, width: usize::from(width), lines: Vec::new() }
    }

    /// A heading with an empty line before it, unless it is the first.
    pub fn heading(&mut self, what: &str) {
        if !self.lines.is_empty() {
            self.lines.push(Vec::new());
        }
        self.lines.extend(text::wrap(what, self.width).into_iter().map(|l| vec![(Role::Key, l)]));
    }

    /// A paragraph.
    pub fn text(&mut self, role: Role, what: &str) {
        self.lines.extend(text::wrap(what, self.width).into_iter().map(|l| vec![(role, l)]));
    }

    /// A thing of a list, its lines under each other behind a dash.
    pub fn item(&mut self, what: &str) {
        self.hanging(Role::Text, "- ", what);
    }

    /// A word about the thing above.
    pub fn under(&mut self, what: &str) {
        self.hanging(Role::Dim, "  ", what);
    }

    fn hanging(&mut self, role: Role, mark: &str, what: &str) {
        let room = self.width.saturating_sub(2).max(1);
        for (n, l) in text::wrap(what, room).into_iter().enumerate() {
            self.lines.push(vec![(role, format!("{}{l}", if n == 0 { mark } else { "  " }))]);
        }
    }

    /// A named value, wrapped beside its name; nothing if the value is empty.
    pub fn pair(&mut self, name: &str, value: &str) {
        self.pair_of(Role::Dim, name, Role::Text, value);
    }

    /// A named value with looks of its own.
    pub fn pair_of(&mut self, name_role: Role, name: &str, role: Role, value: &str) {
        if value.is_empty() {
            return;
        }
        let value = value.trim();
        if self.width < NARROW {
            self.text(name_role, name);
            return self.hanging(role, "  ", value);
        }
        let mut names = text::wrap(name, NAMES).into_iter();
        let mut values = text::wrap(value, self.width - NAMES - 1).into_iter();
        loop {
            let (left, right) = (names.next(), values.next());
            if left.is_none() && right.is_none() {
                break;
            }
            let left = text::pad(&left.unwrap_or_default(), NAMES + 1, false, self.look.signs().cut);
            self.lines.push(vec![(name_role, left), (role, right.unwrap_or_default())]);
        }
    }

    /// The lines.
    pub fn lines(self) -> Vec<Vec<Piece>> {
        self.lines
    }
}

/// Where a page is scrolled to.
#[derive(Debug)]
pub struct Scroll {
    /// First line shown; kept within the lines when drawn.
    top: Cell<usize>,
    page: Cell<usize>,
}

impl Default for Scroll {
    fn default() -> Scroll {
        Scroll { top: Cell::new(0), page: Cell::new(10) }
    }
}

impl Scroll {
    /// Hears an input: arrows, pages, Home and End.
    pub fn on(&self, input: &Input) -> Heard {
        let (top, page) = (self.top.get(), self.page.get());
        let to = match input {
            Input::Cmd(Cmd::Up) => top.saturating_sub(1),
            Input::Cmd(Cmd::Down) => top.saturating_add(1),
            Input::Cmd(Cmd::PageUp) => top.saturating_sub(page),
            Input::Cmd(Cmd::PageDown) => top.saturating_add(page),
            Input::Cmd(Cmd::Home) => 0,
            Input::Cmd(Cmd::End) => usize::MAX,
            _ => return Heard::Ignored,
        };
        self.top.set(to);
        Heard::Used
    }

    /// The part of an area a page is laid out for: the marks that there is more stand at the right.
    pub fn inside(area: Rect) -> Rect {
        draw::right_of(Rect { width: area.width.saturating_sub(2), ..area }, 1)
    }

    /// Draws the lines.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, lines: &[Vec<Piece>]) {
        if area.height == 0 || area.width == 0 {
            return;
        }
        let high = usize::from(area.height);
        self.page.set(high.max(2) - 1);
        let top = self.top.get().min(lines.len().saturating_sub(high));
        self.top.set(top);
        for (n, line) in lines.iter().skip(top).take(high).enumerate() {
            draw::pieces(frame, draw::row(Scroll::inside(area), cells(n)), look, line);
        }
        let edge = draw::right_of(area, area.width - 1);
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < lines.len() {
            draw::line(frame, draw::row(edge, area.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
