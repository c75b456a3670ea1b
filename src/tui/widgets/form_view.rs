//! How a form is drawn: label and field side by side, or one above the other where it is narrow; the hint and the fault under the field.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::draw::{self, Look, cells};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::tui::widgets::form::{Form, Slot, Widget};

/// Below this width the label stands above its field.
const NARROW: u16 = 48;
/// Rows of a field of several lines.
const LONG: u16 = 4;

/// A field laid out for a width.
struct Block {
    label: Vec<String>,
    hint: Vec<String>,
    fault: Vec<String>,
    offers: Vec<(bool, String)>,
    value_rows: u16,
    beside: bool,
    /// Empty rows above.
    above: u16,
}

impl Block {
    fn of(form: &Form, n: usize, width: u16, look: &Look) -> Block {
        let (slot, focused) = (&form.slots[n], n == form.focus);
        let beside = width >= NARROW;
        let (label_width, value_width) = parts(width);
        let mark = if slot.spec.required { " *" } else { "" };
        let wrap = |what: &str, columns: u16| text::wrap(what, usize::from(columns));
        let label = wrap(&format!("{}{mark}", look.arg(&slot.spec.label)), label_width);
        // What is offered stands in place of the hint.
        let hint = match (&slot.spec.hint, focused && form.offers.0.is_empty()) {
            (Some(hint), true) => wrap(&look.arg(hint), value_width),
            _ => Vec::new(),
        };
        let fault = slot.error.as_ref().map(|f| wrap(&format!("! {}", look.tell(f)), value_width)).unwrap_or_default();
        let offers = match (focused, &form.offers) {
            (true, (lines, marked)) => lines.iter().enumerate().map(|(n, l)| (n == *marked, look.arg(l))).collect(),
            (false, _) => Vec::new(),
        };
        let value_rows = match &slot.widget {
            Widget::Line(..) => 1,
            Widget::Long(..) => LONG,
            Widget::Choice(c) => c.height(focused, value_width, look),
        };
        Block { label, hint, fault, offers, value_rows, beside, above: u16::from(slot.spec.apart) }
    }

    fn rows(&self) -> u16 {
        let label = cells(self.label.len());
        let value = self.value_rows + cells(self.offers.len() + self.hint.len() + self.fault.len());
        self.above + if self.beside { label.max(value) } else { label + value }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, look: &Look, slot: &Slot, focused: bool) {
        let area = draw::below(area, self.above);
        let (label_width, value_width) = parts(area.width);
        let label = Rect { height: area.height, ..draw::left_part(draw::right_of(area, 2), label_width) };
        let value = if self.beside {
            draw::left_part(draw::right_of(area, label_width + 3), value_width)
        } else {
            draw::left_part(draw::right_of(draw::below(area, cells(self.label.len())), 2), value_width)
        };
        if focused {
            draw::line(frame, draw::row(area, 0), look, Role::Key, &look.signs().here.to_string());
        }
        let role = if focused { Role::Key } else { Role::Text };
        for (n, part) in self.label.iter().enumerate() {
            draw::line(frame, draw::row(label, cells(n)), look, role, part);
        }
        let field = Rect { height: self.value_rows.min(value.height), ..value };
        match &slot.widget {
            Widget::Line(_, f) => f.view(frame, field, look, focused),
            Widget::Long(_, a) => a.view(frame, field, look, focused),
            Widget::Choice(c) => c.view(frame, field, look, focused),
        }
        let under = draw::below(value, self.value_rows);
        for (n, (marked, what)) in self.offers.iter().enumerate() {
            let (role, mark) = if *marked { (Role::Key, look.signs().here) } else { (Role::Dim, ' ') };
            draw::line(frame, draw::row(under, cells(n)), look, role, &format!("{mark} {what}"));
        }
        let under = draw::below(under, cells(self.offers.len()));
        for (n, part) in self.fault.iter().enumerate() {
            draw::line(frame, draw::row(under, cells(n)), look, Role::Bad, part);
        }
        let under = draw::below(under, cells(self.fault.len()));
        for (n, part) in self.hint.iter().enumerate() {
            draw::line(frame, draw::row(under, cells(n)), look, Role::Dim, part);
        }
    }
}

/// Widths of label and field. Two columns at the left are for the mark; one at the right for the marks that there is more.
fn parts(width: u16) -> (u16, u16) {
    if width < NARROW {
        return (width.saturating_sub(3), width.saturating_sub(3));
    }
    let label = (width * 2 / 5).min(36);
    (label, width - label - 4)
}

impl Form {
    /// Rows the whole form takes at a width.
    pub fn rows(&self, width: u16, look: &Look) -> u16 {
        self.shown().map(|n| Block::of(self, n, width, look).rows()).fold(0, u16::saturating_add)
    }

    /// Draws the form; the field that has the cursor is always in sight.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        if area.width == 0 || area.height == 0 {
            return;
        }
        let blocks: Vec<(usize, Block)> = self.shown().map(|n| (n, Block::of(self, n, area.width, look))).collect();
        let at = blocks.iter().position(|(n, _)| *n == self.focus).unwrap_or(0);
        let rows = |from: usize, to: usize| -> usize { blocks[from..to].iter().map(|(_, b)| usize::from(b.rows())).sum() };
        let high = usize::from(area.height);
        let mut top = self.top.get().min(at);
        while top < at && rows(top, at + 1) > high {
            top += 1;
        }
        while top > 0 && rows(top - 1, blocks.len()) <= high {
            top -= 1;
        }
        self.top.set(top);
        let mut left = area;
        for (n, block) in &blocks[top..] {
            let part = Rect { height: block.rows().min(left.height), ..left };
            if part.height == 0 {
                break;
            }
            block.draw(frame, part, look, &self.slots[*n], *n == self.focus);
            left = draw::below(left, block.rows());
        }
        let edge = draw::right_of(area, area.width - 1);
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if rows(top, blocks.len()) > high {
            draw::line(frame, draw::row(edge, area.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
