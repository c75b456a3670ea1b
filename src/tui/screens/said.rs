//! The answer to "at what stage?" as it is given: who asks, how and in which language; F2 writes it into the history of the case, F5 prints it too.

use crate::domain::application::Case;
use crate::domain::blank::Form as PaperForm;
use crate::domain::form::FieldKind;
use crate::domain::stage::{Asker, SaidWay};
use crate::domain::text::{Lang, Message};
use crate::ops::fault::OpError;
use crate::ops::leaflet::Tongue;
use crate::ops::look::language;
use crate::ops::print::About;
use crate::ops::said::Said as Given;
use crate::tui::prelude::*;
use crate::tui::screens::{printing, trouble};

/// The answer of this screen once the answer is written down.
pub const SAID: &str = "said";

/// Most characters of a name with the paper of the right.
const NAME: usize = 200;
/// Columns of the box where there is room for them.
const WIDE: u16 = 74;

struct Answering {
    case: Case,
    form: Form,
    /// The true answer, and what a stranger hears.
    says: (Message, Message),
}

/// Opens the answer about a case; a case that cannot be read is told.
pub fn open(desk: &mut Desk, case: i64) -> Step {
    let found = desk.ops.case(case).and_then(|c| {
        let says = (desk.ops.stage_for(&c, Asker::Applicant)?, desk.ops.stage_for(&c, Asker::Stranger)?);
        Ok((c, says))
    });
    let (case, says) = match found {
        Ok(found) => found,
        Err(e) => return trouble::tell(&e),
    };
    let askers = Asker::ALL.map(|a| (a.id().to_owned(), a.message().into())).to_vec();
    let ways = SaidWay::ALL.map(|w| (w.id().to_owned(), w.message().into())).to_vec();
    let langs = Lang::ALL.map(|l| (l.code().to_owned(), language(l).into())).to_vec();
    let named: Vec<&str> = Asker::ALL.into_iter().filter(|a| a.is_named()).map(Asker::id).collect();
    let form = Form::new(vec![
        Field::choice("asker", Message::new("said-asker"), askers).value(Asker::Applicant.id()).required(),
        Field::line("name", Message::new("said-name"), FieldKind::Line(NAME))
            .required()
            .hint(Message::new("said-name-hint"))
            .shown_if("asker", &named),
        Field::choice("way", Message::new("said-way"), ways).value(SaidWay::InPerson.id()).required(),
        Field::choice("lang", Message::new("said-lang"), langs).value(desk.words.lang.code()).required(),
    ]);
    Step::push(Answering { case, form, says })
}

impl Answering {
    fn asker(&self) -> Asker {
        Asker::parse(&self.form.value("asker")).unwrap_or(Asker::Stranger)
    }

    /// What is said, in the language of the one who asks.
    fn text(&self) -> String {
        let words = Words::new(Lang::parse(&self.form.value("lang")).unwrap_or_default());
        words.tell(if self.asker() == Asker::Stranger { &self.says.1 } else { &self.says.0 })
    }

    /// Records the answer and prints it as a certificate, in the language it was given in.
    fn print(&mut self, desk: &mut Desk) -> Step {
        if !self.form.check() {
            return Step::Stay;
        }
        let step = self.record(desk);
        if !matches!(step, Step::Pop(_)) {
            return step;
        }
        let tongue = match Lang::parse(&self.form.value("lang")) {
            Some(lang @ (Lang::Ru | Lang::Kk)) => Tongue::One(lang),
            _ => desk.ops.office().print.tongue,
        };
        match desk.ops.print(PaperForm::Stage, About::Case(self.case.id), tongue, None) {
            Ok(printed) => printing::done(desk, &printed),
            // The answer is written down; the paper can be printed from the card.
            Err(fault) => desk.tell(fault.says),
        }
        step
    }

    fn record(&mut self, desk: &mut Desk) -> Step {
        let given = Given {
            asker: self.asker(),
            name: self.form.value("name"),
            way: SaidWay::parse(&self.form.value("way")).unwrap_or(SaidWay::InPerson),
            lang: Lang::parse(&self.form.value("lang")).unwrap_or_default(),
            text: self.text(),
        };
        match desk.ops.say_stage(self.case.id, &given) {
            Ok(()) => {
                desk.tell(Message::new("said-kept").with("number", self.case.number.as_str()));
                self.form.saved();
                Step::Pop(Answer { tag: SAID, said: Said::Yes })
            }
            Err(OpError { code: "fields", details, .. }) => {
                self.form.set_errors(details);
                Step::Stay
            }
            Err(refused) => trouble::tell(&refused),
        }
    }
}

impl Screen for Answering {
    fn context(&self) -> Context {
        Context::Saying
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&Message::new("said-title").with("number", self.case.number.as_str()))
    }
    fn help(&self) -> &'static str {
        "about-said"
    }
    fn modal(&self) -> bool {
        true
    }
    fn form(&self) -> Option<&Form> {
        Some(&self.form)
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn dirty(&self) -> bool {
        // Choices are made anew in a moment; only what was typed is worth asking about.
        !self.form.value("name").is_empty() && self.form.dirty()
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            // A stranger is told nothing that could be certified.
            Cmd::Print => self.asker() != Asker::Stranger,
            _ => !matches!(cmd, Cmd::View | Cmd::Next | Cmd::Search | Cmd::Refuse | Cmd::New),
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if input == Input::Cmd(Cmd::Print) && self.asker() != Asker::Stranger {
            return self.print(desk);
        }
        match self.form.on(&input, desk.words) {
            FormHeard::Save => self.record(desk),
            FormHeard::End if self.form.check() => self.record(desk),
            FormHeard::Ignored => Step::Pass,
            _ => Step::Stay,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let width = WIDE.min(area.width).saturating_sub(4);
        let says = self.text();
        let stranger = self.asker() == Asker::Stranger;
        let rows = |what: &str| draw::cells(crate::tui::text::wrap(what, usize::from(width)).len());
        let warning = if stranger { look.say("said-stranger") } else { look.say("said-how") };
        let above = rows(&says) + rows(&warning) + 2;
        let all = self.form.rows(width, look).saturating_add(above + 2);
        let inside = draw::boxed(frame, draw::middle(area, WIDE, all), look, &self.title(look.words));
        let used = draw::paragraph(frame, inside, look, Role::Key, &says);
        let role = if stranger { Role::Warn } else { Role::Dim };
        let more = draw::paragraph(frame, draw::below(inside, used + 1), look, role, &warning);
        self.form.view(frame, draw::below(inside, used + more + 2), look);
    }
}
