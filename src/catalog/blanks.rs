//! Reads blanks of printed forms (`config/forms`, and `forms` of the office's folder), as strictly as the rest; the shipped ones are compiled in.
//!
//! Form of a file: `page` (portrait, landscape), `copies`, `numbers` (several, always), `cut` and `folio` (texts), `head` (a list of texts),
//! then `[[piece]]`s with their `kind`. A text is `{ ru = "…", kk = "…" }`, or one string where it is the same in both languages. Places
//! stand in braces; `when` names the place that must not be empty for the piece to be printed, `unless` one that must be.

use toml::de::DeValue;

use crate::domain::blank::{Blank, BlankPiece, Form, Part, When, parts};
use crate::domain::printout::{Look, Numbering, Page};
use crate::domain::text::{Message, Text};

use super::Problem;
use super::read::{Known, Reader, Table};

const PAGE: &Known<Page> = &[(Page::Portrait, "portrait"), (Page::Landscape, "landscape")];
const NUMBERS: &Known<Numbering> = &[(Numbering::Several, "several"), (Numbering::Always, "always")];
const LOOK: &Known<Look> = &[
    (Look::Plain, "plain"),
    (Look::Heading, "heading"),
    (Look::Centre, "centre"),
    (Look::Right, "right"),
    (Look::Small, "small"),
    (Look::Large, "large"),
];

/// What a piece is, by its word.
#[derive(Clone, Copy)]
enum Kind {
    Title,
    Paragraph,
    Pair,
    List,
    Table,
    Sheet,
    Signature,
    Barcode,
    Lines,
    Space,
    Break,
}

const KIND: &Known<Kind> = &[
    (Kind::Title, "title"),
    (Kind::Paragraph, "paragraph"),
    (Kind::Pair, "pair"),
    (Kind::List, "list"),
    (Kind::Table, "table"),
    (Kind::Sheet, "sheet"),
    (Kind::Signature, "signature"),
    (Kind::Barcode, "barcode"),
    (Kind::Lines, "lines"),
    (Kind::Space, "space"),
    (Kind::Break, "break"),
];

/// The shipped blank of a form as text.
pub fn shipped_text(form: Form) -> &'static str {
    match form {
        Form::Receipt => include_str!("../../config/forms/receipt.toml"),
        Form::NonAcceptance => include_str!("../../config/forms/non-acceptance.toml"),
        Form::Consent => include_str!("../../config/forms/consent.toml"),
        Form::HearingNotice => include_str!("../../config/forms/hearing-notice.toml"),
        Form::HearingMinutes => include_str!("../../config/forms/hearing-minutes.toml"),
        Form::Refusal => include_str!("../../config/forms/refusal.toml"),
        Form::ResultNotice => include_str!("../../config/forms/result-notice.toml"),
        Form::Stage => include_str!("../../config/forms/stage.toml"),
        Form::Folder => include_str!("../../config/forms/folder.toml"),
        Form::ComplaintAnswer => include_str!("../../config/forms/complaint-answer.toml"),
        Form::ComplaintForwarded => include_str!("../../config/forms/complaint-forwarded.toml"),
        Form::Bring => include_str!("../../config/forms/bring.toml"),
        Form::Stand => include_str!("../../config/forms/stand.toml"),
    }
}

/// Reads the blank of a form; `file` is the name its problems bear, `facts` the ids that `fact.<id>` and `norm.<id>` may name.
///
/// # Errors
/// All problems by line.
pub fn read(form: Form, file: &str, text: &str, facts: &[&str]) -> Result<Blank, Vec<Problem>> {
    let mut problems = Vec::new();
    let blank = Reader::file(file, text, &mut problems, |reader, t| {
        reader.without_english();
        let reading = Reading { form, facts };
        let blank = Blank {
            page: t.optional_word("page", PAGE).unwrap_or_default(),
            numbering: t.optional_word("numbers", NUMBERS).unwrap_or_default(),
            copies: t.optional_number("copies", 1, 4).unwrap_or(1),
            cut: reading.optional(t, "cut").unwrap_or_default(),
            folio: folio(t),
            head: reading.texts(t, "head"),
            pieces: t.each("piece", |t| reading.piece(t)),
        };
        if blank.pieces.is_empty() {
            reader.absent(t.at, Message::new("problem-missing-key").with("key", "piece"));
        }
        blank
    });
    if problems.is_empty() { Ok(blank) } else { Err(problems) }
}

/// The number of a page has places of its own.
fn folio(t: &mut Table<'_, '_>) -> Text {
    let at = t.place("folio");
    let text = t.text("folio");
    for place in places(&text).filter(|p| !["page", "pages"].contains(p)) {
        t.reader.wrong(at, unknown(place, "page, pages"));
    }
    text
}

struct Reading<'a> {
    form: Form,
    facts: &'a [&'a str],
}

impl Reading<'_> {
    fn piece(&self, t: &mut Table<'_, '_>) -> (BlankPiece, Option<When>) {
        let kind = t.word("kind", KIND);
        let when = self.when(t, "when", true).or(self.when(t, "unless", false));
        let piece = match kind {
            Kind::Title => BlankPiece::Title(self.text(t, "text")),
            Kind::Paragraph => {
                let look = t.optional_word("look", LOOK).unwrap_or_default();
                BlankPiece::Paragraph(self.text(t, "text"), look)
            }
            Kind::Pair => BlankPiece::Pair(self.text(t, "name"), self.text(t, "value")),
            Kind::List => {
                let of = self.list(t);
                let mark = t.optional_string("mark").unwrap_or_else(|| ".".to_owned());
                BlankPiece::List { of, heading: self.optional(t, "heading"), mark }
            }
            Kind::Table => BlankPiece::Table {
                of: self.list(t),
                columns: self.texts(t, "columns"),
                empty: t.optional_number("empty", 0, 40).unwrap_or(0),
            },
            Kind::Sheet => BlankPiece::Sheet,
            Kind::Signature => BlankPiece::Signature {
                who: self.text(t, "who"),
                name: t.optional_id("name").map(|name| self.checked(t, name.at, name.value)).unwrap_or_default(),
                under: self.optional(t, "under"),
            },
            Kind::Barcode => {
                let text = t.id("text");
                BlankPiece::Barcode(self.checked(t, text.at, text.value))
            }
            Kind::Lines => BlankPiece::Lines(t.number("lines", 1, 40).unwrap_or(1)),
            Kind::Space => BlankPiece::Space,
            Kind::Break => BlankPiece::PageBreak,
        };
        (piece, when)
    }

    fn when(&self, t: &mut Table<'_, '_>, key: &str, filled: bool) -> Option<When> {
        let place = t.optional_id(key)?;
        self.check(t, place.at, &format!("{{{}}}", place.value));
        Some(When { place: place.value, filled })
    }

    /// The word of a list that the form has.
    fn list(&self, t: &mut Table<'_, '_>) -> String {
        let of = t.id("of");
        if !of.value.is_empty() && !self.form.lists().contains(&of.value.as_str()) {
            t.reader.wrong(of.at, unknown(&of.value, &self.form.lists().join(", ")));
        }
        of.value
    }

    fn texts(&self, t: &mut Table<'_, '_>, key: &str) -> Vec<Text> {
        let Some(value) = t.take(key) else { return Vec::new() };
        let items = t.reader.list_of(key, value);
        items.into_iter().map(|item| self.one(t, key, item)).collect()
    }

    fn text(&self, t: &mut Table<'_, '_>, key: &str) -> Text {
        t.need(key).map(|value| self.one(t, key, value)).unwrap_or_default()
    }

    fn optional(&self, t: &mut Table<'_, '_>, key: &str) -> Option<Text> {
        t.take(key).map(|value| self.one(t, key, value))
    }

    /// A text in both languages, or one string for both.
    fn one(&self, t: &Table<'_, '_>, key: &str, value: super::read::Value<'_>) -> Text {
        let at = value.span().start;
        let text = match value.get_ref() {
            DeValue::String(_) => {
                let same = t.reader.string_of(key, value).value;
                Text { ru: same.clone(), kk: same, ..Text::default() }
            }
            _ => t.reader.text_of(key, value, false),
        };
        self.check(t, at, &text.ru);
        if text.kk != text.ru {
            self.check(t, at, &text.kk);
        }
        text
    }

    fn checked(&self, t: &Table<'_, '_>, at: usize, text: String) -> String {
        self.check(t, at, &text);
        text
    }

    fn check(&self, t: &Table<'_, '_>, at: usize, text: &str) {
        for part in parts(text) {
            let Part::Place(place) = part else { continue };
            let known = match place.strip_prefix("fact.").or_else(|| place.strip_prefix("norm.")) {
                Some(fact) => self.facts.contains(&fact),
                None => self.form.places().contains(&place),
            };
            if !known {
                t.reader.wrong(at, unknown(place, &self.form.places().join(", ")));
            }
        }
    }
}

fn places(text: &Text) -> impl Iterator<Item = &str> {
    parts(&text.ru).chain(parts(&text.kk)).filter_map(|part| match part {
        Part::Place(place) => Some(place),
        Part::Words(_) => None,
    })
}

fn unknown(place: &str, known: &str) -> Message {
    Message::new("problem-place").with("place", place).with("known", known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    fn facts() -> Vec<String> {
        Catalog::shipped().unwrap().common.iter().map(|f| f.id.clone()).collect()
    }

    #[test]
    fn every_shipped_blank_is_read_without_a_problem() {
        let facts = facts();
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        for form in Form::ALL {
            let file = format!("{}.toml", form.id());
            assert_eq!(read(form, &file, shipped_text(form), &facts).err(), None);
        }
    }

    #[test]
    fn everything_wrong_in_a_blank_is_told_at_once_with_its_line() {
        let text = "copies = 9\ncolour = \"red\"\nfolio = { ru = \"{page}\", kk = \"{seite}\" }\n\n[[piece]]\nkind = \"title\"\n\
                    text = { ru = \"{nummer}\" }\n\n[[piece]]\nkind = \"list\"\nof = \"missing\"\n";
        let found = read(Form::Receipt, "x.toml", text, &[]).unwrap_err();
        let told: Vec<(usize, &str)> = found.iter().map(|p| (p.line, p.message.key)).collect();
        assert_eq!(
            told,
            [
                (1, "problem-number"),
                (2, "problem-unknown-key"),
                (3, "problem-place"),
                (7, "problem-language"),
                (7, "problem-place"),
                (11, "problem-place"),
            ]
        );
    }

    #[test]
    fn a_fact_common_to_all_services_may_be_named_and_one_that_is_not_there_may_not() {
        let text = |fact: &str| format!("folio = \"{{page}}\"\n[[piece]]\nkind = \"paragraph\"\ntext = \"{{norm.{fact}}}\"\n");
        // The number of a page is a text in both languages.
        let both = |t: String| t.replace("folio = \"{page}\"", "folio = { ru = \"{page}\", kk = \"{page}\" }");
        assert!(read(Form::Receipt, "x", &both(text("talon")), &["talon"]).is_ok());
        assert_eq!(read(Form::Receipt, "x", &both(text("tallon")), &["talon"]).unwrap_err().len(), 1);
    }
}
