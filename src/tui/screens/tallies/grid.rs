//! How the table of tallies is drawn.

use crate::domain::service::PersonKind;
use crate::domain::text::Message;
use crate::tui::draw::{cells, pieces};
use crate::tui::prelude::*;
use crate::tui::screens::tallies::{COLUMNS, Tallies, WIDE, channel_message, person_message};
use crate::tui::text;

impl Tallies {
    /// The widths: name, then six numbers.
    fn name_width(area: Rect) -> u16 {
        area.width.saturating_sub(2 + 6 * (WIDE + 1)).max(8)
    }

    fn head(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let name = Tallies::name_width(area);
        let line = draw::right_of(draw::row(area, 0), 2 + name + 1);
        let groups = [Message::new("tally-123"), Message::new("tally-124"), Message::new("tally-125")];
        for (n, group) in groups.iter().enumerate() {
            let place = draw::left_part(draw::right_of(line, cells(n) * 2 * (WIDE + 1)), WIDE * 2 + 1);
            let shown = text::pad(&look.tell(group), usize::from(WIDE * 2 + 1), true, look.signs().cut);
            draw::line(frame, place, look, Role::Border, &shown);
        }
        let mut all = vec![(Role::Border, text::pad(&look.say("tally-service"), usize::from(name), false, look.signs().cut))];
        for (_, person) in COLUMNS {
            let who = match person {
                PersonKind::Individual => look.say("tally-individual"),
                PersonKind::LegalEntity => look.say("tally-legal"),
            };
            all.push((Role::Border, format!(" {}", text::pad(&who, usize::from(WIDE), true, look.signs().cut))));
        }
        pieces(frame, draw::right_of(draw::row(area, 1), 2), look, &all);
    }

    fn line(&self, frame: &mut Frame, line: Rect, look: &Look, name: (&str, u16), row: Option<usize>) {
        let chosen = row == Some(self.row);
        if chosen {
            draw::line(frame, line, look, Role::Key, &look.signs().here.to_string());
        }
        let role = if chosen { Role::Key } else { Role::Text };
        let name_place = draw::left_part(draw::right_of(line, 2), name.1);
        draw::line(frame, name_place, look, role, name.0);
        for column in 0..COLUMNS.len() {
            let at = 2 + name.1 + 1 + cells(column) * (WIDE + 1);
            let spot = draw::left_part(draw::right_of(line, at), WIDE);
            let here = chosen && column == self.column;
            let shown = match row.and_then(|r| self.rows.get(r)) {
                None => self.total(column).to_string(),
                Some(r) if !r.has[column] => look.signs().across.to_string(),
                Some(r) => self.number(&r.code, column).to_string(),
            };
            if let (true, Some(field)) = (here, &self.typed) {
                field.view(frame, spot, look, true);
                continue;
            }
            let role = match (here, shown.as_str()) {
                (true, _) => Role::Selected,
                (false, _) if row.is_none() => Role::Key,
                (false, "0" | "─" | "-") => Role::Dim,
                (false, _) => Role::Text,
            };
            draw::line(frame, spot, look, role, &text::pad(&shown, usize::from(WIDE), true, look.signs().cut));
            if here && look.active {
                draw::cursor(frame, spot, spot.width.saturating_sub(1));
            }
        }
    }

    /// What the cell under the cursor is, in words; what is wrong with what was typed.
    fn told(&self, look: &Look) -> Option<(Role, String)> {
        if let Some(fault) = &self.fault {
            return Some((Role::Bad, format!("! {}", look.tell(fault))));
        }
        let row = self.rows.get(self.row)?;
        let (channel, person) = COLUMNS[self.column];
        let cell = Message::new(if row.has[self.column] { "tally-cell" } else { "tally-cell-none" })
            .with("service", row.label.clone())
            .with("channel", channel_message(channel))
            .with("who", person_message(person));
        Some((Role::Text, look.tell(&cell)))
    }

    /// Draws the day, the grid, its totals, and the chosen cell in words.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(area, 1);
        let day = look.tell(&Message::new("tally-of-day").with("day", self.day));
        let mut head = vec![(Role::Key, day)];
        if self.closed {
            head.push((Role::Warn, format!("  {}", look.say("tally-day-closed"))));
        }
        pieces(frame, draw::row(inside, 0), look, &head);
        if self.rows.is_empty() {
            draw::paragraph(frame, draw::below(inside, 2), look, Role::Dim, &look.say("tallies-empty"));
            return;
        }
        let grid = draw::below(area, 2);
        self.head(frame, grid, look);
        // Below the rows: a line, the totals, an empty line, two lines of words.
        let rows = Rect { height: grid.height.saturating_sub(7), ..draw::below(grid, 2) };
        let high = usize::from(rows.height);
        let mut top = self.top.get().min(self.rows.len().saturating_sub(high)).min(self.row);
        if high > 0 && self.row >= top + high {
            top = self.row + 1 - high;
        }
        self.top.set(top);
        let name = Tallies::name_width(grid);
        for (n, r) in self.rows.iter().enumerate().skip(top).take(high) {
            let label = look.fit(look.words.text(&r.label), name);
            self.line(frame, draw::row(rows, cells(n - top)), look, (&label, name), Some(n));
        }
        let shown = cells(self.rows.len() - top).min(rows.height);
        let under = draw::below(grid, 2 + shown);
        draw::rule(frame, draw::row(under, 0), look);
        self.line(frame, draw::row(under, 1), look, (&look.say("tally-total"), name), None);
        if let Some((role, what)) = self.told(look) {
            draw::paragraph(frame, draw::right_of(draw::below(under, 3), 1), look, role, &what);
        }
        let edge = draw::right_of(rows, rows.width.saturating_sub(1));
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < self.rows.len() && rows.height > 0 {
            draw::line(frame, draw::row(edge, rows.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
