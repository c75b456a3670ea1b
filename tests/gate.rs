//! The gate: nothing registered, ready or issued past an incomplete package, nothing registered deleted or renumbered. Tried through the
//! verbs, through the program's own connection, and through a plain SQLite connection, which has foreign keys off and deletes on REPLACE
//! without asking anybody.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::domain::application::State;
use kense::domain::counts::Channel;
use kense::domain::package::Paper;
use kense::domain::service::{PersonKind, ProviderKind};
use kense::ops::Ops;
use kense::ops::complain::Complain;
use kense::ops::decide::{Issue, PaperNews, Refuse};
use kense::ops::hearing::Preliminary;
use rusqlite::Connection;

use desk::{code, complete, day, desk_in, draft, register};

/// Everything in every table, row by row.
fn dump(db: &Connection) -> Vec<String> {
    let mut names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    let tables: Vec<String> = names.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    let mut out = Vec::new();
    for table in tables {
        let mut q = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let width = q.column_count();
        let mut rows = q.query([]).unwrap();
        while let Some(r) = rows.next().unwrap() {
            let cells: Vec<String> = (0..width).map(|i| format!("{:?}", r.get_ref(i).unwrap())).collect();
            out.push(format!("{table}: {}", cells.join(" | ")));
        }
    }
    out
}

/// An office with a case in every state: ids 1 registered, 2 in work, 3 ready, 4 issued, 5 refused, 6 withdrawn, 7 annulled, and 8
/// registered with a paper found bad; a non-acceptance, an open and an answered complaint, a tally, a closed day; and, put in by plain SQL
/// as far as it lets itself be put, case 9 that is still being entered, with one paper absent.
fn office(dir: &std::path::Path) -> Ops {
    let (mut ops, _) = desk_in(dir, ProviderKind::School, "2026-08-03T10:00");
    for n in 0..8 {
        assert_eq!(register(&mut ops, "00803005", n, &[("reason", "damaged")]).id, i64::from(n) + 1);
    }
    let refuse = Refuse { ground: "untrue".into(), why: "Подпись другого лица".into(), ..Refuse::default() };
    let handed = Issue { handed_to: Some("Тестов Ержан".into()), ..Issue::default() };
    ops.start(2).unwrap();
    ops.issue(3, &Issue::default()).unwrap();
    ops.issue(4, &handed).unwrap();
    let found = Preliminary { grounds: vec!["untrue".into()], why: refuse.why.clone(), ..Preliminary::default() };
    ops.preliminary(5, &found).unwrap();
    ops.waive_hearing(5, "asked", "Заявление от 03.08.2026").unwrap();
    ops.refuse(5, &refuse).unwrap();
    ops.withdraw(6, "передумали").unwrap();
    ops.annul(7, "двойной ввод").unwrap();
    ops.note_papers(8, &[("original".into(), PaperNews::Invalid("чужой документ".into()))]).unwrap();
    let incomplete = draft(&ops, "00803005", 20, &[("reason", "damaged")]);
    ops.decline(0, &incomplete, kense::domain::text::Lang::Ru).unwrap();
    let complaint = Complain { case: Some(5), subject: "Отказ без причины".into(), ..Complain::default() };
    let first = ops.complain(&complaint).unwrap();
    ops.complain(&complaint).unwrap();
    ops.answer(first.id, kense::domain::complaint::Outcome::Partly, "Разъяснено").unwrap();
    ops.tally(day("2026-08-03"), &code("00803005"), Channel::Egov, PersonKind::Individual, 4).unwrap();
    ops.close_day(day("2026-08-03")).unwrap();
    let store = ops.store();
    store.raw(&format!("{ENTERED} INSERT INTO application SELECT * FROM one; DROP TABLE one;")).unwrap();
    store
        .raw("INSERT INTO paper SELECT 9, document, place, later, on_request, state_system, grp, 0, 0, 0, NULL, NULL FROM paper WHERE application = 1")
        .unwrap();
    ops
}

/// A ninth case, copied from the first and put back to the beginning.
const ENTERED: &str = "CREATE TEMP TABLE one AS SELECT * FROM application WHERE id = 1;
    UPDATE one SET id = 9, ordinal = (SELECT max(ordinal) + 1 FROM application), number = 'x', state = 'entering';";

/// Tries one piece of SQL by both roads: each must fail with the rule's word and leave everything as it was. What was begun is committed
/// when it failed, so that a half-done attack shows, and taken back when it got past, so that it does not help the next one.
fn refuses(ops: &mut Ops, plain: &Connection, word: &str, sql: &str) -> Vec<String> {
    let before = dump(plain);
    let mut open = Vec::new();
    let mut road = |name: &str, run: &dyn Fn(&str) -> Option<String>| {
        let begun = if sql.starts_with("PRAGMA") { None } else { run("BEGIN IMMEDIATE") };
        assert_eq!(begun, None);
        match run(sql) {
            None => {
                open.push(format!("{name} got past: {sql}"));
                run("ROLLBACK")
            }
            Some(said) => {
                if !said.contains(word) {
                    open.push(format!("{name}: {said} instead of {word}: {sql}"));
                }
                run("COMMIT")
            }
        };
        run("DROP TABLE IF EXISTS temp.one; PRAGMA foreign_keys = on");
        if dump(plain) != before {
            open.push(format!("{name} changed the tables: {sql}"));
        }
    };
    let store = ops.store();
    road("own connection", &|sql| store.raw(sql).err().map(|e| e.to_string().replace("rule ", "rule:")));
    road("plain SQLite", &|sql| {
        plain.execute_batch("PRAGMA foreign_keys = off; PRAGMA recursive_triggers = off").unwrap();
        plain.execute_batch(sql).err().map(|e| e.to_string())
    });
    open
}

/// Runs a list of attacks on one office.
fn all_refused(attacks: &[(&str, String)]) {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    let plain = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let open: Vec<String> = attacks.iter().flat_map(|(word, sql)| refuses(&mut ops, &plain, word, sql)).collect();
    assert!(open.is_empty(), "{} roads past the gate:\n{}", open.len(), open.join("\n"));
}

fn attacks(list: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    list.iter().map(|(w, s)| (*w, (*s).to_owned())).collect()
}

#[test]
fn an_incomplete_package_cannot_be_registered_made_ready_or_issued_by_the_verbs() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    let mut d = draft(&ops, "00803005", 30, &[("reason", "damaged")]);
    desk::tick(&mut d, "application");
    let refused = ops.register(0, &d).unwrap_err();
    assert_eq!((refused.code, refused.details.len()), ("package-incomplete", 1));
    assert_eq!(refused.details[0].0, "original");
    for handed_to in [None, Some("Тестов Ержан".to_owned())] {
        let issue = Issue { handed_to, ..Issue::default() };
        assert_eq!(ops.issue(8, &issue).unwrap_err().code, "package-incomplete");
    }
    assert_eq!(ops.case(8).unwrap().state, State::Registered);
    ops.note_papers(8, &[("original".into(), PaperNews::Brought(None))]).unwrap();
    assert_eq!(ops.issue(8, &Issue::default()).unwrap().state, State::Ready, "brought, so it goes on");
}

#[test]
fn a_paper_found_invalid_after_ready_blocks_the_handing_out() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    ops.note_papers(3, &[("original".into(), PaperNews::Invalid("подделка".into()))]).unwrap();
    let handed = Issue { handed_to: Some("Тестов Ержан".into()), ..Issue::default() };
    assert_eq!(ops.issue(3, &handed).unwrap_err().code, "package-incomplete");
    let by_sql = "UPDATE application SET state = 'issued', handed_at = at, handed_to = 'x' WHERE id = 3";
    assert!(format!("{:?}", ops.store().raw(by_sql)).contains("package-incomplete"));
    assert_eq!(ops.case(3).unwrap().state, State::Ready);
}

#[test]
fn a_paper_that_expired_before_registration_is_a_gap_for_the_database_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    let mut d = draft(&ops, "00803005", 31, &[("reason", "damaged")]);
    complete(&ops, &mut d);
    d.papers.insert("original".into(), Paper { given: true, good_until: Some(day("2026-08-02")), ..Paper::default() });
    assert_eq!(ops.register(0, &d).unwrap_err().code, "package-incomplete");
    ops.store().raw("UPDATE paper SET given = 1, good_until = '2026-08-02' WHERE application = 9").unwrap();
    let by_sql = "UPDATE application SET state = 'registered' WHERE id = 9";
    assert!(format!("{:?}", ops.store().raw(by_sql)).contains("package-incomplete"));
}

#[test]
fn no_plain_sql_leads_past_the_package() {
    let moved = |id: u32, state: &str| {
        format!(
            "SET state = '{state}', decided_at = at, decided_day = day, result_number = 'x', result_day = day,
             handed_at = CASE WHEN '{state}' = 'issued' THEN at END, handed_to = CASE WHEN '{state}' = 'issued' THEN 'x' END WHERE id = {id}"
        )
    };
    let mut list = Vec::new();
    for verb in ["UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE OR FAIL", "UPDATE OR ROLLBACK"] {
        for state in ["ready", "issued"] {
            list.push(("package-incomplete", format!("{verb} application {}", moved(8, state))));
        }
        list.push(("package-incomplete", format!("{verb} application SET state = 'registered' WHERE id = 9")));
        // Dated back in the same breath, so that an expired paper would still have been good.
        list.push((
            "rule:",
            format!("{verb} application SET state = 'registered', day = '2020-01-01', at = '2020-01-01T10:00' WHERE id = 9"),
        ));
    }
    for insert in ["INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE", "REPLACE"] {
        for state in ["registered", "in-work", "ready", "issued", "refused", "withdrawn", "annulled"] {
            let copy =
                format!("{ENTERED} UPDATE one SET id = 10, state = '{state}'; {insert} INTO application SELECT * FROM one");
            list.push(("enters-first", copy));
        }
        let over = format!("{ENTERED} UPDATE one SET id = 1, ordinal = 1; {insert} INTO application SELECT * FROM one");
        list.push(("rule:", over));
        // Another row id with the number of a registered case: REPLACE takes that case out.
        let over = format!("{ENTERED} UPDATE one SET id = 10, ordinal = 1; {insert} INTO application SELECT * FROM one");
        list.push(("rule:", over));
        let upsert = format!(
            "{ENTERED} UPDATE one SET ordinal = 8, id = 8; {insert} INTO application SELECT * FROM one WHERE true
             ON CONFLICT (id) DO UPDATE SET state = 'issued', decided_day = day"
        );
        list.push(("rule:", upsert));
    }
    for (word, change) in [
        ("list-stands", "SET state_system = 'holds'"),
        ("list-stands", "SET later = 1"),
        ("list-stands", "SET on_request = 1"),
        ("list-stands", "SET grp = 'identity'"),
        ("list-stands", "SET document = document || 'x'"),
        ("list-stands", "SET application = 1"),
        ("list-stands", "SET place = 5"),
    ] {
        for verb in ["UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"] {
            list.push((word, format!("{verb} paper {change} WHERE application = 8 AND document = 'original'")));
        }
    }
    list.extend(attacks(&[
        ("nothing-deleted", "DELETE FROM paper WHERE application = 8 AND document = 'original'"),
        ("nothing-deleted", "DELETE FROM paper WHERE application = 9"),
        ("list-stands", "INSERT INTO paper VALUES (8, 'original-2', 9, 0, 0, 'no', 'identity', 1, 0, 0, NULL, NULL)"),
        ("list-stands", "INSERT OR REPLACE INTO paper VALUES (8, 'original', 3, 0, 0, 'no', NULL, 1, 0, 0, NULL, NULL)"),
        ("list-stands", "REPLACE INTO paper VALUES (9, 'original', 3, 0, 0, 'holds', NULL, 1, 0, 0, NULL, NULL)"),
    ]));
    all_refused(&list);
}

#[test]
fn a_statement_that_made_a_paper_demanded_is_not_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    // A case whose list has a paper to be demanded only when the system has no record of it.
    let id = register(&mut ops, "00403004", 40, &[]).id;
    ops.note_papers(id, &[("medical-conclusion".into(), PaperNews::NotInSystem)]).unwrap();
    assert_eq!(ops.issue(id, &Issue::default()).unwrap_err().code, "package-incomplete");
    let plain = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let open = refuses(&mut ops, &plain, "list-stands", &format!("UPDATE paper SET not_in_system = 0 WHERE application = {id}"));
    assert_eq!(open, Vec::<String>::new());
}

#[test]
fn a_case_without_papers_is_no_case() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    let empty = format!("{ENTERED} UPDATE one SET id = 10; INSERT INTO application SELECT * FROM one; DROP TABLE one");
    ops.store().raw(&empty).unwrap();
    let plain = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let open = refuses(&mut ops, &plain, "package-incomplete", "UPDATE application SET state = 'registered' WHERE id = 10");
    assert_eq!(open, Vec::<String>::new());
}

#[test]
fn what_was_registered_is_neither_deleted_nor_renumbered_nor_changed() {
    let mut list = attacks(&[
        ("nothing-deleted", "DELETE FROM application WHERE id = 1"),
        ("nothing-deleted", "DELETE FROM application WHERE id = 7"),
        ("nothing-deleted", "DELETE FROM application WHERE id = 9"),
        ("nothing-deleted", "DELETE FROM application"),
        ("nothing-deleted", "PRAGMA foreign_keys = off; DELETE FROM application WHERE id = 1"),
        ("nothing-deleted", "DELETE FROM case_key WHERE application = 1"),
        ("nothing-deleted", "DELETE FROM non_acceptance"),
        ("nothing-deleted", "DELETE FROM complaint"),
        ("nothing-deleted", "DELETE FROM tally"),
        ("nothing-deleted", "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)"),
        ("nothing-deleted", "DELETE FROM day_count"),
        ("nothing-deleted", "DELETE FROM closed_day"),
        ("nothing-deleted", "DELETE FROM packet"),
        ("nothing-deleted", "REPLACE INTO closed_day SELECT day, closed_at, clerk, 0, 0 FROM closed_day"),
        ("nothing-deleted", "REPLACE INTO packet SELECT * FROM packet"),
        ("registered-stands", "UPDATE case_key SET key = 'x' WHERE application = 1"),
        ("registered-stands", "UPDATE packet SET line = 'x'"),
        ("registered-stands", "UPDATE closed_day SET revision = revision - 1"),
        ("registered-stands", "UPDATE entry SET body = '{}' WHERE seq = 3"),
        ("registered-stands", "UPDATE OR REPLACE entry SET seq = 1 WHERE seq = 2"),
        ("chain", "INSERT INTO entry SELECT max(seq) + 2, at, clerk, verb, subject, id, body, hash, hash FROM entry"),
        ("chain", "INSERT INTO entry SELECT seq + 1, at, clerk, verb, subject, id, body, 'x', 'x' FROM entry ORDER BY seq DESC LIMIT 1"),
        ("chain", "REPLACE INTO entry SELECT * FROM entry WHERE seq = 1"),
        ("registered-stands", "UPDATE tally SET n = 5"),
        ("rule:", "REPLACE INTO tally SELECT id, day, service, cell, 1, 0, at, clerk FROM tally"),
        ("tally-follows", "INSERT INTO tally SELECT NULL, day, service, cell, 1, 0, at, clerk FROM tally"),
        ("rule:", "REPLACE INTO non_acceptance SELECT * FROM non_acceptance"),
        ("rule:", "INSERT INTO non_acceptance SELECT 9, year, ordinal + 2, number, at, day, service, edition, person, applicant_number,
            applicant_name, applicant_phone, applicant_address, child_number, child_name, missing, norm, clerk, NULL FROM non_acceptance"),
        ("registered-stands", "UPDATE non_acceptance SET ordinal = 7"),
        ("registered-stands", "UPDATE non_acceptance SET missing = '[]'"),
        ("registered-stands", "UPDATE non_acceptance SET rowid = 7"),
        ("rule:", "REPLACE INTO complaint SELECT * FROM complaint WHERE id = 1"),
        ("registered-stands", "UPDATE complaint SET due = '2099-01-01' WHERE id = 2"),
        ("registered-stands", "UPDATE OR REPLACE complaint SET rowid = 1 WHERE id = 2"),
        ("decided-stands", "UPDATE complaint SET answer = 'x' WHERE id = 1"),
        ("decided-stands", "UPDATE complaint SET answered_at = NULL, outcome = NULL, answer = NULL WHERE id = 1"),
        ("rule:", "UPDATE complaint SET answered_at = at WHERE id = 2"),
        // A row moved by the name every table has for its key.
        ("registered-stands", "UPDATE application SET rowid = 77 WHERE id = 1"),
        ("registered-stands", "UPDATE OR REPLACE application SET rowid = 1 WHERE id = 9"),
        ("registered-stands", "UPDATE OR REPLACE application SET id = 1, ordinal = 1 WHERE id = 9"),
        ("registered-stands", "UPDATE application SET _rowid_ = 77 WHERE id = 9"),
    ]);
    for column in [
        "year",
        "ordinal",
        "number",
        "at",
        "day",
        "service",
        "edition",
        "channel",
        "person",
        "answers",
        "due",
        "applicant_name",
        "child_number",
    ] {
        let other = match column {
            "year" | "ordinal" => "100".to_owned(),
            "channel" => "'12.5'".to_owned(),
            "person" => "'legal-entity'".to_owned(),
            _ => "'2025-01-01'".to_owned(),
        };
        for id in [1, 2, 3, 4, 5, 6, 7, 9] {
            for verb in ["UPDATE", "UPDATE OR REPLACE"] {
                list.push(("registered-stands", format!("{verb} application SET {column} = {other} WHERE id = {id}")));
            }
        }
    }
    all_refused(&list);
}

#[test]
fn no_case_goes_back_and_what_ended_is_not_decided_again() {
    let mut list = attacks(&[
        ("state-order", "UPDATE application SET state = 'registered' WHERE id = 7"),
        ("rule:", "UPDATE OR REPLACE application SET state = 'registered', annulled_why = NULL WHERE id = 7"),
        ("NOT NULL", "UPDATE application SET state = NULL WHERE id = 1"),
        ("state-order", "UPDATE application SET state = 'ISSUED' WHERE id = 1"),
        ("state-order", "UPDATE application SET state = 'entering' WHERE id = 1"),
        ("state-order", "UPDATE application SET state = 'in-work' WHERE id = 3"),
        ("rule:", "UPDATE application SET state = 'refused', ground = 'x', why = 'x', medium = 'paper' WHERE id = 3"),
        ("state-order", "UPDATE application SET state = 'annulled', annulled_why = 'x' WHERE id = 9"),
        ("refusal-needs-ground", "UPDATE application SET state = 'refused', decided_at = at, decided_day = day WHERE id = 1"),
        (
            "refusal-needs-ground",
            "UPDATE application SET state = 'refused', ground = 'x', why = '', medium = 'paper', decided_at = at, decided_day = day WHERE id = 1",
        ),
        (
            "refusal-needs-ground",
            "UPDATE application SET state = 'refused', ground = 'x', why = 'y', medium = 'paper' WHERE id = 1",
        ),
        ("result-needs-day", "UPDATE application SET state = 'ready' WHERE id = 1"),
        (
            "result-needs-day",
            "UPDATE application SET state = 'ready', decided_at = at, decided_day = '2020-01-01', result_day = day WHERE id = 1",
        ),
        (
            "handed-to-whom",
            "UPDATE application SET state = 'issued', decided_at = at, decided_day = day, result_day = day WHERE id = 1",
        ),
        ("annulment-needs-reason", "UPDATE application SET state = 'annulled' WHERE id = 1"),
        ("annulment-needs-reason", "UPDATE application SET state = 'annulled', annulled_why = '' WHERE id = 4"),
        ("annulment-needs-reason", "UPDATE non_acceptance SET annulled_why = ''"),
        ("annulment-needs-reason", "UPDATE complaint SET annulled_why = '' WHERE id = 2"),
        // Written ahead, so that it would stand there when the state comes.
        ("state-order", "UPDATE application SET decided_day = '2020-01-01' WHERE id = 1"),
        ("state-order", "UPDATE application SET medium = 'paper' WHERE id = 2"),
        ("state-order", "UPDATE application SET handed_to = 'x', handed_at = at WHERE id = 3"),
        ("state-order", "UPDATE application SET annulled_why = 'x' WHERE id = 4"),
        ("decided-stands", "UPDATE application SET handed_to = 'x' WHERE id = 4"),
        ("decided-stands", "UPDATE application SET annulled_why = 'x' WHERE id = 7"),
        ("ended-stands", "UPDATE paper SET given = 0 WHERE application = 4 AND document = 'original'"),
        ("ended-stands", "UPDATE paper SET invalid = 'x' WHERE application = 5 AND document = 'original'"),
    ]);
    for column in ["decided_day", "decided_at", "result_day", "ground", "why", "medium"] {
        for id in [3, 4, 5, 6, 7] {
            let other = if column == "medium" { "'electronic'" } else { "'2020-01-01'" };
            list.push(("decided-stands", format!("UPDATE application SET {column} = {other} WHERE id = {id}")));
        }
    }
    all_refused(&list);
}

#[test]
fn a_number_is_neither_jumped_over_nor_given_twice() {
    let at = |ordinal: &str| {
        format!("{ENTERED} UPDATE one SET id = 10, ordinal = {ordinal}; INSERT INTO application SELECT * FROM one")
    };
    let list: Vec<(&str, String)> = ["11", "12", "1000", "0", "-1"]
        .iter()
        .map(|o| ("no-holes", at(o)))
        .chain([("rule:", at("1")), ("rule:", at("9"))])
        .collect();
    all_refused(&list);
}

#[test]
fn counts_are_the_same_whatever_conflict_rule_the_statement_carries() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    let plain = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let accepted = |db: &Connection| -> i64 {
        db.query_row("SELECT n FROM day_count WHERE cell = '122i' AND service = '00803005'", [], |r| r.get(0)).unwrap()
    };
    let before = accepted(&plain);
    ops.store().raw("UPDATE paper SET given = 1 WHERE application = 9").unwrap();
    plain.execute_batch("UPDATE OR REPLACE application SET state = 'registered' WHERE id = 9").unwrap();
    assert_eq!(accepted(&plain), before + 1);
    plain.execute_batch("UPDATE OR IGNORE application SET state = 'annulled', annulled_why = 'x' WHERE id = 9").unwrap();
    assert_eq!(accepted(&plain), before);
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn a_rule_taken_out_of_the_database_and_a_count_written_by_hand_are_found() {
    let dir = tempfile::tempdir().unwrap();
    let mut ops = office(dir.path());
    assert_eq!(ops.verify().unwrap(), None, "a sound register");
    ops.store().raw("BEGIN; UPDATE day_count SET n = n - 1 WHERE cell = '122i'").unwrap();
    assert_eq!(ops.verify().unwrap().as_deref(), Some("count 2026-08-03 00803005 122i"));
    ops.store().raw("ROLLBACK; BEGIN; DROP TRIGGER application_changes").unwrap();
    assert_eq!(ops.verify().unwrap().as_deref(), Some("rule application_changes"));
    ops.store().raw("ROLLBACK; BEGIN; DROP VIEW gap; CREATE VIEW gap AS SELECT 0 AS application, '' AS what").unwrap();
    assert_eq!(ops.verify().unwrap().as_deref(), Some("rule gap"));
    ops.store().raw("ROLLBACK; BEGIN; CREATE TRIGGER x AFTER INSERT ON application BEGIN DELETE FROM draft; END").unwrap();
    assert_eq!(ops.verify().unwrap().as_deref(), Some("rule x"));
    ops.store().raw("ROLLBACK").unwrap();
}
