//! Comparing an entry of the catalogue with the act: the office's own mark, and its taking back.

use chrono::NaiveDate;
use serde_json::json;

use crate::catalog::content;
use crate::domain::form::{FieldKind, check, clean};
use crate::domain::mark::{Compared, Mark, compared};
use crate::domain::service::{Edition, ServiceCode};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::NewMark;

/// Most letters of a name, of an edition of an act.
const LINE: usize = 200;
/// Most letters of a note.
const NOTE: usize = 2000;

/// A comparison as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    /// Service.
    pub service: ServiceCode,
    /// Edition of the entry.
    pub edition: String,
    /// Who compared.
    pub who: String,
    /// Day of the comparison, today at the latest.
    pub day: NaiveDate,
    /// Edition of the act that was held beside it; empty: the one the entry names.
    pub act: String,
    /// A note, or nothing.
    pub note: String,
}

impl Ops {
    /// All marks, oldest first, those taken back too.
    pub fn marks(&self) -> Result<Vec<Mark>> {
        Ok(self.store.read().marks()?)
    }

    /// Marks of a service, oldest first, those taken back too.
    pub fn marks_of(&self, service: &ServiceCode) -> Result<Vec<Mark>> {
        Ok(self.store.read().marks_of(service)?)
    }

    /// What these marks say of an edition as it stands today.
    pub fn compared<'a>(&self, service: &ServiceCode, edition: &Edition, marks: &'a [Mark]) -> Compared<'a> {
        // Nothing to compare with is the usual case, and a checksum is not free.
        match self.catalog().get(service) {
            Some(service) if marks.iter().any(|m| m.service == service.code) => {
                compared(service, edition, &content(edition), marks)
            }
            _ => Compared::Never,
        }
    }

    /// Checksum of what an edition says, as its marks hold it.
    pub fn content(&self, edition: &Edition) -> String {
        content(edition)
    }

    /// Marks an entry as compared with the act; an entry of the journal. A second comparison of the same list stands beside the first.
    ///
    /// # Errors
    /// No such service or edition; a name that is missing, a day to come, a text too long.
    pub fn mark_compared(&mut self, c: &Compare) -> Result<Mark> {
        let now = self.now_to_write()?;
        let edition = self.edition(&c.service, &c.edition)?;
        let mut faults = Vec::new();
        let mut line = |field: &str, required: bool, most: usize, typed: &str| {
            check(FieldKind::Line(most), required, typed).unwrap_or_else(|fault| {
                faults.push((field.to_owned(), fault));
                String::new()
            })
        };
        let who = line("who", true, LINE, &c.who);
        let typed = if clean(&c.act).is_empty() { edition.act.edition.as_str() } else { c.act.as_str() };
        let act = line("act", true, LINE, typed);
        let note = line("note", false, NOTE, &c.note);
        if c.day > now.day() {
            faults.push(("day".to_owned(), Message::new("mark-day-ahead").with("today", now.day())));
        }
        if !faults.is_empty() {
            return Err(OpError::rule("fields", Message::new("fields-wrong").with("n", faults.len())).details(faults));
        }
        let new = NewMark {
            service: c.service.clone(),
            edition: edition.id.clone(),
            content: content(edition),
            who,
            day: c.day,
            act,
            note,
            at: now,
            clerk: self.office.clerk.clone(),
        };
        let id = self.store.write(|db| -> Result<i64> {
            let id = db.add_mark(&new)?;
            let body = json!({
                "service": new.service.0, "edition": new.edition, "content": new.content, "who": new.who, "day": new.day.to_string(),
                "act": new.act, "note": new.note,
            });
            log(db, now, &new.clerk, "compared", ("mark", id), body)?;
            Ok(id)
        })?;
        self.mark(id)
    }

    /// Takes a mark back; it stays to be read, with the reason.
    ///
    /// # Errors
    /// No such mark, one taken back already, no reason.
    pub fn take_back_mark(&mut self, id: i64, why: &str) -> Result<Mark> {
        let now = self.now_to_write()?;
        let mark = self.mark(id)?;
        if mark.taken.is_some() {
            return Err(OpError::rule("mark-taken", Message::new("mark-taken-already")));
        }
        let why = clean(why);
        if why.is_empty() {
            return Err(OpError::rule("reason-needed", Message::new("reason-needed")));
        }
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            db.take_back_mark(id, now, &why)?;
            let body = json!({ "service": mark.service.0, "edition": mark.edition, "why": why });
            log(db, now, &clerk, "compared-taken-back", ("mark", id), body)
        })?;
        self.mark(id)
    }

    fn mark(&self, id: i64) -> Result<Mark> {
        let found = self.marks()?.into_iter().find(|m| m.id == id);
        found.ok_or_else(|| OpError::usage("no-mark", Message::new("mark-none")))
    }
}
