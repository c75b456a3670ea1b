//! The application being taken in: its draft, kept at every change, and how it stands by the list in force.

use std::collections::BTreeMap;

use crate::domain::application::{Beneficiary, Draft};
use crate::domain::difference::Change;
use crate::domain::form::FieldKind;
use crate::domain::reminder::Reminder;
use crate::domain::service::{Edition, PersonKind, ServiceCode};
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::check::{Checked, needs_beneficiary, number_kind};
use crate::ops::fault::OpError;
use crate::ops::visit::Next;
use crate::tui::prelude::*;
use crate::tui::screens::catalogue::compared_role;
use crate::tui::screens::intake::finish;
use crate::tui::screens::leaflet;

/// Step of the form: who asks, for whom, the questions.
pub const PEOPLE: &str = "people";
/// Step of the package.
pub const PACKAGE: &str = "package";

/// A draft with the list it is judged by.
pub struct Work {
    /// Row of the draft.
    id: i64,
    /// Everything typed so far, as typed.
    pub draft: Draft,
    /// The list in force.
    pub edition: Edition,
    /// How it stands; none while it cannot be judged.
    pub checked: Option<Checked>,
    /// The list changed since the draft was begun.
    pub list_changed: Option<Message>,
    /// Whether the office compared this list with the act, in a word or two.
    pub compared: (Role, Message),
    /// What the person at the desk is reminded of about this service.
    pub reminders: Vec<Message>,
    /// What changed in it for this application.
    pub changes: Vec<Change>,
    /// The draft as it was begun, to know whether anything was typed.
    begun: Option<Draft>,
    /// Why it cannot be judged.
    trouble: Option<Message>,
    /// Why it is not on the disk as it stands.
    unkept: Option<Message>,
    /// Why it is no part of the visit it was begun in; it is registered apart then.
    pub apart: Option<Message>,
    /// With which case it came.
    visit: Option<Message>,
    /// Documents shown before in this visit for the same child, with the number of the case.
    pub shown: BTreeMap<String, String>,
}

impl Work {
    /// Begins with a service; the draft is kept at once.
    pub fn begin(code: &ServiceCode, desk: &mut Desk) -> Result<Work, OpError> {
        let mut draft = desk.ops.begin(code)?;
        PEOPLE.clone_into(&mut draft.step);
        let id = desk.ops.save_draft(0, &draft)?;
        let begun = Some(draft.clone());
        Ok(Work { begun, ..Work::over(id, draft, desk.ops)? })
    }

    /// Begins the next application of a visit; the draft is kept at once.
    pub fn begin_next(next: &Next, desk: &mut Desk) -> Result<Work, OpError> {
        let mut draft = desk.ops.begin_next(next)?;
        PEOPLE.clone_into(&mut draft.step);
        let id = desk.ops.save_draft(0, &draft)?;
        let begun = Some(draft.clone());
        Ok(Work { begun, ..Work::over(id, draft, desk.ops)? })
    }

    /// Goes on with a kept draft; none if it is gone.
    pub fn resume(id: i64, desk: &mut Desk) -> Result<Option<Work>, OpError> {
        match desk.ops.draft(id)? {
            None => Ok(None),
            Some(draft) => Work::over(id, draft, desk.ops).map(Some),
        }
    }

    fn over(id: i64, draft: Draft, ops: &Ops) -> Result<Work, OpError> {
        let edition = ops.edition_of(&draft)?.clone();
        let compared = compared(&draft, &edition, ops)?;
        let reminders = reminders(&edition, &draft, ops);
        let mut work = Work {
            id,
            draft,
            edition,
            checked: None,
            list_changed: None,
            compared,
            reminders,
            changes: Vec::new(),
            begun: None,
            trouble: None,
            unkept: None,
            apart: None,
            visit: None,
            shown: BTreeMap::new(),
        };
        if let Some(with) = work.draft.together.and_then(|id| ops.case(id).ok()) {
            let key = if work.draft.one_paper { "visit-one-paper" } else { "visit-with" };
            work.visit = Some(Message::new(key).with("number", with.number.as_str()).with("at", with.registered.written()));
        }
        // The list may ask what it did not ask when the draft was kept.
        ops.fill_defaults(&mut work.draft)?;
        work.judge(ops);
        Ok(work)
    }

    /// Row of the draft.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Keeps the draft and judges it anew. Trouble with the disk is told in full once and stands as the verdict until it is gone.
    pub fn keep(&mut self, desk: &mut Desk) -> Step {
        let kept = desk.ops.save_draft(self.id, &self.draft);
        self.judge(desk.ops);
        match kept {
            Ok(id) => {
                self.id = id;
                self.unkept = None;
                Step::Stay
            }
            Err(fault) => {
                let first = self.unkept.replace(fault.says.clone()).is_none();
                if first { finish::told(&fault) } else { Step::Stay }
            }
        }
    }

    /// Judges the draft by the list of today.
    pub fn judge(&mut self, ops: &Ops) {
        // What cannot be read now is told when it is registered.
        self.apart = ops.visit_trouble(&self.draft).unwrap_or_default();
        self.shown = ops.shown_before(&self.judged()).unwrap_or_default();
        match ops.check(&self.judged()) {
            Ok(checked) => {
                if checked.edition != self.edition.id
                    && let Ok(edition) = ops.edition_of(&self.draft)
                {
                    self.edition = edition.clone();
                    self.reminders = reminders(&self.edition, &self.draft, ops);
                    if let Ok(compared) = compared(&self.draft, &self.edition, ops) {
                        self.compared = compared;
                    }
                }
                if checked.list_changed.is_some() {
                    self.list_changed.clone_from(&checked.list_changed);
                    self.changes.clone_from(&checked.changes);
                    self.draft.edition = Some(checked.edition.clone());
                }
                self.checked = Some(checked);
                self.trouble = None;
            }
            Err(fault) => {
                self.checked = None;
                self.trouble = Some(fault.says);
            }
        }
    }

    /// The draft as it would be registered: without what the chosen capacity or a given number makes beside the point.
    pub fn judged(&self) -> Draft {
        let mut d = self.draft.clone();
        if !needs_beneficiary(&self.edition, d.capacity) {
            d.beneficiary = Beneficiary::default();
        }
        if !d.capacity.has_paper() {
            d.proxy_paper.clear();
            d.proxy_number.clear();
            d.proxy_date.clear();
        }
        if !self.may_be_entity() {
            d.representative.clear();
        }
        if self.apart.is_some() {
            (d.together, d.one_paper) = (None, false);
        }
        for (number, reason) in
            [(&d.applicant.number, &mut d.applicant.no_number), (&d.beneficiary.number, &mut d.beneficiary.no_number)]
        {
            if !number.trim().is_empty() {
                reason.clear();
            }
        }
        d
    }

    /// The sheet "what to bring" for the answers so far; those still missing are asked for on it.
    pub fn leaflet(&self, desk: &mut Desk) -> Step {
        let code = ServiceCode(self.draft.service.clone().unwrap_or_default());
        let today = desk.ops.today();
        Step::Push(leaflet::open(desk, &code, today, Some(&self.draft.answers)))
    }

    /// What kind of number the applicant of this service has.
    pub fn number_kind(&self) -> FieldKind {
        number_kind(&self.edition)
    }

    /// Whether an organisation may ask for this service.
    pub fn may_be_entity(&self) -> bool {
        self.edition.recipients.contains(&PersonKind::LegalEntity)
    }

    /// With which case of the visit it is registered; none when it comes alone.
    pub fn visit(&self) -> Option<&Message> {
        self.visit.as_ref().filter(|_| self.apart.is_none())
    }

    /// Whether the people were carried over from another case.
    pub fn is_next(&self) -> bool {
        self.begun.as_ref().is_some_and(|b| !b.applicant.name.is_empty())
    }

    /// Whether nothing was typed since it was begun.
    pub fn is_untouched(&self) -> bool {
        self.begun.as_ref() == Some(&self.draft)
    }

    /// Whether what was typed is not on the disk.
    pub fn unkept(&self) -> bool {
        self.unkept.is_some()
    }

    /// The verdict in words.
    pub fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        match (self.unkept.as_ref().or(self.trouble.as_ref()), &self.checked) {
            (Some(trouble), _) => Some((Role::Bad, words.tell(trouble))),
            (None, Some(checked)) => {
                let role = if checked.verdict.is_complete() { Role::Good } else { Role::Bad };
                Some((role, words.tell(&checked.verdict.message(&self.edition))))
            }
            (None, None) => None,
        }
    }
}

/// What the person at the desk is reminded of about a service, as it is said.
fn reminders(edition: &Edition, draft: &Draft, ops: &Ops) -> Vec<Message> {
    let code = ServiceCode(draft.service.clone().unwrap_or_default());
    ops.reminders(edition, &code, None).iter().map(Reminder::message).collect()
}

/// What the office's marks say of the list of a draft.
fn compared(draft: &Draft, edition: &Edition, ops: &Ops) -> Result<(Role, Message), OpError> {
    let code = ServiceCode(draft.service.clone().unwrap_or_default());
    let marks = ops.marks_of(&code)?;
    let compared = ops.compared(&code, edition, &marks);
    Ok((compared_role(&compared), compared.short()))
}
