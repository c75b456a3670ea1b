//! A sheet as XLSX: the header really merged, numbers and days typed, every text a text and never a formula, one A4 page wide.

use std::io::{self, Write};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::domain::sheet::{HeadCell, Sheet, Value};
use crate::report::fault::{Existing, PrintFault, place_file};
use crate::report::fit::{key_columns, level_heights, widest_number};
use crate::report::wrap::{is_hidden, wrap};

/// Points of a line of the table's font, and of the space above and below it.
const LINE: f64 = 13.0;
const SLACK: f64 = 3.0;
/// A column's width is in figures of the book's own font; letters of the table's font are narrower, so ten take the room of nine. One
/// letter is kept back for the margins of the cell.
fn letters(width: usize) -> usize {
    (width * 10 / 9).saturating_sub(1).max(1)
}
/// A spreadsheet draws no row higher, points.
const TALLEST: f64 = 409.0;
/// Characters a cell holds.
const LONGEST: usize = 32_767;
/// The greatest whole number a spreadsheet keeps exact, 2^53; a greater one goes in as text.
const GREATEST: i64 = 9_007_199_254_740_992;

/// Prints a sheet as an XLSX file into a writer. Equal sheets give equal bytes.
pub fn print_xlsx(sheet: &Sheet, mut out: impl Write) -> io::Result<()> {
    out.write_all(&bytes(sheet).map_err(io::Error::other)?)?;
    out.flush()
}

/// Writes a sheet as an XLSX file, whole or not at all.
pub fn write_xlsx(sheet: &Sheet, path: &Path, existing: Existing) -> Result<(), PrintFault> {
    let bytes = bytes(sheet).map_err(|e| PrintFault::Io(path.display().to_string(), e.to_string()))?;
    place_file(path, &bytes, existing)
}

fn bytes(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The writer would ask the system for the time; a table has none, and the same table must give the same file.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let page = book.add_worksheet();
    page.set_name(tab_name(&sheet.name))?;
    let widths: Vec<usize> = (0..sheet.columns.len())
        .map(|c| usize::from(sheet.columns[c].width).max(widest_number(sheet, c) + 2).clamp(2, 255))
        .collect();
    for (c, width) in widths.iter().enumerate() {
        page.set_column_width(column(c)?, *width as f64)?;
    }
    let mut pen = Pen { page, row: 0, widths };
    pen.title(sheet)?;
    let head = pen.row;
    pen.head(sheet)?;
    let body = pen.row;
    pen.body(sheet)?;
    pen.notes(sheet)?;
    set_up(page, sheet, head, body)?;
    book.save_to_buffer()
}

/// Paper and panes. The header is repeated on every page and stays in sight.
fn set_up(page: &mut Worksheet, sheet: &Sheet, head: u32, body: u32) -> Result<(), XlsxError> {
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_print_center_horizontally(true);
    page.set_margins(0.4, 0.4, 0.4, 0.5, 0.2, 0.2).set_footer("&C&P / &N");
    if body > head {
        page.set_repeat_rows(head, body - 1)?;
        page.set_freeze_panes(body, column(key_columns(sheet))?)?;
    }
    Ok(())
}

fn font() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(10)
}

fn cell_format() -> Format {
    font().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter)
}

/// Where the next row goes.
struct Pen<'a> {
    page: &'a mut Worksheet,
    row: u32,
    widths: Vec<usize>,
}

impl Pen<'_> {
    fn title(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let first = font().set_font_size(12).set_bold().set_align(FormatAlign::Center).set_text_wrap();
        let other = font().set_font_size(10).set_align(FormatAlign::Center).set_text_wrap();
        for (at, line) in sheet.title.iter().enumerate() {
            self.across(line, if at == 0 { &first } else { &other }, 15.0)?;
        }
        self.row += u32::from(!sheet.title.is_empty());
        Ok(())
    }

    fn notes(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        self.row += u32::from(!sheet.notes.is_empty());
        let format = font().set_align(FormatAlign::Left).set_align(FormatAlign::Top).set_text_wrap();
        for line in &sheet.notes {
            self.across(line, &format, LINE)?;
        }
        Ok(())
    }

    /// A line over the whole width of the table.
    fn across(&mut self, text: &str, format: &Format, line: f64) -> Result<(), XlsxError> {
        let last = self.widths.len().saturating_sub(1);
        let room = letters(self.widths.iter().sum());
        if last == 0 {
            self.page.write_string_with_format(self.row, 0, clean(text), format)?;
        } else {
            self.page.merge_range(self.row, 0, self.row, column(last)?, &clean(text), format)?;
        }
        let lines = if self.widths.len() > 1 { wrap(text, room).len() } else { 1 };
        self.page.set_row_height(self.row, (lines as f64 * line + SLACK).min(TALLEST))?;
        self.row += 1;
        Ok(())
    }

    fn head(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        let format = cell_format().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter).set_text_wrap();
        let cells = sheet.head();
        let room = |c: &HeadCell| letters(self.widths[c.column..c.column + c.columns].iter().sum());
        let need: Vec<usize> = cells.iter().map(|c| wrap(&c.text, room(c)).len()).collect();
        for cell in &cells {
            let top = self.row + rows(cell.level)?;
            let bottom = top + rows(cell.levels - 1)?;
            let (left, right) = (column(cell.column)?, column(cell.column + cell.columns - 1)?);
            if (top, left) == (bottom, right) {
                self.page.write_string_with_format(top, left, clean(&cell.text), &format)?;
            } else {
                self.page.merge_range(top, left, bottom, right, &clean(&cell.text), &format)?;
            }
        }
        for height in level_heights(sheet.head_levels(), &cells, &need, 0) {
            self.page.set_row_height(self.row, (height as f64 * LINE + SLACK).min(TALLEST))?;
            self.row += 1;
        }
        Ok(())
    }

    fn body(&mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        for row in &sheet.rows {
            let base = if row.total { cell_format().set_bold() } else { cell_format() };
            let ordinal = base.clone().set_num_format("0").set_align(FormatAlign::Center);
            let number = base.clone().set_num_format("0").set_align(FormatAlign::Right).set_indent(1);
            let mut lines = 1;
            for (c, value) in row.values.iter().enumerate().take(self.widths.len()) {
                let at = column(c)?;
                match value {
                    Value::Empty => self.page.write_blank(self.row, at, &base)?,
                    Value::Int(n) if (-GREATEST..=GREATEST).contains(n) => {
                        let format = if sheet.columns[c].numeric { &number } else { &ordinal };
                        self.page.write_number_with_format(self.row, at, *n as f64, format)?
                    }
                    Value::Int(n) => self.page.write_string_with_format(self.row, at, n.to_string(), &base)?,
                    Value::Day(day) => match excel_day(*day) {
                        Some(d) => {
                            let format = base.clone().set_num_format("dd.mm.yyyy");
                            self.page.write_datetime_with_format(self.row, at, &d, &format)?
                        }
                        None => self.page.write_string_with_format(self.row, at, written(*day), &base)?,
                    },
                    Value::Text(text) => {
                        lines = lines.max(wrap(text, letters(self.widths[c])).len());
                        self.page.write_string_with_format(self.row, at, clean(text), &base.clone().set_text_wrap())?
                    }
                };
            }
            self.page.set_row_height(self.row, (lines as f64 * LINE + SLACK).min(TALLEST))?;
            self.row += 1;
        }
        Ok(())
    }
}

/// A day a spreadsheet can hold: 1900 to 9999.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let (year, month, day) = (u16::try_from(day.year()).ok()?, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    if year < 1900 { None } else { ExcelDateTime::from_ymd(year, month, day).ok() }
}

fn written(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn clean(text: &str) -> String {
    text.chars().filter(|c| !is_hidden(*c) || matches!(c, '\n' | '\t')).take(LONGEST).collect()
}

/// A name a tab may have: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, never empty.
fn tab_name(name: &str) -> String {
    let allowed = |c: &char| !is_hidden(*c) && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    let short: String = name.chars().filter(allowed).take(31).collect();
    let short = short.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if short.is_empty() { "1".to_owned() } else { short.to_owned() }
}

fn column(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

fn rows(n: usize) -> Result<u32, XlsxError> {
    u32::try_from(n).map_err(|_| XlsxError::RowColumnLimitError)
}

#[cfg(test)]
mod tests;
