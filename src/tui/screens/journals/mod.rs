//! Journals on paper: which one, of which days or only what is new, in which languages; a printed part once more.

use chrono::{Datelike, NaiveDate};

use crate::domain::journal::{Journal, JournalPart};
use crate::domain::text::{Arg, Message};
use crate::ops::journals::{Order, What};
use crate::ops::leaflet::Tongue;
use crate::tui::prelude::*;
use crate::tui::screens::period::{self, Preset};
use crate::tui::screens::trouble;

mod working;

use working::Working;

/// Which printed part is printed once more.
const PART: &str = "part";
/// What of a journal, by the word of the form.
const WHOLE: &str = "whole";
const NEW: &str = "new";
const AGAIN: &str = "again";

struct Journals {
    all: Vec<Journal>,
    form: Form,
    /// Parts offered to be printed once more.
    parts: Vec<JournalPart>,
}

/// Opens the printing of journals.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    at(desk, "")
}

/// Opens it at a journal.
pub fn at(desk: &mut Desk, journal: &str) -> Box<dyn Screen> {
    let all = match desk.ops.journals() {
        Ok(all) => all,
        Err(fault) => return Box::new(trouble::notice(&fault)),
    };
    let today = desk.ops.today();
    let span = Preset::Year.days(today);
    let names = all.iter().map(|j| (j.id.clone(), Arg::from(j.name.clone()))).collect();
    let chosen = if journal.is_empty() { all.first().map(|j| j.id.clone()).unwrap_or_default() } else { journal.to_owned() };
    let what = [(WHOLE, "journal-whole"), (NEW, "journal-new"), (AGAIN, "journal-again")];
    let what = what.map(|(id, key)| (id.to_owned(), Message::new(key).into())).to_vec();
    let tongues = Tongue::ALL.map(|t| (t.id().to_owned(), t.message().into())).to_vec();
    let mut fields = vec![
        Field::choice("journal", Message::new("journal-which"), names).required().value(chosen),
        Field::choice("what", Message::new("journal-what"), what).required().value(WHOLE),
    ];
    fields.extend(period::fields(false, Some(span), today));
    fields.push(Field::choice("tongue", Message::new("journal-tongue"), tongues).value(desk.ops.office().print.tongue.id()));
    fields.push(
        Field::yes_no("certify", Message::new("journal-certify"))
            .value("no")
            .shown_if("what", &[NEW])
            .hint(Message::new("journal-certify-hint")),
    );
    Box::new(Journals { all, form: Form::new(fields), parts: Vec::new() })
}

impl Journals {
    fn span(&mut self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        match period::read(&self.form.values(), today) {
            Ok(span) => span,
            Err(faults) => {
                self.form.set_errors(faults);
                None
            }
        }
    }

    fn order(&self, what: What) -> Order {
        Order {
            journal: self.form.value("journal"),
            what,
            tongue: Tongue::parse(&self.form.value("tongue")).unwrap_or_default(),
            certify: self.form.value("certify") == "yes",
        }
    }

    fn go(&mut self, desk: &mut Desk) -> Step {
        let Some((from, to)) = self.span(desk.ops.today()) else { return Step::Stay };
        if let Some(tongue) = Tongue::parse(&self.form.value("tongue")) {
            desk.ops.remember_tongue(tongue);
        }
        let what = match self.form.value("what").as_str() {
            AGAIN => return self.ask_part(to.year(), desk),
            // What is new is counted by the year in which the period ends.
            NEW => What::New(NaiveDate::from_ymd_opt(to.year(), 1, 1).unwrap_or(from), to),
            _ => What::Whole(from, to),
        };
        self.begin(what, desk)
    }

    fn begin(&self, what: What, desk: &mut Desk) -> Step {
        let order = self.order(what);
        match desk.ops.begin_journal(&order) {
            Ok(work) => Step::push(Working::new(work)),
            Err(fault) => trouble::tell(&fault),
        }
    }

    fn ask_part(&mut self, year: i32, desk: &mut Desk) -> Step {
        match desk.ops.journal_parts(&self.form.value("journal"), year) {
            Ok(parts) if parts.is_empty() => {
                Step::push(Notice::new(Message::new("journal-no-parts").with("year", year.to_string())))
            }
            Ok(parts) => {
                let lines = parts.iter().map(|p| p.message().into()).collect();
                self.parts = parts;
                Step::push(PickOne::new(PART, Message::new("journal-again"), lines))
            }
            Err(fault) => trouble::tell(&fault),
        }
    }
}

impl Screen for Journals {
    fn context(&self) -> Context {
        Context::Journals
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-journals")
    }
    fn help(&self) -> &'static str {
        "about-journals"
    }
    fn form(&self) -> Option<&Form> {
        Some(&self.form)
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if let Input::Cmd(Cmd::Print) = input {
            return if self.form.check() { self.go(desk) } else { Step::Stay };
        }
        match self.form.on(&input, desk.words) {
            FormHeard::Save | FormHeard::Next => self.go(desk),
            FormHeard::End if self.form.check() => self.go(desk),
            FormHeard::Ignored => Step::Pass,
            FormHeard::End | FormHeard::Used | FormHeard::Changed => Step::Stay,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (PART, Said::Picked(n)) => match self.parts.get(n).map(|p| p.id) {
                Some(id) => self.begin(What::Again(id), desk),
                None => Step::Stay,
            },
            _ => Step::Stay,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 2);
        let used = draw::paragraph(frame, inside, look, Role::Dim, &look.say("journals-how"));
        let chosen = self.form.value("journal");
        let form = self.all.iter().find(|j| j.id == chosen).map(|j| j.form.clone()).unwrap_or_default();
        let mut at = used + 1;
        if !form.is_empty() {
            let says = Message::new("journal-form-of").with("form", form);
            at += draw::paragraph(frame, draw::below(inside, used), look, Role::Text, &look.tell(&says));
        }
        self.form.view(frame, draw::below(inside, at), look);
    }
}
