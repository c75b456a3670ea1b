//! The terms of the law for complaints, as data.

use crate::domain::service::{Confidence, ProviderKind};
use crate::domain::term::Term;
use crate::domain::text::Text;

/// Something that has a term by law.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalTerm {
    /// Within what time.
    pub term: Term,
    /// What must happen.
    pub what: Text,
    /// Where it stands.
    pub norm: Text,
    /// How well it is known.
    pub confidence: Confidence,
}

/// How a term may be made longer.
#[derive(Clone, Debug, PartialEq)]
pub struct Longer {
    /// By how much at most.
    pub most: Term,
    /// Within what time the applicant is told, with the reasons.
    pub notice: Term,
    /// Providers whose own term may grow; the control body's always may.
    pub kinds: Vec<ProviderKind>,
    /// Where it stands.
    pub norm: Text,
    /// How well it is known.
    pub confidence: Confidence,
}

/// All terms of a complaint.
#[derive(Clone, Debug, PartialEq)]
pub struct ComplaintTerms {
    /// The provider's answer, from the registration.
    pub answer: LegalTerm,
    /// Sending it on, from the registration.
    pub forward: LegalTerm,
    /// The control body's decision.
    pub control: LegalTerm,
    /// Longer terms.
    pub longer: Longer,
}
