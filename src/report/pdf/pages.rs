//! Blocks put on pages: no line is lost, a header is repeated, a heading is not left alone, copies share a sheet where they fit.

use super::Face;
use super::blocks::{Block, Flow, Pen};
use super::face::{printable, width};
use super::table::TableFlow;
use crate::domain::printout::{Look, Numbering, Page, Piece, Printout, joined};
use crate::domain::sheet::Row;

/// A4, the short and the long side.
const A4: (f32, f32) = (595.28, 841.89);
/// Margins: left (for the file's holes), right, top and bottom.
const LEFT: f32 = 57.0;
const RIGHT: f32 = 30.0;
const EDGE: f32 = 43.0;
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
/// Lines of a paper that stay with the line to sign on below them.
const WITH_SIGNATURE: usize = 3;

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
    fn moved(&self, x: f32, y: f32) -> Mark {
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
    bare: bool,
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
    let (wide, high) = match p.page {
        Page::Portrait => A4,
        Page::Landscape => (A4.1, A4.0),
    };
    let room = wide - LEFT - RIGHT;
    let sheet = Sheet { p, wide, high };
    if let Some(leaf) = sheet.shared(room) {
        return Layout { wide, high, leaves: vec![leaf] };
    }
    let size = if p.langs.len() > 1 { 11.0 } else { 12.0 };
    let pen = Pen { room, size, langs: p.langs.len() };
    let mut one = sheet.whole(&pen);
    // What runs over by a few lines is set a little smaller rather than signed on a page that is nearly empty.
    for less in LESS {
        if one.len() == 2 {
            let tried = sheet.whole(&Pen { size: size - less, ..pen });
            one = if tried.len() == 1 { tried } else { one };
        }
    }
    let leaves = (0..p.copies.max(1)).flat_map(|_| one.clone()).collect();
    Layout { wide, high, leaves }
}

struct Sheet<'a> {
    p: &'a Printout,
    wide: f32,
    high: f32,
}

impl Sheet<'_> {
    /// All copies on one sheet with lines to cut along, if there are several and they fit.
    fn shared(&self, room: f32) -> Option<Leaf> {
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
    fn mark(&self, y: f32, marks: &mut Vec<Mark>) {
        self.centred(&joined(&self.p.mark), Face::Bold, y, marks);
    }

    fn centred(&self, text: &str, face: Face, y: f32, marks: &mut Vec<Mark>) {
        let text = printable(text, face);
        if !text.is_empty() {
            let x = (self.wide - width(&text, face, SMALL)) / 2.0;
            marks.push(Mark::Text { at: (x, y), size: SMALL, face, text });
        }
    }

    /// One copy on pages of its own, with numbers and the mark.
    fn whole(&self, pen: &Pen) -> Vec<Leaf> {
        let mut pager = Pager { free: self.high - EDGE * 2.0, leaves: vec![Leaf::default()], y: 0.0 };
        let mut flows: Vec<Flow> = self.p.pieces.iter().flat_map(|piece| pen.flow(piece)).collect();
        hold_signatures(&mut flows);
        for (n, flow) in flows.iter().enumerate() {
            match flow {
                Flow::Block(block) => pager.block(block, kept(&flows[n..])),
                Flow::Table(table) => pager.table(table, signed(&flows[n + 1..])),
                Flow::Break => pager.next(),
                Flow::Certify(said, signatures) => {
                    let pages = (pager.numbered() + self.p.first - 1).to_string();
                    pager.certify();
                    let said = said.iter().map(|t| t.replace("{pages}", &pages)).collect();
                    let pieces = [Piece::Paragraph(said, Look::Plain)].into_iter();
                    for piece in pieces.chain(signatures.iter().cloned().map(Piece::Signature)) {
                        for flow in pen.flow(&piece) {
                            if let Flow::Block(block) = flow {
                                pager.block(&block, 0.0);
                            }
                        }
                    }
                }
            }
        }
        let count = pager.numbered();
        let pages = count + self.p.first - 1;
        let numbered = self.p.numbering == Numbering::Always || pages > 1;
        for (n, leaf) in pager.leaves.iter_mut().enumerate() {
            self.mark(EDGE - 14.0, &mut leaf.marks);
            if numbered && !leaf.bare {
                let page = (n + self.p.first).to_string();
                let folio = joined(&self.p.folio).replace("{page}", &page).replace("{pages}", &pages.to_string());
                self.centred(&folio, Face::Regular, self.high - 22.0, &mut leaf.marks);
            }
        }
        pager.leaves
    }
}

/// Whoever signs has some of the text above the line on the same page.
fn hold_signatures(flows: &mut [Flow]) {
    let signs = |flow: &Flow| matches!(flow, Flow::Block(b) if b.sign);
    let at: Vec<usize> = (0..flows.len()).filter(|n| signs(&flows[*n])).collect();
    for n in at {
        for flow in flows[..n].iter_mut().rev().take(WITH_SIGNATURE) {
            let Flow::Block(block) = flow else { break };
            block.keep = true;
        }
    }
}

/// Height of what is signed right below a table; nothing where something else follows it.
fn signed(flows: &[Flow]) -> f32 {
    if matches!(flows.first(), Some(Flow::Block(b)) if b.sign) { kept(flows) } else { 0.0 }
}

/// Height that must be free for the first of these so that it is not left alone: all that is kept together and what follows it.
fn kept(flows: &[Flow]) -> f32 {
    let mut need = 0.0;
    for flow in flows {
        match flow {
            Flow::Block(block) => {
                need += block.before + block.high;
                if !block.keep {
                    return need;
                }
            }
            Flow::Table(table) => {
                let first = table.table.sheet.rows.first().map_or(0.0, |r| table.row(r, 60.0).first().map_or(0.0, |b| b.high));
                return need + table.header.before + table.header.high + first;
            }
            Flow::Break | Flow::Certify(..) => return need,
        }
    }
    need
}

struct Pager {
    /// Height of a page between its margins.
    free: f32,
    leaves: Vec<Leaf>,
    /// How far down the page at hand is filled.
    y: f32,
}

impl Pager {
    fn numbered(&self) -> usize {
        self.leaves.iter().filter(|l| !l.bare).count()
    }

    fn next(&mut self) {
        self.leaves.push(Leaf::default());
        self.y = 0.0;
    }

    fn certify(&mut self) {
        self.leaves.push(Leaf { marks: Vec::new(), bare: true });
        self.y = 0.0;
    }

    /// Puts a block down; `with` is the height of all that must stay with it.
    fn block(&mut self, block: &Block, with: f32) {
        let need = (block.before + block.high).max(if with <= self.free { with } else { 0.0 });
        if self.y > 0.0 && self.y + need > self.free {
            let bare = self.leaves.last().is_some_and(|l| l.bare);
            self.next();
            if let Some(leaf) = self.leaves.last_mut() {
                leaf.bare = bare;
            }
        }
        if self.y > 0.0 {
            self.y += block.before;
        }
        self.put(block);
    }

    fn put(&mut self, block: &Block) {
        let y = EDGE + self.y;
        if let Some(leaf) = self.leaves.last_mut() {
            leaf.marks.extend(block.marks.iter().map(|m| m.moved(LEFT, y)));
        }
        self.y += block.high;
    }

    fn table(&mut self, flow: &TableFlow, signed: f32) {
        let table = &flow.table;
        let page_sum = |rows: &[&Row]| {
            let row = table.sum(&table.page_sum, rows.iter().copied());
            flow.row(&row, f32::MAX)
        };
        let sum_high: f32 = match table.page_sum.is_empty() {
            true => 0.0,
            false => page_sum(&[]).iter().map(|b| b.high).sum(),
        };
        let most = (self.free - flow.header.high - sum_high).max(20.0);
        self.block(&flow.header, flow.header.before + flow.header.high + sum_high + 30.0);
        let totals = match table.total.is_empty() {
            true => Vec::new(),
            false => flow.row(&table.sum(&table.total, table.sheet.rows.iter()), f32::MAX),
        };
        let total_high: f32 = totals.iter().map(|b| b.high).sum();
        let mut here: Vec<&Row> = Vec::new();
        for (at, row) in table.sheet.rows.iter().enumerate() {
            // The sums of the whole stand under the last row, not on a page of their own.
            let below = if at + 1 == table.sheet.rows.len() { sum_high + total_high + signed } else { sum_high };
            for (n, part) in flow.row(row, most).iter().enumerate() {
                if self.y + part.high + below > self.free && self.y > flow.header.high {
                    if !table.page_sum.is_empty() {
                        page_sum(&here).iter().for_each(|b| self.put(b));
                        here.clear();
                    }
                    self.next();
                    self.put(&flow.header);
                }
                self.put(part);
                // A row that goes on over the next page counts where it begins.
                if n == 0 {
                    here.push(row);
                }
            }
        }
        if !table.page_sum.is_empty() {
            page_sum(&here).iter().for_each(|b| self.put(b));
        }
        for part in &totals {
            if self.y + part.high > self.free {
                self.next();
                self.put(&flow.header);
            }
            self.put(part);
        }
    }
}
