//! Judging a period: every standing from plain figures.
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn item(proves: &[Probe], look: &[Probe]) -> Item {
    Item {
        id: "x".into(),
        part: Part::Criterion,
        number: "1".into(),
        severity: Some(Severity::Gross),
        text: Text::default(),
        proves: proves.to_vec(),
        look: look.to_vec(),
        limit: None,
        person: None,
        unknowable: None,
        source: "a source".into(),
        confidence: Confidence::Part,
    }
}

fn tick(on: &str, until: Option<&str>) -> Tick {
    Tick {
        id: 1,
        item: "x".into(),
        day: day(on),
        who: "Тестова Т. Т.".into(),
        until: until.map(day),
        note: String::new(),
        at: Moment::new(day(on).and_hms_opt(10, 0, 0).unwrap()),
        clerk: "Тестова Т. Т.".into(),
        withdrawn: None,
    }
}

fn stands(item: &Item, known: &Known) -> Standing {
    judge(item, known, day("2026-06-01"), day("2026-06-30")).standing
}

fn figures(all: &[(Probe, u64, u64)]) -> Known {
    let figures = all.iter().map(|(p, found, of)| (*p, Figure { found: *found, of: *of })).collect();
    Known { figures, ..Known::default() }
}

#[test]
fn a_find_that_proves_is_a_violation_and_one_that_does_not_wants_an_explanation() {
    let i = item(&[Probe::Late], &[Probe::Annulled]);
    assert_eq!(stands(&i, &figures(&[(Probe::Late, 1, 9), (Probe::Annulled, 4, 9)])), Standing::Violated);
    assert_eq!(stands(&i, &figures(&[(Probe::Late, 0, 9), (Probe::Annulled, 4, 9)])), Standing::ToExplain);
}

#[test]
fn nothing_found_is_never_the_same_as_observed() {
    let i = item(&[Probe::Late], &[]);
    assert_eq!(stands(&i, &Known::default()), Standing::NoEntries, "nothing was looked at");
    assert_eq!(stands(&i, &figures(&[(Probe::Late, 0, 9)])), Standing::NothingFound);
    let more = Item { unknowable: Some(Text::default()), ..i.clone() };
    assert_eq!(stands(&more, &figures(&[(Probe::Late, 0, 9)])), Standing::NotAll);
    let person = Item { person: Some(Text::default()), ..i };
    assert_eq!(stands(&person, &figures(&[(Probe::Late, 0, 9)])), Standing::NeedsTick, "figures do not tick for a person");
    assert_eq!(stands(&item(&[], &[]), &Known::default()), Standing::Unknowable);
}

#[test]
fn a_tick_speaks_for_the_period_of_its_day_and_until_its_last_day() {
    let person = Item { person: Some(Text::default()), ..item(&[], &[]) };
    let with = |t: Tick| stands(&person, &Known { ticks: vec![t], ..Known::default() });
    assert_eq!(with(tick("2026-06-10", None)), Standing::Ticked);
    assert_eq!(with(tick("2026-05-10", None)), Standing::TickRanOut);
    assert_eq!(with(tick("2026-05-10", Some("2026-06-30"))), Standing::Ticked);
    assert_eq!(with(tick("2026-05-10", Some("2026-06-29"))), Standing::TickRanOut);
    assert_eq!(with(tick("2026-07-01", Some("2026-12-31"))), Standing::NeedsTick, "made after the period");
    assert_eq!(with(Tick { withdrawn: Some("не та дверь".into()), ..tick("2026-06-10", None) }), Standing::NeedsTick);
}

#[test]
fn a_tick_does_not_cover_what_the_entries_prove() {
    let i = Item { person: Some(Text::default()), ..item(&[Probe::RefusalBare], &[]) };
    let known = Known { ticks: vec![tick("2026-06-10", None)], ..figures(&[(Probe::RefusalBare, 1, 3)]) };
    assert_eq!(stands(&i, &known), Standing::Violated);
}

#[test]
fn a_limit_is_exceeded_by_more_than_its_number_within_its_months() {
    let limit = Limit { count: Counted::Services, above: 1000, months: 6 };
    assert_eq!(limit.since(day("2026-08-31")), day("2026-03-01"));
    assert_eq!(limit.since(day("2026-08-20")), day("2026-02-21"));
    let i = Item { limit: Some(limit), ..item(&[], &[]) };
    let with = |n: u64| stands(&i, &Known { counted: BTreeMap::from([("x".to_owned(), n)]), ..Known::default() });
    assert_eq!((with(1000), with(1001)), (Standing::Below, Standing::Exceeded));
}

#[test]
fn every_word_of_a_question_stands_once() {
    let mut ids: Vec<&str> = Probe::ALL.iter().map(|p| p.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Probe::ALL.len());
}
