//! A blank: the template of a printed form as data (`config/forms/<form>.toml`), and its filling.
//!
//! How to add a form: a variant of [`Form`] with its word, its subject and the places and lists it may name; a file of that word in
//! `config/forms`; `catalog::blanks` compiles it in by the list of forms; `ops::print` gives the values of places not known yet. A test holds
//! that every shipped blank is read without a problem and names every place that exists.

use std::collections::BTreeMap;

use super::moment::Moment;
use super::printout::{Look, Numbering, Page, Piece, Printout, Said, Signature, Table};
use super::sheet::{Column, Row, Sheet, Value};
use super::text::{Lang, Text};

mod form;

pub use form::{Form, Subject};

/// A piece of a blank; texts still hold their `{places}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlankPiece {
    /// The name of the paper.
    Title(Text),
    /// A paragraph.
    Paragraph(Text, Look),
    /// A name and its value.
    Pair(Text, Text),
    /// A numbered list by its word, and what follows the number. With nothing in it, neither it nor its heading is printed.
    List {
        /// The word of the list.
        of: String,
        /// Heading above it.
        heading: Option<Text>,
        /// What follows the number.
        mark: String,
    },
    /// A list by its word as a table: a number, the item, columns left empty to be filled by hand, and some rows more.
    Table {
        /// The word of the list.
        of: String,
        /// Headers of the columns: of the number, of the item, of the empty ones.
        columns: Vec<Text>,
        /// Rows left empty below.
        empty: u16,
    },
    /// The text of a sheet about a service.
    Sheet,
    /// A line to sign on.
    Signature {
        /// Who signs.
        who: Text,
        /// The name beside the line.
        name: String,
        /// What stands under the line.
        under: Option<Text>,
    },
    /// A barcode of a text.
    Barcode(String),
    /// Empty ruled lines to write on.
    Lines(u16),
    /// An empty line.
    Space,
    /// A new page.
    PageBreak,
}

/// What a piece is printed by: whether a place is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The place.
    pub place: String,
    /// Printed where it is filled; otherwise where it is empty.
    pub filled: bool,
}

/// A template of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// How the page lies.
    pub page: Page,
    /// When pages are numbered.
    pub numbering: Numbering,
    /// How many copies are made.
    pub copies: u16,
    /// What stands on the line to cut along.
    pub cut: Text,
    /// The number of a page.
    pub folio: Text,
    /// Lines of the head of the letter.
    pub head: Vec<Text>,
    /// The pieces, with what they are printed by.
    pub pieces: Vec<(BlankPiece, Option<When>)>,
}

/// What fills a blank, all of it said already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// What stands in a place, in each language of the paper; a place that is not there is empty.
    pub places: BTreeMap<String, Said>,
    /// The items of a list, in each language.
    pub lists: BTreeMap<String, Vec<Said>>,
    /// The text of a sheet about a service.
    pub sheet: Vec<Piece>,
    /// What stands above every page.
    pub mark: Said,
}

impl Filling {
    /// What stands in a place in the language at an index.
    fn place(&self, name: &str, at: usize) -> &str {
        let said = self.places.get(name);
        said.and_then(|s| s.get(at).or(s.first())).map(String::as_str).unwrap_or_default()
    }

    fn is_empty(&self, name: &str) -> bool {
        self.places.get(name).is_none_or(|s| s.iter().all(String::is_empty))
    }

    /// A text with its places filled by what they hold in the language at an index.
    pub fn text(&self, text: &str, at: usize) -> String {
        parts(text)
            .map(|part| match part {
                Part::Words(words) => words,
                Part::Place(name) => self.place(name, at),
            })
            .collect()
    }

    /// A text with its places filled, in each language.
    pub fn said(&self, text: &Text, langs: &[Lang]) -> Said {
        langs.iter().enumerate().map(|(at, lang)| self.text(text.get(*lang), at)).collect()
    }
}

/// A part of a template's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// The name of a place.
    Place(&'a str),
}

/// The parts of a text with places in braces. A brace without its other half is a word like any other.
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((name, after)) = rest.strip_prefix('{').and_then(|r| r.split_once('}')) {
            rest = after;
            return Some(Part::Place(name));
        }
        let next = rest.char_indices().skip(1).find(|(_, c)| *c == '{').map_or(rest.len(), |(at, _)| at);
        let (words, after) = rest.split_at(next);
        rest = after;
        Some(Part::Words(words))
    })
}

impl Blank {
    /// The paper: every place filled, pieces without what they need left out.
    pub fn fill(&self, form: Form, title: String, langs: &[Lang], at: Moment, filling: &Filling) -> Printout {
        let mut pieces = Vec::new();
        if !self.head.is_empty() {
            let side = |(at, lang): (usize, &Lang)| {
                let lines = self.head.iter().map(|t| filling.text(t.get(*lang), at));
                lines.filter(|l| !l.trim().is_empty()).collect::<Vec<String>>()
            };
            pieces.push(Piece::Head(langs.iter().enumerate().map(side).collect()));
        }
        for (piece, when) in &self.pieces {
            if when.as_ref().is_some_and(|w| filling.is_empty(&w.place) == w.filled) {
                continue;
            }
            pieces.extend(filled(piece, langs, filling));
        }
        Printout {
            form: form.id().to_owned(),
            title,
            langs: langs.to_vec(),
            page: self.page,
            at,
            copies: self.copies.max(1),
            cut: filling.said(&self.cut, langs),
            numbering: self.numbering,
            folio: langs.iter().map(|l| self.folio.get(*l).to_owned()).collect(),
            first: 1,
            mark: filling.mark.clone(),
            pieces,
        }
    }
}

fn filled(piece: &BlankPiece, langs: &[Lang], filling: &Filling) -> Vec<Piece> {
    let said = |text: &Text| filling.said(text, langs);
    match piece {
        BlankPiece::Title(text) => vec![Piece::Title(said(text))],
        BlankPiece::Paragraph(text, look) => {
            let mut said = said(text);
            // What is the same in both languages (an addressee, a motivation as it was typed) stands once, over the whole width.
            if said.windows(2).all(|two| two[0] == two[1]) {
                said.truncate(1);
            }
            vec![Piece::Paragraph(said, *look)]
        }
        BlankPiece::Pair(name, value) => vec![Piece::Pair(said(name), said(value))],
        BlankPiece::List { of, heading, mark } => {
            let items = filling.lists.get(of).cloned().unwrap_or_default();
            if items.is_empty() {
                return Vec::new();
            }
            let heading = heading.as_ref().map(|h| Piece::Paragraph(said(h), Look::Heading));
            heading.into_iter().chain([Piece::List { items, mark: mark.clone() }]).collect()
        }
        BlankPiece::Table { of, columns, empty } => vec![table(of, columns, *empty, langs, filling)],
        BlankPiece::Sheet => filling.sheet.clone(),
        BlankPiece::Signature { who, name, under } => {
            let under = under.as_ref().map(said).unwrap_or_default();
            vec![Piece::Signature(Signature { who: said(who), name: filling.text(name, 0), under })]
        }
        BlankPiece::Barcode(text) => vec![Piece::Barcode(filling.text(text, 0))],
        BlankPiece::Lines(n) => vec![Piece::Lines(*n)],
        BlankPiece::Space => vec![Piece::Space],
        BlankPiece::PageBreak => vec![Piece::PageBreak],
    }
}

/// A list as a table; where a paper is of two languages a cell says both, one under the other.
fn table(of: &str, columns: &[Text], empty: u16, langs: &[Lang], filling: &Filling) -> Piece {
    let stacked = |said: Said| {
        let mut out: Vec<String> = Vec::new();
        said.into_iter().for_each(|t| {
            if !out.contains(&t) {
                out.push(t)
            }
        });
        out.join("\n")
    };
    let column = |(n, text): (usize, &Text)| Column {
        id: n.to_string(),
        path: vec![stacked(filling.said(text, langs))],
        numeric: false,
        width: if n == 1 { ITEM_WIDTH } else { OTHER_WIDTH },
    };
    let blank = |n: usize| Value::Text(n.to_string());
    let row = |n: usize, item: Value| {
        let rest = columns.len().saturating_sub(2);
        Row { key: None, values: [blank(n), item].into_iter().chain(vec![Value::Empty; rest]).collect(), total: false }
    };
    let items = filling.lists.get(of).cloned().unwrap_or_default();
    let given = items.len();
    let rows = items.into_iter().map(|said| Value::Text(stacked(said))).chain(vec![Value::Empty; usize::from(empty)]);
    let rows = rows.enumerate().map(|(n, item)| if n < given { row(n + 1, item) } else { row(n + 1, Value::Empty) });
    let sheet = Sheet { columns: columns.iter().enumerate().map(column).collect(), rows: rows.collect(), ..Sheet::default() };
    Piece::Table(Box::new(Table { sheet, ..Table::default() }))
}

/// Widths of the columns of a list as a table, in characters.
const ITEM_WIDTH: u16 = 50;
const OTHER_WIDTH: u16 = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_filled_in_its_language_and_a_lone_brace_stays() {
        let mut filling = Filling::default();
        filling.places.insert("who".into(), vec!["Кім".into(), "Кто".into()]);
        filling.places.insert("no".into(), vec!["7".into()]);
        let text = Text { ru: "{who} № {no} {x} { a".into(), kk: "№ {no} {who}".into(), ..Text::default() };
        assert_eq!(filling.said(&text, &[Lang::Kk, Lang::Ru]), ["№ 7 Кім", "Кто № 7  { a"]);
    }

    #[test]
    fn a_list_of_nothing_leaves_its_heading_out() {
        let list = BlankPiece::List { of: "missing".into(), heading: Some(Text::default()), mark: ")".into() };
        assert!(filled(&list, &[Lang::Ru], &Filling::default()).is_empty());
    }

    #[test]
    fn forms_have_words_of_their_own_that_read_back() {
        for form in Form::ALL {
            assert_eq!(Form::parse(form.id()), Some(form));
        }
    }
}
