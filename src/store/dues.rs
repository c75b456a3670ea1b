//! What is due and when: open cases and complaints by their due day.

use chrono::NaiveDate;

use super::{Db, Result, day_of, day_text};

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

    /// The same of complaints that wait for an answer, by the longer day where the term was made longer.
    pub fn due_complaints(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, u32)>> {
        self.dues(
            "SELECT coalesce((SELECT to_day FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 0), c.due) AS by_day, count(*)
               FROM complaint c INDEXED BY complaint_open
              WHERE c.answered_at IS NULL AND c.annulled_why IS NULL AND c.forwarded_at IS NULL AND by_day >= ?1 AND by_day <= ?2
              GROUP BY by_day",
            from,
            to,
        )
    }

    fn dues(&self, sql: &str, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, u32)>> {
        let mut q = self.0.prepare_cached(sql)?;
        let rows = q.query_map([day_text(from), day_text(to)], |r| Ok((day_of(&r.get::<_, String>(0)?), r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
