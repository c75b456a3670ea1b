//! People of the desk: who serves, who sits at it now, certificates that run out, absences; and sums paid for a case.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::form::{FieldKind, check, clean};
use crate::domain::hours::Shut;
use crate::domain::service::Fee;
use crate::domain::staff::{Absence, Clerk, Payment, Training, parse_sum};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::office::Office;
use crate::ops::{Ops, Result, log};

/// Most letters of a name, a position, a number, a reason.
const LINE: usize = 120;
const REASON: usize = 300;

/// A sum as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pay {
    /// Number of the receipt.
    pub receipt: String,
    /// Whole tenge, as typed.
    pub sum: String,
    /// Day of the receipt; none: today.
    pub day: Option<NaiveDate>,
}

fn faulty(faults: Vec<(String, Message)>) -> OpError {
    OpError::rule("fields", Message::new("fields-wrong").with("n", faults.len())).details(faults)
}

fn reason(typed: &str) -> Result<String> {
    let why = clean(typed);
    if why.is_empty() {
        return Err(OpError::rule("reason-needed", Message::new("reason-needed")));
    }
    Ok(why.chars().take(REASON).collect())
}

impl Ops {
    /// Everybody of the desk, those who left too.
    pub fn staff(&self) -> Result<Vec<Clerk>> {
        Ok(self.store.read().staff()?)
    }

    /// Absences, newest first, those taken back too.
    pub fn absences(&self) -> Result<Vec<Absence>> {
        Ok(self.store.read().absences()?)
    }

    /// Somebody of the desk.
    pub fn clerk(&self, id: i64) -> Result<Clerk> {
        let found = self.store.read().clerk(id)?;
        found.ok_or_else(|| OpError::usage("no-clerk", Message::new("staff-none").with("id", id.to_string())))
    }

    /// Keeps somebody; `id` 0 is somebody new. Who sits at the desk under that name gets the new name and position too.
    ///
    /// # Errors
    /// Wrong fields, all at once; the id is not known.
    pub fn save_clerk(&mut self, typed: &Clerk) -> Result<Clerk> {
        let now = self.now_to_write()?;
        let before = if typed.id == 0 { None } else { Some(self.clerk(typed.id)?) };
        let mut faults = Vec::new();
        let mut line = |field: &str, required: bool, value: &str| match check(FieldKind::Line(LINE), required, value) {
            Ok(good) => good,
            Err(says) => {
                faults.push((field.to_owned(), says));
                String::new()
            }
        };
        let mut c = Clerk {
            name: line("name", true, &typed.name),
            position: line("position", false, &typed.position),
            certificate: line("certificate", false, &typed.certificate),
            ..typed.clone()
        };
        if c.until.is_some_and(|until| until < c.since) {
            faults.push(("until".to_owned(), Message::new("staff-until").with("day", c.since)));
        }
        if c.certificate.is_empty() && c.certificate_until.is_some() {
            faults.push(("certificate".to_owned(), Message::new("staff-certificate-number")));
        }
        if !faults.is_empty() {
            return Err(faulty(faults));
        }
        let verb = if c.id == 0 { "staff-added" } else { "staff-changed" };
        let at_desk = before.as_ref().is_some_and(|b| b.name == self.office.clerk);
        let clerk = self.office.clerk.clone();
        c.id = self.store.write(|db| -> Result<i64> {
            let id = db.save_clerk(&c)?;
            log(db, now, &clerk, verb, ("staff", id), json!({ "was": before.as_ref().map(told), "now": told(&c) }))?;
            Ok(id)
        })?;
        if at_desk {
            let office = Office { clerk: c.name.clone(), position: c.position.clone(), ..self.office.clone() };
            self.change_office(office)?;
        }
        Ok(c)
    }

    /// Says who sits at the desk from now on; everything entered bears that name.
    ///
    /// # Errors
    /// The id is not known; that person does not serve today.
    pub fn sit_down(&mut self, id: i64) -> Result<Clerk> {
        let (clerk, today) = (self.clerk(id)?, self.today());
        if !clerk.serves(today) {
            return Err(OpError::rule(
                "not-serving",
                Message::new("staff-not-serving").with("name", clerk.name).with("day", today),
            ));
        }
        let office = Office { clerk: clerk.name.clone(), position: clerk.position.clone(), ..self.office.clone() };
        self.change_office(office)?;
        Ok(clerk)
    }

    /// Keeps an absence.
    ///
    /// # Errors
    /// The last day is before the first, no reason, the id is not known.
    pub fn be_away(&mut self, id: i64, since: NaiveDate, until: NaiveDate, why: &str) -> Result<()> {
        let now = self.now_to_write()?;
        self.clerk(id)?;
        if until < since {
            return Err(faulty(vec![("until".to_owned(), Message::new("staff-until").with("day", since))]));
        }
        let (why, clerk) = (reason(why)?, self.office.clerk.clone());
        self.store.write(|db| -> Result<()> {
            db.add_absence(id, since, until, &why)?;
            let body = json!({ "since": since.to_string(), "until": until.to_string(), "why": why });
            log(db, now, &clerk, "staff-away", ("staff", id), body)
        })
    }

    /// Takes an absence back, with a reason.
    ///
    /// # Errors
    /// There is no such absence that stands, or no reason.
    pub fn be_back(&mut self, absence: i64, why: &str) -> Result<()> {
        let now = self.now_to_write()?;
        let why = reason(why)?;
        let all = self.store.read().absences()?;
        let Some(found) = all.into_iter().find(|a| a.id == absence && a.withdrawn.is_none()) else {
            return Err(OpError::usage("no-absence", Message::new("absence-none").with("id", absence.to_string())));
        };
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.withdraw_absence(absence, &why)?;
            log(db, now, &clerk, "staff-back", ("staff", found.clerk), json!({ "since": found.since.to_string(), "why": why }))
        })
    }

    /// What the clerk should read about the desk today: who sits there, certificates that run out, an hour at which the desk is closed.
    pub fn desk_news(&self) -> Result<Vec<Message>> {
        let (today, mut news) = (self.today(), Vec::new());
        let staff: Vec<Clerk> = self.staff()?.into_iter().filter(|c| c.serves(today)).collect();
        for c in &staff {
            let key = match c.training(today, self.office.certificate_notice) {
                Training::RanOut(day) => Message::new("staff-certificate-ran-out").with("day", day),
                Training::RunsOut(day) => Message::new("staff-certificate-runs-out").with("day", day),
                Training::None | Training::Holds => continue,
            };
            news.push(key.with("name", c.name.as_str()));
        }
        let me = staff.iter().find(|c| c.name == self.office.clerk);
        let away = self.absences()?.iter().any(|a| a.covers(today) && me.is_some_and(|c| c.id == a.clerk));
        if !staff.is_empty() && (me.is_none() || away) {
            let key = if away { "staff-desk-away" } else { "staff-desk-unknown" };
            news.push(Message { key, args: vec![("name", self.office.clerk.as_str().into())] });
        }
        Ok(news)
    }

    /// Why the desk is closed now; none while it is open.
    pub fn shut_now(&self) -> Option<Shut> {
        self.opening().shut(self.now().local)
    }

    /// Sums paid for a case, those annulled too.
    pub fn payments_of(&self, case: i64) -> Result<Vec<Payment>> {
        Ok(self.store.read().payments_of(case)?)
    }

    /// Keeps the receipt of a sum paid for a service that may be paid.
    ///
    /// # Errors
    /// `free-of-charge` where the edition of the case is free: no sum can be entered for it; wrong fields, all at once.
    pub fn pay(&mut self, id: i64, typed: &Pay) -> Result<Payment> {
        let now = self.now_to_write()?;
        let case = self.case(id)?;
        if self.edition_of_case(&case)?.fee == Fee::Free {
            return Err(OpError::rule("free-of-charge", Message::new("free-of-charge").with("number", case.number)));
        }
        if case.state == crate::domain::application::State::Annulled {
            return Err(OpError::rule("case-ended", Message::new("case-ended").with("state", case.state.message())));
        }
        let mut faults = Vec::new();
        let mut wrong = |field: &str, says: Message| faults.push((field.to_owned(), says));
        let receipt = check(FieldKind::Line(60), true, &typed.receipt);
        if let Err(says) = &receipt {
            wrong("receipt", says.clone());
        }
        let sum = parse_sum(&typed.sum);
        if sum.is_none() {
            wrong("sum", Message::new(if clean(&typed.sum).is_empty() { "field-required" } else { "payment-sum" }));
        }
        let day = typed.day.unwrap_or(now.day());
        if day > now.day() {
            wrong("day", Message::new("tick-day").with("day", day));
        }
        let (Ok(receipt), Some(sum), true) = (receipt, sum, faults.is_empty()) else { return Err(faulty(faults)) };
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.add_payment(id, &receipt, sum, day, now, &clerk)?;
            let body = json!({ "receipt": receipt, "sum": sum, "day": day.to_string() });
            log(db, now, &clerk, "paid", ("case", id), body)
        })?;
        self.payments_of(id)?.pop().ok_or_else(|| OpError::data("store", Message::new("store-other").with("what", "payment")))
    }
}

/// Somebody of the desk as the journal keeps it.
fn told(c: &Clerk) -> serde_json::Value {
    json!({
        "name": c.name, "position": c.position, "since": c.since.to_string(), "until": c.until.map(|d| d.to_string()),
        "certificate": c.certificate, "certificate_until": c.certificate_until.map(|d| d.to_string()),
    })
}
