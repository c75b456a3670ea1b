//! What is done with the mark of an entry: the form of a comparison with the act, and the reason for taking it back.

use crate::domain::form::FieldKind;
use crate::domain::moment::parse_day;
use crate::domain::service::{Edition, ServiceCode};
use crate::domain::text::Message;
use crate::ops::marks::Compare;
use crate::tui::prelude::*;
use crate::tui::screens::trouble;

const COMPARED: &str = "compared";
const TAKEN: &str = "taken";
/// Most letters of a name and of an edition of an act.
const LINE: usize = 200;
/// Most letters of a note and of a reason.
const LONG: usize = 2000;

/// What is asked about, and what was typed when a verb refused it.
#[derive(Default)]
pub struct Marking {
    about: Option<About>,
    refused: Option<Refused>,
}

struct Refused {
    tag: &'static str,
    values: Vec<(String, String)>,
    /// What is told under the fields.
    faults: Vec<(String, Message)>,
}

struct About {
    service: ServiceCode,
    edition: Edition,
    /// The mark to take back.
    mark: Option<i64>,
}

impl Marking {
    /// Asks who compared this edition with the act, when and with which edition of the act.
    pub fn ask(&mut self, service: &ServiceCode, edition: &Edition, desk: &Desk) -> Step {
        self.about = Some(About { service: service.clone(), edition: edition.clone(), mark: None });
        self.form(COMPARED, desk)
    }

    /// Asks why a mark is taken back.
    pub fn ask_back(&mut self, service: &ServiceCode, edition: &Edition, mark: i64, desk: &Desk) -> Step {
        self.about = Some(About { service: service.clone(), edition: edition.clone(), mark: Some(mark) });
        self.form(TAKEN, desk)
    }

    fn form(&mut self, tag: &'static str, desk: &Desk) -> Step {
        let Some(about) = &self.about else { return Step::Stay };
        let (title, says, fields) = if tag == COMPARED {
            // One person compares the lists of an office, so the name of the last time is offered.
            let who = desk.ops.marks().ok().and_then(|all| all.into_iter().next_back()).map(|m| m.who).unwrap_or_default();
            let today = desk.ops.today().format("%d.%m.%Y").to_string();
            let act = about.edition.act.edition.as_str();
            let fields = vec![
                Field::line("who", Message::new("mark-who"), FieldKind::Line(LINE)).required().value(who),
                Field::line("day", Message::new("mark-day"), FieldKind::Day).required().value(today),
                Field::line("act", Message::new("mark-act"), FieldKind::Line(LINE))
                    .required()
                    .value(act)
                    .hint(Message::new("mark-act-hint")),
                Field::long("note", Message::new("mark-note"), LONG),
            ];
            (Message::new("mark-title"), Message::new("mark-about").with("service", about.edition.label.clone()), fields)
        } else {
            let why = Field::long("why", Message::new("mark-take-why"), LONG).required();
            (Message::new("mark-take-title"), Message::new("mark-take-about"), vec![why])
        };
        let mut form = Form::new(fields);
        if let Some(refused) = self.refused.take().filter(|r| r.tag == tag) {
            form.fill(&refused.values);
            form.set_errors(refused.faults);
        }
        Step::push(AskForm::new(tag, title, form).about(says))
    }

    /// Takes the answer of such a form. After a refusal the form comes back as it was typed.
    pub fn take(&mut self, answer: Answer, desk: &mut Desk) -> Step {
        let Said::Values(values) = answer.said else {
            return match &self.refused {
                Some(refused) if answer.tag.is_empty() => self.form(refused.tag, desk),
                _ => Step::Stay,
            };
        };
        let Some(about) = &self.about else { return Step::Stay };
        let value = |field: &str| values.iter().find(|(i, _)| i == field).map(|(_, v)| v.clone()).unwrap_or_default();
        let done = match (answer.tag, about.mark) {
            (COMPARED, _) => desk.ops.mark_compared(&Compare {
                service: about.service.clone(),
                edition: about.edition.id.clone(),
                who: value("who"),
                day: parse_day(&value("day")).unwrap_or(desk.ops.today()),
                act: value("act"),
                note: value("note"),
            }),
            (TAKEN, Some(id)) => desk.ops.take_back_mark(id, &value("why")),
            _ => return Step::Stay,
        };
        match done {
            Ok(mark) => {
                desk.tell(Message::new(if mark.taken.is_some() { "mark-taken-kept" } else { "mark-kept" }));
                Step::Stay
            }
            Err(fault) => {
                let told_under_fields = !fault.details.is_empty();
                self.refused = Some(Refused { tag: answer.tag, values, faults: fault.details.clone() });
                if told_under_fields { self.form(answer.tag, desk) } else { Step::push(trouble::notice(&fault)) }
            }
        }
    }
}
