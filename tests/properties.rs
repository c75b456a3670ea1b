//! Rules that must hold for every input, tried on many: the package, the counts, the numbers, the terms.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use kense::catalog::Catalog;
use kense::domain::calendar::{DayKind, SpecialDay, Week, WorkingCalendar};
use kense::domain::complaint::Outcome;
use kense::domain::counts::{Cell, Channel, Counts, Medium, count};
use kense::domain::package::{Paper, Papers, Verdict, judge};
use kense::domain::service::{Answers, Edition, MonthDay, PersonKind, ProviderKind, StateSystem};
use kense::domain::sheet::{Sheet, Value};
use kense::domain::term::{Hours, Term, due};
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::complain::Complain;
use kense::ops::decide::{Issue, PaperNews, Refuse};
use kense::report::Layout;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use desk::{code, day};

fn catalog() -> &'static Catalog {
    static ALL: OnceLock<Catalog> = OnceLock::new();
    ALL.get_or_init(|| Catalog::shipped().expect("the shipped catalogue is sound"))
}

/// Every edition that a case can be judged by.
fn editions() -> Vec<&'static Edition> {
    catalog().services.iter().flat_map(|s| s.editions.iter()).filter(|e| e.complete).collect()
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

/// Answers to every open question, chosen by a run of numbers.
fn answered(edition: &Edition, picks: &[usize]) -> Answers {
    let mut answers = Answers::new();
    for (n, q) in edition.questions.iter().enumerate() {
        if q.when.holds(&answers) {
            let pick = picks.get(n % picks.len().max(1)).copied().unwrap_or(0);
            answers.insert(q.id.clone(), q.choices[pick % q.choices.len()].id.clone());
        }
    }
    answers
}

/// A paper as a clerk may have noted it: one of 48 ways.
fn paper(way: usize, today: NaiveDate) -> Paper {
    Paper {
        given: way % 2 == 1,
        not_in_system: way / 2 % 2 == 1,
        requested: way / 4 % 2 == 1,
        invalid: (way / 8 % 2 == 1).then(|| "порвана".to_owned()),
        good_until: match way / 16 % 3 {
            0 => None,
            1 => Some(today),
            _ => Some(today - Days::new(1)),
        },
    }
}

fn papers(edition: &Edition, ways: &[usize], today: NaiveDate) -> Papers {
    let list = edition.documents.iter().enumerate();
    list.map(|(n, d)| (d.id.clone(), paper(ways.get(n % ways.len().max(1)).copied().unwrap_or(0), today))).collect()
}

/// What is missing, as ids.
fn gaps(v: &Verdict) -> Vec<String> {
    v.missing.iter().map(|m| m.group.clone().unwrap_or_else(|| m.documents[0].clone())).collect()
}

type Case = (usize, Vec<usize>, Vec<usize>, usize);

fn any_case() -> impl Strategy<Value = Case> {
    let many = || prop::collection::vec(0usize..1000, 1..24);
    (0usize..1000, many(), many(), 0usize..1000)
}

/// The package: order of ticks, a tick never worsens, what the state holds never matters. Over every edition that takes cases.
#[test]
fn a_verdict_knows_no_order_and_a_tick_never_makes_it_worse_and_the_state_never_makes_it_incomplete() {
    let all = editions();
    assert!(all.len() > 10, "the catalogue was read");
    let today = day("2026-09-07");
    runner(1500)
        .run(&any_case(), |(which, picks, ways, which_paper)| {
            let edition = all[which % all.len()];
            let answers = answered(edition, &picks);
            let noted = papers(edition, &ways, today);
            let verdict = judge(edition, &answers, &noted, today);
            prop_assert!(verdict.unanswered.is_empty());
            // Any order of notes: the same papers put in backwards, one after another.
            let mut again = Papers::new();
            for (id, p) in noted.iter().rev() {
                again.insert(id.clone(), Paper { given: !p.given, ..p.clone() });
                let half = judge(edition, &answers, &again, today);
                again.insert(id.clone(), p.clone());
                prop_assert!(half.lines.len() <= edition.documents.len());
            }
            prop_assert_eq!(&judge(edition, &answers, &again, today), &verdict);
            // A good paper more.
            let Some(document) = edition.documents.get(which_paper % edition.documents.len().max(1)) else { return Ok(()) };
            let mut more = noted.clone();
            let before = more.get(&document.id).cloned().unwrap_or_default();
            more.insert(document.id.clone(), Paper { given: true, invalid: None, good_until: None, ..before.clone() });
            let better = judge(edition, &answers, &more, today);
            for gap in gaps(&better) {
                prop_assert!(gaps(&verdict).contains(&gap), "{} of {} came by a tick", gap, edition.id);
            }
            // Whatever is noted about a paper that state systems hold, it is not among the missing.
            if document.state_system == StateSystem::Holds {
                for way in 0..48 {
                    let mut other = noted.clone();
                    other.insert(document.id.clone(), paper(way, today));
                    let v = judge(edition, &answers, &other, today);
                    prop_assert!(!v.missing.iter().any(|m| m.group.is_none() && m.documents[0] == document.id));
                    if document.group.is_none() {
                        prop_assert_eq!(gaps(&v), gaps(&verdict));
                    }
                }
            }
            Ok(())
        })
        .unwrap();
}

/// The program's gate and the database's gate are written twice; they must say the same of every package.
#[test]
fn the_database_sees_a_gap_exactly_where_the_domain_does() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = desk::desk_in(dir.path(), ProviderKind::School, "2026-09-07T10:00");
    let id = desk::register(&mut ops, "00403004", 0, &[]).id;
    let today = day("2026-09-07");
    let plain = rusqlite::Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    plain.execute_batch("DROP TRIGGER paper_enters; DROP TRIGGER paper_kept; PRAGMA synchronous = off").unwrap();
    let all = editions();
    let seen = [const { std::cell::Cell::new(0u32) }; 2];
    runner(1200)
        .run(&any_case(), |(which, picks, ways, _)| {
            let edition = all[which % all.len()];
            let answers = answered(edition, &picks);
            let noted = papers(edition, &ways, today);
            plain.execute_batch("BEGIN; DELETE FROM paper").unwrap();
            for d in edition.documents.iter().filter(|d| d.when.holds(&answers)) {
                let p = &noted[&d.id];
                plain
                    .prepare_cached("INSERT INTO paper VALUES (?1, ?2, 0, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                    .unwrap()
                    .execute(rusqlite::params![
                        id,
                        d.id,
                        d.stage == kense::domain::service::Stage::Later,
                        d.on_request || d.stage == kense::domain::service::Stage::BeforeResult,
                        match d.state_system {
                            StateSystem::Holds => "holds",
                            StateSystem::IfMissing => "if-missing",
                            StateSystem::No => "no",
                        },
                        d.group,
                        p.given,
                        p.not_in_system,
                        p.requested,
                        p.good_until.map(|d| d.to_string()),
                        p.invalid,
                    ])
                    .unwrap();
            }
            let mut q = plain.prepare_cached("SELECT DISTINCT what FROM gap WHERE application = ?1 ORDER BY what").unwrap();
            let theirs: Vec<String> = q.query_map([id], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
            drop(q);
            plain.execute_batch("ROLLBACK").unwrap();
            let mut ours = gaps(&judge(edition, &answers, &noted, today));
            ours.sort();
            let met = &seen[usize::from(ours.is_empty())];
            met.set(met.get() + 1);
            prop_assert_eq!(theirs, ours, "{}", &edition.act.number);
            Ok(())
        })
        .unwrap();
    assert!(seen.iter().all(|n| n.get() > 20), "both complete and incomplete packages were met: {seen:?}");
}

/// What a clerk may do next, each with numbers that choose whom and what.
#[derive(Clone, Debug)]
enum Verb {
    Register(usize),
    RegisterIncomplete(usize),
    Decline(usize),
    Start(usize),
    Ready(usize),
    Issue(usize),
    Refuse(usize, bool),
    Withdraw(usize),
    Annul(usize),
    Spoil(usize),
    Pause(usize),
    Tally(usize, usize, bool, u64),
    Complain(usize, bool),
    Answer(usize),
    AnnulComplaint(usize),
    AnnulDecline(usize),
    Close,
    Later(u64),
}

fn verbs() -> impl Strategy<Value = Vec<Verb>> {
    let n = || 0usize..1000;
    let verb = prop_oneof![
        6 => n().prop_map(Verb::Register),
        1 => n().prop_map(Verb::RegisterIncomplete),
        2 => n().prop_map(Verb::Decline),
        1 => n().prop_map(Verb::Start),
        2 => n().prop_map(Verb::Ready),
        2 => n().prop_map(Verb::Issue),
        2 => (n(), any::<bool>()).prop_map(|(c, m)| Verb::Refuse(c, m)),
        1 => n().prop_map(Verb::Withdraw),
        2 => n().prop_map(Verb::Annul),
        1 => n().prop_map(Verb::Spoil),
        2 => n().prop_map(Verb::Pause),
        2 => (n(), n(), any::<bool>(), 0u64..40).prop_map(|(s, d, l, k)| Verb::Tally(s, d, l, k)),
        2 => (n(), any::<bool>()).prop_map(|(s, l)| Verb::Complain(s, l)),
        1 => n().prop_map(Verb::Answer),
        1 => n().prop_map(Verb::AnnulComplaint),
        1 => n().prop_map(Verb::AnnulDecline),
        1 => Just(Verb::Close),
        3 => (0u64..4).prop_map(Verb::Later),
    ];
    prop::collection::vec(verb, 10..60)
}

const SERVICES: [&str; 6] = ["00403015", "00403004", "00803005", "00403008", "aid", "00403006"];

/// Does one verb; a refusal by a rule is as good as a success. Gives whether something was registered.
fn act(ops: &mut Ops, clock: &kense::ops::clock::HandClock, verb: &Verb, person: &mut u32) -> Option<String> {
    let ids: Vec<i64> = {
        let all = kense::ops::CaseQuery { limit: 10_000, order: kense::ops::Order::Oldest, ..Default::default() };
        ops.cases(&all).unwrap().iter().map(|r| r.id).collect()
    };
    let pick = |n: usize| ids.get(n % ids.len().max(1)).copied().unwrap_or(0);
    let today = ops.today();
    let mut fresh = |ops: &Ops, s: usize| {
        *person += 1;
        let mut d = desk::draft(ops, SERVICES[s % SERVICES.len()], *person, &[]);
        d.answers = answered(ops.edition_of(&d).unwrap(), &[s, s / 7, s / 11]);
        d.outside_window_confirmed = true;
        d
    };
    let refuse = |m: bool| Refuse {
        ground: "untrue".into(),
        why: "Так решено".into(),
        medium: if m { Medium::Paper } else { Medium::Electronic },
        late_why: "болезнь".into(),
    };
    let issue =
        |to: Option<&str>| Issue { handed_to: to.map(str::to_owned), late_why: "болезнь".into(), ..Issue::default() };
    match verb {
        Verb::Register(s) => {
            let mut d = fresh(ops, *s);
            desk::complete(ops, &mut d);
            return Some(ops.register(0, &d).unwrap().number);
        }
        Verb::RegisterIncomplete(s) => {
            let d = fresh(ops, *s);
            assert_eq!(ops.register(0, &d).unwrap_err().code, "package-incomplete");
        }
        Verb::Decline(s) => {
            let d = fresh(ops, *s);
            ops.decline(0, &d, Lang::Ru).unwrap();
        }
        Verb::Start(n) => drop(ops.start(pick(*n))),
        Verb::Ready(n) => drop(ops.issue(pick(*n), &issue(None))),
        Verb::Issue(n) => drop(ops.issue(pick(*n), &issue(Some("Тестов")))),
        Verb::Refuse(n, m) => drop(ops.refuse(pick(*n), &refuse(*m))),
        Verb::Withdraw(n) => drop(ops.withdraw(pick(*n), "передумали")),
        Verb::Annul(n) => drop(ops.annul(pick(*n), "ошибка")),
        Verb::Spoil(n) => drop(ops.note_papers(pick(*n), &[("application".into(), PaperNews::Invalid("порвано".into()))])),
        Verb::Pause(n) if ops.suspend(pick(*n), "ждём", None).is_ok() => {}
        Verb::Pause(n) => drop(ops.resume(pick(*n))),
        Verb::Tally(s, back, legal, n) => {
            let channel = [Channel::InformationSystem, Channel::StateCorporation, Channel::Egov][s % 3];
            let person = if *legal { PersonKind::LegalEntity } else { PersonKind::Individual };
            let on = today - Days::new(*back as u64 % 5);
            ops.tally(on, &code(SERVICES[s % SERVICES.len()]), channel, person, *n).unwrap();
        }
        Verb::Complain(s, legal) => {
            let number = if *legal { desk::bin(1) } else { String::new() };
            let service = Some(code(SERVICES[s % SERVICES.len()]));
            let c = Complain {
                service, name: "Тестов Е.".into(), number, subject: "Долго".into(), ..Complain::default()
            };
            ops.complain(&c).unwrap();
        }
        Verb::Answer(n) => drop(ops.answer(*n as i64 % 9 + 1, Outcome::Satisfied, "Ответ")),
        Verb::AnnulComplaint(n) => drop(ops.annul_complaint(*n as i64 % 9 + 1, "ошибка")),
        Verb::AnnulDecline(n) => drop(ops.annul_non_acceptance(*n as i64 % 9 + 1, "ошибка")),
        Verb::Close => drop(ops.close_day(today)),
        Verb::Later(days) => clock.set(kense::domain::moment::Moment::new(ops.now().local + Days::new(*days))),
    }
    None
}

/// Counts of a span by the domain's rule over the cases, and everything else counted one by one from its own list.
fn reckoned(ops: &mut Ops, from: NaiveDate, to: NaiveDate) -> Counts {
    let cases = ops.store().read().countables().unwrap();
    let mut out = count(&cases, from, to);
    let within = |d: NaiveDate| from <= d && d <= to;
    for c in ops.complaints(0, 10_000).unwrap().iter().filter(|c| c.annulled.is_none() && within(c.at.day())) {
        out.add(&c.service, Cell::Complaint(c.person), 1);
    }
    for n in ops.non_acceptances(0, 10_000).unwrap().iter().filter(|n| n.annulled.is_none() && within(n.at.day())) {
        out.add(&n.service, Cell::NotAccepted(n.person), 1);
    }
    let mut on = from;
    while on <= to {
        for (service, cell, n) in ops.tallies(on).unwrap() {
            out.add(&service, cell, n);
        }
        on = on + Days::new(1);
    }
    out
}

#[test]
fn kept_counts_equal_the_domains_rule_whatever_was_done_and_numbers_have_no_holes() {
    let start = day("2026-08-03");
    let spans = (0u64..40, 0u64..40);
    runner(24)
        .run(&(verbs(), spans), |(course, (a, b))| {
            let (mut ops, clock) = desk::desk(ProviderKind::School, "2026-08-03T10:00");
            let mut person = 0;
            let mut numbers = Vec::new();
            for verb in &course {
                numbers.extend(act(&mut ops, &clock, verb, &mut person));
            }
            // One sequence, whatever was refused in between.
            let expected: Vec<String> = (1..=numbers.len())
                .map(|n| kense::domain::number::write(&ops.office().pattern_application, u32::try_from(n).unwrap(), 2026))
                .collect();
            prop_assert_eq!(&numbers, &expected);
            let (from, to) = (start + Days::new(a.min(b)), start + Days::new(a.max(b)));
            for (from, to) in [(from, to), (day("2026-01-01"), day("2026-12-31")), (from, from)] {
                let kept = ops.counts(from, to).unwrap();
                prop_assert_eq!(&kept, &reckoned(&mut ops, from, to));
                for layout in Layout::shipped() {
                    let sheet = ops.report(from, to, &layout.id, Lang::Ru).unwrap();
                    prop_assert!(total_is_the_sum(&sheet, &layout, &kept), "{}: {:?}", layout.id, sheet);
                }
            }
            prop_assert_eq!(ops.verify().unwrap(), None);
            Ok(())
        })
        .unwrap();
}

/// Whether each column's total is the sum of its rows and of the counts it stands for.
fn total_is_the_sum(sheet: &Sheet, layout: &Layout, counts: &Counts) -> bool {
    let number = |v: &Value| match v {
        Value::Int(n) => u64::try_from(*n).unwrap(),
        _ => 0,
    };
    layout.leaves.iter().all(|leaf| {
        let Some(column) = sheet.column(&leaf.id) else { return false };
        let column_of =
            |total: bool| sheet.rows.iter().filter(|r| r.total == total).map(|r| number(&r.values[column])).sum::<u64>();
        column_of(true) == column_of(false) && column_of(true) == leaf.cells.iter().map(|c| counts.sum(*c)).sum::<u64>()
    })
}

/// A working calendar reckoned day by day, from the seeds' lists alone.
struct Naive {
    week: Week,
    off: BTreeMap<NaiveDate, bool>,
}

impl Naive {
    fn works(&self, d: NaiveDate) -> bool {
        let weekday = d.weekday() != Weekday::Sun && (d.weekday() != Weekday::Sat || self.week == Week::Six);
        *self.off.get(&d).unwrap_or(&weekday)
    }

    /// Day zero, then the end, by going one day at a time.
    fn due(&self, term: Term, at: NaiveDateTime, window: Option<MonthDay>, closes: NaiveTime) -> NaiveDate {
        let tomorrow = |d: NaiveDate| d.succ_opt().unwrap();
        let mut zero = at.date();
        if self.works(zero) && at.time() >= closes {
            zero = tomorrow(zero);
        }
        while !self.works(zero) {
            zero = tomorrow(zero);
        }
        let yearly = |md: MonthDay| {
            let mut d = zero;
            loop {
                let leapless = md.month == 2 && md.day == 29 && !d.leap_year();
                if d.month() == md.month && d.day() == if leapless { 28 } else { md.day } {
                    return d;
                }
                d = tomorrow(d);
            }
        };
        let mut end = match (term, window) {
            (Term::SameDay | Term::Minutes(_), _) | (Term::Window, None) => return zero,
            (Term::Fixed(md), _) | (Term::Window, Some(md)) => yearly(md),
            (Term::CalendarDays(n) | Term::CalendarRange(_, n), _) => (0..n).fold(zero, |d, _| tomorrow(d)),
            (Term::WorkingDays(n), _) => {
                let (mut d, mut left) = (zero, n);
                while left > 0 {
                    d = tomorrow(d);
                    left -= u32::from(self.works(d));
                }
                d
            }
        };
        while !self.works(end) {
            end = tomorrow(end);
        }
        end
    }
}

#[test]
fn a_due_day_is_the_one_that_counting_on_fingers_gives() {
    let special: Vec<SpecialDay> = catalog().days.clone();
    let hours = Hours {
        opens: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        closes: NaiveTime::from_hms_opt(18, 0, 0).unwrap(),
        lunch: None,
    };
    let mut calendars = Vec::new();
    for week in [Week::Five, Week::Six] {
        let mut off = BTreeMap::new();
        for d in special.iter().filter(|d| d.week.is_none_or(|w| w == week) && d.kind != DayKind::Cancelled) {
            off.insert(d.date, d.kind == DayKind::Working);
        }
        calendars.push((Naive { week, off }, WorkingCalendar::new(week, special.clone(), catalog().years.clone())));
    }
    let first = day("2024-01-01");
    let any_term = (0u32..7, 0u32..70, 1u32..13, 1u32..32, any::<bool>());
    let inputs = (0u64..1300, 0u32..1440, any_term, any::<bool>());
    runner(20_000)
        .run(&inputs, |(offset, minute, (kind, n, month, monthday, windowed), six)| {
            let (naive, calendar) = &calendars[usize::from(six)];
            let at = (first + Days::new(offset)).and_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let md =
                MonthDay { month, day: if NaiveDate::from_ymd_opt(2024, month, monthday).is_some() { monthday } else { 28 } };
            let term = match kind {
                0 => Term::WorkingDays(n),
                1 => Term::CalendarDays(n),
                2 => Term::CalendarRange(n / 2, n),
                3 => Term::SameDay,
                4 => Term::Window,
                5 => Term::Fixed(md),
                _ => Term::WorkingDays(n % 16),
            };
            let window = windowed.then_some(md);
            let got = due(term, at, window, hours, calendar);
            prop_assert_eq!(got.day, naive.due(term, at, window, hours.closes), "{:?} at {}", term, at);
            prop_assert!(got.day >= at.date() && calendar.is_working(got.day));
            Ok(())
        })
        .unwrap();
}

/// A term of minutes is used up by the minutes the desk is open, one at a time.
#[test]
fn a_term_of_minutes_runs_while_the_desk_is_open() {
    let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
    let hours = Hours { opens: time(9, 0), closes: time(18, 0), lunch: None };
    let calendar = WorkingCalendar::new(Week::Five, catalog().days.clone(), catalog().years.clone());
    runner(2000)
        .run(&(0u64..400, 0u32..1440, 1u32..120), |(offset, minute, n)| {
            let at = (day("2026-01-01") + Days::new(offset)).and_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let got = due(Term::Minutes(n), at, None, hours, &calendar);
            let (mut now, mut left) = (at, n);
            while left > 0 {
                let open = calendar.is_working(now.date()) && now.time() >= hours.opens && now.time() < hours.closes;
                left -= u32::from(open);
                now += chrono::Duration::minutes(1);
            }
            prop_assert_eq!((got.day, got.time), (now.date(), Some(now.time())), "{} minutes at {}", n, at);
            Ok(())
        })
        .unwrap();
}
