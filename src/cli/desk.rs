//! The office a verb works in: which folder, which clock, which language; and the readers of days and numbers.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::cli::args::Flags;
use crate::cli::output::Result;
use crate::domain::application::Case;
use crate::domain::moment::{COUNTRY_OFFSET, Moment, parse_day};
use crate::domain::text::{Lang, Message};
use crate::ops::Ops;
use crate::ops::clock::{Clock, GivenClock, SystemClock};
use crate::ops::fault::OpError;
use crate::words::Words;

/// Variable that names the office folder.
const FOLDER: &str = "KENSE_DATA";

/// What the flags before the verb say, and what was learned from the office since.
pub struct Desk {
    flags: Flags,
    /// Words of the language asked for, else of the office once it is open.
    pub words: Words,
    /// Whether the open office is a rehearsal; none while there is none.
    pub rehearsal: Option<bool>,
    /// What whoever uses the open office should know, whatever they asked.
    pub news: Vec<String>,
}

impl Desk {
    /// A desk with no office open.
    pub fn new(flags: Flags) -> Desk {
        let words = Words::new(flags.lang.unwrap_or_default());
        Desk { flags, words, rehearsal: None, news: Vec::new() }
    }

    /// Whether JSON was asked for.
    pub fn json(&self) -> bool {
        self.flags.json
    }

    /// Language asked for by flag.
    pub fn lang(&self) -> Option<Lang> {
        self.flags.lang
    }

    /// The office folder: the flag, the variable, the usual place.
    pub fn dir(&self) -> Result<PathBuf> {
        if let Some(dir) = &self.flags.data {
            return Ok(dir.clone());
        }
        if let Some(dir) = std::env::var_os(FOLDER).filter(|d| !d.is_empty()) {
            return Ok(PathBuf::from(dir));
        }
        match directories::ProjectDirs::from("", "Kense", "Kense") {
            Some(dirs) => Ok(dirs.data_local_dir().to_owned()),
            None => Err(OpError::usage("no-folder", Message::new("cli-no-folder")).into()),
        }
    }

    /// The time given by flag.
    pub fn given(&self) -> Result<Option<Moment>> {
        let Some(text) = &self.flags.now else { return Ok(None) };
        match Moment::parse(text) {
            Some(moment) => Ok(Some(moment)),
            None => Err(unreadable("--now", text, "2026-06-02T10:15")),
        }
    }

    /// The clock of an office that keeps this offset.
    pub fn clock(&self, offset_minutes: i32) -> Result<Box<dyn Clock>> {
        Ok(match self.given()? {
            Some(moment) => Box::new(GivenClock(moment)),
            None => Box::new(SystemClock { offset_minutes }),
        })
    }

    /// Opens the office.
    pub fn open(&mut self) -> Result<Ops> {
        let dir = self.dir()?;
        let mut ops = Ops::open(&dir, self.clock(COUNTRY_OFFSET)?)?;
        let offset = ops.office().offset_minutes;
        if offset != COUNTRY_OFFSET {
            // The offset is a setting of the register, so the register has to be opened to learn it.
            ops = Ops::open(&dir, self.clock(offset)?)?;
        }
        self.learn(&ops);
        if self.flags.now.is_some() && !ops.office().rehearsal {
            return Err(now_elsewhere());
        }
        if self.flags.confirm_clock {
            ops.confirm_clock();
        }
        Ok(ops)
    }

    /// Opens the office if the folder holds one: for verbs that know something without it.
    pub fn open_if_any(&mut self) -> Result<Option<Ops>> {
        if Ops::exists(&self.dir()?) {
            return self.open().map(Some);
        }
        match self.given()? {
            Some(_) => Err(now_elsewhere()),
            None => Ok(None),
        }
    }

    /// Takes over language and kind of an open office.
    pub fn learn(&mut self, ops: &Ops) {
        self.words = Words::new(self.flags.lang.unwrap_or(ops.office().lang));
        self.rehearsal = Some(ops.office().rehearsal);
        // The shipped list is in force instead of the office's own: nobody may learn that late.
        self.news = ops.own_trouble().iter().map(|says| self.words.tell(says)).collect();
    }

    /// Today without an office.
    pub fn today(&self) -> NaiveDate {
        SystemClock { offset_minutes: COUNTRY_OFFSET }.now().day()
    }
}

/// A given time outside a rehearsal.
pub fn now_elsewhere() -> Box<crate::cli::output::Failure> {
    OpError::rule("now-outside-rehearsal", Message::new("cli-now-rehearsal")).into()
}

/// A value of a flag that cannot be read, with one that can.
pub fn unreadable(flag: &str, value: &str, like: &str) -> Box<crate::cli::output::Failure> {
    let says = Message::new("cli-value").with("flag", flag).with("value", value).with("like", like);
    OpError::usage("value", says).into()
}

/// Reads a day of a flag: 2026-06-02, 02.06.2026, or "today".
pub fn day(flag: &str, text: &str, today: NaiveDate) -> Result<NaiveDate> {
    if text == "today" {
        return Ok(today);
    }
    parse_day(text).ok_or_else(|| unreadable(flag, text, "2026-06-02"))
}

/// Reads "#12"; none for a number as printed.
pub fn row(number: &str) -> Option<i64> {
    number.trim().strip_prefix('#').and_then(|id| id.parse().ok())
}

/// The case of a number or "#id".
pub fn case(ops: &Ops, number: &str) -> Result<Case> {
    Ok(match row(number) {
        Some(id) => ops.case(id)?,
        None => ops.case_numbered(number)?,
    })
}
