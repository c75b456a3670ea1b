//! Visits and consultations in the database: an older register opens and keeps everything, a link stands by any road, nothing is counted.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use std::path::Path;

use kense::domain::consultation::Asked;
use kense::domain::service::ProviderKind;
use kense::ops::visit::Next;
use kense::ops::{Ops, REGISTER};
use rusqlite::Connection;

use desk::{code, complete, day, desk_in, draft, iin, register};

const MORNING: &str = "2026-08-03T10:00";

/// The first step of the register, as it was shipped: its tables, and its rules.
const TABLES: &str = include_str!("../src/store/migrations/0001_office.sql");
const RULES: &str =
    concat!(include_str!("../src/store/migrations/0001_gate.sql"), include_str!("../src/store/migrations/0001_counts.sql"));

/// Rows of every table of the first step, by the columns it had then.
fn rows(db: &Connection, schema: &Connection) -> Vec<String> {
    let mut out = Vec::new();
    for (table, columns) in tables(schema) {
        let mut q = db.prepare(&format!("SELECT {columns} FROM {table}")).unwrap();
        let width = q.column_count();
        let mut all = q.query([]).unwrap();
        while let Some(r) = all.next().unwrap() {
            let cells: Vec<String> = (0..width).map(|i| format!("{:?}", r.get_ref(i).unwrap())).collect();
            out.push(format!("{table}: {}", cells.join(" | ")));
        }
    }
    out
}

/// Tables with their columns; what is computed is no column here.
fn tables(db: &Connection) -> Vec<(String, String)> {
    let mut q = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    let names: Vec<String> = q.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    let columns = |table: &str| -> String {
        let mut q = db.prepare(&format!("PRAGMA table_info({table})")).unwrap();
        q.query_map([], |r| r.get::<_, String>(1)).unwrap().map(Result::unwrap).collect::<Vec<_>>().join(", ")
    };
    names.into_iter().map(|t| (t.clone(), columns(&t))).collect()
}

/// What the second step changed in the rules.
const LIGHTER: &str = include_str!("../src/store/migrations/0002_lighter.sql");

/// An office whose register was made by an earlier step and holds cases: made by today's program, and put back.
fn old_office(dir: &Path, step: i64) -> Connection {
    let (fresh, old) = (dir.join("fresh"), dir.join("old"));
    let (mut ops, _) = desk_in(&fresh, ProviderKind::School, MORNING);
    register(&mut ops, "00803005", 0, &[("reason", "damaged")]);
    register(&mut ops, "00803005", 1, &[("reason", "lost")]);
    ops.withdraw(2, "передумали").unwrap();
    drop(ops);
    std::fs::create_dir(&old).unwrap();
    let db = Connection::open(old.join(REGISTER)).unwrap();
    db.execute_batch(TABLES).unwrap();
    db.execute("ATTACH ?1 AS fresh", [fresh.join(REGISTER).display().to_string()]).unwrap();
    for (table, columns) in tables(&db) {
        db.execute_batch(&format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM fresh.{table}")).unwrap();
    }
    db.execute_batch("DETACH fresh").unwrap();
    db.execute_batch(RULES).unwrap();
    if step == 2 {
        db.execute_batch(LIGHTER).unwrap();
    }
    db.pragma_update(None, "user_version", step).unwrap();
    db
}

#[test]
fn a_register_of_the_first_step_opens_and_keeps_everything() {
    opens_and_keeps_everything(1);
}

#[test]
fn a_register_of_the_second_step_opens_and_keeps_everything() {
    opens_and_keeps_everything(2);
}

fn opens_and_keeps_everything(step: i64) {
    let dir = tempfile::tempdir().unwrap();
    let old = old_office(dir.path(), step);
    let schema = Connection::open_in_memory().unwrap();
    schema.execute_batch(TABLES).unwrap();
    let before = rows(&old, &schema);
    assert!(before.iter().any(|r| r.starts_with("application: ")) && before.iter().any(|r| r.starts_with("entry: ")));
    drop(old);
    let path = dir.path().join("old");
    let clock = kense::ops::clock::HandClock::at(desk::moment("2026-08-03T11:00"));
    let mut ops = Ops::open(&path, Box::new(clock)).unwrap();
    let plain = Connection::open(path.join(REGISTER)).unwrap();
    assert!(plain.pragma_query_value(None, "user_version", |r| r.get::<_, i64>(0)).unwrap() >= 3, "brought up");
    assert_eq!(rows(&plain, &schema), before);
    assert_eq!(ops.verify().unwrap(), None);
    let case = ops.case(1).unwrap();
    assert_eq!((case.representative.as_str(), case.proxy_number.as_str()), ("", ""));
    assert_eq!(ops.together(1).unwrap(), []);
    // And it goes on: another case joins the old one.
    let next = Next { after: 1, service: code("00403015"), same_child: true, one_paper: false };
    let mut d = ops.begin_next(&next).unwrap();
    d.capacity = kense::domain::application::Capacity::LegalRepresentative;
    d.beneficiary.number = iin(90);
    d.beneficiary.name = "Тестова Әлия Ержанқызы".into();
    complete(&ops, &mut d);
    let done = ops.register(0, &d).unwrap();
    assert_eq!(ops.together(1).unwrap().iter().map(|o| o.id).collect::<Vec<_>>(), [done.id]);
}

#[test]
fn a_link_of_a_visit_stands_by_any_road_and_consultations_are_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, MORNING);
    for n in 0..3 {
        register(&mut ops, "00803005", n, &[("reason", "damaged")]);
    }
    let next = Next { after: 1, service: code("00403015"), same_child: true, one_paper: false };
    let mut d = ops.begin_next(&next).unwrap();
    d.capacity = kense::domain::application::Capacity::LegalRepresentative;
    d.beneficiary = draft(&ops, "00803005", 9, &[]).beneficiary;
    complete(&ops, &mut d);
    assert_eq!(ops.register(0, &d).unwrap().id, 4);
    // The same applicant again, a minute later, in a visit of nobody.
    clock.set(desk::moment("2026-08-03T10:01"));
    let mut alone = d.clone();
    (alone.together, alone.repeat_confirmed) = (None, true);
    assert_eq!(ops.register(0, &alone).unwrap().id, 5);
    clock.set(desk::moment("2026-08-04T10:00"));
    assert_eq!(ops.register(0, &alone).unwrap().id, 6);
    ops.consult(&code("00402002"), Asked::Where, "").unwrap();
    let attacks = [
        ("visit-stands", "UPDATE visit SET first = 2"),
        ("visit-stands", "UPDATE OR REPLACE visit SET paper = 1 WHERE application = 4"),
        ("nothing-deleted", "DELETE FROM visit"),
        ("visit-stands", "REPLACE INTO visit VALUES (4, 4, 4)"),
        ("visit-one", "INSERT INTO visit VALUES (2, 1, 2)"),
        ("visit-one", "INSERT INTO visit VALUES (6, 1, 6)"),
        ("visit-paper", "INSERT INTO visit VALUES (5, 1, 1)"),
        ("visit-paper", "INSERT INTO visit VALUES (5, 5, 1)"),
        ("visit-first", "INSERT INTO visit VALUES (5, 4, 5)"),
        ("visit-", "INSERT INTO visit VALUES (99, 99, 99)"),
        ("registered-stands", "UPDATE application SET proxy_number = '1' WHERE id = 1"),
        ("registered-stands", "UPDATE application SET representative = 'x' WHERE id = 1"),
        ("registered-stands", "UPDATE consultation SET note = 'x'"),
        ("nothing-deleted", "DELETE FROM consultation"),
        ("nothing-deleted", "REPLACE INTO consultation SELECT * FROM consultation"),
    ];
    let plain = Connection::open(dir.path().join(REGISTER)).unwrap();
    plain.execute_batch("PRAGMA foreign_keys = off; PRAGMA recursive_triggers = off").unwrap();
    for (word, sql) in attacks {
        let said = plain.execute_batch(sql).unwrap_err().to_string();
        assert!(said.contains(&format!("rule:{word}")), "{sql}: {said}");
        let said = ops.store().raw(sql).unwrap_err().to_string();
        assert!(said.contains(&format!("rule {word}")), "{sql}: {said}");
    }
    plain.execute_batch("INSERT INTO visit VALUES (5, 1, 5)").unwrap();
    assert_eq!(ops.together(5).unwrap().len(), 2, "the rules let a true link in");
}

#[test]
fn a_case_of_another_applicant_or_day_is_no_visit_and_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, MORNING);
    register(&mut ops, "00803005", 0, &[("reason", "damaged")]);
    let told = |ops: &Ops, together: i64, n: u32| {
        let mut d = draft(ops, "00803005", n, &[("reason", "damaged")]);
        d.together = Some(together);
        ops.visit_trouble(&d).unwrap().map(|m| m.key)
    };
    assert_eq!(told(&ops, 1, 0), None);
    assert_eq!(told(&ops, 1, 1), Some("visit-other-applicant"));
    assert_eq!(told(&ops, 7, 0), Some("visit-none"));
    clock.set(desk::moment("2026-08-04T10:00"));
    assert_eq!(told(&ops, 1, 0), Some("visit-other-day"));
    let mut d = draft(&ops, "00803005", 0, &[("reason", "damaged")]);
    (d.together, d.one_paper, d.repeat_confirmed) = (Some(1), true, true);
    complete(&ops, &mut d);
    let refused = ops.register(0, &d).unwrap_err();
    assert_eq!((refused.code, refused.details[0].0.as_str()), ("fields", "together"));
}

#[test]
fn no_number_of_a_day_moves_with_a_consultation_and_a_closed_day_stays_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = desk_in(dir.path(), ProviderKind::School, MORNING);
    register(&mut ops, "00803005", 0, &[("reason", "damaged")]);
    let today = day("2026-08-03");
    let before = ops.counts(today, today).unwrap();
    ops.close_day(today).unwrap();
    ops.consult(&code("00803005"), Asked::Papers, "какие бумаги").unwrap();
    assert_eq!(ops.counts(today, today).unwrap(), before);
    let sheet = ops.day(today).unwrap();
    assert!(!sheet.closed.unwrap().changed, "no new revision goes");
    assert_eq!((sheet.consultations, sheet.packets.len()), (1, 1));
    assert_eq!(ops.verify().unwrap(), None);
}
