//! What works without an open office: the shipped knowledge, the district's file, a sheet on a stream.

use std::io::{self, Write};
use std::path::Path;

use crate::catalog::{Catalog, Finder};
use crate::central::ledger::Ledger;
use crate::domain::calendar::{Week, WorkingCalendar};
use crate::domain::service::{ProviderKind, Service, ServiceCode};
use crate::domain::sheet::Sheet;
use crate::domain::term::Hours;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::office::Office;
use crate::ops::reports::{Format, read_ledger};
use crate::ops::{Problem, Result};
use crate::report::fault::place_file;
use crate::report::{Existing, TextStyle, print_csv, print_text, print_xlsx};

/// Services and days, shipped and of a folder.
pub struct Knowledge {
    /// What is in force.
    pub catalog: Catalog,
    /// Problems of the folder's own files, which are left out until mended.
    pub problems: Vec<Problem>,
    finder: Finder,
}

impl Knowledge {
    /// Reads the shipped catalogue and the own files of a folder, if it has any.
    pub fn read(dir: Option<&Path>) -> Result<Knowledge> {
        let (catalog, problems) = super::read_catalog(dir)?;
        Ok(Knowledge { finder: Finder::new(&catalog), catalog, problems })
    }

    /// A service by code.
    pub fn service(&self, code: &ServiceCode) -> Result<&Service> {
        let found = self.catalog.get(code);
        found.ok_or_else(|| OpError::usage("no-service", Message::new("service-none").with("code", code.as_str())))
    }

    /// Services found by words, a code or an everyday name; all for nothing typed.
    pub fn find(&self, query: &str) -> Vec<&Service> {
        self.finder.find(query, &|_| 0).iter().filter_map(|c| self.catalog.get(c)).collect()
    }

    /// The calendar of a week.
    pub fn calendar(&self, week: Week) -> WorkingCalendar {
        self.catalog.calendar(week)
    }
}

/// Hours of a desk whose office has not said otherwise.
pub fn shipped_hours() -> Hours {
    Office::new(ProviderKind::School).hours
}

/// What sending to a central file would do and what stands in its way, in words; writes nothing.
pub fn central_check(file: &Path) -> Vec<(Message, bool)> {
    crate::central::check::check(file)
}

/// What a merge of central files gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Days in the new file.
    pub days: usize,
    /// Sentences for the lines that were not taken over, by file.
    pub left_out: Vec<(String, Message)>,
    /// Days told in two ways; both stay in the file.
    pub conflicts: Vec<Message>,
}

/// Puts central files together into a new file; a file that is there already is never written over.
///
/// # Errors
/// A file cannot be read, or holds whole lines of a newer program, which would get lost; the new file cannot be made.
pub fn merge_ledgers<P: AsRef<Path>>(files: &[P], to: &Path) -> Result<Merged> {
    let mut all = Ledger::default();
    let mut left_out = Vec::new();
    for file in files {
        let (file, reading) = (file.as_ref(), read_ledger(file.as_ref())?);
        if let Some(newest) = reading.newest_format() {
            return Err(OpError::data("newer-lines", Message::new("central-check-newer").with("n", newest)));
        }
        let shown = file.display().to_string();
        left_out.extend(reading.messages().into_iter().map(|m| (shown.clone(), m)));
        all.merge(&reading.ledger);
    }
    let mut text = String::new();
    for packet in all.every() {
        text.push_str(&packet.line());
        text.push('\n');
    }
    save(text.as_bytes(), to, false)?;
    Ok(Merged { days: all.len(), left_out, conflicts: all.conflicts().iter().map(|c| c.message()).collect() })
}

/// Writes a sheet to a stream; `width` in characters and `ascii` borders matter to text only.
pub fn stream(sheet: &Sheet, format: Format, width: usize, ascii: bool, out: impl Write) -> io::Result<()> {
    match format {
        Format::Text => print_text(sheet, &TextStyle { width, ascii }, out),
        Format::Csv => print_csv(sheet, out),
        Format::Xlsx => print_xlsx(sheet, out),
    }
}

/// Writes bytes to a file, whole or not at all; `replace` lets it take the place of a file of that name.
pub fn save(bytes: &[u8], to: &Path, replace: bool) -> Result<()> {
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    place_file(to, bytes, existing).map_err(|f| OpError::data("print", f.message()))
}
