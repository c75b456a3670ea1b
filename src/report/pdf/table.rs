//! A table on paper: the header with its merges, rows of wrapped cells, sums. A row too high for a page goes on over the next.

use super::blocks::{Block, Flow, LEADING, Pen, RISE, THIN, count, draw};
use super::pages::Mark;
use super::run::{Line, wrap};
use super::{Face, face};
use crate::domain::printout::{Look, Piece, Table};
use crate::domain::sheet::{Row, Value};

/// Between the border of a cell and its text.
const PAD: f32 = 2.5;

/// A table on its way down the pages.
#[derive(Clone, Debug)]
pub struct TableFlow {
    /// What it holds.
    pub table: Table,
    /// The header, repeated on every page.
    pub header: Block,
    lefts: Vec<f32>,
    size: f32,
}

impl TableFlow {
    /// The titles above, the table, the notes below.
    pub fn flow(table: &Table, pen: &Pen) -> Vec<Flow> {
        let text = |t: &String, look| pen.flow(&Piece::Paragraph(vec![t.clone()], look));
        let mut out: Vec<Flow> = table.sheet.title.iter().flat_map(|t| text(t, Look::Heading)).collect();
        if !table.sheet.columns.is_empty() {
            let (size, lefts) = measure(table, pen);
            let mut flow = TableFlow { table: table.clone(), header: Block::default(), lefts, size };
            flow.header = flow.header();
            out.push(Flow::Table(Box::new(flow)));
        }
        out.extend(table.sheet.notes.iter().flat_map(|t| text(t, Look::Small)));
        out
    }

    fn cell(&self, column: usize, columns: usize) -> (f32, f32) {
        let left = self.lefts.get(column).copied().unwrap_or(0.0);
        (left, self.lefts.get(column + columns).copied().unwrap_or(left) - left)
    }

    fn lead(&self) -> f32 {
        self.size * LEADING
    }

    fn header(&self) -> Block {
        let head = self.table.sheet.head();
        let levels = self.table.sheet.head_levels();
        let lines = |text: &str, columns: (f32, f32)| wrap(&[(text.to_owned(), Face::Bold)], self.size, columns.1 - PAD * 2.0);
        let mut high = vec![self.lead() + PAD * 2.0; levels];
        // Cells of one level first, then those that span several push the last of their levels.
        for spans in 1..=levels {
            for cell in head.iter().filter(|c| c.levels == spans) {
                let need = count(lines(&cell.text, self.cell(cell.column, cell.columns)).len()) * self.lead() + PAD * 2.0;
                let last = cell.level + cell.levels - 1;
                let have: f32 = high[cell.level..=last].iter().sum();
                high[last] += (need - have).max(0.0);
            }
        }
        let top = |level: usize| high[..level].iter().sum::<f32>();
        let mut marks = Vec::new();
        for cell in &head {
            let (left, wide) = self.cell(cell.column, cell.columns);
            let (y, tall) = (top(cell.level), high[cell.level..cell.level + cell.levels].iter().sum::<f32>());
            frame(left, y, wide, tall, &mut marks);
            let lines = lines(&cell.text, (left, wide));
            let start = y + (tall - count(lines.len()) * self.lead()) / 2.0;
            for (n, line) in lines.iter().enumerate() {
                let base = start + count(n) * self.lead() + self.size * RISE;
                draw(line, left + (wide - line.drawn(self.size)) / 2.0, base, self.size, &mut marks);
            }
        }
        let mut whole = top(levels);
        if self.table.numbered {
            let tall = self.lead() + 2.0;
            for column in 0..self.table.sheet.columns.len() {
                let (left, wide) = self.cell(column, 1);
                frame(left, whole, wide, tall, &mut marks);
                let text = (column + 1).to_string();
                let x = left + (wide - face::width(&text, Face::Regular, self.size)) / 2.0;
                let at = (x, whole + 1.0 + self.size * RISE);
                marks.push(Mark::Text { at, size: self.size, face: Face::Regular, text });
            }
            whole += tall;
        }
        Block { before: self.size * 0.6, high: whole, keep: true, sign: false, marks }
    }

    /// A row as one block, or several where it is higher than `most`; a struck one has a line through each of its texts but the reason.
    pub fn row(&self, row: &Row, most: f32, struck: bool) -> Vec<Block> {
        let columns = &self.table.sheet.columns;
        let face = if row.total { Face::Bold } else { Face::Regular };
        let cells: Vec<Vec<Line>> = columns
            .iter()
            .enumerate()
            .map(|(n, _)| {
                let text = row.values.get(n).map(written).unwrap_or_default();
                wrap(&[(text, face)], self.size, self.cell(n, 1).1 - PAD * 2.0)
            })
            .collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1);
        let at_once = lines_within(most - PAD * 2.0, self.lead());
        let mut out = Vec::new();
        for start in (0..lines).step_by(at_once) {
            let here = at_once.min(lines - start);
            let high = count(here) * self.lead() + PAD * 2.0;
            let mut marks = Vec::new();
            rows_frame(&self.lefts[..=columns.len()], high, &mut marks);
            for (n, cell) in cells.iter().enumerate() {
                let (left, wide) = self.cell(n, 1);
                let struck = struck && self.table.why != Some(n);
                let number = columns.get(n).is_some_and(|c| c.numeric);
                for (k, line) in cell.iter().skip(start).take(here).enumerate() {
                    let x = if number { left + wide - PAD - line.drawn(self.size) } else { left + PAD };
                    let base = PAD + count(k) * self.lead() + self.size * RISE;
                    draw(line, x, base, self.size, &mut marks);
                    if struck && line.wide > 0.0 {
                        let y = base - self.size * 0.28;
                        marks.push(Mark::Rule { from: (x, y), to: (x + line.drawn(self.size), y), wide: THIN, dashed: false });
                    }
                }
            }
            out.push(Block { before: 0.0, high, keep: false, sign: false, marks });
        }
        out
    }
}

/// How many lines stand within a height, at least one.
fn lines_within(high: f32, lead: f32) -> usize {
    let mut n = 1;
    while count(n + 1) * lead <= high && n < 10_000 {
        n += 1;
    }
    n
}

fn written(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.clone(),
        Value::Int(n) => n.to_string(),
        Value::Day(day) => day.format("%d.%m.%Y").to_string(),
    }
}

fn rule(from: (f32, f32), to: (f32, f32)) -> Mark {
    Mark::Rule { from, to, wide: THIN, dashed: false }
}

fn frame(left: f32, top: f32, wide: f32, high: f32, marks: &mut Vec<Mark>) {
    let (right, foot) = (left + wide, top + high);
    marks.push(rule((left, top), (right, top)));
    marks.push(rule((left, foot), (right, foot)));
    marks.push(rule((left, top), (left, foot)));
    marks.push(rule((right, top), (right, foot)));
}

/// The lines of a row; the one above it is that of the header or of the row before.
fn rows_frame(edges: &[f32], high: f32, marks: &mut Vec<Mark>) {
    let (first, last) = (edges.first().copied().unwrap_or(0.0), edges.last().copied().unwrap_or(0.0));
    marks.push(rule((first, high), (last, high)));
    marks.extend(edges.iter().map(|x| rule((*x, 0.0), (*x, high))));
}

/// Least size of letters that is still read without a glass, and the least one at all.
const READ: f32 = 7.0;
const LEAST: f32 = 6.0;
/// Part of the width that words which must not be broken may take, as long as the letters stay well read: the rest is for the other texts.
const TAKEN: f32 = 0.72;

/// Size of the letters and the edges of the columns: where there are many columns the largest size at which no word of the header and no
/// number is broken; at the least size a long word is.
fn measure(table: &Table, pen: &Pen) -> (f32, Vec<f32>) {
    let many = table.sheet.columns.len() > 8;
    let mut size = if many { pen.size - 3.0 } else { pen.size - 1.5 }.max(LEAST);
    let words = longest(table);
    let widest = |size: f32| -> Vec<f32> { words.iter().map(|w| w * size + PAD * 2.0 + 0.5).collect() };
    while many && size > LEAST {
        let all: f32 = widest(size).iter().sum();
        if all <= pen.room * if size > READ { TAKEN } else { 1.0 } {
            break;
        }
        size -= 0.5;
    }
    (size, lefts(table, pen.room, &widest(size)))
}

/// Signs of the longest number that is kept whole: a date, an ИИН, a number of a case.
const NUMBER: usize = 14;

/// Whether a word is a number that nobody reads when it is broken.
fn is_number(word: &str) -> bool {
    word.len() <= NUMBER && word.bytes().all(|b| b.is_ascii_digit() || b"./-:".contains(&b))
}

/// Width of the longest word of each column, for letters of size 1: of its own header and of the numbers in it. Other texts of rows may be
/// broken.
fn longest(table: &Table) -> Vec<f32> {
    let wide = |text: &str, face: Face| text.split_whitespace().map(|w| face::width(w, face, 1.0)).fold(0.0, f32::max);
    let mut out: Vec<f32> =
        table.sheet.columns.iter().map(|c| c.path.last().map_or(0.0, |t| wide(t, Face::Bold)).max(2.0)).collect();
    for row in &table.sheet.rows {
        let face = if row.total { Face::Bold } else { Face::Regular };
        for (value, w) in row.values.iter().zip(&mut out) {
            let text = match value {
                Value::Empty => continue,
                Value::Text(text) => text.as_str(),
                Value::Int(_) | Value::Day(_) => &written(value),
            };
            for word in text.split_whitespace().filter(|word| is_number(word)) {
                *w = w.max(face::width(word, face, 1.0));
            }
        }
    }
    out
}

/// Left edges of the columns and the right edge of the last: the width shared out as the columns ask for it, none narrower than it must be
/// as long as there is room.
fn lefts(table: &Table, room: f32, least: &[f32]) -> Vec<f32> {
    let asked: Vec<f32> = table.sheet.columns.iter().map(|c| f32::from(c.width.max(1))).collect();
    let needed: f32 = least.iter().sum();
    let mut wide: Vec<f32> = least.to_vec();
    if needed < room {
        // What those take that would get too little is taken from the others, in as many rounds as there are columns at most.
        let mut fixed = vec![false; wide.len()];
        for _ in 0..wide.len() {
            let taken: f32 = least.iter().zip(&fixed).filter(|(_, f)| **f).map(|(w, _)| w).sum();
            let shares: f32 = asked.iter().zip(&fixed).filter(|(_, f)| !**f).map(|(a, _)| a).sum();
            let mut changed = false;
            for n in 0..wide.len() {
                if !fixed[n] {
                    wide[n] = (room - taken) * asked[n] / shares;
                    if wide[n] < least[n] {
                        (fixed[n], wide[n], changed) = (true, least[n], true);
                    }
                }
            }
            if !changed {
                break;
            }
        }
    }
    let scale = room / wide.iter().sum::<f32>();
    let mut x = 0.0;
    let mut out = vec![0.0];
    for w in wide {
        x += w * scale;
        out.push(x);
    }
    out
}
