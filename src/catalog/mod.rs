//! Reads the shipped seeds and the office's own editions into services, every problem at once with file and line.
//!
//! Texts come in, values go out: the shipped files are compiled in, the office's are read from disk by the caller. A catalogue with a
//! problem is no catalogue, because a service half read would be judged by half its list.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{Datelike, Days, NaiveDate};
use sha2::{Digest, Sha256};

use crate::domain::calendar::{SpecialDay, Week, WorkingCalendar};
use crate::domain::common::CommonFact;
use crate::domain::hearing;
use crate::domain::holidays::Rules;
use crate::domain::service::{Edition, Origin, Service, ServiceCode};
use crate::domain::text::Message;

pub mod blanks;
mod calendar;
mod check;
mod common;
mod complaints;
mod content;
pub mod criteria;
pub mod desk;
mod find;
mod holidays;
pub mod journals;
mod parts;
mod procedure;
mod read;
mod retype;
mod service;
mod variants;
mod vocabulary;
mod write;

pub use calendar::OwnYear;
pub use complaints::shipped_complaint_terms;
pub use content::content;
pub use find::{Finder, Hit};
pub use write::write;

use calendar::CalendarFile;
use service::ServiceFile;

/// Files of `seeds/services` and `seeds/calendar` and the facts common to all services, by their path below `seeds`.
const SHIPPED: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/seeds.in"));

static TIMES_READ: AtomicUsize = AtomicUsize::new(0);

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

/// Cores used for reading; more do not help files this small.
const MOST_CORES: usize = 4;

/// How much of a file is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Care {
    /// What a catalogue cannot do without.
    Load,
    /// Every combination of answers too.
    Variants,
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
    /// Those of them that have no official list: their days are computed.
    pub computed: Vec<i32>,
    /// What the years without a list are computed from.
    pub rules: Option<Rules>,
    /// Facts of the law common to all services, in the order of their file.
    pub common: Vec<CommonFact>,
    /// What the law says about what goes before a refusal; none where the file is silent.
    pub hearing: Option<hearing::Rules>,
    /// Short id of the content, the same wherever the same seeds were read; it travels in packets.
    pub version: String,
}

/// `work` done on each of `items` by the cores there are, the results in the order of the items. An office waits for the catalogue at every
/// start, and its files do not depend on one another.
fn side_by_side<T: Copy + Sync, R: Send>(items: &[T], work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_CORES).min(items.len());
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        while let Some((at, item)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            items.get(at).map(|item| (at, *item))
        } {
            done.push((at, work(item)));
        }
        done
    };
    let mut done = std::thread::scope(|scope| {
        // A thread that could not be had costs time and nothing else: this one takes what is left.
        let others: Vec<_> = (1..cores).filter_map(|_| std::thread::Builder::new().spawn_scoped(scope, take).ok()).collect();
        let mut done = take();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// What a file holds, by the folder it lies in.
enum Folder {
    Services,
    Calendar,
    Rules,
    Common,
}

impl Folder {
    fn of(file: &str) -> Option<Folder> {
        match file.rsplit(['/', '\\']).nth(1) {
            Some("services" | "services.d") => Some(Folder::Services),
            Some("calendar") if file.ends_with("rules.toml") => Some(Folder::Rules),
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
        READ.get_or_init(|| {
            TIMES_READ.fetch_add(1, Ordering::Relaxed);
            Catalog::read(SHIPPED)
        })
        .clone()
    }

    /// How often the compiled-in catalogue was read in this process, for the test that it is not read twice.
    #[doc(hidden)]
    pub fn times_read() -> usize {
        TIMES_READ.load(Ordering::Relaxed)
    }

    /// Reads seeds given as path and text; the folder tells services (`services/`) from days (`calendar/`), `common.toml` lies in none.
    ///
    /// # Errors
    /// All problems of all files, by file and line.
    pub fn read<F: AsRef<str>, T: AsRef<str>>(files: &[(F, T)]) -> Result<Catalog, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut codes: HashMap<ServiceCode, String> = HashMap::new();
        let mut years: HashMap<i32, String> = HashMap::new();
        let mut catalog = Catalog {
            services: Vec::new(),
            days: Vec::new(),
            years: Vec::new(),
            computed: Vec::new(),
            rules: None,
            common: Vec::new(),
            hearing: None,
            version: content_id("", files),
        };
        let texts: Vec<(&str, &str)> = files.iter().map(|(f, t)| (f.as_ref(), t.as_ref())).collect();
        let services: Vec<(&str, &str)> =
            texts.iter().copied().filter(|(file, _)| matches!(Folder::of(file), Some(Folder::Services))).collect();
        let mut services = side_by_side(&services, |(file, text)| {
            let mut found = Vec::new();
            (service::read(file, text, &Origin::Shipped, Care::Load, &mut found), found)
        })
        .into_iter();
        for (file, text) in texts {
            match Folder::of(file) {
                Some(Folder::Services) => {
                    let Some((read, found)) = services.next() else { continue };
                    problems.extend(found);
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
                    if read.computed {
                        catalog.computed.push(year);
                    }
                }
                Some(Folder::Rules) => catalog.rules = Some(holidays::read(file, text, &mut problems)),
                Some(Folder::Common) => {
                    let (facts, rules) = common::read(file, text, &mut problems);
                    catalog.common.extend(facts);
                    catalog.hearing = rules.or(catalog.hearing);
                }
                None => problems.push(out_of_place(file)),
            }
        }
        catalog.compute_the_rest();
        catalog.settled(problems)
    }

    /// What no combination of answers justifies in these files: a document that is never asked for, a question that changes nothing, a
    /// document asked for twice, a variant without a list. They are read for that alone, so a file with another problem tells that one.
    pub fn idle<F: AsRef<str>, T: AsRef<str>>(files: &[(F, T)]) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (file, text) in files.iter().map(|(f, t)| (f.as_ref(), t.as_ref())) {
            if matches!(Folder::of(file), Some(Folder::Services)) {
                service::read(file, text, &Origin::Shipped, Care::Variants, &mut problems);
            }
        }
        problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        problems
    }

    /// The same of the files compiled in.
    pub fn shipped_idle() -> Vec<Problem> {
        Catalog::idle(SHIPPED)
    }

    /// Computes the years of the rules that no file lists.
    fn compute_the_rest(&mut self) {
        let Some(rules) = &self.rules else { return };
        for year in rules.years.clone().filter(|y| !self.years.contains(y)).collect::<Vec<_>>() {
            self.days.extend(rules.days_of(year));
            self.years.push(year);
            self.computed.push(year);
        }
    }

    /// The working calendar of a week.
    pub fn calendar(&self, week: Week) -> WorkingCalendar {
        WorkingCalendar::new(week, self.days.clone(), self.years.clone()).unlisted(self.computed.clone())
    }

    /// Adds the office's own files, given as path and text: editions of `services.d` and days of `calendar.d`.
    ///
    /// Of a shipped edition and one of the office the one that starts later holds from its first day, and of two that start the same day the
    /// office's; when the office's comes to its last day the shipped one holds again. A day takes the place of the shipped one for the same
    /// week.
    ///
    /// # Errors
    /// All problems of all files, by file and line; among them an edition with the id of a shipped one.
    pub fn with_office(mut self, files: &[(String, String)]) -> Result<Catalog, Vec<Problem>> {
        if files.is_empty() {
            return Ok(self);
        }
        self.version = content_id(&self.version, files);
        let mut problems = Vec::new();
        for (file, text) in files {
            match Folder::of(file) {
                Some(Folder::Services) => {
                    let read = service::read(file, text, &Origin::Office(file.clone()), Care::Load, &mut problems);
                    self.add_editions(read, &mut problems);
                }
                Some(Folder::Calendar) => {
                    self.add_days(calendar::read(file, text, &mut problems));
                }
                // The law is the same for every office, and so are the rules of the calendar.
                Some(Folder::Common | Folder::Rules) | None => problems.push(out_of_place(file)),
            }
        }
        self.settled(problems)
    }

    fn add_days(&mut self, own: CalendarFile) {
        let year = own.year.1;
        if own.whole == Some(true) {
            self.days.retain(|d| d.date.year() != year);
            self.computed.retain(|y| *y != year);
            self.years.push(year);
            if own.computed {
                self.computed.push(year);
            }
        }
        // An entry for one week leaves that of both weeks in place and wins over it in a calendar of its week.
        self.days.retain(|d| !own.days.iter().any(|o| d.date == o.date && (o.week.is_none() || o.week == d.week)));
        self.days.extend(own.days.into_iter().map(|d| SpecialDay { own: true, ..d }));
    }

    /// The editions of one of the office's files as they stand in it, oldest first, with the everyday words; the catalogue is left alone.
    ///
    /// # Errors
    /// All problems of the file, by line.
    pub fn own_file(file: &str, text: &str) -> Result<Service, Vec<Problem>> {
        let (service, problems) = Catalog::own_file_unfinished(file, text);
        service.filter(|_| problems.is_empty()).ok_or(problems)
    }

    /// The same of a file that is being worked on: its editions come with its problems as long as every part of them could be read.
    pub fn own_file_unfinished(file: &str, text: &str) -> (Option<Service>, Vec<Problem>) {
        let mut problems = Vec::new();
        let read = service::read(file, text, &Origin::Office(file.to_owned()), Care::Load, &mut problems);
        let readable = problems.iter().all(|p| check::is_of_the_whole(&p.message));
        (readable.then(|| whole(read)), problems)
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
        self.computed.sort_unstable();
        self.computed.dedup();
        Ok(self)
    }

    fn add_editions(&mut self, own: ServiceFile, problems: &mut Vec<Problem>) {
        let Some(shipped) = self.services.iter_mut().find(|s| s.code == own.code.1) else {
            self.services.push(whole(own));
            return;
        };
        for (line, edition) in own.editions {
            if shipped.edition(&edition.id).is_some() {
                let message = Message::new("problem-office-id").with("id", edition.id);
                problems.push(Problem { file: own.file.clone(), line, message });
            } else {
                shipped.editions.push(edition);
            }
        }
        // Of two with the same first day the office's stands later, so it holds.
        shipped.editions.sort_by_key(|e| (e.from, e.origin != Origin::Shipped));
        let last_days: Vec<Option<NaiveDate>> = (0..shipped.editions.len()).map(|n| last_day(&shipped.editions, n)).collect();
        for (edition, last) in shipped.editions.iter_mut().zip(last_days) {
            edition.to = last;
        }
        for alias in own.aliases {
            if !shipped.aliases.contains(&alias) {
                shipped.aliases.push(alias);
            }
        }
    }
}

/// The last day on which an edition holds beside those that start later: a later one holds from its first day on. One that comes to an end
/// before this one does only lies over it, and this one holds again afterwards.
fn last_day(editions: &[Edition], n: usize) -> Option<NaiveDate> {
    let mut until = editions[n].to;
    for later in editions[n + 1..].iter().rev() {
        let meets = until.is_none_or(|u| later.from <= u);
        let outlasts = later.to.is_none_or(|end| until.is_some_and(|u| end >= u));
        if meets && outlasts {
            until = later.from.checked_sub_days(Days::new(1));
        }
    }
    until
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

#[cfg(test)]
mod tests {
    use super::side_by_side;

    #[test]
    fn work_done_side_by_side_comes_back_whole_and_in_order() {
        for n in [0_usize, 1, 3, 200] {
            let items: Vec<usize> = (0..n).collect();
            let done = side_by_side(&items, |i| {
                // The first ones take longest, so the last would come back first.
                std::thread::sleep(std::time::Duration::from_micros((n - i) as u64));
                i * 2
            });
            assert_eq!(done, items.iter().map(|i| i * 2).collect::<Vec<_>>());
        }
    }
}
