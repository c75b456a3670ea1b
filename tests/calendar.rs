//! The working calendar agrees with the published lists, its rules give the same days, and a due day is the one that a calendar written by
//! hand and counted on fingers gives.
//!
//! Nothing here reads the seeds but the calendar under test: the lists stand below as they were published.
#![allow(clippy::unwrap_used, reason = "a test that meets a fault fails, and says where")]

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use kense::catalog::{Catalog, OwnYear};
use kense::domain::calendar::{Certainty, DayKind, Week, WorkingCalendar};
use kense::domain::holidays::{Rules, Transfer, Yearly};
use kense::domain::service::MonthDay;
use kense::domain::term::{Hours, Term, due};
use kense::domain::text::{Lang, Text};

/// A year as it was published, MM-DD: days off of both weeks, days off of the five-day week alone, working days of both, of the five-day week alone.
struct Published {
    year: i32,
    off: &'static str,
    off_five: &'static str,
    working: &'static str,
    working_five: &'static str,
}

const PUBLISHED: [Published; 4] = [
    Published {
        year: 2024,
        off: "01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 06-16 07-06 08-30 10-25 12-16",
        off_five: "03-25 05-08 07-08",
        working: "",
        working_five: "05-04",
    },
    Published {
        year: 2025,
        off: "01-01 01-02 01-03 01-07 03-08 03-21 03-22 03-23 03-24 05-01 05-07 05-09 06-06 07-06 07-07 08-30 10-25 12-16",
        off_five: "03-10 03-25 09-01 10-27",
        working: "01-05",
        working_five: "",
    },
    Published {
        year: 2026,
        off: "01-01 01-02 01-07 03-08 03-09 03-21 03-22 03-23 03-24 05-01 05-07 05-09 05-27 07-06 10-25 10-26 12-16",
        off_five: "03-25 05-11",
        working: "",
        working_five: "",
    },
    Published {
        year: 2027,
        off: "01-01 01-02 01-07 03-08 03-15 03-21 03-22 03-23 03-24 05-01 05-07 05-09 05-10 05-16 07-06 10-25 12-16",
        off_five: "01-04 05-03",
        working: "",
        working_five: "",
    },
];

/// A calendar that knows nothing but two sets of days.
struct Fingers {
    six: bool,
    off: BTreeSet<NaiveDate>,
    working: BTreeSet<NaiveDate>,
}

impl Fingers {
    fn of(six: bool) -> Fingers {
        let (mut off, mut working) = (BTreeSet::new(), BTreeSet::new());
        for p in &PUBLISHED {
            let dates = |list: &str| -> Vec<NaiveDate> {
                list.split_whitespace().map(|d| format!("{}-{d}", p.year).parse().unwrap()).collect()
            };
            off.extend(dates(p.off));
            working.extend(dates(p.working));
            if !six {
                off.extend(dates(p.off_five));
                working.extend(dates(p.working_five));
            }
        }
        Fingers { six, off, working }
    }

    fn works(&self, day: NaiveDate) -> bool {
        if self.working.contains(&day) {
            return true;
        }
        let rest = day.weekday() == Weekday::Sun || (day.weekday() == Weekday::Sat && !self.six);
        !rest && !self.off.contains(&day)
    }

    /// Day zero, then the end, a day at a time.
    fn due(&self, term: Term, at: NaiveDateTime, closes: NaiveTime) -> NaiveDate {
        let mut zero = at.date();
        let mut late = at.time() >= closes && self.works(zero);
        while late || !self.works(zero) {
            late = false;
            zero = zero.succ_opt().unwrap();
        }
        let mut end = zero;
        let mut left = match term {
            Term::WorkingDays(n) | Term::CalendarDays(n) | Term::CalendarRange(_, n) => n,
            _ => 0,
        };
        while left > 0 {
            end = end.succ_opt().unwrap();
            if !matches!(term, Term::WorkingDays(_)) || self.works(end) {
                left -= 1;
            }
        }
        while !self.works(end) {
            end = end.succ_opt().unwrap();
        }
        end
    }
}

fn shipped() -> Catalog {
    Catalog::shipped().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days_of(year: i32) -> impl Iterator<Item = NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(move |d| d.year() == year)
}

fn weeks() -> [(Week, bool); 2] {
    [(Week::Five, false), (Week::Six, true)]
}

#[test]
fn every_day_of_2024_to_2027_works_or_rests_as_published() {
    for (week, six) in weeks() {
        let (calendar, fingers) = (shipped().calendar(week), Fingers::of(six));
        let all: Vec<NaiveDate> = (2024..=2027).flat_map(days_of).collect();
        assert_eq!(all.len(), 366 + 3 * 365);
        let wrong: Vec<&NaiveDate> = all.iter().filter(|d| calendar.is_working(**d) != fingers.works(**d)).collect();
        assert!(wrong.is_empty(), "{week:?}: {wrong:?}");
    }
}

/// The rules are the ones the lists were made by, so the years with a list prove those without.
#[test]
fn the_rules_give_the_published_days_but_for_transfers_by_decision_and_the_moon() {
    let rules = shipped().rules.unwrap();
    let moon: BTreeSet<NaiveDate> = ["2024-06-16", "2025-06-06", "2026-05-27", "2027-05-16"].map(day).into();
    let decided: BTreeSet<NaiveDate> = ["2024-05-04", "2024-05-08", "2025-01-03", "2025-01-05"].map(day).into();
    for (week, six) in weeks() {
        let fingers = Fingers::of(six);
        for year in 2024..=2027 {
            let calendar = WorkingCalendar::new(week, rules.days_of(year), vec![year]);
            let differ: BTreeSet<NaiveDate> = days_of(year).filter(|d| calendar.is_working(*d) != fingers.works(*d)).collect();
            let unexplained: Vec<_> = differ.iter().filter(|d| !moon.contains(d) && !decided.contains(d)).collect();
            assert!(unexplained.is_empty(), "{week:?} {year}: {unexplained:?}");
        }
    }
}

#[test]
fn a_due_day_is_the_one_of_the_published_lists_counted_on_fingers_in_150000_cases() {
    let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
    let hours = Hours { opens: time(9, 0), closes: time(18, 0), lunch: None };
    let first = day("2024-01-01");
    // A plain generator with a fixed seed: the same cases every time, in any order of tests.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let catalog = shipped();
    let mut seen = [0u32; 6];
    for (week, six) in weeks() {
        let (calendar, fingers) = (catalog.calendar(week), Fingers::of(six));
        for _ in 0..75_000 {
            let minute = u32::try_from(random(1440)).unwrap();
            let at = (first + Days::new(random(1300))).and_hms_opt(minute / 60, minute % 60, 0).unwrap();
            let n = u32::try_from(random(61)).unwrap();
            let kind = random(4);
            let term = match kind {
                0 => Term::WorkingDays(n),
                1 => Term::CalendarDays(n),
                2 => Term::CalendarRange(n / 3, n),
                _ => Term::SameDay,
            };
            let got = due(term, at, None, hours, &calendar);
            assert_eq!(got.day, fingers.due(term, at, hours.closes), "{week:?} {term:?} at {at}");
            seen[usize::try_from(kind).unwrap()] += 1;
            seen[4] += u32::from(at.time() >= hours.closes);
            seen[5] += u32::from(!fingers.works(at.date()));
        }
    }
    assert!(seen.iter().all(|n| *n > 10_000), "every kind of case was among them: {seen:?}");
}

#[test]
fn the_calendar_knows_2020_to_2030_and_says_which_years_have_no_list() {
    let catalog = shipped();
    assert_eq!(catalog.years, (2020..=2030).collect::<Vec<_>>());
    assert_eq!(catalog.computed, [2020, 2021, 2022, 2023, 2025, 2027, 2028, 2029, 2030]);
    let calendar = catalog.calendar(Week::Five);
    assert!(calendar.is_computed(2028) && !calendar.is_computed(2026) && !calendar.is_computed(2031) && !calendar.knows(2031));
    for d in catalog.days.iter().filter(|d| d.date.year() >= 2028) {
        assert_eq!(d.certainty, Certainty::Computed, "{}", d.date);
    }
    let moon = catalog.days.iter().filter(|d| d.name.en.as_deref() == Some("First day of Kurban-ait"));
    assert_eq!(moon.count(), 11, "one a year");
    assert!(catalog.days.iter().all(|d| !d.source.trim().is_empty()));
}

#[test]
fn holidays_hold_in_their_years_alone() {
    let calendar = shipped().calendar(Week::Five);
    let holiday = |d: &str| calendar.special(day(d)).is_some_and(|s| s.kind == DayKind::Holiday);
    assert!(!holiday("2021-10-25") && holiday("2022-10-25") && holiday("2030-10-25"), "Republic Day");
    assert!(holiday("2021-12-01") && !holiday("2022-12-01"), "the day of the first president");
    assert!(holiday("2021-12-17") && !holiday("2022-12-17"), "the second day of independence");
    assert!(holiday("2023-08-30") && holiday("2025-08-30") && !holiday("2026-08-30") && !holiday("2028-08-30"));
    assert!(!holiday("2026-03-15") && holiday("2027-03-15") && holiday("2030-03-15"), "Constitution Day");
}

#[test]
fn a_holiday_on_a_day_off_moves_on_and_a_sunday_is_moved_in_both_weeks() {
    let catalog = shipped();
    let off = |d: &str| weeks().map(|(w, _)| !catalog.calendar(w).is_working(day(d)));
    // 1 and 2 January 2022: Saturday and Sunday.
    assert_eq!((off("2022-01-03"), off("2022-01-04")), ([true, true], [true, false]));
    // 7 May 2022 is a Saturday and 9 May a Monday: the next working day is the 10th.
    assert_eq!((off("2022-05-10"), off("2022-05-11")), ([true, false], [false, false]));
    // 7 January 2023 is a Saturday and 9 July 2022 (Kurban-ait) too: days off of their own are never moved.
    assert_eq!((off("2023-01-09"), off("2022-07-11")), ([false, false], [false, false]));
    // 15 March 2028 is a Wednesday, 16 December 2028 a Saturday.
    assert_eq!((off("2028-03-15"), off("2028-12-18")), ([true, true], [true, false]));
}

#[test]
fn a_day_called_off_is_an_ordinary_day_that_says_since_when() {
    let calendar = shipped().calendar(Week::Five);
    let monday = calendar.special(day("2026-08-31")).unwrap();
    assert_eq!((monday.kind, monday.published), (DayKind::Cancelled, Some(day("2026-03-18"))));
    assert!(calendar.is_working(day("2026-08-31")) && !calendar.is_working(day("2026-08-30")), "a Monday, and still a Sunday");
    assert_eq!(calendar.special(day("2027-03-15")).unwrap().published, Some(day("2026-03-18")));
}

#[test]
fn a_rule_ends_with_its_years_and_nothing_is_computed_outside_them() {
    let text = |t: &str| Text { ru: t.into(), kk: t.into(), ..Text::default() };
    let rule = |years, moved: Option<&str>| Yearly {
        day: MonthDay { month: 5, day: 1 },
        years,
        kind: DayKind::Holiday,
        name: text("праздник"),
        moved: moved.map(text),
        source: "правило".into(),
    };
    let rules = |y, transfer| Rules {
        years: 2020..=2030,
        yearly: vec![y],
        listed: Vec::new(),
        transfers: vec![Transfer { years: transfer, source: "перенос".into() }],
    };
    let dates = |r: &Rules, year| r.days_of(year).iter().map(|d| d.date.to_string()).collect::<Vec<_>>();
    let until = rules(rule(2000..=2022, Some("выходной")), 2000..=2100);
    assert_eq!(dates(&until, 2022), ["2022-05-01", "2022-05-02"], "a Sunday");
    assert_eq!(dates(&until, 2021), ["2021-05-01", "2021-05-03"], "a Saturday of the five-day week");
    assert!(dates(&until, 2023).is_empty() && dates(&until, 2019).is_empty());
    assert_eq!(dates(&rules(rule(2000..=2100, None), 2000..=2100), 2022), ["2022-05-01"], "a day that is never moved");
    assert_eq!(dates(&rules(rule(2000..=2100, Some("x")), 2023..=2100), 2022), ["2022-05-01"], "no transfer in that year");
}

/// Rules that read well, to be spoilt.
const RULES: &str = r#"from = 2020
to = 2030

[[transfer]]
source = "закон"

[[holiday]]
day = "05-01"
from = 2021
to = 2025
kind = "holiday"
name = { ru = "раз", kk = "бір", en = "one" }
source = "закон"

[[day]]
date = 2028-05-05
kind = "day-off"
name = { ru = "раз", kk = "бір", en = "one" }
certainty = "computed"
source = "таблица"
"#;

#[test]
fn every_fault_of_the_rules_is_told_with_its_line() {
    let file = "calendar/rules.toml";
    assert!(Catalog::read(&[(file, RULES)]).is_ok());
    // What is spoilt, into what, the key and the line that is told.
    let faults = [
        ("day = \"05-01\"\n", "", "problem-missing-key", 7),
        ("05-01", "05-32", "problem-month-day", 8),
        ("to = 2025", "to = 2019", "problem-dates", 10),
        ("\"holiday\"", "\"working\"", "problem-word", 11),
        ("2028-05-05", "2028", "problem-type", 16),
        ("to = 2030\n", "", "problem-missing-key", 1),
        ("source = \"таблица\"", "source = \"\"", "problem-empty", 20),
    ];
    for (from, to, key, line) in faults {
        let problems = Catalog::read(&[(file, RULES.replacen(from, to, 1))]).expect_err(from);
        let told: Vec<(&str, usize)> = problems.iter().map(|p| (p.message.key, p.line)).collect();
        assert!(told.contains(&(key, line)), "{from:?} into {to:?}: {told:?}");
    }
    let own = vec![("calendar.d/rules.toml".to_owned(), RULES.to_owned())];
    assert!(shipped().with_office(&own).is_err(), "rules are the program's, an office has days");
}

#[test]
fn an_own_year_is_read_back_as_it_was_written_whatever_stands_in_it() {
    let mut own = OwnYear::read("x", "year = 2026\nwhole = false\n").unwrap();
    let mut day = shipped().days.into_iter().find(|d| d.published.is_some()).unwrap();
    day.name = Text {
        ru: "«День» \"в\" \\кавычках\\".into(),
        kk: "күн ''' \"\"\" '".into(),
        en: Some("day # no comment".into()),
        own: vec![Lang::Kk],
    };
    day.week = Some(Week::Six);
    day.entered = Some("Тестова Т. Т., 02.06.2026 10:15".into());
    own.days.push(day);
    let read = OwnYear::read("x", &own.write()).unwrap_or_else(|p| panic!("{p:?}\n{}", own.write()));
    assert_eq!(read, own);
    assert_eq!((read.whole, read.computed), (Some(false), false));
}
