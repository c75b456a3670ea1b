//! Settings of the office, by name, and drafts.

use rusqlite::{OptionalExtension, params};

use super::{Db, Result};

impl Db<'_> {
    /// A setting.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        Ok(self.0.prepare_cached("SELECT value FROM setting WHERE name = ?1")?.query_row([name], |r| r.get(0)).optional()?)
    }

    /// All settings.
    pub fn settings(&self) -> Result<Vec<(String, String)>> {
        let mut q = self.0.prepare_cached("SELECT name, value FROM setting ORDER BY name")?;
        let rows = q.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a setting.
    pub fn set_setting(&self, name: &str, value: &str) -> Result<()> {
        self.0
            .prepare_cached("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2")?
            .execute([name, value])?;
        Ok(())
    }

    /// Keeps a draft; gives its id. `id` 0 makes a new one.
    pub fn save_draft(&self, id: i64, at: &str, clerk: &str, body: &str) -> Result<i64> {
        if id == 0 {
            self.0.prepare_cached("INSERT INTO draft (at, clerk, body) VALUES (?1, ?2, ?3)")?.execute([at, clerk, body])?;
            return Ok(self.0.last_insert_rowid());
        }
        self.0
            .prepare_cached(
                "INSERT INTO draft (id, at, clerk, body) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET at = ?2, clerk = ?3, body = ?4",
            )?
            .execute(params![id, at, clerk, body])?;
        Ok(id)
    }

    /// A draft's text.
    pub fn draft(&self, id: i64) -> Result<Option<String>> {
        Ok(self.0.prepare_cached("SELECT body FROM draft WHERE id = ?1")?.query_row([id], |r| r.get(0)).optional()?)
    }

    /// Drafts, newest first: id, when, clerk, text.
    pub fn drafts(&self) -> Result<Vec<(i64, String, String, String)>> {
        let mut q = self.0.prepare_cached("SELECT id, at, clerk, body FROM draft ORDER BY id DESC LIMIT 200")?;
        let rows = q.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes a draft away: it became a case or a non-acceptance, or the clerk threw it away.
    pub fn drop_draft(&self, id: i64) -> Result<()> {
        self.0.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id])?;
        Ok(())
    }
}
