//! A key as the keymap knows it: what stands on the cap and what is held with it.

use std::fmt;

/// A key cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// F1 to F10; higher ones belong to the terminal.
    F(u8),
    /// A character; in a binding always a small Latin letter or a space.
    Char(char),
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Tab.
    Tab,
    /// Shift+Tab.
    BackTab,
    /// Insert.
    Ins,
    /// Delete.
    Del,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// Backspace.
    Backspace,
}

/// A key with what is held. Shift is never kept with a character: its case carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The cap.
    pub code: Code,
    /// Ctrl is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
    /// Shift is held.
    pub shift: bool,
}

impl Key {
    /// A key alone.
    pub const fn plain(code: Code) -> Key {
        Key { code, ctrl: false, alt: false, shift: false }
    }

    /// A function key.
    pub const fn f(n: u8) -> Key {
        Key::plain(Code::F(n))
    }

    /// A character alone.
    pub const fn ch(c: char) -> Key {
        Key::plain(Code::Char(c))
    }

    /// With Ctrl.
    pub const fn ctrl(code: Code) -> Key {
        Key { code, ctrl: true, alt: false, shift: false }
    }

    /// With Alt.
    pub const fn alt(code: Code) -> Key {
        Key { code, ctrl: false, alt: true, shift: false }
    }

    /// With Shift.
    pub const fn shift(code: Code) -> Key {
        Key { code, ctrl: false, alt: false, shift: true }
    }

    /// The character, if the key is one with nothing held: what a text field takes.
    pub fn text(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Whether the key is found whatever layout is active.
    pub fn layout_free(self) -> bool {
        !matches!(self.code, Code::Char(c) if c != ' ')
    }

    /// Whether the key may not carry a command: the terminal cannot tell it from another key, or keeps it for itself, or it types text.
    pub fn unfit(self) -> bool {
        match self.code {
            Code::F(n) => !(1..=10).contains(&n) || self.ctrl && self.alt,
            Code::Char(c) => {
                let bare = !self.ctrl && !self.alt;
                let types_text = bare && !c.is_ascii_lowercase() && c != ' ';
                let same_as_another = self.ctrl && matches!(c, 'i' | 'm' | 'j' | 'h' | '[' | '0'..='9' | ' ');
                types_text || same_as_another || self.ctrl && self.alt || self.shift
            }
            _ => self.ctrl && self.alt,
        }
    }

    /// Reads "F2", "Ctrl+s", "Shift+F9", "Ins", "Space".
    pub fn parse(text: &str) -> Option<Key> {
        let mut key = Key::plain(Code::Esc);
        let mut rest = text.trim();
        while let Some((held, after)) = rest.split_once('+') {
            match held.to_ascii_lowercase().as_str() {
                "ctrl" => key.ctrl = true,
                "alt" => key.alt = true,
                "shift" => key.shift = true,
                _ => return None,
            }
            rest = after;
        }
        key.code = code(rest)?;
        if key.code == Code::Tab && key.shift {
            key.code = Code::BackTab;
            key.shift = false;
        }
        Some(key)
    }
}

/// Names that stand on the caps of any keyboard.
const NAMED: [(&str, Code); 16] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("Shift+Tab", Code::BackTab),
    ("Ins", Code::Ins),
    ("Del", Code::Del),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Backspace", Code::Backspace),
    ("Space", Code::Char(' ')),
];

fn code(name: &str) -> Option<Code> {
    if let Some((_, code)) = NAMED.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
        return Some(*code);
    }
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(c), None) => Some(Code::Char(c.to_ascii_lowercase())),
        (Some('F' | 'f'), Some(_)) => name.trim_start_matches(['F', 'f']).parse().ok().map(Code::F),
        _ => None,
    }
}

/// As written on the caps: `Ctrl+S`, `Shift+F9`, `Ins`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            Code::F(n) => write!(f, "F{n}"),
            Code::Char(c) if c != ' ' => write!(f, "{}", c.to_uppercase()),
            code => f.write_str(NAMED.iter().find(|(_, c)| *c == code).map_or("?", |(n, _)| n)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_is_written() {
        for text in ["F2", "Ctrl+S", "Shift+F9", "Ins", "Shift+Tab", "Space", "Alt+Backspace", "N", "PgDn"] {
            assert_eq!(Key::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "Hyper+a", "Insert key", "Fx", "Ctrl+"] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }

    #[test]
    fn keys_that_terminals_confuse_or_keep_are_unfit() {
        for text in
            ["Ctrl+i", "Ctrl+m", "Ctrl+j", "Ctrl+h", "Ctrl+[", "Ctrl+Alt+a", "Ctrl+Alt+F2", "Ctrl+5", "F11", "F12", "7", "+"]
        {
            assert!(Key::parse(text).is_none_or(Key::unfit), "{text}");
        }
        for text in ["F1", "F10", "Ctrl+s", "Alt+x", "n", "Space"] {
            assert!(!Key::parse(text).unwrap().unfit(), "{text}");
        }
    }
}
