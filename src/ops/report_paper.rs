//! The official report on paper: A4 lying, the merged header on every page, signed by the head and the executor.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::printout::{Look, Numbering, Page, Piece, Printout, Table};
use crate::domain::sheet::Sheet;
use crate::domain::text::{Lang, Message};
use crate::ops::fault::OpError;
use crate::ops::journals::signature;
use crate::ops::print::place;
use crate::ops::{Ops, Result};
use crate::report::pdf::pdf;
use crate::words::Words;

impl Ops {
    /// The official report as it is printed.
    ///
    /// # Errors
    /// As [`Ops::report`].
    pub fn report_printout(&self, from: NaiveDate, to: NaiveDate, layout: &str, lang: Lang) -> Result<Printout> {
        self.report_paper(self.report(from, to, layout, lang)?, (from, to), lang)
    }

    fn report_paper(&self, mut sheet: Sheet, span: (NaiveDate, NaiveDate), lang: Lang) -> Result<Printout> {
        let (file, _) = self.journals_file()?;
        let langs = [lang];
        let filling = self.places_around(&langs, span, (1, sheet.rows.len()));
        let words = Words::new(lang);
        let mut lines = std::mem::take(&mut sheet.title);
        let mut mark = Vec::new();
        if self.office.rehearsal {
            // It stands above every page.
            lines.retain(|l| *l != words.say("rehearsal-banner"));
            mark.push(words.say("printing-rehearsal"));
        }
        let mut lines = lines.into_iter();
        let mut pieces = vec![Piece::Title(lines.next().into_iter().collect())];
        let title = words.say("report-heading");
        pieces.extend(lines.map(|l| Piece::Paragraph(vec![l], Look::Centre)));
        pieces.push(Piece::Table(Box::new(Table { sheet, numbered: true, ..Table::default() })));
        pieces.extend(file.report.signers.iter().map(|s| Piece::Signature(signature(s, &filling, &langs))));
        for below in &file.report.below {
            let said = filling.said(below, &langs);
            // A phone that is not set leaves no empty line behind.
            if !said.iter().any(|t| t.trim().ends_with(':')) {
                pieces.push(Piece::Paragraph(said, Look::Plain));
            }
        }
        Ok(Printout {
            form: "report".to_owned(),
            title,
            langs: langs.to_vec(),
            page: Page::Landscape,
            at: self.now(),
            copies: 1,
            cut: Vec::new(),
            numbering: Numbering::Several,
            folio: vec![file.report.folio.get(lang).to_owned()],
            first: 1,
            mark,
            pieces,
        })
    }

    /// Prints the official report into a file, `to` or one of the folder of printed files; gives the file and its pages.
    ///
    /// # Errors
    /// As [`Ops::report`]; the file cannot be written (`print`).
    pub fn print_report(
        &self,
        span: (NaiveDate, NaiveDate),
        layout: &str,
        lang: Lang,
        to: Option<&Path>,
    ) -> Result<(PathBuf, usize)> {
        let paper = self.report_printout(span.0, span.1, layout, lang)?;
        let (bytes, pages) =
            pdf(&paper).map_err(|f| OpError::data("print", Message::new("printing-failed").with("what", f.to_string())))?;
        let file = match to {
            Some(file) => place(file, &bytes)?,
            None => self.keep(&format!("report-{}-{}-{layout}-{}", span.0, span.1, lang.code()), "pdf", &bytes)?,
        };
        Ok((file, pages))
    }
}
