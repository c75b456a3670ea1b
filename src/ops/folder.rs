//! The code of a case's folder: which case it stands for, and which code a case has.

use super::{Ops, Result};
use crate::domain::application::Case;
use crate::domain::folder_code::{CodeFault, FolderCode};
use crate::domain::number::Series;
use crate::domain::text::Message;
use crate::ops::fault::OpError;

impl Ops {
    /// What the barcode of a case says: [`FolderCode`] written out. None where its ordinal has no room in a code; then no barcode is printed.
    ///
    /// # Errors
    /// Those of the register's file.
    pub fn folder_code(&self, case: i64) -> Result<Option<FolderCode>> {
        let place = self.store.read().place_of(case)?;
        Ok(place.and_then(|(year, ordinal)| FolderCode::new(year, ordinal)))
    }

    /// The case a code stands for.
    ///
    /// # Errors
    /// There is none in this journal: the sentence says whether the journal has any of that year, and how many. Those of the register's file.
    pub fn case_coded(&self, code: FolderCode) -> Result<Case> {
        let db = self.store.read();
        if let Some(id) = db.case_at(code.year(), code.ordinal())? {
            return self.case(id);
        }
        let says = match db.next_ordinal(Series::Application, code.year())?.saturating_sub(1) {
            0 => Message::new("code-no-year").with("year", code.year().to_string()),
            last => Message::new("code-no-case")
                .with("ordinal", code.ordinal().to_string())
                .with("year", code.year().to_string())
                .with("last", last.to_string()),
        };
        Err(OpError::usage("no-case", says))
    }

    /// The case a typed or read text stands for if it is a code; none if it is something else.
    ///
    /// # Errors
    /// A code that was not read rightly, and as [`Ops::case_coded`].
    pub fn case_by_code(&self, text: &str) -> Result<Option<Case>> {
        match FolderCode::parse(text) {
            Ok(code) => self.case_coded(code).map(Some),
            Err(CodeFault::Misread) => Err(OpError::usage("code-unread", Message::new("code-unread"))),
            Err(CodeFault::Other) => Ok(None),
        }
    }
}
