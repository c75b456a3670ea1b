//! The district's view of the central file: the consolidated table, who has sent which days, lines that are not counted.

use std::path::PathBuf;

use crate::domain::form::FieldKind;
use crate::domain::text::{Lang, Message, Text};
use crate::ops::reports::{self, Reading, Sender, layouts};
use crate::tui::effect::Brought;
use crate::tui::prelude::*;
use crate::tui::screens::period::{self, Span};
use crate::tui::screens::sheet_view::SheetView;
use crate::tui::screens::{exporting, trouble};

/// Name of the question of file, period and layout.
const WHICH: &str = "which";

/// Parts of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Table,
    Senders,
    Faults,
}

impl Part {
    const ALL: [Part; 3] = [Part::Table, Part::Senders, Part::Faults];
}

/// What is known of the file.
enum State {
    /// No file is named.
    Unnamed,
    /// Being read.
    Reading,
    /// It could not be read.
    Fault(Message),
    /// Read.
    Read,
}

struct Central {
    path: PathBuf,
    span: Span,
    layouts: Vec<(String, Text)>,
    layout: usize,
    /// Whether days of practice are shown: only in a practice office.
    rehearsal: bool,
    state: State,
    reading: Reading,
    view: SheetView,
    part: Part,
    senders: Vec<Sender>,
    faults: Vec<Message>,
    senders_table: Table,
    faults_table: Table,
}

/// Opens the view and begins to read the office's central file, if one is named.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::fill(Message::new("central-sender"), 24),
        Column::new(Message::new("central-bin"), 12).wide_only(),
        Column::fill(Message::new("central-district"), 16).wide_only(),
        Column::new(Message::new("central-last"), 12),
        Column::new(Message::new("central-days"), 8).right(),
    ];
    let mut screen = Central {
        path: desk.ops.office().central.clone().map(PathBuf::from).unwrap_or_default(),
        span: None,
        layouts: layouts(),
        layout: 0,
        rehearsal: desk.ops.office().rehearsal,
        state: State::Unnamed,
        reading: Reading::default(),
        view: SheetView::default(),
        part: Part::Table,
        senders: Vec::new(),
        faults: Vec::new(),
        senders_table: Table::new(columns, Message::new("central-empty")),
        faults_table: Table::new(vec![Column::fill(Message::new("central-faults"), 40)], Message::new("central-no-faults")),
    };
    screen.read(desk);
    Box::new(screen)
}

impl Central {
    fn layout_id(&self) -> &str {
        self.layouts.get(self.layout).map_or("", |(id, _)| id)
    }

    /// Days of the period, open where there is none.
    fn days(&self) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
        (self.span.map(|(from, _)| from), self.span.map(|(_, to)| to))
    }

    fn read(&mut self, desk: &mut Desk) {
        if self.path.as_os_str().is_empty() {
            self.state = State::Unnamed;
        } else {
            self.state = State::Reading;
            desk.ask(Effect::Read(self.path.clone()));
        }
    }

    /// Reckons the table anew from what was read.
    fn reckon(&mut self, desk: &Desk) {
        let ledger = &self.reading.ledger;
        let table =
            |lang: Lang| reports::central_table(desk.ops.catalog(), ledger, self.days(), self.layout_id(), lang, self.rehearsal);
        match Lang::ALL.into_iter().map(table).collect::<Result<Vec<_>, _>>() {
            Ok(sheets) => self.view.set(sheets, &|code, lang| desk.ops.label(code, lang)),
            Err(refused) => self.state = State::Fault(refused.says),
        }
        self.senders = reports::senders(&self.reading.ledger, self.rehearsal);
        self.senders_table.set_len(self.senders.len());
        self.faults = self.reading.ledger.conflicts().iter().map(|c| c.message()).collect();
        self.faults.extend(self.reading.messages());
        self.faults_table.set_len(self.faults.len());
    }

    fn fields(&self, desk: &Desk) -> Vec<Field> {
        let path = self.path.display().to_string();
        let file = Field::line("file", Message::new("central-file"), FieldKind::Line(400))
            .required()
            .value(path)
            .hint(Message::new("central-file-hint"));
        let names = self.layouts.iter().map(|(id, name)| (id.clone(), name.clone().into())).collect();
        let layout = Field::choice("layout", Message::new("central-layout"), names).required().value(self.layout_id());
        let mut all = vec![file];
        all.extend(period::fields(true, self.span, desk.ops.today()));
        all.push(layout);
        all
    }

    fn take(&mut self, values: &[(String, String)], desk: &mut Desk) -> Step {
        let value = |id: &str| values.iter().find(|(i, _)| i == id).map(|(_, v)| v.as_str()).unwrap_or_default();
        match period::read(values, desk.ops.today()) {
            Ok(span) => {
                self.span = span;
                self.layout = self.layouts.iter().position(|(id, _)| id == value("layout")).unwrap_or(self.layout);
                let path = PathBuf::from(value("file"));
                if path != self.path || !matches!(self.state, State::Read) {
                    self.path = path;
                    self.read(desk);
                } else {
                    self.reckon(desk);
                }
                Step::Stay
            }
            Err(faults) => {
                let form = period::again(self.fields(desk), values, faults);
                Step::push(AskForm::new(WHICH, Message::new("central-which"), form))
            }
        }
    }

    /// Names the organisations behind the number under the cursor.
    fn open_number(&self, desk: &mut Desk) -> Step {
        let Some(number) = self.view.chosen() else { return Step::Stay };
        let cell = (self.layout_id(), number.leaf.as_str());
        let behind = reports::central_behind(&self.reading.ledger, self.days(), cell, number.service.as_ref(), self.rehearsal);
        match behind {
            Ok(all) if all.is_empty() => {
                desk.tell(Message::new("central-nothing-behind"));
                Step::Stay
            }
            Ok(all) => {
                let lines = all.into_iter().map(|(name, n)| format!("{n:>6}  {name}").into()).collect();
                Step::push(PickOne::new("", Message::new("central-behind").with("n", number.n.to_string()), lines))
            }
            Err(refused) => Step::push(trouble::notice(&refused)),
        }
    }

    fn whole_fault(&self) -> Step {
        match self.faults_table.chosen().and_then(|n| self.faults.get(n)) {
            Some(fault) => Step::push(Notice::new(fault.clone())),
            None => Step::Stay,
        }
    }

    fn go(&mut self, forth: bool) {
        let at = Part::ALL.iter().position(|p| *p == self.part).unwrap_or(0);
        self.part = Part::ALL[(at + if forth { 1 } else { Part::ALL.len() - 1 }) % Part::ALL.len()];
    }

    /// The names of the parts, the one shown in brackets.
    fn tabs(&self, frame: &mut Frame, line: Rect, look: &Look) {
        let mut pieces = vec![(Role::Text, " ".to_owned())];
        for part in Part::ALL {
            let name = match part {
                Part::Table => look.say("central-part-table"),
                Part::Senders => look.tell(&Message::new("central-part-senders").with("n", self.senders.len())),
                Part::Faults => look.tell(&Message::new("central-part-faults").with("n", self.faults.len())),
            };
            pieces.push(match (part == self.part, part == Part::Faults && !self.faults.is_empty()) {
                (true, _) => (Role::Key, format!("[{name}]")),
                (false, true) => (Role::Warn, format!(" {name} ")),
                (false, false) => (Role::Text, format!(" {name} ")),
            });
            pieces.push((Role::Text, " ".to_owned()));
        }
        pieces.push((Role::Dim, format!("  {}", look.say("central-tab"))));
        draw::pieces(frame, line, look, &pieces);
    }

    fn senders_view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.senders_table.view(frame, area, look, &|n| {
            let Some(s) = self.senders.get(n) else { return Vec::new() };
            vec![
                s.name.as_str().into(),
                s.bin.as_str().into(),
                s.district.as_str().into(),
                s.last.format("%d.%m.%Y").to_string().into(),
                s.days.to_string().into(),
            ]
        });
    }
}

impl Screen for Central {
    fn context(&self) -> Context {
        Context::Central
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-central")
    }
    fn help(&self) -> &'static str {
        "about-central"
    }
    fn available(&self, cmd: Cmd) -> bool {
        let read = matches!(self.state, State::Read);
        match cmd {
            Cmd::View => read && self.part != Part::Senders,
            Cmd::Print => read && !self.reading.ledger.is_empty(),
            Cmd::Next => !matches!(self.state, State::Reading | State::Unnamed),
            _ => true,
        }
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if matches!(self.state, State::Read) {
            let heard = match self.part {
                Part::Table => self.view.on(&input),
                Part::Senders => self.senders_table.on(&input),
                Part::Faults => self.faults_table.on(&input),
            };
            if heard != Heard::Ignored {
                return Step::Stay;
            }
        }
        match input {
            Input::Cmd(Cmd::NextField) => self.go(true),
            Input::Cmd(Cmd::PrevField) => self.go(false),
            Input::Cmd(Cmd::Open | Cmd::View) if matches!(self.state, State::Read) => {
                return match self.part {
                    Part::Table => self.open_number(desk),
                    Part::Senders => Step::Stay,
                    Part::Faults => self.whole_fault(),
                };
            }
            Input::Cmd(Cmd::Edit) => {
                return Step::push(AskForm::new(WHICH, Message::new("central-which"), Form::new(self.fields(desk))));
            }
            Input::Cmd(Cmd::Next) => self.read(desk),
            Input::Cmd(Cmd::Print) => return exporting::ask(),
            _ => return Step::Pass,
        }
        Step::Stay
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (WHICH, Said::Values(values)) => self.take(&values, desk),
            (exporting::EXPORT, Said::Picked(n)) => {
                let Some(sheet) = self.view.sheet(desk.words.lang).cloned() else { return Step::Stay };
                let name = format!("central-{}-{}", sheet.name, self.layout_id());
                exporting::write(desk, sheet, &name, n)
            }
            _ => Step::Stay,
        }
    }
    fn done(&mut self, done: &Done, desk: &mut Desk) {
        // What was asked before another file was named comes too late.
        if done.effect != Effect::Read(self.path.clone()) {
            return;
        }
        match &done.result {
            Ok(Brought::Ledger(reading)) => {
                self.reading = (**reading).clone();
                self.state = State::Read;
                self.reckon(desk);
            }
            Ok(_) => {}
            Err(fault) => self.state = State::Fault(fault.clone()),
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let inside = draw::right_of(area, 1);
        let f4 = look.key(Context::Central, Cmd::Edit);
        let f6 = look.key(Context::Central, Cmd::Next);
        let say = |frame: &mut Frame, role: Role, what: Message| {
            draw::paragraph(frame, inside, look, role, &look.tell(&what));
        };
        match &self.state {
            State::Unnamed => return say(frame, Role::Text, Message::new("central-unnamed").with("key", f4)),
            State::Reading => {
                let path = self.path.display().to_string();
                return say(frame, Role::Dim, Message::new("central-reading").with("path", path));
            }
            State::Fault(fault) => {
                let used = draw::paragraph(frame, inside, look, Role::Bad, &look.tell(fault));
                let todo = Message::new("central-again").with("again", f6).with("other", f4);
                draw::paragraph(frame, draw::below(inside, used + 1), look, Role::Text, &look.tell(&todo));
                return;
            }
            State::Read => {}
        }
        draw::line(frame, draw::row(inside, 0), look, Role::Dim, &self.path.display().to_string());
        self.tabs(frame, draw::row(area, 1), look);
        let body = draw::below(area, 3);
        match self.part {
            Part::Table if self.reading.ledger.is_empty() => {
                draw::paragraph(frame, draw::right_of(body, 1), look, Role::Text, &look.say("central-empty"));
            }
            Part::Table => {
                let name = self.layouts.get(self.layout).map(|(_, name)| look.words.text(name)).unwrap_or_default();
                let about = look.tell(&Message::new("report-layout").with("name", name));
                self.view.view(frame, body, look, &about);
            }
            Part::Senders => self.senders_view(frame, body, look),
            Part::Faults => self.faults_table.view(frame, body, look, &|n| {
                vec![self.faults.get(n).map(|f| Cell::new(Role::Warn, look.tell(f))).unwrap_or_else(|| "".into())]
            }),
        }
    }
}
