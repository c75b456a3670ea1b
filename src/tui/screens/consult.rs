//! Consultations: the small form that notes one, and the list of a day.

use chrono::NaiveDate;

use crate::domain::consultation::{Asked, Consultation};
use crate::domain::form::FieldKind;
use crate::domain::service::ServiceCode;
use crate::domain::text::{Arg, Message};
use crate::ops::consult::NOTE;
use crate::ops::fault::OpError;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;

/// The name of the form.
pub const CONSULT: &str = "consult";

/// The form: what was asked, and a few words that name nobody.
pub fn form(label: Arg, typed: &[(String, String)], faults: Vec<(String, Message)>) -> Step {
    let asked = Asked::ALL.map(|a| (a.id().to_owned(), Arg::from(a.message()))).to_vec();
    let mut form = Form::new(vec![
        Field::choice("asked", Message::new("consult-asked"), asked).value(Asked::Where.id()).required(),
        Field::line("note", Message::new("consult-note"), FieldKind::Line(NOTE)).hint(Message::new("consult-note-hint")),
    ]);
    form.fill(typed);
    form.set_errors(faults);
    let about = Message::new("consult-about").with("service", label);
    Step::push(AskForm::new(CONSULT, Message::new("consult-title"), form).about(about))
}

/// Notes what the form gave; the form again with its faults when it cannot be.
pub fn noted(service: &ServiceCode, values: &[(String, String)], desk: &mut Desk) -> Step {
    let value = |id: &str| values.iter().find(|(n, _)| n == id).map_or("", |(_, v)| v.as_str());
    let asked = Asked::parse(value("asked")).unwrap_or(Asked::Other);
    match desk.ops.consult(service, asked, value("note")) {
        Ok(_) => {
            desk.tell(Message::new("consult-noted"));
            Step::Stay
        }
        Err(OpError { code: "fields", details, .. }) => {
            let label = desk.ops.label(service, desk.words.lang);
            form(label.into(), values, details)
        }
        Err(fault) => trouble::tell(&fault),
    }
}

/// Consultations of a day.
pub struct List {
    day: NaiveDate,
    all: Vec<(Consultation, String)>,
    table: Table,
}

impl List {
    /// The list of a day.
    pub fn new(day: NaiveDate) -> List {
        let columns = vec![
            Column::new(Message::new("consult-time"), 5),
            Column::fill(Message::new("card-service"), 20),
            Column::new(Message::new("consult-asked"), 20),
            Column::fill(Message::new("consult-note"), 14),
        ];
        List { day, all: Vec::new(), table: Table::new(columns, Message::new("list-empty")) }
    }
}

impl Screen for List {
    fn context(&self) -> Context {
        Context::Notice
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&Message::new("consult-list").with("day", self.day))
    }
    fn help(&self) -> &'static str {
        "about-consultations"
    }
    fn shown(&mut self, desk: &mut Desk) {
        match desk.ops.consultations(self.day) {
            Ok(all) => {
                let label = |c: &Consultation| desk.ops.label(&c.service, desk.words.lang);
                self.all = all.into_iter().map(|c| (label(&c), c)).map(|(l, c)| (c, l)).collect();
                self.table.set_len(self.all.len());
            }
            Err(fault) => desk.tell(fault.says),
        }
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        match (self.table.on(&input), input) {
            (Heard::Used | Heard::Changed, _) => Step::Stay,
            (Heard::Ignored, Input::Cmd(Cmd::Open)) => Step::close(),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        draw::line(frame, draw::right_of(draw::row(area, 0), 1), look, Role::Dim, &look.say("consult-nowhere"));
        self.table.view(frame, draw::below(area, 2), look, &|n| match self.all.get(n) {
            Some((c, label)) => vec![
                c.at.local.format("%H:%M").to_string().into(),
                label.as_str().into(),
                look.tell(&c.asked.message()).into(),
                c.note.as_str().into(),
            ],
            None => Vec::new(),
        });
    }
}
