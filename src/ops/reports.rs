//! The official report of this office and of the district, and the cases behind each number.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::central::fault::CentralFault;
use crate::central::ledger::{Filter, Ledger};
use crate::domain::counts::Counts;
use crate::domain::service::ServiceCode;
use crate::domain::sheet::Sheet;
use crate::domain::text::{Lang, Message, Text};
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result};
use crate::report::{Existing, Head, Layout};
use crate::store::CellCase;
use crate::words::Words;

pub use crate::central::ledger::Reading;
pub use crate::report::{Drawn, Place, TextStyle, draw};

/// Layout used when none is named.
pub const DEFAULT_LAYOUT: &str = "three-refusals";

/// Characters across a printed text page.
const PAGE: usize = 180;

/// Forms a sheet can be printed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Fixed-width text.
    Text,
    /// CSV for a Russian Excel.
    Csv,
    /// XLSX.
    Xlsx,
}

impl Format {
    /// All with the word of the flag, which is also the ending of the file.
    pub const ALL: [(Format, &'static str, &'static str); 3] =
        [(Format::Text, "text", "txt"), (Format::Csv, "csv", "csv"), (Format::Xlsx, "xlsx", "xlsx")];

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Format> {
        Format::ALL.iter().find(|(_, w, _)| *w == word).map(|(f, ..)| *f)
    }

    /// Ending of the file.
    pub fn ending(self) -> &'static str {
        Format::ALL.iter().find(|(f, ..)| *f == self).map_or("txt", |(.., e)| e)
    }
}

/// A layout by id.
pub fn layout(id: &str) -> Result<Layout> {
    Layout::find(id).ok_or_else(|| {
        let known: Vec<String> = Layout::shipped().into_iter().map(|l| l.id).collect();
        OpError::usage("no-layout", Message::new("layout-none").with("layout", id).with("known", known.join(", ")))
    })
}

/// Layouts of the report, the default first: id and name.
pub fn layouts() -> Vec<(String, Text)> {
    Layout::shipped().into_iter().map(|l| (l.id, l.name)).collect()
}

fn head(words: &Words, organisation: &str, district: &str, from: NaiveDate, to: NaiveDate, rehearsal: bool) -> Head {
    Head {
        organisation: organisation.to_owned(),
        district: district.to_owned(),
        from,
        to,
        rehearsal,
        heading: words.say("report-heading"),
        period: words.say_with("report-period", &[("from", from.into()), ("to", to.into())]),
        rehearsal_mark: words.say("rehearsal-banner"),
    }
}

fn check_period(from: NaiveDate, to: NaiveDate) -> Result<()> {
    if from > to {
        return Err(OpError::usage("period", Message::new("period-order").with("from", from).with("to", to)));
    }
    Ok(())
}

impl Ops {
    /// Counts of a period.
    pub fn counts(&self, from: NaiveDate, to: NaiveDate) -> Result<Counts> {
        check_period(from, to)?;
        Ok(self.store.read().counts(from, to)?)
    }

    /// The official report of this office.
    pub fn report(&self, from: NaiveDate, to: NaiveDate, layout_id: &str, lang: Lang) -> Result<Sheet> {
        let counts = self.counts(from, to)?;
        let words = Words::new(lang);
        let o = &self.office;
        let head = head(&words, o.name(lang), &o.district, from, to, o.rehearsal);
        Ok(layout(layout_id)?.sheet(&counts, &|code| self.full_name(code, to, lang), lang, &head))
    }

    /// The entries behind a cell of the report: a leaf of a layout and a service (all services for the total row).
    pub fn behind(
        &self,
        layout_id: &str,
        leaf: &str,
        service: Option<&ServiceCode>,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<CellCase>> {
        let layout = layout(layout_id)?;
        let services: Vec<ServiceCode> = match service {
            Some(s) => vec![s.clone()],
            None => self.counts(from, to)?.services().into_iter().cloned().collect(),
        };
        let mut out = Vec::new();
        for service in &services {
            for cell in layout.cells(leaf) {
                out.extend(self.store.read().behind(service, *cell, from, to, 1000)?);
            }
        }
        Ok(out)
    }

    /// The file a table is exported to: `exports/<name>.<ending>` in the office's folder; for an office in memory, in the system's folder for
    /// temporary files. The name holds no personal data.
    pub fn export_file(&self, name: &str, format: Format) -> PathBuf {
        let folder = match &self.dir {
            Some(dir) => dir.join("exports"),
            None => std::env::temp_dir().join("kense-exports"),
        };
        folder.join(format!("{name}.{}", format.ending()))
    }
}

/// Reads a ledger; the district needs no office for it.
pub fn read_ledger(file: &Path) -> Result<Reading> {
    crate::central::file::read(file).map_err(|f| OpError::data("central", reading_fault(&f)))
}

/// Why a ledger could not be read. A reader has no day in the outbox, so the sentences are not those of a sender.
fn reading_fault(fault: &CentralFault) -> Message {
    let shown = |key: &'static str, path: &Path| Message::new(key).with("path", path.display().to_string());
    match fault {
        CentralFault::NoTarget => Message::new("ledger-no-file"),
        CentralFault::Absent(path) | CentralFault::NotAFolder(path) => shown("ledger-absent", path),
        CentralFault::IsAFolder(path) => shown("ledger-is-a-folder", path),
        CentralFault::NotYet(path) => shown("ledger-not-yet", path),
        CentralFault::ReadOnly(path) => shown("ledger-closed", path),
        CentralFault::Busy => Message::new("ledger-busy"),
        CentralFault::Full | CentralFault::NotWritten | CentralFault::Unfit(_) => fault.message(),
        CentralFault::Io(text) => Message::new("ledger-io").with("text", text.as_str()),
    }
}

/// What one organisation has sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// БИН.
    pub bin: String,
    /// Name on its latest day.
    pub name: String,
    /// District.
    pub district: String,
    /// How many days it has closed.
    pub days: usize,
    /// The latest of them.
    pub last: NaiveDate,
}

/// Kinds of day a reader asks for: real ones, and those of practice if they are asked for by name.
fn kinds(rehearsal: bool) -> &'static [bool] {
    if rehearsal { &[false, true] } else { &[false] }
}

/// Who has sent what, those silent the longest first.
pub fn senders(ledger: &Ledger, rehearsal: bool) -> Vec<Sender> {
    let mut out = Vec::new();
    for kind in kinds(rehearsal) {
        for org in ledger.organisations(*kind) {
            let days = ledger.days(&org.bin, *kind);
            if let Some(last) = days.last() {
                out.push(Sender {
                    bin: org.bin.as_str().to_owned(),
                    name: org.name.clone(),
                    district: org.district.clone(),
                    days: days.len(),
                    last: *last,
                });
            }
        }
    }
    out.sort_by(|a, b| (a.last, &a.name).cmp(&(b.last, &b.name)));
    out
}

/// What every organisation adds to a cell of the district's table: name and number, the largest first. Without a service: of the total row.
pub fn central_behind(
    ledger: &Ledger,
    period: (Option<NaiveDate>, Option<NaiveDate>),
    cell: (&str, &str),
    service: Option<&ServiceCode>,
    rehearsal: bool,
) -> Result<Vec<(String, u64)>> {
    let (layout_id, leaf) = cell;
    let layout = layout(layout_id)?;
    let mut out = Vec::new();
    for kind in kinds(rehearsal) {
        for org in ledger.organisations(*kind) {
            let organisations = Some(BTreeSet::from([org.bin.clone()]));
            let counts = ledger.counts(&Filter { from: period.0, to: period.1, organisations, rehearsal: *kind });
            let n = layout.cells(leaf).iter().map(|c| service.map_or_else(|| counts.sum(*c), |s| counts.get(s, *c))).sum();
            if n > 0 {
                out.push((org.name.clone(), n));
            }
        }
    }
    out.sort_by(|a: &(String, u64), b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    Ok(out)
}

/// The district's consolidated report from a ledger, named by a catalogue.
pub fn central_table(
    catalog: &crate::catalog::Catalog,
    ledger: &Ledger,
    period: (Option<NaiveDate>, Option<NaiveDate>),
    layout_id: &str,
    lang: Lang,
    rehearsal: bool,
) -> Result<Sheet> {
    let filter = Filter { from: period.0, to: period.1, rehearsal, ..Filter::everything() };
    let mut counts = ledger.counts(&filter);
    if rehearsal {
        // Asked for by name: practice days beside the real ones.
        counts.merge(&ledger.counts(&Filter { rehearsal: false, ..filter }));
    }
    let mut days = ledger.packets().filter(|p| rehearsal || !p.rehearsal).map(|p| p.day);
    let first = days.next();
    let (low, high) = days.fold((first, first), |(a, b), d| (a.min(Some(d)), b.max(Some(d))));
    let from = period.0.or(low).unwrap_or(NaiveDate::MIN);
    let to = period.1.or(high).unwrap_or(from);
    check_period(from, to)?;
    let words = Words::new(lang);
    let organisations = ledger.organisations(false).len() + if rehearsal { ledger.organisations(true).len() } else { 0 };
    let who = words.say_with("central-organisations", &[("n", organisations.into())]);
    let head = head(&words, &who, "", from, to, rehearsal);
    let name = |code: &ServiceCode| {
        catalog.get(code).map_or_else(|| code.to_string(), |s| s.on(to).unwrap_or(s.newest()).name.get(lang).to_owned())
    };
    Ok(layout(layout_id)?.sheet(&counts, &name, lang, &head))
}

/// Prints a sheet to a file of the office's own folder, which is made if it is not there; a file of that name is replaced.
pub fn export(sheet: &Sheet, format: Format, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(|e| {
            let says = Message::new("office-folder").with("dir", folder.display().to_string()).with("what", e.to_string());
            OpError::data("folder", says)
        })?;
    }
    print(sheet, format, to, true)
}

/// Prints a sheet to a file, whole or not at all; `replace` lets it take the place of a file of that name.
pub fn print(sheet: &Sheet, format: Format, to: &Path, replace: bool) -> Result<()> {
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    let done = match format {
        Format::Text => crate::report::write_text(sheet, &TextStyle { width: PAGE, ascii: false }, to, existing),
        Format::Csv => crate::report::write_csv(sheet, to, existing),
        Format::Xlsx => crate::report::write_xlsx(sheet, to, existing),
    };
    done.map_err(|f| OpError::data("print", f.message()))
}
