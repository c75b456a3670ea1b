//! An entry of the catalogue: an edition in full to scroll through, and the way to its older and newer ones.

use std::cell::{Cell, RefCell};

use crate::domain::service::Service;
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::tui::prelude::*;
use crate::tui::screens::catalogue::edition::{Piece, pieces};
use crate::tui::screens::catalogue::{confidence_role, in_force};
use crate::tui::screens::leaflet;
use crate::tui::text;
use crate::words::names;

/// One service, one of its editions at a time.
pub struct Entry {
    service: Service,
    /// Which edition is shown.
    at: usize,
    today: chrono::NaiveDate,
    /// First line shown; kept within the lines when drawn.
    top: Cell<usize>,
    page: Cell<usize>,
    /// Lines where headings stand, as drawn last.
    headings: RefCell<Vec<usize>>,
}

impl Entry {
    /// The edition in force today, or the newest where there is none.
    pub fn new(service: &Service, ops: &Ops) -> Entry {
        let today = ops.today();
        let shown = service.on(today).unwrap_or(service.newest());
        let at = service.editions.iter().position(|e| e.id == shown.id).unwrap_or(0);
        Entry { service: service.clone(), at, today, top: Cell::new(0), page: Cell::new(10), headings: RefCell::new(Vec::new()) }
    }

    fn turn(&mut self, at: Option<usize>) -> Step {
        if let Some(at) = at.filter(|n| *n < self.service.editions.len()) {
            self.at = at;
            self.top.set(0);
        }
        Step::Stay
    }

    /// Which edition of how many, and since when.
    fn head(&self, frame: &mut Frame, area: Rect, look: &Look) -> u16 {
        let Some(edition) = self.service.editions.get(self.at) else { return 0 };
        let label = format!("{}  {}", self.service.code, look.words.text(&edition.label));
        let dot = format!(" {} ", look.signs().dot);
        let dates = look.tell(&in_force(edition, self.today));
        let count = Message::new("catalogue-edition").with("n", self.at + 1).with("of", self.service.editions.len());
        let known = look.tell(&names::confidence(edition.confidence));
        let name = [(Role::Key, label), (Role::Border, dot.clone()), (Role::Text, look.tell(&count))];
        let standing = [(Role::Text, dates), (Role::Border, dot), (confidence_role(edition.confidence), known)];
        draw::pieces(frame, draw::row(area, 0), look, &name);
        draw::pieces(frame, draw::row(area, 1), look, &standing);
        draw::rule(frame, draw::row(area, 2), look);
        3
    }

    /// The whole edition in lines of a width, and which of them are headings.
    fn lines(&self, look: &Look, width: u16) -> (Vec<(Role, String)>, Vec<usize>) {
        let mut out = Vec::new();
        let mut headings = Vec::new();
        let Some(edition) = self.service.editions.get(self.at) else { return (out, headings) };
        for Piece { role, indent, text } in pieces(edition, look.words) {
            if role == Role::Key {
                if !out.is_empty() {
                    out.push((Role::Text, String::new()));
                }
                headings.push(out.len());
            }
            let room = usize::from(width).saturating_sub(indent).max(1);
            let gap = " ".repeat(indent.min(usize::from(width)));
            out.extend(text::wrap(&text, room).into_iter().map(|l| (role, format!("{gap}{l}"))));
        }
        (out, headings)
    }

    fn scroll(&self, cmd: Cmd) -> Option<usize> {
        let (top, page) = (self.top.get(), self.page.get());
        let headings = self.headings.borrow();
        Some(match cmd {
            Cmd::Up => top.saturating_sub(1),
            Cmd::Down => top + 1,
            Cmd::PageUp => top.saturating_sub(page),
            Cmd::PageDown | Cmd::Tick => top + page,
            Cmd::Home => 0,
            Cmd::End => usize::MAX,
            Cmd::NextField => headings.iter().copied().find(|n| *n > top).unwrap_or(top),
            Cmd::PrevField => headings.iter().copied().rfind(|n| *n < top).unwrap_or(0),
            _ => return None,
        })
    }
}

impl Screen for Entry {
    fn context(&self) -> Context {
        Context::Entry
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-entry")
    }
    fn help(&self) -> &'static str {
        "about-entry"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Left => self.at > 0,
            Cmd::Right => self.at + 1 < self.service.editions.len(),
            _ => true,
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let Input::Cmd(cmd) = input else { return Step::Pass };
        match cmd {
            Cmd::View => match self.service.editions.get(self.at) {
                // The sheet is of the edition that is read here, in force today or not.
                Some(edition) => {
                    let day =
                        if self.service.on(self.today).is_some_and(|e| e.id == edition.id) { self.today } else { edition.from };
                    Step::Push(leaflet::open(desk, &self.service.code, day, None))
                }
                None => Step::Stay,
            },
            Cmd::Left => self.turn(self.at.checked_sub(1)),
            Cmd::Right => self.turn(Some(self.at + 1)),
            _ => match self.scroll(cmd) {
                Some(to) => {
                    self.top.set(to);
                    Step::Stay
                }
                None => Step::Pass,
            },
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(2), ..area }, 1);
        let body = draw::below(inside, self.head(frame, inside, look));
        let (lines, headings) = self.lines(look, body.width);
        self.headings.replace(headings);
        let high = usize::from(body.height);
        self.page.set(high.saturating_sub(1).max(1));
        let top = self.top.get().min(lines.len().saturating_sub(high));
        self.top.set(top);
        for (n, (role, line)) in lines.iter().skip(top).take(high).enumerate() {
            draw::line(frame, draw::row(body, draw::cells(n)), look, *role, line);
        }
        let edge = Rect { y: body.y, height: body.height, ..draw::right_of(area, area.width.saturating_sub(1)) };
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < lines.len() && body.height > 0 {
            draw::line(frame, draw::row(edge, body.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
