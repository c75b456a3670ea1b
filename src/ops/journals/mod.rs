//! Journals on paper: of a period, or only what is new since the last print of the year, or a printed part once more.
//!
//! A screen that shows how far it is makes one in strides ([`Ops::begin_journal`], [`Ops::journal_stride`], [`Ops::end_journal`]); until the end
//! there is no file and no entry. What was printed of a year is remembered row by row (`store/migrations/0010_journals.sql`): a new part takes
//! what stands on no page yet, whatever its order, and a lost page comes out once more as it was.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use serde_json::json;

use crate::catalog::{Problem, journals as read};
use crate::domain::blank::Filling;
use crate::domain::journal::{Journal, JournalColumn, JournalPart, Journals, file_name};
use crate::domain::moment::Moment;
use crate::domain::printout::{Look, Numbering, Page, Piece, Printout, Said, Table, joined};
use crate::domain::sheet::Row;
use crate::domain::text::{Lang, Message, Text};
use crate::ops::fault::OpError;
use crate::ops::leaflet::Tongue;
use crate::ops::print::{BLANKS, place};
use crate::ops::{Ops, Result, log, own};
use crate::report::pdf::{Making, PdfFault};
use crate::store::{NewPart, Volume};
use crate::words::Words;

mod around;
mod values;

pub(super) use around::signature;
use around::table;
use values::Filler;

/// Entries read, and rows laid out, between two looks at the keyboard.
pub const STRIDE: usize = 200;

/// What of a journal is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Everything between two days; remembered nowhere.
    Whole(NaiveDate, NaiveDate),
    /// What stands on no page yet, between two days of one year.
    New(NaiveDate, NaiveDate),
    /// A part that was printed, by row id, as it was.
    Again(i64),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Word of the journal.
    pub journal: String,
    /// What of it.
    pub what: What,
    /// Languages.
    pub tongue: Tongue,
    /// Whether the certifying page follows; it always follows the whole.
    pub certify: bool,
}

/// A journal that is being made.
pub struct Work {
    order: Order,
    journal: Journal,
    blank: Journals,
    problems: Vec<Problem>,
    entries: Vec<i64>,
    /// Numbers of the first row and of the first page.
    first: (usize, usize),
    at: Moment,
    table: Table,
    read: Vec<i64>,
    why: Option<usize>,
    upto: NaiveDate,
    year: i32,
    making: Option<Making>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Entries read.
    pub read: usize,
    /// All entries.
    pub all: usize,
    /// Pages begun or drawn.
    pub pages: usize,
    /// All pages, once they are known.
    pub of: Option<usize>,
}

/// What a printing gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalPrinted {
    /// The journal.
    pub journal: String,
    /// The file.
    pub file: PathBuf,
    /// Rows.
    pub rows: usize,
    /// Numbers of the first and the last page, without the certifying one.
    pub pages: (usize, usize),
    /// Pages of a printed part that the office's blank of today makes of it, where they are not those of then.
    pub differs: bool,
    /// Whether it is a part printed once more.
    pub again: bool,
    /// What is wrong with the office's own file, in whose place the shipped one was used.
    pub problems: Vec<Problem>,
}

impl JournalPrinted {
    /// In a sentence.
    pub fn message(&self) -> Message {
        let key = match (self.again, self.differs) {
            (true, true) => "journal-again-differs",
            (true, false) => "journal-again-done",
            (false, _) if self.rows == 0 && self.pages.1 < self.pages.0 => "journal-certified",
            (false, _) => "journal-done",
        };
        let done = Message::new(key).with("rows", self.rows).with("first", self.pages.0).with("last", self.pages.1);
        let done = done.with("file", self.file.display().to_string());
        match self.problems.first() {
            None => done,
            Some(p) => {
                let says = Message::new("printing-problem").with("file", p.file.as_str()).with("line", p.line);
                Message::new("printing-own-faulty").with("before", done).with("what", says.with("what", p.message.clone()))
            }
        }
    }
}

impl Ops {
    /// The file of journals: the office's own where it stands without a problem, else the shipped one; and the problems of the own one.
    pub(super) fn journals_file(&self) -> Result<(Journals, Vec<Problem>)> {
        let name = format!("{BLANKS}/{}.toml", read::NAME);
        let mut problems = Vec::new();
        if let Some(file) = self.dir().map(|dir| dir.join(&name)).filter(|f| f.is_file()) {
            match own::read(&file, &name).map_err(|p| vec![p]).and_then(|text| read::read(&name, &text)) {
                Ok(found) => return Ok((found, problems)),
                Err(found) => problems = found,
            }
        }
        Ok((read::read(&name, read::shipped_text())?, problems))
    }

    /// The journals this office can print: those of practice, and those that acts prescribe for its services.
    ///
    /// # Errors
    /// The shipped file cannot be read, which a test holds not to happen.
    pub fn journals(&self) -> Result<Vec<Journal>> {
        Ok(self.all_journals(&self.journals_file()?.0))
    }

    fn all_journals(&self, file: &Journals) -> Vec<Journal> {
        let prescribed = file.prescribed.iter().filter_map(|p| {
            let edition = self.edition_on(&p.service, self.today()).ok()?;
            if !edition.providers.contains(&self.office.kind) {
                return None;
            }
            let act = edition.journals.iter().find(|j| j.id == p.journal && j.columns.len() == p.values.len())?;
            let filled = p.values.iter().zip(&p.widths).map(|(v, w)| ((!v.is_empty()).then(|| v.clone()), *w));
            let columns = act.columns.iter().zip(filled);
            let columns = columns.map(|(title, (value, width))| JournalColumn { title: title.clone(), value, width });
            Some(Journal {
                id: p.id.clone(),
                name: act.name.clone(),
                source: p.source,
                service: Some(p.service.clone()),
                form: act.form.clone(),
                columns: columns.chain(p.also.iter().cloned()).collect(),
            })
        });
        file.journals.iter().cloned().chain(prescribed).collect()
    }

    fn journal(&self, id: &str, file: &Journals) -> Result<Journal> {
        let all = self.all_journals(file);
        let known: Vec<&str> = all.iter().map(|j| j.id.as_str()).collect();
        let says = Message::new("journal-none").with("journal", id).with("known", known.join(", "));
        all.into_iter().find(|j| j.id == id).ok_or_else(|| OpError::usage("no-journal", says))
    }

    /// What was printed of a journal in a year, the newest first.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn journal_parts(&self, journal: &str, year: i32) -> Result<Vec<JournalPart>> {
        Ok(self.store.read().journal_parts(Volume { journal, year })?)
    }

    /// Begins a journal. Nothing is written before the end.
    ///
    /// # Errors
    /// There is no such journal or part (`no-journal`, `no-part`), the days are in the wrong order or of two years (`period`), nothing is new
    /// (`nothing-new`).
    pub fn begin_journal(&self, order: &Order) -> Result<Work> {
        let (blank, problems) = self.journals_file()?;
        let journal = self.journal(&order.journal, &blank)?;
        let langs = order.tongue.of_paper();
        let why = journal.columns.iter().position(|c| c.value.as_deref() == Some("note"));
        let why = why.or_else(|| journal.columns.len().checked_sub(1));
        let mut work = Work {
            order: order.clone(),
            table: table(&journal, &blank, &langs, why),
            journal,
            blank,
            problems,
            entries: Vec::new(),
            first: (1, 1),
            at: self.now(),
            read: Vec::new(),
            why,
            upto: NaiveDate::MIN,
            year: 0,
            making: None,
        };
        match order.what {
            What::Whole(from, to) => {
                in_order(from, to)?;
                (work.upto, work.year) = (to, to.year());
                let of = work.journal.service.as_ref();
                work.entries = self.store.read().journal_entries(work.journal.source, of, (from, to), None)?;
            }
            What::New(from, to) => {
                in_order(from, to)?;
                if from.year() != to.year() {
                    return Err(OpError::usage("period", Message::new("journal-one-year")));
                }
                (work.upto, work.year) = (to, to.year());
                let volume = Volume { journal: &order.journal, year: work.year };
                let of = work.journal.service.as_ref();
                work.entries = self.store.read().journal_entries(work.journal.source, of, (from, to), Some(volume))?;
                work.first = self.store.read().journal_next(volume)?;
                if work.entries.is_empty() && !order.certify {
                    let says = Message::new("journal-nothing-new").with("pages", work.first.1 - 1).with("to", to);
                    return Err(OpError::rule("nothing-new", says));
                }
            }
            What::Again(id) => {
                let none = || OpError::usage("no-part", Message::new("journal-no-part"));
                let old = self.store.read().journal_part(id)?.ok_or_else(none)?;
                if old.volume.0 != order.journal || old.rows.iter().any(|(r, _)| r.values.len() != work.journal.columns.len()) {
                    return Err(none());
                }
                work.order.tongue = Tongue::parse(&old.part.tongue).unwrap_or_default();
                work.order.certify = old.certified;
                work.table = table(&work.journal, &work.blank, &work.order.tongue.of_paper(), why);
                (work.upto, work.year, work.at) = (old.upto, old.volume.1, old.at);
                work.first = (old.part.rows.0, old.part.pages.0);
                for (at, (row, struck)) in old.rows.into_iter().enumerate() {
                    work.table.sheet.rows.push(row);
                    if struck {
                        work.table.struck.insert(at);
                    }
                }
            }
        }
        Ok(work)
    }

    /// Goes on by a stride; says whether only the end is left.
    ///
    /// # Errors
    /// The register cannot be read, the paper cannot be made.
    pub fn journal_stride(&self, work: &mut Work) -> Result<bool> {
        if let Some(making) = &mut work.making {
            return making.stride(STRIDE).map_err(failed);
        }
        if self.journal_rows(work, STRIDE)? {
            work.making = Some(Making::new(self.journal_paper(work)));
        }
        Ok(false)
    }

    /// Reads the next entries; says whether there are no more.
    fn journal_rows(&self, work: &mut Work, most: usize) -> Result<bool> {
        let langs = work.order.tongue.of_paper();
        let annulled = |why: &str| {
            let mut filling = Filling::default();
            filling.places.insert("why".to_owned(), vec![why.to_owned()]);
            joined(&filling.said(&work.blank.annulled, &langs))
        };
        let filler = Filler { ops: self, journal: &work.journal, langs: &langs, why: work.why, annulled: &annulled };
        let upto = work.entries.len().min(work.read.len().saturating_add(most));
        for id in work.entries.get(work.read.len()..upto).unwrap_or_default() {
            let at = work.table.sheet.rows.len();
            let line = filler.line(*id, work.first.0 + at)?;
            work.table.sheet.rows.push(line.row);
            if line.struck {
                work.table.struck.insert(at);
            }
            work.read.push(*id);
        }
        Ok(work.read.len() == work.entries.len())
    }

    /// The whole paper at once, to be looked at.
    ///
    /// # Errors
    /// As [`Ops::begin_journal`].
    pub fn journal_printout(&self, order: &Order) -> Result<Printout> {
        let mut work = self.begin_journal(order)?;
        self.journal_rows(&mut work, usize::MAX)?;
        Ok(self.journal_paper(&work))
    }

    fn journal_paper(&self, work: &Work) -> Printout {
        let langs = work.order.tongue.of_paper();
        let again = matches!(work.order.what, What::Again(_));
        let from = if let What::Whole(from, _) = work.order.what { from } else { work.upto };
        let filling = self.places_around(&langs, (from, work.upto), (work.first.0, work.table.sheet.rows.len()));
        let said = |text: &Text| filling.said(text, &langs);
        let rows = work.table.sheet.rows.len();
        let mut pieces = Vec::new();
        if work.first.1 == 1 {
            let side = |at: usize| {
                let lines = work.blank.head.iter().filter_map(|t| said(t).get(at).cloned());
                lines.filter(|l| !l.trim().is_empty()).collect::<Vec<String>>()
            };
            pieces.push(Piece::Head((0..langs.len()).map(side).collect()));
        }
        let name: Said = langs.iter().map(|l| work.journal.name.get(*l).to_owned()).collect();
        if rows > 0 || matches!(work.order.what, What::Whole(..)) {
            pieces.push(Piece::Title(name.clone()));
            if !work.journal.form.is_empty() {
                pieces.push(Piece::Paragraph(vec![work.journal.form.clone()], Look::Right));
            }
            let about = if matches!(work.order.what, What::Whole(..)) { &work.blank.period } else { &work.blank.part };
            pieces.push(Piece::Paragraph(said(about), Look::Centre));
            pieces.push(Piece::Table(Box::new(work.table.clone())));
        }
        if work.order.certify || matches!(work.order.what, What::Whole(..)) {
            let signers = work.blank.signers.iter().map(|s| signature(s, &filling, &langs)).collect();
            pieces.push(Piece::Certify(said(&work.blank.certify), signers, said(&work.blank.seal)));
        }
        let mut mark: Said = if again { said(&work.blank.again) } else { Vec::new() };
        if self.office.rehearsal {
            let rehearsal = Message::new("printing-rehearsal");
            let words = |lang: &Lang| Words::new(*lang).tell(&rehearsal);
            let also = |(at, lang): (usize, &Lang)| match mark.get(at) {
                Some(before) => format!("{before} — {}", words(lang)),
                None => words(lang),
            };
            mark = langs.iter().enumerate().map(also).collect();
        }
        Printout {
            form: format!("journal-{}", work.journal.id),
            title: name.first().cloned().unwrap_or_default(),
            langs: langs.clone(),
            page: Page::Landscape,
            at: work.at,
            copies: 1,
            cut: Vec::new(),
            numbering: Numbering::Always,
            folio: langs.iter().map(|l| work.blank.folio.get(*l).to_owned()).collect(),
            first: work.first.1,
            mark,
            pieces,
        }
    }

    /// What stands in the places of the texts around, of a period and of so many rows from the first one.
    pub(super) fn places_around(
        &self,
        langs: &[Lang],
        (from, to): (NaiveDate, NaiveDate),
        (first, rows): (usize, usize),
    ) -> Filling {
        let office = &self.office;
        let written = |day: NaiveDate| vec![day.format("%d.%m.%Y").to_string()];
        let places = [
            ("organisation", langs.iter().map(|l| office.name(*l).to_owned()).collect()),
            ("bin", vec![office.bin.clone()]),
            ("district", vec![office.district.clone()]),
            ("clerk", vec![office.clerk.clone()]),
            ("position", vec![office.position.clone()]),
            ("from", written(from)),
            ("to", written(to)),
            ("today", written(self.today())),
            ("phone", vec![office.phone.clone()]),
            ("first", vec![first.to_string()]),
            ("last", vec![(first + rows).saturating_sub(1).to_string()]),
            // Filled when the pages are known.
            ("page", vec!["{page}".to_owned()]),
            ("pages", vec!["{pages}".to_owned()]),
            ("rows", vec!["{rows}".to_owned()]),
        ];
        Filling { places: places.into_iter().map(|(n, s)| (n.to_owned(), s)).collect(), ..Filling::default() }
    }

    /// Writes the file, `to` or one of the folder of printed files, whole or not at all, and notes what was printed.
    ///
    /// # Errors
    /// The paper cannot be made, the file cannot be written (`print`), another program printed this journal meanwhile (`journal-moved`): then
    /// nothing is noted and no file is there.
    pub fn end_journal(&mut self, work: Work, to: Option<&Path>) -> Result<JournalPrinted> {
        let now = self.now_to_write()?;
        let making = work.making.ok_or_else(|| failed(PdfFault("unfinished".to_owned())))?;
        let numbered = making.numbered();
        let (bytes, sheets) = making.finish().map_err(failed)?;
        let certified = work.order.certify || matches!(work.order.what, What::Whole(..));
        let pages = (work.first.1, (work.first.1 + numbered).saturating_sub(1));
        let tongue = work.order.tongue.id();
        let what = match work.order.what {
            What::Whole(from, to) => format!("{from}_{to}"),
            What::New(..) | What::Again(_) => format!("{}-p{}-{}", work.year, pages.0, pages.1),
        };
        let file = match to {
            Some(file) => place(file, &bytes)?,
            None => self.keep(&file_name(&work.journal.id, &what, tongue), "pdf", &bytes)?,
        };
        let clerk = self.office.clerk.clone();
        let rows = work.table.sheet.rows.len();
        let body = json!({ "journal": work.journal.id, "what": what, "tongue": tongue, "rows": rows, "pages": sheets });
        let new = matches!(work.order.what, What::New(..)) && rows > 0;
        let lines = work.read.iter().zip(&work.table.sheet.rows).enumerate();
        let part = NewPart {
            volume: Volume { journal: &work.journal.id, year: work.year },
            first_row: work.first.0,
            pages,
            tongue,
            upto: work.upto,
            certified,
            at: now,
            clerk: &clerk,
            rows: lines.map(|(at, (id, row)): (usize, (&i64, &Row))| (*id, work.table.struck.contains(&at), row)).collect(),
        };
        let old = match work.order.what {
            What::Again(id) => Some(self.store.read().journal_part(id)?.map(|o| o.part.pages)),
            What::Whole(..) | What::New(..) => None,
        };
        let noted = self.store.write(|db| {
            let id = if new { db.journal_printed(&part)? } else { 0 };
            log(db, now, &clerk, "journal-printed", ("journal", id), body)
        });
        if let Err(fault) = noted {
            // What is not noted was not printed: the paper must not be there without its entry.
            let _gone = std::fs::remove_file(&file);
            return Err(fault);
        }
        let differs = old.is_some_and(|o| o != Some(pages));
        let problems = work.problems;
        Ok(JournalPrinted { journal: work.journal.id, file, rows, pages, differs, again: old.is_some(), problems })
    }

    /// Makes a journal from beginning to end.
    ///
    /// # Errors
    /// As the three steps.
    pub fn print_journal(&mut self, order: &Order, to: Option<&Path>) -> Result<JournalPrinted> {
        let mut work = self.begin_journal(order)?;
        while !self.journal_stride(&mut work)? {}
        self.end_journal(work, to)
    }
}

impl Work {
    /// How far it is.
    pub fn progress(&self) -> Progress {
        let all = self.entries.len().max(self.table.sheet.rows.len());
        let read = if self.entries.is_empty() { all } else { self.read.len() };
        let (pages, of) = self.making.as_ref().map_or((0, None), Making::pages);
        Progress { read, all, pages, of }
    }
}

fn in_order(from: NaiveDate, to: NaiveDate) -> Result<()> {
    if from > to {
        return Err(OpError::usage("period", Message::new("period-order").with("from", from).with("to", to)));
    }
    Ok(())
}

fn failed(fault: PdfFault) -> OpError {
    OpError::data("print", Message::new("printing-failed").with("what", fault.to_string()))
}
