//! A service of the registry as its dated editions: who gives it, what it asks for, when it must be done, why it may be refused.
//!
//! Pure values. `catalog` reads them from `seeds/services`; nothing here knows a particular service.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::term::Term;
use super::text::{Message, Text};

mod procedure;
mod requirement;

pub use procedure::{Difference, Journal, Starts, SubTerm};
pub use requirement::{
    AnyOf, Form, Ground, Hearing, IncompleteKind, IncompleteOutcome, NotDemanded, Requirement, ResultKind, ResultRule, Stage,
    StateSystem, Validity,
};

/// Eight digits of the registry; the one service whose code was not found has a word instead.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServiceCode(pub String);

impl ServiceCode {
    /// The code as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ServiceCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A service with all its editions, oldest first. Shipped ones never overlap; where one of the office lies over another, the one that starts
/// later holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Registry code.
    pub code: ServiceCode,
    /// Everyday words in any language that find it ("1 класс", "жатақхана").
    pub aliases: Vec<String>,
    /// Editions ordered by first day in force.
    pub editions: Vec<Edition>,
}

impl Service {
    /// The edition in force on a day, if any.
    pub fn on(&self, day: NaiveDate) -> Option<&Edition> {
        self.editions.iter().rev().find(|e| e.from <= day && e.to.is_none_or(|to| day <= to))
    }

    /// The edition with this id.
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|e| e.id == id)
    }

    /// The newest edition, in force or not yet.
    pub fn newest(&self) -> &Edition {
        self.editions.last().expect("the catalogue refuses a service without editions")
    }
}

/// How well a fact is known. Shown in words on every screen that shows the fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Confidence {
    /// From memory: to be checked against the act.
    Memory,
    /// Some rows read, or an older edition read.
    Part,
    /// Read in the act, edition named.
    Text,
}

/// Kind of organisation; chooses which services it provides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProviderKind {
    /// General school, special school, gymnasium, lyceum.
    School,
    /// Pre-school organisation.
    Kindergarten,
    /// Technical, vocational and post-secondary education.
    College,
    /// Additional education for children.
    AdditionalEducation,
    /// Psychological, medical and pedagogical consultation (ПМПК).
    Pmpk,
    /// Correction cabinet, rehabilitation centre, autism support centre.
    CorrectionCentre,
    /// District, city or regional department of education (МИО).
    EducationDepartment,
}

impl ProviderKind {
    /// All kinds in the order of the first-start question.
    pub const ALL: [ProviderKind; 7] = [
        ProviderKind::School,
        ProviderKind::Kindergarten,
        ProviderKind::College,
        ProviderKind::AdditionalEducation,
        ProviderKind::Pmpk,
        ProviderKind::CorrectionCentre,
        ProviderKind::EducationDepartment,
    ];

    /// The word used in seeds, settings and flags.
    pub fn id(self) -> &'static str {
        match self {
            ProviderKind::School => "school",
            ProviderKind::Kindergarten => "kindergarten",
            ProviderKind::College => "college",
            ProviderKind::AdditionalEducation => "additional-education",
            ProviderKind::Pmpk => "pmpk",
            ProviderKind::CorrectionCentre => "correction-centre",
            ProviderKind::EducationDepartment => "education-department",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<ProviderKind> {
        ProviderKind::ALL.into_iter().find(|k| k.id() == id)
    }

    /// The kind in words.
    pub fn message(self) -> Message {
        Message::new(match self {
            ProviderKind::School => "kind-school",
            ProviderKind::Kindergarten => "kind-kindergarten",
            ProviderKind::College => "kind-college",
            ProviderKind::AdditionalEducation => "kind-additional-education",
            ProviderKind::Pmpk => "kind-pmpk",
            ProviderKind::CorrectionCentre => "kind-correction-centre",
            ProviderKind::EducationDepartment => "kind-education-department",
        })
    }
}

/// Whether a paper application may be handed in at the provider's own desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperRoad {
    /// Yes, at the provider.
    Provider,
    /// Paper only through the State Corporation.
    StateCorporation,
    /// No paper at all.
    None,
}

/// A way the service can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// The provider's chancellery.
    Provider,
    /// egov.kz.
    Egov,
    /// The State Corporation.
    StateCorporation,
    /// A phone registered on egov (proactive).
    Phone,
    /// The provider's own or another information system.
    InformationSystem,
}

/// What the recipient pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fee {
    /// Nothing: no sum may be asked for.
    Free,
    /// Depends on the group or the contract.
    PaidOrFree,
}

/// Column of the official report a paper application taken at the desk falls into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperColumn {
    /// 12.1: paper is the only road.
    PaperOnly,
    /// 12.2: paper, though the portal or the State Corporation is an alternative.
    Alternative,
    /// No paper application may be registered.
    NotHere,
}

/// One dated edition of a service: everything that is judged by it is judged by it for ever.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Unique within the service; by habit the first day, e.g. "2025-08-29".
    pub id: String,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force; none while it is.
    pub to: Option<NaiveDate>,
    /// How well the edition is known as a whole.
    pub confidence: Confidence,
    /// Short everyday name for lists.
    pub label: Text,
    /// Full name as the act prints it.
    pub name: Text,
    /// The act.
    pub act: Act,
    /// Where the project read it.
    pub source: String,
    /// What the clerk should know: disagreements, unread editions, overlays.
    pub notes: Vec<Text>,
    /// Who gives it.
    pub providers: Vec<ProviderKind>,
    /// Paper at the desk or not.
    pub paper: PaperRoad,
    /// Ways to ask for it.
    pub ways: Vec<Way>,
    /// What the information system among the ways is called, where it has a name.
    pub system: Option<Text>,
    /// What it costs.
    pub fee: Fee,
    /// Column of the report for paper taken here.
    pub column: PaperColumn,
    /// Kinds of person who may ask for it.
    pub recipients: Vec<PersonKind>,
    /// Whose service it is, besides the one who asks.
    pub beneficiary: BeneficiaryKind,
    /// Longest wait in the queue, minutes, if stated.
    pub waiting_minutes: Option<u16>,
    /// Longest service at the desk, minutes, if stated.
    pub service_minutes: Option<u16>,
    /// Terms by variant; the first whose condition holds applies.
    pub terms: Vec<TermRule>,
    /// Days of the year in which applications are taken, by variant.
    pub windows: Vec<Window>,
    /// Questions that choose the variant.
    pub questions: Vec<Question>,
    /// Sets of documents of which one is enough.
    pub groups: Vec<AnyOf>,
    /// Documents of the list.
    pub documents: Vec<Requirement>,
    /// What must not be asked for, and why.
    pub not_demanded: Vec<NotDemanded>,
    /// Grounds of refusal with the edition's own numbers.
    pub grounds: Vec<Ground>,
    /// What an incomplete package leads to.
    pub incomplete: Option<IncompleteOutcome>,
    /// Results by variant; the first whose condition holds applies.
    pub results: Vec<ResultRule>,
    /// Whether a hearing precedes a refusal.
    pub hearing: Hearing,
    /// What has a term of its own within the service, in the order it happens.
    pub sub_terms: Vec<SubTerm>,
    /// Journals the act prescribes.
    pub journals: Vec<Journal>,
    /// Readings of the law that do not agree.
    pub differences: Vec<Difference>,
    /// Whether questions, documents, grounds and outcome stand here in full; if not, the entry informs but no case is opened by it.
    pub complete: bool,
    /// Where this edition came from.
    pub origin: Origin,
}

impl Edition {
    /// The requirement with this id.
    pub fn document(&self, id: &str) -> Option<&Requirement> {
        self.documents.iter().find(|d| d.id == id)
    }

    /// The ground with this id.
    pub fn ground(&self, id: &str) -> Option<&Ground> {
        self.grounds.iter().find(|g| g.id == id)
    }

    /// The questions to put, given the answers so far: a question whose condition does not hold is not asked.
    pub fn open_questions<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = &'a Question> {
        self.questions.iter().filter(move |q| q.when.holds(answers))
    }

    /// The term of a paper application with these answers.
    pub fn term(&self, answers: &Answers) -> Option<&TermRule> {
        self.terms.iter().find(|t| t.when.holds(answers) && t.way.is_none_or(|w| w == Way::Provider))
    }

    /// The window in which this variant is taken in, if the service has windows.
    pub fn window(&self, answers: &Answers) -> Option<&Window> {
        self.windows.iter().find(|w| w.when.holds(answers))
    }

    /// The result of this variant.
    pub fn result(&self, answers: &Answers) -> Option<&ResultRule> {
        self.results.iter().find(|r| r.when.holds(answers))
    }
}

/// The act the edition stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Who, when, number, registration, annex: one line in words.
    pub title: Text,
    /// Number of the order.
    pub number: String,
    /// Day of the order.
    pub date: NaiveDate,
    /// Number in the register of acts, if known.
    pub registered: Option<String>,
    /// Edition read: day and number of the amending order, in words.
    pub edition: String,
    /// Annex with the list.
    pub annex: Option<String>,
}

/// Kind of person who asks; the report splits every count by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PersonKind {
    /// Физ. лицо.
    Individual,
    /// Юр. лицо.
    LegalEntity,
}

impl PersonKind {
    /// Both, in report order.
    pub const ALL: [PersonKind; 2] = [PersonKind::Individual, PersonKind::LegalEntity];

    /// The word used in files and flags.
    pub fn id(self) -> &'static str {
        match self {
            PersonKind::Individual => "individual",
            PersonKind::LegalEntity => "legal-entity",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<PersonKind> {
        PersonKind::ALL.into_iter().find(|k| k.id() == id)
    }
}

/// Whose service it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BeneficiaryKind {
    /// A child; a parent or representative asks.
    Child,
    /// A learner of age who may ask in person, or through a representative.
    Student,
    /// The applicant alone.
    Applicant,
}

/// Answers to the questions of a service: question id to choice id.
pub type Answers = BTreeMap<String, String>;

/// A condition over answers: any of the alternatives, each of which needs every named question to have one of the named choices.
/// No alternatives: always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Alternatives (or), each a map from question id to accepted choice ids (and over keys, or over choices).
    pub any: Vec<BTreeMap<String, Vec<String>>>,
}

impl Condition {
    /// Whether there is nothing to hold.
    pub fn is_always(&self) -> bool {
        self.any.is_empty()
    }

    /// Whether the condition holds; an unanswered question satisfies nothing.
    pub fn holds(&self, answers: &Answers) -> bool {
        self.any.is_empty()
            || self
                .any
                .iter()
                .any(|all| all.iter().all(|(q, choices)| answers.get(q).is_some_and(|a| choices.iter().any(|c| c == a))))
    }

    /// Whether some answer still to come could make it hold: no alternative is contradicted by what was answered.
    pub fn may_hold(&self, answers: &Answers) -> bool {
        self.any.is_empty()
            || self
                .any
                .iter()
                .any(|all| all.iter().all(|(q, choices)| answers.get(q).is_none_or(|a| choices.iter().any(|c| c == a))))
    }
}

/// A question that chooses the variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Id used in conditions.
    pub id: String,
    /// What the clerk asks.
    pub text: Text,
    /// Why it is asked, or a hint.
    pub hint: Option<Text>,
    /// When it is asked.
    pub when: Condition,
    /// The choices, at least two; a letter-free list picked by arrow and Enter.
    pub choices: Vec<Choice>,
    /// The choice offered first.
    pub default: Option<String>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id used in conditions.
    pub id: String,
    /// What it says.
    pub text: Text,
}

/// Term of a variant.
#[derive(Clone, Debug, PartialEq)]
pub struct TermRule {
    /// Variant.
    pub when: Condition,
    /// Only for this way; none: for all.
    pub way: Option<Way>,
    /// The term.
    pub term: Term,
    /// What the clerk should know about it.
    pub note: Option<Text>,
    /// How well this term is known.
    pub confidence: Confidence,
}

/// A day of any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

/// Days of the year in which a variant is taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Variant.
    pub when: Condition,
    /// First day, every year; none: any day but see the note (such as "in the holidays").
    pub from: Option<MonthDay>,
    /// Last day, every year.
    pub to: Option<MonthDay>,
    /// Earliest day of the decision in the year, if stated.
    pub decision_from: Option<MonthDay>,
    /// What holds outside the window.
    pub outside: OutsideWindow,
    /// The rule in words.
    pub note: Text,
    /// How well it is known.
    pub confidence: Confidence,
}

/// What the program does with an application outside its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutsideWindow {
    /// Warns; the clerk confirms.
    Warn,
    /// Does not register.
    Block,
}

/// Where an edition came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Shipped with the program.
    Shipped,
    /// The office's own `services.d`, file name.
    Office(String),
}
