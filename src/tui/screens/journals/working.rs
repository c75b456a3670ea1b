//! A journal being made: how many entries are read and pages drawn, and Esc, which stops it and leaves nothing behind.

use crate::domain::text::Message;
use crate::ops::journals::{Progress, Work};
use crate::tui::effect::Open;
use crate::tui::prelude::*;

/// Name of its answer.
const MADE: &str = "made";

enum State {
    Going(Box<Work>),
    Done(Message),
    Failed(Message),
}

/// The dialog.
pub struct Working {
    state: Option<State>,
    begun: bool,
}

impl Working {
    /// Makes a journal as soon as it is shown.
    pub fn new(work: Work) -> Working {
        Working { state: Some(State::Going(Box::new(work))), begun: false }
    }

    /// One stride, and a breath for the keys; after the last one the file is written.
    fn go_on(&mut self, desk: &mut Desk) {
        let Some(State::Going(mut work)) = self.state.take() else { return };
        let ended = match desk.ops.journal_stride(&mut work) {
            Ok(false) => {
                self.state = Some(State::Going(work));
                desk.ask(Effect::Breath);
                return;
            }
            Ok(true) => desk.ops.end_journal(*work, None),
            Err(fault) => Err(fault),
        };
        self.state = Some(match ended {
            Ok(printed) => {
                let settings = desk.ops.office().print.clone();
                desk.ask(Effect::Open(Box::new(Open { file: printed.file.clone(), settings })));
                State::Done(printed.message())
            }
            Err(fault) => State::Failed(fault.says),
        });
    }
}

fn going(p: Progress) -> Message {
    let key = if p.of.is_some() { "journal-drawing" } else { "journal-going" };
    let all = Message::new(key).with("n", p.read).with("all", p.all).with("pages", p.pages);
    all.with("of", p.of.unwrap_or(0))
}

impl Screen for Working {
    fn context(&self) -> Context {
        Context::Notice
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-journals")
    }
    fn help(&self) -> &'static str {
        "about-journals"
    }
    fn modal(&self) -> bool {
        true
    }
    fn shown(&mut self, desk: &mut Desk) {
        if !self.begun {
            self.begun = true;
            desk.ask(Effect::Breath);
        }
    }
    fn done(&mut self, done: &Done, desk: &mut Desk) {
        // A dialog that was left is not told of its breath: nothing is made then.
        if done.effect == Effect::Breath && matches!(self.state, Some(State::Going(_))) {
            self.go_on(desk);
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let (Input::Cmd(Cmd::Back) | Input::Cmd(Cmd::Open)) = input else { return Step::Stay };
        match (&self.state, input) {
            (Some(State::Going(_)), Input::Cmd(Cmd::Back)) => desk.tell(Message::new("journal-stopped")),
            (Some(State::Going(_)), _) => return Step::Stay,
            (Some(State::Done(says)), _) => desk.tell(says.clone()),
            (Some(State::Failed(_)) | None, _) => {}
        }
        Step::Pop(Answer { tag: MADE, said: Said::Nothing })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::boxed(frame, draw::middle(area, 70, 9), look, &self.title(look.words));
        let (role, says, how) = match &self.state {
            Some(State::Going(work)) => (Role::Text, going(work.progress()), "journal-going-how"),
            Some(State::Done(says)) => (Role::Good, says.clone(), "journal-done-how"),
            Some(State::Failed(says)) => (Role::Bad, says.clone(), "journal-failed-how"),
            None => return,
        };
        let used = draw::paragraph(frame, inside, look, role, &look.tell(&says));
        draw::paragraph(frame, draw::below(inside, used + 1), look, Role::Dim, &look.say(how));
    }
}
