//! The first start: the language, a look at the letters, one form. What is typed is kept in a file beside the office to be; nothing else is
//! written until the form is saved, and then the office is there.

use std::path::PathBuf;

use crate::domain::form::FieldKind;
use crate::domain::service::ProviderKind;
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::clock::SharedClock;
use crate::ops::first_start::{self, Typed};
use crate::ops::office::Office;
use crate::ops::{Ops, provider_message};
use crate::tui::prelude::*;
use crate::tui::screens::{office_form, today, trouble};

mod pages;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    /// Which language.
    Language,
    /// Whether letters and boxes look right.
    Letters,
    /// Everything about the office.
    Office,
}

/// The first start of a folder.
pub struct FirstStart {
    dir: PathBuf,
    clock: SharedClock,
    page: Page,
    /// Boxes are drawn with plain signs.
    plain: bool,
    form: Form,
    /// What stands in the form is in its file.
    kept: bool,
    /// The form was filled from a first start that was broken off, and the person has not been told.
    restored: bool,
}

impl FirstStart {
    /// Asks for an office that will lie in a folder; `plain` when plain signs were asked for already; `typed` from a first start that was
    /// broken off goes on at its form.
    pub fn new(dir: PathBuf, clock: SharedClock, plain: bool, typed: Option<Typed>) -> FirstStart {
        let mut form = form(&Office::new(ProviderKind::School));
        let restored = typed.is_some();
        form.fill(&typed.map(|t| t.values).unwrap_or_default());
        let page = if restored { Page::Office } else { Page::Language };
        FirstStart { dir, clock, page, plain, form, kept: restored, restored }
    }

    /// Keeps what is typed, at every change. A form as it came has nothing to keep.
    fn keep(&mut self, lang: Lang) -> Step {
        if self.form.dirty() {
            let values = self.form.seen().into_iter().map(|s| (s.id, s.value)).collect();
            self.kept = first_start::keep(&self.dir, &Typed { lang, ascii: self.plain, values });
        } else if self.kept {
            first_start::forget(&self.dir);
            self.kept = false;
        }
        Step::Stay
    }

    fn go(&mut self, page: Page) -> Step {
        self.page = page;
        Step::Stay
    }

    fn language(&mut self, cmd: Cmd, desk: &mut Desk) -> Step {
        let before = desk.words.lang.next().next();
        match cmd {
            Cmd::Up | Cmd::Left | Cmd::PrevField => desk.words.lang = before,
            Cmd::Down | Cmd::Right | Cmd::NextField | Cmd::Tick => desk.words.lang = desk.words.lang.next(),
            Cmd::Home => desk.words.lang = Lang::Ru,
            Cmd::End => desk.words.lang = Lang::En,
            Cmd::Open => return self.go(Page::Letters),
            _ => return Step::Pass,
        }
        Step::Stay
    }

    fn letters(&mut self, cmd: Cmd, desk: &mut Desk) -> Step {
        match cmd {
            Cmd::Up | Cmd::Down | Cmd::Left | Cmd::Right | Cmd::NextField | Cmd::PrevField | Cmd::Tick => {
                self.plain = !self.plain
            }
            Cmd::Home => self.plain = false,
            Cmd::End => self.plain = true,
            Cmd::Back => return self.go(Page::Language),
            Cmd::Open => {
                // The stand-in keeps the answer, so that the rest of the first start is drawn by it already.
                let office = Office { ascii: self.plain, ..desk.ops.office().clone() };
                if let Err(error) = desk.ops.change_office(office) {
                    return trouble::tell(&error);
                }
                return self.go(Page::Office);
            }
            _ => return Step::Pass,
        }
        Step::Stay
    }

    fn office(&mut self, input: &Input, desk: &mut Desk) -> Step {
        if *input == Input::Cmd(Cmd::Back) {
            return self.go(Page::Letters);
        }
        match self.form.on(input, desk.words) {
            FormHeard::Save | FormHeard::Next => self.make(desk),
            FormHeard::Ignored => Step::Pass,
            FormHeard::Changed => self.keep(desk.words.lang),
            FormHeard::Used | FormHeard::End => Step::Stay,
        }
    }

    /// Makes the office. Whatever stands in the way is told, and what was typed stays.
    fn make(&mut self, desk: &mut Desk) -> Step {
        let kind = ProviderKind::parse(&self.form.value("kind")).unwrap_or(ProviderKind::School);
        let mut office = Office { lang: desk.words.lang, ascii: self.plain, bin: self.form.value("bin"), ..Office::new(kind) };
        let mut faults = office_form::take(&self.form, &mut office);
        faults.extend(office_form::at_fields(office.faults()));
        if !faults.is_empty() {
            self.form.set_errors(faults);
            return Step::Stay;
        }
        match Ops::init(&self.dir, office, Box::new(self.clock.clone())) {
            Err(error) => trouble::tell(&error),
            Ok(ops) => {
                *desk.ops = ops;
                desk.tell(Message::new("setup-done").with("dir", self.dir.display().to_string()));
                Step::Replace(today::open(desk))
            }
        }
    }
}

/// What is asked, with everything that has a usual value filled in.
fn form(office: &Office) -> Form {
    let kinds = ProviderKind::ALL.map(|k| (k.id().to_owned(), Arg::from(provider_message(k))));
    let mut fields = vec![
        Field::choice("kind", Message::new("office-kind"), kinds.to_vec()).required().value(office.kind.id()),
        Field::line("bin", Message::new("office-bin"), FieldKind::Bin).required().hint(Message::new("office-bin-hint")),
    ];
    fields.extend(office_form::identity(office));
    fields.extend(office_form::desk(office));
    Form::new(fields)
}

impl Screen for FirstStart {
    fn context(&self) -> Context {
        match self.page {
            Page::Language | Page::Letters => Context::Choice,
            Page::Office => Context::Form,
        }
    }
    fn title(&self, words: &Words) -> String {
        words.say("setup-title")
    }
    fn help(&self) -> &'static str {
        "about-setup"
    }
    fn form(&self) -> Option<&Form> {
        (self.page == Page::Office).then_some(&self.form)
    }
    fn wants_text(&self) -> bool {
        self.page == Page::Office
    }
    /// Only what could not be written to its file would be lost.
    fn dirty(&self) -> bool {
        self.form.dirty() && !self.kept
    }
    fn shown(&mut self, desk: &mut Desk) {
        if std::mem::take(&mut self.restored) {
            desk.tell(Message::new("setup-restored"));
        }
    }
    // There is no office yet, so neither the menu nor the question about a stage may open over it.
    fn modal(&self) -> bool {
        true
    }
    fn available(&self, cmd: Cmd) -> bool {
        match self.page {
            Page::Language => cmd == Cmd::Open,
            Page::Letters => true,
            Page::Office => matches!(cmd, Cmd::Save | Cmd::Next),
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let dir = self.dir.display().to_string();
        Some((Role::Dim, words.say_with("setup-where", &[("dir", dir.into())])))
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        match (self.page, &input) {
            (Page::Office, input) => self.office(input, desk),
            (Page::Language, Input::Cmd(cmd)) => self.language(*cmd, desk),
            (Page::Letters, Input::Cmd(cmd)) => self.letters(*cmd, desk),
            (_, _) => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        match self.page {
            Page::Language => pages::language(frame, inside, look),
            Page::Letters => pages::letters(frame, inside, look, self.plain),
            Page::Office => {
                let used = pages::heading(frame, inside, look, 3, "setup-office-ask");
                self.form.view(frame, draw::below(area, used), look);
            }
        }
    }
}
