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
        fn apart<'a>(lists: impl Iterator<Item = &'a Vec<String>>) {
            let folded: Vec<Vec<String>> = lists.map(|l| l.iter().map(|w| plain(w)).collect()).collect();
            for (n, list) in folded.iter().enumerate() {
                for other in folded.iter().skip(n + 1) {
                    assert_eq!(list.iter().find(|w| other.contains(w)), None);
                }
            }
        }
        let words = shipped().unwrap();
        apart(words.headings.values());
        apart(words.roads.iter().map(|(_, w)| w));
        apart(words.outcomes.iter().map(|(_, w)| w));
        apart(words.persons.iter().map(|(_, w)| w));
        apart(words.media.iter().map(|(_, w)| w));
    }
}
