//! Bringing along a register kept in a spreadsheet: read, guess the columns, look everything through, then take it in whole or not at all.
//!
//! Four steps: [`open`] reads the file, [`Ops::guess_columns`] says what its columns hold, [`Ops::plan_import`] finds everything that is wrong
//! and everything that is there already, [`Ops::import`] takes the rest in. A screen that shows how far it is does the last step in strides
//! ([`Ops::begin_import`], [`Ops::stride`], [`Ops::end_import`]); until the end nothing is kept.
//!
//! An old case is kept as the old register tells it, read-only and marked, in a table of its own (`store/migrations/0009_imports.sql`):
//! - it has no state of this program and no road to one, so no import passes the gate of the package, and no term of it runs;
//! - it keeps its old number as a text; the yearly sequence without holes is not touched;
//! - it counts in the report and in the packets of days where its day, its channel and the kind of its applicant are known, a refusal where its day
//!   and medium are too, being late where it was due on a known day; otherwise it is only found;
//! - a case that is not finished is to be registered anew at the desk, with its papers.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use serde_json::json;

use crate::domain::counts::Channel;
use crate::domain::incoming::columns::{self, Dictionary, Field, Mapping, known};
use crate::domain::incoming::{Book, Grid, Kind, OldCase, OldTally, Trouble, cases, cells, letter, tallies};
use crate::domain::search::fold;
use crate::domain::service::{Service, ServiceCode};
use crate::domain::text::{Arg, Message};
use crate::inbox;
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result, log};
use crate::store::{NewImport, Standing};

/// Rows taken in between two looks at the keyboard.
pub const STRIDE: usize = 250;

/// Names offered where a text names several services.
const NAMED: usize = 4;

/// Reads a file.
///
/// # Errors
/// `inbox`, with a sentence that says what to do.
pub fn open(path: &Path) -> Result<Book> {
    inbox::read(path).map_err(|f| OpError::data("inbox", f.message(path)))
}

/// Everything that is known before anything is taken in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Cases or tallies.
    pub kind: Kind,
    /// Name of the file.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Checksum of the file.
    pub checksum: String,
    /// Cases to be taken in.
    pub cases: Vec<OldCase>,
    /// Tallies to be entered.
    pub tallies: Vec<OldTally>,
    /// Rows that are there already.
    pub there: usize,
    /// Rows passed over: empty ones and sums.
    pub idle: usize,
    /// Everything that is wrong, by row and column. With any, nothing can be taken in.
    pub troubles: Vec<Trouble>,
    /// What is not wrong, but should be known.
    pub notes: Vec<Message>,
    /// What the texts of the service column were taken for, and how often.
    pub services: Vec<(String, ServiceCode, usize)>,
}

impl Plan {
    /// Rows to be taken in.
    pub fn fresh(&self) -> usize {
        self.cases.len() + self.tallies.len()
    }

    /// The plan in a sentence.
    pub fn message(&self) -> Message {
        let key = match (self.troubles.is_empty(), self.fresh()) {
            (false, _) => return Message::new("import-refused-troubles").with("n", self.troubles.len()),
            (true, 0) => "import-nothing-new",
            (true, _) => "import-ready",
        };
        Message::new(key).with("n", self.fresh()).with("there", self.there)
    }
}

/// An import that is going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    import: i64,
    at: crate::domain::moment::Moment,
    /// Rows taken in so far.
    pub done: usize,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Rows taken in.
    pub fresh: usize,
    /// Rows that were there already.
    pub there: usize,
}

impl Taken {
    /// In a sentence.
    pub fn message(&self) -> Message {
        let key = if self.fresh == 0 { "import-nothing-new" } else { "import-done" };
        Message::new(key).with("n", self.fresh).with("there", self.there)
    }
}

fn words() -> Result<Dictionary> {
    inbox::shipped().ok_or_else(|| OpError::data("catalogue", Message::new("catalogue-problems").with("n", 1_usize)))
}

/// Whether two people are one, by their numbers, else by their names; none where that cannot be said.
fn agree(a: (&str, &str), b: (&str, &str)) -> Option<bool> {
    let both = |x: &str, y: &str| (!x.is_empty() && !y.is_empty()).then(|| x == y);
    both(a.0, b.0).or_else(|| both(a.1, b.1))
}

/// Whether a case of this program is the one an old row tells of: its day and service are the same already.
fn same(old: &OldCase, own: &Standing) -> bool {
    let applicant = agree((&old.applicant_number, &fold(&old.applicant)), (&own.applicant_number, &own.applicant));
    let child = agree((&old.child_number, &fold(&old.child)), (&own.child_number, &own.child));
    let told = [applicant, child];
    told.contains(&Some(true)) && !told.contains(&Some(false))
}

impl Ops {
    /// The sheet of a file that looks most like a list of this kind, and what its columns hold.
    ///
    /// # Errors
    /// The words of the program are not sound.
    pub fn guess_sheet(&self, book: &Book, kind: Kind) -> Result<(usize, Mapping)> {
        let words = words()?;
        let strength: Vec<usize> = book.grids.iter().map(|g| columns::strength(&words, g, kind)).collect();
        let best = strength.iter().max().and_then(|most| strength.iter().position(|s| s == most)).unwrap_or(0);
        let grid = book.grids.get(best).cloned().unwrap_or_default();
        Ok((best, columns::guess(&words, &grid, kind, &|t| self.coded(t).is_some())))
    }

    /// What the columns of a sheet hold.
    ///
    /// # Errors
    /// The words of the program are not sound.
    pub fn guess_columns(&self, grid: &Grid, kind: Kind) -> Result<Mapping> {
        Ok(columns::guess(&words()?, grid, kind, &|t| self.coded(t).is_some()))
    }

    /// The service of a code, also where a spreadsheet took it for a number and dropped its zeros.
    fn coded(&self, text: &str) -> Option<&Service> {
        let digits: String = text.chars().filter(|c| *c != ' ').collect();
        let codes = [text.to_owned(), format!("{digits:0>8}"), fold(text)];
        codes.into_iter().find_map(|code| self.catalog.get(&ServiceCode(code)))
    }

    /// The service a text of an old register names: by its code, by a name or an everyday word as it stands, then as the search finds it, slips
    /// and the papers left out. Two services that fit alike are a trouble, not a guess.
    ///
    /// # Errors
    /// The word of the trouble and its sentence.
    pub fn recognise_service(&self, text: &str) -> cases::Recognised {
        if let Some(service) = self.coded(text) {
            return Ok(service.code.clone());
        }
        let asked = fold(text);
        let named = |s: &&Service| {
            let texts = s.editions.iter().flat_map(|e| [&e.label, &e.name]);
            let names = texts.flat_map(|t| [&t.ru, &t.kk].into_iter().chain(&t.en)).chain(&s.aliases);
            names.into_iter().any(|name| fold(name) == asked)
        };
        let mut fit: BTreeSet<ServiceCode> = self.catalog.services.iter().filter(named).map(|s| s.code.clone()).collect();
        if fit.is_empty() && !asked.is_empty() {
            let hits = self.finder.hits(text);
            // The search ranks what stands in a name as 0 and 1; what is farther is a guess.
            let best = hits.first().map(|h| h.rank).filter(|rank| *rank <= 1);
            fit = hits.into_iter().filter(|h| Some(h.rank) == best).map(|h| h.code).collect();
        }
        let mut codes = fit.iter();
        match (codes.next(), codes.next()) {
            (Some(only), None) => Ok(only.clone()),
            (None, _) => Err(("service-unknown", Message::new("import-service-unknown").with("typed", text))),
            _ => {
                let name = |code: &ServiceCode| self.catalog.get(code).map(|s| s.newest().label.clone()).unwrap_or_default();
                let named =
                    |code| Message::new("import-service-named").with("code", ServiceCode::as_str(code)).with("name", name(code));
                let names = fit.iter().take(NAMED).map(|code| Arg::from(named(code)));
                let says = Message::new("import-service-ambiguous").with("typed", text).with("n", fit.len());
                Err(("service-ambiguous", says.with("names", Arg::List(names.collect()))))
            }
        }
    }

    /// Looks a sheet through: every trouble at once, what is there already, what would be taken in. Writes nothing.
    ///
    /// # Errors
    /// Those of the register's file.
    pub fn plan_import(&self, book: &Book, sheet: usize, kind: Kind, mapping: &Mapping) -> Result<Plan> {
        let dictionary = words()?;
        let nothing = Grid::default();
        let grid = book.grids.get(sheet).unwrap_or(&nothing);
        // A register names the same few services over and over.
        let found: RefCell<HashMap<String, cases::Recognised>> = RefCell::default();
        let asked: RefCell<BTreeMap<String, (ServiceCode, usize)>> = RefCell::default();
        let service = |text: &str| {
            let code = found.borrow_mut().entry(text.to_owned()).or_insert_with(|| self.recognise_service(text)).clone();
            if let Ok(code) = &code {
                asked.borrow_mut().entry(text.to_owned()).or_insert_with(|| (code.clone(), 0)).1 += 1;
            }
            code
        };
        let on = |code: &ServiceCode, day| self.catalog.get(code).and_then(|s| s.on(day));
        let look = cases::Lookup {
            dictionary: &dictionary,
            today: self.today(),
            service: &service,
            paper: &|code, day| on(code, day).and_then(|e| Channel::of_paper(e.column)),
            only: &|code, day| on(code, day).and_then(|e| <[_; 1]>::try_from(e.recipients.as_slice()).ok()).map(|[one]| one),
        };
        let mut plan =
            Plan { kind, file: book.file.clone(), sheet: grid.name.clone(), checksum: book.checksum.clone(), ..Plan::default() };
        match kind {
            Kind::Cases => {
                let read = cases::read(grid, mapping, &look);
                (plan.troubles, plan.idle) = (read.troubles, read.idle);
                self.sift_cases(&mut plan, read.rows, mapping)?;
                self.note_cases(&mut plan, grid, mapping, &dictionary);
            }
            Kind::Tallies => {
                let read = tallies::read(grid, mapping, &look);
                (plan.troubles, plan.idle) = (read.troubles, read.idle);
                self.sift_tallies(&mut plan, read.rows)?;
            }
        }
        plan.troubles.sort_by_key(|t| (t.row, t.column));
        plan.services = asked.into_inner().into_iter().map(|(text, (code, n))| (text, code, n)).collect();
        plan.services.sort_by_key(|(_, _, n)| std::cmp::Reverse(*n));
        Ok(plan)
    }

    /// Parts cases into new ones, those that are there, and those that are there and say something else.
    fn sift_cases(&self, plan: &mut Plan, read: Vec<OldCase>, mapping: &Mapping) -> Result<()> {
        let db = self.store.read();
        let known = db.known_imports()?;
        let days = || read.iter().filter_map(|c| c.day);
        let own = match (days().min(), days().max()) {
            (Some(from), Some(to)) => db.standing(from, to)?,
            _ => HashMap::new(),
        };
        for case in read {
            match known.find(&case) {
                Some(Ok(())) => plan.there += 1,
                Some(Err((file, row))) => {
                    let says = Message::new("import-changed").with("file", file).with("row", row.to_string());
                    plan.troubles.push(Trouble { row: case.row, column: None, code: "changed", says });
                }
                None => {
                    let standing = case.day.and_then(|day| own.get(&(day, case.service.clone())));
                    match standing.and_then(|all| all.iter().find(|own| same(&case, own))) {
                        Some(own) => {
                            let says = Message::new("import-registered").with("number", own.number.as_str());
                            let column = mapping.column(Field::Applicant).or(mapping.column(Field::Child));
                            plan.troubles.push(Trouble { row: case.row, column, code: "registered", says });
                        }
                        None => plan.cases.push(case),
                    }
                }
            }
        }
        Ok(())
    }

    /// What of the new cases should be known though it is not wrong.
    fn note_cases(&self, plan: &mut Plan, grid: &Grid, mapping: &Mapping, words: &Dictionary) {
        let mut note = |key: &'static str, n: usize| {
            if n > 0 {
                plan.notes.push(Message::new(key).with("n", n));
            }
        };
        note("import-note-uncounted", plan.cases.iter().filter(|c| !c.counts()).count());
        note("import-note-refusals", plan.cases.iter().filter(|c| c.refusal_uncounted()).count());
        note("import-note-open", plan.cases.iter().filter(|c| c.outcome.is_none()).count());
        let Some(column) = mapping.column(Field::Outcome) else { return };
        let mut strange: BTreeMap<String, usize> = BTreeMap::new();
        for case in plan.cases.iter().filter(|c| c.outcome.is_none()) {
            let row = usize::try_from(case.row.saturating_sub(grid.first)).unwrap_or(usize::MAX);
            let said = cells::text(grid.cell(row, column));
            if !said.is_empty() && known(&words.outcomes, &said).is_none() {
                *strange.entry(said).or_default() += 1;
            }
        }
        let n = strange.values().sum::<usize>();
        if n > 0 {
            let some = strange.into_keys().take(NAMED).map(Arg::Str).collect();
            plan.notes.push(Message::new("import-note-outcomes").with("n", n).with("words", Arg::List(some)));
        }
    }

    fn sift_tallies(&self, plan: &mut Plan, read: Vec<OldTally>) -> Result<()> {
        let db = self.store.read();
        for tally in read {
            if db.tally(tally.day, &tally.service, tally.cell)? == tally.n {
                plan.there += 1;
            } else {
                plan.tallies.push(tally);
            }
        }
        Ok(())
    }

    /// Takes a plan in, whole or not at all. `go_on` is told after each stride how many rows of how many are in, and says whether to go on.
    ///
    /// # Errors
    /// `import-troubles` with all of them; `import-stopped` where `go_on` said no; those of the register's file. Nothing is left behind then.
    pub fn import(&mut self, plan: &Plan, go_on: &mut dyn FnMut(usize, usize) -> bool) -> Result<Taken> {
        if plan.troubles.is_empty() && plan.fresh() == 0 {
            return Ok(Taken { fresh: 0, there: plan.there });
        }
        let mut taking = self.begin_import(plan)?;
        while taking.done < plan.fresh() {
            self.stride(plan, &mut taking, STRIDE)?;
            if !go_on(taking.done, plan.fresh()) {
                self.stop_import();
                return Err(OpError::rule("import-stopped", Message::new("import-stopped")));
            }
        }
        self.end_import(plan, &taking)
    }

    /// Begins to take a plan in; from now on nothing else is written until [`Ops::end_import`] or [`Ops::stop_import`].
    ///
    /// # Errors
    /// `import-troubles` with all of them; those of the register's file.
    pub fn begin_import(&mut self, plan: &Plan) -> Result<Taking> {
        if !plan.troubles.is_empty() {
            let all = plan.troubles.iter().map(|t| (t.place(), t.says.clone())).collect();
            return Err(OpError::rule("import-troubles", plan.message()).details(all));
        }
        let at = self.now_to_write()?;
        let new = NewImport {
            at,
            clerk: &self.office.clerk,
            kind: plan.kind,
            file: &plan.file,
            sheet: &plan.sheet,
            checksum: &plan.checksum,
            fresh: plan.fresh(),
            there: plan.there,
        };
        self.store.hold()?;
        match self.store.read().begin_import(&new) {
            Ok(import) => Ok(Taking { import, at, done: 0 }),
            Err(e) => {
                self.store.drop_held();
                Err(e.into())
            }
        }
    }

    /// Takes in some more rows. After an error nothing of the import is left.
    ///
    /// # Errors
    /// Those of the register's file and its rules.
    pub fn stride(&mut self, plan: &Plan, taking: &mut Taking, rows: usize) -> Result<()> {
        let done = self.some_rows(plan, taking, rows);
        if done.is_err() {
            self.store.drop_held();
        }
        done
    }

    fn some_rows(&self, plan: &Plan, taking: &mut Taking, rows: usize) -> Result<()> {
        let db = self.store.read();
        for case in plan.cases.iter().skip(taking.done).take(rows) {
            db.add_imported(taking.import, case)?;
        }
        for t in plan.tallies.iter().skip(taking.done).take(rows) {
            db.set_tally(t.day, &t.service, t.cell, t.n, &taking.at.iso(), &self.office.clerk)?;
        }
        taking.done = taking.done.saturating_add(rows).min(plan.fresh());
        Ok(())
    }

    /// Keeps what was taken in, with its entry in the journal: the file, its checksum and numbers, nothing of a person.
    ///
    /// # Errors
    /// Those of the register's file; nothing is left then.
    pub fn end_import(&mut self, plan: &Plan, taking: &Taking) -> Result<Taken> {
        let body = json!({
            "kind": plan.kind.id(), "checksum": plan.checksum, "new": plan.fresh(), "there": plan.there,
        });
        let logged = log(&self.store.read(), taking.at, &self.office.clerk, "imported", ("import", taking.import), body);
        if let Err(e) = logged {
            self.store.drop_held();
            return Err(e);
        }
        self.store.keep()?;
        self.used = self.store.read().service_use()?.into_iter().collect();
        Ok(Taken { fresh: plan.fresh(), there: plan.there })
    }

    /// Leaves nothing of an import that is going on.
    pub fn stop_import(&mut self) {
        self.store.drop_held();
    }
}

/// Gives a column another field: `asked` is "B=day" or "Дата=day", by the letter or the heading of the column; "-" takes the field away.
///
/// # Errors
/// `map`: no such column, or no such field.
pub fn remap(mapping: &mut Mapping, grid: &Grid, kind: Kind, asked: &str) -> Result<()> {
    let known: Vec<&str> = Field::ALL.iter().filter(|f| f.is_of(kind)).map(|f| f.id()).collect();
    let wrong = |key: &'static str| {
        let says = Message::new(key).with("asked", asked).with("known", known.join(", "));
        OpError::usage("map", says)
    };
    let Some((column, field)) = asked.rsplit_once('=') else { return Err(wrong("import-map-form")) };
    let name = fold(column);
    let columns = 0..mapping.columns.len();
    let at = columns.clone().find(|c| letter(*c).eq_ignore_ascii_case(column.trim()));
    let at = at.or_else(|| columns.into_iter().find(|c| !name.is_empty() && fold(&mapping.name(grid, *c)) == name));
    let Some(at) = at else { return Err(wrong("import-map-column")) };
    match field.trim() {
        "-" => mapping.set(at, None),
        id => match Field::parse(id).filter(|f| f.is_of(kind)) {
            Some(field) => mapping.set(at, Some(field)),
            None => return Err(wrong("import-map-field")),
        },
    }
    Ok(())
}
