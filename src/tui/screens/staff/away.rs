//! Absences of somebody of the desk: entered, and taken back with a reason.

use crate::domain::form::FieldKind;
use crate::domain::moment::parse_day;
use crate::domain::staff::{Absence, Clerk};
use crate::domain::text::Message;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;

const AWAY: &str = "away";
const BACK: &str = "back";

/// The list.
pub struct Away {
    clerk: Clerk,
    rows: Vec<Absence>,
    table: Table,
    /// What was typed when a verb refused it for another reason than the fields.
    refused: Option<Vec<(String, String)>>,
}

impl Away {
    /// Absences of somebody.
    pub fn new(clerk: Clerk) -> Away {
        let columns = vec![
            Column::new(Message::new("away-since"), 10),
            Column::new(Message::new("away-until"), 10),
            Column::fill(Message::new("away-why"), 20),
            Column::fill(Message::new("away-back"), 16),
        ];
        Away { clerk, rows: Vec::new(), table: Table::new(columns, Message::new("away-empty")), refused: None }
    }

    fn chosen(&self) -> Option<&Absence> {
        self.table.chosen().and_then(|n| self.rows.get(n))
    }

    fn form(typed: &[(String, String)], faults: Vec<(String, Message)>) -> Step {
        let mut form = Form::new(vec![
            Field::line("since", Message::new("away-since"), FieldKind::Day).required(),
            Field::line("until", Message::new("away-until"), FieldKind::Day).required(),
            Field::line("why", Message::new("away-why"), FieldKind::Line(300)).required(),
        ]);
        form.fill(typed);
        form.set_errors(faults);
        Step::push(AskForm::new(AWAY, Message::new("away-new"), form))
    }

    fn take(&mut self, values: &[(String, String)], desk: &mut Desk) -> Step {
        let value = |id: &str| values.iter().find(|(i, _)| i == id).map(|(_, v)| v.as_str()).unwrap_or_default();
        let (Some(since), Some(until)) = (parse_day(value("since")), parse_day(value("until"))) else { return Step::Stay };
        match desk.ops.be_away(self.clerk.id, since, until, value("why")) {
            Ok(()) => Step::Stay,
            Err(refused) if refused.code == "fields" => Away::form(values, refused.details),
            Err(refused) => {
                self.refused = Some(values.to_vec());
                trouble::tell(&refused)
            }
        }
    }
}

impl Screen for Away {
    fn context(&self) -> Context {
        Context::List
    }
    fn title(&self, words: &Words) -> String {
        words.tell(&Message::new("away-of").with("name", self.clerk.name.as_str()))
    }
    fn help(&self) -> &'static str {
        "about-staff"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::New => true,
            Cmd::Remove => self.chosen().is_some_and(|a| a.withdrawn.is_none()),
            _ => false,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        let all = desk.ops.absences().unwrap_or_default();
        self.rows = all.into_iter().filter(|a| a.clerk == self.clerk.id).collect();
        self.table.set_len(self.rows.len());
    }
    fn on(&mut self, input: Input, _desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match input {
            Input::Cmd(Cmd::New) => Away::form(&[], Vec::new()),
            Input::Cmd(Cmd::Remove) => {
                let why = Field::line("why", Message::new("tick-why"), FieldKind::Line(300)).required();
                Step::push(AskForm::new(BACK, Message::new("away-take-back"), Form::new(vec![why])))
            }
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (AWAY, Said::Values(values)) => self.take(&values, desk),
            (BACK, Said::Values(values)) => {
                let why = values.first().map(|(_, v)| v.clone()).unwrap_or_default();
                match self.chosen().map(|a| desk.ops.be_back(a.id, &why)) {
                    Some(Err(refused)) => trouble::tell(&refused),
                    _ => Step::Stay,
                }
            }
            ("", _) => self.refused.take().map_or(Step::Stay, |values| Away::form(&values, Vec::new())),
            _ => Step::Stay,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        Some((Role::Dim, words.say("away-keys")))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.table.view(frame, area, look, &|n| {
            let Some(a) = self.rows.get(n) else { return Vec::new() };
            let day = |d: chrono::NaiveDate| d.format("%d.%m.%Y").to_string();
            let back = a.withdrawn.as_deref().unwrap_or_default();
            vec![day(a.since).into(), day(a.until).into(), a.why.as_str().into(), Cell::new(Role::Dim, back)]
        });
    }
}
