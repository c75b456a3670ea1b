//! How the program is put together: which screen comes first, what the bar at the top says.

use std::path::Path;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::service::ProviderKind;
use crate::domain::text::Lang;
use crate::ops::Ops;
use crate::ops::clock::{Clock, SharedClock};
use crate::ops::demo::demo_office;
use crate::ops::fault::OpError;
use crate::ops::first_start;
use crate::ops::office::Office;
use crate::tui::app::{App, Setup, Status};
use crate::tui::draw::{Borders, Look};
use crate::tui::keymap::{Context, Keymap};
use crate::tui::outside::WithEditor;
use crate::tui::runner;
use crate::tui::screen::{Desk, Input, Screen, Step};
use crate::tui::screens;
use crate::tui::screens::setup::FirstStart;
use crate::tui::theme::Theme;
use crate::words::Words;

/// What the command line may ask of the screens.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Language, if it is not to be the office's own.
    pub lang: Option<Lang>,
    /// No colours.
    pub plain: bool,
    /// ASCII borders whatever the office's setting.
    pub ascii: bool,
    /// The office's own keys, as text of its file.
    pub keys: Option<String>,
    /// The command of the person's own text editor.
    pub editor: Option<String>,
}

/// Why the screens could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum StartFault {
    /// The office could not be opened.
    #[error("{0}")]
    Office(OpError),
    /// The terminal.
    #[error("{0}")]
    Terminal(#[from] std::io::Error),
    /// The office's own keys.
    #[error("{0}")]
    Keys(String),
}

/// The setup of the real program over an office.
pub fn setup(ops: &Ops, options: &Options) -> Result<Setup, StartFault> {
    let keymap = match &options.keys {
        None => Keymap::default(),
        Some(text) => Keymap::with(text).map_err(|f| StartFault::Keys(f.to_string()))?,
    };
    Ok(Setup {
        lang: options.lang.unwrap_or(ops.office().lang),
        theme: if options.plain { Theme::Plain } else { Theme::default() },
        borders: if options.ascii || ops.office().ascii { Borders::Ascii } else { Borders::Unicode },
        keymap,
        menu: screens::menu,
        home: screens::today::open,
        search: screens::stage::open,
        scan: screens::card::coded,
        status,
    })
}

/// What the bar at the top shows of an office.
pub fn status(ops: &Ops, words: &Words) -> Status {
    let office = ops.office();
    Status {
        office: office.name(words.lang).to_owned(),
        day: Some(ops.today()),
        ascii: office.ascii,
        banner: office.rehearsal.then(|| words.say("rehearsal-short")),
    }
}

/// What the bar at the top shows while there is only a stand-in for the office: nothing of it but the borders.
fn status_at_first(ops: &Ops, words: &Words) -> Status {
    match ops.dir() {
        Some(_) => status(ops, words),
        None => Status { day: Some(ops.today()), ascii: ops.office().ascii, ..Status::default() },
    }
}

/// An office that is only stood in for, while the real one is being asked for. Its number and names are never shown or written.
fn stand_in(clock: SharedClock, options: &Options) -> Result<Ops, StartFault> {
    let name = "-".to_owned();
    let office = Office {
        bin: "991240000003".to_owned(),
        name_ru: name.clone(),
        district: name.clone(),
        clerk: name,
        lang: options.lang.unwrap_or_default(),
        ascii: options.ascii,
        ..Office::new(ProviderKind::School)
    };
    Ops::in_memory(office, Box::new(clock)).map_err(StartFault::Office)
}

/// The program over the office of a folder; over the first start where there is no office yet, or one that was not made to the end.
///
/// # Errors
/// An office is there and cannot be opened, or the office's own keys cannot be used.
pub fn app(dir: &Path, clock: Box<dyn Clock>, options: &Options) -> Result<App, StartFault> {
    let clock = SharedClock::new(clock);
    if Ops::exists(dir) {
        match Ops::open(dir, Box::new(clock.clone())) {
            Ok(ops) => {
                let setup = setup(&ops, options)?;
                return Ok(App::new(ops, setup));
            }
            Err(error) if error.code != "no-office" => return Err(StartFault::Office(error)),
            Err(_) => {}
        }
    }
    // A first start that was broken off goes on as it stood; what is asked for now is heard before it.
    let typed = first_start::typed(dir);
    let mut options = options.clone();
    if let Some(t) = &typed {
        options.lang = options.lang.or(Some(t.lang));
        options.ascii |= t.ascii;
    }
    let ops = stand_in(clock.clone(), &options)?;
    let setup = Setup { status: status_at_first, ..setup(&ops, &options)? };
    let first = FirstStart::new(dir.to_owned(), clock, options.ascii, typed);
    Ok(App::with_first(ops, setup, Box::new(first)))
}

/// Opens the office of a folder on the screen; asks for what it needs where there is none yet.
///
/// # Errors
/// As [`app`], and the terminal.
pub fn run(dir: &Path, clock: Box<dyn Clock>, options: &Options) -> Result<(), StartFault> {
    Ok(runner::run(app(dir, clock, options)?, Arc::new(WithEditor(options.editor.clone())))?)
}

/// Shows the demonstration office, which leaves nothing behind.
///
/// # Errors
/// The office cannot be made up, or the terminal.
pub fn run_demo(options: &Options) -> Result<(), StartFault> {
    let ops = demo_office(options.lang.unwrap_or_default()).map_err(StartFault::Office)?;
    show(ops, options)
}

/// Takes the terminal over and panics, so that a test can see it given back.
///
/// # Errors
/// The terminal.
#[doc(hidden)]
pub fn run_into_panic(clock: Box<dyn Clock>, options: &Options) -> Result<(), StartFault> {
    let ops = stand_in(SharedClock::new(clock), options)?;
    let setup = setup(&ops, options)?;
    Ok(runner::run(App::with_first(ops, setup, Box::new(Falls)), Arc::new(WithEditor(options.editor.clone())))?)
}

/// A screen that cannot be drawn.
struct Falls;

impl Screen for Falls {
    fn context(&self) -> Context {
        Context::Notice
    }
    fn title(&self, words: &Words) -> String {
        words.say("dialog-notice")
    }
    fn on(&mut self, _input: Input, _desk: &mut Desk) -> Step {
        Step::Pass
    }
    fn view(&self, _frame: &mut Frame, _area: Rect, _look: &Look) {
        panic!("a panic was asked for");
    }
    fn help(&self) -> &'static str {
        "about-dialog"
    }
}

/// Shows an open office.
pub fn show(ops: Ops, options: &Options) -> Result<(), StartFault> {
    let setup = setup(&ops, options)?;
    Ok(runner::run(App::new(ops, setup), Arc::new(WithEditor(options.editor.clone())))?)
}

/// The table of keys, for the command line and the README.
pub fn keys_table(words: &Words) -> String {
    Keymap::default().table_markdown(words)
}
