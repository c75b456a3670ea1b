//! What is done with a registered case: papers brought or found bad, work, result, refusal, withdrawal, annulment.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::domain::application::{Case, DecisionKind, State};
use crate::domain::counts::Medium;
use crate::domain::form::clean;
use crate::domain::hearing::{Named, join, parted};
use crate::domain::moment::Moment;
use crate::domain::package::{Paper, Verdict, judge};
use crate::domain::service::Edition;
use crate::domain::text::Message;
use crate::ops::check::incomplete;
use crate::ops::fault::OpError;
use crate::ops::hearing::log_anew;
use crate::ops::{Ops, Result, log};
use crate::store::Db;

/// What happened to a paper of a registered case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperNews {
    /// It was brought (or shown); good until a day, where it has one.
    Brought(Option<NaiveDate>),
    /// It was found not to be good: why.
    Invalid(String),
    /// The state system has no record of it: from now on it is demanded.
    NotInSystem,
    /// The office asks for it ("on request").
    Requested,
}

/// A result to be recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issue {
    /// Number of the result paper; empty: the case's own number (the receipt is the result, or the paper has none).
    pub number: String,
    /// Its day; none: today.
    pub day: Option<NaiveDate>,
    /// To whom it was handed; none: it waits to be handed out.
    pub handed_to: Option<String>,
    /// Why it comes after the due day; asked for only then.
    pub late_why: String,
}

/// A refusal to be recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refuse {
    /// Ids of grounds, or the edition's own numbers of them, by commas: everything found is named at once.
    pub ground: String,
    /// Motivation.
    pub why: String,
    /// Medium.
    pub medium: Medium,
    /// Why it comes after the due day; asked for only then.
    pub late_why: String,
}

/// A reason as it is kept; the journal keeps no act without one.
pub(super) fn reason(typed: &str) -> Result<String> {
    match clean(typed) {
        empty if empty.is_empty() => Err(OpError::rule("reason-needed", Message::new("reason-needed"))),
        why => Ok(why),
    }
}

/// Writes down why a case ends after its due day.
fn log_late(db: &Db<'_>, case: &Case, at: Moment, clerk: &str, why: Option<&str>) -> Result<()> {
    match why {
        Some(why) => log(db, at, clerk, "late", ("case", case.id), json!({ "due": case.due.to_string(), "why": why })),
        None => Ok(()),
    }
}

impl Ops {
    /// A case by row id.
    pub fn case(&self, id: i64) -> Result<Case> {
        self.store
            .read()
            .case(id)?
            .ok_or_else(|| OpError::usage("no-case", Message::new("case-none").with("number", id.to_string())))
    }

    /// The edition a case is judged by, whatever is in force now.
    pub fn edition_of_case(&self, case: &Case) -> Result<&Edition> {
        self.edition(&case.service, &case.edition)
    }

    /// The verdict over the package of a case. Validity is judged by the day of registration: what was good then does not spoil on our shelf.
    pub fn verdict_of(&self, case: &Case) -> Result<Verdict> {
        let edition = self.edition_of_case(case)?;
        Ok(judge(edition, &case.answers, &case.papers, case.registered.day()))
    }

    fn move_case(
        &mut self,
        id: i64,
        next: State,
        verb: &str,
        body: Value,
        work: impl FnOnce(&Db<'_>, &Case, Moment) -> Result<()>,
    ) -> Result<Case> {
        let now = self.now_to_write()?;
        let case = self.case(id)?;
        if !case.state.may_become(next) {
            let says = Message::new("state-no-road").with("from", case.state.message()).with("to", next.message());
            return Err(OpError::rule("state-order", says));
        }
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            work(db, &case, now)?;
            log(db, now, &clerk, verb, ("case", id), body)
        })?;
        self.case(id)
    }

    /// Takes a case into work.
    pub fn start(&mut self, id: i64) -> Result<Case> {
        self.move_case(id, State::InWork, "started", json!({}), |db, _, _| Ok(db.start_case(id)?))
    }

    /// Notes news about papers, all or none.
    pub fn note_papers(&mut self, id: i64, news: &[(String, PaperNews)]) -> Result<Case> {
        let now = self.now_to_write()?;
        let case = self.case(id)?;
        if !(case.state.is_open() || case.state == State::Ready) {
            return Err(OpError::rule("case-ended", Message::new("case-ended").with("state", case.state.message())));
        }
        let edition = self.edition_of_case(&case)?;
        let mut changes: Vec<(String, Paper, &'static str, Value)> = Vec::new();
        for (document, what) in news {
            let on_list = edition.document(document).filter(|d| d.when.holds(&case.answers));
            let Some(requirement) = on_list else {
                let says = Message::new("surplus-papers").with("what", document.as_str());
                return Err(OpError::rule("surplus-papers", says));
            };
            let mut paper = case.papers.get(document).cloned().unwrap_or_default();
            let name = &requirement.name;
            let (verb, body) = match what {
                PaperNews::Brought(until) => {
                    if let Some(day) = until.filter(|d| *d < now.day()) {
                        let says = Message::new("paper-past").with("what", name.clone()).with("day", day);
                        return Err(OpError::rule("paper-expired", says));
                    }
                    paper = Paper { given: true, good_until: *until, invalid: None, ..paper };
                    ("paper-brought", json!({ "document": document }))
                }
                PaperNews::Invalid(why) => {
                    let why = reason(why)?;
                    paper.invalid = Some(why.clone());
                    paper.given = true;
                    ("paper-invalid", json!({ "document": document, "why": why }))
                }
                PaperNews::NotInSystem => {
                    paper.not_in_system = true;
                    ("paper-not-in-system", json!({ "document": document }))
                }
                PaperNews::Requested => {
                    paper.requested = true;
                    ("paper-requested", json!({ "document": document }))
                }
            };
            changes.push((document.clone(), paper, verb, body));
        }
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            for (document, paper, verb, body) in &changes {
                db.set_paper(id, document, paper)?;
                log(db, now, &clerk, verb, ("case", id), body.clone())?;
            }
            Ok(())
        })?;
        self.case(id)
    }

    /// Records a result. Refused while the package has a gap.
    pub fn issue(&mut self, id: i64, issue: &Issue) -> Result<Case> {
        let case = self.case(id)?;
        let handed = issue.handed_to.as_deref().map(clean);
        let next = if handed.is_some() { State::Issued } else { State::Ready };
        if case.state.may_become(next) {
            let verdict = self.verdict_of(&case)?;
            if !verdict.is_complete() {
                return Err(incomplete(self.edition_of_case(&case)?, &verdict));
            }
        }
        if handed.as_deref() == Some("") {
            return Err(OpError::rule("handed-to-whom", Message::new("handed-to-whom")));
        }
        if case.state == State::Ready {
            let to = handed.clone().unwrap_or_default();
            return self.move_case(id, next, "handed-out", json!({ "to": to }), |db, _, now| Ok(db.hand_out(id, now, &to)?));
        }
        let today = self.today();
        let day = issue.day.unwrap_or(today);
        if day > today || day < case.registered.day() {
            return Err(OpError::rule(
                "result-day",
                Message::new("result-day").with("from", case.registered.day()).with("to", today),
            ));
        }
        let number = match clean(&issue.number) {
            n if n.is_empty() => case.number.clone(),
            n => n,
        };
        let verb = if handed.is_some() { "issued" } else { "ready" };
        let body = json!({ "number": number, "day": day.to_string(), "to": handed });
        let late = self.late_reason(&case, next, &issue.late_why)?;
        let clerk = self.office.clerk.clone();
        self.move_case(id, next, verb, body, |db, case, now| {
            log_late(db, case, now, &clerk, late.as_deref())?;
            Ok(db.decide_result(id, now, (&number, day), handed.as_deref().map(|h| (now, h)), late.as_deref())?)
        })
    }

    /// Refuses the service on a ground of this edition's own list.
    pub fn refuse(&mut self, id: i64, refuse: &Refuse) -> Result<Case> {
        self.refuse_anew(id, refuse, "")
    }

    /// Like [`Ops::refuse`], with the reason why it names something that an earlier refusal to the same person did not. After a preliminary
    /// decision the grounds are those of it, and its facts where no motivation is given.
    ///
    /// # Errors
    /// `hearing-first` while the hearing that the act demands was not gone through; `not-named-before` without such a reason.
    pub fn refuse_anew(&mut self, id: i64, refuse: &Refuse, anew: &str) -> Result<Case> {
        let case = self.case(id)?;
        let edition = self.edition_of_case(&case)?;
        let demanded = self.why_no_hearing(&case)?.is_none();
        let standing = if case.state.is_open() { self.standing_of(&case)? } else { None };
        let asked = refuse.ground.trim();
        let (grounds, documents, anew, typed) = match standing {
            Some(standing) => {
                let p = standing.procedure;
                if let Some(says) = standing.barred {
                    return Err(OpError::rule("hearing-first", says).hint(Message::new("hearing-first-hint")));
                }
                if parted(asked, ",").iter().any(|a| !p.grounds.iter().any(|g| g.id == *a || g.number == *a)) {
                    let says = Message::new("hearing-other-ground").with("known", p.joined().number);
                    return Err(OpError::rule("ground-unknown", says));
                }
                let typed = if clean(&refuse.why).is_empty() { p.why.clone() } else { refuse.why.clone() };
                (p.grounds, p.documents, None, typed)
            }
            None => {
                let grounds = self.copied_grounds(edition, &parted(asked, ","))?;
                if grounds.is_empty() {
                    return Err(OpError::rule("ground-unknown", Message::new("hearing-ground-needed")));
                }
                let typed = reason(&refuse.why)?;
                if demanded && case.state.is_open() {
                    let says = Message::new("hearing-preliminary-first");
                    return Err(OpError::rule("hearing-first", says).hint(Message::new("hearing-first-hint")));
                }
                let documents = self.bad_documents(&case);
                let ids = grounds.iter().map(|g| g.id.clone()).collect();
                let anew = self.anew(&case, &Named { grounds: ids, documents: documents.clone() }, anew)?;
                (grounds, documents, anew, typed)
            }
        };
        let (why, joined) = (reason(&typed)?, join(&grounds));
        let clerk = self.office.clerk.clone();
        let body = json!({ "ground": joined.number, "law": joined.law, "why": why, "medium": refuse.medium.id() });
        let kind = DecisionKind::Refusal {
            ground: joined.id,
            ground_number: joined.number,
            law: joined.law,
            ground_text: joined.text,
            why,
            medium: refuse.medium,
        };
        let late = self.late_reason(&case, State::Refused, &refuse.late_why)?;
        self.move_case(id, State::Refused, "refused", body, |db, case, now| {
            log_late(db, case, now, &clerk, late.as_deref())?;
            log_anew(db, now, &clerk, id, anew.as_deref())?;
            db.set_hears(id, demanded)?;
            db.add_refused_papers(id, &documents)?;
            Ok(db.refuse_case(id, now, &kind, late.as_deref())?)
        })
    }

    /// The reason of a late end: needed after the due day and kept only then. A term that stands still ends with nothing.
    fn late_reason(&self, case: &Case, next: State, typed: &str) -> Result<Option<String>> {
        if !case.state.may_become(next) {
            return Ok(None);
        }
        if let Some(s) = &case.suspended {
            let says = Message::new("suspended-first").with("number", case.number.as_str()).with("day", s.at.day());
            return Err(OpError::rule("suspended", says).hint(Message::new("suspended-first-hint")));
        }
        if case.due >= self.today() {
            return Ok(None);
        }
        match clean(typed) {
            empty if empty.is_empty() => {
                Err(OpError::rule("late-why-needed", Message::new("late-why-needed")).hint(Message::new("late-why-hint")))
            }
            why => Ok(Some(why)),
        }
    }

    /// Records that the applicant took the application back.
    ///
    /// # Errors
    /// `reason-needed` without a word of why, `state-order` from a state it cannot be taken back from.
    pub fn withdraw(&mut self, id: i64, why: &str) -> Result<Case> {
        let why = reason(why)?;
        self.move_case(
            id,
            State::Withdrawn,
            "withdrawn",
            json!({ "why": why }),
            |db, _, now| Ok(db.withdraw_case(id, now, &why)?),
        )
    }

    /// Marks a case as entered by mistake; it stays in the journal and counts nowhere.
    pub fn annul(&mut self, id: i64, why: &str) -> Result<Case> {
        let why = reason(why)?;
        self.move_case(id, State::Annulled, "annulled", json!({ "why": why }), |db, _, _| Ok(db.annul_case(id, &why)?))
    }

    /// Marks a non-acceptance as entered by mistake.
    pub fn annul_non_acceptance(&mut self, id: i64, why: &str) -> Result<()> {
        let (now, why, clerk) = (self.now_to_write()?, reason(why)?, self.office.clerk.clone());
        let found = self.store.read().non_acceptance(id)?;
        if found.is_none_or(|n| n.annulled.is_some()) {
            return Err(OpError::rule("state-order", Message::new("non-acceptance-annulled")));
        }
        self.store.write(|db| -> Result<()> {
            db.annul_non_acceptance(id, &why)?;
            log(db, now, &clerk, "annulled", ("non-acceptance", id), json!({ "why": why }))
        })
    }
}
