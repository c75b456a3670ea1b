//! The same verbs without a screen; as yet only what starts the screens.

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::domain::moment::COUNTRY_OFFSET;
use crate::ops::clock::SystemClock;
use crate::tui::start::{Options, StartFault, run, run_demo, run_into_panic};

/// Does what the command line says and gives the exit code.
pub fn start() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let has = |flag: &str| words.iter().any(|w| w == flag);
    let dir = words.iter().position(|w| w == "--data").and_then(|n| words.get(n + 1));
    let dir = dir.or(std::env::var_os("KENSE_DATA").as_ref()).map_or_else(|| PathBuf::from("kense-data"), PathBuf::from);
    let clock = Box::new(SystemClock { offset_minutes: COUNTRY_OFFSET });
    let options = Options::default();
    let done: Result<(), StartFault> = match () {
        () if has("--panic-for-test") => run_into_panic(clock, &options),
        () if has("--demo") => run_demo(&options),
        () => run(&dir, clock, &options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _told = writeln!(std::io::stderr(), "{fault}");
            ExitCode::from(3)
        }
    }
}
