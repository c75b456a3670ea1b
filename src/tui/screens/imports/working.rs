//! An import going on: how far it is, and Esc, which stops it and leaves nothing behind. Between two strides keys are heard.

use crate::domain::text::Message;
use crate::ops::imports::{Plan, STRIDE, Taking};
use crate::tui::prelude::*;

/// Everything is in.
pub const TAKEN: &str = "taken";
/// It was stopped, or could not be done.
pub const STOPPED: &str = "stopped";

/// How it stands.
enum State {
    Before,
    Going(Taking),
    Done(Message),
    Failed(Message),
}

/// The dialog.
pub struct Working {
    plan: Plan,
    state: State,
}

impl Working {
    /// Takes a plan in as soon as it is shown.
    pub fn new(plan: Plan) -> Working {
        Working { plan, state: State::Before }
    }

    /// One stride, and a breath for the keys; after the last one all is kept.
    fn go_on(&mut self, desk: &mut Desk) {
        let State::Going(taking) = &mut self.state else { return };
        let went = desk.ops.stride(&self.plan, taking, STRIDE);
        let ended = match went {
            Ok(()) if taking.done < self.plan.fresh() => {
                desk.ask(Effect::Breath);
                return;
            }
            Ok(()) => desk.ops.end_import(&self.plan, taking),
            Err(e) => Err(e),
        };
        self.state = match ended {
            Ok(taken) => State::Done(taken.message()),
            Err(e) => State::Failed(e.says),
        };
    }
}

impl Screen for Working {
    fn context(&self) -> Context {
        Context::Notice
    }
    fn title(&self, words: &Words) -> String {
        words.say("import-working")
    }
    fn help(&self) -> &'static str {
        "about-import"
    }
    fn modal(&self) -> bool {
        true
    }
    fn shown(&mut self, desk: &mut Desk) {
        if !matches!(self.state, State::Before) {
            return;
        }
        match desk.ops.begin_import(&self.plan) {
            Ok(taking) => {
                self.state = State::Going(taking);
                desk.ask(Effect::Breath);
            }
            Err(e) => self.state = State::Failed(e.says),
        }
    }
    fn done(&mut self, done: &Done, desk: &mut Desk) {
        if done.effect == Effect::Breath {
            self.go_on(desk);
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let (Input::Cmd(Cmd::Back) | Input::Cmd(Cmd::Open)) = input else { return Step::Stay };
        let tag = match (&self.state, input) {
            (State::Going(_) | State::Before, Input::Cmd(Cmd::Open)) => return Step::Stay,
            (State::Going(_) | State::Before, _) => {
                desk.ops.stop_import();
                desk.tell(Message::new("import-stopped"));
                STOPPED
            }
            (State::Done(says), _) => {
                desk.tell(says.clone());
                TAKEN
            }
            (State::Failed(_), _) => STOPPED,
        };
        Step::Pop(Answer { tag, said: Said::Nothing })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::boxed(frame, draw::middle(area, 64, 7), look, &self.title(look.words));
        let all = self.plan.fresh();
        let (role, says, how) = match &self.state {
            State::Before => (Role::Text, Message::new("import-going").with("n", 0_usize).with("all", all), "import-going-how"),
            State::Going(t) => (Role::Text, Message::new("import-going").with("n", t.done).with("all", all), "import-going-how"),
            State::Done(says) => (Role::Good, says.clone(), "import-done-how"),
            State::Failed(says) => (Role::Bad, says.clone(), "import-failed-how"),
        };
        let used = draw::paragraph(frame, inside, look, role, &look.tell(&says));
        let mut at = used + 1;
        if let State::Going(t) = &self.state {
            let wide = usize::from(inside.width);
            let full = wide.saturating_mul(t.done) / all.max(1);
            // Signs every console has.
            let bar = format!("{}{}", "#".repeat(full.min(wide)), ".".repeat(wide.saturating_sub(full)));
            draw::line(frame, draw::row(inside, used), look, Role::Key, &bar);
            at += 1;
        }
        draw::paragraph(frame, draw::below(inside, at), look, Role::Dim, &look.say(how));
    }
}
