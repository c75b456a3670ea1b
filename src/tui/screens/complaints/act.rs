//! What is done with a complaint, from the list and from its card alike.

use crate::domain::complaint::{Complaint, NoticeWay, Outcome};
use crate::domain::moment::parse_day;
use crate::domain::text::Message;
use crate::ops::Ops;
use crate::ops::fault::OpError;
use crate::ops::follow::{Decided, Forward};
use crate::tui::prelude::*;
use crate::tui::screens::complaints::forms::{self, ANNUL, ANSWER, FORWARD, LONGER, NOTICE, ON, RULING};
use crate::tui::screens::trouble;

type Values = Vec<(String, String)>;

/// The act that F6 begins; none when nothing is left to be done.
fn next(c: &Complaint) -> Option<&'static str> {
    if c.may_be_answered() {
        Some(ANSWER)
    } else if c.waits_for_ruling() {
        Some(RULING)
    } else {
        c.may_be_forwarded().then_some(FORWARD)
    }
}

/// Whether something is left to be recorded: an answer, sending on, a decision.
pub fn goes_on(c: &Complaint) -> bool {
    next(c).is_some()
}

/// Whether there is something to tell the applicant of.
pub fn may_be_told(c: &Complaint) -> bool {
    c.last_news().is_some()
}

/// Which complaint is being dealt with, and what was typed when a verb refused it.
#[derive(Default)]
pub struct Acts {
    about: Option<Complaint>,
    refused: Option<(&'static str, Values)>,
}

impl Acts {
    /// Asks for what comes next: the answer, sending on, the decision of the body above.
    pub fn ask_next(&mut self, c: &Complaint, ops: &Ops) -> Step {
        next(c).map_or(Step::Stay, |tag| self.ask(tag, c, ops))
    }

    /// Asks how the applicant was told.
    pub fn ask_notice(&mut self, c: &Complaint, ops: &Ops) -> Step {
        self.ask(NOTICE, c, ops)
    }

    /// Asks why a complaint is annulled.
    pub fn ask_annul(&mut self, c: &Complaint, ops: &Ops) -> Step {
        self.ask(ANNUL, c, ops)
    }

    fn ask(&mut self, tag: &'static str, c: &Complaint, ops: &Ops) -> Step {
        self.about = Some(c.clone());
        self.form(tag, ops, &[], Vec::new())
    }

    /// The form of an act with what was typed before and what was wrong with it.
    fn form(&self, tag: &'static str, ops: &Ops, typed: &[(String, String)], faults: Vec<(String, Message)>) -> Step {
        let Some(c) = &self.about else { return Step::Stay };
        let (title, about, mut form) = forms::of(tag, c, ops);
        form.fill(typed);
        form.set_errors(faults);
        Step::push(AskForm::new(tag, title, form).about(about))
    }

    /// Does what the form says; gives the sentence that tells it.
    fn act(tag: &str, c: &Complaint, values: &Values, ops: &mut Ops) -> Result<Message, OpError> {
        let value = |field: &str| values.iter().find(|(i, _)| i == field).map(|(_, v)| v.clone()).unwrap_or_default();
        let (day, chosen) = (parse_day(&value("day")), value("outcome"));
        let outcome = Outcome::parse(&chosen).unwrap_or(Outcome::NotSatisfied);
        match tag {
            ANSWER | RULING if chosen == LONGER => {
                let until = parse_day(&value("until")).unwrap_or_default();
                ops.extend(c.id, until, &value("why"))?;
                Ok(Message::new("complaint-longer-kept").with("day", until))
            }
            FORWARD => Acts::send_on(c, day, value("to"), value("file"), ops),
            ANSWER if chosen == ON => Acts::send_on(c, day, value("to"), value("file"), ops),
            ANSWER => {
                ops.answer(c.id, outcome, &value("text"))?;
                Ok(Message::new("complaint-answer-kept").with("outcome", outcome.message()))
            }
            RULING => {
                ops.ruling(c.id, &Decided { day, outcome, text: value("text") })?;
                Ok(Message::new("complaint-ruling-kept").with("outcome", outcome.message()))
            }
            NOTICE => {
                let way = NoticeWay::parse(&value("way")).unwrap_or(NoticeWay::ByHand);
                ops.notify(c.id, way, day)?;
                Ok(Message::new("complaint-notice-kept").with("way", way.message()))
            }
            _ => {
                ops.annul_complaint(c.id, &value("why"))?;
                Ok(Message::new("complaint-annul-kept"))
            }
        }
    }

    fn send_on(
        c: &Complaint,
        day: Option<chrono::NaiveDate>,
        to: String,
        file: String,
        ops: &mut Ops,
    ) -> Result<Message, OpError> {
        let sent = ops.forward(c.id, &Forward { day, to, file })?;
        Ok(Message::new("complaint-forward-kept").with("day", sent.control_due().unwrap_or(c.due)))
    }

    /// Takes the answer of such a form. Faults of fields stand under them; after another refusal the form comes back as it was typed.
    pub fn take(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        let Said::Values(values) = answer.said else {
            return match self.refused.take() {
                Some((tag, values)) if answer.tag.is_empty() => self.form(tag, desk.ops, &values, Vec::new()),
                _ => Step::Stay,
            };
        };
        let Some(c) = self.about.clone() else { return Step::Stay };
        match Acts::act(answer.tag, &c, &values, desk.ops) {
            Ok(says) => {
                desk.tell(says.with("number", c.number));
                Step::Stay
            }
            Err(OpError { code: "fields", details, .. }) => self.form(answer.tag, desk.ops, &values, details),
            Err(refused) => {
                self.refused = Some((answer.tag, values));
                Step::push(trouble::notice(&refused))
            }
        }
    }
}
