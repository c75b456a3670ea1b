//! How long a journal of ten thousand cases takes, from the register to the file on the disk, beside the same rows as bare text.
//!
//! `cargo bench --bench journals`, or `-- 1000` for fewer cases. Exits with 1 when a bound is broken.
#![allow(clippy::unwrap_used, clippy::print_stdout, dead_code, reason = "a measurement prints and stops at the first trouble")]
#![allow(clippy::disallowed_methods, reason = "a measurement looks at the clock")]

#[path = "../tests/desk/mod.rs"]
mod desk;

use std::process::ExitCode;
use std::time::Instant;

use kense::domain::printout::Piece;
use kense::domain::service::ProviderKind;
use kense::domain::sheet::Value;
use kense::ops::journals::{Order, What};
use kense::ops::leaflet::Tongue;

const CASES: usize = 10_000;
const BOUND_S: f64 = 3.0;
/// A stride between two looks at the keyboard.
const STRIDE_MS: f64 = 200.0;

fn main() -> ExitCode {
    let cases = std::env::args().filter_map(|a| a.parse().ok()).next().unwrap_or(CASES);
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _clock) = desk::desk_in(dir.path(), ProviderKind::School, "2026-06-02T10:15");
    let mut draft = desk::draft(&ops, "00403003", 1, &[("grade", "1")]);
    draft.applicant.address = "Тестовая область, село Үлгілі, ул. Мұхтар Әуезов, 1".into();
    desk::complete(&ops, &mut draft);
    draft.repeat_confirmed = true;
    for n in 0..cases {
        // No two children are one person: the name is a number in letters.
        let letters: String = n.to_string().bytes().map(|b| char::from(b - b'0' + b'a')).collect();
        draft.beneficiary.number = String::new();
        draft.beneficiary.no_number = "нет".into();
        draft.beneficiary.name = format!("Сәрсенбаева Іңкәр {letters}");
        draft.beneficiary.born = "01.02.2019".into();
        ops.register(0, &draft).unwrap();
    }
    let day = |text: &str| desk::day(text);
    let what = What::Whole(day("2026-01-01"), day("2026-12-31"));
    let order = Order { journal: "applications".into(), what, tongue: Tongue::Both, certify: false };

    let start = Instant::now();
    let paper = ops.journal_printout(&order).unwrap();
    let read = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let mut bare = String::new();
    for piece in &paper.pieces {
        let Piece::Table(table) = piece else { continue };
        for row in &table.sheet.rows {
            for value in &row.values {
                match value {
                    Value::Text(text) => bare.push_str(text),
                    Value::Int(n) => bare.push_str(&n.to_string()),
                    Value::Day(day) => bare.push_str(&day.to_string()),
                    Value::Empty => {}
                }
                bare.push('\t');
            }
            bare.push('\n');
        }
    }
    std::fs::write(dir.path().join("bare.txt"), &bare).unwrap();
    let text = read + start.elapsed().as_secs_f64();

    let start = Instant::now();
    let mut work = ops.begin_journal(&order).unwrap();
    let mut longest: f64 = 0.0;
    loop {
        let stride = Instant::now();
        let done = ops.journal_stride(&mut work).unwrap();
        longest = longest.max(stride.elapsed().as_secs_f64() * 1000.0);
        if done {
            break;
        }
    }
    let end = Instant::now();
    let printed = ops.end_journal(work, None).unwrap();
    let (last, whole) = (end.elapsed().as_secs_f64() * 1000.0, start.elapsed().as_secs_f64());
    let size = std::fs::metadata(&printed.file).unwrap().len() / 1024;
    println!(
        "{cases} cases, {} pages, {size} KiB: {whole:.2} s (bound {BOUND_S}), {:.1} times the bare text of the same rows ({text:.2} s); longest \
         stride {longest:.0} ms (bound {STRIDE_MS}), the end {last:.0} ms",
        printed.pages.1,
        whole / text
    );
    if whole <= BOUND_S && longest <= STRIDE_MS { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
