//! The frame around every screen: the bar at the top, one line of news, the keys at the bottom.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::app::App;
use crate::tui::draw::{self, Look, Piece, cells};
use crate::tui::text;
use crate::tui::theme::Role;

/// The name of the program.
const NAME: &str = "Kense";

impl App {
    /// Draws everything. Changes nothing but what widgets remember of their scrolling.
    pub fn view(&self, frame: &mut Frame) {
        let look = Look {
            words: &self.words,
            theme: self.setup.theme,
            borders: self.setup.borders,
            keymap: &self.setup.keymap,
            active: false,
        };
        let area = frame.area();
        draw::fill(frame, area, &look, Role::Text);
        // A window of a few rows shows the screen first, then the bar, the keys, the news.
        let top = u16::from(area.height >= 2);
        let keys = u16::from(area.height >= 3);
        let news = u16::from(area.height >= 6);
        let body = Rect { height: area.height - top - keys - news, ..draw::below(area, top) };
        let under = draw::below(area, top + body.height);

        let base = self.stack.iter().rposition(|l| !l.screen.modal()).unwrap_or(0);
        let last = self.stack.len().saturating_sub(1);
        for (n, layer) in self.stack.iter().enumerate().skip(base) {
            layer.screen.view(frame, body, &Look { active: n == last, ..look });
        }
        if top > 0 {
            let title = self.stack.get(base).map(|l| l.screen.title(&self.words)).unwrap_or_default();
            self.bar(frame, draw::row(area, 0), &look, &title);
        }
        if news > 0 {
            self.news(frame, draw::row(under, 0), &look, base);
        }
        if keys > 0 {
            self.keys(frame, draw::row(area, area.height - 1), &look);
        }
    }

    fn bar(&self, frame: &mut Frame, area: Rect, look: &Look, title: &str) {
        draw::fill(frame, area, look, Role::Title);
        let wide = usize::from(area.width);
        let signs = look.signs();
        let mut right = format!("{} ", self.words.lang.code().to_uppercase());
        if let Some(day) = self.status.day {
            right = format!("{} {} {right}", day.format("%d.%m.%Y"), signs.dot);
        }
        let banner = self.status.banner.as_ref().map(|b| format!("[{b}] ")).unwrap_or_default();
        let left = format!(" {NAME} {} {title} ", signs.dot);
        let taken = text::width(&left) + text::width(&banner) + text::width(&right);
        // The name of the office takes what is left; if that is next to nothing it is left out.
        let room = wide.saturating_sub(taken + 3);
        let office = if room >= 8 && !self.status.office.is_empty() {
            format!("{} {} ", text::fit(&self.status.office, room, signs.cut), signs.dot)
        } else {
            String::new()
        };
        let end = text::width(&office) + text::width(&right);
        draw::line(frame, area, look, Role::Title, &left);
        let at = wide.saturating_sub(end);
        if at >= text::width(&left) {
            let place = draw::right_of(area, cells(at));
            draw::pieces(frame, place, look, &[(Role::Title, office), (Role::Title, right)]);
        }
        let banner_at = cells(at.saturating_sub(text::width(&banner)));
        draw::line(frame, draw::right_of(area, banner_at), look, Role::Selected, banner.trim_end());
    }

    fn news(&self, frame: &mut Frame, area: Rect, look: &Look, base: usize) {
        let shown = match (&self.notice, self.stack.get(base)) {
            (Some(message), _) => Some((Role::Key, look.tell(message))),
            (None, Some(layer)) => layer.screen.verdict(&self.words),
            (None, None) => None,
        };
        if let Some((role, what)) = shown {
            draw::line(frame, draw::right_of(area, 1), look, role, &what);
        }
    }

    fn keys(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let Some(layer) = self.stack.last() else { return };
        let bar = self.setup.keymap.footer(layer.screen.context(), &|cmd| self.available(cmd), &self.words);
        let mut all: Vec<Vec<Piece>> = Vec::new();
        for k in bar {
            let label = look.say(k.label);
            // What cannot be pressed shows dashes for its key: colour alone would not tell.
            let (role, key) = if k.enabled { (Role::Key, k.key) } else { (Role::Dim, "-".repeat(text::width(&k.key))) };
            let label_role = if k.enabled { Role::Text } else { Role::Dim };
            all.push(vec![(role, key), (label_role, format!(" {label}"))]);
        }
        let taken: usize = all.iter().flatten().map(|(_, t)| text::width(t)).sum();
        let gaps = all.len().saturating_sub(1);
        let gap = if taken + gaps * 2 <= usize::from(area.width) { "  " } else { " " };
        let mut line: Vec<Piece> = Vec::new();
        for (n, key) in all.into_iter().enumerate() {
            if n > 0 {
                line.push((Role::Text, gap.to_owned()));
            }
            line.extend(key);
        }
        draw::pieces(frame, area, look, &line);
    }
}
