//! Due days in the register: they move only as a kept change says, by any road; a suspension, a late end and an old register keep to their rules.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::domain::application::State;
use kense::domain::service::ProviderKind;
use kense::domain::term::{Step, TermPlan};
use kense::ops::decide::Issue;
use kense::ops::{Ops, REGISTER};
use rusqlite::Connection;

use desk::{day, desk_in, moment, register};

/// The bus, five working days: 1 stands still, 2 runs, 3 stood still from Tuesday to Thursday.
fn office(dir: &std::path::Path) -> Ops {
    let (mut ops, clock) = desk_in(dir, ProviderKind::School, "2026-06-01T10:00");
    for n in 0..3 {
        register(&mut ops, "00403007", n, &[]);
    }
    clock.set(moment("2026-06-02T10:00"));
    ops.suspend(3, "ждём справку", None).unwrap();
    clock.set(moment("2026-06-04T10:00"));
    ops.resume(3).unwrap();
    ops.suspend(1, "ждём архив", Some(day("2026-06-10"))).unwrap();
    ops
}

#[test]
fn a_due_day_moves_by_what_stood_still_and_the_plan_in_force_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let ops = office(dir.path());
    let case = ops.case(3).unwrap();
    assert_eq!(case.due, day("2026-06-10"), "the second and the third of June stood still");
    assert!(TermPlan::read(&case.due_rule).steps.contains(&Step::PausedWorking(2)), "{}", case.due_rule);
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn no_plain_sql_moves_a_due_day_past_its_changes_or_decides_what_stands_still() {
    let dir = tempfile::tempdir().unwrap();
    drop(office(dir.path()));
    let db = Connection::open(dir.path().join(REGISTER)).unwrap();
    db.execute_batch("PRAGMA foreign_keys = off; PRAGMA recursive_triggers = off").unwrap();
    let change = |case: i64, was: &str, now: &str, kind: &str| {
        format!(
            "INSERT INTO due_change (application, was, now, kind, reason, rule, at, clerk)
             VALUES ({case}, '{was}', '{now}', '{kind}', 'x', '{{}}', '2026-06-04T11:00:00+05:00', 'x')"
        )
    };
    let result = "decided_at = '2026-06-05T10:00', decided_day = '2026-06-05', result_number = 'x', result_day = '2026-06-05'";
    let late = "decided_at = '2026-07-05T10:00', decided_day = '2026-07-05', result_number = 'x', result_day = '2026-07-05'";
    let attacks = [
        ("registered-stands", "UPDATE application SET due = '2027-01-01' WHERE id = 2".to_owned()),
        ("registered-stands", "UPDATE OR REPLACE application SET due = '2026-06-08' WHERE id = 3".to_owned()),
        ("registered-stands", "UPDATE application SET due_time = '10:00' WHERE id = 3".to_owned()),
        ("suspended", format!("UPDATE application SET state = 'ready', {result} WHERE id = 1")),
        ("late-needs-reason", format!("UPDATE application SET state = 'ready', {late} WHERE id = 2")),
        ("late-needs-reason", format!("UPDATE application SET state = 'ready', late_why = '', {late} WHERE id = 2")),
        ("decided-stands", "UPDATE application SET late_why = 'x' WHERE id = 2".to_owned()),
        ("due-stands", change(2, "2026-06-08", "2027-01-01", "suspension")),
        ("due-stands", change(3, "2026-06-10", "2027-01-01", "suspension")),
        ("due-stands", change(2, "2026-06-01", "2027-01-01", "calendar")),
        ("due-stands", change(2, "2026-06-08", "2020-01-01", "calendar")),
        ("CHECK", change(2, "2026-06-08", "2026-06-08", "calendar")),
        ("CHECK", change(2, "2026-06-08", "2027-1-1", "calendar")),
        ("CHECK", change(2, "2026-06-08", "2027-01-01", "kindness")),
        ("registered-stands", "UPDATE due_change SET now = '2027-01-01'".to_owned()),
        ("nothing-deleted", "DELETE FROM due_change".to_owned()),
        ("rule:", "INSERT OR REPLACE INTO due_change SELECT * FROM due_change".to_owned()),
        ("suspension-stands", "UPDATE suspension SET why = 'x' WHERE application = 1".to_owned()),
        ("suspension-stands", "UPDATE suspension SET at = '2026-06-01T00:00' WHERE application = 1".to_owned()),
        ("suspension-stands", "UPDATE suspension SET ended_at = NULL, ended_clerk = NULL WHERE application = 3".to_owned()),
        ("nothing-deleted", "DELETE FROM suspension".to_owned()),
        ("suspension-one", "INSERT INTO suspension SELECT NULL, 1, at, why, NULL, clerk, NULL, NULL FROM suspension".to_owned()),
        (
            "suspension-in-time",
            "INSERT INTO suspension (application, at, why, clerk) VALUES (2, '2026-06-09T10:00', 'x', 'x')".to_owned(),
        ),
        (
            "suspension-in-time",
            "INSERT INTO suspension (application, at, why, clerk) VALUES (2, '2026-05-09T10:00', 'x', 'x')".to_owned(),
        ),
        (
            "rule:",
            format!(
                "{}; {}",
                change(2, "2026-06-08", "2026-06-09", "calendar"),
                "UPDATE application SET due = '2026-06-08' WHERE id = 2"
            ),
        ),
        (
            "state-order",
            "INSERT INTO step_note (application, step, at, clerk) VALUES (99, 'x', '2026-06-04T10:00', 'x')".to_owned(),
        ),
    ];
    let mut open = Vec::new();
    for (word, sql) in attacks {
        match db.execute_batch(&format!("BEGIN; {sql}; COMMIT")) {
            Ok(()) => open.push(format!("got past: {sql}")),
            Err(e) if !e.to_string().contains(word) => {
                open.push(format!("{e} instead of {word}: {sql}"));
                db.execute_batch("ROLLBACK").unwrap();
            }
            Err(_) => db.execute_batch("ROLLBACK").unwrap(),
        }
    }
    assert!(open.is_empty(), "{}", open.join("\n"));
    let dues: Vec<String> = db
        .prepare("SELECT due FROM application ORDER BY id")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(dues, ["2026-06-08", "2026-06-08", "2026-06-10"]);
}

#[test]
fn late_is_counted_by_the_due_day_in_force() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, "2026-06-01T10:00");
    drop(office_of_two(&mut ops, &clock));
    clock.set(moment("2026-06-09T10:00"));
    let moved = ops.issue(1, &Issue::default()).unwrap();
    assert_eq!((moved.state, moved.late_why.as_str()), (State::Ready, ""), "the ninth is in time: two days stood still");
    assert_eq!(ops.issue(2, &Issue::default()).unwrap_err().code, "late-why-needed");
    let late = Issue { late_why: "болезнь".into(), ..Issue::default() };
    assert_eq!(ops.issue(2, &late).unwrap().late_why, "болезнь");
    let cell = kense::domain::counts::Cell::Late(kense::domain::service::PersonKind::Individual);
    assert_eq!(ops.counts(day("2026-06-09"), day("2026-06-09")).unwrap().sum(cell), 1);
    assert_eq!(ops.verify().unwrap(), None);
}

fn office_of_two(ops: &mut Ops, clock: &kense::ops::clock::HandClock) -> Vec<i64> {
    let ids = (0..2).map(|n| register(ops, "00403007", n, &[]).id).collect();
    clock.set(moment("2026-06-02T10:00"));
    ops.suspend(1, "ждём", None).unwrap();
    clock.set(moment("2026-06-04T10:00"));
    ops.resume(1).unwrap();
    ids
}

#[test]
fn a_suspension_needs_an_open_case_a_reason_and_a_term_that_has_not_passed() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, "2026-06-01T10:00");
    for n in 0..2 {
        register(&mut ops, "00403007", n, &[]);
    }
    let code = |r: kense::ops::Result<kense::domain::application::Case>| r.unwrap_err().code;
    assert_eq!(code(ops.suspend(1, " ", None)), "reason-needed");
    assert_eq!(code(ops.suspend(1, "ждём", Some(day("2026-06-01")))), "suspend-until");
    assert_eq!(code(ops.resume(1)), "not-suspended");
    ops.suspend(1, "ждём", None).unwrap();
    assert_eq!(code(ops.suspend(1, "ещё", None)), "suspended-already");
    clock.set(moment("2026-06-09T10:00"));
    assert_eq!(code(ops.suspend(2, "поздно", None)), "suspend-overdue");
    assert_eq!(ops.withdraw(1, "передумали").unwrap().state, State::Withdrawn, "the applicant may take it back all the same");
    assert_eq!(code(ops.resume(1)), "case-ended");
}

#[test]
fn a_case_is_suspended_twice_and_each_move_and_note_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, "2026-06-01T10:00");
    register(&mut ops, "00403007", 0, &[]);
    for (from, to, due) in [("2026-06-02", "2026-06-03", "2026-06-09"), ("2026-06-04", "2026-06-05", "2026-06-10")] {
        clock.set(moment(&format!("{from}T10:00")));
        ops.suspend(1, "ждём", None).unwrap();
        clock.set(moment(&format!("{to}T10:00")));
        assert_eq!(ops.resume(1).unwrap().due, day(due));
        ops.note_step(1, "completeness", None, Some(day("2026-06-02"))).unwrap();
    }
    let kinds: Vec<String> = ops.card(1).unwrap().history.into_iter().map(|h| h.verb).collect();
    let once = ["suspended", "resumed", "due-moved", "step"];
    assert_eq!(kinds, [&["registered"], once.as_slice(), once.as_slice()].concat());
    assert_eq!(ops.suspensions(1).unwrap().len(), 2);
    let codes = |r: kense::ops::Result<kense::domain::application::Case>| r.unwrap_err().code;
    assert_eq!(codes(ops.note_step(1, "no-such", None, None)), "step-unknown");
    assert_eq!(codes(ops.note_step(1, "completeness", None, Some(day("2026-05-31")))), "step-done");
    assert_eq!(codes(ops.note_step(1, "hearing-result", Some(day("2026-06-06")), None)), "step-began");
}
