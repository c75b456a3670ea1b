//! Text with separators: UTF-8 with or without its mark, UTF-16 with it, else Windows-1251; the separator is the one that makes the widest table.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1251};

use super::Fault;
use crate::domain::incoming::{Grid, Value};

/// Separators, the likeliest first: a Russian spreadsheet writes semicolons.
const SEPARATORS: [char; 3] = [';', '\t', ','];
/// Lines by which the separator is guessed.
const LOOKED_AT: usize = 30;

/// The text of bytes.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => text,
            None => WINDOWS_1251.decode_without_bom_handling(bytes).0,
        },
    };
    // A text has no such signs; a picture or a program has them at once.
    if text.contains('\0') { Err(Fault::Unknown) } else { Ok(text) }
}

/// Parts a text into rows of fields; quotes hold separators and line ends, a doubled quote is one.
fn parse(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            // A quote in the middle of a field is a letter like any other.
            '"' if field.is_empty() => quoted = true,
            _ if quoted => field.push(c),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            _ if c == separator => row.push(std::mem::take(&mut field)),
            _ => field.push(c),
        }
    }
    if !field.is_empty() || !row.is_empty() {
        row.push(field);
        rows.push(row);
    }
    rows
}

/// The separator that gives most rows the same number of fields, the larger number winning.
fn separator(text: &str) -> char {
    let width = |separator: char| {
        let top: String = text.lines().take(LOOKED_AT).map(|l| format!("{l}\n")).collect();
        let mut widths: Vec<usize> = parse(&top, separator).iter().map(Vec::len).filter(|n| *n > 1).collect();
        widths.sort_unstable();
        widths.get(widths.len() / 2).copied().unwrap_or(1) * widths.len()
    };
    // The first of equals: `max_by_key` would give the last.
    SEPARATORS.into_iter().rev().max_by_key(|s| width(*s)).unwrap_or(';')
}

/// The sheet of a text.
pub fn read(bytes: &[u8]) -> Result<Grid, Fault> {
    let text = decode(bytes)?;
    // Some programs say in the first line what they part fields with.
    let said = text.strip_prefix("sep=").and_then(|rest| rest.chars().next());
    let rows = parse(&text, said.unwrap_or_else(|| separator(&text)));
    let value = |field: String| if field.trim().is_empty() { Value::Empty } else { Value::Text(field) };
    let mut rows: Vec<Vec<Value>> = rows.into_iter().map(|r| r.into_iter().map(value).collect()).collect();
    if let (Some(_), Some(first)) = (said, rows.first_mut()) {
        first.clear();
    }
    Ok(Grid { name: String::new(), first: 1, rows })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(bytes: &[u8]) -> Vec<Vec<String>> {
        let grid = read(bytes).unwrap();
        let text = |v: &Value| crate::domain::incoming::cells::text(v);
        grid.rows.iter().map(|r| r.iter().map(text).collect()).collect()
    }

    #[test]
    fn the_separator_is_guessed() {
        for text in
            ["№;ФИО;дата\n1;А, Б;x\n", "№\tФИО\tдата\n1\tА, Б\tx\n", "№,ФИО,дата\n1,\"А, Б\",x\n", "sep=;\n№;ФИО;дата\n1;А, Б;x"]
        {
            let rows: Vec<Vec<String>> = fields(text.as_bytes()).into_iter().filter(|r| !r.is_empty()).collect();
            assert_eq!(rows, [["№", "ФИО", "дата"], ["1", "А, Б", "x"]], "{text}");
        }
    }

    #[test]
    fn utf8_with_and_without_its_mark_utf16_and_windows_1251_are_told_apart() {
        let text = "ФИО;дата\nАхметов;1\n";
        let meant = vec![vec!["ФИО".to_owned(), "дата".into()], vec!["Ахметов".into(), "1".into()]];
        let utf16: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let cp1251 = WINDOWS_1251.encode(text).0.into_owned();
        for bytes in [text.as_bytes(), &marked, &utf16, &cp1251] {
            assert_eq!(fields(bytes), meant);
        }
        assert_eq!(fields("Әлия;Құдайберген\n".as_bytes()), [["Әлия", "Құдайберген"]]);
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_doubled_quotes() {
        assert_eq!(fields("a;\"б;в\r\nг\";\"\"\"д\"\"\"\r\n1;2;3".as_bytes()), [["a", "б;в г", "\"д\""], ["1", "2", "3"]]);
        assert_eq!(fields("ТОО \"Нұр\";б\n1;2\n".as_bytes())[0], ["ТОО \"Нұр\"", "б"]);
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(read(b"\x7fELF\0\0\0\0"), Err(Fault::Unknown));
    }
}
