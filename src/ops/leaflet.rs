//! "What shall I bring?" and the sheet of the information stand: made, said in a language, laid out, saved. Opens no case and writes nothing
//! into the register.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::leaflet::{Kind, Leaflet, make};
use crate::domain::service::{Answers, Edition, Service, ServiceCode};
use crate::domain::text::{Arg, Lang, Message};
use crate::ops::fault::OpError;
use crate::ops::outside::{Knowledge, save};
use crate::ops::reports::Format;
use crate::ops::{Ops, Result};
use crate::words::Words;

pub use crate::report::leaflet::{Page, lay_out, text};

/// Characters across a saved sheet in one language.
const PAGE: usize = 80;
/// Characters across one in two.
const PAGE_OF_TWO: usize = 120;
/// Mark after a text that is the project's own translation, on the sheet of the stand.
const OWN: &str = " *";

/// In which languages a sheet is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    /// One.
    One(Lang),
    /// Russian and Kazakh side by side.
    #[default]
    Both,
}

impl Tongue {
    /// Those that a parent is given, in the order a key goes through them.
    pub const ALL: [Tongue; 3] = [Tongue::One(Lang::Ru), Tongue::One(Lang::Kk), Tongue::Both];

    /// The languages, from the left.
    pub fn langs(self) -> Vec<Lang> {
        match self {
            Tongue::One(lang) => vec![lang],
            Tongue::Both => vec![Lang::Ru, Lang::Kk],
        }
    }

    /// Those of a printed paper: the state language stands first, on the left.
    pub fn of_paper(self) -> Vec<Lang> {
        match self {
            Tongue::One(lang) => vec![lang],
            Tongue::Both => vec![Lang::Kk, Lang::Ru],
        }
    }

    /// Reads a word: that of a language, or "both" or "ru-kk" for both.
    pub fn parse(word: &str) -> Option<Tongue> {
        match word {
            "ru" => Some(Tongue::One(Lang::Ru)),
            "kk" => Some(Tongue::One(Lang::Kk)),
            "both" | "ru-kk" => Some(Tongue::Both),
            _ => None,
        }
    }

    /// In words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Tongue::One(Lang::Kk) => "leaflet-tongue-kk",
            Tongue::One(_) => "leaflet-tongue-ru",
            Tongue::Both => "leaflet-tongue-both",
        })
    }

    /// The one after it, as a key goes through them.
    #[must_use]
    pub fn next(self) -> Tongue {
        let at = Tongue::ALL.iter().position(|t| *t == self).unwrap_or(0);
        Tongue::ALL[(at + 1) % Tongue::ALL.len()]
    }

    /// Word for names of files.
    pub fn id(self) -> &'static str {
        match self {
            Tongue::One(lang) => lang.code(),
            Tongue::Both => "ru-kk",
        }
    }
}

impl Ops {
    /// The leaflet of a service by the edition in force on a day; for [`Kind::Bring`] of the variant the answers choose.
    ///
    /// # Errors
    /// There is no such service, or no edition on that day; an answer is not of its questions; a question asked has no answer, because a list
    /// that is not final must not be handed to anybody.
    pub fn leaflet(&self, code: &ServiceCode, answers: &Answers, day: NaiveDate, kind: Kind) -> Result<Leaflet> {
        let edition = self.edition_on(code, day)?;
        check(edition, answers, kind)?;
        Ok(make(code, edition, &self.catalog.common, answers, day, kind))
    }

    /// The file a leaflet is saved to; the name holds no personal data.
    pub fn leaflet_file(&self, leaflet: &Leaflet, tongue: Tongue) -> PathBuf {
        self.export_file(&leaflet.file_name(tongue.id()), Format::Text)
    }
}

impl Knowledge {
    /// The leaflet of a service without an office, as [`Ops::leaflet`].
    ///
    /// # Errors
    /// As there.
    pub fn leaflet(&self, code: &ServiceCode, answers: &Answers, day: NaiveDate, kind: Kind) -> Result<Leaflet> {
        let edition = edition_on(self.service(code)?, day)?;
        check(edition, answers, kind)?;
        Ok(make(code, edition, &self.catalog.common, answers, day, kind))
    }
}

/// The edition of a service in force on a day.
///
/// # Errors
/// There is none.
pub fn edition_on(service: &Service, day: NaiveDate) -> Result<&Edition> {
    let says = || Message::new("service-no-edition").with("code", service.code.as_str()).with("day", day);
    service.on(day).ok_or_else(|| OpError::rule("no-edition", says()))
}

/// Questions asked that have no answer yet.
pub fn unanswered(edition: &Edition, answers: &Answers) -> Vec<String> {
    edition.open_questions(answers).filter(|q| !answers.contains_key(&q.id)).map(|q| q.id.clone()).collect()
}

fn check(edition: &Edition, answers: &Answers, kind: Kind) -> Result<()> {
    if kind == Kind::Stand {
        return Ok(());
    }
    let known = |q: &str, c: &str| edition.questions.iter().any(|own| own.id == q && own.choices.iter().any(|o| o.id == c));
    let unknown = |(q, c): (&String, &String)| {
        let says = Message::new("answer-unknown").with("question", q.as_str()).with("answer", c.as_str());
        (!known(q, c)).then(|| (format!("answers.{q}"), says))
    };
    let faults: Vec<(String, Message)> = answers.iter().filter_map(unknown).collect();
    if let Some((_, says)) = faults.first() {
        return Err(OpError::usage("answers", says.clone()).details(faults));
    }
    let open = unanswered(edition, answers);
    if open.is_empty() {
        return Ok(());
    }
    let asked = edition.questions.iter().filter(|q| open.contains(&q.id)).map(|q| {
        let choices =
            q.choices.iter().map(|c| Message::new("leaflet-choice").with("id", c.id.as_str()).with("text", c.text.clone()));
        let says = Message::new("leaflet-ask").with("question", q.text.clone());
        (format!("answers.{}", q.id), says.with("choices", Arg::List(choices.map(Arg::from).collect())))
    });
    let says = Message::new("verdict-unanswered").with("n", open.len());
    Err(OpError::usage("answers-needed", says).details(asked.collect()))
}

/// A leaflet in a language. The sheet of the stand marks what is the project's own translation, as the act does not say it so.
pub fn said(leaflet: &Leaflet, lang: Lang) -> Leaflet<String> {
    let words = Words::new(lang);
    let marked = leaflet.kind == Kind::Stand && lang != Lang::En;
    leaflet.said(&|text| if marked { words.arg(&with_marks(text, lang)) } else { words.arg(text) })
}

fn with_marks(text: &Arg, lang: Lang) -> Arg {
    match text {
        Arg::Text(t) if t.is_own(lang) => Arg::Str(format!("{}{OWN}", t.get(lang))),
        Arg::Msg(m) => Message { key: m.key, args: m.args.iter().map(|(n, a)| (*n, with_marks(a, lang))).collect() }.into(),
        Arg::List(all) => Arg::List(all.iter().map(|a| with_marks(a, lang)).collect()),
        other => other.clone(),
    }
}

/// A leaflet said and laid out at a width.
pub fn page(leaflet: &Leaflet, tongue: Tongue, wide: usize, ascii: bool) -> Page {
    let twins: Vec<Leaflet<String>> = tongue.langs().into_iter().map(|lang| said(leaflet, lang)).collect();
    lay_out(&twins, wide, ascii)
}

/// A leaflet as the text of a file.
pub fn file_text(leaflet: &Leaflet, tongue: Tongue) -> String {
    let wide = if tongue == Tongue::Both { PAGE_OF_TWO } else { PAGE };
    text(&page(leaflet, tongue, wide, false))
}

/// Saves a text into a folder of the office, which is made if it is not there; a file of that name is replaced.
///
/// # Errors
/// The folder or the file cannot be written.
pub fn export(text: &str, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(|e| {
            let says = Message::new("office-folder").with("dir", folder.display().to_string()).with("what", e.to_string());
            OpError::data("folder", says)
        })?;
    }
    save(text.as_bytes(), to, true)
}
