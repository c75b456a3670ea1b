//! How quick a receipt is, from the key that prints to the file on the disk: the first of the program, with its fonts still to be read, and
//! those after it.
//!
//! `cargo bench --bench print`. Exits with 1 when a bound is broken.
#![allow(clippy::unwrap_used, clippy::print_stdout, dead_code, reason = "a measurement prints and stops at the first trouble")]
#![allow(clippy::disallowed_methods, reason = "a measurement looks at the clock")]

#[path = "../tests/desk/mod.rs"]
mod desk;

use std::process::ExitCode;
use std::time::Instant;

use kense::domain::service::ProviderKind;
use kense::ops::office::Opened;
use kense::tui::app::App;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, setup};

const FIRST_MS: f64 = 300.0;
const WARM_MS: f64 = 50.0;
/// Receipts after the first.
const TIMES: usize = 200;

fn main() -> ExitCode {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _clock) = desk::desk_in(dir.path(), ProviderKind::School, "2026-06-02T10:15");
    let mut office = ops.office().clone();
    office.print.open = Opened::Nothing;
    ops.change_office(office).unwrap();
    let mut draft = desk::draft(&ops, "00403003", 1, &[("grade", "1")]);
    desk::complete(&ops, &mut draft);
    ops.register(0, &draft).unwrap();
    let setup = setup(&ops, &Options::default()).unwrap();
    let mut pilot = Pilot::new(App::new(ops, setup), 80, 25);
    pilot.keys("<F7>тест<Enter><F5>");
    let mut took: Vec<f64> = Vec::new();
    for n in 0..=TIMES {
        let start = Instant::now();
        pilot.keys("<Enter>");
        took.push(start.elapsed().as_secs_f64() * 1000.0);
        // The choice stands open again before the next one is measured.
        pilot.keys("<F5>");
        assert_eq!(std::fs::read_dir(dir.path().join("prints")).unwrap().count(), 1, "receipt {n}");
    }
    let first = took.remove(0);
    took.sort_by(f64::total_cmp);
    let (middle, late, last) = (took[TIMES / 2], took[TIMES * 99 / 100], took[TIMES - 1]);
    println!(
        "first receipt {first:.1} ms (bound {FIRST_MS}); then median {middle:.1}, p99 {late:.1}, worst {last:.1} ms (bound of p99 {WARM_MS})"
    );
    if first <= FIRST_MS && late <= WARM_MS { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
