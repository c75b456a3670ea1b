//! What holds for every service by law: how a complaint is made, what is given at the desk, what may never be asked for.
//!
//! Pure values; `catalog` reads them from `seeds/common.toml`.

use super::service::{Confidence, Edition, Fee, PaperRoad};
use super::text::Text;

/// Part of a leaflet a fact belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Papers that may not be asked for.
    Papers,
    /// What is paid.
    Fee,
    /// What happens when an application is handed in.
    Acceptance,
    /// What a refusal must be like and what may follow it.
    Refusal,
    /// How to complain.
    Complaint,
}

impl Part {
    /// All, in the order of a leaflet.
    pub const ALL: [Part; 5] = [Part::Papers, Part::Fee, Part::Acceptance, Part::Refusal, Part::Complaint];
}

/// Which services a fact holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holds {
    /// All.
    Always,
    /// Those whose paper application is taken at the provider's desk.
    PaperHere,
    /// Those that cost nothing.
    Free,
}

/// A fact of the law common to all services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommonFact {
    /// Id within the file.
    pub id: String,
    /// Where it is told.
    pub part: Part,
    /// Which services it holds for.
    pub holds: Holds,
    /// The fact, in the project's own words.
    pub text: Text,
    /// Where it stands in the law, in words.
    pub norm: Text,
    /// Where the project read it.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
}

impl CommonFact {
    /// Whether it holds for a service by its edition.
    pub fn is_for(&self, edition: &Edition) -> bool {
        match self.holds {
            Holds::Always => true,
            Holds::PaperHere => edition.paper == PaperRoad::Provider,
            Holds::Free => edition.fee == Fee::Free,
        }
    }
}
