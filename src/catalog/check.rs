//! What must be right about an edition as a whole, and about editions beside each other.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::service::{Answers, Condition, Edition, PaperColumn, PaperRoad, Question, Way};
use crate::domain::term::Term;
use crate::domain::text::Message;

/// Answers tried at most when looking for a variant without a term; no list of the law comes near it.
const MOST_VARIANTS: usize = 4096;

/// Problems of an edition as a whole: all its parts were read, they only do not make a whole.
const OF_THE_WHOLE: [&str; 8] = [
    "problem-term-window",
    "problem-paper",
    "problem-complete-documents",
    "problem-complete-grounds",
    "problem-complete-outcome",
    "problem-complete-term",
    "problem-complete-variant",
    "problem-group-small",
];

/// Whether a problem leaves every part of an edition as it was read.
pub(super) fn is_of_the_whole(problem: &Message) -> bool {
    OF_THE_WHOLE.contains(&problem.key)
}

/// What an edition lacks to be what it says it is. `whole`: it was read without a problem, so its conditions can be reckoned with.
pub(super) fn edition(edition: &Edition, whole: bool) -> Vec<Message> {
    let mut found = Vec::new();
    if edition.terms.iter().any(|t| t.term == Term::Window) && edition.windows.iter().all(|w| w.to.is_none()) {
        found.push(Message::new("problem-term-window"));
    }
    // Otherwise paper would be counted in a column the service does not have, or not at all.
    let desk = edition.paper == PaperRoad::Provider;
    if whole && (desk != (edition.column != PaperColumn::NotHere) || desk != edition.ways.contains(&Way::Provider)) {
        found.push(Message::new("problem-paper"));
    }
    if !edition.complete {
        return found;
    }
    if edition.documents.is_empty() {
        found.push(Message::new("problem-complete-documents"));
    }
    if edition.grounds.is_empty() {
        found.push(Message::new("problem-complete-grounds"));
    }
    if edition.incomplete.is_none() {
        found.push(Message::new("problem-complete-outcome"));
    }
    if whole
        && desk
        && let Some(answers) = without_term(edition)
    {
        found.push(if answers.is_empty() {
            Message::new("problem-complete-term")
        } else {
            let answers = answers.iter().map(|(q, c)| format!("{q} = {c}")).collect::<Vec<_>>().join(", ");
            Message::new("problem-complete-variant").with("answers", answers)
        });
    }
    found
}

/// Answers with which a paper application has no term, if there are any. Only the questions that terms lean on are answered.
fn without_term(edition: &Edition) -> Option<Answers> {
    let mut leaned: BTreeSet<&str> = edition.terms.iter().flat_map(|t| named(&t.when)).collect();
    // A question counts too when another that counts is put only after its answer; those stand before it.
    for question in edition.questions.iter().rev() {
        if leaned.contains(question.id.as_str()) {
            leaned.extend(named(&question.when));
        }
    }
    let questions: Vec<&Question> = edition.questions.iter().filter(|q| leaned.contains(q.id.as_str())).collect();
    let mut variants = vec![Answers::new()];
    for question in questions {
        let mut next = Vec::new();
        for answers in variants {
            if question.when.holds(&answers) {
                next.extend(question.choices.iter().map(|choice| {
                    let mut more = answers.clone();
                    more.insert(question.id.clone(), choice.id.clone());
                    more
                }));
            } else {
                next.push(answers);
            }
        }
        next.truncate(MOST_VARIANTS);
        variants = next;
    }
    variants.into_iter().find(|answers| edition.term(answers).is_none())
}

fn named(condition: &Condition) -> impl Iterator<Item = &str> {
    condition.any.iter().flat_map(|all| all.keys().map(String::as_str))
}

/// Tells when an edition is still in force on the first day of the one after it.
pub(super) fn overlap(earlier: &Edition, later: &Edition) -> Option<Message> {
    // A first day that could not be read is a problem of its own.
    if earlier.from == NaiveDate::MIN || earlier.to.is_some_and(|to| to < later.from) {
        return None;
    }
    let message = Message::new("problem-overlap").with("id", later.id.as_str()).with("other", earlier.id.as_str());
    Some(message.with("from", later.from))
}
