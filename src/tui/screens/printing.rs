//! Printing a paper about a case, a non-acceptance or a complaint: which of those there are, in which languages, a look at it as text first. Enter prints.

use std::cell::Cell as Place;

use crate::domain::blank::Form;
use crate::domain::text::Message;
use crate::ops::leaflet::Tongue;
use crate::ops::office::Opened;
use crate::ops::print::{About, Kind, Printed, paper_text, to_check};
use crate::tui::effect::Open;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;

/// Columns of the box.
const WIDE: u16 = 64;
/// Columns of a paper as text.
const PAPER: usize = 80;
/// What a preview answers when its paper is to be printed.
const PREVIEW: &str = "preview";

/// The choice of a paper.
struct Printing {
    about: About,
    forms: Vec<Form>,
    table: Table,
    tongue: Tongue,
}

/// Opens the choice of papers about a case, a non-acceptance or a complaint; where there is none, it says so.
pub fn open(desk: &mut Desk, about: About) -> Step {
    let forms = match desk.ops.forms(about) {
        Ok(forms) => forms,
        Err(fault) => return trouble::tell(&fault),
    };
    if forms.is_empty() {
        return Step::push(Notice::new(Message::new("printing-none")));
    }
    let mut table = Table::list(Message::new("printing-none"));
    table.set_len(forms.len());
    // What was done last is what is printed most often: two keys are enough for it.
    if let Some(row) = desk.ops.likeliest_form(about).ok().and_then(|likely| forms.iter().position(|f| *f == likely)) {
        table.choose(row);
    }
    Step::push(Printing { about, forms, table, tongue: desk.ops.office().print.tongue })
}

/// Prints a form and lets the outside open it, as the settings say.
fn print(desk: &mut Desk, kind: Kind, form: Form, about: About, tongue: Tongue) -> Step {
    match desk.ops.print_as(kind, form, about, tongue, None) {
        Ok(printed) if printed.problems.is_empty() && printed.unsure.is_empty() => {
            done(desk, &printed);
            Step::close()
        }
        Ok(printed) => {
            // What must be checked before somebody signs, or a blank that could not be read, is more than a line of news.
            done(desk, &printed);
            *desk.notice = None;
            Step::Replace(Box::new(Notice::new(printed.message())))
        }
        Err(fault) => trouble::tell(&fault),
    }
}

/// Lets the outside open a printed file, and says that it was printed.
pub fn done(desk: &mut Desk, printed: &Printed) {
    let settings = desk.ops.office().print.clone();
    // A document is for an office suite, never straight for the printer.
    if printed.pages > 0 || settings.open == Opened::Viewer {
        desk.ask(Effect::Open(Box::new(Open { file: printed.file.clone(), settings })));
    }
    desk.tell(printed.message());
}

impl Printing {
    fn chosen(&self) -> Option<Form> {
        self.table.chosen().and_then(|n| self.forms.get(n)).copied()
    }

    fn preview(&self, desk: &mut Desk) -> Step {
        let Some(form) = self.chosen() else { return Step::Stay };
        let mut preview = Preview {
            form,
            about: self.about,
            tongue: self.tongue,
            lines: Vec::new(),
            check: None,
            top: Place::new(0),
            high: Place::new(10),
        };
        match preview.load(desk) {
            Ok(()) => Step::push(preview),
            Err(fault) => trouble::tell(&fault),
        }
    }
}

impl Screen for Printing {
    fn context(&self) -> Context {
        Context::Printing
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-printing")
    }
    fn help(&self) -> &'static str {
        "about-printing"
    }
    fn modal(&self) -> bool {
        true
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, self.chosen()) {
            (Input::Cmd(Cmd::Next), _) => {
                self.tongue = self.tongue.next();
                desk.ops.remember_tongue(self.tongue);
                Step::Stay
            }
            (Input::Cmd(Cmd::View), _) => self.preview(desk),
            (Input::Cmd(Cmd::Open | Cmd::Print), Some(form)) => print(desk, Kind::Pdf, form, self.about, self.tongue),
            (Input::Cmd(Cmd::Save), Some(form)) => print(desk, Kind::Docx, form, self.about, self.tongue),
            (Input::Cmd(Cmd::Back), _) => Step::close(),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        // The languages may have been changed over the preview.
        self.tongue = desk.ops.office().print.tongue;
        match (answer.tag, answer.said, self.chosen()) {
            (PREVIEW, Said::Yes, Some(form)) => print(desk, Kind::Pdf, form, self.about, self.tongue),
            _ => Step::Stay,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let rows = draw::cells(self.forms.len()).saturating_add(5);
        let inside = draw::boxed(frame, draw::middle(area, WIDE, rows), look, &self.title(look.words));
        let list = Rect { height: inside.height.saturating_sub(3), ..inside };
        self.table.view(frame, list, look, &|n| {
            vec![Cell::from(self.forms.get(n).map(|f| look.tell(&f.message())).unwrap_or_default())]
        });
        let tongue = Message::new("printing-tongue").with("tongue", self.tongue.message());
        draw::line(frame, draw::row(inside, inside.height.saturating_sub(2)), look, Role::Dim, &look.tell(&tongue));
        let docx = Message::new("printing-docx").with("key", look.key(Context::Printing, Cmd::Save));
        draw::line(frame, draw::row(inside, inside.height.saturating_sub(1)), look, Role::Dim, &look.tell(&docx));
    }
}

/// A paper as text.
struct Preview {
    form: Form,
    about: About,
    tongue: Tongue,
    lines: Vec<String>,
    /// What is to be checked with the law before it is signed.
    check: Option<Message>,
    /// First line shown; kept within the lines when drawn.
    top: Place<usize>,
    high: Place<usize>,
}

impl Preview {
    fn load(&mut self, desk: &Desk) -> Result<(), crate::ops::fault::OpError> {
        let found = desk.ops.paper(self.form, self.about, self.tongue)?;
        self.lines = paper_text(&found.paper, PAPER - 2);
        self.check = to_check(&found.unsure);
        Ok(())
    }

    fn scrolled(&self, cmd: Cmd) -> Option<usize> {
        let (top, high) = (self.top.get(), self.high.get());
        Some(match cmd {
            Cmd::Up => top.saturating_sub(1),
            Cmd::Down => top + 1,
            Cmd::PageUp => top.saturating_sub(high),
            Cmd::PageDown | Cmd::Tick => top + high,
            Cmd::Home => 0,
            Cmd::End => usize::MAX,
            _ => return None,
        })
    }
}

impl Screen for Preview {
    fn context(&self) -> Context {
        Context::Preview
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&self.form.message())
    }
    fn help(&self) -> &'static str {
        "about-paper-preview"
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let Input::Cmd(cmd) = input else { return Step::Pass };
        if let Some(top) = self.scrolled(cmd) {
            self.top.set(top);
            return Step::Stay;
        }
        match cmd {
            Cmd::Next => {
                self.tongue = self.tongue.next();
                desk.ops.remember_tongue(self.tongue);
                match self.load(desk) {
                    Ok(()) => Step::Stay,
                    Err(fault) => trouble::tell(&fault),
                }
            }
            Cmd::Print | Cmd::Open => Step::Pop(Answer { tag: PREVIEW, said: Said::Yes }),
            Cmd::Back => Step::close(),
            _ => Step::Pass,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        if let Some(check) = &self.check {
            return Some((Role::Warn, words.tell(check)));
        }
        Some((Role::Dim, words.tell(&Message::new("printing-tongue").with("tongue", self.tongue.message()))))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let high = usize::from(inside.height);
        self.high.set(high.saturating_sub(1).max(1));
        let top = self.top.get().min(self.lines.len().saturating_sub(high));
        self.top.set(top);
        for (n, line) in self.lines.iter().skip(top).take(high).enumerate() {
            draw::line(frame, draw::row(inside, draw::cells(n)), look, Role::Text, line);
        }
        let edge = draw::right_of(area, area.width.saturating_sub(1));
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < self.lines.len() && area.height > 0 {
            draw::line(frame, draw::row(edge, area.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}
