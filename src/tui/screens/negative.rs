//! The card of a non-acceptance: what was missing, the norm cited, what was done since.

use crate::domain::application::NonAcceptance;
use crate::domain::form::FieldKind;
use crate::domain::service::Edition;
use crate::domain::text::Message;
use crate::ops::History;
use crate::ops::print::About;
use crate::tui::prelude::*;
use crate::tui::screens::card;
use crate::tui::screens::card::page::{Page, Scroll};
use crate::tui::screens::{printing, stage, trouble};

struct Negative {
    id: i64,
    loaded: Option<(NonAcceptance, Vec<History>, Edition)>,
    fault: Option<Message>,
    /// The reason as typed, while a trouble is read.
    typed: Option<String>,
    scroll: Scroll,
}

/// Opens the card of a non-acceptance by its row id.
pub fn open(_desk: &mut Desk, non_acceptance: i64) -> Box<dyn Screen> {
    Box::new(Negative { id: non_acceptance, loaded: None, fault: None, typed: None, scroll: Scroll::default() })
}

impl Negative {
    fn ask(&self, typed: &str) -> Step {
        let number = self.loaded.as_ref().map(|(n, ..)| n.number.clone()).unwrap_or_default();
        let why = Field::line("why", Message::new("form-annul-why"), FieldKind::Line(300)).required();
        let mut form = Form::new(vec![why]);
        form.set_value("why", typed);
        let title = Message::new("negative-annul").with("number", number);
        Step::push(AskForm::new("annul", title, form).about(Message::new("form-annul-about")))
    }

    fn annul(&mut self, why: &str, desk: &mut Desk) -> Step {
        match desk.ops.annul_non_acceptance(self.id, why) {
            Ok(()) => {
                let number = self.loaded.as_ref().map(|(n, ..)| n.number.clone()).unwrap_or_default();
                desk.tell(Message::new("act-annulled").with("number", number));
                Step::Stay
            }
            Err(e) => {
                self.typed = Some(why.to_owned());
                trouble::tell(&e)
            }
        }
    }
}

impl Screen for Negative {
    fn context(&self) -> Context {
        Context::Card
    }
    fn title(&self, words: &Words) -> String {
        let number = self.loaded.as_ref().map(|(n, ..)| n.number.as_str()).unwrap_or_default();
        words.tell(&Message::new("negative-title").with("number", number))
    }
    fn help(&self) -> &'static str {
        "about-negative"
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd == Cmd::Search
            || matches!(cmd, Cmd::Refuse | Cmd::Print) && self.loaded.as_ref().is_some_and(|(n, ..)| n.annulled.is_none())
    }
    fn shown(&mut self, desk: &mut Desk) {
        let looked = desk.ops.non_acceptance(self.id).and_then(|(n, history)| {
            let edition = desk.ops.edition(&n.service, &n.edition)?.clone();
            Ok((n, history, edition))
        });
        match looked {
            Ok(loaded) => (self.loaded, self.fault) = (Some(loaded), None),
            Err(e) => self.fault = Some(e.says),
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.scroll.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::Refuse) => self.ask(""),
            Input::Cmd(Cmd::Print) => printing::open(desk, About::NonAcceptance(self.id)),
            Input::Cmd(Cmd::Search) => Step::Push(stage::open(desk)),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            ("annul", Said::Values(values)) => {
                let why = values.into_iter().find(|(id, _)| id == "why").map(|(_, v)| v).unwrap_or_default();
                self.annul(&why, desk)
            }
            ("", _) => match self.typed.take() {
                Some(why) => self.ask(&why),
                None => Step::Stay,
            },
            _ => Step::Stay,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        if let Some(fault) = &self.fault {
            return Some((Role::Bad, words.tell(fault)));
        }
        let (n, ..) = self.loaded.as_ref()?;
        Some(match &n.annulled {
            Some(_) => (Role::Dim, words.say("negative-is-annulled")),
            None => (Role::Dim, words.say("negative-stands")),
        })
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let Some((n, history, edition)) = &self.loaded else { return };
        let mut p = Page::new(look, Scroll::inside(area).width);
        p.pair_of(Role::Dim, &look.say("card-number"), Role::Key, &n.number);
        p.pair(&look.say("card-service"), look.words.text(&edition.label));
        p.pair_of(Role::Dim, "", Role::Dim, look.words.text(&edition.name));
        p.pair(&look.say("card-state"), &look.say("negative-state"));
        if let Some(why) = &n.annulled {
            p.pair_of(Role::Dim, &look.say("card-annulled"), Role::Warn, why);
        }
        let by = Message::new("card-at-by").with("at", n.at.written()).with("clerk", n.clerk.as_str());
        p.pair(&look.say("card-registered"), &look.tell(&by));
        p.heading(&look.say("negative-missing"));
        for what in &n.missing {
            p.item(what);
        }
        if !n.norm.is_empty() {
            p.heading(&look.say("negative-norm"));
            p.text(Role::Text, &n.norm);
        }
        p.heading(&look.say("card-applicant"));
        card::party(&mut p, &n.applicant, n.person, look);
        card::beneficiary(&mut p, &n.beneficiary, look);
        card::history(&mut p, history, edition, look);
        self.scroll.view(frame, area, look, &p.lines());
    }
}
