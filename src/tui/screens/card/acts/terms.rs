//! Acts on the term of a case: letting it go on, noting steps that have a term of their own.

use crate::domain::moment::parse_day;
use crate::domain::text::{Arg, Message};
use crate::ops::Result;
use crate::tui::screen::{Desk, Step};
use crate::tui::screens::card::acts::Acts;
use crate::tui::screens::card::forms::{Values, value};
use crate::tui::screens::card::lines;
use crate::tui::screens::card::pick::{Line, Pick};
use crate::tui::widgets::Confirm;

impl Acts {
    /// Asks whether the term goes on from now.
    pub(super) fn ask_resume(&mut self, desk: &mut Desk) -> Result<Step> {
        let case = desk.ops.case(self.case)?;
        let since = case.suspended.as_ref().map_or(case.registered.day(), |s| s.at.day());
        let says = Message::new("act-resume-ask").with("number", case.number).with("since", since).with("due", case.due);
        Ok(Step::push(Confirm::new("act-resume", says).act(Message::new("act-resume-yes")).yes_first()))
    }

    /// Lets the term go on.
    pub(super) fn resume(&mut self, desk: &mut Desk) -> Step {
        let was = desk.ops.case(self.case).map(|c| c.due);
        match desk.ops.resume(self.case) {
            Ok(case) => {
                let moved = was.is_ok_and(|was| was != case.due);
                let says = Message::new(if moved { "act-resumed-moved" } else { "act-resumed" });
                desk.tell(says.with("number", case.number).with("due", case.due));
                Step::Stay
            }
            Err(e) => self.refused(&e, None),
        }
    }

    /// Asks which step.
    pub(super) fn ask_step(&mut self, desk: &mut Desk) -> Result<Step> {
        let case = desk.ops.case(self.case)?;
        self.steps = desk.ops.steps_of(&case)?;
        let line = |s: &crate::domain::steps::Step| {
            let (role, word) = lines::step_sign(s.standing);
            let full = Message::new("card-paper-and").with("what", s.what.clone()).with("more", s.message());
            Line { lead: Message::new(word).into(), role, text: Arg::from(s.what.clone()), full: full.into() }
        };
        let all = self.steps.iter().map(line).collect();
        Ok(Step::push(Pick::new("act-step", Message::new("act-which-step"), 12, all)))
    }

    /// Notes the step that was asked about.
    pub(super) fn note_step(&self, values: &Values, desk: &mut Desk) -> Result<Message> {
        let id = self.steps.get(self.step).map(|s| s.id.clone()).unwrap_or_default();
        let (began, done) = (parse_day(value(values, "began")), parse_day(value(values, "done")));
        let case = desk.ops.note_step(self.case, &id, began, done)?;
        Ok(Message::new("act-step-noted").with("number", case.number))
    }
}
