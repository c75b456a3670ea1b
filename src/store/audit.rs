//! The journal of who did what, when: each entry holds the checksum of the one before it, and the head travels in the day's packet.

use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use super::{Db, Result, moment_of};
use crate::domain::moment::Moment;

/// What is to be written down.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// When.
    pub at: Moment,
    /// Who.
    pub clerk: &'a str,
    /// What was done: a short word that names a sentence.
    pub verb: &'a str,
    /// Kind of thing it was done to: "case", "non-acceptance", "complaint", "day", "tally", "office", "calendar" (by its year).
    pub subject: &'a str,
    /// Its id.
    pub id: i64,
    /// Values of the sentence.
    pub body: serde_json::Value,
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// Number in the chain.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// Who.
    pub clerk: String,
    /// What.
    pub verb: String,
    /// Values.
    pub body: serde_json::Value,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Checksum of an entry: of the one before it, its number, moment, clerk, verb, subject, id and body, in this order.
fn seal(parts: [&str; 8]) -> String {
    let mut h = Sha256::new();
    for part in parts {
        // The length goes in too, so that no two different entries read the same.
        h.update(part.len().to_le_bytes());
        h.update(part.as_bytes());
    }
    hex(&h.finalize())
}

fn history(r: &Row<'_>) -> rusqlite::Result<History> {
    Ok(History {
        seq: r.get(0)?,
        at: moment_of(&r.get::<_, String>(1)?),
        clerk: r.get(2)?,
        verb: r.get(3)?,
        body: serde_json::from_str(&r.get::<_, String>(4)?).unwrap_or_default(),
    })
}

impl Db<'_> {
    /// Number and checksum of the last entry; (0, "") before the first.
    pub fn audit_head(&self) -> Result<(i64, String)> {
        Ok(self
            .0
            .prepare_cached("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1")?
            .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?
            .unwrap_or((0, String::new())))
    }

    /// Moment of the last entry, to notice a clock that jumped back.
    pub fn last_entry_at(&self) -> Result<Option<Moment>> {
        let text: Option<String> =
            self.0.prepare_cached("SELECT at FROM entry ORDER BY seq DESC LIMIT 1")?.query_row([], |r| r.get(0)).optional()?;
        Ok(text.map(|t| moment_of(&t)))
    }

    /// Writes an entry down.
    pub fn log(&self, e: &Entry<'_>) -> Result<()> {
        let (last, prev) = self.audit_head()?;
        let (seq, at, body) = (last + 1, e.at.iso(), e.body.to_string());
        let hash = seal([&prev, &seq.to_string(), &at, e.clerk, e.verb, e.subject, &e.id.to_string(), &body]);
        self.0
            .prepare_cached(
                "INSERT INTO entry (seq, at, clerk, verb, subject, id, body, prev, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![seq, at, e.clerk, e.verb, e.subject, e.id, body, prev, hash])?;
        Ok(())
    }

    /// What was done to one thing, oldest first.
    pub fn history(&self, subject: &str, id: i64) -> Result<Vec<History>> {
        let mut q =
            self.0.prepare_cached("SELECT seq, at, clerk, verb, body FROM entry WHERE subject = ?1 AND id = ?2 ORDER BY seq")?;
        let rows = q.query_map(params![subject, id], history)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Walks the whole chain; gives the number of the first entry that does not agree, or none.
    pub fn verify_chain(&self) -> Result<Option<i64>> {
        let mut q = self.0.prepare("SELECT seq, at, clerk, verb, subject, id, body, prev, hash FROM entry ORDER BY seq")?;
        let mut rows = q.query([])?;
        let (mut expected, mut prev) = (1_i64, String::new());
        while let Some(r) = rows.next()? {
            let seq: i64 = r.get(0)?;
            let (at, clerk, verb, subject): (String, String, String, String) = (r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?);
            let (id, body, was, hash): (i64, String, String, String) = (r.get(5)?, r.get(6)?, r.get(7)?, r.get(8)?);
            let sealed = seal([&prev, &seq.to_string(), &at, &clerk, &verb, &subject, &id.to_string(), &body]);
            if seq != expected || was != prev || hash != sealed {
                return Ok(Some(expected));
            }
            (expected, prev) = (seq + 1, hash);
        }
        Ok(None)
    }
}
