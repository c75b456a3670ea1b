//! What every journey begins with: an office, a clock set by hand, and a pilot.

use std::path::Path;

use kense::domain::moment::Moment;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::office::Office;
use kense::tui::app::App;
use kense::tui::outside::World;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, setup};

/// A made-up person: ИИН with a date in 2099 and a right check digit.
pub const PARENT: &str = "991231500006";
/// Another.
pub const CHILD: &str = "991231600002";
/// A third.
pub const STRANGER: &str = "991231500707";
/// A made-up organisation.
pub const BIN: &str = "991240000003";

/// A moment of a journey.
pub fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// An office with nothing in it.
pub fn office(kind: ProviderKind) -> Office {
    Office {
        bin: BIN.into(),
        name_ru: "Школа-лицей № 99".into(),
        name_kk: "№ 99 мектеп-лицей".into(),
        district: "Учебный район".into(),
        clerk: "Секретарёва А. Б.".into(),
        position: "делопроизводитель".into(),
        ..Office::new(kind)
    }
}

/// A desk to sit at.
pub struct Journey {
    /// The clock.
    pub clock: HandClock,
    /// The program.
    pub pilot: Pilot,
}

impl Journey {
    /// An office of a kind in memory, at a moment, on 80 by 25, in a language.
    pub fn new(kind: ProviderKind, now: &str, lang: Lang) -> Journey {
        let clock = HandClock::at(at(now));
        let office = Office { lang, ..office(kind) };
        let ops = Ops::in_memory(office, Box::new(clock.clone())).unwrap();
        Journey::over(ops, clock)
    }

    /// A Russian school.
    pub fn school(now: &str) -> Journey {
        Journey::new(ProviderKind::School, now, Lang::Ru)
    }

    /// A Russian college.
    pub fn college(now: &str) -> Journey {
        Journey::new(ProviderKind::College, now, Lang::Ru)
    }

    /// The office of a folder, made if it is not there.
    pub fn in_folder(dir: &Path, kind: ProviderKind, now: &str) -> Journey {
        let clock = HandClock::at(at(now));
        let ops = if Ops::exists(dir) {
            Ops::open(dir, Box::new(clock.clone())).unwrap()
        } else {
            Ops::init(dir, office(kind), Box::new(clock.clone())).unwrap()
        };
        Journey::over(ops, clock)
    }

    /// Any office.
    pub fn over(ops: Ops, clock: HandClock) -> Journey {
        let setup = setup(&ops, &Options::default()).unwrap();
        let pilot = Pilot::new(App::new(ops, setup), 80, 25).with_outside(Box::new(World));
        Journey { clock, pilot }
    }

    /// Presses keys.
    pub fn keys(&mut self, script: &str) -> &mut Journey {
        self.pilot.keys(script);
        self
    }

    /// Goes on to another moment.
    pub fn go_to(&mut self, now: &str) -> &mut Journey {
        self.clock.set(at(now));
        self
    }

    /// The verbs, to see what became of it.
    pub fn ops(&mut self) -> &mut Ops {
        self.pilot.app.ops()
    }

    /// The screen must show a text; tells the whole screen when it does not.
    #[track_caller]
    pub fn sees(&mut self, what: &str) -> &mut Journey {
        assert!(self.pilot.contains(what), "«{what}» is not on the screen:\n{}", self.pilot.text());
        self
    }

    /// The screen must not show a text.
    #[track_caller]
    pub fn sees_no(&mut self, what: &str) -> &mut Journey {
        assert!(!self.pilot.contains(what), "«{what}» is on the screen:\n{}", self.pilot.text());
        self
    }
}
