//! The embedded fonts: their widths, and what stands in for a letter they lack.

use std::sync::OnceLock;

use rustybuzz::{Direction, Face as Tables, UnicodeBuffer, shape};
use unicode_normalization::UnicodeNormalization;

use super::Face;
use crate::report::wrap::is_hidden;

/// The file of a face.
pub fn bytes(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => include_bytes!("../../../config/fonts/LiberationSerif-Regular.ttf"),
        Face::Bold => include_bytes!("../../../config/fonts/LiberationSerif-Bold.ttf"),
        Face::Italic => include_bytes!("../../../config/fonts/LiberationSerif-Italic.ttf"),
    }
}

fn tables(face: Face) -> Option<&'static Tables<'static>> {
    static REGULAR: OnceLock<Option<Tables<'static>>> = OnceLock::new();
    static BOLD: OnceLock<Option<Tables<'static>>> = OnceLock::new();
    static ITALIC: OnceLock<Option<Tables<'static>>> = OnceLock::new();
    let cell = match face {
        Face::Regular => &REGULAR,
        Face::Bold => &BOLD,
        Face::Italic => &ITALIC,
    };
    cell.get_or_init(|| Tables::from_slice(bytes(face), 0)).as_ref()
}

/// Units of a font's own measure to the size of its letters.
fn em(tables: &Tables<'_>) -> f32 {
    f32::from(u16::try_from(tables.units_per_em()).unwrap_or(2048).max(1))
}

fn has(face: Face, c: char) -> bool {
    advance(face, c).is_some()
}

/// Signs below this are asked for again and again: Latin and Cyrillic, the Kazakh letters among them.
const COMMON: usize = 0x530;

/// Width of a sign in the font's own measure; none where the font lacks it. The font is asked once about a common one: a journal has millions.
fn advance(face: Face, c: char) -> Option<u16> {
    static REGULAR: OnceLock<Vec<Option<u16>>> = OnceLock::new();
    static BOLD: OnceLock<Vec<Option<u16>>> = OnceLock::new();
    static ITALIC: OnceLock<Vec<Option<u16>>> = OnceLock::new();
    let cell = match face {
        Face::Regular => &REGULAR,
        Face::Bold => &BOLD,
        Face::Italic => &ITALIC,
    };
    let asked = |c: char| {
        let tables = tables(face)?;
        tables.glyph_index(c).filter(|g| g.0 != 0).map(|g| tables.glyph_hor_advance(g).unwrap_or(0))
    };
    let known = cell.get_or_init(|| ('\0'..).take(COMMON).map(asked).collect());
    known.get(c as usize).copied().unwrap_or_else(|| asked(c))
}

/// A letter as the font draws it; lengths in parts of the size of its letters.
pub struct Shape {
    /// Its place in the font.
    pub glyph: u32,
    /// How far the next one stands from it.
    pub advance: f32,
    /// To the right and up from where it would stand.
    pub offset: (f32, f32),
    /// Bytes of the text it draws.
    pub of: std::ops::Range<usize>,
}

/// The letters of a text in a face, from the left. The font's own tables are read once: a journal has a hundred thousand texts.
pub fn shapes(text: &str, face: Face) -> Vec<Shape> {
    let Some(tables) = tables(face) else { return Vec::new() };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let shaped = shape(tables, &[], buffer);
    let part = |units: i32| units as f32 / em(tables);
    let mut out: Vec<Shape> = Vec::with_capacity(shaped.len());
    let mut end = text.len();
    // From the right: a letter goes up to where the next one begins, and letters drawn together share their bytes.
    for (info, at) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()).rev() {
        let from = info.cluster as usize;
        let of = match out.last() {
            Some(next) if next.of.start == from => next.of.clone(),
            _ => from..end,
        };
        end = from;
        let offset = (part(at.x_offset), part(at.y_offset));
        out.push(Shape { glyph: info.glyph_id, advance: part(at.x_advance), offset, of });
    }
    out.reverse();
    out
}

/// Width of a text in a face at a size as it is drawn, letters moved together where the font says so.
pub fn drawn_width(text: &str, face: Face, size: f32) -> f32 {
    let Some(tables) = tables(face) else { return 0.0 };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    let shaped = shape(tables, &[], buffer);
    let units: i32 = shaped.glyph_positions().iter().map(|p| p.x_advance).sum();
    units as f32 * size / em(tables)
}

/// Width of a text in a face at a size, letter by letter: quick, for breaking lines. Drawn, a line may be a little narrower, never wider
/// by more than a hair.
pub fn width(text: &str, face: Face, size: f32) -> f32 {
    let Some(tables) = tables(face) else { return 0.0 };
    let units: u32 = text.chars().filter_map(|c| advance(face, c)).map(u32::from).sum();
    units as f32 * size / em(tables)
}

/// Signs that one font or another lacks, with what is read in their place.
const IN_PLACE: [(char, &str); 14] = [
    ('₸', "тг."),
    ('\u{2010}', "-"),
    ('\u{2011}', "-"),
    ('\u{2012}', "–"),
    ('\u{2015}', "—"),
    ('\u{2212}', "–"),
    ('\u{202f}', "\u{a0}"),
    ('\u{2009}', " "),
    ('✓', "+"),
    ('✔', "+"),
    ('☐', "[ ]"),
    ('☑', "[+]"),
    ('→', "->"),
    ('≤', "<="),
];

/// What of a text can be printed: letters whole, signs that only steer a screen left out, a sign that the font lacks replaced by one that is
/// read the same; what nothing stands for is a question mark, never an empty box.
pub fn printable(text: &str, face: Face) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '\t' => out.push(' '),
            c if is_hidden(c) || matches!(c, '\u{200b}'..='\u{200d}' | '\u{ad}' | '\u{2060}') => {}
            c if has(face, c) => out.push(c),
            c => match IN_PLACE.iter().find(|(lacking, _)| *lacking == c) {
                Some((_, instead)) => out.push_str(instead),
                None if c.is_whitespace() => out.push(' '),
                None => out.push('?'),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_both_alphabets_and_the_office_s_signs_are_in_all_three_faces() {
        let signs = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяӘәІіҢңҒғҮүҰұҚқӨөҺһ№«»—–„“()0123456789";
        for face in [Face::Regular, Face::Bold, Face::Italic] {
            for c in signs.chars() {
                assert!(has(face, c), "{c} {face:?}");
            }
            assert_eq!(printable(signs, face), signs);
        }
    }

    #[test]
    fn a_sign_the_font_lacks_is_replaced_by_something_readable() {
        assert_eq!(printable("500 ₸", Face::Regular), "500 тг.");
        assert_eq!(printable("и\u{306}ә😀\u{202e}", Face::Bold), "йә?");
        for (lacking, instead) in IN_PLACE {
            assert!(instead.chars().all(|c| has(Face::Regular, c)), "{lacking}");
        }
    }

    #[test]
    fn a_wider_text_is_wider_and_half_the_size_is_half_the_width() {
        assert!(width("Шщ", Face::Regular, 12.0) > width("іі", Face::Regular, 12.0));
        let (whole, half) = (width("Қазақстан", Face::Bold, 12.0), width("Қазақстан", Face::Bold, 6.0));
        assert!((whole - half * 2.0).abs() < 0.01 && whole > 40.0);
    }
}
