//! Finds a service as the clerk types: by code, label, name or an everyday word, in any of the three languages, slips forgiven; where no
//! name has it, by the papers and the order of its newest edition.
//!
//! The words are folded once, when the catalogue is loaded; a key press folds only what was typed, and looks at each word of the catalogue
//! once, however many services have it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::search::{fold, slips_at_start};
use crate::domain::service::{Service, ServiceCode};
use crate::domain::text::Text;

use super::Catalog;
use super::retype::retyped;

/// The words of every service.
#[derive(Clone, Debug)]
pub struct Finder {
    codes: Vec<ServiceCode>,
    /// Code, everyday words, labels of every edition.
    own: Vocabulary,
    /// Official names of every edition: long, so that a word of them says less.
    names: Vocabulary,
    /// Documents, groups and the order of the newest edition.
    papers: Vocabulary,
}

/// A service found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its code.
    pub code: ServiceCode,
    /// How far it is from what was typed; 0 when every word begins one of its code, label or everyday words.
    pub rank: usize,
}

/// Rank of a word that stands only in the official name.
const NAME: usize = 1;
/// Rank of a word that stands only in the papers.
const PAPER: usize = 2;
/// What each slip counts: more than any hit without one.
const SLIP: usize = 3;
/// What a hit in another keyboard layout is worse by: more than any hit without a slip in the layout that was on.
const LAYOUT: usize = 3;

impl Finder {
    /// Folds the words of a catalogue.
    pub fn new(catalog: &Catalog) -> Finder {
        let (mut own, mut names, mut papers) = (Words::default(), Words::default(), Words::default());
        for (n, service) in catalog.services.iter().enumerate() {
            add_names(&mut own, &mut names, n, service);
            add_papers(&mut papers, n, service);
        }
        let codes = catalog.services.iter().map(|s| s.code.clone()).collect();
        Finder { codes, own: own.into(), names: names.into(), papers: papers.into() }
    }

    /// Services in which every typed word begins a word, the nearest first; unordered within a rank but by code.
    pub fn hits(&self, query: &str) -> Vec<Hit> {
        let mut ranks = self.ranks(query);
        // Another layout is thought of only where the one that was on gives nothing as typed, or where it put a sign into a word.
        let signs = has_sign_inside(query);
        if signs || !ranks.iter().flatten().any(|rank| *rank < SLIP) {
            let worse = if signs { 0 } else { LAYOUT };
            for other in retyped(query) {
                // A slip in a word that nobody typed is a guess upon a guess.
                let others = self.exact(&words(&fold(&other)));
                for (rank, other) in ranks.iter_mut().zip(others) {
                    *rank = [*rank, other.map(|r| r + worse)].into_iter().flatten().min();
                }
            }
        }
        let found = self.codes.iter().zip(ranks).filter_map(|(code, rank)| Some(Hit { code: code.clone(), rank: rank? }));
        let mut hits: Vec<Hit> = found.collect();
        hits.sort_by_key(|h| h.rank);
        hits
    }

    /// Codes of the services found: the nearest first, then the most used (`most_used` gives how often), then by code.
    /// Nothing typed finds all.
    pub fn find(&self, query: &str, most_used: &dyn Fn(&ServiceCode) -> u64) -> Vec<ServiceCode> {
        let mut hits = self.hits(query);
        hits.sort_by_cached_key(|h| (h.rank, Reverse(most_used(&h.code)), h.code.clone()));
        hits.into_iter().map(|h| h.code).collect()
    }

    /// How far each service is from what was typed.
    fn ranks(&self, query: &str) -> Vec<Option<usize>> {
        let folded = fold(query);
        let typed = words(&folded);
        let exact = self.exact(&typed);
        // What was typed is there: guesses beside it would only make the list long.
        if exact.iter().flatten().any(|rank| *rank < PAPER) {
            return exact;
        }
        let slipped = self.together(&typed, &|word| self.near(word), usize::saturating_add);
        let nearest = |(a, b): (Option<usize>, Option<usize>)| [a, b].into_iter().flatten().min();
        exact.into_iter().zip(slipped).map(nearest).collect()
    }

    /// Services that have every word as typed. A name that has them all is what is looked for: what only the papers have would be noise
    /// beside it.
    fn exact(&self, typed: &[&str]) -> Vec<Option<usize>> {
        let of = |word: &str| {
            let mut ranks = vec![None; self.codes.len()];
            self.papers.mark(word, PAPER, &mut ranks);
            self.names.mark(word, NAME, &mut ranks);
            self.own.mark(word, 0, &mut ranks);
            ranks
        };
        let ranks = self.together(typed, &of, usize::max);
        let named = ranks.iter().flatten().any(|rank| *rank < PAPER);
        ranks.into_iter().map(|rank| rank.filter(|r| !named || *r < PAPER)).collect()
    }

    /// Services that have a word of the names near the typed one, each with its slips.
    fn near(&self, word: &str) -> Vec<Option<usize>> {
        let mut ranks = vec![None; self.codes.len()];
        self.names.near(word, &mut ranks);
        self.own.near(word, &mut ranks);
        self.names.mark(word, NAME, &mut ranks);
        self.own.mark(word, 0, &mut ranks);
        ranks
    }

    /// The ranks of all words put together; a service that lacks one is not found.
    fn together(
        &self,
        typed: &[&str],
        of: &dyn Fn(&str) -> Vec<Option<usize>>,
        add: fn(usize, usize) -> usize,
    ) -> Vec<Option<usize>> {
        let mut all = vec![Some(0); self.codes.len()];
        for word in typed {
            for (sum, rank) in all.iter_mut().zip(of(word)) {
                *sum = sum.and_then(|s| Some(add(s, rank?)));
            }
        }
        all
    }
}

/// Whether a sign stands before a letter where no word has one: a letter of the Cyrillic layouts has its key.
fn has_sign_inside(query: &str) -> bool {
    let signs = query.chars().zip(query.chars().skip(1));
    signs.into_iter().any(|(sign, next)| matches!(sign, ',' | '.' | ';' | '\'' | '[' | ']' | '`') && next.is_alphabetic())
}

fn words(folded: &str) -> Vec<&str> {
    folded.split(' ').filter(|w| !w.is_empty()).collect()
}

fn add_names(own: &mut Words, names: &mut Words, n: usize, service: &Service) {
    own.add(n, service.code.as_str());
    for alias in &service.aliases {
        own.add(n, alias);
    }
    // Names of closed editions find the service too: people know it by its old name for years.
    for edition in &service.editions {
        own.add_text(n, &edition.label);
        names.add_text(n, &edition.name);
    }
}

/// Only of the newest edition: a paper of an old list would lead to a service that does not ask for it any more.
fn add_papers(all: &mut Words, n: usize, service: &Service) {
    let edition = service.newest();
    for text in edition.documents.iter().map(|d| &d.name).chain(edition.groups.iter().map(|g| &g.name)) {
        all.add_text(n, text);
    }
    all.add(n, &edition.act.number);
    all.add_text(n, &edition.act.title);
}

/// Words being collected, each with the services that have it.
#[derive(Default)]
struct Words(BTreeMap<String, Vec<usize>>);

impl Words {
    fn add(&mut self, n: usize, text: &str) {
        for word in words(&fold(text)) {
            let of = self.0.entry(word.to_owned()).or_default();
            if of.last() != Some(&n) {
                of.push(n);
            }
        }
    }

    fn add_text(&mut self, n: usize, text: &Text) {
        for text in [text.ru.as_str(), text.kk.as_str(), text.en.as_deref().unwrap_or_default()] {
            self.add(n, text);
        }
    }
}

/// Folded words in order, each once.
#[derive(Clone, Debug)]
struct Vocabulary(Vec<Word>);

#[derive(Clone, Debug)]
struct Word {
    text: String,
    letters: Vec<char>,
    /// Places of the services that have it.
    services: Vec<usize>,
}

impl From<Words> for Vocabulary {
    fn from(words: Words) -> Vocabulary {
        let word = |(text, services): (String, Vec<usize>)| Word { letters: text.chars().collect(), text, services };
        Vocabulary(words.0.into_iter().map(word).collect())
    }
}

impl Vocabulary {
    /// Gives a rank to the services that have a word with this beginning.
    fn mark(&self, typed: &str, rank: usize, ranks: &mut [Option<usize>]) {
        // Ordered words: those that begin with the typed one stand together.
        let from = self.0.partition_point(|w| w.text.as_str() < typed);
        for word in self.0.iter().skip(from).take_while(|w| w.text.starts_with(typed)) {
            for n in &word.services {
                if let Some(place) = ranks.get_mut(*n) {
                    *place = Some(rank);
                }
            }
        }
    }

    /// Gives the slips to the services that have a word near the typed one, where they have no nearer one.
    fn near(&self, typed: &str, ranks: &mut [Option<usize>]) {
        let letters: Vec<char> = typed.chars().collect();
        let limit = match letters.len() {
            // A digit is not mistyped into another service: a code or a grade is what it is.
            _ if letters.iter().any(|c| c.is_numeric()) => 0,
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        if limit == 0 {
            return;
        }
        for word in &self.0 {
            let Some(slips) = slips_at_start(&word.letters, &letters, limit) else { continue };
            for n in &word.services {
                if let Some(place) = ranks.get_mut(*n) {
                    *place = Some(place.map_or(slips * SLIP, |before: usize| before.min(slips * SLIP)));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Services by code, names and papers.
    fn of(services: &[(&str, &str, &str)]) -> Finder {
        let (mut own, mut papers) = (Words::default(), Words::default());
        for (n, (code, named, asked)) in services.iter().enumerate() {
            own.add(n, code);
            own.add(n, named);
            papers.add(n, asked);
        }
        let codes = services.iter().map(|(code, ..)| ServiceCode((*code).to_owned())).collect();
        Finder { codes, own: own.into(), names: Words::default().into(), papers: papers.into() }
    }

    fn finder() -> Finder {
        of(&[
            ("00403003", "Зачисление в школу Мектепке қабылдау 1 класс enrolment", "Форма № 065/у приказ 564"),
            ("00803008", "Общежитие Жатақхана dormitory", "Справка о составе семьи"),
            ("00803013", "Зачисление в колледж Колледжге қабылдау", "Форма 086/у"),
        ])
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
    fn two_letters_in_the_wrong_order_are_one_slip() {
        assert_eq!(found("обещж"), ["00803008"]);
        assert_eq!(found("жтаакха"), ["00803008"]);
    }

    #[test]
    fn a_paper_finds_the_service_where_no_name_has_the_word() {
        assert_eq!(found("065/у"), ["00403003"]);
        assert_eq!(found("564"), ["00403003"]);
        assert_eq!(found("форма"), ["00403003", "00803013"]);
        assert_eq!(found("форма колледж"), ["00803013"], "one word of a paper, the other of the name");
        let finder = of(&[("11111111", "Справка", ""), ("22222222", "Диплом", "Справка с места учёбы")]);
        let codes: Vec<String> = finder.find("справка", &|_| 0).into_iter().map(|c| c.0).collect();
        assert_eq!(codes, ["11111111"], "a name has it: papers stay out");
    }

    #[test]
    fn another_keyboard_layout_is_thought_of_where_the_one_that_was_on_gives_nothing() {
        assert_eq!(found("j,ot;"), ["00803008"], "«общеж» with the Latin layout on");
        assert_eq!(found("0f,sk"), ["00403003", "00803013"], "«қабыл» of the Kazakh layout");
        assert_eq!(found("вщкь"), ["00803008"], "dorm with the Russian layout on");
        assert_eq!(found("ққңқіққі"), ["00403003"], "digits with the Kazakh layout on");
        let finder = of(&[("11111111", "dorm", ""), ("22222222", "вщкь", "")]);
        let codes: Vec<String> = finder.find("dorm", &|_| 0).into_iter().map(|c| c.0).collect();
        assert_eq!(codes, ["11111111"], "what was typed is there: it is meant as typed");
    }

    #[test]
    fn guesses_stand_aside_for_what_is_there_as_typed_whatever_is_used_most() {
        let finder = of(&[("00403003", "школу", ""), ("99999999", "школьник", "")]);
        let used = |code: &ServiceCode| if code.as_str() == "00403003" { 1000 } else { 0 };
        assert_eq!(finder.find("школьн", &used), [ServiceCode("99999999".to_owned())]);
        let ranks: Vec<usize> = finder.hits("школп").into_iter().map(|h| h.rank).collect();
        assert_eq!(ranks, [SLIP, SLIP], "both need one slip");
    }

    #[test]
    fn nothing_typed_finds_all_the_most_used_first_and_then_by_code() {
        let used = |code: &ServiceCode| u64::from(code.as_str() == "00803013") * 7;
        let all: Vec<String> = finder().find("  ", &used).into_iter().map(|c| c.0).collect();
        assert_eq!(all, ["00803013", "00403003", "00803008"]);
    }
}
