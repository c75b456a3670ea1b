//! A program that is killed at any moment leaves whole cases, numbers without holes, a sound journal and whole drafts; two programs on one
//! register neither lose nor repeat anything. The other program is this test itself, started anew with [`THERE`] set.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use kense::domain::application::{Draft, State};
use kense::domain::service::ProviderKind;
use kense::ops::clock::GivenClock;
use kense::ops::{CaseQuery, Ops, Order};

use desk::moment;

/// Names the folder of the office to the other program.
const THERE: &str = "KENSE_TEST_OFFICE";
/// First person, and how many to register (0: until killed).
const FROM: &str = "KENSE_TEST_FROM";
const MANY: &str = "KENSE_TEST_MANY";

fn open(dir: &Path) -> Ops {
    Ops::open(dir, Box::new(GivenClock(moment("2026-09-07T10:00")))).unwrap()
}

fn number(name: &str) -> u32 {
    std::env::var_os(name).and_then(|v| v.to_str()?.parse().ok()).unwrap_or(0)
}

/// A draft that says the same thing everywhere, so that a torn one shows.
fn marked(n: u32) -> Draft {
    let text = format!("{n} ").repeat(400);
    Draft { note: text.clone(), proxy_paper: text.clone(), step: text, ..Draft::default() }
}

/// The other program: registers one person after another, saying each number once it is registered, and types into a draft in between.
/// Does nothing when nobody has started it as that.
#[test]
fn the_other_program() {
    let Some(dir) = std::env::var_os(THERE) else { return };
    let mut ops = open(Path::new(&dir));
    let draft = ops.drafts().unwrap().first().map_or(0, |d| d.id);
    let (from, many) = (number(FROM), number(MANY));
    let mut out = std::io::stdout();
    for n in from.. {
        if many > 0 && n == from + many {
            return;
        }
        let mut d = desk::draft(&ops, "00403004", n, &[]);
        desk::complete(&ops, &mut d);
        let done = ops.register(0, &d).unwrap();
        writeln!(out, "registered {}", done.number).unwrap();
        out.flush().unwrap();
        if draft != 0 {
            ops.save_draft(draft, &marked(n)).unwrap();
        }
    }
}

fn start(dir: &Path, from: u32, many: u32) -> (Child, BufReader<ChildStdout>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_other_program", "--nocapture", "--test-threads", "1"])
        .env(THERE, dir)
        .env(FROM, from.to_string())
        .env(MANY, many.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    (child, out)
}

/// Numbers a program has said, up to its last whole line.
fn said(out: BufReader<ChildStdout>) -> Vec<String> {
    let lines = out.split(b'\n').map_while(Result::ok).map(|l| String::from_utf8_lossy(&l).into_owned());
    lines.filter_map(|l| l.split("registered ").nth(1).map(str::to_owned)).collect()
}

/// Looks the office through; gives the numbers of its cases in order.
fn sound(dir: &Path) -> Vec<String> {
    let mut ops = open(dir);
    assert_eq!(ops.verify().unwrap(), None, "pages, rules, journal and counts");
    let rows = ops.cases(&CaseQuery { order: Order::Oldest, limit: 100_000, ..CaseQuery::default() }).unwrap();
    let numbers: Vec<String> = rows.iter().map(|r| r.number.clone()).collect();
    let pattern = ops.office().pattern_application.clone();
    let meant: Vec<String> = (1..).take(numbers.len()).map(|n| kense::domain::number::write(&pattern, n, 2026)).collect();
    assert_eq!(numbers, meant, "one after another without holes");
    for row in &rows {
        let card = ops.card(row.id).unwrap();
        assert_eq!(card.case.state, State::Registered);
        assert!(card.verdict.is_complete() && !card.case.papers.is_empty(), "{}", row.number);
        assert_eq!(card.history.iter().map(|h| h.verb.as_str()).collect::<Vec<_>>(), ["registered"], "{}", row.number);
        assert_eq!(ops.case_numbered(&row.number).unwrap().id, row.id, "found by its number");
    }
    let countables = ops.store().read().countables().unwrap();
    assert_eq!(countables.len(), rows.len(), "no case is left half-way");
    numbers
}

#[test]
fn a_killed_program_leaves_whole_cases_and_whole_drafts() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = desk::desk_in(dir.path(), ProviderKind::School, "2026-09-07T09:00");
    ops.save_draft(0, &marked(0)).unwrap();
    drop(ops);
    let mut before = 0;
    // Moments spread over what one registration takes and well beyond it.
    for (round, wait) in [0u64, 1, 2, 3, 5, 7, 9, 12, 16, 20, 27, 35, 50, 70, 110].into_iter().enumerate() {
        let from = 2000 * u32::try_from(round).unwrap();
        let (mut child, mut out) = start(dir.path(), from, 0);
        // It has begun when its first case is there.
        let mut first = String::new();
        while !first.contains("registered ") {
            first.clear();
            assert!(out.read_line(&mut first).unwrap() > 0, "the other program began");
        }
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        let acknowledged = 1 + said(out).len();
        let numbers = sound(dir.path());
        assert!(numbers.len() >= before + acknowledged, "round {round}: what was said to be registered is there");
        assert!(numbers.len() <= before + acknowledged + 1, "round {round}: and at most the one being said");
        before = numbers.len();
        let draft = open(dir.path()).drafts().unwrap().remove(0).draft;
        let n: u32 = draft.note.split(' ').next().unwrap().parse().unwrap();
        assert_eq!(draft, marked(n), "round {round}: the draft is the old one or the new one");
    }
    assert!(before > 15);
}

#[test]
fn two_programs_at_once_lose_nothing_and_repeat_nothing() {
    let dir = tempfile::tempdir().unwrap();
    drop(desk::desk_in(dir.path(), ProviderKind::School, "2026-09-07T09:00"));
    let programs: Vec<_> = [0, 3000].map(|from| start(dir.path(), from, 40)).into_iter().collect();
    let mut all: Vec<String> = Vec::new();
    for (mut child, out) in programs {
        all.extend(said(out));
        assert!(child.wait().unwrap().success());
    }
    let mut numbers = sound(dir.path());
    assert_eq!(numbers.len(), 80);
    numbers.sort();
    all.sort();
    assert_eq!(all, numbers);
}
