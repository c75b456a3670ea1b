//! The form of a new complaint, against a case or a service.

use crate::domain::application::Case;
use crate::domain::complaint::Complaint;
use crate::domain::form::{FieldKind, check};
use crate::domain::text::{Arg, Message};
use crate::ops::complain::Complain;
use crate::ops::fault::OpError;
use crate::ops::{ComplaintQuery, Ops};
use crate::tui::prelude::*;
use crate::tui::screens::complaints::one;
use crate::tui::screens::trouble;

/// The answer of this screen once a complaint is registered: its number.
pub const REGISTERED: &str = "registered";

/// The number of a case.
const CASE: FieldKind = FieldKind::Line(40);
/// Most characters of the subject.
const MOST: usize = 3000;

/// The form, and the case that the number in it stands for.
pub struct Intake {
    form: Form,
    case: Option<Case>,
    /// The number that was looked for last.
    asked: String,
    /// Complaints about that case that stand.
    known: Vec<Complaint>,
    /// Day the answer will be due, with how it is reckoned.
    due: Message,
}

/// Services of this office, by their short names.
fn services(ops: &Ops) -> Vec<(String, Arg)> {
    let (today, kind, lang) = (ops.today(), ops.office().kind, ops.office().lang);
    let here = |e: &crate::domain::service::Edition| e.providers.contains(&kind);
    let mut all: Vec<(String, Arg, String)> = ops
        .catalog()
        .services
        .iter()
        .map(|s| (s, s.on(today).unwrap_or(s.newest())))
        .filter(|(_, e)| here(e))
        .map(|(s, e)| (s.code.0.clone(), e.label.clone().into(), e.label.get(lang).to_lowercase()))
        .collect();
    all.sort_by(|a, b| a.2.cmp(&b.2));
    all.into_iter().map(|(code, label, _)| (code, label)).collect()
}

impl Intake {
    /// The form; with a case its data stand in it.
    pub fn new(desk: &mut Desk, case: Option<i64>) -> Intake {
        let form = Form::new(vec![
            Field::line("case", Message::new("complaint-case-number"), CASE).hint(Message::new("complaint-case-hint")),
            Field::choice("service", Message::new("complaint-or-service"), services(desk.ops))
                .hint(Message::new("complaint-service-hint")),
            Field::line("name", Message::new("complaint-who"), FieldKind::Line(200)).required(),
            Field::line("number", Message::new("complaint-party-number"), FieldKind::Number),
            Field::line("contact", Message::new("complaint-contact"), FieldKind::Line(200))
                .hint(Message::new("complaint-contact-hint")),
            Field::long("subject", Message::new("complaint-subject"), MOST).required(),
        ]);
        let due = desk.ops.complaint_due();
        let steps = due.steps.iter().map(|s| s.message().into()).collect();
        let due = Message::new("complaint-will-be-due").with("day", due.day).with("steps", Arg::List(steps));
        let mut new = Intake { form, case: None, asked: String::new(), known: Vec::new(), due };
        if let Some(case) = case.and_then(|id| desk.ops.case(id).ok()) {
            new.form.set_value("case", &case.number);
            new.take_case(case, desk.ops);
            new.form.focus("subject");
            new.form.saved();
        }
        new
    }

    /// Puts the data of a case into fields that are empty.
    fn take_case(&mut self, case: Case, ops: &Ops) {
        let query = ComplaintQuery { case: Some(case.id), limit: 50, ..ComplaintQuery::default() };
        self.known = ops.complaints_by(&query).unwrap_or_default();
        self.known.retain(|c| c.annulled.is_none());
        for (field, value) in [
            ("service", &case.service.0),
            ("name", &case.applicant.name),
            ("number", &case.applicant.number),
            ("contact", &case.applicant.phone),
        ] {
            if self.form.value(field).is_empty() {
                self.form.set_value(field, value);
            }
        }
        self.asked = case.number.clone();
        self.case = Some(case);
    }

    /// Looks the case up once the cursor has left its number; a number that does not exist is told under the field, beside what else is wrong.
    fn look_up(&mut self, desk: &Desk) -> bool {
        let typed = self.form.value("case").trim().to_owned();
        let mut fault = check(CASE, false, &typed).err();
        if typed != self.asked {
            self.asked.clone_from(&typed);
            self.case = None;
            self.known.clear();
            if fault.is_none() && !typed.is_empty() {
                match desk.ops.case_numbered(&typed) {
                    Ok(case) => self.take_case(case, desk.ops),
                    Err(refused) => fault = Some(refused.says),
                }
                self.asked.clone_from(&typed);
            }
        }
        if self.case.is_none() && !typed.is_empty() {
            fault = fault.or_else(|| Some(Message::new("case-none").with("number", typed)));
        }
        let good = fault.is_none();
        self.form.set_error("case", fault);
        good
    }

    /// Complaints about the case by whoever stands in the form.
    fn same(&self) -> impl Iterator<Item = &Complaint> {
        let (number, name) = (self.form.value("number"), self.form.value("name"));
        self.known.iter().filter(move |c| c.is_of(&number, &name))
    }

    fn register(&mut self, desk: &mut Desk) -> Step {
        if !self.look_up(desk) {
            self.form.focus("case");
            return Step::Stay;
        }
        let value = |field: &str| self.form.value(field);
        let service = value("service");
        if self.case.is_none() && service.is_empty() {
            self.form.set_errors(vec![("service".to_owned(), Message::new("complaint-about"))]);
            return Step::Stay;
        }
        let complain = Complain {
            case: self.case.as_ref().map(|c| c.id),
            service: (!service.is_empty()).then_some(crate::domain::service::ServiceCode(service)),
            name: value("name"),
            number: value("number"),
            contact: value("contact"),
            subject: value("subject"),
        };
        match desk.ops.complain(&complain) {
            Ok(c) => {
                desk.tell(Message::new("complaint-kept").with("number", c.number.as_str()).with("due", c.due));
                self.form.saved();
                Step::Pop(Answer { tag: REGISTERED, said: Said::Text(c.number) })
            }
            Err(refused) => self.refused(refused),
        }
    }

    /// Faults of fields go under their fields; anything else is told in a dialog, over the form as it was typed.
    fn refused(&mut self, refused: OpError) -> Step {
        let OpError { details, .. } = &refused;
        if details.is_empty() || !self.form.set_errors(details.clone()).is_empty() {
            return Step::push(trouble::notice(&refused));
        }
        Step::Stay
    }
}

impl Screen for Intake {
    fn context(&self) -> Context {
        Context::Form
    }
    fn title(&self, words: &Words) -> String {
        words.say("complaint-new")
    }
    fn help(&self) -> &'static str {
        "about-complaint-new"
    }
    fn form(&self) -> Option<&Form> {
        Some(&self.form)
    }
    fn wants_text(&self) -> bool {
        true
    }
    fn dirty(&self) -> bool {
        self.form.dirty()
    }
    fn available(&self, cmd: Cmd) -> bool {
        cmd == Cmd::Save
    }
    fn on(&mut self, input: Input, desk: &mut Desk) -> Step {
        let was = self.form.focused().to_owned();
        match self.form.on(&input, desk.words) {
            FormHeard::Save => return self.register(desk),
            FormHeard::Ignored => return Step::Pass,
            // Other fields are wrong; whether the number is, is told together with them.
            FormHeard::Used if input == Input::Cmd(Cmd::Save) => {
                if !self.look_up(desk) {
                    self.form.focus("case");
                }
                return Step::Stay;
            }
            FormHeard::Used | FormHeard::Changed | FormHeard::Next | FormHeard::End => {}
        }
        if was == "case" && self.form.focused() != "case" {
            // A number that is not found is told under its field; the cursor goes on all the same.
            self.look_up(desk);
        }
        Step::Stay
    }
    fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        let head = draw::right_of(draw::row(area, 0), 2);
        match &self.case {
            Some(case) => {
                let says = Message::new("complaint-of-case")
                    .with("number", case.number.as_str())
                    .with("day", case.registered.day())
                    .with("name", case.applicant.name.as_str());
                draw::line(frame, head, look, Role::Good, &look.tell(&says));
            }
            None => {
                draw::line(frame, head, look, Role::Dim, &look.say("complaint-without-case"));
            }
        }
        let under = draw::right_of(draw::below(area, 1), 2);
        let under = Rect { height: under.height.min(2), ..under };
        let used = draw::paragraph(frame, under, look, Role::Text, &look.tell(&self.due));
        let same: Vec<Complaint> = self.same().cloned().collect();
        let warned = match same.is_empty() {
            true => 0,
            false => {
                let says = Message::new("complaint-same").with("which", one::again(&same));
                draw::paragraph(frame, draw::right_of(draw::below(area, used + 1), 2), look, Role::Warn, &look.tell(&says))
            }
        };
        self.form.view(frame, draw::below(area, used + warned + 2), look);
    }
}
