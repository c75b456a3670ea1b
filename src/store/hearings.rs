//! What goes before a refusal: preliminary decisions, notices, objections, hearings; and what earlier refusals named.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_of, day_text, json, moment_of, unjson};
use crate::domain::application::{Beneficiary, Learner, Party};
use crate::domain::hearing::{BETWEEN, CopiedGround, Meeting, Named, Notice, Procedure, parted};
use crate::domain::moment::Moment;
use crate::domain::service::ServiceCode;

/// A preliminary decision about to be written down.
#[derive(Clone, Debug)]
pub struct NewProcedure {
    /// When.
    pub at: Moment,
    /// Clerk.
    pub clerk: String,
    /// Everything found.
    pub grounds: Vec<CopiedGround>,
    /// Documents it is about.
    pub documents: Vec<String>,
    /// The facts.
    pub why: String,
    /// Last day of a notice in time.
    pub notice_by: NaiveDate,
    /// The hearing planned.
    pub planned: Option<Meeting>,
}

const COLUMNS: &str =
    "id, application, at, clerk, grounds, documents, why, notice_by, planned_day, planned_time, planned_place, notice_way,
    notice_day, objection_until, decide_from, objected_day, objection, held_day, held_time, held_place, held_who, minutes_number,
    minutes_day, waived, waived_text, waived_why, dropped_at, dropped_why";

fn procedure(r: &Row<'_>) -> rusqlite::Result<Procedure> {
    let maybe = |name: &str| r.get::<_, Option<String>>(name);
    let text = |name: &str| -> rusqlite::Result<String> { Ok(maybe(name)?.unwrap_or_default()) };
    let day = |name: &str| -> rusqlite::Result<Option<NaiveDate>> { Ok(maybe(name)?.as_deref().map(day_of)) };
    let meeting = |d: &str, t: &str, p: &str| -> rusqlite::Result<Option<Meeting>> {
        Ok(match day(d)? {
            Some(day) => Some(Meeting { day, time: text(t)?, place: text(p)? }),
            None => None,
        })
    };
    let notice = match (day("notice_day")?, day("objection_until")?, day("decide_from")?) {
        (Some(day), Some(objection_until), Some(decide_from)) => {
            Some(Notice { way: text("notice_way")?, day, objection_until, decide_from })
        }
        _ => None,
    };
    let held = meeting("held_day", "held_time", "held_place")?;
    Ok(Procedure {
        id: r.get("id")?,
        case: r.get("application")?,
        at: moment_of(&r.get::<_, String>("at")?),
        clerk: r.get("clerk")?,
        grounds: unjson(&r.get::<_, String>("grounds")?),
        documents: unjson(&r.get::<_, String>("documents")?),
        why: r.get("why")?,
        notice_by: day_of(&r.get::<_, String>("notice_by")?),
        planned: meeting("planned_day", "planned_time", "planned_place")?,
        notice,
        objection: day("objected_day")?.zip(maybe("objection")?),
        held: held.zip(maybe("held_who")?),
        minutes: maybe("minutes_number")?.zip(day("minutes_day")?),
        waived: match maybe("waived")? {
            Some(id) => Some((id, text("waived_text")?, text("waived_why")?)),
            None => None,
        },
        dropped: match maybe("dropped_at")? {
            Some(at) => Some((moment_of(&at), text("dropped_why")?)),
            None => None,
        },
    })
}

impl Db<'_> {
    /// Fixes whether a hearing is demanded before a case is refused; said once.
    pub fn set_hears(&self, case: i64, demanded: bool) -> Result<()> {
        self.0
            .prepare_cached("UPDATE application SET hears = ?2 WHERE id = ?1 AND hears = ''")?
            .execute(params![case, if demanded { "yes" } else { "no" }])?;
        Ok(())
    }

    /// Whether a hearing is demanded; none for a case of an older program of which nobody has said it yet.
    pub fn hears(&self, case: i64) -> Result<Option<bool>> {
        let said: Option<String> =
            self.0.prepare_cached("SELECT hears FROM application WHERE id = ?1")?.query_row([case], |r| r.get(0)).optional()?;
        Ok(match said.as_deref() {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        })
    }

    /// Writes a preliminary decision down.
    pub fn add_procedure(&self, case: i64, new: &NewProcedure) -> Result<()> {
        let planned = new.planned.as_ref();
        self.0
            .prepare_cached(
                "INSERT INTO hearing (application, at, day, clerk, grounds, documents, why, notice_by, planned_day, planned_time,
                    planned_place) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                case,
                new.at.iso(),
                day_text(new.at.day()),
                new.clerk,
                json(&new.grounds),
                json(&new.documents),
                new.why,
                day_text(new.notice_by),
                planned.map(|m| day_text(m.day)),
                planned.map(|m| m.time.as_str()),
                planned.map(|m| m.place.as_str()),
            ])?;
        Ok(())
    }

    /// All procedures of a case, oldest first.
    pub fn procedures(&self, case: i64) -> Result<Vec<Procedure>> {
        let mut q = self.0.prepare_cached(&format!("SELECT {COLUMNS} FROM hearing WHERE application = ?1 ORDER BY id"))?;
        let rows = q.query_map([case], procedure)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Procedures under way over all open cases, soonest due first.
    pub fn open_procedures(&self, limit: usize) -> Result<Vec<Procedure>> {
        let mut q = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM hearing WHERE dropped_at IS NULL AND application IN
                (SELECT a.id FROM application a INDEXED BY application_open WHERE a.state IN ('registered', 'in-work')
                    AND EXISTS (SELECT 1 FROM hearing h WHERE h.application = a.id AND h.dropped_at IS NULL) ORDER BY a.due, a.id LIMIT ?1)"
        ))?;
        let rows = q.query_map([i64::try_from(limit).unwrap_or(100)], procedure)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes that the notice was received, and what it says of the hearing.
    pub fn set_notice(&self, id: i64, notice: &Notice, planned: Option<&Meeting>) -> Result<()> {
        self.0
            .prepare_cached(
                "UPDATE hearing SET notice_way = ?2, notice_day = ?3, objection_until = ?4, decide_from = ?5, planned_day = ?6,
                    planned_time = ?7, planned_place = ?8 WHERE id = ?1",
            )?
            .execute(params![
                id,
                notice.way,
                day_text(notice.day),
                day_text(notice.objection_until),
                day_text(notice.decide_from),
                planned.map(|m| day_text(m.day)),
                planned.map(|m| m.time.as_str()),
                planned.map(|m| m.place.as_str()),
            ])?;
        Ok(())
    }

    /// Writes an objection down.
    pub fn set_objection(&self, id: i64, day: NaiveDate, text: &str) -> Result<()> {
        self.0.prepare_cached("UPDATE hearing SET objected_day = ?2, objection = ?3 WHERE id = ?1")?.execute(params![
            id,
            day_text(day),
            text
        ])?;
        Ok(())
    }

    /// Writes that a hearing was held, and who came.
    pub fn set_held(&self, id: i64, held: &Meeting, who: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE hearing SET held_day = ?2, held_time = ?3, held_place = ?4, held_who = ?5 WHERE id = ?1")?
            .execute(params![id, day_text(held.day), held.time, held.place, who])?;
        Ok(())
    }

    /// Writes number and day of the minutes.
    pub fn set_minutes(&self, id: i64, number: &str, day: NaiveDate) -> Result<()> {
        self.0.prepare_cached("UPDATE hearing SET minutes_number = ?2, minutes_day = ?3 WHERE id = ?1")?.execute(params![
            id,
            number,
            day_text(day)
        ])?;
        Ok(())
    }

    /// Writes a lawful exception down: its id, its words, what proves it.
    pub fn set_waived(&self, id: i64, exception: &str, text: &str, why: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE hearing SET waived = ?2, waived_text = ?3, waived_why = ?4 WHERE id = ?1")?
            .execute(params![id, exception, text, why])?;
        Ok(())
    }

    /// Writes that it came to nothing.
    pub fn drop_procedure(&self, id: i64, at: Moment, why: &str) -> Result<()> {
        self.0.prepare_cached("UPDATE hearing SET dropped_at = ?2, dropped_why = ?3 WHERE id = ?1")?.execute(params![
            id,
            at.iso(),
            why
        ])?;
        Ok(())
    }

    /// Writes down which documents a refusal is about; before the refusal itself, which ends the case.
    pub fn add_refused_papers(&self, case: i64, documents: &[String]) -> Result<()> {
        let mut q = self.0.prepare_cached("INSERT INTO refused_paper (application, document) VALUES (?1, ?2)")?;
        for document in documents {
            q.execute(params![case, document])?;
        }
        Ok(())
    }

    /// Refused cases of a service found under a key (a number or a folded name of a person): who each was for, its number, and what its
    /// refusal named.
    pub fn refusals_under(&self, key: &str, service: &ServiceCode) -> Result<Vec<(Learner, String, Named)>> {
        let mut q = self.0.prepare_cached(
            "SELECT a.number, a.applicant_number, a.applicant_name, a.child_number, a.child_name, a.child_born, a.ground,
                    (SELECT json_group_array(p.document) FROM refused_paper p WHERE p.application = a.id)
               FROM case_key k CROSS JOIN application a ON a.id = k.application
              WHERE k.key = ?1 AND k.service = ?2 AND a.state = 'refused' ORDER BY a.id",
        )?;
        let rows = q.query_map([key, service.as_str()], |r| {
            let applicant = Party { number: r.get(1)?, name: r.get(2)?, ..Party::default() };
            let child = Beneficiary { number: r.get(3)?, name: r.get(4)?, born: r.get(5)?, ..Beneficiary::default() };
            // Several grounds of one refusal are kept joined.
            let grounds: String = r.get::<_, Option<String>>(6)?.unwrap_or_default();
            let grounds = parted(&grounds, BETWEEN);
            let documents = unjson(&r.get::<_, String>(7)?);
            Ok((Learner::of(&applicant, &child), r.get(0)?, Named { grounds, documents }))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
