//! The office's own edition of a service: the guided form, the text editor, the difference to the edition in force, saving.
//!
//! All three screens work on one draft file, written at every change: leaving loses nothing, and one may go from the form to the editor and back.

use crate::domain::service::{Edition, ServiceCode};
use crate::domain::text::{Arg, Message};
use crate::ops::Problem;
use crate::tui::prelude::*;
use crate::tui::screens::card::page::{Page, Scroll};
use crate::tui::screens::trouble;

mod board;
mod forms;
mod parts;
mod preview;
mod texts;

pub use board::Board;
pub use preview::{Difference, Preview};
pub use texts::AsText;

/// The answer of these screens once an own edition is saved: its id.
pub const SAVED: &str = "own-saved";
/// The question how to go on with a draft.
pub const HOW: &str = "own-how";

/// Asks how a draft is worked on: the form, the editor, or not at all.
pub fn how() -> Step {
    let options: Vec<Arg> = ["own-how-form", "own-how-text", "own-how-drop"].map(|key| Message::new(key).into()).to_vec();
    Step::push(PickOne::new(HOW, Message::new("own-how"), options))
}

/// Opens the draft as was picked; the third is a question first, whose answer is `own-drop`.
pub fn work(desk: &mut Desk, code: &ServiceCode, picked: usize) -> Step {
    match picked {
        // A draft that cannot be read has no form: its errors are told beside the text.
        0 => match Board::open(desk, code) {
            Ok(Some(board)) => Step::push(board),
            Ok(None) => Step::push(AsText::new(code)),
            Err(fault) => trouble::tell(&fault),
        },
        1 => Step::push(AsText::new(code)),
        _ => Step::push(Confirm::new("own-drop", Message::new("own-drop-ask")).act(Message::new("own-drop-act"))),
    }
}

/// Problems on a page, each with file and line.
fn problems(page: &mut Page, look: &Look, all: &[Problem]) {
    page.heading(&look.tell(&Message::new("own-problems").with("n", all.len())));
    for p in all {
        page.item(&format!("{}:{}  {}", p.file, p.line, look.tell(&p.message)));
    }
}

/// The service and the days of an edition, in one line.
fn head(edition: &Edition) -> Message {
    let label = edition.label.clone();
    match edition.to {
        Some(to) => Message::new("own-head-until").with("service", label).with("from", edition.from).with("to", to),
        None => Message::new("own-head").with("service", label).with("from", edition.from),
    }
}

/// Draws a page that scrolls.
fn paged(frame: &mut Frame, area: Rect, look: &Look, scroll: &Scroll, fill: impl FnOnce(&mut Page)) {
    let mut page = Page::new(look, Scroll::inside(area).width);
    fill(&mut page);
    scroll.view(frame, area, look, &page.lines());
}
