//! The card: everything of a case, and what can be done with it.

use chrono::NaiveDate;

use crate::domain::application::State;
use crate::domain::service::{Edition, Fee};
use crate::domain::text::Message;
use crate::ops::look::Card as Looked;
use crate::tui::prelude::*;
use crate::tui::screens::{complaints, trouble};

pub mod acts;
pub mod badge;
mod forms;
mod full;
mod lines;
pub mod page;
mod pick;

pub use lines::{beneficiary, history, party};

use acts::Acts;
use page::{Page, Scroll};

struct Card {
    id: i64,
    loaded: Option<(Looked, Edition)>,
    today: NaiveDate,
    trouble: Option<Message>,
    acts: Acts,
    scroll: Scroll,
}

/// Opens the card of a case by its row id.
pub fn open(desk: &mut Desk, case: i64) -> Box<dyn Screen> {
    let today = desk.ops.today();
    Box::new(Card { id: case, loaded: None, today, trouble: None, acts: Acts::default(), scroll: Scroll::default() })
}

impl Card {
    fn load(&mut self, desk: &Desk) {
        self.today = desk.ops.today();
        let looked = desk.ops.card(self.id).and_then(|c| {
            let edition = desk.ops.edition_of_case(&c.case)?.clone();
            Ok((c, edition))
        });
        match looked {
            Ok(loaded) => (self.loaded, self.trouble) = (Some(loaded), None),
            Err(e) => self.trouble = Some(e.says),
        }
    }

    fn state(&self) -> Option<State> {
        self.loaded.as_ref().map(|(c, _)| c.case.state)
    }

    fn may_be_paid(&self) -> bool {
        self.loaded.as_ref().is_some_and(|(_, edition)| edition.fee != Fee::Free)
    }

    fn full(&self, desk: &Desk) -> Step {
        let Some((c, edition)) = &self.loaded else { return Step::Stay };
        match desk.ops.stage_of(&c.case) {
            Ok(stage) => Step::push(full::Full::new(c.case.number.clone(), stage, c.verdict.clone(), edition.clone())),
            Err(e) => trouble::tell(&e),
        }
    }

    /// What stands in the way, or what comes next.
    fn says(&self) -> Option<(Role, Message)> {
        if let Some(trouble) = &self.trouble {
            return Some((Role::Bad, trouble.clone()));
        }
        let (c, edition) = self.loaded.as_ref()?;
        let case = &c.case;
        Some(match case.state {
            State::Registered | State::InWork | State::Ready if !c.verdict.is_complete() => {
                (Role::Bad, c.verdict.message(edition))
            }
            State::Registered | State::InWork => {
                let next = Message::new(if case.state == State::Registered { "card-next-start" } else { "card-next-result" });
                match case.is_overdue(self.today) {
                    true => (Role::Bad, Message::new("card-overdue-next").with("due", case.due).with("next", next)),
                    false => (Role::Good, Message::new("card-complete-next").with("next", next)),
                }
            }
            State::Ready => (Role::Good, Message::new("card-next-hand-out")),
            state => (Role::Dim, Message::new("card-ended").with("state", state.message())),
        })
    }
}

impl Screen for Card {
    fn context(&self) -> Context {
        Context::Card
    }
    fn title(&self, words: &Words) -> String {
        match &self.loaded {
            Some((c, _)) => words.tell(&Message::new("card-title").with("number", c.case.number.as_str())),
            None => words.say("place-card"),
        }
    }
    fn help(&self) -> &'static str {
        "about-card"
    }
    fn available(&self, cmd: Cmd) -> bool {
        let state = self.state();
        match cmd {
            Cmd::View | Cmd::New => state.is_some(),
            Cmd::Next => state.is_some_and(acts::may_go_on),
            Cmd::Edit => state.is_some_and(|s| acts::may_go_on(s) || (self.may_be_paid() && s != State::Annulled)),
            Cmd::Refuse => state.is_some_and(|s| s != State::Annulled),
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
        match input {
            Input::Cmd(Cmd::View) => self.full(desk),
            Input::Cmd(Cmd::Edit) => self.acts.edit(desk, self.id),
            Input::Cmd(Cmd::Next) => self.acts.next(desk, self.id),
            Input::Cmd(Cmd::Refuse) => self.acts.end(desk, self.id),
            Input::Cmd(Cmd::New) => Step::Push(complaints::open_new(desk, Some(self.id))),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        self.acts.answer(&answer, desk).unwrap_or(Step::Stay)
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.says().map(|(role, says)| (role, words.tell(&says)))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let Some((c, edition)) = &self.loaded else { return };
        let mut p = Page::new(look, Scroll::inside(area).width);
        lines::card(&mut p, c, edition, self.today, look);
        self.scroll.view(frame, area, look, &p.lines());
    }
}
