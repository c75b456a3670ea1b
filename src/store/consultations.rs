//! Consultations: who asked is not kept, only that somebody asked and what.

use chrono::NaiveDate;
use rusqlite::params;

use super::{Db, Result, day_text, moment_of};
use crate::domain::consultation::{Asked, Consultation};
use crate::domain::moment::Moment;
use crate::domain::service::ServiceCode;

impl Db<'_> {
    /// Notes a consultation; gives its id.
    pub fn note_consultation(&self, at: Moment, service: &ServiceCode, asked: Asked, note: &str, clerk: &str) -> Result<i64> {
        self.0
            .prepare_cached("INSERT INTO consultation (at, day, service, asked, note, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![at.iso(), day_text(at.day()), service.as_str(), asked.id(), note, clerk])?;
        Ok(self.0.last_insert_rowid())
    }

    fn consultations_where(&self, what: &str, values: impl rusqlite::Params) -> Result<Vec<Consultation>> {
        let mut q = self.0.prepare_cached(&format!(
            "SELECT c.id, c.at, c.service, c.asked, c.note, c.clerk, n.why FROM consultation c
               LEFT JOIN consultation_annulment n ON n.consultation = c.id WHERE {what} ORDER BY c.id"
        ))?;
        let rows = q.query_map(values, |r| {
            Ok(Consultation {
                id: r.get(0)?,
                at: moment_of(&r.get::<_, String>(1)?),
                service: ServiceCode(r.get(2)?),
                asked: Asked::parse(&r.get::<_, String>(3)?).unwrap_or(Asked::Other),
                note: r.get(4)?,
                clerk: r.get(5)?,
                annulled: r.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Consultations of a day, oldest first, those annulled too.
    pub fn consultations(&self, day: NaiveDate) -> Result<Vec<Consultation>> {
        self.consultations_where("c.day = ?1", [day_text(day)])
    }

    /// A consultation.
    pub fn consultation(&self, id: i64) -> Result<Option<Consultation>> {
        Ok(self.consultations_where("c.id = ?1", [id])?.pop())
    }

    /// Marks a consultation as entered by mistake.
    pub fn annul_consultation(&self, id: i64, at: Moment, why: &str, clerk: &str) -> Result<()> {
        self.0
            .prepare_cached("INSERT INTO consultation_annulment (consultation, at, why, clerk) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id, at.iso(), why, clerk])?;
        Ok(())
    }
}
