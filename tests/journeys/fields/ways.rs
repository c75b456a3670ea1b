//! How to come to the forms of the program.

use std::path::Path;

use kense::domain::service::ProviderKind;
use kense::ops::clock::HandClock;
use kense::ops::decide::PaperNews;
use kense::tui::outside::World;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, app};

use super::places::NOW;
use crate::cases::register;
use crate::day;
use crate::desk::{CHILD, Journey, PARENT, at};

/// A school in a folder, made if it is not there.
pub fn school(dir: &Path) -> Journey {
    Journey::in_folder(dir, ProviderKind::School, NOW)
}

/// The questions of the first start, before the page of the office.
pub fn first_start(dir: &Path) -> Journey {
    let clock = HandClock::at(at(NOW));
    let app = app(dir, Box::new(clock.clone()), &Options::default()).unwrap();
    let mut j = Journey { clock, pilot: Pilot::new(app, 80, 25).with_outside(Box::new(World)) };
    j.keys("<Enter><Enter>");
    j
}

/// A screen by its line of the menu.
pub fn screen(dir: &Path, label: &str) -> Journey {
    let mut j = school(dir);
    day::open(&mut j, label);
    j
}

/// A new application with the form of the people open.
pub fn people(dir: &Path) -> Journey {
    let mut j = school(dir);
    j.keys("<F9><Down><Enter>1 класс<Enter>");
    j
}

/// The card of a case, and an act begun by keys.
pub fn card(dir: &Path, service: &str, keys: &str) -> Journey {
    let mut j = school(dir);
    register(j.ops(), service, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    j.keys("<F7>мыс<Enter>").keys(keys);
    j
}

/// The entry of enrolment in the catalogue, and an act begun by keys.
pub fn entry(dir: &Path, keys: &str) -> Journey {
    let mut j = screen(dir, "place-catalogue");
    j.keys("00403003<Enter>").keys(keys);
    j
}

/// A case whose talon was found bad; the form of the good one that was brought.
pub fn until(dir: &Path) -> Journey {
    let mut j = school(dir);
    let mut d = crate::cases::draft(j.ops(), "00403015", (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    d.answers.insert("direction".into(), "old-rk".into());
    let paper = kense::domain::package::Paper { given: true, ..Default::default() };
    d.papers.insert("talon".into(), kense::domain::package::Paper { good_until: at(NOW).day().succ_opt(), ..paper });
    let id = j.ops().register(0, &d).unwrap().id;
    j.ops().note_papers(id, &[("talon".into(), PaperNews::Invalid("нет печати".into()))]).unwrap();
    j.keys("<F7>мыс<Enter><F4><Down><Enter>");
    j
}
