//! What changed between two editions of a service, part by part, as values that `words` says in any language.
//!
//! First and last days, the origin, English texts and marks of a translation are no change: what the desk does is the same.

use chrono::NaiveDate;

use super::service::{
    Answers, BeneficiaryKind, Condition, Confidence, Edition, Fee, Form, Hearing, IncompleteKind, MonthDay, OutsideWindow,
    PaperColumn, PaperRoad, PersonKind, ProviderKind, ResultKind, Stage, StateSystem, Validity, Way,
};
use super::term::Term;
use super::text::Text;

mod compare;

pub use compare::difference;

/// A part of an edition that was added, removed or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which part.
    pub part: Part,
    /// What became of it.
    pub what: What,
    /// Whether a case that is being taken in can be concerned at all.
    case: bool,
    /// Variants it concerns, in the old edition or the new one.
    variants: Vec<Condition>,
}

impl Change {
    /// Whether it concerns an application with these answers: what is asked for, when it is due, who may ask. Where something was read and
    /// notes for the clerk do not.
    pub fn touches(&self, answers: &Answers) -> bool {
        self.case && self.variants.iter().any(|v| v.may_hold(answers))
    }
}

/// A part of an edition.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// The edition itself: its names, its act, who gives the service.
    Whole,
    /// A term and its variant.
    Term(Term, Value),
    /// A window of admission, by its rule in words.
    Window(Text),
    /// A question.
    Question(Text),
    /// A set of documents of which one is enough.
    Group(Text),
    /// A document.
    Document(Text),
    /// Something that must not be asked for.
    NotDemanded(Text),
    /// A ground of refusal: its number and text.
    Ground(String, Text),
    /// What an incomplete package leads to.
    Outcome,
    /// A result.
    Result(Text),
    /// Something with a term of its own.
    SubTerm(Text),
    /// A journal the act prescribes.
    Journal(Text),
    /// Readings that do not agree, by what they differ about.
    Disagreement(Text),
    /// A note for the clerk.
    Note(Text),
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The new edition has it, the old one had not.
    Added,
    /// The old edition had it.
    Removed,
    /// One side of it is another now.
    Changed(Aspect, Value, Value),
}

/// A side of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the field of the edition of the same name")]
pub enum Aspect {
    Label,
    Name,
    Act,
    Order,
    Registered,
    ActEdition,
    Annex,
    Source,
    Confidence,
    Providers,
    Paper,
    Ways,
    Fee,
    Column,
    Recipients,
    Beneficiary,
    Waiting,
    AtDesk,
    Hearing,
    Complete,
    Days,
    DecisionFrom,
    Outside,
    Text,
    Hint,
    When,
    Choices,
    Default,
    Row,
    Form,
    Why,
    StateSystem,
    OnRequest,
    Group,
    CertifiedBy,
    Stage,
    Validity,
    Pieces,
    Note,
    Number,
    Law,
    Kind,
    Norm,
    PaperForm,
    Valid,
    Term,
    Starts,
    Columns,
    Readings,
    Applied,
}

/// A value before or after.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each holds a value of the type it is named after")]
pub enum Value {
    Nothing,
    Flag(bool),
    Number(u16),
    Plain(String),
    Text(Text),
    Texts(Vec<Text>),
    Order(String, NaiveDate),
    MonthDay(MonthDay),
    Days(MonthDay, MonthDay),
    Term(Term),
    Form(Form),
    StateSystem(StateSystem),
    Stage(Stage),
    Validity(Validity),
    Confidence(Confidence),
    Providers(Vec<ProviderKind>),
    Paper(PaperRoad),
    Ways(Vec<Way>),
    Fee(Fee),
    Column(PaperColumn),
    Recipients(Vec<PersonKind>),
    Beneficiary(BeneficiaryKind),
    Hearing(Hearing),
    Outside(OutsideWindow),
    Incomplete(IncompleteKind),
    Result(ResultKind),
    /// Alternatives, each of questions with the answers that are meant.
    When(Vec<Vec<(Text, Vec<Text>)>>),
}

impl Value {
    /// A condition with its questions and answers as an edition says them; what the edition lacks stands by its id.
    pub fn condition(edition: &Edition, when: &Condition) -> Value {
        let plain = |id: &str| Text { ru: id.to_owned(), kk: id.to_owned(), ..Text::default() };
        let alternative = |all: &std::collections::BTreeMap<String, Vec<String>>| {
            let pairs = all.iter().map(|(id, choices)| {
                let question = edition.questions.iter().find(|q| q.id == *id);
                let answer = |id: &String| {
                    let found = question.and_then(|q| q.choices.iter().find(|c| c.id == *id));
                    found.map_or_else(|| plain(id), |c| c.text.clone())
                };
                (question.map_or_else(|| plain(id), |q| q.text.clone()), choices.iter().map(answer).collect())
            });
            pairs.collect()
        };
        if when.is_always() { Value::Nothing } else { Value::When(when.any.iter().map(alternative).collect()) }
    }
}
