//! Screens and keys.

use crate::domain::moment::Moment;
use crate::domain::text::Lang;
use crate::words::Words;

/// How the screens are opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Language; none: the office's.
    pub lang: Option<Lang>,
    /// Time that stands still, in a rehearsal office.
    pub now: Option<Moment>,
    /// The demonstration office instead of the folder's.
    pub demo: bool,
}

/// Opens the screens over an office folder.
pub fn start(_data_dir: &std::path::Path, _options: Options) -> anyhow::Result<()> {
    Ok(())
}

/// The table of keys as text.
pub fn keys_table(_words: &Words) -> String {
    String::new()
}
