//! What can be wrong with the home of the central file, each as one plain sentence.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::central::packet::LineFault;
use crate::domain::text::Message;

/// Why the central file could not be read or appended to. Nothing is lost by any of these: what was to be sent is still in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CentralFault {
    /// The settings name no file.
    NoTarget,
    /// The folder is not there: no network, no stick, another letter.
    Absent(PathBuf),
    /// The place where the folder should be holds a file.
    NotAFolder(PathBuf),
    /// The path is a folder, a file is needed.
    IsAFolder(PathBuf),
    /// The folder is there, the file is not: nobody has sent yet, or it was moved away.
    NotYet(PathBuf),
    /// Somebody held the file all the time.
    Busy,
    /// Writing is not allowed.
    ReadOnly(PathBuf),
    /// No room.
    Full,
    /// What was written cannot be read back.
    NotWritten,
    /// The packet would not be taken as it is; nothing was written.
    Unfit(LineFault),
    /// Something else; the system's own words.
    Io(String),
}

impl CentralFault {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        let shown = |path: &Path| path.display().to_string();
        match self {
            CentralFault::NoTarget => Message::new("central-no-target"),
            CentralFault::Absent(path) => Message::new("central-absent").with("path", shown(path)),
            CentralFault::NotAFolder(path) => Message::new("central-not-a-folder").with("path", shown(path)),
            CentralFault::IsAFolder(path) => Message::new("central-is-a-folder").with("path", shown(path)),
            CentralFault::NotYet(path) => Message::new("central-not-yet").with("path", shown(path)),
            CentralFault::Busy => Message::new("central-busy"),
            CentralFault::ReadOnly(path) => Message::new("central-read-only").with("path", shown(path)),
            CentralFault::Full => Message::new("central-full"),
            CentralFault::NotWritten => Message::new("central-not-written"),
            CentralFault::Unfit(fault) => Message::new("central-unfit").with("fault", fault.message()),
            CentralFault::Io(text) => Message::new("central-io").with("text", text.as_str()),
        }
    }

    /// Whether the same try may succeed a moment later.
    pub fn may_pass(&self) -> bool {
        matches!(self, CentralFault::Busy)
    }

    /// Reads the system's error. Its kind decides; where the library has no kind for a Windows code, the code does.
    pub(super) fn of(error: &io::Error, path: &Path) -> CentralFault {
        use io::ErrorKind as K;
        let code = if cfg!(windows) { error.raw_os_error() } else { None };
        match (error.kind(), code) {
            // A spreadsheet holds the file, or another office has it locked.
            (_, Some(32 | 33)) | (K::WouldBlock | K::ResourceBusy | K::ExecutableFileBusy, _) => CentralFault::Busy,
            // The share or the drive is away.
            (_, Some(21 | 51 | 53 | 55 | 59 | 64 | 67 | 1231 | 1232)) => CentralFault::Absent(path.to_owned()),
            (_, Some(19)) => CentralFault::ReadOnly(path.to_owned()),
            (_, Some(39 | 112)) | (K::StorageFull | K::QuotaExceeded | K::FileTooLarge, _) => CentralFault::Full,
            (K::NotFound | K::HostUnreachable | K::NetworkUnreachable | K::NetworkDown | K::StaleNetworkFileHandle, _) => {
                CentralFault::Absent(path.to_owned())
            }
            (K::PermissionDenied | K::ReadOnlyFilesystem, _) => CentralFault::ReadOnly(path.to_owned()),
            (K::IsADirectory, _) => CentralFault::IsAFolder(path.to_owned()),
            (K::NotADirectory, _) => CentralFault::NotAFolder(path.to_owned()),
            _ => CentralFault::Io(error.to_string()),
        }
    }
}

/// For logs; people read the translated sentence.
impl fmt::Display for CentralFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for CentralFault {}
