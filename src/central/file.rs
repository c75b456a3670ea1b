//! The usual home of the ledger: one file that everybody appends to, on a share, a stick or a local disk.
//!
//! The file is never trusted and never rewritten. A packet counts as delivered only when its bytes were read back by the file's own name;
//! a line left torn by somebody else stays as it is and the next one starts fresh.

use std::io::{self, BufRead, BufReader, Read, SeekFrom};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::central::fault::CentralFault;
use crate::central::home::{Access, Disk, Home, Lock, Paper, Place};
use crate::central::ledger::Reading;
use crate::central::packet::{LONGEST_LINE, LineFault, Packet};
use crate::central::plan::Receipt;

/// How long a reader waits for a file that somebody holds.
pub const READER_WAITS: Duration = Duration::from_secs(3);

const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

/// What became of a delivered line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It lies where it was written.
    There,
    /// It lies in the file at this offset: somebody put the file together anew.
    Elsewhere(u64),
    /// It is not in the file.
    Gone,
}

/// Appends packets to the file at a path on the real disk; see [`OneFile::append`].
pub fn append(path: &Path, packets: &[Packet], patience: Duration) -> Result<Vec<Receipt>, CentralFault> {
    OneFile::new(&Disk, path).append(packets, patience)
}

/// Reads the file at a path on the real disk; see [`OneFile::read`].
pub fn read(path: &Path) -> Result<Reading, CentralFault> {
    OneFile::new(&Disk, path).read()
}

/// Looks for a delivered line in the file at a path on the real disk; see [`OneFile::look_again`].
pub fn look_again(path: &Path, receipt: &Receipt) -> Result<Seen, CentralFault> {
    OneFile::new(&Disk, path).look_again(receipt)
}

/// One file as the home of the ledger.
#[derive(Clone, Copy)]
pub struct OneFile<'a> {
    pub(super) home: &'a dyn Home,
    pub(super) path: &'a Path,
}

impl<'a> OneFile<'a> {
    /// The file at a path of a disk. Touches nothing.
    pub fn new(home: &'a dyn Home, path: &'a Path) -> OneFile<'a> {
        OneFile { home, path }
    }

    /// Writes packets at the end in one piece and gives the receipts once every line was read back. The file is made if its folder exists.
    /// Waits for the lock in bounded tries, `patience` in all. On any fault no packet may be taken as delivered, though some may lie there:
    /// the next plan sees them.
    pub fn append(&self, packets: &[Packet], patience: Duration) -> Result<Vec<Receipt>, CentralFault> {
        let mut lines = Vec::with_capacity(packets.len());
        for packet in packets {
            let (line, sum) = packet.sealed();
            Packet::read(&line).map_err(CentralFault::Unfit)?;
            lines.push((line, sum));
        }
        self.ground()?;
        if lines.is_empty() {
            return Ok(Vec::new());
        }
        let receipts = {
            let mut paper = self.patiently(patience, || self.open_locked())?;
            let receipts = self.write(paper.as_mut(), &lines);
            paper.unlock();
            receipts?
        };
        self.prove(&receipts)?;
        Ok(receipts)
    }

    /// Reads every line. Linear, one line in memory at a time; bad lines are named in the reading and never stop it.
    pub fn read(&self) -> Result<Reading, CentralFault> {
        self.existing()?;
        self.patiently(READER_WAITS, || {
            let mut paper = self.open(Access::Read)?;
            self.io(reading(paper.as_mut()))
        })
    }

    /// Looks whether a delivered line is still in the file: first where it was, then everywhere.
    pub fn look_again(&self, receipt: &Receipt) -> Result<Seen, CentralFault> {
        if self.ground()? == Place::Nothing {
            return Ok(Seen::Gone);
        }
        self.patiently(READER_WAITS, || {
            let mut paper = self.open(Access::Read)?;
            if self.io(lies_at(paper.as_mut(), receipt))? {
                return Ok(Seen::There);
            }
            let found = self.io(search(paper.as_mut(), 0, &receipt.checksum))?;
            Ok(found.map_or(Seen::Gone, |r| Seen::Elsewhere(r.offset)))
        })
    }

    /// Finds a packet in the file: its receipt, for a step [`crate::central::plan::Step::There`].
    pub fn find(&self, packet: &Packet) -> Result<Option<Receipt>, CentralFault> {
        if self.ground()? == Place::Nothing {
            return Ok(None);
        }
        let (_, sum) = packet.sealed();
        self.patiently(READER_WAITS, || {
            let mut paper = self.open(Access::Read)?;
            self.io(search(paper.as_mut(), 0, &sum))
        })
    }

    /// What stands at the path: a file or nothing, in a folder that is there.
    pub(super) fn ground(&self) -> Result<Place, CentralFault> {
        if self.path.as_os_str().is_empty() {
            return Err(CentralFault::NoTarget);
        }
        match self.io(self.home.place(self.path))? {
            Place::File => Ok(Place::File),
            Place::Folder => Err(CentralFault::IsAFolder(self.path.to_owned())),
            Place::Nothing => {
                let folder = self.folder();
                match self.home.place(&folder).map_err(|e| CentralFault::of(&e, &folder))? {
                    Place::Folder => Ok(Place::Nothing),
                    Place::File => Err(CentralFault::NotAFolder(folder)),
                    Place::Nothing => Err(CentralFault::Absent(folder)),
                }
            }
        }
    }

    pub(super) fn folder(&self) -> PathBuf {
        match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
            _ => PathBuf::from("."),
        }
    }

    fn existing(&self) -> Result<(), CentralFault> {
        match self.ground()? {
            Place::Nothing => Err(CentralFault::NotYet(self.path.to_owned())),
            Place::File | Place::Folder => Ok(()),
        }
    }

    fn io<T>(&self, result: io::Result<T>) -> Result<T, CentralFault> {
        result.map_err(|e| CentralFault::of(&e, self.path))
    }

    pub(super) fn open(&self, access: Access) -> Result<Box<dyn Paper>, CentralFault> {
        self.io(self.home.open(self.path, access))
    }

    /// Opened anew at each try: while we waited the file may have been replaced.
    fn open_locked(&self) -> Result<Box<dyn Paper>, CentralFault> {
        let paper = self.open(Access::Create)?;
        match paper.try_lock() {
            Lock::Taken | Lock::NotOffered => Ok(paper),
            Lock::Held => Err(CentralFault::Busy),
        }
    }

    /// Tries until something else than "busy" comes or the pauses have used the time up. No clock is read: the pauses are added up.
    fn patiently<T>(&self, patience: Duration, mut act: impl FnMut() -> Result<T, CentralFault>) -> Result<T, CentralFault> {
        let mut left = patience;
        let mut pause = FIRST_PAUSE;
        loop {
            match act() {
                Err(fault) if fault.may_pass() && !left.is_zero() => {
                    let nap = pause.min(left);
                    self.home.pause(nap);
                    left -= nap;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
                done => return done,
            }
        }
    }

    /// Writes under the lock and reads back through the same opening.
    fn write(&self, paper: &mut dyn Paper, lines: &[(String, String)]) -> Result<Vec<Receipt>, CentralFault> {
        let end = self.io(paper.seek(SeekFrom::End(0)))?;
        let mut block = Vec::new();
        if !self.io(ends_a_line(paper, end))? {
            block.push(b'\n');
        }
        let mut receipts = Vec::with_capacity(lines.len());
        for (line, sum) in lines {
            let offset = end + block.len() as u64;
            receipts.push(Receipt { offset, length: line.len() as u64, checksum: sum.clone() });
            block.extend_from_slice(line.as_bytes());
            block.push(b'\n');
        }
        self.io(paper.write_all(&block))?;
        self.io(paper.flush())?;
        self.io(paper.sync())?;
        for receipt in &mut receipts {
            if !self.io(lies_at(paper, receipt))? {
                // Where locks are not kept somebody may have written in between: then our line lies further on, whole or not at all.
                *receipt = self.io(search(paper, end, &receipt.checksum))?.ok_or(CentralFault::NotWritten)?;
            }
        }
        Ok(receipts)
    }

    /// Reads back once more by the name of the file: a file taken away or replaced while it was open takes every write without a word.
    fn prove(&self, receipts: &[Receipt]) -> Result<(), CentralFault> {
        if self.ground()? == Place::Nothing {
            return Err(CentralFault::NotWritten);
        }
        let looked = self.patiently(READER_WAITS, || {
            let mut paper = self.open(Access::Read)?;
            receipts.iter().try_fold(true, |all, r| Ok(all && self.io(lies_at(paper.as_mut(), r))?))
        });
        match looked {
            Ok(true) => Ok(()),
            Ok(false) => Err(CentralFault::NotWritten),
            // The next office holds the lock by now, and on some systems that hinders readers. Our own opening has read the lines back.
            Err(CentralFault::Busy) => Ok(()),
            Err(fault) => Err(fault),
        }
    }
}

/// Whether the file is empty or its last byte ends a line.
fn ends_a_line(paper: &mut dyn Paper, end: u64) -> io::Result<bool> {
    if end == 0 {
        return Ok(true);
    }
    paper.seek(SeekFrom::Start(end - 1))?;
    let mut last = [0];
    paper.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// Whether exactly this line, and a line of its own, lies where the receipt says.
fn lies_at(paper: &mut dyn Paper, receipt: &Receipt) -> io::Result<bool> {
    let before = receipt.offset.min(1);
    let most = LONGEST_LINE as u64;
    if receipt.length > most {
        return Ok(false);
    }
    paper.seek(SeekFrom::Start(receipt.offset - before))?;
    let mut bytes = Vec::new();
    (&mut *paper).take(before + receipt.length + 1).read_to_end(&mut bytes)?;
    let fresh = before == 0 || bytes.first() == Some(&b'\n');
    let line = bytes.get(usize::from(before == 1)..).unwrap_or_default();
    let (line, after) = line.split_at(line.len().min(usize::try_from(receipt.length).unwrap_or(usize::MAX)));
    Ok(fresh && matches!(after, [] | [b'\n' | b'\r' | b' ' | b'\t']) && is_line(line, &receipt.checksum))
}

/// Whether the bytes are a good line with this checksum. The cheap look comes first.
fn is_line(line: &[u8], sum: &str) -> bool {
    line.windows(sum.len().max(1)).rev().take(8).any(|w| w == sum.as_bytes())
        && std::str::from_utf8(line).is_ok_and(|text| Packet::read_sealed(text).is_ok_and(|(_, s)| s == sum))
}

/// The line with a checksum, from an offset on.
fn search(paper: &mut dyn Paper, from: u64, sum: &str) -> io::Result<Option<Receipt>> {
    let mut found = None;
    walk(paper, from, |offset, line| {
        let line = line.unwrap_or_default();
        let blank = |b: &u8| matches!(b, b' ' | b'\t' | b'\r' | b'\n');
        let kept = line.len() - line.iter().rev().take_while(|b| blank(b)).count();
        let text = line.get(..kept).unwrap_or_default();
        if is_line(text, sum) {
            found = Some(Receipt { offset, length: text.len() as u64, checksum: sum.to_owned() });
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

/// Reads everything.
fn reading(paper: &mut dyn Paper) -> io::Result<Reading> {
    let mut out = Reading { ended: true, ..Reading::default() };
    let mut number = 0u64;
    out.bytes = walk(paper, 0, |_, line| {
        number += 1;
        out.ended = line.is_none_or(|l| l.ends_with(b"\n"));
        let packet = match line {
            None => Err(LineFault::Grammar("length")),
            Some(bytes) => std::str::from_utf8(bytes).map_err(|_| LineFault::NotJson).and_then(Packet::read_sealed),
        };
        match packet {
            Ok((packet, sum)) => out.ledger.insert_sealed(packet, sum),
            Err(LineFault::Empty) => {}
            Err(fault) => out.faults.push((number, fault)),
        }
        ControlFlow::Continue(())
    })?;
    Ok(out)
}

/// Gives every line with its end from an offset on, none in place of a line too long to be one; returns the bytes read. Memory is bounded by
/// the longest line.
fn walk(paper: &mut dyn Paper, from: u64, mut each: impl FnMut(u64, Option<&[u8]>) -> ControlFlow<()>) -> io::Result<u64> {
    paper.seek(SeekFrom::Start(from))?;
    let mut reader = BufReader::with_capacity(64 * 1024, paper);
    let mut line = Vec::new();
    let mut at = from;
    loop {
        line.clear();
        // Room for a mark of byte order and blanks around the longest line.
        let most = LONGEST_LINE as u64 + 16;
        let mut length = (&mut reader).take(most).read_until(b'\n', &mut line)? as u64;
        if length == 0 {
            return Ok(at - from);
        }
        let whole = length < most || line.ends_with(b"\n");
        let given = if whole { each(at, Some(&line)) } else { each(at, None) };
        let mut rest = !whole;
        while rest {
            line.clear();
            let more = (&mut reader).take(most).read_until(b'\n', &mut line)? as u64;
            length += more;
            rest = more > 0 && !line.ends_with(b"\n");
        }
        at += length;
        if given.is_break() {
            return Ok(at - from);
        }
    }
}
