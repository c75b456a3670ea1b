//! A disk in memory that fails on demand.

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use kense::central::home::{Access, Home, Lock, Paper, Place};

/// What goes wrong with the next write, lock or opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// So many bytes are taken, then the disk is full.
    FullAfter(usize),
    /// All is taken, only so many bytes are kept, and not a word is said.
    KeepsOnly(usize),
    /// The byte at this place of the write arrives changed.
    Garbles(usize),
    /// Written byte by byte; no fault, but not one piece either.
    Drips,
    /// The medium does not answer after the write.
    SyncFails,
    /// May be read, may not be written.
    ReadOnly,
    /// Somebody holds the lock for so many tries.
    HeldFor(u32),
    /// Somebody has the file open in a way that keeps others out, for so many tries.
    ShutFor(u32),
    /// The disk knows no locks and somebody appends between our look at the end and our write.
    Interleaves(Vec<u8>),
    /// The file is taken away while it is open.
    FileGoes,
    /// Another file takes its name while it is open.
    FileIsReplaced,
    /// The folder goes while the file is open.
    FolderGoes,
    /// Reading breaks off after so many bytes.
    ReadBreaks(usize),
}

type Inode = Rc<RefCell<Vec<u8>>>;

#[derive(Debug)]
struct State {
    folder: Cell<bool>,
    file: RefCell<Option<Inode>>,
    fault: RefCell<Fault>,
    waited: Cell<Duration>,
}

/// The disk; copies are the same disk.
#[derive(Clone, Debug)]
pub struct FakeDisk(Rc<State>);

impl FakeDisk {
    /// A sound disk with a folder and this file.
    pub fn with(bytes: &[u8]) -> FakeDisk {
        let disk = FakeDisk::empty();
        disk.put(bytes);
        disk
    }

    /// A sound disk with an empty folder.
    pub fn empty() -> FakeDisk {
        FakeDisk(Rc::new(State {
            folder: Cell::new(true),
            file: RefCell::new(None),
            fault: RefCell::new(Fault::None),
            waited: Cell::new(Duration::ZERO),
        }))
    }

    /// Puts a new file in place of the old one.
    pub fn put(&self, bytes: &[u8]) {
        *self.0.file.borrow_mut() = Some(Rc::new(RefCell::new(bytes.to_vec())));
    }

    /// The bytes of the file; none if there is no file.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        self.0.file.borrow().as_ref().map(|inode| inode.borrow().clone())
    }

    /// Makes the disk fail from now on.
    pub fn fails(&self, fault: Fault) {
        *self.0.fault.borrow_mut() = fault;
    }

    /// Repairs the disk and brings the folder back.
    pub fn heals(&self) {
        self.fails(Fault::None);
        self.0.folder.set(true);
    }

    /// The sum of all pauses.
    pub fn waited(&self) -> Duration {
        self.0.waited.get()
    }

    fn fault(&self) -> Fault {
        self.0.fault.borrow().clone()
    }
}

impl Home for FakeDisk {
    fn place(&self, path: &Path) -> io::Result<Place> {
        let is_file = path.extension().is_some();
        Ok(match (self.0.folder.get(), is_file) {
            (true, false) => Place::Folder,
            (true, true) if self.0.file.borrow().is_some() => Place::File,
            _ => Place::Nothing,
        })
    }

    fn open(&self, _: &Path, access: Access) -> io::Result<Box<dyn Paper>> {
        if !self.0.folder.get() {
            return Err(ErrorKind::NotFound.into());
        }
        match self.fault() {
            Fault::ReadOnly if access != Access::Read => return Err(ErrorKind::PermissionDenied.into()),
            Fault::ShutFor(n) if n > 0 => {
                self.fails(Fault::ShutFor(n - 1));
                return Err(ErrorKind::ResourceBusy.into());
            }
            _ => {}
        }
        let mut file = self.0.file.borrow_mut();
        if file.is_none() && access == Access::Create {
            *file = Some(Inode::default());
        }
        let inode = file.clone().ok_or(ErrorKind::NotFound)?;
        Ok(Box::new(FakePaper { inode, at: 0, disk: self.clone() }))
    }

    fn names(&self, _: &Path) -> io::Result<Vec<OsString>> {
        Ok(Vec::new())
    }

    fn pause(&self, time: Duration) {
        self.0.waited.set(self.0.waited.get() + time);
    }
}

struct FakePaper {
    inode: Inode,
    at: u64,
    disk: FakeDisk,
}

impl Read for FakePaper {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut most = usize::MAX;
        if let Fault::ReadBreaks(n) = self.disk.fault() {
            if self.at as usize >= n {
                return Err(ErrorKind::ConnectionReset.into());
            }
            most = n - self.at as usize;
        }
        let bytes = self.inode.borrow();
        let rest = bytes.get(self.at as usize..).unwrap_or_default();
        let n = rest.len().min(out.len()).min(most);
        out[..n].copy_from_slice(&rest[..n]);
        self.at += n as u64;
        Ok(n)
    }
}

impl Write for FakePaper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut file = self.inode.borrow_mut();
        let fault = self.disk.fault();
        match fault {
            Fault::FullAfter(0) => return Err(ErrorKind::StorageFull.into()),
            Fault::FullAfter(n) => {
                let taken = n.min(bytes.len());
                file.extend(&bytes[..taken]);
                self.disk.fails(Fault::FullAfter(n - taken));
                return Ok(taken);
            }
            Fault::KeepsOnly(n) => file.extend(&bytes[..n.min(bytes.len())]),
            Fault::Garbles(place) => {
                let start = file.len();
                file.extend(bytes);
                file[start + place % bytes.len()] ^= 4;
            }
            Fault::Drips => {
                file.extend(&bytes[..1]);
                return Ok(1);
            }
            Fault::Interleaves(other) => {
                file.extend(other);
                file.extend(bytes);
                self.disk.fails(Fault::None);
            }
            Fault::FileGoes => {
                file.extend(bytes);
                *self.disk.0.file.borrow_mut() = None;
            }
            Fault::FileIsReplaced => {
                let old = file.clone();
                file.extend(bytes);
                self.disk.put(&old);
            }
            Fault::FolderGoes => {
                file.extend(bytes);
                self.disk.0.folder.set(false);
            }
            _ => file.extend(bytes),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for FakePaper {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let end = self.inode.borrow().len() as u64;
        let at = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => end.checked_add_signed(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
        };
        self.at = at.ok_or(ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

impl Paper for FakePaper {
    fn try_lock(&self) -> Lock {
        match self.disk.fault() {
            Fault::HeldFor(n) if n > 0 => {
                self.disk.fails(Fault::HeldFor(n - 1));
                Lock::Held
            }
            Fault::Interleaves(_) => Lock::NotOffered,
            _ => Lock::Taken,
        }
    }

    fn unlock(&self) {}

    fn sync(&self) -> io::Result<()> {
        if self.disk.fault() == Fault::SyncFails { Err(ErrorKind::TimedOut.into()) } else { Ok(()) }
    }
}
