//! After a registration: its papers are printed, and the same applicant may go on, with another child, another service, or a second service on the same paper.

use crate::domain::application::{Capacity, Case};
use crate::domain::service::{BeneficiaryKind, Edition};
use crate::domain::text::{Arg, Message};
use crate::ops::print::About;
use crate::tui::prelude::*;
use crate::tui::screens::printing;

/// The name of the question.
pub const WHICH: &str = "again";

/// How the same applicant goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// The same service for another child.
    Child,
    /// Another service for the same child, or for the applicant.
    Service,
    /// Another service on the same application paper.
    OnePaper,
}

/// What can follow a case. Another child only where there is a child; one paper only on the day it was handed in.
pub fn choices(case: &Case, edition: &Edition, today: chrono::NaiveDate) -> Vec<Again> {
    let of_child = edition.beneficiary != BeneficiaryKind::Applicant && case.capacity != Capacity::Self_;
    let here = case.registered.day() == today;
    let all = [(Again::Child, of_child), (Again::Service, true), (Again::OnePaper, here)];
    all.into_iter().filter(|(_, fits)| *fits).map(|(again, _)| again).collect()
}

/// Asks which.
pub fn ask(case: &Case, choices: &[Again], today: chrono::NaiveDate) -> Step {
    let of_child = choices.contains(&Again::Child);
    let label = |again: &Again| {
        Arg::from(Message::new(match again {
            Again::Child => "again-child",
            Again::Service if of_child => "again-service",
            Again::Service => "again-service-own",
            Again::OnePaper => "again-one-paper",
        }))
    };
    let title = if case.registered.day() == today { "again-title" } else { "again-title-later" };
    let title = Message::new(title).with("number", case.number.as_str());
    Step::push(PickOne::new(WHICH, title, choices.iter().map(label).collect()))
}

/// What a registration or a non-acceptance gave, with the key that prints its papers and the one that goes on with the same applicant.
pub struct Registered {
    notice: Notice,
    about: About,
}

impl Registered {
    /// Says what was registered, or not accepted. Answers `Said::Yes` to go on with the same applicant.
    pub fn new(notice: Notice, about: About) -> Registered {
        Registered { notice, about }
    }
}

impl Screen for Registered {
    fn context(&self) -> Context {
        Context::Registered
    }
    fn title(&self, words: &Words) -> String {
        self.notice.title(words)
    }
    fn help(&self) -> &'static str {
        "about-registered"
    }
    fn modal(&self) -> bool {
        true
    }
    fn available(&self, cmd: Cmd) -> bool {
        // Nobody goes on from an application that was not taken.
        cmd != Cmd::Again || matches!(self.about, About::Case(_))
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        match input {
            Input::Cmd(Cmd::Print) => printing::open(desk, self.about),
            Input::Cmd(Cmd::Again) => Step::Pop(Answer { tag: "registered", said: Said::Yes }),
            other => self.notice.on(other, desk),
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.notice.view(frame, area, look);
    }
}
