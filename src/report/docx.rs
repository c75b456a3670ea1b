//! A printed paper as a document that an office suite opens and a person may change: OOXML with no more in it than the pieces need.
//!
//! Written by hand over the `zip` that the spreadsheets bring along: `docx-rs` would add 22 crates (an image library, a second `zip` and
//! `quick-xml` among them) for a letter of plain paragraphs and tables. Equal papers give equal bytes.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::domain::printout::{Look, Page, Piece, Printout, Said, Signature, Table, bullet, joined};
use crate::domain::sheet::{HeadCell, Row, Value};

/// What the library would not write: a fault of the program or of memory, never of what was typed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("docx: {0}")]
pub struct DocxFault(pub String);

/// A4 in twentieths of a point, the short and the long side.
const A4: (u32, u32) = (11906, 16838);
/// Margins in twentieths of a point: left, right, top and bottom.
const MARGINS: (u32, u32, u32) = (1140, 600, 860);
/// Size of plain letters in half points; that of two languages side by side; of notes; of tables with many columns.
const SIZE: (u32, u32, u32, u32) = (24, 22, 20, 16);

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const PARTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// A paper as the bytes of a document.
///
/// # Errors
/// The container could not be written.
pub fn docx(paper: &Printout) -> Result<Vec<u8>, DocxFault> {
    let fault = |e: &dyn std::fmt::Display| DocxFault(e.to_string());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let size = if paper.langs.len() > 1 { SIZE.1 } else { SIZE.0 };
    let styles = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"#,
        match paper.langs.first() {
            Some(crate::domain::text::Lang::Kk) => "kk-KZ",
            _ => "ru-RU",
        }
    );
    let document = Writer::new(paper).document(paper);
    for (name, text) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", ROOT),
        ("word/_rels/document.xml.rels", PARTS),
        ("word/styles.xml", &styles),
        ("word/document.xml", &document),
    ] {
        zip.start_file(name, SimpleFileOptions::DEFAULT).map_err(|e| fault(&e))?;
        zip.write_all(text.as_bytes()).map_err(|e| fault(&e))?;
    }
    Ok(zip.finish().map_err(|e| fault(&e))?.into_inner())
}

/// How a paragraph stands.
#[derive(Clone, Copy, Default)]
struct Manner {
    side: &'static str,
    italic: bool,
    struck: bool,
    /// Half points; none for the size of the document.
    size: Option<u32>,
    /// Twentieths of a point above it.
    before: u32,
    /// Hangs over so many twentieths of a point.
    hang: u32,
    /// Stays with what follows.
    keep: bool,
}

struct Writer {
    wide: u32,
    high: u32,
    two: bool,
    out: String,
}

impl Writer {
    fn new(paper: &Printout) -> Writer {
        let (wide, high) = match paper.page {
            Page::Portrait => A4,
            Page::Landscape => (A4.1, A4.0),
        };
        Writer { wide, high, two: paper.langs.len() > 1, out: String::new() }
    }

    fn room(&self) -> u32 {
        self.wide - MARGINS.0 - MARGINS.1
    }

    fn document(mut self, paper: &Printout) -> String {
        let mark = joined(&paper.mark);
        if !mark.is_empty() {
            self.one(&[(mark, true)], Manner { side: "center", ..Manner::default() });
        }
        for piece in &paper.pieces {
            self.piece(piece);
        }
        let lies = if self.wide > self.high { r#" w:orient="landscape""# } else { "" };
        let (left, right, edge) = MARGINS;
        format!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {NAMES}><w:body>{}<w:sectPr><w:pgSz w:w="{}" w:h="{}"{lies}/><w:pgMar w:top="{edge}" w:right="{right}" w:bottom="{edge}" w:left="{left}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>"#,
            self.out, self.wide, self.high
        )
    }

    fn piece(&mut self, piece: &Piece) {
        let plain = Manner { before: 60, ..Manner::default() };
        match piece {
            Piece::Head(sides) => {
                for n in 0..sides.iter().map(Vec::len).max().unwrap_or(0) {
                    let said: Said = sides.iter().map(|lines| lines.get(n).cloned().unwrap_or_default()).collect();
                    self.said(&said, n == 0, Manner { side: "center", keep: true, ..Manner::default() });
                }
                self.out.push_str(r#"<w:p><w:pPr><w:keepNext/><w:pBdr><w:bottom w:val="double" w:sz="6" w:space="1" w:color="000000"/></w:pBdr></w:pPr></w:p>"#);
            }
            Piece::Title(said) => self.said(said, true, Manner { side: "center", before: 200, keep: true, ..Manner::default() }),
            Piece::Paragraph(said, look) => match look {
                Look::Plain => self.said(said, false, plain),
                Look::Heading => self.said(said, true, Manner { before: 120, keep: true, ..plain }),
                Look::Centre => self.said(said, false, Manner { side: "center", ..plain }),
                Look::Right => self.said(said, false, Manner { side: "right", ..plain }),
                Look::Small => self.said(said, false, Manner { size: Some(SIZE.2), ..plain }),
                Look::Large => self.said(said, true, Manner { side: "center", size: Some(LARGE), ..plain }),
            },
            Piece::Pair(name, value) => {
                let of = |said: &Said, n: usize| said.get(n).or(said.first()).cloned().unwrap_or_default();
                let runs = |n: usize| vec![(format!("{}: ", of(name, n).trim_end_matches(':')), false), (of(value, n), true)];
                let all: Vec<_> = (0..name.len().max(value.len()).max(1)).map(runs).collect();
                self.sides(&all, plain);
            }
            Piece::List { items, mark } => {
                for (n, item) in items.iter().enumerate() {
                    let said: Said = item.iter().map(|t| format!("{}\t{t}", bullet(n, mark))).collect();
                    self.said(&said, false, Manner { hang: 420, ..Manner::default() });
                }
            }
            Piece::Item { mark, said, depth, look } => {
                let said: Said = said.iter().map(|t| if mark.is_empty() { t.clone() } else { format!("{mark}\t{t}") }).collect();
                let size = (*look == Look::Small).then_some(SIZE.2);
                self.said(&said, false, Manner { hang: 420 * (u32::from(*depth) + 1), size, ..Manner::default() });
            }
            Piece::Lines(n) => (0..*n).for_each(|_| self.out.push_str(RULED)),
            Piece::Table(table) => self.table(table),
            Piece::Signature(signature) => self.signature(signature),
            Piece::Barcode(text) => self.one(&[(text.clone(), false)], plain),
            Piece::Space => self.one(&[], Manner::default()),
            Piece::PageBreak => self.out.push_str(r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#),
            Piece::Certify(said, signatures, seal) => {
                self.out.push_str(r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#);
                // An office suite breaks its own pages: their number is for a pen.
                let said: Said = said.iter().map(|t| t.replace("{pages}", "________")).collect();
                self.said(&said, false, plain);
                signatures.iter().for_each(|s| self.signature(s));
                self.said(seal, false, plain);
            }
        }
    }

    /// A text in each language: side by side, or one over the whole width.
    fn said(&mut self, said: &Said, bold: bool, manner: Manner) {
        let all: Vec<_> = said.iter().map(|t| vec![(t.clone(), bold)]).collect();
        self.sides(&all, manner);
    }

    fn sides(&mut self, all: &[Vec<(String, bool)>], manner: Manner) {
        match all {
            [left, right] if self.two => {
                let half = self.room() / 2;
                let mut cells = String::new();
                for runs in [left, right] {
                    cells.push_str(&cell(half, 1, "", &paragraph(runs, manner)));
                }
                self.bare_table(&[half, half], &[cells]);
            }
            [runs, ..] => self.one(runs, manner),
            [] => {}
        }
    }

    fn one(&mut self, runs: &[(String, bool)], manner: Manner) {
        self.out.push_str(&paragraph(runs, manner));
    }

    /// A table with no lines, to put things beside one another.
    fn bare_table(&mut self, columns: &[u32], rows: &[String]) {
        let grid: String = columns.iter().map(|w| format!(r#"<w:gridCol w:w="{w}"/>"#)).collect();
        let rows: String = rows.iter().map(|r| format!("<w:tr>{r}</w:tr>")).collect();
        self.out.push_str(&format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{}"#,
            columns.iter().sum::<u32>(),
            AFTER
        ));
    }

    fn signature(&mut self, s: &Signature) {
        let room = self.room();
        let columns = [room * 45 / 100, room * 25 / 100, room - room * 45 / 100 - room * 25 / 100];
        let line = r#"<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tcBorders><w:vAlign w:val="bottom"/>"#;
        let low = r#"<w:vAlign w:val="bottom"/>"#;
        let text = |t: String| paragraph(&[(t, false)], Manner { before: 160, ..Manner::default() });
        let name_line = if s.name.trim().is_empty() { line } else { low };
        let first = [
            cell(columns[0], 1, low, &text(s.who.join("\n"))),
            cell(columns[1], 1, line, &text(String::new())),
            cell(columns[2], 1, name_line, &text(s.name.clone())),
        ]
        .concat();
        let mut rows = vec![first];
        let under = joined(&s.under);
        if !under.is_empty() {
            let small = Manner { side: "center", italic: true, size: Some(18), ..Manner::default() };
            let empty = paragraph(&[], Manner { size: Some(18), ..Manner::default() });
            rows.push(
                [
                    cell(columns[0], 1, "", &empty),
                    cell(columns[1], 1, "", &paragraph(&[(under, false)], small)),
                    cell(columns[2], 1, "", &empty),
                ]
                .concat(),
            );
        }
        self.bare_table(&columns, &rows);
    }

    fn table(&mut self, table: &Table) {
        let sheet = &table.sheet;
        for line in &sheet.title {
            self.one(&[(line.clone(), true)], Manner { before: 120, keep: true, ..Manner::default() });
        }
        if sheet.columns.is_empty() {
            return;
        }
        let asked: u32 = sheet.columns.iter().map(|c| u32::from(c.width.max(1))).sum();
        let wide: Vec<u32> = sheet.columns.iter().map(|c| self.room() * u32::from(c.width.max(1)) / asked).collect();
        let size = if wide.len() > 8 { Some(SIZE.3) } else { Some(SIZE.2) };
        let mut rows = String::new();
        for level in 0..sheet.head_levels() {
            rows.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            rows.push_str(&head_row(&sheet.head(), level, &wide, size));
            rows.push_str("</w:tr>");
        }
        let total = (!table.total.is_empty()).then(|| table.sum(&table.total, 0..sheet.rows.len()));
        for (at, row) in sheet.rows.iter().chain(&total).enumerate() {
            let struck = table.struck.contains(&at);
            rows.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (n, width) in wide.iter().enumerate() {
                let number = sheet.columns.get(n).is_some_and(|c| c.numeric);
                rows.push_str(&cell(*width, 1, "", &value(row, n, number, struck && table.why != Some(n), size)));
            }
            rows.push_str("</w:tr>");
        }
        let grid: String = wide.iter().map(|w| format!(r#"<w:gridCol w:w="{w}"/>"#)).collect();
        let lines: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!(r#"<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#))
            .concat();
        self.out.push_str(&format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="{}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{AFTER}"#,
            wide.iter().sum::<u32>()
        ));
        for line in &sheet.notes {
            self.one(&[(line.clone(), false)], Manner { size: Some(SIZE.2), before: 60, ..Manner::default() });
        }
    }
}

/// An empty ruled line to write on.
const RULED: &str = r#"<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/><w:between w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="120" w:after="0"/></w:pPr></w:p>"#;

/// Half points of the largest letters: the number on a folder.
const LARGE: u32 = 64;

/// Two tables with nothing between them become one: a paragraph of no height keeps them apart.
const AFTER: &str = r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>"#;

/// The cells of a level of the header; a cell over several levels is merged downward.
fn head_row(head: &[HeadCell], level: usize, wide: &[u32], size: Option<u32>) -> String {
    let mut here: Vec<&HeadCell> = head.iter().filter(|c| (c.level..c.level + c.levels).contains(&level)).collect();
    here.sort_by_key(|c| c.column);
    let mut out = String::new();
    for c in here {
        let width: u32 = wide.iter().skip(c.column).take(c.columns).sum();
        let merge = match (c.levels, c.level == level) {
            (1, _) => "",
            (_, true) => r#"<w:vMerge w:val="restart"/>"#,
            (_, false) => "<w:vMerge/>",
        };
        let text = if c.level == level { c.text.clone() } else { String::new() };
        let manner = Manner { side: "center", size, keep: true, ..Manner::default() };
        out.push_str(&cell(
            width,
            c.columns,
            &format!(r#"{merge}<w:vAlign w:val="center"/>"#),
            &paragraph(&[(text, true)], manner),
        ));
    }
    out
}

fn value(row: &Row, n: usize, number: bool, struck: bool, size: Option<u32>) -> String {
    let text = match row.values.get(n) {
        None | Some(Value::Empty) => String::new(),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Int(n)) => n.to_string(),
        Some(Value::Day(day)) => day.format("%d.%m.%Y").to_string(),
    };
    let manner = Manner { side: if number { "right" } else { "" }, struck, size, ..Manner::default() };
    paragraph(&[(text, row.total)], manner)
}

fn cell(width: u32, columns: usize, more: &str, inside: &str) -> String {
    let span = if columns > 1 { format!(r#"<w:gridSpan w:val="{columns}"/>"#) } else { String::new() };
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{more}</w:tcPr>{inside}</w:tc>"#)
}

/// A paragraph of runs, each plain or bold; a line feed breaks the line, a tab goes to the end of what hangs over.
fn paragraph(runs: &[(String, bool)], m: Manner) -> String {
    let mut out = String::from("<w:p><w:pPr>");
    if m.keep {
        out.push_str("<w:keepNext/>");
    }
    out.push_str(&format!(r#"<w:spacing w:before="{}" w:after="0"/>"#, m.before));
    if m.hang > 0 {
        out.push_str(&format!(r#"<w:ind w:left="{0}" w:hanging="{0}"/>"#, m.hang));
    }
    if !m.side.is_empty() {
        out.push_str(&format!(r#"<w:jc w:val="{}"/>"#, m.side));
    }
    out.push_str("</w:pPr>");
    for (text, bold) in runs {
        out.push_str("<w:r><w:rPr>");
        if *bold {
            out.push_str("<w:b/>");
        }
        if m.italic {
            out.push_str("<w:i/>");
        }
        if m.struck {
            out.push_str("<w:strike/>");
        }
        if let Some(size) = m.size {
            out.push_str(&format!(r#"<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>"#));
        }
        out.push_str("</w:rPr>");
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 {
                out.push_str("<w:br/>");
            }
            for (n, part) in line.split('\t').enumerate() {
                if n > 0 {
                    out.push_str("<w:tab/>");
                }
                out.push_str(&format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(part)));
            }
        }
        out.push_str("</w:r>");
    }
    out.push_str("</w:p>");
    out
}

/// A text inside XML; signs that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_left_out_and_its_own_signs_are_written_in_words() {
        assert_eq!(escaped("a<b & \"Ұ\u{1}\""), "a&lt;b &amp; &quot;Ұ&quot;");
    }

    #[test]
    fn a_merged_header_has_every_column_in_every_row() {
        let cell = |text: &str, level, levels, column, columns| HeadCell { text: text.into(), level, levels, column, columns };
        let head = [cell("№", 0, 2, 0, 1), cell("А", 0, 1, 1, 2), cell("x", 1, 1, 1, 1), cell("y", 1, 1, 2, 1)];
        let rows = [0, 1].map(|level| head_row(&head, level, &[10, 20, 30], None));
        assert!(rows[0].contains(r#"<w:vMerge w:val="restart"/>"#) && rows[0].contains(r#"<w:gridSpan w:val="2"/>"#));
        assert_eq!((rows[0].matches("<w:tc>").count(), rows[1].matches("<w:tc>").count()), (2, 3));
        assert!(rows[1].contains("<w:vMerge/>"));
    }
}
