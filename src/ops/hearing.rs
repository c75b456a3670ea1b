//! What goes before a refusal: the preliminary decision, the notice, the objection or the hearing, a lawful exception; and whether an
//! earlier refusal to the same person named what this one is about.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::domain::application::{Case, Learner};
use crate::domain::form::{clean, parse_time};
use crate::domain::hearing::{CopiedGround, Meeting, Named, Next, Notice, Numbers, Plan, Procedure, Rules};
use crate::domain::moment::Moment;
use crate::domain::search::fold;
use crate::domain::service::Edition;
use crate::domain::steps::Noted;
use crate::domain::text::{Arg, Message};
use crate::ops::decide::reason;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::{CaseRow, Db, NewProcedure};

/// A preliminary decision to be recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preliminary {
    /// Everything found: ids of grounds, or the edition's own numbers of them.
    pub grounds: Vec<String>,
    /// Documents it is about.
    pub documents: Vec<String>,
    /// The facts.
    pub why: String,
    /// The hearing planned; none where objections are taken in writing only.
    pub planned: Option<Meeting>,
    /// Confirmed: the notice comes too late for a decision in term.
    pub late_confirmed: bool,
    /// Why something is named now that an earlier refusal to this person did not name.
    pub anew: String,
}

/// What an earlier refusal to the same person did not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anew {
    /// Number of the newest earlier refused case.
    pub number: String,
    /// What is new.
    pub named: Named,
    /// That in a sentence.
    pub says: Message,
}

/// Where the procedure of a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The procedure.
    pub procedure: Procedure,
    /// What it waits for.
    pub next: Next,
    /// Why there can be no final refusal now; none when there can.
    pub barred: Option<Message>,
}

impl Ops {
    /// What the law says about what goes before a refusal.
    ///
    /// # Errors
    /// The shipped file is silent, which a test holds not to be.
    pub fn hearing_rules(&self) -> Result<&Rules> {
        self.catalog.hearing.as_ref().ok_or_else(|| OpError::data("catalogue", Message::new("hearing-no-rules")))
    }

    /// Why no hearing goes before a refusal of an edition's variant; none when one is demanded.
    pub(super) fn why_no_hearing_of(
        &self,
        edition: &Edition,
        answers: &crate::domain::service::Answers,
        registered: NaiveDate,
        due: NaiveDate,
    ) -> Result<Option<Message>> {
        let zero = self.calendar.next_working(registered);
        Ok(self.hearing_rules()?.why_none(edition, answers, (zero, due), &self.calendar))
    }

    /// Why no hearing goes before a refusal of this case; none when one is demanded. What was fixed at registration stands.
    pub fn why_no_hearing(&self, case: &Case) -> Result<Option<Message>> {
        let edition = self.edition_of_case(case)?;
        let reckoned = self.why_no_hearing_of(edition, &case.answers, case.registered.day(), case.due)?;
        Ok(match self.store.read().hears(case.id)? {
            None => reckoned,
            Some(true) => None,
            Some(false) => Some(reckoned.unwrap_or_else(|| Message::new("hearing-none"))),
        })
    }

    fn numbers(&self, case: &Case) -> Result<Numbers> {
        Ok(self.hearing_rules()?.numbers(self.edition_of_case(case)?, &case.answers))
    }

    /// The days of the procedure of a case, if the applicant receives the notice on a day.
    pub fn hearing_plan(&self, case: &Case, notice: NaiveDate) -> Result<Plan> {
        Ok(Plan::of(&self.numbers(case)?, notice, case.due, &self.calendar))
    }

    /// The procedure of a case that is under way.
    pub fn procedure(&self, case: i64) -> Result<Option<Procedure>> {
        Ok(self.store.read().procedures(case)?.into_iter().rfind(|p| p.dropped.is_none()))
    }

    /// Where the procedure of a case stands; none without one.
    pub fn standing_of(&self, case: &Case) -> Result<Option<Standing>> {
        let Some(procedure) = self.procedure(case.id)? else { return Ok(None) };
        let (today, numbers) = (self.today(), self.numbers(case)?);
        Ok(Some(Standing {
            next: procedure.next(today, case.due, &numbers, &self.calendar),
            barred: procedure.why_no_refusal(today, case.due, &numbers, &self.calendar),
            procedure,
        }))
    }

    /// Days that the procedure of a refusal knows of steps which the edition prints; what the clerk noted about them stands.
    pub(super) fn noted_by_procedure(&self, case: i64, noted: &mut Noted) -> Result<()> {
        if let Some(p) = self.procedure(case)? {
            for (step, days) in p.steps() {
                noted.entry(step).or_insert(days);
            }
        }
        Ok(())
    }

    /// Says beside each row of a refusal's procedure what it waits for.
    pub(super) fn with_next(&self, mut rows: Vec<CaseRow>) -> Result<Vec<CaseRow>> {
        for row in rows.iter_mut().filter(|r| r.hearing) {
            row.next = self.standing_of(&self.case(row.id)?)?.map(|s| s.next);
        }
        Ok(rows)
    }

    /// Everything a refusal of a case would name that no earlier refusal to the same person named; none without an earlier one, or where
    /// nothing is new.
    pub fn not_named_before(&self, case: &Case, named: &Named) -> Result<Option<Anew>> {
        let who = Learner::of(&case.applicant, &case.beneficiary);
        let mut before: Vec<(String, Named)> = Vec::new();
        for key in [who.number.clone(), fold(&who.name)].iter().filter(|k| !k.is_empty()) {
            for (other, number, named) in self.store.read().refusals_under(key, &case.service)? {
                if who.is(&other) && number != case.number && !before.iter().any(|(n, _)| *n == number) {
                    before.push((number, named));
                }
            }
        }
        let Some((number, _)) = before.last().cloned() else { return Ok(None) };
        let all: Vec<Named> = before.into_iter().map(|(_, named)| named).collect();
        let named = named.beyond(&all);
        if named.is_empty() {
            return Ok(None);
        }
        let edition = self.edition_of_case(case)?;
        let grounds = named.grounds.iter().filter_map(|id| edition.ground(id));
        let grounds = grounds.map(|g| Arg::from(Message::new("hearing-anew-ground").with("number", g.number.as_str())));
        let documents = named.documents.iter().filter_map(|id| edition.document(id)).map(|d| Arg::from(d.name.clone()));
        let what = Arg::List(grounds.chain(documents).collect());
        let says = Message::new("hearing-anew").with("number", number.as_str()).with("what", what);
        Ok(Some(Anew { number, named, says }))
    }

    /// Documents of a case that were found not to be good: a refusal names them.
    pub fn bad_documents(&self, case: &Case) -> Vec<String> {
        case.papers.iter().filter(|(_, p)| p.invalid.is_some()).map(|(id, _)| id.clone()).collect()
    }

    /// Grounds of an edition by id or by its own numbers, with their texts at this moment in the office's language; each once.
    pub(super) fn copied_grounds(&self, edition: &Edition, asked: &[String]) -> Result<Vec<CopiedGround>> {
        let mut out: Vec<CopiedGround> = Vec::new();
        for id in asked.iter().map(|a| a.trim()) {
            let Some(g) = edition.grounds.iter().find(|g| g.id == id || g.number == id) else {
                let known: Vec<String> = edition.grounds.iter().map(|g| format!("{} {}", g.number, g.id)).collect();
                let says = Message::new("ground-unknown").with("ground", id).with("known", known.join(", "));
                return Err(OpError::rule("ground-unknown", says));
            };
            if !out.iter().any(|o| o.id == g.id) {
                let text = g.text.get(self.office.lang).to_owned();
                out.push(CopiedGround { id: g.id.clone(), number: g.number.clone(), law: g.law.clone(), text });
            }
        }
        Ok(out)
    }

    /// Records a preliminary decision to refuse: everything found at once, and the hearing planned.
    ///
    /// # Errors
    /// `hearing-not-due` where the act or the term allows none, `hearing-already`, `ground-unknown`, `surplus-papers`, `reason-needed`,
    /// `hearing-late` and `not-named-before` until confirmed, and what is wrong with the meeting.
    pub fn preliminary(&mut self, id: i64, new: &Preliminary) -> Result<Procedure> {
        let case = self.refusable(id)?;
        if let Some(why) = self.why_no_hearing(&case)? {
            return Err(OpError::rule("hearing-not-due", why).hint(Message::new("hearing-refuse-at-once")));
        }
        if self.procedure(id)?.is_some() {
            return Err(OpError::rule("hearing-already", Message::new("hearing-already")));
        }
        let edition = self.edition_of_case(&case)?;
        let grounds = self.copied_grounds(edition, &new.grounds)?;
        if grounds.is_empty() {
            return Err(OpError::rule("ground-unknown", Message::new("hearing-ground-needed")));
        }
        let on_list = |d: &String| edition.document(d).is_some_and(|r| r.when.holds(&case.answers));
        if let Some(other) = new.documents.iter().find(|d| !on_list(d)) {
            return Err(OpError::rule("surplus-papers", Message::new("surplus-papers").with("what", other.as_str())));
        }
        let why = reason(&new.why)?;
        let now = self.now_to_write()?;
        let plan = self.hearing_plan(&case, now.day())?;
        if let Some(late) = plan.why_late().filter(|_| !new.late_confirmed) {
            return Err(OpError::rule("hearing-late", late).hint(Message::new("hearing-late-hint")));
        }
        let planned = new.planned.as_ref().map(|m| self.meeting(m)).transpose()?;
        if let Some(m) = &planned {
            // The notice may still be given later, up to its last day.
            let last = self.hearing_plan(&case, now.day().max(plan.notice_by))?;
            let range = Plan { hearing_to: last.hearing_to.max(plan.hearing_to), ..plan };
            range.check(m.day, &self.calendar).map_err(|says| OpError::rule("hearing-day", says))?;
        }
        let named = Named { grounds: grounds.iter().map(|g| g.id.clone()).collect(), documents: new.documents.clone() };
        let anew = self.anew(&case, &named, &new.anew)?;
        let numbers: Vec<&str> = grounds.iter().map(|g| g.number.as_str()).collect();
        let body = json!({ "grounds": numbers.join(", "), "documents": new.documents, "why": why,
            "hearing": planned.as_ref().map(|m| m.day.to_string()) });
        let clerk = self.office.clerk.clone();
        let new = NewProcedure {
            at: now,
            clerk: self.office.clerk.clone(),
            grounds,
            documents: new.documents.clone(),
            why,
            notice_by: plan.notice_by,
            planned,
        };
        self.note_procedure(id, "preliminary", body, |db, _| {
            log_anew(db, now, &clerk, id, anew.as_deref())?;
            db.set_hears(id, true)?;
            Ok(db.add_procedure(id, &new)?)
        })
    }

    /// The reason why something is named only now; nothing where nothing is.
    pub(super) fn anew(&self, case: &Case, named: &Named, typed: &str) -> Result<Option<String>> {
        let Some(anew) = self.not_named_before(case, named)? else { return Ok(None) };
        match clean(typed) {
            empty if empty.is_empty() => {
                Err(OpError::rule("not-named-before", anew.says).hint(Message::new("hearing-anew-hint")))
            }
            why => Ok(Some(why)),
        }
    }

    /// Records that the applicant received the notice, and what it says of the hearing.
    ///
    /// # Errors
    /// `hearing-none-yet`, `hearing-noticed`, `notice-way`, `notice-day` outside the days since the decision, and what is wrong with the
    /// meeting by the day of the notice.
    pub fn give_notice(&mut self, id: i64, way: &str, day: NaiveDate, planned: Option<&Meeting>) -> Result<Procedure> {
        let (case, p) = self.under_way(id)?;
        if p.notice.is_some() {
            return Err(OpError::rule("hearing-noticed", Message::new("hearing-noticed")));
        }
        let ways = &self.hearing_rules()?.ways;
        if !ways.iter().any(|w| w.id == way) {
            let known: Vec<&str> = ways.iter().map(|w| w.id.as_str()).collect();
            let says = Message::new("hearing-way-unknown").with("way", way).with("known", known.join(", "));
            return Err(OpError::rule("notice-way", says));
        }
        self.between("notice-day", day, p.at.day())?;
        let plan = self.hearing_plan(&case, day)?;
        let planned = planned.map(|m| self.meeting(m)).transpose()?;
        if let Some(m) = &planned {
            plan.check(m.day, &self.calendar).map_err(|says| OpError::rule("hearing-day", says))?;
        }
        let (objection_until, decide_from) = (plan.objection_until, plan.decide_from);
        let notice = Notice { way: way.to_owned(), day, objection_until, decide_from };
        let body = json!({ "way": way, "day": day.to_string(), "until": objection_until.to_string(),
            "hearing": planned.as_ref().map(|m| m.day.to_string()) });
        self.note_procedure(id, "hearing-notice", body, |db, _| Ok(db.set_notice(p.id, &notice, planned.as_ref())?))
    }

    /// Records an objection.
    ///
    /// # Errors
    /// `hearing-none-yet`, `hearing-not-noticed`, `objection-day`, `hearing-objected`, `reason-needed` without a text.
    pub fn object(&mut self, id: i64, day: NaiveDate, text: &str) -> Result<Procedure> {
        let (_, p) = self.under_way(id)?;
        if p.objection.is_some() {
            return Err(OpError::rule("hearing-objected", Message::new("hearing-objected")));
        }
        self.between("objection-day", day, noticed(&p)?.day)?;
        let text = reason(text)?;
        let body = json!({ "day": day.to_string(), "why": text });
        self.note_procedure(id, "objected", body, |db, _| Ok(db.set_objection(p.id, day, &text)?))
    }

    /// Records that a hearing was held; nobody came when `who` is empty. Minutes may follow later.
    ///
    /// # Errors
    /// `hearing-none-yet`, `hearing-not-noticed`, `hearing-was-held`, `held-day`, `minutes-day`, and a time or place that is not there.
    pub fn hold_hearing(&mut self, id: i64, held: &Meeting, who: &str, minutes: Option<(&str, NaiveDate)>) -> Result<Procedure> {
        let (_, p) = self.under_way(id)?;
        if p.held.is_some() {
            return Err(OpError::rule("hearing-was-held", Message::new("hearing-was-held")));
        }
        let first = noticed(&p)?.day;
        self.between("held-day", held.day, first)?;
        let (held, who) = (self.meeting(held)?, clean(who));
        if let Some(m) = p.planned.as_ref().filter(|m| who.is_empty() && held.day < m.day) {
            return Err(OpError::rule("held-day", Message::new("hearing-nobody-early").with("day", m.day)));
        }
        let minutes = minutes.map(|(n, day)| self.minutes_of(n, day, held.day)).transpose()?;
        let body = json!({ "day": held.day.to_string(), "time": held.time, "who": who,
            "minutes": minutes.as_ref().map(|(n, _)| n) });
        let verb = if who.is_empty() { "hearing-missed" } else { "hearing-held" };
        self.note_procedure(id, verb, body, |db, _| {
            db.set_held(p.id, &held, &who)?;
            if let Some((number, day)) = &minutes {
                db.set_minutes(p.id, number, *day)?;
            }
            Ok(())
        })
    }

    /// Records number and day of the minutes of a hearing that was held.
    ///
    /// # Errors
    /// `hearing-none-yet`, `hearing-not-held`, `hearing-minuted`, `minutes-day`, `minutes-number`.
    pub fn minute_hearing(&mut self, id: i64, number: &str, day: NaiveDate) -> Result<Procedure> {
        let (_, p) = self.under_way(id)?;
        let Some((held, _)) = &p.held else {
            return Err(OpError::rule("hearing-not-held", Message::new("hearing-not-held")));
        };
        if p.minutes.is_some() {
            return Err(OpError::rule("hearing-minuted", Message::new("hearing-minuted")));
        }
        let (number, day) = self.minutes_of(number, day, held.day)?;
        let body = json!({ "number": number, "day": day.to_string() });
        self.note_procedure(id, "hearing-minutes", body, |db, _| Ok(db.set_minutes(p.id, &number, day)?))
    }

    /// Records the lawful exception by which the hearing is left out: its id in the data, and what proves it.
    ///
    /// # Errors
    /// `hearing-none-yet`, `exception-unknown`, `hearing-waived`, `reason-needed`.
    pub fn waive_hearing(&mut self, id: i64, exception: &str, why: &str) -> Result<Procedure> {
        let (_, p) = self.under_way(id)?;
        if p.waived.is_some() {
            return Err(OpError::rule("hearing-waived", Message::new("hearing-waived")));
        }
        let all = &self.hearing_rules()?.exceptions;
        let Some(found) = all.iter().find(|e| e.id == exception).cloned() else {
            let known: Vec<&str> = all.iter().map(|e| e.id.as_str()).collect();
            let says = Message::new("hearing-exception-unknown").with("id", exception).with("known", known.join(", "));
            return Err(OpError::rule("exception-unknown", says));
        };
        let (why, lang) = (reason(why)?, self.office.lang);
        let text = format!("{} ({})", found.text.get(lang), found.norm.get(lang));
        let body = json!({ "id": found.id, "what": text, "why": why });
        self.note_procedure(id, "hearing-waived", body, |db, _| Ok(db.set_waived(p.id, &found.id, &text, &why)?))
    }

    /// Records that nothing came of the preliminary decision: the objection convinced, or it was a mistake. The service goes on.
    ///
    /// # Errors
    /// `hearing-none-yet`, `reason-needed`.
    pub fn drop_refusal(&mut self, id: i64, why: &str) -> Result<Case> {
        let (_, p) = self.under_way(id)?;
        let why = reason(why)?;
        self.noted(id, "preliminary-dropped", json!({ "why": why }), |db, now| Ok(db.drop_procedure(p.id, now, &why)?))?;
        self.case(id)
    }

    fn refusable(&self, id: i64) -> Result<Case> {
        let case = self.case(id)?;
        match case.state.is_open() {
            true => Ok(case),
            false => Err(OpError::rule("state-order", Message::new("hearing-case-ended").with("state", case.state.message()))),
        }
    }

    fn under_way(&self, id: i64) -> Result<(Case, Procedure)> {
        let case = self.refusable(id)?;
        let p = self.procedure(id)?.ok_or_else(|| OpError::rule("hearing-none-yet", Message::new("hearing-none-yet")))?;
        Ok((case, p))
    }

    /// A day that has come and is not before another.
    fn between(&self, code: &'static str, day: NaiveDate, from: NaiveDate) -> Result<()> {
        let today = self.today();
        if day > today {
            return Err(OpError::rule(code, Message::new("hearing-day-ahead").with("day", day).with("today", today)));
        }
        match day < from {
            true => Err(OpError::rule(code, Message::new("hearing-day-between").with("from", from).with("to", today))),
            false => Ok(()),
        }
    }

    fn minutes_of(&self, number: &str, day: NaiveDate, held: NaiveDate) -> Result<(String, NaiveDate)> {
        self.between("minutes-day", day, held)?;
        match clean(number) {
            empty if empty.is_empty() => Err(OpError::rule("minutes-number", Message::new("hearing-minutes-number"))),
            number => Ok((number, day)),
        }
    }

    /// A meeting as it is kept.
    fn meeting(&self, m: &Meeting) -> Result<Meeting> {
        let Some(time) = parse_time(&m.time) else { return Err(OpError::rule("hearing-time", Message::new("field-time"))) };
        match clean(&m.place) {
            empty if empty.is_empty() => Err(OpError::rule("hearing-place", Message::new("hearing-place-needed"))),
            place => Ok(Meeting { day: m.day, time: time.format("%H:%M").to_string(), place }),
        }
    }

    fn noted(&mut self, id: i64, verb: &str, body: Value, work: impl FnOnce(&Db<'_>, Moment) -> Result<()>) -> Result<()> {
        let (now, clerk) = (self.now_to_write()?, self.office.clerk.clone());
        self.store.write(|db| -> Result<()> {
            work(db, now)?;
            log(db, now, &clerk, verb, ("case", id), body)
        })
    }

    fn note_procedure(
        &mut self,
        id: i64,
        verb: &str,
        body: Value,
        work: impl FnOnce(&Db<'_>, Moment) -> Result<()>,
    ) -> Result<Procedure> {
        self.noted(id, verb, body, work)?;
        self.under_way(id).map(|(_, p)| p)
    }

    /// Rows of open cases with a refusal under way, what is due first on top.
    pub(super) fn refusals_under_way(&self, most: usize) -> Result<Vec<CaseRow>> {
        let db = self.store.read();
        let mut rows = Vec::new();
        for p in db.open_procedures(most)? {
            rows.extend(db.case_row(p.case)?);
        }
        let mut rows = self.with_next(self.judged(rows))?;
        let far = self.today() + Days::new(3660);
        rows.sort_by_key(|r| (r.next.as_ref().map_or(far, Next::day), r.id));
        Ok(rows)
    }
}

/// An entry of its own for what was not named by an earlier refusal, with the reason.
pub(super) fn log_anew(db: &Db<'_>, at: Moment, clerk: &str, case: i64, why: Option<&str>) -> Result<()> {
    why.map_or(Ok(()), |why| log(db, at, clerk, "named-anew", ("case", case), json!({ "why": why })))
}

fn noticed(p: &Procedure) -> Result<&Notice> {
    p.notice.as_ref().ok_or_else(|| OpError::rule("hearing-not-noticed", Message::new("hearing-not-noticed")))
}
