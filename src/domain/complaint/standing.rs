//! How a complaint stands on a day: what is owed next, what was done late.

use chrono::NaiveDate;

use super::{Complaint, News, Outcome};
use crate::domain::calendar::WorkingCalendar;
use crate::domain::text::Message;
use crate::domain::urgency::Urgency;

/// How a complaint stands: the first thing that is owed, or how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Entered by mistake.
    Annulled,
    /// Waits for the answer: working days left.
    Waiting(u32),
    /// The answer is due today.
    Today,
    /// Not answered in time: working days since.
    Overdue(u32),
    /// Not satisfied in full, so it is to be sent on: working days left.
    Forward(u32),
    /// To be sent on today at the latest.
    ForwardToday,
    /// Not satisfied in full and not sent on in time: working days since.
    ForwardOverdue(u32),
    /// Something was done that the applicant has not been told of.
    Untold(News),
    /// Lies with the body above, which has until this day.
    Above(NaiveDate),
    /// Lies with the body above past its term.
    AboveOverdue(NaiveDate),
    /// Ended: outcome, and whether what the provider had to do was done in time.
    Ended {
        /// How far it was satisfied, at the end.
        outcome: Outcome,
        /// Whether the provider was late.
        late: bool,
    },
}

impl Standing {
    /// The word for scripts.
    pub fn id(self) -> &'static str {
        match self {
            Standing::Annulled => "annulled",
            Standing::Waiting(_) | Standing::Today => "waiting",
            Standing::Overdue(_) => "overdue",
            Standing::Forward(_) | Standing::ForwardToday => "to-forward",
            Standing::ForwardOverdue(_) => "forwarding-overdue",
            Standing::Untold(_) => "untold",
            Standing::Above(_) => "above",
            Standing::AboveOverdue(_) => "above-overdue",
            Standing::Ended { late: false, .. } => "ended",
            Standing::Ended { late: true, .. } => "ended-late",
        }
    }

    /// In words.
    pub fn message(self) -> Message {
        match self {
            Standing::Annulled => Message::new("complaint-annulled"),
            Standing::Waiting(n) => Message::new("complaint-left").with("n", n),
            Standing::Today => Message::new("complaint-today"),
            Standing::Overdue(n) => Message::new("complaint-overdue").with("n", n),
            Standing::Forward(n) => Message::new("complaint-forward").with("n", n),
            Standing::ForwardToday => Message::new("complaint-forward-today"),
            Standing::ForwardOverdue(n) => Message::new("complaint-forward-overdue").with("n", n),
            Standing::Untold(_) => Message::new("complaint-untold"),
            Standing::Above(day) => Message::new("complaint-above").with("day", day),
            Standing::AboveOverdue(_) => Message::new("complaint-above-overdue"),
            Standing::Ended { outcome, late: true } => Message::new("complaint-answered-late").with("outcome", outcome.message()),
            Standing::Ended { outcome, .. } => outcome.message(),
        }
    }

    /// How much it burns; none for what waits for nobody here.
    pub fn urgency(self) -> Option<Urgency> {
        match self {
            Standing::Overdue(_) | Standing::ForwardOverdue(_) => Some(Urgency::Overdue),
            Standing::Today | Standing::ForwardToday | Standing::Untold(_) => Some(Urgency::Today),
            Standing::Waiting(1) | Standing::Forward(1) => Some(Urgency::NextDay),
            Standing::Waiting(_) | Standing::Forward(_) => Some(Urgency::Calm),
            _ => None,
        }
    }
}

/// What has a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyKind {
    /// The provider's answer.
    Answer,
    /// Sending it on.
    Forward,
    /// The decision of the body above.
    Control,
}

impl DutyKind {
    /// The word for scripts.
    pub fn id(self) -> &'static str {
        match self {
            DutyKind::Answer => "answer",
            DutyKind::Forward => "forward",
            DutyKind::Control => "control",
        }
    }
}

/// Something that has a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// Last day.
    pub by: NaiveDate,
    /// Day it was done.
    pub done: Option<NaiveDate>,
    /// Whether it must be done at all as things stand: a complaint satisfied in full is not sent on, one sent on is answered above.
    pub owed: bool,
}

impl Duty {
    /// Whether it was done after its last day, or that day has passed and it is owed.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        match self.done {
            Some(day) => day > self.by,
            None => self.owed && self.by < today,
        }
    }
}

/// A term of a complaint that runs: its day is still to come or has passed with the thing not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// Of what.
    pub kind: DutyKind,
    /// Whether it was made longer: then its day is one that a person named within what the law gives.
    pub longer: bool,
    /// Last day, as it stands.
    pub by: NaiveDate,
}

impl Running {
    /// The word it is kept under.
    pub fn id(&self) -> &'static str {
        match (self.kind, self.longer) {
            (DutyKind::Answer, false) => "answer",
            (DutyKind::Answer, true) => "answer-longer",
            (DutyKind::Forward, _) => "forward",
            (DutyKind::Control, false) => "control",
            (DutyKind::Control, true) => "control-longer",
        }
    }

    /// In words, by the word it is kept under; an unknown word is said as it stands.
    pub fn words_of(id: &str) -> Message {
        match id {
            "answer" => Message::new("complaint-term-answer"),
            "answer-longer" => Message::new("complaint-term-answer-longer"),
            "forward" => Message::new("complaint-term-forward"),
            "control" => Message::new("complaint-term-control"),
            "control-longer" => Message::new("complaint-term-control-longer"),
            _ => Message::new("history-other").with("what", id),
        }
    }

    /// In words.
    pub fn message(&self) -> Message {
        Running::words_of(self.id())
    }
}

pub(super) fn running(c: &Complaint) -> Vec<Running> {
    let answer =
        c.may_be_answered().then(|| Running { kind: DutyKind::Answer, longer: c.extension(false).is_some(), by: c.answer_due() });
    let forward = c.forward_by.filter(|_| c.may_be_forwarded()).map(|by| Running { kind: DutyKind::Forward, longer: false, by });
    let control = c.control_due().filter(|_| c.waits_for_ruling()).map(|by| Running {
        kind: DutyKind::Control,
        longer: c.extension(true).is_some(),
        by,
    });
    [forward, answer, control].into_iter().flatten().collect()
}

/// The day of a term made longer by a changed calendar. A person named it and the applicant was told of it, so it stays, but: on a day off it
/// rolls forward (administrative code, art. 76), it never ends before the plain term (`plain`), and never after the last day the law gives
/// (`most`).
pub fn longer_day(named: NaiveDate, plain: NaiveDate, most: NaiveDate, calendar: &WorkingCalendar) -> NaiveDate {
    calendar.next_working(named.max(plain)).min(most.max(plain))
}

pub(super) fn duties(c: &Complaint) -> Vec<Duty> {
    let live = c.annulled.is_none();
    let answered = c.answer.as_ref().map(|(at, _, _)| at.day());
    let sent = c.forwarded.as_ref().map(|f| f.day);
    let mut out = Vec::new();
    if let Some(by) = c.forward_by {
        let owed = live && sent.is_none() && matches!(c.answer, Some((_, Outcome::Partly | Outcome::NotSatisfied, _)));
        out.push(Duty { kind: DutyKind::Forward, by, done: sent, owed });
    }
    out.push(Duty {
        kind: DutyKind::Answer,
        by: c.answer_due(),
        done: answered,
        owed: live && answered.is_none() && sent.is_none(),
    });
    if let Some(by) = c.control_due() {
        let ruled = c.ruling.as_ref().map(|r| r.day);
        out.push(Duty { kind: DutyKind::Control, by, done: ruled, owed: live && ruled.is_none() });
    }
    out
}

/// Whether the provider was late with what was done.
fn was_late(c: &Complaint) -> bool {
    duties(c).iter().any(|d| d.kind != DutyKind::Control && d.done.is_some_and(|day| day > d.by))
}

pub(super) fn of(c: &Complaint, today: NaiveDate, calendar: &WorkingCalendar) -> Standing {
    if c.annulled.is_some() {
        return Standing::Annulled;
    }
    let left = |by| calendar.working_days_between(today, by);
    let since = |by| calendar.working_days_between(by, today);
    for duty in duties(c).iter().filter(|d| d.owed) {
        match (duty.kind, duty.by.cmp(&today)) {
            (DutyKind::Answer, std::cmp::Ordering::Less) => return Standing::Overdue(since(duty.by)),
            (DutyKind::Answer, std::cmp::Ordering::Equal) => return Standing::Today,
            (DutyKind::Answer, std::cmp::Ordering::Greater) => return Standing::Waiting(left(duty.by)),
            (DutyKind::Forward, std::cmp::Ordering::Less) => return Standing::ForwardOverdue(since(duty.by)),
            (DutyKind::Forward, std::cmp::Ordering::Equal) => return Standing::ForwardToday,
            (DutyKind::Forward, std::cmp::Ordering::Greater) => return Standing::Forward(left(duty.by)),
            (DutyKind::Control, _) => {}
        }
    }
    if let Some(news) = c.untold() {
        return Standing::Untold(news);
    }
    if c.waits_for_ruling() {
        let by = c.control_due().unwrap_or(today);
        return if by < today { Standing::AboveOverdue(by) } else { Standing::Above(by) };
    }
    let own = c.answer.as_ref().map(|(_, outcome, _)| *outcome);
    let outcome = c.ruling.as_ref().map(|r| r.outcome).or(own).unwrap_or(Outcome::Forwarded);
    Standing::Ended { outcome, late: was_late(c) }
}

/// Complaints of a period counted: each stands in one of the first five, and may stand in those after them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ComplaintSums {
    /// All that count: without those annulled.
    pub all: u64,
    /// Answered or sent on in time.
    pub in_time: u64,
    /// Answered, or sent on instead of an answer, after the last day.
    pub late: u64,
    /// Waits for an answer, in time.
    pub waiting: u64,
    /// Not answered though the last day has passed.
    pub overdue: u64,
    /// Sent on to the body above.
    pub forwarded: u64,
    /// To be sent on, or sent, after the last day for that.
    pub forwarded_late: u64,
    /// Satisfied in full, at the end.
    pub satisfied: u64,
    /// Satisfied in part, at the end.
    pub partly: u64,
    /// Not satisfied, at the end.
    pub not_satisfied: u64,
    /// The applicant has not been told of the last news.
    pub untold: u64,
    /// Annulled.
    pub annulled: u64,
}

impl ComplaintSums {
    /// Counts one.
    pub fn add(&mut self, c: &Complaint, today: NaiveDate) {
        if c.annulled.is_some() {
            self.annulled += 1;
            return;
        }
        self.all += 1;
        let duties = duties(c);
        let duty = |kind| duties.iter().find(|d| d.kind == kind);
        let (answer, forward) = (duty(DutyKind::Answer), duty(DutyKind::Forward));
        let open = c.answer.is_none() && c.forwarded.is_none();
        // What was sent on instead of being answered was in time if it went in time.
        let counted = if c.answer.is_some() || open { answer } else { forward.or(answer) };
        let place = match (open, counted.is_some_and(|d| d.is_late(today))) {
            (true, false) => &mut self.waiting,
            (true, true) => &mut self.overdue,
            (false, false) => &mut self.in_time,
            (false, true) => &mut self.late,
        };
        *place += 1;
        self.forwarded += u64::from(c.forwarded.is_some());
        self.forwarded_late += u64::from(forward.is_some_and(|d| d.is_late(today)));
        self.untold += u64::from(c.untold().is_some());
        let own = c.answer.as_ref().map(|(_, outcome, _)| *outcome);
        match c.ruling.as_ref().map(|r| r.outcome).or(own) {
            Some(Outcome::Satisfied) => self.satisfied += 1,
            Some(Outcome::Partly) => self.partly += 1,
            Some(Outcome::NotSatisfied) => self.not_satisfied += 1,
            Some(Outcome::Forwarded) | None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Week;

    #[test]
    fn a_longer_day_stays_as_named_but_for_days_off_the_plain_term_and_the_law() {
        let calendar = WorkingCalendar::new(Week::Five, [], Vec::new());
        let june = |d| NaiveDate::from_ymd_opt(2026, 6, d).unwrap_or_default();
        let day = |named, plain, most| longer_day(june(named), june(plain), june(most), &calendar);
        assert_eq!(day(17, 10, 24), june(17), "as named");
        assert_eq!(day(13, 10, 24), june(15), "a Saturday rolls to Monday");
        assert_eq!(day(9, 10, 24), june(10), "not before the plain term");
        assert_eq!(day(26, 10, 24), june(24), "not after what the law gives");
    }
}
