//! People seen before, offered from the first digits of a number.

use rusqlite::params;

use super::{Db, Result};
use crate::domain::service::PersonKind;

/// A person or organisation seen before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPerson {
    /// ИИН or БИН.
    pub number: String,
    /// Kind.
    pub kind: PersonKind,
    /// Name.
    pub name: String,
    /// Phone, empty if never given.
    pub phone: String,
    /// Address, empty if never given.
    pub address: String,
    /// Day of birth as typed, empty if never given.
    pub born: String,
}

impl Db<'_> {
    /// Remembers a person; what is empty now does not wipe what was known.
    pub fn remember_person(&self, p: &KnownPerson, at: &str) -> Result<()> {
        if p.number.is_empty() {
            return Ok(());
        }
        self.0
            .prepare_cached(
                "INSERT INTO person (number, kind, name, phone, address, born, used) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (number) DO UPDATE SET name = ?3, used = ?7,
                   phone = CASE WHEN ?4 <> '' THEN ?4 ELSE phone END,
                   address = CASE WHEN ?5 <> '' THEN ?5 ELSE address END,
                   born = CASE WHEN ?6 <> '' THEN ?6 ELSE born END",
            )?
            .execute(params![p.number, p.kind.id(), p.name, p.phone, p.address, p.born, at])?;
        Ok(())
    }

    /// People whose number begins with these digits, at most `limit`.
    pub fn people(&self, digits: &str, limit: usize) -> Result<Vec<KnownPerson>> {
        let mut q = self.0.prepare_cached(
            "SELECT number, kind, name, phone, address, born FROM person
              WHERE number >= ?1 AND number < ?1 || ':' ORDER BY number LIMIT ?2",
        )?;
        let rows = q.query_map(params![digits, i64::try_from(limit).unwrap_or(20)], |r| {
            Ok(KnownPerson {
                number: r.get(0)?,
                kind: PersonKind::parse(&r.get::<_, String>(1)?).unwrap_or(PersonKind::Individual),
                name: r.get(2)?,
                phone: r.get(3)?,
                address: r.get(4)?,
                born: r.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
