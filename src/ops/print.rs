//! Printing: a form about a case, a non-acceptance, a complaint or a service, made from its blank, written as a PDF into the folder of printed files, noted in the
//! history. What the places of a blank are filled with stands in `print/values.rs` and beside it.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::catalog::{Catalog, Problem, blanks, journals};
use crate::domain::blank::{Blank, Form, Subject};
use crate::domain::printout::{Printout, file_name};
use crate::domain::text::{Arg, Message};
use crate::ops::fault::OpError;
use crate::ops::leaflet::Tongue;
use crate::ops::office::TONGUE;
use crate::ops::{Ops, Result, log, own};
use crate::report::docx::docx;
use crate::report::fault::place_file;
use crate::report::pdf::pdf;
use crate::report::{Existing, PrintFault};
use crate::words::Words;

mod case;
mod complaint;
mod sheet;
pub(in crate::ops) mod values;

pub use crate::report::paper_text::paper_text;

/// Folder of the office's own blanks.
pub(super) const BLANKS: &str = "forms";
/// Other names tried where a viewer holds the file of the first.
const OTHER_NAMES: usize = 9;

/// What a form is printed about, by row id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A registered case.
    Case(i64),
    /// A non-acceptance.
    NonAcceptance(i64),
    /// A complaint.
    Complaint(i64),
}

/// What file a paper becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Pages to be printed and filed.
    #[default]
    Pdf,
    /// A document that an office suite opens, for a letterhead of the office.
    Docx,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Pdf, Kind::Docx];

    /// Ending of the file, and the word of the flag.
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Docx => "docx",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|k| k.ending() == word)
    }
}

/// What a printing gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The form.
    pub form: Form,
    /// Number of the case on paper.
    pub number: String,
    /// The file.
    pub file: PathBuf,
    /// Its pages; 0 for a document, which breaks its own.
    pub pages: usize,
    /// What is wrong with the office's own blank, in whose place the shipped one was used.
    pub problems: Vec<Problem>,
    /// What stands on the paper and is known less well than by the text of the law: to be checked before it is signed.
    pub unsure: Vec<Arg>,
}

/// A paper before it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The paper.
    pub paper: Printout,
    /// As [`Printed::problems`].
    pub problems: Vec<Problem>,
    /// As [`Printed::unsure`].
    pub unsure: Vec<Arg>,
}

/// What is to be checked with the law before a paper is signed; none where all of it was read there.
pub fn to_check(unsure: &[Arg]) -> Option<Message> {
    (!unsure.is_empty()).then(|| Message::new("printing-unsure").with("what", Arg::List(unsure.to_vec())))
}

/// Problems of the office's own blanks; each of these is left out and the shipped one used.
pub(super) fn faults_of_blanks(dir: Option<&Path>, catalog: &Catalog) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (file, text) in super::own_texts(dir, BLANKS, &mut problems) {
        let word = file.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")).unwrap_or_default();
        if word == journals::NAME {
            problems.extend(journals::read(&file, &text).err().unwrap_or_default());
            continue;
        }
        match Form::parse(word) {
            Some(form) => problems.extend(read(form, &file, &text, catalog).err().unwrap_or_default()),
            None => {
                let known = format!("{}, {}", Form::ALL.map(Form::id).join(", "), journals::NAME);
                let message = Message::new("problem-no-form").with("form", word).with("known", known);
                problems.push(Problem { file, line: 1, message });
            }
        }
    }
    problems
}

fn read(form: Form, file: &str, text: &str, catalog: &Catalog) -> std::result::Result<Blank, Vec<Problem>> {
    let facts: Vec<&str> = catalog.common.iter().map(|f| f.id.as_str()).collect();
    blanks::read(form, file, text, &facts)
}

impl Printed {
    /// What was printed and where it lies; what is wrong with the office's own blank, if anything is.
    pub fn message(&self) -> Message {
        let done = match to_check(&self.unsure) {
            Some(check) => Message::new("printing-done-check").with("form", self.form.message()).with("check", check),
            None => Message::new("printing-done").with("form", self.form.message()),
        };
        let done = done.with("file", self.file.display().to_string());
        if self.problems.is_empty() {
            return done;
        }
        let what = self.problems.iter().map(|p| {
            let says = Message::new("printing-problem").with("file", p.file.as_str()).with("line", p.line);
            Arg::from(says.with("what", p.message.clone()))
        });
        Message::new("printing-own-faulty").with("before", done).with("what", Arg::List(what.collect()))
    }
}

impl Ops {
    /// The forms there are about a case, a non-acceptance or a complaint, in the order they are offered; none of what was annulled.
    ///
    /// # Errors
    /// There is no such row.
    pub fn forms(&self, about: About) -> Result<Vec<Form>> {
        let mut fits = Vec::new();
        match about {
            About::Case(id) => {
                let case = self.case(id)?;
                for form in Form::ALL {
                    if case::has(self, form, &case)? {
                        fits.push(form);
                    }
                }
            }
            About::NonAcceptance(id) => {
                let stands = self.non_acceptance(id)?.0.annulled.is_none();
                fits.extend(Form::ALL.into_iter().filter(|f| stands && f.subject() == Subject::NonAcceptance));
            }
            About::Complaint(id) => {
                let complaint = self.complaint(id)?;
                fits.extend(Form::ALL.into_iter().filter(|f| complaint::has(*f, &complaint)));
            }
        }
        Ok(fits)
    }

    /// Of [`Ops::forms`] the one that what was done last calls for: the row on which the choice opens, so that two keys print it.
    ///
    /// # Errors
    /// There is no such row.
    pub fn likeliest_form(&self, about: About) -> Result<Form> {
        Ok(match about {
            About::Case(id) => case::likeliest(self, &self.case(id)?)?,
            About::NonAcceptance(_) => Form::NonAcceptance,
            About::Complaint(id) => complaint::likeliest(&self.complaint(id)?),
        })
    }

    /// What a number on paper stands for, for a form.
    ///
    /// # Errors
    /// There is no case, no non-acceptance or no complaint of that number; the form is about none of them (`no-form`).
    pub fn about(&self, form: Form, number: &str) -> Result<About> {
        let number = number.trim();
        match form.subject() {
            Subject::Case => Ok(About::Case(self.case_numbered(number)?.id)),
            Subject::NonAcceptance => match self.store.read().non_acceptances_numbered(number)?.first() {
                Some(id) => Ok(About::NonAcceptance(*id)),
                None => Err(OpError::usage("no-case", Message::new("printing-no-negative").with("number", number))),
            },
            Subject::Complaint => Ok(About::Complaint(self.complaint_numbered(number)?.id)),
            Subject::Service => Err(no_form(form)),
        }
    }

    /// The blank of a form: the office's own where it stands without a problem, else the shipped one; and the problems of the own one.
    fn blank(&self, form: Form) -> Result<(Blank, Vec<Problem>)> {
        let name = format!("{BLANKS}/{}.toml", form.id());
        let mut problems = Vec::new();
        let file = self.dir().map(|dir| dir.join(BLANKS).join(format!("{}.toml", form.id()))).filter(|f| f.is_file());
        if let Some(file) = file {
            match own::read(&file, &name).map_err(|p| vec![p]).and_then(|text| read(form, &name, &text, self.catalog())) {
                Ok(blank) => return Ok((blank, problems)),
                Err(found) => problems = found,
            }
        }
        let shipped = read(form, &name, blanks::shipped_text(form), self.catalog())?;
        Ok((shipped, problems))
    }

    /// A form filled: what will stand on the paper; the problems of the office's own blank; what is to be checked before it is signed.
    ///
    /// # Errors
    /// The row is not there, the form is not one of it (`no-form`), or it was annulled.
    pub fn paper(&self, form: Form, about: About, tongue: Tongue) -> Result<Paper> {
        if !self.forms(about)?.contains(&form) {
            return Err(no_form(form));
        }
        let (blank, problems) = self.blank(form)?;
        let langs = tongue.of_paper();
        let filled = values::of(self, form, about, &langs)?;
        let lang = langs.first().copied().unwrap_or_default();
        let title = format!("{} № {}", Words::new(lang).tell(&form.message()), filled.number);
        let paper = blank.fill(form, title, &langs, filled.at, &filled.filling);
        let unsure = filled.unsure.into_iter().filter(|(said, _)| said.iter().any(|t| paper.says(t)));
        Ok(Paper { unsure: unsure.map(|(_, what)| what).collect(), paper, problems })
    }

    /// As [`Ops::paper`], without what is to be checked.
    ///
    /// # Errors
    /// As there.
    pub fn printout(&self, form: Form, about: About, tongue: Tongue) -> Result<(Printout, Vec<Problem>)> {
        self.paper(form, about, tongue).map(|p| (p.paper, p.problems))
    }

    /// Remembers the languages of a paper. A failure to keep them must not stand in the clerk's way.
    pub fn remember_tongue(&mut self, tongue: Tongue) {
        self.office.print.tongue = tongue;
        let _kept = self.store.write_lightly(|db| db.set_setting(TONGUE, tongue.id()));
    }

    /// Folder of printed files: that of the settings; one that is no full path lies in the office's folder.
    pub fn prints(&self) -> PathBuf {
        let folder = Path::new(&self.office.print.folder);
        match &self.dir {
            Some(dir) => dir.join(folder),
            None if folder.is_absolute() => folder.to_owned(),
            None => std::env::temp_dir().join("kense-prints"),
        }
    }

    /// Prints a form into a file, `to` or one of the folder of printed files, and notes it in the history. The file is written whole or not at
    /// all; a case is what it was whatever happens to the file.
    ///
    /// # Errors
    /// As [`Ops::printout`]; the folder or the file cannot be written (`print`), then nothing is noted.
    pub fn print(&mut self, form: Form, about: About, tongue: Tongue, to: Option<&Path>) -> Result<Printed> {
        self.print_as(Kind::Pdf, form, about, tongue, to)
    }

    /// Like [`Ops::print`], as a file of a kind.
    ///
    /// # Errors
    /// As [`Ops::print`].
    pub fn print_as(&mut self, kind: Kind, form: Form, about: About, tongue: Tongue, to: Option<&Path>) -> Result<Printed> {
        let now = self.now_to_write()?;
        let Paper { paper, problems, unsure } = self.paper(form, about, tongue)?;
        let number = self.number_of(about)?;
        let (bytes, pages) = bytes(kind, &paper)?;
        let file = match to {
            Some(file) => place(file, &bytes)?,
            None => self.keep(&file_name(form.id(), &number, tongue.id()), kind.ending(), &bytes)?,
        };
        let clerk = self.office.clerk.clone();
        let subject = match about {
            About::Case(id) => ("case", id),
            About::NonAcceptance(id) => ("non-acceptance", id),
            About::Complaint(id) => ("complaint", id),
        };
        let body = json!({ "form": form.id(), "tongue": tongue.id(), "number": number, "pages": pages, "format": kind.ending() });
        let noted = self.store.write(|db| log(db, now, &clerk, "printed", subject, body));
        if let Err(fault) = noted {
            // What is not in the history was not printed: the paper must not be there without its entry.
            let _gone = std::fs::remove_file(&file);
            return Err(fault);
        }
        Ok(Printed { form, number, file, pages, problems, unsure })
    }

    fn number_of(&self, about: About) -> Result<String> {
        Ok(match about {
            About::Case(id) => self.case(id)?.number,
            About::NonAcceptance(id) => self.non_acceptance(id)?.0.number,
            About::Complaint(id) => self.complaint(id)?.number,
        })
    }

    /// Writes a file into the folder of printed files; where another program holds the one of that name, beside it.
    pub(super) fn keep(&self, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf> {
        let folder = self.prints();
        std::fs::create_dir_all(&folder).map_err(|e| {
            let says = Message::new("office-folder").with("dir", folder.display().to_string()).with("what", e.to_string());
            OpError::data("print", says).hint(Message::new("printing-folder-hint"))
        })?;
        let mut busy = None;
        for n in 1..=OTHER_NAMES {
            let name = if n == 1 { format!("{name}.{ending}") } else { format!("{name}-{n}.{ending}") };
            let file = folder.join(name);
            match place_file(&file, bytes, Existing::Replace) {
                Ok(()) => return Ok(file),
                Err(fault @ PrintFault::Busy(_)) => busy = Some(fault),
                Err(fault) => return Err(told(&fault)),
            }
        }
        Err(busy.map_or_else(|| told(&PrintFault::Busy(folder.display().to_string())), |f| told(&f)))
    }
}

/// A paper as the bytes of a file, and its pages.
fn bytes(kind: Kind, paper: &Printout) -> Result<(Vec<u8>, usize)> {
    let failed = |what: String| OpError::data("print", Message::new("printing-failed").with("what", what));
    match kind {
        Kind::Pdf => pdf(paper).map_err(|f| failed(f.to_string())),
        // How many pages it has is for the office suite to say.
        Kind::Docx => Ok((docx(paper).map_err(|f| failed(f.to_string()))?, 0)),
    }
}

fn no_form(form: Form) -> OpError {
    OpError::rule("no-form", Message::new("printing-no-form").with("form", form.message()))
}

pub(super) fn place(file: &Path, bytes: &[u8]) -> Result<PathBuf> {
    place_file(file, bytes, Existing::Replace).map_err(|f| told(&f))?;
    Ok(file.to_owned())
}

fn told(fault: &PrintFault) -> OpError {
    OpError::data("print", fault.message()).hint(Message::new("printing-case-safe"))
}
