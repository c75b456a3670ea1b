//! The second step: who asks and for whom, and the questions of the service. Every change goes into the draft at once.

use crate::domain::application::Capacity;
use crate::domain::form::FieldKind;
use crate::domain::identifier::mask;
use crate::domain::service::{BeneficiaryKind, PersonKind};
use crate::domain::text::{Arg, Message};
use crate::ops::KnownPerson;
use crate::tui::prelude::*;
use crate::tui::screens::intake::work::Work;

/// People offered at once.
const OFFERED: usize = 4;

const APPLICANT: &str = "applicant.number";
const BENEFICIARY: &str = "beneficiary.number";

/// What came of an input.
pub enum Went {
    /// The app's step.
    Step(Step),
    /// On to the package.
    On,
    /// Back.
    Back,
}

/// The form, and the people it offers to fill in.
pub struct People {
    form: Form,
    /// Questions the form was made with.
    asked: Vec<String>,
    known: Vec<KnownPerson>,
    marked: usize,
}

fn answer_field(question: &str) -> String {
    format!("answers.{question}")
}

fn questions(work: &Work) -> Vec<String> {
    work.edition.open_questions(&work.draft.answers).map(|q| q.id.clone()).collect()
}

/// The form of a draft.
fn form(work: &Work) -> Form {
    let (d, e) = (&work.draft, &work.edition);
    let capacities: &[Capacity] = match e.beneficiary {
        BeneficiaryKind::Applicant => &[Capacity::Self_, Capacity::Proxy],
        BeneficiaryKind::Child | BeneficiaryKind::Student => &Capacity::ALL,
    };
    let entity_only = work.number_kind() == FieldKind::Bin;
    let options = capacities.iter().map(|c| (c.id().to_owned(), Arg::from(capacity(*c, entity_only)))).collect();
    let line = |id: &str, label: Message, most: usize, value: &str| Field::line(id, label, FieldKind::Line(most)).value(value);
    let number = match work.number_kind() {
        FieldKind::Bin => Message::new("intake-bin"),
        FieldKind::Number => Message::new("intake-number"),
        _ => Message::new("intake-iin"),
    };
    let number = Field::line(APPLICANT, number, work.number_kind());
    let name = Message::new(match work.number_kind() {
        FieldKind::Bin => "intake-organisation",
        FieldKind::Number => "intake-name-or-organisation",
        _ => "intake-name",
    });
    let mut fields = vec![
        Field::choice("capacity", Message::new("intake-capacity"), options).value(d.capacity.id()).required(),
        number.value(&d.applicant.number).required().apart().hint(Message::new("intake-number-hint")),
        line("applicant.no_number", Message::new("intake-no-number"), 200, &d.applicant.no_number)
            .hint(Message::new("intake-no-number-hint"))
            .shown_if(APPLICANT, &[""]),
        line("applicant.name", name, 300, &d.applicant.name).required(),
        Field::line("applicant.phone", Message::new("intake-phone"), FieldKind::Phone)
            .value(&d.applicant.phone)
            .hint(Message::new("intake-contact-hint")),
        line("applicant.address", Message::new("intake-address"), 300, &d.applicant.address)
            .hint(Message::new("intake-contact-hint")),
    ];
    if work.may_be_entity() {
        let field = line("representative", Message::new("intake-representative"), 300, &d.representative);
        fields.push(match entity_only {
            true => field.required(),
            false => field.hint(Message::new("intake-representative-hint")),
        });
    }
    let with_paper = [Capacity::Proxy.id(), Capacity::Guardian.id()];
    fields.extend([
        line("proxy_paper", Message::new("intake-proxy"), 300, &d.proxy_paper)
            .required()
            .hint(Message::new("intake-proxy-hint"))
            .shown_if("capacity", &with_paper),
        line("proxy_number", Message::new("intake-proxy-number"), 60, &d.proxy_number).shown_if("capacity", &with_paper),
        Field::line("proxy_date", Message::new("intake-proxy-date"), FieldKind::Day)
            .value(&d.proxy_date)
            .hint(Message::new("intake-proxy-list"))
            .shown_if("capacity", &with_paper),
    ]);
    let labels = match e.beneficiary {
        BeneficiaryKind::Applicant => None,
        BeneficiaryKind::Child => Some([
            Message::new("intake-child-iin"),
            Message::new("intake-child-no-number"),
            Message::new("intake-child-name"),
            Message::new("intake-child-born"),
        ]),
        BeneficiaryKind::Student => Some([
            Message::new("intake-student-iin"),
            Message::new("intake-student-no-number"),
            Message::new("intake-student-name"),
            Message::new("intake-student-born"),
        ]),
    };
    if let Some([iin, reason, name, born]) = labels {
        let b = &d.beneficiary;
        let for_another = [Capacity::LegalRepresentative.id(), Capacity::Proxy.id(), Capacity::Guardian.id()];
        fields.extend([
            Field::line(BENEFICIARY, iin, FieldKind::Iin)
                .value(&b.number)
                .required()
                .apart()
                .hint(Message::new("intake-number-hint"))
                .shown_if("capacity", &for_another),
            line("beneficiary.no_number", reason, 200, &b.no_number)
                .hint(Message::new("intake-no-number-hint"))
                .shown_if(BENEFICIARY, &[""]),
            line("beneficiary.name", name, 300, &b.name).required().shown_if("capacity", &for_another),
            Field::line("beneficiary.born", born, FieldKind::Day).value(&b.born).shown_if("capacity", &for_another),
        ]);
    }
    fields.extend(e.open_questions(&d.answers).enumerate().map(|(n, q)| {
        let choices = q.choices.iter().map(|c| (c.id.clone(), Arg::Text(c.text.clone()))).collect();
        let given = d.answers.get(&q.id).map(String::as_str).unwrap_or_default();
        let field = Field::choice(answer_field(&q.id), q.text.clone(), choices).value(given).required();
        let field = if n == 0 { field.apart() } else { field };
        match &q.hint {
            Some(hint) => field.hint(hint.clone()),
            None => field,
        }
    }));
    Form::new(fields)
}

/// In what capacity, in words; an organisation is represented by its head.
fn capacity(c: Capacity, of_entity: bool) -> Message {
    Message::new(match c {
        Capacity::Self_ if of_entity => "intake-capacity-head",
        Capacity::Guardian => "intake-capacity-guardian",
        Capacity::LegalRepresentative => "intake-capacity-representative",
        Capacity::Self_ => "intake-capacity-self",
        Capacity::Proxy => "intake-capacity-proxy",
    })
}

impl People {
    /// The form of a draft; the cursor stands in the first field that is not good yet.
    pub fn new(work: &Work) -> People {
        let mut people = People { form: form(work), asked: questions(work), known: Vec::new(), marked: 0 };
        people.form.focus(APPLICANT);
        if !work.is_untouched() || work.is_next() {
            match (work.checked.as_ref().and_then(|c| c.faults.first()), people.asked.first()) {
                (Some((field, _)), _) => people.form.focus(field),
                // Everything about the people is known: what is asked comes next.
                (None, Some(question)) if work.is_next() => people.form.focus(&answer_field(question)),
                _ => {}
            }
        }
        people
    }

    /// The form as it stands.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Hears an input.
    pub fn on(&mut self, input: &Input, work: &mut Work, desk: &mut Desk) -> Went {
        match input {
            Input::Cmd(Cmd::Back) => return Went::Back,
            Input::Cmd(Cmd::Save | Cmd::Next) => return Went::On,
            Input::Cmd(Cmd::View) => return Went::Step(work.leaflet(desk)),
            Input::Cmd(Cmd::Open) if !self.known.is_empty() => return Went::Step(self.take(work, desk)),
            Input::Cmd(Cmd::Down) if self.marked + 1 < self.known.len() => {
                self.marked += 1;
                self.offer();
                return Went::Step(Step::Stay);
            }
            Input::Cmd(Cmd::Up) if self.marked > 0 => {
                self.marked -= 1;
                self.offer();
                return Went::Step(Step::Stay);
            }
            _ => {}
        }
        match self.form.on(input, desk.words) {
            FormHeard::Ignored => Went::Step(Step::Pass),
            FormHeard::End => Went::On,
            FormHeard::Changed => Went::Step(self.changed(work, desk)),
            FormHeard::Used | FormHeard::Save | FormHeard::Next => {
                self.look_up(work, desk);
                Went::Step(Step::Stay)
            }
        }
    }

    fn changed(&mut self, work: &mut Work, desk: &mut Desk) -> Step {
        self.gather(work, desk);
        let step = work.keep(desk);
        self.look_up(work, desk);
        step
    }

    /// Puts what stands in the form into the draft; a form whose questions are others now is made anew.
    fn gather(&mut self, work: &mut Work, desk: &Desk) {
        let form = &self.form;
        let before = work.draft.clone();
        let d = &mut work.draft;
        d.capacity = Capacity::parse(&form.value("capacity")).unwrap_or(d.capacity);
        d.proxy_paper = form.value("proxy_paper");
        d.proxy_number = form.value("proxy_number");
        d.proxy_date = form.value("proxy_date");
        d.representative = form.value("representative");
        d.applicant.number = form.value(APPLICANT);
        d.applicant.no_number = form.value("applicant.no_number");
        d.applicant.name = form.value("applicant.name");
        d.applicant.phone = form.value("applicant.phone");
        d.applicant.address = form.value("applicant.address");
        d.beneficiary.number = form.value(BENEFICIARY);
        d.beneficiary.no_number = form.value("beneficiary.no_number");
        d.beneficiary.name = form.value("beneficiary.name");
        d.beneficiary.born = form.value("beneficiary.born");
        for question in &self.asked {
            match form.value(&answer_field(question)) {
                none if none.is_empty() => d.answers.remove(question),
                given => d.answers.insert(question.clone(), given),
            };
        }
        // A draft whose service has no list today keeps the answers as they are.
        let _asked = desk.ops.fill_defaults(d);
        // What was confirmed held for that person and those answers.
        if (&d.applicant.number, &d.beneficiary.number) != (&before.applicant.number, &before.beneficiary.number) {
            d.repeat_confirmed = false;
        }
        if d.answers != before.answers {
            d.outside_window_confirmed = false;
        }
        let asked = questions(work);
        if asked != self.asked {
            let focus = self.form.focused().to_owned();
            self.form = self::form(work);
            self.form.focus(&focus);
            self.asked = asked;
        }
        for question in &self.asked {
            let (field, given) = (answer_field(question), work.draft.answers.get(question).cloned().unwrap_or_default());
            if self.form.value(&field) != given {
                self.form.set_value(&field, &given);
            }
        }
    }

    /// Tidies what was typed and tells every fault under its field. Gives whether all is good, and faults that have no field.
    pub fn check(&mut self, work: &mut Work, desk: &mut Desk) -> (bool, Vec<Message>) {
        self.form.check();
        self.gather(work, desk);
        work.judge(desk.ops);
        let Some(checked) = &work.checked else { return (false, Vec::new()) };
        let open = checked.verdict.unanswered.iter().map(|q| (answer_field(q), Message::new("choice-required")));
        let faults: Vec<(String, Message)> = checked.faults.iter().cloned().chain(open).collect();
        let good = faults.is_empty();
        (good, self.tell(faults))
    }

    /// Shows faults under their fields; gives those that have none.
    pub fn tell(&mut self, faults: Vec<(String, Message)>) -> Vec<Message> {
        self.known.clear();
        self.offer();
        self.form.set_errors(faults)
    }

    /// Looks for people whose number begins as typed in the field that has the cursor.
    fn look_up(&mut self, work: &Work, desk: &Desk) {
        let field = self.form.focused();
        let (individuals, name) = match field {
            APPLICANT => (work.number_kind() == FieldKind::Iin, self.form.value("applicant.name")),
            BENEFICIARY => (true, self.form.value("beneficiary.name")),
            _ => (true, String::new()),
        };
        let was: Vec<String> = self.known.iter().map(|p| p.number.clone()).collect();
        self.known.clear();
        if matches!(field, APPLICANT | BENEFICIARY) {
            let digits: String = self.form.value(field).chars().filter(char::is_ascii_digit).collect();
            // An offer that cannot be read is no reason to stop typing.
            self.known = desk.ops.people(&digits).unwrap_or_default();
            // Somebody who stands in the form already is not offered again.
            self.known.retain(|p| !(individuals && p.kind == PersonKind::LegalEntity || p.number == digits && p.name == name));
            self.known.truncate(OFFERED);
        }
        if self.known.iter().map(|p| &p.number).ne(was.iter()) {
            self.marked = 0;
        }
        self.offer();
    }

    fn offer(&mut self) {
        let mut lines: Vec<Arg> = self.known.iter().map(|p| Arg::from(format!("{}  {}", mask(&p.number), p.name))).collect();
        if !lines.is_empty() {
            lines.push(Message::new("intake-offer-hint").into());
        }
        self.form.offer(lines, self.marked);
    }

    /// Fills the marked person in and goes on to the next part of the form.
    fn take(&mut self, work: &mut Work, desk: &mut Desk) -> Step {
        let Some(p) = self.known.get(self.marked).cloned() else { return Step::Stay };
        let for_whom = self.form.focused() == BENEFICIARY;
        let put: [(&str, &str); 4] = if for_whom {
            [(BENEFICIARY, &p.number), ("beneficiary.name", &p.name), ("beneficiary.born", &p.born), ("", "")]
        } else {
            [
                (APPLICANT, &p.number),
                ("applicant.name", &p.name),
                ("applicant.phone", &p.phone),
                ("applicant.address", &p.address),
            ]
        };
        // What is not known about the person does not wipe what was typed.
        for (field, value) in put.into_iter().filter(|(_, value)| !value.is_empty()) {
            self.form.set_value(field, value);
        }
        let reachable = !self.form.value("applicant.phone").is_empty() || !self.form.value("applicant.address").is_empty();
        let question = self.asked.first().map(|q| answer_field(q)).unwrap_or_default();
        let next: &[&str] = match (for_whom, reachable) {
            (false, false) => &["applicant.phone"],
            (false, true) => &["applicant.address", &question, "proxy_paper", "representative", BENEFICIARY],
            (true, _) => &["beneficiary.name", &question],
        };
        // The last of these that is shown takes the cursor.
        for field in next {
            self.form.focus(field);
        }
        self.changed(work, desk)
    }

    /// Draws the form.
    pub fn view(&self, frame: &mut Frame, area: Rect, look: &Look) {
        self.form.view(frame, area, look);
    }
}
