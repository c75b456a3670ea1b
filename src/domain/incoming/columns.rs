//! Which row is the heading and which column holds what: guessed from the words of the heading and from what stands below, changed by a person.

use std::collections::BTreeMap;

use super::cells::{self, text};
use super::{Grid, Kind, Outcome, Value};
use crate::domain::counts::Medium;
use crate::domain::search::fold;
use crate::domain::service::PersonKind;
use crate::domain::text::Message;

macro_rules! fields {
    ($($(#[$doc:meta])* $member:ident = $id:literal, $key:literal, $cases:literal, $tallies:literal;)+) => {
        /// What a column may hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $member,)+ }

        impl Field {
            /// All, in the order they are offered.
            pub const ALL: &[Field] = &[$(Field::$member,)+];

            /// The word used in files and flags.
            pub fn id(self) -> &'static str {
                match self { $(Field::$member => $id,)+ }
            }

            /// In words.
            pub fn message(self) -> Message {
                Message::new(match self { $(Field::$member => $key,)+ })
            }

            /// Whether a file of a kind may have it.
            pub fn is_of(self, kind: Kind) -> bool {
                match (self, kind) { $((Field::$member, Kind::Cases) => $cases, (Field::$member, Kind::Tallies) => $tallies,)+ }
            }
        }
    };
}

fields! {
    /// The office's old number.
    Number = "number", "import-field-number", true, false;
    /// Day of registration, or of a tally.
    Day = "day", "import-field-day", true, true;
    /// Service in words.
    Service = "service", "import-field-service", true, true;
    /// Code of the service.
    Code = "code", "import-field-code", true, true;
    /// Name of the applicant.
    Applicant = "applicant", "import-field-applicant", true, false;
    /// ИИН or БИН of the applicant.
    ApplicantNumber = "applicant-number", "import-field-applicant-number", true, false;
    /// Name of the child or student.
    Child = "child", "import-field-child", true, false;
    /// ИИН of the child or student.
    ChildNumber = "child-number", "import-field-child-number", true, false;
    /// Phone.
    Phone = "phone", "import-field-phone", true, false;
    /// Individual or legal entity.
    Person = "person", "import-field-person", true, true;
    /// By which road it came.
    Channel = "channel", "import-field-channel", true, true;
    /// Day it was due.
    Due = "due", "import-field-due", true, false;
    /// How it ended.
    Outcome = "outcome", "import-field-outcome", true, false;
    /// Day it ended.
    Decided = "decided", "import-field-decided", true, false;
    /// Medium of a refusal.
    Medium = "medium", "import-field-medium", true, false;
    /// The result in the words of the old register.
    Result = "result", "import-field-result", true, false;
    /// Anything else.
    Note = "note", "import-field-note", true, false;
    /// How many.
    Count = "count", "import-field-count", false, true;
}

impl Field {
    /// Reads the word.
    pub fn parse(id: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|f| f.id() == id)
    }
}

/// A road as the words of a file name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Road {
    /// On paper at the desk; the edition says whether that is 12.1 or 12.2.
    Paper,
    /// A column of the report.
    Column(crate::domain::counts::Channel),
}

/// Words by which things are known: data, not code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dictionary {
    /// Headings of each field.
    pub headings: BTreeMap<Field, Vec<String>>,
    /// Headings that hold nothing of use ("№ п/п").
    pub idle: Vec<String>,
    /// How a row of totals begins.
    pub totals: Vec<String>,
    /// Roads.
    pub roads: Vec<(Road, Vec<String>)>,
    /// Outcomes.
    pub outcomes: Vec<(Outcome, Vec<String>)>,
    /// Kinds of applicant.
    pub persons: Vec<(PersonKind, Vec<String>)>,
    /// Media of a refusal.
    pub media: Vec<(Medium, Vec<String>)>,
}

/// A heading or a word folded; the sign of a number is said in letters, as folding drops it.
pub fn plain(what: &str) -> String {
    fold(&what.replace('№', " номер "))
}

/// What a word stands for: the entry that is equal to it, else the only one of those that it begins with.
pub fn known<T: Copy + PartialEq>(list: &[(T, Vec<String>)], word: &str) -> Option<T> {
    let word = plain(word);
    let equal = list.iter().find(|(_, words)| words.iter().any(|w| plain(w) == word)).map(|(t, _)| *t);
    let begins = |w: &String| word.strip_prefix(&plain(w)).is_some_and(|rest| rest.starts_with(' '));
    equal.or_else(|| {
        let mut found = list.iter().filter(|(_, words)| words.iter().any(begins)).map(|(t, _)| *t);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    })
}

/// Which column holds what, and where the rows begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Row of the heading, from zero; none where there is none.
    pub heading: Option<usize>,
    /// First row of data, from zero.
    pub first: usize,
    /// What each column holds.
    pub columns: Vec<Option<Field>>,
}

impl Mapping {
    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|c| *c == Some(field))
    }

    /// Gives a column a field; whichever column had it before has none now.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        for c in &mut self.columns {
            if field.is_some() && *c == field {
                *c = None;
            }
        }
        if let Some(c) = self.columns.get_mut(column) {
            *c = field;
        }
    }

    /// The heading of a column, or its letter where there is none.
    pub fn name(&self, grid: &Grid, column: usize) -> String {
        let said = self.heading.map(|h| text(grid.cell(h, column))).unwrap_or_default();
        if said.is_empty() { super::letter(column) } else { said }
    }
}

/// Rows among which the heading is looked for: titles and signatures of approval stand above it.
const TOP: usize = 40;
/// Rows below the heading whose contents are looked at.
const SAMPLE: usize = 50;

/// How well a heading fits each field it could name: the longer the words it has in common, the better; equal is best.
fn fits(dictionary: &Dictionary, heading: &str, kind: Kind) -> Vec<(usize, Field)> {
    const EQUAL: usize = 1000;
    let heading = plain(heading);
    if heading.is_empty() || dictionary.idle.iter().any(|w| plain(w) == heading) {
        return Vec::new();
    }
    let score = |w: &String| {
        let w = plain(w);
        if w == heading {
            EQUAL
        } else if format!(" {heading} ").contains(&format!(" {w} ")) {
            w.chars().count()
        } else {
            0
        }
    };
    let fields = dictionary.headings.iter().filter(|(f, _)| f.is_of(kind));
    let scored = fields.map(|(f, words)| (words.iter().map(score).max().unwrap_or(0), *f));
    scored.filter(|(score, _)| *score > 0).collect()
}

/// The fields a row of headings names: the best fit first, each field and each column once.
fn named(dictionary: &Dictionary, row: &[Value], kind: Kind) -> BTreeMap<usize, Field> {
    let mut all: Vec<(usize, usize, Field)> = Vec::new();
    for (column, value) in row.iter().enumerate() {
        if let Value::Text(heading) = value {
            all.extend(fits(dictionary, heading, kind).into_iter().map(|(score, field)| (score, column, field)));
        }
    }
    all.sort_by_key(|(score, column, _)| (std::cmp::Reverse(*score), *column));
    let mut out: BTreeMap<usize, Field> = BTreeMap::new();
    for (_, column, field) in all {
        if !out.contains_key(&column) && out.values().all(|f| *f != field) {
            out.insert(column, field);
        }
    }
    out
}

/// Whether a row only numbers the columns (1, 2, 3 ...), as forms of journals do under their headings.
fn numbers_columns(row: &[Value]) -> bool {
    let said: Vec<(usize, String)> =
        row.iter().enumerate().filter(|(_, v)| !cells::is_empty(v)).map(|(n, v)| (n, text(v))).collect();
    said.len() > 2 && said.iter().zip(1..).all(|((column, t), n)| *t == n.to_string() || *t == (column + 1).to_string())
}

/// How many fields the best heading of a sheet names; to choose among sheets.
pub fn strength(dictionary: &Dictionary, grid: &Grid, kind: Kind) -> usize {
    grid.rows.iter().take(TOP).map(|row| named(dictionary, row, kind).len()).max().unwrap_or(0)
}

/// Guesses the mapping of a sheet. `is_code` says whether a text is the code of a service.
pub fn guess(dictionary: &Dictionary, grid: &Grid, kind: Kind, is_code: &dyn Fn(&str) -> bool) -> Mapping {
    let width = grid.width();
    let mut best: (usize, BTreeMap<usize, Field>) = (0, BTreeMap::new());
    for (n, row) in grid.rows.iter().take(TOP).enumerate() {
        let found = named(dictionary, row, kind);
        if found.len() > best.1.len() {
            best = (n, found);
        }
    }
    let known = (best.1.len() >= 2).then_some(best.0);
    let heading = known.or_else(|| unknown_heading(grid, is_code));
    let mut first = heading.map_or(0, |h| h + 1);
    while heading.is_some() && grid.rows.get(first).is_some_and(|row| numbers_columns(row)) {
        first += 1;
    }
    let mut columns = vec![None; width];
    if known.is_some() {
        for (column, field) in best.1 {
            if let Some(c) = columns.get_mut(column) {
                *c = Some(field);
            }
        }
    }
    let mut mapping = Mapping { heading, first, columns };
    for column in 0..width {
        if mapping.columns.get(column) == Some(&None) && !is_idle(dictionary, &mapping, grid, column) {
            let field = by_contents(&mapping, grid, column, kind, is_code);
            if field.is_some() {
                mapping.set(column, field);
            }
        }
    }
    mapping
}

/// The first row of several texts, if none of them is a value: headings in words that are not known.
fn unknown_heading(grid: &Grid, is_code: &dyn Fn(&str) -> bool) -> Option<usize> {
    let said = |row: &Vec<Value>| row.iter().filter(|v| !cells::is_empty(v)).cloned().collect::<Vec<Value>>();
    let (n, row) = grid.rows.iter().map(said).enumerate().take(TOP).find(|(_, row)| row.len() >= 2)?;
    let is_value = |v: &Value| {
        !matches!(v, Value::Text(_))
            || cells::person(v).is_ok()
            || cells::day(v).is_ok()
            || is_code(&text(v))
            || cells::count(v).is_some()
    };
    (!row.iter().any(is_value)).then_some(n)
}

fn is_idle(dictionary: &Dictionary, mapping: &Mapping, grid: &Grid, column: usize) -> bool {
    let heading = mapping.heading.map(|h| plain(&text(grid.cell(h, column)))).unwrap_or_default();
    !heading.is_empty() && dictionary.idle.iter().any(|w| plain(w) == heading)
}

/// What a column without a known heading holds, by what stands in it: numbers of persons, codes, days.
fn by_contents(mapping: &Mapping, grid: &Grid, column: usize, kind: Kind, is_code: &dyn Fn(&str) -> bool) -> Option<Field> {
    let rows = grid.rows.iter().skip(mapping.first).take(SAMPLE);
    let values: Vec<&Value> = rows.filter_map(|r| r.get(column)).filter(|v| !cells::is_empty(v)).collect();
    let mostly =
        |fits: &dyn Fn(&Value) -> bool| !values.is_empty() && values.iter().filter(|v| fits(v)).count() * 5 >= values.len() * 4;
    let free = |field: &Field| field.is_of(kind) && mapping.column(*field).is_none();
    if mostly(&|v| matches!(cells::person(v), Ok(Some(_)))) {
        return [Field::ApplicantNumber, Field::ChildNumber].into_iter().find(free);
    }
    if mostly(&|v| is_code(&text(v))) {
        return Some(Field::Code).filter(free);
    }
    if mostly(&|v| matches!(cells::day(v), Ok(Some(_)))) {
        return Some(Field::Day).filter(free);
    }
    None
}

/// Whether a row says nothing of use: empty, or a sum below the list.
pub fn is_idle_row(dictionary: &Dictionary, row: &[Value]) -> bool {
    let mut said = row.iter().filter(|v| !cells::is_empty(v));
    let Some(first) = said.next() else { return true };
    let few = said.count() <= 3;
    let word = plain(&text(first));
    few && dictionary.totals.iter().any(|t| {
        let t = plain(t);
        word == t || word.strip_prefix(&t).is_some_and(|rest| rest.starts_with(' '))
    })
}
