//! Closed days, their packets, and what became of each packet.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::{Db, Result, day_of, day_text, moment_of};
use crate::domain::moment::Moment;

/// A closed day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedDay {
    /// The day.
    pub day: NaiveDate,
    /// When it was closed.
    pub closed_at: Moment,
    /// Who closed it.
    pub clerk: String,
    /// Newest revision made.
    pub revision: u32,
    /// Whether a number moved since that revision.
    pub changed: bool,
}

/// A packet of the outbox or of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPacket {
    /// Day.
    pub day: NaiveDate,
    /// Revision.
    pub revision: u32,
    /// The line itself.
    pub line: String,
    /// When it was made.
    pub made_at: Moment,
    /// Where, when and at what place it was delivered.
    pub delivery: Option<Delivery>,
    /// How often it was tried.
    pub tries: u32,
    /// What went wrong last, in words.
    pub fault: Option<String>,
}

/// Proof of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// File.
    pub target: String,
    /// Byte at which the line begins.
    pub offset: u64,
    /// Bytes.
    pub length: u64,
    /// Checksum of the bytes.
    pub checksum: String,
    /// When.
    pub at: Moment,
}

fn closed(r: &Row<'_>) -> rusqlite::Result<ClosedDay> {
    Ok(ClosedDay {
        day: day_of(&r.get::<_, String>(0)?),
        closed_at: moment_of(&r.get::<_, String>(1)?),
        clerk: r.get(2)?,
        revision: r.get(3)?,
        changed: r.get(4)?,
    })
}

fn packet(r: &Row<'_>) -> rusqlite::Result<StoredPacket> {
    let delivered: Option<String> = r.get(8)?;
    let number = |n: Option<i64>| n.and_then(|n| u64::try_from(n).ok()).unwrap_or(0);
    Ok(StoredPacket {
        day: day_of(&r.get::<_, String>(0)?),
        revision: r.get(1)?,
        line: r.get(2)?,
        made_at: moment_of(&r.get::<_, String>(3)?),
        delivery: match delivered {
            None => None,
            Some(at) => Some(Delivery {
                target: r.get::<_, Option<String>>(4)?.unwrap_or_default(),
                offset: number(r.get(5)?),
                length: number(r.get(6)?),
                checksum: r.get::<_, Option<String>>(7)?.unwrap_or_default(),
                at: moment_of(&at),
            }),
        },
        tries: r.get(9)?,
        fault: r.get(10)?,
    })
}

const PACKET: &str = "day, revision, line, made_at, target, place, length, checksum, delivered_at, tries, fault";

impl Db<'_> {
    /// A closed day.
    pub fn closed_day(&self, day: NaiveDate) -> Result<Option<ClosedDay>> {
        Ok(self
            .0
            .prepare_cached("SELECT day, closed_at, clerk, revision, changed FROM closed_day WHERE day = ?1")?
            .query_row([day_text(day)], closed)
            .optional()?)
    }

    /// Closed days whose numbers moved since their last packet.
    pub fn changed_days(&self) -> Result<Vec<ClosedDay>> {
        let mut q = self
            .0
            .prepare_cached("SELECT day, closed_at, clerk, revision, changed FROM closed_day WHERE changed = 1 ORDER BY day")?;
        let rows = q.query_map([], closed)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The last closed days, newest first.
    pub fn closed_days(&self, limit: usize) -> Result<Vec<ClosedDay>> {
        let mut q = self
            .0
            .prepare_cached("SELECT day, closed_at, clerk, revision, changed FROM closed_day ORDER BY day DESC LIMIT ?1")?;
        let rows = q.query_map([i64::try_from(limit).unwrap_or(60)], closed)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a packet and marks its day as closed with that revision and nothing moved since.
    pub fn keep_packet(&self, day: NaiveDate, revision: u32, line: &str, at: Moment, clerk: &str) -> Result<()> {
        let mut again = self.0.prepare_cached("UPDATE closed_day SET revision = ?2, changed = 0 WHERE day = ?1")?;
        if again.execute(params![day_text(day), revision])? == 0 {
            self.0
                .prepare_cached("INSERT INTO closed_day (day, closed_at, clerk, revision, changed) VALUES (?1, ?2, ?3, ?4, 0)")?
                .execute(params![day_text(day), at.iso(), clerk, revision])?;
        }
        self.0
            .prepare_cached("INSERT INTO packet (day, revision, line, made_at, tries) VALUES (?1, ?2, ?3, ?4, 0)")?
            .execute(params![day_text(day), revision, line, at.iso()])?;
        Ok(())
    }

    /// Says that nothing moved after all.
    pub fn day_unchanged(&self, day: NaiveDate) -> Result<()> {
        self.0.prepare_cached("UPDATE closed_day SET changed = 0 WHERE day = ?1")?.execute([day_text(day)])?;
        Ok(())
    }

    /// Packets that wait: the newest revision of each day that was not delivered.
    pub fn waiting_packets(&self) -> Result<Vec<StoredPacket>> {
        let mut q = self.0.prepare_cached(&format!(
            "SELECT {PACKET} FROM packet p WHERE delivered_at IS NULL
                AND revision = (SELECT max(revision) FROM packet o WHERE o.day = p.day) ORDER BY day"
        ))?;
        let rows = q.query_map([], packet)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Delivered packets that are the newest of their day, newest day first.
    pub fn delivered_packets(&self, limit: usize) -> Result<Vec<StoredPacket>> {
        let mut q = self.0.prepare_cached(&format!(
            "SELECT {PACKET} FROM packet p WHERE delivered_at IS NOT NULL
                AND revision = (SELECT max(revision) FROM packet o WHERE o.day = p.day) ORDER BY day DESC LIMIT ?1"
        ))?;
        let rows = q.query_map([i64::try_from(limit).unwrap_or(400)], packet)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All packets of a day, oldest revision first.
    pub fn packets_of(&self, day: NaiveDate) -> Result<Vec<StoredPacket>> {
        let mut q = self.0.prepare_cached(&format!("SELECT {PACKET} FROM packet WHERE day = ?1 ORDER BY revision"))?;
        let rows = q.query_map([day_text(day)], packet)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Records a delivery.
    pub fn packet_delivered(&self, day: NaiveDate, revision: u32, d: &Delivery) -> Result<()> {
        self.0
            .prepare_cached(
                "UPDATE packet SET target = ?3, place = ?4, length = ?5, checksum = ?6, delivered_at = ?7, tries = tries + 1, fault = NULL
                  WHERE day = ?1 AND revision = ?2",
            )?
            .execute(params![
                day_text(day),
                revision,
                d.target,
                i64::try_from(d.offset).unwrap_or(0),
                i64::try_from(d.length).unwrap_or(0),
                d.checksum,
                d.at.iso()
            ])?;
        Ok(())
    }

    /// Records a try that failed; `fault` says why.
    pub fn packet_failed(&self, day: NaiveDate, revision: u32, fault: &str) -> Result<()> {
        self.0
            .prepare_cached("UPDATE packet SET tries = tries + 1, fault = ?3 WHERE day = ?1 AND revision = ?2")?
            .execute(params![day_text(day), revision, fault])?;
        Ok(())
    }

    /// Puts a packet back into the outbox: its line is gone from the central file.
    pub fn packet_gone(&self, day: NaiveDate, revision: u32) -> Result<()> {
        self.0
            .prepare_cached("UPDATE packet SET delivered_at = NULL WHERE day = ?1 AND revision = ?2")?
            .execute(params![day_text(day), revision])?;
        Ok(())
    }
}
