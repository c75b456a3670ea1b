//! Days of complaints that a changed calendar moves: the answer, the sending on, the decision above, each with its longer term.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::complaint::{Complaint, DutyKind, Running, longer_day};
use crate::domain::moment::Moment;
use crate::domain::term::{DueDate, Term, TermPlan, due};
use crate::ops::terms::hours_of_then;
use crate::ops::{Ops, Result, log};
use crate::store::{ComplaintRules, Db};

/// A term of a complaint whose day is another one by the calendar in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComplaintMove {
    /// The complaint.
    pub complaint: Complaint,
    /// The term, with its day as it stands.
    pub of: Running,
    /// By the calendar in force.
    pub now: NaiveDate,
}

/// A reckoning as it is kept with a complaint.
pub(super) fn kept_plan(term: Term, due: &DueDate) -> String {
    serde_json::to_string(&TermPlan { term: term.to_string(), steps: due.steps.clone() }).unwrap_or_default()
}

impl Ops {
    /// The day of a running term by the calendar in force. Where the reckoning of then was not kept, the law and the hours of now are taken.
    fn complaint_day(&self, c: &Complaint, of: &Running, rules: &ComplaintRules) -> NaiveDate {
        let (law, hours) = (&self.complaint_terms, self.office.hours);
        let (kept, term, at) = match (of.kind, &c.forwarded) {
            (DutyKind::Control, Some(f)) => (&rules.control, law.control.term, f.day.and_time(hours.opens)),
            (DutyKind::Control, None) => return of.by,
            (DutyKind::Answer, _) => (&rules.answer, law.answer.term, c.at.local),
            (DutyKind::Forward, _) => (&rules.forward, law.forward.term, c.at.local),
        };
        let plan = TermPlan::read(kept.as_deref().unwrap_or_default());
        let term = Term::parse(&plan.term).unwrap_or(term);
        let plain = due(term, at, None, hours_of_then(hours, &plan, at), &self.calendar).day;
        match of.longer {
            true => longer_day(of.by, plain, self.longest_from(plain), &self.calendar),
            false => plain,
        }
    }

    /// The running terms of complaints that the calendar in force gives another day.
    pub(super) fn find_complaint_moves(&self) -> Result<Vec<ComplaintMove>> {
        let db = self.store.read();
        let mut out = Vec::new();
        for complaint in db.running_complaints()? {
            let rules = db.complaint_rules(complaint.id)?;
            for of in complaint.running() {
                let now = self.complaint_day(&complaint, &of, &rules);
                if now != of.by {
                    out.push(ComplaintMove { complaint: complaint.clone(), of, now });
                }
            }
        }
        Ok(out)
    }
}

/// Moves one day, with an entry of the complaint and of its case.
pub(super) fn move_complaint(db: &Db<'_>, m: &ComplaintMove, why: &str, at: Moment, clerk: &str) -> Result<()> {
    let c = &m.complaint;
    db.move_complaint_due(c.id, &m.of, m.now, why, (at, clerk))?;
    let body = json!({ "number": c.number, "what": m.of.id(), "was": m.of.by.to_string(), "now": m.now.to_string(),
        "kind": "calendar", "why": why });
    log(db, at, clerk, "due-moved", ("complaint", c.id), body.clone())?;
    match &c.case {
        Some((case, _)) => log(db, at, clerk, "due-moved", ("case", *case), body),
        None => Ok(()),
    }
}
