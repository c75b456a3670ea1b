//! Real processes that append to one file at once, and processes that are killed in the middle of it.
//!
//! The child is this very test program, started again with one test chosen; without its variable that test has nothing to do.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kense::central::file::{OneFile, append, read};
use kense::central::home::Disk;
use kense::central::ledger::Reading;
use kense::central::packet::Packet;

use crate::office::{Office, PATIENCE, packet, total};

const JOB: &str = "KENSE_TEST_CHILD";

/// The packets of an office, a different number each day.
fn days(office: usize, n: u64) -> Vec<Packet> {
    (0..n).map(|on| packet(office, on, 0, on + 1)).collect()
}

/// The work of a child: "office days path". Every acknowledged checksum is a line of its output.
#[test]
fn child_appends() {
    let Some(job) = std::env::var_os(JOB) else { return };
    let job = job.into_string().unwrap();
    let [office, n, path] = job.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{job}") };
    for p in days(office.parse().unwrap(), n.parse().unwrap()) {
        let receipts = append(Path::new(path), std::slice::from_ref(&p), PATIENCE).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "delivered {}", receipts[0].checksum).unwrap();
        out.flush().unwrap();
    }
}

fn child(office: usize, n: u64, path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "processes::child_appends", "--nocapture", "--test-threads=1"])
        .env(JOB, format!("{office} {n} {}", path.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The acknowledgements in what a child said; an unfinished line is none.
fn acknowledged(said: &str) -> BTreeSet<String> {
    let whole = said.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole.lines().filter_map(|l| l.split_once("delivered ").map(|(_, sum)| sum.to_owned())).collect()
}

fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("counts.jsonl");
    (folder, path)
}

fn at_once(offices: usize, n: u64) {
    let (_folder, path) = place();
    let children: Vec<Child> = (0..offices).map(|office| child(office, n, &path)).collect();
    for one in children {
        let done = one.wait_with_output().unwrap();
        assert!(done.status.success());
        assert_eq!(acknowledged(&String::from_utf8_lossy(&done.stdout)).len() as u64, n);
    }
    let reading = read(&path).unwrap();
    assert_eq!(reading.faults, vec![]);
    assert_eq!(reading.ledger.len(), offices * usize::try_from(n).unwrap());
    assert_eq!(total(&reading.ledger), offices as u64 * n * (n + 1) / 2);
    let lines = std::fs::read_to_string(&path).unwrap().lines().count();
    assert_eq!(lines as u64, offices as u64 * n, "no line is doubled, torn or lost");
}

#[test]
fn two_processes_at_once_lose_nothing() {
    at_once(2, 30);
}

#[test]
fn ten_processes_at_once_lose_nothing() {
    at_once(10, 8);
}

#[test]
fn a_process_killed_at_any_moment_loses_no_acknowledged_packet_and_doubles_none() {
    const N: u64 = 60;
    let (_folder, path) = place();
    let expected = |offices: usize| offices as u64 * N * (N + 1) / 2;
    let mut killed_at_work = 0;
    for office in 0..12 {
        let mut one = child(office, N, &path);
        let mut out = BufReader::new(one.stdout.take().unwrap());
        let mut said = String::new();
        // Killed after so many acknowledgements and a bit more, so that it is hit in every phase of a write.
        while acknowledged(&said).len() < office % 5 && out.read_line(&mut said).unwrap() > 0 {}
        std::thread::sleep(Duration::from_micros(office as u64 * 977 % 5000));
        one.kill().unwrap();
        one.wait().unwrap();
        while out.read_line(&mut said).unwrap() > 0 {}
        let acknowledged = acknowledged(&said);
        killed_at_work += usize::from(acknowledged.len() < days(office, N).len());

        // A child may have been killed before it made the file.
        let reading = if path.exists() { read(&path).unwrap() } else { Reading::default() };
        let there: BTreeSet<String> = reading.ledger.packets().map(Packet::sum).collect();
        assert!(acknowledged.is_subset(&there), "office {office}");
        assert!(reading.ledger.conflicts().is_empty());

        // The office starts again and knows only what was acknowledged.
        let mut again = Office::with(days(office, N));
        again.sync(OneFile::new(&Disk, &path)).unwrap();
        assert_eq!(total(&read(&path).unwrap().ledger), expected(office + 1), "office {office}");
    }
    assert!(killed_at_work > 0, "no child was killed while it had work");
}
