//! Consultations: the small form that notes one, and the list of a day, where one noted by mistake is annulled.

use chrono::NaiveDate;

use crate::domain::consultation::{Asked, Consultation};
use crate::domain::form::FieldKind;
use crate::domain::service::ServiceCode;
use crate::domain::text::{Arg, Message};
use crate::ops::consult::NOTE;
use crate::ops::fault::OpError;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;
use crate::tui::widgets::Cell;

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

/// The form that asks why one is annulled.
const ANNUL: &str = "consult-annul";

/// Consultations of a day.
pub struct List {
    day: NaiveDate,
    all: Vec<(Consultation, String)>,
    table: Table,
    /// What was typed when a verb refused it for another reason than the field.
    refused: Option<String>,
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
        List { day, all: Vec::new(), table: Table::new(columns, Message::new("list-empty")), refused: None }
    }

    /// The chosen one, if it stands.
    fn chosen(&self) -> Option<&(Consultation, String)> {
        self.table.chosen().and_then(|n| self.all.get(n)).filter(|(c, _)| c.annulled.is_none())
    }

    fn ask_annul(&self, typed: &str, faults: Vec<(String, Message)>) -> Step {
        let Some((c, label)) = self.chosen() else { return Step::Stay };
        let why = Field::line("why", Message::new("consult-annul-why"), FieldKind::Line(NOTE)).required();
        let mut form = Form::new(vec![why.hint(Message::new("consult-annul-hint"))]);
        // Filled afterwards: what was typed before a refusal is still asked about on leaving.
        form.set_value("why", typed);
        form.set_errors(faults);
        let about = Message::new("consult-annul-about")
            .with("time", c.at.local.format("%H:%M").to_string())
            .with("service", label.as_str())
            .with("asked", c.asked.message());
        Step::push(AskForm::new(ANNUL, Message::new("consult-annul"), form).about(about))
    }

    fn annul(&mut self, why: &str, desk: &mut Desk) -> Step {
        let Some((c, _)) = self.chosen() else { return Step::Stay };
        match desk.ops.annul_consultation(c.id, why) {
            Ok(_) => {
                desk.tell(Message::new("consult-annul-kept"));
                self.shown(desk);
                Step::Stay
            }
            Err(OpError { code: "fields", details, .. }) => self.ask_annul(why, details),
            Err(fault) => {
                self.refused = Some(why.to_owned());
                trouble::tell(&fault)
            }
        }
    }
}

impl Screen for List {
    fn context(&self) -> Context {
        Context::Consultations
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::Refuse => self.chosen().is_some(),
            _ => true,
        }
    }
    // The column is narrow: the whole reason of the chosen one stands below.
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let why = self.table.chosen().and_then(|n| self.all.get(n))?.0.annulled.as_deref()?;
        Some((Role::Dim, words.tell(&Message::new("consult-annulled").with("why", why))))
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (ANNUL, Said::Values(values)) => {
                let why = values.first().map(|(_, v)| v.clone()).unwrap_or_default();
                self.annul(&why, desk)
            }
            ("", _) => self.refused.take().map_or(Step::Stay, |why| self.ask_annul(&why, Vec::new())),
            _ => Step::Stay,
        }
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
            (Heard::Ignored, Input::Cmd(Cmd::Refuse)) => self.ask_annul("", Vec::new()),
            _ => Step::Pass,
        }
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        draw::line(frame, draw::right_of(draw::row(area, 0), 1), look, Role::Dim, &look.say("consult-nowhere"));
        self.table.view(frame, draw::below(area, 2), look, &|n| match self.all.get(n) {
            Some((c, label)) => {
                let role = if c.annulled.is_some() { Role::Dim } else { Role::Text };
                let note = match &c.annulled {
                    None => c.note.clone(),
                    Some(why) => look.tell(&Message::new("consult-annulled").with("why", why.as_str())),
                };
                let cells = [c.at.local.format("%H:%M").to_string(), label.clone(), look.tell(&c.asked.message()), note];
                cells.into_iter().map(|cell| Cell::new(role, cell)).collect()
            }
            None => Vec::new(),
        });
    }
}
