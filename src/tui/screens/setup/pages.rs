//! How the pages of the first start look. Marks are plain signs here: whether others can be seen is just what is being asked.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::text::{Lang, Message};
use crate::tui::draw::{self, Borders, Look};
use crate::tui::theme::Role;
use crate::words::Words;

/// Letters of the Kazakh alphabet that the Russian one lacks.
const LETTERS: &str = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі";
/// A box as it should look, and the same of plain signs.
const BOXES: [[&str; 3]; 2] =
    [["┌──────┬──────┐", "│      │      │", "└──────┴──────┘"], ["+------+------+", "|      |      |", "+------+------+"]];
/// Columns from one sample to the other.
const APART: u16 = 36;
/// Lines of text are no longer than this, however wide the window is.
const WIDE: u16 = 76;
/// Pages.
const PAGES: usize = 3;

/// Number of the page and its question; gives the rows used with an empty one below.
pub fn heading(frame: &mut Frame, area: Rect, look: &Look, page: usize, question: &'static str) -> u16 {
    let area = draw::left_part(area, WIDE);
    let step = look.tell(&Message::new("setup-step").with("n", page).with("of", PAGES));
    let used = draw::paragraph(frame, area, look, Role::Key, &format!("{step} {}", look.say(question)));
    used + 1
}

/// The three languages, each in its own words; the one spoken now is marked.
pub fn language(frame: &mut Frame, area: Rect, look: &Look) {
    let area = draw::left_part(area, WIDE);
    let mut rest = draw::below(area, draw::paragraph(frame, area, look, Role::Text, &look.say("setup-welcome")) + 1);
    rest = draw::below(rest, heading(frame, rest, look, 1, "setup-language-ask"));
    for lang in Lang::ALL {
        let own = Words::new(lang);
        option(frame, rest, look, lang == look.words.lang, &own.say("setup-language"));
        rest = draw::below(rest, 1);
    }
    draw::paragraph(frame, draw::below(rest, 1), look, Role::Dim, &look.say("setup-language-later"));
}

/// The letters and the boxes beside their plain kin, and the two answers.
pub fn letters(frame: &mut Frame, area: Rect, look: &Look, plain: bool) {
    let area = draw::left_part(area, WIDE);
    let mut rest = draw::below(area, heading(frame, area, look, 2, "setup-letters-ask"));
    let beside = |rest: Rect| (draw::left_part(rest, APART - 2), draw::right_of(rest, APART));
    let (left, right) = beside(rest);
    draw::line(frame, draw::row(left, 0), look, Role::Dim, &look.say("setup-letters-fine"));
    draw::line(frame, draw::row(right, 0), look, Role::Dim, &look.say("setup-letters-plain"));
    rest = draw::below(rest, 1);
    let (left, right) = beside(rest);
    draw::line(frame, draw::row(left, 0), look, Role::Text, LETTERS);
    draw::line(frame, draw::row(right, 0), look, Role::Text, LETTERS);
    rest = draw::below(rest, 1);
    for (fine, plain) in BOXES[0].iter().zip(BOXES[1]) {
        let (left, right) = beside(rest);
        draw::line(frame, draw::row(left, 0), look, Role::Text, fine);
        draw::line(frame, draw::row(right, 0), look, Role::Text, plain);
        rest = draw::below(rest, 1);
    }
    rest = draw::below(rest, 1);
    option(frame, rest, look, !plain, &look.say("setup-letters-yes"));
    rest = draw::below(rest, 1);
    option(frame, rest, look, plain, &look.say("setup-letters-no"));
    draw::paragraph(frame, draw::below(rest, 2), look, Role::Dim, &look.say("setup-letters-font"));
}

/// A line that can be chosen.
fn option(frame: &mut Frame, area: Rect, look: &Look, chosen: bool, what: &str) {
    let line = draw::row(area, 0);
    let role = if chosen { Role::Selected } else { Role::Text };
    if chosen {
        draw::fill(frame, line, look, role);
        if look.active {
            draw::cursor(frame, line, 0);
        }
    }
    let mark = if chosen { Borders::Ascii.signs().here } else { ' ' };
    draw::line(frame, line, look, role, &format!("{mark} {what}"));
}
