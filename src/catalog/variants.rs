//! Every combination of answers of an edition: whether its list stands in all of them, and whether each document and question has a use.
//!
//! Too dear for every start; `kense catalogue check` and the tests of the shipped seeds do it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::service::{Answers, Edition, PaperRoad, Question};
use crate::domain::text::{Lang, Message};

/// Combinations looked at at most; the longest list of the law has a hundredth of it.
const MOST: usize = 100_000;

/// Where the parts of an edition stand in its file, in bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    /// The edition.
    pub edition: usize,
    /// Its questions, in order.
    pub questions: Vec<usize>,
    /// Its documents, in order.
    pub documents: Vec<usize>,
}

/// What is seen of a variant: documents, term, window, result, sub-terms, each by its place in the edition.
type Seen = (Vec<usize>, Option<usize>, Option<usize>, Option<usize>, Vec<usize>);

/// What is seen by each choice of one question while the other answers stay as they are.
type ByChoice<'a> = BTreeMap<&'a str, BTreeSet<&'a Seen>>;

/// What no combination of answers justifies, with the place it stands at.
pub(super) fn examine(edition: &Edition, places: &Places) -> Vec<(usize, Message)> {
    let Some(all) = combinations(edition) else {
        return vec![(places.edition, Message::new("problem-too-many-variants").with("most", MOST))];
    };
    let seen: Vec<Seen> = all.iter().map(|answers| seen(edition, answers)).collect();
    let mut found = Vec::new();
    let place = |places: &[usize], n: usize| places.get(n).copied().unwrap_or_default();
    let desk = edition.complete && edition.paper == PaperRoad::Provider;
    if desk && let Some((answers, _)) = all.iter().zip(&seen).find(|(_, s)| s.0.is_empty()) {
        found.push((places.edition, Message::new("problem-empty-variant").with("answers", written(answers))));
    }
    let reached: BTreeSet<usize> = seen.iter().flat_map(|s| s.0.iter().copied()).collect();
    for (n, document) in edition.documents.iter().enumerate().filter(|(n, _)| !reached.contains(n)) {
        let message = Message::new("problem-unreachable").with("id", document.id.as_str());
        found.push((place(&places.documents, n), message));
    }
    for (n, first, answers) in duplicates(edition, &all, &seen) {
        let message = Message::new("problem-duplicate-document").with("id", edition.documents[n].id.as_str());
        let message = message.with("other", edition.documents[first].id.as_str()).with("answers", written(answers));
        found.push((place(&places.documents, n), message));
    }
    for (n, question) in edition.questions.iter().enumerate() {
        if is_idle(edition, question, &all, &seen) {
            found.push((place(&places.questions, n), Message::new("problem-idle-question").with("id", question.id.as_str())));
        }
    }
    found
}

/// Every combination of answers to the questions that are put; none when there are too many.
fn combinations(edition: &Edition) -> Option<Vec<Answers>> {
    let mut all = vec![Answers::new()];
    for question in &edition.questions {
        let mut next = Vec::new();
        for answers in all {
            if !question.when.holds(&answers) {
                next.push(answers);
                continue;
            }
            for choice in &question.choices {
                let mut more = answers.clone();
                more.insert(question.id.clone(), choice.id.clone());
                next.push(more);
            }
        }
        if next.len() > MOST {
            return None;
        }
        all = next;
    }
    Some(all)
}

fn seen(edition: &Edition, answers: &Answers) -> Seen {
    (
        (0..edition.documents.len()).filter(|n| edition.documents[*n].when.holds(answers)).collect(),
        edition.term(answers).and_then(|t| edition.terms.iter().position(|other| std::ptr::eq(t, other))),
        edition.window(answers).and_then(|w| edition.windows.iter().position(|other| std::ptr::eq(w, other))),
        edition.result(answers).and_then(|r| edition.results.iter().position(|other| std::ptr::eq(r, other))),
        (0..edition.sub_terms.len()).filter(|n| edition.sub_terms[*n].when.holds(answers)).collect(),
    )
}

/// Documents that a variant asks for twice by the same name, each told once with the first such variant. Documents of one set may be called
/// alike: one of them is enough.
fn duplicates<'a>(edition: &Edition, all: &'a [Answers], seen: &[Seen]) -> Vec<(usize, usize, &'a Answers)> {
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (answers, (documents, ..)) in all.iter().zip(seen) {
        let mut names: BTreeMap<&str, usize> = BTreeMap::new();
        for n in documents {
            let document = &edition.documents[*n];
            let Some(first) = names.get(document.name.get(Lang::Ru)).copied() else {
                names.insert(document.name.get(Lang::Ru), *n);
                continue;
            };
            let one_set = document.group.is_some() && document.group == edition.documents[first].group;
            if !one_set && told.insert(*n) {
                found.push((*n, first, answers));
            }
        }
    }
    found
}

/// Whether no answer to a question changes what is seen, whatever the other answers are. A question that only opens others is of use through
/// them.
fn is_idle(edition: &Edition, question: &Question, all: &[Answers], seen: &[Seen]) -> bool {
    let behind = behind(edition, question);
    let mut alike: BTreeMap<Vec<(&str, &str)>, ByChoice<'_>> = BTreeMap::new();
    for (answers, seen) in all.iter().zip(seen) {
        let Some(choice) = answers.get(&question.id) else { continue };
        let others = answers.iter().filter(|(q, _)| **q != question.id && !behind.contains(q.as_str()));
        let others = others.map(|(q, c)| (q.as_str(), c.as_str())).collect();
        alike.entry(others).or_default().entry(choice).or_default().insert(seen);
    }
    alike.values().all(|choices| {
        let mut sets = choices.values();
        let first = sets.next();
        sets.all(|set| Some(set) == first)
    })
}

/// Questions that are put only after some answer to this one, directly or through others.
fn behind<'a>(edition: &'a Edition, question: &'a Question) -> BTreeSet<&'a str> {
    let mut behind = BTreeSet::from([question.id.as_str()]);
    for later in &edition.questions {
        if later.when.any.iter().flat_map(BTreeMap::keys).any(|q| behind.contains(q.as_str())) {
            behind.insert(&later.id);
        }
    }
    behind.remove(question.id.as_str());
    behind
}

fn written(answers: &Answers) -> String {
    answers.iter().map(|(q, c)| format!("{q} = {c}")).collect::<Vec<_>>().join(", ")
}
