//! A field of one line.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::form::FieldKind;
use crate::domain::text::Arg;
use crate::tui::draw::{self, Look};
use crate::tui::keymap::{Digits, digit, of_kazakh_row};
use crate::tui::screen::{Heard, Input};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::tui::widgets::editor::{Editor, MOST};

/// One line of text with a cursor: whole letters, undo, a view that follows the cursor.
#[derive(Clone, Debug)]
pub struct TextField {
    editor: Editor,
    max: usize,
    digits: Option<Digits>,
    /// The digit typed last was a letter of the Kazakh digit row.
    kazakh: bool,
    placeholder: Option<Arg>,
    /// First column shown; follows the cursor when drawn.
    scroll: Cell<usize>,
}

impl Default for TextField {
    fn default() -> TextField {
        TextField::new("")
    }
}

impl TextField {
    /// A field that holds a text.
    pub fn new(value: &str) -> TextField {
        let value = value.replace('\n', " ");
        TextField {
            editor: Editor::new(&value, MOST),
            max: MOST,
            digits: None,
            kazakh: false,
            placeholder: None,
            scroll: Cell::new(0),
        }
    }

    /// At most so many characters can be typed or pasted.
    #[must_use]
    pub fn max(mut self, characters: usize) -> TextField {
        self.max = characters;
        self.editor = Editor::new(&self.editor.text(), characters);
        self
    }

    /// Letters of the Kazakh digit row become digits here.
    #[must_use]
    pub fn numeric(mut self, digits: Digits) -> TextField {
        self.digits = Some(digits);
        self
    }

    /// Numeric or not as the kind of field asks.
    #[must_use]
    pub fn of_kind(self, kind: FieldKind) -> TextField {
        match kind {
            FieldKind::Line(_) | FieldKind::PersonName => self,
            FieldKind::Day => self.numeric(Digits::Day),
            FieldKind::Time => self.numeric(Digits::Time),
            FieldKind::Iin | FieldKind::Bin | FieldKind::Number | FieldKind::Phone | FieldKind::Count => {
                self.numeric(Digits::Run)
            }
        }
    }

    /// Shown while the field is empty.
    #[must_use]
    pub fn placeholder(mut self, what: impl Into<Arg>) -> TextField {
        self.placeholder = Some(what.into());
        self
    }

    /// The text as typed.
    pub fn value(&self) -> String {
        self.editor.text()
    }

    /// Puts another text in; what could be undone is forgotten.
    pub fn set(&mut self, value: &str) {
        self.editor = Editor::new(&value.replace('\n', " "), self.max);
        self.kazakh = false;
        self.scroll.set(0);
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.editor.lines().iter().all(String::is_empty)
    }

    /// Hears an input; up, down, Enter and Tab are left to the screen.
    pub fn on(&mut self, input: &Input) -> Heard {
        match input {
            Input::Cmd(cmd) => self.editor.on(*cmd),
            Input::Char(c) => {
                let typed = match self.digits {
                    Some(digits) => digit(*c, &self.editor.before(), digits, self.kazakh),
                    None => *c,
                };
                self.kazakh = of_kazakh_row(*c) || self.kazakh && !c.is_ascii_digit();
                self.editor.put(typed)
            }
            Input::Paste(pasted) => self.editor.paste(pasted, false),
        }
    }

    /// Draws the field over the first row of an area. With `focused` it has the cursor.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, focused: bool) {
        let area = draw::row(area, 0);
        let role = if focused { Role::Focus } else { Role::Text };
        draw::fill(frame, area, look, role);
        if area.width == 0 || area.height == 0 {
            return;
        }
        match (self.is_empty(), &self.placeholder) {
            (true, Some(what)) => {
                draw::line(frame, area, look, if focused { Role::Focus } else { Role::Dim }, &look.arg(what));
            }
            (true, None) if !focused => draw::blank(frame, area, look),
            _ => {}
        }
        let wide = usize::from(area.width);
        let at = text::width(&self.editor.before());
        let mut from = self.scroll.get().min(at);
        if at >= from + wide {
            from = at + 1 - wide;
        }
        let value = self.value();
        // What was erased leaves no empty room at the right while there is text hidden at the left.
        from = from.min((text::width(&value) + 1).saturating_sub(wide));
        if !focused {
            from = 0;
        }
        self.scroll.set(from);
        let (mut column, mut shown) = (0, String::new());
        for letter in value.graphemes(true) {
            let w = text::letter_width(letter);
            if column >= from {
                shown.push_str(letter);
            } else if column + w > from {
                shown.push(' ');
            }
            column += w;
        }
        if !shown.is_empty() {
            // A field that is not being edited shows by a mark that its end is hidden; under the cursor the text simply moves.
            let shown = if focused { text::head(&shown, wide) } else { shown };
            draw::line(frame, area, look, role, &shown);
        }
        if focused && look.active {
            draw::cursor(frame, area, draw::cells(at - from));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &mut TextField, what: &str) {
        for c in what.chars() {
            field.on(&Input::Char(c));
        }
    }

    #[test]
    fn the_kazakh_digit_row_gives_digits_in_a_number_and_letters_in_a_text() {
        let mut day = TextField::default().of_kind(FieldKind::Day);
        typed(&mut day, "қ\"юқұюәқұұ");
        assert_eq!(day.value(), "01.09.2099");
        let mut iin = TextField::default().of_kind(FieldKind::Iin);
        typed(&mut iin, "ұұ\"әі\"ғққққ,");
        assert_eq!(iin.value(), "991231500006");
        let mut name = TextField::default().of_kind(FieldKind::PersonName);
        typed(&mut name, "Әлия Үмітқызы, 7-ұл");
        assert_eq!(name.value(), "Әлия Үмітқызы, 7-ұл");
    }

    #[test]
    fn pasted_line_breaks_are_spaces_in_a_field_of_one_line() {
        let mut f = TextField::new("");
        f.on(&Input::Paste("Ахметов\nАли\tНур\u{a0}".into()));
        assert_eq!(f.value(), "Ахметов Али Нур ");
    }
}
