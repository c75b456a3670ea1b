//! "At what stage?": who asks, how the answer is given. The answer itself is a sentence about the case.

use super::text::Message;

/// Who asks. Only those with a right to know hear anything of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asker {
    /// The applicant.
    Applicant,
    /// A parent or another representative of the child.
    Representative,
    /// Another one whose right stands in a paper.
    Entitled,
    /// Somebody without a right to know.
    Stranger,
}

impl Asker {
    /// All.
    pub const ALL: [Asker; 4] = [Asker::Applicant, Asker::Representative, Asker::Entitled, Asker::Stranger];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            Asker::Applicant => "applicant",
            Asker::Representative => "representative",
            Asker::Entitled => "entitled",
            Asker::Stranger => "stranger",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Asker> {
        Asker::ALL.into_iter().find(|a| a.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Asker::Applicant => "asker-applicant",
            Asker::Representative => "asker-representative",
            Asker::Entitled => "asker-entitled",
            Asker::Stranger => "asker-stranger",
        })
    }

    /// Whether it must be written down who it was: the applicant is known, a stranger is not named.
    pub fn is_named(self) -> bool {
        matches!(self, Asker::Representative | Asker::Entitled)
    }
}

/// How the answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SaidWay {
    /// At the desk.
    InPerson,
    /// By phone.
    Phone,
    /// In writing.
    Writing,
}

impl SaidWay {
    /// All.
    pub const ALL: [SaidWay; 3] = [SaidWay::InPerson, SaidWay::Phone, SaidWay::Writing];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            SaidWay::InPerson => "in-person",
            SaidWay::Phone => "phone",
            SaidWay::Writing => "writing",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<SaidWay> {
        SaidWay::ALL.into_iter().find(|w| w.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            SaidWay::InPerson => "said-in-person",
            SaidWay::Phone => "said-phone",
            SaidWay::Writing => "said-writing",
        })
    }
}
