//! The form of a worked case, `tests/cases/<code>.toml`, and the reader of the files.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use kense::domain::service::ProviderKind;

/// One file: a service, the kind of office, its cases.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub service: String,
    pub office: String,
    pub case: Vec<Case>,
}

/// One worked case.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub title: String,
    /// Moment of registration; a bare day is ten in the morning.
    pub date: String,
    /// Place in the facts the expectation is from.
    pub source: String,
    #[serde(default)]
    pub trap: Vec<String>,
    /// Another kind of office than the file's.
    pub office: Option<String>,
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    #[serde(default)]
    pub papers: Papers,
    /// What happens to the papers after registration, step by step.
    #[serde(default)]
    pub later: Vec<Step>,
    pub expect: Expect,
    /// Why the catalogue does not follow the act here.
    pub disagrees: Option<String>,
}

/// What was brought and stated, by document id.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Papers {
    pub given: Vec<String>,
    pub shown: Vec<String>,
    pub not_in_system: Vec<String>,
    pub requested: Vec<String>,
    pub good_until: BTreeMap<String, String>,
    pub invalid: BTreeMap<String, String>,
}

/// A step after registration and exactly what is missing after it.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Step {
    pub given: Vec<String>,
    pub not_in_system: Vec<String>,
    pub requested: Vec<String>,
    pub invalid: Vec<String>,
    pub missing: Vec<String>,
}

/// What the acts say to the case.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expect {
    /// complete, incomplete, not-here, unanswered or surplus.
    pub verdict: String,
    /// Exactly what is missing; a set by its own id.
    pub missing: Vec<String>,
    /// Why a missing one is: absent, expired or invalid.
    pub reasons: BTreeMap<String, String>,
    pub surplus: Vec<String>,
    /// On the list of the variant, and neither missing nor blocking although nothing of it was brought.
    pub must_not_demand: Vec<String>,
    /// Words that may stand in no name on the list of the variant.
    pub not_on_list: Vec<String>,
    /// Looked at and given back, no copy.
    pub shown_only: Vec<String>,
    pub edition: Option<String>,
    /// Last day in the five-day week, and in the six-day week.
    pub due: Option<String>,
    pub due_six: Option<String>,
    pub due_time: Option<String>,
    pub outcome: Option<String>,
    /// A part of the norm cited; "none" where the act cites none.
    pub norm: Option<String>,
    /// A part of the form's name; "none" where the act has no form.
    pub form: Option<String>,
    pub column: Option<String>,
    pub hearing: Option<String>,
    pub grounds: Option<usize>,
    pub result: Option<String>,
    /// open (default), asks or closed.
    pub window: Option<String>,
    /// Where the person is sent, for a case that opens nothing: key of the sentence, or `no-edition`.
    pub told: Option<String>,
}

/// The kind of office a case comes to.
pub fn office_of(file: &File, case: &Case) -> ProviderKind {
    ProviderKind::parse(case.office.as_ref().unwrap_or(&file.office)).expect("a kind of office")
}

/// The moment a case comes.
pub fn moment_of(case: &Case) -> String {
    if case.date.contains('T') { case.date.clone() } else { format!("{}T10:00", case.date) }
}

/// The cases of every file, by its name.
pub fn files() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
        .iter()
        .filter(|name| name.extension().is_some_and(|ending| ending == "toml"))
        .map(|name| {
            let text = std::fs::read_to_string(name).unwrap();
            let file: File = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", name.display()));
            assert_eq!(name.file_stem().and_then(|s| s.to_str()), Some(file.service.as_str()), "{}", name.display());
            file
        })
        .collect()
}
