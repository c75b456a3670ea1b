//! A sheet as CSV that a Russian Excel opens by a double click: byte order mark, semicolons, CRLF, quotes where needed.
//!
//! The merged header becomes a row a level, each text in the first cell of its merge, as a spreadsheet itself saves a merged table. A text
//! that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay bare.

use std::io::{self, Write};
use std::path::Path;

use crate::domain::sheet::{Sheet, Value};
use crate::report::fault::{Existing, PrintFault, place_file};
use crate::report::wrap::is_hidden;

/// Prints a sheet as CSV.
pub fn print_csv(sheet: &Sheet, mut out: impl Write) -> io::Result<()> {
    out.write_all("\u{FEFF}".as_bytes())?;
    for line in &sheet.title {
        row(&mut out, [text(line)])?;
    }
    if !sheet.title.is_empty() {
        row(&mut out, [String::new()])?;
    }
    let mut head = vec![vec![String::new(); sheet.columns.len()]; sheet.head_levels()];
    for cell in sheet.head() {
        head[cell.level][cell.column] = text(&cell.text);
    }
    for level in head {
        row(&mut out, level)?;
    }
    for r in &sheet.rows {
        row(&mut out, r.values.iter().map(value))?;
    }
    if !sheet.notes.is_empty() {
        row(&mut out, [String::new()])?;
    }
    for line in &sheet.notes {
        row(&mut out, [text(line)])?;
    }
    out.flush()
}

/// Writes a sheet as a CSV file, whole or not at all.
pub fn write_csv(sheet: &Sheet, path: &Path, existing: Existing) -> Result<(), PrintFault> {
    let mut bytes = Vec::new();
    print_csv(sheet, &mut bytes).map_err(|e| PrintFault::of(&e, path))?;
    place_file(path, &bytes, existing)
}

fn row(out: &mut impl Write, cells: impl IntoIterator<Item = String>) -> io::Result<()> {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.write_all(b";")?;
        }
        out.write_all(cell.as_bytes())?;
    }
    out.write_all(b"\r\n")
}

fn value(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(t) => text(t),
        Value::Int(n) => n.to_string(),
        Value::Day(d) => d.format("%d.%m.%Y").to_string(),
    }
}

fn text(raw: &str) -> String {
    let keeps = |c: &char| !is_hidden(*c) || matches!(c, '\t' | '\r' | '\n');
    let mut clean: String = raw.chars().filter(keeps).collect();
    if starts_a_formula(&clean) {
        clean.insert(0, '\'');
    }
    if clean.contains([';', '"', '\r', '\n', '\t', ',']) || clean != clean.trim() {
        clean = format!("\"{}\"", clean.replace('"', "\"\""));
    }
    clean
}

/// Whether a spreadsheet may take the text for a formula: by its first visible character, full-width ones too, or by a leading tab or line
/// break, behind which some programs look again.
fn starts_a_formula(text: &str) -> bool {
    let invisible = |c: &char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{00AD}');
    let breaks = text.chars().take_while(invisible).any(|c| matches!(c, '\t' | '\r' | '\n'));
    let first = text.chars().find(|c| !invisible(c));
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{FE62}', '\u{FE63}', '\u{FE66}', '\u{FE6B}', '\u{2212}'];
    breaks || first.is_some_and(|c| signs.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sheet::{Column, Row};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn sheet(value: Value) -> Sheet {
        let column = |path: &[&str]| Column {
            id: path.join("/"),
            path: path.iter().map(|t| (*t).to_owned()).collect(),
            numeric: false,
            width: 8,
        };
        Sheet {
            title: vec!["=Заголовок".into()],
            columns: vec![column(&["№"]), column(&["A", "x"]), column(&["A", "y"])],
            rows: vec![Row { key: None, values: vec![Value::Int(-3), value, Value::Empty], total: false }],
            notes: vec!["конец".into()],
            name: "t".into(),
        }
    }

    fn printed(value: Value) -> String {
        let mut out = Vec::new();
        print_csv(&sheet(value), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn cell(text: &str) -> String {
        super::text(text)
    }

    #[test]
    fn a_russian_excel_opens_it() {
        let day = NaiveDate::from_ymd_opt(2026, 6, 2).unwrap();
        let text = printed(Value::Day(day));
        assert_eq!(text, "\u{FEFF}'=Заголовок\r\n\r\n№;A;\r\n;x;y\r\n-3;02.06.2026;\r\n\r\nконец\r\n");
    }

    #[test]
    fn a_formula_stays_a_text() {
        assert_eq!(cell("=HYPERLINK(\"http://x\")"), "\"'=HYPERLINK(\"\"http://x\"\")\"");
        for text in
            ["=1", "+7", "-1", "@a", "  =1", "\u{A0}=1", "＝1", "＋1", "－1", "＠a", "\u{200B}=1", "\u{FEFF}=1", "\u{1}=1"]
        {
            assert!(cell(text).trim_start_matches('"').starts_with('\''), "{text:?} gave {}", cell(text));
        }
        for text in ["\tтекст", "\rтекст", "\n=1", " \t=1"] {
            assert!(cell(text).starts_with("\"'"), "{text:?} gave {}", cell(text));
        }
    }

    #[test]
    fn plain_texts_and_numbers_are_left_alone() {
        assert_eq!(cell("Школа-гимназия № 7 = лучшая"), "Школа-гимназия № 7 = лучшая");
        assert_eq!(cell("— тире"), "— тире");
        assert_eq!(cell("а;б"), "\"а;б\"");
        assert_eq!(cell("ТОО \"Үміт\""), "\"ТОО \"\"Үміт\"\"\"");
        assert_eq!(value(&Value::Int(-3)), "-3");
    }

    #[test]
    fn what_steers_a_terminal_does_not_reach_the_file() {
        assert_eq!(cell("а\u{1b}[2Jб\u{202e}"), "а[2Jб");
    }

    proptest! {
        #[test]
        fn a_text_never_escapes_its_cell(text in "[ =+@;\"'\r\n\tа-я-]{0,12}") {
            let out = printed(Value::Text(text.clone()));
            let rows = read(out.strip_prefix('\u{FEFF}').unwrap());
            prop_assert_eq!(rows.len(), 7);
            let cell = &rows[4][1];
            prop_assert_eq!(rows[4].len(), 3);
            prop_assert_eq!(cell.strip_prefix('\'').filter(|_| !text.starts_with('\'')).unwrap_or(cell), &text);
            prop_assert!(!starts_a_formula(cell));
        }
    }

    /// Reads CSV by its rules.
    fn read(text: &str) -> Vec<Vec<String>> {
        let mut rows = vec![vec![String::new()]];
        let mut quoted = false;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let row = rows.last_mut().unwrap();
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => {
                    chars.next();
                    row.last_mut().unwrap().push('"');
                }
                '"' => quoted = !quoted,
                ';' if !quoted => row.push(String::new()),
                '\r' if !quoted => {
                    chars.next();
                    rows.push(vec![String::new()]);
                }
                c => row.last_mut().unwrap().push(c),
            }
        }
        rows.pop();
        rows
    }
}
