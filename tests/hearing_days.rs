//! The days of a refusal's procedure when something moves: the due day, the calendar, the day on which somebody asks.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::catalog::Catalog;
use kense::domain::calendar::{DayKind, SpecialDay, Week, WorkingCalendar};
use kense::domain::hearing::{Meeting, Next, Numbers};
use kense::domain::service::ProviderKind;
use kense::domain::text::Message;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::hearing::Preliminary;
use rusqlite::Connection;

use desk::{day, desk, desk_in, moment, register};

/// Free meals: five working days, a hearing printed. From Monday 1 June it is due on Monday 8 June.
const MEALS: &str = "00403008";

/// Decided on Monday the first, the hearing planned for Friday the fifth.
fn decided(mut ops: Ops) -> (Ops, i64) {
    let id = register(&mut ops, MEALS, 0, &[("category", "social-aid")]).id;
    let planned = Some(friday());
    let found = Preliminary { grounds: vec!["1".into()], why: "Помощи нет".into(), planned, ..Preliminary::default() };
    ops.preliminary(id, &found).unwrap();
    (ops, id)
}

fn friday() -> Meeting {
    Meeting { day: day("2026-06-05"), time: "10:00".into(), place: "каб. 4".into() }
}

fn office() -> (Ops, HandClock, i64) {
    let (ops, clock) = desk(ProviderKind::School, "2026-06-01T10:00");
    let (ops, id) = decided(ops);
    (ops, clock, id)
}

fn next(ops: &Ops, id: i64) -> Next {
    ops.standing_of(&ops.case(id).unwrap()).unwrap().unwrap().next
}

#[test]
fn the_last_day_of_the_notice_moves_with_the_due_day() {
    let (mut ops, clock, id) = office();
    assert_eq!(next(&ops, id), Next::Notify(day("2026-06-03")));
    clock.set(moment("2026-06-02T11:00"));
    ops.suspend(id, "Запрос в архив", None).unwrap();
    clock.set(moment("2026-06-04T11:00"));
    ops.resume(id).unwrap();
    assert_eq!(ops.case(id).unwrap().due, day("2026-06-10"));
    assert_eq!(next(&ops, id), Next::Notify(day("2026-06-05")), "three working days before the new due day");
    let on_today = ops.board().unwrap().hearings.remove(0).next;
    assert_eq!(on_today, Some(Next::Notify(day("2026-06-05"))), "the first screen says the same");
}

#[test]
fn a_day_off_declared_after_the_notice_makes_the_time_to_the_decision_longer() {
    let (mut ops, _, id) = office();
    ops.give_notice(id, "sms", day("2026-06-01"), None).unwrap();
    let p = ops.procedure(id).unwrap().unwrap();
    let numbers = Numbers { notice: 3, objection: 2, minutes: 2, hearing: None, result: None };
    let c = Catalog::shipped().unwrap();
    let mut days = c.days.clone();
    let as_told = WorkingCalendar::new(Week::Five, days.clone(), c.years.clone());
    let (fourth, due) = (day("2026-06-04"), day("2026-06-08"));
    assert_eq!(p.next(fourth, due, &numbers, &as_told), Next::Decide(due));
    days.push(SpecialDay { date: day("2026-06-03"), kind: DayKind::DayOff, week: None, ..days[0].clone() });
    let now = WorkingCalendar::new(Week::Five, days, c.years);
    assert_eq!(p.next(fourth, due, &numbers, &now), Next::Wait(day("2026-06-05")));
}

#[test]
fn nobody_can_have_failed_to_come_before_the_day_that_was_agreed() {
    let dir = tempfile::tempdir().unwrap();
    let (ops, clock) = desk_in(dir.path(), ProviderKind::School, "2026-06-01T10:00");
    let (mut ops, id) = decided(ops);
    ops.give_notice(id, "sms", day("2026-06-01"), Some(&friday())).unwrap();
    clock.set(moment("2026-06-04T10:00"));
    let early = Meeting { day: day("2026-06-04"), ..friday() };
    let refused = ops.hold_hearing(id, &early, " ", None).unwrap_err();
    assert_eq!((refused.code, refused.says.key), ("held-day", "hearing-nobody-early"));
    let file =
        std::fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().path()).find(|p| p.extension().is_some_and(|e| e == "sqlite"));
    let by_hand = Connection::open(file.unwrap())
        .unwrap()
        .execute("UPDATE hearing SET held_day = '2026-06-04', held_time = '10:00', held_place = 'x', held_who = ''", []);
    assert!(by_hand.unwrap_err().to_string().contains("rule:hearing-order"));
    // Whoever comes earlier is heard.
    ops.hold_hearing(id, &early, "Мысалова Г.", None).unwrap();
    assert_eq!(next(&ops, id), Next::Minutes(day("2026-06-08")));
}

#[test]
fn a_day_that_has_not_come_is_told_as_such() {
    let (mut ops, _, id) = office();
    let says = |m: Message| (m.key, m.args);
    let ahead = ops.give_notice(id, "sms", day("2026-06-02"), None).unwrap_err();
    let today = vec![("day", day("2026-06-02").into()), ("today", day("2026-06-01").into())];
    assert_eq!((ahead.code, says(ahead.says)), ("notice-day", ("hearing-day-ahead", today)));
    let before = ops.give_notice(id, "sms", day("2026-05-29"), None).unwrap_err();
    assert_eq!((before.code, before.says.key), ("notice-day", "hearing-day-between"));
}

#[test]
fn who_asks_is_told_of_objections_only_while_they_can_be_made_and_of_the_hearing_until_its_day_is_over() {
    let (mut ops, clock, id) = office();
    let told = |ops: &Ops, now: &str| ops.procedure(id).unwrap().unwrap().told(day(now)).key;
    assert_eq!(told(&ops, "2026-06-01"), "hearing-told");
    ops.give_notice(id, "sms", day("2026-06-01"), Some(&friday())).unwrap();
    assert_eq!([told(&ops, "2026-06-03"), told(&ops, "2026-06-05")], ["hearing-told-hold"; 2]);
    assert_eq!(told(&ops, "2026-06-06"), "hearing-told-undecided");
    clock.set(moment("2026-06-05T12:00"));
    ops.hold_hearing(id, &friday(), "", None).unwrap();
    assert_eq!(told(&ops, "2026-06-05"), "hearing-told-undecided", "the time to object ended on the third");
    let (mut ops, _, id) = office();
    ops.give_notice(id, "sms", day("2026-06-01"), None).unwrap();
    let told = |ops: &Ops, now: &str| ops.procedure(id).unwrap().unwrap().told(day(now)).key;
    assert_eq!([told(&ops, "2026-06-03"), told(&ops, "2026-06-04")], ["hearing-told", "hearing-told-undecided"]);
    ops.object(id, day("2026-06-01"), "Помощь есть").unwrap();
    assert_eq!(told(&ops, "2026-06-02"), "hearing-told-undecided", "the objection is there");
}
