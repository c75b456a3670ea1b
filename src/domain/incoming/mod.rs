//! A register kept elsewhere, on its way in: cells of a spreadsheet, which column holds what, and everything that is wrong, told at once.
//!
//! | module | what |
//! |---|---|
//! | [`columns`] | which row is the heading, which column holds what |
//! | [`cells`] | a cell read as a day, a number, a count |
//! | [`cases`], [`tallies`] | rows read as cases and as day tallies |
//!
//! A case of an old register is not an application of this program: nobody judged its package here. So it never gets a state, a term that
//! runs or a number of the yearly sequence; it is a record of what the old register said, read-only, with the old number as a text.

use chrono::NaiveDate;

use super::counts::{Cell, Channel, Medium};
use super::service::{PersonKind, ServiceCode};
use super::text::Message;

pub mod cases;
pub mod cells;
pub mod columns;
pub mod tallies;

/// What a file brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A register of applications, a row each.
    #[default]
    Cases,
    /// Numbers of the channels that do not pass the desk, a row a service and day.
    Tallies,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Cases, Kind::Tallies];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Cases => "cases",
            Kind::Tallies => "tallies",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Kind::Cases => "import-kind-cases",
            Kind::Tallies => "import-kind-tallies",
        })
    }
}

/// A cell as the spreadsheet holds it; a formula is its last value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text, not empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A day; the time of day is not kept.
    Day(NaiveDate),
    /// A formula that gives no value, by its sign ("#REF!").
    Fault(String),
}

/// A sheet: rows from its first one in use, every row from column A.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Name of the sheet; empty for a text file.
    pub name: String,
    /// Number of the first row, counted from one as spreadsheets do.
    pub first: u32,
    /// Rows.
    pub rows: Vec<Vec<Value>>,
}

impl Grid {
    /// A cell; nothing beyond the end of a row.
    pub fn cell(&self, row: usize, column: usize) -> &Value {
        const NOTHING: &Value = &Value::Empty;
        self.rows.get(row).and_then(|r| r.get(column)).unwrap_or(NOTHING)
    }

    /// Number of a row as spreadsheets count.
    pub fn number(&self, row: usize) -> u32 {
        self.first.saturating_add(u32::try_from(row).unwrap_or(u32::MAX))
    }

    /// Columns of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

/// A file as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Name of the file without its folder.
    pub file: String,
    /// SHA-256 of its bytes.
    pub checksum: String,
    /// Sheets that hold anything; at least one.
    pub grids: Vec<Grid>,
}

/// Name of a column as spreadsheets write it: A, B, ... Z, AA.
pub fn letter(column: usize) -> String {
    let (mut n, mut out) = (column, Vec::new());
    loop {
        out.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or(0)));
        if n < 26 {
            break;
        }
        n = n / 26 - 1;
    }
    out.into_iter().rev().collect()
}

/// Something wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// Row as spreadsheets count; 0 for the file as a whole.
    pub row: u32,
    /// Column from zero; none for the row as a whole.
    pub column: Option<usize>,
    /// Short word, stable for scripts ("day", "service-unknown").
    pub code: &'static str,
    /// The sentence.
    pub says: Message,
}

impl Trouble {
    /// Place of it: "12:C", "12", or nothing for the whole file.
    pub fn place(&self) -> String {
        match (self.row, self.column) {
            (0, None) => String::new(),
            (0, Some(c)) => letter(c),
            (row, Some(c)) => format!("{row}:{}", letter(c)),
            (row, None) => row.to_string(),
        }
    }
}

/// How an old case ended, as far as the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A result was given.
    Issued,
    /// The service was refused.
    Refused,
    /// The applicant took the application back.
    Withdrawn,
}

impl Outcome {
    /// All.
    pub const ALL: [Outcome; 3] = [Outcome::Issued, Outcome::Refused, Outcome::Withdrawn];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Issued => "issued",
            Outcome::Refused => "refused",
            Outcome::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|o| o.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Outcome::Issued => "import-issued",
            Outcome::Refused => "import-refused",
            Outcome::Withdrawn => "import-withdrawn",
        })
    }
}

/// A case of an old register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldCase {
    /// Its row in the file.
    pub row: u32,
    /// The office's old number; empty if the file has none.
    pub number: String,
    /// Day of registration.
    pub day: Option<NaiveDate>,
    /// Service.
    pub service: ServiceCode,
    /// Column of the report.
    pub channel: Option<Channel>,
    /// Kind of applicant.
    pub person: Option<PersonKind>,
    /// ИИН or БИН of the applicant; empty if not given.
    pub applicant_number: String,
    /// Name of the applicant.
    pub applicant: String,
    /// Phone.
    pub phone: String,
    /// ИИН of the child or student.
    pub child_number: String,
    /// Name of the child or student.
    pub child: String,
    /// Day it was due.
    pub due: Option<NaiveDate>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Day on which it ended.
    pub decided: Option<NaiveDate>,
    /// Medium of a refusal.
    pub medium: Option<Medium>,
    /// The result as the old register writes it.
    pub result: String,
    /// Anything else it says.
    pub note: String,
}

/// Between the parts of a fingerprint: no text of a cell holds it, as control characters are taken out.
const PART: &str = "\u{1f}";

fn day(d: Option<NaiveDate>) -> String {
    d.map(|d| d.to_string()).unwrap_or_default()
}

impl OldCase {
    /// What makes it this case and no other: its number within its year and service, or without one who asked for what on which day.
    pub fn identity(&self) -> String {
        use super::search::fold;
        if self.number.is_empty() {
            let people = [&self.applicant_number, &self.child_number].map(|n| n.as_str());
            let names = [fold(&self.applicant), fold(&self.child)];
            return ["", &day(self.day), self.service.as_str(), people[0], people[1], &names[0], &names[1]].join(PART);
        }
        let year = self.day.map(|d| d.format("%Y").to_string()).unwrap_or_default();
        [self.number.as_str(), &year, self.service.as_str()].join(PART)
    }

    /// What is said of it: the same case with another content is a changed row.
    pub fn content(&self) -> String {
        [
            day(self.day).as_str(),
            self.channel.map_or("", Channel::id),
            self.person.map_or("", PersonKind::id),
            &self.applicant_number,
            &super::search::fold(&self.applicant),
            &self.child_number,
            &super::search::fold(&self.child),
            &day(self.due),
            self.outcome.map_or("", Outcome::id),
            &day(self.decided),
            self.medium.map_or("", Medium::id),
            &self.result,
        ]
        .join(PART)
    }

    /// Whether it counts in the report: its day, channel and kind of applicant are known.
    pub fn counts(&self) -> bool {
        self.day.is_some() && self.channel.is_some() && self.person.is_some()
    }

    /// Whether it is a refusal that cannot be put into its column.
    pub fn refusal_uncounted(&self) -> bool {
        self.outcome == Some(Outcome::Refused) && !(self.counts() && self.decided.is_some() && self.medium.is_some())
    }
}

/// A number of a day tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldTally {
    /// Its row in the file.
    pub row: u32,
    /// Day.
    pub day: NaiveDate,
    /// Service.
    pub service: ServiceCode,
    /// Column of the report.
    pub cell: Cell,
    /// How many.
    pub n: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn the_place_of_a_trouble_is_its_row_and_column() {
        let at = |row, column| Trouble { row, column, code: "x", says: Message::new("x") }.place();
        assert_eq!([at(12, Some(2)), at(12, None), at(0, Some(0)), at(0, None)], ["12:C", "12", "A", ""]);
    }
}
