//! The verbs: one function an intention of a person; owns store, catalogue and clock, and returns what changed.
//!
//! Screens and the command line know only this layer and the domain. Every writing verb runs in one transaction with its entry in the
//! journal, so it happens whole or not at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::catalog::Catalog;
use crate::catalog::{Finder, shipped_complaint_terms};
use crate::domain::calendar::WorkingCalendar;
use crate::domain::complaint::ComplaintTerms;
use crate::domain::hours::Opening;
use crate::domain::moment::Moment;
use crate::domain::service::{Edition, PaperRoad, Service, ServiceCode, Way};
use crate::domain::text::{Lang, Message};
use crate::store::{Db, Entry, Store};

pub mod calendar;
pub mod check;
pub mod clock;
pub mod complain;
pub mod complaint_moves;
pub mod consult;
pub mod day;
pub mod decide;
pub mod demo;
pub mod fault;
pub mod first_start;
pub mod folder;
pub mod follow;
pub mod hearing;
pub mod imports;
pub mod intake;
pub mod journals;
pub mod leaflet;
pub mod look;
pub mod marks;
pub mod office;
pub mod old;
pub mod opening;
pub mod outside;
pub mod own;
pub mod print;
mod report_paper;
pub mod reports;
pub mod said;
pub mod selfcheck;
pub mod staff;
pub mod terms;
pub mod today;
pub mod visit;

pub use crate::catalog::Problem;
pub use crate::central::packet::Packet;
pub use crate::store::{
    CaseQuery, CaseRow, CellCase, ClosedDay, ComplaintQuery, Delivery, History, Imported, ImportedQuery, KnownPerson, OpenTerm,
    Order, StoredPacket, Together,
};
pub use crate::words::names::provider as provider_message;

use clock::Clock;
use fault::OpError;
use office::Office;

/// Shorthand of this layer.
pub type Result<T> = std::result::Result<T, OpError>;

/// Name of the register in the office folder.
pub const REGISTER: &str = "kense.sqlite";

/// An open office.
pub struct Ops {
    store: Store,
    catalog: Catalog,
    finder: Finder,
    calendar: WorkingCalendar,
    office: Office,
    clock: Box<dyn Clock>,
    dir: Option<PathBuf>,
    used: BTreeMap<ServiceCode, u64>,
    clock_confirmed: bool,
    problems: Vec<Problem>,
    moves: terms::Moves,
    complaint_terms: ComplaintTerms,
    board: today::Kept,
}

/// Texts of files with their names.
type Texts = Vec<(String, String)>;

/// Reads the office's own texts of a subfolder (`services.d`, `calendar.d`); an absent folder is an empty one. A file that cannot be read, or is
/// not written in UTF-8, is a problem like any other: it must not keep the office from opening.
fn own_texts(dir: Option<&Path>, folder: &str, problems: &mut Vec<Problem>) -> Texts {
    let Some(list) = dir.and_then(|dir| std::fs::read_dir(dir.join(folder)).ok()) else { return Vec::new() };
    let mut out = Vec::new();
    for entry in list.flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|e| e == "toml") && path.is_file() {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            match own::read(&path, &name) {
                Ok(text) => out.push((name, text)),
                Err(problem) => problems.push(problem),
            }
        }
    }
    out.sort();
    out
}

/// The shipped catalogue with an office's own editions. A file with a problem is left out and its problems are kept to be shown; the others and
/// the shipped list hold.
fn read_catalog(dir: Option<&Path>) -> Result<(Catalog, Vec<Problem>)> {
    let shipped = Catalog::shipped()?;
    let mut problems = Vec::new();
    let mut own = own_texts(dir, "services.d", &mut problems);
    own.extend(own_texts(dir, "calendar.d", &mut problems));
    let catalog = with_own(shipped, own, &mut problems);
    problems.extend(print::faults_of_blanks(dir, &catalog));
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Ok((catalog, problems))
}

/// The catalogue with those of the files that have no problem.
fn with_own(shipped: Catalog, mut own: Texts, problems: &mut Vec<Problem>) -> Catalog {
    while !own.is_empty() {
        match shipped.clone().with_office(&own) {
            Ok(catalog) => return catalog,
            Err(found) => {
                own.retain(|(file, _)| found.iter().all(|p| p.file != *file));
                problems.extend(found);
            }
        }
    }
    shipped
}

/// Refuses a folder on a network drive: a database there gets damaged sooner or later.
fn refuse_network(dir: &Path) -> Result<()> {
    if is_network(dir) {
        return Err(OpError::data("network-drive", Message::new("office-network-drive").with("dir", dir.display().to_string())));
    }
    Ok(())
}

/// Whether a folder lies on a share: a UNC path (Windows resolves a mapped letter to one), or a network mount.
fn is_network(dir: &Path) -> bool {
    let full = std::fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    let text = full.to_string_lossy();
    if text.starts_with(r"\\?\UNC\") || (text.starts_with(r"\\") && !text.starts_with(r"\\?\")) {
        return true;
    }
    let Ok(mounts) = std::fs::read_to_string("/proc/mounts") else { return false };
    let on = mounts
        .lines()
        .filter_map(|l| {
            let mut parts = l.split(' ');
            let (_, place, kind) = (parts.next()?, parts.next()?, parts.next()?);
            full.starts_with(place).then_some((place.len(), kind.to_owned()))
        })
        .max_by_key(|(len, _)| *len);
    on.is_some_and(|(_, kind)| ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"].contains(&kind.as_str()))
}

impl Ops {
    /// Whether a folder holds an office.
    pub fn exists(dir: &Path) -> bool {
        dir.join(REGISTER).is_file()
    }

    /// Makes a new office in a folder.
    pub fn init(dir: &Path, office: Office, clock: Box<dyn Clock>) -> Result<Ops> {
        let office = office.checked()?;
        if Ops::exists(dir) && Store::open(&dir.join(REGISTER))?.read().setting("bin")?.is_some() {
            return Err(OpError::rule("office-exists", Message::new("office-exists").with("dir", dir.display().to_string())));
        }
        std::fs::create_dir_all(dir).map_err(|e| {
            OpError::data(
                "folder",
                Message::new("office-folder").with("dir", dir.display().to_string()).with("what", e.to_string()),
            )
        })?;
        refuse_network(dir)?;
        let mut store = Store::open(&dir.join(REGISTER))?;
        save_office(&mut store, &office, clock.now(), "office-made")?;
        first_start::forget(dir);
        Ops::with(store, Some(dir.to_owned()), clock)
    }

    /// Opens the office of a folder.
    pub fn open(dir: &Path, clock: Box<dyn Clock>) -> Result<Ops> {
        if !Ops::exists(dir) {
            return Err(OpError::data("no-office", Message::new("office-none").with("dir", dir.display().to_string())));
        }
        refuse_network(dir)?;
        Ops::with(Store::open(&dir.join(REGISTER))?, Some(dir.to_owned()), clock)
    }

    /// An office in memory: demonstrations and tests.
    pub fn in_memory(office: Office, clock: Box<dyn Clock>) -> Result<Ops> {
        let mut store = Store::in_memory()?;
        save_office(&mut store, &office.checked()?, clock.now(), "office-made")?;
        Ops::with(store, None, clock)
    }

    fn with(mut store: Store, dir: Option<PathBuf>, clock: Box<dyn Clock>) -> Result<Ops> {
        let settings = store.read().settings()?;
        let office =
            Office::from_settings(&settings).ok_or_else(|| OpError::data("no-office", Message::new("office-unfinished")))?;
        let (catalog, problems) = read_catalog(dir.as_deref())?;
        let calendar = catalog.calendar(office.week);
        let finder = Finder::new(&catalog);
        let used = store.read().service_use()?.into_iter().collect();
        let complaint_terms = shipped_complaint_terms()
            .ok_or_else(|| OpError::data("catalogue", Message::new("catalogue-problems").with("n", 1_usize)))?;
        store.set_opening(Opening { hours: office.hours, calendar: calendar.clone() });
        let mut ops = Ops {
            store,
            catalog,
            finder,
            calendar,
            office,
            clock,
            dir,
            used,
            clock_confirmed: false,
            problems,
            complaint_terms,
            board: today::Kept::default(),
            moves: terms::Moves::default(),
        };
        ops.look_for_moves()?;
        Ok(ops)
    }

    /// The office.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The folder, if it is on disk.
    pub fn dir(&self) -> Option<&Path> {
        self.dir.as_deref()
    }

    /// Now.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.now().day()
    }

    /// Changes settings of the office.
    pub fn change_office(&mut self, office: Office) -> Result<()> {
        let office = office.checked()?;
        if office.rehearsal != self.office.rehearsal {
            return Err(OpError::rule("rehearsal-stays", Message::new("office-rehearsal-stays")));
        }
        save_office(&mut self.store, &office, self.clock.now(), "office-changed")?;
        self.calendar = self.catalog.calendar(office.week);
        self.board.forget();
        self.office = office;
        let opening = self.opening();
        self.store.set_opening(opening);
        self.look_for_moves()
    }

    /// When the desk is open, by the hours and the calendar in force.
    fn opening(&self) -> Opening {
        Opening { hours: self.office.hours, calendar: self.calendar.clone() }
    }

    /// Remembers the language chosen on the fly. A failure to keep it must not stand in the clerk's way: the screen has switched already.
    pub fn remember_lang(&mut self, lang: Lang) {
        self.office.lang = lang;
        let _kept = self.store.write_lightly(|db| db.set_setting("lang", lang.code()));
    }

    /// The catalogue in force.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Problems of the office's own editions, which are left out until mended.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Reads the catalogue anew, after a file of the office was written.
    pub fn reload(&mut self) -> Result<()> {
        (self.catalog, self.problems) = read_catalog(self.dir.as_deref())?;
        self.calendar = self.catalog.calendar(self.office.week);
        self.finder = Finder::new(&self.catalog);
        self.board.forget();
        self.look_for_moves()
    }

    /// The working calendar.
    pub fn calendar(&self) -> &WorkingCalendar {
        &self.calendar
    }

    /// A service by code.
    pub fn service(&self, code: &ServiceCode) -> Result<&Service> {
        self.catalog
            .get(code)
            .ok_or_else(|| OpError::usage("no-service", Message::new("service-none").with("code", code.as_str())))
    }

    /// The edition of a service in force on a day.
    pub fn edition_on(&self, code: &ServiceCode, day: NaiveDate) -> Result<&Edition> {
        self.service(code)?.on(day).ok_or_else(|| {
            OpError::rule("no-edition", Message::new("service-no-edition").with("code", code.as_str()).with("day", day))
        })
    }

    /// The edition a case is judged by.
    pub fn edition(&self, code: &ServiceCode, id: &str) -> Result<&Edition> {
        let service = self.service(code)?;
        service.edition(id).ok_or_else(|| {
            OpError::data("no-edition", Message::new("service-edition-lost").with("code", code.as_str()).with("edition", id))
        })
    }

    /// Short name of a service for lists, by its newest edition; the code if the catalogue lacks it.
    pub fn label(&self, code: &ServiceCode, lang: Lang) -> String {
        self.catalog.get(code).map_or_else(|| code.to_string(), |s| s.newest().label.get(lang).to_owned())
    }

    /// Full name of a service on a day.
    pub fn full_name(&self, code: &ServiceCode, day: NaiveDate, lang: Lang) -> String {
        self.catalog.get(code).map_or_else(|| code.to_string(), |s| s.on(day).unwrap_or(s.newest()).name.get(lang).to_owned())
    }

    /// Services found by words, a code or an everyday name, most used first.
    pub fn find_services(&self, query: &str) -> Vec<&Service> {
        let codes = self.finder.find(query, &|c| self.used.get(c).copied().unwrap_or(0));
        codes.iter().filter_map(|c| self.catalog.get(c)).collect()
    }

    /// Why a paper application for this service cannot be taken here today; none when it can.
    pub fn why_not_here(&self, edition: &Edition) -> Option<Message> {
        let kind = self.office.kind;
        if !edition.providers.contains(&kind) {
            let who: Vec<crate::domain::text::Arg> = edition.providers.iter().map(|p| provider_message(*p).into()).collect();
            return Some(Message::new("not-here-provider").with("who", crate::domain::text::Arg::List(who)));
        }
        match edition.paper {
            PaperRoad::Provider if edition.complete => None,
            PaperRoad::Provider => Some(Message::new("not-here-unfinished")),
            PaperRoad::StateCorporation => Some(Message::new("not-here-state-corporation")),
            PaperRoad::None => Some(match (&edition.system, edition.ways.contains(&Way::InformationSystem)) {
                (Some(system), true) => Message::new("not-here-system").with("system", system.clone()),
                (None, true) => Message::new("not-here-some-system"),
                (_, false) => Message::new("not-here-portal"),
            }),
        }
    }

    /// Something the clerk should be told about the clock: it jumped back, or the system's zone differs from the office's.
    pub fn clock_trouble(&self) -> Result<Option<Message>> {
        if self.clock.is_given() || self.clock_confirmed {
            return Ok(None);
        }
        let now = self.now();
        if let Some(last) = self.store.read().last_entry_at()?
            && now.epoch() < last.epoch()
        {
            return Ok(Some(Message::new("clock-behind").with("now", now.written()).with("last", last.written())));
        }
        Ok(match self.clock.zone_difference() {
            0 => None,
            m => Some(Message::new("clock-zone").with("minutes", m).with("now", now.written())),
        })
    }

    /// The clerk looked at the clock and says it is right.
    pub fn confirm_clock(&mut self) {
        self.clock_confirmed = true;
    }

    /// Now, for writing; refuses while the clock is behind the last entry and nobody has confirmed it.
    fn now_to_write(&self) -> Result<Moment> {
        let now = self.now();
        if !self.clock.is_given()
            && !self.clock_confirmed
            && let Some(last) = self.store.read().last_entry_at()?
            && now.epoch() < last.epoch()
        {
            let says = Message::new("clock-behind").with("now", now.written()).with("last", last.written());
            return Err(OpError::rule("clock-behind", says).hint(Message::new("clock-behind-hint")));
        }
        Ok(now)
    }

    /// Copies the register to a file and proves the copy.
    pub fn backup(&self, to: &Path) -> Result<()> {
        Ok(self.store.backup(to)?)
    }

    /// Copies the register into the `backups` folder of the office under the moment, and proves the copy; gives the file.
    ///
    /// # Errors
    /// An office in memory has no folder; a copy of that name is there, as copies are never written over; it cannot be written or proved.
    pub fn backup_now(&self) -> Result<PathBuf> {
        let Some(dir) = &self.dir else { return Err(OpError::rule("no-folder", Message::new("settings-backup-no-folder"))) };
        let folder = dir.join("backups");
        let failed = |what: Message| OpError::data("backup", Message::new("backup-failed").with("what", what));
        let told = |e: std::io::Error| failed(Message::new("store-other").with("what", e.to_string()));
        std::fs::create_dir_all(&folder).map_err(told)?;
        let to = folder.join(format!("kense-{}.sqlite", self.now().local.format("%Y-%m-%d-%H%M%S")));
        if to.exists() {
            return Err(OpError::data("print", Message::new("print-exists").with("file", to.display().to_string())));
        }
        self.store.backup(&to).map_err(|e| failed(e.message()))?;
        Ok(to)
    }

    /// Checks the register and its journal through; gives what is wrong.
    pub fn verify(&self) -> Result<Option<String>> {
        Ok(self.store.verify()?)
    }

    /// The store, for tests that look behind the verbs or try the gate by plain SQL.
    #[doc(hidden)]
    pub fn store(&mut self) -> &mut Store {
        &mut self.store
    }
}

fn save_office(store: &mut Store, office: &Office, now: Moment, verb: &str) -> Result<()> {
    store.write(|db| {
        let mut changed = serde_json::Map::new();
        for (name, value) in office.to_settings() {
            if db.setting(name)?.as_deref() != Some(value.as_str()) {
                db.set_setting(name, &value)?;
                changed.insert(name.to_owned(), value.into());
            }
        }
        log(db, now, &office.clerk, verb, ("office", 0), serde_json::Value::Object(changed))
    })
}

/// Writes an entry of the journal.
fn log(db: &Db<'_>, at: Moment, clerk: &str, verb: &str, on: (&str, i64), body: serde_json::Value) -> Result<()> {
    Ok(db.log(&Entry { at, clerk, verb, subject: on.0, id: on.1, body })?)
}
