//! Judging a draft: fields, package, window, repeats, due day. Writes nothing.

use chrono::{Datelike, NaiveDate};

use crate::domain::application::{Beneficiary, Capacity, Draft, Learner, Party};
use crate::domain::counts::Channel;
use crate::domain::difference::{Change, difference};
use crate::domain::form::{FieldKind, check, clean};
use crate::domain::identifier::PersonNumber;
use crate::domain::moment::parse_day;
use crate::domain::package::{Verdict, judge};
use crate::domain::search::fold;
use crate::domain::service::{BeneficiaryKind, Edition, OutsideWindow, PersonKind, ServiceCode, Window};
use crate::domain::term::{DueDate, Reckoning, Term, reckon};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::intake::person_kind;
use crate::ops::{Ops, Result};

/// Most letters of the reason why somebody has no number.
const REASON: usize = 200;

/// Something the clerk has to confirm before registering.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Outside the window of admission.
    OutsideWindow(Message),
    /// The same person has an open case of the same service: number.
    Repeat(Message, i64),
}

impl Warning {
    /// The sentence.
    pub fn message(&self) -> &Message {
        match self {
            Warning::OutsideWindow(m) | Warning::Repeat(m, _) => m,
        }
    }
}

/// What a check of a draft gives.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Edition it was judged by.
    pub edition: String,
    /// Verdict over the package.
    pub verdict: Verdict,
    /// Wrong fields: field id and sentence.
    pub faults: Vec<(String, Message)>,
    /// What needs a confirmation and has none.
    pub warnings: Vec<Warning>,
    /// When it would be due.
    pub due: Option<DueDate>,
    /// Term of the variant.
    pub term: Option<Term>,
    /// Column of the report it will count in.
    pub channel: Option<Channel>,
    /// The list changed since the draft was last judged.
    pub list_changed: Option<Message>,
    /// What changed since then that concerns this application; nothing is known of it when the older edition is gone.
    pub changes: Vec<Change>,
    /// A rule against registering at all (the window is closed, the desk is not the place).
    pub barred: Option<OpError>,
}

impl Checked {
    /// Whether it could be registered as it is.
    pub fn may_register(&self) -> bool {
        self.verdict.is_complete()
            && self.verdict.surplus.is_empty()
            && self.faults.is_empty()
            && self.warnings.is_empty()
            && self.barred.is_none()
    }
}

impl Ops {
    /// Judges a draft: fields, package, window, repeats, due day. Writes nothing.
    pub fn check(&self, draft: &Draft) -> Result<Checked> {
        let edition = self.edition_of(draft)?;
        let now = self.moment_of(draft, self.now())?;
        let verdict = judge(edition, &draft.answers, &draft.papers, now.day());
        let mut faults = field_faults(draft, edition, now.day());
        for (question, choice) in &draft.answers {
            let known = edition.questions.iter().find(|q| q.id == *question);
            if !known.is_some_and(|q| q.choices.iter().any(|c| c.id == *choice)) {
                let says = Message::new("answer-unknown").with("question", question.as_str()).with("answer", choice.as_str());
                faults.push((format!("answers.{question}"), says));
            }
        }
        let mut warnings = Vec::new();
        let mut barred = self.why_not_here(edition).map(|m| OpError::rule("not-here", m));
        let window = edition.window(&draft.answers);
        if let Some(w) = window.filter(|w| is_outside(w, now.day())) {
            // A window without days of its own (holidays, "after the certificate") is for the clerk to judge by its note.
            let says = match w.from {
                Some(_) => Message::new("window-outside").with("what", w.note.clone()),
                None => Message::new("window-judge").with("what", w.note.clone()),
            };
            match w.outside {
                OutsideWindow::Block => barred = barred.or(Some(OpError::rule("window-closed", says))),
                OutsideWindow::Warn if !draft.outside_window_confirmed => warnings.push(Warning::OutsideWindow(says)),
                OutsideWindow::Warn => {}
            }
        }
        if let Some(trouble) = self.visit_trouble(draft)? {
            faults.push(("together".to_owned(), trouble));
        }
        if !draft.repeat_confirmed
            && let Some((id, number)) = self.open_case_like(draft, edition)?
        {
            warnings.push(Warning::Repeat(Message::new("repeat-open").with("number", number), id));
        }
        let rule = edition.term(&draft.answers);
        let channel = Channel::of_paper(edition.column);
        let reckoned = rule.map(|r| {
            reckon(&Reckoning {
                term: r.term,
                at: now.local,
                window_end: window.and_then(|w| w.to),
                corporation: channel == Some(Channel::StateCorporation),
                pauses: &[],
                hours: self.office.hours,
                calendar: &self.calendar,
            })
        });
        let list_changed = match &draft.edition {
            Some(id) if *id != edition.id => {
                Some(Message::new("list-changed").with("from", edition.from).with("edition", edition.act.edition.as_str()))
            }
            _ => None,
        };
        Ok(Checked {
            edition: edition.id.clone(),
            verdict,
            faults,
            warnings,
            due: reckoned,
            term: rule.map(|r| r.term),
            channel,
            list_changed,
            changes: self.changes_for(draft, edition),
            barred,
        })
    }
}

impl Ops {
    /// What is different for an application between the edition it was last judged by and this one.
    fn changes_for(&self, draft: &Draft, edition: &Edition) -> Vec<Change> {
        let service = draft.service.as_ref().and_then(|code| self.catalog.get(&ServiceCode(code.clone())));
        let old = service.zip(draft.edition.as_ref()).and_then(|(s, id)| s.edition(id)).filter(|old| old.id != edition.id);
        let all = old.map(|old| difference(old, edition)).unwrap_or_default();
        all.into_iter().filter(|c| c.touches(&draft.answers)).collect()
    }

    /// An open case of the same person and service as the draft's, the newest: row id and number.
    fn open_case_like(&self, draft: &Draft, edition: &Edition) -> Result<Option<(i64, String)>> {
        let number = |n: &str| PersonNumber::parse(n).map(|n| n.as_str().to_owned()).unwrap_or_default();
        let applicant = Party { number: number(&draft.applicant.number), name: clean(&draft.applicant.name), ..Party::default() };
        let mut child = Beneficiary::default();
        if needs_beneficiary(edition, draft.capacity) {
            let b = &draft.beneficiary;
            let born = check(FieldKind::Day, false, &b.born).unwrap_or_default();
            child = Beneficiary { number: number(&b.number), name: clean(&b.name), born, ..Beneficiary::default() };
            if child.number.is_empty() && child.name.is_empty() {
                // Nobody is named yet: the parent's own cases are none of the child's.
                return Ok(None);
            }
        }
        let who = Learner::of(&applicant, &child);
        let service = ServiceCode(draft.service.clone().unwrap_or_default());
        for key in [who.number.clone(), fold(&who.name)].iter().filter(|k| !k.is_empty()) {
            let under = self.store.read().open_cases_under(key, &service)?;
            if let Some((id, number, _)) = under.into_iter().find(|(_, _, other)| who.is(other)) {
                return Ok(Some((id, number)));
            }
        }
        Ok(None)
    }
}

/// The refusal to accept or to issue on an incomplete package, with everything named.
pub fn incomplete(edition: &Edition, verdict: &Verdict) -> OpError {
    let details = verdict
        .missing
        .iter()
        .map(|m| {
            let id = m.group.clone().unwrap_or_else(|| m.documents.first().cloned().unwrap_or_default());
            (id, Message::new("missing-item").with("what", m.name(edition)))
        })
        .chain(verdict.unanswered.iter().map(|q| {
            let text = edition.questions.iter().find(|x| x.id == *q).map(|x| x.text.clone()).unwrap_or_default();
            (format!("answers.{q}"), Message::new("missing-item").with("what", text))
        }))
        .collect();
    OpError::rule("package-incomplete", verdict.message(edition)).details(details)
}

/// Whether a day lies outside a window; a window without days has only its note, which always asks to be confirmed.
fn is_outside(w: &Window, day: NaiveDate) -> bool {
    match (w.from, w.to) {
        (Some(from), Some(to)) => {
            let (from, to) = (from.in_year(day.year()), to.in_year(day.year()));
            if from <= to { day < from || day > to } else { day > to && day < from }
        }
        _ => true,
    }
}

/// Whether the child or student is asked for: always for a child's service unless the learner applies in person.
pub fn needs_beneficiary(edition: &Edition, capacity: Capacity) -> bool {
    match edition.beneficiary {
        BeneficiaryKind::Applicant => false,
        BeneficiaryKind::Child | BeneficiaryKind::Student => capacity != Capacity::Self_,
    }
}

/// What kind of number the applicant of a service has: ИИН, БИН, or either.
pub fn number_kind(edition: &Edition) -> FieldKind {
    match edition.recipients.as_slice() {
        [PersonKind::LegalEntity] => FieldKind::Bin,
        all if all.contains(&PersonKind::LegalEntity) => FieldKind::Number,
        _ => FieldKind::Iin,
    }
}

fn field_faults(d: &Draft, edition: &Edition, today: NaiveDate) -> Vec<(String, Message)> {
    let mut out = Vec::new();
    let mut add = |field: &str, fault: Option<Message>| {
        if let Some(m) = fault {
            out.push((field.to_owned(), m));
        }
    };
    let kind = number_kind(edition);
    let number = |kind: FieldKind, number: &str, reason: &str| match (number.trim().is_empty(), reason.trim().is_empty()) {
        (true, true) => Some(Message::new("number-empty")),
        (true, false) => None,
        (false, _) => check(kind, true, number).err(),
    };
    add("applicant.number", number(kind, &d.applicant.number, &d.applicant.no_number));
    add("applicant.no_number", check(FieldKind::Line(REASON), false, &d.applicant.no_number).err());
    let is_entity = person_kind(d, edition) == PersonKind::LegalEntity;
    let name_kind = if is_entity { FieldKind::Line(300) } else { FieldKind::PersonName };
    add("applicant.name", check(name_kind, true, &d.applicant.name).err());
    add("applicant.phone", check(FieldKind::Phone, false, &d.applicant.phone).err());
    add("applicant.address", check(FieldKind::Line(300), false, &d.applicant.address).err());
    if d.applicant.phone.trim().is_empty() && d.applicant.address.trim().is_empty() {
        add("applicant.phone", Some(Message::new("contact-needed")));
    }
    if is_entity {
        add("representative", check(FieldKind::PersonName, true, &d.representative).err());
    }
    if d.capacity.has_paper() {
        add("proxy_paper", check(FieldKind::Line(300), true, &d.proxy_paper).err());
        add("proxy_number", check(FieldKind::Line(60), false, &d.proxy_number).err());
        let ahead = parse_day(&d.proxy_date).is_some_and(|day| day > today);
        let fault = check(FieldKind::Day, false, &d.proxy_date).err();
        add("proxy_date", fault.or(ahead.then(|| Message::new("proxy-date-ahead"))));
    }
    if needs_beneficiary(edition, d.capacity) {
        add("beneficiary.number", number(FieldKind::Iin, &d.beneficiary.number, &d.beneficiary.no_number));
        add("beneficiary.no_number", check(FieldKind::Line(REASON), false, &d.beneficiary.no_number).err());
        add("beneficiary.name", check(FieldKind::PersonName, true, &d.beneficiary.name).err());
        add("beneficiary.born", check(FieldKind::Day, false, &d.beneficiary.born).err());
    }
    out
}
