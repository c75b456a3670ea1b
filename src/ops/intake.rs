//! Taking an application in: drafts, registration, non-acceptance.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::application::{Capacity, Draft};
use crate::domain::identifier::PersonNumber;
use crate::domain::moment::Moment;
use crate::domain::service::{
    Answers, BeneficiaryKind, Edition, IncompleteKind, PersonKind, ResultKind, ServiceCode, Stage, StateSystem,
};
use crate::domain::term::{Term, TermPlan};
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::check::{Warning, incomplete};
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::{Db, KnownPerson, NewCase, NewNonAcceptance, PaperRow};

/// A draft of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRow {
    /// Id.
    pub id: i64,
    /// When it was last touched, as written.
    pub at: String,
    /// Clerk.
    pub clerk: String,
    /// The draft.
    pub draft: Draft,
}

/// A registration.
#[derive(Clone, Debug, PartialEq)]
pub struct Registered {
    /// Row id.
    pub id: i64,
    /// Number.
    pub number: String,
    /// Due day.
    pub due: NaiveDate,
    /// Due time, for terms of minutes.
    pub due_time: Option<String>,
    /// The rule.
    pub plan: TermPlan,
    /// Whether the receipt was the result and the case is closed already.
    pub closed: bool,
}

/// A non-acceptance.
#[derive(Clone, Debug, PartialEq)]
pub struct Declined {
    /// Row id.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// Everything missing, in words.
    pub missing: Vec<String>,
    /// Norm cited, if the form cites one.
    pub norm: String,
}

/// Says names of the missing in a language; the words layer is above the domain and below the screens.
fn say(lang: Lang, arg: &Arg) -> String {
    crate::words::Words::new(lang).arg(arg)
}

impl Ops {
    /// Keeps a draft; `id` 0 makes a new one. Called on every keystroke.
    pub fn save_draft(&mut self, id: i64, draft: &Draft) -> Result<i64> {
        let body = serde_json::to_string(draft).unwrap_or_default();
        let (at, clerk) = (self.now().iso(), self.office.clerk.clone());
        Ok(self.store.write_lightly(|db| db.save_draft(id, &at, &clerk, &body))?)
    }

    /// A draft by id.
    pub fn draft(&self, id: i64) -> Result<Option<Draft>> {
        Ok(self.store.read().draft(id)?.map(|body| serde_json::from_str(&body).unwrap_or_default()))
    }

    /// Drafts, newest first.
    pub fn drafts(&self) -> Result<Vec<DraftRow>> {
        let rows = self.store.read().drafts()?;
        Ok(rows
            .into_iter()
            .map(|(id, at, clerk, body)| DraftRow {
                id,
                at: crate::domain::moment::Moment::parse(&at).map_or(at, |m| m.written()),
                clerk,
                draft: serde_json::from_str(&body).unwrap_or_default(),
            })
            .collect())
    }

    /// Throws a draft away.
    pub fn drop_draft(&mut self, id: i64) -> Result<()> {
        Ok(self.store.write(|db| db.drop_draft(id))?)
    }

    /// Starts a draft for a service: answers that have a default are given.
    pub fn begin(&self, service: &ServiceCode) -> Result<Draft> {
        let edition = self.edition_on(service, self.today())?;
        let mut draft = Draft { service: Some(service.0.clone()), edition: Some(edition.id.clone()), ..Draft::default() };
        draft.capacity = match edition.beneficiary {
            BeneficiaryKind::Child => Capacity::LegalRepresentative,
            BeneficiaryKind::Student | BeneficiaryKind::Applicant => Capacity::Self_,
        };
        self.fill_defaults(&mut draft)?;
        Ok(draft)
    }

    /// Gives default answers to open questions that have none, and takes back answers to questions no longer asked.
    pub fn fill_defaults(&self, draft: &mut Draft) -> Result<()> {
        fill_answers(self.edition_of(draft)?, &mut draft.answers);
        Ok(())
    }

    /// The edition a draft is judged by: the one in force today.
    pub fn edition_of(&self, draft: &Draft) -> Result<&Edition> {
        let code =
            draft.service.clone().ok_or_else(|| OpError::usage("no-service-chosen", Message::new("service-not-chosen")))?;
        self.edition_on(&ServiceCode(code), self.today())
    }

    /// People whose number begins with these digits; none below three digits, which would offer half the town.
    pub fn people(&self, digits: &str) -> Result<Vec<KnownPerson>> {
        if digits.len() < 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        Ok(self.store.read().people(digits, 8)?)
    }

    /// Registers an application. Refused with everything that stands in the way; `draft_id` 0 when there is no stored draft.
    pub fn register(&mut self, draft_id: i64, draft: &Draft) -> Result<Registered> {
        let written = self.now_to_write()?;
        let now = self.moment_of(draft, written)?;
        let checked = self.check(draft)?;
        let edition = self.edition_of(draft)?;
        if let Some(bar) = checked.barred {
            return Err(bar);
        }
        if !checked.faults.is_empty() {
            let says = Message::new("fields-wrong").with("n", checked.faults.len());
            return Err(OpError::rule("fields", says).details(checked.faults));
        }
        if !checked.verdict.surplus.is_empty() {
            let says = Message::new("surplus-papers").with("what", checked.verdict.surplus.join(", "));
            return Err(OpError::rule("surplus-papers", says));
        }
        if !checked.verdict.is_complete() {
            return Err(incomplete(edition, &checked.verdict));
        }
        if let Some(w) = checked.warnings.first() {
            let code = match w {
                Warning::OutsideWindow(_) => "outside-window",
                Warning::Repeat(..) => "repeat",
            };
            return Err(OpError::rule(code, w.message().clone()).hint(Message::new("confirm-hint")));
        }
        let (Some(due), Some(term), Some(channel)) = (checked.due, checked.term, checked.channel) else {
            return Err(OpError::rule("not-here", Message::new("not-here-portal")));
        };
        let draft = tidied(draft);
        let plan = TermPlan { term: term.to_string(), steps: due.steps.clone() };
        let closes = edition
            .result(&draft.answers)
            .is_some_and(|r| r.kind == ResultKind::Receipt && matches!(term, Term::SameDay | Term::Window));
        let new = NewCase {
            at: now,
            pattern: self.office.pattern_application.clone(),
            service: ServiceCode(draft.service.clone().unwrap_or_default()),
            edition: edition.id.clone(),
            channel,
            person: person_kind(&draft, edition),
            due: due.day,
            due_time: due.time.map(|t| t.format("%H:%M").to_string()),
            due_rule: serde_json::to_string(&plan).unwrap_or_default(),
            applicant: draft.applicant.clone(),
            capacity: draft.capacity,
            proxy_paper: draft.proxy_paper.clone(),
            proxy_number: draft.proxy_number.clone(),
            proxy_date: draft.proxy_date.clone(),
            representative: draft.representative.clone(),
            beneficiary: draft.beneficiary.clone(),
            answers: draft.answers.clone(),
            papers: paper_rows(edition, &draft),
            note: draft.note.clone(),
            clerk: self.office.clerk.clone(),
        };
        let hears = self.why_no_hearing_of(edition, &new.answers, now.day(), due.day)?.is_none();
        let clerk = self.office.clerk.clone();
        let (id, number) = self.store.write(|db| -> Result<(i64, String)> {
            let (id, number) = db.register_case(&new)?;
            db.set_hears(id, hears)?;
            for p in people_of(&draft, new.person) {
                db.remember_person(&p, &now.iso())?;
            }
            let body = json!({ "number": number, "service": new.service.0, "edition": new.edition, "due": new.due.to_string(),
                "papers": new.papers.iter().filter(|p| p.paper.given).map(|p| p.document.clone()).collect::<Vec<_>>() });
            log(db, written, &clerk, "registered", ("case", id), body)?;
            if let Some(with) = draft.together {
                join(db, written, &clerk, (id, &number), with, draft.one_paper)?;
            }
            if closes {
                db.decide_result(id, written, (&number, written.day()), Some((written, &draft.applicant.name)), None)?;
                log(
                    db,
                    written,
                    &clerk,
                    "issued",
                    ("case", id),
                    json!({ "number": number, "day": written.day().to_string(), "to": draft.applicant.name }),
                )?;
            }
            if draft_id != 0 {
                db.drop_draft(draft_id)?;
            }
            Ok((id, number))
        })?;
        *self.used.entry(new.service.clone()).or_insert(0) += 1;
        Ok(Registered { id, number, due: due.day, due_time: new.due_time, plan, closed: closes })
    }

    /// Registers that the application was not accepted because the package is incomplete; names everything missing.
    pub fn decline(&mut self, draft_id: i64, draft: &Draft, lang: Lang) -> Result<Declined> {
        let now = self.now_to_write()?;
        let checked = self.check(draft)?;
        let edition = self.edition_of(draft)?;
        if let Some(bar) = checked.barred.filter(|b| b.code == "not-here") {
            return Err(bar);
        }
        if checked.verdict.is_complete() {
            return Err(OpError::rule("package-complete", Message::new("decline-complete")));
        }
        if !checked.verdict.unanswered.is_empty() {
            return Err(OpError::rule("unanswered", checked.verdict.message(edition)));
        }
        let name_faults: Vec<(String, Message)> =
            checked.faults.into_iter().filter(|(f, _)| f == "applicant.name" || f == "applicant.number").collect();
        if !name_faults.is_empty() {
            let says = Message::new("fields-wrong").with("n", name_faults.len());
            return Err(OpError::rule("fields", says).details(name_faults));
        }
        if edition.incomplete.as_ref().is_some_and(|i| i.kind == IncompleteKind::RefusalOfService) {
            // No shipped edition that takes paper today has this outcome; an office's own may.
            return Err(OpError::rule("refusal-of-service", Message::new("decline-is-refusal")));
        }
        let draft = tidied(draft);
        let missing: Vec<String> = checked.verdict.names(edition).iter().map(|a| say(lang, a)).collect();
        let norm = edition.incomplete.as_ref().and_then(|i| i.norm.as_ref()).map(|t| t.get(lang).to_owned()).unwrap_or_default();
        let new = NewNonAcceptance {
            at: now,
            pattern: self.office.pattern_non_acceptance.clone(),
            service: ServiceCode(draft.service.clone().unwrap_or_default()),
            edition: edition.id.clone(),
            person: person_kind(&draft, edition),
            applicant: draft.applicant.clone(),
            beneficiary: draft.beneficiary.clone(),
            missing: missing.clone(),
            norm: norm.clone(),
            clerk: self.office.clerk.clone(),
        };
        let clerk = self.office.clerk.clone();
        let (id, number) = self.store.write(|db| -> Result<(i64, String)> {
            let (id, number) = db.register_non_acceptance(&new)?;
            for p in people_of(&draft, new.person) {
                db.remember_person(&p, &now.iso())?;
            }
            log(db, now, &clerk, "declined", ("non-acceptance", id), json!({ "number": number, "missing": missing }))?;
            if draft_id != 0 {
                db.drop_draft(draft_id)?;
            }
            Ok((id, number))
        })?;
        Ok(Declined { id, number, missing: new.missing, norm })
    }
}

/// Gives default answers to questions that are asked and have none, and takes back answers to questions not asked.
pub fn fill_answers(edition: &Edition, answers: &mut Answers) {
    // One pass is enough for a question to open the next one: the loader lets a question depend on earlier ones only.
    for q in &edition.questions {
        if q.when.holds(answers) {
            if let (None, Some(default)) = (answers.get(&q.id), &q.default) {
                answers.insert(q.id.clone(), default.clone());
            }
        } else {
            answers.remove(&q.id);
        }
    }
}

/// Kind of the applicant: the only one the service takes, else as the number says.
pub(super) fn person_kind(draft: &Draft, edition: &Edition) -> PersonKind {
    match edition.recipients.as_slice() {
        [only] => *only,
        _ => PersonNumber::parse(&draft.applicant.number).map_or(PersonKind::Individual, |n| n.kind()),
    }
}

/// Joins a case, by id and number, to the visit of another; each case of the visit learns of it.
fn join(db: &Db<'_>, at: Moment, clerk: &str, case: (i64, &str), with: i64, one_paper: bool) -> Result<()> {
    db.join_visit(case.0, with, one_paper)?;
    let others = db.together(case.0)?;
    let numbers = others.iter().map(|o| o.number.as_str()).collect::<Vec<_>>().join(", ");
    log(db, at, clerk, "together", ("case", case.0), json!({ "with": numbers }))?;
    for other in &others {
        log(db, at, clerk, "together", ("case", other.id), json!({ "with": case.1 }))?;
        if other.one_paper {
            log(db, at, clerk, "one-paper", ("case", case.0), json!({ "with": other.number }))?;
            log(db, at, clerk, "one-paper", ("case", other.id), json!({ "with": case.1 }))?;
        }
    }
    Ok(())
}

/// Values as they are stored: numbers without spaces, texts without stray characters.
fn tidied(draft: &Draft) -> Draft {
    let number = |n: &str| PersonNumber::parse(n).map(|n| n.as_str().to_owned()).unwrap_or_default();
    let text = crate::domain::form::clean;
    let mut d = draft.clone();
    d.applicant.number = number(&d.applicant.number);
    d.beneficiary.number = number(&d.beneficiary.number);
    for field in [
        &mut d.applicant.no_number,
        &mut d.applicant.name,
        &mut d.applicant.phone,
        &mut d.applicant.address,
        &mut d.beneficiary.no_number,
        &mut d.beneficiary.name,
        &mut d.beneficiary.born,
        &mut d.proxy_paper,
        &mut d.proxy_number,
        &mut d.proxy_date,
        &mut d.representative,
        &mut d.note,
    ] {
        *field = text(field);
    }
    d
}

/// The documents of the variant as they are fixed with the case.
fn paper_rows(edition: &Edition, draft: &Draft) -> Vec<PaperRow> {
    edition
        .documents
        .iter()
        .filter(|d| d.when.holds(&draft.answers))
        .map(|d| PaperRow {
            document: d.id.clone(),
            later: d.stage == Stage::Later,
            // Nobody asks for it before the case is there; from then on it holds up the result.
            on_request: d.on_request || d.stage == Stage::BeforeResult,
            before_result: d.stage == Stage::BeforeResult && !d.on_request,
            state_system: match d.state_system {
                StateSystem::Holds => "holds",
                StateSystem::IfMissing => "if-missing",
                StateSystem::No => "no",
            },
            group: d.group.clone(),
            paper: draft.papers.get(&d.id).cloned().unwrap_or_default(),
        })
        .collect()
}

fn people_of(draft: &Draft, kind: PersonKind) -> Vec<KnownPerson> {
    vec![
        KnownPerson {
            number: draft.applicant.number.clone(),
            kind,
            name: draft.applicant.name.clone(),
            phone: draft.applicant.phone.clone(),
            address: draft.applicant.address.clone(),
            born: String::new(),
        },
        KnownPerson {
            number: draft.beneficiary.number.clone(),
            kind: PersonKind::Individual,
            name: draft.beneficiary.name.clone(),
            phone: String::new(),
            address: String::new(),
            born: draft.beneficiary.born.clone(),
        },
    ]
}
