//! Editions by their days: what was asked for then, what is known of a later one, and that no question stands idle.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::domain::package::Paper;
use kense::domain::service::ProviderKind::{self, College, School};

use desk::{code, complete, day, desk, draft, missing};

const MONDAY: &str = "2026-09-07T10:00";

/// Moment, service, answers, what must be brought, due moment, numbers of the grounds of refusal.
type Past =
    (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static [&'static str], &'static str, &'static str);

#[test]
fn an_application_of_a_past_day_is_judged_by_the_list_of_that_day() {
    let former: &[Past] = &[
        // Before 29.08.2025 grades 10 and 11 brought no document of education, and there were three grounds.
        (
            "2025-08-28T10:00",
            "00403003",
            &[("grade", "10-11")],
            &["application", "immunization", "health-passport", "photo"],
            "2025-08-29",
            "1 2 3",
        ),
        (
            "2025-09-03T10:00",
            "00403003",
            &[("grade", "10-11")],
            &["application", "immunization", "health-passport", "photo", "basic-secondary"],
            "2025-09-04",
            "1 2 3 4 5 6 7",
        ),
        // A transfer was a matter of half an hour, then of three days.
        ("2025-04-10T10:00", "00403015", &[("direction", "old-rk")], &["application", "talon"], "2025-04-10", "1 2"),
        ("2025-10-06T10:00", "00403015", &[("direction", "old-rk")], &["application", "talon"], "2025-10-09", "1 2 3 4 5 6 7"),
        // Clubs asked for no consent, and full groups were a ground.
        ("2024-05-20T10:00", "00403006", &[], &["application", "medical"], "2024-05-20", "1 2"),
        ("2024-09-02T10:00", "00403006", &[], &["application", "medical", "consent"], "2024-09-02", "1 2"),
    ];
    for (at, service, answers, asked, due, numbers) in former {
        let (mut ops, _) = desk(School, at);
        let mut d = draft(&ops, service, 0, answers);
        d.outside_window_confirmed = true;
        assert_eq!(missing(&ops, &d), *asked, "{service} on {at}");
        complete(&ops, &mut d);
        let done = ops.register(0, &d).unwrap();
        assert_eq!(done.due, day(due), "{service} on {at}");
        let case = ops.case(done.id).unwrap();
        let grounds: Vec<&str> = ops.edition_of_case(&case).unwrap().grounds.iter().map(|g| g.number.as_str()).collect();
        assert_eq!(grounds.join(" "), *numbers, "{service} on {at}");
    }
    // The second ground of clubs is another one since that day.
    for (at, second) in [("2024-08-01", "overcrowding"), ("2024-08-02", "no-consent")] {
        let (ops, _) = desk(School, MONDAY);
        assert_eq!(ops.edition_on(&code("00403006"), day(at)).unwrap().grounds[1].id, second);
    }
}

#[test]
fn a_transfer_in_the_school_year_is_asked_about_only_since_the_third_of_march_2026() {
    for (at, answers, asked) in [("2026-03-02T10:00", &[][..], false), ("2026-03-03T10:00", &[("time", "other")][..], true)] {
        let (mut ops, _) = desk(School, at);
        let mut d = draft(&ops, "00403015", 0, answers);
        complete(&ops, &mut d);
        let done = ops.register(0, &d);
        assert_eq!(done.err().map(|e| e.code), asked.then_some("outside-window"), "{at}");
    }
}

#[test]
fn an_edition_known_only_by_its_days_opens_no_case() {
    for (at, service) in [("2024-01-29T10:00", "00403003"), ("2020-08-03T10:00", "00403003"), ("2023-04-03T10:00", "00403015")] {
        let (mut ops, _) = desk(School, at);
        let d = draft(&ops, service, 0, &[]);
        assert_eq!(ops.register(0, &d).unwrap_err().code, "not-here", "{service} on {at}");
    }
}

#[test]
fn a_competition_of_its_time_is_judged_by_its_list_though_the_order_was_repealed() {
    // The competition of heads had a list until the order on it was repealed.
    let (mut ops, clock) = desk(ProviderKind::EducationDepartment, "2025-03-17T10:00");
    let mut d = draft(&ops, "00803009", 0, &[]);
    d.outside_window_confirmed = true;
    assert_eq!(missing(&ops, &d), ["application", "personnel-sheet", "development-plan", "resume", "consent"]);
    d.papers.insert("narcology".into(), Paper { not_in_system: true, ..Paper::default() });
    assert!(missing(&ops, &d).contains(&"narcology".to_owned()), "demanded once the system has no record");
    complete(&ops, &mut d);
    let id = ops.register(0, &d).unwrap().id;
    clock.set(desk::moment("2025-03-31T10:00"));
    let case = ops.case(id).unwrap();
    assert_eq!((case.due, ops.edition_of_case(&case).unwrap().to), (day("2025-03-17"), Some(day("2025-03-30"))), "20 minutes");
    assert_eq!(ops.begin(&code("00803009")).unwrap_err().code, "no-edition");
}

#[test]
fn a_later_edition_known_by_its_date_alone_keeps_the_list_and_says_so() {
    let catalog = kense::catalog::Catalog::shipped().unwrap();
    for (service, last) in
        [("00403011", "2023-04-02"), ("00801012", "2023-08-04"), ("00803002", "2023-07-12"), ("00803006", "2023-10-17")]
    {
        let service = catalog.get(&code(service)).unwrap();
        let old = service.on(day(last)).unwrap();
        let new = service.on(day(last).succ_opt().unwrap()).unwrap();
        assert_ne!(old.id, new.id, "{}", service.code);
        assert_eq!((&old.documents, &old.terms, old.complete), (&new.documents, &new.terms, new.complete), "{}", service.code);
        assert!(new.confidence < kense::domain::service::Confidence::Text, "{}", service.code);
        assert!(new.notes.iter().any(|n| n.ru.contains("не прочитан")), "{}", service.code);
    }
    let meals = catalog.get(&code("00403011")).unwrap();
    let named = |on: &str| meals.on(day(on)).unwrap().name.ru.ends_with("и высшего образования");
    assert_eq!((named("2023-04-02"), named("2023-04-03")), (true, false), "the name of its day");
}

#[test]
fn every_question_of_a_college_changes_something() {
    let catalog = kense::catalog::Catalog::shipped().unwrap();
    for edition in catalog.services.iter().flat_map(|s| &s.editions).filter(|e| e.providers.contains(&College)) {
        let conditions = edition.documents.iter().map(|d| &d.when);
        let conditions = conditions.chain(edition.terms.iter().map(|t| &t.when)).chain(edition.windows.iter().map(|w| &w.when));
        let conditions =
            conditions.chain(edition.results.iter().map(|r| &r.when)).chain(edition.questions.iter().map(|q| &q.when));
        let leaned: std::collections::BTreeSet<&str> =
            conditions.flat_map(|c| &c.any).flatten().map(|(question, _)| question.as_str()).collect();
        for question in &edition.questions {
            assert!(leaned.contains(question.id.as_str()), "{}, {}: {}", edition.label.ru, edition.id, question.id);
        }
    }
}
