//! Terminal events to strokes: releases dropped, AltGr kept as text, pastes and codes of folders recognised, letters joined. Pure: the time is
//! passed in.

mod gather;

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use unicode_normalization::UnicodeNormalization;

use crate::domain::folder_code::FolderCode;
use crate::domain::form::is_banned;
use crate::tui::keymap::{Code, Key};

use gather::{Gather, Got};

/// What the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Pressed a key; a bare character is text if a field has the cursor.
    Key(Key),
    /// Typed a character that is text and never a command (AltGr, Alt with digits).
    Text(char),
    /// Pasted text, cleaned, line breaks kept as `\n`.
    Paste(String),
    /// Held a barcode reader to the code of a folder, or pasted such a code and nothing else.
    Scan(FolderCode),
    /// The same, and it was not read rightly.
    Unread,
    /// The window has another size now.
    Resize,
}

/// Keys that follow each other this fast come from a machine.
pub const BURST_GAP: Duration = Duration::from_millis(8);
/// So many of them are a paste.
pub const BURST_KEYS: usize = 6;

/// Makes strokes of events. Keeps what it must remember between them.
#[derive(Debug, Default)]
pub struct Reader {
    /// Characters that came without a pause before the next one.
    run: usize,
    last: Option<Duration>,
    /// An Enter or Tab that came too fast for a hand, and what followed it, until it is known to be pasted or not.
    held: Vec<Stroke>,
    /// Character keys that are down, for consoles that report releases.
    down: Vec<char>,
    /// What may become the code of a folder.
    gather: Gather,
}

impl Reader {
    /// Takes an event that came at a time counted from any fixed moment.
    pub fn read(&mut self, event: Event, at: Duration) -> Vec<Stroke> {
        match event {
            Event::Key(key) if key.code == KeyCode::KeypadBegin => match key.kind {
                KeyEventKind::Release => Vec::new(),
                _ => {
                    let got = self.gather.take_five(at);
                    self.got(got)
                }
            },
            Event::Key(key) => match self.stroke(key) {
                Some(stroke) => {
                    let got = self.gather.take(stroke, at);
                    self.got(got)
                }
                None => Vec::new(),
            },
            Event::Paste(text) => {
                let got = self.gather.rest();
                let mut out = self.got(got);
                out.extend(self.let_go());
                let text = pasted(&text);
                out.push(gather::pasted(&text).unwrap_or(Stroke::Paste(text)));
                out
            }
            Event::Resize(..) => vec![Stroke::Resize],
            Event::FocusGained | Event::FocusLost => {
                self.down.clear();
                Vec::new()
            }
            Event::Mouse(_) => Vec::new(),
        }
    }

    /// The most a barcode reader may pause between two signs.
    pub fn set_gap(&mut self, gap: Duration) {
        self.gather.set_gap(gap);
    }

    /// How long to wait for the next event before [`Reader::idle`]; none while nothing is held.
    pub fn patience(&self, now: Duration) -> Option<Duration> {
        self.gather.patience(now).or_else(|| self.holds().then_some(BURST_GAP))
    }

    /// The time to count an event by that was there before the wait was over: on a busy machine it is looked at later than it came, and the pause is not
    /// the barcode reader's.
    pub fn in_time(&self, at: Duration) -> Duration {
        self.gather.until().map_or(at, |until| at.min(until))
    }

    fn holds(&self) -> bool {
        !self.held.is_empty()
    }

    /// Nothing came for as long as [`Reader::patience`] said: what was held was a code, or keys after all.
    pub fn idle(&mut self) -> Vec<Stroke> {
        let got = self.gather.rest();
        let mut out = self.got(got);
        self.run = 0;
        out.append(&mut self.let_go());
        out
    }

    fn got(&mut self, all: Vec<Got>) -> Vec<Stroke> {
        let mut out = Vec::new();
        for got in all {
            let read = match got {
                Got::Typed(stroke, at) => {
                    out.append(&mut self.pace(stroke, at));
                    continue;
                }
                Got::Code(code) => Stroke::Scan(code),
                Got::Unread => Stroke::Unread,
            };
            self.run = 0;
            out.append(&mut self.let_go());
            out.push(read);
        }
        out
    }

    fn let_go(&mut self) -> Vec<Stroke> {
        std::mem::take(&mut self.held)
    }

    /// Finds pastes that come as keys (Windows consoles send no paste event): an Enter or Tab amid them is text and never submits a form.
    fn pace(&mut self, stroke: Stroke, at: Duration) -> Vec<Stroke> {
        let fast = self.last.is_some_and(|last| at.saturating_sub(last) <= BURST_GAP);
        self.last = Some(at);
        let mut out = Vec::new();
        if !fast {
            out.append(&mut self.let_go());
            self.run = 0;
        }
        let gap = white(&stroke);
        let types_text =
            gap.is_some() || matches!(&stroke, Stroke::Text(_)) || matches!(&stroke, Stroke::Key(k) if k.text().is_some());
        if !types_text {
            out.append(&mut self.let_go());
            self.run = 0;
            out.push(stroke);
            return out;
        }
        // An Enter by itself begins no run: a hand presses it after a pause.
        if gap.is_some() && self.run == 0 {
            out.push(stroke);
            return out;
        }
        self.run += 1;
        if gap.is_some() || self.holds() {
            self.held.push(stroke);
            if self.run >= BURST_KEYS {
                out.extend(self.let_go().into_iter().map(as_text));
            }
        } else {
            out.push(stroke);
        }
        out
    }

    fn stroke(&mut self, event: KeyEvent) -> Option<Stroke> {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        if event.kind == KeyEventKind::Release {
            return match event.code {
                KeyCode::Char(c) => self.released(c),
                _ => None,
            };
        }
        if let KeyCode::Char(c) = event.code {
            return self.pressed(c, ctrl, alt);
        }
        let shift = event.modifiers.contains(KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::F(n) => Code::F(n),
            KeyCode::Enter => Code::Enter,
            KeyCode::Esc => Code::Esc,
            KeyCode::Tab if shift => Code::BackTab,
            KeyCode::Tab => Code::Tab,
            KeyCode::BackTab => Code::BackTab,
            KeyCode::Insert => Code::Ins,
            KeyCode::Delete => Code::Del,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Backspace => Code::Backspace,
            _ => return None,
        };
        Some(Stroke::Key(Key { code, ctrl, alt, shift: shift && code != Code::BackTab }))
    }

    fn pressed(&mut self, c: char, ctrl: bool, alt: bool) -> Option<Stroke> {
        let small = small(c);
        if !self.down.contains(&small) {
            self.down.push(small);
        }
        // Many Unix terminals send Backspace as Ctrl+H and a pasted line feed as Ctrl+J.
        match (ctrl, alt, c) {
            (true, false, 'h' | 'H') => return Some(Stroke::Key(Key::plain(Code::Backspace))),
            (true, false, 'j' | 'J') => return Some(Stroke::Key(Key::plain(Code::Enter))),
            _ => {}
        }
        if is_banned(c) || (c.is_whitespace() && c != ' ' && c != '\u{a0}') {
            return None;
        }
        if ctrl && alt {
            return Some(Stroke::Text(c));
        }
        Some(Stroke::Key(Key { code: Code::Char(c), ctrl, alt, shift: false }))
    }

    /// A release is nothing, with one exception: a character typed as Alt with digits on a Windows console comes with the release of Alt, when
    /// no character key is down. What any keyboard has on its caps is not typed so: such a lone release belongs to a key the system took.
    fn released(&mut self, c: char) -> Option<Stroke> {
        if let Some(i) = self.down.iter().position(|d| *d == small(c)) {
            self.down.remove(i);
            return None;
        }
        if self.down.pop().is_some() {
            return None;
        }
        let on_a_cap = c.is_ascii_alphanumeric() || matches!(c, ' ' | 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё');
        (!on_a_cap && !is_banned(c) && !c.is_whitespace()).then_some(Stroke::Text(c))
    }
}

/// What comes of a text that is typed at a pace by somebody or something, `\n` as Enter and `\t` as Tab, and a rest after it. For tests: the pilot has no
/// terminal.
#[doc(hidden)]
pub fn typed_at(text: &str, pause: Duration, gap: Duration) -> Vec<Stroke> {
    let mut reader = Reader::default();
    reader.set_gap(gap);
    let mut out = Vec::new();
    let mut at = Duration::ZERO;
    for c in text.chars() {
        let code = match c {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            c => KeyCode::Char(c),
        };
        at += pause;
        if reader.patience(at - pause).is_some_and(|patience| patience < pause) {
            out.extend(reader.idle());
        }
        out.extend(reader.read(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)), at));
    }
    while reader.patience(at).is_some() {
        out.extend(reader.idle());
    }
    out
}

fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The white space an Enter or Tab stands for within a paste. On some terminals a pasted line break comes with Ctrl.
fn white(stroke: &Stroke) -> Option<&'static str> {
    match stroke {
        Stroke::Key(Key { code: Code::Enter, alt: false, .. }) => Some("\n"),
        Stroke::Key(Key { code: Code::Tab, alt: false, ctrl: false, .. }) => Some("\t"),
        _ => None,
    }
}

fn as_text(stroke: Stroke) -> Stroke {
    match white(&stroke) {
        Some(space) => Stroke::Paste(space.to_owned()),
        None => stroke,
    }
}

/// Pasted text as fields take it: no control characters, torn letters joined, line breaks all `\n`.
fn pasted(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").nfc().filter(|c| !is_banned(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, held: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, held))
    }
    fn release(code: KeyCode, held: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new_with_kind(code, held, KeyEventKind::Release))
    }
    const NONE: KeyModifiers = KeyModifiers::NONE;
    const ALT_GR: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);

    /// Feeds characters at a pace, `\n` as Enter, and lets the reader rest at the end.
    fn typed(text: &str, gap_ms: u64) -> Vec<Stroke> {
        let mut reader = Reader::default();
        let mut out = Vec::new();
        let mut at = Duration::from_secs(1);
        for c in text.chars() {
            let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
            out.extend(reader.read(press(code, NONE), at));
            at += Duration::from_millis(gap_ms);
        }
        out.extend(reader.idle());
        out
    }
    fn said(all: &[Stroke]) -> String {
        all.iter()
            .map(|s| match s {
                Stroke::Key(k) if k.code == Code::Enter => "<Enter>".to_owned(),
                Stroke::Key(k) => k.text().map_or_else(|| k.to_string(), String::from),
                Stroke::Text(c) => c.to_string(),
                Stroke::Paste(p) => format!("[{p}]"),
                Stroke::Scan(code) => format!("<{}/{}>", code.year(), code.ordinal()),
                Stroke::Unread => "<?>".to_owned(),
                Stroke::Resize => "<size>".to_owned(),
            })
            .collect()
    }

    #[test]
    fn each_key_counts_once_where_the_console_reports_releases() {
        let mut reader = Reader::default();
        let mut out = Vec::new();
        // A recorded stream: Shift+а pressed, Shift let go first, then the letter; then ль; then F2.
        for event in [
            press(KeyCode::Char('А'), KeyModifiers::SHIFT),
            release(KeyCode::Char('а'), NONE),
            press(KeyCode::Char('л'), NONE),
            press(KeyCode::Char('ь'), NONE),
            release(KeyCode::Char('л'), NONE),
            release(KeyCode::Char('ь'), NONE),
            press(KeyCode::F(2), NONE),
            release(KeyCode::F(2), NONE),
            // «"» is Shift+2 in the Russian layout; Shift goes up first.
            press(KeyCode::Char('"'), KeyModifiers::SHIFT),
            release(KeyCode::Char('2'), NONE),
        ] {
            out.extend(reader.read(event, Duration::from_millis(100 * out.len() as u64)));
        }
        assert_eq!(said(&out), "АльF2\"");
    }

    #[test]
    fn a_character_typed_with_alt_and_digits_comes_with_the_release() {
        let mut reader = Reader::default();
        for c in ['«', '—', 'і', '@'] {
            assert_eq!(reader.read(release(KeyCode::Char(c), NONE), Duration::ZERO), [Stroke::Text(c)]);
        }
        for c in ['v', 'м', '7'] {
            assert_eq!(reader.read(release(KeyCode::Char(c), NONE), Duration::ZERO), [], "the system took the press of {c}");
        }
    }

    #[test]
    fn altgr_types_text_and_ctrl_alone_does_not() {
        let mut reader = Reader::default();
        assert_eq!(reader.read(press(KeyCode::Char('@'), ALT_GR), Duration::ZERO), [Stroke::Text('@')]);
        let key = Stroke::Key(Key::ctrl(Code::Char('ы')));
        assert_eq!(reader.read(press(KeyCode::Char('ы'), KeyModifiers::CONTROL), Duration::ZERO), [key]);
    }

    #[test]
    fn backspace_of_old_terminals_is_backspace_and_shift_tab_has_one_name() {
        let mut reader = Reader::default();
        let of = |e| Reader::default().read(e, Duration::ZERO);
        assert_eq!(
            reader.read(press(KeyCode::Char('h'), KeyModifiers::CONTROL), Duration::ZERO),
            of(press(KeyCode::Backspace, NONE))
        );
        assert_eq!(of(press(KeyCode::BackTab, KeyModifiers::SHIFT)), of(press(KeyCode::Tab, KeyModifiers::SHIFT)));
    }

    #[test]
    fn an_enter_within_a_burst_is_text() {
        assert_eq!(said(&typed("Ахметов\nАли\n", 1)), "Ахметов[\n]Али[\n]");
        assert_eq!(said(&typed("Али\nНурович", 1)), "Али[\n]Нурович", "a short first line is held until the burst is known");
    }

    #[test]
    fn an_enter_after_a_hand_submits() {
        assert_eq!(said(&typed("Ахметов\nАли\n", 60)), "Ахметов<Enter>Али<Enter>");
        assert_eq!(said(&typed("аб\n", 1)), "аб<Enter>", "two letters and an Enter are no paste");
    }

    #[test]
    fn an_enter_of_a_hand_is_not_held_back() {
        let mut reader = Reader::default();
        reader.read(press(KeyCode::Char('а'), NONE), Duration::ZERO);
        let out = reader.read(press(KeyCode::Enter, NONE), Duration::from_millis(40));
        assert_eq!(said(&out), "<Enter>");
        assert!(!reader.holds());
    }

    #[test]
    fn pasted_text_is_cleaned_and_its_letters_joined() {
        let mut reader = Reader::default();
        let out = reader.read(Event::Paste("Али\u{1b}[31m\r\nи\u{306}\u{202e}\u{9b}од".into()), Duration::ZERO);
        assert_eq!(out, [Stroke::Paste("Али[31m\nйод".into())]);
    }

    #[test]
    fn control_characters_never_become_strokes() {
        let mut reader = Reader::default();
        for c in ['\u{1b}', '\u{9b}', '\u{202e}', '\u{7f}', '\u{200b}'] {
            assert_eq!(reader.read(press(KeyCode::Char(c), NONE), Duration::ZERO), []);
        }
    }
}
