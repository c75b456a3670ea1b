//! The values of the domain in words: how a document is given, who holds it, by which way a service is asked for.
//!
//! Each gives the name of a sentence, so that it can stand alone or inside another one.

use crate::domain::calendar::{Certainty, DayKind};
use crate::domain::counts::Channel;
use crate::domain::service::{
    BeneficiaryKind, Confidence, Fee, Form, Hearing, IncompleteKind, OutsideWindow, PaperColumn, PaperRoad, PersonKind,
    ProviderKind, ResultKind, Stage, StateSystem, Validity, Way,
};
use crate::domain::text::Message;

/// How a document is given.
pub fn form(form: Form) -> Message {
    Message::new(match form {
        Form::Original => "name-form-original",
        Form::Copy => "name-form-copy",
        Form::OriginalAndCopy => "name-form-original-and-copy",
        Form::Shown => "name-form-shown",
        Form::FilledForm => "name-form-filled",
        Form::FreeForm => "name-form-free",
        Form::Unspecified => "name-form-unspecified",
    })
}

/// What state systems hold of a document, and what follows from it.
pub fn state_system(held: StateSystem) -> Message {
    Message::new(match held {
        StateSystem::Holds => "name-system-holds",
        StateSystem::IfMissing => "name-system-if-missing",
        StateSystem::No => "name-system-no",
    })
}

/// Kind of organisation.
pub fn provider(kind: ProviderKind) -> Message {
    Message::new(match kind {
        ProviderKind::School => "kind-school",
        ProviderKind::Kindergarten => "kind-kindergarten",
        ProviderKind::College => "kind-college",
        ProviderKind::AdditionalEducation => "kind-additional-education",
        ProviderKind::Pmpk => "kind-pmpk",
        ProviderKind::CorrectionCentre => "kind-correction-centre",
        ProviderKind::EducationDepartment => "kind-education-department",
    })
}

/// When a document is handed in.
pub fn stage(stage: Stage) -> Message {
    Message::new(match stage {
        Stage::Application => "name-stage-application",
        Stage::BeforeResult => "catalogue-before-result",
        Stage::Later => "catalogue-later",
    })
}

/// A way to ask for a service.
pub fn way(way: Way) -> Message {
    Message::new(match way {
        Way::Provider => "name-way-provider",
        Way::Egov => "name-way-egov",
        Way::StateCorporation => "name-way-state-corporation",
        Way::Phone => "name-way-phone",
        Way::InformationSystem => "name-way-information-system",
    })
}

/// What is paid.
pub fn fee(fee: Fee) -> Message {
    Message::new(match fee {
        Fee::Free => "name-fee-free",
        Fee::PaidOrFree => "name-fee-paid-or-free",
    })
}

/// Where a paper application is taken.
pub fn paper(road: PaperRoad) -> Message {
    Message::new(match road {
        PaperRoad::Provider => "name-paper-provider",
        PaperRoad::StateCorporation => "name-paper-state-corporation",
        PaperRoad::None => "name-paper-none",
    })
}

/// Column of the report for paper taken at the desk.
pub fn column(column: PaperColumn) -> Message {
    match Channel::of_paper(column) {
        Some(of) => channel(of),
        None => Message::new("name-column-none"),
    }
}

/// A column of the report.
pub fn channel(channel: Channel) -> Message {
    Message::new(match channel {
        Channel::Paper => "name-channel-paper",
        Channel::Alternative => "name-channel-alternative",
        Channel::InformationSystem => "name-channel-information-system",
        Channel::StateCorporation => "name-channel-state-corporation",
        Channel::Egov => "name-channel-egov",
    })
}

/// How well a fact is known.
pub fn confidence(known: Confidence) -> Message {
    Message::new(match known {
        Confidence::Text => "name-confidence-text",
        Confidence::Part => "name-confidence-part",
        Confidence::Memory => "name-confidence-memory",
    })
}

/// Kind of person.
pub fn person(kind: PersonKind) -> Message {
    Message::new(match kind {
        PersonKind::Individual => "name-person-individual",
        PersonKind::LegalEntity => "name-person-legal-entity",
    })
}

/// Whose service it is.
pub fn beneficiary(kind: BeneficiaryKind) -> Message {
    Message::new(match kind {
        BeneficiaryKind::Child => "name-beneficiary-child",
        BeneficiaryKind::Student => "name-beneficiary-student",
        BeneficiaryKind::Applicant => "name-beneficiary-applicant",
    })
}

/// Whether a refusal is heard first.
pub fn hearing(hearing: Hearing) -> Message {
    Message::new(match hearing {
        Hearing::Printed => "name-hearing-printed",
        Hearing::ByLaw => "name-hearing-by-law",
        Hearing::None => "name-hearing-none",
    })
}

/// What an incomplete package leads to.
pub fn incomplete(kind: IncompleteKind) -> Message {
    Message::new(match kind {
        IncompleteKind::NonAcceptance => "name-incomplete-non-acceptance",
        IncompleteKind::NoFurtherConsideration => "name-incomplete-no-further",
        IncompleteKind::RefusalOfService => "name-incomplete-refusal",
    })
}

/// What the program does outside a window.
pub fn outside(rule: OutsideWindow) -> Message {
    Message::new(match rule {
        OutsideWindow::Warn => "name-outside-warn",
        OutsideWindow::Block => "name-outside-block",
    })
}

/// Kind of result paper.
pub fn result(kind: ResultKind) -> Message {
    Message::new(match kind {
        ResultKind::Receipt => "name-result-receipt",
        ResultKind::Order => "name-result-order",
        ResultKind::Notice => "name-result-notice",
        ResultKind::Certificate => "name-result-certificate",
        ResultKind::Talon => "name-result-talon",
        ResultKind::Duplicate => "name-result-duplicate",
        ResultKind::Direction => "name-result-direction",
        ResultKind::Decision => "name-result-decision",
        ResultKind::Conclusion => "name-result-conclusion",
        ResultKind::Payment => "name-result-payment",
    })
}

/// How long a paper is good for.
pub fn validity(good: Validity) -> Message {
    match good {
        Validity::CalendarDays(n) => Message::new("name-validity-calendar-days").with("n", i64::from(n)),
        Validity::WorkingDays(n) => Message::new("name-validity-working-days").with("n", i64::from(n)),
        Validity::Months(n) => Message::new("name-validity-months").with("n", i64::from(n)),
        Validity::PrintedDate => Message::new("name-validity-printed"),
    }
}

/// What a listed day of the calendar is.
pub fn day_kind(kind: DayKind) -> Message {
    Message::new(match kind {
        DayKind::Holiday => "name-day-holiday",
        DayKind::DayOff => "name-day-off",
        DayKind::Working => "name-day-working",
        DayKind::Cancelled => "name-day-cancelled",
    })
}

/// How a day of the calendar is known.
pub fn certainty(known: Certainty) -> Message {
    Message::new(match known {
        Certainty::Announced => "name-day-announced",
        Certainty::Computed => "name-day-computed",
    })
}
