//! What the fields of the guided form are made of: words of a choice, shapes of a term, texts in two languages, counts.

use crate::domain::term::Term;
use crate::domain::text::{Arg, Message};
use crate::tui::screens::own::forms::{Faults, Values, value};

/// Choices by their words.
pub mod picked {
    /// The word of a value.
    pub fn word<T: Copy + PartialEq>(known: &[(T, &'static str)], value: T) -> &'static str {
        known.iter().find(|(v, _)| *v == value).map_or("", |(_, word)| word)
    }

    /// The value of a word, or another one.
    pub fn of<T: Copy>(known: &[(T, &'static str)], word: &str, otherwise: T) -> T {
        known.iter().find(|(_, w)| *w == word).map_or(otherwise, |(v, _)| *v)
    }
}

/// Texts in Russian and Kazakh.
pub mod texts {
    use super::{Faults, Values, value};
    use crate::domain::text::{Lang, Message, Text};

    /// The text of two filled fields. Where a language says something else now, it is no translation of the program any more, and English, which was
    /// one of the Russian, is gone with it.
    pub fn of(values: &Values, id: &str, old: Option<&Text>) -> Text {
        let (ru, kk) = (value(values, &format!("{id}.ru")), value(values, &format!("{id}.kk")));
        let Some(old) = old else { return Text { ru, kk, en: None, own: Vec::new() } };
        let same = |lang: Lang| match lang {
            Lang::Ru => ru == old.ru,
            Lang::Kk => kk == old.kk,
            Lang::En => false,
        };
        let own = old.own.iter().copied().filter(|l| same(*l)).collect();
        let en = old.en.clone().filter(|_| same(Lang::Ru));
        Text { own, en, ru, kk }
    }

    /// The text of two fields that may both be empty; one alone may not.
    pub fn optional(values: &Values, id: &str, old: Option<&Text>) -> Result<Option<Text>, Faults> {
        let made = of(values, id, old);
        let missing = match (made.ru.is_empty(), made.kk.is_empty()) {
            (true, true) => return Ok(None),
            (false, false) => return Ok(Some(made)),
            (true, false) => "ru",
            (false, true) => "kk",
        };
        Err(vec![(format!("{id}.{missing}"), Message::new("own-both-languages"))])
    }
}

/// A whole number of a field between two others.
pub fn count(values: &Values, id: &str, least: u32, most: u32) -> Result<u32, Faults> {
    let typed = value(values, id).parse::<u32>().ok().filter(|n| (least..=most).contains(n));
    typed.ok_or_else(|| vec![(id.to_owned(), Message::new("own-count").with("least", least).with("most", most))])
}

/// What a term is, apart from its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Working days.
    Working,
    /// Calendar days.
    Calendar,
    /// Minutes.
    Minutes,
    /// The same day.
    SameDay,
    /// By the end of the window.
    Window,
    /// A range or a fixed day: kept as it stands, changed as text.
    Kept,
}

impl Shape {
    /// Words of those that have a number.
    pub const COUNTED: &[&str] = &["working", "calendar", "minutes"];

    /// The shape of a term.
    pub fn of(term: Term) -> Shape {
        match term {
            Term::WorkingDays(_) => Shape::Working,
            Term::CalendarDays(_) => Shape::Calendar,
            Term::Minutes(_) => Shape::Minutes,
            Term::SameDay => Shape::SameDay,
            Term::Window => Shape::Window,
            Term::CalendarRange(..) | Term::Fixed(_) => Shape::Kept,
        }
    }

    /// The number of a term, if it has one.
    pub fn count(term: Term) -> Option<u32> {
        match term {
            Term::WorkingDays(n) | Term::CalendarDays(n) | Term::Minutes(n) => Some(n),
            _ => None,
        }
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Shape::Working => "working",
            Shape::Calendar => "calendar",
            Shape::Minutes => "minutes",
            Shape::SameDay => "same-day",
            Shape::Window => "window",
            Shape::Kept => "kept",
        }
    }

    /// Reads a word.
    pub fn parse(word: &str) -> Shape {
        let all = [Shape::Working, Shape::Calendar, Shape::Minutes, Shape::SameDay, Shape::Window];
        all.into_iter().find(|s| s.word() == word).unwrap_or(Shape::Kept)
    }

    /// What a term may become; a range or a fixed day may also stay what it is.
    pub fn options(held: Option<Term>) -> Vec<(String, Arg)> {
        let named: [(Shape, Message); 5] = [
            (Shape::Working, Message::new("own-shape-working")),
            (Shape::Calendar, Message::new("own-shape-calendar")),
            (Shape::Minutes, Message::new("own-shape-minutes")),
            (Shape::SameDay, Term::SameDay.message()),
            (Shape::Window, Term::Window.message()),
        ];
        let kept = held.filter(|t| Shape::of(*t) == Shape::Kept).map(|t| (Shape::Kept, t.message()));
        named.into_iter().chain(kept).map(|(shape, says)| (shape.word().to_owned(), says.into())).collect()
    }
}
