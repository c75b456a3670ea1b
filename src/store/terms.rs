//! Terms of registered cases: suspensions, due days that move, steps within a term, and the open cases to be reckoned anew.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_of, day_text, moment_of};
use crate::domain::moment::Moment;
use crate::domain::pause::Suspension;
use crate::domain::service::ServiceCode;
use crate::domain::steps::Noted;

/// An open case with what its due day came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTerm {
    /// Row id.
    pub id: i64,
    /// Number.
    pub number: String,
    /// Service.
    pub service: ServiceCode,
    /// When it was registered, by the office's clock.
    pub at: NaiveDateTime,
    /// Whether it came through the State Corporation.
    pub corporation: bool,
    /// Due day as it stands.
    pub due: NaiveDate,
    /// Time on that day, for terms of minutes ("HH:MM").
    pub due_time: Option<String>,
    /// How it was reckoned last, as it was kept with the case (JSON).
    pub rule: String,
}

/// A move of a due day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueMove<'a> {
    /// From which day and time.
    pub was: (NaiveDate, Option<&'a str>),
    /// To which.
    pub now: (NaiveDate, Option<&'a str>),
    /// "suspension" or "calendar".
    pub kind: &'a str,
    /// Why.
    pub reason: &'a str,
    /// The reckoning of the new day (JSON).
    pub rule: &'a str,
}

fn suspension(r: &Row<'_>) -> rusqlite::Result<Suspension> {
    Ok(Suspension {
        at: moment_of(&r.get::<_, String>(0)?),
        why: r.get(1)?,
        until: r.get::<_, Option<String>>(2)?.map(|d| day_of(&d)),
        ended: r.get::<_, Option<String>>(3)?.map(|m| moment_of(&m)),
        clerk: r.get(4)?,
    })
}

fn open_term(r: &Row<'_>) -> rusqlite::Result<OpenTerm> {
    Ok(OpenTerm {
        id: r.get(0)?,
        number: r.get(1)?,
        service: ServiceCode(r.get(2)?),
        at: moment_of(&r.get::<_, String>(3)?).local,
        corporation: r.get(4)?,
        due: day_of(&r.get::<_, String>(5)?),
        due_time: r.get(6)?,
        rule: r.get(7)?,
    })
}

const OPEN_TERM: &str = "SELECT a.id, a.number, a.service, a.at, a.channel = '12.4', a.due, a.due_time,
    coalesce((SELECT c.rule FROM due_change c WHERE c.application = a.id ORDER BY c.id DESC LIMIT 1), a.due_rule) FROM application a";

impl Db<'_> {
    /// Suspensions of a case, oldest first.
    pub fn suspensions(&self, case: i64) -> Result<Vec<Suspension>> {
        let mut q =
            self.0.prepare_cached("SELECT at, why, until, ended_at, clerk FROM suspension WHERE application = ?1 ORDER BY id")?;
        let rows = q.query_map([case], suspension)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The suspension a case stands in now.
    pub fn suspended(&self, case: i64) -> Result<Option<Suspension>> {
        Ok(self
            .0
            .prepare_cached("SELECT at, why, until, ended_at, clerk FROM suspension WHERE application = ?1 AND ended_at IS NULL")?
            .query_row([case], suspension)
            .optional()?)
    }

    /// Lets the term of a case stand still.
    pub fn suspend(&self, case: i64, at: Moment, why: &str, until: Option<NaiveDate>, clerk: &str) -> Result<()> {
        self.0
            .prepare_cached("INSERT INTO suspension (application, at, why, until, clerk) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![case, at.iso(), why, until.map(day_text), clerk])?;
        Ok(())
    }

    /// Lets it go on.
    pub fn resume(&self, case: i64, at: Moment, clerk: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE suspension SET ended_at = ?2, ended_clerk = ?3 WHERE application = ?1 AND ended_at IS NULL")?
            .execute(params![case, at.iso(), clerk])?;
        Ok(())
    }

    /// Moves the due day of a case.
    pub fn move_due(&self, case: i64, to: &DueMove<'_>, at: Moment, clerk: &str) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO due_change (application, was, was_time, now, now_time, kind, reason, rule, at, clerk)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                case,
                day_text(to.was.0),
                to.was.1,
                day_text(to.now.0),
                to.now.1,
                to.kind,
                to.reason,
                to.rule,
                at.iso(),
                clerk
            ])?;
        Ok(())
    }

    /// The term of one case, whatever its state.
    pub fn term_of(&self, case: i64) -> Result<Option<OpenTerm>> {
        let sql = format!("{OPEN_TERM} WHERE a.id = ?1");
        Ok(self.0.prepare_cached(&sql)?.query_row([case], open_term).optional()?)
    }

    /// Terms of all open cases, what is due first in front.
    pub fn open_terms(&self) -> Result<Vec<OpenTerm>> {
        let sql =
            format!("{OPEN_TERM} INDEXED BY application_open WHERE a.state IN ('registered', 'in-work') ORDER BY a.due, a.id");
        let mut q = self.0.prepare_cached(&sql)?;
        let rows = q.query_map([], open_term)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What is noted about the steps of a case: the newest note of each.
    pub fn step_notes(&self, case: i64) -> Result<Noted> {
        let mut q = self.0.prepare_cached("SELECT step, began, done FROM step_note WHERE application = ?1 ORDER BY id")?;
        let day = |r: &Row<'_>, n: usize| Ok::<_, rusqlite::Error>(r.get::<_, Option<String>>(n)?.map(|d| day_of(&d)));
        let rows = q.query_map([case], |r| Ok((r.get::<_, String>(0)?, (day(r, 1)?, day(r, 2)?))))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes a step of a case: the day it is counted from, the day it was done.
    pub fn note_step(
        &self,
        case: i64,
        step: &str,
        (began, done): (Option<NaiveDate>, Option<NaiveDate>),
        at: Moment,
        clerk: &str,
    ) -> Result<()> {
        self.0
            .prepare_cached("INSERT INTO step_note (application, step, began, done, at, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![case, step, began.map(day_text), done.map(day_text), at.iso(), clerk])?;
        Ok(())
    }
}
