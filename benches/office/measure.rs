//! The measurements.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use kense::domain::application::{Draft, State};
use kense::domain::counts::Channel;
use kense::domain::package::Paper;
use kense::domain::search;
use kense::domain::service::{PersonKind, ServiceCode};
use kense::domain::text::Lang;
use kense::ops::{CaseQuery, Ops, Order};
use rusqlite::{Connection, params_from_iter, types::Value};

use crate::crowd::{Dice, iin};
use crate::fill;

/// What a figure may be.
#[derive(Clone, Copy)]
pub enum Bound {
    /// So much of its unit.
    AtMost(f64),
    /// So many times the baseline.
    Times(f64),
    /// Shown for knowledge.
    Free,
}

impl Bound {
    /// As it is printed.
    pub fn shown(self, unit: &str) -> String {
        match self {
            Bound::AtMost(v) => format!("{v} {unit}"),
            Bound::Times(v) => format!("{v} times"),
            Bound::Free => String::new(),
        }
    }
}

/// One line of the table.
pub struct Figure {
    /// What.
    pub name: &'static str,
    /// Unit of both.
    pub unit: &'static str,
    /// The office.
    pub ours: f64,
    /// The least that could be done.
    pub bare: f64,
    /// Bound.
    pub bound: Bound,
}

impl Figure {
    /// Whether the bound holds.
    pub fn holds(&self) -> bool {
        match self.bound {
            Bound::AtMost(v) => self.ours <= v,
            Bound::Times(v) => self.ours <= self.bare * v,
            Bound::Free => true,
        }
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The time of a run, and what it gave.
fn timed<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let out = act();
    (milliseconds(begun.elapsed()), out)
}

/// A quantile of the times.
fn quantile(times: &mut [f64], q: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * q).round() as usize]
}

fn a_draft(ops: &Ops, n: u32, dice: &mut Dice) -> Draft {
    let mut d = ops.begin(&ServiceCode("00403003".into())).unwrap();
    let number = |from: u32| (from..).find_map(iin).unwrap();
    d.applicant.number = number(4 * n + 4_200_000);
    d.beneficiary.number = number(4 * n + 2 + 4_200_000);
    d.applicant.name = dice.name();
    d.beneficiary.name = dice.name();
    d.applicant.phone = "+7 700 000 00 00".into();
    for document in ["application", "immunization", "health-passport", "photo"] {
        d.papers.insert(document.into(), Paper { given: true, ..Paper::default() });
    }
    d
}

/// Tables a registration writes to, with the column that names the case.
const WRITTEN: &[(&str, &str)] = &[("application", "id"), ("paper", "application"), ("case_key", "application"), ("entry", "id")];

/// Registering a case through the verbs, beside the same rows put by prepared statements into the same tables without triggers and
/// secondary indexes, one transaction a case, on the same disk, turn about.
pub fn registering(full: &Path) -> Vec<Figure> {
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let mut ops = Ops::init(dir.path(), fill::office(), fill::clock()).unwrap();
    let ours = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    let mut big = Ops::open(full, fill::clock()).unwrap();
    let mut bare = Connection::open(dir.path().join("bare.sqlite")).unwrap();
    bare.execute_batch("PRAGMA journal_mode = wal; PRAGMA synchronous = full").unwrap();
    let tables: Vec<String> = ours
        .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name IN ('application', 'paper', 'case_key', 'entry', 'person', 'day_count')")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for sql in tables {
        bare.execute_batch(&sql).unwrap();
    }
    let mut dice = Dice::new(7);
    let (mut by_verb, mut by_hand, mut in_full) = (Vec::new(), Vec::new(), Vec::new());
    for n in 0..600 {
        let d = a_draft(&ops, n, &mut dice);
        let (took, done) = timed(|| ops.register(0, &d).unwrap());
        by_verb.push(took);
        let rows: Vec<(String, Vec<Vec<Value>>)> =
            WRITTEN.iter().map(|(t, c)| (*t, rows_of(&ours, t, c, done.id))).map(|(t, r)| insert(t, r)).collect();
        by_hand.push(timed(|| by_rows(&mut bare, &rows, &d)).0);
        if n % 4 == 0 {
            // What was registered in an earlier run stands: the same people may come again.
            let d = Draft { repeat_confirmed: true, ..a_draft(&big, n, &mut dice) };
            in_full.push(timed(|| big.register(0, &d).unwrap()).0);
        }
    }
    let bare = quantile(&mut by_hand, 0.5);
    let figure = |name, times: &mut [f64], bound| Figure { name, unit: "ms", ours: quantile(times, 0.5), bare, bound };
    vec![
        figure("registering a case, median", &mut by_verb, Bound::Times(1.5)),
        figure("registering a case in the full office, median", &mut in_full, Bound::AtMost(20.0)),
    ]
}

fn rows_of(db: &Connection, table: &str, column: &str, id: i64) -> Vec<Vec<Value>> {
    let mut q = db.prepare_cached(&format!("SELECT * FROM {table} WHERE {column} = ?1")).unwrap();
    // A computed column is not put in.
    let width = if table == "paper" { 12 } else { q.column_count() };
    let rows = q.query_map([id], |r| (0..width).map(|i| r.get(i)).collect::<rusqlite::Result<Vec<Value>>>()).unwrap();
    rows.map(Result::unwrap).collect()
}

fn insert(table: &str, rows: Vec<Vec<Value>>) -> (String, Vec<Vec<Value>>) {
    let marks = vec!["?"; rows[0].len()].join(", ");
    (format!("INSERT INTO {table} VALUES ({marks})"), rows)
}

fn by_rows(bare: &mut Connection, rows: &[(String, Vec<Vec<Value>>)], d: &Draft) {
    let tx = bare.transaction().unwrap();
    for (sql, all) in rows {
        let mut q = tx.prepare_cached(sql).unwrap();
        for row in all {
            q.execute(params_from_iter(row)).unwrap();
        }
    }
    let mut person =
        tx.prepare_cached("INSERT OR REPLACE INTO person VALUES (?1, 'individual', ?2, ?3, '', '', '2026-08-20')").unwrap();
    for p in [(&d.applicant.number, &d.applicant.name), (&d.beneficiary.number, &d.beneficiary.name)] {
        person.execute([p.0.as_str(), p.1, &d.applicant.phone]).unwrap();
    }
    drop(person);
    tx.prepare_cached(
        "INSERT INTO day_count VALUES ('2026-08-20', '00403003', '122i', 1) ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1",
    )
    .unwrap()
    .execute([])
    .unwrap();
    tx.commit().unwrap();
}

fn open(dir: &Path) -> (Ops, Connection) {
    (Ops::open(dir, fill::clock()).unwrap(), Connection::open(dir.join(kense::ops::REGISTER)).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Milliseconds in the middle of so many runs.
pub fn median_of(times: usize, mut act: impl FnMut()) -> f64 {
    let mut all: Vec<f64> = (0..times).map(|_| timed(&mut act).0).collect();
    quantile(&mut all, 0.5)
}

/// Screens that are opened all the time.
pub fn reading(dir: &Path) -> Vec<Figure> {
    let (opened, (mut ops, bare)) = timed(|| open(dir));
    // Nothing is read twice while nothing is written, so each reading has a write before it, outside the measure.
    let board = {
        let mut all: Vec<f64> = (0..15)
            .map(|n| {
                ops.tally(ops.today(), &ServiceCode("00403003".into()), Channel::Egov, PersonKind::Individual, 1 + n % 2)
                    .unwrap();
                timed(|| drop(ops.board().unwrap())).0
            })
            .collect();
        quantile(&mut all, 0.5)
    };
    let count = |sql: &str| {
        let mut q = bare.prepare_cached(sql).unwrap();
        let mut rows = q.query([]).unwrap();
        while rows.next().unwrap().is_some() {}
    };
    let by_key = "SELECT id, number, applicant_name FROM application ORDER BY id DESC LIMIT 50";
    let (from, to) = (day("2025-01-01"), day("2025-12-31"));
    let page = CaseQuery { limit: 50, ..CaseQuery::default() };
    let mut out = vec![
        Figure {
            name: "a year's report, median",
            unit: "ms",
            ours: median_of(15, || drop(ops.report(from, to, "three-refusals", Lang::Ru).unwrap())),
            bare: median_of(15, || {
                count(
                    "SELECT service, cell, sum(n) FROM day_count WHERE day BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY service, cell",
                )
            }),
            bound: Bound::AtMost(50.0),
        },
        Figure {
            name: "Today read anew after a write, median",
            unit: "ms",
            ours: board,
            bare: median_of(15, || count(by_key)),
            bound: Bound::AtMost(50.0),
        },
        Figure {
            name: "self-control of a year, median",
            unit: "ms",
            ours: median_of(15, || drop(ops.self_check(from, to).unwrap())),
            bare: median_of(15, || {
                count("SELECT count(*) FROM application WHERE decided_day BETWEEN '2025-01-01' AND '2025-12-31'")
            }),
            bound: Bound::AtMost(300.0),
        },
        Figure { name: "opening the office", unit: "ms", ours: opened, bare: opened, bound: Bound::AtMost(1000.0) },
    ];
    let pages: [(&'static str, CaseQuery); 7] = [
        ("register: first page", page.clone()),
        ("register: refused", CaseQuery { states: vec![State::Refused], ..page.clone() }),
        ("register: withdrawn or annulled", CaseQuery { states: vec![State::Withdrawn, State::Annulled], ..page.clone() }),
        ("register: ready, soonest due", CaseQuery { states: vec![State::Ready], order: Order::Due, ..page.clone() }),
        (
            "register: a rare service, issued",
            CaseQuery { states: vec![State::Issued], service: Some(ServiceCode("00403007".into())), ..page.clone() },
        ),
        ("register: a service in an old month", {
            let month = (Some(day("2024-02-01")), Some(day("2024-02-29")));
            CaseQuery { service: Some(ServiceCode("00403015".into())), from: month.0, to: month.1, ..page.clone() }
        }),
        ("register: page 200", CaseQuery { skip: 10_000, ..page }),
    ];
    for (name, query) in pages {
        let ours = median_of(15, || assert!(!ops.cases(&query).unwrap().is_empty()));
        out.push(Figure { name, unit: "ms", ours, bare: median_of(15, || count(by_key)), bound: Bound::AtMost(10.0) });
    }
    out
}

/// Three hundred questions as they are typed: one to six letters of names, digits of numbers, with and without filters.
fn questions() -> Vec<CaseQuery> {
    let mut dice = Dice::new(11);
    let mut out = Vec::new();
    let page = CaseQuery { limit: 50, ..CaseQuery::default() };
    for n in 0..300 {
        let letters = 1 + n % 6;
        let text: String = match n % 10 {
            0 => (0..)
                .find_map(|k| iin(k * 7919 + u32::try_from(n).unwrap() * 331))
                .unwrap()
                .chars()
                .take(2 + 2 * letters)
                .collect(),
            1 => format!("{}", 1 + dice.below(9 * 10usize.pow(u32::try_from(letters.min(5)).unwrap()))),
            2 => {
                let name = dice.name();
                let words: Vec<&str> = name.split(' ').collect();
                format!("{} {}", words[1], words[0].chars().take(letters).collect::<String>())
            }
            3 => "ъьъ".chars().take(letters).collect(),
            k => {
                let name = dice.name();
                let word = name.split(' ').nth(k % 3).unwrap();
                word.chars().take(letters).collect()
            }
        };
        let query = CaseQuery { text, ..page.clone() };
        out.push(match n / 10 % 8 {
            0..=2 => query,
            3 => CaseQuery { states: vec![State::Registered, State::InWork], ..query },
            4 => CaseQuery { states: vec![State::Refused], ..query },
            5 => CaseQuery { service: Some(ServiceCode("00803005".into())), ..query },
            6 => CaseQuery { from: Some(day("2025-03-01")), to: Some(day("2025-03-31")), ..query },
            _ => CaseQuery { service: Some(ServiceCode("00403007".into())), states: vec![State::Issued], ..query },
        });
    }
    out
}

/// Search as you type.
pub fn searching(dir: &Path) -> Vec<Figure> {
    let (ops, bare) = open(dir);
    let questions = questions();
    let mut walk = bare
        .prepare(
            "SELECT a.id, a.number, a.applicant_name FROM case_key k CROSS JOIN application a ON a.id = k.application
              WHERE k.key >= ?1 AND k.key < ?2 LIMIT 50",
        )
        .unwrap();
    let (mut ours, mut theirs, mut worst) = (Vec::new(), Vec::new(), Vec::new());
    for q in &questions {
        let text = search::fold(&q.text);
        let (mut took, mut least, mut found) = (f64::MAX, f64::MAX, 0);
        // The first time warms the disk's cache, as a morning's work does; the best of the others, for this machine may have other work.
        for round in 0..4 {
            let (once, page) = timed(|| ops.cases(q).unwrap());
            let (bare, ()) = timed(|| {
                let mut rows = walk.query([text.as_str(), &format!("{text}\u{10ffff}")]).unwrap();
                while rows.next().unwrap().is_some() {}
            });
            if round > 0 {
                (took, least, found) = (took.min(once), least.min(bare), page.len());
            }
        }
        ours.push(took);
        theirs.push(least);
        worst.push((took, q.text.clone(), q.states.len(), q.service.clone(), q.from, found));
    }
    worst.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("slowest searches:");
    for w in worst.iter().take(6) {
        println!(
            "  {:.2} ms «{}» states {} service {:?} from {:?}: {} found",
            w.0,
            w.1,
            w.2,
            w.3.as_ref().map(|s| &s.0),
            w.4,
            w.5
        );
    }
    vec![
        Figure {
            name: "search as you type, median",
            unit: "ms",
            ours: quantile(&mut ours, 0.5),
            bare: quantile(&mut theirs, 0.5),
            bound: Bound::Free,
        },
        Figure {
            name: "search as you type, 99 of 100",
            unit: "ms",
            ours: quantile(&mut ours, 0.99),
            bare: quantile(&mut theirs, 0.99),
            bound: Bound::AtMost(10.0),
        },
    ]
}

/// The child process: opens the office and does what takes memory, then prints its peak in megabytes. `bare` only opens the file.
pub fn work_like_a_clerk(dir: &Path, bare: bool) {
    if bare {
        let db = Connection::open(dir.join(kense::ops::REGISTER)).unwrap();
        let _: i64 = db.query_row("SELECT max(id) FROM application", [], |r| r.get(0)).unwrap();
    } else {
        let ops = Ops::open(dir, fill::clock()).unwrap();
        for q in questions().iter().take(60) {
            ops.cases(q).unwrap();
        }
        ops.report(day("2025-01-01"), day("2025-12-31"), "three-refusals", Lang::Ru).unwrap();
        ops.board().unwrap();
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        status.lines().find_map(|l| l.strip_prefix("VmHWM:")).and_then(|l| l.trim().split(' ').next()?.parse::<f64>().ok());
    println!("{:.1}", peak.unwrap_or(f64::NAN) / 1024.0);
}
