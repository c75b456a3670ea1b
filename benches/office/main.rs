//! How fast the office is, as ratios to a bare baseline measured in the same run, and against fixed bounds.
//!
//! `cargo bench --bench office` builds (once) an office of a million cases under `target/tmp`; `-- --quick` one of a hundred thousand.
//! Exits with 1 when a bound is broken.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement prints and stops at the first trouble")]

mod catalogue;
mod crowd;
mod fill;
mod measure;

use std::path::Path;
use std::process::{Command, ExitCode};

use measure::Figure;

/// Argument of the child process that opens an office and says how much memory it took.
const CHILD: &str = "--peak-of";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = args.iter().position(|a| a == CHILD) {
        measure::work_like_a_clerk(Path::new(&args[at + 1]), args.iter().any(|a| a == "--bare"));
        return ExitCode::SUCCESS;
    }
    let cases: u32 = if args.iter().any(|a| a == "--quick") { 100_000 } else { 1_000_000 };
    let dir = fill::office_of(cases);
    println!("office of {cases} cases: {}", dir.display());
    let mut figures = measure::registering(&dir);
    figures.extend(measure::reading(&dir));
    figures.extend(measure::searching(&dir));
    figures.extend(catalogue::catalogue(&dir));
    figures.push(peak(&dir));
    print(&figures);
    if figures.iter().all(|f| f.holds()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Peak memory of a process that opens the office, searches and makes a year's report, beside one that only opens the file.
fn peak(dir: &Path) -> Figure {
    let run = |bare: bool| -> f64 {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.arg(CHILD).arg(dir);
        if bare {
            child.arg("--bare");
        }
        String::from_utf8(child.output().unwrap().stdout).unwrap().trim().parse().unwrap_or(f64::NAN)
    };
    Figure {
        name: "peak memory: open, search, report",
        unit: "MB",
        ours: run(false),
        bare: run(true),
        bound: measure::Bound::AtMost(50.0),
    }
}

fn print(figures: &[Figure]) {
    println!("\n{:<52} {:>12} {:>12} {:>8} {:>14}  ok", "", "ours", "bare", "ratio", "bound");
    for f in figures {
        let shown = |v: f64| format!("{v:.3} {}", f.unit);
        let ok = if f.holds() { "yes" } else { "NO" };
        println!(
            "{:<52} {:>12} {:>12} {:>8.2} {:>14}  {ok}",
            f.name,
            shown(f.ours),
            shown(f.bare),
            f.ours / f.bare,
            f.bound.shown(f.unit)
        );
    }
}
