//! The journal of complaints.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Db, Result, day_of, day_text, moment_of};
use crate::domain::complaint::{Complaint, Extension, Forwarding, News, Notice, NoticeWay, Outcome, Ruling, Running};
use crate::domain::moment::Moment;
use crate::domain::number::{Series, write};
use crate::domain::service::{PersonKind, ServiceCode};

/// A complaint about to be registered.
#[derive(Clone, Debug)]
pub struct NewComplaint {
    /// When.
    pub at: Moment,
    /// Pattern of the number.
    pub pattern: String,
    /// Case it is about.
    pub case: Option<i64>,
    /// Service it is about.
    pub service: ServiceCode,
    /// Kind of person.
    pub person: PersonKind,
    /// Who complains.
    pub name: String,
    /// ИИН or БИН, if given.
    pub party_number: String,
    /// Phone or address.
    pub contact: String,
    /// What about.
    pub subject: String,
    /// Day the answer is due.
    pub due: NaiveDate,
    /// How that day was reckoned (JSON).
    pub due_rule: String,
    /// Day it is sent on by.
    pub forward_by: NaiveDate,
    /// How that day was reckoned (JSON).
    pub forward_rule: String,
    /// Clerk.
    pub clerk: String,
}

/// How the days of a complaint were reckoned (JSON); none for what was written before that was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComplaintRules {
    /// The answer.
    pub answer: Option<String>,
    /// Sending it on.
    pub forward: Option<String>,
    /// The decision of the body above.
    pub control: Option<String>,
}

const COLUMNS: &str =
    "c.id, c.number, c.at, c.application, a.number, c.service, c.person, c.name, c.party_number, c.contact, c.subject,
    c.due, c.answered_at, c.outcome, c.answer, c.clerk, c.annulled_why,
    c.forward_by, c.forwarded_at, c.forwarded_day, c.forwarded_to, c.forwarded_file, c.control_due,
    c.ruled_at, c.ruled_day, c.ruling, c.ruling_text";

/// Which complaints are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComplaintQuery {
    /// Registered on or after this day.
    pub from: Option<NaiveDate>,
    /// Registered on or before this day.
    pub to: Option<NaiveDate>,
    /// About this case.
    pub case: Option<i64>,
    /// So many of the newest are passed over.
    pub skip: usize,
    /// Most of them.
    pub limit: usize,
}

fn forwarding(r: &Row<'_>) -> rusqlite::Result<Option<Forwarding>> {
    let Some(at) = r.get::<_, Option<String>>(18)? else { return Ok(None) };
    let text = |n| r.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    Ok(Some(Forwarding { at: moment_of(&at), day: day_of(&text(19)?), to: text(20)?, file: text(21)?, due: day_of(&text(22)?) }))
}

fn ruling(r: &Row<'_>) -> rusqlite::Result<Option<Ruling>> {
    let Some(at) = r.get::<_, Option<String>>(23)? else { return Ok(None) };
    let text = |n| r.get::<_, Option<String>>(n).map(Option::unwrap_or_default);
    let outcome = Outcome::parse(&text(25)?).unwrap_or(Outcome::NotSatisfied);
    Ok(Some(Ruling { at: moment_of(&at), day: day_of(&text(24)?), outcome, text: text(26)? }))
}

/// A complaint without its notices and extensions, which stand in tables of their own.
fn complaint(r: &Row<'_>) -> rusqlite::Result<Complaint> {
    let case: Option<i64> = r.get(3)?;
    let answer = match r.get::<_, Option<String>>(12)? {
        None => None,
        Some(at) => Some((
            moment_of(&at),
            Outcome::parse(&r.get::<_, Option<String>>(13)?.unwrap_or_default()).unwrap_or(Outcome::NotSatisfied),
            r.get::<_, Option<String>>(14)?.unwrap_or_default(),
        )),
    };
    Ok(Complaint {
        id: r.get(0)?,
        number: r.get(1)?,
        at: moment_of(&r.get::<_, String>(2)?),
        case: match case {
            Some(id) => Some((id, r.get::<_, Option<String>>(4)?.unwrap_or_default())),
            None => None,
        },
        service: ServiceCode(r.get(5)?),
        person: PersonKind::parse(&r.get::<_, String>(6)?).unwrap_or(PersonKind::Individual),
        name: r.get(7)?,
        party_number: r.get(8)?,
        contact: r.get(9)?,
        subject: r.get(10)?,
        due: day_of(&r.get::<_, String>(11)?),
        forward_by: r.get::<_, Option<String>>(17)?.map(|d| day_of(&d)),
        answer,
        forwarded: forwarding(r)?,
        ruling: ruling(r)?,
        longer: Vec::new(),
        notices: Vec::new(),
        clerk: r.get(15)?,
        annulled: r.get(16)?,
    })
}

fn extension(r: &Row<'_>) -> rusqlite::Result<Extension> {
    let (at, to): (String, String) = (r.get(0)?, r.get(2)?);
    Ok(Extension { at: moment_of(&at), control: r.get(1)?, to: day_of(&to), why: r.get(3)? })
}

fn notice(r: &Row<'_>) -> rusqlite::Result<Notice> {
    let text = |n| r.get::<_, String>(n);
    Ok(Notice {
        at: moment_of(&text(0)?),
        day: day_of(&text(1)?),
        way: NoticeWay::parse(&text(2)?).unwrap_or(NoticeWay::ByHand),
        of: News::parse(&text(3)?).unwrap_or(News::Answer),
        clerk: text(4)?,
    })
}

impl Db<'_> {
    /// Registers a complaint; gives id and number.
    pub fn register_complaint(&self, new: &NewComplaint) -> Result<(i64, String)> {
        use chrono::Datelike;
        let day = new.at.day();
        let ordinal = self.next_ordinal(Series::Complaint, day.year())?;
        let number = write(&new.pattern, ordinal, day.year());
        self.0
            .prepare_cached(
                "INSERT INTO complaint (year, ordinal, number, at, day, application, service, person, name, party_number, contact, subject,
                    due, clerk, forward_by, due_rule, forward_rule)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            )?
            .execute(params![
                day.year(),
                ordinal,
                number,
                new.at.iso(),
                day_text(day),
                new.case,
                new.service.as_str(),
                new.person.id(),
                new.name,
                new.party_number,
                new.contact,
                new.subject,
                day_text(new.due),
                new.clerk,
                day_text(new.forward_by),
                new.due_rule,
                new.forward_rule,
            ])?;
        Ok((self.0.last_insert_rowid(), number))
    }

    /// Complaints of a question put to the table, with everything that belongs to them.
    fn complaints_where(&self, what: &str, values: impl rusqlite::Params) -> Result<Vec<Complaint>> {
        let mut q = self.0.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM complaint c LEFT JOIN application a ON a.id = c.application {what}"
        ))?;
        let mut found: Vec<Complaint> = q.query_map(values, complaint)?.collect::<rusqlite::Result<_>>()?;
        let mut longer = self
            .0
            .prepare_cached("SELECT at, control, to_day, why FROM complaint_longer WHERE complaint = ?1 ORDER BY control")?;
        let mut notices =
            self.0.prepare_cached("SELECT at, day, way, news, clerk FROM complaint_notice WHERE complaint = ?1 ORDER BY id")?;
        for c in &mut found {
            c.longer = longer.query_map([c.id], extension)?.collect::<rusqlite::Result<_>>()?;
            c.notices = notices.query_map([c.id], notice)?.collect::<rusqlite::Result<_>>()?;
        }
        Ok(found)
    }

    /// A complaint.
    pub fn complaint(&self, id: i64) -> Result<Option<Complaint>> {
        Ok(self.complaints_where("WHERE c.id = ?1", [id])?.pop())
    }

    /// A complaint by its printed number, the newest of that number.
    pub fn complaint_numbered(&self, number: &str) -> Result<Option<Complaint>> {
        Ok(self.complaints_where("WHERE c.number = ?1 ORDER BY c.id DESC LIMIT 1", [number])?.pop())
    }

    /// Complaints, newest first.
    pub fn complaints(&self, query: &ComplaintQuery) -> Result<Vec<Complaint>> {
        self.complaints_where(
            "WHERE (?1 IS NULL OR c.day >= ?1) AND (?2 IS NULL OR c.day <= ?2) AND (?3 IS NULL OR c.application = ?3)
             ORDER BY c.id DESC LIMIT ?4 OFFSET ?5",
            params![
                query.from.map(day_text),
                query.to.map(day_text),
                query.case,
                i64::try_from(query.limit).unwrap_or(200),
                i64::try_from(query.skip).unwrap_or(0)
            ],
        )
    }

    /// Complaints that may still owe something here: not answered, not sent on, or the applicant not told; soonest due first.
    pub fn open_complaints(&self, limit: usize) -> Result<Vec<Complaint>> {
        self.complaints_where(
            "WHERE c.annulled_why IS NULL AND ((c.answered_at IS NULL AND c.forwarded_at IS NULL)
                OR (c.forward_by IS NOT NULL AND c.outcome IN ('partly', 'not-satisfied') AND c.forwarded_at IS NULL)
                OR (c.forward_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM complaint_notice n WHERE n.complaint = c.id
                    AND n.news = CASE WHEN c.ruled_at IS NOT NULL THEN 'ruling' WHEN c.forwarded_at IS NOT NULL THEN 'forwarding'
                                      ELSE 'answer' END)))
             ORDER BY c.due, c.id LIMIT ?1",
            params![i64::try_from(limit).unwrap_or(200)],
        )
    }

    /// Complaints of which a term runs, here or above; what is due first in front.
    pub fn running_complaints(&self) -> Result<Vec<Complaint>> {
        self.complaints_where(
            "WHERE c.annulled_why IS NULL AND ((c.answered_at IS NULL AND c.forwarded_at IS NULL)
                OR (c.forward_by IS NOT NULL AND c.outcome IN ('partly', 'not-satisfied') AND c.forwarded_at IS NULL)
                OR (c.forwarded_at IS NOT NULL AND c.ruled_at IS NULL))
             ORDER BY c.due, c.id",
            [],
        )
    }

    /// How the days of a complaint were reckoned.
    pub fn complaint_rules(&self, id: i64) -> Result<ComplaintRules> {
        let mut q = self.0.prepare_cached("SELECT due_rule, forward_rule, control_rule FROM complaint WHERE id = ?1")?;
        Ok(q.query_row([id], |r| Ok(ComplaintRules { answer: r.get(0)?, forward: r.get(1)?, control: r.get(2)? }))?)
    }

    /// Moves the day of a term of a complaint.
    pub fn move_complaint_due(
        &self,
        id: i64,
        of: &Running,
        now: NaiveDate,
        reason: &str,
        (at, clerk): (Moment, &str),
    ) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO complaint_due_change (complaint, term, was, now, reason, at, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![id, of.id(), day_text(of.by), day_text(now), reason, at.iso(), clerk])?;
        Ok(())
    }

    /// Records the answer.
    pub fn answer_complaint(&self, id: i64, at: Moment, outcome: Outcome, answer: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE complaint SET answered_at = ?2, outcome = ?3, answer = ?4 WHERE id = ?1")?
            .execute(params![id, at.iso(), outcome.id(), answer])?;
        Ok(())
    }

    /// Records that it was sent on, with the reckoning of the day that the body above has (JSON).
    pub fn forward_complaint(&self, id: i64, f: &Forwarding, rule: &str) -> Result<()> {
        self.0
            .prepare_cached(
                "UPDATE complaint SET forwarded_at = ?2, forwarded_day = ?3, forwarded_to = ?4, forwarded_file = ?5, control_due = ?6,
                    control_rule = ?7 WHERE id = ?1",
            )?
            .execute(params![id, f.at.iso(), day_text(f.day), f.to, f.file, day_text(f.due), rule])?;
        Ok(())
    }

    /// Records what the body above decided.
    pub fn rule_complaint(&self, id: i64, r: &Ruling) -> Result<()> {
        self.0
            .prepare_cached("UPDATE complaint SET ruled_at = ?2, ruled_day = ?3, ruling = ?4, ruling_text = ?5 WHERE id = ?1")?
            .execute(params![id, r.at.iso(), day_text(r.day), r.outcome.id(), r.text])?;
        Ok(())
    }

    /// Records that a term was made longer.
    pub fn extend_complaint(&self, id: i64, e: &Extension, clerk: &str) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO complaint_longer (complaint, control, at, to_day, why, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![id, e.control, e.at.iso(), day_text(e.to), e.why, clerk])?;
        Ok(())
    }

    /// Records that the applicant was told.
    pub fn notify_complaint(&self, id: i64, n: &Notice) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO complaint_notice (complaint, at, day, way, news, clerk) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![id, n.at.iso(), day_text(n.day), n.way.id(), n.of.id(), n.clerk])?;
        Ok(())
    }

    /// Marks one as entered by mistake.
    pub fn annul_complaint(&self, id: i64, why: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE complaint SET annulled_why = ?2 WHERE id = ?1 AND annulled_why IS NULL")?
            .execute(params![id, why])?;
        Ok(())
    }
}
