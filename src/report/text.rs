//! A sheet as fixed-width text: on the screen, in a terminal, in a plain file.

use std::io::{self, Write};
use std::ops::Range;
use std::path::Path;

use crate::domain::sheet::{Row, Sheet, Value};
use crate::report::canvas::{Canvas, bar, rule};
use crate::report::fault::{Existing, PrintFault, place_file};
use crate::report::fit::{Group, LEAST_WIDTH, level_heights, share};
use crate::report::wrap::{width, wrap};

/// How the text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStyle {
    /// Columns of the terminal or the paper; below [`LEAST_WIDTH`] the table is drawn at that width.
    pub width: usize,
    /// Plain `+ - |` instead of box drawing.
    pub ascii: bool,
}

/// A drawn sheet: its lines, and where each cell stands in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// All lines: title, blocks, notes.
    pub lines: Vec<String>,
    /// Parts of the table, one under another; one where all columns fit side by side.
    pub blocks: Vec<Block>,
}

/// A part of the table: the key columns and as many others as fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Lines of the header, its frame included.
    pub head: Range<usize>,
    /// Lines of the rows, the last frame included.
    pub body: Range<usize>,
    /// Columns of the sheet in it: index, first character, width.
    pub columns: Vec<(usize, usize, usize)>,
    /// How many of the columns are repeated in every block.
    pub keys: usize,
    /// First line and height of each row.
    pub rows: Vec<(usize, usize)>,
}

/// Where a cell stands, counted in lines and characters from the first line of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// First line.
    pub line: usize,
    /// First character.
    pub left: usize,
    /// Characters wide.
    pub width: usize,
    /// Lines high.
    pub height: usize,
}

impl Drawn {
    /// Where the cell of a row and a column of the sheet stands; a column that is repeated, in the first block.
    pub fn place(&self, row: usize, column: usize) -> Option<Place> {
        self.blocks.iter().find_map(|b| b.place(row, column))
    }
}

impl Block {
    /// Where a cell stands, if its column is in this block.
    pub fn place(&self, row: usize, column: usize) -> Option<Place> {
        let (_, left, width) = *self.columns.iter().find(|(c, _, _)| *c == column)?;
        let (line, height) = *self.rows.get(row)?;
        Some(Place { line, left, width, height })
    }
}

/// Draws a sheet. No line is wider than the style says.
pub fn draw(sheet: &Sheet, style: &TextStyle) -> Drawn {
    let room = style.width.max(LEAST_WIDTH);
    let mut out = Drawn { lines: sheet.title.iter().flat_map(|t| wrap(t, room)).collect(), blocks: Vec::new() };
    let groups = if sheet.columns.is_empty() { Vec::new() } else { share(sheet, room) };
    for group in &groups {
        if !out.lines.is_empty() {
            out.lines.push(String::new());
        }
        block(sheet, group, style.ascii, &mut out);
    }
    if !sheet.notes.is_empty() && !out.lines.is_empty() {
        out.lines.push(String::new());
    }
    out.lines.extend(sheet.notes.iter().flat_map(|t| wrap(t, room)));
    out
}

/// Prints a sheet as text, one line feed after each line.
pub fn print_text(sheet: &Sheet, style: &TextStyle, mut out: impl Write) -> io::Result<()> {
    for line in draw(sheet, style).lines {
        writeln!(out, "{}", line.trim_end())?;
    }
    out.flush()
}

/// Writes a sheet as a text file, whole or not at all.
pub fn write_text(sheet: &Sheet, style: &TextStyle, path: &Path, existing: Existing) -> Result<(), PrintFault> {
    let mut bytes = Vec::new();
    print_text(sheet, style, &mut bytes).map_err(|e| PrintFault::of(&e, path))?;
    place_file(path, &bytes, existing)
}

fn block(sheet: &Sheet, group: &Group, ascii: bool, out: &mut Drawn) {
    let widths: Vec<usize> = group.columns.iter().map(|(_, w)| *w).collect();
    let lefts: Vec<usize> = widths.iter().scan(1, |x, w| Some(std::mem::replace(x, *x + w + 1))).collect();
    let top = out.lines.len();
    out.lines.extend(head(sheet, group, &lefts, ascii));
    let body = out.lines.len();
    let cells: Vec<Vec<Vec<String>>> = sheet.rows.iter().map(|row| row_lines(row, group)).collect();
    let heights: Vec<usize> = cells.iter().map(|row| row.iter().map(Vec::len).max().unwrap_or(1)).collect();
    // Rows of one line read well without rules between them; taller ones do not.
    let ruled = heights.iter().any(|h| *h > 1);
    let mut rows = Vec::with_capacity(heights.len());
    for (at, ((row, lines), height)) in sheet.rows.iter().zip(&cells).zip(&heights).enumerate() {
        let before = at > 0 && (ruled || (row.total && !sheet.rows[at - 1].total));
        if before {
            out.lines.push(rule(&widths, true, true, ascii));
        }
        rows.push((out.lines.len(), *height));
        for n in 0..*height {
            let mut line = String::new();
            for ((c, room), text) in group.columns.iter().zip(lines) {
                let text = text.get(n).map_or("", String::as_str);
                let pad = " ".repeat(room.saturating_sub(width(text)));
                line.push(bar(ascii));
                let right = sheet.columns[*c].numeric || matches!(row.values.get(*c), Some(Value::Int(_)));
                line.extend(if right { [pad.as_str(), text] } else { [text, pad.as_str()] });
            }
            line.push(bar(ascii));
            out.lines.push(line);
        }
    }
    if !rows.is_empty() {
        out.lines.push(rule(&widths, true, false, ascii));
    }
    let columns = group.columns.iter().zip(lefts).map(|((c, w), left)| (*c, left, *w)).collect();
    out.blocks.push(Block { head: top..body, body: body..out.lines.len(), columns, keys: group.keys, rows });
}

/// The merged header of a group, with the line below it.
fn head(sheet: &Sheet, group: &Group, lefts: &[usize], ascii: bool) -> Vec<String> {
    let part = Sheet { columns: group.columns.iter().map(|(c, _)| sheet.columns[*c].clone()).collect(), ..Sheet::default() };
    let cells = part.head();
    let room = |column: usize, columns: usize| -> usize {
        group.columns[column..column + columns].iter().map(|(_, w)| w + 1).sum::<usize>() - 1
    };
    let texts: Vec<Vec<String>> = cells.iter().map(|c| wrap(&c.text, room(c.column, c.columns))).collect();
    let need: Vec<usize> = texts.iter().map(Vec::len).collect();
    let heights = level_heights(part.head_levels(), &cells, &need, 1);
    let tops: Vec<usize> = heights.iter().scan(0, |y, h| Some(std::mem::replace(y, *y + h + 1))).collect();
    let bottom = heights.iter().map(|h| h + 1).sum::<usize>();
    let mut canvas = Canvas::new(group.width(), bottom + 1);
    for (cell, lines) in cells.iter().zip(&texts) {
        let (left, wide) = (lefts[cell.column], room(cell.column, cell.columns));
        let top = tops[cell.level];
        let end = tops.get(cell.level + cell.levels).copied().unwrap_or(bottom);
        canvas.frame(left - 1, top, left + wide, end);
        let first = top + 1 + (end - top - 1).saturating_sub(lines.len()) / 2;
        for (n, line) in lines.iter().enumerate() {
            canvas.write(left + wide.saturating_sub(width(line)) / 2, first + n, line);
        }
    }
    if !sheet.rows.is_empty() {
        lefts.iter().for_each(|left| canvas.go_down(left - 1, bottom));
        canvas.go_down(group.width() - 1, bottom);
    }
    canvas.lines(ascii)
}

fn row_lines(row: &Row, group: &Group) -> Vec<Vec<String>> {
    let text = |value: Option<&Value>, room: usize| match value {
        None | Some(Value::Empty) => vec![String::new()],
        Some(Value::Text(t)) => wrap(t, room),
        Some(Value::Int(n)) => wrap(&n.to_string(), room),
        Some(Value::Day(d)) => wrap(&d.format("%d.%m.%Y").to_string(), room),
    };
    group.columns.iter().map(|(c, room)| text(row.values.get(*c), *room)).collect()
}

#[cfg(test)]
mod tests;
