//! The services of the family order at the education department's desk, and what its earlier editions asked for.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::domain::service::ProviderKind::{EducationDepartment, School};

use desk::{complete, day, desk, draft, missing, register};

/// Service, answers, everything that must be brought, and the due day of a Monday morning, 7 September 2026.
type Variant = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str], &'static str);

const VARIANTS: &[Variant] = &[
    ("00402010", &[], &["application", "court-decision", "police-characteristic"], "2026-09-14"),
    // The other parent's consent: a notary only for the spouse, nothing where there is nobody to consent.
    ("00402013", &[("other-parent", "spouse")], &["application", "spouse-consent"], "2026-09-21"),
    ("00402013", &[("other-parent", "separate")], &["application", "separate-consent"], "2026-09-21"),
    ("00402013", &[("other-parent", "absent")], &["application"], "2026-09-21"),
    ("00402013", &[("other-parent", "sole")], &["application"], "2026-09-21"),
    // Foster family: kinship of relatives, training of others; of more distant relatives the training comes within a year.
    ("00404007", &[("relation", "other")], &["application", "health", "training"], "2026-09-21"),
    ("00404007", &[("relation", "close")], &["application", "health", "kinship"], "2026-09-21"),
    (
        "00404007",
        &[("relation", "relative"), ("dwelling", "used")],
        &["application", "health", "dwelling-use", "kinship"],
        "2026-09-21",
    ),
    // Transport: one's own school asks for no paper of study, and another's only where the systems have none.
    ("00403007", &[("school", "ours")], &["application"], "2026-09-14"),
    ("00403007", &[("school", "other")], &["application"], "2026-09-14"),
    ("00403009", &[("category", "low-income")], &["application", "medical"], "2026-09-14"),
    ("00403009", &[("category", "collegial")], &["application", "medical", "collegial-decision"], "2026-09-14"),
];

#[test]
fn each_variant_asks_for_exactly_its_papers_and_is_due_by_its_own_term() {
    for (service, answers, asked, due) in VARIANTS {
        let (mut ops, _) = desk(EducationDepartment, "2026-09-07T10:00");
        let mut d = draft(&ops, service, 0, answers);
        assert_eq!(missing(&ops, &d), *asked, "{service} {answers:?}");
        complete(&ops, &mut d);
        assert_eq!(ops.register(0, &d).unwrap().due, day(due), "{service} {answers:?}");
    }
}

#[test]
fn an_application_of_an_earlier_day_is_judged_by_the_edition_of_that_day() {
    for (kind, service, answers, earlier) in [
        (School, "00403007", &[("school", "ours")][..], "2023-06-16"),
        (School, "00403008", &[("category", "orphan")], "2023-04-12"),
        (School, "00403009", &[("category", "orphan")], "2023-04-12"),
        (EducationDepartment, "00404007", &[("relation", "close")], "2023-04-12"),
    ] {
        for (at, edition) in [("2026-05-04T10:00", earlier), ("2026-05-05T10:00", "2026-05-05")] {
            let (mut ops, _) = desk(kind, at);
            let id = register(&mut ops, service, 0, answers).id;
            assert_eq!(ops.case(id).unwrap().edition, edition, "{service} at {at}");
        }
    }
}

#[test]
fn the_grounds_of_a_foster_family_are_those_of_the_edition() {
    for (at, grounds, last) in [("2026-05-04T10:00", 17, "no-consent"), ("2026-05-05T10:00", 24, "others-dispensary")] {
        let (mut ops, _) = desk(EducationDepartment, at);
        let id = register(&mut ops, "00404007", 0, &[("relation", "close")]).id;
        let case = ops.case(id).unwrap();
        let edition = ops.edition_of_case(&case).unwrap();
        let numbers: Vec<String> = edition.grounds.iter().map(|g| g.number.clone()).collect();
        assert_eq!(numbers, (1..=grounds).map(|n: u32| n.to_string()).collect::<Vec<_>>(), "at {at}");
        assert_eq!(edition.grounds.last().unwrap().id, last, "at {at}");
    }
}

#[test]
fn no_case_is_opened_where_paper_goes_elsewhere() {
    for service in ["00402002", "00402003", "00402004", "00404002", "00404003", "00404006"] {
        let (mut ops, _) = desk(EducationDepartment, "2026-09-07T10:00");
        let mut d = draft(&ops, service, 0, &[]);
        complete(&ops, &mut d);
        assert_eq!(ops.register(0, &d).unwrap_err().code, "not-here", "{service}");
    }
}
