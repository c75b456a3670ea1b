//! The list of cases gives exactly the page that going through all of them would give, whichever way it takes.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use chrono::{Days, NaiveDate};
use kense::domain::application::{DecisionKind, Party, State};
use kense::domain::counts::{Channel, Medium};
use kense::domain::package::Paper;
use kense::domain::search;
use kense::domain::service::{PersonKind, ProviderKind};
use kense::ops::{CaseQuery, Ops, Order};
use kense::store::{NewCase, PaperRow, StoreError};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use desk::{code, day, desk_in, draft, moment, register};

/// A case as this test remembers it.
struct Known {
    id: i64,
    keys: Vec<String>,
    service: &'static str,
    state: State,
    day: NaiveDate,
    due: NaiveDate,
}

type Span = (Option<u64>, Option<u64>);

const SERVICES: [(&str, usize); 3] = [("00403003", 40), ("00403015", 9), ("aid", 1)];
const FIRST: [&str; 7] = ["Ахметов", "Ахметова", "Әбдіқадыр", "Бекен", "Ковалёва", "Ким", "Цой"];
const SECOND: [&str; 5] = ["Али", "Әлия", "Анна", "Бекзат", "Роман"];

fn state(n: usize) -> State {
    match n % 50 {
        0..=1 => State::Registered,
        2 => State::InWork,
        3 => State::Ready,
        4..=6 => State::Refused,
        7 => State::Withdrawn,
        8 => State::Annulled,
        _ => State::Issued,
    }
}

/// An office with enough cases that every way of walking the list is taken.
fn crowd(n: usize) -> (Ops, Vec<Known>) {
    let (mut ops, _) = desk::desk(ProviderKind::School, "2026-09-01T10:00");
    let mut all = Vec::new();
    let store = ops.store();
    store
        .write(|db| -> Result<(), StoreError> {
            for k in 0..n {
                let on = day("2026-01-05") + Days::new(k as u64 / 20);
                let service = SERVICES.iter().rev().find(|(_, share)| k % 50 < *share).unwrap_or(&SERVICES[0]).0;
                let name = |a: usize, b: usize| format!("{} {} Қайратұлы", FIRST[a % FIRST.len()], SECOND[b % SECOND.len()]);
                let (who, child) = (name(k, k / 3), name(k / 2, k / 5));
                let number = format!("99{:010}", k * 7);
                let due = on + Days::new(3 + k as u64 % 5);
                let new = NewCase {
                    at: moment(&format!("{on}T10:00")),
                    pattern: "05-12/{n}".into(),
                    service: code(service),
                    edition: "x".into(),
                    channel: Channel::Alternative,
                    person: PersonKind::Individual,
                    due,
                    due_time: None,
                    due_rule: String::new(),
                    applicant: Party { number: number.clone(), name: who.clone(), ..Party::default() },
                    capacity: Default::default(),
                    proxy_paper: String::new(),
                    proxy_number: String::new(),
                    proxy_date: String::new(),
                    representative: String::new(),
                    beneficiary: kense::domain::application::Beneficiary { name: child.clone(), ..Default::default() },
                    answers: Default::default(),
                    papers: vec![PaperRow {
                        document: "application".into(),
                        later: false,
                        before_result: false,
                        on_request: false,
                        state_system: "no",
                        group: None,
                        paper: Paper { given: true, ..Paper::default() },
                    }],
                    note: String::new(),
                    clerk: "Т.".into(),
                };
                let (id, printed) = db.register_case(&new)?;
                let (at, state) = (new.at, state(k));
                match state {
                    State::Registered => {}
                    State::InWork => db.start_case(id)?,
                    State::Ready => db.decide_result(id, at, ("1", on), None, None)?,
                    State::Issued => db.decide_result(id, at, ("1", on), Some((at, "Т.")), None)?,
                    State::Withdrawn => db.withdraw_case(id, at, "x")?,
                    State::Annulled => db.annul_case(id, "x")?,
                    State::Refused => {
                        let refusal = DecisionKind::Refusal {
                            ground: "untrue".into(),
                            ground_number: "1".into(),
                            law: String::new(),
                            ground_text: String::new(),
                            why: "x".into(),
                            medium: Medium::Paper,
                        };
                        db.set_hears(id, false)?;
                        db.refuse_case(id, at, &refusal, None)?;
                    }
                }
                let mut keys = search::name_keys(&who);
                keys.extend(search::name_keys(&child));
                keys.extend([number, (k + 1).to_string(), search::fold(&printed)]);
                all.push(Known { id, keys, service, state, day: on, due });
            }
            Ok(())
        })
        .unwrap();
    (ops, all)
}

/// The page by going through all cases.
fn by_hand(all: &[Known], q: &CaseQuery) -> Vec<i64> {
    let text = search::fold(&q.text);
    let asks_due = q.due_before.is_some() || q.due_from.is_some();
    let mut fit: Vec<(&Known, String)> = all
        .iter()
        .filter(|k| q.states.is_empty() || q.states.contains(&k.state))
        .filter(|k| !asks_due || k.state.is_open())
        .filter(|k| q.due_before.is_none_or(|d| k.due < d) && q.due_from.is_none_or(|d| k.due >= d))
        .filter(|k| q.service.as_ref().is_none_or(|s| s.as_str() == k.service))
        .filter(|k| q.from.is_none_or(|d| k.day >= d) && q.to.is_none_or(|d| k.day <= d))
        .filter_map(|k| Some((k, k.keys.iter().filter(|key| key.starts_with(&text)).min()?.clone())))
        .collect();
    if text.is_empty() {
        fit.sort_by(|(a, _), (b, _)| match q.order {
            Order::Newest => (b.day, b.id).cmp(&(a.day, a.id)),
            Order::Oldest => (a.day, a.id).cmp(&(b.day, b.id)),
            Order::Due => (a.due, a.id).cmp(&(b.due, b.id)),
        });
    } else {
        fit.sort_by(|(a, x), (b, y)| (x, -a.id).cmp(&(y, -b.id)));
    }
    fit.into_iter().skip(q.skip).take(q.limit).map(|(k, _)| k.id).collect()
}

#[test]
fn a_page_of_the_list_is_what_going_through_all_cases_gives() {
    let (ops, all) = crowd(2400);
    let texts =
        ["", "а", "ах", "Ахметов Ә", "әли", "алия", "ким", "Цой роман", "к", "9", "990000", "05-12/7", "17", "нет такого"];
    let states: Vec<Vec<State>> = vec![
        vec![],
        vec![State::Registered, State::InWork],
        vec![State::InWork],
        vec![State::Issued],
        vec![State::Refused, State::Withdrawn],
        vec![State::Ready],
        State::ALL.to_vec(),
    ];
    let services = [None, Some("00403003"), Some("00403015"), Some("aid"), Some("no-such")];
    let span = prop::option::weighted(0.3, 0u64..130);
    let strategy = (
        0..texts.len(),
        0..states.len(),
        0..services.len(),
        (span.clone(), span.clone()),
        (span.clone(), span),
        0..3usize,
        0..40usize,
    );
    let asked = |(text, state, service, (from, to), (due_from, due_before), order, skip): (
        usize,
        usize,
        usize,
        Span,
        Span,
        usize,
        usize,
    )| {
        let on = |n: Option<u64>| n.map(|n: u64| day("2026-01-05") + Days::new(n));
        CaseQuery {
            text: texts[text].into(),
            states: states[state].clone(),
            service: services[service].map(code),
            from: on(from),
            to: on(to),
            due_from: on(due_from),
            due_before: on(due_before),
            order: [Order::Newest, Order::Oldest, Order::Due][order],
            skip,
            limit: 25,
            ..CaseQuery::default()
        }
    };
    TestRunner::new(Config { cases: 500, failure_persistence: None, ..Config::default() })
        .run(&strategy, |input| {
            let q = asked(input);
            let found: Vec<i64> = ops.cases(&q).unwrap().iter().map(|r| r.id).collect();
            prop_assert_eq!(found, by_hand(&all, &q), "{:?}", q);
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_newest_of_equal_names_comes_first_and_a_case_comes_once() {
    let (ops, all) = crowd(120);
    let q = CaseQuery { text: "Ким".into(), limit: 100, ..CaseQuery::default() };
    let ids: Vec<i64> = ops.cases(&q).unwrap().iter().map(|r| r.id).collect();
    let unique: std::collections::BTreeSet<i64> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len());
    assert_eq!(ids, by_hand(&all, &q));
}

#[test]
fn today_is_read_anew_as_soon_as_anything_was_written_and_only_then() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, "2026-08-03T10:00");
    assert!(ops.board().unwrap().ready.is_empty() && ops.board().unwrap().overdue.is_empty());
    let made = register(&mut ops, "00403015", 1, &[]);
    // A write of another program on the same register.
    let mut other = Ops::open(dir.path(), Box::new(clock.clone())).unwrap();
    clock.set(moment(&format!("{}T10:00", made.due.pred_opt().unwrap())));
    assert_eq!(ops.board().unwrap().due_next.len(), 1, "what this program wrote is seen");
    other.suspend(made.id, "ждём ответа", None).unwrap();
    let board = ops.board().unwrap();
    assert_eq!((board.due_next.len(), board.suspended.len()), (0, 1), "what another program wrote is seen");
    other.resume(made.id).unwrap();
    assert_eq!(ops.board().unwrap().due_next.len(), 1);
    // A new day is another board of the same register.
    clock.set(moment(&format!("{}T10:00", made.due.succ_opt().unwrap())));
    let board = ops.board().unwrap();
    assert_eq!((board.due_next.len(), board.overdue.len()), (0, 1), "the day is part of what is kept");
    // A draft is no write of the register, and is seen all the same.
    let held = ops.board().unwrap().drafts.len();
    let draft = draft(&ops, "00403003", 2, &[]);
    ops.save_draft(0, &draft).unwrap();
    assert_eq!(ops.board().unwrap().drafts.len(), held + 1);
}
