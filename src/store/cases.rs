//! Registered cases and their papers.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_of, day_text, json, moment_of, unjson};
use crate::domain::application::{Beneficiary, Capacity, Case, Decision, DecisionKind, Learner, Party, State};
use crate::domain::counts::{Channel, Medium};
use crate::domain::moment::Moment;
use crate::domain::number::{Series, write};
use crate::domain::package::{Paper, Papers};
use crate::domain::search;
use crate::domain::service::{Answers, PersonKind, ServiceCode};

/// A document of the variant as it is fixed at registration.
#[derive(Clone, Debug)]
pub struct PaperRow {
    /// Requirement id.
    pub document: String,
    /// Handed in later.
    pub later: bool,
    /// Asked only on request.
    pub on_request: bool,
    /// Requested by the registration itself: due before the result.
    pub before_result: bool,
    /// "holds", "if-missing" or "no".
    pub state_system: &'static str,
    /// Set it belongs to.
    pub group: Option<String>,
    /// What the clerk noted.
    pub paper: Paper,
}

/// An application about to be registered.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// When.
    pub at: Moment,
    /// Pattern of the number.
    pub pattern: String,
    /// Service.
    pub service: ServiceCode,
    /// Edition id.
    pub edition: String,
    /// Column of the report.
    pub channel: Channel,
    /// Kind of the applicant.
    pub person: PersonKind,
    /// Due day.
    pub due: NaiveDate,
    /// Due time "HH:MM".
    pub due_time: Option<String>,
    /// Rule in words.
    pub due_rule: String,
    /// Who asks.
    pub applicant: Party,
    /// In what capacity.
    pub capacity: Capacity,
    /// The representative's paper: what it is and who gave it.
    pub proxy_paper: String,
    /// Its number.
    pub proxy_number: String,
    /// Its day.
    pub proxy_date: String,
    /// Who stands at the desk for an organisation.
    pub representative: String,
    /// For whom.
    pub beneficiary: Beneficiary,
    /// Answers.
    pub answers: Answers,
    /// Documents of the variant.
    pub papers: Vec<PaperRow>,
    /// Note.
    pub note: String,
    /// Clerk.
    pub clerk: String,
}

const COLUMNS: &str = "id, number, at, service, edition, channel, person, state, due, due_time, late_why,
    coalesce((SELECT rule FROM due_change WHERE application = application.id ORDER BY due_change.id DESC LIMIT 1), due_rule) AS due_rule,
    applicant_number, applicant_no_number, applicant_name, applicant_phone, applicant_address, capacity, proxy_paper,
    proxy_number, proxy_date, representative, child_number, child_no_number, child_name, child_born, answers, note, clerk,
    decided_at, result_number, result_day, handed_at, handed_to, ground, ground_number, ground_law, ground_text, why, medium";

fn case(r: &Row<'_>) -> rusqlite::Result<Case> {
    let state = State::parse(&r.get::<_, String>("state")?).unwrap_or(State::Registered);
    let text = |name: &str| -> rusqlite::Result<String> { Ok(r.get::<_, Option<String>>(name)?.unwrap_or_default()) };
    let decision = match r.get::<_, Option<String>>("decided_at")? {
        None => None,
        Some(at) => {
            let kind = if r.get::<_, Option<String>>("ground")?.is_some() {
                DecisionKind::Refusal {
                    ground: text("ground")?,
                    ground_number: text("ground_number")?,
                    law: text("ground_law")?,
                    ground_text: text("ground_text")?,
                    why: text("why")?,
                    medium: Medium::parse(&text("medium")?).unwrap_or(Medium::Paper),
                }
            } else if let Some(day) = r.get::<_, Option<String>>("result_day")? {
                DecisionKind::Result { number: text("result_number")?, day: day_of(&day) }
            } else {
                DecisionKind::Withdrawal { why: text("why")? }
            };
            Some(Decision { at: moment_of(&at), kind })
        }
    };
    Ok(Case {
        id: r.get("id")?,
        number: r.get("number")?,
        registered: moment_of(&r.get::<_, String>("at")?),
        service: ServiceCode(r.get("service")?),
        edition: r.get("edition")?,
        channel: Channel::parse(&r.get::<_, String>("channel")?).unwrap_or(Channel::Alternative),
        person: PersonKind::parse(&r.get::<_, String>("person")?).unwrap_or(PersonKind::Individual),
        state,
        due: day_of(&r.get::<_, String>("due")?),
        due_time: r.get("due_time")?,
        due_rule: r.get("due_rule")?,
        applicant: Party {
            number: r.get("applicant_number")?,
            no_number: r.get("applicant_no_number")?,
            name: r.get("applicant_name")?,
            phone: r.get("applicant_phone")?,
            address: r.get("applicant_address")?,
        },
        capacity: Capacity::parse(&r.get::<_, String>("capacity")?).unwrap_or_default(),
        proxy_paper: r.get("proxy_paper")?,
        proxy_number: r.get("proxy_number")?,
        proxy_date: r.get("proxy_date")?,
        representative: r.get("representative")?,
        beneficiary: Beneficiary {
            number: r.get("child_number")?,
            no_number: r.get("child_no_number")?,
            name: r.get("child_name")?,
            born: r.get("child_born")?,
        },
        answers: unjson::<Answers>(&r.get::<_, String>("answers")?),
        papers: Papers::new(),
        decision,
        handed: match r.get::<_, Option<String>>("handed_at")? {
            Some(at) => Some((moment_of(&at), text("handed_to")?)),
            None => None,
        },
        clerk: r.get("clerk")?,
        note: r.get("note")?,
        suspended: None,
        late_why: text("late_why")?,
    })
}

impl Db<'_> {
    /// The next ordinal of a series in a year: one more than the last. Asked in the transaction that uses it, and held by the database too,
    /// so there are no holes and no repeats.
    pub fn next_ordinal(&self, series: Series, year: i32) -> Result<u32> {
        let sql = match series {
            Series::Application => "SELECT coalesce(max(ordinal), 0) + 1 FROM application WHERE year = ?1",
            Series::NonAcceptance => "SELECT coalesce(max(ordinal), 0) + 1 FROM non_acceptance WHERE year = ?1",
            Series::Complaint => "SELECT coalesce(max(ordinal), 0) + 1 FROM complaint WHERE year = ?1",
        };
        Ok(self.0.prepare_cached(sql)?.query_row([year], |r| r.get(0))?)
    }

    /// The case at a place of the journal.
    pub fn case_at(&self, year: i32, ordinal: u32) -> Result<Option<i64>> {
        let mut q = self.0.prepare_cached("SELECT id FROM application WHERE year = ?1 AND ordinal = ?2")?;
        Ok(q.query_row([i64::from(year), i64::from(ordinal)], |r| r.get(0)).optional()?)
    }

    /// The place of a case in the journal: year and ordinal.
    pub fn place_of(&self, id: i64) -> Result<Option<(i32, u32)>> {
        let mut q = self.0.prepare_cached("SELECT year, ordinal FROM application WHERE id = ?1")?;
        Ok(q.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
    }

    /// Enters a case with its papers and registers it; the gate of the database has the last word. Gives id and number.
    pub fn register_case(&self, new: &NewCase) -> Result<(i64, String)> {
        use chrono::Datelike;
        let day = new.at.day();
        let year = day.year();
        let ordinal = self.next_ordinal(Series::Application, year)?;
        let number = write(&new.pattern, ordinal, year);
        self.0
            .prepare_cached(
                "INSERT INTO application (year, ordinal, number, at, day, service, edition, channel, person, state, due, due_time, due_rule,
                    applicant_number, applicant_no_number, applicant_name, applicant_phone, applicant_address, capacity, proxy_paper,
                    child_number, child_no_number, child_name, child_born, answers, note, clerk, proxy_number, proxy_date, representative)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'entering', ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
                    ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29)",
            )?
            .execute(params![
                year,
                ordinal,
                number,
                new.at.iso(),
                day_text(day),
                new.service.as_str(),
                new.edition,
                new.channel.id(),
                new.person.id(),
                day_text(new.due),
                new.due_time,
                new.due_rule,
                new.applicant.number,
                new.applicant.no_number,
                new.applicant.name,
                new.applicant.phone,
                new.applicant.address,
                new.capacity.id(),
                new.proxy_paper,
                new.beneficiary.number,
                new.beneficiary.no_number,
                new.beneficiary.name,
                new.beneficiary.born,
                json(&new.answers),
                new.note,
                new.clerk,
                new.proxy_number,
                new.proxy_date,
                new.representative,
            ])?;
        let id = self.0.last_insert_rowid();
        let mut insert = self.0.prepare_cached(
            "INSERT INTO paper (application, document, place, later, on_request, state_system, grp, given, not_in_system, requested,
                good_until, invalid) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?;
        for (place, row) in new.papers.iter().enumerate() {
            insert.execute(params![
                id,
                row.document,
                i64::try_from(place).unwrap_or(0),
                row.later,
                row.on_request,
                row.state_system,
                row.group,
                row.paper.given,
                row.paper.not_in_system,
                row.paper.requested,
                row.paper.good_until.map(day_text),
                row.paper.invalid,
            ])?;
        }
        let mut keys = search::name_keys(&new.applicant.name);
        keys.extend(search::name_keys(&new.beneficiary.name));
        keys.extend([new.applicant.number.clone(), new.beneficiary.number.clone()]);
        keys.extend([search::fold(&number), ordinal.to_string()]);
        keys.sort();
        keys.dedup();
        let mut key = self.0.prepare_cached("INSERT INTO case_key (key, application, service, day) VALUES (?1, ?2, ?3, ?4)")?;
        for k in keys.iter().filter(|k| !k.is_empty()) {
            key.execute(params![k, id, new.service.as_str(), day_text(day)])?;
        }
        self.0.prepare_cached("UPDATE application SET state = 'registered' WHERE id = ?1")?.execute([id])?;
        for row in new.papers.iter().filter(|row| row.before_result) {
            self.0
                .prepare_cached("UPDATE paper SET requested = 1 WHERE application = ?1 AND document = ?2")?
                .execute(params![id, row.document])?;
        }
        Ok((id, number))
    }

    /// A case with its papers.
    pub fn case(&self, id: i64) -> Result<Option<Case>> {
        let found = self
            .0
            .prepare_cached(&format!("SELECT {COLUMNS} FROM application WHERE id = ?1"))?
            .query_row([id], case)
            .optional()?;
        match found {
            None => Ok(None),
            Some(mut c) => {
                c.papers = self.papers(id)?;
                c.suspended = self.suspended(id)?;
                Ok(Some(c))
            }
        }
    }

    /// The first day of the edition a case is judged by, and its answers: what its steps are reckoned from, without its papers.
    pub fn answers_of(&self, id: i64) -> Result<Option<(String, Answers)>> {
        let found = self
            .0
            .prepare_cached("SELECT edition, answers FROM application WHERE id = ?1")?
            .query_row([id], |r| Ok((r.get(0)?, unjson::<Answers>(&r.get::<_, String>(1)?))))
            .optional()?;
        Ok(found)
    }

    /// Ids of the cases with this printed number, newest first (a pattern without the year repeats every year).
    pub fn cases_numbered(&self, number: &str) -> Result<Vec<i64>> {
        let mut q = self.0.prepare_cached(
            "SELECT k.application FROM case_key k JOIN application a ON a.id = k.application
              WHERE k.key = ?1 AND a.number = ?2 ORDER BY k.application DESC",
        )?;
        let rows = q.query_map([search::fold(number).as_str(), number], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Ids of the cases of a person (applicant or beneficiary), newest first.
    pub fn cases_of(&self, person: &str) -> Result<Vec<i64>> {
        let mut q =
            self.0.prepare_cached("SELECT application FROM case_key WHERE key = ?1 ORDER BY application DESC LIMIT 100")?;
        let rows = q.query_map([person], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Open cases of a service found under a key, a number or a folded name of a person: id, number and who each is for, newest first.
    pub fn open_cases_under(&self, key: &str, service: &ServiceCode) -> Result<Vec<(i64, String, Learner)>> {
        let mut q = self.0.prepare_cached(
            "SELECT a.id, a.number, a.applicant_number, a.applicant_name, a.child_number, a.child_name, a.child_born
               FROM case_key k CROSS JOIN application a ON a.id = k.application
              WHERE k.key = ?1 AND k.service = ?2 AND a.state IN ('registered', 'in-work') ORDER BY a.id DESC",
        )?;
        let rows = q.query_map([key, service.as_str()], |r| {
            let applicant = Party { number: r.get(2)?, name: r.get(3)?, ..Party::default() };
            let child = Beneficiary { number: r.get(4)?, name: r.get(5)?, born: r.get(6)?, ..Beneficiary::default() };
            Ok((r.get(0)?, r.get(1)?, Learner::of(&applicant, &child)))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn papers(&self, id: i64) -> Result<Papers> {
        let mut q = self.0.prepare_cached(
            "SELECT document, given, not_in_system, requested, good_until, invalid FROM paper WHERE application = ?1",
        )?;
        let rows = q.query_map([id], |r| {
            Ok((
                r.get::<_, String>(0)?,
                Paper {
                    given: r.get(1)?,
                    not_in_system: r.get(2)?,
                    requested: r.get(3)?,
                    good_until: r.get::<_, Option<String>>(4)?.map(|d| day_of(&d)),
                    invalid: r.get(5)?,
                },
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Notes something about a paper of a case.
    pub fn set_paper(&self, id: i64, document: &str, paper: &Paper) -> Result<bool> {
        let n = self
            .0
            .prepare_cached(
                "UPDATE paper SET given = ?3, not_in_system = ?4, requested = ?5, good_until = ?6, invalid = ?7
                  WHERE application = ?1 AND document = ?2",
            )?
            .execute(params![
                id,
                document,
                paper.given,
                paper.not_in_system,
                paper.requested,
                paper.good_until.map(day_text),
                paper.invalid,
            ])?;
        Ok(n > 0)
    }

    /// Moves a case into work.
    pub fn start_case(&self, id: i64) -> Result<()> {
        self.0.prepare_cached("UPDATE application SET state = 'in-work' WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Records a result; `handed` (moment and to whom) makes it issued, else it waits to be handed out. `late` is the reason where the due
    /// day has passed.
    pub fn decide_result(
        &self,
        id: i64,
        at: Moment,
        (number, day): (&str, NaiveDate),
        handed: Option<(Moment, &str)>,
        late: Option<&str>,
    ) -> Result<()> {
        self.0
            .prepare_cached(
                "UPDATE application SET state = ?2, decided_at = ?3, decided_day = ?4, result_number = ?5, result_day = ?6,
                    handed_at = ?7, handed_to = ?8, late_why = ?9 WHERE id = ?1",
            )?
            .execute(params![
                id,
                if handed.is_some() { "issued" } else { "ready" },
                at.iso(),
                day_text(at.day()),
                number,
                day_text(day),
                handed.map(|(m, _)| m.iso()),
                handed.map(|(_, to)| to),
                late,
            ])?;
        Ok(())
    }

    /// Hands a ready result out.
    pub fn hand_out(&self, id: i64, at: Moment, to: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE application SET state = 'issued', handed_at = ?2, handed_to = ?3 WHERE id = ?1")?
            .execute(params![id, at.iso(), to])?;
        Ok(())
    }

    /// Records a refusal of the service; `late` is the reason where the due day has passed.
    pub fn refuse_case(&self, id: i64, at: Moment, refusal: &DecisionKind, late: Option<&str>) -> Result<()> {
        let DecisionKind::Refusal { ground, ground_number, law, ground_text, why, medium } = refusal else {
            return Ok(());
        };
        self.0
            .prepare_cached(
                "UPDATE application SET state = 'refused', decided_at = ?2, decided_day = ?3, ground = ?4, ground_number = ?5,
                    ground_law = ?6, ground_text = ?7, why = ?8, medium = ?9, late_why = ?10 WHERE id = ?1",
            )?
            .execute(params![
                id,
                at.iso(),
                day_text(at.day()),
                ground,
                ground_number,
                law,
                ground_text,
                why,
                medium.id(),
                late
            ])?;
        Ok(())
    }

    /// Records that the applicant took the application back.
    pub fn withdraw_case(&self, id: i64, at: Moment, why: &str) -> Result<()> {
        self.0
            .prepare_cached(
                "UPDATE application SET state = 'withdrawn', decided_at = ?2, decided_day = ?3, why = ?4 WHERE id = ?1",
            )?
            .execute(params![id, at.iso(), day_text(at.day()), why])?;
        Ok(())
    }

    /// Marks a case as entered by mistake.
    pub fn annul_case(&self, id: i64, why: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE application SET state = 'annulled', annulled_why = ?2 WHERE id = ?1")?
            .execute(params![id, why])?;
        Ok(())
    }

    /// Why a case was annulled.
    pub fn annulled_why(&self, id: i64) -> Result<Option<String>> {
        Ok(self
            .0
            .prepare_cached("SELECT annulled_why FROM application WHERE id = ?1")?
            .query_row([id], |r| r.get(0))
            .optional()?
            .flatten())
    }

    /// How often each service was registered, for offering the most used first.
    pub fn service_use(&self) -> Result<Vec<(ServiceCode, u64)>> {
        let mut q = self.0.prepare_cached(
            "SELECT service, sum(n) FROM day_count WHERE cell IN ('121i', '121l', '122i', '122l') GROUP BY service",
        )?;
        let rows = q.query_map([], |r| Ok((ServiceCode(r.get(0)?), u64::try_from(r.get::<_, i64>(1)?).unwrap_or(0))))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
