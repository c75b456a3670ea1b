//! Says in words what sending would do and what stands in its way; writes nothing.

use std::path::{Path, PathBuf};

use crate::central::fault::CentralFault;
use crate::central::file::OneFile;
use crate::central::home::{Access, Disk, Lock, Place};
use crate::domain::text::Message;

/// Looks at the file at a path on the real disk; see [`OneFile::check`].
pub fn check(path: &Path) -> Vec<(Message, bool)> {
    OneFile::new(&Disk, path).check()
}

impl OneFile<'_> {
    /// Findings in the order a person would look: the way there, the file, its lines, its neighbours. False means that something needs a
    /// person. Nothing is written, made or changed.
    pub fn check(&self) -> Vec<(Message, bool)> {
        let shown = || self.path.display().to_string();
        let mut out = Vec::new();
        match self.ground() {
            Err(fault) => return vec![(fault.message(), false)],
            Ok(Place::Nothing) => out.push((Message::new("central-check-will-make").with("path", shown()), true)),
            Ok(Place::File | Place::Folder) => {
                out.push(match self.could_append() {
                    Ok(()) => (Message::new("central-check-will-append").with("path", shown()), true),
                    Err(fault) => (fault.message(), false),
                });
                self.check_lines(&mut out);
            }
        }
        match self.copies() {
            Ok(copies) if copies.is_empty() => {}
            Ok(copies) => {
                let first =
                    copies.first().and_then(|p| p.file_name()).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                out.push((Message::new("central-check-copies").with("n", copies.len()).with("name", first), false));
            }
            Err(fault) => out.push((fault.message(), false)),
        }
        out
    }

    /// Files beside this one that look like copies of it: a synchronising program, a mail program or a person leaves them. They may be read and
    /// merged without counting anything twice.
    pub fn copies(&self) -> Result<Vec<PathBuf>, CentralFault> {
        let folder = self.folder();
        let (Some(own), Some(stem)) = (self.path.file_name(), self.path.file_stem()) else { return Ok(Vec::new()) };
        let stem = stem.to_string_lossy().to_lowercase();
        let names = self.home.names(&folder).map_err(|e| CentralFault::of(&e, &folder))?;
        let is_copy = |name: &Path| {
            name.as_os_str() != own
                && name.extension() == self.path.extension()
                && name.file_stem().is_some_and(|s| s.to_string_lossy().to_lowercase().contains(&stem))
        };
        let mut out: Vec<PathBuf> = names.iter().filter(|n| is_copy(Path::new(n))).map(|n| folder.join(n)).collect();
        out.sort();
        Ok(out)
    }

    /// Opens as for writing, asks for the lock and lets both go.
    fn could_append(&self) -> Result<(), CentralFault> {
        let paper = self.open(Access::Append)?;
        let lock = paper.try_lock();
        paper.unlock();
        if lock == Lock::Held { Err(CentralFault::Busy) } else { Ok(()) }
    }

    fn check_lines(&self, out: &mut Vec<(Message, bool)>) {
        let reading = match self.read() {
            Ok(reading) => reading,
            Err(fault) => return out.push((fault.message(), false)),
        };
        let days = reading.ledger.len();
        let offices = reading.offices();
        out.push((Message::new("central-check-holds").with("n", days).with("offices", offices), true));
        if !reading.ended {
            out.push((Message::new("central-check-fresh-line"), true));
        }
        if !reading.faults.is_empty() {
            out.push((Message::new("central-check-faults").with("n", reading.faults.len()), false));
        }
        if let Some(newest) = reading.newest_format() {
            out.push((Message::new("central-check-newer").with("n", newest), false));
        }
        out.extend(reading.ledger.conflicts().iter().map(|c| (c.message(), false)));
    }
}
