//! One visit, several applications: another child of the same applicant, another service for the same child, one paper for two services.
//!
//! Each case keeps its own number, term and package; the gate judges each alone. What they share is who came, and the day.

use std::collections::BTreeMap;

use crate::domain::application::{Beneficiary, Capacity, Case, Draft};
use crate::domain::identifier::PersonNumber;
use crate::domain::moment::Moment;
use crate::domain::search::fold;
use crate::domain::service::{BeneficiaryKind, Form, ServiceCode};
use crate::domain::text::Message;
use crate::ops::check::needs_beneficiary;
use crate::ops::{Ops, Result};
use crate::store::Together;

/// What the next application of a visit is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// Case it comes after.
    pub after: i64,
    /// Service asked for now.
    pub service: ServiceCode,
    /// For the same child; else another child of the same applicant.
    pub same_child: bool,
    /// On the same application paper.
    pub one_paper: bool,
}

impl Ops {
    /// The draft of the next application of a visit: who asks, in what capacity and how to reach them are carried over, the child too where it is
    /// the same one. Answers and papers are not, and a case of another day lends its people but is no part of this visit.
    ///
    /// # Errors
    /// The case or the service is not there, or the service has no list today.
    pub fn begin_next(&self, next: &Next) -> Result<Draft> {
        let case = self.case(next.after)?;
        let mut draft = self.begin(&next.service)?;
        let (old, new) = (self.edition_of_case(&case)?.beneficiary, self.edition_of(&draft)?.beneficiary);
        draft.applicant = case.applicant.clone();
        draft.representative = case.representative.clone();
        // An adult of one service may be the parent of another; what was said about a child is kept among services for children.
        draft.capacity = match (case.capacity, old, new) {
            (Capacity::Proxy, _, _) => Capacity::Proxy,
            (_, _, BeneficiaryKind::Applicant) => Capacity::Self_,
            (_, BeneficiaryKind::Applicant, _) => draft.capacity,
            (same, _, _) => same,
        };
        if next.same_child {
            draft.beneficiary = case.beneficiary.clone();
            // The paper of a representative names whom it is for: for another child it is looked at anew.
            draft.proxy_paper = case.proxy_paper.clone();
            draft.proxy_number = case.proxy_number.clone();
            draft.proxy_date = case.proxy_date.clone();
        }
        if case.registered.day() == self.today() {
            draft.together = Some(case.id);
            draft.one_paper = next.one_paper;
        }
        Ok(draft)
    }

    /// Why a draft cannot belong to the visit it names; none when it can, or names none.
    pub fn visit_trouble(&self, draft: &Draft) -> Result<Option<Message>> {
        let Some(id) = draft.together else { return Ok(None) };
        let Some(case) = self.store.read().case(id)? else {
            return Ok(Some(Message::new("visit-none")));
        };
        let says = |key: &'static str| Message::new(key).with("number", case.number.as_str());
        if case.registered.day() != self.today() {
            return Ok(Some(says("visit-other-day").with("day", case.registered.day())));
        }
        let number = PersonNumber::parse(&draft.applicant.number).map(|n| n.as_str().to_owned()).unwrap_or_default();
        // Without a number the name is compared as it will be stored, because the database compares it so too.
        let same = number == case.applicant.number
            && (!number.is_empty() || crate::domain::form::clean(&draft.applicant.name) == case.applicant.name);
        Ok((!same).then(|| says("visit-other-applicant")))
    }

    /// The moment a draft is registered at: now, or that of the application paper it stands on.
    pub(super) fn moment_of(&self, draft: &Draft, now: Moment) -> Result<Moment> {
        match draft.together.filter(|_| draft.one_paper) {
            Some(id) => Ok(self.store.read().case(id)?.map_or(now, |c| c.registered)),
            None => Ok(now),
        }
    }

    /// The other cases of a visit, oldest first.
    pub fn together(&self, case: i64) -> Result<Vec<Together>> {
        Ok(self.store.read().together(case)?)
    }

    /// The cases a draft would stand beside: the one it names, and those of its visit.
    pub fn visit_of(&self, draft: &Draft) -> Result<Vec<Case>> {
        let Some(id) = draft.together else { return Ok(Vec::new()) };
        let mut out = vec![self.case(id)?];
        for other in self.together(id)? {
            out.push(self.case(other.id)?);
        }
        Ok(out)
    }

    /// Documents of a draft that were shown today for another case of the visit and the same child, with the number of that case. They may be
    /// ticked without being brought out again; nothing ticks them but the clerk. What is handed in belongs to its own case and is not offered.
    pub fn shown_before(&self, draft: &Draft) -> Result<BTreeMap<String, String>> {
        let edition = self.edition_of(draft)?;
        let mut out = BTreeMap::new();
        if self.visit_trouble(draft)?.is_some() {
            return Ok(out);
        }
        for case in self.visit_of(draft)? {
            let for_child = if needs_beneficiary(edition, draft.capacity) { &draft.beneficiary } else { &Beneficiary::default() };
            if !same_child(for_child, &case.beneficiary) {
                continue;
            }
            let theirs = self.edition_of_case(&case)?;
            // Lists name one document in several ways; by habit it has one id in all of them.
            let shown = |id: &str, name: &str| {
                theirs.documents.iter().any(|d| {
                    d.form == Form::Shown
                        && (d.id == id || fold(&d.name.ru) == name)
                        && case.papers.get(&d.id).is_some_and(|p| p.given && p.invalid.is_none())
                })
            };
            for d in edition.documents.iter().filter(|d| d.form == Form::Shown && d.when.holds(&draft.answers)) {
                if shown(&d.id, &fold(&d.name.ru)) {
                    out.entry(d.id.clone()).or_insert_with(|| case.number.clone());
                }
            }
        }
        Ok(out)
    }
}

fn same_child(a: &Beneficiary, b: &Beneficiary) -> bool {
    let number = |n: &str| PersonNumber::parse(n).map(|n| n.as_str().to_owned()).unwrap_or_default();
    number(&a.number) == number(&b.number) && fold(&a.name) == fold(&b.name)
}
