//! Journals on paper: which entries belong in one, and what was printed of it.

use chrono::NaiveDate;
use rusqlite::types::Value as Bound;
use rusqlite::{OptionalExtension, params, params_from_iter};
use serde_json::Value as Json;

use super::{Db, Result, day_of, day_text, json, moment_of};
use crate::domain::journal::{JournalPart, Source};
use crate::domain::moment::Moment;
use crate::domain::service::ServiceCode;
use crate::domain::sheet::{Row, Value};

/// A journal of a year, printed part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volume<'a> {
    /// Word of the journal.
    pub journal: &'a str,
    /// Its year.
    pub year: i32,
}

/// A part about to be noted as printed.
#[derive(Clone, Debug)]
pub struct NewPart<'a> {
    /// Of what.
    pub volume: Volume<'a>,
    /// Number of its first row.
    pub first_row: usize,
    /// Its first and last page.
    pub pages: (usize, usize),
    /// Languages.
    pub tongue: &'a str,
    /// Last day of its entries.
    pub upto: NaiveDate,
    /// Whether the certifying page was with it.
    pub certified: bool,
    /// When.
    pub at: Moment,
    /// Clerk.
    pub clerk: &'a str,
    /// Its rows: whose entry, whether it is struck, its cells.
    pub rows: Vec<(i64, bool, &'a Row)>,
}

/// A part as it was printed.
#[derive(Clone, Debug, PartialEq)]
pub struct OldPart {
    /// What it is.
    pub part: JournalPart,
    /// Journal and year.
    pub volume: (String, i32),
    /// Last day of its entries.
    pub upto: NaiveDate,
    /// Whether the certifying page was with it.
    pub certified: bool,
    /// When.
    pub at: Moment,
    /// Clerk.
    pub clerk: String,
    /// Its rows and whether each is struck.
    pub rows: Vec<(Row, bool)>,
}

/// A number that can stand in the register.
fn int(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn number(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

fn cells(row: &Row) -> String {
    let cell = |v: &Value| match v {
        Value::Empty => Json::Null,
        Value::Text(text) => Json::from(text.as_str()),
        Value::Int(n) => Json::from(*n),
        Value::Day(day) => Json::from(day.format("%d.%m.%Y").to_string()),
    };
    json(&row.values.iter().map(cell).collect::<Vec<Json>>())
}

fn row_of(cells: &str) -> Row {
    let all: Vec<Json> = super::unjson(cells);
    let value = |v: Json| match v {
        Json::String(text) => Value::Text(text),
        Json::Number(n) => n.as_i64().map_or(Value::Empty, Value::Int),
        _ => Value::Empty,
    };
    Row { key: None, values: all.into_iter().map(value).collect(), total: false }
}

impl Db<'_> {
    /// Row ids of the entries of a journal between two days, in the order of the journal; of a volume only those that were not printed yet.
    pub fn journal_entries(
        &self,
        source: Source,
        service: Option<&ServiceCode>,
        (from, to): (NaiveDate, NaiveDate),
        unprinted: Option<Volume<'_>>,
    ) -> Result<Vec<i64>> {
        let (table, own, order) = match source {
            Source::Applications => {
                ("application a INDEXED BY application_day", "a.state <> 'entering' AND a.day BETWEEN ?1 AND ?2", "a.id")
            }
            Source::NonAcceptances => ("non_acceptance a", "a.day BETWEEN ?1 AND ?2", "a.id"),
            Source::Complaints => ("complaint a", "a.day BETWEEN ?1 AND ?2", "a.id"),
            Source::Refusals => (
                "application a",
                "a.ground IS NOT NULL AND a.decided_day IS NOT NULL AND a.decided_day BETWEEN ?1 AND ?2",
                "a.decided_at, a.id",
            ),
            // A result is handed out on the day it was decided or later.
            Source::Results => (
                "application a",
                "a.handed_at IS NOT NULL AND a.decided_day IS NOT NULL AND a.decided_day <= ?2 AND substr(a.handed_at, 1, 10) BETWEEN ?1 AND ?2",
                "a.handed_at, a.id",
            ),
        };
        let mut sql = format!("SELECT a.id FROM {table} WHERE {own}");
        let mut values = vec![Bound::Text(day_text(from)), Bound::Text(day_text(to))];
        if let Some(service) = service {
            values.push(Bound::Text(service.as_str().to_owned()));
            sql.push_str(&format!(" AND a.service = ?{}", values.len()));
        }
        if let Some(volume) = unprinted {
            values.extend([Bound::Text(volume.journal.to_owned()), Bound::Integer(volume.year.into())]);
            let n = values.len();
            sql.push_str(&format!(
                " AND NOT EXISTS (SELECT 1 FROM journal_row r WHERE r.journal = ?{} AND r.year = ?{n} AND r.subject = a.id)",
                n - 1
            ));
        }
        let mut q = self.0.prepare_cached(&format!("{sql} ORDER BY {order}"))?;
        let rows = q.query_map(params_from_iter(values), |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Numbers of the row and of the page with which the next part of a volume begins.
    pub fn journal_next(&self, volume: Volume<'_>) -> Result<(usize, usize)> {
        let mut q = self.0.prepare_cached(
            "SELECT coalesce(max(last_row), 0) + 1, coalesce(max(last_page), 0) + 1 FROM journal_part WHERE journal = ?1 AND year = ?2",
        )?;
        Ok(q.query_row(params![volume.journal, volume.year], |r| Ok((number(r.get(0)?), number(r.get(1)?))))?)
    }

    /// Notes a part as printed; gives its id.
    pub fn journal_printed(&self, new: &NewPart<'_>) -> Result<i64> {
        let (journal, year) = (new.volume.journal, new.volume.year);
        self.0
            .prepare_cached(
                "INSERT INTO journal_part (journal, year, first_row, last_row, first_page, last_page, tongue, upto, certified, at, clerk)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                journal,
                year,
                int(new.first_row),
                int(new.first_row + new.rows.len()) - 1,
                int(new.pages.0),
                int(new.pages.1),
                new.tongue,
                day_text(new.upto),
                new.certified,
                new.at.iso(),
                new.clerk
            ])?;
        let id = self.0.last_insert_rowid();
        let mut insert = self.0.prepare_cached(
            "INSERT INTO journal_row (journal, year, place, part, subject, struck, cells) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for (n, (subject, struck, row)) in new.rows.iter().enumerate() {
            insert.execute(params![journal, year, int(new.first_row + n), id, subject, struck, cells(row)])?;
        }
        Ok(id)
    }

    /// The parts of a volume, the newest first.
    pub fn journal_parts(&self, volume: Volume<'_>) -> Result<Vec<JournalPart>> {
        let mut q = self.0.prepare_cached(&format!("{PART} WHERE journal = ?1 AND year = ?2 ORDER BY id DESC"))?;
        let rows = q.query_map(params![volume.journal, volume.year], |r| Ok(part(r)?.part))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A part as it was printed.
    pub fn journal_part(&self, id: i64) -> Result<Option<OldPart>> {
        let found = self.0.prepare_cached(&format!("{PART} WHERE id = ?1"))?.query_row([id], part).optional()?;
        let Some(mut found) = found else { return Ok(None) };
        let mut q = self.0.prepare_cached(
            "SELECT cells, struck FROM journal_row WHERE journal = ?1 AND year = ?2 AND place BETWEEN ?3 AND ?4 ORDER BY place",
        )?;
        let (first, last) = found.part.rows;
        let rows = q.query_map(params![found.volume.0, found.volume.1, int(first), int(last)], |r| {
            Ok((row_of(&r.get::<_, String>(0)?), r.get(1)?))
        })?;
        found.rows = rows.collect::<rusqlite::Result<_>>()?;
        Ok(Some(found))
    }
}

const PART: &str =
    "SELECT id, first_row, last_row, first_page, last_page, tongue, at, journal, year, upto, certified, clerk FROM journal_part";

fn part(r: &rusqlite::Row<'_>) -> rusqlite::Result<OldPart> {
    let at = moment_of(&r.get::<_, String>(6)?);
    Ok(OldPart {
        part: JournalPart {
            id: r.get(0)?,
            rows: (number(r.get(1)?), number(r.get(2)?)),
            pages: (number(r.get(3)?), number(r.get(4)?)),
            tongue: r.get(5)?,
            at: at.written(),
        },
        volume: (r.get(7)?, r.get(8)?),
        upto: day_of(&r.get::<_, String>(9)?),
        certified: r.get(10)?,
        at,
        clerk: r.get(11)?,
        rows: Vec::new(),
    })
}
