//! Looking into the register an office brought along: its cases are found and read, and that is all.

use crate::domain::identifier::PersonNumber;
use crate::domain::search::fold;
use crate::domain::text::{Arg, Message};
use crate::ops::fault::OpError;
use crate::ops::{Ops, Result};
use crate::store::{Imported, ImportedQuery};

/// Old cases of one person or number that are told at once.
const MOST: usize = 100;

impl Ops {
    /// A page of the old register.
    ///
    /// # Errors
    /// Those of the register's file.
    pub fn imported_cases(&self, query: &ImportedQuery) -> Result<Vec<Imported>> {
        Ok(self.store.read().imported_cases(query)?)
    }

    /// One case of the old register.
    ///
    /// # Errors
    /// `no-case`; those of the register's file.
    pub fn imported_case(&self, id: i64) -> Result<Imported> {
        let found = self.store.read().imported_case(id)?;
        found.ok_or_else(|| OpError::usage("no-case", Message::new("case-none").with("number", id.to_string())))
    }

    /// The answer to "at what stage?" about a case of the old register.
    pub fn old_stage(&self, found: &Imported) -> Message {
        let case = &found.case;
        let day = |d: Option<chrono::NaiveDate>| d.map_or_else(|| Arg::from(Message::new("import-no-day")), Arg::from);
        let service = self.catalog.get(&case.service).map(|s| s.newest().label.clone()).unwrap_or_default();
        let says = match case.outcome {
            Some(outcome) => Message::new("import-stage").with("outcome", outcome.message()).with("decided", day(case.decided)),
            None => Message::new("import-stage-open"),
        };
        let number = if case.number.is_empty() { Arg::from("-") } else { Arg::from(case.number.as_str()) };
        says.with("number", number).with("service", service).with("day", day(case.day))
    }

    /// Old cases a number on paper, an ИИН or a БИН stands for, newest first.
    ///
    /// # Errors
    /// Those of the register's file.
    pub fn imported_by(&self, asked: &str) -> Result<Vec<Imported>> {
        let text = PersonNumber::parse(asked).map_or_else(|_| asked.trim().to_owned(), |n| n.as_str().to_owned());
        let key = fold(&text);
        let fits = |i: &Imported| {
            let c = &i.case;
            fold(&c.number) == key || c.applicant_number == text || c.child_number == text
        };
        if key.is_empty() {
            return Ok(Vec::new());
        }
        let found = self.imported_cases(&ImportedQuery { text: text.clone(), limit: MOST, ..ImportedQuery::default() })?;
        Ok(found.into_iter().filter(fits).collect())
    }
}
