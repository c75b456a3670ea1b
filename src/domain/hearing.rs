//! What goes before a refusal: preliminary decision, notice, objection or hearing, minutes, decision; planned backward from the due day.
//!
//! The numbers are facts of law and come as [`Rules`] from the seeds (administrative code, art. 73 and 74); an edition's own sub-terms
//! go before them. Days counted from the notice count from its receipt.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::WorkingCalendar;
use super::moment::Moment;
use super::service::{Answers, Confidence, Edition, Hearing};
use super::steps::Noted;
use super::term::Term;
use super::text::{Message, Text};

/// A lawful exception, by which a demanded hearing is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Id within the file.
    pub id: String,
    /// What it is.
    pub text: Text,
    /// Where it stands in the law.
    pub norm: Text,
    /// Where the project read it.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// A way of giving notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeWay {
    /// Id within the file.
    pub id: String,
    /// What it is.
    pub text: Text,
    /// Where the project read it.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// What the law says about what goes before a refusal; all numbers are working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// A shorter term has no hearing.
    pub least_term: u32,
    /// Between the notice and the decision, at least.
    pub notice: u32,
    /// To object, from the receipt of the notice.
    pub objection: u32,
    /// For the minutes of an oral hearing.
    pub minutes: u32,
    /// Where it stands in the law, in words.
    pub norm: Text,
    /// Where the project read it.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
    /// When a demanded hearing is left out.
    pub exceptions: Vec<Exception>,
    /// How notice is given.
    pub ways: Vec<NoticeWay>,
}

/// Sub-terms of an edition that are about a hearing, by their ids in the seeds.
const NOTICE: &str = "hearing-notice";
const HELD: &str = "hearing";
const RESULT: &str = "hearing-result";

/// The numbers that hold for one case: the law's, or the edition's own where it prints them; working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Between the notice and the decision, at least.
    pub notice: u32,
    /// To object.
    pub objection: u32,
    /// For the minutes.
    pub minutes: u32,
    /// From the notice to the hearing, at most, where the edition says.
    pub hearing: Option<u32>,
    /// From the hearing to the decision, at most, where the edition says.
    pub result: Option<u32>,
}

impl Rules {
    /// The numbers of one variant of an edition.
    pub fn numbers(&self, edition: &Edition, answers: &Answers) -> Numbers {
        let own = |id: &str| {
            let all = edition.sub_terms.iter().filter(|s| s.id == id && s.when.holds(answers));
            all.map(|s| s.term).find_map(|t| if let Term::WorkingDays(n) = t { Some(n) } else { None })
        };
        Numbers {
            notice: own(NOTICE).unwrap_or(self.notice).max(self.notice),
            objection: self.objection,
            minutes: self.minutes,
            hearing: own(HELD),
            result: own(RESULT),
        }
    }

    /// Why no hearing goes before a refusal of this variant; none when one is demanded. `zero` and `due` bound terms that are not given in
    /// working days.
    pub fn why_none(
        &self,
        edition: &Edition,
        answers: &Answers,
        (zero, due): (NaiveDate, NaiveDate),
        calendar: &WorkingCalendar,
    ) -> Option<Message> {
        if edition.hearing == Hearing::None {
            return Some(Message::new("hearing-none"));
        }
        let days = match edition.term(answers).map(|t| t.term) {
            Some(Term::WorkingDays(n)) => n,
            Some(Term::Minutes(_) | Term::SameDay) => 0,
            _ => calendar.working_days_between(zero, due),
        };
        (days < self.least_term)
            .then(|| Message::new("hearing-short").with("least", self.least_term).with("norm", self.norm.clone()))
    }
}

/// The n-th working day before a day; n = 0 gives the day itself.
fn back(calendar: &WorkingCalendar, mut day: NaiveDate, n: u32) -> NaiveDate {
    for _ in 0..n {
        day = day - Days::new(1);
        while !calendar.is_working(day) {
            day = day - Days::new(1);
        }
    }
    day
}

/// The days of a refusal's procedure, as they follow from the day of the notice and the due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Last day on which notice leaves time for a decision in term.
    pub notice_by: NaiveDate,
    /// The day of the notice it is reckoned from.
    pub notice: NaiveDate,
    /// Last day to object.
    pub objection_until: NaiveDate,
    /// First day of the decision.
    pub decide_from: NaiveDate,
    /// Last day of the decision: the due day, or the first possible one where that is later.
    pub decide_by: NaiveDate,
    /// First day of a hearing.
    pub hearing_from: NaiveDate,
    /// Last day of a hearing.
    pub hearing_to: NaiveDate,
    /// Whether the first day of the decision is after the due day.
    pub late: bool,
}

impl Plan {
    /// Reckons the days from the day the notice is (or is to be) received.
    pub fn of(n: &Numbers, notice: NaiveDate, due: NaiveDate, calendar: &WorkingCalendar) -> Plan {
        let decide_from = calendar.add_working(notice, n.notice.max(n.objection));
        let decide_by = due.max(decide_from);
        let next = calendar.next_working(notice + Days::new(1));
        // A hearing too early would put the end of its own term before the first day of the decision.
        let hearing_from = n.result.map_or(next, |result| back(calendar, decide_from, result).max(next));
        let within = n.hearing.map_or(decide_by, |days| calendar.add_working(notice, days));
        Plan {
            notice_by: back(calendar, due, n.notice),
            notice,
            objection_until: calendar.add_working(notice, n.objection),
            decide_from,
            decide_by,
            hearing_from,
            hearing_to: within.min(decide_by).max(hearing_from),
            late: decide_from > due,
        }
    }

    /// Why no refusal by this notice can be in term; none when it can.
    pub fn why_late(&self) -> Option<Message> {
        // Not by the last day of the notice: one received on the day off after it still leaves all its working days.
        self.late.then(|| {
            Message::new("hearing-late").with("by", self.notice_by).with("from", self.decide_from).with("notice", self.notice)
        })
    }

    /// The day offered for a hearing: the last of the time to object, where that is possible.
    pub fn offered(&self) -> NaiveDate {
        self.objection_until.clamp(self.hearing_from, self.hearing_to)
    }

    /// Whether a hearing can be on a day.
    ///
    /// # Errors
    /// Why not, and which days there are.
    pub fn check(&self, day: NaiveDate, calendar: &WorkingCalendar) -> Result<(), Message> {
        let told = |key: &'static str| {
            let says = Message { key, args: vec![("from", self.hearing_from.into()), ("to", self.hearing_to.into())] };
            Err(says.with("decide", self.decide_from).with("by", self.decide_by))
        };
        if day < self.hearing_from {
            told("hearing-too-early")
        } else if day > self.hearing_to {
            told("hearing-too-late")
        } else if !calendar.is_working(day) {
            told("hearing-day-off")
        } else {
            Ok(())
        }
    }
}

/// A ground as it was copied into a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CopiedGround {
    /// Id in the edition.
    pub id: String,
    /// The edition's own number.
    pub number: String,
    /// Item of the Law.
    pub law: String,
    /// Text at that moment.
    pub text: String,
}

/// Where and when a hearing is to be, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Day.
    pub day: NaiveDate,
    /// Time, "HH:MM".
    pub time: String,
    /// Place.
    pub place: String,
}

/// A notice that the applicant received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Way, an id of [`Rules::ways`].
    pub way: String,
    /// Day of receipt.
    pub day: NaiveDate,
    /// Last day to object.
    pub objection_until: NaiveDate,
    /// First day of the decision.
    pub decide_from: NaiveDate,
}

/// A preliminary decision to refuse and what followed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    /// Row id.
    pub id: i64,
    /// Case.
    pub case: i64,
    /// When it was decided.
    pub at: Moment,
    /// Clerk.
    pub clerk: String,
    /// Everything found: the grounds.
    pub grounds: Vec<CopiedGround>,
    /// The documents they are about.
    pub documents: Vec<String>,
    /// The facts.
    pub why: String,
    /// Last day of a notice in time, as reckoned then.
    pub notice_by: NaiveDate,
    /// The hearing planned; none where objections are taken in writing only.
    pub planned: Option<Meeting>,
    /// The notice.
    pub notice: Option<Notice>,
    /// The objection: day and text.
    pub objection: Option<(NaiveDate, String)>,
    /// The hearing held, and who came; nobody when empty.
    pub held: Option<(Meeting, String)>,
    /// Number and day of the minutes.
    pub minutes: Option<(String, NaiveDate)>,
    /// The lawful exception: its id, its words then, and what proves it.
    pub waived: Option<(String, String, String)>,
    /// When and why it came to nothing: the service is given after all.
    pub dropped: Option<(Moment, String)>,
}

/// What the procedure waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Notice, by this day.
    Notify(NaiveDate),
    /// A hearing, on this day at this time.
    Hold(NaiveDate, String),
    /// Minutes, by this day.
    Minutes(NaiveDate),
    /// The time to object, and the days after the notice: a decision from this day on.
    Wait(NaiveDate),
    /// The decision, by the due day.
    Decide(NaiveDate),
}

impl Next {
    /// The day it burns on.
    pub fn day(&self) -> NaiveDate {
        match self {
            Next::Notify(day) | Next::Hold(day, _) | Next::Minutes(day) | Next::Wait(day) | Next::Decide(day) => *day,
        }
    }

    /// In words, with the day.
    pub fn message(&self) -> Message {
        match self {
            Next::Notify(day) => Message::new("hearing-next-notify").with("day", *day),
            Next::Hold(day, time) => Message::new("hearing-next-hold").with("day", *day).with("time", time.as_str()),
            Next::Minutes(day) => Message::new("hearing-next-minutes").with("day", *day),
            Next::Wait(day) => Message::new("hearing-next-wait").with("day", *day),
            Next::Decide(day) => Message::new("hearing-next-decide").with("day", *day),
        }
    }

    /// In a word or two, for a column beside the day.
    pub fn word(&self) -> Message {
        Message::new(match self {
            Next::Notify(_) => "hearing-word-notify",
            Next::Hold(..) => "hearing-word-hold",
            Next::Minutes(_) => "hearing-word-minutes",
            Next::Wait(_) => "hearing-word-wait",
            Next::Decide(_) => "hearing-word-decide",
        })
    }
}

impl Procedure {
    /// What it waits for on a day. The last day of the notice follows the due day, which may have moved since the decision.
    pub fn next(&self, today: NaiveDate, due: NaiveDate, n: &Numbers, calendar: &WorkingCalendar) -> Next {
        if self.waived.is_some() {
            return Next::Decide(due);
        }
        let Some(notice) = &self.notice else { return Next::Notify(back(calendar, due, n.notice)) };
        match (&self.planned, &self.held) {
            (Some(m), None) => return Next::Hold(m.day, m.time.clone()),
            (_, Some((m, who))) if !who.is_empty() && self.minutes.is_none() => {
                return Next::Minutes(calendar.add_working(m.day, n.minutes));
            }
            _ => {}
        }
        // A day off declared since the notice may make the time longer, and none shortens what the applicant was told.
        let from = notice.decide_from.max(calendar.add_working(notice.day, n.notice.max(n.objection)));
        if today < from { Next::Wait(from) } else { Next::Decide(due.max(from)) }
    }

    /// Why the service cannot be refused for good on a day; none when it can. The database holds the same.
    pub fn why_no_refusal(&self, today: NaiveDate, due: NaiveDate, n: &Numbers, calendar: &WorkingCalendar) -> Option<Message> {
        match self.next(today, due, n, calendar) {
            Next::Decide(_) => None,
            next => Some(Message::new("hearing-first").with("next", next.message())),
        }
    }

    /// What an applicant who asks on a day is told of it.
    pub fn told(&self, today: NaiveDate) -> Message {
        let may_object = self.notice.as_ref().is_none_or(|n| today <= n.objection_until) && self.objection.is_none();
        match (&self.planned, &self.held) {
            _ if self.waived.is_some() => Message::new("hearing-told-undecided"),
            // A hearing is told of once its day was agreed, and until its day is over.
            (Some(m), None) if self.notice.is_some() && today <= m.day => {
                Message::new("hearing-told-hold").with("day", m.day).with("time", m.time.as_str())
            }
            _ if may_object => Message::new("hearing-told"),
            _ => Message::new("hearing-told-undecided"),
        }
    }

    /// What it knows of the steps an edition prints: the day each is counted from, the day it was done.
    pub fn steps(&self) -> Noted {
        let mut known = Noted::new();
        let (noticed, held) = (self.notice.as_ref().map(|n| n.day), self.held.as_ref().map(|(m, _)| m.day));
        if noticed.is_some() {
            known.insert(NOTICE.to_owned(), (None, noticed));
            known.insert(HELD.to_owned(), (noticed, held));
        }
        if held.is_some() {
            known.insert(RESULT.to_owned(), (held, None));
        }
        known
    }

    /// Its grounds as a refusal keeps them: ids, numbers, items of the Law, texts; several are joined.
    pub fn joined(&self) -> CopiedGround {
        join(&self.grounds)
    }
}

/// Stands between the ids, and between the numbers, of several grounds of one refusal.
pub const BETWEEN: &str = ", ";
/// Stands between their items of the Law.
pub const BETWEEN_LAWS: &str = "; ";

/// What was joined, one by one; nothing of an empty text.
pub fn parted(joined: &str, between: &str) -> Vec<String> {
    joined.split(between).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Several grounds as one, in their order.
pub fn join(all: &[CopiedGround]) -> CopiedGround {
    let each = |part: fn(&CopiedGround) -> &str, between: &str| all.iter().map(part).collect::<Vec<_>>().join(between);
    CopiedGround {
        id: each(|g| &g.id, BETWEEN),
        number: each(|g| &g.number, BETWEEN),
        law: each(|g| &g.law, BETWEEN_LAWS),
        text: each(|g| &g.text, " "),
    }
}

/// What a refusal named: ids of grounds and of documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Grounds.
    pub grounds: Vec<String>,
    /// Documents.
    pub documents: Vec<String>,
}

impl Named {
    /// What of this none of the earlier refusals named.
    pub fn beyond(&self, before: &[Named]) -> Named {
        let fresh = |all: &[String], of: fn(&Named) -> &[String]| {
            all.iter().filter(|id| !before.iter().any(|b| of(b).contains(id))).cloned().collect()
        };
        Named { grounds: fresh(&self.grounds, |n| &n.grounds), documents: fresh(&self.documents, |n| &n.documents) }
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.grounds.is_empty() && self.documents.is_empty()
    }
}
