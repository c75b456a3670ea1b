//! An application and its states: from the desk to a result, a refusal, a withdrawal or an annulment.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::counts::{Channel, Medium};
use super::moment::Moment;
use super::package::Papers;
use super::pause::Suspension;
use super::search::fold;
use super::service::{Answers, PersonKind, ServiceCode};
use super::text::Message;

/// State of a registered case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Accepted and numbered.
    Registered,
    /// Taken into work.
    InWork,
    /// The result is made and waits to be handed out.
    Ready,
    /// The result was handed out.
    Issued,
    /// The service was refused on a ground of the law.
    Refused,
    /// The applicant took the application back.
    Withdrawn,
    /// Entered by mistake; stays in the journal, counts nowhere.
    Annulled,
}

impl State {
    /// All, in the order of a case's life.
    pub const ALL: [State; 7] =
        [State::Registered, State::InWork, State::Ready, State::Issued, State::Refused, State::Withdrawn, State::Annulled];

    /// The word used in the database, in files and flags.
    pub fn id(self) -> &'static str {
        match self {
            State::Registered => "registered",
            State::InWork => "in-work",
            State::Ready => "ready",
            State::Issued => "issued",
            State::Refused => "refused",
            State::Withdrawn => "withdrawn",
            State::Annulled => "annulled",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<State> {
        State::ALL.into_iter().find(|s| s.id() == id)
    }

    /// Whether the office still owes a decision.
    pub fn is_open(self) -> bool {
        matches!(self, State::Registered | State::InWork)
    }

    /// Whether a result exists: no road leads here past an incomplete package.
    pub fn has_result(self) -> bool {
        matches!(self, State::Ready | State::Issued)
    }

    /// Whether the state may follow.
    pub fn may_become(self, next: State) -> bool {
        match self {
            State::Registered => {
                matches!(next, State::InWork | State::Ready | State::Issued | State::Refused | State::Withdrawn | State::Annulled)
            }
            State::InWork => {
                matches!(next, State::Ready | State::Issued | State::Refused | State::Withdrawn | State::Annulled)
            }
            State::Ready => matches!(next, State::Issued | State::Annulled),
            State::Issued | State::Refused | State::Withdrawn => next == State::Annulled,
            State::Annulled => false,
        }
    }

    /// The state in words.
    pub fn message(self) -> Message {
        Message::new(match self {
            State::Registered => "state-registered",
            State::InWork => "state-in-work",
            State::Ready => "state-ready",
            State::Issued => "state-issued",
            State::Refused => "state-refused",
            State::Withdrawn => "state-withdrawn",
            State::Annulled => "state-annulled",
        })
    }
}

/// Who asks, and for whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Party {
    /// ИИН or БИН, twelve digits; empty when there is none.
    pub number: String,
    /// Why there is no number.
    pub no_number: String,
    /// ФИО, or the name of the organisation.
    pub name: String,
    /// Phone.
    pub phone: String,
    /// Address.
    pub address: String,
}

/// The child or student the service is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Beneficiary {
    /// ИИН; empty when there is none.
    pub number: String,
    /// Why there is no number.
    pub no_number: String,
    /// ФИО.
    pub name: String,
    /// Day of birth as typed; empty when not asked.
    pub born: String,
}

/// In what capacity the applicant stands at the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// A parent or another legal representative.
    #[default]
    LegalRepresentative,
    /// In person.
    #[serde(rename = "self")]
    Self_,
    /// By a power of attorney.
    Proxy,
    /// A guardian, a trustee or another representative whose right stands in a paper.
    Guardian,
}

impl Capacity {
    /// All, in the order of the form.
    pub const ALL: [Capacity; 4] = [Capacity::LegalRepresentative, Capacity::Self_, Capacity::Guardian, Capacity::Proxy];

    /// Whether a paper shows the right to act for another.
    pub fn has_paper(self) -> bool {
        matches!(self, Capacity::Proxy | Capacity::Guardian)
    }

    /// The word used in the database and files.
    pub fn id(self) -> &'static str {
        match self {
            Capacity::LegalRepresentative => "legal-representative",
            Capacity::Self_ => "self",
            Capacity::Proxy => "proxy",
            Capacity::Guardian => "guardian",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<Capacity> {
        Capacity::ALL.into_iter().find(|c| c.id() == id)
    }
}

/// An application being taken in: everything typed so far, valid or not. Nothing of it is lost on a kill.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// Service code, once chosen.
    pub service: Option<String>,
    /// Edition by which it was last judged.
    pub edition: Option<String>,
    /// Who asks.
    pub applicant: Party,
    /// In what capacity.
    pub capacity: Capacity,
    /// Paper of the representative: what it is and who gave it, as typed.
    pub proxy_paper: String,
    /// Its number, as typed.
    pub proxy_number: String,
    /// Its day, as typed.
    pub proxy_date: String,
    /// Who stands at the desk for an organisation.
    pub representative: String,
    /// For whom.
    pub beneficiary: Beneficiary,
    /// Answers to the service's questions.
    pub answers: Answers,
    /// What the clerk noted about papers.
    pub papers: Papers,
    /// Confirmed: registered although outside the window.
    pub outside_window_confirmed: bool,
    /// Confirmed: another open case of this person and service exists.
    pub repeat_confirmed: bool,
    /// Where the clerk was, so that the screen opens there again.
    pub step: String,
    /// Note of the clerk, as typed.
    pub note: String,
    /// Row id of a case of the same visit, which this one is registered together with.
    pub together: Option<i64>,
    /// It stands on the application paper of that case: one paper asks for two services, with one date and time.
    pub one_paper: bool,
}

/// Who a service is for, as far as it tells one person from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learner {
    /// ИИН or БИН; empty when there is none.
    pub number: String,
    /// Name.
    pub name: String,
    /// Day of birth as typed; empty when not asked.
    pub born: String,
}

impl Learner {
    /// The child or student; the applicant where none is named.
    pub fn of(applicant: &Party, beneficiary: &Beneficiary) -> Learner {
        if beneficiary.number.is_empty() && beneficiary.name.is_empty() {
            return Learner { number: applicant.number.clone(), name: applicant.name.clone(), born: String::new() };
        }
        let Beneficiary { number, name, born, .. } = beneficiary.clone();
        Learner { number, name, born }
    }

    /// Whether both are one person: by the number where both have one, else by the name, and by the birthday where both have one. Twins
    /// share surname and birthday and are two.
    pub fn is(&self, other: &Learner) -> bool {
        if !self.number.is_empty() && !other.number.is_empty() {
            return self.number == other.number;
        }
        let born = self.born.is_empty() || other.born.is_empty() || self.born == other.born;
        born && !self.name.is_empty() && fold(&self.name) == fold(&other.name)
    }
}

/// A registered case as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Row id; grows with registration.
    pub id: i64,
    /// Registration number as printed.
    pub number: String,
    /// When it was registered.
    pub registered: Moment,
    /// Service.
    pub service: ServiceCode,
    /// Edition it is judged by for ever.
    pub edition: String,
    /// Column of the report.
    pub channel: Channel,
    /// Kind of the applicant.
    pub person: PersonKind,
    /// State.
    pub state: State,
    /// Due day.
    pub due: NaiveDate,
    /// Time on the due day, for terms of minutes ("HH:MM").
    pub due_time: Option<String>,
    /// Rule that made the due day in force (JSON of a plan).
    pub due_rule: String,
    /// Who asks.
    pub applicant: Party,
    /// In what capacity.
    pub capacity: Capacity,
    /// Paper of the representative: what it is and who gave it.
    pub proxy_paper: String,
    /// Its number.
    pub proxy_number: String,
    /// Its day, as typed.
    pub proxy_date: String,
    /// Who stood at the desk for an organisation.
    pub representative: String,
    /// For whom.
    pub beneficiary: Beneficiary,
    /// Answers.
    pub answers: Answers,
    /// Papers.
    pub papers: Papers,
    /// Decision, if there is one.
    pub decision: Option<Decision>,
    /// When the result was handed out and to whom.
    pub handed: Option<(Moment, String)>,
    /// Clerk who registered it.
    pub clerk: String,
    /// Note.
    pub note: String,
    /// The suspension it stands in now.
    pub suspended: Option<Suspension>,
    /// Why it ended after its due day.
    pub late_why: String,
}

impl Case {
    /// Whether the office still owes a decision and the due day has passed; while the term stands still no day passes.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due < today && self.suspended.is_none()
    }
}

/// What ended a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// When it was recorded.
    pub at: Moment,
    /// What it is.
    pub kind: DecisionKind,
}

/// Kinds of end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionKind {
    /// A result with its own number and day.
    Result {
        /// Number of the result paper.
        number: String,
        /// Its day.
        day: NaiveDate,
    },
    /// A refusal of the service.
    Refusal {
        /// Ground id in the edition.
        ground: String,
        /// The edition's own number of the ground.
        ground_number: String,
        /// Item of the Law.
        law: String,
        /// Text of the ground, copied at that moment.
        ground_text: String,
        /// Motivation.
        why: String,
        /// Medium it was given in.
        medium: Medium,
    },
    /// Taken back by the applicant.
    Withdrawal {
        /// What the applicant said or wrote.
        why: String,
    },
}

/// A non-acceptance: the application was not taken in because the package was incomplete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonAcceptance {
    /// Row id.
    pub id: i64,
    /// Its own number.
    pub number: String,
    /// When.
    pub at: Moment,
    /// Service.
    pub service: ServiceCode,
    /// Edition.
    pub edition: String,
    /// Kind of the applicant.
    pub person: PersonKind,
    /// Who asked.
    pub applicant: Party,
    /// For whom.
    pub beneficiary: Beneficiary,
    /// Everything missing, in words, as given out.
    pub missing: Vec<String>,
    /// Norm cited.
    pub norm: String,
    /// Clerk.
    pub clerk: String,
    /// Whether it was annulled.
    pub annulled: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learner(number: &str, name: &str, born: &str) -> Learner {
        Learner { number: number.into(), name: name.into(), born: born.into() }
    }

    #[test]
    fn twins_are_two_and_a_child_without_a_number_is_known_by_name_and_birthday() {
        let (ali, vali) = (learner("1", "Ахметов Али", "01.02.2019"), learner("2", "Ахметов Вали", "01.02.2019"));
        assert!(!ali.is(&vali), "numbers differ");
        assert!(ali.is(&learner("1", "Ахметов А.", "")), "one number is one person");
        let (ali, vali) = (learner("", "Ахметов Али", "01.02.2019"), learner("", "Ахметов Вали", "01.02.2019"));
        assert!(!ali.is(&vali), "twins without numbers");
        assert!(ali.is(&learner("", "АХМЕТОВ  Әли", "01.02.2019")), "letters that look alike");
        assert!(!ali.is(&learner("", "Ахметов Али", "03.04.2017")), "a namesake");
        assert!(ali.is(&learner("1", "Ахметов Али", "")), "the number was given since");
        assert!(!learner("", "", "").is(&learner("", "", "")), "nobody is nobody");
    }
}
