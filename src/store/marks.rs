//! Marks that an entry of the catalogue was compared with the act.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Db, Result, day_of, day_text, moment_of};
use crate::domain::mark::Mark;
use crate::domain::moment::Moment;
use crate::domain::service::ServiceCode;

/// A mark about to be written down.
#[derive(Clone, Debug)]
pub struct NewMark {
    /// Service.
    pub service: ServiceCode,
    /// Edition of the entry.
    pub edition: String,
    /// Checksum of its content.
    pub content: String,
    /// Who compared.
    pub who: String,
    /// Day of the comparison.
    pub day: NaiveDate,
    /// Edition of the act, in words.
    pub act: String,
    /// A note, or nothing.
    pub note: String,
    /// When it is entered.
    pub at: Moment,
    /// Clerk.
    pub clerk: String,
}

const COLUMNS: &str = "id, service, edition, content, who, day, act, note, at, clerk, taken_at, taken_why";

fn mark(r: &Row<'_>) -> rusqlite::Result<Mark> {
    let taken: Option<String> = r.get(10)?;
    Ok(Mark {
        id: r.get(0)?,
        service: ServiceCode(r.get(1)?),
        edition: r.get(2)?,
        content: r.get(3)?,
        who: r.get(4)?,
        day: day_of(&r.get::<_, String>(5)?),
        act: r.get(6)?,
        note: r.get(7)?,
        at: moment_of(&r.get::<_, String>(8)?),
        clerk: r.get(9)?,
        taken: match taken {
            Some(at) => Some((moment_of(&at), r.get::<_, Option<String>>(11)?.unwrap_or_default())),
            None => None,
        },
    })
}

impl Db<'_> {
    /// Writes a mark down; gives its id.
    pub fn add_mark(&self, m: &NewMark) -> Result<i64> {
        self.0
            .prepare_cached(
                "INSERT INTO mark (service, edition, content, who, day, act, note, at, clerk)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                m.service.as_str(),
                m.edition,
                m.content,
                m.who,
                day_text(m.day),
                m.act,
                m.note,
                m.at.iso(),
                m.clerk,
            ])?;
        Ok(self.0.last_insert_rowid())
    }

    /// All marks, oldest first, those taken back too.
    pub fn marks(&self) -> Result<Vec<Mark>> {
        let mut q = self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM mark ORDER BY id"))?;
        let rows = q.query_map([], mark)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Marks of one service, oldest first, those taken back too.
    pub fn marks_of(&self, service: &ServiceCode) -> Result<Vec<Mark>> {
        let mut q = self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM mark WHERE service = ?1 ORDER BY id"))?;
        let rows = q.query_map([service.as_str()], mark)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes that a mark was taken back.
    pub fn take_back_mark(&self, id: i64, at: Moment, why: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE mark SET taken_at = ?2, taken_why = ?3 WHERE id = ?1 AND taken_at IS NULL")?
            .execute(params![id, at.iso(), why])?;
        Ok(())
    }
}
