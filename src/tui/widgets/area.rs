//! A field of several lines, for motivations and notes.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::draw::{self, Look};
use crate::tui::keymap::Cmd;
use crate::tui::screen::{Heard, Input};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::tui::widgets::editor::{Editor, MOST};

/// Several lines of text, wrapped to the width it is drawn in. Enter breaks a line; up and down leave it at its edges.
#[derive(Clone, Debug)]
pub struct TextArea {
    editor: Editor,
    /// Width it was drawn in, which up and down go by.
    wide: Cell<usize>,
    /// First line shown; follows the cursor when drawn.
    top: Cell<usize>,
}

/// A line as shown: row of the text, characters from and to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shown {
    row: usize,
    from: usize,
    to: usize,
}

impl TextArea {
    /// A field that holds a text.
    pub fn new(value: &str) -> TextArea {
        TextArea { editor: Editor::new(value, MOST), wide: Cell::new(60), top: Cell::new(0) }
    }

    /// The text as typed, lines parted by `\n`.
    pub fn value(&self) -> String {
        self.editor.text()
    }

    /// Puts another text in; what could be undone is forgotten.
    pub fn set(&mut self, value: &str) {
        self.editor = Editor::new(value, MOST);
    }

    /// Hears an input.
    pub fn on(&mut self, input: &Input) -> Heard {
        match input {
            Input::Cmd(Cmd::Open) => self.editor.paste("\n", true),
            Input::Cmd(Cmd::Up) => self.step(false),
            Input::Cmd(Cmd::Down) => self.step(true),
            Input::Cmd(cmd) => self.editor.on(*cmd),
            Input::Char(c) => self.editor.put(*c),
            Input::Paste(pasted) => self.editor.paste(pasted, true),
        }
    }

    fn step(&mut self, down: bool) -> Heard {
        let all = self.shown();
        let (at, column) = self.place(&all);
        let to = if down { at.checked_add(1).filter(|n| *n < all.len()) } else { at.checked_sub(1) };
        let Some(line) = to.and_then(|n| all.get(n)).copied() else {
            return Heard::Ignored;
        };
        let mut left = column;
        let mut col = line.from;
        for letter in self.part(line).graphemes(true) {
            let w = text::letter_width(letter);
            if w > left {
                break;
            }
            left -= w;
            col += letter.chars().count();
        }
        self.editor.go(Some((line.row, col.min(line.to))))
    }

    /// The lines as wrapped to the width; breaks after spaces, or inside a word longer than a line.
    fn shown(&self) -> Vec<Shown> {
        let most = self.wide.get().max(1);
        let mut out = Vec::new();
        for (row, line) in self.editor.lines().iter().enumerate() {
            let (mut from, mut col, mut used, mut space) = (0, 0, 0, None);
            for letter in line.graphemes(true) {
                let w = text::letter_width(letter);
                // A space at the end of a line may hang over.
                if letter != " " && used + w > most && col > from {
                    let to = space.filter(|s| *s > from).unwrap_or(col);
                    out.push(Shown { row, from, to });
                    let kept: String = line.chars().skip(to).take(col - to).collect();
                    from = to;
                    used = text::width(&kept);
                    space = None;
                }
                used += w;
                col += letter.chars().count();
                if letter == " " {
                    space = Some(col);
                }
            }
            out.push(Shown { row, from, to: col });
        }
        out
    }

    fn part(&self, line: Shown) -> String {
        let whole = self.editor.lines().get(line.row).map(String::as_str).unwrap_or_default();
        whole.chars().skip(line.from).take(line.to - line.from).collect()
    }

    /// Which shown line the cursor stands in, and its column there.
    fn place(&self, all: &[Shown]) -> (usize, usize) {
        let (row, col) = self.editor.cursor();
        let at = all.iter().rposition(|l| l.row == row && l.from <= col).unwrap_or(0);
        let before: String = match all.get(at) {
            Some(l) => self.part(Shown { to: col.max(l.from), ..*l }),
            None => String::new(),
        };
        (at, text::width(&before))
    }

    /// Draws the field over an area. With `focused` it has the cursor.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look, focused: bool) {
        let role = if focused { Role::Focus } else { Role::Text };
        draw::fill(frame, area, look, role);
        if area.width == 0 || area.height == 0 {
            return;
        }
        if !focused && self.editor.lines().iter().all(String::is_empty) {
            draw::blank(frame, area, look);
            return;
        }
        // One column is kept free for a cursor behind the last letter.
        self.wide.set(usize::from(area.width).saturating_sub(1).max(1));
        let all = self.shown();
        let (at, column) = self.place(&all);
        let high = usize::from(area.height);
        let mut top = self.top.get().min(at).min(all.len().saturating_sub(high));
        if at >= top + high {
            top = at + 1 - high;
        }
        self.top.set(top);
        for (n, l) in all.iter().skip(top).take(high).enumerate() {
            let line = draw::row(area, draw::cells(n));
            draw::line(frame, line, look, role, &self.part(*l));
        }
        if focused && look.active {
            draw::cursor(frame, draw::row(area, draw::cells(at - top)), draw::cells(column).min(area.width - 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_and_down_go_by_the_lines_as_shown_and_leave_at_the_edges() {
        let mut a = TextArea::new("справка выдана прежней школой");
        a.wide.set(15);
        let lines: Vec<String> = a.shown().iter().map(|l| a.part(*l)).collect();
        assert_eq!(lines, ["справка выдана ", "прежней школой"]);
        assert_eq!(a.on(&Input::Cmd(Cmd::Down)), Heard::Ignored);
        assert_eq!(a.on(&Input::Cmd(Cmd::Up)), Heard::Used);
        a.on(&Input::Char('!'));
        assert_eq!(a.value(), "справка выдана! прежней школой");
        assert_eq!(a.on(&Input::Cmd(Cmd::Up)), Heard::Ignored);
    }

    #[test]
    fn enter_and_a_paste_keep_their_line_breaks() {
        let mut a = TextArea::new("а");
        a.on(&Input::Cmd(Cmd::Open));
        a.on(&Input::Paste("б\nв".into()));
        assert_eq!(a.value(), "а\nб\nв");
        a.on(&Input::Cmd(Cmd::Home));
        a.on(&Input::Cmd(Cmd::Erase));
        assert_eq!(a.value(), "а\nбв");
    }
}
