//! One of a list whose lines are too long for a line: below the list stands the chosen one in full. Grounds and documents are picked so.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::text::{Arg, Message};
use crate::tui::draw::{self, Look};
use crate::tui::keymap::{Cmd, Context};
use crate::tui::screen::{Answer, Desk, Heard, Input, Said, Screen, Step};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Table};
use crate::words::Words;

/// Columns of the box where there is room for them.
const WIDE: u16 = 76;
/// Rows for the chosen one in full.
const FULL: u16 = 7;

/// A line to pick.
#[derive(Clone, Debug)]
pub struct Line {
    /// What stands before it: a number, a standing.
    pub lead: Arg,
    /// Look of that.
    pub role: Role,
    /// The text, cut in the list.
    pub text: Arg,
    /// What stands below the list when it is chosen.
    pub full: Arg,
}

/// The dialog. Answers `Said::Picked` or `Said::Nothing`.
#[derive(Clone, Debug)]
pub struct Pick {
    tag: &'static str,
    title: Message,
    lines: Vec<Line>,
    table: Table,
}

impl Pick {
    /// Lines to pick from; `lead` is the width of what stands before them.
    pub fn new(tag: &'static str, title: Message, lead: u16, lines: Vec<Line>) -> Pick {
        let mut table = Table::new(vec![Column::new("", lead), Column::fill("", 10)], Message::new("list-empty")).bare();
        table.set_len(lines.len());
        Pick { tag, title, lines, table }
    }
}

impl Screen for Pick {
    fn context(&self) -> Context {
        Context::Choice
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&self.title)
    }
    fn help(&self) -> &'static str {
        "about-dialog"
    }
    fn modal(&self) -> bool {
        true
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, self.table.chosen()) {
            (Input::Cmd(Cmd::Open), Some(n)) => Step::Pop(Answer { tag: self.tag, said: Said::Picked(n) }),
            (Input::Cmd(Cmd::Back), _) => Step::Pop(Answer { tag: self.tag, said: Said::Nothing }),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let width = usize::from(WIDE.min(area.width).saturating_sub(4));
        let tallest = self.lines.iter().map(|l| text::wrap(&look.arg(&l.full), width).len()).max().unwrap_or(0);
        let full = draw::cells(tallest).min(FULL);
        let list = draw::cells(self.lines.len()).min(area.height.saturating_sub(full + 3)).max(1);
        let inside = draw::boxed(frame, draw::middle(area, WIDE, list + full + 3), look, &self.title(look.words));
        let list = list.min(inside.height);
        self.table.view(frame, Rect { height: list, ..inside }, look, &|n| match self.lines.get(n) {
            Some(l) => vec![Cell::new(l.role, look.arg(&l.lead)), Cell::from(look.arg(&l.text))],
            None => Vec::new(),
        });
        let under = draw::below(inside, list);
        draw::rule(frame, draw::row(under, 0), look);
        if let Some(l) = self.table.chosen().and_then(|n| self.lines.get(n)) {
            draw::paragraph(frame, draw::below(under, 1), look, Role::Text, &look.arg(&l.full));
        }
    }
}
