//! Non-acceptances: applications not taken in because the package was incomplete, with a number of their own.

use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_text, json, moment_of, unjson};
use crate::domain::application::{Beneficiary, NonAcceptance, Party};
use crate::domain::moment::Moment;
use crate::domain::number::{Series, write};
use crate::domain::service::{PersonKind, ServiceCode};

/// A non-acceptance about to be registered.
#[derive(Clone, Debug)]
pub struct NewNonAcceptance {
    /// When.
    pub at: Moment,
    /// Pattern of the number.
    pub pattern: String,
    /// Service.
    pub service: ServiceCode,
    /// Edition id.
    pub edition: String,
    /// Kind of the applicant.
    pub person: PersonKind,
    /// Who asked.
    pub applicant: Party,
    /// For whom.
    pub beneficiary: Beneficiary,
    /// Everything missing, in words.
    pub missing: Vec<String>,
    /// Norm cited.
    pub norm: String,
    /// Clerk.
    pub clerk: String,
}

const COLUMNS: &str =
    "id, number, at, service, edition, person, applicant_number, applicant_name, applicant_phone, applicant_address,
    child_number, child_name, missing, norm, clerk, annulled_why";

fn non_acceptance(r: &Row<'_>) -> rusqlite::Result<NonAcceptance> {
    Ok(NonAcceptance {
        id: r.get(0)?,
        number: r.get(1)?,
        at: moment_of(&r.get::<_, String>(2)?),
        service: ServiceCode(r.get(3)?),
        edition: r.get(4)?,
        person: PersonKind::parse(&r.get::<_, String>(5)?).unwrap_or(PersonKind::Individual),
        applicant: Party { number: r.get(6)?, name: r.get(7)?, phone: r.get(8)?, address: r.get(9)?, ..Party::default() },
        beneficiary: Beneficiary { number: r.get(10)?, name: r.get(11)?, ..Beneficiary::default() },
        missing: unjson(&r.get::<_, String>(12)?),
        norm: r.get(13)?,
        clerk: r.get(14)?,
        annulled: r.get(15)?,
    })
}

impl Db<'_> {
    /// Registers a non-acceptance; gives id and number.
    pub fn register_non_acceptance(&self, new: &NewNonAcceptance) -> Result<(i64, String)> {
        use chrono::Datelike;
        let day = new.at.day();
        let ordinal = self.next_ordinal(Series::NonAcceptance, day.year())?;
        let number = write(&new.pattern, ordinal, day.year());
        self.0
            .prepare_cached(
                "INSERT INTO non_acceptance (year, ordinal, number, at, day, service, edition, person, applicant_number, applicant_name,
                    applicant_phone, applicant_address, child_number, child_name, missing, norm, clerk)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            )?
            .execute(params![
                day.year(),
                ordinal,
                number,
                new.at.iso(),
                day_text(day),
                new.service.as_str(),
                new.edition,
                new.person.id(),
                new.applicant.number,
                new.applicant.name,
                new.applicant.phone,
                new.applicant.address,
                new.beneficiary.number,
                new.beneficiary.name,
                json(&new.missing),
                new.norm,
                new.clerk,
            ])?;
        Ok((self.0.last_insert_rowid(), number))
    }

    /// One of them.
    pub fn non_acceptance(&self, id: i64) -> Result<Option<NonAcceptance>> {
        Ok(self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM non_acceptance WHERE id = ?1"))?
            .query_row([id], non_acceptance)
            .optional()?)
    }

    /// Row ids of those with a number, newest first: a pattern may repeat numbers every year.
    pub fn non_acceptances_numbered(&self, number: &str) -> Result<Vec<i64>> {
        let mut q = self.0.prepare_cached("SELECT id FROM non_acceptance WHERE number = ?1 ORDER BY id DESC LIMIT 20")?;
        let rows = q.query_map([number], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest of them.
    pub fn non_acceptances(&self, skip: usize, limit: usize) -> Result<Vec<NonAcceptance>> {
        let mut q =
            self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM non_acceptance ORDER BY id DESC LIMIT ?1 OFFSET ?2"))?;
        let rows = q.query_map(params![i64::try_from(limit).unwrap_or(200), i64::try_from(skip).unwrap_or(0)], non_acceptance)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Marks one as entered by mistake.
    pub fn annul_non_acceptance(&self, id: i64, why: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE non_acceptance SET annulled_why = ?2 WHERE id = ?1 AND annulled_why IS NULL")?
            .execute(params![id, why])?;
        Ok(())
    }
}
