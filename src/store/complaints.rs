//! The journal of complaints.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_of, day_text, moment_of};
use crate::domain::complaint::{Complaint, Outcome};
use crate::domain::moment::Moment;
use crate::domain::number::{Series, write};
use crate::domain::service::{PersonKind, ServiceCode};

/// A complaint about to be registered.
#[derive(Clone, Debug)]
pub struct NewComplaint {
    /// When.
    pub at: Moment,
    /// Pattern of the number.
    pub pattern: String,
    /// Case it is about.
    pub case: Option<i64>,
    /// Service it is about.
    pub service: ServiceCode,
    /// Kind of person.
    pub person: PersonKind,
    /// Who complains.
    pub name: String,
    /// ИИН or БИН, if given.
    pub party_number: String,
    /// Phone or address.
    pub contact: String,
    /// What about.
    pub subject: String,
    /// Day the answer is due.
    pub due: NaiveDate,
    /// Clerk.
    pub clerk: String,
}

const COLUMNS: &str =
    "c.id, c.number, c.at, c.application, a.number, c.service, c.person, c.name, c.party_number, c.contact, c.subject,
    c.due, c.answered_at, c.outcome, c.answer, c.clerk, c.annulled_why";

fn complaint(r: &Row<'_>) -> rusqlite::Result<Complaint> {
    let case: Option<i64> = r.get(3)?;
    let answer = match r.get::<_, Option<String>>(12)? {
        None => None,
        Some(at) => Some((
            moment_of(&at),
            Outcome::parse(&r.get::<_, Option<String>>(13)?.unwrap_or_default()).unwrap_or(Outcome::NotSatisfied),
            r.get::<_, Option<String>>(14)?.unwrap_or_default(),
        )),
    };
    Ok(Complaint {
        id: r.get(0)?,
        number: r.get(1)?,
        at: moment_of(&r.get::<_, String>(2)?),
        case: match case {
            Some(id) => Some((id, r.get::<_, Option<String>>(4)?.unwrap_or_default())),
            None => None,
        },
        service: ServiceCode(r.get(5)?),
        person: PersonKind::parse(&r.get::<_, String>(6)?).unwrap_or(PersonKind::Individual),
        name: r.get(7)?,
        party_number: r.get(8)?,
        contact: r.get(9)?,
        subject: r.get(10)?,
        due: day_of(&r.get::<_, String>(11)?),
        answer,
        clerk: r.get(15)?,
        annulled: r.get(16)?,
    })
}

impl Db<'_> {
    /// Registers a complaint; gives id and number.
    pub fn register_complaint(&self, new: &NewComplaint) -> Result<(i64, String)> {
        use chrono::Datelike;
        let day = new.at.day();
        let ordinal = self.next_ordinal(Series::Complaint, day.year())?;
        let number = write(&new.pattern, ordinal, day.year());
        self.0
            .prepare_cached(
                "INSERT INTO complaint (year, ordinal, number, at, day, application, service, person, name, party_number, contact, subject,
                    due, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?
            .execute(params![
                day.year(),
                ordinal,
                number,
                new.at.iso(),
                day_text(day),
                new.case,
                new.service.as_str(),
                new.person.id(),
                new.name,
                new.party_number,
                new.contact,
                new.subject,
                day_text(new.due),
                new.clerk,
            ])?;
        Ok((self.0.last_insert_rowid(), number))
    }

    /// A complaint.
    pub fn complaint(&self, id: i64) -> Result<Option<Complaint>> {
        Ok(self
            .0
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM complaint c LEFT JOIN application a ON a.id = c.application WHERE c.id = ?1"
            ))?
            .query_row([id], complaint)
            .optional()?)
    }

    /// A complaint by its printed number, the newest of that number.
    pub fn complaint_numbered(&self, number: &str) -> Result<Option<Complaint>> {
        Ok(self
            .0
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM complaint c LEFT JOIN application a ON a.id = c.application
                  WHERE c.number = ?1 ORDER BY c.id DESC LIMIT 1"
            ))?
            .query_row([number], complaint)
            .optional()?)
    }

    /// Complaints, newest first.
    pub fn complaints(&self, skip: usize, limit: usize) -> Result<Vec<Complaint>> {
        let mut q = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM complaint c LEFT JOIN application a ON a.id = c.application ORDER BY c.id DESC LIMIT ?1 OFFSET ?2"
        ))?;
        let rows = q.query_map(params![i64::try_from(limit).unwrap_or(200), i64::try_from(skip).unwrap_or(0)], complaint)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Complaints that wait for an answer, soonest due first.
    pub fn open_complaints(&self, limit: usize) -> Result<Vec<Complaint>> {
        let mut q = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM complaint c LEFT JOIN application a ON a.id = c.application
              WHERE c.answered_at IS NULL AND c.annulled_why IS NULL ORDER BY c.due, c.id LIMIT ?1"
        ))?;
        let rows = q.query_map(params![i64::try_from(limit).unwrap_or(200)], complaint)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Records the answer.
    pub fn answer_complaint(&self, id: i64, at: Moment, outcome: Outcome, answer: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE complaint SET answered_at = ?2, outcome = ?3, answer = ?4 WHERE id = ?1")?
            .execute(params![id, at.iso(), outcome.id(), answer])?;
        Ok(())
    }

    /// Marks one as entered by mistake.
    pub fn annul_complaint(&self, id: i64, why: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE complaint SET annulled_why = ?2 WHERE id = ?1 AND annulled_why IS NULL")?
            .execute(params![id, why])?;
        Ok(())
    }
}
