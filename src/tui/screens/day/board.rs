//! How a day is drawn: its state, its numbers, what is unfinished.

use crate::domain::text::Message;
use crate::ops::CaseRow;
use crate::ops::day::{DaySheet, DayState};
use crate::tui::draw::cells;
use crate::tui::prelude::*;
use crate::tui::screens::day::{Day, numbers, role_of, weekday};
use crate::tui::text;

/// Columns of the list of days beside the day, where there is room for it.
const LIST: u16 = 34;
/// Width from which the list of days is shown.
const WIDE: u16 = 110;

impl Day {
    /// What became of the close and of the packet, in sentences.
    fn told(&self, sheet: &DaySheet) -> Vec<(Role, Message)> {
        let mut out = Vec::new();
        match &sheet.closed {
            None if self.state() == DayState::Unclosed => out.push((Role::Warn, Message::new("day-told-unclosed"))),
            None => out.push((Role::Text, Message::new("day-told-open"))),
            Some(closed) => out.push((
                Role::Text,
                Message::new("day-told-closed")
                    .with("at", closed.closed_at.written())
                    .with("clerk", closed.clerk.as_str())
                    .with("revision", closed.revision.to_string()),
            )),
        }
        if self.state() == DayState::Changed {
            out.push((Role::Warn, Message::new("day-told-changed")));
        } else if let Some(packet) = sheet.packets.last() {
            out.push(match (&packet.delivery, &packet.fault) {
                _ if self.sending && packet.delivery.is_none() => (Role::Text, Message::new("day-told-sending")),
                (Some(d), _) => (Role::Good, Message::new("day-told-delivered").with("at", d.at.written())),
                (None, Some(why)) => (
                    Role::Warn,
                    Message::new("day-waits").with("day", self.day).with("n", packet.tries).with("why", why.as_str()),
                ),
                (None, None) => (Role::Warn, Message::new("day-told-waits")),
            });
        }
        out
    }

    fn head(&self, frame: &mut Frame, area: Rect, look: &Look, sheet: &DaySheet) -> u16 {
        let state = self.state();
        let left = if self.days.last().is_some_and(|(d, _)| *d < self.day) { "‹ " } else { "  " };
        let right = if self.days.first().is_some_and(|(d, _)| *d > self.day) { " ›" } else { "  " };
        let (left, right) = match look.borders {
            draw::Borders::Unicode => (left.to_owned(), right.to_owned()),
            draw::Borders::Ascii => (left.replace('‹', "<"), right.replace('›', ">")),
        };
        let day = look.tell(&Message::new("day-head").with("day", self.day).with("weekday", weekday(self.day)));
        let pieces = vec![
            (Role::Dim, left),
            (Role::Key, day),
            (Role::Dim, right),
            (Role::Text, "  ".to_owned()),
            (role_of(state), look.tell(&state.message())),
            (Role::Dim, format!("   {}", look.tell(&Message::new("day-other").with("key", look.key(Context::Day, Cmd::Edit))))),
        ];
        draw::pieces(frame, draw::row(area, 0), look, &pieces);
        let mut used = 1;
        for (role, what) in self.told(sheet) {
            let place = draw::right_of(draw::below(area, used), 3);
            let two = Rect { height: place.height.min(3), ..place };
            used += draw::paragraph(frame, two, look, role, &look.tell(&what));
        }
        used + 1
    }

    /// Lines of what is unfinished; none while all is done.
    fn unfinished(&self, look: &Look, sheet: &DaySheet, most: usize) -> Vec<(Role, String)> {
        let mut out = Vec::new();
        let n = sheet.unfinished.len();
        if n > 0 {
            out.push((Role::Warn, look.tell(&Message::new("day-unfinished").with("n", n))));
            let shown = if n > most { most.saturating_sub(1) } else { n };
            for case in sheet.unfinished.iter().take(shown) {
                let late = case.due < self.day;
                out.push((if late { Role::Bad } else { Role::Text }, self.case_line(look, case, late)));
            }
            if shown < n {
                out.push((Role::Dim, look.tell(&Message::new("day-unfinished-more").with("n", n - shown))));
            }
        }
        if sheet.drafts > 0 {
            out.push((Role::Warn, look.tell(&Message::new("day-drafts").with("n", sheet.drafts))));
        }
        let done = out.is_empty();
        if sheet.consultations + sheet.consultations_annulled > 0 {
            let says = match sheet.consultations_annulled {
                0 => Message::new("day-consultations").with("n", sheet.consultations),
                n => Message::new("day-consultations-annulled").with("n", sheet.consultations).with("annulled", n),
            };
            out.push((Role::Dim, look.tell(&says.with("key", look.key(Context::Day, Cmd::Open)))));
        }
        if done {
            out.insert(0, (Role::Good, look.say("day-all-done")));
        }
        out
    }

    fn case_line(&self, look: &Look, case: &CaseRow, late: bool) -> String {
        let due = Message::new(if late { "day-case-late" } else { "day-case-due" })
            .with("number", case.number.as_str())
            .with("due", case.due)
            .with("name", case.applicant.as_str());
        format!("  {}", look.tell(&due))
    }

    fn counts(&self, frame: &mut Frame, area: Rect, look: &Look, sheet: &DaySheet) {
        self.table.view(frame, area, look, &|n| {
            let (name, service) = match self.labels.get(n) {
                Some((code, label)) => (look.words.text(label).to_owned(), Some(code)),
                None => (look.say("day-total"), None),
            };
            let role = if service.is_none() { Role::Key } else { Role::Text };
            let mut row = vec![Cell::new(role, name)];
            row.extend(numbers(sheet, service).map(|n| match n {
                0 => Cell::new(Role::Dim, look.signs().dot.to_string()),
                n => Cell::new(role, n.to_string()),
            }));
            row
        });
    }

    /// The days beside the shown one.
    fn list(&self, frame: &mut Frame, area: Rect, look: &Look) {
        draw::line(frame, draw::row(area, 0), look, Role::Border, &look.say("day-pick"));
        let body = draw::below(area, 1);
        let at = self.days.iter().position(|(d, _)| *d == self.day).unwrap_or(0);
        let top = (at + 1).saturating_sub(usize::from(body.height));
        for (n, (day, state)) in self.days.iter().enumerate().skip(top).take(usize::from(body.height)) {
            let line = draw::row(body, cells(n - top));
            let mark = if n == at { look.signs().here } else { ' ' };
            let when = Message::new("day-head").with("day", *day).with("weekday", weekday(*day));
            let when = format!("{mark} {} ", text::pad(&look.tell(&when), 14, false, look.signs().cut));
            let role = if n == at { Role::Key } else { Role::Text };
            draw::pieces(frame, line, look, &[(role, when), (role_of(*state), look.tell(&state.message()))]);
        }
    }

    /// Draws the day; where there is room, the other days beside it.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, look: &Look) {
        if let Some(fault) = &self.fault {
            draw::paragraph(frame, draw::right_of(area, 1), look, Role::Bad, &look.tell(fault));
            return;
        }
        let Some(sheet) = &self.sheet else { return };
        let mut body = area;
        if area.width >= WIDE {
            body.width = area.width - LIST;
            self.list(frame, draw::right_of(area, body.width), look);
        }
        let used = self.head(frame, draw::right_of(body, 1), look, sheet);
        let body = draw::below(body, used);
        let left = self.unfinished(look, sheet, if body.height > 24 { 12 } else { 4 });
        let under = cells(left.len() + 1).min(body.height / 2);
        // A day with nothing in it says so in a few lines.
        let rows = if self.table.is_empty() { 4 } else { cells(self.table.len() + 1) };
        let table = Rect { height: (body.height - under).min(rows), ..body };
        self.counts(frame, table, look, sheet);
        let place = draw::right_of(draw::below(body, table.height + 1), 2);
        for (n, (role, what)) in left.iter().enumerate() {
            draw::line(frame, draw::row(place, cells(n)), look, *role, what);
        }
    }
}
