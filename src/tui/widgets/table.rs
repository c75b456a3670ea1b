//! Lists and tables. They ask only for the rows they show, so that a register of any length draws at once.

use std::cell::Cell as Kept;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::text::{Arg, Message};
use crate::tui::draw::{self, Look, cells};
use crate::tui::keymap::Cmd;
use crate::tui::screen::{Heard, Input};
use crate::tui::text;
use crate::tui::theme::Role;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    title: Arg,
    width: u16,
    fills: bool,
    right: bool,
    wide_only: bool,
}

impl Column {
    /// A column of a fixed width.
    pub fn new(title: impl Into<Arg>, width: u16) -> Column {
        Column { title: title.into(), width, fills: false, right: false, wide_only: false }
    }

    /// A column that takes what the others leave, at least `width`.
    pub fn fill(title: impl Into<Arg>, width: u16) -> Column {
        Column { fills: true, ..Column::new(title, width) }
    }

    /// Numbers: the text stands at the right.
    #[must_use]
    pub fn right(mut self) -> Column {
        self.right = true;
        self
    }

    /// Left out where the window is too narrow for all.
    #[must_use]
    pub fn wide_only(mut self) -> Column {
        self.wide_only = true;
        self
    }
}

/// A cell: its text and its look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands there.
    pub text: String,
    /// Its look; the chosen row has its own.
    pub role: Role,
    /// Runs on over empty cells to its right.
    over: bool,
    /// Stands after the text and is not cut with it; empty: nothing.
    tail: String,
}

impl Cell {
    /// A cell of a look.
    pub fn new(role: Role, text: impl Into<String>) -> Cell {
        Cell { text: text.into(), role, over: false, tail: String::new() }
    }

    /// Runs on over empty cells to its right, where its own column is too narrow.
    #[must_use]
    pub fn over(mut self) -> Cell {
        self.over = true;
        self
    }

    /// With a word after the text that stays when the text is cut.
    #[must_use]
    pub fn tail(mut self, word: impl Into<String>) -> Cell {
        self.tail = word.into();
        self
    }

    /// What is shown in so many columns.
    fn shown(&self, wide: usize, right: bool, cut: char) -> String {
        let tail = text::width(&self.tail);
        if self.tail.is_empty() || tail + 1 >= wide {
            return text::pad(&self.text, wide, right, cut);
        }
        let head = text::fit(&self.text, wide - tail - 1, cut);
        text::pad(&format!("{head} {}", self.tail), wide, right, cut)
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Cell {
        Cell::new(Role::Text, text)
    }
}

/// A table: which row is chosen, and from which row it is shown. The rows themselves stay with the screen.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<Column>,
    header: bool,
    empty: Message,
    len: usize,
    chosen: usize,
    /// First row shown; follows the choice when drawn.
    top: Kept<usize>,
    /// Rows shown when drawn last: a page.
    page: Kept<usize>,
}

impl Table {
    /// A table with a header; without rows it says `empty`.
    pub fn new(columns: Vec<Column>, empty: Message) -> Table {
        Table { columns, header: true, empty, len: 0, chosen: 0, top: Kept::new(0), page: Kept::new(10) }
    }

    /// A list: one column, no header.
    pub fn list(empty: Message) -> Table {
        Table::new(vec![Column::fill("", 1)], empty).bare()
    }

    /// Without a header.
    #[must_use]
    pub fn bare(mut self) -> Table {
        self.header = false;
        self
    }

    /// So many rows there are now; the choice stays where it was, as far as there are rows.
    pub fn set_len(&mut self, rows: usize) {
        self.len = rows;
        self.chosen = self.chosen.min(rows.saturating_sub(1));
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The chosen row; none if there are no rows.
    pub fn chosen(&self) -> Option<usize> {
        (self.chosen < self.len).then_some(self.chosen)
    }

    /// Chooses a row.
    pub fn choose(&mut self, row: usize) {
        self.chosen = row.min(self.len.saturating_sub(1));
    }

    /// Hears an input: arrows, pages, Home and End. Enter is left to the screen.
    pub fn on(&mut self, input: &Input) -> Heard {
        let page = self.page.get().max(1);
        let to = match input {
            Input::Cmd(Cmd::Up) => self.chosen.saturating_sub(1),
            Input::Cmd(Cmd::Down) => self.chosen + 1,
            Input::Cmd(Cmd::PageUp) => self.chosen.saturating_sub(page),
            Input::Cmd(Cmd::PageDown) => self.chosen + page,
            Input::Cmd(Cmd::Home) => 0,
            Input::Cmd(Cmd::End) => self.len,
            _ => return Heard::Ignored,
        };
        let before = self.chosen;
        self.choose(to);
        if self.chosen == before { Heard::Used } else { Heard::Changed }
    }

    /// Draws the table; `cells_of` is asked for the cells of each row in sight, and of no other.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, cells_of: &dyn Fn(usize) -> Vec<Cell>) {
        let widths = self.widths(draw::right_of(area, 3).width);
        let mut body = area;
        if self.header && area.height > 1 {
            self.header(frame, draw::row(area, 0), look, &widths);
            body = draw::below(area, 1);
        }
        if self.len == 0 {
            draw::paragraph(frame, draw::right_of(body, 2), look, Role::Dim, &look.tell(&self.empty));
            return;
        }
        let high = usize::from(body.height);
        self.page.set(high.max(1));
        if high == 0 || body.width == 0 {
            return;
        }
        let mut top = self.top.get().min(self.len.saturating_sub(high)).min(self.chosen);
        if self.chosen >= top + high {
            top = self.chosen + 1 - high;
        }
        self.top.set(top);
        let to = (top + high).min(self.len);
        for n in top..to {
            let line = draw::row(body, cells(n - top));
            self.line(frame, line, look, &widths, cells_of(n), n == self.chosen);
        }
        let edge = draw::right_of(body, body.width - 1);
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if to < self.len {
            draw::line(frame, draw::row(edge, cells(high - 1)), look, Role::Border, &look.signs().more[1].to_string());
        }
    }

    fn header(&self, frame: &mut Frame, line: Rect, look: &Look, widths: &[(usize, u16)]) {
        let mut left = draw::right_of(line, 2);
        for (n, w) in widths {
            let c = &self.columns[*n];
            let name = text::pad(&look.arg(&c.title), usize::from(*w), c.right, look.signs().cut);
            draw::line(frame, draw::left_part(left, *w), look, Role::Border, &name);
            left = draw::right_of(left, w + 1);
        }
    }

    fn line(&self, frame: &mut Frame, line: Rect, look: &Look, widths: &[(usize, u16)], row: Vec<Cell>, chosen: bool) {
        if chosen {
            draw::fill(frame, draw::left_part(line, line.width - 1), look, Role::Selected);
            draw::line(frame, line, look, Role::Selected, &look.signs().here.to_string());
        }
        let mut left = draw::right_of(line, 2);
        for (at, (n, w)) in widths.iter().enumerate() {
            if let Some(cell) = row.get(*n) {
                let right = self.columns[*n].right;
                let empty = |(n, _): &&(usize, u16)| row.get(*n).is_none_or(|c| c.text.is_empty());
                let free: u16 = widths[at + 1..].iter().take_while(empty).map(|(_, w)| w + 1).sum();
                let wide = if cell.over { w + free } else { *w };
                let shown = cell.shown(usize::from(wide), right, look.signs().cut);
                let role = if chosen { Role::Selected } else { cell.role };
                // An empty cell draws nothing, so that it does not wipe what runs over it.
                if !cell.text.is_empty() {
                    draw::line(frame, draw::left_part(left, wide), look, role, &shown);
                }
            }
            left = draw::right_of(left, w + 1);
        }
    }

    /// Columns in sight with their widths. Where not all fit, those for wide windows are left out, the last first; the rest is cut at the edge.
    fn widths(&self, room: u16) -> Vec<(usize, u16)> {
        let mut shown: Vec<usize> = (0..self.columns.len()).collect();
        let need = |shown: &[usize]| -> usize {
            shown.iter().map(|n| usize::from(self.columns[*n].width) + 1).sum::<usize>().saturating_sub(1)
        };
        while need(&shown) > usize::from(room) {
            let Some(at) = shown.iter().rposition(|n| self.columns[*n].wide_only) else { break };
            shown.remove(at);
        }
        let spare = cells(usize::from(room).saturating_sub(need(&shown)));
        let fills = cells(shown.iter().filter(|n| self.columns[**n].fills).count());
        let mut odd = spare.checked_rem(fills).unwrap_or(0);
        let each = spare.checked_div(fills).unwrap_or(0);
        shown
            .into_iter()
            .map(|n| {
                let c = &self.columns[n];
                let more = match c.fills {
                    true if odd > 0 => {
                        odd -= 1;
                        each + 1
                    }
                    true => each,
                    false => 0,
                };
                (n, c.width + more)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;
    use crate::domain::text::Lang;
    use crate::tui::draw::Borders;
    use crate::tui::keymap::Keymap;
    use crate::tui::theme::Theme;
    use crate::words::Words;

    fn table() -> Table {
        let mut t = Table::new(
            vec![
                Column::new("№", 5),
                Column::fill("Имя", 10),
                Column::new("Срок", 10).wide_only(),
                Column::new("Дней", 4).right(),
            ],
            Message::new("list-empty"),
        );
        t.set_len(1000);
        t
    }

    #[test]
    fn wide_shows_more_and_narrow_leaves_out_what_may_be_left_out() {
        let t = table();
        assert_eq!(t.widths(60), [(0, 5), (1, 38), (2, 10), (3, 4)]);
        assert_eq!(t.widths(25), [(0, 5), (1, 14), (3, 4)]);
        assert_eq!(t.widths(3), [(0, 5), (1, 10), (3, 4)], "the rest is cut at the edge");
    }

    #[test]
    fn a_cell_that_may_runs_on_over_empty_ones_and_stops_before_the_next_text() {
        let mut t = Table::new(vec![Column::new("а", 4), Column::new("б", 4), Column::new("в", 4)], Message::new("list-empty"));
        t.set_len(3);
        let words = Words::new(Lang::Ru);
        let keymap = Keymap::default();
        let look = Look { words: &words, theme: Theme::default(), borders: Borders::default(), keymap: &keymap, active: true };
        let mut screen = Terminal::new(TestBackend::new(20, 4)).unwrap();
        let rows = |n: usize| match n {
            0 => vec![Cell::from("заявление").over(), "".into(), "есть".into()],
            1 => vec![Cell::from("заявление").over(), "нет".into(), "есть".into()],
            _ => vec![Cell::from("заявление"), "".into(), "есть".into()],
        };
        screen.draw(|frame| t.view(frame, frame.area(), &look, &rows)).unwrap();
        let text = screen.backend().to_string();
        let lines: Vec<&str> = text.lines().skip(1).map(|l| l.trim_matches('"').trim_end()).collect();
        assert_eq!(lines, ["► заявление есть", "  зая… нет  есть", "  зая…      есть"]);
    }

    #[test]
    fn the_word_after_a_text_stays_when_the_text_is_cut() {
        let cell = Cell::from("заявление").tail("? да");
        assert_eq!(cell.shown(14, false, '…'), "заявление ? да");
        assert_eq!(cell.shown(16, false, '…'), "заявление ? да  ");
        assert_eq!(cell.shown(10, false, '…'), "заяв… ? да");
        assert_eq!(cell.shown(5, false, '…'), "заяв…", "no room for both");
    }

    #[test]
    fn the_choice_stays_within_the_rows() {
        let mut t = table();
        t.on(&Input::Cmd(Cmd::End));
        assert_eq!(t.chosen(), Some(999));
        t.on(&Input::Cmd(Cmd::Down));
        assert_eq!(t.chosen(), Some(999));
        t.set_len(3);
        assert_eq!(t.chosen(), Some(2));
        t.set_len(0);
        assert_eq!(t.chosen(), None);
        assert_eq!(t.on(&Input::Cmd(Cmd::PageDown)), Heard::Used);
    }
}
