//! How a form is described: one field a line.

use crate::domain::form::FieldKind;
use crate::domain::text::{Arg, Message};

/// What kind of widget a field has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKindOf {
    /// One line, checked by the domain.
    Line(FieldKind),
    /// Several lines, at most so many characters.
    Long(usize),
    /// One of a few: identifier and label.
    Choice(Vec<(String, Arg)>),
}

/// A field of a form, before the form holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub(super) id: String,
    pub(super) label: Arg,
    pub(super) kind: FieldKindOf,
    pub(super) hint: Option<Arg>,
    pub(super) required: bool,
    pub(super) value: String,
    pub(super) shown_if: Option<(String, Vec<String>)>,
    pub(super) apart: bool,
}

impl Field {
    fn new(id: impl Into<String>, label: impl Into<Arg>, kind: FieldKindOf) -> Field {
        Field {
            id: id.into(),
            label: label.into(),
            kind,
            hint: None,
            required: false,
            value: String::new(),
            shown_if: None,
            apart: false,
        }
    }

    /// One line of a kind the domain knows.
    pub fn line(id: impl Into<String>, label: impl Into<Arg>, kind: FieldKind) -> Field {
        Field::new(id, label, FieldKindOf::Line(kind))
    }

    /// Several lines, at most so many characters.
    pub fn long(id: impl Into<String>, label: impl Into<Arg>, most: usize) -> Field {
        Field::new(id, label, FieldKindOf::Long(most))
    }

    /// One of a few: identifier and label.
    pub fn choice(id: impl Into<String>, label: impl Into<Arg>, options: Vec<(String, Arg)>) -> Field {
        Field::new(id, label, FieldKindOf::Choice(options))
    }

    /// Yes or no; the values are "yes", "no" and, before an answer, nothing.
    pub fn yes_no(id: impl Into<String>, label: impl Into<Arg>) -> Field {
        let options = vec![("yes".to_owned(), Message::new("yes").into()), ("no".to_owned(), Message::new("no").into())];
        Field::choice(id, label, options)
    }

    /// Must not stay empty.
    #[must_use]
    pub fn required(mut self) -> Field {
        self.required = true;
        self
    }

    /// An empty row stands above it: another part of the form begins.
    #[must_use]
    pub fn apart(mut self) -> Field {
        self.apart = true;
        self
    }

    /// A sentence under the field while it has the cursor.
    #[must_use]
    pub fn hint(mut self, what: impl Into<Arg>) -> Field {
        self.hint = Some(what.into());
        self
    }

    /// What it holds at first.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Field {
        self.value = value.into();
        self
    }

    /// Shown only while the field `other` is shown and holds one of `values`.
    #[must_use]
    pub fn shown_if(mut self, other: impl Into<String>, values: &[&str]) -> Field {
        self.shown_if = Some((other.into(), values.iter().map(|v| (*v).to_owned()).collect()));
        self
    }
}
