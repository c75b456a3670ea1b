//! Lines of a width out of words in one face or another.

use unicode_segmentation::UnicodeSegmentation;

use super::Face;
use super::face::{drawn_width, printable, width};

/// A stretch of text in one face.
pub type Run = (String, Face);

/// A line: stretches one after another with where each begins, and the width of all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Stretches by their left edge.
    pub runs: Vec<(f32, String, Face)>,
    /// Width of the line, letter by letter; see [`Line::drawn`].
    pub wide: f32,
}

impl Line {
    fn push(&mut self, gap: f32, text: &str, face: Face, size: f32) {
        let at = self.wide + gap;
        self.wide = at + width(text, face, size);
        match self.runs.last_mut() {
            // One text drawn whole reads, and is copied out of the file, better than its words.
            Some((_, before, same)) if *same == face => {
                if gap > 0.0 {
                    before.push(' ');
                }
                before.push_str(text);
            }
            _ => self.runs.push((at, text.to_owned(), face)),
        }
    }

    /// Width of the line as it is drawn: for one that stands to the right, in the middle, or is struck. Shaping is dear, and a line that stands
    /// to the left needs none of it.
    pub fn drawn(&self, size: f32) -> f32 {
        self.runs.last().map_or(0.0, |(at, text, face)| at + drawn_width(text, *face, size))
    }

    /// The line as it is drawn: each stretch behind the drawn end of the one before it. The only one of a line stands where it stood.
    fn settled(mut self, size: f32) -> Line {
        if self.runs.len() < 2 {
            return self;
        }
        let mut end = 0.0;
        for (n, (at, text, face)) in self.runs.iter_mut().enumerate() {
            *at = if n == 0 { *at } else { end + width(" ", *face, size) };
            end = *at + drawn_width(text, *face, size);
        }
        self.wide = end;
        self
    }

    /// The text of the line, for tests.
    #[cfg(test)]
    pub fn text(&self) -> String {
        self.runs.iter().map(|(_, t, _)| t.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Breaks runs into lines of a width; a line feed in a text begins a line. A word wider than a line is broken between letters. Never empty.
pub fn wrap(runs: &[Run], size: f32, room: f32) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut line = Line::default();
    for (text, face) in runs {
        let gap = width(" ", *face, size);
        for (n, paragraph) in text.split('\n').enumerate() {
            if n > 0 {
                out.push(std::mem::take(&mut line));
            }
            let paragraph = printable(paragraph, *face);
            for word in paragraph.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|w| !w.is_empty()) {
                let before = if line.runs.is_empty() { 0.0 } else { gap };
                if line.wide + before + width(word, *face, size) <= room {
                    line.push(before, word, *face, size);
                    continue;
                }
                if !line.runs.is_empty() {
                    out.push(std::mem::take(&mut line));
                }
                line = broken(word, *face, size, room, &mut out);
            }
        }
    }
    out.push(line);
    out.into_iter().map(|line| line.settled(size)).collect()
}

/// Puts the full lines of a long word into `out` and gives back what remains.
fn broken(word: &str, face: Face, size: f32, room: f32, out: &mut Vec<Line>) -> Line {
    let mut line = Line::default();
    if width(word, face, size) <= room {
        line.push(0.0, word, face, size);
        return line;
    }
    for part in word.split_inclusive('-') {
        // Where there is a hyphen the word is broken behind it.
        let wide = width(part, face, size);
        if wide <= room && !line.runs.is_empty() && line.wide + wide > room {
            out.push(std::mem::take(&mut line));
        }
        for letter in part.graphemes(true) {
            if !line.runs.is_empty() && line.wide + width(letter, face, size) > room {
                out.push(std::mem::take(&mut line));
            }
            line.push(0.0, letter, face, size);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_word_is_broken_and_a_line_feed_begins_a_line() {
        let lines = wrap(&[("Мемлекеттікқызметтерді\nа б".into(), Face::Regular)], 12.0, 60.0);
        assert!(lines.len() > 2 && lines.iter().all(|l| l.wide <= 60.0));
        assert_eq!(lines.last().unwrap().text(), "а б");
    }

    #[test]
    fn a_double_name_is_broken_behind_its_hyphen() {
        let lines = wrap(&[("Сәрсенбаева-Қожахметова".into(), Face::Regular)], 10.0, 80.0);
        assert_eq!(lines.iter().map(Line::text).collect::<Vec<_>>(), ["Сәрсенбаева-", "Қожахметова"]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_no_line_is_too_wide(text in "[а-яёәіңғүұқөһA-Z., №\n-]{0,120}", room in 20.0f32..300.0) {
            let lines = wrap(&[(text.clone(), Face::Regular), ("Ә".into(), Face::Bold)], 11.0, room);
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.iter().map(Line::text).collect::<String>()), letters(&text) + "Ә");
            prop_assert!(lines.iter().all(|l| l.wide <= room + 0.5));
        }
    }
}
