//! Reads what the person at the desk is reminded of, as strictly as the rest; the shipped file is compiled in.

use std::sync::OnceLock;

use crate::domain::reminder::{Consent, ConsentIn};
use crate::domain::service::ServiceCode;

use super::Problem;
use super::read::Reader;
use super::vocabulary::CONFIDENCE;

/// The shipped file, read once a process.
///
/// # Errors
/// All its problems by line; a test holds that there are none.
pub fn shipped() -> Result<Vec<Consent>, Vec<Problem>> {
    static READ: OnceLock<Result<Vec<Consent>, Vec<Problem>>> = OnceLock::new();
    READ.get_or_init(|| read("desk.toml", include_str!("../../seeds/desk.toml"))).clone()
}

/// Reads a file given as text; `file` is the name its problems bear.
///
/// # Errors
/// All problems by line.
pub fn read(file: &str, text: &str) -> Result<Vec<Consent>, Vec<Problem>> {
    let mut problems = Vec::new();
    let given = ConsentIn::ALL.map(|c| (c, c.id()));
    let consents = Reader::file(file, text, &mut problems, |_, t| {
        t.each("consent", |t| Consent {
            services: t.strings("services").into_iter().map(ServiceCode).collect(),
            given: t.word("given", &given),
            source: t.string("source"),
            confidence: t.word("confidence", &CONFIDENCE),
        })
    });
    if problems.is_empty() { Ok(consents) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;
    use crate::domain::service::PaperRoad;

    #[test]
    fn every_service_of_the_reminders_is_in_the_catalogue_takes_paper_and_stands_once() {
        let (consents, catalog) = (shipped().unwrap(), Catalog::shipped().unwrap());
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
        for consent in shipped().unwrap().iter().filter(|c| c.given == ConsentIn::Paper) {
            for code in &consent.services {
                assert!(catalog.get(code).unwrap().newest().document("consent").is_some(), "{code}");
            }
        }
    }

    #[test]
    fn a_fault_is_told_with_its_line() {
        let problems =
            read("x.toml", "[[consent]]\nservices = [\"1\"]\ngiven = \"aloud\"\nsource = \"x\"\nconfidence = \"text\"\n");
        assert_eq!(problems.unwrap_err()[0].line, 3);
    }
}
