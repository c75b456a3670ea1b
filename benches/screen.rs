//! How quick the screens are over a register of a hundred thousand cases: a key to a finished frame, and the first frame of the program.
//!
//! `cargo bench --bench screen`. The baseline of a key is the bare drawing of a full grid of the same size; of the first frame, the same
//! program answering `--version`; of Today read anew, Today when nothing was written. Exits with 1 when a bound is broken.
#![allow(clippy::unwrap_used, clippy::print_stdout, dead_code, reason = "a measurement prints and stops at the first trouble")]
#![allow(clippy::disallowed_methods, reason = "a measurement looks at the clock")]

#[path = "office/crowd.rs"]
mod crowd;
#[path = "office/fill.rs"]
mod fill;

use std::io::Read;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use kense::domain::counts::Channel;
use kense::domain::service::{PersonKind, ServiceCode};
use kense::ops::Ops;
use kense::tui::app::App;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, setup};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::widgets::Paragraph;

const CASES: u32 = 100_000;
const KEY_BOUND_MS: f64 = 5.0;
/// A bound of our own: the first look at Today after a write is one key among hundreds, behind one that waited for the disk.
const ANEW_BOUND_MS: f64 = 10.0;
const FIRST_BOUND_MS: f64 = 100.0;

fn quantile(all: &mut [f64], q: f64) -> f64 {
    all.sort_by(f64::total_cmp);
    all[((all.len() - 1) as f64 * q).round() as usize]
}

fn ms(d: Duration) -> f64 {
    d.as_secs_f64() * 1000.0
}

/// Milliseconds of each key of a script, from the key to the finished frame. A slow one is named, with the title of its screen.
fn keys(pilot: &mut Pilot, script: &[&str]) -> Vec<f64> {
    script
        .iter()
        .map(|key| {
            let start = Instant::now();
            pilot.keys(key);
            let took = ms(start.elapsed());
            if took > KEY_BOUND_MS / 2.0 {
                let title: String = pilot.text().chars().take(40).collect();
                println!("  {took:>6.2} ms for {key:<8} {}", title.trim());
            }
            took
        })
        .collect()
}

fn key_to_frame(dir: &Path) -> (f64, f64, f64) {
    let ops = Ops::open(dir, fill::clock()).unwrap();
    let setup = setup(&ops, &Options::default()).unwrap();
    let mut pilot = Pilot::new(App::new(ops, setup), 120, 40);
    let mut all = Vec::new();
    // The first screen, the register with search as one types, a card, the stage, a new application.
    pilot.keys("<F9><Down><Down><Enter>");
    for word in ["ахмет", "нур", "иванова а", "9912", "05-12/777", "сер", "әли"] {
        let letters: Vec<String> = word.chars().map(|c| c.to_string()).collect();
        all.extend(keys(&mut pilot, &letters.iter().map(String::as_str).collect::<Vec<_>>()));
        all.extend(keys(&mut pilot, &["<Down>", "<Down>", "<PgDn>", "<PgUp>", "<Enter>", "<Down>", "<PgDn>", "<Esc>"]));
        all.extend(keys(&mut pilot, &vec!["<BS>"; letters.len()]));
    }
    all.extend(keys(&mut pilot, &["<End>", "<Home>", "<PgDn>", "<PgDn>", "<F7>", "а", "х", "м", "<Down>", "<Esc>", "<Esc>"]));
    all.extend(keys(
        &mut pilot,
        &["<Down>", "<Up>", "<Ins>", "1", "<Space>", "к", "л", "<Enter>", "9", "9", "1", "<Tab>", "А", "б", "<Esc>"],
    ));
    // A service looked for with a slip and with another layout on: every word of the catalogue is compared.
    all.extend(keys(
        &mut pilot,
        &["<Ins>", "о", "б", "щ", "и", "ж", "и", "т", "е", "е", "<C-w>", "j", ",", "o", "t", ";", "b", "n", "<Esc>"],
    ));
    let mut plain = Terminal::new(TestBackend::new(120, 40)).unwrap();
    let text = vec!["Заявление принято и ждёт решения; ".repeat(4); 40].join("\n");
    let mut bare: Vec<f64> = (0..200)
        .map(|_| {
            let start = Instant::now();
            plain.draw(|f| f.render_widget(Paragraph::new(text.as_str()), f.area())).unwrap();
            ms(start.elapsed())
        })
        .collect();
    (quantile(&mut all, 0.5), quantile(&mut all, 0.99), quantile(&mut bare, 0.5))
}

/// Milliseconds of reading Today anew after a write; and of a look that finds nothing written.
fn today_anew(dir: &Path) -> (f64, f64) {
    let mut ops = Ops::open(dir, fill::clock()).unwrap();
    let service = ServiceCode("00403003".into());
    let (mut anew, mut kept) = (Vec::new(), Vec::new());
    for n in 0..40 {
        ops.tally(ops.today(), &service, Channel::Egov, PersonKind::Individual, 1 + n % 2).unwrap();
        for all in [&mut anew, &mut kept] {
            let start = Instant::now();
            ops.board().unwrap();
            all.push(ms(start.elapsed()));
        }
    }
    (quantile(&mut anew, 0.5), quantile(&mut kept, 0.5))
}

/// Milliseconds from the start of the program to the first frame on a terminal.
fn first_frame(dir: &Path) -> f64 {
    let pty = native_pty_system().openpty(PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kense"));
    command.args(["--data", &dir.display().to_string()]);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let start = Instant::now();
    let mut child = pty.slave.spawn_command(command).unwrap();
    let (mut seen, mut buffer) = (Vec::new(), [0u8; 4096]);
    // The bottom bar is drawn last: with its key the frame is whole.
    while !String::from_utf8_lossy(&seen).contains("F10") {
        let n = reader.read(&mut buffer).unwrap();
        assert!(n > 0, "the program left without a frame: {}", String::from_utf8_lossy(&seen));
        seen.extend_from_slice(&buffer[..n]);
    }
    let took = ms(start.elapsed());
    child.kill().unwrap();
    child.wait().unwrap();
    took
}

fn bare_start() -> f64 {
    let start = Instant::now();
    Command::new(env!("CARGO_BIN_EXE_kense")).arg("--version").output().unwrap();
    ms(start.elapsed())
}

fn main() -> ExitCode {
    let dir = fill::office_of(CASES);
    let (p50, p99, bare) = key_to_frame(&dir);
    let (anew, kept) = today_anew(&dir);
    let mut first: Vec<f64> = (0..9).map(|_| first_frame(&dir)).collect();
    let mut started: Vec<f64> = (0..9).map(|_| bare_start()).collect();
    let (first, started) = (quantile(&mut first, 0.5), quantile(&mut started, 0.5));
    println!("{:<52} {:>10} {:>10} {:>8} {:>10}  ok", "register of 100 000 cases, ms", "ours", "bare", "ratio", "bound");
    let row = |name: &str, ours: f64, bare: f64, bound: f64| {
        let ok = ours <= bound;
        let word = if ok { "yes" } else { "NO" };
        println!("{name:<52} {ours:>10.3} {bare:>10.3} {:>8.1} {bound:>10.1}  {word}", ours / bare);
        ok
    };
    let held = [
        row("key to finished frame at 120x40, median", p50, bare, KEY_BOUND_MS),
        row("key to finished frame at 120x40, 99 of 100", p99, bare, KEY_BOUND_MS),
        row("Today read anew after a write, median", anew, kept, ANEW_BOUND_MS),
        row("first frame of the program", first, started, FIRST_BOUND_MS),
    ];
    if held.iter().all(|h| *h) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
