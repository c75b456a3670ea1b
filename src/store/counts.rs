//! Numbers of the report, as the triggers keep them, tallies of other channels, and the cases behind a number.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_of, day_text};
use crate::domain::counts::{Cell, Channel, Countable, Counts, Medium};
use crate::domain::service::{PersonKind, ServiceCode};

/// An entry behind a number of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellCase {
    /// Kind of entry: "case", "imported", "non-acceptance", "complaint" or "tally".
    pub kind: &'static str,
    /// Row id.
    pub id: i64,
    /// Its number, or for a tally how many.
    pub number: String,
    /// Day it counts on.
    pub day: NaiveDate,
    /// Name of the applicant; empty for a tally.
    pub name: String,
}

/// The question for the cases of the old register behind a number: service, kind of person, first and last day, channel or medium, limit.
fn behind_of_old(cell: Cell) -> Option<&'static str> {
    match cell {
        Cell::Accepted(..) => Some(
            "SELECT id, number, day, applicant_name FROM imported
              WHERE counted = 1 AND service = ?1 AND person = ?2 AND day BETWEEN ?3 AND ?4 AND channel = ?5 ORDER BY day, id LIMIT ?6",
        ),
        Cell::Refused(..) => Some(
            "SELECT id, number, decided, applicant_name FROM imported
              WHERE counted = 1 AND service = ?1 AND person = ?2 AND decided BETWEEN ?3 AND ?4 AND medium = ?5 AND outcome = 'refused'
              ORDER BY decided, id LIMIT ?6",
        ),
        Cell::Late(_) => Some(
            "SELECT id, number, decided, applicant_name FROM imported
              WHERE counted = 1 AND service = ?1 AND person = ?2 AND decided BETWEEN ?3 AND ?4 AND decided > due AND ?5 = ''
                AND outcome IN ('issued', 'refused') ORDER BY decided, id LIMIT ?6",
        ),
        Cell::Complaint(_) | Cell::NotAccepted(_) => None,
    }
}

impl Db<'_> {
    /// Counts of a period, both days included.
    pub fn counts(&self, from: NaiveDate, to: NaiveDate) -> Result<Counts> {
        let mut q = self.0.prepare_cached(
            "SELECT service, cell, sum(n) FROM day_count WHERE day BETWEEN ?1 AND ?2 GROUP BY service, cell HAVING sum(n) > 0",
        )?;
        let mut rows = q.query(params![day_text(from), day_text(to)])?;
        let mut out = Counts::default();
        while let Some(r) = rows.next()? {
            if let Some(cell) = Cell::parse(&r.get::<_, String>(1)?) {
                out.add(&ServiceCode(r.get(0)?), cell, u64::try_from(r.get::<_, i64>(2)?).unwrap_or(0));
            }
        }
        Ok(out)
    }

    /// First and last day that has any number.
    pub fn counted_days(&self) -> Result<Option<(NaiveDate, NaiveDate)>> {
        let span: (Option<String>, Option<String>) = self
            .0
            .prepare_cached("SELECT (SELECT min(day) FROM day_count), (SELECT max(day) FROM day_count)")?
            .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(span.0.zip(span.1).map(|(a, b)| (day_of(&a), day_of(&b))))
    }

    /// Days with numbers that were not closed, oldest first. Leaps from day to day along the key: the counts of a day are not read one by one.
    pub fn unclosed_days(&self, before: NaiveDate) -> Result<Vec<NaiveDate>> {
        let mut q = self.0.prepare_cached(
            "WITH RECURSIVE each (day) AS (
                SELECT max(day) FROM day_count WHERE day <= ?1
                UNION ALL SELECT (SELECT max(day) FROM day_count WHERE day < each.day) FROM each WHERE each.day IS NOT NULL
             )
             SELECT day FROM each
              WHERE day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM closed_day c WHERE c.day = each.day)
                AND EXISTS (SELECT 1 FROM day_count n WHERE n.day = each.day AND n.n > 0)
              ORDER BY day",
        )?;
        let rows = q.query_map([day_text(before)], |r| Ok(day_of(&r.get::<_, String>(0)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The number last entered for a tally.
    pub fn tally(&self, day: NaiveDate, service: &ServiceCode, cell: Cell) -> Result<u64> {
        let n: Option<i64> = self
            .0
            .prepare_cached("SELECT n FROM tally WHERE day = ?1 AND service = ?2 AND cell = ?3 ORDER BY id DESC LIMIT 1")?
            .query_row(params![day_text(day), service.as_str(), cell.id()], |r| r.get(0))
            .optional()?;
        Ok(n.and_then(|n| u64::try_from(n).ok()).unwrap_or(0))
    }

    /// Enters a tally; it replaces the number before it, which is given back.
    pub fn set_tally(&self, day: NaiveDate, service: &ServiceCode, cell: Cell, n: u64, at: &str, clerk: &str) -> Result<u64> {
        let was = self.tally(day, service, cell)?;
        self.0
            .prepare_cached("INSERT INTO tally (day, service, cell, n, was, at, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![
            day_text(day),
            service.as_str(),
            cell.id(),
            i64::try_from(n).unwrap_or(i64::MAX),
            i64::try_from(was).unwrap_or(0),
            at,
            clerk
        ])?;
        Ok(was)
    }

    /// Tallies in force on a day.
    pub fn tallies(&self, day: NaiveDate) -> Result<Vec<(ServiceCode, Cell, u64)>> {
        let mut q = self.0.prepare_cached(
            "SELECT service, cell, n FROM tally t WHERE day = ?1
                AND id = (SELECT max(id) FROM tally u WHERE u.day = t.day AND u.service = t.service AND u.cell = t.cell)
              ORDER BY service, cell",
        )?;
        let mut rows = q.query([day_text(day)])?;
        let mut out = Vec::new();
        while let Some(r) = rows.next()? {
            if let Some(cell) = Cell::parse(&r.get::<_, String>(1)?) {
                out.push((ServiceCode(r.get(0)?), cell, u64::try_from(r.get::<_, i64>(2)?).unwrap_or(0)));
            }
        }
        Ok(out)
    }

    /// The entries behind one number of the report.
    pub fn behind(
        &self,
        service: &ServiceCode,
        cell: Cell,
        from: NaiveDate,
        to: NaiveDate,
        limit: usize,
    ) -> Result<Vec<CellCase>> {
        let (kind, sql, extra): (&'static str, &str, String) = match cell {
            Cell::Accepted(channel, _) if channel.is_tallied() => (
                "tally",
                "SELECT id, n, day, '' FROM tally t WHERE service = ?1 AND day BETWEEN ?3 AND ?4 AND cell = ?5 AND ?2 <> ''
                    AND id = (SELECT max(id) FROM tally u WHERE u.day = t.day AND u.service = t.service AND u.cell = t.cell)
                  ORDER BY day, id LIMIT ?6",
                cell.id(),
            ),
            Cell::Accepted(channel, _) => (
                "case",
                "SELECT id, number, day, applicant_name FROM application
                  WHERE service = ?1 AND person = ?2 AND day BETWEEN ?3 AND ?4 AND channel = ?5
                    AND state NOT IN ('entering', 'annulled') ORDER BY id LIMIT ?6",
                channel.id().to_owned(),
            ),
            Cell::Refused(medium, _) => (
                "case",
                "SELECT id, number, decided_day, applicant_name FROM application
                  WHERE service = ?1 AND person = ?2 AND decided_day BETWEEN ?3 AND ?4 AND medium = ?5
                    AND state = 'refused' ORDER BY decided_day, id LIMIT ?6",
                medium.id().to_owned(),
            ),
            Cell::Late(_) => (
                "case",
                "SELECT id, number, decided_day, applicant_name FROM application
                  WHERE service = ?1 AND person = ?2 AND decided_day BETWEEN ?3 AND ?4 AND decided_day > due AND ?5 = ''
                    AND state IN ('ready', 'issued', 'refused') ORDER BY decided_day, id LIMIT ?6",
                String::new(),
            ),
            Cell::Complaint(_) => (
                "complaint",
                "SELECT id, number, day, name FROM complaint
                  WHERE service = ?1 AND person = ?2 AND day BETWEEN ?3 AND ?4 AND ?5 = '' AND annulled_why IS NULL ORDER BY id LIMIT ?6",
                String::new(),
            ),
            Cell::NotAccepted(_) => (
                "non-acceptance",
                "SELECT id, number, day, applicant_name FROM non_acceptance
                  WHERE service = ?1 AND person = ?2 AND day BETWEEN ?3 AND ?4 AND ?5 = '' AND annulled_why IS NULL ORDER BY id LIMIT ?6",
                String::new(),
            ),
        };
        let person = match cell {
            Cell::Accepted(_, p) | Cell::Refused(_, p) | Cell::Late(p) | Cell::Complaint(p) | Cell::NotAccepted(p) => p,
        };
        let mut q = self.0.prepare_cached(sql)?;
        let values =
            params![service.as_str(), person.id(), day_text(from), day_text(to), extra, i64::try_from(limit).unwrap_or(1000)];
        let entry = |kind: &'static str| {
            move |r: &Row<'_>| {
                let number = match r.get_ref(1)? {
                    rusqlite::types::ValueRef::Integer(n) => n.to_string(),
                    other => other.as_str().unwrap_or_default().to_owned(),
                };
                Ok(CellCase { kind, id: r.get(0)?, number, day: day_of(&r.get::<_, String>(2)?), name: r.get(3)? })
            }
        };
        let mut out: Vec<CellCase> = q.query_map(values, entry(kind))?.collect::<rusqlite::Result<_>>()?;
        if let Some(sql) = behind_of_old(cell) {
            let channel = if let Cell::Accepted(channel, _) = cell { channel.id().to_owned() } else { extra };
            let mut old = self.0.prepare_cached(sql)?;
            let left = i64::try_from(limit.saturating_sub(out.len())).unwrap_or(1000);
            let values = params![service.as_str(), person.id(), day_text(from), day_text(to), channel, left];
            out.extend(old.query_map(values, entry("imported"))?.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        Ok(out)
    }

    /// A kept number that differs from a recount of the journals: its day, service and cell.
    pub fn wrong_count(&self) -> Result<Option<String>> {
        Ok(self
            .0
            .prepare(
                "SELECT day || ' ' || service || ' ' || cell FROM (
                    SELECT day, service, cell, n FROM day_count
                    UNION ALL SELECT day, service, replace(channel, '.', '') || substr(person, 1, 1), -1 FROM application
                        WHERE state NOT IN ('entering', 'annulled')
                    UNION ALL SELECT decided_day, service, 'ref' || substr(medium, 1, 1) || substr(person, 1, 1), -1 FROM application
                        WHERE state = 'refused'
                    UNION ALL SELECT decided_day, service, 'late' || substr(person, 1, 1), -1 FROM application
                        WHERE state IN ('ready', 'issued', 'refused') AND decided_day > due
                    UNION ALL SELECT day, service, 'nona' || substr(person, 1, 1), -1 FROM non_acceptance WHERE annulled_why IS NULL
                    UNION ALL SELECT day, service, 'comp' || substr(person, 1, 1), -1 FROM complaint WHERE annulled_why IS NULL
                    UNION ALL SELECT day, service, cell, was - n FROM tally
                    UNION ALL SELECT day, service, replace(channel, '.', '') || substr(person, 1, 1), -1 FROM imported WHERE counted = 1
                    UNION ALL SELECT decided, service, 'ref' || substr(medium, 1, 1) || substr(person, 1, 1), -1 FROM imported
                        WHERE counted = 1 AND outcome = 'refused' AND decided IS NOT NULL AND medium IS NOT NULL
                    UNION ALL SELECT decided, service, 'late' || substr(person, 1, 1), -1 FROM imported
                        WHERE counted = 1 AND outcome IN ('issued', 'refused') AND decided > due
                 ) GROUP BY day, service, cell HAVING sum(n) <> 0 ORDER BY day, service, cell LIMIT 1",
            )?
            .query_row([], |r| r.get(0))
            .optional()?)
    }

    /// Every case as counting sees it: for checking the kept numbers against the domain's rule.
    pub fn countables(&self) -> Result<Vec<Countable>> {
        let mut q = self.0.prepare(
            "SELECT service, channel, person, day, due, decided_day, medium, state FROM application WHERE state <> 'entering' ORDER BY id",
        )?;
        let rows = q.query_map([], |r| {
            let state: String = r.get(7)?;
            Ok(Countable {
                service: ServiceCode(r.get(0)?),
                channel: Channel::parse(&r.get::<_, String>(1)?).unwrap_or(Channel::Alternative),
                person: PersonKind::parse(&r.get::<_, String>(2)?).unwrap_or(PersonKind::Individual),
                registered: day_of(&r.get::<_, String>(3)?),
                due: day_of(&r.get::<_, String>(4)?),
                completed: if state == "withdrawn" { None } else { r.get::<_, Option<String>>(5)?.map(|d| day_of(&d)) },
                refused: r.get::<_, Option<String>>(6)?.and_then(|m| Medium::parse(&m)),
                annulled: state == "annulled",
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
