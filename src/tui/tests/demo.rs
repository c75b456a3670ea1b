//! The program under test: people in a list, a form for one of them, questions.

use chrono::NaiveDate;

use crate::domain::form::FieldKind;
use crate::domain::moment::Moment;
use crate::domain::service::ProviderKind;
use crate::domain::sheet::Sheet;
use crate::domain::text::{Lang, Message};
use crate::ops::Ops;
use crate::ops::clock::GivenClock;
use crate::ops::day::Job;
use crate::ops::office::Office;
use crate::ops::reports::Format;
use crate::tui::app::{App, Setup, Status};
use crate::tui::draw::Borders;
use crate::tui::effect::{Brought, Export, Outside};
use crate::tui::keymap::Keymap;
use crate::tui::pilot::Pilot;
use crate::tui::prelude::*;
use crate::tui::theme::Theme;

/// A list of people.
pub struct People {
    pub names: Vec<String>,
    table: Table,
    times_shown: usize,
}

impl People {
    pub fn open(_desk: &mut Desk) -> Box<dyn Screen> {
        let columns =
            vec![Column::new("№", 5).right(), Column::fill(Message::new("place-list"), 20), Column::new("Σ", 12).wide_only()];
        let table = Table::new(columns, Message::new("list-empty"));
        Box::new(People { names: Vec::new(), table, times_shown: 0 })
    }
}

impl Screen for People {
    fn context(&self) -> Context {
        Context::List
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-list")
    }
    fn help(&self) -> &'static str {
        "about-pick"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Remove | Cmd::View => !self.table.is_empty(),
            _ => true,
        }
    }
    fn shown(&mut self, _desk: &mut Desk) {
        self.times_shown += 1;
        self.table.set_len(self.names.len());
    }
    fn verdict(&self, _words: &Words) -> Option<(Role, String)> {
        (!self.names.is_empty()).then(|| (Role::Good, format!("= {}", self.names.len())))
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::New) => Step::push(Person::new()),
            Input::Cmd(Cmd::Remove) => {
                Step::push(Confirm::new("remove", Message::new("help-remove")).act(Message::new("key-remove")))
            }
            Input::Cmd(Cmd::Search) => Step::push(PickOne::new(
                "find",
                Message::new("key-search"),
                self.names.iter().map(|n| n.as_str().into()).collect(),
            )),
            Input::Cmd(Cmd::Edit) => {
                Step::push(Ask::new("count", Message::new("key-edit"), Message::new("key-new"), FieldKind::Count))
            }
            Input::Cmd(Cmd::View) => Step::push(Notice::new(Message::new("help-view")).todo(Message::new("help-edit"))),
            Input::Cmd(Cmd::Print) => {
                let export = Export { sheet: Sheet::default(), format: Format::Csv, path: "people.csv".into() };
                desk.ask(Effect::Export(Box::new(export)));
                desk.ask(Effect::Deliver(Box::new(job())));
                Step::Stay
            }
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            ("person", Said::Values(values)) => {
                self.names.extend(values.into_iter().find(|(id, _)| id == "name").map(|(_, v)| v));
                desk.tell(Message::new("key-save"));
            }
            ("remove", Said::Yes) => {
                if let Some(n) = self.table.chosen() {
                    self.names.remove(n);
                }
            }
            ("find", Said::Picked(n)) => self.table.choose(n),
            ("count", Said::Text(n)) => {
                let n: usize = n.parse().unwrap_or(0);
                self.names = (1..=n).map(|i| format!("Сынақов Адам-{i}")).collect();
            }
            _ => {}
        }
        Step::Stay
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.table.view(frame, area, look, &|n| {
            vec![(n + 1).to_string().into(), self.names[n].as_str().into(), Cell::new(Role::Dim, self.times_shown.to_string())]
        });
    }
}

/// The form of one person.
struct Person {
    form: Form,
}

impl Person {
    fn new() -> Person {
        let sorts = ["Школа", "Мектеп", "Колледж"].iter().map(|s| ((*s).to_lowercase(), (*s).into())).collect();
        Person {
            form: Form::new(vec![
                Field::line("name", "Фамилия, имя", FieldKind::PersonName).required().hint("Как в удостоверении"),
                Field::line("born", "Дата", FieldKind::Day).required(),
                Field::choice("sort", "Куда", sorts),
                Field::yes_no("none", "ИИН есть?"),
                Field::line("iin", "ИИН", FieldKind::Iin).required().shown_if("none", &["yes"]),
                Field::long("note", "Заметка с длинной подписью, которая не помещается в одну строку подписи", 200),
            ]),
        }
    }
}

impl Screen for Person {
    fn context(&self) -> Context {
        Context::Form
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-form")
    }
    fn help(&self) -> &'static str {
        "about-form"
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn dirty(&self) -> bool {
        self.form.dirty()
    }
    fn available(&self, cmd: Cmd) -> bool {
        !matches!(cmd, Cmd::View | Cmd::Next)
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        match self.form.on(&input, desk.words) {
            FormHeard::Save => Step::Pop(Answer { tag: "person", said: Said::Values(self.form.values()) }),
            FormHeard::Ignored => Step::Pass,
            _ => Step::Stay,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.form.view(frame, area, look);
    }
}

/// An outside that says what it was asked.
pub struct Says;

impl Outside for Says {
    fn run(&self, effect: &Effect) -> Option<Result<Brought, Message>> {
        match effect {
            Effect::Export(_) => Some(Ok(Brought::Said(Message::new("help-export")))),
            Effect::Deliver(_) => panic!("a fault of the program"),
            _ => None,
        }
    }
}

pub fn setup() -> Setup {
    Setup {
        lang: Lang::Ru,
        theme: Theme::Dark,
        borders: Borders::Unicode,
        keymap: Keymap::default(),
        menu: || {
            vec![
                MenuItem { label: "place-today", open: None },
                MenuItem { label: "place-register", open: Some(People::open) },
                MenuItem { label: "place-form", open: Some(|_| Box::new(Person::new())) },
            ]
        },
        home: People::open,
        search: |_| Box::new(Notice::new(Message::new("help-stage"))),
        scan: |_, _| Ok(Box::new(Notice::new(Message::new("help-stage")))),
        status: |_, _| Status {
            office: "Мектеп № 5, Сынақ ауданы".into(),
            day: NaiveDate::from_ymd_opt(2026, 6, 2),
            banner: None,
            ascii: false,
        },
    }
}

pub fn pilot() -> Pilot {
    pilot_with(setup())
}

pub fn pilot_with(setup: Setup) -> Pilot {
    Pilot::new(App::new(ops(), setup), 80, 25)
}

/// A made-up office in memory.
fn ops() -> Ops {
    let office = Office {
        bin: "991240000003".into(),
        name_ru: "Школа".into(),
        district: "Сынақ ауданы".into(),
        clerk: "Секретарь".into(),
        ..Office::new(ProviderKind::School)
    };
    Ops::in_memory(office, Box::new(GivenClock(Moment::parse("2026-06-02T10:15").unwrap()))).unwrap()
}

/// A delivery of nothing.
pub fn job() -> Job {
    Job { target: "nowhere".into(), outbox: Vec::new(), delivered: Vec::new(), patience: std::time::Duration::ZERO }
}
