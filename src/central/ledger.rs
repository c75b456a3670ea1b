//! A set of packets and what it says: pure, whatever home the packets came from.
//!
//! For one organisation, one day and one kind of day (real or rehearsal) the highest revision counts. Of each day the ledger keeps every
//! different packet of its highest revision and nothing below; so putting ledgers together is a plain union that does not care about order,
//! grouping or repetition, and two different packets of one revision stay visible as a conflict until a higher revision settles it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::central::packet::{LineFault, Organisation, Packet};
use crate::domain::counts::Counts;
use crate::domain::identifier::PersonNumber;
use crate::domain::text::Message;

/// What a packet is about: one of these counts once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayKey {
    /// БИН of the sender.
    pub bin: PersonNumber,
    /// The day.
    pub day: NaiveDate,
    /// A day of practice.
    pub rehearsal: bool,
}

impl DayKey {
    /// The key of a packet.
    pub fn of(packet: &Packet) -> DayKey {
        DayKey { bin: packet.org.bin.clone(), day: packet.day, rehearsal: packet.rehearsal }
    }
}

/// Packets of the highest revision of one day, by checksum. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    revision: u32,
    packets: BTreeMap<String, Packet>,
}

/// A set of packets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    days: BTreeMap<DayKey, Standing>,
}

/// Which packets are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// First day; open if none.
    pub from: Option<NaiveDate>,
    /// Last day, counted too; open if none.
    pub to: Option<NaiveDate>,
    /// Only these organisations; all if none.
    pub organisations: Option<BTreeSet<PersonNumber>>,
    /// Days of practice instead of real days; the two are never added up.
    pub rehearsal: bool,
}

impl Filter {
    /// Real days of everybody, from one day to another, both ends included.
    pub fn period(from: NaiveDate, to: NaiveDate) -> Filter {
        Filter { from: Some(from), to: Some(to), ..Filter::everything() }
    }

    /// Real days of everybody, all of them.
    pub fn everything() -> Filter {
        Filter { from: None, to: None, organisations: None, rehearsal: false }
    }

    fn takes(&self, key: &DayKey) -> bool {
        self.rehearsal == key.rehearsal
            && self.from.is_none_or(|d| d <= key.day)
            && self.to.is_none_or(|d| key.day <= d)
            && self.organisations.as_ref().is_none_or(|all| all.contains(&key.bin))
    }
}

/// Different packets of one day with the same revision: two registers under one БИН, or a register brought back from an old copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The day in question.
    pub key: DayKey,
    /// Name of the organisation, from the packet that counts.
    pub name: String,
    /// Their revision.
    pub revision: u32,
    /// Their checksums; the last and largest is the one that counts.
    pub sums: Vec<String>,
}

impl Conflict {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        Message::new("central-conflict")
            .with("name", self.name.as_str())
            .with("bin", self.key.bin.as_str())
            .with("day", self.key.day)
            .with("n", self.sums.len())
    }
}

impl Ledger {
    /// Adds a packet. A lower revision than the standing one changes nothing, nor does the same packet again.
    pub fn insert(&mut self, packet: Packet) {
        let (_, sum) = packet.sealed();
        self.insert_sealed(packet, sum);
    }

    /// Adds a packet whose checksum is known.
    pub(super) fn insert_sealed(&mut self, mut packet: Packet, sum: String) {
        packet.counts.0.retain(|_, n| *n > 0);
        let fresh =
            |packet: Packet, sum: String| Standing { revision: packet.revision, packets: BTreeMap::from([(sum, packet)]) };
        match self.days.get_mut(&DayKey::of(&packet)) {
            None => {
                self.days.insert(DayKey::of(&packet), fresh(packet, sum));
            }
            Some(standing) if packet.revision > standing.revision => *standing = fresh(packet, sum),
            Some(standing) if packet.revision == standing.revision => {
                standing.packets.insert(sum, packet);
            }
            Some(_) => {}
        }
    }

    /// Adds every packet of another ledger.
    pub fn merge(&mut self, other: &Ledger) {
        for standing in other.days.values() {
            for (sum, packet) in &standing.packets {
                self.insert_sealed(packet.clone(), sum.clone());
            }
        }
    }

    /// The packets that count, by organisation and day.
    pub fn packets(&self) -> impl Iterator<Item = &Packet> {
        self.days.values().filter_map(Standing::winner)
    }

    /// All packets that are kept, those of a conflict too: what a file must hold to say the same.
    pub fn every(&self) -> impl Iterator<Item = &Packet> {
        self.days.values().flat_map(|s| s.packets.values())
    }

    /// The packet that counts for a day.
    pub fn get(&self, key: &DayKey) -> Option<&Packet> {
        self.days.get(key).and_then(Standing::winner)
    }

    /// The highest revision of a day and the checksums that have it.
    pub fn standing(&self, key: &DayKey) -> Option<(u32, BTreeSet<&str>)> {
        self.days.get(key).map(|s| (s.revision, s.packets.keys().map(String::as_str).collect()))
    }

    /// How many days of organisations are in it, rehearsals too.
    pub fn len(&self) -> usize {
        self.days.len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The sum of the packets that count.
    pub fn counts(&self, filter: &Filter) -> Counts {
        let mut out = Counts::default();
        for (key, standing) in self.days.iter().filter(|(key, _)| filter.takes(key)) {
            debug_assert!(key.rehearsal == filter.rehearsal);
            if let Some(packet) = standing.winner() {
                out.merge(&packet.counts);
            }
        }
        out
    }

    /// Organisations that sent real days (or days of practice), as their latest day describes them, by БИН.
    pub fn organisations(&self, rehearsal: bool) -> Vec<&Organisation> {
        let mut latest: BTreeMap<&PersonNumber, &Organisation> = BTreeMap::new();
        // Keys go by БИН and then by day, so the last one wins.
        for (key, standing) in self.days.iter().filter(|(key, _)| key.rehearsal == rehearsal) {
            if let Some(packet) = standing.winner() {
                latest.insert(&key.bin, &packet.org);
            }
        }
        latest.into_values().collect()
    }

    /// Days an organisation has closed, in order; those with nothing in them too.
    pub fn days(&self, bin: &PersonNumber, rehearsal: bool) -> Vec<NaiveDate> {
        self.days.keys().filter(|k| k.bin == *bin && k.rehearsal == rehearsal).map(|k| k.day).collect()
    }

    /// Days for which different packets have the same highest revision.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let of = |(key, standing): (&DayKey, &Standing)| Conflict {
            key: key.clone(),
            name: standing.winner().map(|p| p.org.name.clone()).unwrap_or_default(),
            revision: standing.revision,
            sums: standing.packets.keys().cloned().collect(),
        };
        self.days.iter().filter(|(_, s)| s.packets.len() > 1).map(of).collect()
    }
}

impl Standing {
    /// Which of several is arbitrary but the same everywhere: the largest checksum.
    fn winner(&self) -> Option<&Packet> {
        self.packets.last_key_value().map(|(_, packet)| packet)
    }
}

/// What was read from one home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The packets.
    pub ledger: Ledger,
    /// Lines that were not counted, with their number from one. Blank lines are none of them.
    pub faults: Vec<(u64, LineFault)>,
    /// Bytes read.
    pub bytes: u64,
    /// Whether the last line has its end; the next packet starts on a fresh line either way.
    pub ended: bool,
}

impl Reading {
    /// Sentences for the lines that were not counted.
    pub fn messages(&self) -> Vec<Message> {
        self.faults
            .iter()
            .map(|(line, fault)| {
                let n = i64::try_from(*line).unwrap_or(i64::MAX);
                Message::new("central-line").with("n", n).with("fault", fault.message())
            })
            .collect()
    }

    /// How many organisations have a day in it, days of practice included.
    pub fn offices(&self) -> usize {
        self.ledger.packets().map(|p| &p.org.bin).collect::<BTreeSet<_>>().len()
    }

    /// The newest format among lines of newer programs, if there are any.
    pub fn newest_format(&self) -> Option<u32> {
        let format = |(_, fault): &(u64, LineFault)| if let LineFault::NewerFormat(n) = fault { Some(*n) } else { None };
        self.faults.iter().filter_map(format).max()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::central::sample::{self, CELL};

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    fn ledger(packets: &[Packet]) -> Ledger {
        let mut out = Ledger::default();
        packets.iter().for_each(|p| out.insert(p.clone()));
        out
    }

    fn total(ledger: &Ledger) -> u64 {
        ledger.counts(&Filter::everything()).sum(CELL)
    }

    fn merged(a: &Ledger, b: &Ledger) -> Ledger {
        let mut out = a.clone();
        out.merge(b);
        out
    }

    #[test]
    fn a_resend_never_counts_twice() {
        let p = sample::packet(1, day(2), 0, 5);
        let mut ledger = ledger(std::slice::from_ref(&p));
        for _ in 0..1000 {
            ledger.insert(p.clone());
        }
        assert_eq!((total(&ledger), ledger.len(), ledger.conflicts()), (5, 1, vec![]));
    }

    #[test]
    fn the_highest_revision_wins_even_with_a_smaller_count() {
        let (first, second) = (sample::packet(1, day(2), 0, 50), sample::packet(1, day(2), 1, 3));
        assert_eq!(total(&ledger(&[first.clone(), second.clone()])), 3);
        assert_eq!(total(&ledger(&[second, first])), 3);
    }

    #[test]
    fn a_conflict_has_the_same_winner_everywhere_and_is_told_until_a_higher_revision_comes() {
        let (a, b) = (sample::packet(1, day(2), 4, 5), sample::packet(1, day(2), 4, 9));
        let winner = if a.sum() > b.sum() { 5 } else { 9 };
        let (one, other) = (ledger(&[a.clone(), b.clone()]), ledger(&[b, a]));
        assert_eq!((total(&one), total(&other)), (winner, winner));
        assert_eq!(one.conflicts().len(), 1);
        assert_eq!(one.conflicts()[0].sums.len(), 2);
        let settled = merged(&one, &ledger(&[sample::packet(1, day(2), 5, 7)]));
        assert_eq!((total(&settled), settled.conflicts()), (7, vec![]));
    }

    #[test]
    fn a_rehearsal_is_never_added_to_real_days() {
        let real = sample::packet(1, day(2), 0, 5);
        let practice = Packet { rehearsal: true, revision: 9, ..sample::packet(1, day(2), 0, 700) };
        let all = ledger(&[real, practice]);
        assert_eq!(total(&all), 5);
        assert_eq!(all.counts(&Filter { rehearsal: true, ..Filter::everything() }).sum(CELL), 700);
        assert_eq!(all.organisations(true).len(), 1);
    }

    #[test]
    fn a_period_has_both_ends_and_organisations_are_chosen() {
        let all = ledger(&[
            sample::packet(1, day(1), 0, 1),
            sample::packet(1, day(2), 0, 10),
            sample::packet(1, day(3), 0, 100),
            sample::packet(2, day(2), 0, 1000),
        ]);
        assert_eq!(all.counts(&Filter::period(day(1), day(2))).sum(CELL), 1011);
        let only = BTreeSet::from([sample::packet(2, day(1), 0, 0).org.bin]);
        assert_eq!(all.counts(&Filter { organisations: Some(only), ..Filter::everything() }).sum(CELL), 1000);
    }

    #[test]
    fn a_silent_organisation_and_a_zero_day_differ() {
        let all = ledger(&[sample::packet(1, day(2), 0, 0)]);
        assert_eq!(all.days(&sample::packet(1, day(2), 0, 0).org.bin, false), vec![day(2)]);
        assert_eq!(all.days(&sample::packet(2, day(2), 0, 0).org.bin, false), vec![]);
        assert_eq!(total(&all), 0);
    }

    #[test]
    fn an_organisation_is_named_as_on_its_latest_day() {
        let mut renamed = sample::packet(1, day(9), 0, 1);
        renamed.org.name = "Лицей № 1".into();
        let all = ledger(&[renamed, sample::packet(1, day(2), 0, 1)]);
        assert_eq!(all.organisations(false).iter().map(|o| o.name.as_str()).collect::<Vec<_>>(), vec!["Лицей № 1"]);
    }

    fn packets() -> impl Strategy<Value = Vec<Packet>> {
        let one = (0usize..3, 1u32..4, 0u32..3, 0u64..4, any::<bool>())
            .prop_map(|(office, d, revision, n, rehearsal)| Packet { rehearsal, ..sample::packet(office, day(d), revision, n) });
        prop::collection::vec(one, 0..25)
    }

    proptest! {
        #[test]
        fn merge_is_commutative_associative_and_idempotent(a in packets(), b in packets(), c in packets()) {
            let (a, b, c) = (ledger(&a), ledger(&b), ledger(&c));
            prop_assert_eq!(merged(&a, &b), merged(&b, &a));
            prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
            prop_assert_eq!(merged(&a, &a), a.clone());
            prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
            prop_assert_eq!(merged(&a, &Ledger::default()), a);
        }

        #[test]
        fn the_order_of_lines_means_nothing(mut all in packets(), cut in 0usize..25) {
            let straight = ledger(&all);
            let cut = cut.min(all.len());
            let parts = merged(&ledger(&all[..cut]), &ledger(&all[cut..]));
            all.reverse();
            prop_assert_eq!(&ledger(&all), &straight);
            prop_assert_eq!(&parts, &straight);
        }

        #[test]
        fn the_sum_is_that_of_the_last_word_on_each_day(all in packets()) {
            let mut expected: BTreeMap<DayKey, (u32, String, u64)> = BTreeMap::new();
            for p in &all {
                let word = (p.revision, p.sum(), p.counts.sum(CELL));
                let known = expected.entry(DayKey::of(p)).or_insert_with(|| word.clone());
                *known = known.clone().max(word);
            }
            let real: u64 = expected.iter().filter(|(k, _)| !k.rehearsal).map(|(_, (_, _, n))| n).sum();
            prop_assert_eq!(total(&ledger(&all)), real);
        }

        #[test]
        fn whatever_is_written_reads_back(name in "[\\PC&&[^0-9]]{1,40}", n in 0u64..9_999_999, revision: u32) {
            let mut p = sample::packet(2, day(4), revision, n);
            p.org.name = name;
            match Packet::read(&p.line()) {
                Ok(read) => prop_assert_eq!(read, p),
                Err(fault) => prop_assert_eq!(fault, LineFault::Grammar("org.name")),
            }
        }

        #[test]
        fn no_text_is_a_packet_by_chance(text in ".*", json in "\\{\"format\":[0-9]{1,3}.*\\}") {
            prop_assert!(Packet::read(&text).is_err());
            prop_assert!(Packet::read(&json).is_err());
        }
    }

    #[test]
    fn an_office_of_practice_is_among_those_that_have_a_day() {
        let mut reading = Reading::default();
        assert_eq!(reading.offices(), 0);
        let practice = Packet { rehearsal: true, ..sample::packet(1, day(2), 0, 3) };
        reading.ledger.insert(practice);
        reading.ledger.insert(sample::packet(2, day(2), 0, 3));
        reading.ledger.insert(sample::packet(2, day(3), 0, 3));
        assert_eq!(reading.offices(), 2);
    }
}
