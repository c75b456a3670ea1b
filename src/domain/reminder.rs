//! Short lines for the person at the desk, shown where they matter: consent, money, the day the State Corporation waits for.

use chrono::{Days, NaiveDate};

use super::application::Case;
use super::calendar::WorkingCalendar;
use super::counts::Channel;
use super::service::{Confidence, Edition, Fee, ServiceCode};
use super::term::{Term, TermPlan};
use super::text::Message;

/// Where the consent to the use of protected data is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentIn {
    /// A line of the application form.
    Form,
    /// A paper of its own.
    Paper,
    /// The form has no line for it.
    Nowhere,
}

impl ConsentIn {
    /// All.
    pub const ALL: [ConsentIn; 3] = [ConsentIn::Form, ConsentIn::Paper, ConsentIn::Nowhere];

    /// The word of the seeds.
    pub fn id(self) -> &'static str {
        match self {
            ConsentIn::Form => "form",
            ConsentIn::Paper => "paper",
            ConsentIn::Nowhere => "nowhere",
        }
    }
}

/// What is known of the consent in some services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The services.
    pub services: Vec<ServiceCode>,
    /// Where it is given.
    pub given: ConsentIn,
    /// Where it was read.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// By when the State Corporation has to have a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Calendar days before the end of the term.
    pub days_before: u32,
    /// Services of so many working days or less are left out.
    pub except_up_to: u32,
    /// Where it was read.
    pub source: String,
}

/// What the person at the desk is reminded of, as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskFacts {
    /// Where consent is given.
    pub consents: Vec<Consent>,
    /// By when the State Corporation has to have a result.
    pub ahead: Ahead,
}

/// A line for the person at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// Where consent is given, and how well that is known.
    Consent(ConsentIn, Confidence),
    /// The service is free: no money is taken and none can be entered.
    Free,
    /// The service may be paid: the receipt is entered.
    MayBePaid,
    /// The State Corporation waits for the result by this day.
    StateCorporation(NaiveDate),
}

impl Reminder {
    /// In words.
    pub fn message(&self) -> Message {
        match self {
            Reminder::Consent(ConsentIn::Form, _) => Message::new("reminder-consent-form"),
            Reminder::Consent(ConsentIn::Paper, _) => Message::new("reminder-consent-paper"),
            Reminder::Consent(ConsentIn::Nowhere, _) => Message::new("reminder-consent-nowhere"),
            Reminder::Free => Message::new("reminder-free"),
            Reminder::MayBePaid => Message::new("reminder-paid"),
            Reminder::StateCorporation(day) => Message::new("reminder-state-corporation").with("day", *day),
        }
    }
}

/// The last day on which a result may reach the State Corporation: so many days before the due day, and a working one. None for the shortest
/// services, which the law leaves out.
pub fn state_corporation_day(due: NaiveDate, term: Term, ahead: &Ahead, calendar: &WorkingCalendar) -> Option<NaiveDate> {
    match term {
        Term::Minutes(_) | Term::SameDay => return None,
        Term::WorkingDays(n) if n <= ahead.except_up_to => return None,
        _ => {}
    }
    let mut day = due - Days::new(u64::from(ahead.days_before));
    // A whole month without a working day does not exist; the bound keeps a damaged calendar from hanging the program.
    for _ in 0..31 {
        if calendar.is_working(day) {
            return Some(day);
        }
        day = day - Days::new(1);
    }
    None
}

/// Everything to remind of about a service and, once there is one, its case.
pub fn of(
    edition: &Edition,
    code: &ServiceCode,
    facts: &DeskFacts,
    case: Option<(&Case, &TermPlan)>,
    calendar: &WorkingCalendar,
) -> Vec<Reminder> {
    let mut out = Vec::new();
    if let Some(c) = facts.consents.iter().find(|c| c.services.contains(code)) {
        out.push(Reminder::Consent(c.given, c.confidence));
    }
    out.push(if edition.fee == Fee::Free { Reminder::Free } else { Reminder::MayBePaid });
    if let Some((case, plan)) = case.filter(|(c, _)| c.channel == Channel::StateCorporation) {
        let day = Term::parse(&plan.term).and_then(|term| state_corporation_day(case.due, term, &facts.ahead, calendar));
        out.extend(day.map(Reminder::StateCorporation));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Week;

    #[test]
    fn the_state_corporation_waits_a_day_less_and_never_on_a_day_off_and_a_service_of_one_working_day_is_left_out() {
        let calendar = WorkingCalendar::new(Week::Five, [], Vec::new());
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let ahead = Ahead { days_before: 1, except_up_to: 1, source: String::new() };
        let by = |due: &str, term: Term| state_corporation_day(day(due), term, &ahead, &calendar);
        assert_eq!(by("2026-06-04", Term::WorkingDays(3)), Some(day("2026-06-03")));
        assert_eq!(by("2026-06-08", Term::WorkingDays(3)), Some(day("2026-06-05")), "Monday: Friday before");
        assert_eq!(by("2026-06-08", Term::CalendarDays(15)), Some(day("2026-06-05")));
        for short in [Term::WorkingDays(1), Term::SameDay, Term::Minutes(30)] {
            assert_eq!(by("2026-06-04", short), None, "{short:?}");
        }
    }
}
