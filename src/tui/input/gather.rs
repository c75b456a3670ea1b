//! Tells a barcode reader from a hand: a reader types like a keyboard, only faster. Pure: the time is passed in.
//!
//! Only what follows the sign a code begins with is held back, each key at most for the pause a reader may make, and only as long as it may still become
//! a code. What turns out to be none is given on as it was typed, in order and with its own times.

use std::time::Duration;

use super::{Stroke, white};
use crate::domain::folder_code::{self, CodeFault, DIGITS, FolderCode, SIGN};
use crate::tui::keymap::{Code, Key};

/// The pause where the office has set none.
const USUAL: Duration = Duration::from_millis(50);
/// Digits from which a burst that ends with Enter or Tab was meant for a code: a key or two got lost on the way.
const NEARLY: usize = DIGITS - 3;

/// What came of keys.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Got {
    /// A key of a hand, or of a paste, and when it was pressed.
    Typed(Stroke, Duration),
    /// A code was read.
    Code(FolderCode),
    /// A reader typed, but not a right code.
    Unread,
}

/// A key that waits; none for a key that says nothing but its digit.
#[derive(Debug)]
struct Held {
    stroke: Option<Stroke>,
    at: Duration,
}

/// Gathers the keys of a burst.
#[derive(Debug)]
pub(super) struct Gather {
    gap: Duration,
    held: Vec<Held>,
    /// The code as far as it has come.
    code: String,
    /// Until when an Enter or a Tab still belongs to the code that was read: some readers end with two keys.
    tail: Option<Duration>,
}

impl Default for Gather {
    fn default() -> Gather {
        Gather { gap: USUAL, held: Vec::new(), code: String::new(), tail: None }
    }
}

impl Gather {
    /// The most a reader may pause between two signs.
    pub fn set_gap(&mut self, gap: Duration) {
        self.gap = gap;
    }

    /// How long to wait for the next key; none while nothing is held.
    pub fn patience(&self, now: Duration) -> Option<Duration> {
        self.until().map(|until| until.saturating_sub(now))
    }

    /// When the wait for the next key is over; none while nothing is held.
    pub fn until(&self) -> Option<Duration> {
        self.held.last().map(|last| last.at + self.gap)
    }

    /// A key was pressed.
    pub fn take(&mut self, stroke: Stroke, at: Duration) -> Vec<Got> {
        let mut out = self.after_pause(at);
        let digits = self.code.chars().count().saturating_sub(1);
        match digit(&stroke) {
            _ if self.code.is_empty() => out.extend(self.begin(stroke, at)),
            Some(digit) if digits < DIGITS => self.hold(Some(stroke), digit, at),
            // The next code, from a reader that ends with nothing.
            _ if character(&stroke) == Some(SIGN) => {
                out.extend(self.rest());
                out.extend(self.begin(stroke, at));
            }
            _ if white(&stroke).is_some() && digits >= NEARLY => {
                out.push(self.read());
                self.tail = Some(at + self.gap);
            }
            _ => {
                out.extend(self.as_typed());
                out.extend(self.begin(stroke, at));
            }
        }
        out
    }

    /// The middle key of the number pad without Num Lock, which types nothing: within a code it is a 5.
    pub fn take_five(&mut self, at: Duration) -> Vec<Got> {
        let out = self.after_pause(at);
        if !self.code.is_empty() {
            self.hold(None, '5', at);
        }
        out
    }

    /// Nothing more came: what is held is a code, or was typed.
    pub fn rest(&mut self) -> Vec<Got> {
        if self.code.chars().count() != 1 + DIGITS {
            return self.as_typed();
        }
        // A reader that is slow with its last key: what it ends with may be on its way still.
        self.tail = self.held.last().map(|last| last.at + self.gap * 2);
        vec![self.read()]
    }

    fn after_pause(&mut self, at: Duration) -> Vec<Got> {
        let paused = self.held.last().is_some_and(|last| at.saturating_sub(last.at) > self.gap);
        if paused { self.rest() } else { Vec::new() }
    }

    /// A key while nothing is held.
    fn begin(&mut self, stroke: Stroke, at: Duration) -> Option<Got> {
        if character(&stroke) == Some(SIGN) {
            self.tail = None;
            self.hold(Some(stroke), SIGN, at);
            return None;
        }
        if white(&stroke).is_some() && self.tail.is_some_and(|until| at <= until) {
            self.tail = Some(at + self.gap);
            return None;
        }
        self.tail = None;
        Some(Got::Typed(stroke, at))
    }

    fn hold(&mut self, stroke: Option<Stroke>, says: char, at: Duration) {
        self.code.push(says);
        self.held.push(Held { stroke, at });
    }

    fn read(&mut self) -> Got {
        self.held.clear();
        match FolderCode::parse(&std::mem::take(&mut self.code)) {
            Ok(code) => Got::Code(code),
            Err(CodeFault::Misread | CodeFault::Other) => Got::Unread,
        }
    }

    fn as_typed(&mut self) -> Vec<Got> {
        self.code.clear();
        let held = std::mem::take(&mut self.held);
        held.into_iter().filter_map(|h| h.stroke.map(|stroke| Got::Typed(stroke, h.at))).collect()
    }
}

/// What a pasted text stands for if it is a code and nothing else.
pub(super) fn pasted(text: &str) -> Option<Stroke> {
    if !text.trim_start().starts_with(SIGN) {
        return None;
    }
    match FolderCode::parse(text) {
        Ok(code) => Some(Stroke::Scan(code)),
        Err(CodeFault::Misread) => Some(Stroke::Unread),
        Err(CodeFault::Other) => None,
    }
}

fn character(stroke: &Stroke) -> Option<char> {
    match stroke {
        Stroke::Key(key) => key.text(),
        Stroke::Text(c) => Some(*c),
        _ => None,
    }
}

/// The digit a key types in any layout, or on the number pad with Num Lock or without.
fn digit(stroke: &Stroke) -> Option<char> {
    if let Some(c) = character(stroke) {
        return folder_code::digit(c).and_then(|d| char::from_digit(d, 10));
    }
    let Stroke::Key(Key { code, ctrl: false, alt: false, shift: false }) = stroke else { return None };
    Some(match code {
        Code::Ins => '0',
        Code::End => '1',
        Code::Down => '2',
        Code::PageDown => '3',
        Code::Left => '4',
        Code::Right => '6',
        Code::Home => '7',
        Code::Up => '8',
        Code::PageUp => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
