//! Finds cases by what a clerk types: a number, the code of a folder, an ИИН however it is spaced, a name, a service. For the register and for "at what stage?".

use crate::domain::identifier::PersonNumber;
use crate::domain::search::fold;
use crate::domain::service::{Service, ServiceCode};
use crate::domain::text::Lang;
use crate::ops::{CaseQuery, CaseRow, Imported, ImportedQuery, Ops, Order, Result};
use crate::tui::keymap::{Digits, digit, of_kazakh_row};

/// Letters of a text before it may name a service: fewer would turn every slip in a name into a list of everything.
const LEAST: usize = 4;
/// Services of that name that are looked through for applications.
const TRIED: usize = 5;

/// Rows, and how they were found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The question that gave the rows, to ask for the next page.
    pub query: CaseQuery,
    /// Rows.
    pub rows: Vec<CaseRow>,
    /// Cases of the old register, behind the last of the office's own.
    pub old: Vec<Imported>,
    /// The service the text was taken for, if no case has it for a key.
    pub service: Option<ServiceCode>,
}

/// The question for the old register that goes with a question; none where it asks for what an old case does not have.
pub fn old_query(q: &CaseQuery, skip: usize, limit: usize) -> Option<ImportedQuery> {
    let states = !q.states.is_empty() || q.due_before.is_some() || q.due_from.is_some() || q.running || q.suspended;
    (!states).then(|| ImportedQuery {
        text: q.text.clone(),
        service: q.service.clone(),
        from: q.from,
        to: q.to,
        oldest: q.order == Order::Oldest,
        skip,
        limit,
    })
}

/// What a question gives: the office's own cases, and behind the last of them the old register's.
fn both(ops: &Ops, asked: CaseQuery) -> Result<Found> {
    let rows = ops.cases(&asked)?;
    let old = match old_query(&asked, 0, asked.limit.saturating_sub(rows.len())) {
        Some(q) if q.limit > 0 => ops.imported_cases(&q)?,
        _ => Vec::new(),
    };
    Ok(Found { query: asked, rows, old, service: None })
}

/// The old register alone.
///
/// # Errors
/// Those of the register's file.
pub fn find_old(ops: &Ops, query: &CaseQuery) -> Result<Found> {
    let mut found = Found { query: CaseQuery { text: spelt(&query.text), ..query.clone() }, ..Found::default() };
    let texts = [Some(found.query.text.clone()), digits(&query.text)];
    for text in texts.into_iter().flatten() {
        found.query.text = text;
        if let Some(q) = old_query(&found.query, 0, query.limit) {
            found.old = ops.imported_cases(&q)?;
        }
        if !found.old.is_empty() {
            break;
        }
    }
    Ok(found)
}

impl Found {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.old.is_empty()
    }
}

/// The first page of what a question finds.
///
/// # Errors
/// Those of the register's file.
pub fn find(ops: &Ops, query: &CaseQuery) -> Result<Found> {
    // The code of a folder stands for one case and no other.
    if let Ok(Some(case)) = ops.case_by_code(&query.text) {
        let asked = CaseQuery { only: Some(case.id), ..query.clone() };
        return Ok(Found { rows: ops.cases(&asked)?, query: asked, ..Found::default() });
    }
    let mut nothing = both(ops, CaseQuery { text: spelt(&query.text), ..query.clone() })?;
    if !nothing.is_empty() || nothing.query.text.is_empty() {
        return Ok(nothing);
    }
    if let Some(text) = digits(&query.text) {
        let found = both(ops, CaseQuery { text, ..query.clone() })?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    let named = if query.service.is_none() { services(ops, &query.text) } else { Vec::new() };
    for service in named.into_iter().take(TRIED) {
        let asked = CaseQuery { text: String::new(), service: Some(service.clone()), ..query.clone() };
        let found = Found { service: Some(service), ..both(ops, asked)? };
        if !found.is_empty() {
            return Ok(found);
        }
        if nothing.service.is_none() {
            nothing = found;
        }
    }
    Ok(nothing)
}

/// A number of a person without the spaces and dots people put between its digits; anything else as it is.
fn spelt(text: &str) -> String {
    match PersonNumber::parse(text) {
        Ok(number) => number.as_str().to_owned(),
        Err(_) => text.to_owned(),
    }
}

/// What was typed on the digit row of the Kazakh layout, where digits are letters; none if there is another letter in it.
fn digits(text: &str) -> Option<String> {
    if !text.chars().any(of_kazakh_row) {
        return None;
    }
    let mut out = String::new();
    for c in text.chars() {
        let c = digit(c, &out, Digits::Run, true);
        if c.is_alphabetic() {
            return None;
        }
        out.push(c);
    }
    Some(spelt(&out))
}

/// The services a text names outright, the most used first: each typed word begins a word of its label or of its everyday names. Slips are not forgiven here, or a
/// name that nobody has would be taken for a service.
fn services(ops: &Ops, text: &str) -> Vec<ServiceCode> {
    let folded = fold(text);
    let typed: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    if folded.chars().count() < LEAST {
        return Vec::new();
    }
    let named = |s: &Service| {
        let label = &s.newest().label;
        let own = [s.code.to_string()].into_iter().chain(Lang::ALL.map(|l| label.get(l).to_owned())).chain(s.aliases.clone());
        let words: Vec<String> = own.map(|t| fold(&t)).collect();
        typed.iter().all(|t| words.iter().any(|w| w.split(' ').any(|w| w.starts_with(t))))
    };
    ops.find_services(text).into_iter().filter(|s| named(s)).map(|s| s.code.clone()).collect()
}
