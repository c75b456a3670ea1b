//! Complaints: the answer, the forwarding, the control body's decision, notices and what is still owed. The terms are data (`seeds/complaints.toml`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::WorkingCalendar;
use super::moment::Moment;
use super::search::fold;
use super::service::{PersonKind, ServiceCode};
use super::text::Message;

mod standing;
mod terms;

pub use standing::{ComplaintSums, Duty, DutyKind, Running, Standing, longer_day};
pub use terms::{ComplaintTerms, LegalTerm, Longer};

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
    /// Sent on to the body above: only in answers of registers that knew no forwarding of its own.
    Forwarded,
}

impl Outcome {
    /// All that may stand in a register.
    pub const ALL: [Outcome; 4] = [Outcome::Satisfied, Outcome::Partly, Outcome::NotSatisfied, Outcome::Forwarded];
    /// Degrees in which a complaint is satisfied: what an answer or a decision may say.
    pub const DEGREES: [Outcome; 3] = [Outcome::Satisfied, Outcome::Partly, Outcome::NotSatisfied];

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

/// How the applicant was told (administrative code, art. 66, and at the desk).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeWay {
    /// Handed over.
    ByHand,
    /// Registered letter.
    Post,
    /// E-mail.
    Email,
    /// Phone.
    Phone,
}

impl NoticeWay {
    /// All.
    pub const ALL: [NoticeWay; 4] = [NoticeWay::ByHand, NoticeWay::Post, NoticeWay::Email, NoticeWay::Phone];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            NoticeWay::ByHand => "by-hand",
            NoticeWay::Post => "post",
            NoticeWay::Email => "e-mail",
            NoticeWay::Phone => "phone",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<NoticeWay> {
        NoticeWay::ALL.into_iter().find(|w| w.id() == id)
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            NoticeWay::ByHand => "notice-by-hand",
            NoticeWay::Post => "notice-post",
            NoticeWay::Email => "notice-e-mail",
            NoticeWay::Phone => "notice-phone",
        })
    }
}

/// What a notice tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum News {
    /// The provider takes longer.
    Longer,
    /// The provider's answer.
    Answer,
    /// It went to the body above.
    Forwarding,
    /// The body above takes longer.
    ControlLonger,
    /// The decision of the body above.
    Ruling,
}

impl News {
    /// All, in the order in which they come about.
    pub const ALL: [News; 5] = [News::Longer, News::Answer, News::Forwarding, News::ControlLonger, News::Ruling];

    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            News::Longer => "longer",
            News::Answer => "answer",
            News::Forwarding => "forwarding",
            News::ControlLonger => "control-longer",
            News::Ruling => "ruling",
        }
    }

    /// Reads the word.
    pub fn parse(id: &str) -> Option<News> {
        News::ALL.into_iter().find(|n| n.id() == id)
    }

    /// In words: told of what.
    pub fn message(self) -> Message {
        Message::new(match self {
            News::Longer | News::ControlLonger => "news-longer",
            News::Answer => "news-answer",
            News::Forwarding => "news-forwarding",
            News::Ruling => "news-ruling",
        })
    }
}

/// That it was sent on with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarding {
    /// When it was written down.
    pub at: Moment,
    /// Day it was sent.
    pub day: NaiveDate,
    /// To whom.
    pub to: String,
    /// What went with it: the papers of the case, the number of the letter.
    pub file: String,
    /// Last day of the term of that body, counted from the day it was sent.
    pub due: NaiveDate,
}

/// What the body above decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// When it was written down.
    pub at: Moment,
    /// Day of the decision.
    pub day: NaiveDate,
    /// How far it satisfies the complaint.
    pub outcome: Outcome,
    /// What it says.
    pub text: String,
}

/// That a term was made longer, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// When it was written down.
    pub at: Moment,
    /// Whether it is the term of the body above; otherwise the provider's.
    pub control: bool,
    /// Last day now.
    pub to: NaiveDate,
    /// Why.
    pub why: String,
}

/// That the applicant was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// When it was written down.
    pub at: Moment,
    /// Day it was given or sent.
    pub day: NaiveDate,
    /// How.
    pub way: NoticeWay,
    /// Of what.
    pub of: News,
    /// Clerk.
    pub clerk: String,
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
    /// Day by which it is sent on unless satisfied in full; none in registers made before this was followed.
    pub forward_by: Option<NaiveDate>,
    /// Answer: when, outcome, text.
    pub answer: Option<(Moment, Outcome, String)>,
    /// That it was sent on.
    pub forwarded: Option<Forwarding>,
    /// What the body above decided.
    pub ruling: Option<Ruling>,
    /// Terms made longer; the provider's first.
    pub longer: Vec<Extension>,
    /// Notices, oldest first.
    pub notices: Vec<Notice>,
    /// Clerk.
    pub clerk: String,
    /// Why it was annulled, if it was.
    pub annulled: Option<String>,
}

impl Complaint {
    /// The extension of the provider's term or of the control body's.
    pub fn extension(&self, control: bool) -> Option<&Extension> {
        self.longer.iter().find(|e| e.control == control)
    }

    /// Last day for the provider's answer, longer if it was made longer.
    pub fn answer_due(&self) -> NaiveDate {
        self.extension(false).map_or(self.due, |e| e.to)
    }

    /// Last day for the body above, once it was sent there.
    pub fn control_due(&self) -> Option<NaiveDate> {
        let forwarded = self.forwarded.as_ref()?;
        Some(self.extension(true).map_or(forwarded.due, |e| e.to))
    }

    /// Whether an answer of this provider may still be recorded.
    pub fn may_be_answered(&self) -> bool {
        self.annulled.is_none() && self.answer.is_none() && self.forwarded.is_none()
    }

    /// Whether it may be sent on: what was satisfied in full stays.
    pub fn may_be_forwarded(&self) -> bool {
        let stays = matches!(self.answer, Some((_, Outcome::Satisfied | Outcome::Forwarded, _)));
        self.annulled.is_none() && self.forwarded.is_none() && !stays
    }

    /// Whether it lies with the body above.
    pub fn waits_for_ruling(&self) -> bool {
        self.annulled.is_none() && self.forwarded.is_some() && self.ruling.is_none()
    }

    /// The last thing the applicant is to know of; none before anything was done, and none for what was annulled.
    pub fn last_news(&self) -> Option<News> {
        if self.annulled.is_some() {
            return None;
        }
        let at = |news: News| match news {
            News::Longer => self.extension(false).map(|e| e.at),
            News::Answer => self.answer.as_ref().map(|(at, _, _)| *at),
            News::Forwarding => self.forwarded.as_ref().map(|f| f.at),
            News::ControlLonger => self.extension(true).map(|e| e.at),
            News::Ruling => self.ruling.as_ref().map(|r| r.at),
        };
        // Of things of one moment the one that comes later in its course is the newer.
        News::ALL.into_iter().filter_map(|n| at(n).map(|m| (m.epoch(), n))).max().map(|(_, n)| n)
    }

    /// What the applicant has not been told of yet. Registers made before notices were kept owe none.
    pub fn untold(&self) -> Option<News> {
        self.forward_by?;
        self.last_news().filter(|n| !self.notices.iter().any(|told| told.of == *n))
    }

    /// Whether another complaint is of the same person about the same case: by number, without one by name.
    pub fn is_again(&self, other: &Complaint) -> bool {
        let same_case = matches!((&self.case, &other.case), (Some((a, _)), Some((b, _))) if a == b);
        self.id != other.id && other.annulled.is_none() && same_case && other.is_of(&self.party_number, &self.name)
    }

    /// Whether it is of a person: by number, where one of the two has none by name.
    pub fn is_of(&self, number: &str, name: &str) -> bool {
        if self.party_number.is_empty() || number.is_empty() {
            return fold(&self.name) == fold(name);
        }
        self.party_number == number
    }

    /// How it stands on a day.
    pub fn standing(&self, today: NaiveDate, calendar: &WorkingCalendar) -> Standing {
        standing::of(self, today, calendar)
    }

    /// The terms that run: a change of the calendar may move their days.
    pub fn running(&self) -> Vec<Running> {
        standing::running(self)
    }

    /// Everything that has a term, each with its last day and the day it was done.
    pub fn duties(&self) -> Vec<Duty> {
        standing::duties(self)
    }
}
