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
use crate::central::plan::{Receipt, Step, plan};
use crate::domain::application::State;
use crate::domain::counts::Counts;
use crate::domain::identifier::PersonNumber;
use crate::domain::text::Message;
use crate::ops::fault::OpError;
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
    let mut out =
        Outcome { target: job.target.clone(), delivered: Vec::new(), failed: Vec::new(), clashes: Vec::new(), fault: None };
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
    let mut send: Vec<Packet> = Vec::new();
    for step in plan(&job.outbox, &job.delivered, &ledger) {
        match step {
            Step::Send { packet, .. } => send.push(packet),
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
            out.fault = Some(fault);
        }
    }
    out
}

impl Ops {
    /// A day as it stands.
    pub fn day(&self, day: NaiveDate) -> Result<DaySheet> {
        let db = self.store.read();
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
        })
    }

    /// The packet of a day as it would be made now.
    pub fn packet_of(&self, day: NaiveDate, revision: u32) -> Result<Packet> {
        self.packet_in(&self.store.read(), day, revision)
    }

    fn packet_in(&self, db: &Db<'_>, day: NaiveDate, revision: u32) -> Result<Packet> {
        let (number, head) = db.audit_head()?;
        let bin = PersonNumber::bin(&self.office.bin).map_err(|f| OpError::rule("office-incomplete", f.message()))?;
        Ok(Packet {
            format: FORMAT,
            org: Organisation {
                bin,
                name: self.office.name(crate::domain::text::Lang::Ru).to_owned(),
                district: self.office.district.clone(),
                kind: self.office.kind,
            },
            day,
            revision,
            counts: db.counts(day, day)?,
            catalogue: self.catalog.version.clone(),
            audit: AuditHead { head, number: u64::try_from(number).unwrap_or(0) },
            program: env!("CARGO_PKG_VERSION").to_owned(),
            rehearsal: self.office.rehearsal,
        })
    }

    /// Closes a day: makes its packet and puts it into the outbox. A day closed before whose numbers moved gets its next revision.
    pub fn close_day(&mut self, day: NaiveDate) -> Result<Closed> {
        let now = self.now_to_write()?;
        if day > now.day() {
            return Err(OpError::rule("day-ahead", Message::new("day-ahead").with("day", day)));
        }
        let before = self.store.read().closed_day(day)?;
        let revision = match &before {
            None => 0,
            Some(c) if c.changed => c.revision + 1,
            Some(_) => return Err(OpError::rule("day-closed", Message::new("day-closed").with("day", day))),
        };
        let packet = self.keep(day, revision, now)?;
        let backup = self.daily_backup(day);
        Ok(Closed { line: packet.line(), packet, backup })
    }

    fn keep(&mut self, day: NaiveDate, revision: u32, now: crate::domain::moment::Moment) -> Result<Packet> {
        let packet = {
            let db = self.store.read();
            self.packet_in(&db, day, revision)?
        };
        let (clerk, line) = (self.office.clerk.clone(), packet.line());
        self.store.write(|db| -> Result<()> {
            db.keep_packet(day, revision, &line, now, &clerk)?;
            log(db, now, &clerk, "day-closed", ("day", 0), json!({ "day": day.to_string(), "revision": revision }))
        })?;
        Ok(packet)
    }

    /// Makes new revisions for closed days whose numbers moved. Called before every delivery.
    fn revise(&mut self) -> Result<()> {
        let now = self.now_to_write()?;
        for closed in self.store.read().changed_days()? {
            let last = self.store.read().packets_of(closed.day)?.pop();
            let same = last.and_then(|p| Packet::read(&p.line).ok()).map(|p| p.counts)
                == Some(self.store.read().counts(closed.day, closed.day)?);
            if same {
                self.store.write(|db| db.day_unchanged(closed.day))?;
            } else {
                self.keep(closed.day, closed.revision + 1, now)?;
            }
        }
        Ok(())
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
        let target = match (target, &self.office.central) {
            (Some(t), _) => t.to_owned(),
            (None, Some(t)) => PathBuf::from(t),
            (None, None) => return Err(OpError::data("no-target", CentralFault::NoTarget.message())),
        };
        self.revise()?;
        let db = self.store.read();
        let read = |p: &StoredPacket| Packet::read(&p.line).ok();
        let outbox: Vec<Packet> = db.waiting_packets()?.iter().filter_map(read).collect();
        let here = target.display().to_string();
        let mut delivered = Vec::new();
        for p in db.delivered_packets(400)? {
            if let (Some(packet), Some(d)) = (read(&p), &p.delivery) {
                // What went to another place is new to this one.
                if d.target == here {
                    delivered.push((packet, Receipt { offset: d.offset, length: d.length, checksum: d.checksum.clone() }));
                }
            }
        }
        if outbox.is_empty() && delivered.is_empty() {
            return Ok(None);
        }
        let patience = Duration::from_secs(self.office.patience_seconds);
        Ok(Some(Job { target, outbox, delivered, patience }))
    }

    /// Every newest packet, delivered or not, to a target: for a new share, a stick, or a file that was lost.
    pub fn delivery_of_all(&mut self, target: Option<&Path>) -> Result<Option<Job>> {
        let Some(mut job) = self.delivery(target)? else {
            return Ok(self.all_to(target)?.filter(|j| !j.outbox.is_empty()));
        };
        if let Some(all) = self.all_to(target)? {
            job.outbox = all.outbox;
            job.delivered.clear();
        }
        Ok(Some(job))
    }

    fn all_to(&self, target: Option<&Path>) -> Result<Option<Job>> {
        let Some(target) = target.map(Path::to_owned).or_else(|| self.office.central.as_ref().map(PathBuf::from)) else {
            return Ok(None);
        };
        let db = self.store.read();
        let mut outbox: Vec<Packet> = Vec::new();
        for p in db.waiting_packets()?.into_iter().chain(db.delivered_packets(4000)?) {
            outbox.extend(Packet::read(&p.line).ok());
        }
        let patience = Duration::from_secs(self.office.patience_seconds);
        Ok(Some(Job { target, outbox, delivered: Vec::new(), patience }))
    }

    /// Writes down what came of a delivery.
    pub fn record(&mut self, outcome: &Outcome) -> Result<()> {
        let now = self.now();
        let target = outcome.target.display().to_string();
        let clerk = self.office.clerk.clone();
        let words = crate::words::Words::new(self.office.lang);
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
                db.packet_delivered(packet.day, packet.revision, &proof)?;
                let body = json!({ "day": packet.day.to_string(), "revision": packet.revision });
                log(db, now, &clerk, "delivered", ("day", 0), body)?;
            }
            for (packet, fault) in &outcome.failed {
                // A packet that was there and is gone waits again.
                db.packet_gone(packet.day, packet.revision)?;
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
    pub fn undelivered(&self) -> Result<Vec<Message>> {
        let db = self.store.read();
        let mut out: Vec<Message> = db
            .waiting_packets()?
            .iter()
            .map(|p| {
                let m = Message::new("day-waits").with("day", p.day).with("n", p.tries);
                match &p.fault {
                    None => m.with("why", Message::new("day-waits-not-tried")),
                    Some(says) => m.with("why", says.as_str()),
                }
            })
            .collect();
        out.extend(db.changed_days()?.iter().map(|c| Message::new("day-changed").with("day", c.day)));
        out.extend(self.unclosed_days()?.into_iter().map(|day| Message::new("day-unclosed").with("day", day)));
        Ok(out)
    }

    /// Past days that were not closed: working days since the office began, and any day with a number.
    pub fn unclosed_days(&self) -> Result<Vec<NaiveDate>> {
        let today = self.today();
        let Some(yesterday) = today.pred_opt() else { return Ok(Vec::new()) };
        let db = self.store.read();
        let mut days = db.unclosed_days(yesterday)?;
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
            Some(t) => crate::central::check::check(&t),
        }
    }
}
