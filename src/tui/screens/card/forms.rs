//! The forms an act asks to be filled in: a result, a handing out, a motivation, a reason.

use chrono::NaiveDate;

use crate::domain::application::Case;
use crate::domain::counts::Medium;
use crate::domain::form::FieldKind;
use crate::domain::hearing::{BETWEEN, parted};
use crate::domain::law;
use crate::domain::service::{Edition, Ground, ResultKind};
use crate::domain::steps::{Standing, Step};
use crate::domain::text::{Arg, Message};
use crate::ops::fault::OpError;
use crate::tui::screens::card::acts::before::Before;
use crate::tui::screens::card::lines::medium_key;
use crate::tui::widgets::{AskForm, Field, Form};

/// Values of a form by field.
pub type Values = Vec<(String, String)>;

/// Characters of a motivation.
pub const MOTIVATION: usize = 2000;
/// Characters of a reason, of a name.
pub const REASON: usize = 300;

/// Which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Number, day and receiver of a result.
    Issue,
    /// Receiver of a result that waits.
    HandOut,
    /// What the applicant said when taking the application back.
    Withdraw,
    /// Why an entry is a mistake.
    Annul,
    /// Motivation and medium of a refusal.
    Motive,
    /// Until when a paper is good.
    Until,
    /// Why a paper is not good.
    Invalid,
    /// Why a term stands still, and until when it should.
    Suspend,
    /// The day a step began and the day it was done.
    Step,
    /// Receipt of a sum that was paid.
    Pay,
    /// A step before a refusal.
    Before(Before),
}

/// The value of a field; nothing if it was not shown.
pub fn value<'a>(values: &'a Values, id: &str) -> &'a str {
    values.iter().find(|(n, _)| n == id).map_or("", |(_, v)| v)
}

/// The medium a value stands for.
pub fn medium(value: &str) -> Medium {
    Medium::parse(value).unwrap_or(Medium::Paper)
}

/// A ground in full: the edition's own number, the text, the item of the Law.
pub fn ground(g: &Ground) -> Message {
    let says = Message::new("card-ground-of").with("number", g.number.as_str());
    says.with("law", law::items(&g.law)).with("text", g.text.clone())
}

/// The field a refusal of a verb is about, if it is about one.
pub fn field_of(e: &OpError) -> Option<&'static str> {
    match e.code {
        "reason-needed" => Some("why"),
        "result-day" => Some("day"),
        "handed-to-whom" => Some("to"),
        "not-named-before" => Some("anew"),
        "hearing-late" => Some("late"),
        "hearing-day" | "held-day" => Some("meet-day"),
        "hearing-time" => Some("meet-time"),
        "hearing-place" => Some("meet-place"),
        "notice-day" | "objection-day" => Some("day"),
        "minutes-day" => Some("minutes-day"),
        "minutes-number" => Some("minutes"),
        "paper-expired" | "suspend-until" => Some("until"),
        "late-why-needed" => Some("late_why"),
        "step-began" => Some("began"),
        "step-done" => Some("done"),
        _ => None,
    }
}

/// A reason that must be given.
pub fn reason(label: &'static str) -> Field {
    Field::line("why", Message::new(label), FieldKind::Line(REASON)).required()
}

/// Why a case ends after its due day; asked for only then.
pub fn late(case: &Case, today: NaiveDate) -> Option<Field> {
    let field = || Field::line("late_why", Message::new("form-late-why"), FieldKind::Line(REASON)).required();
    case.is_overdue(today).then(|| field().hint(Message::new("form-late-hint").with("due", case.due)))
}

/// What is asked about a step.
fn step(step: Option<&Step>, today: NaiveDate) -> Vec<Field> {
    let day = |id: &str, label, value: Option<NaiveDate>| {
        let value = value.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default();
        Field::line(id, Message::new(label), FieldKind::Day).value(value)
    };
    let Some(step) = step else { return Vec::new() };
    let done = match step.standing {
        Standing::Done(day) | Standing::DoneLate(day) => Some(day),
        // A step that was not begun is begun first.
        Standing::NotBegun if step.asks_begin => None,
        _ => Some(today),
    };
    let mut out = Vec::new();
    if step.asks_begin {
        let begins = Message::new("form-step-began-hint").with("starts", step.starts.clone());
        out.push(day("began", "form-step-began", step.begins.or(Some(today))).hint(begins));
    }
    out.push(day("done", "form-step-done", done).hint(Message::new("form-step-done-hint")));
    out
}

fn fields(asked: Asked, case: &Case, edition: &Edition, of: &Of<'_>, today: NaiveDate) -> Vec<Field> {
    let to = || Field::line("to", Message::new("form-to"), FieldKind::Line(REASON)).value(case.applicant.name.as_str());
    match asked {
        Asked::Issue => {
            // Where the receipt of the application is the result, it bears the number of the application.
            let receipt = edition.result(&case.answers).is_some_and(|r| r.kind == ResultKind::Receipt);
            let number = if receipt { case.number.as_str() } else { "" };
            let mut out = vec![
                Field::line("number", Message::new("form-number"), FieldKind::Line(60))
                    .value(number)
                    .hint(Message::new("form-number-hint").with("number", case.number.as_str())),
                Field::line("day", Message::new("form-day"), FieldKind::Day)
                    .required()
                    .value(today.format("%d.%m.%Y").to_string()),
                to().hint(Message::new("form-to-hint")),
            ];
            out.extend(late(case, today));
            out
        }
        Asked::HandOut => vec![to().required()],
        Asked::Withdraw => vec![reason("form-withdraw-why").hint(Message::new("form-withdraw-hint"))],
        Asked::Annul => vec![reason("form-annul-why")],
        Asked::Invalid => vec![reason("form-invalid-why")],
        Asked::Pay => vec![
            Field::line("receipt", Message::new("form-receipt"), FieldKind::Line(60)).required(),
            Field::line("sum", Message::new("form-sum"), FieldKind::Line(20)).required().hint(Message::new("form-sum-hint")),
            Field::line("day", Message::new("form-receipt-day"), FieldKind::Day)
                .required()
                .value(today.format("%d.%m.%Y").to_string()),
        ],
        Asked::Until => {
            let until = Field::line("until", Message::new("form-until"), FieldKind::Day);
            vec![until.hint(Message::new("form-until-hint"))]
        }
        Asked::Motive => {
            let mut out = vec![motive(), media()];
            out.extend(late(case, today));
            out
        }
        Asked::Before(_) => Vec::new(),
        Asked::Suspend => {
            let until = Field::line("until", Message::new("form-suspend-until"), FieldKind::Day);
            vec![
                reason("form-suspend-why").hint(Message::new("form-suspend-why-hint")),
                until.hint(Message::new("form-suspend-until-hint")),
            ]
        }
        Asked::Step => step(of.step, today),
    }
}

/// Motivation of a refusal.
pub fn motive() -> Field {
    Field::long("why", Message::new("form-motive"), MOTIVATION).required().hint(Message::new("form-motive-hint"))
}

/// Medium of a refusal.
pub fn media() -> Field {
    let media = Medium::ALL.map(|m| (m.id().to_owned(), Arg::from(Message::new(medium_key(m))))).to_vec();
    Field::choice("medium", Message::new("form-medium"), media).required().value(Medium::Paper.id())
}

/// Why something is named now that an earlier refusal to the same person did not name.
pub fn anew() -> Field {
    Field::line("anew", Message::new("form-anew"), FieldKind::Line(REASON)).required().hint(Message::new("hearing-anew-hint"))
}

/// Title and the sentence above the fields.
fn head(asked: Asked, case: &Case, edition: &Edition, of: &Of<'_>) -> (Message, Option<Message>) {
    let titled = |key: &'static str| Message { key, args: vec![("number", case.number.as_str().into())] };
    match asked {
        Asked::Issue => {
            let result = edition.result(&case.answers);
            let about = result.map(|r| Message::new("form-issue-about").with("what", r.name.clone()));
            (titled("form-issue"), about)
        }
        Asked::HandOut => (titled("form-hand-out"), None),
        Asked::Withdraw => (titled("form-withdraw"), Some(Message::new("form-withdraw-about"))),
        Asked::Annul => (titled("form-annul"), Some(Message::new("form-annul-about"))),
        Asked::Until => (titled("form-until-title"), None),
        Asked::Pay => (titled("form-pay"), None),
        Asked::Invalid => (titled("form-invalid"), Some(Message::new("form-invalid-about"))),
        Asked::Suspend => (titled("form-suspend"), Some(Message::new("form-suspend-about"))),
        Asked::Step => (titled("form-step"), of.step.map(|s| Message::new("form-step-about").with("what", s.what.clone()))),
        Asked::Motive => {
            // Each ground is a sentence: they stand one after another.
            let named = parted(of.ground, BETWEEN);
            let about = named
                .iter()
                .filter_map(|id| edition.ground(id))
                .map(ground)
                .reduce(|all, g| Message::new("form-one-by-one").with("first", all).with("then", g));
            (titled("form-motive-title"), about)
        }
        Asked::Before(_) => (titled("form-motive-title"), None),
    }
}

/// What a form is about, besides the case.
#[derive(Clone, Copy, Debug, Default)]
pub struct Of<'a> {
    /// Ids of the grounds of a refusal, joined.
    pub ground: &'a str,
    /// The step that is noted.
    pub step: Option<&'a Step>,
}

/// The form, filled with what was typed before, with faults under their fields; `new` says what an earlier refusal to the same person did not
/// name.
pub fn form(
    asked: Asked,
    case: &Case,
    edition: &Edition,
    of: &Of<'_>,
    (today, new): (NaiveDate, Option<Message>),
    typed: &[(String, String)],
    faults: Vec<(String, Message)>,
) -> AskForm {
    let mut fields = fields(asked, case, edition, of, today);
    if new.is_some() {
        fields.push(anew());
    }
    let mut form = Form::new(fields);
    form.fill(typed);
    form.set_errors(faults);
    let (title, about) = head(asked, case, edition, of);
    let about = match (about, new) {
        (Some(about), Some(new)) => Some(Message::new("form-one-by-one").with("about", about).with("new", new)),
        (about, new) => about.or(new),
    };
    let dialog = AskForm::new("act-form", title, form);
    match about {
        Some(about) => dialog.about(about),
        None => dialog,
    }
}
