//! Reads the shipped seeds and the office's own editions into services, every problem at once with file and line.
//!
//! Texts come in, values go out: the shipped files are compiled in, the office's are read from disk by the caller. A catalogue with a
//! problem is no catalogue, because a service half read would be judged by half its list.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use chrono::Days;
use sha2::{Digest, Sha256};

use crate::domain::calendar::SpecialDay;
use crate::domain::common::CommonFact;
use crate::domain::hearing;
use crate::domain::service::{Edition, Origin, Service, ServiceCode};
use crate::domain::text::Message;

mod calendar;
mod check;
mod common;
mod find;
mod parts;
mod procedure;
mod read;
mod service;
mod vocabulary;

pub use find::{Finder, Hit};

use service::ServiceFile;

/// Files of `seeds/services` and `seeds/calendar` and the facts common to all services, by their path below `seeds`.
const SHIPPED: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/seeds.in"));

/// Something wrong with a seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// File, as the caller named it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: Message,
}

/// For logs and test output; people read the translated message.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// All services and days the program knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalog {
    /// Services, by code.
    pub services: Vec<Service>,
    /// Days that differ from the plain week, by date.
    pub days: Vec<SpecialDay>,
    /// Years whose days are known, ascending.
    pub years: Vec<i32>,
    /// Facts of the law common to all services, in the order of their file.
    pub common: Vec<CommonFact>,
    /// What the law says about what goes before a refusal; none where the file is silent.
    pub hearing: Option<hearing::Rules>,
    /// Short id of the content, the same wherever the same seeds were read; it travels in packets.
    pub version: String,
}

/// What a file holds, by the folder it lies in.
enum Folder {
    Services,
    Calendar,
    Common,
}

impl Folder {
    fn of(file: &str) -> Option<Folder> {
        match file.rsplit(['/', '\\']).nth(1) {
            Some("services" | "services.d") => Some(Folder::Services),
            Some("calendar" | "calendar.d") => Some(Folder::Calendar),
            None if file == "common.toml" => Some(Folder::Common),
            _ => None,
        }
    }
}

impl Catalog {
    /// The catalogue compiled in. Fails only when a shipped seed has a problem, which a test holds to be none.
    pub fn shipped() -> Result<Catalog, Vec<Problem>> {
        // Read once a process: an office opened again (a test, a merge of editions) gets a copy.
        static READ: OnceLock<Result<Catalog, Vec<Problem>>> = OnceLock::new();
        READ.get_or_init(|| Catalog::read(SHIPPED)).clone()
    }

    /// Reads seeds given as path and text; the folder tells services (`services/`) from days (`calendar/`), `common.toml` lies in none.
    ///
    /// # Errors
    /// All problems of all files, by file and line.
    pub fn read<F: AsRef<str>, T: AsRef<str>>(files: &[(F, T)]) -> Result<Catalog, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut codes: HashMap<ServiceCode, String> = HashMap::new();
        let mut years: HashMap<i32, String> = HashMap::new();
        let version = content_id("", files);
        let mut catalog =
            Catalog { services: Vec::new(), days: Vec::new(), years: Vec::new(), common: Vec::new(), hearing: None, version };
        for (file, text) in files {
            let (file, text) = (file.as_ref(), text.as_ref());
            match Folder::of(file) {
                Some(Folder::Services) => {
                    let read = service::read(file, text, &Origin::Shipped, &mut problems);
                    let (line, code) = read.code.clone();
                    if let Some(first) = codes.insert(code.clone(), file.to_owned())
                        && !code.0.is_empty()
                    {
                        problems.push(second(file, line, code.0, first));
                    }
                    catalog.services.push(whole(read));
                }
                Some(Folder::Calendar) => {
                    let read = calendar::read(file, text, &mut problems);
                    let (line, year) = read.year;
                    if let Some(first) = years.insert(year, file.to_owned())
                        && year != 0
                    {
                        problems.push(second(file, line, year.to_string(), first));
                    }
                    catalog.days.extend(read.days);
                    catalog.years.push(year);
                }
                Some(Folder::Common) => {
                    let (facts, rules) = common::read(file, text, &mut problems);
                    catalog.common.extend(facts);
                    catalog.hearing = rules.or(catalog.hearing);
                }
                None => problems.push(out_of_place(file)),
            }
        }
        catalog.settled(problems)
    }

    /// Adds the office's own files, given as path and text: editions of `services.d` and days of `calendar.d`.
    ///
    /// An edition that starts later than the open shipped one closes it the day before. A day takes the place of the shipped one for the
    /// same week.
    ///
    /// # Errors
    /// All problems of all files, by file and line; among them an edition with the id or the first day of a shipped one.
    pub fn with_office(mut self, files: &[(String, String)]) -> Result<Catalog, Vec<Problem>> {
        if files.is_empty() {
            return Ok(self);
        }
        self.version = content_id(&self.version, files);
        let mut problems = Vec::new();
        for (file, text) in files {
            match Folder::of(file) {
                Some(Folder::Services) => {
                    let read = service::read(file, text, &Origin::Office(file.clone()), &mut problems);
                    self.add_editions(read, &mut problems);
                }
                Some(Folder::Calendar) => {
                    let read = calendar::read(file, text, &mut problems);
                    self.days.retain(|d| {
                        !read.days.iter().any(|own| d.date == own.date && (own.week.is_none() || own.week == d.week))
                    });
                    self.days.extend(read.days);
                    self.years.push(read.year.1);
                }
                // The law is the same for every office.
                Some(Folder::Common) | None => problems.push(out_of_place(file)),
            }
        }
        self.settled(problems)
    }

    /// A service by its code.
    pub fn get(&self, code: &ServiceCode) -> Option<&Service> {
        let n = self.services.binary_search_by(|s| s.code.cmp(code)).ok()?;
        self.services.get(n)
    }

    /// Puts everything in order, or gives the problems.
    fn settled(mut self, mut problems: Vec<Problem>) -> Result<Catalog, Vec<Problem>> {
        if !problems.is_empty() {
            problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
            return Err(problems);
        }
        self.services.sort_by(|a, b| a.code.cmp(&b.code));
        // Stable: of two entries for one day the office's stays the later, and the later one wins in a calendar.
        self.days.sort_by_key(|d| d.date);
        self.years.sort_unstable();
        self.years.dedup();
        Ok(self)
    }

    fn add_editions(&mut self, own: ServiceFile, problems: &mut Vec<Problem>) {
        let Some(shipped) = self.services.iter_mut().find(|s| s.code == own.code.1) else {
            self.services.push(whole(own));
            return;
        };
        let mut told = |line: usize, message: Message| problems.push(Problem { file: own.file.clone(), line, message });
        let mut added = Vec::new();
        for (line, edition) in own.editions {
            if shipped.edition(&edition.id).is_some() {
                told(line, Message::new("problem-office-id").with("id", edition.id));
            } else if shipped.editions.iter().any(|e| e.from == edition.from) {
                told(line, Message::new("problem-office-from").with("from", edition.from));
            } else {
                added.push((line, edition));
            }
        }
        if let Some(open) = shipped.editions.last_mut().filter(|e| e.to.is_none())
            && let Some((_, next)) = added.iter().find(|(_, e)| e.from > open.from)
        {
            open.to = next.from.checked_sub_days(Days::new(1));
        }
        let mut all: Vec<(Option<usize>, Edition)> = shipped.editions.drain(..).map(|e| (None, e)).collect();
        all.extend(added.into_iter().map(|(line, e)| (Some(line), e)));
        all.sort_by_key(|(_, e)| e.from);
        for pair in all.windows(2) {
            // Two of the office's own were compared when their file was read.
            if let (Some(line), None) | (None, Some(line)) = (pair[0].0, pair[1].0)
                && let Some(message) = check::overlap(&pair[0].1, &pair[1].1)
            {
                told(line, message);
            }
        }
        shipped.editions = all.into_iter().map(|(_, e)| e).collect();
        for alias in own.aliases {
            if !shipped.aliases.contains(&alias) {
                shipped.aliases.push(alias);
            }
        }
    }
}

fn whole(read: ServiceFile) -> Service {
    Service { code: read.code.1, aliases: read.aliases, editions: read.editions.into_iter().map(|(_, e)| e).collect() }
}

fn second(file: &str, line: usize, id: String, first: String) -> Problem {
    Problem { file: file.to_owned(), line, message: Message::new("problem-second-file").with("id", id).with("first", first) }
}

fn out_of_place(file: &str) -> Problem {
    Problem { file: file.to_owned(), line: 1, message: Message::new("problem-folder") }
}

/// Eight hexadecimal digits over what the files say. Line ends do not count: the same seeds are checked out with either.
fn content_id<F: AsRef<str>, T: AsRef<str>>(before: &str, files: &[(F, T)]) -> String {
    let mut sorted: Vec<(&str, &str)> = files.iter().map(|(f, t)| (f.as_ref(), t.as_ref())).collect();
    sorted.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(before);
    for (file, text) in sorted {
        // The name alone, not the folder: the same office file gives the same id wherever the office keeps it.
        hash.update(file.rsplit(['/', '\\']).next().unwrap_or(file));
        for line in text.lines() {
            hash.update(line);
            hash.update("\n");
        }
        hash.update("\0");
    }
    hash.finalize().iter().take(4).map(|b| format!("{b:02x}")).collect()
}
