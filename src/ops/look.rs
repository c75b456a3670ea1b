//! Looking things up: the register, a card with its history, the stage of a case.

use serde_json::Value;

use crate::domain::application::{Case, DecisionKind, NonAcceptance, State};
use crate::domain::blank::Form;
use crate::domain::complaint::{News, NoticeWay, Outcome, Running};
use crate::domain::hearing::Procedure;
use crate::domain::hours::Shut;
use crate::domain::identifier::PersonNumber;
use crate::domain::law::items;
use crate::domain::package::Verdict;
use crate::domain::reminder::{self, Reminder};
use crate::domain::service::{Edition, ServiceCode};
use crate::domain::staff::Payment;
use crate::domain::stage::{Asker, SaidWay};
use crate::domain::steps::Step;
use crate::domain::term::TermPlan;
use crate::domain::text::{Arg, Lang, Message};
use crate::domain::urgency::Urgency;
use crate::ops::fault::OpError;
use crate::ops::hearing::Standing;
use crate::ops::leaflet::Tongue;
use crate::ops::{Ops, Result};
use crate::store::{CaseQuery, CaseRow, History, OUTSIDE, Together};

/// Everything about a case.
#[derive(Clone, Debug)]
pub struct Card {
    /// The case.
    pub case: Case,
    /// The verdict over its package.
    pub verdict: Verdict,
    /// What was done, oldest first.
    pub history: Vec<History>,
    /// Why it was annulled, if it was.
    pub annulled_why: Option<String>,
    /// Sums paid, those annulled too.
    pub payments: Vec<Payment>,
    /// What the person at the desk is reminded of.
    pub reminders: Vec<Reminder>,
    /// The other cases of the visit it came in.
    pub together: Vec<Together>,
    /// Preliminary decisions to refuse it, oldest first.
    pub procedures: Vec<Procedure>,
    /// Where the one under way stands.
    pub standing: Option<Standing>,
    /// Steps that have a term of their own.
    pub steps: Vec<Step>,
    /// How near the end of its term is.
    pub urgency: Urgency,
}

/// The true answer to "at what stage?".
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Row id of the case.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// State.
    pub state: State,
    /// The answer in one sentence.
    pub says: Message,
}

impl Ops {
    /// A page of the register.
    pub fn cases(&self, query: &CaseQuery) -> Result<Vec<CaseRow>> {
        self.with_next(self.judged(self.store.read().cases(query)?))
    }

    /// A page of the non-acceptances, newest first.
    pub fn non_acceptances(&self, skip: usize, limit: usize) -> Result<Vec<NonAcceptance>> {
        Ok(self.store.read().non_acceptances(skip, limit)?)
    }

    /// A non-acceptance with its history.
    pub fn non_acceptance(&self, id: i64) -> Result<(NonAcceptance, Vec<History>)> {
        let found = self.store.read().non_acceptance(id)?;
        let found = found.ok_or_else(|| OpError::usage("no-case", Message::new("case-none").with("number", id.to_string())))?;
        Ok((found, self.store.read().history("non-acceptance", id)?))
    }

    /// Everything about a case.
    pub fn card(&self, id: i64) -> Result<Card> {
        let case = self.case(id)?;
        let verdict = self.verdict_of(&case)?;
        let reminders = self.reminders(self.edition_of_case(&case)?, &case.service, Some(&case));
        let db = self.store.read();
        Ok(Card {
            history: db.history("case", id)?,
            annulled_why: db.annulled_why(id)?,
            payments: db.payments_of(id)?,
            together: db.together(id)?,
            procedures: db.procedures(id)?,
            standing: if case.state.is_open() { self.standing_of(&case)? } else { None },
            steps: self.steps_of(&case)?,
            urgency: self.urgency_of(&case),
            reminders,
            verdict,
            case,
        })
    }

    /// What the person at the desk is reminded of about a service, and about a case of it.
    pub fn reminders(&self, edition: &Edition, code: &ServiceCode, case: Option<&Case>) -> Vec<Reminder> {
        // A list that could not be read reminds of nothing; a test holds that the shipped one can.
        let facts = crate::catalog::desk::shipped().unwrap_or_default();
        let plan: TermPlan = case.and_then(|c| serde_json::from_str(&c.due_rule).ok()).unwrap_or_default();
        reminder::of(edition, code, &facts, case.map(|c| (c, &plan)), self.calendar())
    }

    /// The case a number on paper or the code of its folder stands for; the newest where a pattern repeats numbers every year.
    pub fn case_numbered(&self, number: &str) -> Result<Case> {
        let number = number.trim();
        if let Some(id) = self.store.read().cases_numbered(number)?.first() {
            return self.case(*id);
        }
        let none = || OpError::usage("no-case", Message::new("case-none").with("number", number));
        self.case_by_code(number)?.ok_or_else(none)
    }

    /// The stage of every case a number, the code of a folder, an ИИН or a БИН stands for, newest first.
    pub fn stage(&self, asked: &str) -> Result<Vec<Stage>> {
        let db = self.store.read();
        let mut ids = match PersonNumber::parse(asked) {
            Ok(person) => db.cases_of(person.as_str())?,
            Err(_) => db.cases_numbered(asked.trim())?,
        };
        if ids.is_empty() {
            ids.extend(self.case_by_code(asked)?.map(|case| case.id));
        }
        let mut out = Vec::new();
        for id in ids {
            let case = self.case(id)?;
            out.push(Stage { id, number: case.number.clone(), state: case.state, says: self.stage_of(&case)? });
        }
        if out.is_empty() {
            return Err(OpError::usage("no-case", Message::new("case-none").with("number", asked.trim())));
        }
        Ok(out)
    }

    /// The stage of one case in a sentence.
    pub fn stage_of(&self, case: &Case) -> Result<Message> {
        let verdict = self.verdict_of(case)?;
        let ended = case.decision.as_ref().map(|d| d.at.day());
        let head = |key: &'static str| {
            let service = self.catalog().get(&case.service).map(|s| s.newest().label.clone()).unwrap_or_default();
            Message::new(key)
                .with("number", case.number.as_str())
                .with("service", service)
                .with("registered", case.registered.day())
                .with("due", case.due)
        };
        let standing = if case.state.is_open() { self.standing_of(case)? } else { None };
        if let Some(standing) = standing.filter(|_| case.due >= self.today()) {
            return Ok(head("stage-hearing").with("next", standing.procedure.told(self.today())));
        }
        Ok(match case.state {
            State::Registered | State::InWork if !verdict.is_complete() => {
                let what = Arg::List(verdict.names(self.edition_of_case(case)?));
                head("stage-incomplete").with("what", what)
            }
            State::Registered | State::InWork if case.suspended.is_some() => {
                let s = case.suspended.as_ref();
                head("stage-suspended")
                    .with("since", s.map_or(case.due, |s| s.at.day()))
                    .with("why", s.map(|s| s.why.clone()).unwrap_or_default())
            }
            State::Registered | State::InWork if case.due < self.today() => head("stage-overdue"),
            State::Registered => head("stage-registered"),
            State::InWork => head("stage-in-work"),
            State::Ready => head("stage-ready"),
            State::Issued => head("stage-issued").with("day", case.handed.as_ref().map_or(case.due, |(m, _)| m.day())),
            State::Refused => {
                let why = match case.decision.as_ref().map(|d| &d.kind) {
                    Some(DecisionKind::Refusal { ground, ground_text, why, .. }) => {
                        // The copy in the case is in the office's language; the same ground of its list is said in the asker's.
                        let listed = self.edition_of_case(case)?.grounds.iter().find(|g| g.id == *ground).map(|g| g.text.clone());
                        let same = listed.filter(|t| Lang::ALL.iter().any(|l| t.get(*l) == ground_text));
                        let ground = same.map_or_else(|| Arg::from(ground_text.as_str()), Arg::from);
                        Arg::List(vec![ground, why.as_str().into()])
                    }
                    _ => Arg::from(""),
                };
                head("stage-refused").with("day", ended.unwrap_or(case.due)).with("why", why)
            }
            State::Withdrawn => head("stage-withdrawn").with("day", ended.unwrap_or(case.due)),
            State::Annulled => head("stage-annulled"),
        })
    }
}

/// Stands before the id of a step where its name is asked for.
pub const STEP: &str = "step:";

/// A due day of an entry as it is written, with its time if it has one.
fn written_due(day: &str, time: &str) -> String {
    let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").map_or(day.to_owned(), |d| d.format("%d.%m.%Y").to_string());
    if time.is_empty() { day } else { format!("{day} {time}") }
}

/// Why the desk was closed when an entry was made; none when it was open.
pub fn shut_of(entry: &History) -> Option<Shut> {
    entry.body.get(OUTSIDE).and_then(Value::as_str).and_then(Shut::parse)
}

/// An entry of the history in words; one made while the desk was closed says so.
pub fn history_message(entry: &History, name: &dyn Fn(&str) -> Arg) -> Message {
    let what = what_was_done(entry, name);
    match shut_of(entry) {
        Some(shut) => Message::new("history-outside").with("what", what).with("why", shut.message()),
        None => what,
    }
}

fn what_was_done(entry: &History, name: &dyn Fn(&str) -> Arg) -> Message {
    // Documents and steps of an edition have ids of their own kinds.
    let step = |id: &str| name(&format!("{STEP}{id}"));
    let text = |key: &str| entry.body.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let day =
        |key: &str| chrono::NaiveDate::parse_from_str(&text(key), "%Y-%m-%d").map_or_else(|_| Arg::Str(text(key)), Arg::from);
    match entry.verb.as_str() {
        "registered" => Message::new("history-registered").with("number", text("number")).with("due", day("due")),
        "declined" => Message::new("history-declined").with("number", text("number")),
        "together" => Message::new("history-together").with("with", text("with")),
        "one-paper" => Message::new("history-one-paper").with("with", text("with")),
        "started" => Message::new("history-started"),
        "paper-brought" => Message::new("history-paper-brought").with("what", name(&text("document"))),
        "paper-invalid" => Message::new("history-paper-invalid").with("what", name(&text("document"))).with("why", text("why")),
        "paper-not-in-system" => Message::new("history-paper-not-in-system").with("what", name(&text("document"))),
        "paper-requested" => Message::new("history-paper-requested").with("what", name(&text("document"))),
        "ready" => Message::new("history-ready").with("number", text("number")).with("day", day("day")),
        "issued" => Message::new("history-issued").with("number", text("number")).with("day", day("day")).with("to", text("to")),
        "handed-out" => Message::new("history-handed-out").with("to", text("to")),
        "preliminary" => Message::new("history-preliminary").with("grounds", text("grounds")).with("why", text("why")),
        "named-anew" => Message::new("history-named-anew").with("why", text("why")),
        "hearing-notice" => Message::new("history-hearing-notice").with("day", day("day")).with("until", day("until")),
        "objected" => Message::new("history-objected").with("day", day("day")).with("why", text("why")),
        "hearing-held" => Message::new("history-hearing-held").with("day", day("day")).with("who", text("who")),
        "hearing-missed" => Message::new("history-hearing-missed").with("day", day("day")),
        "hearing-minutes" => Message::new("history-hearing-minutes").with("number", text("number")).with("day", day("day")),
        "hearing-waived" => Message::new("history-hearing-waived").with("what", text("what")).with("why", text("why")),
        "preliminary-dropped" => Message::new("history-preliminary-dropped").with("why", text("why")),
        "refused" => Message::new("history-refused")
            .with("ground", text("ground"))
            .with("law", items(&text("law")))
            .with("why", text("why")),
        "late" => Message::new("history-late").with("due", day("due")).with("why", text("why")),
        "suspended" => match text("until").is_empty() {
            true => Message::new("history-suspended").with("why", text("why")),
            false => Message::new("history-suspended-until").with("why", text("why")).with("until", day("until")),
        },
        "resumed" => Message::new("history-resumed"),
        "due-moved" if !text("what").is_empty() => {
            let (was, now) = (text("was"), text("now"));
            // Days as they are kept sort by the calendar.
            let says = Message::new(if now < was { "history-complaint-sooner" } else { "history-complaint-due" });
            let says = says.with("number", text("number")).with("what", Running::words_of(&text("what")));
            says.with("was", day("was")).with("now", day("now")).with("why", text("why"))
        }
        "due-moved" => {
            let was = written_due(&text("was"), &text("was_time"));
            let now = written_due(&text("now"), &text("now_time"));
            let by = TermPlan::read(&text("rule"));
            Message::new(if text("kind") == "calendar" { "history-due-calendar" } else { "history-due-suspension" })
                .with("was", was)
                .with("now", now)
                .with("why", text("why"))
                .with("rule", Arg::List(by.messages().into_iter().map(Arg::from).collect()))
        }
        "step" => {
            let what = step(&text("step"));
            match (text("began").is_empty(), text("done").is_empty()) {
                (_, false) => Message::new("history-step-done").with("what", what).with("day", day("done")),
                (false, true) => Message::new("history-step-began").with("what", what).with("day", day("began")),
                (true, true) => Message::new("history-step-open").with("what", what),
            }
        }
        "withdrawn" => Message::new("history-withdrawn").with("why", text("why")),
        "annulled" => Message::new("history-annulled").with("why", text("why")),
        "paid" => {
            let sum = entry.body.get("sum").and_then(Value::as_i64).unwrap_or_default();
            Message::new("history-paid").with("receipt", text("receipt")).with("sum", sum.to_string()).with("day", day("day"))
        }
        "complained" => Message::new("history-complained").with("number", text("number")),
        "answered" => {
            let outcome = Outcome::parse(&text("outcome")).map_or_else(|| Arg::Str(text("outcome")), |o| o.message().into());
            Message::new("history-answered").with("number", text("number")).with("outcome", outcome)
        }
        "forwarded" => {
            Message::new("history-forwarded").with("number", text("number")).with("to", text("to")).with("day", day("day"))
        }
        "ruled" => {
            let outcome = Outcome::parse(&text("outcome")).unwrap_or(Outcome::NotSatisfied);
            Message::new("history-ruled")
                .with("number", text("number"))
                .with("outcome", outcome.message())
                .with("day", day("day"))
        }
        "extended" => {
            let says = Message::new("history-extended").with("number", text("number"));
            says.with("until", day("until")).with("why", text("why"))
        }
        "notified" => {
            let way = NoticeWay::parse(&text("way")).unwrap_or(NoticeWay::ByHand);
            let of = News::parse(&text("of")).unwrap_or(News::Answer);
            let says = Message::new("history-notified").with("number", text("number")).with("of", of.message());
            says.with("way", way.message()).with("day", day("day"))
        }
        "stage-said" => stage_said(entry),
        "printed" => {
            let form = Form::parse(&text("form")).map_or_else(|| Arg::Str(text("form")), |f| f.message().into());
            let tongue = Tongue::parse(&text("tongue")).map_or_else(|| Arg::Str(text("tongue")), |t| t.message().into());
            Message::new("history-printed").with("form", form).with("tongue", tongue)
        }
        other => Message::new("history-other").with("what", other),
    }
}

/// Whom an answer about the stage was given to, as an entry keeps it.
pub fn asked_by(entry: &History) -> Arg {
    let text = |key: &str| entry.body.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let asker = Asker::parse(&text("to")).unwrap_or(Asker::Applicant);
    match text("name") {
        name if name.is_empty() => asker.message().into(),
        name => Message::new("said-whom").with("asker", asker.message()).with("name", name).into(),
    }
}

/// An answer about the stage: to whom, how, in which language, word for word.
fn stage_said(entry: &History) -> Message {
    let text = |key: &str| entry.body.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let way = SaidWay::parse(&text("way")).unwrap_or(SaidWay::InPerson);
    Message::new("history-stage-said")
        .with("whom", asked_by(entry))
        .with("way", way.message())
        .with("lang", language(Lang::parse(&text("lang")).unwrap_or_default()))
        .with("text", text("text"))
}

/// A language as something is said in it.
pub fn language(lang: Lang) -> Message {
    Message::new(match lang {
        Lang::Ru => "said-in-ru",
        Lang::Kk => "said-in-kk",
        Lang::En => "said-in-en",
    })
}
