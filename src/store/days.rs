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
    let number = |n: Option<i64>| n.and_then(|n| u64::try_from(n).ok()).unwrap_or(0);
    Ok(StoredPacket {
        day: day_of(&r.get::<_, String>(0)?),
        revision: r.get(1)?,
        line: r.get(2)?,
        made_at: moment_of(&r.get::<_, String>(3)?),
        tries: r.get(4)?,
        fault: r.get(5)?,
        delivery: match r.get::<_, Option<String>>(6)? {
            None => None,
            Some(target) => Some(Delivery {
                target,
                offset: number(r.get(7)?),
                length: number(r.get(8)?),
                checksum: r.get(9)?,
                at: moment_of(&r.get::<_, String>(10)?),
            }),
        },
    })
}

const PACKET: &str = "p.day, p.revision, p.line, p.made_at, p.tries, p.fault, d.target, d.place, d.length, d.checksum, d.at";

/// Packets with their last good delivery, if there is one.
const WITH_LAST: &str = "packet p LEFT JOIN delivery d ON d.day = p.day AND d.revision = p.revision AND d.target =
    (SELECT l.target FROM delivery l WHERE l.day = p.day AND l.revision = p.revision AND l.gone = 0 ORDER BY l.at DESC LIMIT 1)";

const NEWEST: &str = "p.revision = (SELECT max(revision) FROM packet o WHERE o.day = p.day)";

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

    fn packets(&self, sql: &str, values: impl rusqlite::Params) -> Result<Vec<StoredPacket>> {
        let mut q = self.0.prepare_cached(sql)?;
        let rows = q.query_map(values, packet)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Packets that wait: the newest revision of each day that was delivered nowhere, or is gone from the office's own file.
    pub fn waiting_packets(&self) -> Result<Vec<StoredPacket>> {
        let sql = format!(
            "SELECT {PACKET} FROM {WITH_LAST} WHERE (p.day, p.revision) IN (SELECT day, revision FROM outbox) ORDER BY p.day"
        );
        self.packets(&sql, [])
    }

    /// The newest packet of each day that was not read back in this file.
    pub fn packets_not_in(&self, target: &str) -> Result<Vec<StoredPacket>> {
        let sql = format!(
            "SELECT {PACKET} FROM {WITH_LAST} WHERE {NEWEST} AND NOT EXISTS (SELECT 1 FROM delivery x
                WHERE x.day = p.day AND x.revision = p.revision AND x.target = ?1 AND x.gone = 0) ORDER BY p.day"
        );
        self.packets(&sql, [target])
    }

    /// Packets read back in this file that are the newest of their day, newest day first.
    pub fn packets_in(&self, target: &str, limit: usize) -> Result<Vec<StoredPacket>> {
        let sql = format!(
            "SELECT {PACKET} FROM packet p JOIN delivery d ON d.day = p.day AND d.revision = p.revision
              WHERE d.target = ?1 AND d.gone = 0 AND {NEWEST} ORDER BY p.day DESC LIMIT ?2"
        );
        self.packets(&sql, params![target, i64::try_from(limit).unwrap_or(400)])
    }

    /// All packets of a day, oldest revision first.
    pub fn packets_of(&self, day: NaiveDate) -> Result<Vec<StoredPacket>> {
        self.packets(&format!("SELECT {PACKET} FROM {WITH_LAST} WHERE p.day = ?1 ORDER BY p.revision"), [day_text(day)])
    }

    /// Records a delivery. One to the office's `own` file settles what was gone from an earlier own file too.
    pub fn packet_delivered(&self, day: NaiveDate, revision: u32, d: &Delivery, own: bool) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO delivery (day, revision, target, place, length, checksum, at, gone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0)
                 ON CONFLICT (day, revision, target) DO UPDATE SET place = ?4, length = ?5, checksum = ?6, at = ?7, gone = 0",
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
        if own {
            self.0
                .prepare_cached("DELETE FROM delivery WHERE day = ?1 AND revision = ?2 AND gone = 1")?
                .execute(params![day_text(day), revision])?;
        }
        self.0
            .prepare_cached("UPDATE packet SET tries = tries + 1, fault = NULL WHERE day = ?1 AND revision = ?2")?
            .execute(params![day_text(day), revision])?;
        Ok(())
    }

    /// Records a try that failed; `fault` says why. A packet that lies safely somewhere does not wait because another file cannot be had.
    pub fn packet_failed(&self, day: NaiveDate, revision: u32, fault: &str) -> Result<()> {
        self.0
            .prepare_cached(
                "UPDATE packet SET tries = tries + 1, fault = ?3 WHERE day = ?1 AND revision = ?2
                    AND (day, revision) IN (SELECT day, revision FROM outbox)",
            )?
            .execute(params![day_text(day), revision, fault])?;
        Ok(())
    }

    /// Notes that a packet's line is gone from a file: from the office's `own` it waits again, another file is forgotten.
    pub fn packet_gone(&self, day: NaiveDate, revision: u32, target: &str, own: bool) -> Result<()> {
        let sql = if own {
            "UPDATE delivery SET gone = 1 WHERE day = ?1 AND revision = ?2 AND target = ?3"
        } else {
            "DELETE FROM delivery WHERE day = ?1 AND revision = ?2 AND target = ?3"
        };
        self.0.prepare_cached(sql)?.execute(params![day_text(day), revision, target])?;
        Ok(())
    }
}
