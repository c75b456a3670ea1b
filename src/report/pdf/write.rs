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
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::Face;
use super::face::{Shape, bytes, shapes};
use super::laying::Laying;
use super::pages::{Layout, Mark, lay_out};
use crate::domain::moment::Moment;
use crate::domain::printout::Printout;

/// What the library would not write, in its own words: a fault of the program, never of what was typed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("pdf: {0}")]
pub struct PdfFault(pub String);

/// A paper as the bytes of a PDF, and its pages. Equal papers give equal bytes.
///
/// # Errors
/// The library refuses what would not be PDF/A.
pub fn pdf(paper: &Printout) -> Result<(Vec<u8>, usize), PdfFault> {
    let drawing = Some(Drawing::new(lay_out(paper))?);
    let mut making = Making { metadata: metadata(paper), laying: None, drawing, rows: 0 };
    while !making.stride(usize::MAX)? {}
    making.finish()
}

/// A PDF being made in strides, so that a person may stop it: first everything is laid out, then it is drawn.
pub struct Making {
    metadata: Metadata,
    laying: Option<Laying>,
    drawing: Option<Drawing>,
    /// Rows and pages when all was laid out.
    rows: usize,
}

struct Drawing {
    layout: Layout,
    document: Document,
    fonts: Fonts,
    /// Pages drawn.
    done: usize,
}

/// Rows laid out in the time one page is drawn, roughly.
const ROWS_A_PAGE: usize = 30;

impl Making {
    /// Begins with a paper.
    pub fn new(paper: Printout) -> Making {
        Making { metadata: metadata(&paper), laying: Some(Laying::new(paper)), drawing: None, rows: 0 }
    }

    /// Rows laid out so far.
    pub fn rows(&self) -> usize {
        self.laying.as_ref().map_or(self.rows, Laying::rows)
    }

    /// Pages: begun, while it is laid out; afterwards those drawn, and all.
    pub fn pages(&self) -> (usize, Option<usize>) {
        match (&self.laying, &self.drawing) {
            (Some(laying), _) => (laying.pages(), None),
            (None, Some(drawing)) => (drawing.done, Some(drawing.layout.leaves.len())),
            (None, None) => (0, None),
        }
    }

    /// Pages that bear a number, once all is laid out: not the certifying one.
    pub fn numbered(&self) -> usize {
        self.drawing.as_ref().map_or(0, |d| d.layout.leaves.iter().filter(|l| !l.bare).count())
    }

    /// Goes on by about so many rows, or the pages that hold them. Says whether all is drawn.
    ///
    /// # Errors
    /// The fonts could not be read, or there is no such page.
    pub fn stride(&mut self, rows: usize) -> Result<bool, PdfFault> {
        if let Some(laying) = &mut self.laying {
            if laying.stride(rows) {
                self.rows = laying.rows();
                if let Some(laying) = self.laying.take() {
                    self.drawing = Some(Drawing::new(laying.finish())?);
                }
            }
            return Ok(false);
        }
        let Some(drawing) = &mut self.drawing else { return Ok(true) };
        drawing.draw((rows / ROWS_A_PAGE).max(1))
    }

    /// The bytes and the number of pages.
    ///
    /// # Errors
    /// The library refuses what would not be PDF/A; it was not drawn to the end.
    pub fn finish(self) -> Result<(Vec<u8>, usize), PdfFault> {
        let drawing = self.drawing.ok_or_else(|| PdfFault("unfinished".to_owned()))?;
        let Drawing { layout, mut document, .. } = drawing;
        document.set_metadata(self.metadata);
        let bytes = document.finish().map_err(|e| PdfFault(format!("{e:?}")))?;
        Ok((bytes, layout.leaves.len()))
    }
}

impl Drawing {
    fn new(layout: Layout) -> Result<Drawing, PdfFault> {
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_U)
            .finish()
            .map_err(|e| PdfFault(format!("{e:?}")))?;
        let document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
        let font = |face| Font::new(bytes(face).into(), 0).ok_or_else(|| PdfFault(format!("{face:?}")));
        let fonts = Fonts { regular: font(Face::Regular)?, bold: font(Face::Bold)?, italic: font(Face::Italic)? };
        Ok(Drawing { layout, document, fonts, done: 0 })
    }

    /// Draws so many pages; says whether there are no more.
    fn draw(&mut self, pages: usize) -> Result<bool, PdfFault> {
        for leaf in self.layout.leaves.iter().skip(self.done).take(pages) {
            let settings =
                PageSettings::from_wh(self.layout.wide, self.layout.high).ok_or_else(|| PdfFault("page".to_owned()))?;
            let mut page = self.document.start_page_with(settings);
            let mut surface = page.surface();
            for mark in &leaf.marks {
                put(mark, &self.fonts, &mut surface);
            }
            rules(&leaf.marks, &mut surface);
            surface.finish();
            page.finish();
            self.done += 1;
        }
        Ok(self.done == self.layout.leaves.len())
    }
}

/// All lines of a page, those of one kind as one path: a table has hundreds of them.
fn rules(marks: &[Mark], surface: &mut Surface<'_>) {
    let mut kinds: Vec<(f32, bool, PathBuilder)> = Vec::new();
    for mark in marks {
        let Mark::Rule { from, to, wide, dashed } = mark else { continue };
        let at = match kinds.iter().position(|(w, d, _)| w == wide && d == dashed) {
            Some(at) => at,
            None => {
                kinds.push((*wide, *dashed, PathBuilder::new()));
                kinds.len() - 1
            }
        };
        kinds[at].2.move_to(from.0, from.1);
        kinds[at].2.line_to(to.0, to.1);
    }
    for (width, dashed, path) in kinds {
        let dash = dashed.then(|| StrokeDash { array: vec![4.0, 3.0], offset: 0.0 });
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke { paint: rgb::Color::new(0, 0, 0).into(), width, dash, ..Stroke::default() }));
        drawn(path.finish(), surface);
    }
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

fn black() -> Fill {
    Fill { paint: rgb::Color::new(0, 0, 0).into(), opacity: NormalizedF32::ONE, rule: Default::default() }
}

fn put(mark: &Mark, fonts: &Fonts, surface: &mut Surface<'_>) {
    match mark {
        Mark::Text { at, size, face, text } => {
            surface.set_stroke(None);
            surface.set_fill(Some(black()));
            let start = Point::from_xy(at.0, at.1);
            let glyph = |s: Shape| KrillaGlyph::new(GlyphId::new(s.glyph), s.advance, s.offset.0, s.offset.1, 0.0, s.of, None);
            let glyphs: Vec<KrillaGlyph> = shapes(text, *face).into_iter().map(glyph).collect();
            surface.draw_glyphs(start, &glyphs, fonts.of(*face), text, *size, false);
        }
        // Lines are drawn together.
        Mark::Rule { .. } => {}
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
