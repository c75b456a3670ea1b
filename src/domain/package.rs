//! The package gate: what this variant of a service needs, what is there, what is missing, what must not be asked for.
//!
//! The verdict depends on the edition, the answers and the papers alone, never on the order in which they were ticked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::service::{Answers, Edition, Requirement, Stage, StateSystem};
use super::text::{Arg, Message};

/// What the clerk noted about one document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Paper {
    /// It was given (or shown, where showing is what is asked).
    pub given: bool,
    /// The clerk states that the state system has no record of it.
    pub not_in_system: bool,
    /// The provider asked for it: "on request", or by registering the case that needs it before the result.
    pub requested: bool,
    /// Last day it is good for, where it has one.
    pub good_until: Option<NaiveDate>,
    /// Found not to be good after it was taken: why.
    pub invalid: Option<String>,
}

/// Papers by requirement id.
pub type Papers = BTreeMap<String, Paper>;

/// Why a document stands on the list of this variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// The applicant must give it.
    Required,
    /// One of its set must be given.
    OneOf(String),
    /// State systems hold it: looked at if shown, never demanded.
    HeldByState,
    /// May be demanded only after the clerk states that the system has no record.
    IfMissingThere,
    /// Asked for only at request, and not requested.
    OnRequest,
    /// Handed in after acceptance, before the result: asked for from registration on.
    BeforeResult,
    /// Handed in at a later step.
    Later,
}

/// How a document stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Given and good.
    Given,
    /// Needed and absent.
    Missing,
    /// Given, its validity has passed on that day.
    Expired(NaiveDate),
    /// Given and found not good.
    Invalid(String),
    /// Absent and not needed now (another of its set is there, state systems hold it, not requested, later).
    NotNeeded,
}

impl Standing {
    /// Whether the document counts as there.
    pub fn is_given(&self) -> bool {
        matches!(self, Standing::Given)
    }
}

/// A document of the variant with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Requirement id.
    pub id: String,
    /// Why it is on the list.
    pub need: Need,
    /// How it stands.
    pub standing: Standing,
}

/// One thing that is missing: a document, or a set none of which is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Requirement id, or ids of the whole set.
    pub documents: Vec<String>,
    /// Set id.
    pub group: Option<String>,
    /// Why it is not there.
    pub standing: Standing,
}

/// The verdict over a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Documents of this variant in the order of the act.
    pub lines: Vec<Line>,
    /// Everything missing, at once.
    pub missing: Vec<Missing>,
    /// Questions not yet answered; while there are any the list is not final.
    pub unanswered: Vec<String>,
    /// Ticked papers that this variant does not have: they are not taken.
    pub surplus: Vec<String>,
}

impl Verdict {
    /// Whether the package is complete: every question answered and nothing missing.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty() && self.unanswered.is_empty()
    }

    /// The line of a document.
    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|l| l.id == id)
    }

    /// The verdict in one sentence.
    pub fn message(&self, edition: &Edition) -> Message {
        if !self.unanswered.is_empty() {
            return Message::new("verdict-unanswered").with("n", self.unanswered.len());
        }
        if self.missing.is_empty() {
            return Message::new("verdict-complete");
        }
        Message::new("verdict-incomplete").with("n", self.missing.len()).with("what", Arg::List(self.names(edition)))
    }

    /// The missing things by name.
    pub fn names(&self, edition: &Edition) -> Vec<Arg> {
        self.missing.iter().map(|m| m.name(edition)).collect()
    }
}

impl Missing {
    /// What is missing, by name, with the reason when it is not plain absence.
    pub fn name(&self, edition: &Edition) -> Arg {
        let text = match &self.group {
            Some(id) => edition.groups.iter().find(|g| g.id == *id).map(|g| g.name.clone()),
            None => self.documents.first().and_then(|id| edition.document(id)).map(|d| d.name.clone()),
        }
        .unwrap_or_default();
        match &self.standing {
            Standing::Expired(day) => Message::new("missing-expired").with("what", text).with("day", *day).into(),
            Standing::Invalid(why) => Message::new("missing-invalid").with("what", text).with("why", why.as_str()).into(),
            Standing::Given | Standing::Missing | Standing::NotNeeded => {
                if self.group.is_some() {
                    Message::new("missing-one-of").with("what", text).into()
                } else {
                    Arg::Text(text)
                }
            }
        }
    }
}

/// Why a document is on the list, given what the clerk noted.
fn need(d: &Requirement, paper: &Paper) -> Need {
    if d.stage == Stage::Later {
        return Need::Later;
    }
    if d.stage == Stage::BeforeResult && !paper.requested {
        return Need::BeforeResult;
    }
    if d.on_request && !paper.requested {
        return Need::OnRequest;
    }
    match d.state_system {
        StateSystem::Holds => Need::HeldByState,
        StateSystem::IfMissing if !paper.not_in_system => Need::IfMissingThere,
        StateSystem::IfMissing | StateSystem::No => match &d.group {
            Some(g) => Need::OneOf(g.clone()),
            None => Need::Required,
        },
    }
}

/// How a paper stands by itself on a day.
fn standing(paper: &Paper, today: NaiveDate) -> Standing {
    match (paper.given, &paper.invalid, paper.good_until) {
        (true, Some(why), _) => Standing::Invalid(why.clone()),
        (true, None, Some(until)) if until < today => Standing::Expired(until),
        (true, None, _) => Standing::Given,
        (false, ..) => Standing::Missing,
    }
}

/// Judges a package by an edition. `today` decides expiry only.
pub fn judge(edition: &Edition, answers: &Answers, papers: &Papers, today: NaiveDate) -> Verdict {
    let none = Paper::default();
    let unanswered: Vec<String> =
        edition.open_questions(answers).filter(|q| !answers.contains_key(&q.id)).map(|q| q.id.clone()).collect();
    let mut lines = Vec::new();
    for d in edition.documents.iter().filter(|d| d.when.holds(answers)) {
        let paper = papers.get(&d.id).unwrap_or(&none);
        lines.push(Line { id: d.id.clone(), need: need(d, paper), standing: standing(paper, today) });
    }
    let mut missing = Vec::new();
    let mut seen_groups: Vec<String> = Vec::new();
    for line in &lines {
        match &line.need {
            Need::Required if !line.standing.is_given() => {
                missing.push(Missing { documents: vec![line.id.clone()], group: None, standing: line.standing.clone() })
            }
            Need::OneOf(group) if !seen_groups.contains(group) => {
                seen_groups.push(group.clone());
                let members: Vec<&Line> =
                    lines.iter().filter(|l| edition.document(&l.id).is_some_and(|d| d.group.as_ref() == Some(group))).collect();
                if !members.iter().any(|l| l.standing.is_given()) {
                    // A set that failed because its one paper is bad says so; plain absence otherwise.
                    let worst = members.iter().map(|l| &l.standing).find(|s| !matches!(s, Standing::Missing));
                    missing.push(Missing {
                        documents: members.iter().map(|l| l.id.clone()).collect(),
                        group: Some(group.clone()),
                        standing: worst.cloned().unwrap_or(Standing::Missing),
                    });
                }
            }
            _ => {}
        }
    }
    let demanded = |id: &str| missing.iter().any(|m| m.documents.iter().any(|d| d == id));
    let mut shown = lines.clone();
    for line in &mut shown {
        if line.standing == Standing::Missing && !demanded(&line.id) {
            line.standing = Standing::NotNeeded;
        }
    }
    let surplus =
        papers.iter().filter(|(id, p)| p.given && !shown.iter().any(|l| l.id == **id)).map(|(id, _)| id.clone()).collect();
    Verdict { lines: shown, missing, unanswered, surplus }
}
