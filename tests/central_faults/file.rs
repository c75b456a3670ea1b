//! The file on a real disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use kense::central::check::check;
use kense::central::fault::CentralFault;
use kense::central::file::{OneFile, Seen, append, look_again, read};
use kense::central::home::Disk;
use kense::central::ledger::Ledger;
use kense::central::packet::{LONGEST_LINE, LineFault, Packet};

use crate::office::{Office, PATIENCE, packet, total};

fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("counts.jsonl");
    (folder, path)
}

fn keys(path: &Path) -> Vec<(&'static str, bool)> {
    check(path).iter().map(|(m, ok)| (m.key, *ok)).collect()
}

#[test]
fn a_second_and_a_thousandth_send_count_once() {
    let (_folder, path) = place();
    let one = packet(1, 0, 0, 7);
    let mut office = Office::with(vec![one.clone()]);
    assert_eq!(office.sync(OneFile::new(&Disk, &path)), Ok(1));
    for _ in 0..1000 {
        assert_eq!(office.sync(OneFile::new(&Disk, &path)), Ok(0), "a plan sends nothing twice");
    }
    append(&path, &vec![one; 1000], PATIENCE).unwrap();
    let reading = read(&path).unwrap();
    assert_eq!((total(&reading.ledger), reading.faults.len()), (7, 0));
    assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 1001, "and what lies twice counts once");
}

#[test]
fn marks_of_byte_order_carriage_returns_and_blank_lines_are_forgiven() {
    let (_folder, path) = place();
    let (a, b, c) = (packet(1, 0, 0, 1), packet(2, 0, 0, 10), packet(3, 0, 0, 100));
    fs::write(&path, format!("\u{feff}{}\r\n\r\n   \n{}  \r\n\u{feff}{}", a.line(), b.line(), c.line())).unwrap();
    let reading = read(&path).unwrap();
    assert_eq!((total(&reading.ledger), reading.faults.len(), reading.ended), (111, 0, false));
    assert_eq!(reading.bytes, fs::metadata(&path).unwrap().len());
    let receipt = OneFile::new(&Disk, &path).find(&b).unwrap().unwrap();
    assert_eq!(look_again(&path, &receipt), Ok(Seen::There));
    append(&path, &[packet(4, 0, 0, 1000)], PATIENCE).unwrap();
    assert_eq!(total(&read(&path).unwrap().ledger), 1111, "the next line starts fresh");
}

#[test]
fn lines_of_strangers_and_of_newer_programs_are_shown_with_their_number() {
    let (_folder, path) = place();
    let a = packet(1, 0, 0, 1);
    let long = "x".repeat(3 * LONGEST_LINE);
    let text = format!("{a}\nday;count\n{{\"format\":3}}\n{long}\n{a}\n\u{0}\n", a = a.line());
    fs::write(&path, [text.as_bytes(), b"\xff\xfe\n", a.line().as_bytes()].concat()).unwrap();
    let reading = read(&path).unwrap();
    let faults = vec![
        (2, LineFault::NotJson),
        (3, LineFault::NewerFormat(3)),
        (4, LineFault::Grammar("length")),
        (6, LineFault::NotJson),
        (7, LineFault::NotJson),
    ];
    assert_eq!((total(&reading.ledger), reading.faults.clone()), (1, faults));
    assert_eq!(reading.newest_format(), Some(3));
    assert_eq!(reading.messages().len(), 5);
    let shown = keys(&path);
    assert!(shown.contains(&("central-check-faults", false)) && shown.contains(&("central-check-newer", false)), "{shown:?}");
}

#[test]
fn a_file_without_any_line_end_is_read_in_bounded_pieces() {
    let (_folder, path) = place();
    fs::write(&path, "y".repeat(8 * LONGEST_LINE)).unwrap();
    let reading = read(&path).unwrap();
    assert_eq!(reading.faults, vec![(1, LineFault::Grammar("length"))]);
    assert_eq!(reading.bytes, 8 * LONGEST_LINE as u64);
}

#[test]
fn copies_beside_the_file_are_told_and_merge_without_counting_twice() {
    let (folder, path) = place();
    let all = [packet(1, 0, 0, 1), packet(2, 0, 0, 10), packet(3, 0, 0, 100)];
    append(&path, &all[..2], PATIENCE).unwrap();
    let names = ["counts.sync-conflict-20260602-101500-ABCDEFG.jsonl", "counts (1).jsonl", "Копия counts.jsonl"];
    for name in names {
        append(&folder.path().join(name), &all[1..], PATIENCE).unwrap();
    }
    fs::write(folder.path().join("notes.txt"), "counts").unwrap();
    let copies = OneFile::new(&Disk, &path).copies().unwrap();
    assert_eq!(copies.len(), 3, "{copies:?}");
    let mut ledger: Ledger = read(&path).unwrap().ledger;
    copies.iter().for_each(|copy| ledger.merge(&read(copy).unwrap().ledger));
    assert_eq!((total(&ledger), ledger.conflicts().len()), (111, 0));
    assert!(keys(&path).contains(&("central-check-copies", false)));
}

#[test]
fn a_place_that_is_no_file_is_told_in_its_own_words() {
    let (folder, path) = place();
    let one = [packet(1, 0, 0, 1)];
    let wait = Duration::ZERO;
    assert_eq!(append(Path::new(""), &one, wait), Err(CentralFault::NoTarget));
    assert_eq!(append(folder.path(), &one, wait), Err(CentralFault::IsAFolder(folder.path().into())));
    assert_eq!(read(folder.path()), Err(CentralFault::IsAFolder(folder.path().into())));
    let absent = folder.path().join("no").join("counts.jsonl");
    assert_eq!(append(&absent, &one, wait), Err(CentralFault::Absent(folder.path().join("no"))));
    assert!(!folder.path().join("no").exists(), "no folder is made");
    assert_eq!(read(&path), Err(CentralFault::NotYet(path.clone())));
    fs::write(&path, "").unwrap();
    let under_a_file = path.join("counts.jsonl");
    assert_eq!(append(&under_a_file, &one, wait), Err(CentralFault::NotAFolder(path.clone())));
    for wrong in [Path::new(""), folder.path(), &absent, &under_a_file] {
        assert!(check(wrong).iter().any(|(_, ok)| !ok), "{wrong:?}");
    }
}

#[test]
fn a_bare_file_name_is_a_file_in_the_present_folder() {
    let name = Path::new("no-such-central-file.jsonl");
    assert_eq!(read(name), Err(CentralFault::NotYet(name.to_owned())));
}

#[test]
fn a_protected_file_is_told() {
    let (_folder, path) = place();
    append(&path, &[packet(1, 0, 0, 1)], PATIENCE).unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    if fs::OpenOptions::new().append(true).open(&path).is_ok() {
        println!("skipped: this account may write to protected files");
        return;
    }
    assert_eq!(append(&path, &[packet(2, 0, 0, 1)], Duration::ZERO), Err(CentralFault::ReadOnly(path.clone())));
    assert_eq!(total(&read(&path).unwrap().ledger), 1);
    assert!(keys(&path).contains(&("central-read-only", false)));
}

#[cfg(target_os = "linux")]
#[test]
fn the_full_device_is_told_as_full() {
    assert_eq!(append(Path::new("/dev/full"), &[packet(1, 0, 0, 1)], Duration::ZERO), Err(CentralFault::Full));
}

#[test]
fn a_lock_held_by_another_opening_is_waited_for_and_then_told() {
    let (_folder, path) = place();
    let holder = fs::File::create(&path).unwrap();
    holder.lock().unwrap();
    let one = [packet(1, 0, 0, 1)];
    assert_eq!(append(&path, &one, Duration::from_millis(60)), Err(CentralFault::Busy));
    assert!(keys(&path).contains(&("central-busy", false)));
    holder.unlock().unwrap();
    assert_eq!(append(&path, &one, Duration::ZERO).map(|r| r.len()), Ok(1));
}

#[test]
fn a_check_changes_nothing() {
    let (folder, path) = place();
    assert_eq!(keys(&path), vec![("central-check-will-make", true)]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "the file is not made");
    append(&path, &[packet(1, 0, 0, 1)], PATIENCE).unwrap();
    let text = fs::read_to_string(&path).unwrap() + "torn";
    fs::write(&path, &text).unwrap();
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    std::thread::sleep(Duration::from_millis(20));
    let shown = keys(&path);
    assert_eq!(shown[..2], [("central-check-will-append", true), ("central-check-holds", true)]);
    assert!(shown.contains(&("central-check-fresh-line", true)), "{shown:?}");
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn every_sentence_exists_in_three_languages() {
    use kense::domain::text::Lang;
    use kense::words::Words;
    let path = PathBuf::from("share");
    let mut all: Vec<_> = [
        CentralFault::NoTarget,
        CentralFault::Absent(path.clone()),
        CentralFault::NotAFolder(path.clone()),
        CentralFault::IsAFolder(path.clone()),
        CentralFault::NotYet(path.clone()),
        CentralFault::Busy,
        CentralFault::ReadOnly(path),
        CentralFault::Full,
        CentralFault::NotWritten,
        CentralFault::Io("disk".into()),
    ]
    .iter()
    .map(CentralFault::message)
    .collect();
    let lines = [LineFault::Empty, LineFault::NotJson, LineFault::Checksum, LineFault::NewerFormat(2), LineFault::Grammar("day")];
    all.extend(lines.map(|fault| CentralFault::Unfit(fault).message()));
    for lang in Lang::ALL {
        for message in &all {
            let said = Words::new(lang).tell(message);
            assert!(!said.contains(['⟨', '{', '$']), "{said}");
        }
    }
}

#[test]
fn a_year_of_a_district_reads_back_whole() {
    let (_folder, path) = place();
    let all: Vec<Packet> = (0..20).flat_map(|office| (0..250).map(move |on| packet(office, on, 0, 2))).collect();
    append(&path, &all, PATIENCE).unwrap();
    let reading = read(&path).unwrap();
    assert_eq!((total(&reading.ledger), reading.ledger.len(), reading.faults.len()), (10_000, 5000, 0));
}
