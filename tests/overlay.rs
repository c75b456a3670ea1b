//! The office's own files over the shipped ones: which edition and which day holds.

mod sound;

use chrono::NaiveDate;
use kense::catalog::Catalog;
use kense::domain::calendar::{Week, WorkingCalendar};
use kense::domain::service::Origin;

use sound::{CALENDAR, DAYS, SERVICE, SOUND, day, edition, expect, said, spoilt};

fn sound() -> Catalog {
    Catalog::read(&[(SERVICE, SOUND), (CALENDAR, DAYS)]).unwrap_or_else(|p| panic!("{}", said(&p)))
}

/// An office's file: the head of the sound service and these editions.
fn office(editions: &str) -> Vec<(String, String)> {
    vec![("services.d/00000001.toml".to_owned(), format!("code = \"00000001\"\naliases = [\"наше\"]\n{editions}"))]
}

#[test]
fn the_offices_newer_edition_closes_the_shipped_one_the_day_before() {
    let catalog = sound().with_office(&office(&edition("own", "2026-09-01", ""))).unwrap_or_else(|p| panic!("{}", said(&p)));
    let service = &catalog.services[0];
    assert_eq!(service.edition("first").and_then(|e| e.to), Some(day(2026, 8, 31)));
    assert_eq!(service.on(day(2026, 9, 1)).map(|e| &e.origin), Some(&Origin::Office("services.d/00000001.toml".to_owned())));
    assert_eq!(service.aliases, ["проба", "наше"]);
    assert_ne!(catalog.version, sound().version);
}

#[test]
fn the_offices_edition_needs_an_id_of_its_own() {
    let problems = sound().with_office(&office(&edition("first", "2026-09-01", ""))).expect_err("a fault");
    assert_eq!(problems.len(), 1, "{}", said(&problems));
    assert_eq!((problems[0].message.key, problems[0].line), ("problem-office-id", 5));
}

#[test]
fn of_a_shipped_and_an_own_edition_the_later_one_holds_from_its_first_day_and_of_two_of_a_day_the_own() {
    let holds = |own: &str, on: NaiveDate| {
        let catalog = sound().with_office(&office(own)).unwrap_or_else(|p| panic!("{}", said(&p)));
        catalog.services[0].on(on).map(|e| e.id.clone())
    };
    let first = Some("first".to_owned());
    let own = Some("own".to_owned());
    let same_day = edition("own", "2026-01-01", "");
    assert_eq!(holds(&same_day, day(2026, 1, 1)), own);
    let older = edition("own", "2025-01-01", "");
    assert_eq!((holds(&older, day(2025, 12, 31)), holds(&older, day(2026, 1, 1))), (own.clone(), first.clone()));
    let passing = edition("own", "2026-09-01", "to = 2026-09-30");
    assert_eq!(holds(&passing, day(2026, 9, 30)), own);
    assert_eq!(holds(&passing, day(2026, 10, 1)), first, "the shipped one holds again");
}

#[test]
fn one_own_edition_after_another_closes_the_shipped_one_once_and_for_all() {
    let two = edition("own", "2026-09-01", "to = 2026-09-30") + "\n" + &edition("next", "2026-10-01", "");
    let catalog = sound().with_office(&office(&two)).unwrap_or_else(|p| panic!("{}", said(&p)));
    let ends: Vec<_> = catalog.services[0].editions.iter().map(|e| (e.id.as_str(), e.to)).collect();
    assert_eq!(ends, [("first", Some(day(2026, 8, 31))), ("own", Some(day(2026, 9, 30))), ("next", None)]);
}

#[test]
fn an_own_edition_may_lack_english_and_a_shipped_one_may_not() {
    let lacks = edition("own", "2026-09-01", "").replace(", en = \"Trial\"", "");
    assert_ne!(lacks, edition("own", "2026-09-01", ""));
    assert!(sound().with_office(&office(&lacks)).is_ok());
    expect(SERVICE, &spoilt(SOUND, ", en = \"Trial\"", ""), "problem-language", "label");
}

#[test]
fn the_offices_days_take_the_place_of_the_shipped_ones_for_the_same_week() {
    let own = DAYS.replace("\"holiday\"", "\"working\"").replace("\"five\"", "\"six\"");
    let catalog = sound().with_office(&[("calendar.d/2026.toml".to_owned(), own)]).unwrap_or_else(|p| panic!("{}", said(&p)));
    assert_eq!(catalog.years, [2026]);
    assert_eq!(catalog.days.len(), 3, "1 January replaced, 11 May of the other week beside the shipped one");
    let calendar = |week| WorkingCalendar::new(week, catalog.days.clone(), catalog.years.clone());
    assert!(calendar(Week::Five).is_working(day(2026, 1, 1)));
    assert!(!calendar(Week::Six).is_working(day(2026, 5, 11)) && !calendar(Week::Five).is_working(day(2026, 5, 11)));
}
