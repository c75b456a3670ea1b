//! The old register that an office brought along. Its cases stand in a table of their own, outside the order of states and outside the gate: no
//! case of this program becomes "issued" by an import, for an imported one never becomes a case of this program. The triggers let rows in
//! and count them; nothing changes or deletes them afterwards.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};
use sha2::{Digest, Sha256};

use super::{Db, Result, day_of, day_text, moment_of};
use crate::domain::counts::{Channel, Medium};
use crate::domain::incoming::{Kind, OldCase, Outcome};
use crate::domain::moment::Moment;
use crate::domain::search;
use crate::domain::service::{PersonKind, ServiceCode};

/// A file taken in.
#[derive(Clone, Debug)]
pub struct NewImport<'a> {
    /// When.
    pub at: Moment,
    /// Who.
    pub clerk: &'a str,
    /// Cases or tallies.
    pub kind: Kind,
    /// Name of the file without its folder.
    pub file: &'a str,
    /// Name of the sheet; empty for a text.
    pub sheet: &'a str,
    /// Checksum of the file.
    pub checksum: &'a str,
    /// Rows taken in.
    pub fresh: usize,
    /// Rows that were there already.
    pub there: usize,
}

/// From where a case came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// When it was taken in.
    pub at: Moment,
    /// Who took it in.
    pub clerk: String,
    /// Name of the file.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
}

/// A case of the old register as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Row id.
    pub id: i64,
    /// From where.
    pub origin: Origin,
    /// What the old register says.
    pub case: OldCase,
}

/// What is asked of the old register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedQuery {
    /// Beginning of a name, a number, an ИИН; empty for all.
    pub text: String,
    /// Only this service.
    pub service: Option<ServiceCode>,
    /// Registered on or after.
    pub from: Option<NaiveDate>,
    /// Registered on or before.
    pub to: Option<NaiveDate>,
    /// Oldest first; otherwise newest.
    pub oldest: bool,
    /// Rows to pass over.
    pub skip: usize,
    /// Rows to give.
    pub limit: usize,
}

/// A case of this program, as far as an old one may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its number.
    pub number: String,
    /// Number of the applicant.
    pub applicant_number: String,
    /// Name of the applicant, folded.
    pub applicant: String,
    /// Number of the child.
    pub child_number: String,
    /// Name of the child, folded.
    pub child: String,
}

const COLUMNS: &str =
    "i.id, i.row, i.number, i.day, i.service, i.channel, i.person, i.applicant_number, i.applicant_name, i.phone,
    i.child_number, i.child_name, i.due, i.outcome, i.decided, i.medium, i.result, i.note, f.at, f.clerk, f.file, f.sheet";

fn imported(r: &Row<'_>) -> rusqlite::Result<Imported> {
    let day = |n: usize| -> rusqlite::Result<Option<NaiveDate>> { Ok(r.get::<_, Option<String>>(n)?.map(|d| day_of(&d))) };
    let word = |n: usize| r.get::<_, Option<String>>(n);
    Ok(Imported {
        id: r.get(0)?,
        case: OldCase {
            row: r.get(1)?,
            number: r.get(2)?,
            day: day(3)?,
            service: ServiceCode(r.get(4)?),
            channel: word(5)?.and_then(|w| Channel::parse(&w)),
            person: word(6)?.and_then(|w| PersonKind::parse(&w)),
            applicant_number: r.get(7)?,
            applicant: r.get(8)?,
            phone: r.get(9)?,
            child_number: r.get(10)?,
            child: r.get(11)?,
            due: day(12)?,
            outcome: word(13)?.and_then(|w| Outcome::parse(&w)),
            decided: day(14)?,
            medium: word(15)?.and_then(|w| Medium::parse(&w)),
            result: r.get(16)?,
            note: r.get(17)?,
        },
        origin: Origin { at: moment_of(&r.get::<_, String>(18)?), clerk: r.get(19)?, file: r.get(20)?, sheet: r.get(21)? },
    })
}

/// What is kept of a text that must be known again: its SHA-256.
fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}

/// Cases by their fingerprints: what each one says, in the same form, the name of its file and its row there.
pub struct Known(HashMap<String, (String, String, u32)>);

impl Known {
    /// Whether a case was taken in before: with the same content, or from which file and row with another one.
    pub fn find(&self, case: &OldCase) -> Option<std::result::Result<(), (&str, u32)>> {
        let (content, file, row) = self.0.get(&fingerprint(&case.identity()))?;
        Some(if *content == fingerprint(&case.content()) { Ok(()) } else { Err((file, *row)) })
    }
}

impl Db<'_> {
    /// Writes down that a file is taken in; its rows come next.
    pub fn begin_import(&self, new: &NewImport<'_>) -> Result<i64> {
        let n = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        self.0
            .prepare_cached(
                "INSERT INTO import (at, clerk, kind, file, sheet, checksum, fresh, there) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                new.at.iso(),
                new.clerk,
                new.kind.id(),
                new.file,
                new.sheet,
                new.checksum,
                n(new.fresh),
                n(new.there)
            ])?;
        Ok(self.0.last_insert_rowid())
    }

    /// Adds a case of a file that is being taken in.
    pub fn add_imported(&self, import: i64, case: &OldCase) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO imported (import, row, number, day, service, channel, person, applicant_number, applicant_name, phone,
                     child_number, child_name, due, outcome, decided, medium, result, note, identity, content)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
            )?
            .execute(params![
                import,
                case.row,
                case.number,
                case.day.map(day_text),
                case.service.as_str(),
                case.channel.map(Channel::id),
                case.person.map(PersonKind::id),
                case.applicant_number,
                case.applicant,
                case.phone,
                case.child_number,
                case.child,
                case.due.map(day_text),
                case.outcome.map(Outcome::id),
                case.decided.map(day_text),
                case.medium.map(Medium::id),
                case.result,
                case.note,
                fingerprint(&case.identity()),
                fingerprint(&case.content())
            ])?;
        let id = self.0.last_insert_rowid();
        let mut keys: Vec<String> = search::name_keys(&case.applicant);
        keys.extend(search::name_keys(&case.child));
        keys.extend([search::fold(&case.number), case.applicant_number.clone(), case.child_number.clone()]);
        keys.retain(|k| !k.is_empty());
        keys.sort();
        keys.dedup();
        let mut add = self.0.prepare_cached("INSERT INTO imported_key (key, imported) VALUES (?1, ?2)")?;
        for key in keys {
            add.execute(params![key, id])?;
        }
        Ok(())
    }

    /// Every old case by its fingerprint.
    pub fn known_imports(&self) -> Result<Known> {
        let mut q = self
            .0
            .prepare_cached("SELECT i.identity, i.content, f.file, i.row FROM imported i JOIN import f ON f.id = i.import")?;
        let rows = q.query_map([], |r| Ok((r.get(0)?, (r.get(1)?, r.get(2)?, r.get(3)?))))?;
        Ok(Known(rows.collect::<rusqlite::Result<_>>()?))
    }

    /// Cases of this program that were registered within some days, by day and service.
    pub fn standing(&self, from: NaiveDate, to: NaiveDate) -> Result<HashMap<(NaiveDate, ServiceCode), Vec<Standing>>> {
        let mut q = self.0.prepare_cached(
            "SELECT day, service, number, applicant_number, applicant_name, child_number, child_name FROM application
              WHERE day BETWEEN ?1 AND ?2 AND state NOT IN ('entering', 'annulled')",
        )?;
        let mut rows = q.query(params![day_text(from), day_text(to)])?;
        let mut out: HashMap<(NaiveDate, ServiceCode), Vec<Standing>> = HashMap::new();
        while let Some(r) = rows.next()? {
            let standing = Standing {
                number: r.get(2)?,
                applicant_number: r.get(3)?,
                applicant: search::fold(&r.get::<_, String>(4)?),
                child_number: r.get(5)?,
                child: search::fold(&r.get::<_, String>(6)?),
            };
            out.entry((day_of(&r.get::<_, String>(0)?), ServiceCode(r.get(1)?))).or_default().push(standing);
        }
        Ok(out)
    }

    /// A page of the old register.
    pub fn imported_cases(&self, q: &ImportedQuery) -> Result<Vec<Imported>> {
        let (mut sql, mut values): (String, Vec<Value>) = (format!("SELECT {COLUMNS} FROM "), Vec::new());
        let text = search::fold(&q.text);
        if text.is_empty() {
            sql.push_str("imported i");
        } else {
            sql.push_str(
                "(SELECT DISTINCT imported AS id FROM imported_key WHERE key >= ? AND key < ?) k CROSS JOIN imported i ON i.id = k.id",
            );
            values.extend([Value::Text(text.clone()), Value::Text(format!("{text}\u{10ffff}"))]);
        }
        sql.push_str(" JOIN import f ON f.id = i.import WHERE 1");
        if let Some(service) = &q.service {
            sql.push_str(" AND i.service = ?");
            values.push(Value::Text(service.0.clone()));
        }
        if let Some(day) = q.from {
            sql.push_str(" AND i.day >= ?");
            values.push(Value::Text(day_text(day)));
        }
        if let Some(day) = q.to {
            sql.push_str(" AND i.day <= ?");
            values.push(Value::Text(day_text(day)));
        }
        sql.push_str(if q.oldest { " ORDER BY i.day, i.id" } else { " ORDER BY i.day DESC, i.id DESC" });
        sql.push_str(&format!(" LIMIT {} OFFSET {}", q.limit, q.skip));
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(values), imported)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One old case.
    pub fn imported_case(&self, id: i64) -> Result<Option<Imported>> {
        let sql = format!("SELECT {COLUMNS} FROM imported i JOIN import f ON f.id = i.import WHERE i.id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([id], imported).optional()?)
    }
}
