//! The register in SQLite: the only place that knows SQL.
//!
//! The rules that must hold by any road (the package gate, nothing deleted, numbers without holes) stand in the database as triggers too;
//! a trigger's word comes back as [`StoreError::Rule`].

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use crate::domain::hours::Opening;
use crate::domain::text::Message;

mod audit;
mod backup;
mod cases;
mod complaints;
mod consultations;
mod counts;
mod days;
mod dues;
mod hearings;
mod imports;
mod journals;
mod marks;
mod negatives;
mod people;
mod register;
mod selfcheck;
mod settings;
mod staff;
mod terms;
mod visits;

pub use audit::{Entry, History, OUTSIDE};
pub use cases::{NewCase, PaperRow};
pub use complaints::{ComplaintQuery, ComplaintRules, NewComplaint};
pub use counts::CellCase;
pub use days::{ClosedDay, Delivery, StoredPacket};
pub use hearings::NewProcedure;
pub use imports::{Imported, ImportedQuery, NewImport, Origin, Standing};
pub use journals::{NewPart, OldPart, Volume};
pub use marks::NewMark;
pub use negatives::NewNonAcceptance;
pub use people::KnownPerson;
pub use register::{CaseQuery, CaseRow, Order};
pub use selfcheck::{Demand, RefusedCase};
pub use terms::{DueMove, OpenTerm};
pub use visits::Together;

/// What can go wrong with the file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program holds the file.
    #[error("the register is busy")]
    Busy,
    /// Written by a newer program.
    #[error("schema {have} is newer than {max}")]
    TooNew {
        /// Version found.
        have: i64,
        /// Newest version known.
        max: i64,
    },
    /// The file is damaged or no register.
    #[error("the register is damaged: {0}")]
    Corrupt(String),
    /// No room on the disk.
    #[error("the disk is full")]
    Full,
    /// The folder or file may not be written.
    #[error("the register cannot be written: {0}")]
    ReadOnly(String),
    /// A trigger refused: its word.
    #[error("rule {0}")]
    Rule(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl StoreError {
    /// The sentence for the clerk.
    pub fn message(&self) -> Message {
        match self {
            StoreError::Busy => Message::new("store-busy"),
            StoreError::TooNew { .. } => Message::new("store-too-new"),
            StoreError::Corrupt(what) => Message::new("store-corrupt").with("what", what.as_str()),
            StoreError::Full => Message::new("store-full"),
            StoreError::ReadOnly(what) => Message::new("store-read-only").with("what", what.as_str()),
            StoreError::Rule(word) => match word.as_str() {
                "package-incomplete" => Message::new("rule-package-incomplete"),
                "state-order" => Message::new("rule-state-order"),
                "hearing-first" => Message::new("rule-hearing-first"),
                "hearing-one" => Message::new("hearing-already"),
                "refusal-needs-ground" => Message::new("rule-refusal-needs-ground"),
                "suspended" => Message::new("rule-suspended"),
                "late-needs-reason" => Message::new("late-why-needed"),
                "visit-one" => Message::new("rule-visit-one"),
                "imported-once" => Message::new("rule-imported-once"),
                "imported-with-file" => Message::new("rule-imported-with-file"),
                "journal-moved" => Message::new("rule-journal-moved"),
                "visit-stands" => Message::new("rule-visit-stands"),
                _ => Message::new("rule-stands").with("what", word.as_str()),
            },
            StoreError::Other(what) => Message::new("store-other").with("what", what.as_str()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(e: rusqlite::Error) -> StoreError {
        if let rusqlite::Error::SqliteFailure(inner, text) = &e {
            let text = text.clone().unwrap_or_default();
            return match inner.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
                ErrorCode::DiskFull => StoreError::Full,
                ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => StoreError::ReadOnly(text),
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Corrupt(text),
                _ => match text.strip_prefix("rule:") {
                    Some(word) => StoreError::Rule(word.to_owned()),
                    None => StoreError::Other(text),
                },
            };
        }
        StoreError::Other(e.to_string())
    }
}

/// Shorthand of this layer.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Each step whole: the tables never stand without their rules.
const STEPS: &[&str] = &[
    concat!(
        include_str!("migrations/0001_office.sql"),
        include_str!("migrations/0001_gate.sql"),
        include_str!("migrations/0001_counts.sql"),
    ),
    include_str!("migrations/0002_lighter.sql"),
    include_str!("migrations/0003_visit.sql"),
    include_str!("migrations/0004_complaints.sql"),
    include_str!("migrations/0005_marks.sql"),
    include_str!("migrations/0006_terms.sql"),
    include_str!("migrations/0007_selfcheck.sql"),
    include_str!("migrations/0008_hearing.sql"),
    include_str!("migrations/0009_imports.sql"),
    include_str!("migrations/0010_journals.sql"),
    include_str!("migrations/0011_complaint_moves.sql"),
    include_str!("migrations/0012_consultation_annulled.sql"),
];

fn migrations() -> Migrations<'static> {
    Migrations::new(STEPS.iter().map(|sql| M::up(sql)).collect())
}

/// The open register.
pub struct Store {
    conn: Connection,
    path: Option<PathBuf>,
    opening: Option<Opening>,
    /// Rows changed lightly: drafts and such.
    light: u64,
}

/// A state of the register: as long as two are equal nothing was written to it by this program or another. Light writes of this program do not
/// show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Rows changed by this program.
    own: u64,
    /// SQLite's count of what others wrote.
    foreign: i64,
}

/// The register inside a transaction or for reading: all queries are methods of it. Beside it, when the desk is open, if that is known.
pub struct Db<'a>(&'a Connection, Option<&'a Opening>);

impl Store {
    /// Opens (and makes, if need be) the register at a path on a local disk.
    pub fn open(path: &Path) -> Result<Store> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags)?;
        Store::prepare(conn, Some(path.to_owned()))
    }

    /// A register that lives in memory, for tests and for trying things.
    pub fn in_memory() -> Result<Store> {
        Store::prepare(Connection::open_in_memory()?, None)
    }

    fn prepare(mut conn: Connection, path: Option<PathBuf>) -> Result<Store> {
        conn.busy_timeout(Duration::from_secs(5))?;
        conn.set_prepared_statement_cache_capacity(96);
        conn.pragma_update(None, "foreign_keys", true)?;
        // A `REPLACE` deletes without firing delete triggers unless this is on.
        conn.pragma_update(None, "recursive_triggers", true)?;
        if path.is_some() {
            conn.pragma_update(None, "journal_mode", "wal")?;
        }
        conn.pragma_update(None, "synchronous", "full")?;
        // Eight megabytes of pages: enough for a term's work, small on an old PC.
        conn.pragma_update(None, "cache_size", -8192)?;
        let have: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
        let max = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
        if have > max {
            return Err(StoreError::TooNew { have, max });
        }
        if have < max {
            migrations().to_latest(&mut conn).map_err(|e| match e {
                rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
                other => StoreError::Other(other.to_string()),
            })?;
        }
        Ok(Store { conn, path, opening: None, light: 0 })
    }

    /// Where the register lies, if on disk.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Says when the desk is open: from now on an entry made while it is closed is marked.
    pub fn set_opening(&mut self, opening: Opening) {
        self.opening = Some(opening);
    }

    /// For reading.
    pub fn read(&self) -> Db<'_> {
        Db(&self.conn, self.opening.as_ref())
    }

    /// Runs a piece of work whole or not at all. The transaction is taken for writing at once, so two programs never meet half-way.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Db<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if self.is_held() {
            return Err(E::from(StoreError::Busy));
        }
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(|e| E::from(StoreError::from(e)))?;
        let value = work(&Db(&tx, self.opening.as_ref()))?;
        tx.commit().map_err(|e| E::from(StoreError::from(e)))?;
        Ok(value)
    }

    /// Begins a piece of work that is done in several strides, whole or not at all: until [`Store::keep`] or [`Store::drop_held`] nothing else is
    /// written. A program that ends in between leaves nothing behind.
    pub fn hold(&mut self) -> Result<()> {
        if self.is_held() {
            return Err(StoreError::Busy);
        }
        Ok(self.conn.execute_batch("BEGIN IMMEDIATE")?)
    }

    /// Whether such work is going on.
    pub fn is_held(&self) -> bool {
        !self.conn.is_autocommit()
    }

    /// Keeps what was done since [`Store::hold`].
    pub fn keep(&mut self) -> Result<()> {
        let kept = self.conn.execute_batch("COMMIT");
        if kept.is_err() {
            // What could not be kept must not stand in the way of the next piece of work.
            self.drop_held();
        }
        Ok(kept?)
    }

    /// Leaves nothing of what was done since [`Store::hold`].
    pub fn drop_held(&mut self) {
        if self.is_held() {
            // A rollback fails only where SQLite has rolled back by itself.
            let _gone = self.conn.execute_batch("ROLLBACK");
        }
    }

    /// Like [`Store::write`], but not waiting for the disk: for drafts, which must outlive a killed program and need not outlive a power cut.
    pub fn write_lightly<T>(&mut self, work: impl FnOnce(&Db<'_>) -> Result<T>) -> Result<T> {
        self.conn.pragma_update(None, "synchronous", "normal")?;
        let before = self.conn.total_changes();
        let value = self.write(work);
        self.light += self.conn.total_changes() - before;
        self.conn.pragma_update(None, "synchronous", "full")?;
        value
    }

    /// The state of the register now.
    pub fn stamp(&self) -> Result<Stamp> {
        let foreign = self.conn.prepare_cached("PRAGMA data_version")?.query_row([], |r| r.get(0))?;
        Ok(Stamp { own: self.conn.total_changes().saturating_sub(self.light), foreign })
    }

    /// Runs plain SQL: for tests that try the gate by this road, and for `kense` never.
    #[doc(hidden)]
    pub fn raw(&self, sql: &str) -> Result<()> {
        Ok(self.conn.execute_batch(sql)?)
    }
}

/// Day as it is stored.
fn day_text(day: chrono::NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Day as it was stored; a damaged one is the earliest day there is, so that it shows.
fn day_of(text: &str) -> chrono::NaiveDate {
    chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap_or(chrono::NaiveDate::MIN)
}

/// Moment as it was stored.
fn moment_of(text: &str) -> crate::domain::moment::Moment {
    crate::domain::moment::Moment::parse(text).unwrap_or_else(|| crate::domain::moment::Moment::new(chrono::NaiveDateTime::MIN))
}

/// JSON of a value that cannot fail to be written (maps and lists of texts).
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// A value from its JSON; the default when it is damaged.
fn unjson<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_well_formed() {
        migrations().validate().unwrap();
    }

    #[test]
    fn a_register_of_the_first_program_is_brought_up_with_everything_in_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kense.sqlite");
        let mut conn = Connection::open(&path).unwrap();
        Migrations::new(vec![M::up(STEPS[0])]).to_latest(&mut conn).unwrap();
        conn.execute_batch("INSERT INTO tally VALUES (1, '2099-01-01', '00403003', '125i', 7, 0, '2099-01-01T10:00', 'x')")
            .unwrap();
        drop(conn);
        let store = Store::open(&path).unwrap();
        let n: i64 = store.conn.query_row("SELECT n FROM day_count WHERE cell = '125i'", [], |r| r.get(0)).unwrap();
        assert_eq!(n, 7, "what was counted is kept");
        assert_eq!(store.verify().unwrap(), None, "its rules are those of today's program");
    }

    #[test]
    fn a_register_of_before_the_terms_keeps_its_late_cases_and_their_counts() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kense.sqlite");
        let mut conn = Connection::open(&path).unwrap();
        let before = STEPS.iter().position(|s| s.contains("CREATE TABLE due_change")).unwrap();
        Migrations::new(STEPS[..before].iter().map(|s| M::up(s)).collect()).to_latest(&mut conn).unwrap();
        conn.execute_batch(
            "INSERT INTO application (year, ordinal, number, at, day, service, edition, channel, person, state, due, due_rule,
                 applicant_number, applicant_no_number, applicant_name, applicant_phone, applicant_address, capacity, proxy_paper,
                 child_number, child_no_number, child_name, child_born, answers, note, clerk)
             VALUES (2099, 1, '1', '2099-01-05T10:00', '2099-01-05', '00403003', 'e', '12.2', 'individual', 'entering', '2099-01-06', '{}',
                 '', 'x', 'x', '', '', 'self', '', '', '', '', '', '{}', '', 'x');
             INSERT INTO paper (application, document, place, later, on_request, state_system, given, not_in_system, requested)
             VALUES (1, 'p', 0, 0, 0, 'no', 1, 0, 0);
             UPDATE application SET state = 'registered';
             UPDATE application SET state = 'ready', decided_at = '2099-01-08T10:00', decided_day = '2099-01-08', result_number = '1',
                 result_day = '2099-01-08';",
        )
        .unwrap();
        drop(conn);
        let store = Store::open(&path).unwrap();
        let case = store.read().case(1).unwrap().unwrap();
        assert_eq!((case.late_why.as_str(), case.due.to_string().as_str()), ("", "2099-01-06"));
        assert_eq!(store.read().wrong_count().unwrap(), None, "late as it was");
        // What ended then goes on to its receiver and asks for nothing that was not asked for then.
        store.raw("UPDATE application SET state = 'issued', handed_at = '2099-01-09T10:00', handed_to = 'x'").unwrap();
    }

    #[test]
    fn complaints_of_a_register_made_before_they_were_followed_keep_everything_and_owe_nothing_new() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kense.sqlite");
        let mut conn = Connection::open(&path).unwrap();
        let complaints = STEPS.iter().position(|s| s.contains("CREATE TABLE complaint_notice")).unwrap();
        Migrations::new(STEPS[..complaints].iter().map(|s| M::up(s)).collect()).to_latest(&mut conn).unwrap();
        conn.execute_batch(
            "INSERT INTO complaint (year, ordinal, number, at, day, service, person, name, party_number, contact, subject, due, clerk)
             VALUES (2098, 1, '1', '2098-06-02T10:00:00+05:00', '2098-06-02', '00403003', 'individual', 'N', '', '', 's', '2098-06-09', 'x');
             INSERT INTO complaint (year, ordinal, number, at, day, service, person, name, party_number, contact, subject, due, clerk)
             VALUES (2098, 2, '2', '2098-06-02T10:00:00+05:00', '2098-06-02', '00403003', 'individual', 'N', '', '', 's', '2098-06-09', 'x');
             UPDATE complaint SET answered_at = '2098-06-03T10:00:00+05:00', outcome = 'forwarded', answer = 'to the department' WHERE id = 1",
        )
        .unwrap();
        drop(conn);
        let mut store = Store::open(&path).unwrap();
        let old = store.read().complaint(1).unwrap().unwrap();
        let (_, outcome, text) = old.answer.clone().unwrap();
        assert_eq!((outcome.id(), text.as_str()), ("forwarded", "to the department"), "what was answered stands");
        assert_eq!((old.forward_by, old.untold(), old.may_be_forwarded()), (None, None, false));
        let open = store.read().open_complaints(10).unwrap();
        assert_eq!(open.iter().map(|c| c.id).collect::<Vec<_>>(), [2], "only the one without an answer");
        // How its day was reckoned was not kept then; it is the one that a changed calendar may move.
        let running = store.read().running_complaints().unwrap();
        assert_eq!(running.iter().map(|c| (c.id, c.running().len())).collect::<Vec<_>>(), [(2, 1)]);
        assert_eq!(store.read().complaint_rules(2).unwrap(), ComplaintRules::default());
        // The open one goes on by today's rules.
        let at = crate::domain::moment::Moment::parse("2098-06-04T10:00:00+05:00").unwrap();
        let outcome = crate::domain::complaint::Outcome::Satisfied;
        store.write(|db| db.answer_complaint(2, at, outcome, "done")).unwrap();
        assert!(store.read().open_complaints(10).unwrap().is_empty());
        assert_eq!(store.verify().unwrap(), None, "its rules are those of today's program");
    }

    #[test]
    fn cases_of_a_program_that_kept_no_hearings_are_brought_up_as_they_stood() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kense.sqlite");
        let mut conn = Connection::open(&path).unwrap();
        let before = STEPS.iter().position(|s| s.contains("CREATE TABLE hearing ")).unwrap();
        Migrations::new(STEPS[..before].iter().map(|sql| M::up(sql)).collect()).to_latest(&mut conn).unwrap();
        for (n, state) in [(1, "registered"), (2, "refused")] {
            conn.execute_batch(&format!(
                "INSERT INTO application (id, year, ordinal, number, at, day, service, edition, channel, person, state, due, due_rule,
                    applicant_number, applicant_no_number, applicant_name, applicant_phone, applicant_address, capacity, proxy_paper,
                    child_number, child_no_number, child_name, child_born, answers, note, clerk)
                 VALUES ({n}, 2099, {n}, 'z-{n}', '2099-01-05T10:00:00+05:00', '2099-01-05', '00403008', 'x', '12.2', 'individual',
                    'entering', '2099-01-12', '', '', '', 'Тестов', '', '', 'self', '', '', '', '', '', '{{}}', '', 'x');
                 INSERT INTO paper VALUES ({n}, 'application', 0, 0, 0, 'no', NULL, 1, 0, 0, NULL, NULL);
                 UPDATE application SET state = 'registered' WHERE id = {n};"
            ))
            .unwrap();
            if state == "refused" {
                conn.execute_batch(
                    "UPDATE application SET state = 'refused', ground = '1', why = 'x', medium = 'paper', decided_at = at, decided_day = day WHERE id = 2",
                )
                .unwrap();
            }
        }
        drop(conn);
        let mut store = Store::open(&path).unwrap();
        let states = |store: &Store| [1, 2].map(|id| store.read().case(id).unwrap().unwrap().state.id());
        assert_eq!(states(&store), ["registered", "refused"]);
        assert_eq!([1, 2].map(|id| store.read().hears(id).unwrap()), [None, None], "nobody has said it yet");
        store.write(|db| -> Result<()> { db.set_hears(1, true).and_then(|()| db.start_case(1)) }).unwrap();
        assert_eq!(states(&store), ["in-work", "refused"]);
        assert_eq!(store.verify().unwrap(), None);
    }

    #[test]
    fn a_register_of_a_newer_program_is_not_touched() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kense.sqlite");
        Store::open(&path).unwrap().raw("PRAGMA user_version = 99").unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::TooNew { have: 99, .. })));
    }

    #[test]
    fn a_file_that_is_no_register_is_told_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("kense.sqlite");
        std::fs::write(&path, "this is a letter, not a register, and it is long enough to be taken for one".repeat(40)).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::Corrupt(_))));
        assert!(std::fs::read_to_string(&path).unwrap().starts_with("this is a letter"));
    }
}
