//! The words of the seeds and what they mean. Meanings stand in the domain; `seeds/README.md` names the words.

use crate::domain::calendar::{Certainty, DayKind, Week};
use crate::domain::common::{Holds, Part};
use crate::domain::service::{
    BeneficiaryKind, Confidence, Fee, Hearing, IncompleteKind, OutsideWindow, PaperColumn, PaperRoad, PersonKind, ProviderKind,
    ResultKind, Stage, Starts, StateSystem, Validity, Way,
};

pub(super) const CONFIDENCE: [(Confidence, &str); 3] =
    [(Confidence::Text, "text"), (Confidence::Part, "part"), (Confidence::Memory, "memory")];

pub(super) const PAPER: [(PaperRoad, &str); 3] =
    [(PaperRoad::Provider, "provider"), (PaperRoad::StateCorporation, "state-corporation"), (PaperRoad::None, "none")];

pub(super) const WAY: [(Way, &str); 5] = [
    (Way::Provider, "provider"),
    (Way::Egov, "egov"),
    (Way::StateCorporation, "state-corporation"),
    (Way::Phone, "phone"),
    (Way::InformationSystem, "information-system"),
];

pub(super) const FEE: [(Fee, &str); 2] = [(Fee::Free, "free"), (Fee::PaidOrFree, "paid-or-free")];

pub(super) const COLUMN: [(PaperColumn, &str); 3] =
    [(PaperColumn::PaperOnly, "12.1"), (PaperColumn::Alternative, "12.2"), (PaperColumn::NotHere, "none")];

pub(super) const BENEFICIARY: [(BeneficiaryKind, &str); 3] =
    [(BeneficiaryKind::Child, "child"), (BeneficiaryKind::Student, "student"), (BeneficiaryKind::Applicant, "applicant")];

pub(super) const HEARING: [(Hearing, &str); 3] =
    [(Hearing::Printed, "printed"), (Hearing::ByLaw, "by-law"), (Hearing::None, "none")];

pub(super) const OUTSIDE: [(OutsideWindow, &str); 2] = [(OutsideWindow::Warn, "warn"), (OutsideWindow::Block, "block")];

pub(super) const STATE: [(StateSystem, &str); 3] =
    [(StateSystem::No, "no"), (StateSystem::IfMissing, "if-missing"), (StateSystem::Holds, "holds")];

pub(super) const STARTS: [(Starts, &str); 4] =
    [(Starts::Event, "event"), (Starts::Registration, "registration"), (Starts::Previous, "previous"), (Starts::End, "end")];

pub(super) const STAGE: [(Stage, &str); 3] =
    [(Stage::Application, "application"), (Stage::BeforeResult, "before-result"), (Stage::Later, "later")];

pub(super) const INCOMPLETE: [(IncompleteKind, &str); 3] = [
    (IncompleteKind::NonAcceptance, "non-acceptance"),
    (IncompleteKind::NoFurtherConsideration, "no-further-consideration"),
    (IncompleteKind::RefusalOfService, "refusal-of-service"),
];

pub(super) const RESULT: [(ResultKind, &str); 10] = [
    (ResultKind::Receipt, "receipt"),
    (ResultKind::Order, "order"),
    (ResultKind::Notice, "notice"),
    (ResultKind::Certificate, "certificate"),
    (ResultKind::Talon, "talon"),
    (ResultKind::Duplicate, "duplicate"),
    (ResultKind::Direction, "direction"),
    (ResultKind::Decision, "decision"),
    (ResultKind::Conclusion, "conclusion"),
    (ResultKind::Payment, "payment"),
];

/// Kinds of day, with the domain's own words.
pub(super) const DAY: [(DayKind, &str); 4] = [
    (DayKind::Holiday, "holiday"),
    (DayKind::DayOff, "day-off"),
    (DayKind::Working, "working"),
    (DayKind::Cancelled, "cancelled"),
];

/// Kinds of day that come every year.
pub(super) const YEARLY: [(DayKind, &str); 2] = [(DayKind::Holiday, "holiday"), (DayKind::DayOff, "day-off")];

pub(super) const WEEK: [(Week, &str); 2] = [(Week::Five, "five"), (Week::Six, "six")];

pub(super) const CERTAINTY: [(Certainty, &str); 2] = [(Certainty::Announced, "announced"), (Certainty::Computed, "computed")];

pub(super) const PART: [(Part, &str); 5] = [
    (Part::Papers, "papers"),
    (Part::Fee, "fee"),
    (Part::Acceptance, "acceptance"),
    (Part::Refusal, "refusal"),
    (Part::Complaint, "complaint"),
];

pub(super) const HOLDS: [(Holds, &str); 2] = [(Holds::PaperHere, "paper-here"), (Holds::Free, "free")];

/// Kinds of provider, with the domain's own words.
pub(super) fn providers() -> [(ProviderKind, &'static str); 7] {
    ProviderKind::ALL.map(|k| (k, k.id()))
}

/// Kinds of person, with the domain's own words.
pub(super) fn recipients() -> [(PersonKind, &'static str); 2] {
    PersonKind::ALL.map(|k| (k, k.id()))
}

/// Reads "3 working-days", "10 calendar-days", "1 month", "printed-date".
pub(super) fn validity(text: &str) -> Option<Validity> {
    if text == "printed-date" {
        return Some(Validity::PrintedDate);
    }
    let (number, unit) = text.split_once(' ')?;
    let n: u16 = number.parse().ok().filter(|n| *n > 0)?;
    match unit {
        "calendar-day" | "calendar-days" => Some(Validity::CalendarDays(n)),
        "working-day" | "working-days" => Some(Validity::WorkingDays(n)),
        "month" | "months" => Some(Validity::Months(n)),
        _ => None,
    }
}
