//! A printed paper as plain lines of a width: the preview on the screen. What stands on the paper stands here, in the same order.

use super::text::{TextStyle, draw};
use super::wrap::{width, wrap};
use crate::domain::printout::{Look, Numbering, Piece, Printout, Signature, Table, bullet, joined};

/// Between two columns.
const GUTTER: usize = 2;

/// Lines of a paper, none wider than `wide`.
pub fn paper_text(paper: &Printout, wide: usize) -> Vec<String> {
    let page = Page { wide: wide.max(20), two: paper.langs.len() == 2 };
    let mut out = Vec::new();
    if !paper.mark.is_empty() {
        out.extend(page.columns(&[joined(&paper.mark)], Side::Centre, ""));
    }
    for piece in &paper.pieces {
        page.piece(piece, &mut out);
    }
    if paper.copies > 1 {
        out.push(String::new());
        let cut = joined(&paper.cut);
        out.extend(page.columns(&[format!("- - - {cut} ×{} - - -", paper.copies)], Side::Centre, ""));
    }
    if paper.numbering == Numbering::Always {
        out.extend(page.columns(&[joined(&paper.folio)], Side::Centre, ""));
    }
    out.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Centre,
    Right,
}

struct Page {
    wide: usize,
    two: bool,
}

impl Page {
    fn piece(&self, piece: &Piece, out: &mut Vec<String>) {
        match piece {
            Piece::Head(sides) => {
                for n in 0..sides.iter().map(Vec::len).max().unwrap_or(0) {
                    let texts: Vec<String> = sides.iter().map(|s| s.get(n).cloned().unwrap_or_default()).collect();
                    out.extend(self.columns(&texts, Side::Centre, ""));
                }
                out.push("─".repeat(self.wide));
            }
            Piece::Title(said) => {
                out.push(String::new());
                out.extend(self.columns(said, Side::Centre, ""));
                out.push(String::new());
            }
            Piece::Paragraph(said, look) => {
                let side = match look {
                    Look::Centre | Look::Large => Side::Centre,
                    Look::Right => Side::Right,
                    Look::Plain | Look::Heading | Look::Small => Side::Left,
                };
                if *look == Look::Heading {
                    out.push(String::new());
                }
                out.extend(self.columns(said, side, ""));
            }
            Piece::Pair(name, value) => {
                let both = |n: usize| {
                    let name = name.get(n).or(name.first()).map(String::as_str).unwrap_or_default();
                    let value = value.get(n).or(value.first()).map(String::as_str).unwrap_or_default();
                    format!("{}: {value}", name.trim_end_matches(':'))
                };
                let texts: Vec<String> = (0..name.len().max(value.len()).max(1)).map(both).collect();
                out.extend(self.columns(&texts, Side::Left, ""));
            }
            Piece::List { items, mark } => {
                for (n, item) in items.iter().enumerate() {
                    out.extend(self.columns(item, Side::Left, &format!("{} ", bullet(n, mark))));
                }
            }
            Piece::Item { mark, said, depth, .. } => {
                let indent = " ".repeat(3 * usize::from(*depth));
                let before = if mark.is_empty() { format!("{indent}   ") } else { format!("{indent}{mark:<2} ") };
                out.extend(self.columns(said, Side::Left, &before));
            }
            Piece::Table(table) => self.table(table, out),
            Piece::Signature(signature) => self.signature(signature, out),
            Piece::Barcode(text) => out.push(format!("||| {text} |||")),
            Piece::Lines(n) => out.extend((0..*n).map(|_| "_".repeat(self.wide))),
            Piece::Space => out.push(String::new()),
            Piece::PageBreak => out.push("═".repeat(self.wide)),
            Piece::Certify(said, signatures, seal) => {
                out.push("═".repeat(self.wide));
                out.extend(self.columns(said, Side::Left, ""));
                signatures.iter().for_each(|s| self.signature(s, out));
                out.extend(self.columns(seal, Side::Left, ""));
            }
        }
    }

    fn table(&self, table: &Table, out: &mut Vec<String>) {
        let mut sheet = table.sheet.clone();
        if !table.total.is_empty() {
            sheet.rows.push(table.sum(&table.total, 0..table.sheet.rows.len()));
        }
        out.extend(draw(&sheet, &TextStyle { width: self.wide, ascii: false }).lines);
    }

    fn signature(&self, s: &Signature, out: &mut Vec<String>) {
        out.push(String::new());
        let line = "_".repeat(16);
        let whole = format!("{} {line} {}", joined(&s.who), s.name);
        out.extend(wrap(whole.trim(), self.wide));
        let under = joined(&s.under);
        if !under.is_empty() {
            out.push(under);
        }
    }

    /// Texts side by side, or one over the whole width; `mark` hangs before the first line of each.
    fn columns(&self, texts: &[String], side: Side, mark: &str) -> Vec<String> {
        let two = self.two && texts.len() == 2;
        let room = if two { (self.wide - GUTTER) / 2 } else { self.wide };
        let indent = width(mark);
        let lines: Vec<Vec<String>> =
            texts.iter().take(if two { 2 } else { 1 }).map(|t| wrap(t, room.saturating_sub(indent).max(1))).collect();
        let cell = |of: &Vec<String>, n: usize| {
            let Some(line) = of.get(n) else { return " ".repeat(room) };
            let before = if n == 0 { mark.to_owned() } else { " ".repeat(indent) };
            let free = room.saturating_sub(indent + width(line));
            let shift = match side {
                Side::Left => 0,
                Side::Centre => free / 2,
                Side::Right => free,
            };
            format!("{before}{}{line}{}", " ".repeat(shift), " ".repeat(free - shift))
        };
        let high = lines.iter().map(Vec::len).max().unwrap_or(0);
        (0..high).map(|n| lines.iter().map(|of| cell(of, n)).collect::<Vec<_>>().join(&" ".repeat(GUTTER))).collect()
    }
}
