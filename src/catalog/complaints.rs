//! Reads the terms of complaints (`seeds/complaints.toml`).

use serde::Deserialize;

use crate::domain::complaint::{ComplaintTerms, LegalTerm, Longer};
use crate::domain::service::{Confidence, ProviderKind};
use crate::domain::term::Term;
use crate::domain::text::Text;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    term: Vec<TermOf>,
    extension: ExtensionOf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    ru: String,
    kk: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermOf {
    id: String,
    term: String,
    what: Said,
    norm: Said,
    source: String,
    confidence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExtensionOf {
    most: String,
    notice: String,
    kinds: Vec<String>,
    norm: Said,
    source: String,
    confidence: String,
}

fn text(said: Said) -> Text {
    Text { ru: said.ru, kk: said.kk, en: Some(said.en), own: Vec::new() }
}

/// How well a fact is known; a fact without a source is not known at all.
fn confidence(word: &str, source: &str) -> Option<Confidence> {
    match word {
        _ if source.trim().is_empty() => None,
        "text" => Some(Confidence::Text),
        "part" => Some(Confidence::Part),
        "memory" => Some(Confidence::Memory),
        _ => None,
    }
}

/// Reads the file; none when something in it is missing or cannot be read.
fn read(file: &str) -> Option<ComplaintTerms> {
    let File { mut term, extension: e } = toml::from_str(file).ok()?;
    let mut one = |id: &str| -> Option<LegalTerm> {
        let t = term.remove(term.iter().position(|t| t.id == id)?);
        let known = confidence(&t.confidence, &t.source)?;
        Some(LegalTerm { term: Term::parse(&t.term)?, what: text(t.what), norm: text(t.norm), confidence: known })
    };
    let (answer, forward, control) = (one("answer")?, one("forward")?, one("control")?);
    let longer = Longer {
        most: Term::parse(&e.most)?,
        notice: Term::parse(&e.notice)?,
        kinds: e.kinds.iter().map(|k| ProviderKind::parse(k)).collect::<Option<_>>()?,
        norm: text(e.norm),
        confidence: confidence(&e.confidence, &e.source)?,
    };
    term.is_empty().then_some(ComplaintTerms { answer, forward, control, longer })
}

/// The shipped terms; a test holds that they can be read, so none is a fault of the build.
pub fn shipped_complaint_terms() -> Option<ComplaintTerms> {
    read(include_str!("../../seeds/complaints.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../seeds/complaints.toml");

    #[test]
    fn the_shipped_terms_are_those_of_the_law_with_source_and_norm() {
        let t = shipped_complaint_terms().unwrap();
        let days = [&t.answer, &t.forward, &t.control].map(|t| t.term);
        assert_eq!(days, [5, 3, 15].map(Term::WorkingDays));
        assert_eq!((t.longer.most, t.longer.notice), (Term::WorkingDays(10), Term::WorkingDays(3)));
        assert!(!t.longer.kinds.contains(&ProviderKind::School), "a school is no executive body");
    }

    #[test]
    fn a_term_without_source_or_with_a_word_nobody_knows_is_not_read() {
        assert_eq!(read(&SHIPPED.replacen("5 working-days", "5 moons", 1)), None);
        assert_eq!(read(&SHIPPED.replacen("confidence = \"text\"", "confidence = \"sure\"", 1)), None);
        assert_eq!(read(&SHIPPED.replacen("id = \"forward\"", "id = \"elsewhere\"", 1)), None);
        let line = SHIPPED.lines().find(|l| l.starts_with("source")).unwrap();
        assert_eq!(read(&SHIPPED.replacen(line, "source = \" \"", 1)), None);
    }
}
