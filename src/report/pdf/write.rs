//! Laid out pages as the bytes of a file: fonts embedded, PDF/A-2u asserted by the library (all that level b asks, and that every letter can
//! be read back), the moment in the file the one the paper bears.

use chrono::{Datelike, Timelike};
use krilla::color::rgb;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};
use krilla::{Document, SerializeSettings};

use super::Face;
use super::face::bytes;
use super::pages::{Layout, Mark, lay_out};
use crate::domain::moment::Moment;
use crate::domain::printout::Printout;

/// What the library would not write, in its own words: a fault of the program, never of what was typed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("pdf: {0}")]
pub struct PdfFault(pub String);

/// A paper as the bytes of a PDF. Equal papers give equal bytes.
///
/// # Errors
/// The library refuses what would not be PDF/A.
pub fn pdf(paper: &Printout) -> Result<(Vec<u8>, usize), PdfFault> {
    let layout = lay_out(paper);
    let fault = |what: String| PdfFault(what);
    let configuration =
        ConfigurationBuilder::new().with_archival_validator(Archival::A2_U).finish().map_err(|e| fault(format!("{e:?}")))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let font = |face| Font::new(bytes(face).into(), 0).ok_or_else(|| fault(format!("{face:?}")));
    let fonts = Fonts { regular: font(Face::Regular)?, bold: font(Face::Bold)?, italic: font(Face::Italic)? };
    draw(&layout, &fonts, &mut document)?;
    document.set_metadata(metadata(paper));
    let bytes = document.finish().map_err(|e| fault(format!("{e:?}")))?;
    Ok((bytes, layout.leaves.len()))
}

fn metadata(paper: &Printout) -> Metadata {
    let lang = paper.langs.first().map_or("ru", |l| l.code());
    Metadata::new()
        .title(paper.title.clone())
        .language(lang.to_owned())
        .creator("Kense".to_owned())
        .document_id(format!("{} {} {}", paper.form, paper.title, paper.at.iso()))
        .creation_date(date(&paper.at))
}

fn date(at: &Moment) -> DateTime {
    let small = |n: u32| u8::try_from(n).unwrap_or(0);
    let (day, time) = (at.local.date(), at.local.time());
    DateTime::new(u16::try_from(day.year()).unwrap_or(0))
        .month(small(day.month()))
        .day(small(day.day()))
        .hour(small(time.hour()))
        .minute(small(time.minute()))
        .second(small(time.second()))
        .utc_offset_hour(i8::try_from(at.offset_minutes / 60).unwrap_or(0))
        .utc_offset_minute(small(at.offset_minutes.unsigned_abs() % 60))
}

struct Fonts {
    regular: Font,
    bold: Font,
    italic: Font,
}

impl Fonts {
    fn of(&self, face: Face) -> Font {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
            Face::Italic => &self.italic,
        }
        .clone()
    }
}

fn draw(layout: &Layout, fonts: &Fonts, document: &mut Document) -> Result<(), PdfFault> {
    for leaf in &layout.leaves {
        let settings = PageSettings::from_wh(layout.wide, layout.high).ok_or_else(|| PdfFault("page".to_owned()))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for mark in &leaf.marks {
            put(mark, fonts, &mut surface);
        }
        surface.finish();
        page.finish();
    }
    Ok(())
}

fn black() -> Fill {
    Fill { paint: rgb::Color::new(0, 0, 0).into(), opacity: NormalizedF32::ONE, rule: Default::default() }
}

fn put(mark: &Mark, fonts: &Fonts, surface: &mut Surface<'_>) {
    match mark {
        Mark::Text { at, size, face, text } => {
            surface.set_stroke(None);
            surface.set_fill(Some(black()));
            let start = Point::from_xy(at.0, at.1);
            surface.draw_text(start, fonts.of(*face), *size, text, false, TextDirection::LeftToRight);
        }
        Mark::Rule { from, to, wide, dashed } => {
            let mut path = PathBuilder::new();
            path.move_to(from.0, from.1);
            path.line_to(to.0, to.1);
            let dash = dashed.then(|| StrokeDash { array: vec![4.0, 3.0], offset: 0.0 });
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke { paint: rgb::Color::new(0, 0, 0).into(), width: *wide, dash, ..Stroke::default() }));
            drawn(path.finish(), surface);
        }
        Mark::Bar { at, wide, high } => {
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(at.0, at.1, *wide, *high) {
                path.push_rect(rect);
            }
            surface.set_stroke(None);
            surface.set_fill(Some(black()));
            drawn(path.finish(), surface);
        }
    }
}

/// A path of no length is nothing to draw.
fn drawn(path: Option<Path>, surface: &mut Surface<'_>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}
