//! The office's own days: one added, one taken back, a year taken over from a file; and what a change of the calendar means for open cases.
//!
//! Own days stand in `calendar.d/<year>.toml` of the office folder, in the form of the seeds, so that a person can read and mend them. Each
//! change is an entry of the journal with who, when and why, and what the file said before is kept beside it as `.bak`.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use chrono::{Datelike, Days, NaiveDate};
use serde_json::json;

use crate::catalog::OwnYear;
use crate::domain::application::State;
use crate::domain::calendar::{Certainty, DayKind, SpecialDay, Week, WorkingCalendar};
use crate::domain::complaint::{Complaint, Running};
use crate::domain::form::{FieldKind, check, clean};
use crate::domain::text::{Message, Text};
use crate::ops::complaint_moves::ComplaintMove;
use crate::ops::fault::OpError;
use crate::ops::terms::Move;
use crate::ops::{Ops, Problem, Result, log};
use crate::report::Existing;
use crate::report::fault::place_file;
use crate::store::{CaseQuery, CaseRow, Order};

/// Most letters of a name and of a reason.
const MOST: usize = 300;
/// Years an office may enter days of.
pub const YEARS: RangeInclusive<i32> = 1991..=2199;
/// Rows of the list of one day.
const LIST: usize = 500;

/// A day as entered at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Only for this week; none: for both.
    pub week: Option<Week>,
    /// Its name in Russian.
    pub name: String,
    /// Its name in Kazakh; the Russian one when empty.
    pub name_kk: String,
    /// On what it rests: the order, the announcement.
    pub source: String,
}

/// What a change of the calendar brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The office's file.
    pub file: PathBuf,
    /// Days that work now and did not, or the other way round, in the office's week.
    pub days: Vec<NaiveDate>,
    /// Open cases and complaints that would be due on another day. Their due days stand until a person settles them ([`Ops::settle_moves`]).
    pub moved: Vec<MovedDue>,
}

/// An open case or a term of a complaint whose due day would be another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedDue {
    /// Row id.
    pub id: i64,
    /// Number.
    pub number: String,
    /// Which term of a complaint; none for a case.
    pub of: Option<Running>,
    /// As it stands.
    pub was: NaiveDate,
    /// By the new one.
    pub is: NaiveDate,
}

/// Open things due on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dues {
    /// Cases.
    pub cases: u32,
    /// Complaints.
    pub complaints: u32,
}

impl Dues {
    /// All together.
    pub fn all(self) -> u32 {
        self.cases + self.complaints
    }
}

/// The days of a span on which two calendars do not agree.
fn different_days(old: &WorkingCalendar, new: &WorkingCalendar, year: i32) -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    first.iter_days().take_while(|d| d.year() == year).filter(|d| old.is_working(*d) != new.is_working(*d)).collect()
}

impl Ops {
    /// Open cases and complaints due on each day between two, both included; days with none are left out.
    pub fn dues(&self, from: NaiveDate, to: NaiveDate) -> Result<BTreeMap<NaiveDate, Dues>> {
        let db = self.store.read();
        let mut out: BTreeMap<NaiveDate, Dues> = BTreeMap::new();
        for (day, n) in db.due_cases(from, to)? {
            out.entry(day).or_default().cases = n;
        }
        for (day, n) in db.due_complaints(from, to)? {
            out.entry(day).or_default().complaints = n;
        }
        Ok(out)
    }

    /// The open cases and complaints due on a day.
    pub fn due_on(&self, day: NaiveDate) -> Result<(Vec<CaseRow>, Vec<Complaint>)> {
        let cases = self.cases(&CaseQuery {
            states: vec![State::Registered, State::InWork],
            due_from: Some(day),
            due_before: Some(day + Days::new(1)),
            order: Order::Due,
            limit: LIST,
            ..CaseQuery::default()
        })?;
        // Open complaints are few; they come by their due day.
        let complaints = self.store.read().open_complaints(LIST)?;
        Ok((cases, complaints.into_iter().filter(|c| c.may_be_answered() && c.answer_due() == day).collect()))
    }

    /// Adds a day to the office's own calendar.
    ///
    /// # Errors
    /// Fields that are empty or too long; a day that stands in the own calendar already; a weekend made working that is none; an office without a
    /// folder; the file cannot be read or written.
    pub fn add_day(&mut self, new: &NewDay) -> Result<Changed> {
        let now = self.now_to_write()?;
        let mut faults = Vec::new();
        let mut line = |field: &str, required: bool, typed: &str| {
            check(FieldKind::Line(MOST), required, typed).unwrap_or_else(|fault| {
                faults.push((field.to_owned(), fault));
                String::new()
            })
        };
        let (name, name_kk, source) =
            (line("name", true, &new.name), line("name_kk", false, &new.name_kk), line("source", true, &new.source));
        if !YEARS.contains(&new.date.year()) {
            let says =
                Message::new("calendar-year-far").with("from", YEARS.start().to_string()).with("to", YEARS.end().to_string());
            faults.push(("date".to_owned(), says));
        }
        let rests = new.week.unwrap_or(self.office.week).rests_on(new.date.weekday());
        let shipped = self.calendar.special(new.date);
        if new.kind == DayKind::Working && !rests && shipped.is_none_or(|d| d.kind == DayKind::Working) {
            faults.push(("kind".to_owned(), Message::new("calendar-works-anyway").with("day", new.date)));
        }
        if new.kind == DayKind::Cancelled && shipped.is_none() {
            faults.push(("kind".to_owned(), Message::new("calendar-nothing-to-cancel").with("day", new.date)));
        }
        if !faults.is_empty() {
            return Err(OpError::rule("fields", Message::new("fields-wrong").with("n", faults.len())).details(faults));
        }
        let (year, mut own) = (new.date.year(), self.own_year(new.date.year())?);
        if own.days.iter().any(|d| d.date == new.date && (d.week.is_none() || new.week.is_none() || d.week == new.week)) {
            let says = Message::new("calendar-day-own-already").with("day", new.date);
            return Err(OpError::rule("day-own-already", says).hint(Message::new("calendar-day-own-already-hint")));
        }
        own.days.push(SpecialDay {
            date: new.date,
            kind: new.kind,
            week: new.week,
            name: Text {
                kk: if name_kk.is_empty() { name.clone() } else { name_kk.clone() },
                en: Some(name.clone()),
                ru: name.clone(),
                own: Vec::new(),
            },
            certainty: Certainty::Announced,
            source: source.clone(),
            published: None,
            entered: Some(format!("{}, {}", self.office.clerk, now.written())),
            own: true,
        });
        let body = json!({ "day": new.date.to_string(), "kind": new.kind.id(), "name": name, "name_kk": name_kk,
            "source": source });
        self.keep_year(year, &own.write(), "calendar-day-added", body)
    }

    /// Takes back a day that the office added.
    ///
    /// # Errors
    /// No reason; the day is none of the office's own; the file cannot be read or written.
    pub fn remove_day(&mut self, date: NaiveDate, why: &str) -> Result<Changed> {
        let why = clean(why);
        if why.is_empty() {
            let fault = vec![("why".to_owned(), Message::new("field-required"))];
            return Err(OpError::rule("fields", Message::new("fields-wrong").with("n", 1u32)).details(fault));
        }
        let mut own = self.own_year(date.year())?;
        let taken: Vec<String> = own.days.iter().filter(|d| d.date == date).map(|d| d.name.ru.clone()).collect();
        if taken.is_empty() {
            let says = Message::new("calendar-day-not-own").with("day", date);
            return Err(OpError::rule("day-not-own", says).hint(Message::new("calendar-day-not-own-hint")));
        }
        own.days.retain(|d| d.date != date);
        let body = json!({ "day": date.to_string(), "name": taken.join("; "), "why": why });
        self.keep_year(date.year(), &own.write(), "calendar-day-removed", body)
    }

    /// Takes a year over from a file in the form of the seeds. The list takes the place of everything known of that year, unless the file says
    /// `whole = false`. `replace` lets it take the place of own days of that year.
    ///
    /// # Errors
    /// The file cannot be read, or has problems, each with its line; own days of that year are there already.
    pub fn import_year(&mut self, from: &Path, replace: bool) -> Result<(i32, Changed)> {
        let shown = from.display().to_string();
        let unreadable =
            |what: String| OpError::data("file", Message::new("file-unreadable").with("file", shown.as_str()).with("what", what));
        let text = std::fs::read_to_string(from).map_err(|e| unreadable(e.to_string()))?;
        let mut own = OwnYear::read(&shown, &text)?;
        own.whole = own.whole.or(Some(true));
        if self.year_file(own.year)?.exists() && !replace {
            let says = Message::new("calendar-year-own-already").with("year", own.year.to_string());
            return Err(OpError::rule("year-own-already", says).hint(Message::new("calendar-year-own-already-hint")));
        }
        let body = json!({ "year": own.year, "days": own.days.len(), "whole": own.whole });
        let changed = self.keep_year(own.year, &own.write(), "calendar-imported", body)?;
        Ok((own.year, changed))
    }

    /// The office's own file of a year.
    fn year_file(&self, year: i32) -> Result<PathBuf> {
        match &self.dir {
            Some(dir) => Ok(dir.join("calendar.d").join(format!("{year}.toml"))),
            None => Err(OpError::rule("no-folder", Message::new("calendar-no-folder"))),
        }
    }

    /// The office's own days of a year; an absent file is an empty list.
    fn own_year(&self, year: i32) -> Result<OwnYear> {
        let file = self.year_file(year)?;
        if !file.exists() {
            return Ok(OwnYear::new(year));
        }
        let shown = format!("calendar.d/{year}.toml");
        let text = std::fs::read_to_string(&file).map_err(|e| {
            OpError::data("file", Message::new("file-unreadable").with("file", shown.as_str()).with("what", e.to_string()))
        })?;
        let own = OwnYear::read(&shown, &text)?;
        if own.year == year {
            return Ok(own);
        }
        let message = Message::new("calendar-file-of-another-year").with("year", own.year.to_string());
        Err(vec![Problem { file: shown, line: 1, message }].into())
    }

    /// Writes an own file with its entry in the journal and takes the new calendar into use.
    fn keep_year(&mut self, year: i32, text: &str, verb: &str, body: serde_json::Value) -> Result<Changed> {
        let now = self.now_to_write()?;
        let file = self.year_file(year)?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|e| {
                let says = Message::new("office-folder").with("dir", folder.display().to_string()).with("what", e.to_string());
                OpError::data("folder", says)
            })?;
        }
        let placed =
            |to: &Path, bytes: &[u8]| place_file(to, bytes, Existing::Replace).map_err(|f| OpError::data("print", f.message()));
        if let Ok(was) = std::fs::read(&file) {
            placed(&file.with_extension("toml.bak"), &was)?;
        }
        let clerk = self.office.clerk.clone();
        self.store.write(|db| -> Result<()> {
            log(db, now, &clerk, verb, ("calendar", i64::from(year)), body)?;
            // Last, so that a file that cannot be written leaves no entry behind.
            placed(&file, text.as_bytes())
        })?;
        let old = self.calendar.clone();
        self.reload()?;
        let case = |m: &Move| MovedDue { id: m.case.id, number: m.case.number.clone(), of: None, was: m.case.due, is: m.now.day };
        let complaint = |m: &ComplaintMove| MovedDue {
            id: m.complaint.id,
            number: m.complaint.number.clone(),
            of: Some(m.of),
            was: m.of.by,
            is: m.now,
        };
        let moves = self.moves();
        let moved = moves.cases.iter().map(case).chain(moves.complaints.iter().map(complaint)).collect();
        Ok(Changed { file, days: different_days(&old, &self.calendar, year), moved })
    }
}
