//! The words of `config/import.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::counts::{Channel, Medium};
use crate::domain::incoming::Outcome;
use crate::domain::incoming::columns::{Dictionary, Field, Road};
use crate::domain::service::PersonKind;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    idle: Vec<String>,
    totals: Vec<String>,
    headings: BTreeMap<String, Vec<String>>,
    roads: Vec<Entry>,
    outcomes: Vec<Entry>,
    persons: Vec<Entry>,
    media: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    is: String,
    words: Vec<String>,
}

fn entries<T>(all: Vec<Entry>, read: impl Fn(&str) -> Option<T>) -> Option<Vec<(T, Vec<String>)>> {
    all.into_iter().map(|e| Some((read(&e.is)?, e.words))).collect()
}

/// The shipped words; none where the file is not sound, which a test rules out.
pub fn shipped() -> Option<Dictionary> {
    let file: File = toml::from_str(include_str!("../../config/import.toml")).ok()?;
    let road = |is: &str| match is {
        "paper" => Some(Road::Paper),
        other => Channel::parse(other).map(Road::Column),
    };
    Some(Dictionary {
        headings: file.headings.into_iter().map(|(id, words)| Some((Field::parse(&id)?, words))).collect::<Option<_>>()?,
        idle: file.idle,
        totals: file.totals,
        roads: entries(file.roads, road)?,
        outcomes: entries(file.outcomes, Outcome::parse)?,
        persons: entries(file.persons, PersonKind::parse)?,
        media: entries(file.media, Medium::parse)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::incoming::columns::plain;

    #[test]
    fn the_shipped_words_are_sound_and_every_field_has_headings() {
        let words = shipped().unwrap();
        assert_eq!(words.headings.len(), Field::ALL.len());
        assert!(words.headings.values().flatten().all(|w| !plain(w).is_empty()));
    }

    #[test]
    fn no_word_stands_for_two_things() {
        let words = shipped().unwrap();
        let mut all: Vec<String> = words.headings.values().flatten().map(|w| plain(w)).collect();
        let roads: Vec<String> = words.roads.iter().flat_map(|(_, w)| w).map(|w| format!("road {}", plain(w))).collect();
        let ends: Vec<String> = words.outcomes.iter().flat_map(|(_, w)| w).map(|w| format!("end {}", plain(w))).collect();
        // The same word written twice for one thing folds together and is allowed.
        for (field, list) in &words.headings {
            for other in words.headings.iter().filter(|(f, _)| *f != field).flat_map(|(_, w)| w) {
                assert!(list.iter().all(|w| plain(w) != plain(other)), "{other} of {field:?}");
            }
        }
        all.extend(roads);
        all.extend(ends);
        assert!(all.len() > 100);
    }
}
