//! The day's end: its table, the packet, the outbox, and the way to the central file.
//!
//! Delivery is three steps, so that a slow share never holds up the desk: [`Ops::delivery`] says what is to be sent (reads the register),
//! [`run`] sends it (touches the share only, and may run in a thread), [`Ops::record`] writes down what came of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{Days, NaiveDate};
use serde_json::json;

use crate::central::fault::CentralFault;
use crate::central::file::OneFile;
use crate::central::home::Disk;
use crate::central::packet::{AuditHead, FORMAT, Organisation, Packet};
use crate::central::plan::{Receipt, Step, Why, plan};
use crate::domain::application::State;
use crate::domain::counts::Counts;
use crate::domain::identifier::PersonNumber;
use crate::domain::moment::Moment;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::office::Office;
use crate::ops::{Ops, Result, log};
use crate::store::{CaseQuery, CaseRow, ClosedDay, Db, Delivery, Order, StoredPacket};

/// A day as it stands before (or after) its close.
#[derive(Clone, Debug)]
pub struct DaySheet {
    /// The day.
    pub day: NaiveDate,
    /// Its counts.
    pub counts: Counts,
    /// Whether and how it was closed.
    pub closed: Option<ClosedDay>,
    /// Its packets, oldest revision first.
    pub packets: Vec<StoredPacket>,
    /// Open cases due on or before the day: unfinished business, shown and not in the way.
    pub unfinished: Vec<CaseRow>,
    /// How many drafts lie about.
    pub drafts: usize,
    /// Consultations noted on the day; no column counts them and no packet carries them.
    pub consultations: usize,
    /// Consultations of the day that were annulled.
    pub consultations_annulled: usize,
}

/// How a day stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayState {
    /// Today, not closed yet.
    Open,
    /// Past and not closed.
    Unclosed,
    /// Closed, its packet waits to be delivered.
    Waiting,
    /// A number moved after the close: a new revision will go.
    Changed,
    /// Closed and read back from the central file.
    Delivered,
}

impl DayState {
    /// The state in words.
    pub fn message(self) -> Message {
        Message::new(match self {
            DayState::Open => "day-state-open",
            DayState::Unclosed => "day-state-unclosed",
            DayState::Waiting => "day-state-waiting",
            DayState::Changed => "day-state-changed",
            DayState::Delivered => "day-state-delivered",
        })
    }
}

/// What a close gives.
#[derive(Clone, Debug)]
pub struct Closed {
    /// The packet.
    pub packet: Packet,
    /// Its line.
    pub line: String,
    /// Whether a proved copy of the register was made, or why not.
    pub backup: std::result::Result<Option<PathBuf>, Message>,
}

/// What is to be sent where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Central file.
    pub target: PathBuf,
    /// Packets that wait.
    pub outbox: Vec<Packet>,
    /// Packets delivered to this target, with their receipts, to be looked at again.
    pub delivered: Vec<(Packet, Receipt)>,
    /// How long to wait for a busy file.
    pub patience: Duration,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Central file.
    pub target: PathBuf,
    /// Delivered and read back.
    pub delivered: Vec<(Packet, Receipt)>,
    /// Not delivered, with the reason.
    pub failed: Vec<(Packet, CentralFault)>,
    /// Among those: lay in this file before and are there no longer.
    pub lost: Vec<Packet>,
    /// Days a person must decide about.
    pub clashes: Vec<Message>,
    /// The reason nothing could be looked at, if so.
    pub fault: Option<CentralFault>,
}

impl Outcome {
    /// The outcome in one sentence: delivered, waiting and why, or to be decided by a person.
    pub fn message(&self) -> Message {
        if let Some(clash) = self.clashes.first() {
            return clash.clone();
        }
        match self.failed.first() {
            Some((packet, fault)) => Message::new("sync-waits").with("day", packet.day).with("why", fault.message()),
            None => match self.delivered.len() {
                0 => Message::new("sync-nothing"),
                n => Message::new("sync-delivered").with("n", n),
            },
        }
    }
}

/// Sends a job: reads the file, plans, appends what is missing, reads back. Touches nothing but the target.
pub fn run(job: &Job) -> Outcome {
    let mut out = Outcome {
        target: job.target.clone(),
        delivered: Vec::new(),
        failed: Vec::new(),
        lost: Vec::new(),
        clashes: Vec::new(),
        fault: None,
    };
    let file = OneFile::new(&Disk, &job.target);
    let ledger = match file.read() {
        Ok(reading) => reading.ledger,
        // The first packet makes the file, if its folder is there.
        Err(CentralFault::NotYet(_)) => crate::central::ledger::Ledger::default(),
        Err(fault) => {
            out.failed = job.outbox.iter().map(|p| (p.clone(), fault.clone())).collect();
            out.fault = Some(fault);
            return out;
        }
    };
    let (mut send, mut lost): (Vec<Packet>, Vec<Packet>) = (Vec::new(), Vec::new());
    for step in plan(&job.outbox, &job.delivered, &ledger) {
        match step {
            Step::Send { packet, why } => {
                if why == Why::Gone {
                    lost.push(packet.clone());
                }
                send.push(packet);
            }
            Step::There(packet) => match file.find(&packet) {
                Ok(Some(receipt)) => out.delivered.push((packet, receipt)),
                Ok(None) => send.push(packet),
                Err(fault) => out.failed.push((packet, fault)),
            },
            Step::Superseded(_) => {}
            Step::Clash { .. } => out.clashes.push(step.message()),
        }
    }
    if send.is_empty() {
        return out;
    }
    match file.append(&send, job.patience) {
        Ok(receipts) => out.delivered.extend(send.into_iter().zip(receipts)),
        Err(fault) => {
            out.failed.extend(send.into_iter().map(|p| (p, fault.clone())));
            out.lost = lost;
            out.fault = Some(fault);
        }
    }
    out
}

/// How many delivered days one delivery looks for again in the file.
const LOOKED_AT_AGAIN: usize = 400;

fn packet_in(db: &Db<'_>, office: &Office, catalogue: &str, day: NaiveDate, revision: u32) -> Result<Packet> {
    let (number, head) = db.audit_head()?;
    let bin = PersonNumber::bin(&office.bin).map_err(|f| OpError::rule("office-incomplete", f.message()))?;
    Ok(Packet {
        format: FORMAT,
        org: Organisation {
            bin,
            name: office.name(crate::domain::text::Lang::Ru).to_owned(),
            district: office.district.clone(),
            kind: office.kind,
        },
        day,
        revision,
        counts: db.counts(day, day)?,
        catalogue: catalogue.to_owned(),
        audit: AuditHead { head, number: u64::try_from(number).unwrap_or(0) },
        program: env!("CARGO_PKG_VERSION").to_owned(),
        rehearsal: office.rehearsal,
    })
}

/// Makes and keeps a packet. In one transaction with the counts it is made of: an entry of another program in between would be left out of
/// the packet and, the day being marked as sent, out of every later one.
fn keep(db: &Db<'_>, office: &Office, catalogue: &str, (day, revision): (NaiveDate, u32), now: Moment) -> Result<Packet> {
    let packet = packet_in(db, office, catalogue, day, revision)?;
    db.keep_packet(day, revision, &packet.line(), now, &office.clerk)?;
    log(db, now, &office.clerk, "day-closed", ("day", 0), json!({ "day": day.to_string(), "revision": revision }))?;
    Ok(packet)
}

impl Ops {
    /// A day as it stands.
    pub fn day(&self, day: NaiveDate) -> Result<DaySheet> {
        let db = self.store.read();
        let (annulled, stand): (Vec<_>, Vec<_>) = db.consultations(day)?.into_iter().partition(|c| c.annulled.is_some());
        Ok(DaySheet {
            day,
            counts: db.counts(day, day)?,
            closed: db.closed_day(day)?,
            packets: db.packets_of(day)?,
            unfinished: db.cases(&CaseQuery {
                states: vec![State::Registered, State::InWork],
                due_before: Some(day + Days::new(1)),
                order: Order::Due,
                limit: 100,
                ..CaseQuery::default()
            })?,
            drafts: db.drafts()?.len(),
            consultations: stand.len(),
            consultations_annulled: annulled.len(),
        })
    }

    /// The packet of a day as it would be made now.
    pub fn packet_of(&self, day: NaiveDate, revision: u32) -> Result<Packet> {
        packet_in(&self.store.read(), &self.office, &self.catalog.version, day, revision)
    }

    /// Closes a day: makes its packet and puts it into the outbox. A day closed before whose numbers moved gets its next revision.
    pub fn close_day(&mut self, day: NaiveDate) -> Result<Closed> {
        let now = self.now_to_write()?;
        if day > now.day() {
            return Err(OpError::rule("day-ahead", Message::new("day-ahead").with("day", day)));
        }
        let (office, version) = (&self.office, &self.catalog.version);
        let packet = self.store.write(|db| -> Result<Packet> {
            let revision = match db.closed_day(day)? {
                None => 0,
                Some(c) if c.changed => c.revision + 1,
                Some(_) => return Err(OpError::rule("day-closed", Message::new("day-closed").with("day", day))),
            };
            keep(db, office, version, (day, revision), now)
        })?;
        let backup = self.daily_backup(day);
        Ok(Closed { line: packet.line(), packet, backup })
    }

    /// Makes new revisions for closed days whose numbers moved. Called before every delivery.
    fn revise(&mut self) -> Result<()> {
        let now = self.now_to_write()?;
        if self.store.read().changed_days()?.is_empty() {
            return Ok(());
        }
        let (office, version) = (&self.office, &self.catalog.version);
        self.store.write(|db| -> Result<()> {
            for closed in db.changed_days()? {
                let last = db.packets_of(closed.day)?.pop();
                let sent = last.and_then(|p| Packet::read(&p.line).ok()).map(|p| p.counts);
                if sent == Some(db.counts(closed.day, closed.day)?) {
                    db.day_unchanged(closed.day)?;
                } else {
                    keep(db, office, version, (closed.day, closed.revision + 1), now)?;
                }
            }
            Ok(())
        })
    }

    /// Copies the register to `backups/` once a day and keeps the newest copies.
    fn daily_backup(&self, day: NaiveDate) -> std::result::Result<Option<PathBuf>, Message> {
        let Some(dir) = &self.dir else { return Ok(None) };
        let folder = dir.join("backups");
        let told = |e: std::io::Error| Message::new("backup-failed").with("what", e.to_string());
        std::fs::create_dir_all(&folder).map_err(told)?;
        let to = folder.join(format!("kense-{}.sqlite", day.format("%Y-%m-%d")));
        self.store.backup(&to).map_err(|e| Message::new("backup-failed").with("what", e.message()))?;
        let mut copies: Vec<PathBuf> = std::fs::read_dir(&folder)
            .map_err(told)?
            .flatten()
            .map(|e| e.path())
            .filter(|p| p.extension().is_some_and(|e| e == "sqlite"))
            .collect();
        copies.sort();
        let surplus = copies.len().saturating_sub(self.office.keep_backups);
        for old in copies.iter().take(surplus) {
            // A copy that cannot be removed now is removed another day.
            let _later = std::fs::remove_file(old);
        }
        Ok(Some(to))
    }

    /// What is to be sent: to `target`, or to the office's own central file. None when there is nothing to send or look at again.
    pub fn delivery(&mut self, target: Option<&Path>) -> Result<Option<Job>> {
        let target = self.target(target)?;
        self.revise()?;
        let outbox = self.store.read().waiting_packets()?;
        self.job(target, &outbox)
    }

    /// Everything that was not read back in a target, delivered elsewhere or not: for a new share, a stick, or a file that was lost.
    pub fn delivery_of_all(&mut self, target: Option<&Path>) -> Result<Option<Job>> {
        let target = self.target(target)?;
        self.revise()?;
        let outbox = self.store.read().packets_not_in(&target.display().to_string())?;
        self.job(target, &outbox)
    }

    fn target(&self, target: Option<&Path>) -> Result<PathBuf> {
        target
            .map(Path::to_owned)
            .or_else(|| self.office.central.as_ref().map(PathBuf::from))
            .ok_or_else(|| OpError::data("no-target", CentralFault::NoTarget.message()))
    }

    fn job(&self, target: PathBuf, outbox: &[StoredPacket]) -> Result<Option<Job>> {
        let outbox: Vec<Packet> = outbox.iter().filter_map(|p| Packet::read(&p.line).ok()).collect();
        let mut delivered = Vec::new();
        for p in self.store.read().packets_in(&target.display().to_string(), LOOKED_AT_AGAIN)? {
            if let (Ok(packet), Some(d)) = (Packet::read(&p.line), p.delivery) {
                delivered.push((packet, Receipt { offset: d.offset, length: d.length, checksum: d.checksum }));
            }
        }
        if outbox.is_empty() && delivered.is_empty() {
            return Ok(None);
        }
        let patience = Duration::from_secs(self.office.patience_seconds);
        Ok(Some(Job { target, outbox, delivered, patience }))
    }

    /// Writes down what came of a delivery.
    pub fn record(&mut self, outcome: &Outcome) -> Result<()> {
        let now = self.now();
        let target = outcome.target.display().to_string();
        let clerk = self.office.clerk.clone();
        let words = crate::words::Words::new(self.office.lang);
        let own = self.office.central.as_deref() == Some(target.as_str());
        if outcome.delivered.is_empty() && outcome.failed.is_empty() {
            return Ok(());
        }
        self.store.write(|db| -> Result<()> {
            for (packet, receipt) in &outcome.delivered {
                let proof = Delivery {
                    target: target.clone(),
                    offset: receipt.offset,
                    length: receipt.length,
                    checksum: receipt.checksum.clone(),
                    at: now,
                };
                db.packet_delivered(packet.day, packet.revision, &proof, own)?;
                let body = json!({ "day": packet.day.to_string(), "revision": packet.revision });
                log(db, now, &clerk, "delivered", ("day", 0), body)?;
            }
            for packet in &outcome.lost {
                db.packet_gone(packet.day, packet.revision, &target, own)?;
            }
            for (packet, fault) in &outcome.failed {
                db.packet_failed(packet.day, packet.revision, &words.tell(&fault.message()))?;
            }
            Ok(())
        })
    }

    /// Delivers now, in this thread.
    pub fn sync(&mut self, target: Option<&Path>, again: bool) -> Result<Option<Outcome>> {
        let job = if again { self.delivery_of_all(target)? } else { self.delivery(target)? };
        let Some(job) = job else { return Ok(None) };
        let outcome = run(&job);
        self.record(&outcome)?;
        Ok(Some(outcome))
    }

    /// Days that wait: packets not delivered, and past days nobody closed.
    pub fn undelivered(&self) -> Result<Vec<(NaiveDate, Message)>> {
        let db = self.store.read();
        let mut out: Vec<(NaiveDate, Message)> = db
            .waiting_packets()?
            .iter()
            .map(|p| {
                let m = Message::new("day-waits").with("day", p.day).with("n", p.tries);
                let m = match &p.fault {
                    None => m.with("why", Message::new("day-waits-not-tried")),
                    Some(says) => m.with("why", says.as_str()),
                };
                (p.day, m)
            })
            .collect();
        out.extend(db.changed_days()?.iter().map(|c| (c.day, Message::new("day-changed").with("day", c.day))));
        // Days of an old register that was brought along are told in one line: there may be hundreds.
        let began = db.history("office", 0)?.first().map_or(NaiveDate::MIN, |e| e.at.day());
        let (before, since): (Vec<_>, Vec<_>) = self.unclosed_days()?.into_iter().partition(|day| *day < began);
        let told = |day: NaiveDate| (day, Message::new("day-unclosed").with("day", day));
        match before.as_slice() {
            [first, .., last] if before.len() > 3 => {
                let says = Message::new("day-unclosed-before").with("n", before.len());
                out.push((*first, says.with("from", *first).with("to", *last)));
            }
            few => out.extend(few.iter().copied().map(told)),
        }
        out.extend(since.into_iter().map(told));
        Ok(out)
    }

    /// Past days that were not closed: working days since the office began, and any day with a number.
    pub fn unclosed_days(&self) -> Result<Vec<NaiveDate>> {
        let (today, db) = (self.today(), self.store.read());
        let mut days = db.unclosed_days(today - Days::new(1))?;
        let closed: BTreeSet<NaiveDate> = db.closed_days(400)?.into_iter().map(|c| c.day).collect();
        if let Some(first) = db.history("office", 0)?.first().map(|e| e.at.day()) {
            let mut day = first.max(today - Days::new(365));
            while day < today {
                if self.calendar.is_working(day) && !closed.contains(&day) && !days.contains(&day) {
                    days.push(day);
                }
                day = day + Days::new(1);
            }
        }
        days.sort();
        Ok(days)
    }

    /// Today, past days that were not closed and the last closed days, newest first, each with how it stands.
    pub fn days(&self, limit: usize) -> Result<Vec<(NaiveDate, DayState)>> {
        let db = self.store.read();
        let waiting: BTreeSet<NaiveDate> = db.waiting_packets()?.into_iter().map(|p| p.day).collect();
        let mut out = BTreeMap::from([(self.today(), DayState::Open)]);
        out.extend(self.unclosed_days()?.into_iter().map(|day| (day, DayState::Unclosed)));
        for closed in db.closed_days(limit)? {
            let state = match closed.changed {
                true => DayState::Changed,
                false if waiting.contains(&closed.day) => DayState::Waiting,
                false => DayState::Delivered,
            };
            out.insert(closed.day, state);
        }
        Ok(out.into_iter().rev().collect())
    }

    /// How many days wait to be sent: packets that were not delivered, and closed days whose numbers moved.
    pub fn waits(&self) -> Result<usize> {
        let db = self.store.read();
        let mut days: BTreeSet<NaiveDate> = db.waiting_packets()?.into_iter().map(|p| p.day).collect();
        days.extend(db.changed_days()?.into_iter().map(|c| c.day));
        Ok(days.len())
    }

    /// The last closed days, newest first.
    pub fn closed_days(&self, limit: usize) -> Result<Vec<ClosedDay>> {
        Ok(self.store.read().closed_days(limit)?)
    }

    /// What the central file would say, in words; writes nothing.
    pub fn central_check(&self, target: Option<&Path>) -> Vec<(Message, bool)> {
        match target.map(Path::to_owned).or_else(|| self.office.central.as_ref().map(PathBuf::from)) {
            None => vec![(CentralFault::NoTarget.message(), false)],
            Some(t) => look_at(&t),
        }
    }
}

/// What the file at a path would say as a central file, in words, and whether it is well; writes nothing. A share may keep it waiting.
pub fn look_at(target: &Path) -> Vec<(Message, bool)> {
    crate::central::check::check(target)
}
