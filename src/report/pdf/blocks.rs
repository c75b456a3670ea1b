//! Pieces of a paper broken into blocks: what stays together on a page, a line of text in one or two columns most often.

use super::barcode::bars;
use super::face::{printable, width};
use super::pages::Mark;
use super::run::{Line, Run, wrap};
use super::table::TableFlow;
use super::{Face, face};
use crate::domain::printout::{Look, Piece, Said, Signature, bullet, joined};

/// Between the columns of two languages.
const GUTTER: f32 = 18.0;
/// Height of a line by the size of its letters.
pub const LEADING: f32 = 1.18;
/// From the top of a line to its base, by the size.
pub const RISE: f32 = 0.92;
/// Width of a thin line.
pub const THIN: f32 = 0.5;

/// What stays together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Space above it, unless it begins a page.
    pub before: f32,
    /// Its height.
    pub high: f32,
    /// Whether it must not be the last of a page while something follows it.
    pub keep: bool,
    /// Whether somebody signs here: never alone on a page.
    pub sign: bool,
    /// What is drawn, from its top left corner.
    pub marks: Vec<Mark>,
}

/// What follows one another down a paper.
#[derive(Clone, Debug)]
pub enum Flow {
    /// A block.
    Block(Block),
    /// A table.
    Table(Box<TableFlow>),
    /// A new page.
    Break,
    /// The certifying page: a text with `{pages}`, who signs, where the seal is put.
    Certify(Said, Vec<Signature>, Said),
}

/// The width and the size that pieces are broken by.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// Width of the text.
    pub room: f32,
    /// Size of plain letters.
    pub size: f32,
    /// Languages of the paper.
    pub langs: usize,
}

/// Where a line stands in its column.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Centre,
    Right,
}

impl Pen {
    /// Everything a piece takes.
    pub fn flow(&self, piece: &Piece) -> Vec<Flow> {
        let size = self.size;
        let blocks = match piece {
            Piece::Head(sides) => self.head(sides),
            Piece::Title(said) => {
                let mut out = self.columns(&bold(said), size + 1.0, Side::Centre, 0.0);
                first(&mut out, size * 0.8);
                keep(&mut out);
                out.push(gap(size * 0.3, true));
                out
            }
            Piece::Paragraph(said, look) => self.paragraph(said, *look),
            Piece::Pair(name, value) => {
                let runs = |n: usize| {
                    let name = name.get(n).or(name.first()).map(|t| format!("{}:", t.trim_end_matches(':')));
                    let value = value.get(n).or(value.first()).cloned().unwrap_or_default();
                    vec![(name.unwrap_or_default(), Face::Regular), (value, Face::Bold)]
                };
                let texts: Vec<Vec<Run>> = (0..name.len().max(value.len()).max(1)).map(runs).collect();
                let mut out = self.columns(&texts, size, Side::Left, 0.0);
                first(&mut out, size * 0.15);
                out
            }
            Piece::List { items, mark } => self.list(items, mark),
            Piece::Item { mark, said, depth, look } => self.item(mark, said, *depth, *look),
            Piece::Signature(signature) => vec![self.signature(signature)],
            Piece::Barcode(text) => vec![self.barcode(text)],
            Piece::Lines(n) => {
                let high = size * 1.7;
                let rule = |y: f32| Mark::Rule { from: (0.0, y), to: (self.room, y), wide: THIN, dashed: false };
                (0..*n).map(|_| Block { before: 0.0, high, keep: false, sign: false, marks: vec![rule(high)] }).collect()
            }
            Piece::Space => vec![gap(size, false)],
            Piece::Table(table) => return TableFlow::flow(table, self),
            Piece::PageBreak => return vec![Flow::Break],
            Piece::Certify(said, signatures, seal) => {
                return vec![Flow::Certify(said.clone(), signatures.clone(), seal.clone())];
            }
        };
        blocks.into_iter().map(Flow::Block).collect()
    }

    fn paragraph(&self, said: &Said, look: Look) -> Vec<Block> {
        let size = match look {
            Look::Small => self.size - 2.0,
            Look::Large => self.size + 20.0,
            _ => self.size,
        };
        let (texts, side) = match look {
            Look::Plain | Look::Small => (plain(said), Side::Left),
            Look::Heading => (bold(said), Side::Left),
            Look::Centre => (plain(said), Side::Centre),
            Look::Right => (plain(said), Side::Right),
            Look::Large => (bold(said), Side::Centre),
        };
        let mut out = self.columns(&texts, size, side, 0.0);
        first(&mut out, self.size * if look == Look::Heading { 0.5 } else { 0.3 });
        if look == Look::Heading {
            keep(&mut out);
        }
        out
    }

    fn head(&self, sides: &[Vec<String>]) -> Vec<Block> {
        let size = self.size;
        let mut out = Vec::new();
        for n in 0..sides.iter().map(Vec::len).max().unwrap_or(0) {
            // The name of the organisation stands out, the rest of the head is smaller.
            let (face, size) = if n == 0 { (Face::Bold, size) } else { (Face::Regular, size - 1.0) };
            let texts: Vec<Vec<Run>> =
                sides.iter().map(|lines| vec![(lines.get(n).cloned().unwrap_or_default(), face)]).collect();
            out.extend(self.columns(&texts, size, Side::Centre, 0.0));
        }
        let line = |y: f32, wide: f32| Mark::Rule { from: (0.0, y), to: (self.room, y), wide, dashed: false };
        out.push(Block { before: 2.0, high: 4.0, keep: true, sign: false, marks: vec![line(1.0, 1.2), line(3.2, THIN)] });
        keep(&mut out);
        out
    }

    fn list(&self, items: &[Said], mark: &str) -> Vec<Block> {
        let mut out = Vec::new();
        let number = |n: usize| bullet(n, mark);
        let indent = width(&number(items.len().saturating_sub(1)), Face::Regular, self.size) + self.size * 0.4;
        for (n, item) in items.iter().enumerate() {
            let mut blocks = self.columns(&plain(item), self.size, Side::Left, indent);
            if let Some(block) = blocks.first_mut() {
                for left in self.lefts(item.len()) {
                    let text = number(n);
                    let at = (left, self.size * RISE);
                    block.marks.push(Mark::Text { at, size: self.size, face: Face::Regular, text });
                }
            }
            first(&mut blocks, self.size * 0.1);
            out.extend(blocks);
        }
        out
    }

    /// A text after its own mark; a mark too wide to hang there begins the text instead.
    fn item(&self, mark: &str, said: &Said, depth: u8, look: Look) -> Vec<Block> {
        let size = if look == Look::Small { self.size - 1.0 } else { self.size };
        let (step, left) = (self.size * 1.6, self.size * 1.6 * f32::from(depth));
        let hangs = width(mark, Face::Regular, size) + size * 0.3 <= step;
        let said: Said = match hangs {
            true => said.clone(),
            false => said.iter().map(|t| format!("{mark} {t}")).collect(),
        };
        let mut blocks = self.columns(&plain(&said), size, Side::Left, left + step);
        if let Some(block) = blocks.first_mut().filter(|_| hangs && !mark.is_empty()) {
            for x in self.lefts(said.len()) {
                let text = printable(mark, Face::Regular);
                block.marks.push(Mark::Text { at: (x + left, size * RISE), size, face: Face::Regular, text });
            }
        }
        first(&mut blocks, self.size * 0.15);
        blocks
    }

    fn signature(&self, s: &Signature) -> Block {
        let size = self.size;
        let (who_room, line_left, line_room) = (self.room * 0.42, self.room * 0.44, self.room * 0.22);
        let (name_left, name_room) = (self.room * 0.68, self.room * 0.32);
        // The words of each language on a line of their own.
        let mut who: Vec<&str> = s.who.iter().map(|w| w.trim_end_matches([':', ' '])).collect();
        who.dedup();
        let who = wrap(&[(who.join("\n"), Face::Regular)], size, who_room);
        let name = wrap(&[(s.name.clone(), Face::Regular)], size, name_room);
        let mut marks = Vec::new();
        let lines = who.len().max(name.len());
        let lead = size * LEADING;
        // The line to sign on stands beside the last line of both texts.
        let base = count(lines - 1) * lead + size * RISE;
        let from_last = |of: &[Line], n: usize| count(lines - of.len() + n) * lead + size * RISE;
        for (n, line) in who.iter().enumerate() {
            draw(line, 0.0, from_last(&who, n), size, &mut marks);
        }
        for (n, line) in name.iter().enumerate() {
            draw(line, name_left, from_last(&name, n), size, &mut marks);
        }
        let rule = |left: f32, wide: f32| Mark::Rule {
            from: (left, base + 1.5),
            to: (left + wide, base + 1.5),
            wide: THIN,
            dashed: false,
        };
        marks.push(rule(line_left, line_room));
        if s.name.trim().is_empty() {
            marks.push(rule(name_left, name_room));
        }
        let small = size - 3.0;
        let under = printable(&joined(&s.under), Face::Italic);
        let left = line_left + (line_room - width(&under, Face::Italic, small)) / 2.0;
        if !under.is_empty() {
            marks.push(Mark::Text { at: (left, base + 2.0 + small), size: small, face: Face::Italic, text: under });
        }
        Block { before: size * 0.9, high: base + 4.0 + small, keep: false, sign: true, marks }
    }

    fn barcode(&self, text: &str) -> Block {
        const HIGH: f32 = 34.0;
        let small = self.size - 2.0;
        let shown = face::printable(text, Face::Regular);
        let Some(widths) = bars(text) else {
            let at = (0.0, small * RISE);
            let mark = Mark::Text { at, size: small, face: Face::Regular, text: shown };
            return Block { before: 4.0, high: small * LEADING, keep: false, sign: false, marks: vec![mark] };
        };
        let all: f32 = widths.iter().map(|w| f32::from(*w)).sum();
        // A module of a point is read by every reader; a longer text is drawn finer rather than over the edge.
        let module = (self.room / all).min(1.0);
        let (mut x, mut marks) = (0.0, Vec::new());
        for (n, wide) in widths.iter().enumerate() {
            let wide = f32::from(*wide) * module;
            if n % 2 == 0 {
                marks.push(Mark::Bar { at: (x, 0.0), wide, high: HIGH });
            }
            x += wide;
        }
        let left = (x - width(&shown, Face::Regular, small)) / 2.0;
        let at = (left.max(0.0), HIGH + small);
        marks.push(Mark::Text { at, size: small, face: Face::Regular, text: shown });
        Block { before: 6.0, high: HIGH + small * 1.3, keep: false, sign: false, marks }
    }

    /// Left edges of so many columns.
    fn lefts(&self, columns: usize) -> Vec<f32> {
        if columns == 2 && self.langs == 2 { vec![0.0, self.half() + GUTTER] } else { vec![0.0] }
    }

    fn half(&self) -> f32 {
        (self.room - GUTTER) / 2.0
    }

    /// Texts side by side (or one over the whole width), a block a line; lines begin at `indent`.
    fn columns(&self, texts: &[Vec<Run>], size: f32, side: Side, indent: f32) -> Vec<Block> {
        let lefts = self.lefts(texts.len());
        let room = if lefts.len() == 2 { self.half() } else { self.room };
        let sides: Vec<Vec<Line>> = texts.iter().take(lefts.len()).map(|runs| wrap(runs, size, room - indent)).collect();
        let lines = sides.iter().map(Vec::len).max().unwrap_or(0);
        let mut out = Vec::new();
        for n in 0..lines {
            let mut marks = Vec::new();
            for (lines, left) in sides.iter().zip(&lefts) {
                let Some(line) = lines.get(n) else { continue };
                let free = || (room - indent - line.drawn(size)).max(0.0);
                let shift = match side {
                    Side::Left => 0.0,
                    Side::Centre => free() / 2.0,
                    Side::Right => free(),
                };
                draw(line, left + indent + shift, size * RISE, size, &mut marks);
            }
            // Neither the first line of several is left alone at the foot of a page, nor the last at the head of the next.
            let keep = lines > 1 && (n == 0 || n + 2 == lines);
            out.push(Block { before: 0.0, high: size * LEADING, keep, sign: false, marks });
        }
        out
    }
}

/// Draws a line with its base at `y`.
pub fn draw(line: &Line, x: f32, y: f32, size: f32, marks: &mut Vec<Mark>) {
    for (at, text, face) in &line.runs {
        marks.push(Mark::Text { at: (x + at, y), size, face: *face, text: text.clone() });
    }
}

/// A small number of lines as a length.
pub fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

fn plain(said: &Said) -> Vec<Vec<Run>> {
    said.iter().map(|t| vec![(t.clone(), Face::Regular)]).collect()
}

fn bold(said: &Said) -> Vec<Vec<Run>> {
    said.iter().map(|t| vec![(t.clone(), Face::Bold)]).collect()
}

fn gap(high: f32, keep: bool) -> Block {
    Block { before: high, high: 0.0, keep, sign: false, marks: Vec::new() }
}

fn first(blocks: &mut [Block], before: f32) {
    if let Some(block) = blocks.first_mut() {
        block.before = before;
    }
}

fn keep(blocks: &mut [Block]) {
    blocks.iter_mut().for_each(|b| b.keep = true);
}
