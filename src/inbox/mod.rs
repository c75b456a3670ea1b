//! What offices bring along: spreadsheets (XLSX, XLS, ODS) and texts (CSV) read into the domain's [`Book`]; the words by which they are understood.
//!
//! Knows what stands in cells and nothing of what it means.

use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::domain::incoming::Book;
use crate::domain::text::Message;

mod book;
mod csv;
mod words;

pub use words::shipped;

/// Largest file that is read, bytes: a register of a hundred thousand rows is a tenth of it.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Absent,
    /// It is a folder.
    Folder,
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It cannot be opened: the system's word.
    Closed(String),
    /// No spreadsheet and no text.
    Unknown,
    /// It is locked with a password.
    Locked,
    /// A spreadsheet that is damaged: the reader's word.
    Damaged(String),
    /// No cell of it holds anything.
    Empty,
}

impl Fault {
    /// The sentence.
    pub fn message(&self, path: &Path) -> Message {
        let with = |key: &'static str| Message::new(key).with("file", path.display().to_string());
        match self {
            Fault::Absent => with("inbox-absent"),
            Fault::Folder => with("inbox-folder"),
            Fault::TooLarge => with("inbox-too-large").with("most", LARGEST.div_euclid(1024 * 1024).to_string()),
            Fault::Closed(what) => with("inbox-closed").with("what", what.as_str()),
            Fault::Unknown => with("inbox-unknown"),
            Fault::Locked => with("inbox-locked"),
            Fault::Damaged(what) => with("inbox-damaged").with("what", what.as_str()),
            Fault::Empty => with("inbox-empty"),
        }
    }
}

/// Reads a file, whatever of the four forms it has; its name is not trusted, its first bytes are.
///
/// # Errors
/// It is not there, is none of the four, or cannot be read.
pub fn read(path: &Path) -> Result<Book, Fault> {
    if path.is_dir() {
        return Err(Fault::Folder);
    }
    let closed = |e: std::io::Error| match e.kind() {
        std::io::ErrorKind::NotFound => Fault::Absent,
        _ => Fault::Closed(e.to_string()),
    };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(closed)?;
    // One byte more than is allowed tells that there is more.
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(closed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Fault::TooLarge);
    }
    let mut grids = match bytes.as_slice() {
        [b'P', b'K', ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => book::read(&bytes)?,
        text => vec![csv::read(text)?],
    };
    grids.retain(|g| g.rows.iter().flatten().any(|v| !crate::domain::incoming::cells::is_empty(v)));
    if grids.is_empty() {
        return Err(Fault::Empty);
    }
    let checksum = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    let file = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Book { file, checksum, grids })
}
