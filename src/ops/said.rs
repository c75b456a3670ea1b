//! The answer to "at what stage?" as it was given: an entry of the case's history.

use serde_json::json;

use crate::domain::application::Case;
use crate::domain::form::clean;
use crate::domain::stage::{Asker, SaidWay};
use crate::domain::text::{Lang, Message};
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::words::Words;

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// To whom.
    pub asker: Asker,
    /// Who it was, and by what right; only for those who are named.
    pub name: String,
    /// How.
    pub way: SaidWay,
    /// In which language.
    pub lang: Lang,
    /// What was said, word for word: [`Ops::stage_for`] in that language.
    pub text: String,
}

impl Ops {
    /// What this asker is to hear about a case: the true stage; without a right to know nothing of the case or of a person.
    pub fn stage_for(&self, case: &Case, asker: Asker) -> Result<Message> {
        match asker {
            Asker::Stranger => Ok(Message::new("stage-stranger")),
            _ => self.stage_of(case),
        }
    }

    /// Records an answer about the stage of a case.
    ///
    /// # Errors
    /// `fields` with what is wrong by field: a representative without a name, a text of nothing.
    pub fn say_stage(&mut self, id: i64, said: &Said) -> Result<()> {
        let now = self.now_to_write()?;
        let case = self.case(id)?;
        let (name, text) = (clean(&said.name), clean(&said.text));
        if said.asker.is_named() && name.is_empty() {
            let fault = ("name".to_owned(), Message::new("field-required"));
            return Err(OpError::rule("fields", Message::new("fields-wrong").with("n", 1_usize)).details(vec![fault]));
        }
        if text.is_empty() {
            return Err(OpError::rule("answer-needed", Message::new("answer-needed")));
        }
        // Who a stranger is, is nobody's business; the applicant stands in the case.
        let name = if said.asker.is_named() { name } else { String::new() };
        let clerk = self.office.clerk.clone();
        let mut body = json!({
            "to": said.asker.id(), "name": name, "way": said.way.id(), "lang": said.lang.code(), "text": text, "state": case.state.id(),
        });
        // The same answer in the other languages of a paper, so that a certificate printed later says what was true then.
        let truth = self.stage_for(&case, said.asker)?;
        if clean(&Words::new(said.lang).tell(&truth)) == text {
            let in_both = [Lang::Ru, Lang::Kk].map(|lang| (lang.code().to_owned(), json!(Words::new(lang).tell(&truth))));
            body["texts"] = serde_json::Value::Object(in_both.into_iter().collect());
        }
        self.store.write(|db| log(db, now, &clerk, "stage-said", ("case", id), body))
    }
}
