//! Complaints: five working days to answer (Law 88-V, art. 25), an outcome, a notice.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::moment::Moment;
use super::service::{PersonKind, ServiceCode};
use super::text::Message;

/// How a complaint ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Satisfied in full.
    Satisfied,
    /// Satisfied in part.
    Partly,
    /// Not satisfied.
    NotSatisfied,
    /// Sent on with the file to the body above.
    Forwarded,
}

impl Outcome {
    /// All.
    pub const ALL: [Outcome; 4] = [Outcome::Satisfied, Outcome::Partly, Outcome::NotSatisfied, Outcome::Forwarded];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Satisfied => "satisfied",
            Outcome::Partly => "partly",
            Outcome::NotSatisfied => "not-satisfied",
            Outcome::Forwarded => "forwarded",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|o| o.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Outcome::Satisfied => "outcome-satisfied",
            Outcome::Partly => "outcome-partly",
            Outcome::NotSatisfied => "outcome-not-satisfied",
            Outcome::Forwarded => "outcome-forwarded",
        })
    }
}

/// A registered complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Row id.
    pub id: i64,
    /// Its own number.
    pub number: String,
    /// When it was registered.
    pub at: Moment,
    /// Case it is about, if one.
    pub case: Option<(i64, String)>,
    /// Service it is about.
    pub service: ServiceCode,
    /// Kind of the one who complains.
    pub person: PersonKind,
    /// Who complains.
    pub name: String,
    /// ИИН or БИН, if given.
    pub party_number: String,
    /// Phone or address for the answer.
    pub contact: String,
    /// What about.
    pub subject: String,
    /// Day the answer is due.
    pub due: NaiveDate,
    /// Answer: when, outcome, text.
    pub answer: Option<(Moment, Outcome, String)>,
    /// Clerk.
    pub clerk: String,
    /// Why it was annulled, if it was.
    pub annulled: Option<String>,
}
