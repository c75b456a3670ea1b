//! Reads what the person at the desk is reminded of, as strictly as the rest; the shipped file is compiled in.

use std::sync::OnceLock;

use crate::domain::reminder::{Ahead, Consent, ConsentIn, DeskFacts};
use crate::domain::service::ServiceCode;

use super::Problem;
use super::read::Reader;
use super::vocabulary::CONFIDENCE;

/// The shipped file, read once a process.
///
/// # Errors
/// All its problems by line; a test holds that there are none.
pub fn shipped() -> Result<DeskFacts, Vec<Problem>> {
    static READ: OnceLock<Result<DeskFacts, Vec<Problem>>> = OnceLock::new();
    READ.get_or_init(|| read("desk.toml", include_str!("../../seeds/desk.toml"))).clone()
}

/// Reads a file given as text; `file` is the name its problems bear.
///
/// # Errors
/// All problems by line.
pub fn read(file: &str, text: &str) -> Result<DeskFacts, Vec<Problem>> {
    let mut problems = Vec::new();
    let given = ConsentIn::ALL.map(|c| (c, c.id()));
    let facts = Reader::file(file, text, &mut problems, |_, t| {
        let ahead = t.table("state_corporation", |t| {
            // The confidence is for the reader of the file; it must stand there.
            let _known = t.word("confidence", &CONFIDENCE);
            Ahead {
                days_before: t.number("days_before", 0, 30).map_or(0, u32::from),
                except_up_to: t.number("except_up_to", 0, 30).map_or(0, u32::from),
                source: t.string("source"),
            }
        });
        let consents = t.each("consent", |t| Consent {
            services: t.strings("services").into_iter().map(ServiceCode).collect(),
            given: t.word("given", &given),
            source: t.string("source"),
            confidence: t.word("confidence", &CONFIDENCE),
        });
        DeskFacts { consents, ahead: ahead.unwrap_or_default() }
    });
    if problems.is_empty() { Ok(facts) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::domain::service::PaperRoad;

    #[test]
    fn every_service_of_the_reminders_is_in_the_catalogue_takes_paper_and_stands_once() {
        let (consents, catalog) = (shipped().unwrap().consents, Catalog::shipped().unwrap());
        let mut codes: Vec<&ServiceCode> = consents.iter().flat_map(|c| &c.services).collect();
        for code in &codes {
            let paper = catalog.get(code).is_some_and(|s| s.editions.iter().any(|e| e.paper == PaperRoad::Provider));
            assert!(paper, "{code}");
        }
        let n = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), n);
    }

    #[test]
    fn a_sheet_of_its_own_is_a_document_of_the_list() {
        let catalog = Catalog::shipped().unwrap();
        for consent in shipped().unwrap().consents.iter().filter(|c| c.given == ConsentIn::Paper) {
            for code in &consent.services {
                assert!(catalog.get(code).unwrap().newest().document("consent").is_some(), "{code}");
            }
        }
    }

    #[test]
    fn a_fault_is_told_with_its_line() {
        let problems =
            read("x.toml", "[[consent]]\nservices = [\"1\"]\ngiven = \"aloud\"\nsource = \"x\"\nconfidence = \"text\"\n");
        assert!(problems.unwrap_err().iter().any(|p| p.line == 3));
    }
}
