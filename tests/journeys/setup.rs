//! First start: language, letters, one form; and settings.

use kense::domain::text::Lang;
use kense::ops::clock::HandClock;
use kense::tui::outside::World;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, app};

use crate::desk::{Journey, at};

const NOW: &str = "2026-06-02T10:15";

fn first_start(dir: &std::path::Path, options: &Options) -> Journey {
    let clock = HandClock::at(at(NOW));
    let app = app(dir, Box::new(clock.clone()), options).unwrap();
    Journey { clock, pilot: Pilot::new(app, 80, 25).with_outside(Box::new(World)) }
}

#[test]
fn look() {
    for lang in Lang::ALL {
        for (w, h) in [(80, 25), (120, 40)] {
            let dir = tempfile::tempdir().unwrap();
            let mut j = first_start(dir.path(), &Options { lang: Some(lang), ..Options::default() });
            j.pilot.resize(w, h);
            println!("{}", j.pilot.text());
            j.keys("<Enter>");
            println!("{}", j.pilot.text());
            j.keys("<Enter>");
            println!("{}", j.pilot.text());
            j.keys("<F2>");
            println!("{}", j.pilot.text());
            let mut j = Journey::new(kense::domain::service::ProviderKind::School, NOW, lang);
            j.pilot.resize(w, h);
            j.keys("<F9><End><Up><Up><Up><Enter>");
            println!("{}", j.pilot.text());
            j.keys("<F9><Home><Down><Down><Down><Down><Down><Down><Down><Down><Enter>");
            println!("{}", j.pilot.text());
            j.keys("00403003<Enter>");
            println!("{}", j.pilot.text());
            for _ in 0..12 {
                j.keys("<PgDn>");
                println!("{}", j.pilot.text());
            }
        }
    }
}
