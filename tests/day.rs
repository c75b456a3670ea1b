//! The day's end: whatever is wrong with the central file, the day waits and says why, nothing is lost and nothing counts twice.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use std::fs::{File, read_to_string};
use std::path::{Path, PathBuf};
use std::time::Duration;

use kense::domain::counts::{Channel, Counts};
use kense::domain::service::{PersonKind, ProviderKind};
use kense::domain::text::Message;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::day::run;
use kense::ops::office::Office;
use kense::ops::reports::read_ledger;

use desk::{code, day, moment, register};

const DAY: &str = "2026-09-07";

/// An office with a central file, two cases on its first day, and that day not yet closed.
fn office(central: Option<&Path>) -> (Ops, HandClock) {
    let clock = HandClock::at(moment("2026-09-07T10:00"));
    let office =
        Office { central: central.map(|p| p.display().to_string()), patience_seconds: 0, ..desk::office(ProviderKind::School) };
    let mut ops = Ops::in_memory(office, Box::new(clock.clone())).unwrap();
    register(&mut ops, "00403015", 0, &[]);
    register(&mut ops, "00403015", 1, &[]);
    clock.set(moment("2026-09-07T17:00"));
    (ops, clock)
}

/// What the district counts in a file.
fn counted(file: &Path) -> Counts {
    let everything = kense::ops::reports::read_ledger(file).unwrap().ledger;
    everything.counts(&kense::central::ledger::Filter::everything())
}

fn lines(file: &Path) -> usize {
    read_to_string(file).unwrap_or_default().lines().count()
}

/// The board's sentences about days that wait: key, and the reason as it stands there.
fn waiting(ops: &Ops) -> Vec<(&'static str, String)> {
    let why = |m: &Message| m.args.iter().find(|(n, _)| *n == "why").map(|(_, v)| format!("{v:?}")).unwrap_or_default();
    ops.board().unwrap().undelivered.iter().map(|(_, m)| (m.key, why(m))).collect()
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    (dir, file)
}

#[test]
fn without_a_central_file_a_day_closes_and_waits() {
    let (mut ops, _) = office(None);
    ops.close_day(day(DAY)).unwrap();
    assert_eq!(ops.sync(None, false).unwrap_err().code, "no-target");
    assert_eq!(waiting(&ops).len(), 1);
    assert_eq!(waiting(&ops)[0].0, "day-waits");
    let (_dir, file) = folder();
    let done = ops.sync(Some(&file), false).unwrap().unwrap();
    assert_eq!((done.delivered.len(), done.failed.len()), (1, 0));
    assert_eq!(waiting(&ops), []);
    assert_eq!(counted(&file), ops.counts(day(DAY), day(DAY)).unwrap());
}

#[test]
fn a_missing_folder_keeps_the_day_and_says_so_until_the_folder_is_there() {
    let (dir, _) = folder();
    let file = dir.path().join("share").join("counts.jsonl");
    let (mut ops, _) = office(Some(&file));
    ops.close_day(day(DAY)).unwrap();
    for tries in 1..=3u32 {
        let done = ops.sync(None, false).unwrap().unwrap();
        assert_eq!((done.delivered.len(), done.failed.len()), (0, 1));
        assert!(waiting(&ops)[0].1.contains("share"), "the reason names the folder: {:?}", waiting(&ops));
        assert_eq!(ops.day(day(DAY)).unwrap().packets[0].tries, tries);
    }
    std::fs::create_dir(dir.path().join("share")).unwrap();
    assert_eq!(ops.sync(None, false).unwrap().unwrap().delivered.len(), 1);
    assert_eq!(waiting(&ops), []);
    assert_eq!(lines(&file), 1);
}

#[test]
fn a_file_that_somebody_holds_is_waited_for_and_the_day_waits() {
    let (_dir, file) = folder();
    let (mut ops, _) = office(Some(&file));
    ops.close_day(day(DAY)).unwrap();
    let held = File::create(&file).unwrap();
    held.lock().unwrap();
    let mut job = ops.delivery(None).unwrap().unwrap();
    job.patience = Duration::from_millis(60);
    let done = run(&job);
    assert_eq!(done.failed.len(), 1);
    ops.record(&done).unwrap();
    assert_eq!(waiting(&ops).len(), 1);
    assert!(waiting(&ops)[0].1.len() > 20, "a sentence: {:?}", waiting(&ops));
    held.unlock().unwrap();
    drop(held);
    assert_eq!(ops.sync(None, false).unwrap().unwrap().delivered.len(), 1);
    assert_eq!(counted(&file), ops.counts(day(DAY), day(DAY)).unwrap());
}

#[test]
fn a_file_that_may_not_be_written_keeps_the_day() {
    let (_dir, file) = folder();
    File::create(&file).unwrap();
    let mut rights = std::fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&file, rights).unwrap();
    if std::fs::OpenOptions::new().append(true).open(&file).is_ok() {
        // Who may do anything cannot be forbidden to write.
        return;
    }
    let (mut ops, _) = office(Some(&file));
    ops.close_day(day(DAY)).unwrap();
    assert_eq!(ops.sync(None, false).unwrap().unwrap().failed.len(), 1);
    assert_eq!(waiting(&ops).len(), 1);
    assert_eq!(lines(&file), 0);
}

#[test]
fn a_folder_in_place_of_the_file_keeps_the_day() {
    let (dir, _) = folder();
    let (mut ops, _) = office(Some(dir.path()));
    ops.close_day(day(DAY)).unwrap();
    assert_eq!(ops.sync(None, false).unwrap().unwrap().failed.len(), 1);
    assert_eq!(waiting(&ops).len(), 1);
}

#[test]
fn the_second_and_the_thousandth_delivery_change_no_count() {
    let (_dir, file) = folder();
    let (mut ops, _) = office(Some(&file));
    ops.close_day(day(DAY)).unwrap();
    ops.sync(None, false).unwrap();
    let (text, head) = (read_to_string(&file).unwrap(), ops.packet_of(day(DAY), 0).unwrap().audit.number);
    for _ in 0..1000 {
        let done = ops.sync(None, false).unwrap().unwrap();
        assert!(done.delivered.is_empty() && done.failed.is_empty() && done.clashes.is_empty());
    }
    assert_eq!(read_to_string(&file).unwrap(), text);
    assert_eq!(ops.packet_of(day(DAY), 0).unwrap().audit.number, head, "nothing done, nothing written down");
}

#[test]
fn a_file_that_was_deleted_is_made_anew_with_every_day() {
    let (_dir, file) = folder();
    let (mut ops, clock) = office(Some(&file));
    for d in ["2026-09-07", "2026-09-08", "2026-09-09"] {
        clock.set(moment(&format!("{d}T18:00")));
        ops.close_day(day(d)).unwrap();
        ops.sync(None, false).unwrap();
    }
    let before = counted(&file);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(ops.sync(None, false).unwrap().unwrap().delivered.len(), 3);
    assert_eq!((lines(&file), counted(&file)), (3, before.clone()));
    // One line taken out of the middle.
    let text = read_to_string(&file).unwrap();
    let kept: Vec<&str> = text.lines().filter(|l| !l.contains("2026-09-08")).collect();
    std::fs::write(&file, kept.join("\n")).unwrap();
    assert_eq!(ops.sync(None, false).unwrap().unwrap().delivered.len(), 1);
    assert_eq!((lines(&file), counted(&file)), (3, before));
}

#[test]
fn a_correction_after_the_close_is_a_new_revision_and_the_district_counts_it_alone() {
    let (_dir, file) = folder();
    let (mut ops, clock) = office(Some(&file));
    assert_eq!(ops.close_day(day(DAY)).unwrap().packet.revision, 0);
    ops.sync(None, false).unwrap();
    assert_eq!(ops.close_day(day(DAY)).unwrap_err().code, "day-closed");
    clock.set(moment("2026-09-08T09:00"));
    ops.annul(1, "ввели дважды").unwrap();
    assert_eq!(waiting(&ops)[0].0, "day-changed");
    let done = ops.sync(None, false).unwrap().unwrap();
    assert_eq!(done.delivered[0].0.revision, 1);
    assert_eq!(lines(&file), 2, "the old line stays where it was");
    assert_eq!(counted(&file).accepted(&code("00403015")), 1);
    assert_eq!(waiting(&ops), []);
    // A number that moved and moved back makes no revision.
    let service = code("00403015");
    ops.tally(day(DAY), &service, Channel::Egov, PersonKind::Individual, 5).unwrap();
    ops.tally(day(DAY), &service, Channel::Egov, PersonKind::Individual, 0).unwrap();
    let done = ops.sync(None, false).unwrap().unwrap();
    assert!(done.delivered.is_empty(), "{done:?}");
    assert_eq!(lines(&file), 2);
    // The last case goes: the day is known to be a day with nothing.
    ops.annul(2, "ввели дважды").unwrap();
    ops.sync(None, false).unwrap();
    assert!(counted(&file).is_empty());
    assert_eq!(read_ledger(&file).unwrap().ledger.packets().count(), 1, "and it is there, not silent");
}

#[test]
fn a_zero_day_is_sent_and_a_day_ahead_is_not() {
    let (_dir, file) = folder();
    let (mut ops, clock) = office(Some(&file));
    clock.set(moment("2026-09-08T18:00"));
    let closed = ops.close_day(day("2026-09-08")).unwrap();
    assert!(closed.packet.counts.is_empty());
    ops.sync(None, false).unwrap();
    assert_eq!(read_ledger(&file).unwrap().ledger.packets().count(), 1);
    assert_eq!(ops.close_day(day("2026-09-09")).unwrap_err().code, "day-ahead");
    let forgotten: Vec<&str> = ops.board().unwrap().undelivered.iter().map(|(_, m)| m.key).collect();
    assert_eq!(forgotten, ["day-unclosed"], "the seventh was not closed");
}

#[test]
fn a_stick_takes_what_waits_and_again_takes_everything() {
    let (dir, file) = folder();
    let stick = dir.path().join("stick.jsonl");
    let (mut ops, clock) = office(Some(&file));
    for d in ["2026-09-07", "2026-09-08"] {
        clock.set(moment(&format!("{d}T18:00")));
        ops.close_day(day(d)).unwrap();
    }
    ops.sync(None, false).unwrap();
    assert_eq!(ops.sync(Some(&stick), false).unwrap(), None, "nothing waits");
    assert!(!stick.exists());
    let done = ops.sync(Some(&stick), true).unwrap().unwrap();
    assert_eq!(done.delivered.len(), 2);
    assert_eq!(counted(&stick), counted(&file));
    // Again and again: found there, not written a second time.
    ops.sync(Some(&stick), true).unwrap();
    assert_eq!(lines(&stick), 2);
    // Both files put together count once.
    let both = dir.path().join("both.jsonl");
    std::fs::write(&both, format!("{}{}", read_to_string(&file).unwrap(), read_to_string(&stick).unwrap())).unwrap();
    assert_eq!(counted(&both), counted(&file));
}

#[test]
fn a_stick_that_cannot_be_written_leaves_the_usual_file_delivered() {
    let (dir, file) = folder();
    let (mut ops, _) = office(Some(&file));
    ops.close_day(day(DAY)).unwrap();
    ops.sync(None, false).unwrap();
    let done = ops.sync(Some(&dir.path().join("away").join("stick.jsonl")), true).unwrap().unwrap();
    assert_eq!(done.failed.len(), 1);
    assert_eq!(waiting(&ops), [], "what lies in the district's file does not wait because a stick is away");
}

#[test]
fn a_line_lost_from_the_usual_file_is_sent_anew_though_a_stick_was_written_in_between() {
    let (dir, file) = folder();
    let (mut ops, _) = office(Some(&file));
    ops.close_day(day(DAY)).unwrap();
    ops.sync(None, false).unwrap();
    ops.sync(Some(&dir.path().join("stick.jsonl")), true).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert_eq!(ops.sync(None, false).unwrap().map(|o| o.delivered.len()), Some(1));
    assert_eq!(lines(&file), 1);
}

#[test]
fn a_line_gone_from_the_usual_file_waits_until_it_lies_there_again() {
    let (dir, file) = folder();
    let (mut ops, _) = office(Some(&file));
    ops.close_day(day(DAY)).unwrap();
    ops.sync(None, false).unwrap();
    let held = File::create(&file).unwrap();
    held.lock().unwrap();
    assert_eq!(ops.sync(None, false).unwrap().unwrap().lost.len(), 1);
    assert_eq!(waiting(&ops).len(), 1, "emptied and held by somebody");
    ops.sync(Some(&dir.path().join("stick.jsonl")), false).unwrap();
    assert_eq!(waiting(&ops).len(), 1, "a stick is no substitute for what the share has lost");
    drop(held);
    assert_eq!(ops.sync(None, false).unwrap().unwrap().delivered.len(), 1);
    assert_eq!((waiting(&ops), lines(&file)), (vec![], 1));
}

/// Two programs on one register: one closes the day over and over, one registers. Whatever the order, the last packet has every case.
#[test]
fn a_case_registered_while_the_day_is_being_closed_is_never_left_out() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk::desk_in(dir.path(), ProviderKind::School, "2026-09-07T10:00");
    let mut drafts: Vec<_> = (0..40).map(|n| desk::draft(&ops, "00403004", n, &[])).collect();
    for d in &mut drafts {
        desk::complete(&ops, d);
    }
    let path = dir.path().to_owned();
    let clerk = std::thread::spawn(move || {
        let mut other = Ops::open(&path, Box::new(clock)).unwrap();
        for d in &drafts {
            other.register(0, d).unwrap();
        }
    });
    let mut closes = 0;
    while !clerk.is_finished() {
        closes += usize::from(ops.close_day(day(DAY)).is_ok());
    }
    clerk.join().unwrap();
    assert!(closes > 1, "the two met");
    let last = match ops.close_day(day(DAY)) {
        Ok(closed) => closed.packet,
        Err(_) => {
            let line = ops.day(day(DAY)).unwrap().packets.pop().unwrap().line;
            kense::ops::Packet::read(&line).unwrap()
        }
    };
    assert_eq!(last.counts, ops.counts(day(DAY), day(DAY)).unwrap());
    assert_eq!(last.counts.accepted(&code("00403004")), 40);
}
