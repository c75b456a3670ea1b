//! The office's own editions: begun as a copy of the one in force, worked on as a draft, checked, laid beside the one in force, saved with a
//! first day, closed with a last one.
//!
//! A draft lies in `services.d/drafts` and holds nowhere. Saving puts it into `services.d/<code>.toml`, whole or not at all, in the same
//! transaction as its entry in the journal. An edition that holds already is closed with a date and never edited.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use serde_json::json;

use crate::catalog::{Catalog, write};
use crate::domain::difference::{Change, difference};
use crate::domain::moment::Moment;
use crate::domain::service::{Edition, Origin, Service, ServiceCode};
use crate::domain::text::Message;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Problem, Result, log, with_own};
use crate::report::Existing;
use crate::report::fault::{PrintFault, place_file};
use crate::store::Db;

/// Folder of own services in the office's folder.
const FOLDER: &str = "services.d";
/// Folder of drafts in it.
const DRAFTS: &str = "drafts";

/// An edition that is being worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnDraft {
    /// Service.
    pub code: ServiceCode,
    /// Its file.
    pub file: PathBuf,
    /// The edition; none while a part of the file cannot be read.
    pub edition: Option<Edition>,
    /// What is wrong, by line; the file is named from the office's folder.
    pub problems: Vec<Problem>,
}

/// What saving a draft would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The edition that would hold on the first day of the new one without it.
    pub old: Edition,
    /// The new edition.
    pub new: Edition,
    /// What is different.
    pub changes: Vec<Change>,
}

/// How an own edition stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its first day is still to come: it may be changed or taken back.
    Ahead,
    /// It holds: it may be closed.
    InForce,
    /// Its last day is over.
    Over,
}

impl Standing {
    /// How an edition stands on a day.
    pub fn of(edition: &Edition, day: NaiveDate) -> Standing {
        match edition.to {
            _ if edition.from > day => Standing::Ahead,
            Some(to) if to < day => Standing::Over,
            _ => Standing::InForce,
        }
    }
}

/// Reads a text file of the office; `name` is how a problem calls it.
pub(super) fn read(path: &Path, name: &str) -> std::result::Result<String, Problem> {
    let problem = |message: Message| Problem { file: name.to_owned(), line: 1, message };
    let bytes = std::fs::read(path)
        .map_err(|e| problem(Message::new("file-unreadable").with("file", name).with("what", e.to_string())))?;
    String::from_utf8(bytes).map_err(|e| {
        let good = e.as_bytes().iter().take(e.utf8_error().valid_up_to());
        let line = 1 + good.filter(|b| **b == b'\n').count();
        Problem { line, ..problem(Message::new("problem-not-utf8")) }
    })
}

/// Id of an own edition: no shipped one is called so.
fn own_id(from: NaiveDate) -> String {
    format!("own-{from}")
}

/// The day before.
fn day_before(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(1))
}

fn file_fault(fault: PrintFault) -> OpError {
    OpError::data("own-file", fault.message())
}

fn file_name(code: &ServiceCode) -> String {
    format!("{FOLDER}/{code}.toml")
}

fn draft_name(code: &ServiceCode) -> String {
    format!("{FOLDER}/{DRAFTS}/{code}.toml")
}

/// Makes the folder of a file, if it is not there, and puts the text in its place.
fn place(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|e| file_fault(PrintFault::of(&e, path)))?;
    }
    place_file(path, text.as_bytes(), Existing::Replace).map_err(file_fault)
}

/// Keeps a file beside itself as it was; nothing to keep is no fault.
fn keep_aside(path: &Path) -> Result<()> {
    match std::fs::read_to_string(path) {
        Ok(text) => place(&aside(path), &text),
        Err(_) => Ok(()),
    }
}

fn aside(path: &Path) -> PathBuf {
    path.with_extension("toml.bak")
}

impl Ops {
    fn own_path(&self, name: &str) -> Result<PathBuf> {
        match &self.dir {
            Some(dir) => Ok(dir.join(name)),
            None => Err(OpError::rule("no-folder", Message::new("own-no-folder"))),
        }
    }

    /// The file of own editions of a service.
    ///
    /// # Errors
    /// An office in memory has no folder.
    pub fn own_file(&self, code: &ServiceCode) -> Result<PathBuf> {
        self.own_path(&file_name(code))
    }

    /// That files of the office are left out, with the place of the first error; none where all are sound.
    pub fn own_trouble(&self) -> Option<Message> {
        let first = self.problems.first()?;
        let says = Message::new("own-editions-left-out").with("n", self.problems.len()).with("file", first.file.as_str());
        Some(says.with("line", first.line.to_string()).with("what", first.message.clone()))
    }

    /// The office's own editions as they stand in the catalogue, by code and first day.
    pub fn own_editions(&self) -> Vec<(ServiceCode, Edition)> {
        let own = |e: &&Edition| e.origin != Origin::Shipped;
        let all = self.catalog.services.iter().flat_map(|s| s.editions.iter().filter(own).map(|e| (s.code.clone(), e.clone())));
        all.collect()
    }

    /// Editions as they stand in the office's own file of a service; none where there is no file.
    fn own_service(&self, code: &ServiceCode) -> Result<Service> {
        let (path, name) = (self.own_file(code)?, file_name(code));
        if !path.exists() {
            return Ok(Service { code: code.clone(), aliases: Vec::new(), editions: Vec::new() });
        }
        let text = read(&path, &name).map_err(|p| OpError::from(vec![p]))?;
        Ok(Catalog::own_file(&name, &text)?)
    }

    /// The draft of a service, if there is one, checked as it stands on the disk.
    pub fn own_draft(&self, code: &ServiceCode) -> Result<Option<OwnDraft>> {
        let (file, name) = (self.own_path(&draft_name(code))?, draft_name(code));
        if !file.exists() {
            return Ok(None);
        }
        let (edition, problems) = match read(&file, &name) {
            Ok(text) => self.checked_draft(code, &name, &text),
            Err(problem) => (None, vec![problem]),
        };
        Ok(Some(OwnDraft { code: code.clone(), file, edition, problems }))
    }

    /// The one edition of a draft as far as it can be read, and everything that is wrong with it.
    fn checked_draft(&self, code: &ServiceCode, name: &str, text: &str) -> (Option<Edition>, Vec<Problem>) {
        let (service, mut problems) = Catalog::own_file_unfinished(name, text);
        let Some(service) = service else { return (None, problems) };
        let mut wrong = |message: Message| problems.push(Problem { file: name.to_owned(), line: 1, message });
        let edition = match service.editions.as_slice() {
            [edition] if service.code == *code => Some(Edition { origin: Origin::Office(file_name(code)), ..edition.clone() }),
            [_] => {
                wrong(Message::new("problem-own-code").with("code", code.as_str()));
                None
            }
            _ => {
                wrong(Message::new("problem-own-one"));
                None
            }
        };
        (edition, problems)
    }

    /// Begins an own edition as a copy of the one that holds on its first day, or of the own one that is still to come; the copy lies in a
    /// draft.
    ///
    /// # Errors
    /// A draft is there already; the first day is over; no edition holds on it; the file cannot be written.
    pub fn own_begin(&mut self, code: &ServiceCode, from: NaiveDate) -> Result<OwnDraft> {
        let now = self.now_to_write()?;
        self.own_first_day(from)?;
        if let Some(draft) = self.own_draft(code)? {
            let says = Message::new("own-draft-there").with("file", draft.file.display().to_string());
            return Err(OpError::rule("own-draft-there", says));
        }
        let ahead = self.own_ahead(code)?;
        let copied = match ahead {
            Some(edition) => edition,
            None => self.edition_on(code, from)?.clone(),
        };
        let was = copied.id.clone();
        let edition = Edition { id: own_id(from), from, to: None, origin: Origin::Office(file_name(code)), ..copied };
        let path = self.own_path(&draft_name(code))?;
        let text = write(code, &[], [&edition]);
        let body = json!({ "service": code.as_str(), "copied": was, "from": from.to_string() });
        self.own_written(now, "own-edition-begun", body, || place(&path, &text))?;
        Ok(OwnDraft { code: code.clone(), file: path, edition: Some(edition), problems: Vec::new() })
    }

    /// The own edition of a service that is still to come.
    fn own_ahead(&self, code: &ServiceCode) -> Result<Option<Edition>> {
        let today = self.today();
        Ok(self.own_service(code)?.editions.into_iter().find(|e| e.from > today))
    }

    /// The day an own edition may begin at the earliest is today: what was registered before was judged by the list of its day.
    fn own_first_day(&self, from: NaiveDate) -> Result<()> {
        if from < self.today() {
            return Err(OpError::rule("own-from", Message::new("own-from-over").with("from", from).with("today", self.today())));
        }
        Ok(())
    }

    /// Puts an edition into its draft, as the guided form changes it: called at every change, so that nothing typed is lost. What is wrong with
    /// it comes back with the draft.
    pub fn own_put(&mut self, code: &ServiceCode, edition: &Edition) -> Result<OwnDraft> {
        let path = self.own_path(&draft_name(code))?;
        place(&path, &write(code, &[], [edition]))?;
        self.own_draft(code)?
            .ok_or_else(|| OpError::usage("own-no-draft", Message::new("own-no-draft").with("code", code.as_str())))
    }

    /// Throws a draft away; it is kept aside as `.toml.bak`.
    pub fn own_drop(&mut self, code: &ServiceCode) -> Result<()> {
        let now = self.now_to_write()?;
        let path = self.own_path(&draft_name(code))?;
        self.own_written(now, "own-edition-dropped", json!({ "service": code.as_str() }), || {
            std::fs::rename(&path, aside(&path)).map_err(|e| file_fault(PrintFault::of(&e, &path)))
        })
    }

    /// What saving the draft would change, beside the edition that would hold without it.
    ///
    /// # Errors
    /// There is no draft, or it has problems: all of them by line.
    pub fn own_preview(&self, code: &ServiceCode) -> Result<Preview> {
        let draft = self.own_draft(code)?;
        let draft =
            draft.ok_or_else(|| OpError::usage("own-no-draft", Message::new("own-no-draft").with("code", code.as_str())))?;
        let Some(new) = draft.edition.filter(|_| draft.problems.is_empty()) else { return Err(draft.problems.into()) };
        let mut file = self.own_service(code)?;
        without_ahead(&mut file, self.today());
        let mut texts = Vec::new();
        if !file.editions.is_empty() {
            texts.push((file_name(code), write(code, &file.aliases, &file.editions)));
        }
        // Problems of that file would have been told as it was read.
        let beside = with_own(Catalog::shipped()?, texts, &mut Vec::new());
        let service = beside.get(code);
        let old = service.and_then(|s| s.on(new.from).or_else(|| s.editions.last())).unwrap_or(&new).clone();
        Ok(Preview { changes: difference(&old, &new), old, new })
    }

    /// Saves the draft as an own edition: it holds from its first day, in the running program too. An own edition still to come is replaced by
    /// it, one that holds is closed on the day before.
    ///
    /// # Errors
    /// There is no draft or it has problems; its first day is over, or that of an edition that holds already; the file cannot be written: then
    /// all is as it was.
    pub fn own_save(&mut self, code: &ServiceCode) -> Result<Edition> {
        let now = self.now_to_write()?;
        let Preview { new, changes, .. } = self.own_preview(code)?;
        self.own_first_day(new.from)?;
        let today = self.today();
        let mut file = self.own_service(code)?;
        without_ahead(&mut file, today);
        for kept in &mut file.editions {
            if kept.from >= new.from || kept.id == new.id {
                return Err(OpError::rule("own-taken", Message::new("own-day-taken").with("from", kept.from)));
            }
            if kept.to.is_none_or(|to| to >= new.from) {
                kept.to = day_before(new.from);
            }
        }
        file.editions.push(new.clone());
        let draft = self.own_path(&draft_name(code))?;
        let body = json!({ "service": code.as_str(), "edition": new.id, "from": new.from.to_string(),
            "to": new.to.map(|d| d.to_string()), "changes": changes.len() });
        self.own_put_file(now, "own-edition-saved", body, &file)?;
        // The draft is the edition now; one that stays behind would only be offered again.
        let _gone = std::fs::remove_file(draft);
        Ok(new)
    }

    /// Begins and saves at once: a plain copy in the office's own file, to be edited there until its first day.
    ///
    /// # Errors
    /// As [`Ops::own_begin`] and [`Ops::own_save`]; no draft stays behind.
    pub fn own_copy(&mut self, code: &ServiceCode, from: NaiveDate) -> Result<Edition> {
        let draft = self.own_begin(code, from)?;
        self.own_save(code).inspect_err(|_| {
            let _gone = std::fs::remove_file(draft.file);
        })
    }

    /// Takes back an own edition whose first day is still to come. The file stays beside itself as `.toml.bak`; the own edition that had been
    /// closed for it holds on.
    ///
    /// # Errors
    /// It is not there; it holds already; the file cannot be written.
    pub fn own_withdraw(&mut self, code: &ServiceCode, id: &str) -> Result<()> {
        let now = self.now_to_write()?;
        let today = self.today();
        let mut file = self.own_service(code)?;
        let at = own_place(&file, id)?;
        if file.editions[at].from <= today {
            return Err(OpError::rule("own-in-force", Message::new("own-in-force").with("from", file.editions[at].from)));
        }
        let gone = file.editions[at].clone();
        without_ahead(&mut file, today);
        let body = json!({ "service": code.as_str(), "edition": gone.id, "from": gone.from.to_string() });
        self.own_put_file(now, "own-edition-withdrawn", body, &file)
    }

    /// Closes an own edition that holds: `last` is its last day, and the shipped edition holds again after it.
    ///
    /// # Errors
    /// It is not there or does not hold; the day is over; the file cannot be written.
    pub fn own_close(&mut self, code: &ServiceCode, id: &str, last: NaiveDate) -> Result<()> {
        let now = self.now_to_write()?;
        let today = self.today();
        let mut file = self.own_service(code)?;
        let at = own_place(&file, id)?;
        let edition = &mut file.editions[at];
        if Standing::of(edition, today) != Standing::InForce {
            return Err(OpError::rule("own-not-in-force", Message::new("own-not-in-force")));
        }
        if last < today {
            return Err(OpError::rule("own-last", Message::new("own-last-over").with("last", last).with("today", today)));
        }
        edition.to = Some(last);
        let body = json!({ "service": code.as_str(), "edition": id, "to": last.to_string() });
        self.own_put_file(now, "own-edition-closed", body, &file)
    }

    /// Checks the file with everything beside it, writes it with its entry, and reads the catalogue anew. A file without editions goes aside.
    fn own_put_file(&mut self, now: Moment, verb: &str, body: serde_json::Value, file: &Service) -> Result<()> {
        let (path, name) = (self.own_file(&file.code)?, file_name(&file.code));
        let text = write(&file.code, &file.aliases, &file.editions);
        if !file.editions.is_empty() {
            let mut problems = Vec::new();
            with_own(Catalog::shipped()?, vec![(name, text.clone())], &mut problems);
            if !problems.is_empty() {
                return Err(problems.into());
            }
        }
        self.own_written(now, verb, body, || {
            keep_aside(&path)?;
            if file.editions.is_empty() {
                return std::fs::remove_file(&path).map_err(|e| file_fault(PrintFault::of(&e, &path)));
            }
            place(&path, &text)
        })?;
        self.reload()
    }

    /// Writes a file and its entry in the journal together: without the one there is not the other.
    fn own_written(
        &mut self,
        now: Moment,
        verb: &str,
        body: serde_json::Value,
        write: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let clerk = self.office.clerk.clone();
        self.store.write(|db: &Db<'_>| -> Result<()> {
            log(db, now, &clerk, verb, ("office", 0), body)?;
            write()
        })
    }
}

/// Takes out the editions still to come; what had been closed for one of them holds on.
fn without_ahead(file: &mut Service, today: NaiveDate) {
    let ends: Vec<Option<NaiveDate>> = file.editions.iter().filter(|e| e.from > today).map(|e| day_before(e.from)).collect();
    file.editions.retain(|e| e.from <= today);
    for kept in file.editions.iter_mut().filter(|e| e.to.is_some_and(|to| to >= today)) {
        if ends.contains(&kept.to) {
            kept.to = None;
        }
    }
}

fn own_place(file: &Service, id: &str) -> Result<usize> {
    let at = file.editions.iter().position(|e| e.id == id);
    at.ok_or_else(|| OpError::usage("own-none", Message::new("own-none").with("edition", id)))
}

/// The word of a standing for scripts.
pub fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Ahead => "ahead",
        Standing::InForce => "in-force",
        Standing::Over => "over",
    }
}
