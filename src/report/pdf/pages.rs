//! Pages and what is drawn on them; copies share a sheet where they fit.

use super::Face;
use super::blocks::{Flow, Pen};
use super::face::{printable, width};
use super::laying::Laying;
use crate::domain::printout::{Page, Printout, joined};

/// A4, the short and the long side.
const A4: (f32, f32) = (595.28, 841.89);
/// Margin on the left, for the file's holes.
pub const LEFT: f32 = 57.0;
/// Margin on the right.
pub const RIGHT: f32 = 30.0;
/// Margin at the top and at the bottom.
pub const EDGE: f32 = 43.0;
/// Above and below a copy that shares a sheet.
const SHARED: f32 = 26.0;
/// Size of the number of a page and of the mark above it.
const SMALL: f32 = 9.0;
/// Sizes tried for copies that are to share a sheet, the first that fits is taken.
const SIZES: [f32; 6] = [11.5, 11.0, 10.5, 10.0, 9.5, 9.0];
/// Sizes tried after them where two languages stand side by side: still to be read, and the parent gets both copies at once.
const SIZES_OF_TWO: [f32; 3] = [8.5, 8.0, 7.5];
/// By how much letters are made smaller where that spares a second page.
const LESS: [f32; 2] = [0.5, 1.0];

/// Something drawn on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A text, its base at a point.
    Text {
        /// Left end of the base line.
        at: (f32, f32),
        /// Size of the letters.
        size: f32,
        /// Face.
        face: Face,
        /// The text, holding only signs of the face.
        text: String,
    },
    /// A line.
    Rule {
        /// Its one end.
        from: (f32, f32),
        /// Its other end.
        to: (f32, f32),
        /// How thick.
        wide: f32,
        /// Whether it is a line to cut along.
        dashed: bool,
    },
    /// A black bar of a barcode.
    Bar {
        /// Its top left corner.
        at: (f32, f32),
        /// Width.
        wide: f32,
        /// Height.
        high: f32,
    },
}

impl Mark {
    /// The same, moved to the right and down.
    pub fn moved(&self, x: f32, y: f32) -> Mark {
        let to = |p: &(f32, f32)| (p.0 + x, p.1 + y);
        match self {
            Mark::Text { at, size, face, text } => Mark::Text { at: to(at), size: *size, face: *face, text: text.clone() },
            Mark::Rule { from, to: end, wide, dashed } => {
                Mark::Rule { from: to(from), to: to(end), wide: *wide, dashed: *dashed }
            }
            Mark::Bar { at, wide, high } => Mark::Bar { at: to(at), wide: *wide, high: *high },
        }
    }
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leaf {
    /// What is drawn on it.
    pub marks: Vec<Mark>,
    /// A certifying page bears no number.
    pub bare: bool,
}

/// A paper on its pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Width of a page.
    pub wide: f32,
    /// Height of a page.
    pub high: f32,
    /// The pages.
    pub leaves: Vec<Leaf>,
}

impl Layout {
    /// The texts of a page in the order they were put there, for tests and for counting.
    pub fn texts(&self, page: usize) -> Vec<&str> {
        let marks = self.leaves.get(page).map_or(&[][..], |l| l.marks.as_slice());
        marks.iter().filter_map(|m| if let Mark::Text { text, .. } = m { Some(text.as_str()) } else { None }).collect()
    }
}

/// Puts a paper on its pages.
pub fn lay_out(p: &Printout) -> Layout {
    let laid = |less: f32| {
        let mut laying = Laying::smaller(p.clone(), less);
        while !laying.stride(usize::MAX) {}
        laying.finish()
    };
    let copies = usize::from(p.copies.max(1));
    let whole = laid(0.0);
    // What runs over by a few lines is set a little smaller rather than signed on a page that is nearly empty.
    if whole.leaves.len() == 2 * copies {
        let one = LESS.into_iter().map(laid).find(|tried| tried.leaves.len() <= copies);
        return one.unwrap_or(whole);
    }
    whole
}

/// Width and height of the paper.
pub fn extent(page: Page) -> (f32, f32) {
    match page {
        Page::Portrait => A4,
        Page::Landscape => (A4.1, A4.0),
    }
}

/// A paper with the extent of its pages.
pub struct Sheet<'a> {
    /// The paper.
    pub p: &'a Printout,
    /// Width of a page.
    pub wide: f32,
    /// Height of a page.
    pub high: f32,
}

impl Sheet<'_> {
    /// All copies on one sheet with lines to cut along, if there are several and they fit.
    pub fn shared(&self, room: f32) -> Option<Leaf> {
        if self.p.copies < 2 {
            return None;
        }
        let part = self.high / f32::from(self.p.copies);
        let free = part - SHARED * 2.0;
        let mut blocks = Vec::new();
        let smaller = if self.p.langs.len() > 1 { &SIZES_OF_TWO[..] } else { &[] };
        for size in SIZES.iter().chain(smaller).copied() {
            let pen = Pen { room, size, langs: self.p.langs.len() };
            blocks.clear();
            for flow in self.p.pieces.iter().flat_map(|piece| pen.flow(piece)) {
                let Flow::Block(block) = flow else { return None };
                blocks.push(block);
            }
            let tall: f32 = blocks.iter().map(|b| b.before + b.high).sum();
            if tall <= free {
                break;
            }
        }
        if blocks.iter().map(|b| b.before + b.high).sum::<f32>() > free {
            return None;
        }
        let mut leaf = Leaf::default();
        let mut top = 0.0;
        for copy in 0..self.p.copies {
            if copy > 0 {
                self.cut(top, &mut leaf.marks);
            }
            self.mark(top + SHARED - 8.0, &mut leaf.marks);
            let mut y = top + SHARED;
            for (n, block) in blocks.iter().enumerate() {
                y += if n == 0 { 0.0 } else { block.before };
                leaf.marks.extend(block.marks.iter().map(|m| m.moved(LEFT, y)));
                y += block.high;
            }
            top += part;
        }
        Some(leaf)
    }

    fn cut(&self, y: f32, marks: &mut Vec<Mark>) {
        let text = printable(&joined(&self.p.cut), Face::Italic);
        let half = width(&text, Face::Italic, SMALL) / 2.0 + if text.is_empty() { 0.0 } else { 6.0 };
        let middle = self.wide / 2.0;
        for (from, to) in [(12.0, middle - half), (middle + half, self.wide - 12.0)] {
            marks.push(Mark::Rule { from: (from, y), to: (to, y), wide: 0.7, dashed: true });
        }
        if !text.is_empty() {
            marks.push(Mark::Text { at: (middle - half + 6.0, y + 3.0), size: SMALL, face: Face::Italic, text });
        }
    }

    /// What stands above every page.
    pub fn mark(&self, y: f32, marks: &mut Vec<Mark>) {
        self.centred(&joined(&self.p.mark), Face::Bold, y, marks);
    }

    pub fn centred(&self, text: &str, face: Face, y: f32, marks: &mut Vec<Mark>) {
        let text = printable(text, face);
        if !text.is_empty() {
            let x = (self.wide - width(&text, face, SMALL)) / 2.0;
            marks.push(Mark::Text { at: (x, y), size: SMALL, face, text });
        }
    }
}
