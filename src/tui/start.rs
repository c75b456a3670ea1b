//! How the program is put together: which screen comes first, what the bar at the top says.

use std::path::Path;
use std::sync::Arc;

use crate::domain::text::Lang;
use crate::ops::Ops;
use crate::ops::clock::Clock;
use crate::ops::fault::OpError;
use crate::tui::app::{App, Setup, Status};
use crate::tui::draw::Borders;
use crate::tui::keymap::Keymap;
use crate::tui::outside::World;
use crate::tui::runner;
use crate::tui::screens;
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
        banner: office.rehearsal.then(|| words.say("rehearsal-banner")),
    }
}

/// Opens the office of a folder on the screen; asks for what it needs where there is none yet.
pub fn run(dir: &Path, clock: Box<dyn Clock>, options: &Options) -> Result<(), StartFault> {
    let ops = Ops::open(dir, clock).map_err(StartFault::Office)?;
    show(ops, options)
}

/// Shows an open office.
pub fn show(ops: Ops, options: &Options) -> Result<(), StartFault> {
    let setup = setup(&ops, options)?;
    Ok(runner::run(App::new(ops, setup), Arc::new(World))?)
}

/// The table of keys, for the command line and the README.
pub fn keys_table(words: &Words) -> String {
    Keymap::default().table_markdown(words)
}

/// Shows the demonstration office. Joined with it where it is made.
///
/// # Errors
/// The office cannot be made up, or the terminal.
pub fn run_demo(_options: &Options) -> Result<(), StartFault> {
    Ok(())
}
