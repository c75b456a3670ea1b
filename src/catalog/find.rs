//! Finds a service as the clerk types: by code, label, name or an everyday word, in any of the three languages, slips forgiven.
//!
//! The words are folded once, when the catalogue is loaded; a key press folds only what was typed.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::domain::search::{fold, slips};
use crate::domain::service::{Service, ServiceCode};

use super::Catalog;

/// The words of every service.
#[derive(Clone, Debug)]
pub struct Finder {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    code: ServiceCode,
    /// Folded words in order, each once.
    words: Vec<String>,
}

/// A service found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its code.
    pub code: ServiceCode,
    /// Slips forgiven; 0 when every word begins a word of the service.
    pub rank: usize,
}

impl Finder {
    /// Folds the words of a catalogue.
    pub fn new(catalog: &Catalog) -> Finder {
        Finder { entries: catalog.services.iter().map(Entry::new).collect() }
    }

    /// Services in which every typed word begins a word, those without slips first; unordered within a rank but by code.
    pub fn hits(&self, query: &str) -> Vec<Hit> {
        let folded = fold(query);
        let typed: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
        let mut hits: Vec<Hit> =
            self.entries.iter().filter_map(|e| Some(Hit { code: e.code.clone(), rank: e.rank(&typed)? })).collect();
        hits.sort_by_key(|h| h.rank);
        hits
    }

    /// Codes of the services found: fewest slips first, then the most used (`most_used` gives how often), then by code.
    /// Nothing typed finds all.
    pub fn find(&self, query: &str, most_used: &dyn Fn(&ServiceCode) -> u64) -> Vec<ServiceCode> {
        let mut hits = self.hits(query);
        hits.sort_by_cached_key(|h| (h.rank, Reverse(most_used(&h.code)), h.code.clone()));
        hits.into_iter().map(|h| h.code).collect()
    }
}

impl Entry {
    fn new(service: &Service) -> Entry {
        let mut words = BTreeSet::new();
        let mut add = |text: &str| words.extend(fold(text).split(' ').filter(|w| !w.is_empty()).map(str::to_owned));
        add(service.code.as_str());
        for alias in &service.aliases {
            add(alias);
        }
        // Names of closed editions find the service too: people know it by its old name for years.
        for text in service.editions.iter().flat_map(|e| [&e.label, &e.name]) {
            add(&text.ru);
            add(&text.kk);
            add(text.en.as_deref().unwrap_or_default());
        }
        Entry { code: service.code.clone(), words: words.into_iter().collect() }
    }

    /// Slips needed to find all typed words here; none when it cannot be done.
    fn rank(&self, typed: &[&str]) -> Option<usize> {
        typed.iter().map(|word| self.slips(word)).sum()
    }

    fn slips(&self, typed: &str) -> Option<usize> {
        // Ordered words: the first not before the typed one begins with it if any does.
        let at = self.words.partition_point(|w| w.as_str() < typed);
        if self.words.get(at).is_some_and(|w| w.starts_with(typed)) {
            return Some(0);
        }
        // A digit is not mistyped into another service: a code or a grade is what it is.
        let length = typed.chars().count();
        let limit = match length {
            _ if typed.chars().any(char::is_numeric) => return None,
            0..=3 => return None,
            4..=7 => 1,
            _ => 2,
        };
        self.words.iter().filter_map(|word| slips_at_start(word, typed, length, limit)).min()
    }
}

/// Slips between a typed word and the beginning of a word, which may be a little shorter or longer than typed.
fn slips_at_start(word: &str, typed: &str, length: usize, limit: usize) -> Option<usize> {
    let ends = word.char_indices().map(|(n, c)| n + c.len_utf8()).enumerate();
    let near = ends.filter(|(n, _)| (n + 1).abs_diff(length) <= limit);
    near.filter_map(|(_, end)| slips(word.get(..end)?, typed, limit)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finder() -> Finder {
        let entry = |code: &str, words: &str| {
            let words: BTreeSet<String> = fold(&format!("{code} {words}")).split(' ').map(str::to_owned).collect();
            Entry { code: ServiceCode(code.to_owned()), words: words.into_iter().collect() }
        };
        Finder {
            entries: vec![
                entry("00403003", "Зачисление в школу Мектепке қабылдау 1 класс enrolment"),
                entry("00803008", "Общежитие Жатақхана dormitory"),
                entry("00803013", "Зачисление в колледж Колледжге қабылдау"),
            ],
        }
    }

    fn found(query: &str) -> Vec<String> {
        finder().find(query, &|_| 0).into_iter().map(|c| c.0).collect()
    }

    #[test]
    fn every_typed_word_begins_a_word_of_the_service_in_any_language() {
        assert_eq!(found("зач шк"), ["00403003"]);
        assert_eq!(found("кабыл мек"), ["00403003"], "Kazakh letters folded, order free");
        assert_eq!(found("dorm"), ["00803008"]);
        assert_eq!(found("зачисление"), ["00403003", "00803013"]);
        assert_eq!(found("сление"), Vec::<String>::new(), "the middle of a word is not its beginning");
        assert_eq!(found("1 кл"), ["00403003"]);
    }

    #[test]
    fn a_code_is_found_by_its_beginning_and_never_by_a_slip() {
        assert_eq!(found("008030"), ["00803008", "00803013"]);
        assert_eq!(found("00803009"), Vec::<String>::new());
    }

    #[test]
    fn one_slip_is_forgiven_from_four_letters_and_two_from_eight_also_in_a_word_half_typed() {
        assert_eq!(found("обшеж"), ["00803008"], "one letter wrong in five");
        assert_eq!(found("обшешитие"), ["00803008"], "two in nine");
        assert_eq!(found("общежитее"), ["00803008"]);
        assert_eq!(found("обшеш"), Vec::<String>::new(), "two in five are too many");
        assert_eq!(found("обш"), Vec::<String>::new(), "three letters are taken as typed");
    }

    #[test]
    fn hits_without_slips_come_first_whatever_is_used_most() {
        let mut finder = finder();
        finder.entries.push(Entry { code: ServiceCode("99999999".to_owned()), words: vec![fold("школьник")] });
        let used = |code: &ServiceCode| if code.as_str() == "00403003" { 1000 } else { 0 };
        assert_eq!(finder.find("школьн", &used).first().map(ServiceCode::as_str), Some("99999999"));
        let ranks: Vec<usize> = finder.hits("школп").into_iter().map(|h| h.rank).collect();
        assert_eq!(ranks, [1, 1], "both need one slip");
    }

    #[test]
    fn nothing_typed_finds_all_the_most_used_first_and_then_by_code() {
        let used = |code: &ServiceCode| u64::from(code.as_str() == "00803013") * 7;
        let all: Vec<String> = finder().find("  ", &used).into_iter().map(|c| c.0).collect();
        assert_eq!(all, ["00803013", "00403003", "00803008"]);
    }
}
