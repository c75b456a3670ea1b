//! Screens and keys.
//!
//! | module | what |
//! |---|---|
//! | [`keymap`] | the one table of keys: dispatch, bottom bar, help, README |
//! | [`input`] | terminal events to strokes (AltGr, pastes, releases, the barcode reader) |
//! | [`screen`] | what a screen is: `Screen`, `Input`, `Step`, `Answer`, `Desk` |
//! | [`widgets`] | `TextField`, `TextArea`, `Choice`, `Form`, `Table`; dialogs `Confirm`, `Ask`, `AskForm`, `PickOne`, `Notice` |
//! | [`draw`] | drawing that survives any area, `Look` |
//! | [`app`] | `App`: `update(Msg) -> Vec<Effect>` and `view`; no IO |
//! | [`effect`], [`runner`], [`terminal`] | what waits or lies outside, and the loop that runs it |
//! | [`pilot`] | the whole app without a terminal, for tests |
//!
//! # A screen
//!
//! One file in `screens/`, one line in `screens::menu`. It matches on commands, never on keys; keys of a new kind are rows of the keymap.
//!
//! ```
//! use kense::domain::form::FieldKind;
//! use kense::domain::text::Message;
//! use kense::tui::prelude::*;
//!
//! pub struct Visitors { names: Vec<String>, table: Table }
//!
//! impl Visitors {
//!     pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
//!         let columns = vec![Column::new("№", 4).right(), Column::fill(Message::new("place-list"), 20)];
//!         Box::new(Visitors { names: Vec::new(), table: Table::new(columns, Message::new("list-empty")) })
//!     }
//! }
//!
//! impl Screen for Visitors {
//!     fn context(&self) -> Context { Context::List }
//!     fn title(&self, words: &Words) -> String { words.say("place-list") }
//!     fn help(&self) -> &'static str { "about-pick" }
//!     fn available(&self, cmd: Cmd) -> bool { cmd != Cmd::Remove || !self.table.is_empty() }
//!     fn shown(&mut self, _desk: &mut Desk) { self.table.set_len(self.names.len()) }   // here: load from desk.ops
//!     fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
//!         if self.table.on(&input) != Heard::Ignored { return Step::Stay; }
//!         match (input, self.table.chosen()) {
//!             (Input::Cmd(Cmd::New), _) => {
//!                 let name = Field::line("name", Message::new("place-form"), FieldKind::PersonName).required();
//!                 Step::push(AskForm::new("new", Message::new("key-new"), Form::new(vec![name])))
//!             }
//!             (Input::Cmd(Cmd::Remove), Some(_)) => Step::push(Confirm::new("remove", Message::new("help-remove"))),
//!             _ => Step::Pass,                                                        // Esc and the rest: the app's
//!         }
//!     }
//!     fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
//!         match (answer.tag, answer.said) {
//!             ("new", Said::Values(values)) => self.names.extend(values.into_iter().map(|(_, v)| v)),
//!             ("remove", Said::Yes) => { self.table.chosen().map(|n| self.names.remove(n)); }
//!             _ => return Step::Stay,
//!         }
//!         desk.tell(Message::new("key-save"));
//!         Step::Stay                                                                  // `shown` comes next
//!     }
//!     fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
//!         self.table.view(frame, area, look, &|n| vec![(n + 1).to_string().into(), self.names[n].as_str().into()]);
//!     }
//! }
//! ```

pub mod app;
pub mod draw;
pub mod effect;
mod frame;
pub mod input;
pub mod keymap;
pub mod outside;
#[doc(hidden)]
pub mod pilot;
pub mod runner;
pub mod screen;
pub mod screens;
pub mod start;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod widgets;

/// What nearly every screen uses.
pub mod prelude {
    pub use ratatui::Frame;
    pub use ratatui::layout::Rect;

    pub use crate::tui::app::MenuItem;
    pub use crate::tui::draw::{self, Look};
    pub use crate::tui::effect::{Done, Effect};
    pub use crate::tui::keymap::{Cmd, Context};
    pub use crate::tui::screen::{Answer, Desk, Heard, Input, Said, Screen, Step};
    pub use crate::tui::theme::Role;
    pub use crate::tui::widgets::{
        Ask, AskForm, Cell, Choice, Column, Confirm, Field, Form, FormHeard, Notice, PickOne, Table, TextArea, TextField,
    };
    pub use crate::words::Words;
}

#[cfg(test)]
mod tests;
