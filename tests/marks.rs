//! The office's mark that an entry was compared with the act: to whom it belongs, when it falls, how it is taken back.
#![allow(clippy::unwrap_used, reason = "a test that meets a fault fails, and says where")]

mod desk;

use std::path::Path;

use desk::{code, day, desk, desk_in};
use kense::domain::mark::{Compared, Mark};
use kense::domain::service::ProviderKind;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::marks::Compare;
use kense::store::StoreError;

const SCHOOL: &str = "00403003";
const NOW: &str = "2026-06-02T10:15";

fn typed(ops: &Ops, service: &str) -> Compare {
    let edition = ops.edition_on(&code(service), ops.today()).expect("an edition in force");
    Compare {
        service: code(service),
        edition: edition.id.clone(),
        who: "Тестова Айгүл Маратқызы".into(),
        day: day("2026-06-01"),
        act: String::new(),
        note: String::new(),
    }
}

/// What the marks say of the edition in force, in a word.
fn word(ops: &Ops, service: &str) -> (&'static str, Option<Mark>) {
    let marks = ops.marks_of(&code(service)).expect("the marks are read");
    let edition = ops.edition_on(&code(service), ops.today()).expect("an edition in force");
    match ops.compared(&code(service), edition, &marks) {
        Compared::Never => ("never", None),
        Compared::Stands(m) => ("stands", Some(m.clone())),
        Compared::Fallen(m) => ("fallen", Some(m.clone())),
    }
}

#[test]
fn a_mark_says_who_when_and_by_which_edition_of_the_act_and_is_an_entry_of_the_journal() {
    let (mut ops, _) = desk(ProviderKind::School, NOW);
    assert_eq!(word(&ops, SCHOOL), ("never", None));
    let mark = ops.mark_compared(&typed(&ops, SCHOOL)).expect("a good mark");
    assert_eq!(
        (mark.who.as_str(), mark.day, mark.clerk.as_str()),
        ("Тестова Айгүл Маратқызы", day("2026-06-01"), "Тестова Т. Т.")
    );
    assert_eq!(mark.act, "29.08.2025 № 196", "nothing typed: the edition of the act that the entry names");
    assert_eq!(word(&ops, SCHOOL), ("stands", Some(mark.clone())));
    assert_eq!(word(&ops, "00403015").0, "never", "another service is another entry");
    let told = ops.store().read().history("mark", mark.id).expect("a journal");
    assert_eq!((told.len(), told[0].verb.as_str()), (1, "compared"));
    assert_eq!(told[0].body["service"], SCHOOL);
    assert_eq!(ops.verify().expect("a sound register"), None);
}

#[test]
fn a_mark_needs_a_name_and_a_day_that_has_come_and_an_entry_that_is_there() {
    let (mut ops, _) = desk(ProviderKind::School, NOW);
    let good = typed(&ops, SCHOOL);
    for (bad, field) in [
        (Compare { who: "  ".into(), ..good.clone() }, "who"),
        (Compare { day: day("2026-06-03"), ..good.clone() }, "day"),
        (Compare { note: "а".repeat(2001), ..good.clone() }, "note"),
    ] {
        let fault = ops.mark_compared(&bad).expect_err(field);
        assert_eq!(fault.details.iter().map(|(f, _)| f.as_str()).collect::<Vec<_>>(), [field]);
    }
    assert_eq!(ops.mark_compared(&Compare { edition: "1999".into(), ..good.clone() }).expect_err("none").code, "no-edition");
    assert_eq!(ops.mark_compared(&Compare { service: code("99999999"), ..good }).expect_err("none").code, "no-service");
    assert_eq!(ops.marks().expect("read"), []);
}

#[test]
fn a_mark_is_taken_back_once_with_a_reason_and_stays_to_be_read() {
    let (mut ops, _) = desk(ProviderKind::School, NOW);
    let mark = ops.mark_compared(&typed(&ops, SCHOOL)).expect("a good mark");
    assert_eq!(ops.take_back_mark(mark.id, " ").expect_err("no reason").code, "reason-needed");
    assert_eq!(ops.take_back_mark(mark.id + 1, "x").expect_err("no mark").code, "no-mark");
    ops.take_back_mark(mark.id, "сверяли не ту редакцию").expect("taken back");
    assert_eq!(word(&ops, SCHOOL).0, "never", "a mark taken back was no comparison");
    let all = ops.marks().expect("read");
    assert_eq!(all[0].taken.as_ref().map(|(_, why)| why.as_str()), Some("сверяли не ту редакцию"));
    assert_eq!(ops.take_back_mark(mark.id, "x").expect_err("twice").code, "mark-taken");
    let verbs: Vec<String> =
        ops.store().read().history("mark", mark.id).expect("a journal").into_iter().map(|h| h.verb).collect();
    assert_eq!(verbs, ["compared", "compared-taken-back"]);
    let again = ops.mark_compared(&typed(&ops, SCHOOL)).expect("compared again");
    assert_eq!(word(&ops, SCHOOL), ("stands", Some(again)));
}

#[test]
fn no_road_changes_a_mark_or_loses_one() {
    let (mut ops, _) = desk(ProviderKind::School, NOW);
    let id = ops.mark_compared(&typed(&ops, SCHOOL)).expect("a good mark").id;
    let refused = |ops: &mut Ops, sql: &str| match ops.store().raw(sql) {
        Err(StoreError::Rule(rule)) => rule,
        other => panic!("{sql} gave {other:?}"),
    };
    assert_eq!(refused(&mut ops, "DELETE FROM mark"), "nothing-deleted");
    for change in ["who = 'x'", "day = '2026-01-01'", "content = 'x'", "edition = 'x'", "id = 7"] {
        assert_eq!(refused(&mut ops, &format!("UPDATE mark SET {change}")), "registered-stands", "{change}");
    }
    let copy =
        format!("REPLACE INTO mark SELECT {id}, service, edition, content, 'x', day, act, note, at, clerk, NULL, NULL FROM mark");
    assert_eq!(refused(&mut ops, &copy), "nothing-deleted");
    assert_eq!(refused(&mut ops, "UPDATE mark SET taken_at = '2026-06-02T11:00', taken_why = ''"), "annulment-needs-reason");
    ops.take_back_mark(id, "ошибка").expect("taken back");
    assert_eq!(refused(&mut ops, "UPDATE mark SET taken_at = NULL, taken_why = NULL"), "registered-stands");
}

/// Writes the entry of a school as the office's own edition from a day on.
fn own_edition(dir: &Path, from: &str, spoil: impl Fn(String) -> String) {
    let shipped = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/services/00403010.toml")).expect("a seed");
    let start = shipped.rfind("[[edition]]").expect("an edition");
    let edition = shipped.split_at(start).1;
    let line = |key: &str| edition.lines().find(|l| l.starts_with(key)).expect("a line of the edition").to_owned();
    let edition = edition.replacen(&line("id = "), "id = \"own\"", 1).replacen(&line("from = "), &format!("from = {from}"), 1);
    std::fs::create_dir_all(dir.join("services.d")).expect("a folder");
    let text = format!("code = \"00403010\"\naliases = [\"экстернат\"]\n{}", spoil(edition));
    std::fs::write(dir.join("services.d/00403010.toml"), text).expect("a file");
}

fn open(dir: &Path, clock: &HandClock) -> Ops {
    let ops = Ops::open(dir, Box::new(clock.clone())).expect("the office opens");
    assert_eq!(ops.problems(), [], "its own edition is sound");
    ops
}

#[test]
fn a_mark_falls_when_a_newer_edition_comes_and_when_the_list_changes_and_not_when_nothing_does() {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, NOW);
    let first = ops.mark_compared(&typed(&ops, "00403010")).expect("a good mark");
    drop(ops);
    let ops = open(dir.path(), &clock);
    assert_eq!(word(&ops, "00403010"), ("stands", Some(first.clone())), "kept when the program starts again");
    drop(ops);
    // A newer edition: the mark of the older one is history.
    own_edition(dir.path(), "2026-06-01", |text| text);
    let mut ops = open(dir.path(), &clock);
    assert_eq!(word(&ops, "00403010"), ("fallen", Some(first.clone())));
    let service = ops.service(&code("00403010")).expect("listed");
    let older = service.edition(&first.edition).expect("the older edition");
    let marks = ops.marks().expect("read");
    assert!(
        matches!(ops.compared(&service.code, older, &marks), Compared::Stands(_)),
        "closing an edition does not change its list"
    );
    let second = ops.mark_compared(&typed(&ops, "00403010")).expect("a good mark");
    assert_eq!((second.edition.as_str(), word(&ops, "00403010").0), ("own", "stands"));
    let older = ops.edition(&code("00403010"), &first.edition).expect("the older edition");
    let late = [second.clone()];
    assert_eq!(
        ops.compared(&code("00403010"), older, &late),
        Compared::Never,
        "a mark of a later list says nothing of an earlier one"
    );
    drop(ops);
    // The program writes the file anew, as it does when an edition is closed: the same list in other lines.
    let ops = open(dir.path(), &clock);
    let own = ops.edition(&code("00403010"), "own").expect("the own edition").clone();
    drop(ops);
    let file = dir.path().join("services.d/00403010.toml");
    let typed = std::fs::read_to_string(&file).expect("a file");
    let written = kense::catalog::write(&code("00403010"), &[], [&own]);
    assert_ne!(written, typed);
    std::fs::write(&file, written).expect("a file");
    assert_eq!(word(&open(dir.path(), &clock), "00403010").0, "stands");
    // Other words about how well it is known are no other list; other words of the list are.
    own_edition(dir.path(), "2026-06-01", |text| text.replace("confidence = \"text\"", "confidence = \"part\""));
    assert_eq!(word(&open(dir.path(), &clock), "00403010").0, "stands");
    own_edition(dir.path(), "2026-06-01", |text| text.replacen("name = { ru = \"", "name = { ru = \"Новое: ", 1));
    let ops = open(dir.path(), &clock);
    assert_eq!(word(&ops, "00403010"), ("fallen", Some(second)));
}
