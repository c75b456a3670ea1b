//! Fields, choices, forms, tables and dialogs.

mod area;
mod choice;
mod dialog;
mod editor;
mod field;
mod form;
mod form_view;
mod spec;
mod table;

pub use area::TextArea;
pub use choice::Choice;
pub use dialog::{Ask, AskForm, Confirm, Notice, PickOne};
pub use field::TextField;
pub use form::{Form, FormHeard, Seen};
pub use spec::{Field, FieldKindOf};
pub use table::{Cell, Column, Table};
