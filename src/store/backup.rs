//! Copies of the register that were proved to open.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::{Db, Result, Store, StoreError};

impl Store {
    /// Copies the register to a new file while it is in use, opens the copy, checks it through and compares the head of the journal.
    pub fn backup(&self, to: &Path) -> Result<()> {
        let part = to.with_extension("part");
        let copied = self.copy_and_prove(&part);
        if copied.is_err() {
            // A half-made copy must not be taken for a good one; if it cannot be removed either, its name still says "part".
            let _gone = std::fs::remove_file(&part);
        }
        copied?;
        std::fs::rename(&part, to).map_err(|e| StoreError::ReadOnly(e.to_string()))
    }

    fn copy_and_prove(&self, part: &Path) -> Result<()> {
        let _stale = std::fs::remove_file(part);
        let mut copy = Connection::open(part)?;
        Backup::new(&self.conn, &mut copy)?.run_to_completion(1024, std::time::Duration::ZERO, None)?;
        let sound: String = copy.query_row("PRAGMA integrity_check", [], |r| r.get(0))?;
        if sound != "ok" {
            return Err(StoreError::Corrupt(sound));
        }
        if Db(&copy, None).audit_head()? != self.read().audit_head()? {
            return Err(StoreError::Corrupt("journal head differs in the copy".into()));
        }
        copy.close().map_err(|(_, e)| e.into())
    }

    /// Checks the register through: pages, the rules that stand in the database, the chain of the journal, and the kept counts against a
    /// recount from the journals. Gives what is wrong first, if anything.
    pub fn verify(&self) -> Result<Option<String>> {
        let sound: String = self.conn.query_row("PRAGMA integrity_check", [], |r| r.get(0))?;
        if sound != "ok" {
            return Ok(Some(sound));
        }
        if let Some(name) = self.changed_rule()? {
            return Ok(Some(format!("rule {name}")));
        }
        if let Some(seq) = self.read().verify_chain()? {
            return Ok(Some(format!("entry {seq}")));
        }
        Ok(self.read().wrong_count()?.map(|what| format!("count {what}")))
    }

    /// A table, index, view or trigger that is not as the program made it: gone, added or written anew.
    fn changed_rule(&self) -> Result<Option<String>> {
        let ours = Store::in_memory()?;
        let (here, meant) = (rules(&self.conn)?, rules(&ours.conn)?);
        let names = here.keys().chain(meant.keys());
        Ok(names.filter(|name| here.get(*name) != meant.get(*name)).min().cloned())
    }
}

fn rules(conn: &Connection) -> Result<std::collections::BTreeMap<String, String>> {
    let mut q = conn.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
    let rows = q.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_proved_and_a_bad_place_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::open(&dir.path().join("kense.sqlite")).unwrap();
        store.write(|db| db.set_setting("bin", "991240000003")).unwrap();
        let copy = dir.path().join("copy.sqlite");
        store.backup(&copy).unwrap();
        assert_eq!(Store::open(&copy).unwrap().read().setting("bin").unwrap().as_deref(), Some("991240000003"));
        assert!(store.backup(&dir.path().join("nowhere").join("copy.sqlite")).is_err());
        assert_eq!(store.verify().unwrap(), None);
    }
}
