//! Which printed forms there are, what each is about, and what its texts and lists may name.

use crate::domain::text::Message;

/// A printed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// Talon and receipt of acceptance.
    Receipt,
    /// Receipt of non-acceptance.
    NonAcceptance,
    /// Consent to the use of protected data.
    Consent,
    /// Notice of a preliminary decision to refuse, and of the hearing.
    HearingNotice,
    /// Minutes of the hearing.
    HearingMinutes,
    /// Motivated refusal.
    Refusal,
    /// Notice that the result is ready.
    ResultNotice,
    /// The answer to "at what stage?" as a paper.
    Stage,
    /// Cover sheet of the folder.
    Folder,
    /// Answer to a complaint.
    ComplaintAnswer,
    /// Notice that a complaint went to the body above.
    ComplaintForwarded,
    /// What to bring.
    Bring,
    /// Sheet of the information stand.
    Stand,
}

/// What a form is printed about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A registered case.
    Case,
    /// An application that was not accepted.
    NonAcceptance,
    /// A complaint.
    Complaint,
    /// A service: nothing of a person.
    Service,
}

/// Places every form has: the office and what for.
const OFFICE: &[&str] =
    &["organisation", "district", "bin", "phone", "hours", "head", "head-position", "day", "service", "service-code"];
/// Places of what somebody asked for: who, and the person at the desk.
const PERSON: &[&str] = &[
    "number",
    "time",
    "applicant",
    "applicant-number",
    "applicant-address",
    "applicant-phone",
    "learner",
    "learner-number",
    "clerk",
    "position",
];
/// Places of a case besides: its term, its decision, what went before a refusal, the stage as it was told.
const OF_CASE: &[&str] = &[
    "due",
    "fee",
    "act",
    "folder-code",
    "decided",
    "why",
    "result",
    "result-number",
    "result-day",
    "result-valid",
    "preliminary-day",
    "found",
    "hearing-day",
    "hearing-time",
    "hearing-place",
    "written",
    "notice-day",
    "notice-way",
    "objection-term",
    "objection-until",
    "objection-if",
    "decide-from",
    "objection",
    "objection-day",
    "held-day",
    "held-time",
    "held-place",
    "held-who",
    "minutes-number",
    "minutes-day",
    "waived",
    "stage",
    "stage-day",
    "stage-time",
    "stage-to",
];
/// Places of a non-acceptance besides.
const OF_NEGATIVE: &[&str] = &["norm"];
/// Places of a complaint besides.
const OF_COMPLAINT: &[&str] = &[
    "case",
    "subject",
    "answered",
    "answer",
    "outcome",
    "unsatisfied",
    "forwarded-day",
    "forwarded-to",
    "forwarded-file",
    "forwarded-norm",
    "control-due",
    "control-norm",
];
/// Lists of a case.
const CASE_LISTS: &[&str] = &["taken", "shown", "held", "grounds", "found-grounds", "documents", "complaint-law"];

impl Form {
    /// All, in the order they are offered.
    pub const ALL: [Form; 13] = [
        Form::Receipt,
        Form::NonAcceptance,
        Form::Consent,
        Form::HearingNotice,
        Form::HearingMinutes,
        Form::Refusal,
        Form::ResultNotice,
        Form::Stage,
        Form::Folder,
        Form::ComplaintAnswer,
        Form::ComplaintForwarded,
        Form::Bring,
        Form::Stand,
    ];

    /// The word used in file names, flags and names of blanks.
    pub fn id(self) -> &'static str {
        match self {
            Form::Receipt => "receipt",
            Form::NonAcceptance => "non-acceptance",
            Form::Consent => "consent",
            Form::HearingNotice => "hearing-notice",
            Form::HearingMinutes => "hearing-minutes",
            Form::Refusal => "refusal",
            Form::ResultNotice => "result-notice",
            Form::Stage => "stage",
            Form::Folder => "folder",
            Form::ComplaintAnswer => "complaint-answer",
            Form::ComplaintForwarded => "complaint-forwarded",
            Form::Bring => "bring",
            Form::Stand => "stand",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|f| f.id() == id)
    }

    /// Those printed about something that has a number.
    pub fn numbered() -> impl Iterator<Item = Form> {
        Form::ALL.into_iter().filter(|f| f.subject() != Subject::Service)
    }

    /// What it is printed about.
    pub fn subject(self) -> Subject {
        match self {
            Form::Receipt
            | Form::Consent
            | Form::HearingNotice
            | Form::HearingMinutes
            | Form::Refusal
            | Form::ResultNotice
            | Form::Stage
            | Form::Folder => Subject::Case,
            Form::NonAcceptance => Subject::NonAcceptance,
            Form::ComplaintAnswer | Form::ComplaintForwarded => Subject::Complaint,
            Form::Bring | Form::Stand => Subject::Service,
        }
    }

    /// Places its texts may name, besides `fact.<id>` and `norm.<id>` of the facts common to all services.
    pub fn places(self) -> Vec<&'static str> {
        let (person, own): (&[&str], &[&str]) = match self.subject() {
            Subject::Case => (PERSON, OF_CASE),
            Subject::NonAcceptance => (PERSON, OF_NEGATIVE),
            Subject::Complaint => (PERSON, OF_COMPLAINT),
            Subject::Service => (&[], &[]),
        };
        OFFICE.iter().chain(person).chain(own).copied().collect()
    }

    /// Lists its pieces may name.
    pub fn lists(self) -> &'static [&'static str] {
        match self.subject() {
            Subject::Case => CASE_LISTS,
            Subject::NonAcceptance => &["missing"],
            Subject::Complaint => &["complaint-law"],
            Subject::Service => &[],
        }
    }

    /// Its name for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Form::Receipt => "print-form-receipt",
            Form::NonAcceptance => "print-form-non-acceptance",
            Form::Consent => "print-form-consent",
            Form::HearingNotice => "print-form-hearing-notice",
            Form::HearingMinutes => "print-form-hearing-minutes",
            Form::Refusal => "print-form-refusal",
            Form::ResultNotice => "print-form-result-notice",
            Form::Stage => "print-form-stage",
            Form::Folder => "print-form-folder",
            Form::ComplaintAnswer => "print-form-complaint-answer",
            Form::ComplaintForwarded => "print-form-complaint-forwarded",
            Form::Bring => "print-form-bring",
            Form::Stand => "print-form-stand",
        })
    }
}
