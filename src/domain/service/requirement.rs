//! What an edition asks for, on which grounds it may be refused, and what it ends with.

use super::{Condition, Confidence};
use crate::domain::text::Text;

/// A set of documents of which one is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnyOf {
    /// Id named by its documents.
    pub id: String,
    /// What the set proves.
    pub name: Text,
}

/// How a document is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The original is handed over.
    Original,
    /// A copy is handed over.
    Copy,
    /// The original is compared and returned, the copy is kept.
    OriginalAndCopy,
    /// Shown, looked at and returned; no copy may be asked for.
    Shown,
    /// A filled form of the act.
    FilledForm,
    /// An application in free form.
    FreeForm,
    /// The act does not say; the original is looked at and no copy is asked for.
    Unspecified,
}

impl Form {
    /// All, with the word used in seeds.
    pub const ALL: [(Form, &'static str); 7] = [
        (Form::Original, "original"),
        (Form::Copy, "copy"),
        (Form::OriginalAndCopy, "original-and-copy"),
        (Form::Shown, "shown"),
        (Form::FilledForm, "form"),
        (Form::FreeForm, "free-form"),
        (Form::Unspecified, "unspecified"),
    ];

    /// The word.
    pub fn id(self) -> &'static str {
        Form::ALL.iter().find(|(f, _)| *f == self).map_or("unspecified", |(_, id)| id)
    }
}

/// What state systems hold of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StateSystem {
    /// They hold it: may never make a package incomplete.
    Holds,
    /// Becomes demandable only after the clerk states that the system has no record.
    IfMissing,
    /// They do not hold it: the applicant brings it.
    No,
}

/// When a document is handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// With the application.
    Application,
    /// After acceptance and before the result, such as on the day of an examination: does not hold up the application, holds up the result.
    BeforeResult,
    /// Later, at a named second step; never a condition of acceptance nor of the result.
    Later,
}

/// A document of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// Id within the edition.
    pub id: String,
    /// Number in the act's own row.
    pub row: String,
    /// Name as the act has it, shortened.
    pub name: Text,
    /// How it is given.
    pub form: Form,
    /// Variant in which it is asked.
    pub when: Condition,
    /// The condition in words, for "why is this asked".
    pub why: Option<Text>,
    /// What state systems hold.
    pub state_system: StateSystem,
    /// Asked only when the provider asks for it.
    pub on_request: bool,
    /// Set it belongs to.
    pub group: Option<String>,
    /// Who certifies a copy.
    pub certified_by: Option<Text>,
    /// Stage at which it is handed in.
    pub stage: Stage,
    /// How long it is good for.
    pub validity: Option<Validity>,
    /// Pieces, when more than one.
    pub pieces: u8,
    /// What the clerk should know.
    pub note: Option<Text>,
    /// How well it is known.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
}

/// How long a paper is good for, counted from its own date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// Calendar days.
    CalendarDays(u16),
    /// Working days.
    WorkingDays(u16),
    /// Calendar months.
    Months(u16),
    /// Until the day printed on it.
    PrintedDate,
}

/// Something offices ask for that this list does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDemanded {
    /// What.
    pub what: Text,
    /// Why not.
    pub why: Text,
}

/// A ground of refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Id within the edition.
    pub id: String,
    /// The edition's own number.
    pub number: String,
    /// Text.
    pub text: Text,
    /// Matching item of the Law, e.g. "19-1 п. 2 пп. 1".
    pub law: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// What the desk does with an incomplete or expired package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncompleteOutcome {
    /// Kind of outcome.
    pub kind: IncompleteKind,
    /// Norm the paper cites, as the form prints it; none: the form cites nothing.
    pub norm: Option<Text>,
    /// Form of the act.
    pub form: Option<Text>,
    /// What the clerk should know.
    pub note: Option<Text>,
    /// How well it is known.
    pub confidence: Confidence,
}

/// Outcome of an incomplete package, by the rules of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IncompleteKind {
    /// The application is not accepted, a receipt of non-acceptance is given.
    NonAcceptance,
    /// Refused in further consideration, with a notice; not counted as a refusal.
    NoFurtherConsideration,
    /// A refusal of the service itself; counts among refusals.
    RefusalOfService,
}

/// What a case ends with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRule {
    /// Variant.
    pub when: Condition,
    /// Kind of result.
    pub kind: ResultKind,
    /// Name of the paper.
    pub name: Text,
    /// How long it holds, in words.
    pub valid: Option<Text>,
}

/// Kind of result paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResultKind {
    /// The receipt of acceptance itself: nothing more is issued.
    Receipt,
    /// An order of the head.
    Order,
    /// A notice.
    Notice,
    /// A certificate.
    Certificate,
    /// A talon.
    Talon,
    /// A duplicate of a document.
    Duplicate,
    /// A direction (to a dormitory, a camp).
    Direction,
    /// A decision of the body.
    Decision,
    /// A conclusion of specialists.
    Conclusion,
    /// A payment.
    Payment,
}

/// Whether a refusal is heard first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hearing {
    /// The order prints it.
    Printed,
    /// Only by the administrative code, where the term is five working days or longer.
    ByLaw,
    /// None: the term is shorter.
    None,
}
