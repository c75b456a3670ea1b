//! Worked cases with dates for every rule of terms: each line is a moment, a term, what stood still, and the day it ends.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kense::catalog::Catalog;
use kense::domain::calendar::{Week, WorkingCalendar};
use kense::domain::moment::Moment;
use kense::domain::pause::Pause;
use kense::domain::service::MonthDay;
use kense::domain::term::{DueDate, Hours, Reckoning, Step, Term, reckon};
use kense::domain::urgency::{Urgency, urgency};

fn calendar(week: Week) -> WorkingCalendar {
    let catalog = Catalog::shipped().unwrap();
    WorkingCalendar::new(week, catalog.days, catalog.years)
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    Moment::parse(text).unwrap().local
}

/// Nine to six with an hour of lunch.
fn hours() -> Hours {
    Hours { opens: time("09:00"), closes: time("18:00"), lunch: Some((time("13:00"), time("14:00"))) }
}

fn pauses(spans: &[(&str, &str)]) -> Vec<Pause> {
    spans.iter().map(|(from, to)| Pause { from: at(from), to: at(to) }).collect()
}

fn ends(term: &str, from: &str, spans: &[(&str, &str)], week: Week, corporation: bool) -> DueDate {
    let (calendar, pauses) = (calendar(week), pauses(spans));
    let term = Term::parse(term).unwrap();
    let window_end = Some(MonthDay { month: 8, day: 25 });
    reckon(&Reckoning { term, at: at(from), window_end, corporation, pauses: &pauses, hours: hours(), calendar: &calendar })
}

/// A worked case: what it shows, the term, the moment, what stood still, the day (and time) it ends.
type Worked = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)], &'static str);

/// Days of 2026: 21-23 March Nauryz (24, 25 off), 1 May a holiday, 9 May moved to the 11th, 27 May Kurban Ait, 6 July a holiday.
const WORKED: &[Worked] = &[
    // Working days.
    ("day one is the next day", "1wd", "2026-06-01T10:00", &[], "2026-06-02"),
    ("three from a Thursday pass the weekend", "3wd", "2026-06-04T10:00", &[], "2026-06-09"),
    ("after closing time the next working day is day zero", "1wd", "2026-06-01T18:00", &[], "2026-06-03"),
    ("a minute before closing it is today", "1wd", "2026-06-01T17:59", &[], "2026-06-02"),
    ("after closing on a Friday Monday is day zero", "1wd", "2026-06-05T18:30", &[], "2026-06-09"),
    ("on a day off the next working day is day zero", "1wd", "2026-06-06T10:00", &[], "2026-06-09"),
    ("a holiday in the middle is left out", "2wd", "2026-04-30T10:00", &[], "2026-05-05"),
    ("Nauryz and its moved days are left out", "1wd", "2026-03-20T10:00", &[], "2026-03-26"),
    // Calendar days.
    ("calendar days count weekends", "10cd", "2026-06-01T10:00", &[], "2026-06-11"),
    ("an end on a Sunday rolls to Monday", "6cd", "2026-06-01T10:00", &[], "2026-06-08"),
    ("an end on Nauryz rolls past it", "10cd", "2026-03-11T10:00", &[], "2026-03-26"),
    ("a range ends with its longer span", "5..10 cd", "2026-06-01T10:00", &[], "2026-06-11"),
    // Minutes.
    ("minutes end the same hour", "30min", "2026-06-01T10:00", &[], "2026-06-01 10:30"),
    ("minutes before opening begin with it", "30min", "2026-06-01T08:10", &[], "2026-06-01 09:30"),
    ("lunch is left out", "30min", "2026-06-01T12:50", &[], "2026-06-01 14:20"),
    ("minutes that end with lunch end then", "30min", "2026-06-01T12:30", &[], "2026-06-01 13:00"),
    ("in the lunch break they begin after it", "30min", "2026-06-01T13:20", &[], "2026-06-01 14:30"),
    ("at closing time they run on in the morning", "30min", "2026-06-05T17:50", &[], "2026-06-08 09:20"),
    ("that end with closing end then", "30min", "2026-06-05T17:30", &[], "2026-06-05 18:00"),
    ("after closing time they begin in the morning", "30min", "2026-06-05T18:00", &[], "2026-06-08 09:30"),
    ("a whole day of minutes is not a day of the clock", "480min", "2026-06-01T09:00", &[], "2026-06-01 18:00"),
    ("and one more goes into the next day", "481min", "2026-06-01T09:00", &[], "2026-06-02 09:01"),
    // Windows and fixed days.
    ("a window ends with its last day", "window", "2026-08-03T10:00", &[], "2026-08-25"),
    ("after a window comes the next year's", "window", "2026-08-26T10:00", &[], "2027-08-25"),
    ("a fixed day on a Sunday rolls", "fixed 08-30", "2026-06-08T10:00", &[], "2026-08-31"),
    ("the same day is today", "same-day", "2026-06-01T10:00", &[], "2026-06-01"),
    ("the same day after closing is the next", "same-day", "2026-06-01T18:10", &[], "2026-06-02"),
    // What stands still: the day of suspending does not count, the day of resuming does.
    ("two working days stood", "5wd", "2026-06-01T10:00", &[("2026-06-03T10:00", "2026-06-05T09:00")], "2026-06-10"),
    (
        "suspended and resumed on one day moves nothing",
        "5wd",
        "2026-06-01T10:00",
        &[("2026-06-03T10:00", "2026-06-03T17:00")],
        "2026-06-08",
    ),
    (
        "a pause over a weekend: one working day",
        "5wd",
        "2026-06-01T10:00",
        &[("2026-06-05T10:00", "2026-06-08T10:00")],
        "2026-06-09",
    ),
    (
        "the same pause: three calendar days",
        "10cd",
        "2026-06-01T10:00",
        &[("2026-06-05T10:00", "2026-06-08T10:00")],
        "2026-06-15",
    ),
    (
        "a pause of a weekend only is no working day",
        "5wd",
        "2026-06-01T10:00",
        &[("2026-06-06T10:00", "2026-06-08T10:00")],
        "2026-06-08",
    ),
    (
        "the day of registration was no day of the term",
        "3wd",
        "2026-06-01T10:00",
        &[("2026-06-01T11:00", "2026-06-03T10:00")],
        "2026-06-05",
    ),
    ("suspended on the last day", "1wd", "2026-06-01T10:00", &[("2026-06-02T10:00", "2026-06-10T10:00")], "2026-06-10"),
    (
        "two pauses add up",
        "5wd",
        "2026-06-01T10:00",
        &[("2026-06-02T10:00", "2026-06-03T10:00"), ("2026-06-04T10:00", "2026-06-05T10:00")],
        "2026-06-10",
    ),
    (
        "calendar days roll once, at the end: on Nauryz",
        "8cd",
        "2026-03-11T10:00",
        &[("2026-03-16T10:00", "2026-03-18T10:00")],
        "2026-03-26",
    ),
    (
        "a pause over Nauryz stands five calendar days",
        "10cd",
        "2026-03-18T10:00",
        &[("2026-03-20T10:00", "2026-03-25T10:00")],
        "2026-04-02",
    ),
    ("and one working day of them", "5wd", "2026-03-18T10:00", &[("2026-03-20T10:00", "2026-03-25T10:00")], "2026-03-31"),
    (
        "minutes stand within office hours",
        "30min",
        "2026-06-01T12:40",
        &[("2026-06-01T12:50", "2026-06-01T14:10")],
        "2026-06-01 14:30",
    ),
    ("minutes stand overnight", "30min", "2026-06-01T17:40", &[("2026-06-01T17:50", "2026-06-02T09:10")], "2026-06-02 09:30"),
    (
        "a fixed day moves by calendar days",
        "fixed 08-30",
        "2026-06-08T10:00",
        &[("2026-06-10T10:00", "2026-06-12T10:00")],
        "2026-09-01",
    ),
];

#[test]
fn every_worked_case_ends_on_its_day() {
    let mut wrong = Vec::new();
    for (what, term, from, spans, due) in WORKED {
        let got = ends(term, from, spans, Week::Five, false);
        let written = match got.time {
            Some(time) => format!("{} {}", got.day, time.format("%H:%M")),
            None => got.day.to_string(),
        };
        if written != *due {
            wrong.push(format!("{what}: {term} from {from} ends {written}, not {due}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_six_day_week_counts_saturdays_and_stands_on_them() {
    assert_eq!(ends("3wd", "2026-06-04T10:00", &[], Week::Six, false).day, day("2026-06-08"));
    let over_a_weekend = &[("2026-06-05T10:00", "2026-06-08T10:00")];
    assert_eq!(ends("5wd", "2026-06-01T10:00", over_a_weekend, Week::Six, false).day, day("2026-06-09"));
}

#[test]
fn the_state_corporations_day_is_not_counted_and_its_result_goes_a_day_earlier() {
    for (what, term, from, due) in [
        ("five days end on Monday, the result leaves on Friday", "5wd", "2026-06-01T10:00", "2026-06-05"),
        ("accepted on a Saturday: Monday is day one", "5wd", "2026-06-06T12:00", "2026-06-11"),
        ("accepted in the evening: that day is out all the same", "5wd", "2026-06-01T19:30", "2026-06-05"),
        ("one working day has no day earlier", "1wd", "2026-06-01T10:00", "2026-06-02"),
        ("the day before a rolled end", "10cd", "2026-03-11T10:00", "2026-03-20"),
    ] {
        assert_eq!(ends(term, from, &[], Week::Five, true).day, day(due), "{what}");
    }
    let steps = ends("5wd", "2026-06-01T10:00", &[], Week::Five, true).steps;
    assert!(steps.contains(&Step::DayEarlier(day("2026-06-08"))), "{steps:?}");
}

#[test]
fn what_stood_still_is_told_by_the_clock_of_the_term() {
    let over_a_weekend = &[("2026-06-05T10:00", "2026-06-08T10:00")];
    let steps = |term| ends(term, "2026-06-01T10:00", over_a_weekend, Week::Five, false).steps;
    assert!(steps("5wd").contains(&Step::PausedWorking(1)), "{:?}", steps("5wd"));
    assert!(steps("10cd").contains(&Step::PausedCalendar(3)), "{:?}", steps("10cd"));
}

#[test]
fn a_term_warns_at_half_a_day_before_on_the_day_and_after_it() {
    use Urgency::{Calm, Half, NextDay, Overdue, Today};
    let calendar = calendar(Week::Five);
    // Six working days from Monday the first end on Tuesday the ninth.
    let (zero, due) = (day("2026-06-01"), day("2026-06-09"));
    let of = |today: &str| urgency(Term::parse("6wd"), zero, due, day(today), &calendar);
    let days = [("2026-06-01", Calm), ("2026-06-03", Calm), ("2026-06-04", Half), ("2026-06-05", Half), ("2026-06-08", NextDay)];
    for (today, expected) in days.into_iter().chain([("2026-06-09", Today), ("2026-06-10", Overdue)]) {
        assert_eq!(of(today), expected, "{today}");
    }
    // The last working day before a weekend has a day left; calendar days have their half on a Saturday.
    assert_eq!(urgency(Term::parse("5wd"), zero, day("2026-06-08"), day("2026-06-05"), &calendar), NextDay);
    let thirty = |today: &str| urgency(Term::parse("30cd"), zero, day("2026-07-01"), day(today), &calendar);
    assert_eq!((thirty("2026-06-15"), thirty("2026-06-16")), (Calm, Half));
}
