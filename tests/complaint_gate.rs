//! The rules of complaints stand in the database: plain SQL cannot take back, complete by half or delete what was done with one.
#![allow(clippy::unwrap_used, reason = "a test that meets a fault fails, and says where")]

mod desk;

use desk::{desk_in, register};
use kense::domain::calendar::DayKind;
use kense::domain::complaint::{NoticeWay, Outcome};
use kense::domain::service::ProviderKind;
use kense::ops::Ops;
use kense::ops::calendar::NewDay;
use kense::ops::complain::Complain;
use kense::ops::follow::{Decided, Forward};
use rusqlite::Connection;

/// Complaints about one case: 1 open, 2 sent on and decided above after a longer term, told; 3 annulled, 4 satisfied, 5 sent on, 6 open.
fn office(dir: &std::path::Path) -> Ops {
    let (mut ops, _) = desk_in(dir, ProviderKind::School, "2026-06-02T10:00");
    let case = register(&mut ops, "00803005", 0, &[("reason", "damaged")]).id;
    let sent = Forward { day: None, to: "Отдел".into(), file: "дело, 3 листа".into() };
    for _ in 0..6 {
        ops.complain(&Complain { case: Some(case), subject: "Долго".into(), ..Complain::default() }).unwrap();
    }
    ops.forward(2, &sent).unwrap();
    ops.extend(2, "2026-06-30".parse().unwrap(), "запрос").unwrap();
    ops.ruling(2, &Decided { day: None, outcome: Outcome::Partly, text: "разъяснить".into() }).unwrap();
    ops.notify(2, NoticeWay::Post, None).unwrap();
    ops.annul_complaint(3, "ошибка").unwrap();
    ops.answer(4, Outcome::Satisfied, "сделано").unwrap();
    ops.forward(5, &sent).unwrap();
    ops
}

/// The word of the rule, and what is tried.
const ATTACKS: &[(&str, &str)] = &[
    ("nothing-deleted", "DELETE FROM complaint_notice"),
    ("nothing-deleted", "DELETE FROM complaint_longer"),
    ("nothing-deleted", "DELETE FROM complaint WHERE id = 5"),
    ("nothing-deleted", "REPLACE INTO complaint_notice SELECT * FROM complaint_notice"),
    ("rule:", "REPLACE INTO complaint_longer SELECT * FROM complaint_longer"),
    ("registered-stands", "UPDATE complaint_notice SET day = '2026-06-01'"),
    ("registered-stands", "UPDATE complaint_notice SET way = 'phone'"),
    ("decided-stands", "UPDATE complaint_longer SET to_day = '2099-01-01'"),
    ("registered-stands", "UPDATE complaint SET forward_by = '2099-01-01' WHERE id = 1"),
    ("registered-stands", "UPDATE complaint SET forward_by = NULL WHERE id = 1"),
    // Sent on: with a day, an addressee and the file, or not at all.
    ("forwarded-whole", "UPDATE complaint SET forwarded_at = at WHERE id = 1"),
    (
        "forwarded-whole",
        "UPDATE complaint SET forwarded_at = at, forwarded_day = day, forwarded_to = '', forwarded_file = 'x', control_due = due WHERE id = 1",
    ),
    (
        "forwarded-whole",
        "UPDATE complaint SET forwarded_at = at, forwarded_day = day, forwarded_to = 'x', forwarded_file = '', control_due = due WHERE id = 1",
    ),
    (
        "forwarded-whole",
        "UPDATE complaint SET forwarded_at = at, forwarded_day = NULL, forwarded_to = 'x', forwarded_file = 'y', control_due = due WHERE id = 1",
    ),
    (
        "forwarded-whole",
        "UPDATE complaint SET forwarded_at = at, forwarded_day = '2026-06-01', forwarded_to = 'x', forwarded_file = 'y', control_due = due WHERE id = 1",
    ),
    (
        "forwarded-whole",
        "UPDATE complaint SET forwarded_at = at, forwarded_day = '2026-06-03', forwarded_to = 'x', forwarded_file = 'y', control_due = due WHERE id = 1",
    ),
    ("forwarded-whole", "UPDATE complaint SET answered_at = at, outcome = 'forwarded', answer = 'x' WHERE id = 1"),
    (
        "forwarded-once",
        "UPDATE complaint SET forwarded_at = at, forwarded_day = day, forwarded_to = 'x', forwarded_file = 'y', control_due = due WHERE id = 4",
    ),
    ("forwarded-once", "UPDATE complaint SET answered_at = at, outcome = 'partly', answer = 'x' WHERE id = 5"),
    ("rule:", "UPDATE complaint SET forwarded_to = 'x' WHERE id = 5"),
    ("rule:", "UPDATE complaint SET control_due = '2099-01-01' WHERE id = 5"),
    (
        "rule:",
        "UPDATE complaint SET forwarded_at = NULL, forwarded_day = NULL, forwarded_to = NULL, forwarded_file = NULL, control_due = NULL WHERE id = 5",
    ),
    // A decision above: of what was sent there, whole.
    ("ruling-whole", "UPDATE complaint SET ruled_at = at, ruled_day = day, ruling = 'partly', ruling_text = 'x' WHERE id = 1"),
    ("ruling-whole", "UPDATE complaint SET ruled_at = at, ruled_day = day, ruling = 'partly', ruling_text = '' WHERE id = 5"),
    (
        "ruling-whole",
        "UPDATE complaint SET ruled_at = at, ruled_day = '2026-06-01', ruling = 'partly', ruling_text = 'x' WHERE id = 5",
    ),
    ("ruling-whole", "UPDATE complaint SET ruling = 'partly' WHERE id = 5"),
    ("rule:", "UPDATE complaint SET ruling = 'satisfied' WHERE id = 2"),
    ("rule:", "UPDATE complaint SET ruled_at = NULL, ruled_day = NULL, ruling = NULL, ruling_text = NULL WHERE id = 2"),
    ("ended-stands", "UPDATE complaint SET answered_at = at, outcome = 'partly', answer = 'x' WHERE id = 3"),
    (
        "ended-stands",
        "UPDATE complaint SET forwarded_at = at, forwarded_day = day, forwarded_to = 'x', forwarded_file = 'y', control_due = due WHERE id = 3",
    ),
    // Only a term that runs is made longer, with a reason.
    ("longer-runs", "INSERT INTO complaint_longer SELECT 4, 0, at, '2026-07-01', 'x', 'y' FROM complaint WHERE id = 4"),
    ("longer-runs", "INSERT INTO complaint_longer SELECT 1, 1, at, '2026-07-01', 'x', 'y' FROM complaint WHERE id = 1"),
    ("longer-runs", "INSERT INTO complaint_longer SELECT 1, 0, at, due, 'x', 'y' FROM complaint WHERE id = 1"),
    ("CHECK", "INSERT INTO complaint_longer SELECT 1, 0, at, '2026-07-01', '', 'y' FROM complaint WHERE id = 1"),
    // A notice has a way and a day, and tells of something.
    ("notice-whole", "INSERT INTO complaint_notice SELECT NULL, 1, at, day, 'post', 'answer', 'x' FROM complaint WHERE id = 1"),
    ("notice-whole", "INSERT INTO complaint_notice SELECT NULL, 4, at, day, 'post', 'ruling', 'x' FROM complaint WHERE id = 4"),
    (
        "notice-whole",
        "INSERT INTO complaint_notice SELECT NULL, 4, at, '2026-06-03', 'post', 'answer', 'x' FROM complaint WHERE id = 4",
    ),
    (
        "notice-whole",
        "INSERT INTO complaint_notice SELECT NULL, 4, at, '2026-06-01', 'post', 'answer', 'x' FROM complaint WHERE id = 4",
    ),
    ("notice-whole", "INSERT INTO complaint_notice SELECT NULL, 3, at, day, 'post', 'answer', 'x' FROM complaint WHERE id = 3"),
    ("CHECK", "INSERT INTO complaint_notice SELECT NULL, 4, at, day, 'pigeon', 'answer', 'x' FROM complaint WHERE id = 4"),
    ("notice-whole", "INSERT INTO complaint_notice SELECT NULL, 4, at, NULL, 'post', 'answer', 'x' FROM complaint WHERE id = 4"),
    // A day moves only as a row of its changes says, of a term that runs, from the day in force.
    ("registered-stands", "UPDATE complaint SET due = '2099-01-01' WHERE id = 1"),
    ("registered-stands", "UPDATE complaint SET due_rule = NULL WHERE id = 1"),
    ("registered-stands", "UPDATE complaint SET forward_rule = 'x' WHERE id = 1"),
    ("decided-stands", "UPDATE complaint SET control_rule = 'x' WHERE id = 5"),
    ("decided-stands", "UPDATE complaint SET control_rule = 'x' WHERE id = 1"),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 1, 'answer', '2026-06-08', '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 1",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 1, 'answer', due, '2026-06-01', 'x', at, 'y' FROM complaint WHERE id = 1",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 1, 'answer-longer', due, '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 1",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 2, 'control-longer', '2026-06-30', '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 2",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 3, 'answer', due, '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 3",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 4, 'answer', due, '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 4",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 4, 'forward', forward_by, '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 4",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 5, 'answer', due, '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 5",
    ),
    (
        "due-stands",
        "INSERT INTO complaint_due_change SELECT NULL, 5, 'control-longer', control_due, '2099-01-01', 'x', at, 'y' FROM complaint WHERE id = 5",
    ),
    (
        "CHECK",
        "INSERT INTO complaint_due_change SELECT NULL, 1, 'answer', due, '2099-01-01', '', at, 'y' FROM complaint WHERE id = 1",
    ),
    (
        "CHECK",
        "INSERT INTO complaint_due_change SELECT NULL, 1, 'answer', due, '2099-13-41', 'x', at, 'y' FROM complaint WHERE id = 1",
    ),
];

/// What is tried once days have moved: complaint 1 its answer, complaint 5 the decision above, complaint 6 a longer term above.
const MOVED: &[(&str, &str)] = &[
    ("nothing-deleted", "DELETE FROM complaint_due_change"),
    ("rule:", "REPLACE INTO complaint_due_change SELECT * FROM complaint_due_change"),
    ("registered-stands", "UPDATE complaint_due_change SET reason = 'z'"),
    ("registered-stands", "UPDATE complaint SET due = '2026-06-09' WHERE id = 1"),
    ("registered-stands", "UPDATE complaint SET forward_by = '2026-06-05' WHERE id = 1"),
    ("decided-stands", "UPDATE complaint SET control_due = '2026-06-23' WHERE id = 5"),
    ("decided-stands", "UPDATE complaint_longer SET to_day = '2026-06-25' WHERE complaint = 6"),
    ("decided-stands", "UPDATE complaint_longer SET why = 'z' WHERE complaint = 6"),
];

#[test]
fn a_day_that_the_calendar_moved_moves_back_by_no_other_road() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    ops.forward(6, &Forward { day: None, to: "Отдел".into(), file: "дело".into() }).unwrap();
    ops.extend(6, "2026-06-25".parse().unwrap(), "запрос").unwrap();
    for date in ["2026-06-04", "2026-06-25"] {
        let (date, source) = (date.parse().unwrap(), "решение".to_owned());
        let day = NewDay {
            date, kind: DayKind::DayOff, week: None, name: "День города".into(), name_kk: String::new(), source
        };
        ops.add_day(&day).unwrap();
    }
    assert_eq!(ops.moves().complaints.len(), 4);
    ops.settle_moves("решение").unwrap();
    let plain = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let before = dump(&plain);
    for (word, sql) in MOVED {
        let told = plain.execute_batch(sql).unwrap_err().to_string();
        assert!(told.contains(word), "{sql}: {told}");
    }
    assert_eq!(dump(&plain), before);
    assert_eq!(ops.verify().unwrap(), None);
}

fn dump(plain: &Connection) -> Vec<String> {
    let mut out = Vec::new();
    for table in ["complaint", "complaint_longer", "complaint_notice", "complaint_due_change"] {
        let mut rows = plain.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let n = rows.column_count();
        let line = |r: &rusqlite::Row<'_>| Ok((0..n).map(|c| format!("{:?}|", r.get_ref_unwrap(c))).collect::<String>());
        out.extend(rows.query_map([], line).unwrap().map(Result::unwrap));
    }
    out
}

#[test]
fn what_was_done_with_a_complaint_stands_against_plain_sql() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    let plain = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let before = dump(&plain);
    let mut open = Vec::new();
    for (word, sql) in ATTACKS {
        for told in [ops.store().raw(sql).err().map(|e| e.to_string()), plain.execute_batch(sql).err().map(|e| e.to_string())] {
            // The program's own road gives the word of a rule without its mark.
            let word = word.trim_start_matches("rule:");
            if !told.as_ref().is_some_and(|t| t.contains(word)) {
                open.push(format!("{sql}\n  gave {told:?}, not {word}"));
            }
        }
    }
    assert!(open.is_empty(), "{}", open.join("\n"));
    assert_eq!(dump(&plain), before, "nothing changed");
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn a_complaint_enters_with_its_day_to_be_sent_on_by_and_nothing_done() {
    let dir = tempfile::tempdir().unwrap();
    let ops = office(dir.path());
    let plain = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let insert = |more: &str, values: &str| {
        plain.execute_batch(&format!(
            "INSERT INTO complaint (year, ordinal, number, at, day, service, person, name, party_number, contact, subject, due, clerk{more})
             SELECT year, 7, 'x', at, day, service, person, name, party_number, contact, subject, due, clerk{values}
               FROM complaint WHERE id = 1"
        ))
    };
    for (more, values) in
        [("", ""), (", forward_by, forwarded_at", ", forward_by, at"), (", forward_by, ruling", ", forward_by, 'partly'")]
    {
        assert!(insert(more, values).unwrap_err().to_string().contains("enters-first"), "{more}");
    }
    assert!(insert(", forward_by", ", forward_by").is_ok(), "the attack is refused for its extra, not for itself");
    drop(ops);
}
