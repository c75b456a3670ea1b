//! What the app asks of the outside, as data, and how the outside answers.

use std::path::PathBuf;

use crate::domain::incoming::Book;
use crate::domain::sheet::Sheet;
use crate::domain::text::Message;
use crate::ops::day::{Job, Outcome};
use crate::ops::office::Printing;
use crate::ops::reports::{Format, Reading};

/// Something that may wait or touches what lies outside the office's own database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Name of the terminal's window; never personal data.
    Title(String),
    /// Ring the bell once.
    Bell,
    /// Deliver to the central file.
    Deliver(Box<Job>),
    /// Write a table to a file.
    Export(Box<Export>),
    /// Write a text to a file.
    Save(Box<Save>),
    /// Show a printed file, or send it to the printer, as the settings say.
    Open(Box<Open>),
    /// Look at a central file and say in words how it is; writes nothing.
    Check(PathBuf),
    /// Read a central file: a share may make one wait.
    Read(PathBuf),
    /// Read a spreadsheet that is brought along: it may lie on a share.
    ReadBook(PathBuf),
    /// Nothing, but the keys pressed meanwhile are heard before the answer: between two strides of long work.
    Breath,
    /// Give the terminal to the person's own text editor with a file, at a line, and wait until it is closed.
    Edit(PathBuf, usize),
}

/// A table and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The table.
    pub sheet: Sheet,
    /// The form of the file.
    pub format: Format,
    /// The file.
    pub path: PathBuf,
}

/// A printed file and what is done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The file.
    pub file: PathBuf,
    /// What the settings say.
    pub settings: Printing,
}

/// A text and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Save {
    /// The text.
    pub text: String,
    /// The file.
    pub path: PathBuf,
}

/// What a finished effect brings back.
#[derive(Clone, Debug, PartialEq)]
pub enum Brought {
    /// A sentence: what was done.
    Said(Message),
    /// What came of a delivery; the app writes it down before the screens hear of it.
    Delivered(Box<Outcome>),
    /// What a look at the central file found: sentences, and whether each is well.
    Checked(Vec<(Message, bool)>),
    /// What stands in a central file.
    Ledger(Box<Reading>),
    /// What stands in a spreadsheet.
    Book(Box<Book>),
    /// A breath was taken.
    Breath,
    /// The editor was closed.
    Edited,
}

/// An effect that was run, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// What had been asked.
    pub effect: Effect,
    /// What it brought, or what went wrong and what to do.
    pub result: Result<Brought, Message>,
}

/// Runs what may wait: off the screen's thread in the program, at once in tests.
pub trait Outside: Send + Sync {
    /// Delivers, exports, checks or reads; `None` for an effect that leaves nothing to say.
    fn run(&self, effect: &Effect) -> Option<Result<Brought, Message>>;
}
