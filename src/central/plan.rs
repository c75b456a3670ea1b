//! What is to be sent, decided from what the office has and what the file holds; pure.

use std::collections::{BTreeMap, BTreeSet};

use crate::central::ledger::{DayKey, Ledger};
use crate::central::packet::Packet;
use crate::domain::text::Message;

/// Where a packet was read back: kept by the office beside the delivered day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Bytes before the line.
    pub offset: u64,
    /// Bytes of the line without its end.
    pub length: u64,
    /// The line's own checksum.
    pub checksum: String,
}

/// Why a packet is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It has never been delivered.
    New,
    /// It was delivered and is no longer there.
    Gone,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Append the packet.
    Send {
        /// What.
        packet: Packet,
        /// Why.
        why: Why,
    },
    /// The packet waits in the outbox but lies in the file: the office was stopped before it wrote the receipt down. Find it, send nothing.
    There(Packet),
    /// A later revision of the same day is the office's own: this one need not go any more.
    Superseded(Packet),
    /// The file holds for this day, at this revision or a higher one, a packet that this office does not know. A person decides, for two
    /// registers under one БИН would outbid each other for ever.
    Clash {
        /// The office's packet.
        packet: Packet,
        /// The revision in the file.
        revision: u32,
    },
}

impl Step {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Step::Send { packet, why: Why::New } => Message::new("central-step-new").with("day", packet.day),
            Step::Send { packet, why: Why::Gone } => Message::new("central-step-gone").with("day", packet.day),
            Step::There(packet) => Message::new("central-step-there").with("day", packet.day),
            Step::Superseded(packet) => Message::new("central-step-superseded").with("day", packet.day),
            Step::Clash { packet, .. } => Message::new("central-step-clash").with("day", packet.day),
        }
    }
}

/// A packet of the office's own for one day.
struct Own<'a> {
    packet: &'a Packet,
    waits: bool,
    delivered: bool,
}

/// Decides. `outbox` are packets not yet marked as delivered, `delivered` those with a receipt, `seen` the file as it is now. The same
/// packet twice, in one list or in both, is one packet; steps come by organisation and day.
pub fn plan(outbox: &[Packet], delivered: &[(Packet, Receipt)], seen: &Ledger) -> Vec<Step> {
    let mut days: BTreeMap<DayKey, BTreeMap<(u32, String), Own>> = BTreeMap::new();
    let note = |packet: &Packet| -> (DayKey, (u32, String)) { (DayKey::of(packet), (packet.revision, packet.sum())) };
    for packet in outbox {
        let (key, rank) = note(packet);
        let own = days.entry(key).or_default().entry(rank).or_insert(Own { packet, waits: true, delivered: false });
        own.waits = true;
    }
    for (packet, _) in delivered {
        let (key, rank) = note(packet);
        let own = days.entry(key).or_default().entry(rank).or_insert(Own { packet, waits: false, delivered: true });
        own.delivered = true;
    }
    let mut steps = Vec::new();
    for (key, mut revisions) in days {
        let Some((rank, top)) = revisions.pop_last() else { continue };
        steps.extend(revisions.values().filter(|own| own.waits).map(|own| Step::Superseded(own.packet.clone())));
        steps.extend(step(&rank, &top, seen.standing(&key)));
    }
    steps
}

/// The step for the office's last word on a day.
fn step(rank: &(u32, String), own: &Own, standing: Option<(u32, BTreeSet<&str>)>) -> Option<Step> {
    let packet = own.packet.clone();
    match standing {
        Some((revision, sums)) if revision == rank.0 && sums.contains(rank.1.as_str()) => {
            own.waits.then_some(Step::There(packet))
        }
        Some((revision, _)) if revision >= rank.0 => Some(Step::Clash { packet, revision }),
        _ => Some(Step::Send { packet, why: if own.delivered { Why::Gone } else { Why::New } }),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::central::sample;

    fn receipt(packet: &Packet) -> (Packet, Receipt) {
        (packet.clone(), Receipt { offset: 0, length: 1, checksum: packet.sum() })
    }

    fn ledger(packets: &[Packet]) -> Ledger {
        let mut out = Ledger::default();
        packets.iter().for_each(|p| out.insert(p.clone()));
        out
    }

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, d).unwrap()
    }

    #[test]
    fn what_was_never_sent_is_sent_once() {
        let p = sample::packet(1, day(2), 0, 5);
        let steps = plan(&[p.clone(), p.clone()], &[], &Ledger::default());
        assert_eq!(steps, vec![Step::Send { packet: p, why: Why::New }]);
    }

    #[test]
    fn what_lies_there_is_not_sent_again() {
        let p = sample::packet(1, day(2), 0, 5);
        assert_eq!(plan(std::slice::from_ref(&p), &[], &ledger(std::slice::from_ref(&p))), vec![Step::There(p.clone())]);
        assert_eq!(plan(&[], &[receipt(&p)], &ledger(&[p])), vec![]);
    }

    #[test]
    fn what_has_gone_missing_is_sent_anew() {
        let (p, q) = (sample::packet(1, day(2), 0, 5), sample::packet(1, day(3), 0, 6));
        let steps = plan(&[], &[receipt(&p), receipt(&q)], &ledger(std::slice::from_ref(&q)));
        assert_eq!(steps, vec![Step::Send { packet: p, why: Why::Gone }]);
    }

    #[test]
    fn of_one_day_only_the_last_revision_goes() {
        let (first, second) = (sample::packet(1, day(2), 0, 5), sample::packet(1, day(2), 1, 6));
        let sent = vec![Step::Superseded(first.clone()), Step::Send { packet: second.clone(), why: Why::New }];
        assert_eq!(plan(&[second.clone(), first.clone()], &[], &Ledger::default()), sent);
        assert_eq!(plan(std::slice::from_ref(&second), &[receipt(&first)], &ledger(std::slice::from_ref(&first))), sent[1..]);
        assert_eq!(plan(&[], &[receipt(&first), receipt(&second)], &ledger(&[second])), vec![], "an old one need not come back");
    }

    #[test]
    fn a_word_the_office_does_not_know_is_asked_about_and_not_outbid() {
        let (mine, theirs) = (sample::packet(1, day(2), 0, 5), sample::packet(1, day(2), 0, 9));
        let higher = sample::packet(1, day(2), 3, 9);
        assert_eq!(
            plan(std::slice::from_ref(&mine), &[], &ledger(&[theirs])),
            vec![Step::Clash { packet: mine.clone(), revision: 0 }]
        );
        assert_eq!(plan(&[], &[receipt(&mine)], &ledger(&[higher])), vec![Step::Clash { packet: mine, revision: 3 }]);
    }

    #[test]
    fn a_rehearsal_and_a_real_day_do_not_meet() {
        let real = sample::packet(1, day(2), 0, 5);
        let practice = Packet { rehearsal: true, ..real.clone() };
        let steps = plan(std::slice::from_ref(&real), &[], &ledger(&[practice]));
        assert_eq!(steps, vec![Step::Send { packet: real, why: Why::New }]);
    }
}
