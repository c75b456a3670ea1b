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

    /// Everything a check finds: what keeps the folder's own files out, and what no combination of answers justifies in these or in the
    /// shipped ones.
    pub fn check(&self, dir: Option<&Path>) -> Vec<Problem> {
        let mut found = self.problems.clone();
        // Files that cannot be read are among the problems already.
        let idle = Catalog::idle(&super::own_texts(dir, "services.d", &mut Vec::new()));
        for problem in idle.into_iter().chain(Catalog::shipped_idle()) {
            if !found.contains(&problem) {
                found.push(problem);
            }
        }
        found
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

/// Editors that take a line as `+12` before the file.
const TAKE_A_LINE: [&str; 7] = ["vi", "vim", "nvim", "nano", "emacs", "micro", "joe"];

/// The editor of a system where the person has named none.
const PLAIN: &str = if cfg!(windows) { "notepad" } else { "nano" };

/// The program and the arguments of an editor's command over a file. A command that is a file as it stands (a path with spaces) is not parted.
fn editor_call(command: &str, file: &Path, line: usize) -> (String, Vec<std::ffi::OsString>) {
    let mut parts = command.split_whitespace().map(str::to_owned);
    let program = if Path::new(command).is_file() { None } else { parts.next() };
    let (program, mut args) = match program {
        Some(program) => (program, parts.map(Into::into).collect()),
        None => (command.to_owned(), Vec::new()),
    };
    let name = Path::new(&program).file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if line > 1 && TAKE_A_LINE.contains(&name.as_str()) {
        args.push(format!("+{line}").into());
    }
    args.push(file.into());
    (program, args)
}

/// Opens a file in an editor, by default the one every such system has, at a line where the editor can, and waits until it is closed.
///
/// # Errors
/// The editor cannot be started, or ends with a fault of its own.
pub fn edit(editor: Option<&str>, file: &Path, line: usize) -> Result<()> {
    let (program, args) = editor_call(editor.unwrap_or(PLAIN), file, line);
    let failed = |what: String| {
        let says = Message::new("own-editor").with("editor", program.as_str()).with("what", what);
        Err(OpError::data("editor", says.with("file", file.display().to_string())))
    };
    match std::process::Command::new(&program).args(args).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => failed(status.to_string()),
        Err(e) => failed(e.to_string()),
    }
}

/// Writes bytes to a file, whole or not at all; `replace` lets it take the place of a file of that name.
pub fn save(bytes: &[u8], to: &Path, replace: bool) -> Result<()> {
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    place_file(to, bytes, existing).map_err(|f| OpError::data("print", f.message()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_is_called_with_its_own_arguments_the_line_if_it_knows_lines_and_the_file() {
        let call = |command: &str, line: usize| {
            let (program, args) = editor_call(command, Path::new("a b.toml"), line);
            let args: Vec<String> = args.into_iter().map(|a| a.to_string_lossy().into_owned()).collect();
            format!("{program} {}", args.join("|"))
        };
        assert_eq!(call("nano", 12), "nano +12|a b.toml");
        assert_eq!(call("/usr/bin/vim -u NONE", 3), "/usr/bin/vim -u|NONE|+3|a b.toml");
        assert_eq!(call("code --wait", 12), "code --wait|a b.toml");
        assert_eq!(call("notepad", 12), "notepad a b.toml");
        assert_eq!(call("nano", 1), "nano a b.toml", "the first line is where it opens anyway");
    }

    #[test]
    fn an_editor_whose_path_has_spaces_is_one_program() {
        let dir = tempfile::tempdir().unwrap();
        let editor = dir.path().join("my editor");
        std::fs::write(&editor, "").unwrap();
        let command = editor.display().to_string();
        assert_eq!(editor_call(&command, Path::new("x"), 1).0, command);
    }
}
