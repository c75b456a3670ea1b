//! Rows of an old register read as cases: every trouble of every row is told, nothing is guessed where a word is not known.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::cells::{self, LONGEST, text};
use super::columns::{Dictionary, Field, Mapping, Road, known};
use super::{Grid, OldCase, Outcome, Trouble, Value};
use crate::domain::counts::{Channel, Medium};
use crate::domain::identifier::NumberFault;
use crate::domain::service::{PersonKind, ServiceCode};
use crate::domain::text::Message;

/// The service a text names, or the word of the trouble and its sentence.
pub type Recognised = Result<ServiceCode, (&'static str, Message)>;

/// What reading needs to know that does not stand in the file.
pub struct Lookup<'a> {
    /// Words.
    pub dictionary: &'a Dictionary,
    /// Today: nothing was registered later.
    pub today: NaiveDate,
    /// The service a text names; else the word of the trouble and its sentence.
    pub service: &'a dyn Fn(&str) -> Recognised,
    /// The column of a paper application on a day, by the edition then in force; none where there was no such edition or no such road.
    pub paper: &'a dyn Fn(&ServiceCode, NaiveDate) -> Option<Channel>,
    /// The only kind of applicant a service has on a day, if it has one only.
    pub only: &'a dyn Fn(&ServiceCode, NaiveDate) -> Option<PersonKind>,
}

/// Rows as they were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read<T> {
    /// What was read whole.
    pub rows: Vec<T>,
    /// Everything wrong, by row.
    pub troubles: Vec<Trouble>,
    /// Rows passed over: empty ones and sums.
    pub idle: usize,
}

impl<T> Default for Rows<'_, T> {
    fn default() -> Self {
        Rows { read: Read { rows: Vec::new(), troubles: Vec::new(), idle: 0 }, row: 0, cells: None }
    }
}

/// The reader of rows: remembers what is wrong.
pub(super) struct Rows<'a, T> {
    pub(super) read: Read<T>,
    row: u32,
    cells: Option<(&'a Grid, &'a Mapping, usize)>,
}

impl<'a, T> Rows<'a, T> {
    /// Goes to a row.
    pub(super) fn at(&mut self, grid: &'a Grid, mapping: &'a Mapping, row: usize) {
        self.row = grid.number(row);
        self.cells = Some((grid, mapping, row));
    }

    pub(super) fn number(&self) -> u32 {
        self.row
    }

    /// The cell of a field.
    pub(super) fn cell(&self, field: Field) -> &'a Value {
        const NOTHING: &Value = &Value::Empty;
        let Some((grid, mapping, row)) = self.cells else { return NOTHING };
        mapping.column(field).map_or(NOTHING, |c| grid.cell(row, c))
    }

    pub(super) fn trouble(&mut self, field: Option<Field>, code: &'static str, says: Message) {
        let column = field.and_then(|f| self.cells.and_then(|(_, mapping, _)| mapping.column(f)));
        self.read.troubles.push(Trouble { row: self.row, column, code, says });
    }

    /// A whole file lacks a column.
    pub(super) fn lacks(&mut self, field: Field) {
        self.row = 0;
        self.trouble(None, "column-missing", Message::new("import-column-missing").with("field", field.message()));
    }

    /// Whether the cell is a formula without a value; told.
    pub(super) fn broken(&mut self, field: Field) -> bool {
        let Value::Fault(sign) = self.cell(field) else { return false };
        self.trouble(Some(field), "cell-fault", Message::new("import-cell-fault").with("sign", sign.as_str()));
        true
    }

    /// A text not longer than is kept.
    pub(super) fn text(&mut self, field: Field) -> String {
        if self.broken(field) {
            return String::new();
        }
        let said = text(self.cell(field));
        let n = said.chars().count();
        if n > LONGEST {
            self.trouble(Some(field), "too-long", Message::new("field-too-long").with("n", n).with("most", LONGEST));
        }
        said
    }

    /// A day not later than `latest`.
    pub(super) fn day(&mut self, field: Field, latest: Option<NaiveDate>) -> Option<NaiveDate> {
        if self.broken(field) {
            return None;
        }
        match cells::day(self.cell(field)) {
            Ok(Some(day)) if latest.is_some_and(|l| day > l) => {
                self.trouble(Some(field), "day-ahead", Message::new("import-day-ahead").with("day", day));
                None
            }
            Ok(day) => day,
            Err(cells::NoDay) => {
                let typed = text(self.cell(field));
                self.trouble(Some(field), "day", Message::new("import-day").with("typed", typed));
                None
            }
        }
    }

    /// A word of a list; empty is none.
    pub(super) fn word<W: Copy + PartialEq>(
        &mut self,
        field: Field,
        list: &[(W, Vec<String>)],
        code: &'static str,
        says: &'static str,
    ) -> Option<W> {
        if self.broken(field) {
            return None;
        }
        let said = text(self.cell(field));
        if said.is_empty() {
            return None;
        }
        let found = known(list, &said);
        if found.is_none() {
            self.trouble(Some(field), code, Message::new(says).with("typed", said));
        }
        found
    }

    /// The service, by its code or its name; both must agree where both stand there.
    pub(super) fn service(&mut self, look: &Lookup<'_>) -> Option<ServiceCode> {
        let before = self.read.troubles.len();
        let mut found: Vec<ServiceCode> = Vec::new();
        for field in [Field::Code, Field::Service] {
            let said = self.text(field);
            if said.is_empty() {
                continue;
            }
            match (look.service)(&said) {
                Ok(code) => found.push(code),
                Err((code, says)) => self.trouble(Some(field), code, says),
            }
        }
        match found.as_slice() {
            _ if self.read.troubles.len() > before => None,
            [] => {
                let field = if self.cells.is_some_and(|(_, m, _)| m.column(Field::Service).is_some()) {
                    Field::Service
                } else {
                    Field::Code
                };
                self.trouble(Some(field), "service-missing", Message::new("import-service-missing"));
                None
            }
            [one] => Some(one.clone()),
            [code, named] if code == named => Some(code.clone()),
            [code, named, ..] => {
                let says = Message::new("import-service-clash").with("code", code.as_str()).with("named", named.as_str());
                self.trouble(Some(Field::Service), "service-clash", says);
                None
            }
        }
    }

    /// The road of a row as a column of the report; a paper one as the edition of that day says.
    pub(super) fn channel(
        &mut self,
        look: &Lookup<'_>,
        service: Option<&ServiceCode>,
        day: Option<NaiveDate>,
    ) -> Option<Channel> {
        let said = text(self.cell(Field::Channel));
        // A number cell may have taken "12.3" for a number.
        if let Some(channel) = Channel::parse(&said) {
            return Some(channel);
        }
        match self.word(Field::Channel, &look.dictionary.roads, "channel-unknown", "import-channel-unknown")? {
            Road::Column(channel) => Some(channel),
            Road::Paper => (look.paper)(service?, day?),
        }
    }
}

/// Reads the rows of a sheet as cases.
pub fn read(grid: &Grid, mapping: &Mapping, look: &Lookup<'_>) -> Read<OldCase> {
    let mut rows: Rows<'_, OldCase> = Rows { cells: Some((grid, mapping, 0)), ..Rows::default() };
    if mapping.column(Field::Service).is_none() && mapping.column(Field::Code).is_none() {
        rows.lacks(Field::Service);
    }
    if mapping.column(Field::Applicant).is_none() && mapping.column(Field::Child).is_none() {
        rows.lacks(Field::Applicant);
    }
    if !rows.read.troubles.is_empty() {
        return rows.read;
    }
    let mut seen: HashMap<String, u32> = HashMap::new();
    for row in mapping.first..grid.rows.len() {
        if grid.rows.get(row).is_none_or(|r| super::columns::is_idle_row(look.dictionary, r)) {
            rows.read.idle += 1;
            continue;
        }
        rows.at(grid, mapping, row);
        let before = rows.read.troubles.len();
        let case = one(&mut rows, look);
        let Some(case) = case.filter(|_| rows.read.troubles.len() == before) else { continue };
        let row = case.row;
        let first = *seen.entry(case.identity()).or_insert(row);
        if first == row {
            rows.read.rows.push(case);
        } else {
            let says = if case.number.is_empty() {
                Message::new("import-double").with("row", first.to_string())
            } else {
                Message::new("import-double-number").with("row", first.to_string()).with("number", case.number.as_str())
            };
            rows.trouble((!case.number.is_empty()).then_some(Field::Number), "double", says);
        }
    }
    rows.read
}

/// A number of a person, checked.
fn person_number(rows: &mut Rows<'_, OldCase>, field: Field) -> String {
    if rows.broken(field) {
        return String::new();
    }
    let found = match cells::person(rows.cell(field)) {
        Ok(Some(number)) if field == Field::ChildNumber && number.kind() == PersonKind::LegalEntity => Err(NumberFault::BinGiven),
        other => other,
    };
    match found {
        Ok(number) => number.map(|n| n.as_str().to_owned()).unwrap_or_default(),
        Err(fault) => {
            rows.trouble(Some(field), "number", fault.message());
            String::new()
        }
    }
}

/// A name. A question mark within one stands where a program could not write a Kazakh letter.
fn name(rows: &mut Rows<'_, OldCase>, field: Field) -> String {
    let said = rows.text(field);
    if said.contains(['?', '\u{fffd}']) {
        rows.trouble(Some(field), "lost-letters", Message::new("import-lost-letters").with("typed", said.as_str()));
    }
    said
}

/// The kind of applicant: by the number, by the column, by the service where it has one kind only.
fn person(rows: &mut Rows<'_, OldCase>, look: &Lookup<'_>, number: &str, only: Option<PersonKind>) -> Option<PersonKind> {
    let said = rows.word(Field::Person, &look.dictionary.persons, "person-unknown", "import-person-unknown");
    let by_number = crate::domain::identifier::PersonNumber::parse(number).ok().map(|n| n.kind());
    if let (Some(a), Some(b)) = (said, by_number)
        && a != b
    {
        rows.trouble(Some(Field::Person), "person-clash", Message::new("import-person-clash"));
    }
    by_number.or(said).or(only)
}

fn one(rows: &mut Rows<'_, OldCase>, look: &Lookup<'_>) -> Option<OldCase> {
    let row = rows.number();
    let number = rows.text(Field::Number);
    let day = rows.day(Field::Day, Some(look.today));
    let service = rows.service(look);
    let channel = rows.channel(look, service.as_ref(), day);
    let (applicant, child) = (name(rows, Field::Applicant), name(rows, Field::Child));
    let applicant_number = person_number(rows, Field::ApplicantNumber);
    let child_number = person_number(rows, Field::ChildNumber);
    if applicant.is_empty() && child.is_empty() && !(rows.broken(Field::Applicant) || rows.broken(Field::Child)) {
        rows.trouble(Some(Field::Applicant), "nobody", Message::new("import-nobody"));
    }
    let only = service.as_ref().zip(day).and_then(|(s, d)| (look.only)(s, d));
    let person = person(rows, look, &applicant_number, only);
    let due = rows.day(Field::Due, None);
    let decided = rows.day(Field::Decided, Some(look.today));
    if let (Some(a), Some(b)) = (day, decided)
        && b < a
    {
        rows.trouble(Some(Field::Decided), "days-order", Message::new("import-days-order").with("day", b).with("registered", a));
    }
    let said = rows.text(Field::Outcome);
    let outcome = known(&look.dictionary.outcomes, &said);
    let medium = rows.word(Field::Medium, &look.dictionary.media, "medium-unknown", "import-medium-unknown");
    let mut result = rows.text(Field::Result);
    if outcome.is_none() && !said.is_empty() {
        // A word for an end that is not known is kept as the old register wrote it.
        result = [said, result].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("; ");
    }
    Some(OldCase {
        row,
        number,
        day,
        service: service?,
        channel,
        person,
        applicant_number,
        applicant,
        phone: rows.text(Field::Phone),
        child_number,
        child,
        due,
        outcome,
        decided,
        medium: medium.filter(|_: &Medium| outcome == Some(Outcome::Refused)),
        result,
        note: rows.text(Field::Note),
    })
}
