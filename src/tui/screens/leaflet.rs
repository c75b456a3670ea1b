//! "What shall I bring?": the questions of a service first where answers are missing, then the sheet for a parent, in Russian, in Kazakh or in
//! both side by side; and the sheet of the information stand. Opens no case.

use std::cell::{Cell, RefCell};

use chrono::NaiveDate;

use crate::domain::leaflet::{Kind, Leaflet, Manner};
use crate::domain::service::{Answers, Edition, ServiceCode};
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::fault::OpError;
use crate::ops::intake::fill_answers;
use crate::ops::leaflet::{Page, Tongue, file_text, page, unanswered};
use crate::tui::draw::Borders;
use crate::tui::effect::Save;
use crate::tui::prelude::*;
use crate::tui::screens::{exporting, printing, trouble};

/// Opens the sheet of a service by the edition of a day. With `given` answers that are whole it is shown at once; without, they are asked for.
pub fn open(desk: &mut Desk, code: &ServiceCode, day: NaiveDate, given: Option<&Answers>) -> Box<dyn Screen> {
    match Sheet::new(desk, code, day, given) {
        Ok(sheet) => Box::new(sheet),
        Err(fault) => Box::new(trouble::notice(&fault)),
    }
}

/// The sheet and the answers it was made with.
struct Sheet {
    code: ServiceCode,
    day: NaiveDate,
    edition: Edition,
    answers: Answers,
    /// The questions, while they are asked.
    asking: Option<Form>,
    /// The sheet; none until every question has its answer.
    made: Option<Leaflet>,
    tongue: Tongue,
    /// The sheet as laid out last: width, signs, language.
    laid: RefCell<Option<(u16, Borders, Tongue, Page)>>,
    /// First line shown; kept within the lines when drawn.
    top: Cell<usize>,
    high: Cell<usize>,
}

impl Sheet {
    fn new(desk: &mut Desk, code: &ServiceCode, day: NaiveDate, given: Option<&Answers>) -> Result<Sheet, OpError> {
        let edition = desk.ops.edition_on(code, day)?.clone();
        let mut answers = given.cloned().unwrap_or_default();
        fill_answers(&edition, &mut answers);
        let whole = given.is_some() && unanswered(&edition, &answers).is_empty();
        // What is offered first is a guess about the case: the person at the desk is asked before the list is told.
        let ask = !whole && edition.open_questions(&answers).next().is_some();
        let tongue = if desk.words.lang == Lang::Kk { Tongue::One(Lang::Kk) } else { Tongue::One(Lang::Ru) };
        let mut sheet = Sheet {
            code: code.clone(),
            day,
            edition,
            answers,
            asking: None,
            made: None,
            tongue,
            laid: RefCell::new(None),
            top: Cell::new(0),
            high: Cell::new(10),
        };
        if ask {
            sheet.ask();
        } else {
            sheet.make(Kind::Bring, desk)?;
        }
        Ok(sheet)
    }

    fn ask(&mut self) {
        let field = |q: &crate::domain::service::Question| {
            let choices = q.choices.iter().map(|c| (c.id.clone(), Arg::Text(c.text.clone()))).collect();
            let given = self.answers.get(&q.id).map(String::as_str).unwrap_or_default();
            let field = Field::choice(q.id.clone(), q.text.clone(), choices).value(given).required();
            match &q.hint {
                Some(hint) => field.hint(hint.clone()),
                None => field,
            }
        };
        let fields: Vec<Field> = self.edition.open_questions(&self.answers).map(field).collect();
        self.asking = Some(Form::new(fields));
    }

    fn make(&mut self, kind: Kind, desk: &Desk) -> Result<(), OpError> {
        self.made = Some(desk.ops.leaflet(&self.code, &self.answers, self.day, kind)?);
        self.asking = None;
        *self.laid.borrow_mut() = None;
        self.top.set(0);
        Ok(())
    }

    /// Takes over an answer; a form whose questions are others now is made anew.
    fn gather(&mut self) {
        let Some(form) = &self.asking else { return };
        let focus = form.focused().to_owned();
        let asked: Vec<String> = self.edition.open_questions(&self.answers).map(|q| q.id.clone()).collect();
        for question in &asked {
            match form.value(question) {
                none if none.is_empty() => self.answers.remove(question),
                given => self.answers.insert(question.clone(), given),
            };
        }
        fill_answers(&self.edition, &mut self.answers);
        if self.edition.open_questions(&self.answers).map(|q| q.id.as_str()).ne(asked.iter().map(String::as_str)) {
            self.ask();
            if let Some(form) = &mut self.asking {
                form.focus(&focus);
            }
        }
    }

    fn heard_while_asking(&mut self, input: &Input, desk: &mut Desk) -> Step {
        if let (Input::Cmd(Cmd::Back), Some(_)) = (input, &self.made) {
            // Back to the sheet, by the answers it was made with.
            self.asking = None;
            return Step::Stay;
        }
        let Some(form) = &mut self.asking else { return Step::Pass };
        match form.on(input, desk.words) {
            FormHeard::Ignored => Step::Pass,
            FormHeard::Used => Step::Stay,
            FormHeard::Changed => {
                self.gather();
                Step::Stay
            }
            FormHeard::Save | FormHeard::Next | FormHeard::End => {
                if !form.check() {
                    return Step::Stay;
                }
                self.gather();
                self.told(Kind::Bring, desk)
            }
        }
    }

    fn told(&mut self, kind: Kind, desk: &Desk) -> Step {
        match self.make(kind, desk) {
            Ok(()) => Step::Stay,
            Err(fault) => Step::push(trouble::notice(&fault)),
        }
    }

    /// What F5 offers: the sheet on paper or as a text file, in each language; the one on the screen first.
    fn ways(&self) -> Vec<(bool, Tongue)> {
        let mut tongues = vec![self.tongue];
        tongues.extend(Tongue::ALL.into_iter().filter(|t| *t != self.tongue));
        [true, false].into_iter().flat_map(|paper| tongues.iter().map(move |t| (paper, *t))).collect()
    }

    fn ask_how(&self) -> Step {
        let label = |(paper, tongue): (bool, Tongue)| {
            let key = if paper { "leaflet-as-paper" } else { "leaflet-as-text" };
            Arg::from(Message::new(key).with("tongue", tongue.message()))
        };
        exporting::ask_tongue(self.ways().into_iter().map(label).collect())
    }

    fn kind(&self) -> Kind {
        self.made.as_ref().map_or(Kind::Bring, |m| m.kind)
    }

    /// Stays at the same heading or row while the language or the width changes the number of lines.
    fn lay_out(&self, area: Rect, look: &Look) {
        let mut laid = self.laid.borrow_mut();
        if matches!(&*laid, Some((w, b, t, _)) if (*w, *b, *t) == (area.width, look.borders, self.tongue)) {
            return;
        }
        let Some(leaflet) = &self.made else { return };
        let fresh = page(leaflet, self.tongue, usize::from(area.width), look.borders == Borders::Ascii);
        if let Some((.., old)) = &*laid {
            let (top, before) = (self.top.get(), |page: &Page, top: usize| page.headings.iter().filter(|n| **n <= top).count());
            let to = before(old, top).checked_sub(1).and_then(|n| fresh.headings.get(n).copied());
            if let Some(to) = to.filter(|_| top > 0) {
                self.top.set(to);
            }
        }
        *laid = Some((area.width, look.borders, self.tongue, fresh));
    }

    fn scroll(&self, cmd: Cmd) -> Option<usize> {
        let (top, high) = (self.top.get(), self.high.get());
        let laid = self.laid.borrow();
        let headings = laid.as_ref().map_or(&[][..], |(.., page)| page.headings.as_slice());
        Some(match cmd {
            Cmd::Up => top.saturating_sub(1),
            Cmd::Down => top + 1,
            Cmd::PageUp => top.saturating_sub(high),
            Cmd::PageDown | Cmd::Tick => top + high,
            Cmd::Home => 0,
            Cmd::End => usize::MAX,
            Cmd::NextField => headings.iter().copied().find(|n| *n > top).unwrap_or(top),
            Cmd::PrevField => headings.iter().copied().rfind(|n| *n < top).unwrap_or(0),
            _ => return None,
        })
    }

    fn sheet(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(2), ..area }, 1);
        self.lay_out(inside, look);
        let laid = self.laid.borrow();
        let Some((.., page)) = &*laid else { return };
        let high = usize::from(inside.height);
        self.high.set(high.saturating_sub(1).max(1));
        let top = self.top.get().min(page.lines.len().saturating_sub(high));
        self.top.set(top);
        for (n, (manner, line)) in page.lines.iter().skip(top).take(high).enumerate() {
            draw::line(frame, draw::row(inside, draw::cells(n)), look, role(*manner), line);
        }
        let edge = draw::right_of(area, area.width.saturating_sub(1));
        if top > 0 {
            draw::line(frame, draw::row(edge, 0), look, Role::Border, &look.signs().more[0].to_string());
        }
        if top + high < page.lines.len() && area.height > 0 {
            draw::line(frame, draw::row(edge, area.height - 1), look, Role::Border, &look.signs().more[1].to_string());
        }
    }
}

/// The look of a line of the sheet.
fn role(manner: Manner) -> Role {
    match manner {
        Manner::Title | Manner::Heading => Role::Key,
        Manner::Paragraph | Manner::Row | Manner::Item => Role::Text,
        Manner::Detail => Role::Dim,
        Manner::Caution => Role::Warn,
    }
}

impl Screen for Sheet {
    fn context(&self) -> Context {
        if self.asking.is_some() { Context::Form } else { Context::Leaflet }
    }
    fn title(&self, words: &Words) -> String {
        words.say(match self.kind() {
            Kind::Bring => "place-leaflet",
            Kind::Stand => "place-stand",
        })
    }
    fn help(&self) -> &'static str {
        if self.asking.is_some() { "about-leaflet-ask" } else { "about-leaflet" }
    }
    fn wants_text(&self) -> bool {
        self.asking.is_some()
    }
    fn available(&self, cmd: Cmd) -> bool {
        match (&self.asking, cmd) {
            (Some(_), cmd) => cmd == Cmd::Next,
            (None, Cmd::Edit) => self.kind() == Kind::Bring && !self.edition.questions.is_empty(),
            (None, _) => true,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let says = match self.asking {
            Some(_) => Message::new("leaflet-asked"),
            None => Message::new("leaflet-shown-in").with("tongue", self.tongue.message()),
        };
        Some((Role::Dim, words.tell(&says)))
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.asking.is_some() {
            return self.heard_while_asking(&input, desk);
        }
        let Input::Cmd(cmd) = input else { return Step::Pass };
        match cmd {
            Cmd::Edit => {
                self.ask();
                Step::Stay
            }
            Cmd::View => {
                let other = if self.kind() == Kind::Bring { Kind::Stand } else { Kind::Bring };
                self.told(other, desk)
            }
            Cmd::Next => {
                self.tongue = self.tongue.next();
                Step::Stay
            }
            Cmd::Print => self.ask_how(),
            _ => match self.scroll(cmd) {
                Some(to) => {
                    self.top.set(to);
                    Step::Stay
                }
                None => Step::Pass,
            },
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        let (exporting::EXPORT, Said::Picked(n), Some(leaflet)) = (answer.tag, answer.said, &self.made) else {
            return Step::Stay;
        };
        let (paper, tongue) = self.ways().get(n).copied().unwrap_or((false, Tongue::Both));
        if !paper {
            let path = desk.ops.leaflet_file(leaflet, tongue);
            desk.ask(Effect::Save(Box::new(Save { text: file_text(leaflet, tongue), path })));
            return Step::Stay;
        }
        match desk.ops.print_leaflet(leaflet, tongue, None) {
            Ok(printed) => printing::done(desk, &printed),
            Err(fault) => return trouble::tell(&fault),
        }
        Step::Stay
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let Some(form) = &self.asking else { return self.sheet(frame, area, look) };
        let inside = draw::right_of(Rect { width: area.width.saturating_sub(1), ..area }, 1);
        let head = format!("{}  {}", self.code, look.words.text(&self.edition.label));
        draw::line(frame, draw::row(inside, 0), look, Role::Key, &head);
        form.view(frame, draw::below(area, 2), look);
    }
}
