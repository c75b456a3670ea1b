//! A printed paper as data: what stands on it from the top, in one language or in two, with no fonts and no millimetres.
//!
//! `ops::print` makes one from a case and a blank ([`crate::domain::blank`]); `report::pdf` puts it on pages, `report::paper_text` into lines
//! of a terminal. A new kind of piece is added here and drawn by those two. Which form has which pieces is data: see [`crate::domain::blank`].

use std::collections::BTreeSet;

use super::moment::Moment;
use super::sheet::{Row, Sheet, Value};
use super::text::Lang;

/// A text as it is printed, once in each language of the paper and in their order; one entry for a text that is the same in all.
pub type Said = Vec<String>;

/// How the page lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// A4 upright.
    #[default]
    Portrait,
    /// A4 lying, for journals and tables.
    Landscape,
}

/// When pages are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// Where the paper has more than one page.
    #[default]
    Several,
    /// Always.
    Always,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Plain, from the left.
    #[default]
    Plain,
    /// In bold type; it stays with what follows it.
    Heading,
    /// In the middle.
    Centre,
    /// To the right: an addressee, a mark of approval.
    Right,
    /// Smaller, for notes.
    Small,
    /// Large bold type in the middle: the number on a folder.
    Large,
}

/// A table. Its header is repeated on every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Columns, header and rows; titles above and notes below are printed too.
    pub sheet: Sheet,
    /// Whether columns are numbered in a row under the header.
    pub numbered: bool,
    /// What stands before the sums of one page; empty for a table without them. `{rows}` becomes the number of rows that count.
    pub page_sum: String,
    /// What stands before the sums of the whole; empty for a table without them, or one whose rows hold them already. `{rows}` as above.
    pub total: String,
    /// Rows struck through, by place: they stay where they are and count in no sum.
    pub struck: BTreeSet<usize>,
    /// Column that says why a row is struck, itself never struck.
    pub why: Option<usize>,
}

impl Table {
    /// A row of sums of the rows at some places: the label in the widest column that holds no numbers, whole numbers of the numeric columns
    /// added up. Rows that are sums themselves and rows that are struck are left out.
    pub fn sum(&self, label: &str, places: impl Iterator<Item = usize>) -> Row {
        let mut sums: Vec<i64> = vec![0; self.sheet.columns.len()];
        let mut count = 0_usize;
        let rows = places.filter(|at| !self.struck.contains(at)).filter_map(|at| self.sheet.rows.get(at));
        for row in rows.filter(|r| !r.total) {
            count += 1;
            for (sum, value) in sums.iter_mut().zip(&row.values) {
                if let Value::Int(n) = value {
                    *sum += n;
                }
            }
        }
        let label = label.replace("{rows}", &count.to_string());
        let widest = self.sheet.columns.iter().filter(|c| !c.numeric).map(|c| c.width).max();
        let mut label = Some(label);
        let cell = |(c, sum): (&super::sheet::Column, i64)| match c.numeric {
            true => Value::Int(sum),
            false if Some(c.width) == widest => label.take().map_or(Value::Empty, Value::Text),
            false => Value::Empty,
        };
        Row { key: None, values: self.sheet.columns.iter().zip(sums).map(cell).collect(), total: true }
    }
}

/// A line to sign on. In a paper of two languages it stands once, its words in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Who signs, as what: "Принял(а)", with the position.
    pub who: Said,
    /// The name beside the line; may be empty, then there is a line for it too.
    pub name: String,
    /// What stands small under the line: "(подпись)".
    pub under: Said,
}

/// A piece of a printed paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The head of the letter: lines in each language. Two languages stand side by side over a rule.
    Head(Vec<Vec<String>>),
    /// The name of the paper; a line feed parts its lines.
    Title(Said),
    /// A paragraph.
    Paragraph(Said, Look),
    /// A name and its value, one row: "Услугополучатель: …".
    Pair(Said, Said),
    /// A numbered list; `mark` stands after the number ("." or ")").
    List {
        /// The items, in each language.
        items: Vec<Said>,
        /// What follows the number; a dash stands in its place.
        mark: String,
    },
    /// A text after a mark of its own, its lines under one another.
    Item {
        /// The mark; with none the text stands where that of a marked one would.
        mark: String,
        /// The text.
        said: Said,
        /// How deep it belongs, from 0.
        depth: u8,
        /// How it looks: plain or small.
        look: Look,
    },
    /// A table.
    Table(Box<Table>),
    /// Lines to sign on.
    Signature(Signature),
    /// A barcode (Code 128) of a text of plain signs, with the text under it. What it cannot hold is printed as text alone.
    Barcode(String),
    /// So many empty ruled lines to write on.
    Lines(u16),
    /// An empty line.
    Space,
    /// What follows begins a new page.
    PageBreak,
    /// The certifying last page of a journal: `{pages}` in its text becomes the number of pages before it; who signs; where the seal is put.
    /// Always on a page of its own.
    Certify(Said, Vec<Signature>, Said),
}

/// A printed paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printout {
    /// Word of the form, for the name of the file.
    pub form: String,
    /// Title of the file; nothing of a person.
    pub title: String,
    /// Languages, from the left.
    pub langs: Vec<Lang>,
    /// How the page lies.
    pub page: Page,
    /// The moment the paper bears, by the office's clock.
    pub at: Moment,
    /// How many copies are made of it; those of one page share a sheet if they fit.
    pub copies: u16,
    /// What stands on the line to cut along.
    pub cut: Said,
    /// When pages are numbered.
    pub numbering: Numbering,
    /// The number of a page: `{page}` and `{pages}` are put in.
    pub folio: Said,
    /// Number of the first page; more than 1 for a journal that goes on.
    pub first: usize,
    /// What stands above every page: that it is practice. Often nothing.
    pub mark: Said,
    /// The pieces, from the top.
    pub pieces: Vec<Piece>,
}

impl Printout {
    /// Whether a text stands on the paper as it is.
    pub fn says(&self, text: &str) -> bool {
        let any = |said: &Said| said.iter().any(|t| t.contains(text));
        !text.is_empty()
            && self.pieces.iter().any(|piece| match piece {
                Piece::Paragraph(said, _) | Piece::Item { said, .. } | Piece::Title(said) => any(said),
                Piece::Pair(_, value) => any(value),
                Piece::List { items, .. } => items.iter().any(any),
                _ => false,
            })
    }
}

/// What stands before an item of a list, counted from 0: the number with its mark, or the dash that stands for it.
pub fn bullet(n: usize, mark: &str) -> String {
    if mark == DASH { mark.to_owned() } else { format!("{}{mark}", n + 1) }
}

/// The mark of a list that is not counted.
const DASH: &str = "–";

/// A text of several languages in one line: once where they say the same.
pub fn joined(said: &[String]) -> String {
    let mut out: Vec<&str> = Vec::new();
    for text in said.iter().map(String::as_str).filter(|t| !t.is_empty()) {
        if !out.contains(&text) {
            out.push(text);
        }
    }
    out.join(" / ")
}

/// A name of a file of a form and a number on paper: signs that a file system or a reader could stumble over become "_".
pub fn file_name(form: &str, number: &str, tongue: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '.') { c } else { '_' };
    let number: String = number.trim().chars().map(safe).collect();
    format!("{form}-{}-{tongue}", number.trim_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sheet::Column;

    #[test]
    fn sums_of_a_page_add_numbers_and_leave_out_rows_that_are_sums() {
        let column = |numeric, width| Column { id: String::new(), path: vec![String::new()], numeric, width };
        let row =
            |n, total| Row { key: None, values: vec![Value::Text("1".into()), Value::Text("а".into()), Value::Int(n)], total };
        let columns = vec![column(false, 3), column(false, 30), column(true, 5)];
        let rows = vec![row(2, false), row(3, false), row(5, true), row(7, false)];
        let sheet = Sheet { columns, rows, ..Sheet::default() };
        let table = Table { sheet, struck: [3].into(), ..Table::default() };
        let sum = table.sum("Итого: {rows}", 0..4);
        assert_eq!(sum.values, [Value::Empty, Value::Text("Итого: 2".into()), Value::Int(5)], "a struck row counts nowhere");
        assert!(sum.total);
    }

    #[test]
    fn a_file_name_holds_no_sign_that_parts_folders_and_none_that_hides_it() {
        assert_eq!(file_name("receipt", "05-12/О-37", "ru"), "receipt-05-12_О-37-ru");
        assert_eq!(file_name("receipt", "..\\a:b*", "ru-kk"), "receipt-_a_b_-ru-kk");
    }

    #[test]
    fn the_same_in_both_languages_is_said_once() {
        assert_eq!(joined(&["М. О.".into(), "М. О.".into()]), "М. О.");
        assert_eq!(joined(&["(қолы)".into(), "(подпись)".into()]), "(қолы) / (подпись)");
    }
}
