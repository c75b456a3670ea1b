//! The guided form, part by part: which fields a part has, and the part that comes back from them.

use chrono::NaiveDate;

use crate::domain::form::{FieldKind, clean};
use crate::domain::moment::parse_day;
use crate::domain::service::{
    Condition, Confidence, Edition, Fee, Form as Given, Ground, Requirement, Stage, StateSystem, TermRule, Validity,
};
use crate::domain::term::Term;
use crate::domain::text::{Arg, Lang, Message, Text};
use crate::tui::screens::own::parts::{Shape, count, picked, texts};
use crate::tui::widgets::{Field, Form};
use crate::words::names;

/// Values of a form by field.
pub type Values = Vec<(String, String)>;
/// What does not go together, by field.
pub type Faults = Vec<(String, Message)>;

/// Characters of a name, of a note.
const LONG: usize = 1000;
/// Characters of a line.
const LINE: usize = 200;

/// A part of the guided form: one that stands in the edition by its place, or a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Days, fee, act, source.
    General,
    /// A term.
    Term(Option<usize>),
    /// A document.
    Document(Option<usize>),
    /// A ground of refusal.
    Ground(Option<usize>),
    /// A note.
    Note(Option<usize>),
}

/// The value of a field; a field that is not shown holds nothing.
pub(super) fn value(values: &Values, id: &str) -> String {
    values.iter().find(|(name, _)| name == id).map(|(_, v)| clean(v)).unwrap_or_default()
}

fn line(id: &str, label: &'static str, held: &str) -> Field {
    Field::line(id, Message::new(label), FieldKind::Line(LINE)).value(held)
}

fn day(id: &str, label: &'static str, held: Option<NaiveDate>) -> Field {
    let written = held.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default();
    Field::line(id, Message::new(label), FieldKind::Day).value(written)
}

/// A text in Russian and Kazakh.
fn both(id: &str, ru: &'static str, kk: &'static str, held: Option<&Text>) -> [Field; 2] {
    let of = |lang: Lang| held.map(|t| t.get(lang).to_owned()).unwrap_or_default();
    let field = |code: &str, label: &'static str, lang: Lang| {
        Field::long(format!("{id}.{code}"), Message::new(label), LONG).value(of(lang))
    };
    [field("ru", ru, Lang::Ru), field("kk", kk, Lang::Kk)]
}

fn choice(id: &str, label: &'static str, options: Vec<(String, Arg)>, held: &str) -> Field {
    Field::choice(id, Message::new(label), options).required().value(held)
}

fn confidence_field(held: Confidence) -> Field {
    choice("confidence", "own-field-confidence", options(&KNOWN, names::confidence), picked::word(&KNOWN, held))
}

fn options<T: Copy>(known: &[(T, &'static str)], says: fn(T) -> Message) -> Vec<(String, Arg)> {
    known.iter().map(|(value, word)| ((*word).to_owned(), says(*value).into())).collect()
}

const KNOWN: [(Confidence, &str); 3] = [(Confidence::Text, "text"), (Confidence::Part, "part"), (Confidence::Memory, "memory")];
const FEES: [(Fee, &str); 2] = [(Fee::Free, "free"), (Fee::PaidOrFree, "paid-or-free")];
const SYSTEMS: [(StateSystem, &str); 3] =
    [(StateSystem::No, "no"), (StateSystem::IfMissing, "if-missing"), (StateSystem::Holds, "holds")];
const STAGES: [(Stage, &str); 3] =
    [(Stage::Application, "application"), (Stage::BeforeResult, "before-result"), (Stage::Later, "later")];

impl Piece {
    /// The name of its form.
    pub fn title(self) -> Message {
        Message::new(match self {
            Piece::General => "own-general",
            Piece::Term(_) => "own-term",
            Piece::Document(_) => "own-document",
            Piece::Ground(_) => "own-ground",
            Piece::Note(_) => "own-note",
        })
    }

    /// The form as the edition stands.
    pub fn form(self, e: &Edition) -> Form {
        Form::new(match self {
            Piece::General => general(e),
            Piece::Term(at) => term(at.and_then(|n| e.terms.get(n))),
            Piece::Document(at) => document(e, at.and_then(|n| e.documents.get(n))),
            Piece::Ground(at) => ground(at.and_then(|n| e.grounds.get(n))),
            Piece::Note(at) => {
                let note = at.and_then(|n| e.notes.get(n));
                both("note", "own-field-note-ru", "own-field-note-kk", note).map(Field::required).to_vec()
            }
        })
    }

    /// Puts the values of the form into the edition, or says what does not go together.
    ///
    /// # Errors
    /// By field.
    pub fn take(self, values: &Values, e: &mut Edition, today: NaiveDate) -> Result<(), Faults> {
        match self {
            Piece::General => take_general(values, e, today)?,
            Piece::Term(at) => put(&mut e.terms, at, |old| take_term(values, old))?,
            Piece::Document(at) => {
                let id = new_id(e.documents.iter().map(|d| d.id.as_str()));
                put(&mut e.documents, at, |old| take_document(values, old, id))?;
            }
            Piece::Ground(at) => {
                let id = new_id(e.grounds.iter().map(|g| g.id.as_str()));
                put(&mut e.grounds, at, |old| Ok(take_ground(values, old, id)))?;
            }
            Piece::Note(at) => put(&mut e.notes, at, |old| Ok(texts::of(values, "note", old)))?,
        }
        Ok(())
    }
}

/// Puts a made part where it stood, or behind the others.
fn put<T>(all: &mut Vec<T>, at: Option<usize>, make: impl FnOnce(Option<&T>) -> Result<T, Faults>) -> Result<(), Faults> {
    match at {
        Some(n) if n < all.len() => all[n] = make(all.get(n))?,
        _ => all.push(make(None)?),
    }
    Ok(())
}

/// An id that nothing has yet.
fn new_id<'a>(ids: impl Iterator<Item = &'a str> + Clone) -> String {
    let mut n = 1;
    while ids.clone().any(|id| id == format!("own-{n}")) {
        n += 1;
    }
    format!("own-{n}")
}

fn general(e: &Edition) -> Vec<Field> {
    vec![
        day("from", "own-field-from", Some(e.from)).required().hint(Message::new("own-field-from-hint")),
        day("to", "own-field-to", e.to).hint(Message::new("own-field-to-hint")),
        choice("fee", "own-field-fee", options(&FEES, names::fee), picked::word(&FEES, e.fee)),
        line("act.number", "own-field-act-number", &e.act.number).required().apart(),
        day("act.date", "own-field-act-date", Some(e.act.date)).required(),
        line("act.edition", "own-field-act-edition", &e.act.edition).required().hint(Message::new("own-field-act-edition-hint")),
        line("source", "own-field-source", &e.source).required().hint(Message::new("own-field-source-hint")),
        confidence_field(e.confidence),
    ]
}

fn take_general(values: &Values, e: &mut Edition, today: NaiveDate) -> Result<(), Faults> {
    let of = |id: &str| parse_day(&value(values, id));
    let (from, to) = (of("from").unwrap_or(e.from), of("to"));
    if from < today {
        let says = Message::new("own-from-over").with("from", from).with("today", today);
        return Err(vec![("from".to_owned(), says)]);
    }
    if let Some(to) = to.filter(|to| *to < from) {
        return Err(vec![("to".to_owned(), Message::new("own-to-before").with("from", from).with("to", to))]);
    }
    // The id follows the first day, unless somebody gave it another name in the text.
    if e.id == format!("own-{}", e.from) {
        e.id = format!("own-{from}");
    }
    (e.from, e.to) = (from, to);
    e.fee = picked::of(&FEES, &value(values, "fee"), e.fee);
    e.act.number = value(values, "act.number");
    e.act.date = of("act.date").unwrap_or(e.act.date);
    e.act.edition = value(values, "act.edition");
    e.source = value(values, "source");
    e.confidence = picked::of(&KNOWN, &value(values, "confidence"), e.confidence);
    Ok(())
}

fn term(rule: Option<&TermRule>) -> Vec<Field> {
    let shape = rule.map_or(Shape::Working, |r| Shape::of(r.term));
    let n = rule.and_then(|r| Shape::count(r.term)).map(|n| n.to_string()).unwrap_or_default();
    let mut fields = vec![
        choice("shape", "own-field-term", Shape::options(rule.map(|r| r.term)), shape.word()),
        Field::line("n", Message::new("own-field-count"), FieldKind::Count).required().value(n).shown_if("shape", Shape::COUNTED),
    ];
    fields.extend(both("note", "own-field-note-ru", "own-field-note-kk", rule.and_then(|r| r.note.as_ref())));
    fields.push(confidence_field(rule.map_or(Confidence::Memory, |r| r.confidence)));
    fields
}

fn take_term(values: &Values, old: Option<&TermRule>) -> Result<TermRule, Faults> {
    let kept = old.map_or(Term::SameDay, |r| r.term);
    let made = match Shape::parse(&value(values, "shape")) {
        Shape::Working => Term::WorkingDays(count(values, "n", 1, 3660)?),
        Shape::Calendar => Term::CalendarDays(count(values, "n", 1, 3660)?),
        Shape::Minutes => Term::Minutes(count(values, "n", 1, 1440)?),
        Shape::SameDay => Term::SameDay,
        Shape::Window => Term::Window,
        Shape::Kept => kept,
    };
    Ok(TermRule {
        when: old.map_or_else(Condition::default, |r| r.when.clone()),
        way: old.and_then(|r| r.way),
        term: made,
        note: texts::optional(values, "note", old.and_then(|r| r.note.as_ref()))?,
        confidence: picked::of(&KNOWN, &value(values, "confidence"), Confidence::Memory),
    })
}

fn document(e: &Edition, held: Option<&Requirement>) -> Vec<Field> {
    let row = held.map_or_else(String::new, |d| d.row.clone());
    let form = held.map_or(Given::Copy, |d| d.form);
    let system = held.map_or(StateSystem::No, |d| d.state_system);
    let (good, n) = match held.and_then(|d| d.validity) {
        None => ("none", String::new()),
        Some(Validity::PrintedDate) => ("printed", String::new()),
        Some(Validity::CalendarDays(n)) => ("calendar", n.to_string()),
        Some(Validity::WorkingDays(n)) => ("working", n.to_string()),
        Some(Validity::Months(n)) => ("months", n.to_string()),
    };
    let goods = [
        ("none", "own-good-none"),
        ("printed", "own-good-printed"),
        ("calendar", "own-good-calendar"),
        ("working", "own-good-working"),
        ("months", "own-good-months"),
    ];
    let goods = goods.map(|(id, key)| (id.to_owned(), Message::new(key).into())).to_vec();
    let mut fields = both("name", "own-field-name-ru", "own-field-name-kk", held.map(|d| &d.name)).map(Field::required).to_vec();
    fields.extend([
        line("row", "own-field-row", &row).required(),
        choice("form", "own-field-form", options(&Given::ALL, names::form), form.id()).apart(),
        choice("system", "own-field-system", options(&SYSTEMS, names::state_system), picked::word(&SYSTEMS, system)),
        choice("good", "own-field-good", goods, good),
        Field::line("good.n", Message::new("own-field-count"), FieldKind::Count)
            .required()
            .value(n)
            .shown_if("good", &["calendar", "working", "months"]),
        Field::line("pieces", Message::new("own-field-pieces"), FieldKind::Count)
            .required()
            .value(held.map_or(1, |d| d.pieces).to_string()),
        choice(
            "stage",
            "own-field-stage",
            options(&STAGES, names::stage),
            picked::word(&STAGES, held.map_or(Stage::Application, |d| d.stage)),
        ),
        Field::yes_no("request", Message::new("own-field-request")).required().value(if held.is_some_and(|d| d.on_request) {
            "yes"
        } else {
            "no"
        }),
    ]);
    let [ru, kk] = both("why", "own-field-why-ru", "own-field-why-kk", held.and_then(|d| d.why.as_ref()));
    fields.extend([ru.apart().hint(Message::new("own-field-why-hint")), kk]);
    fields.extend(both("note", "own-field-note-ru", "own-field-note-kk", held.and_then(|d| d.note.as_ref())));
    fields.extend([
        line("source", "own-field-source", held.map_or(e.source.as_str(), |d| &d.source)).required(),
        confidence_field(held.map_or(Confidence::Memory, |d| d.confidence)),
    ]);
    fields
}

fn take_document(values: &Values, old: Option<&Requirement>, id: String) -> Result<Requirement, Faults> {
    let short = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
    let validity = match value(values, "good").as_str() {
        "printed" => Some(Validity::PrintedDate),
        "calendar" => Some(Validity::CalendarDays(short(count(values, "good.n", 1, 3660)?))),
        "working" => Some(Validity::WorkingDays(short(count(values, "good.n", 1, 3660)?))),
        "months" => Some(Validity::Months(short(count(values, "good.n", 1, 120)?))),
        _ => None,
    };
    let on_request = value(values, "request") == "yes";
    let why = texts::optional(values, "why", old.and_then(|d| d.why.as_ref()))?;
    let when = old.map_or_else(Condition::default, |d| d.when.clone());
    let group = old.and_then(|d| d.group.clone());
    if why.is_none() && (on_request || group.is_some() || !when.is_always()) {
        return Err(vec![("why.ru".to_owned(), Message::new("own-why-needed"))]);
    }
    Ok(Requirement {
        id: old.map_or(id, |d| d.id.clone()),
        row: value(values, "row"),
        name: texts::of(values, "name", old.map(|d| &d.name)),
        form: picked::of(&Given::ALL, &value(values, "form"), Given::Unspecified),
        when,
        why,
        state_system: picked::of(&SYSTEMS, &value(values, "system"), StateSystem::No),
        on_request,
        group,
        certified_by: old.and_then(|d| d.certified_by.clone()),
        stage: picked::of(&STAGES, &value(values, "stage"), Stage::Application),
        validity,
        pieces: u8::try_from(count(values, "pieces", 1, 99)?).unwrap_or(1),
        note: texts::optional(values, "note", old.and_then(|d| d.note.as_ref()))?,
        confidence: picked::of(&KNOWN, &value(values, "confidence"), Confidence::Memory),
        source: value(values, "source"),
    })
}

fn ground(held: Option<&Ground>) -> Vec<Field> {
    let mut fields = vec![line("number", "own-field-number", held.map_or("", |g| &g.number)).required()];
    fields.extend(both("text", "own-field-ground-ru", "own-field-ground-kk", held.map(|g| &g.text)).map(Field::required));
    fields.extend([
        line("law", "own-field-law", held.map_or("", |g| &g.law)).required().hint(Message::new("own-field-law-hint")),
        confidence_field(held.map_or(Confidence::Memory, |g| g.confidence)),
    ]);
    fields
}

fn take_ground(values: &Values, old: Option<&Ground>, id: String) -> Ground {
    Ground {
        id: old.map_or(id, |g| g.id.clone()),
        number: value(values, "number"),
        text: texts::of(values, "text", old.map(|g| &g.text)),
        law: value(values, "law"),
        confidence: picked::of(&KNOWN, &value(values, "confidence"), Confidence::Memory),
    }
}
