//! Terms of registered cases: suspending and resuming, steps with a term of their own, due days that a changed calendar moves.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde_json::json;

use crate::domain::application::Case;
use crate::domain::calendar::WorkingCalendar;
use crate::domain::moment::Moment;
use crate::domain::pause::{Pause, Suspension};
use crate::domain::service::{Answers, Edition};
use crate::domain::steps::{Ground, Standing, Step, steps};
use crate::domain::term::{DueDate, Hours, Reckoning, Step as Counted, Term, TermPlan, day_zero, reckon};
use crate::domain::text::Message;
use crate::domain::urgency::{Urgency, urgency};
use crate::ops::complaint_moves::{ComplaintMove, move_complaint};
use crate::ops::decide::reason;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::{CaseRow, Db, DueMove, OpenTerm};

/// The calendar by which the due days of open cases were last settled.
const SETTLED: &str = "calendar-settled";

/// An open case whose due day is another one by the calendar in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The case.
    pub case: OpenTerm,
    /// By the calendar in force.
    pub now: DueDate,
}

/// What a changed calendar would do to open cases and complaints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// Days that work now and did not, or the other way round; empty where the calendar before is not known.
    pub days: Vec<(NaiveDate, bool)>,
    /// The cases.
    pub cases: Vec<Move>,
    /// Terms of complaints: one complaint may have more than one.
    pub complaints: Vec<ComplaintMove>,
}

impl Moves {
    /// How many due days move.
    pub fn len(&self) -> usize {
        self.cases.len() + self.complaints.len()
    }

    /// Whether none moves.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many become earlier than what stands now, which somebody may have been told.
    pub fn sooner(&self) -> usize {
        let cases = self.cases.iter().filter(|m| m.now.day < m.case.due).count();
        cases + self.complaints.iter().filter(|m| m.now < m.of.by).count()
    }
}

/// Due time as it is kept.
fn time_of(due: &DueDate) -> Option<String> {
    due.time.map(|t| t.format("%H:%M").to_string())
}

/// The office's hours as they were when a thing came: whether that was after closing time was settled on that day, by the hours of then.
pub(super) fn hours_of_then(mut hours: Hours, plan: &TermPlan, at: NaiveDateTime) -> Hours {
    match plan.steps.first() {
        Some(Counted::AfterHours(_)) => hours.closes = hours.closes.min(at.time()),
        Some(Counted::DayZero(_)) if at.time() >= hours.closes => {
            hours.closes = NaiveTime::MIN.overflowing_sub_signed(Duration::seconds(1)).0
        }
        _ => {}
    }
    hours
}

fn pauses_of(all: &[Suspension]) -> Vec<Pause> {
    all.iter().filter_map(Suspension::pause).collect()
}

/// Every day of a calendar on which it is not the plain week, with whether it works: "5;2026-05-04+;2026-05-08-".
fn written(calendar: &WorkingCalendar) -> String {
    let week = calendar.week();
    let plain = WorkingCalendar::new(week, [], Vec::new());
    let mut out = format!("{week:?}");
    let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(1900, 1, 1), NaiveDate::from_ymd_opt(2199, 12, 31)) else {
        return out;
    };
    for day in calendar.between(first, last).map(|d| d.date).filter(|d| calendar.is_working(*d) != plain.is_working(*d)) {
        out.push_str(&format!(";{day}{}", if calendar.is_working(day) { '+' } else { '-' }));
    }
    out
}

/// The days on which a calendar in force differs from one that was written down.
fn differing(before: &str, after: &str) -> Vec<(NaiveDate, bool)> {
    let days = |text: &str| -> BTreeMap<NaiveDate, bool> {
        let day = |d: &str| Some((d.trim_end_matches(['+', '-']).parse().ok()?, d.ends_with('+')));
        text.split(';').skip(1).filter_map(day).collect()
    };
    let (was, is) = (days(before), days(after));
    let gone = was.iter().filter(|(d, _)| !is.contains_key(d)).map(|(d, works)| (*d, !works));
    let mut out: Vec<(NaiveDate, bool)> =
        is.iter().filter(|(d, works)| was.get(d) != Some(*works)).map(|(d, w)| (*d, *w)).collect();
    out.extend(gone);
    out.sort_unstable();
    out
}

impl Ops {
    /// The due day of a case anew, by the calendar and the pauses; none where its rule cannot be read.
    fn reckoned(&self, of: &OpenTerm, pauses: &[Pause]) -> Option<DueDate> {
        let plan = TermPlan::read(&of.rule);
        Some(reckon(&Reckoning {
            term: Term::parse(&plan.term)?,
            at: of.at,
            window_end: plan.fixed(),
            corporation: of.corporation,
            pauses,
            hours: hours_of_then(self.office.hours, &plan, of.at),
            calendar: &self.calendar,
        }))
    }

    fn open_case(&self, id: i64) -> Result<Case> {
        let case = self.case(id)?;
        match case.state.is_open() {
            true => Ok(case),
            false => Err(OpError::rule("case-ended", Message::new("case-ended").with("state", case.state.message()))),
        }
    }

    /// Lets the term of an open case stand still, with a reason and, if known, the day by which it should go on.
    ///
    /// # Errors
    /// `case-ended`, `suspended-already`, `suspend-overdue` (nothing of the term is left), `suspend-until` (not a later day), `reason-needed`.
    pub fn suspend(&mut self, id: i64, why: &str, until: Option<NaiveDate>) -> Result<Case> {
        let now = self.now_to_write()?;
        let case = self.open_case(id)?;
        let why = reason(why)?;
        if let Some(s) = &case.suspended {
            let says = Message::new("suspended-already").with("number", case.number.as_str()).with("day", s.at.day());
            return Err(OpError::rule("suspended-already", says));
        }
        if case.due < now.day() {
            let says = Message::new("suspend-overdue").with("number", case.number.as_str()).with("due", case.due);
            return Err(OpError::rule("suspend-overdue", says));
        }
        if until.is_some_and(|d| d <= now.day()) {
            return Err(OpError::rule("suspend-until", Message::new("suspend-until").with("day", now.day())));
        }
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.suspend(id, now, &why, until, &clerk)?;
            let body = json!({ "why": why, "until": until.map(|d| d.to_string()) });
            log(db, now, &clerk, "suspended", ("case", id), body)
        })?;
        self.case(id)
    }

    /// Lets the term of a case go on: the due day moves by what stood still, counted by the term's own clock.
    ///
    /// # Errors
    /// `case-ended`, `not-suspended`.
    pub fn resume(&mut self, id: i64) -> Result<Case> {
        let now = self.now_to_write()?;
        let case = self.open_case(id)?;
        let Some(stood) = case.suspended.clone() else {
            return Err(OpError::rule("not-suspended", Message::new("not-suspended").with("number", case.number.as_str())));
        };
        let db = self.store.read();
        let mut pauses = pauses_of(&db.suspensions(id)?);
        pauses.push(Pause { from: stood.at.local, to: now.local });
        let of = db.term_of(id)?;
        let to = of.as_ref().and_then(|of| Some((of, self.reckoned(of, &pauses)?)));
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.resume(id, now, &clerk)?;
            log(db, now, &clerk, "resumed", ("case", id), json!({}))?;
            // A day the calendar has moved meanwhile is settled by the calendar; standing still never takes time away.
            match &to {
                Some((of, due)) if due.day >= of.due => move_due(db, of, due, ("suspension", &stood.why), now, &clerk),
                _ => Ok(()),
            }
        })?;
        self.case(id)
    }

    /// Every suspension of a case, oldest first.
    pub fn suspensions(&self, id: i64) -> Result<Vec<Suspension>> {
        Ok(self.store.read().suspensions(id)?)
    }

    /// The steps of a case that have a term of their own.
    pub fn steps_of(&self, case: &Case) -> Result<Vec<Step>> {
        let edition = self.edition_of_case(case)?;
        self.steps_by(edition, &case.answers, (case.id, case.registered.local, case.due, case.suspended.is_some()))
    }

    /// Steps by an edition and its answers, for a case given by its row: id, when it was registered, its due day, whether its term stands still.
    fn steps_by(
        &self,
        edition: &Edition,
        answers: &Answers,
        (id, at, due, still): (i64, NaiveDateTime, NaiveDate, bool),
    ) -> Result<Vec<Step>> {
        if edition.sub_terms.is_empty() {
            return Ok(Vec::new());
        }
        let db = self.store.read();
        let (mut noted, pauses) = (db.step_notes(id)?, pauses_of(&db.suspensions(id)?));
        self.noted_by_procedure(id, &mut noted)?;
        let (zero, _) = day_zero(at, self.office.hours, &self.calendar);
        let on = Ground { zero, due, pauses: &pauses, still, today: self.today(), calendar: &self.calendar };
        Ok(steps(edition, answers, &noted, &on))
    }

    /// Notes a step of a case: the day it is counted from, where the clerk names it, and the day it was done. No day takes the note back; the
    /// one before stays in the history.
    ///
    /// # Errors
    /// `step-unknown`; `step-day` for a day before registration or after today, or done before it began; `case-ended` for an annulled case.
    pub fn note_step(&mut self, id: i64, step: &str, began: Option<NaiveDate>, done: Option<NaiveDate>) -> Result<Case> {
        let now = self.now_to_write()?;
        let case = self.case(id)?;
        if case.state == crate::domain::application::State::Annulled {
            return Err(OpError::rule("case-ended", Message::new("case-ended").with("state", case.state.message())));
        }
        let all = self.steps_of(&case)?;
        let Some(known) = all.iter().find(|s| s.id == step) else {
            let known = all.iter().map(|s| s.id.clone()).collect::<Vec<_>>().join(", ");
            return Err(OpError::rule("step-unknown", Message::new("step-unknown").with("step", step).with("known", known)));
        };
        let began = began.filter(|_| known.asks_begin);
        let (from, to) = (case.registered.day(), now.day());
        let day = |day: Option<NaiveDate>| day.is_some_and(|d| d < from || d > to);
        if day(began) || day(done) {
            let code = if day(began) { "step-began" } else { "step-done" };
            return Err(OpError::rule(code, Message::new("step-day").with("from", from).with("to", to)));
        }
        if let (Some(b), Some(d)) = (began, done)
            && d < b
        {
            return Err(OpError::rule("step-done", Message::new("step-order").with("day", b)));
        }
        let clerk = self.office.clerk.clone();
        let body = json!({ "step": step, "began": began.map(|d| d.to_string()), "done": done.map(|d| d.to_string()) });
        self.store.write(|db| -> Result<()> {
            db.note_step(id, step, (began, done), now, &clerk)?;
            log(db, now, &clerk, "step", ("case", id), body)
        })?;
        self.case(id)
    }

    /// Open cases of these rows that have an overdue step, with the step that burns most.
    pub fn overdue_steps(&self, rows: &[CaseRow]) -> Result<Vec<(CaseRow, Step)>> {
        let mut out = Vec::new();
        // A service none of whose editions has steps need not be read case by case.
        let has_steps =
            |row: &&CaseRow| self.service(&row.service).map_or(true, |s| s.editions.iter().any(|e| !e.sub_terms.is_empty()));
        for row in rows.iter().filter(has_steps) {
            let Some((edition, answers)) = self.store.read().answers_of(row.id)? else { continue };
            // An own edition somebody broke by hand: its trouble is told elsewhere, the other cases must not go dark for it.
            let Ok(edition) = self.edition(&row.service, &edition) else { continue };
            let steps = self.steps_by(edition, &answers, (row.id, row.at, row.due, row.suspended))?;
            let burning = steps.into_iter().filter(|s| s.standing == Standing::Overdue);
            out.extend(burning.min_by_key(|s| s.due).map(|s| (row.clone(), s)));
        }
        out.sort_by_key(|(row, step)| (step.due, row.id));
        Ok(out)
    }

    /// How near the end of a case's term is; calm for one that has ended.
    pub fn urgency_of(&self, case: &Case) -> Urgency {
        if !case.state.is_open() {
            return Urgency::Calm;
        }
        if case.suspended.is_some() {
            return Urgency::Suspended;
        }
        let (zero, _) = day_zero(case.registered.local, self.office.hours, &self.calendar);
        urgency(Term::parse(&TermPlan::read(&case.due_rule).term), zero, case.due, self.today(), &self.calendar)
    }

    /// Rows with how near the end of each term is.
    pub(super) fn judged(&self, mut rows: Vec<CaseRow>) -> Vec<CaseRow> {
        let today = self.today();
        for row in rows.iter_mut().filter(|r| r.state.is_open()) {
            let (zero, _) = day_zero(row.at, self.office.hours, &self.calendar);
            row.urgency = match row.suspended {
                true => Urgency::Suspended,
                false => urgency(row.term, zero, row.due, today, &self.calendar),
            };
        }
        rows
    }

    /// The open cases and complaints that the calendar in force gives another due day, and the days that made it so. Terms of minutes move only off a day that
    /// no longer works: their hours are settled at the desk.
    fn find_moves(&self) -> Result<Moves> {
        let db = self.store.read();
        let settled = db.setting(SETTLED)?;
        let now = written(&self.calendar);
        if settled.as_deref() == Some(now.as_str()) {
            return Ok(Moves::default());
        }
        let mut cases = Vec::new();
        for of in db.open_terms()? {
            let pauses = pauses_of(&db.suspensions(of.id)?);
            let Some(due) = self.reckoned(&of, &pauses) else { continue };
            let of_minutes = due.time.is_some();
            if due.day != of.due && (!of_minutes || !self.calendar.is_working(of.due)) {
                cases.push(Move { case: of, now: due });
            }
        }
        Ok(Moves {
            days: settled.map(|s| differing(&s, &now)).unwrap_or_default(),
            cases,
            complaints: self.find_complaint_moves()?,
        })
    }

    /// Looks whether the calendar has moved due days of open cases and complaints. Called at the start and after every change of the calendar; where nothing
    /// moves, the calendar is taken for settled.
    pub(super) fn look_for_moves(&mut self) -> Result<()> {
        self.moves = self.find_moves()?;
        if self.moves.is_empty() && self.store.read().setting(SETTLED)?.as_deref() != Some(written(&self.calendar).as_str()) {
            let settled = written(&self.calendar);
            // It is looked for again next time: nothing is lost where it cannot be kept.
            let _kept = self.store.write_lightly(|db| db.set_setting(SETTLED, &settled));
        }
        Ok(())
    }

    /// What a changed calendar would do to open cases and complaints, to be confirmed.
    pub fn moves(&self) -> &Moves {
        &self.moves
    }

    /// Moves the due days of open cases and complaints as the calendar in force has them, each with an entry; gives how many.
    ///
    /// # Errors
    /// `reason-needed` without a word of why.
    pub fn settle_moves(&mut self, why: &str) -> Result<usize> {
        let now = self.now_to_write()?;
        let why = reason(why)?;
        // Anew: a case may have been decided since the list was made.
        let moves = self.find_moves()?;
        let clerk = self.office.clerk.clone();
        let settled = written(&self.calendar);
        self.store.write(|db| -> Result<()> {
            for m in &moves.cases {
                move_due(db, &m.case, &m.now, ("calendar", &why), now, &clerk)?;
            }
            for m in &moves.complaints {
                move_complaint(db, m, &why, now, &clerk)?;
            }
            Ok(db.set_setting(SETTLED, &settled)?)
        })?;
        self.moves = Moves::default();
        Ok(moves.len())
    }

    /// Whether the bell should ring now, and notes it: once for a case on a day, and only if the office wants it.
    pub fn bell(&mut self, burning: &[i64]) -> bool {
        const RUNG: &str = "bell-rung";
        if !self.office.bell || burning.is_empty() {
            return false;
        }
        let today = self.today().to_string();
        let kept = self.store.read().setting(RUNG).ok().flatten().unwrap_or_default();
        let mut rung: Vec<String> = kept.split(' ').map(str::to_owned).collect();
        if rung.first() != Some(&today) {
            rung = vec![today];
        }
        let fresh: Vec<String> = burning.iter().map(i64::to_string).filter(|id| !rung.contains(id)).collect();
        if fresh.is_empty() {
            return false;
        }
        rung.extend(fresh);
        let _kept = self.store.write_lightly(|db| db.set_setting(RUNG, &rung.join(" ")));
        true
    }
}

/// Moves a due day with its entry; one that stays needs none.
fn move_due(db: &Db<'_>, of: &OpenTerm, due: &DueDate, (kind, why): (&str, &str), at: Moment, clerk: &str) -> Result<()> {
    let time = time_of(due);
    if due.day == of.due && time == of.due_time {
        return Ok(());
    }
    let rule = TermPlan { term: TermPlan::read(&of.rule).term, steps: due.steps.clone() };
    let rule = serde_json::to_string(&rule).unwrap_or_default();
    let was = (of.due, of.due_time.as_deref());
    db.move_due(of.id, &DueMove { was, now: (due.day, time.as_deref()), kind, reason: why, rule: &rule }, at, clerk)?;
    let body = json!({ "was": of.due.to_string(), "was_time": of.due_time, "now": due.day.to_string(), "now_time": time,
        "kind": kind, "why": why, "rule": rule });
    log(db, at, clerk, "due-moved", ("case", of.id), body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_on_which_two_calendars_differ_are_named_with_what_they_are_now() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let found = differing("Five;2026-05-04+;2026-08-31-", "Five;2026-05-04+;2026-06-05-");
        assert_eq!(found, [(day("2026-06-05"), false), (day("2026-08-31"), true)]);
        assert_eq!(differing("Five", "Five"), []);
    }
}
