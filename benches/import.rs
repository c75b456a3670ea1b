//! Taking in a register of ten thousand rows: reading, looking through, taking in; and the last against bare inserts of the same rows.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench says what it measured and stops at a fault")]

#[path = "../tests/desk/mod.rs"]
mod desk;

use std::fmt::Write;
use std::time::{Duration, Instant};

use kense::domain::incoming::Kind;
use kense::domain::service::ProviderKind;
use kense::ops::imports;
use rusqlite::{Connection, params};

const ROWS: u32 = 10_000;

fn register() -> String {
    let mut text = "№;Дата регистрации;Код услуги;ФИО заявителя;ИИН;ФИО ребенка;Способ подачи;Результат;Дата выдачи\n".to_owned();
    for n in 0..ROWS {
        let day = 1 + n % 28;
        let iin = desk::iin(n);
        writeln!(text, "{n};{day:02}.09.2025;00403003;Сынақова Дана Болатқызы;{iin};Сынақ Қанат;портал;выдано;{day:02}.10.2025")
            .unwrap();
    }
    text
}

/// The same rows into a table without rules, counts and keys, on disk, in one transaction.
fn bare(dir: &std::path::Path, plan: &imports::Plan) -> Duration {
    let mut conn = Connection::open(dir.join("bare.sqlite")).unwrap();
    conn.execute_batch("PRAGMA journal_mode = wal; PRAGMA synchronous = full; CREATE TABLE row (a, b, c, d, e, f, g, h)")
        .unwrap();
    let start = Instant::now();
    let tx = conn.transaction().unwrap();
    for c in &plan.cases {
        let (day, decided) = (c.day.map(|d| d.to_string()), c.decided.map(|d| d.to_string()));
        tx.prepare_cached("INSERT INTO row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
            .unwrap()
            .execute(params![c.row, c.number, day, c.service.as_str(), c.applicant_number, c.applicant, c.child, decided])
            .unwrap();
    }
    tx.commit().unwrap();
    start.elapsed()
}

fn main() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.csv");
    std::fs::write(&path, register()).unwrap();
    let (mut ops, _) = desk::desk_in(&dir.path().join("office"), ProviderKind::School, "2026-06-02T10:15");

    let start = Instant::now();
    let book = imports::open(&path).unwrap();
    let read = start.elapsed();

    let start = Instant::now();
    let (sheet, mapping) = ops.guess_sheet(&book, Kind::Cases).unwrap();
    let plan = ops.plan_import(&book, sheet, Kind::Cases, &mapping).unwrap();
    let looked = start.elapsed();
    assert_eq!((plan.troubles.len(), plan.fresh()), (0, ROWS as usize));

    let mut longest = Duration::ZERO;
    let mut last = Instant::now();
    let start = Instant::now();
    ops.import(&plan, &mut |_, _| {
        longest = longest.max(last.elapsed());
        last = Instant::now();
        true
    })
    .unwrap();
    let taken = start.elapsed();
    let bare = bare(dir.path(), &plan);

    let start = Instant::now();
    let again = ops.plan_import(&book, sheet, Kind::Cases, &mapping).unwrap();
    let second = start.elapsed();
    assert_eq!((again.fresh(), again.there), (0, ROWS as usize));

    println!("read {ROWS} rows                {read:>10.1?}");
    println!("look them through             {looked:>10.1?}");
    println!("take them in                  {taken:>10.1?}  longest stride {longest:.1?}");
    println!("bare inserts of the same rows {bare:>10.1?}  ratio {:.1}", taken.as_secs_f64() / bare.as_secs_f64());
    println!("look through a second time    {second:>10.1?}");
}
