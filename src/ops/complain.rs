//! Complaints and the day tallies of the channels that do not pass this desk.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::complaint::{Complaint, ComplaintSums, ComplaintTerms};
use crate::domain::counts::{Cell, Channel};
use crate::domain::form::clean;
use crate::domain::identifier::PersonNumber;
use crate::domain::service::{PersonKind, ServiceCode};
use crate::domain::term::{DueDate, Term, due};
use crate::domain::text::Message;
use crate::ops::complaint_moves::kept_plan;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::{ComplaintQuery, History, NewComplaint};

/// Complaints read at once.
const PAGE: usize = 500;

/// A complaint as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Complain {
    /// Case it is about, if one.
    pub case: Option<i64>,
    /// Service it is about; taken from the case when there is one.
    pub service: Option<ServiceCode>,
    /// Who complains; taken from the case when empty.
    pub name: String,
    /// ИИН or БИН, if given.
    pub number: String,
    /// Phone or address for the answer.
    pub contact: String,
    /// What about.
    pub subject: String,
}

impl Ops {
    /// The terms of complaints by law.
    pub fn complaint_terms(&self) -> &ComplaintTerms {
        &self.complaint_terms
    }

    /// When the answer to a complaint registered now is due.
    pub fn complaint_due(&self) -> DueDate {
        self.complaint_term(self.complaint_terms.answer.term)
    }

    /// When a complaint registered now is to be sent on unless it is satisfied in full.
    pub fn complaint_forward_by(&self) -> NaiveDate {
        self.complaint_term(self.complaint_terms.forward.term).day
    }

    fn complaint_term(&self, term: Term) -> DueDate {
        due(term, self.now().local, None, self.office.hours, &self.calendar)
    }

    /// Registers a complaint against a case or a service.
    pub fn complain(&mut self, c: &Complain) -> Result<Complaint> {
        let now = self.now_to_write()?;
        let case = c.case.map(|id| self.case(id)).transpose()?;
        let service = case
            .as_ref()
            .map(|k| k.service.clone())
            .or_else(|| c.service.clone())
            .ok_or_else(|| OpError::rule("complaint-about", Message::new("complaint-about")))?;
        self.service(&service)?;
        let mut faults = Vec::new();
        let subject = clean(&c.subject);
        if subject.is_empty() {
            faults.push(("subject".to_owned(), Message::new("field-required")));
        }
        let typed_name = clean(&c.name);
        let name = match &case {
            Some(k) if typed_name.is_empty() => k.applicant.name.clone(),
            _ => typed_name,
        };
        if name.is_empty() {
            faults.push(("name".to_owned(), Message::new("field-required")));
        }
        let number = match (c.number.trim().is_empty(), &case) {
            (true, Some(k)) => k.applicant.number.clone(),
            (true, None) => String::new(),
            (false, _) => match PersonNumber::parse(&c.number) {
                Ok(n) => n.as_str().to_owned(),
                Err(f) => {
                    faults.push(("number".to_owned(), f.message()));
                    String::new()
                }
            },
        };
        if !faults.is_empty() {
            return Err(OpError::rule("fields", Message::new("fields-wrong").with("n", faults.len())).details(faults));
        }
        let contact = match (clean(&c.contact), &case) {
            (typed, Some(k)) if typed.is_empty() => k.applicant.phone.clone(),
            (typed, _) => typed,
        };
        let (answer, forward) = (self.complaint_terms.answer.term, self.complaint_terms.forward.term);
        let (due, forward_by) = (self.complaint_term(answer), self.complaint_term(forward));
        let person = PersonNumber::parse(&number).map_or(PersonKind::Individual, |n| n.kind());
        let new = NewComplaint {
            at: now,
            pattern: self.office.pattern_complaint.clone(),
            case: c.case,
            service,
            person,
            name,
            party_number: number,
            contact,
            subject,
            due: due.day,
            due_rule: kept_plan(answer, &due),
            forward_by: forward_by.day,
            forward_rule: kept_plan(forward, &forward_by),
            clerk: self.office.clerk.clone(),
        };
        let id = self.store.write(|db| -> Result<i64> {
            let (id, number) = db.register_complaint(&new)?;
            let body = json!({ "number": number, "due": new.due.to_string(), "forward_by": new.forward_by.to_string() });
            log(db, now, &new.clerk, "complained", ("complaint", id), body.clone())?;
            if let Some(case) = new.case {
                log(db, now, &new.clerk, "complained", ("case", case), body)?;
            }
            Ok(id)
        })?;
        self.complaint(id)
    }

    /// A complaint.
    pub fn complaint(&self, id: i64) -> Result<Complaint> {
        let found = self.store.read().complaint(id)?;
        found.ok_or_else(|| OpError::usage("no-complaint", Message::new("complaint-none").with("number", id.to_string())))
    }

    /// A complaint by its number.
    pub fn complaint_numbered(&self, number: &str) -> Result<Complaint> {
        let found = self.store.read().complaint_numbered(number.trim())?;
        found.ok_or_else(|| OpError::usage("no-complaint", Message::new("complaint-none").with("number", number.trim())))
    }

    /// Complaints, newest first.
    pub fn complaints(&self, skip: usize, limit: usize) -> Result<Vec<Complaint>> {
        self.complaints_by(&ComplaintQuery { skip, limit, ..ComplaintQuery::default() })
    }

    /// Complaints of a period or about a case, newest first.
    pub fn complaints_by(&self, query: &ComplaintQuery) -> Result<Vec<Complaint>> {
        Ok(self.store.read().complaints(query)?)
    }

    /// Complaints of the same person about the same case, newest first.
    pub fn complaints_again(&self, c: &Complaint) -> Result<Vec<Complaint>> {
        let Some((case, _)) = &c.case else { return Ok(Vec::new()) };
        let mut all = self.complaints_by(&ComplaintQuery { case: Some(*case), limit: PAGE, ..ComplaintQuery::default() })?;
        all.retain(|other| c.is_again(other));
        Ok(all)
    }

    /// Complaints registered in a period, counted: in time, late, waiting, and how they ended.
    pub fn complaint_sums(&self, from: NaiveDate, to: NaiveDate) -> Result<ComplaintSums> {
        let (mut sums, today) = (ComplaintSums::default(), self.today());
        for page in 0.. {
            let query =
                ComplaintQuery { from: Some(from), to: Some(to), skip: page * PAGE, limit: PAGE, ..ComplaintQuery::default() };
            let all = self.complaints_by(&query)?;
            all.iter().for_each(|c| sums.add(c, today));
            if all.len() < PAGE {
                break;
            }
        }
        Ok(sums)
    }

    /// What was done about a complaint, oldest first.
    pub fn complaint_history(&self, id: i64) -> Result<Vec<History>> {
        Ok(self.store.read().history("complaint", id)?)
    }

    /// Marks a complaint as entered by mistake.
    pub fn annul_complaint(&mut self, id: i64, why: &str) -> Result<Complaint> {
        let now = self.now_to_write()?;
        let why = clean(why);
        if why.is_empty() {
            return Err(OpError::rule("reason-needed", Message::new("reason-needed")));
        }
        if self.complaint(id)?.annulled.is_some() {
            return Err(OpError::rule("complaint-ended", Message::new("complaint-ended").with("number", id.to_string())));
        }
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.annul_complaint(id, &why)?;
            log(db, now, &clerk, "annulled", ("complaint", id), json!({ "why": why }))
        })?;
        self.complaint(id)
    }

    /// Enters how many applications of a service came through another channel on a day; replaces the number before, which is given back.
    pub fn tally(&mut self, day: NaiveDate, service: &ServiceCode, channel: Channel, person: PersonKind, n: u64) -> Result<u64> {
        let now = self.now_to_write()?;
        self.service(service)?;
        if !channel.is_tallied() {
            return Err(OpError::rule("tally-channel", Message::new("tally-channel").with("channel", channel.id())));
        }
        if day > now.day() {
            return Err(OpError::rule("tally-day", Message::new("tally-day").with("day", day)));
        }
        if n > 1_000_000 {
            return Err(OpError::rule("tally-count", Message::new("tally-count")));
        }
        let (cell, clerk) = (Cell::Accepted(channel, person), self.office.clerk.clone());
        self.store.write(|db| -> Result<u64> {
            let was = db.set_tally(day, service, cell, n, &now.iso(), &clerk)?;
            let body = json!({ "day": day.to_string(), "service": service.0, "cell": cell.id(), "n": n, "was": was });
            log(db, now, &clerk, "tallied", ("tally", 0), body)?;
            Ok(was)
        })
    }

    /// Tallies in force on a day.
    pub fn tallies(&self, day: NaiveDate) -> Result<Vec<(ServiceCode, Cell, u64)>> {
        Ok(self.store.read().tallies(day)?)
    }
}
