//! The same verbs without a screen: for scripts, and for testing from outside.
//!
//! | module | what |
//! |---|---|
//! | [`args`] | words and flags, `--help` |
//! | [`desk`] | the office, clock and language a verb works with |
//! | [`mod@file`] | the application file and its JSON Schema |
//! | [`intake`], [`cases`], [`hearing`], [`terms`], [`complaints`], [`control`], [`days`], [`journals`], [`imports`], [`district`], [`books`], [`mod@bring`], [`mod@calendar`], [`catalogue`], [`office`], [`papers`] | the verbs: flags in, [`output::Answer`] out |
//! | [`show`], [`mod@print`] | values as JSON and lines; tables in four forms |
//! | [`output`] | the only place that writes, and the exit codes |

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;
use serde_json::{Map, json};

pub mod args;
pub mod books;
pub mod bring;
pub mod calendar;
pub mod cases;
pub mod catalogue;
pub mod complaints;
pub mod control;
pub mod days;
pub mod desk;
pub mod district;
pub mod file;
pub mod hearing;
pub mod imports;
pub mod intake;
pub mod journals;
pub mod marks;
pub mod office;
pub mod output;
pub mod papers;
pub mod print;
pub mod show;
pub mod staff;
pub mod terms;

use args::{Cli, Verb};
use desk::Desk;
use output::{Answer, MISUSED, Result, TROUBLE};

use crate::domain::moment::COUNTRY_OFFSET;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::tui::start::{self, Options, StartFault};

/// Does what the command line says and gives the exit code.
pub fn run() -> ExitCode {
    let all: Vec<OsString> = std::env::args_os().collect();
    let exit = match Cli::try_parse_from(&all) {
        Ok(cli) => work(cli),
        Err(error) => misused(&error, all.iter().any(|a| a == "--json")),
    };
    ExitCode::from(exit)
}

fn work(cli: Cli) -> u8 {
    let mut desk = Desk::new(cli.flags);
    let as_json = desk.json();
    let answer = match cli.verb {
        Some(_) if cli.demo => Err(OpError::usage("demo-alone", Message::new("cli-demo-alone")).into()),
        Some(verb) => done(&mut desk, verb),
        None => screens(&mut desk, cli.demo, cli.panic_for_test),
    };
    match answer {
        Ok(mut answer) => {
            if !(desk.news.is_empty() || answer.document) {
                answer.json.insert("news".to_owned(), json!(desk.news));
            }
            answer.notes.extend(desk.news);
            output::give(answer, as_json, desk.rehearsal, desk.words)
        }
        Err(failure) => output::refuse(*failure, as_json, desk.rehearsal, desk.words),
    }
}

fn done(desk: &mut Desk, verb: Verb) -> Result<Answer> {
    match verb {
        Verb::Init(a) => office::init(desk, &a),
        Verb::Services(a) => books::services(desk, &a),
        Verb::Bring(a) => bring::bring(desk, &a),
        Verb::Check(a) => intake::check(desk, &a),
        Verb::Register(a) => intake::register(desk, &a),
        Verb::Decline(a) => intake::decline(desk, &a),
        Verb::Attach(a) => cases::attach(desk, &a),
        Verb::Invalidate(a) => cases::invalidate(desk, &a),
        Verb::Start(a) => cases::start(desk, &a),
        Verb::Issue(a) => cases::issue(desk, &a),
        Verb::Suspend(a) => terms::suspend(desk, &a),
        Verb::Resume(a) => terms::resume(desk, &a),
        Verb::Step(a) => terms::step(desk, &a),
        Verb::Moves(a) => terms::moves(desk, &a),
        Verb::Refuse(a) => cases::refuse(desk, &a),
        Verb::Preliminary(a) => hearing::preliminary(desk, &a),
        Verb::Notice(a) => hearing::notice(desk, &a),
        Verb::Objection(a) => hearing::objection(desk, &a),
        Verb::Hearing { verb } => hearing::hearing(desk, &verb),
        Verb::Withdraw(a) => cases::withdraw(desk, &a),
        Verb::Annul(a) => cases::annul(desk, &a),
        Verb::Status(a) => cases::status(desk, &a),
        Verb::Journal(a) => journals::journal(desk, &a),
        Verb::Print(a) => papers::print(desk, &a),
        Verb::Consult(a) => complaints::consult(desk, &a),
        Verb::Complain(a) => complaints::complain(desk, &a),
        Verb::Answer(a) => complaints::answer(desk, &a),
        Verb::Forward(a) => complaints::forward(desk, &a),
        Verb::Ruling(a) => complaints::ruling(desk, &a),
        Verb::Extend(a) => complaints::extend(desk, &a),
        Verb::Notify(a) => complaints::notify(desk, &a),
        Verb::Complaints(a) => complaints::complaints(desk, &a),
        Verb::Tally(a) => complaints::tally(desk, &a),
        Verb::Import(a) => imports::import(desk, &a),
        Verb::Due(a) => books::due(desk, &a),
        Verb::Calendar(a) => calendar::calendar(desk, &a),
        Verb::Day(a) => days::day(desk, &a),
        Verb::Close(a) => days::close(desk, &a),
        Verb::Sync(a) => days::sync(desk, &a),
        Verb::Report(a) => days::report(desk, &a),
        Verb::Selfcheck(a) => control::selfcheck(desk, &a),
        Verb::Pay(a) => control::pay(desk, &a),
        Verb::Staff(a) => staff::staff(desk, &a),
        Verb::Central { verb } => district::central(desk, verb),
        Verb::Backup(a) => office::backup(desk, &a),
        Verb::Verify => office::verify(desk),
        Verb::Schema(_) => books::schema(),
        Verb::Catalogue { verb } => catalogue::catalogue(desk, &verb),
        Verb::Keys => books::keys(desk),
    }
}

/// Opens the screens over the office folder, where there is no office yet with the questions of the first start.
fn screens(desk: &mut Desk, demo: bool, panics: bool) -> Result<Answer> {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let named = |name: &str| -> Option<String> { std::env::var_os(name)?.into_string().ok().filter(|v| !v.trim().is_empty()) };
    let editor = named("VISUAL").or_else(|| named("EDITOR"));
    let options = Options { lang: desk.lang(), plain, editor, ..Options::default() };
    let shown = if panics {
        start::run_into_panic(desk.clock(COUNTRY_OFFSET)?, &options)
    } else if demo {
        start::run_demo(&options)
    } else {
        // The office is opened first for its offset and for its word about `--now`; an unfinished one is finished on the screen.
        let offset = match desk.open_if_any() {
            Ok(office) => office.map_or(COUNTRY_OFFSET, |o| o.office().offset_minutes),
            Err(failure) if failure.fault.code == "no-office" => COUNTRY_OFFSET,
            Err(failure) => return Err(failure),
        };
        start::run(&desk.dir()?, desk.clock(offset)?, &options)
    };
    let fault = match shown {
        Ok(()) => return Ok(Answer { document: true, ..Answer::default() }),
        Err(StartFault::Office(fault)) => fault,
        Err(fault) => OpError::data("screens", Message::new("cli-screens").with("what", fault.to_string())),
    };
    Err(fault.into())
}

/// Tells what is wrong with the words and flags; help and version are no mistakes.
fn misused(error: &clap::Error, as_json: bool) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return output::written(error.print(), output::DONE);
    }
    if as_json {
        let says = error.to_string();
        let says = says.trim_start_matches("error: ").trim_end();
        let object = json!({
            "ok": false, "kind": "usage", "code": "arguments", "message": says, "hint": null, "missing": [], "details": [],
        });
        // The sentence on the other stream may be lost; the exit code says the same.
        let _told = output::write(&format!("{object}\n"), &[]);
    }
    let code = output::written(error.print(), MISUSED);
    if code == TROUBLE { MISUSED } else { code }
}

/// An object as keys.
fn keys(object: serde_json::Value) -> Map<String, serde_json::Value> {
    Answer::new(object).json
}
