//! What is done with a complaint, from the list and from its card alike: the answer, the annulment.

use crate::domain::complaint::{Complaint, Outcome};
use crate::domain::text::Message;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;

const ANSWER: &str = "answer";
const ANNUL: &str = "annul";
/// Most characters of an answer and of a reason.
const MOST: usize = 2000;

/// Whether an answer is still owed.
pub fn is_open(c: &Complaint) -> bool {
    c.answer.is_none() && c.annulled.is_none()
}

/// Which complaint is being dealt with, and what was typed when a verb refused it.
#[derive(Default)]
pub struct Acts {
    about: Option<(i64, String)>,
    refused: Option<(&'static str, Vec<(String, String)>)>,
}

impl Acts {
    /// Asks for the outcome and the text of the answer.
    pub fn ask_answer(&mut self, c: &Complaint) -> Step {
        self.about = Some((c.id, c.number.clone()));
        self.form(ANSWER)
    }

    /// Asks why a complaint is annulled.
    pub fn ask_annul(&mut self, c: &Complaint) -> Step {
        self.about = Some((c.id, c.number.clone()));
        self.form(ANNUL)
    }

    /// The form of an act, with what was typed before, if a verb refused that.
    fn form(&mut self, tag: &'static str) -> Step {
        let number = self.about.as_ref().map(|(_, n)| n.clone()).unwrap_or_default();
        let (title, about, fields) = if tag == ANSWER {
            let outcomes = Outcome::ALL.map(|o| (o.id().to_owned(), o.message().into())).to_vec();
            let fields = vec![
                Field::choice("outcome", Message::new("answer-outcome"), outcomes).required(),
                Field::long("text", Message::new("answer-text"), MOST).required().hint(Message::new("answer-text-hint")),
            ];
            (Message::new("answer-title").with("number", number), Message::new("answer-about"), fields)
        } else {
            let why = Field::long("why", Message::new("complaint-annul-why"), MOST).required();
            let about = Message::new("complaint-annul-about");
            (Message::new("complaint-annul-title").with("number", number), about, vec![why])
        };
        let mut form = Form::new(fields);
        if let Some((_, values)) = self.refused.take().filter(|(t, _)| *t == tag) {
            form.fill(&values);
        }
        Step::push(AskForm::new(tag, title, form).about(about))
    }

    /// Takes the answer of such a form. After a refusal the form comes back as it was typed.
    pub fn take(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        let Said::Values(values) = answer.said else {
            return match &self.refused {
                Some((tag, _)) if answer.tag.is_empty() => self.form(tag),
                _ => Step::Stay,
            };
        };
        let Some((id, number)) = self.about.clone() else { return Step::Stay };
        let value = |field: &str| values.iter().find(|(i, _)| i == field).map(|(_, v)| v.clone()).unwrap_or_default();
        let done = match answer.tag {
            ANSWER => {
                let outcome = Outcome::parse(&value("outcome")).unwrap_or(Outcome::NotSatisfied);
                desk.ops.answer(id, outcome, &value("text"))
            }
            ANNUL => desk.ops.annul_complaint(id, &value("why")),
            _ => return Step::Stay,
        };
        match done {
            Ok(c) => {
                desk.tell(match &c.answer {
                    Some((_, outcome, _)) if answer.tag == ANSWER => {
                        Message::new("complaint-answer-kept").with("number", number).with("outcome", outcome.message())
                    }
                    _ => Message::new("complaint-annul-kept").with("number", number),
                });
                Step::Stay
            }
            Err(refused) => {
                self.refused = Some((answer.tag, values));
                Step::push(trouble::notice(&refused))
            }
        }
    }
}
