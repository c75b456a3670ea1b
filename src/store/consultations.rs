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

    /// Consultations of a day, oldest first.
    pub fn consultations(&self, day: NaiveDate) -> Result<Vec<Consultation>> {
        let mut q =
            self.0.prepare_cached("SELECT id, at, service, asked, note, clerk FROM consultation WHERE day = ?1 ORDER BY id")?;
        let rows = q.query_map([day_text(day)], |r| {
            Ok(Consultation {
                id: r.get(0)?,
                at: moment_of(&r.get::<_, String>(1)?),
                service: ServiceCode(r.get(2)?),
                asked: Asked::parse(&r.get::<_, String>(3)?).unwrap_or(Asked::Other),
                note: r.get(4)?,
                clerk: r.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
