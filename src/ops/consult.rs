//! Consultations: noted, listed by the day, counted in no column and sent nowhere.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::consultation::{Asked, Consultation, names_a_person};
use crate::domain::form::{FieldKind, check};
use crate::domain::service::ServiceCode;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};

/// Letters of a note.
pub const NOTE: usize = 120;

impl Ops {
    /// Notes that somebody asked about a service and was told. Nothing about the person is kept.
    ///
    /// # Errors
    /// The service is unknown; the note is too long or holds what looks like a number of a person.
    pub fn consult(&mut self, service: &ServiceCode, asked: Asked, note: &str) -> Result<Consultation> {
        let now = self.now_to_write()?;
        self.service(service)?;
        let told = |m: Message| {
            let says = Message::new("fields-wrong").with("n", 1usize);
            OpError::rule("fields", says).details(vec![("note".to_owned(), m)])
        };
        let note = check(FieldKind::Line(NOTE), false, note).map_err(told)?;
        if names_a_person(&note) {
            return Err(told(Message::new("consult-no-numbers")));
        }
        let clerk = self.office.clerk.clone();
        let id = self.store.write(|db| -> Result<i64> {
            let id = db.note_consultation(now, service, asked, &note, &clerk)?;
            log(db, now, &clerk, "consulted", ("consultation", id), json!({ "service": service.0, "asked": asked.id() }))?;
            Ok(id)
        })?;
        Ok(Consultation { id, at: now, service: service.clone(), asked, note, clerk, annulled: None })
    }

    /// Marks a consultation as entered by mistake; it stays on record. The reason says nothing about the person either.
    ///
    /// # Errors
    /// `no-consultation`; `consultation-annulled`; `fields` where the reason is missing, too long or holds what looks like a person's number.
    pub fn annul_consultation(&mut self, id: i64, why: &str) -> Result<Consultation> {
        let now = self.now_to_write()?;
        let found = self.consultation(id)?;
        if found.annulled.is_some() {
            let says = Message::new("consult-annulled-already").with("id", id.to_string());
            return Err(OpError::rule("consultation-annulled", says));
        }
        let told = |m: Message| {
            let says = Message::new("fields-wrong").with("n", 1usize);
            OpError::rule("fields", says).details(vec![("why".to_owned(), m)])
        };
        let why = check(FieldKind::Line(NOTE), true, why).map_err(told)?;
        if names_a_person(&why) {
            return Err(told(Message::new("consult-no-numbers")));
        }
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.annul_consultation(id, now, &why, &clerk)?;
            log(db, now, &clerk, "annulled", ("consultation", id), json!({ "why": why }))
        })?;
        self.consultation(id)
    }

    /// A consultation.
    pub fn consultation(&self, id: i64) -> Result<Consultation> {
        let found = self.store.read().consultation(id)?;
        found.ok_or_else(|| OpError::usage("no-consultation", Message::new("consult-none").with("id", id.to_string())))
    }

    /// Consultations of a day, oldest first, those annulled too.
    pub fn consultations(&self, day: NaiveDate) -> Result<Vec<Consultation>> {
        Ok(self.store.read().consultations(day)?)
    }
}
