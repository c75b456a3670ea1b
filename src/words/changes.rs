//! What changed between two editions, in words.

use crate::domain::difference::{Aspect, Change, Part, Value, What};
use crate::domain::text::{Arg, Message, Text};
use crate::words::names;

/// A change in one sentence.
pub fn change(change: &Change) -> Message {
    let part = part(&change.part);
    match &change.what {
        What::Added => Message::new("difference-added").with("part", part),
        What::Removed => Message::new("difference-removed").with("part", part),
        What::Changed(aspect, was, is) => Message::new("difference-changed")
            .with("part", part)
            .with("aspect", self::aspect(*aspect))
            .with("was", value(was))
            .with("is", value(is)),
    }
}

/// The same under a heading that says what became of it.
pub fn short(change: &Change) -> Message {
    let part = part(&change.part);
    match &change.what {
        What::Added | What::Removed => Message::new("difference-item").with("part", part),
        What::Changed(aspect, was, is) => Message::new("difference-item-changed")
            .with("part", part)
            .with("aspect", self::aspect(*aspect))
            .with("was", value(was))
            .with("is", value(is)),
    }
}

/// A part of an edition.
fn part(part: &Part) -> Message {
    let named = |key: &'static str, name: &Text| Message::new(key).with("name", name.clone());
    match part {
        Part::Whole => Message::new("difference-whole"),
        Part::Term(term, Value::Nothing) => Message::new("difference-term").with("term", term.message()),
        Part::Term(term, when) => Message::new("difference-term-of").with("term", term.message()).with("when", value(when)),
        Part::Window(note) => named("difference-window", note),
        Part::Question(text) => named("difference-question", text),
        Part::Group(name) => named("difference-group", name),
        Part::Document(name) => named("difference-document", name),
        Part::NotDemanded(what) => named("difference-not-demanded", what),
        Part::Ground(number, text) => named("difference-ground", text).with("number", number.as_str()),
        Part::Outcome => Message::new("difference-outcome"),
        Part::Result(name) => named("difference-result", name),
        Part::SubTerm(what) => named("difference-sub-term", what),
        Part::Journal(name) => named("difference-journal", name),
        Part::Disagreement(about) => named("difference-disagreement", about),
        Part::Note(note) => named("difference-note", note),
    }
}

/// A side of a part.
fn aspect(aspect: Aspect) -> Message {
    Message::new(match aspect {
        Aspect::Label => "aspect-label",
        Aspect::Name => "aspect-name",
        Aspect::Act => "aspect-act",
        Aspect::Order => "aspect-order",
        Aspect::Registered => "aspect-registered",
        Aspect::ActEdition => "aspect-act-edition",
        Aspect::Annex => "aspect-annex",
        Aspect::Source => "aspect-source",
        Aspect::Confidence => "aspect-confidence",
        Aspect::Providers => "aspect-providers",
        Aspect::Paper => "aspect-paper",
        Aspect::Ways => "aspect-ways",
        Aspect::Fee => "aspect-fee",
        Aspect::Column => "aspect-column",
        Aspect::Recipients => "aspect-recipients",
        Aspect::Beneficiary => "aspect-beneficiary",
        Aspect::Waiting => "aspect-waiting",
        Aspect::AtDesk => "aspect-at-desk",
        Aspect::Hearing => "aspect-hearing",
        Aspect::Complete => "aspect-complete",
        Aspect::Days => "aspect-days",
        Aspect::DecisionFrom => "aspect-decision-from",
        Aspect::Outside => "aspect-outside",
        Aspect::Text => "aspect-text",
        Aspect::Hint => "aspect-hint",
        Aspect::When => "aspect-when",
        Aspect::Choices => "aspect-choices",
        Aspect::Default => "aspect-default",
        Aspect::Row => "aspect-row",
        Aspect::Form => "aspect-form",
        Aspect::Why => "aspect-why",
        Aspect::StateSystem => "aspect-state-system",
        Aspect::OnRequest => "aspect-on-request",
        Aspect::Group => "aspect-group",
        Aspect::CertifiedBy => "aspect-certified-by",
        Aspect::Stage => "aspect-stage",
        Aspect::Validity => "aspect-validity",
        Aspect::Pieces => "aspect-pieces",
        Aspect::Note => "aspect-note",
        Aspect::Number => "aspect-number",
        Aspect::Law => "aspect-law",
        Aspect::Kind => "aspect-kind",
        Aspect::Norm => "aspect-norm",
        Aspect::PaperForm => "aspect-paper-form",
        Aspect::Valid => "aspect-valid",
        Aspect::Term => "aspect-term",
        Aspect::Starts => "aspect-starts",
        Aspect::Columns => "aspect-columns",
        Aspect::Readings => "aspect-readings",
        Aspect::Applied => "aspect-applied",
    })
}

/// A value before or after.
fn value(value: &Value) -> Arg {
    let all = |list: Vec<Message>| Arg::List(list.into_iter().map(Arg::from).collect());
    match value {
        Value::Nothing => Message::new("difference-nothing").into(),
        Value::Flag(true) => Message::new("yes").into(),
        Value::Flag(false) => Message::new("no").into(),
        Value::Number(n) => i64::from(*n).into(),
        Value::Plain(text) => text.as_str().into(),
        Value::Text(text) => text.clone().into(),
        Value::Texts(list) => Arg::List(list.iter().cloned().map(Arg::from).collect()),
        Value::Order(number, day) => Message::new("difference-order").with("number", number.as_str()).with("day", *day).into(),
        Value::MonthDay(day) => day.to_string().into(),
        Value::Days(from, to) => format!("{from}–{to}").into(),
        Value::Term(term) => term.message().into(),
        Value::Form(form) => names::form(*form).into(),
        Value::StateSystem(held) => names::state_system(*held).into(),
        Value::Stage(stage) => names::stage(*stage).into(),
        Value::Validity(good) => names::validity(*good).into(),
        Value::Confidence(known) => names::confidence(*known).into(),
        Value::Providers(list) => all(list.iter().map(|k| names::provider(*k)).collect()),
        Value::Paper(road) => names::paper(*road).into(),
        Value::Ways(list) => all(list.iter().map(|w| names::way(*w)).collect()),
        Value::Fee(fee) => names::fee(*fee).into(),
        Value::Column(column) => names::column(*column).into(),
        Value::Recipients(list) => all(list.iter().map(|p| names::person(*p)).collect()),
        Value::Beneficiary(whose) => names::beneficiary(*whose).into(),
        Value::Hearing(hearing) => names::hearing(*hearing).into(),
        Value::Outside(rule) => names::outside(*rule).into(),
        Value::Incomplete(kind) => names::incomplete(*kind).into(),
        Value::Result(kind) => names::result(*kind).into(),
        Value::When(any) => condition(any),
    }
}

/// Alternatives joined with "or", the answers of a question too.
fn condition(any: &[Vec<(Text, Vec<Text>)>]) -> Arg {
    let one = |(question, answers): &(Text, Vec<Text>)| {
        let answers = answers.iter().cloned().map(Arg::from).reduce(either).unwrap_or_else(|| "".into());
        Message::new("difference-answer").with("question", question.clone()).with("answers", answers).into()
    };
    let all = |pairs: &Vec<(Text, Vec<Text>)>| Arg::List(pairs.iter().map(one).collect());
    any.iter().map(all).reduce(either).unwrap_or_else(|| "".into())
}

fn either(a: Arg, b: Arg) -> Arg {
    Message { key: "difference-either", args: vec![("a", a), ("b", b)] }.into()
}
