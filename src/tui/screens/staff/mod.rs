//! The people of the desk: who serves, who sits at it now, training certificates, absences.

use chrono::NaiveDate;

use crate::domain::form::FieldKind;
use crate::domain::moment::parse_day;
use crate::domain::staff::{Absence, Clerk, Seat, Training};
use crate::domain::text::Message;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;

mod away;

use away::Away;

const CLERK: &str = "clerk";

struct Staff {
    rows: Vec<Clerk>,
    absences: Vec<Absence>,
    /// Name of who sits at the desk.
    at_desk: String,
    today: NaiveDate,
    notice: u32,
    table: Table,
    /// Whose form is open, as it was before anything was typed.
    editing: Option<Clerk>,
    /// What was typed when a verb refused it for another reason than the fields.
    refused: Option<Vec<(String, String)>>,
    fault: Option<Message>,
}

/// Opens it.
pub fn open(desk: &mut Desk) -> Box<dyn Screen> {
    let columns = vec![
        Column::fill(Message::new("staff-name"), 20),
        Column::fill(Message::new("staff-position"), 12).wide_only(),
        Column::new(Message::new("staff-state"), 25),
        Column::new(Message::new("staff-certificate"), 25),
    ];
    Box::new(Staff {
        rows: Vec::new(),
        absences: Vec::new(),
        at_desk: String::new(),
        today: desk.ops.today(),
        notice: 0,
        table: Table::new(columns, Message::new("staff-empty")),
        editing: None,
        refused: None,
        fault: None,
    })
}

fn written(day: Option<NaiveDate>) -> String {
    day.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default()
}

fn form(c: &Clerk) -> Form {
    Form::new(vec![
        Field::line("name", Message::new("staff-name"), FieldKind::Line(120)).required().value(&c.name),
        Field::line("position", Message::new("staff-position"), FieldKind::Line(120)).value(&c.position),
        Field::line("since", Message::new("staff-since"), FieldKind::Day).required().value(written(Some(c.since))),
        Field::line("until", Message::new("staff-until-day"), FieldKind::Day)
            .value(written(c.until))
            .hint(Message::new("staff-until-hint")),
        Field::line("certificate", Message::new("staff-certificate-of"), FieldKind::Line(120))
            .value(&c.certificate)
            .hint(Message::new("staff-certificate-hint")),
        Field::line("certificate_until", Message::new("staff-certificate-until"), FieldKind::Day)
            .value(written(c.certificate_until)),
    ])
}

impl Staff {
    fn load(&mut self, desk: &Desk) {
        (self.today, self.notice) = (desk.ops.today(), desk.ops.office().certificate_notice);
        self.at_desk.clone_from(&desk.ops.office().clerk);
        let read = desk.ops.staff().and_then(|rows| Ok((rows, desk.ops.absences()?)));
        match read {
            Ok((rows, absences)) => (self.rows, self.absences, self.fault) = (rows, absences, None),
            Err(refused) => self.fault = Some(refused.says),
        }
        self.table.set_len(self.rows.len());
    }

    fn chosen(&self) -> Option<&Clerk> {
        self.table.chosen().and_then(|n| self.rows.get(n))
    }

    fn begin(&mut self, clerk: Option<Clerk>, desk: &Desk) -> Step {
        let office = desk.ops.office();
        // The first one entered is most likely whoever sits at the desk and types.
        let own = if self.rows.is_empty() { (office.clerk.clone(), office.position.clone()) } else { Default::default() };
        let clerk = clerk.unwrap_or_else(|| Clerk {
            id: 0,
            name: own.0,
            position: own.1,
            since: self.today,
            until: None,
            certificate: String::new(),
            certificate_until: None,
        });
        let asked = AskForm::new(CLERK, title(clerk.id), form(&clerk));
        self.editing = Some(clerk);
        Step::push(asked)
    }

    fn take(&mut self, values: &[(String, String)], desk: &mut Desk) -> Step {
        let value = |id: &str| values.iter().find(|(i, _)| i == id).map(|(_, v)| v.clone()).unwrap_or_default();
        let Some(before) = &self.editing else { return Step::Stay };
        let clerk = Clerk {
            id: before.id,
            name: value("name"),
            position: value("position"),
            since: parse_day(&value("since")).unwrap_or(self.today),
            until: parse_day(&value("until")),
            certificate: value("certificate"),
            certificate_until: parse_day(&value("certificate_until")),
        };
        match desk.ops.save_clerk(&clerk) {
            Ok(kept) => {
                desk.tell(Message::new("staff-kept").with("name", kept.name));
                Step::Stay
            }
            Err(refused) if refused.code == "fields" => {
                let mut again = form(before);
                again.fill(values);
                again.set_errors(refused.details);
                Step::push(AskForm::new(CLERK, title(before.id), again))
            }
            Err(refused) => {
                self.refused = Some(values.to_vec());
                trouble::tell(&refused)
            }
        }
    }

    fn sit(&mut self, desk: &mut Desk) -> Step {
        let Some(clerk) = self.chosen() else { return Step::Stay };
        match desk.ops.sit_down(clerk.id) {
            Ok(c) => {
                desk.tell(Message::new("staff-sits").with("name", c.name));
                self.load(desk);
                Step::Stay
            }
            Err(refused) => trouble::tell(&refused),
        }
    }

    /// Whether somebody serves, is away, sits at the desk, has left.
    fn state(&self, c: &Clerk) -> (Role, Message) {
        let seat = c.seat(&self.absences, &self.at_desk, self.today);
        let role = match seat {
            Seat::Comes(_) | Seat::Left(_) => Role::Dim,
            Seat::Away(_) => Role::Warn,
            Seat::AtDesk => Role::Key,
            Seat::Serves => Role::Text,
        };
        (role, seat.message())
    }

    fn certificate(&self, c: &Clerk) -> (Role, Message) {
        let role = match c.training(self.today, self.notice) {
            Training::None | Training::RunsOut(_) => Role::Warn,
            Training::RanOut(_) => Role::Bad,
            Training::Holds => Role::Text,
        };
        (role, c.certificate_message(self.today, self.notice))
    }
}

fn title(id: i64) -> Message {
    Message::new(if id == 0 { "staff-new" } else { "staff-edit" })
}

impl Screen for Staff {
    fn context(&self) -> Context {
        Context::Staff
    }
    fn title(&self, words: &Words) -> String {
        words.say("place-staff")
    }
    fn help(&self) -> &'static str {
        "about-staff"
    }
    fn available(&self, cmd: Cmd) -> bool {
        match cmd {
            Cmd::View | Cmd::Edit => self.chosen().is_some(),
            Cmd::Next => self.chosen().is_some_and(|c| c.serves(self.today) && c.name != self.at_desk),
            _ => true,
        }
    }
    fn shown(&mut self, desk: &mut Desk) {
        self.load(desk);
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        if self.table.on(&input) != Heard::Ignored {
            return Step::Stay;
        }
        match (input, self.chosen().cloned()) {
            (Input::Cmd(Cmd::New), _) => self.begin(None, desk),
            (Input::Cmd(Cmd::Open | Cmd::Edit), Some(c)) => self.begin(Some(c), desk),
            (Input::Cmd(Cmd::View), Some(c)) => Step::push(Away::new(c)),
            (Input::Cmd(Cmd::Next), Some(_)) => self.sit(desk),
            _ => Step::Pass,
        }
    }
    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        match (answer.tag, answer.said) {
            (CLERK, Said::Values(values)) => self.take(&values, desk),
            ("", _) => match (self.refused.take(), &self.editing) {
                (Some(values), Some(before)) => {
                    let mut again = form(before);
                    again.fill(&values);
                    Step::push(AskForm::new(CLERK, title(before.id), again))
                }
                _ => Step::Stay,
            },
            _ => Step::Stay,
        }
    }
    fn verdict(&self, words: &Words) -> Option<(Role, String)> {
        let says = match &self.fault {
            Some(fault) => return Some((Role::Bad, words.tell(fault))),
            None => Message::new("staff-desk-is").with("name", self.at_desk.as_str()),
        };
        Some((Role::Text, words.tell(&says)))
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.table.view(frame, area, look, &|n| {
            let Some(c) = self.rows.get(n) else { return Vec::new() };
            let ((state_role, state), (role, certificate)) = (self.state(c), self.certificate(c));
            vec![
                c.name.as_str().into(),
                c.position.as_str().into(),
                Cell::new(state_role, look.tell(&state)),
                Cell::new(role, look.tell(&certificate)),
            ]
        });
    }
}
