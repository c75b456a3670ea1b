//! People of the desk, their absences, sums that were paid.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_of, day_text, moment_of};
use crate::domain::moment::Moment;
use crate::domain::service::ServiceCode;
use crate::domain::staff::{Absence, Clerk, Payment};

/// A sum with the case it was paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidCase {
    /// The sum.
    pub payment: Payment,
    /// Service of the case.
    pub service: ServiceCode,
    /// Edition of the case.
    pub edition: String,
    /// Number of the case.
    pub number: String,
    /// Who asked.
    pub name: String,
}

fn clerk(r: &Row<'_>) -> rusqlite::Result<Clerk> {
    let day = |n: usize| Ok::<_, rusqlite::Error>(r.get::<_, Option<String>>(n)?.map(|d| day_of(&d)));
    Ok(Clerk {
        id: r.get(0)?,
        name: r.get(1)?,
        position: r.get(2)?,
        since: day_of(&r.get::<_, String>(3)?),
        until: day(4)?,
        certificate: r.get(5)?,
        certificate_until: day(6)?,
    })
}

fn absence(r: &Row<'_>) -> rusqlite::Result<Absence> {
    Ok(Absence {
        id: r.get(0)?,
        clerk: r.get(1)?,
        since: day_of(&r.get::<_, String>(2)?),
        until: day_of(&r.get::<_, String>(3)?),
        why: r.get(4)?,
        withdrawn: r.get(5)?,
    })
}

fn payment(r: &Row<'_>) -> rusqlite::Result<Payment> {
    Ok(Payment {
        id: r.get(0)?,
        case: r.get(1)?,
        receipt: r.get(2)?,
        sum: u64::try_from(r.get::<_, i64>(3)?).unwrap_or(0),
        day: day_of(&r.get::<_, String>(4)?),
        at: moment_of(&r.get::<_, String>(5)?),
        clerk: r.get(6)?,
        annulled: r.get(7)?,
    })
}

const CLERK: &str = "SELECT id, name, position, since, until, certificate, certificate_until FROM staff";
const ABSENCE: &str = "SELECT id, staff, since, until, why, withdrawn FROM absence";
const PAYMENT: &str = "SELECT p.id, p.application, p.receipt, p.sum, p.day, p.at, p.clerk, p.annulled FROM payment p";

impl Db<'_> {
    /// Everybody of the desk, those who left too.
    pub fn staff(&self) -> Result<Vec<Clerk>> {
        let mut q = self.0.prepare_cached(&format!("{CLERK} ORDER BY name, id"))?;
        let rows = q.query_map([], clerk)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One of them.
    pub fn clerk(&self, id: i64) -> Result<Option<Clerk>> {
        Ok(self.0.prepare_cached(&format!("{CLERK} WHERE id = ?1"))?.query_row([id], clerk).optional()?)
    }

    /// Keeps somebody; `id` 0 is somebody new. Gives the id.
    pub fn save_clerk(&self, c: &Clerk) -> Result<i64> {
        let days = (day_text(c.since), c.until.map(day_text), c.certificate_until.map(day_text));
        if c.id == 0 {
            self.0
                .prepare_cached(
                    "INSERT INTO staff (name, position, since, until, certificate, certificate_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute(params![c.name, c.position, days.0, days.1, c.certificate, days.2])?;
            return Ok(self.0.last_insert_rowid());
        }
        self.0
            .prepare_cached(
                "UPDATE staff SET name = ?2, position = ?3, since = ?4, until = ?5, certificate = ?6, certificate_until = ?7 WHERE id = ?1",
            )?
            .execute(params![c.id, c.name, c.position, days.0, days.1, c.certificate, days.2])?;
        Ok(c.id)
    }

    /// Absences of everybody, newest first, those taken back too.
    pub fn absences(&self) -> Result<Vec<Absence>> {
        let mut q = self.0.prepare_cached(&format!("{ABSENCE} ORDER BY since DESC, id DESC"))?;
        let rows = q.query_map([], absence)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps an absence; gives its id.
    pub fn add_absence(&self, clerk: i64, since: NaiveDate, until: NaiveDate, why: &str) -> Result<i64> {
        self.0.prepare_cached("INSERT INTO absence (staff, since, until, why) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
            clerk,
            day_text(since),
            day_text(until),
            why
        ])?;
        Ok(self.0.last_insert_rowid())
    }

    /// Takes an absence back.
    pub fn withdraw_absence(&self, id: i64, why: &str) -> Result<()> {
        self.0.prepare_cached("UPDATE absence SET withdrawn = ?2 WHERE id = ?1")?.execute(params![id, why])?;
        Ok(())
    }

    /// Sums paid for a case, oldest first, those annulled too.
    pub fn payments_of(&self, case: i64) -> Result<Vec<Payment>> {
        let mut q = self.0.prepare_cached(&format!("{PAYMENT} WHERE p.application = ?1 ORDER BY p.id"))?;
        let rows = q.query_map([case], payment)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Sums of a period that stand, by day.
    pub fn payments(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<PaidCase>> {
        let columns = PAYMENT.split_once(" FROM ").map_or(PAYMENT, |(c, _)| c);
        let mut q = self.0.prepare_cached(&format!(
            "{columns}, a.service, a.edition, a.number, a.applicant_name FROM payment p INDEXED BY payment_day
               JOIN application a ON a.id = p.application
              WHERE p.day BETWEEN ?1 AND ?2 AND p.annulled IS NULL ORDER BY p.day, p.id"
        ))?;
        let rows = q.query_map(params![day_text(from), day_text(to)], |r| {
            Ok(PaidCase {
                payment: payment(r)?,
                service: ServiceCode(r.get(8)?),
                edition: r.get(9)?,
                number: r.get(10)?,
                name: r.get(11)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a sum; gives its id.
    pub fn add_payment(&self, case: i64, receipt: &str, sum: u64, day: NaiveDate, at: Moment, clerk: &str) -> Result<i64> {
        self.0
            .prepare_cached("INSERT INTO payment (application, receipt, sum, day, at, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![case, receipt, i64::try_from(sum).unwrap_or(i64::MAX), day_text(day), at.iso(), clerk])?;
        Ok(self.0.last_insert_rowid())
    }

    /// Annuls a sum entered by mistake.
    pub fn annul_payment(&self, id: i64, why: &str) -> Result<()> {
        self.0.prepare_cached("UPDATE payment SET annulled = ?2 WHERE id = ?1")?.execute(params![id, why])?;
        Ok(())
    }
}
