//! Every way a disk can fail, at every byte.

use std::path::Path;
use std::time::Duration;

use kense::central::fault::CentralFault;
use kense::central::file::{OneFile, Seen};
use kense::central::packet::Packet;
use proptest::prelude::*;

use crate::disk::{FakeDisk, Fault};
use crate::office::{Office, PATIENCE, packet, total};

const PATH: &str = "share/counts.jsonl";

fn file(disk: &FakeDisk) -> OneFile<'_> {
    OneFile::new(disk, Path::new(PATH))
}

fn text(packets: &[Packet]) -> Vec<u8> {
    packets.iter().flat_map(|p| format!("{}\n", p.line()).into_bytes()).collect()
}

fn sum(packets: &[Packet]) -> u64 {
    packets.iter().map(|p| p.counts.sum(crate::office::CELL)).sum()
}

fn three() -> Vec<Packet> {
    vec![packet(1, 0, 0, 1), packet(2, 0, 0, 10), packet(3, 0, 0, 100)]
}

#[test]
fn a_receipt_says_where_the_line_lies() {
    let disk = FakeDisk::empty();
    let receipts = file(&disk).append(&three(), PATIENCE).unwrap();
    let bytes = disk.bytes().unwrap();
    for (receipt, packet) in receipts.iter().zip(three()) {
        let from = receipt.offset as usize;
        assert_eq!(&bytes[from..from + receipt.length as usize], packet.line().as_bytes());
        assert_eq!(receipt.checksum, packet.sum());
        assert_eq!(file(&disk).look_again(receipt), Ok(Seen::There));
    }
    assert_eq!(total(&file(&disk).read().unwrap().ledger), 111);
}

#[test]
fn a_disk_that_fills_up_at_any_byte_delivers_nothing_and_spoils_nothing() {
    let old = packet(9, 0, 0, 1000);
    for room in 0..text(&three()).len() {
        let disk = FakeDisk::with(&text(std::slice::from_ref(&old)));
        disk.fails(Fault::FullAfter(room));
        assert_eq!(file(&disk).append(&three(), PATIENCE), Err(CentralFault::Full), "{room}");
        let seen = total(&file(&disk).read().unwrap().ledger);
        assert!([1000, 1001, 1011, 1111].contains(&seen), "{room}: {seen}");
        let torn = disk.bytes().unwrap();
        disk.heals();
        let mut office = Office::with(three());
        office.sync(file(&disk)).unwrap();
        assert_eq!(total(&file(&disk).read().unwrap().ledger), 1111, "{room}");
        assert!(disk.bytes().unwrap().starts_with(&torn), "the torn line stays as it was");
        assert_eq!(office.sync(file(&disk)), Ok(0));
    }
}

#[test]
fn a_disk_that_keeps_a_part_and_says_nothing_is_found_out_at_any_byte() {
    let one = packet(1, 0, 0, 5);
    let whole = text(std::slice::from_ref(&one)).len();
    for kept in 0..whole - 1 {
        let disk = FakeDisk::with(b"");
        disk.fails(Fault::KeepsOnly(kept));
        let sent = file(&disk).append(std::slice::from_ref(&one), PATIENCE);
        assert_eq!(sent, Err(CentralFault::NotWritten), "{kept}");
        disk.heals();
        Office::with(vec![one.clone()]).sync(file(&disk)).unwrap();
        assert_eq!(total(&file(&disk).read().unwrap().ledger), 5);
    }
}

#[test]
fn a_byte_that_arrives_changed_is_found_out() {
    let one = packet(1, 0, 0, 5);
    for place in 0..one.line().len() {
        let disk = FakeDisk::with(b"");
        disk.fails(Fault::Garbles(place));
        assert_eq!(file(&disk).append(std::slice::from_ref(&one), PATIENCE), Err(CentralFault::NotWritten), "{place}");
        assert_eq!(total(&file(&disk).read().unwrap().ledger), 0);
    }
}

#[test]
fn a_file_cut_at_any_byte_counts_its_whole_lines_and_the_next_sync_heals_it() {
    let all = text(&three());
    let mut offices: Vec<Office> = three().into_iter().map(|p| Office::with(vec![p])).collect();
    let disk = FakeDisk::empty();
    offices.iter_mut().for_each(|o| assert_eq!(o.sync(file(&disk)), Ok(1)));
    assert_eq!(disk.bytes().unwrap(), all);
    for cut in 0..=all.len() {
        let disk = FakeDisk::with(&all[..cut]);
        let whole: Vec<Packet> = (1..4).map(|n| three()[..n].to_vec()).rfind(|p| text(p).len() <= cut + 1).unwrap_or_default();
        let reading = file(&disk).read().unwrap();
        assert_eq!(total(&reading.ledger), sum(&whole), "{cut}");
        let torn = cut > text(&whole).len();
        assert_eq!(reading.faults.len(), usize::from(torn), "{cut}");
        for mut office in offices.clone() {
            let (packet, receipt) = office.delivered[0].clone();
            let seen = file(&disk).look_again(&receipt).unwrap();
            assert_eq!(seen, if whole.contains(&packet) { Seen::There } else { Seen::Gone }, "{cut}");
            office.sync(file(&disk)).unwrap();
        }
        assert_eq!(total(&file(&disk).read().unwrap().ledger), 111, "{cut}");
        assert!(disk.bytes().unwrap().starts_with(&all[..cut]));
    }
}

#[test]
fn any_flipped_byte_costs_at_most_its_own_lines_and_the_next_sync_heals_it() {
    let all = text(&three());
    for place in 0..all.len() {
        for flip in [1u8, 32, all[place] ^ b'\n'] {
            let mut bytes = all.clone();
            bytes[place] ^= flip;
            let disk = FakeDisk::with(&bytes);
            let seen = total(&file(&disk).read().unwrap().ledger);
            assert!([111, 110, 101, 11, 1, 100].contains(&seen), "{place}: {seen}");
            let mut office = Office::with(three());
            office.sync(file(&disk)).unwrap();
            assert_eq!(total(&file(&disk).read().unwrap().ledger), 111, "{place}");
        }
    }
}

#[test]
fn a_read_only_disk_is_told_and_nothing_is_written() {
    let disk = FakeDisk::with(b"");
    disk.fails(Fault::ReadOnly);
    assert!(matches!(file(&disk).append(&three(), PATIENCE), Err(CentralFault::ReadOnly(_))));
    assert_eq!(disk.bytes(), Some(vec![]));
    assert!(file(&disk).check().iter().any(|(m, ok)| m.key == "central-read-only" && !ok));
}

#[test]
fn a_held_lock_is_waited_for_in_bounds() {
    for busy in [Fault::HeldFor(5), Fault::ShutFor(5)] {
        let disk = FakeDisk::with(b"");
        disk.fails(busy);
        assert_eq!(file(&disk).append(&three(), Duration::from_secs(2)).map(|r| r.len()), Ok(3));
        assert!(disk.waited() > Duration::ZERO && disk.waited() < Duration::from_secs(2));
    }
    for busy in [Fault::HeldFor(u32::MAX), Fault::ShutFor(u32::MAX)] {
        let disk = FakeDisk::with(b"");
        disk.fails(busy);
        assert_eq!(file(&disk).append(&three(), Duration::from_secs(2)), Err(CentralFault::Busy));
        assert_eq!(disk.waited(), Duration::from_secs(2));
        assert_eq!(disk.bytes(), Some(vec![]));
    }
}

#[test]
fn a_reader_waits_for_a_shut_file_in_bounds() {
    let disk = FakeDisk::with(&text(&three()));
    disk.fails(Fault::ShutFor(4));
    assert_eq!(total(&file(&disk).read().unwrap().ledger), 111);
    disk.fails(Fault::ShutFor(u32::MAX));
    assert_eq!(file(&disk).read(), Err(CentralFault::Busy));
}

#[test]
fn a_file_that_vanishes_under_the_pen_is_not_a_delivery() {
    for (fault, told) in [
        (Fault::FileGoes, CentralFault::NotWritten),
        (Fault::FileIsReplaced, CentralFault::NotWritten),
        (Fault::FolderGoes, CentralFault::Absent("share".into())),
        (Fault::SyncFails, CentralFault::Io("timed out".into())),
    ] {
        let disk = FakeDisk::with(&text(&[packet(9, 0, 0, 1000)]));
        disk.fails(fault.clone());
        assert_eq!(file(&disk).append(&three(), PATIENCE), Err(told), "{fault:?}");
        disk.heals();
        Office::with([three(), vec![packet(9, 0, 0, 1000)]].concat()).sync(file(&disk)).unwrap();
        assert_eq!(total(&file(&disk).read().unwrap().ledger), 1111, "{fault:?}");
    }
}

#[test]
fn without_locks_a_line_pushed_on_by_a_stranger_is_still_found() {
    let disk = FakeDisk::with(&text(&[packet(9, 0, 0, 1000)]));
    disk.fails(Fault::Interleaves(text(&[packet(8, 0, 0, 5000)])));
    let receipts = file(&disk).append(&three(), PATIENCE).unwrap();
    assert!(receipts.iter().all(|r| file(&disk).look_again(r) == Ok(Seen::There)));
    assert_eq!(total(&file(&disk).read().unwrap().ledger), 6111);
}

#[test]
fn without_locks_a_line_glued_to_a_strangers_torn_one_is_not_a_delivery() {
    let disk = FakeDisk::with(&text(&[packet(9, 0, 0, 1000)]));
    disk.fails(Fault::Interleaves(b"{\"format\":1,\"org\":{\"bi".to_vec()));
    assert_eq!(file(&disk).append(&[packet(1, 0, 0, 1)], PATIENCE), Err(CentralFault::NotWritten));
    Office::with(vec![packet(1, 0, 0, 1)]).sync(file(&disk)).unwrap();
    assert_eq!(total(&file(&disk).read().unwrap().ledger), 1001);
}

#[test]
fn a_write_in_drops_is_a_delivery() {
    let disk = FakeDisk::empty();
    disk.fails(Fault::Drips);
    assert_eq!(file(&disk).append(&three(), PATIENCE).map(|r| r.len()), Ok(3));
}

#[test]
fn a_reading_that_breaks_off_is_a_fault_and_not_a_smaller_count() {
    let all = text(&three());
    for place in 0..all.len() {
        let disk = FakeDisk::with(&all);
        disk.fails(Fault::ReadBreaks(place));
        assert!(matches!(file(&disk).read(), Err(CentralFault::Io(_))), "{place}");
    }
}

#[test]
fn a_line_moved_by_a_tidy_hand_is_found_and_a_removed_one_is_missed() {
    let disk = FakeDisk::empty();
    let receipts = file(&disk).append(&three(), PATIENCE).unwrap();
    let mut turned = three();
    turned.reverse();
    disk.put(&text(&turned));
    let places: Vec<Seen> = receipts.iter().map(|r| file(&disk).look_again(r).unwrap()).collect();
    assert!(matches!(places[0], Seen::Elsewhere(n) if n > 0) && places[2] == Seen::Elsewhere(0), "{places:?}");
    disk.put(&text(&three()[..1]));
    assert_eq!(file(&disk).look_again(&receipts[1]), Ok(Seen::Gone));
}

#[test]
fn a_line_glued_to_its_neighbour_is_missed() {
    let disk = FakeDisk::empty();
    let receipts = file(&disk).append(&three(), PATIENCE).unwrap();
    let mut bytes = disk.bytes().unwrap();
    bytes[receipts[1].offset as usize - 1] = b'x';
    disk.put(&bytes);
    let places: Vec<Seen> = receipts.iter().map(|r| file(&disk).look_again(r).unwrap()).collect();
    assert_eq!(places, vec![Seen::Gone, Seen::Gone, Seen::There]);
    assert_eq!(total(&file(&disk).read().unwrap().ledger), 100, "the file says the same");
}

#[test]
fn a_packet_nobody_would_take_is_not_sent() {
    let disk = FakeDisk::empty();
    let mut bad = packet(1, 0, 0, 1);
    bad.org.name = "991231500006".into();
    assert!(matches!(file(&disk).append(&[bad], PATIENCE), Err(CentralFault::Unfit(_))));
    assert_eq!(disk.bytes(), None);
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![
        Just(Fault::None),
        (0usize..1200).prop_map(Fault::FullAfter),
        (0usize..1200).prop_map(Fault::KeepsOnly),
        (0usize..1200).prop_map(Fault::Garbles),
        (0usize..4000).prop_map(Fault::ReadBreaks),
        Just(Fault::SyncFails),
        Just(Fault::ReadOnly),
        Just(Fault::HeldFor(3)),
        Just(Fault::ShutFor(u32::MAX)),
        Just(Fault::FileGoes),
        Just(Fault::FileIsReplaced),
        Just(Fault::FolderGoes),
        Just(Fault::Interleaves(b"torn".to_vec())),
        prop::collection::vec(any::<u8>(), 0..60).prop_map(Fault::Interleaves),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    /// Three offices, any faults in any order: at no time is a day counted with a number its office did not send, and the first sync on a
    /// sound disk brings every last word there, once.
    #[test]
    fn whatever_fails_no_count_is_wrong(faults in prop::collection::vec((fault(), 0usize..3, 0u64..3, 1u64..50), 1..25)) {
        let disk = FakeDisk::empty();
        let mut offices = vec![Office::default(); 3];
        let mut sent: Vec<Packet> = Vec::new();
        for (fault, who, on, n) in faults {
            let revision = sent.iter().filter(|p| p.org.bin == crate::office::bin(who) && p.day == crate::office::day(on)).count();
            let new = packet(who, on, u32::try_from(revision).unwrap(), n);
            sent.push(new.clone());
            offices[who].outbox.push(new);
            disk.fails(fault);
            let _ = offices[who].sync(file(&disk));
            disk.heals();
            if let Ok(reading) = file(&disk).read() {
                prop_assert!(reading.ledger.packets().all(|p| sent.contains(p)));
                prop_assert!(reading.ledger.conflicts().is_empty());
            }
        }
        for office in &mut offices {
            prop_assert!(office.sync(file(&disk)).is_ok());
            prop_assert!(office.outbox.is_empty());
            prop_assert_eq!(office.sync(file(&disk)), Ok(0));
        }
        let last = |p: &&Packet| !sent.iter().any(|q| q.org == p.org && q.day == p.day && q.revision > p.revision);
        let expected: u64 = sent.iter().filter(last).map(|p| p.counts.sum(crate::office::CELL)).sum();
        prop_assert_eq!(total(&file(&disk).read().unwrap().ledger), expected);
    }

    #[test]
    fn any_rubbish_between_the_lines_changes_no_count(rubbish in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..80), 4)) {
        let mut bytes = Vec::new();
        for (n, junk) in rubbish.iter().enumerate() {
            bytes.extend(junk);
            bytes.push(b'\n');
            if let Some(p) = three().get(n) {
                bytes.extend(p.line().into_bytes());
                bytes.extend(b"\r\n");
            }
        }
        let disk = FakeDisk::with(&bytes);
        let reading = file(&disk).read().unwrap();
        prop_assert_eq!(total(&reading.ledger), 111);
        prop_assert_eq!(reading.bytes, bytes.len() as u64);
    }
}
