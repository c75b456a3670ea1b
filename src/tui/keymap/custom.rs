//! The office's own keys, laid over the shipped table.

use std::collections::BTreeMap;

use crate::domain::text::Message;

use super::{Cmd, Context, Key, Keymap};

/// What is wrong with the office's own keys.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeymapFault {
    /// The text is not TOML of the expected form.
    #[error("key file: {0}")]
    Syntax(String),
    /// No such place.
    #[error("key file: no place {0}")]
    Place(String),
    /// No such command in that place.
    #[error("key file: no command {command} in {place}")]
    Command {
        /// The place.
        place: String,
        /// The name that was given.
        command: String,
    },
    /// No such key, or a key that terminals confuse or keep for themselves.
    #[error("key file: key {key} of {command} cannot be used")]
    Key {
        /// The command.
        command: String,
        /// The key as written.
        key: String,
    },
    /// Two commands on one key.
    #[error("key file: {key} means both {one} and {other} in {place}")]
    Clash {
        /// The place.
        place: String,
        /// The key.
        key: String,
        /// A command.
        one: String,
        /// Another command.
        other: String,
    },
    /// A command left without a key that every layout has.
    #[error("key file: {command} in {place} has no key outside letters")]
    NoFreeKey {
        /// The place.
        place: String,
        /// The command.
        command: String,
    },
}

impl KeymapFault {
    /// The sentence for the clerk.
    pub fn message(&self) -> Message {
        match self {
            KeymapFault::Syntax(what) => Message::new("keymap-syntax").with("what", what.as_str()),
            KeymapFault::Place(place) => Message::new("keymap-place").with("place", place.as_str()),
            KeymapFault::Command { place, command } => {
                Message::new("keymap-command").with("place", place.as_str()).with("command", command.as_str())
            }
            KeymapFault::Key { command, key } => {
                Message::new("keymap-key").with("command", command.as_str()).with("key", key.as_str())
            }
            KeymapFault::Clash { place, key, one, other } => Message::new("keymap-clash")
                .with("place", place.as_str())
                .with("key", key.as_str())
                .with("one", one.as_str())
                .with("other", other.as_str()),
            KeymapFault::NoFreeKey { place, command } => {
                Message::new("keymap-no-free-key").with("place", place.as_str()).with("command", command.as_str())
            }
        }
    }
}

type File = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// Lays the file over the table and checks the whole.
pub fn lay_over(mut map: Keymap, own: &str) -> Result<Keymap, KeymapFault> {
    let file: File = toml::from_str(own).map_err(|e| KeymapFault::Syntax(e.message().to_owned()))?;
    for (place, commands) in file {
        let context = Context::parse(&place).ok_or_else(|| KeymapFault::Place(place.clone()))?;
        for (command, keys) in commands {
            let keys: Vec<Key> = keys.iter().map(|text| read(&command, text)).collect::<Result<_, _>>()?;
            let row =
                Cmd::parse(&command).and_then(|cmd| map.rows.iter_mut().find(|(b, _)| b.context == context && b.cmd == cmd));
            let Some((_, slot)) = row else {
                return Err(KeymapFault::Command { place, command });
            };
            if !keys.iter().any(|k| k.layout_free()) {
                return Err(KeymapFault::NoFreeKey { place, command });
            }
            *slot = keys;
        }
    }
    match clash(&map) {
        Some(fault) => Err(fault),
        None => Ok(map),
    }
}

fn read(command: &str, text: &str) -> Result<Key, KeymapFault> {
    let fault = || KeymapFault::Key { command: command.to_owned(), key: text.to_owned() };
    Key::parse(text).filter(|k| !k.unfit()).ok_or_else(fault)
}

/// Two commands on one key in one place, counting `global` into every place.
pub fn clash(map: &Keymap) -> Option<KeymapFault> {
    for (i, (a, keys)) in map.rows.iter().enumerate() {
        for (b, others) in &map.rows[i + 1..] {
            let meet = a.context == b.context || a.context == Context::Global || b.context == Context::Global;
            if !meet || a.cmd == b.cmd {
                continue;
            }
            if let Some(key) = keys.iter().find(|k| others.contains(k)) {
                let place = if a.context == Context::Global { b.context } else { a.context };
                return Some(KeymapFault::Clash {
                    place: place.name().to_owned(),
                    key: key.to_string(),
                    one: a.cmd.name().to_owned(),
                    other: b.cmd.name().to_owned(),
                });
            }
        }
    }
    None
}
