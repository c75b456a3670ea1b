//! A form: fields one under another, checked when the person moves on, never while typing.

use std::cell::Cell;

use crate::domain::form::{FieldKind, check};
use crate::domain::text::{Arg, Message};
use crate::tui::keymap::Cmd;
use crate::tui::screen::{Heard, Input};
use crate::tui::widgets::spec::{Field, FieldKindOf};
use crate::tui::widgets::{Choice, TextArea, TextField};
use crate::words::Words;

/// What a form made of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormHeard {
    /// Not for a form: the screen may use it.
    Ignored,
    /// Used.
    Used,
    /// A value changed.
    Changed,
    /// F2, and every shown field holds a good value: take `values()`.
    Save,
    /// F6, and every shown field holds a good value: take `values()`.
    Next,
    /// Enter in the last field; a small dialog takes it for F2, a screen leaves it.
    End,
}

/// A field as it stands, for whoever looks at a form from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its identifier.
    pub id: String,
    /// What it holds, as typed.
    pub value: String,
    /// What stands under it as wrong.
    pub fault: Option<Message>,
    /// Whether it is typed into; a choice is not.
    pub typed: bool,
    /// Whether it is shown now.
    pub shown: bool,
}

/// The widget of a field.
#[derive(Clone, Debug)]
pub(super) enum Widget {
    Line(FieldKind, TextField),
    Long(usize, TextArea),
    Choice(Choice),
}

/// A field of a form.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) spec: Field,
    pub(super) widget: Widget,
    pub(super) error: Option<Message>,
}

/// Fields, the one that has the cursor, and what was kept last.
#[derive(Clone, Debug)]
pub struct Form {
    pub(super) slots: Vec<Slot>,
    pub(super) focus: usize,
    /// Lines under the field that has the cursor, and the marked one of them.
    pub(super) offers: (Vec<Arg>, usize),
    kept: Vec<String>,
    /// First row shown; follows the cursor when drawn.
    pub(super) top: Cell<usize>,
}

impl Slot {
    fn new(spec: Field) -> Slot {
        let widget = match &spec.kind {
            FieldKindOf::Line(kind) => Widget::Line(*kind, TextField::new(&spec.value).of_kind(*kind)),
            FieldKindOf::Long(most) => Widget::Long(*most, TextArea::new(&spec.value)),
            FieldKindOf::Choice(options) => Widget::Choice(Choice::new(options.clone(), &spec.value)),
        };
        Slot { spec, widget, error: None }
    }

    fn value(&self) -> String {
        match &self.widget {
            Widget::Line(_, f) => f.value(),
            Widget::Long(_, a) => a.value(),
            Widget::Choice(c) => c.value().to_owned(),
        }
    }

    fn set(&mut self, value: &str) {
        match &mut self.widget {
            Widget::Line(_, f) => f.set(value),
            Widget::Long(_, a) => a.set(value),
            Widget::Choice(c) => c.set(value),
        }
    }

    /// The value as it will be stored, or what to do.
    fn check(&self) -> Result<String, Message> {
        let value = self.value();
        match &self.widget {
            Widget::Line(kind, _) => check(*kind, self.spec.required, &value),
            // Line breaks stay, so each line is cleaned by itself.
            Widget::Long(most, _) => {
                let lines: Result<Vec<String>, Message> =
                    value.lines().map(|l| check(FieldKind::Line(*most), false, l)).collect();
                let whole = lines?.join("\n").trim().to_owned();
                let n = whole.chars().count();
                match (whole.is_empty() && self.spec.required, n > *most) {
                    (true, _) => Err(Message::new("field-required")),
                    (_, true) => Err(Message::new("field-too-long").with("n", n).with("most", *most)),
                    _ => Ok(whole),
                }
            }
            Widget::Choice(_) if self.spec.required && value.is_empty() => Err(Message::new("choice-required")),
            Widget::Choice(_) => Ok(value),
        }
    }
}

impl Form {
    /// A form of fields; the first that is shown has the cursor.
    pub fn new(fields: Vec<Field>) -> Form {
        let mut form = Form {
            slots: fields.into_iter().map(Slot::new).collect(),
            focus: 0,
            offers: (Vec::new(), 0),
            kept: Vec::new(),
            top: Cell::new(0),
        };
        form.focus = form.next_shown(0).unwrap_or(0);
        form.saved();
        form
    }

    /// Hears an input. F2 and F6 check every shown field first; with a fault the first faulty field gets the cursor.
    pub fn on(&mut self, input: &Input, words: &Words) -> FormHeard {
        if let Input::Cmd(cmd @ (Cmd::Save | Cmd::Next)) = input {
            let good = self.check();
            return match (good, cmd) {
                (false, _) => FormHeard::Used,
                (true, Cmd::Save) => FormHeard::Save,
                (true, _) => FormHeard::Next,
            };
        }
        if let Input::Cmd(cmd @ (Cmd::NextField | Cmd::PrevField)) = input {
            return self.step(*cmd == Cmd::NextField, true);
        }
        let heard = match self.slots.get_mut(self.focus).map(|s| &mut s.widget) {
            Some(Widget::Line(_, f)) => f.on(input),
            Some(Widget::Long(_, a)) => a.on(input),
            Some(Widget::Choice(c)) => c.on(input, words),
            None => return FormHeard::Ignored,
        };
        match (heard, input) {
            (Heard::Changed, _) => FormHeard::Changed,
            (Heard::Used, _) => FormHeard::Used,
            (Heard::Ignored, Input::Cmd(Cmd::Down)) => self.step(true, false),
            (Heard::Ignored, Input::Cmd(Cmd::Up)) => self.step(false, false),
            (Heard::Ignored, Input::Cmd(Cmd::PageDown)) => self.jump(true),
            (Heard::Ignored, Input::Cmd(Cmd::PageUp)) => self.jump(false),
            (Heard::Ignored, Input::Cmd(Cmd::Open)) if self.shown().last() == Some(self.focus) => FormHeard::End,
            (Heard::Ignored, Input::Cmd(Cmd::Open)) => self.step(true, false),
            (Heard::Ignored, _) => FormHeard::Ignored,
        }
    }

    /// Values of the shown fields as typed, by field.
    pub fn values(&self) -> Vec<(String, String)> {
        self.shown().map(|n| (self.slots[n].spec.id.clone(), self.slots[n].value())).collect()
    }

    /// The value of a field, shown or not; an unknown field holds nothing.
    pub fn value(&self, id: &str) -> String {
        self.slot(id).map(Slot::value).unwrap_or_default()
    }

    /// Every field as it stands, the hidden ones too.
    pub fn seen(&self) -> Vec<Seen> {
        let shown: Vec<usize> = self.shown().collect();
        let all = self.slots.iter().enumerate();
        all.map(|(n, slot)| Seen {
            id: slot.spec.id.clone(),
            value: slot.value(),
            fault: slot.error.clone(),
            typed: !matches!(slot.widget, Widget::Choice(_)),
            shown: shown.contains(&n),
        })
        .collect()
    }

    /// Puts a value into a field, as if typed.
    pub fn set_value(&mut self, id: &str, value: &str) {
        if let Some(slot) = self.slots.iter_mut().find(|s| s.spec.id == id) {
            slot.set(value);
            slot.error = None;
        }
        if !self.shown().any(|n| n == self.focus) {
            self.focus = self.next_shown(self.focus).or_else(|| self.shown().last()).unwrap_or(0);
        }
    }

    /// Puts several values in, as [`Form::values`] gave them: to show a form again after its dialog has closed.
    pub fn fill(&mut self, values: &[(String, String)]) {
        for (id, value) in values {
            self.set_value(id, value);
        }
    }

    /// The field that has the cursor.
    pub fn focused(&self) -> &str {
        self.slots.get(self.focus).map_or("", |s| &s.spec.id)
    }

    /// Puts the cursor into a field, if it is shown.
    pub fn focus(&mut self, id: &str) {
        if let Some(n) = self.place(id) {
            self.focus = n;
        }
    }

    /// Lines to stand under the field that has the cursor, one of them marked: what the screen offers to fill in. None takes them away.
    pub fn offer(&mut self, lines: Vec<Arg>, marked: usize) {
        self.offers = (lines, marked);
    }

    /// Checks every shown field: good values are put in as they will be stored, faults stand under their fields and the first gets the cursor.
    pub fn check(&mut self) -> bool {
        let mut first = None;
        for n in self.shown().collect::<Vec<_>>() {
            let slot = &mut self.slots[n];
            slot.error = None;
            match slot.check() {
                Ok(value) if value != slot.value() => slot.set(&value),
                Ok(_) => {}
                Err(fault) => {
                    slot.error = Some(fault);
                    first = first.or(Some(n));
                }
            }
        }
        if let Some(n) = first {
            self.focus = n;
        }
        first.is_none()
    }

    /// Faults found elsewhere (by the verbs): each under its field, the first gets the cursor. Gives those whose field is not shown.
    pub fn set_errors(&mut self, faults: Vec<(String, Message)>) -> Vec<Message> {
        for slot in &mut self.slots {
            slot.error = None;
        }
        let mut homeless = Vec::new();
        let mut first: Option<usize> = None;
        for (id, fault) in faults {
            match self.place(&id) {
                Some(n) => {
                    self.slots[n].error.get_or_insert(fault);
                    first = Some(first.map_or(n, |f| f.min(n)));
                }
                None => homeless.push(fault),
            }
        }
        if let Some(n) = first {
            self.focus = n;
        }
        homeless
    }

    /// The fault of one field, or none any more; those of the others and the cursor stay.
    pub fn set_error(&mut self, id: &str, fault: Option<Message>) {
        if let Some(n) = self.place(id) {
            self.slots[n].error = fault;
        }
    }

    /// Whether a field holds another value than when the form was made or last kept.
    pub fn dirty(&self) -> bool {
        self.slots.iter().map(Slot::value).ne(self.kept.iter().cloned())
    }

    /// What stands in the fields now is kept.
    pub fn saved(&mut self) {
        self.kept = self.slots.iter().map(Slot::value).collect();
    }

    /// Fields shown now.
    pub(super) fn shown(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.slots.len()).filter(|n| self.is_shown(&self.slots[*n].spec, self.slots.len()))
    }

    /// Where a shown field stands.
    fn place(&self, id: &str) -> Option<usize> {
        self.shown().find(|n| self.slots[*n].spec.id == id)
    }

    fn slot(&self, id: &str) -> Option<&Slot> {
        self.slots.iter().find(|s| s.spec.id == id)
    }

    /// Follows conditions upwards; `left` bounds the way, so that two fields naming each other do not hang the program.
    fn is_shown(&self, spec: &Field, left: usize) -> bool {
        let Some((other, values)) = &spec.shown_if else { return true };
        match self.slot(other) {
            Some(slot) if left > 0 => values.contains(&slot.value()) && self.is_shown(&slot.spec, left - 1),
            _ => false,
        }
    }

    fn next_shown(&self, from: usize) -> Option<usize> {
        self.shown().find(|n| *n >= from)
    }

    /// To the next field or the one before; past the ends only if `round`.
    fn step(&mut self, forth: bool, round: bool) -> FormHeard {
        let all: Vec<usize> = self.shown().collect();
        let at = all.iter().position(|n| *n == self.focus).unwrap_or(0);
        let last = all.len().saturating_sub(1);
        let to = match (forth, at) {
            (true, at) if at >= last => {
                if round {
                    0
                } else {
                    last
                }
            }
            (true, at) => at + 1,
            (false, 0) => {
                if round {
                    last
                } else {
                    0
                }
            }
            (false, at) => at - 1,
        };
        self.focus = all.get(to).copied().unwrap_or(0);
        FormHeard::Used
    }

    fn jump(&mut self, end: bool) -> FormHeard {
        let to = if end { self.shown().last() } else { self.shown().next() };
        self.focus = to.unwrap_or(0);
        FormHeard::Used
    }
}

#[cfg(test)]
#[path = "form_tests.rs"]
mod tests;
