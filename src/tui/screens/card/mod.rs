//! The card: everything of a case, and what can be done with it.

use chrono::NaiveDate;

use crate::domain::application::State;
use crate::domain::folder_code::FolderCode;
use crate::domain::hearing::Rules;
use crate::domain::service::{Edition, Fee};
use crate::domain::text::{Arg, Message, Text};
use crate::ops::Together;
use crate::ops::look::Card as Looked;
use crate::ops::print::About;
use crate::tui::prelude::*;
use crate::tui::screens::intake::again::{self, Again};
use crate::tui::screens::{complaints, intake, printing, stage, trouble};

pub mod acts;
pub mod badge;
mod forms;
mod full;
mod lines;
pub mod page;
mod pick;
mod procedure;

pub use lines::{beneficiary, history, party};

use acts::Acts;
use page::{Page, Scroll};

/// The name of the choice among cases of a visit.
const TOGETHER: &str = "together";

struct Card {
    id: i64,
    loaded: Option<(Looked, Edition)>,
    /// Services of the other cases of the visit.
    labels: Vec<Text>,
    /// What can follow with the same applicant.
    again: Vec<Again>,
    /// What the law says about what goes before a refusal, for the names of its ways.
    rules: Option<Rules>,
    today: NaiveDate,
    trouble: Option<Message>,
    acts: Acts,
    scroll: Scroll,
}

/// Opens the card of a case by its row id.
pub fn open(desk: &mut Desk, case: i64) -> Box<dyn Screen> {
    let today = desk.ops.today();
    Box::new(Card {
        id: case,
        loaded: None,
        labels: Vec::new(),
        again: Vec::new(),
        rules: None,
        today,
        trouble: None,
        acts: Acts::default(),
        scroll: Scroll::default(),
    })
}

/// Opens the card of the case a folder's code stands for.
///
/// # Errors
/// The journal has no such case, or cannot be read.
pub fn coded(desk: &mut Desk, code: FolderCode) -> Result<Box<dyn Screen>, Message> {
    let case = desk.ops.case_coded(code).map_err(|e| e.says)?;
    Ok(open(desk, case.id))
}

impl Card {
    fn load(&mut self, desk: &Desk) {
        self.today = desk.ops.today();
        self.rules = desk.ops.hearing_rules().ok().cloned();
        let looked = desk.ops.card(self.id).and_then(|c| {
            let edition = desk.ops.edition_of_case(&c.case)?.clone();
            Ok((c, edition))
        });
        match looked {
            Ok(loaded) => {
                let label =
                    |o: &Together| desk.ops.catalog().get(&o.service).map(|s| s.newest().label.clone()).unwrap_or_default();
                self.labels = loaded.0.together.iter().map(label).collect();
                self.again = again::choices(&loaded.0.case, &loaded.1, self.today);
                (self.loaded, self.trouble) = (Some(loaded), None);
            }
            Err(e) => self.trouble = Some(e.says),
        }
    }

    fn state(&self) -> Option<State> {
        self.loaded.as_ref().map(|(c, _)| c.case.state)
    }

    fn may_be_paid(&self) -> bool {
        self.loaded.as_ref().is_some_and(|(_, edition)| edition.fee != Fee::Free)
    }

    /// Enter: the other case of the visit, or a choice where there are several.
    fn open_together(&self, desk: &mut Desk) -> Step {
        let Some((c, _)) = &self.loaded else { return Step::Stay };
        match c.together.as_slice() {
            [] => Step::Stay,
            [other] => Step::Push(open(desk, other.id)),
            all => {
                let line = |(o, label): (&Together, &Text)| {
                    let says = Message::new("card-what-who").with("what", o.number.as_str());
                    Arg::from(says.with("who", lines::together(o, label)))
                };
                let options = all.iter().zip(&self.labels).map(line).collect();
                Step::push(PickOne::new(TOGETHER, Message::new("card-visit"), options))
            }
        }
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
        if let Some(standing) = c.standing.as_ref().filter(|_| !case.is_overdue(self.today)) {
            return Some((Role::Warn, Message::new("card-refusal-next").with("next", standing.next.message())));
        }
        Some(match case.state {
            State::Registered | State::InWork | State::Ready if !c.verdict.is_complete() => {
                (Role::Bad, c.verdict.message(edition))
            }
            State::Registered | State::InWork if case.suspended.is_some() => (Role::Warn, Message::new("card-suspended-next")),
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
            Cmd::View | Cmd::New | Cmd::Again => state.is_some(),
            Cmd::Search => true,
            Cmd::Print => state.is_some_and(|s| s != State::Annulled),
            Cmd::Open => self.loaded.as_ref().is_some_and(|(c, _)| !c.together.is_empty()),
            // A term that has passed has nothing left to stand still.
            Cmd::Pause => self.loaded.as_ref().is_some_and(|(c, _)| c.case.state.is_open() && !c.case.is_overdue(self.today)),
            Cmd::Tick => {
                state.is_some_and(|s| s != State::Annulled) && self.loaded.as_ref().is_some_and(|(c, _)| !c.steps.is_empty())
            }
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
            Input::Cmd(Cmd::Pause) => self.acts.pause(desk, self.id),
            Input::Cmd(Cmd::Tick) => self.acts.steps(desk, self.id),
            Input::Cmd(Cmd::Refuse) => self.acts.end(desk, self.id),
            Input::Cmd(Cmd::Again) => match &self.loaded {
                Some((c, _)) => again::ask(&c.case, &self.again, self.today),
                None => Step::Stay,
            },
            Input::Cmd(Cmd::Open) => self.open_together(desk),
            Input::Cmd(Cmd::Print) => printing::open(desk, About::Case(self.id)),
            Input::Cmd(Cmd::Search) => Step::Push(stage::open(desk)),
            Input::Cmd(Cmd::New) => Step::Push(complaints::open_new(desk, Some(self.id))),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, &answer.said) {
            (again::WHICH, Said::Picked(n)) => match self.again.get(*n) {
                Some(again) => Step::Push(intake::open_again(desk, self.id, *again)),
                None => Step::Stay,
            },
            (TOGETHER, Said::Picked(n)) => match self.loaded.as_ref().and_then(|(c, _)| c.together.get(*n)) {
                Some(other) => Step::Push(open(desk, other.id)),
                None => Step::Stay,
            },
            _ => self.acts.answer(&answer, desk).unwrap_or(Step::Stay),
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        self.says().map(|(role, says)| (role, words.tell(&says)))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let Some((c, edition)) = &self.loaded else { return };
        let mut p = Page::new(look, Scroll::inside(area).width);
        lines::card(&mut p, c, edition, (&self.labels, self.rules.as_ref()), look);
        self.scroll.view(frame, area, look, &p.lines());
    }
}
