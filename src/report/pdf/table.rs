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
            // Small letters where there are many columns.
            let size = if table.sheet.columns.len() > 8 { pen.size - 3.0 } else { pen.size - 1.5 }.max(6.0);
            let mut flow =
                TableFlow { table: table.clone(), header: Block::default(), lefts: lefts(table, pen.room, size), size };
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
                draw(line, left + (wide - line.wide) / 2.0, base, self.size, &mut marks);
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

    /// A row as one block, or several where it is higher than `most`.
    pub fn row(&self, row: &Row, most: f32) -> Vec<Block> {
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
            for (n, cell) in cells.iter().enumerate() {
                let (left, wide) = self.cell(n, 1);
                frame(left, 0.0, wide, high, &mut marks);
                let number = columns.get(n).is_some_and(|c| c.numeric);
                for (k, line) in cell.iter().skip(start).take(here).enumerate() {
                    let x = if number { left + wide - PAD - line.wide } else { left + PAD };
                    draw(line, x, PAD + count(k) * self.lead() + self.size * RISE, self.size, &mut marks);
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

fn frame(left: f32, top: f32, wide: f32, high: f32, marks: &mut Vec<Mark>) {
    let rule = |from, to| Mark::Rule { from, to, wide: THIN, dashed: false };
    let (right, foot) = (left + wide, top + high);
    marks.push(rule((left, top), (right, top)));
    marks.push(rule((left, foot), (right, foot)));
    marks.push(rule((left, top), (left, foot)));
    marks.push(rule((right, top), (right, foot)));
}

/// Left edges of the columns and the right edge of the last: the width shared out as the columns ask for it, none narrower than its number
/// or three signs.
fn lefts(table: &Table, room: f32, size: f32) -> Vec<f32> {
    let least = size * 2.0 + PAD * 2.0;
    let asked: Vec<f32> = table.sheet.columns.iter().map(|c| f32::from(c.width.max(1))).collect();
    let all: f32 = asked.iter().sum();
    let wide: Vec<f32> = asked.iter().map(|w| (room * w / all).max(least)).collect();
    // What the narrow ones took beyond their share is taken back from all.
    let scale = room / wide.iter().sum::<f32>();
    let mut x = 0.0;
    let mut out = vec![0.0];
    for w in wide {
        x += w * scale;
        out.push(x);
    }
    out
}
