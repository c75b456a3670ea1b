//! "What to bring" and the sheet of the information stand on paper: the pieces of the leaflet between the office's own head and foot.

use std::path::Path;

use serde_json::json;

use crate::catalog::{Problem, blanks};
use crate::domain::blank::Form;
use crate::domain::leaflet::{Kind, Leaflet, Manner, Piece as Part};
use crate::domain::moment::Moment;
use crate::domain::printout::{Look, Piece, Printout, Said};
use crate::domain::text::Lang;
use crate::ops::leaflet::{Tongue, said};
use crate::ops::outside::Knowledge;
use crate::ops::print::values::Filler;
use crate::ops::print::{Kind as FileKind, Printed, bytes, place, read};
use crate::ops::{Ops, Result, log};
use crate::words::Words;

/// The form of a leaflet.
pub fn form(kind: Kind) -> Form {
    match kind {
        Kind::Bring => Form::Bring,
        Kind::Stand => Form::Stand,
    }
}

/// Pieces of a leaflet on paper, each with its twins in the languages.
fn pieces(leaflet: &Leaflet, langs: &[Lang]) -> Vec<Piece> {
    let twins: Vec<Leaflet<String>> = langs.iter().map(|lang| said(leaflet, *lang)).collect();
    let Some(first) = twins.first() else { return Vec::new() };
    let texts = |n: usize| -> Said { twins.iter().filter_map(|l| l.pieces.get(n)).map(|p| p.text.clone()).collect() };
    first.pieces.iter().enumerate().map(|(n, p)| piece(p, texts(n))).collect()
}

fn piece(p: &Part<String>, said: Said) -> Piece {
    let depth = p.depth.saturating_sub(1);
    let item = |mark: &str, look| Piece::Item { mark: mark.to_owned(), said: said.clone(), depth, look };
    match p.manner {
        Manner::Title => Piece::Title(said),
        Manner::Heading => Piece::Paragraph(said, Look::Heading),
        Manner::Paragraph => Piece::Paragraph(said, Look::Plain),
        Manner::Row | Manner::Item => item(&p.mark, Look::Plain),
        Manner::Detail if p.depth == 0 => Piece::Paragraph(said, Look::Small),
        Manner::Detail => item("", Look::Small),
        Manner::Caution => item("!", Look::Small),
    }
}

/// The leaflet on a blank; the places are filled by whoever knows an office.
fn on(blank: &crate::domain::blank::Blank, leaflet: &Leaflet, langs: &[Lang], at: Moment, mut f: Filler) -> Printout {
    f.put("day", leaflet.day);
    f.put("service-code", leaflet.service.as_str());
    f.filling.sheet = pieces(leaflet, langs);
    let form = form(leaflet.kind);
    let words = Words::new(langs.first().copied().unwrap_or_default());
    blank.fill(form, format!("{} {}", words.tell(&form.message()), leaflet.service), langs, at, &f.filling)
}

impl Ops {
    /// A leaflet as it will stand on paper, with the office's head; and the problems of the office's own blank.
    ///
    /// # Errors
    /// The edition of the leaflet is not in the catalogue.
    pub fn leaflet_paper(&self, leaflet: &Leaflet, tongue: Tongue) -> Result<(Printout, Vec<Problem>)> {
        let (blank, problems) = self.blank(form(leaflet.kind))?;
        let langs = tongue.of_paper();
        let edition = self.edition(&leaflet.service, &leaflet.edition)?;
        let mut f = Filler::new(&langs);
        f.office(self, Some(edition), "")?;
        f.put("service", edition.name.clone());
        // A sheet of one day is the same file however often it is printed on it.
        let at = Moment { local: leaflet.day.and_time(chrono::NaiveTime::MIN), ..self.now() };
        Ok((on(&blank, leaflet, &langs, at, f), problems))
    }

    /// Prints a leaflet into a file, `to` or one of the folder of printed files, and notes it in the office's history.
    ///
    /// # Errors
    /// As [`Ops::print`].
    pub fn print_leaflet(&mut self, leaflet: &Leaflet, tongue: Tongue, to: Option<&Path>) -> Result<Printed> {
        let now = self.now_to_write()?;
        let (paper, problems) = self.leaflet_paper(leaflet, tongue)?;
        let (bytes, pages) = bytes(FileKind::Pdf, &paper)?;
        let file = match to {
            Some(file) => place(file, &bytes)?,
            None => self.keep(&leaflet.file_name(tongue.id()), FileKind::Pdf.ending(), &bytes)?,
        };
        let (form, number) = (form(leaflet.kind), leaflet.service.to_string());
        let clerk = self.office.clerk.clone();
        let body = json!({ "form": form.id(), "tongue": tongue.id(), "number": number, "pages": pages });
        if let Err(fault) = self.store.write(|db| log(db, now, &clerk, "printed", ("leaflet", 0), body)) {
            let _gone = std::fs::remove_file(&file);
            return Err(fault);
        }
        Ok(Printed { form, number, file, pages, problems, unsure: Vec::new() })
    }
}

impl Knowledge {
    /// A leaflet on paper without an office: the shipped blank with an empty head. Gives the pages.
    ///
    /// # Errors
    /// The file cannot be written (`print`).
    pub fn print_leaflet(&self, leaflet: &Leaflet, tongue: Tongue, at: Moment, to: &Path) -> Result<usize> {
        let form = form(leaflet.kind);
        let blank = read(form, form.id(), blanks::shipped_text(form), &self.catalog)?;
        let langs = tongue.of_paper();
        let (bytes, pages) = bytes(FileKind::Pdf, &on(&blank, leaflet, &langs, at, Filler::new(&langs)))?;
        place(to, &bytes)?;
        Ok(pages)
    }
}
