//! A practice office for `kense --demo`: in memory, filled through the ordinary verbs, with something in every state and every part of the
//! board, so that each screen has something to show.
//!
//! Who came and what happened is data, `seeds/demo/office.toml`. Numbers of persons are made here: dates in 2099, right check digits.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::application::{Capacity, Draft};
use crate::domain::complaint::{NoticeWay, Outcome};
use crate::domain::counts::{Channel, Medium};
use crate::domain::hearing::Meeting;
use crate::domain::identifier::check_digit;
use crate::domain::moment::Moment;
use crate::domain::package::{Paper, judge};
use crate::domain::service::{BeneficiaryKind, PersonKind, ProviderKind, ServiceCode};
use crate::domain::staff::Clerk;
use crate::domain::text::Lang;
use crate::ops::clock::HandClock;
use crate::ops::complain::Complain;
use crate::ops::decide::{Issue, PaperNews, Refuse};
use crate::ops::follow::Forward;
use crate::ops::hearing::Preliminary;
use crate::ops::office::Office;
use crate::ops::{Ops, Result};

/// A text the clerk typed, in the two languages of the desk.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    ru: String,
    kk: String,
}

impl Typed {
    fn get(&self, lang: Lang) -> String {
        if lang == Lang::Kk { self.kk.clone() } else { self.ru.clone() }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seed {
    now: Moment,
    office: OfficeSeed,
    staff: Vec<StaffSeed>,
    case: Vec<Arrival>,
    declined: Vec<Arrival>,
    draft: Vec<Arrival>,
    tally: Vec<TallySeed>,
    close: Vec<Close>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeSeed {
    kind: String,
    name: Typed,
    district: Typed,
    clerk: Typed,
    position: Typed,
    central: String,
}

/// Somebody who serves at the desk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StaffSeed {
    name: Typed,
    position: Typed,
    since: NaiveDate,
    #[serde(default)]
    certificate: String,
    #[serde(default)]
    certificate_until: Option<NaiveDate>,
}

/// Somebody at the desk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Arrival {
    #[serde(default)]
    #[allow(dead_code, reason = "a name for the reader of the file")]
    key: String,
    at: Moment,
    service: String,
    #[serde(default)]
    answers: BTreeMap<String, String>,
    who: String,
    #[serde(default)]
    child: String,
    /// Documents that were not brought.
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    then: Vec<Happening>,
}

/// Something that happened to a case later.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Happening {
    at: Moment,
    #[serde(rename = "do")]
    act: Act,
    #[serde(default)]
    number: String,
    #[serde(default)]
    ground: String,
    #[serde(default)]
    medium: Option<Medium>,
    #[serde(default)]
    why: Typed,
    #[serde(default)]
    document: String,
    #[serde(default)]
    subject: Typed,
    #[serde(default)]
    outcome: Option<Outcome>,
    #[serde(default)]
    text: Typed,
    #[serde(default)]
    to: Typed,
    #[serde(default)]
    way: String,
    /// Where a hearing is to be.
    #[serde(default)]
    place: Typed,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Act {
    Start,
    Ready,
    Issue,
    Refuse,
    Withdraw,
    Annul,
    Invalid,
    NotInSystem,
    Brought,
    Complain,
    Answer,
    Forward,
    Notify,
    Preliminary,
    Notice,
    Objection,
    GoOn,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TallySeed {
    at: Moment,
    day: NaiveDate,
    service: String,
    channel: Channel,
    n: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Close {
    at: Moment,
}

/// One entry of the day's course.
enum Event {
    Register(usize),
    Happens(usize, Happening),
    Decline(Arrival),
    Draft(Arrival),
    Tally(TallySeed),
    Close(NaiveDate),
}

fn seed() -> Seed {
    toml::from_str(include_str!("../../seeds/demo/office.toml")).expect("the shipped practice office is read in a test")
}

/// Eleven digits and the right twelfth; a run whose both passes give ten is passed over by taking the next.
fn made_up(head: [u8; 7], n: usize) -> String {
    let mut eleven = [0u8; 11];
    eleven[..7].copy_from_slice(&head);
    for serial in n * 11..n * 11 + 11 {
        let mut rest = serial;
        for place in (7..11).rev() {
            eleven[place] = u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
        }
        if let Some(check) = check_digit(&eleven) {
            return eleven.iter().chain([&check]).map(|d| char::from(b'0' + d)).collect();
        }
    }
    String::new()
}

/// The people met so far, by name: the same name is the same person.
#[derive(Default)]
struct People(BTreeMap<String, usize>);

impl People {
    fn number(&mut self, name: &str) -> (usize, String) {
        let next = self.0.len();
        let n = *self.0.entry(name.to_owned()).or_insert(next);
        (n, made_up([9, 9, 1, 2, 3, 1, 6], n))
    }
}

/// A practice office that stands at a moment of August 2026: about forty cases in every state, complaints, drafts, closed and forgotten
/// days, and a central file that cannot be reached. Nothing of it is kept.
pub fn demo_office(lang: Lang) -> Result<Ops> {
    let seed = seed();
    let events = course(&seed);
    let first = events.first().map_or(seed.now, |(at, _)| *at);
    let clock = HandClock::at(first);
    let o = &seed.office;
    let office = Office {
        bin: made_up([9, 9, 1, 2, 4, 0, 0], 0),
        name_ru: o.name.ru.clone(),
        name_kk: o.name.kk.clone(),
        district: o.district.get(lang),
        clerk: o.clerk.get(lang),
        position: o.position.get(lang),
        central: Some(o.central.clone()),
        rehearsal: true,
        lang,
        ..Office::new(ProviderKind::parse(&o.kind).unwrap_or(ProviderKind::School))
    };
    let mut ops = Ops::in_memory(office, Box::new(clock.clone()))?;
    for s in &seed.staff {
        ops.save_clerk(&Clerk {
            id: 0,
            name: s.name.get(lang),
            position: s.position.get(lang),
            since: s.since,
            until: None,
            certificate: s.certificate.clone(),
            certificate_until: s.certificate_until,
        })?;
    }
    let mut people = People::default();
    let mut ids: BTreeMap<usize, i64> = BTreeMap::new();
    let mut complaints: BTreeMap<usize, i64> = BTreeMap::new();
    for (at, event) in events {
        clock.set(at);
        match event {
            Event::Register(n) => {
                let draft = ops.arrival(&seed.case[n], &mut people)?;
                ids.insert(n, ops.register(0, &draft)?.id);
            }
            Event::Happens(n, what) => {
                let id = ids.get(&n).copied().unwrap_or_default();
                if let Some(complaint) = ops.happens(id, &what, complaints.get(&n).copied())? {
                    complaints.insert(n, complaint);
                }
            }
            Event::Decline(who) => {
                let draft = ops.arrival(&who, &mut people)?;
                ops.decline(0, &draft, lang)?;
            }
            Event::Draft(who) => {
                let draft = ops.arrival(&who, &mut people)?;
                ops.save_draft(0, &draft)?;
            }
            Event::Tally(t) => {
                ops.tally(t.day, &ServiceCode(t.service), t.channel, PersonKind::Individual, t.n)?;
            }
            Event::Close(day) => {
                ops.close_day(day)?;
                // The folder is away, so the day waits with the reason.
                ops.sync(None, false)?;
            }
        }
    }
    clock.set(seed.now);
    Ok(ops)
}

/// Everything of the seed in the order of time; what stands earlier in the file goes first at the same moment.
fn course(seed: &Seed) -> Vec<(Moment, Event)> {
    let mut all: Vec<(Moment, Event)> = Vec::new();
    for (n, case) in seed.case.iter().enumerate() {
        all.push((case.at, Event::Register(n)));
        all.extend(case.then.iter().map(|h| (h.at, Event::Happens(n, h.clone()))));
    }
    all.extend(seed.declined.iter().map(|a| (a.at, Event::Decline(a.clone()))));
    all.extend(seed.draft.iter().map(|a| (a.at, Event::Draft(a.clone()))));
    for t in &seed.tally {
        let copy = TallySeed { at: t.at, day: t.day, service: t.service.clone(), channel: t.channel, n: t.n };
        all.push((t.at, Event::Tally(copy)));
    }
    all.extend(seed.close.iter().map(|c| (c.at, Event::Close(c.at.day()))));
    all.sort_by_key(|(at, _)| at.epoch());
    all
}

impl Ops {
    /// The draft of somebody who stands at the desk with everything but what was left at home.
    fn arrival(&self, a: &Arrival, people: &mut People) -> Result<Draft> {
        let mut d = self.begin(&ServiceCode(a.service.clone()))?;
        d.answers.extend(a.answers.clone());
        self.fill_defaults(&mut d)?;
        let edition = self.edition_of(&d)?;
        for q in &edition.questions {
            if q.when.holds(&d.answers)
                && !d.answers.contains_key(&q.id)
                && let Some(choice) = q.choices.first()
            {
                d.answers.insert(q.id.clone(), choice.id.clone());
            }
        }
        let (n, number) = people.number(&a.who);
        d.applicant.number = number;
        d.applicant.name = a.who.clone();
        d.applicant.phone = format!("+7 700 000 {:02} {:02}", n / 100, n % 100);
        if !a.child.is_empty() {
            d.beneficiary.number = people.number(&a.child).1;
            d.beneficiary.name = a.child.clone();
            if edition.beneficiary == BeneficiaryKind::Student {
                d.capacity = Capacity::LegalRepresentative;
            }
        }
        d.outside_window_confirmed = true;
        // A half-typed name means that the clerk was interrupted before the papers.
        if a.child.is_empty() && edition.beneficiary == BeneficiaryKind::Child {
            return Ok(d);
        }
        for missing in judge(edition, &d.answers, &d.papers, self.today()).missing {
            if let Some(document) = missing.documents.first().filter(|id| !a.without.contains(id)) {
                d.papers.insert(document.clone(), Paper { given: true, ..Paper::default() });
            }
        }
        Ok(d)
    }

    /// Does what happened; gives the id of a complaint that was made.
    fn happens(&mut self, id: i64, h: &Happening, complaint: Option<i64>) -> Result<Option<i64>> {
        let lang = self.office.lang;
        let why = h.why.get(lang);
        match h.act {
            Act::Start => self.start(id).map(drop)?,
            Act::Ready => self.issue(id, &Issue { number: h.number.clone(), late_why: why, ..Issue::default() }).map(drop)?,
            Act::Issue => {
                let handed_to = Some(self.case(id)?.applicant.name);
                self.issue(id, &Issue { number: h.number.clone(), handed_to, late_why: why, ..Issue::default() }).map(drop)?;
            }
            Act::Refuse => {
                let medium = h.medium.unwrap_or(Medium::Paper);
                self.refuse(id, &Refuse { ground: h.ground.clone(), why, medium, ..Refuse::default() }).map(drop)?;
            }
            Act::Preliminary => {
                let (grounds, today) = (vec![h.ground.clone()], self.today());
                let offered = self.hearing_plan(&self.case(id)?, today)?.offered();
                let time = self.office.hours.opens.format("%H:%M").to_string();
                let planned = (!h.place.ru.is_empty()).then(|| Meeting { day: offered, time, place: h.place.get(lang) });
                self.preliminary(id, &Preliminary { grounds, why, planned, ..Preliminary::default() }).map(drop)?;
            }
            Act::Notice => {
                let planned = self.procedure(id)?.and_then(|p| p.planned);
                self.give_notice(id, &h.way, self.today(), planned.as_ref()).map(drop)?;
            }
            Act::Objection => self.object(id, self.today(), &h.text.get(lang)).map(drop)?,
            Act::GoOn => self.drop_refusal(id, &why).map(drop)?,
            Act::Withdraw => self.withdraw(id, &why).map(drop)?,
            Act::Annul => self.annul(id, &why).map(drop)?,
            Act::Invalid => self.note_papers(id, &[(h.document.clone(), PaperNews::Invalid(why))]).map(drop)?,
            Act::NotInSystem => self.note_papers(id, &[(h.document.clone(), PaperNews::NotInSystem)]).map(drop)?,
            Act::Brought => self.note_papers(id, &[(h.document.clone(), PaperNews::Brought(None))]).map(drop)?,
            Act::Complain => {
                let made = self.complain(&Complain { case: Some(id), subject: h.subject.get(lang), ..Complain::default() })?;
                return Ok(Some(made.id));
            }
            Act::Answer => {
                let outcome = h.outcome.unwrap_or(Outcome::NotSatisfied);
                self.answer(complaint.unwrap_or_default(), outcome, &h.text.get(lang)).map(drop)?;
            }
            Act::Forward => {
                let forward = Forward { day: None, to: h.to.get(lang), file: h.text.get(lang) };
                self.forward(complaint.unwrap_or_default(), &forward).map(drop)?;
            }
            Act::Notify => {
                let way = NoticeWay::parse(&h.way).unwrap_or(NoticeWay::ByHand);
                self.notify(complaint.unwrap_or_default(), way, None).map(drop)?;
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::application::State;
    use crate::domain::identifier::PersonNumber;
    use crate::store::CaseQuery;

    fn all(ops: &Ops) -> Vec<crate::store::CaseRow> {
        ops.cases(&CaseQuery { limit: 1000, ..CaseQuery::default() }).unwrap()
    }

    #[test]
    fn the_practice_office_has_something_in_every_state_and_every_part_of_the_board() {
        let ops = demo_office(Lang::Ru).unwrap();
        let rows = all(&ops);
        assert!((38..=45).contains(&rows.len()), "{}", rows.len());
        for state in State::ALL {
            assert!(rows.iter().any(|r| r.state == state), "{state:?}");
        }
        let board = ops.board().unwrap();
        assert_eq!((board.overdue.len(), board.incomplete.len()), (1, 1), "{board:?}");
        assert_eq!(board.hearings.len(), 1, "a refusal under way");
        assert!(!board.due_today.is_empty() && !board.due_next.is_empty() && !board.ready.is_empty());
        assert_eq!((board.complaints.len(), board.drafts.len()), (1, 2));
        assert_eq!(ops.complaints(0, 10).unwrap().iter().filter(|c| c.answer.is_some()).count(), 1);
        assert_eq!(ops.non_acceptances(0, 10).unwrap().len(), 3);
        let keys: Vec<&str> = board.undelivered.iter().map(|(_, m)| m.key).collect();
        assert_eq!(keys.iter().filter(|k| **k == "day-waits").count(), 11, "{keys:?}");
        assert_eq!(keys.iter().filter(|k| **k == "day-changed").count(), 1);
        assert_eq!(keys.iter().filter(|k| **k == "day-unclosed").count(), 2);
        assert!(ops.office().rehearsal);
        assert_eq!(ops.verify().unwrap(), None);
        assert_eq!(ops.now(), ops.now(), "the clock stands");
    }

    #[test]
    fn nobody_in_the_practice_office_can_exist() {
        for lang in Lang::ALL {
            let ops = demo_office(lang).unwrap();
            for row in all(&ops) {
                let case = ops.case(row.id).unwrap();
                for number in [&case.applicant.number, &case.beneficiary.number] {
                    let made_up = PersonNumber::iin(number).is_ok() && number.starts_with("9912316");
                    assert!(made_up || (number.is_empty() && case.beneficiary.name.is_empty()), "{number}");
                }
            }
            assert!(PersonNumber::bin(&ops.office().bin).is_ok());
        }
    }
}
