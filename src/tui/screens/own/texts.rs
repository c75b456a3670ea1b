//! The draft in the person's own text editor: where it lies, what is wrong in it by line, and the way back into the editor.

use crate::domain::service::ServiceCode;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::own::OwnDraft;
use crate::tui::effect::Brought;
use crate::tui::prelude::*;
use crate::tui::screens::card::page::Scroll;
use crate::tui::screens::own::{Preview, SAVED, head, paged, problems};

/// The draft as a text.
pub struct AsText {
    code: ServiceCode,
    draft: Option<OwnDraft>,
    fault: Option<OpError>,
    /// The form lies below: leaving leads back to it.
    over_form: bool,
    scroll: Scroll,
}

impl AsText {
    /// The draft of a service; loaded when shown.
    pub fn new(code: &ServiceCode) -> AsText {
        AsText { code: code.clone(), draft: None, fault: None, over_form: false, scroll: Scroll::default() }
    }

    /// The same, opened from the form.
    pub fn over_form(code: &ServiceCode) -> AsText {
        AsText { over_form: true, ..AsText::new(code) }
    }

    fn load(&mut self, desk: &Desk) {
        (self.draft, self.fault) = match desk.ops.own_draft(&self.code) {
            Ok(draft) => (draft, None),
            Err(fault) => (None, Some(fault)),
        };
    }
}

impl Screen for AsText {
    fn context(&self) -> Context {
        Context::Own
    }
    fn title(&self, words: &Words) -> String {
        words.say("own-text")
    }
    fn help(&self) -> &'static str {
        "about-own-text"
    }
    fn opens_editor(&self) -> bool {
        true
    }
    fn available(&self, cmd: Cmd) -> bool {
        let sound = self.draft.as_ref().is_some_and(|d| d.problems.is_empty());
        match cmd {
            Cmd::Save | Cmd::View => sound,
            Cmd::Edit => self.draft.is_some(),
            _ => false,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.scroll.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, &self.draft) {
            (Input::Cmd(Cmd::Open | Cmd::Edit), Some(draft)) => {
                let line = draft.problems.first().map_or(1, |p| p.line);
                desk.ask(Effect::Edit(draft.file.clone(), line));
                Step::Stay
            }
            (Input::Cmd(Cmd::Save | Cmd::View), Some(_)) => Step::push(Preview::new(&self.code)),
            (Input::Cmd(Cmd::Back), Some(_)) if !self.over_form => {
                desk.tell(Message::new("own-draft-kept"));
                Step::Pass
            }
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, _desk: &mut Desk) -> Step {
        if answer.tag == SAVED { Step::Pop(answer) } else { Step::Stay }
    }
    fn done(&mut self, done: &Done, desk: &mut Desk) {
        if let (Effect::Edit(..), Ok(Brought::Edited) | Err(_)) = (&done.effect, &done.result) {
            self.load(desk);
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        if let Some(fault) = &self.fault {
            return Some((Role::Bad, words.tell(&fault.says)));
        }
        let draft = self.draft.as_ref()?;
        Some(match draft.problems.len() {
            0 => (Role::Good, words.say("own-sound")),
            n => (Role::Bad, words.tell(&Message::new("own-problems").with("n", n))),
        })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let Some(draft) = &self.draft else { return };
        paged(frame, area, look, &self.scroll, |page| {
            if let Some(edition) = &draft.edition {
                page.heading(&look.tell(&head(edition)));
            }
            page.pair(&look.say("own-file"), &draft.file.display().to_string());
            page.text(Role::Dim, &look.say("own-text-how"));
            if !draft.problems.is_empty() {
                problems(page, look, &draft.problems);
            }
        });
    }
}
