//! What can be done with a case, from whichever screen shows it: the questions put to the clerk and the verbs their answers call.
//!
//! A screen keeps one [`Acts`], gives it its answers first and shows the step it gives back.

use crate::domain::application::State;
use crate::domain::form::clean;
use crate::domain::hearing::BETWEEN;
use crate::domain::moment::parse_day;
use crate::domain::service::Fee;
use crate::domain::steps;
use crate::domain::text::{Arg, Message};
use crate::ops::Result;
use crate::ops::decide::{Issue, PaperNews, Refuse};
use crate::ops::fault::OpError;
use crate::ops::look::Card;
use crate::ops::staff::Pay;
use crate::tui::screen::{Answer, Desk, Said, Step};
use crate::tui::screens::card::forms::{self, Asked, Values, value};
use crate::tui::screens::card::pick::ticked;
use crate::tui::screens::trouble;
use crate::tui::widgets::{Confirm, Notice, PickOne};

pub mod before;
mod papers;
mod terms;

use before::Before;
use papers::News;

/// An act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Start,
    Papers,
    Issue,
    HandOut,
    Withdraw,
    Refuse,
    Before(Before),
    Annul,
    Suspend,
    Resume,
    Steps,
    Pay,
}

/// The act being done: which case, what was offered, what is being asked.
#[derive(Debug, Default)]
pub struct Acts {
    case: i64,
    acts: Vec<Act>,
    documents: Vec<String>,
    document: String,
    news: Vec<News>,
    ground: String,
    /// Everything a preliminary decision is about: ids of grounds, of documents.
    found: (Vec<String>, Vec<String>),
    /// The steps offered, and the one that is noted.
    steps: Vec<steps::Step>,
    step: usize,
    asked: Option<Asked>,
    /// What was typed, kept while a trouble is read, so that the form opens again with it.
    typed: Option<Values>,
}

/// Whether a case can go on to another state.
pub fn may_go_on(state: State) -> bool {
    state.is_open() || state == State::Ready
}

impl Acts {
    /// F6: offers what can be done next, the most natural first.
    pub fn next(&mut self, desk: &mut Desk, case: i64) -> Step {
        let card = match self.take(desk, case) {
            Ok(card) => card,
            Err(e) => return trouble::tell(&e),
        };
        let complete = card.verdict.is_complete();
        self.acts = match (card.case.state, complete) {
            (State::Registered | State::InWork, _) if card.case.suspended.is_some() => {
                vec![Act::Resume, Act::Papers, Act::Withdraw]
            }
            (State::Registered, true) => vec![Act::Start, Act::Issue, Act::Papers, Act::Withdraw],
            (State::Registered, false) => vec![Act::Papers, Act::Start, Act::Issue, Act::Withdraw],
            (State::InWork, true) => vec![Act::Issue, Act::Papers, Act::Withdraw],
            (State::InWork, false) => vec![Act::Papers, Act::Issue, Act::Withdraw],
            (State::Ready, true) => vec![Act::HandOut, Act::Papers],
            (State::Ready, false) => vec![Act::Papers, Act::HandOut],
            _ => return Step::push(Notice::new(Message::new("act-ended").with("state", card.case.state.message()))),
        };
        if card.case.state.is_open() && card.case.suspended.is_none() && !card.case.is_overdue(desk.ops.today()) {
            self.acts.push(Act::Suspend);
        }
        if !card.steps.is_empty() {
            self.acts.push(Act::Steps);
        }
        let title = match complete {
            true => Message::new("act-next").with("number", card.case.number.as_str()),
            false => Message::new("act-next-incomplete").with("number", card.case.number.as_str()),
        };
        self.offer(title, complete)
    }

    /// Lets the term of a case stand still, or go on.
    pub fn pause(&mut self, desk: &mut Desk, case: i64) -> Step {
        match self.take(desk, case) {
            Ok(card) => self.begin(if card.case.suspended.is_some() { Act::Resume } else { Act::Suspend }, desk),
            Err(e) => trouble::tell(&e),
        }
    }

    /// Which step with a term of its own, and when it was done.
    pub fn steps(&mut self, desk: &mut Desk, case: i64) -> Step {
        match self.take(desk, case) {
            Ok(_) => self.begin(Act::Steps, desk),
            Err(e) => trouble::tell(&e),
        }
    }

    /// F8: offers how a case can be ended without a result.
    pub fn end(&mut self, desk: &mut Desk, case: i64) -> Step {
        let card = match self.take(desk, case) {
            Ok(card) => card,
            Err(e) => return trouble::tell(&e),
        };
        self.acts = match card.case.state {
            State::Registered | State::InWork => match before::acts(&card, desk) {
                Ok(acts) => acts.into_iter().chain([Act::Withdraw, Act::Annul]).collect(),
                Err(e) => return trouble::tell(&e),
            },
            State::Ready | State::Issued | State::Refused | State::Withdrawn => return self.begin(Act::Annul, desk),
            State::Annulled => {
                return Step::push(Notice::new(Message::new("act-ended").with("state", card.case.state.message())));
            }
        };
        self.offer(Message::new("act-end").with("number", card.case.number.as_str()), true)
    }

    /// F4: which paper, and what happened to it; for a service that may be paid also the receipt of a sum, which may come after the end.
    pub fn edit(&mut self, desk: &mut Desk, case: i64) -> Step {
        let card = match self.take(desk, case) {
            Ok(card) => card,
            Err(e) => return trouble::tell(&e),
        };
        let paid = desk.ops.edition_of_case(&card.case).is_ok_and(|e| e.fee != Fee::Free);
        match (paid, may_go_on(card.case.state)) {
            (false, _) => self.begin(Act::Papers, desk),
            (true, false) => self.begin(Act::Pay, desk),
            (true, true) => {
                self.acts = vec![Act::Papers, Act::Pay];
                self.offer(Message::new("act-edit").with("number", card.case.number.as_str()), true)
            }
        }
    }

    /// Annuls a case as entered by mistake.
    pub fn annul(&mut self, desk: &mut Desk, case: i64) -> Step {
        match self.take(desk, case) {
            Ok(card) if card.case.state == State::Annulled => {
                Step::push(Notice::new(Message::new("act-ended").with("state", card.case.state.message())))
            }
            Ok(_) => self.begin(Act::Annul, desk),
            Err(e) => trouble::tell(&e),
        }
    }

    /// Hears an answer; none if it is not one of its own questions.
    pub fn answer(&mut self, answer: &Answer, desk: &mut Desk) -> Option<Step> {
        let step = match (answer.tag, &answer.said) {
            ("act", Said::Picked(n)) => self.acts.get(*n).copied().map(|act| self.begin(act, desk)),
            ("act-paper", Said::Picked(n)) => {
                self.document = self.documents.get(*n).cloned().unwrap_or_default();
                Some(self.ask_news(desk).unwrap_or_else(|e| trouble::tell(&e)))
            }
            ("act-news", Said::Picked(n)) => self.news.get(*n).copied().map(|news| self.paper_news(news, desk)),
            ("act-ground", Said::Values(rows)) => Some(self.ask_motive(rows, desk).unwrap_or_else(|e| trouble::tell(&e))),
            ("act-grounds", Said::Values(rows)) => Some(self.grounds_found(rows, desk).unwrap_or_else(|e| trouble::tell(&e))),
            ("act-concerned", Said::Values(rows)) => Some(self.papers_found(rows, desk).unwrap_or_else(|e| trouble::tell(&e))),
            ("act-step", Said::Picked(n)) => {
                self.step = *n;
                Some(self.ask_first(Asked::Step, desk))
            }
            ("act-resume", Said::Yes) => Some(self.resume(desk)),
            ("act-form", Said::Values(values)) => Some(self.perform(values, desk)),
            ("act-clock", said) => {
                if *said == Said::Yes {
                    desk.ops.confirm_clock();
                    desk.tell(Message::new("today-clock-confirmed"));
                }
                let typed = self.typed.take();
                typed.map(|values| self.ask(&values, Vec::new(), desk)).or(Some(Step::Stay))
            }
            ("", _) => self.typed.take().map(|values| self.ask(&values, Vec::new(), desk)),
            (
                "act" | "act-paper" | "act-news" | "act-ground" | "act-grounds" | "act-concerned" | "act-step" | "act-resume"
                | "act-form",
                _,
            ) => Some(Step::Stay),
            _ => None,
        };
        if answer.tag == "act-form" && answer.said == Said::Nothing {
            self.asked = None;
        }
        step
    }

    fn take(&mut self, desk: &Desk, case: i64) -> Result<Card> {
        *self = Acts { case, ..Acts::default() };
        desk.ops.card(case)
    }

    fn offer(&self, title: Message, complete: bool) -> Step {
        let label = |act: &Act| {
            Arg::from(Message::new(match act {
                Act::Start => "act-start",
                Act::Papers => "act-papers",
                Act::Issue if complete => "act-issue",
                Act::Issue => "act-issue-blocked",
                Act::HandOut if complete => "act-hand-out",
                Act::HandOut => "act-hand-out-blocked",
                Act::Withdraw => "act-withdraw",
                Act::Refuse => "act-refuse",
                Act::Before(step) => step.label(),
                Act::Annul => "act-annul",
                Act::Suspend => "act-suspend",
                Act::Resume => "act-resume",
                Act::Steps => "act-steps",
                Act::Pay => "act-pay",
            }))
        };
        Step::push(PickOne::new("act", title, self.acts.iter().map(label).collect()))
    }

    fn begin(&mut self, act: Act, desk: &mut Desk) -> Step {
        let done = match act {
            Act::Start => desk.ops.start(self.case).map(|c| {
                desk.tell(Message::new("act-started").with("number", c.number));
                Step::Stay
            }),
            Act::Papers => self.ask_paper(desk),
            Act::Issue | Act::HandOut => self.ask_result(act, desk),
            Act::Withdraw => Ok(self.ask_first(Asked::Withdraw, desk)),
            Act::Annul => Ok(self.ask_first(Asked::Annul, desk)),
            Act::Pay => Ok(self.ask_first(Asked::Pay, desk)),
            Act::Refuse => self.ask_grounds("act-ground", desk),
            Act::Before(step) => self.before(step, desk),
            Act::Suspend => Ok(self.ask_first(Asked::Suspend, desk)),
            Act::Resume => self.ask_resume(desk),
            Act::Steps => self.ask_step(desk),
        };
        done.unwrap_or_else(|e| self.refused(&e, None))
    }

    /// A result is not even asked for while the package has a gap: the sentence names everything.
    fn ask_result(&mut self, act: Act, desk: &mut Desk) -> Result<Step> {
        let card = desk.ops.card(self.case)?;
        if !card.verdict.is_complete() {
            let says = card.verdict.message(desk.ops.edition_of_case(&card.case)?);
            return Ok(Step::push(Notice::new(says).todo(Message::new("act-bring-first"))));
        }
        Ok(self.ask_first(if act == Act::Issue { Asked::Issue } else { Asked::HandOut }, desk))
    }

    /// The grounds of a refusal at once were ticked: the motivation.
    fn ask_motive(&mut self, rows: &Values, desk: &mut Desk) -> Result<Step> {
        let case = desk.ops.case(self.case)?;
        let edition = desk.ops.edition_of_case(&case)?;
        let ids = ticked(rows).into_iter().filter_map(|n| edition.grounds.get(n));
        self.ground = ids.map(|g| g.id.as_str()).collect::<Vec<_>>().join(BETWEEN);
        Ok(self.ask_first(Asked::Motive, desk))
    }

    fn ask_first(&mut self, asked: Asked, desk: &mut Desk) -> Step {
        self.asked = Some(asked);
        self.ask(&[], Vec::new(), desk)
    }

    /// Opens the form that is being asked, filled with what was typed before, faults under their fields.
    fn ask(&mut self, typed: &[(String, String)], faults: Vec<(String, Message)>, desk: &mut Desk) -> Step {
        let Some(asked) = self.asked else { return Step::Stay };
        let case = match desk.ops.case(self.case) {
            Ok(case) => case,
            Err(e) => return trouble::tell(&e),
        };
        let edition = match desk.ops.edition_of_case(&case) {
            Ok(edition) => edition,
            Err(e) => return trouble::tell(&e),
        };
        if let Asked::Before(step) = asked {
            return match self.before_form(step, &case, typed, faults, desk) {
                Ok(form) => Step::push(form),
                Err(e) => trouble::tell(&e),
            };
        }
        let new = if asked == Asked::Motive { self.not_named(&case, desk) } else { None };
        let of = forms::Of { ground: &self.ground, step: self.steps.get(self.step) };
        Step::push(forms::form(asked, &case, edition, &of, (desk.ops.today(), new), typed, faults))
    }

    /// Calls the verb of the form that was filled in.
    fn perform(&mut self, values: &Values, desk: &mut Desk) -> Step {
        let Some(asked) = self.asked else { return Step::Stay };
        match self.call(asked, values, desk) {
            Ok(news) => {
                self.asked = None;
                desk.tell(news);
                Step::Stay
            }
            Err(e) if e.code == "fields" => self.ask(values, e.details, desk),
            Err(e) => match forms::field_of(&e) {
                Some(field) => self.ask(values, vec![(field.to_owned(), e.says)], desk),
                None => self.refused(&e, Some(values)),
            },
        }
    }

    fn call(&self, asked: Asked, values: &Values, desk: &mut Desk) -> Result<Message> {
        let (id, why) = (self.case, value(values, "why"));
        let to = clean(value(values, "to"));
        Ok(match asked {
            Asked::Issue => {
                let issue = Issue {
                    number: value(values, "number").to_owned(),
                    day: parse_day(value(values, "day")),
                    handed_to: Some(to).filter(|t| !t.is_empty()),
                    late_why: value(values, "late_why").to_owned(),
                };
                let case = desk.ops.issue(id, &issue)?;
                match case.state {
                    State::Ready => Message::new("act-made-ready").with("number", case.number),
                    _ => Message::new("act-issued").with("number", case.number),
                }
            }
            Asked::HandOut => {
                let case = desk.ops.issue(id, &Issue { handed_to: Some(to), ..Issue::default() })?;
                Message::new("act-handed-out").with("number", case.number)
            }
            Asked::Withdraw => Message::new("act-withdrawn").with("number", desk.ops.withdraw(id, why)?.number),
            Asked::Annul => Message::new("act-annulled").with("number", desk.ops.annul(id, why)?.number),
            Asked::Motive => {
                let medium = forms::medium(value(values, "medium"));
                let late_why = value(values, "late_why").to_owned();
                let refuse = Refuse { ground: self.ground.clone(), why: why.to_owned(), medium, late_why };
                let case = desk.ops.refuse_anew(id, &refuse, value(values, "anew"))?;
                Message::new("act-refused").with("number", case.number)
            }
            Asked::Pay => {
                let pay = Pay {
                    receipt: value(values, "receipt").to_owned(),
                    sum: value(values, "sum").to_owned(),
                    day: parse_day(value(values, "day")),
                };
                let paid = desk.ops.pay(id, &pay)?;
                Message::new("act-paid").with("sum", paid.sum.to_string()).with("receipt", paid.receipt)
            }
            Asked::Before(step) => self.call_before(step, values, desk)?,
            Asked::Until => self.noted(PaperNews::Brought(parse_day(value(values, "until"))), desk)?,
            Asked::Suspend => {
                let case = desk.ops.suspend(id, why, parse_day(value(values, "until")))?;
                Message::new("act-suspended").with("number", case.number)
            }
            Asked::Step => self.note_step(values, desk)?,
            Asked::Invalid => self.noted(PaperNews::Invalid(why.to_owned()), desk)?,
        })
    }

    /// Shows why a verb refused. What was typed comes back after it, where it can still be of use.
    fn refused(&mut self, e: &OpError, typed: Option<&Values>) -> Step {
        let of_use = !matches!(e.code, "state-order" | "case-ended" | "suspended" | "suspended-already" | "suspend-overdue");
        self.typed = typed.filter(|_| of_use).cloned();
        if e.code == "clock-behind" {
            return Step::push(Confirm::new("act-clock", e.says.clone()).act(Message::new("today-clock-right")));
        }
        trouble::tell(e)
    }
}
