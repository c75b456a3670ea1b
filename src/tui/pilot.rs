//! Drives the whole app without a terminal, for tests: keys in, screen out.

use std::time::Duration;

use crossterm::event::Event;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::{Position, Rect};

use crate::tui::app::{App, Msg};
use crate::tui::effect::{Brought, Effect, Outside};
use crate::tui::input::{Reader, Stroke, typed_at};
use crate::tui::keymap::{Code, Key};
use crate::tui::runner::run_one;
use crate::tui::theme::Role;

/// An outside where nothing happens and nothing answers.
pub struct Nowhere;

impl Outside for Nowhere {
    fn run(&self, _effect: &Effect) -> Option<Result<Brought, crate::domain::text::Message>> {
        None
    }
}

/// The app, a grid to draw on, and a count of the keys pressed.
pub struct Pilot {
    /// The app.
    pub app: App,
    /// Every effect so far, in order.
    pub effects: Vec<Effect>,
    terminal: Terminal<TestBackend>,
    outside: Box<dyn Outside>,
    pressed: usize,
}

impl Pilot {
    /// Drives an app on a grid of this size; effects go nowhere.
    pub fn new(app: App, width: u16, height: u16) -> Pilot {
        let terminal = grid(width, height);
        let mut pilot = Pilot { app, effects: Vec::new(), terminal, outside: Box::new(Nowhere), pressed: 0 };
        pilot.draw();
        pilot
    }

    /// Effects are run at once by this.
    #[must_use]
    pub fn with_outside(mut self, outside: Box<dyn Outside>) -> Pilot {
        self.outside = outside;
        self
    }

    /// Presses keys: characters as they are, others by name in angle brackets: `<F3>`, `<Enter>`, `<Esc>`, `<Tab>`, `<BackTab>`, `<Ins>`, `<Del>`,
    /// arrows, `<PgUp>`, `<PgDn>`, `<Home>`, `<End>`, `<Space>`, `<BS>`, `<C-s>`, `<A-x>`, `<S-F9>`, and `<lt>` for `<` itself.
    ///
    /// # Panics
    /// On a name that does not exist: the test is wrong.
    pub fn keys(&mut self, script: &str) -> &mut Pilot {
        for key in parse(script) {
            if key.text().is_none() || !self.app.wants_text() {
                self.pressed += 1;
            }
            self.send(Stroke::Key(key));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Pilot {
        self.send(Stroke::Paste(text.to_owned()));
        self
    }

    /// Types characters with a pause in milliseconds after each, as a barcode reader or a quick hand does; `\n` is Enter, `\t` is Tab.
    pub fn types(&mut self, text: &str, pause: u64) -> &mut Pilot {
        let gap = Duration::from_millis(self.app.reader_gap());
        for stroke in typed_at(text, Duration::from_millis(pause), gap) {
            self.send(stroke);
        }
        self
    }

    /// Pastes a text as the terminal hands it over: a code of a folder in it is recognised.
    pub fn pastes(&mut self, text: &str) -> &mut Pilot {
        for stroke in Reader::default().read(Event::Paste(text.to_owned()), Duration::ZERO) {
            self.send(stroke);
        }
        self
    }

    /// Sends anything else the reader of the terminal can give.
    pub fn send(&mut self, stroke: Stroke) -> &mut Pilot {
        self.take(Msg::Stroke(stroke));
        self
    }

    /// Gives the window another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Pilot {
        self.terminal = grid(width, height);
        self.take(Msg::Stroke(Stroke::Resize));
        self
    }

    fn take(&mut self, msg: Msg) {
        let mut queue = vec![msg];
        while let Some(msg) = queue.pop() {
            for effect in self.app.update(msg) {
                self.effects.push(effect.clone());
                if let Some(done) = run_one(effect, self.outside.as_ref()) {
                    queue.push(Msg::Done(done));
                }
            }
        }
        if self.app.take_changed() {
            self.draw();
        }
    }

    fn draw(&mut self) {
        // Drawing on a grid in memory cannot fail.
        let _ = self.terminal.draw(|frame| self.app.view(frame));
    }

    /// Whether the person left the program.
    pub fn left(&self) -> bool {
        self.effects.contains(&Effect::Quit)
    }

    /// Keys pressed that were not text: commands, arrows, Tab, Enter, and Space where it ticks.
    pub fn key_count(&self) -> usize {
        self.pressed
    }

    /// Counts from nothing again.
    pub fn reset_count(&mut self) {
        self.pressed = 0;
    }

    /// The grid alone, spaces at the ends of lines cut.
    pub fn text(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let line = |y: u16| {
            let mut out = String::new();
            let mut skip = 0;
            for x in 0..buffer.area.width {
                let symbol = buffer.cell(Position::new(x, y)).map_or(" ", |c| c.symbol());
                if skip == 0 {
                    out.push_str(symbol);
                    skip = crate::tui::text::width(symbol).saturating_sub(1);
                } else {
                    skip -= 1;
                }
            }
            out.trim_end().to_owned()
        };
        (0..buffer.area.height).map(line).collect::<Vec<_>>().join("\n")
    }

    /// Whether the grid holds a text within one line.
    pub fn contains(&self, what: &str) -> bool {
        self.text().contains(what)
    }

    /// The role of the first letter of a text on the grid.
    pub fn role_of(&self, what: &str) -> Option<Role> {
        let text = self.text();
        let (y, line) = text.lines().enumerate().find(|(_, l)| l.contains(what))?;
        let before = line.split(what).next().unwrap_or_default();
        let (x, y) = (u16::try_from(crate::tui::text::width(before)).ok()?, u16::try_from(y).ok()?);
        self.role_at(x, y)
    }

    fn role_at(&self, x: u16, y: u16) -> Option<Role> {
        let cell = self.terminal.backend().buffer().cell(Position::new(x, y))?;
        self.app.setup().theme.role(cell.fg, cell.bg, cell.modifier)
    }

    /// Column and row of the cursor, if it is shown.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let backend = self.terminal.backend();
        backend.cursor_visible().then(|| backend.cursor_position()).map(|p| (p.x, p.y))
    }

    /// The grid, and below it where the cursor stands and which runs of each line look how, by role; ordinary text is not named.
    pub fn screen(&self) -> String {
        let area: Rect = self.terminal.backend().buffer().area;
        let mut out = format!("{}x{}\n{}\n", area.width, area.height, self.text());
        match self.cursor() {
            Some((x, y)) => out.push_str(&format!("cursor {x},{y}\n")),
            None => out.push_str("no cursor\n"),
        }
        for y in 0..area.height {
            let mut runs: Vec<(String, u16, u16)> = Vec::new();
            for x in 0..area.width {
                let name = self.role_at(x, y).map_or("?", Role::name);
                match runs.last_mut() {
                    Some((last, _, to)) if last == name => *to = x,
                    _ => runs.push((name.to_owned(), x, x)),
                }
            }
            let named: Vec<String> = runs.iter().filter(|(n, ..)| n != "text").map(|(n, a, b)| format!("{n} {a}-{b}")).collect();
            if !named.is_empty() {
                out.push_str(&format!("{y}: {}\n", named.join(", ")));
            }
        }
        out
    }
}

fn grid(width: u16, height: u16) -> Terminal<TestBackend> {
    match Terminal::new(TestBackend::new(width, height)) {
        Ok(terminal) => terminal,
        Err(e) => match e {},
    }
}

/// Draws an app once at a size; for the sweep over sizes.
pub fn render_at(app: &App, width: u16, height: u16) -> String {
    let mut terminal = grid(width, height);
    let _ = terminal.draw(|frame| app.view(frame));
    terminal.backend().to_string()
}

fn parse(script: &str) -> Vec<Key> {
    let mut out = Vec::new();
    let mut rest = script.chars();
    while let Some(c) = rest.next() {
        if c == '<' {
            let name: String = rest.by_ref().take_while(|c| *c != '>').collect();
            out.push(named(&name));
        } else {
            out.push(Key::ch(c));
        }
    }
    out
}

fn named(name: &str) -> Key {
    let plain = match name {
        "BS" => Some(Key::plain(Code::Backspace)),
        "BackTab" => Some(Key::plain(Code::BackTab)),
        "lt" => Some(Key::ch('<')),
        _ => None,
    };
    let spelt = name.replace("C-", "Ctrl+").replace("A-", "Alt+").replace("S-", "Shift+").replace("BS", "Backspace");
    match plain.or_else(|| Key::parse(&spelt)) {
        Some(key) => key,
        None => panic!("no key is called <{name}>"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_of_keys_is_read_letter_by_letter_and_name_by_name() {
        let keys = parse("Жа<F3><C-я><S-F9><lt><BS>");
        let expected = [
            Key::ch('Ж'),
            Key::ch('а'),
            Key::f(3),
            Key::ctrl(Code::Char('я')),
            Key::shift(Code::F(9)),
            Key::ch('<'),
            Key::plain(Code::Backspace),
        ];
        assert_eq!(keys, expected);
    }
}
