//! One of a list whose lines are too long for a line, or several of it: below the list stands the chosen one in full. Grounds and documents
//! are picked so.

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

/// The dialog. Answers `Said::Picked`, where several can be ticked `Said::Values` with [`ticked`] rows, or `Said::Nothing`.
#[derive(Clone, Debug)]
pub struct Pick {
    tag: &'static str,
    title: Message,
    lines: Vec<Line>,
    table: Table,
    /// Which rows are ticked; none where one row is picked.
    ticks: Option<Vec<bool>>,
    /// Whether Enter with nothing ticked takes the chosen row.
    at_least_one: bool,
}

/// The rows of an answer of a dialog in which several were ticked.
pub fn ticked(values: &[(String, String)]) -> Vec<usize> {
    values.iter().filter_map(|(row, _)| row.parse().ok()).collect()
}

impl Pick {
    /// Lines to pick from; `lead` is the width of what stands before them.
    pub fn new(tag: &'static str, title: Message, lead: u16, lines: Vec<Line>) -> Pick {
        let mut table = Table::new(vec![Column::new("", lead), Column::fill("", 10)], Message::new("list-empty")).bare();
        table.set_len(lines.len());
        Pick { tag, title, lines, table, ticks: None, at_least_one: false }
    }

    /// Several can be ticked, these at first; with `at_least_one` Enter takes the chosen row when nothing is ticked.
    #[must_use]
    pub fn several(mut self, lead: u16, ticks: Vec<bool>, at_least_one: bool) -> Pick {
        let columns = vec![Column::new("", 3), Column::new("", lead), Column::fill("", 10)];
        self.table = Table::new(columns, Message::new("list-empty")).bare();
        self.table.set_len(self.lines.len());
        self.ticks = Some(ticks);
        self.at_least_one = at_least_one;
        self
    }

    fn taken(&self) -> Said {
        let ticks = self.ticks.iter().flatten().enumerate().filter(|(_, on)| **on).map(|(n, _)| n);
        let mut rows: Vec<usize> = ticks.collect();
        if rows.is_empty() && self.at_least_one {
            rows.extend(self.table.chosen());
        }
        Said::Values(rows.into_iter().map(|n| (n.to_string(), String::new())).collect())
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
        if let (Input::Cmd(Cmd::Tick), Some(n), Some(ticks)) = (&input, self.table.chosen(), &mut self.ticks) {
            if let Some(tick) = ticks.get_mut(n) {
                *tick = !*tick;
            }
            return Step::Stay;
        }
        match (input, self.table.chosen()) {
            (Input::Cmd(Cmd::Open), Some(_)) if self.ticks.is_some() => Step::Pop(Answer { tag: self.tag, said: self.taken() }),
            (Input::Cmd(Cmd::Open), Some(n)) => Step::Pop(Answer { tag: self.tag, said: Said::Picked(n) }),
            (Input::Cmd(Cmd::Back), _) => Step::Pop(Answer { tag: self.tag, said: Said::Nothing }),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let width = usize::from(WIDE.min(area.width).saturating_sub(4));
        let tallest = self.lines.iter().map(|l| text::wrap(&look.arg(&l.full), width).len()).max().unwrap_or(0);
        let full = draw::cells(tallest).min(FULL) + u16::from(self.ticks.is_some());
        let list = draw::cells(self.lines.len()).min(area.height.saturating_sub(full + 3)).max(1);
        let inside = draw::boxed(frame, draw::middle(area, WIDE, list + full + 3), look, &self.title(look.words));
        let list = list.min(inside.height);
        self.table.view(frame, Rect { height: list, ..inside }, look, &|n| match self.lines.get(n) {
            Some(l) => {
                let on = |on: &bool| Cell::new(Role::Key, if *on { "[x]" } else { "[ ]" });
                let tick = self.ticks.as_ref().and_then(|t| t.get(n)).map(on);
                let own = [Cell::new(l.role, look.arg(&l.lead)), Cell::from(look.arg(&l.text))];
                tick.into_iter().chain(own).collect()
            }
            None => Vec::new(),
        });
        let under = draw::below(inside, list);
        draw::rule(frame, draw::row(under, 0), look);
        if let Some(l) = self.table.chosen().and_then(|n| self.lines.get(n)) {
            draw::paragraph(frame, draw::below(under, 1), look, Role::Text, &look.arg(&l.full));
        }
        if self.ticks.is_some() {
            draw::line(frame, draw::row(inside, inside.height.saturating_sub(1)), look, Role::Dim, &look.say("pick-several"));
        }
    }
}
