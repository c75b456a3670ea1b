//! What self-control asks of the journals, each question along an index of what is rare; and the ticks of persons.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{CellCase, Db, Result, day_of, day_text, moment_of, unjson};
use crate::domain::hearing;
use crate::domain::moment::Moment;
use crate::domain::selfcheck::{Probe, Tick};
use crate::domain::service::ServiceCode;

/// A question as SQL: kind of what it finds, what is asked (?1 first day, ?2 last day, ?3 today), its number, day and name.
struct Asked {
    kind: &'static str,
    from: &'static str,
    id: &'static str,
    number: &'static str,
    day: &'static str,
    name: &'static str,
}

const fn cases(from: &'static str, day: &'static str) -> Asked {
    Asked { kind: "case", from, id: "a.id", number: "a.number", day, name: "a.applicant_name" }
}

const fn complaints(from: &'static str) -> Asked {
    Asked { kind: "complaint", from, id: "c.id", number: "c.number", day: "c.day", name: "c.name" }
}

/// The question; none for those that need the lists of the catalogue.
fn asked(probe: Probe) -> Option<Asked> {
    Some(match probe {
        Probe::Late => cases(
            "application a INDEXED BY application_late WHERE a.decided_day > a.due AND a.decided_day BETWEEN ?1 AND ?2 AND ?3 <> ''
                AND a.state IN ('ready', 'issued', 'refused')",
            "a.decided_day",
        ),
        Probe::Overdue => cases(
            "application a INDEXED BY application_open WHERE a.state IN ('registered', 'in-work') AND a.due BETWEEN ?1 AND ?2
                AND a.due < ?3",
            "a.due",
        ),
        Probe::Unreceived => cases(
            "application a INDEXED BY application_unreceived WHERE a.state = 'issued' AND coalesce(a.handed_to, '') = ''
                AND a.decided_day BETWEEN ?1 AND ?2 AND ?3 <> ''",
            "a.decided_day",
        ),
        Probe::ReadyWaiting => cases(
            "application a INDEXED BY application_state WHERE a.state = 'ready' AND a.day BETWEEN ?1 AND ?2 AND a.due < ?3",
            "a.due",
        ),
        Probe::Annulled => cases(
            "application a INDEXED BY application_state WHERE a.state = 'annulled' AND a.day BETWEEN ?1 AND ?2 AND ?3 <> ''",
            "a.day",
        ),
        Probe::IssuedIncomplete => cases(
            "(SELECT DISTINCT application FROM paper INDEXED BY paper_bad WHERE invalid IS NOT NULL) p
                CROSS JOIN application a ON a.id = p.application
              WHERE a.state = 'issued' AND a.decided_day BETWEEN ?1 AND ?2 AND ?3 <> ''
                AND EXISTS (SELECT 1 FROM gap WHERE gap.application = a.id)",
            "a.decided_day",
        ),
        Probe::SystemClaimed => cases(
            "(SELECT DISTINCT application FROM paper INDEXED BY paper_claimed WHERE not_in_system = 1) p
                CROSS JOIN application a ON a.id = p.application
              WHERE a.day BETWEEN ?1 AND ?2 AND ?3 <> '' AND a.state NOT IN ('entering', 'annulled')",
            "a.day",
        ),
        Probe::Requested => cases(
            "(SELECT DISTINCT application FROM paper INDEXED BY paper_requested WHERE requested = 1) p
                CROSS JOIN application a ON a.id = p.application
              WHERE a.day BETWEEN ?1 AND ?2 AND ?3 <> '' AND a.state NOT IN ('entering', 'annulled')",
            "a.day",
        ),
        Probe::BadLater => cases(
            "entry e INDEXED BY entry_bad CROSS JOIN application a ON a.id = e.id
              WHERE e.verb = 'paper-invalid' AND e.at >= ?1 AND e.at < ?2 || 'U' AND ?3 <> '' AND e.subject = 'case'
                AND a.state <> 'annulled'",
            "substr(e.at, 1, 10)",
        ),
        Probe::ComplaintLate => complaints(
            "complaint c INDEXED BY complaint_day WHERE c.day BETWEEN ?1 AND ?2 AND ?3 <> '' AND c.annulled_why IS NULL
                AND substr(c.answered_at, 1, 10)
                    > coalesce((SELECT to_day FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 0), c.due)",
        ),
        Probe::ComplaintOpen => complaints(
            "complaint c INDEXED BY complaint_day WHERE c.day BETWEEN ?1 AND ?2 AND c.due < ?3 AND c.annulled_why IS NULL
                AND c.answered_at IS NULL
                AND coalesce((SELECT to_day FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 0), '') < ?3",
        ),
        Probe::ComplaintNotFull => complaints(
            "complaint c INDEXED BY complaint_day WHERE c.day BETWEEN ?1 AND ?2 AND ?3 <> '' AND c.annulled_why IS NULL
                AND c.outcome IN ('partly', 'not-satisfied')",
        ),
        Probe::OutsideHours => Asked {
            kind: "outside",
            from: "outside_hours o INDEXED BY outside_hours_day JOIN entry e ON e.seq = o.seq
                LEFT JOIN application a ON o.subject = 'case' AND a.id = o.id
                LEFT JOIN complaint c ON o.subject = 'complaint' AND c.id = o.id
                LEFT JOIN non_acceptance n ON o.subject = 'non-acceptance' AND n.id = o.id
              WHERE o.day BETWEEN ?1 AND ?2 AND ?3 <> ''",
            id: "o.subject || ' ' || o.id",
            number: "coalesce(a.number, c.number, n.number)",
            day: "o.day",
            name: "coalesce(a.applicant_name, c.name, n.applicant_name)",
        },
        Probe::Unclosed => Asked {
            kind: "day",
            from: "(SELECT DISTINCT day FROM day_count WHERE day BETWEEN ?1 AND ?2 AND day < ?3 AND n > 0) d
              WHERE NOT EXISTS (SELECT 1 FROM closed_day k WHERE k.day = d.day)",
            id: "0",
            number: "''",
            day: "d.day",
            name: "''",
        },
        Probe::Undelivered => Asked {
            kind: "day",
            from: "outbox d WHERE d.day BETWEEN ?1 AND ?2 AND ?3 <> ''",
            id: "0",
            number: "''",
            day: "d.day",
            name: "''",
        },
        Probe::RefusalBare
        | Probe::RefusalUnnamed
        | Probe::NamedLater
        | Probe::SurplusNamed
        | Probe::PaidForFree
        | Probe::Untrained => return None,
    })
}

/// A refusal as self-control reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedCase {
    /// Row id of the case.
    pub id: i64,
    /// Day of the refusal.
    pub day: NaiveDate,
    /// Service.
    pub service: ServiceCode,
    /// Edition.
    pub edition: String,
    /// Grounds by id.
    pub grounds: Vec<String>,
    /// Items of the Law, one for each ground.
    pub laws: Vec<String>,
    /// Motivation.
    pub why: String,
    /// Whether a paper of the case is marked as bad, or the refusal says which papers it is about.
    pub marked: bool,
}

/// A non-acceptance as self-control reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// The non-acceptance.
    pub case: CellCase,
    /// Service.
    pub service: ServiceCode,
    /// Edition.
    pub edition: String,
    /// Numbers of the applicant and of the child.
    pub persons: (String, String),
    /// What was demanded.
    pub missing: Vec<String>,
}

fn behind(kind: &'static str, r: &Row<'_>) -> rusqlite::Result<CellCase> {
    Ok(CellCase {
        kind,
        id: r.get(0)?,
        number: r.get(1)?,
        day: day_of(&r.get::<_, String>(2)?),
        name: r.get::<_, Option<String>>(3)?.unwrap_or_default(),
    })
}

const TICK: &str = "id, item, day, who, until, note, at, clerk, withdrawn";

fn tick(r: &Row<'_>) -> rusqlite::Result<Tick> {
    Ok(Tick {
        id: r.get(0)?,
        item: r.get(1)?,
        day: day_of(&r.get::<_, String>(2)?),
        who: r.get(3)?,
        until: r.get::<_, Option<String>>(4)?.map(|d| day_of(&d)),
        note: r.get(5)?,
        at: moment_of(&r.get::<_, String>(6)?),
        clerk: r.get(7)?,
        withdrawn: r.get(8)?,
    })
}

impl Db<'_> {
    /// How many a question finds; none for those that need the lists of the catalogue.
    pub fn probe_count(&self, probe: Probe, from: NaiveDate, to: NaiveDate, today: NaiveDate) -> Result<Option<u64>> {
        let Some(a) = asked(probe) else { return Ok(None) };
        let n: i64 = self
            .0
            .prepare_cached(&format!("SELECT count(*) FROM {}", a.from))?
            .query_row(params![day_text(from), day_text(to), day_text(today)], |r| r.get(0))?;
        Ok(Some(u64::try_from(n).unwrap_or(0)))
    }

    /// What a question finds, by day; none for those that need the lists of the catalogue.
    pub fn probe_rows(
        &self,
        probe: Probe,
        from: NaiveDate,
        to: NaiveDate,
        today: NaiveDate,
        limit: usize,
    ) -> Result<Option<Vec<CellCase>>> {
        let Some(a) = asked(probe) else { return Ok(None) };
        let sql =
            format!("SELECT {}, {}, {} AS at_day, {} FROM {} ORDER BY at_day, 1 LIMIT ?4", a.id, a.number, a.day, a.name, a.from);
        let mut q = self.0.prepare_cached(&sql)?;
        let values = params![day_text(from), day_text(to), day_text(today), i64::try_from(limit).unwrap_or(1000)];
        if a.kind != "outside" {
            let rows = q.query_map(values, |r| behind(a.kind, r))?;
            return Ok(Some(rows.collect::<rusqlite::Result<_>>()?));
        }
        // Entries are of three kinds of thing; the word stands before the id.
        let rows = q.query_map(values, |r| {
            let subject: String = r.get(0)?;
            let (kind, id) = subject.split_once(' ').unwrap_or(("case", "0"));
            let kind = ["case", "complaint", "non-acceptance"].into_iter().find(|k| *k == kind).unwrap_or("case");
            Ok(CellCase {
                kind,
                id: id.parse().unwrap_or(0),
                number: r.get::<_, Option<String>>(1)?.unwrap_or_default(),
                day: day_of(&r.get::<_, String>(2)?),
                name: r.get::<_, Option<String>>(3)?.unwrap_or_default(),
            })
        })?;
        Ok(Some(rows.collect::<rusqlite::Result<_>>()?))
    }

    /// How many cases were decided in a period, and how many days had entries and were closed.
    pub fn looked_at(&self, from: NaiveDate, to: NaiveDate) -> Result<(u64, u64, u64)> {
        let ask = |sql: &str| -> Result<u64> {
            let n: i64 = self.0.prepare_cached(sql)?.query_row(params![day_text(from), day_text(to)], |r| r.get(0))?;
            Ok(u64::try_from(n).unwrap_or(0))
        };
        Ok((
            ask("SELECT count(*) FROM application INDEXED BY application_decided WHERE decided_day BETWEEN ?1 AND ?2")?,
            ask("SELECT count(DISTINCT day) FROM day_count WHERE day BETWEEN ?1 AND ?2 AND n > 0")?,
            ask("SELECT count(*) FROM closed_day WHERE day BETWEEN ?1 AND ?2")?,
        ))
    }

    /// Refusals of a period, by day. Read from an index alone.
    pub fn refused_cases(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<RefusedCase>> {
        let mut q = self.0.prepare_cached(
            "SELECT a.id, a.decided_day, a.service, a.edition, a.ground, a.ground_law, a.why,
                EXISTS (SELECT 1 FROM paper p INDEXED BY paper_bad WHERE p.application = a.id AND p.invalid IS NOT NULL)
                OR EXISTS (SELECT 1 FROM refused_paper r WHERE r.application = a.id)
               FROM application a INDEXED BY application_refused WHERE a.state = 'refused' AND a.decided_day BETWEEN ?1 AND ?2",
        )?;
        let text = |r: &Row<'_>, n: usize| Ok::<_, rusqlite::Error>(r.get::<_, Option<String>>(n)?.unwrap_or_default());
        let rows = q.query_map(params![day_text(from), day_text(to)], |r| {
            Ok(RefusedCase {
                id: r.get(0)?,
                day: day_of(&r.get::<_, String>(1)?),
                service: ServiceCode(r.get(2)?),
                edition: r.get(3)?,
                grounds: hearing::parted(&text(r, 4)?, hearing::BETWEEN),
                laws: hearing::parted(&text(r, 5)?, hearing::BETWEEN_LAWS),
                why: text(r, 6)?,
                marked: r.get(7)?,
            })
        })?;
        let mut all: Vec<RefusedCase> = rows.collect::<rusqlite::Result<_>>()?;
        all.sort_by_key(|c| (c.day, c.id));
        Ok(all)
    }

    /// Number of a case and name of who asked, for lists of what was found.
    pub fn case_brief(&self, id: i64, day: NaiveDate) -> Result<CellCase> {
        let mut q = self.0.prepare_cached("SELECT id, number, ?2, applicant_name FROM application WHERE id = ?1")?;
        Ok(q.query_row(params![id, day_text(day)], |r| behind("case", r))?)
    }

    /// Non-acceptances of a period that stand, by day.
    pub fn demands(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Demand>> {
        let mut q = self.0.prepare_cached(
            "SELECT id, number, day, applicant_name, service, edition, applicant_number, child_number, missing
               FROM non_acceptance INDEXED BY non_acceptance_day
              WHERE day BETWEEN ?1 AND ?2 AND annulled_why IS NULL ORDER BY day, id",
        )?;
        let rows = q.query_map(params![day_text(from), day_text(to)], |r| {
            Ok(Demand {
                case: behind("non-acceptance", r)?,
                service: ServiceCode(r.get(4)?),
                edition: r.get(5)?,
                persons: (r.get(6)?, r.get(7)?),
                missing: unjson(&r.get::<_, String>(8)?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Ticks of all items, oldest first, those taken back too.
    pub fn ticks(&self) -> Result<Vec<Tick>> {
        let mut q = self.0.prepare_cached(&format!("SELECT {TICK} FROM tick ORDER BY id"))?;
        let rows = q.query_map([], tick)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a tick; gives its id.
    pub fn add_tick(&self, t: &Tick) -> Result<i64> {
        self.0
            .prepare_cached("INSERT INTO tick (item, day, who, until, note, at, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![t.item, day_text(t.day), t.who, t.until.map(day_text), t.note, t.at.iso(), t.clerk])?;
        Ok(self.0.last_insert_rowid())
    }

    /// Takes a tick back.
    pub fn withdraw_tick(&self, id: i64, at: Moment, why: &str) -> Result<()> {
        self.0.prepare_cached("UPDATE tick SET withdrawn_at = ?2, withdrawn = ?3 WHERE id = ?1")?.execute(params![
            id,
            at.iso(),
            why
        ])?;
        Ok(())
    }
}
