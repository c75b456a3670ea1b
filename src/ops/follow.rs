//! What becomes of a complaint: the answer, sending it on, a longer term, the decision of the body above, the notice to the applicant.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::domain::complaint::{Complaint, Extension, Forwarding, Notice, NoticeWay, Outcome, Ruling};
use crate::domain::form::clean;
use crate::domain::moment::Moment;
use crate::domain::term::due;
use crate::domain::text::Message;
use crate::ops::complaint_moves::kept_plan;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::Db;

/// Sending on, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forward {
    /// Day it was sent; today without one.
    pub day: Option<NaiveDate>,
    /// To whom.
    pub to: String,
    /// What went with it.
    pub file: String,
}

/// A decision of the body above, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Day of the decision; today without one.
    pub day: Option<NaiveDate>,
    /// How far it satisfies the complaint.
    pub outcome: Outcome,
    /// What it says.
    pub text: String,
}

/// Faults of fields, all at once.
#[derive(Default)]
struct Faults(Vec<(String, Message)>);

impl Faults {
    fn add(&mut self, field: &str, fault: Message) {
        self.0.push((field.to_owned(), fault));
    }

    /// A text that must not stay empty.
    fn text(&mut self, field: &str, typed: &str) -> String {
        let text = clean(typed);
        if text.is_empty() {
            self.add(field, Message::new("field-required"));
        }
        text
    }

    /// A day within bounds.
    fn day(&mut self, day: NaiveDate, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        if day < from || day > to {
            self.add("day", Message::new("complaint-day").with("from", from).with("to", to));
        }
        day
    }

    fn none(self) -> Result<()> {
        match self.0.len() {
            0 => Ok(()),
            n => Err(OpError::rule("fields", Message::new("fields-wrong").with("n", n)).details(self.0)),
        }
    }
}

/// A rule about the state of a complaint.
fn not_now(code: &'static str, says: Message, c: &Complaint) -> OpError {
    OpError::rule(code, says.with("number", c.number.as_str()))
}

impl Ops {
    /// Does something to a complaint and writes it down, with its case where it has one.
    fn follow(
        &mut self,
        c: &Complaint,
        verb: &str,
        now: Moment,
        body: Value,
        work: impl FnOnce(&Db<'_>) -> Result<()>,
    ) -> Result<Complaint> {
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            work(db)?;
            log(db, now, &clerk, verb, ("complaint", c.id), body.clone())?;
            match &c.case {
                Some((case, _)) => log(db, now, &clerk, verb, ("case", *case), body),
                None => Ok(()),
            }
        })?;
        self.complaint(c.id)
    }

    /// Records the answer to a complaint: how far it satisfies it, and what it says.
    ///
    /// # Errors
    /// `complaint-ended` when it was answered, sent on or annulled; `forwarded-to-whom` for "sent on", which has a verb of its own.
    pub fn answer(&mut self, id: i64, outcome: Outcome, text: &str) -> Result<Complaint> {
        let now = self.now_to_write()?;
        let c = self.complaint(id)?;
        if !c.may_be_answered() {
            return Err(not_now("complaint-ended", Message::new("complaint-ended"), &c));
        }
        if outcome == Outcome::Forwarded {
            return Err(OpError::rule("forwarded-to-whom", Message::new("complaint-forward-to-whom")));
        }
        let text = clean(text);
        if text.is_empty() {
            return Err(OpError::rule("reason-needed", Message::new("answer-needed")));
        }
        let body = json!({ "number": c.number, "outcome": outcome.id() });
        self.follow(&c, "answered", now, body, |db| Ok(db.answer_complaint(id, now, outcome, &text)?))
    }

    /// Records that a complaint was sent with the file to the body above.
    ///
    /// # Errors
    /// `complaint-not-forwarded` when it was satisfied in full, sent on before or annulled; `fields` with what is wrong by field.
    pub fn forward(&mut self, id: i64, forward: &Forward) -> Result<Complaint> {
        let now = self.now_to_write()?;
        let c = self.complaint(id)?;
        if !c.may_be_forwarded() {
            return Err(not_now("complaint-not-forwarded", Message::new("complaint-not-forwarded"), &c));
        }
        let mut faults = Faults::default();
        let day = faults.day(forward.day.unwrap_or(now.day()), c.at.day(), now.day());
        let (to, file) = (faults.text("to", &forward.to), faults.text("file", &forward.file));
        faults.none()?;
        let hours = self.office.hours;
        let term = self.complaint_terms.control.term;
        let by = due(term, day.and_time(hours.opens), None, hours, &self.calendar);
        let (control, rule) = (by.day, kept_plan(term, &by));
        let sent = Forwarding { at: now, day, to, file, due: control };
        let body = json!({ "number": c.number, "day": day.to_string(), "to": sent.to, "control_due": control.to_string() });
        self.follow(&c, "forwarded", now, body, |db| Ok(db.forward_complaint(id, &sent, &rule)?))
    }

    /// Records what the body above decided.
    ///
    /// # Errors
    /// `complaint-not-above` when it does not lie there; `fields` with what is wrong by field.
    pub fn ruling(&mut self, id: i64, decided: &Decided) -> Result<Complaint> {
        let now = self.now_to_write()?;
        let c = self.complaint(id)?;
        let Some(sent) = c.forwarded.as_ref().filter(|_| c.waits_for_ruling()) else {
            return Err(not_now("complaint-not-above", Message::new("complaint-not-above"), &c));
        };
        let mut faults = Faults::default();
        let day = faults.day(decided.day.unwrap_or(now.day()), sent.day, now.day());
        let text = faults.text("text", &decided.text);
        if decided.outcome == Outcome::Forwarded {
            faults.add("outcome", Message::new("choice-required"));
        }
        faults.none()?;
        let ruling = Ruling { at: now, day, outcome: decided.outcome, text };
        let body = json!({ "number": c.number, "outcome": ruling.outcome.id(), "day": day.to_string() });
        self.follow(&c, "ruled", now, body, |db| Ok(db.rule_complaint(id, &ruling)?))
    }

    /// Whether the term that runs now may be made longer: the control body's always, this provider's only where the law names its kind.
    pub fn may_be_longer(&self, c: &Complaint) -> bool {
        let own = c.may_be_answered() && self.complaint_terms.longer.kinds.contains(&self.office.kind);
        let control = c.waits_for_ruling();
        (own || control) && c.extension(control).is_none()
    }

    /// The last day to which the running term may be made longer.
    pub fn longest(&self, c: &Complaint) -> NaiveDate {
        self.longest_from(c.control_due().unwrap_or(c.due))
    }

    /// The last day to which a term that ends on a day may be made longer.
    pub(super) fn longest_from(&self, from: NaiveDate) -> NaiveDate {
        due(self.complaint_terms.longer.most, from.and_time(self.office.hours.opens), None, self.office.hours, &self.calendar).day
    }

    /// Records that the running term was made longer, until when and why.
    ///
    /// # Errors
    /// `complaint-not-longer` when the law gives this term no more time; `fields` with what is wrong by field.
    pub fn extend(&mut self, id: i64, to: NaiveDate, why: &str) -> Result<Complaint> {
        let now = self.now_to_write()?;
        let c = self.complaint(id)?;
        if !self.may_be_longer(&c) {
            return Err(not_now("complaint-not-longer", Message::new("complaint-not-longer"), &c));
        }
        let mut faults = Faults::default();
        let (from, most) = (c.control_due().unwrap_or(c.due), self.longest(&c));
        if to <= from || to > most {
            faults.add("until", Message::new("complaint-longest").with("from", from).with("to", most));
        }
        let why = faults.text("why", why);
        faults.none()?;
        let longer = Extension { at: now, control: c.waits_for_ruling(), to, why };
        let clerk = self.office.clerk.clone();
        let body = json!({ "number": c.number, "until": to.to_string(), "why": longer.why });
        self.follow(&c, "extended", now, body, |db| Ok(db.extend_complaint(id, &longer, &clerk)?))
    }

    /// Records that the applicant was told of the last news.
    ///
    /// # Errors
    /// `complaint-no-news` when nothing was done that could be told; `fields` with what is wrong by field.
    pub fn notify(&mut self, id: i64, way: NoticeWay, day: Option<NaiveDate>) -> Result<Complaint> {
        let now = self.now_to_write()?;
        let c = self.complaint(id)?;
        let Some(of) = c.last_news() else {
            return Err(not_now("complaint-no-news", Message::new("complaint-no-news"), &c));
        };
        let mut faults = Faults::default();
        let day = faults.day(day.unwrap_or(now.day()), c.at.day(), now.day());
        faults.none()?;
        let notice = Notice { at: now, day, way, of, clerk: self.office.clerk.clone() };
        let body = json!({ "number": c.number, "way": way.id(), "day": day.to_string(), "of": of.id() });
        self.follow(&c, "notified", now, body, |db| Ok(db.notify_complaint(id, &notice)?))
    }
}
