//! Putting a printed sheet on disk, whole or not at all, and what can stand in the way.

use std::io::{self, Write};
use std::path::Path;

use crate::domain::text::Message;

/// What to do when a file of that name is already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// The new file takes its place.
    Replace,
    /// It stays as it is, and the fault says so.
    Keep,
}

/// Why a sheet was not written. The old file, if there was one, is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintFault {
    /// A file of that name is there and was to be kept.
    #[error("file exists: {0}")]
    Exists(String),
    /// The folder is not there (a stick pulled out, a share away).
    #[error("folder absent: {0}")]
    Absent(String),
    /// No space left.
    #[error("disk full: {0}")]
    Full(String),
    /// Another program holds the file, most likely a spreadsheet.
    #[error("file in use: {0}")]
    Busy(String),
    /// The folder or the file may not be written.
    #[error("read only: {0}")]
    ReadOnly(String),
    /// Anything else: the place and the system's words.
    #[error("cannot write {0}: {1}")]
    Io(String, String),
}

impl PrintFault {
    /// What the clerk is told: what happened and what to do.
    pub fn message(&self) -> Message {
        match self {
            PrintFault::Exists(file) => Message::new("print-exists").with("file", file.as_str()),
            PrintFault::Absent(folder) => Message::new("print-absent").with("folder", folder.as_str()),
            PrintFault::Full(file) => Message::new("print-full").with("file", file.as_str()),
            PrintFault::Busy(file) => Message::new("print-busy").with("file", file.as_str()),
            PrintFault::ReadOnly(file) => Message::new("print-read-only").with("file", file.as_str()),
            PrintFault::Io(file, says) => Message::new("print-failed").with("file", file.as_str()).with("says", says.as_str()),
        }
    }

    /// The fault behind an error of the system while writing this file.
    pub fn of(error: &io::Error, path: &Path) -> PrintFault {
        let file = path.display().to_string();
        // Windows tells of a file that another program holds by these two numbers, which have no kind of their own.
        let held = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
        match error.kind() {
            _ if held => PrintFault::Busy(file),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => PrintFault::Absent(folder(path)),
            io::ErrorKind::AlreadyExists => PrintFault::Exists(file),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => PrintFault::Full(file),
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => PrintFault::Busy(file),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => PrintFault::ReadOnly(file),
            _ => PrintFault::Io(file, error.to_string()),
        }
    }
}

fn folder(path: &Path) -> String {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.display().to_string(),
        Some(_) | None => ".".to_owned(),
    }
}

/// Writes bytes beside the target and moves them there in one step.
pub(crate) fn place_file(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), PrintFault> {
    let fault = |e: io::Error| PrintFault::of(&e, path);
    let shown = || path.display().to_string();
    let old = std::fs::metadata(path).ok();
    if let Some(old) = &old {
        if existing == Existing::Keep {
            return Err(PrintFault::Exists(shown()));
        }
        if old.is_dir() {
            return Err(PrintFault::Io(shown(), io::Error::from(io::ErrorKind::IsADirectory).to_string()));
        }
        // A move would go over a file that somebody protected.
        if old.permissions().readonly() {
            return Err(PrintFault::ReadOnly(shown()));
        }
    }
    let mut temporary = new_file(Path::new(&folder(path))).map_err(fault)?;
    temporary.write_all(bytes).map_err(fault)?;
    temporary.as_file().sync_all().map_err(fault)?;
    let moved = match existing {
        Existing::Replace => temporary.persist(path),
        Existing::Keep => temporary.persist_noclobber(path),
    };
    match moved {
        Ok(_) => Ok(()),
        // The folder took the temporary file, so it is the old file that does not let go: on Windows a spreadsheet has it open.
        Err(e) if old.is_some() && e.error.kind() == io::ErrorKind::PermissionDenied => Err(PrintFault::Busy(shown())),
        Err(e) => Err(fault(e.error)),
    }
}

fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kense-").suffix(".part");
    // A temporary file is the owner's alone by habit; a report in a shared folder is for others too, as far as the folder allows.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_file_is_replaced_whole_or_kept_as_asked() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("отчёт ә.csv");
        place_file(&path, b"old", Existing::Keep).unwrap();
        assert_eq!(place_file(&path, b"new", Existing::Keep), Err(PrintFault::Exists(path.display().to_string())));
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        place_file(&path, b"new", Existing::Replace).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn an_absent_folder_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("нет");
        let fault = place_file(&folder.join("a.csv"), b"x", Existing::Replace).unwrap_err();
        assert_eq!(fault, PrintFault::Absent(folder.display().to_string()));
    }

    #[test]
    fn a_protected_file_is_not_gone_over_and_a_folder_is_not_a_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.csv");
        std::fs::write(&path, "old").unwrap();
        let mut rights = std::fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&path, rights).unwrap();
        assert_eq!(place_file(&path, b"new", Existing::Replace), Err(PrintFault::ReadOnly(path.display().to_string())));
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert!(matches!(place_file(dir.path(), b"new", Existing::Replace), Err(PrintFault::Io(..))));
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_the_file_as_far_as_the_folder_allows() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let plain = dir.path().join("plain");
        std::fs::write(&plain, "x").unwrap();
        let path = dir.path().join("a.csv");
        place_file(&path, b"x", Existing::Replace).unwrap();
        let mode = |p: &Path| std::fs::metadata(p).unwrap().permissions().mode();
        assert_eq!(mode(&path), mode(&plain));
    }

    #[test]
    fn errors_of_the_system_become_what_the_clerk_can_act_on() {
        let of = |kind: io::ErrorKind| PrintFault::of(&io::Error::from(kind), Path::new("x/a.csv"));
        assert_eq!(of(io::ErrorKind::StorageFull), PrintFault::Full("x/a.csv".into()));
        assert_eq!(of(io::ErrorKind::ResourceBusy), PrintFault::Busy("x/a.csv".into()));
        assert_eq!(of(io::ErrorKind::ReadOnlyFilesystem), PrintFault::ReadOnly("x/a.csv".into()));
        assert_eq!(of(io::ErrorKind::NotFound), PrintFault::Absent("x".into()));
        assert!(matches!(of(io::ErrorKind::Other), PrintFault::Io(..)));
        assert_eq!(of(io::ErrorKind::StorageFull).message().key, "print-full");
    }
}
