//! XLSX, XLS and ODS through one reader. Formulas come as their last values, days as days: in ODS they are texts of ISO form.

use std::io::Cursor;

use calamine::{Data, DataType, Ods, OdsError, Range, Reader, Xls, XlsError, Xlsx, XlsxError};

use super::Fault;
use crate::domain::incoming::{Grid, Value};
use crate::domain::moment::parse_day;

/// Most cells of a sheet: more is no register.
const MOST_CELLS: usize = 8_000_000;

/// Sheets of a file that begins as a ZIP or as an OLE container.
pub fn read(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    if bytes.starts_with(b"PK") {
        return match Xlsx::new(Cursor::new(bytes)) {
            Ok(book) => sheets(book, |e: XlsxError| Fault::Damaged(e.to_string())),
            Err(XlsxError::Password) => Err(Fault::Locked),
            Err(xlsx) => match Ods::new(Cursor::new(bytes)) {
                Ok(book) => sheets(book, |e: OdsError| Fault::Damaged(e.to_string())),
                Err(OdsError::Password) => Err(Fault::Locked),
                Err(ods) => Err(unread(bytes, &xlsx.to_string(), &ods.to_string())),
            },
        };
    }
    match Xls::new(Cursor::new(bytes)) {
        Ok(book) => sheets(book, |e: XlsError| Fault::Damaged(e.to_string())),
        Err(XlsError::Password) => Err(Fault::Locked),
        // A new spreadsheet under a password hides in the same container.
        Err(e) => match Xlsx::new(Cursor::new(bytes)) {
            Err(XlsxError::Password) => Err(Fault::Locked),
            _ => Err(Fault::Damaged(e.to_string())),
        },
    }
}

/// Neither of the two forms: which one it meant to be stands in its list of files.
fn unread(bytes: &[u8], xlsx: &str, ods: &str) -> Fault {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|w| w == name);
    if has(b"xl/workbook") {
        Fault::Damaged(xlsx.to_owned())
    } else if has(b"opendocument.spreadsheet") {
        Fault::Damaged(ods.to_owned())
    } else {
        Fault::Unknown
    }
}

fn sheets<'a, R: Reader<Cursor<&'a [u8]>>>(mut book: R, fault: impl Fn(R::Error) -> Fault) -> Result<Vec<Grid>, Fault> {
    let mut out = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(&fault)?;
        if range.width().saturating_mul(range.height()) > MOST_CELLS {
            return Err(Fault::TooLarge);
        }
        out.push(grid(name, &range));
    }
    Ok(out)
}

fn grid(name: String, range: &Range<Data>) -> Grid {
    let (first, left) = range.start().unwrap_or((0, 0));
    let left = usize::try_from(left).unwrap_or(0);
    let row = |cells: &[Data]| -> Vec<Value> {
        let mut row: Vec<Value> = vec![Value::Empty; left];
        row.extend(cells.iter().map(value));
        row
    };
    Grid { name, first: first.saturating_add(1), rows: range.rows().map(row).collect() }
}

/// The sign of a formula without a value, which ODS writes as a text.
fn is_fault(text: &str) -> bool {
    let numbered = text.strip_prefix("Err:").is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()));
    numbered || ["#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"].contains(&text)
}

fn value(cell: &Data) -> Value {
    match cell {
        Data::Empty => Value::Empty,
        Data::String(t) if t.trim().is_empty() => Value::Empty,
        Data::String(t) if is_fault(t) => Value::Fault(t.clone()),
        Data::String(t) => Value::Text(t.clone()),
        // A cell holds whole numbers far below the exact limit of a fraction.
        #[allow(clippy::cast_precision_loss, reason = "a spreadsheet has fractions only")]
        Data::Int(n) => Value::Number(*n as f64),
        Data::Float(n) => Value::Number(*n),
        Data::Bool(b) => Value::Text(if *b { "1" } else { "0" }.to_owned()),
        Data::DateTime(_) => cell.as_date().map_or_else(|| Value::Fault("#DATE".to_owned()), Value::Day),
        Data::DateTimeIso(t) => match t.split('T').next().and_then(parse_day) {
            Some(day) => Value::Day(day),
            None => Value::Text(t.clone()),
        },
        Data::DurationIso(t) => Value::Text(t.clone()),
        Data::Error(e) => Value::Fault(e.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_of_a_formula_without_a_value_is_no_text() {
        for sign in ["Err:510", "#REF!", "#VALUE!"] {
            assert_eq!(value(&Data::String(sign.into())), Value::Fault(sign.into()));
        }
        assert_eq!(value(&Data::String("Err: нет".into())), Value::Text("Err: нет".into()));
    }
}
