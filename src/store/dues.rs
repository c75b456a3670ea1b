//! What is due and when: open cases and complaints by their due day, and how each open case's term was reckoned.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Db, Result, day_of, day_text, moment_of};

/// An open case with what its due day came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTerm {
    /// Row id.
    pub id: i64,
    /// Number.
    pub number: String,
    /// When it was registered, by the office's clock.
    pub at: NaiveDateTime,
    /// Due day as it stands.
    pub due: NaiveDate,
    /// How it was reckoned, as it was kept with the case (JSON).
    pub rule: String,
}

impl Db<'_> {
    /// How many open cases are due on each day between two, both included; days with none are left out.
    pub fn due_cases(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, u32)>> {
        self.dues(
            "SELECT due, count(*) FROM application INDEXED BY application_open
              WHERE state IN ('registered', 'in-work') AND due >= ?1 AND due <= ?2 GROUP BY due",
            from,
            to,
        )
    }

    /// The same of complaints without an answer.
    pub fn due_complaints(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, u32)>> {
        self.dues(
            "SELECT due, count(*) FROM complaint INDEXED BY complaint_open
              WHERE answered_at IS NULL AND annulled_why IS NULL AND due >= ?1 AND due <= ?2 GROUP BY due",
            from,
            to,
        )
    }

    fn dues(&self, sql: &str, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, u32)>> {
        let mut q = self.0.prepare_cached(sql)?;
        let rows = q.query_map([day_text(from), day_text(to)], |r| Ok((day_of(&r.get::<_, String>(0)?), r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every open case with how its term was reckoned, what is due first in front.
    pub fn open_terms(&self) -> Result<Vec<OpenTerm>> {
        let mut q = self.0.prepare_cached(
            "SELECT id, number, at, due, due_rule FROM application INDEXED BY application_open
              WHERE state IN ('registered', 'in-work') ORDER BY due, id",
        )?;
        let rows = q.query_map([], |r| {
            Ok(OpenTerm {
                id: r.get(0)?,
                number: r.get(1)?,
                at: moment_of(&r.get::<_, String>(2)?).local,
                due: day_of(&r.get::<_, String>(3)?),
                rule: r.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
