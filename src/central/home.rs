//! The few things the central file needs of a disk, so that tests can put a failing disk in its place.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::time::Duration;

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing.
    Nothing,
    /// Something that is not a folder.
    File,
    /// A folder.
    Folder,
}

/// How a file is opened. There is no way to open it for rewriting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To read.
    Read,
    /// To read and to write at the end; must exist.
    Append,
    /// The same, and made if it does not exist.
    Create,
}

/// Answer to the wish for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// It is ours until the file is closed.
    Taken,
    /// Somebody else has it.
    Held,
    /// This disk knows no locks. A lock is a courtesy; the proof of delivery is the reading back.
    NotOffered,
}

/// An open file.
pub trait Paper: Read + Write + Seek {
    /// Asks for the lock, does not wait.
    fn try_lock(&self) -> Lock;
    /// Gives the lock back at once; some systems take their time after a mere close.
    fn unlock(&self);
    /// Waits until what was written is on the medium.
    fn sync(&self) -> io::Result<()>;
}

/// A disk.
pub trait Home {
    /// What a path leads to.
    fn place(&self, path: &Path) -> io::Result<Place>;
    /// Opens a file.
    fn open(&self, path: &Path, access: Access) -> io::Result<Box<dyn Paper>>;
    /// Names in a folder.
    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// Waits before the next try.
    fn pause(&self, time: Duration);
}

/// The real disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Home for Disk {
    fn place(&self, path: &Path) -> io::Result<Place> {
        match std::fs::metadata(path) {
            Ok(found) if found.is_dir() => Ok(Place::Folder),
            Ok(_) => Ok(Place::File),
            Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(Place::Nothing),
            Err(e) => Err(e),
        }
    }

    fn open(&self, path: &Path, access: Access) -> io::Result<Box<dyn Paper>> {
        let file = OpenOptions::new().read(true).append(access != Access::Read).create(access == Access::Create).open(path)?;
        Ok(Box::new(file))
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        std::fs::read_dir(folder)?.map(|entry| entry.map(|e| e.file_name())).collect()
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

impl Paper for File {
    fn try_lock(&self) -> Lock {
        match File::try_lock(self) {
            Ok(()) => Lock::Taken,
            Err(TryLockError::WouldBlock) => Lock::Held,
            Err(TryLockError::Error(_)) => Lock::NotOffered,
        }
    }

    fn unlock(&self) {
        // A lock that was never taken has nothing to give back.
        let _ = File::unlock(self);
    }

    fn sync(&self) -> io::Result<()> {
        match self.sync_all() {
            // Some shares do not know the call; the reading back still decides.
            Err(e) if matches!(e.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => Ok(()),
            other => other,
        }
    }
}
