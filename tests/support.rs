//! Worked cases on psychological and pedagogical support (order 223) and on kindergartens (order 254): what is asked for, when, and by which edition.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::domain::application::State;
use kense::domain::package::{Need, Paper};
use kense::domain::service::{Answers, ProviderKind, ResultKind};
use kense::ops::decide::{Issue, PaperNews};

use desk::{code, complete, day, desk, draft, missing, register, verdict};

use ProviderKind::{CorrectionCentre, EducationDepartment, Kindergarten, Pmpk, School};

/// A variant: kind of office, service, moment, answers, everything that must be brought, the due day.
type Variant =
    (ProviderKind, &'static str, &'static str, &'static [(&'static str, &'static str)], &'static [&'static str], &'static str);

const JUNE: &str = "2026-06-08T10:00";
/// When the kindergarten still took paper.
const OLD: &str = "2023-03-06T10:00";

const VARIANTS: &[Variant] = &[
    // Booking at the consultation: the package is brought on the day of the examination.
    (Pmpk, "00402006", JUNE, &[], &[], "2026-07-08"),
    (Pmpk, "00402006", JUNE, &[("resident", "no"), ("disability", "yes"), ("home", "yes")], &[], "2026-07-08"),
    // Rehabilitation: identity is shown by non-residents only; the course is at most a year.
    (CorrectionCentre, "00402007", JUNE, &[], &["application", "pmpk-conclusion"], "2027-06-08"),
    (
        CorrectionCentre,
        "00402007",
        JUNE,
        &[("resident", "no")],
        &["application", "pmpk-conclusion", "child-id", "parent-id"],
        "2027-06-08",
    ),
    // The queue: a claimed priority brings its own paper, except where state systems hold it.
    (EducationDepartment, "00403001", JUNE, &[], &["application", "consent"], "2026-06-08"),
    (
        EducationDepartment,
        "00403001",
        JUNE,
        &[("priority", "military")],
        &["application", "consent", "service-certificate"],
        "2026-06-08",
    ),
    (
        EducationDepartment,
        "00403001",
        JUNE,
        &[("priority", "teacher"), ("group", "special")],
        &["application", "consent", "teacher-certificate", "teacher-diploma", "pmpk-conclusion"],
        "2026-06-08",
    ),
    (
        EducationDepartment,
        "00403001",
        JUNE,
        &[("priority", "other"), ("group", "tuberculosis")],
        &["application", "consent", "phthisiatrician-conclusion"],
        "2026-06-08",
    ),
    // Enrolment in a kindergarten by the edition of 2022: the direction is in the system.
    (Kindergarten, "00403002", OLD, &[], &["application", "vaccination-card", "health-certificate"], "2023-03-06"),
    (
        Kindergarten,
        "00403002",
        OLD,
        &[("special", "yes")],
        &["application", "vaccination-card", "health-certificate", "pmpk-conclusion"],
        "2023-03-06",
    ),
    // Special classes: two papers, whatever the grade. 30 August 2026 is a Sunday.
    (School, "00403005", JUNE, &[("entry", "grade-1")], &["application", "pmpk-conclusion"], "2026-08-31"),
    (Kindergarten, "00403005", JUNE, &[("entry", "other")], &["application", "pmpk-conclusion"], "2026-08-31"),
];

#[test]
fn each_variant_asks_for_exactly_its_papers_and_is_due_by_its_own_term() {
    for (kind, service, at, answers, asked, due) in VARIANTS {
        let (mut ops, _) = desk(*kind, at);
        let mut d = draft(&ops, service, 0, answers);
        assert_eq!(missing(&ops, &d), *asked, "{service} {answers:?}");
        if !asked.is_empty() {
            assert_eq!(ops.register(0, &d).unwrap_err().code, "package-incomplete", "{service} {answers:?}");
        }
        complete(&ops, &mut d);
        assert_eq!(ops.register(0, &d).unwrap().due, day(due), "{service} {answers:?}");
    }
}

#[test]
fn a_paper_the_consultation_asked_for_holds_the_conclusion_back_until_it_is_brought() {
    let (mut ops, _) = desk(Pmpk, JUNE);
    let id = register(&mut ops, "00402006", 0, &[]).id;
    let case = ops.note_papers(id, &[("medical-card".into(), PaperNews::Requested)]).unwrap();
    assert_eq!(ops.verdict_of(&case).unwrap().missing[0].documents, ["medical-card"]);
    assert_eq!(ops.issue(id, &Issue::default()).unwrap_err().code, "package-incomplete");
    ops.note_papers(id, &[("medical-card".into(), PaperNews::Brought(None))]).unwrap();
    // The birth certificate that the register lacks is demanded on the day of the examination.
    ops.note_papers(id, &[("birth-certificate".into(), PaperNews::NotInSystem)]).unwrap();
    assert_eq!(ops.issue(id, &Issue::default()).unwrap_err().code, "package-incomplete");
    ops.note_papers(id, &[("birth-certificate".into(), PaperNews::Brought(None))]).unwrap();
    assert_eq!(ops.issue(id, &Issue::default()).unwrap().state, State::Ready);
}

#[test]
fn a_home_education_conclusion_is_never_asked_for_at_the_consultation() {
    let (ops, _) = desk(Pmpk, JUNE);
    let mut d = draft(&ops, "00402006", 0, &[("home", "yes")]);
    d.papers.insert("home-conclusion".into(), Paper { not_in_system: true, requested: true, ..Paper::default() });
    assert!(missing(&ops, &d).is_empty());
    assert!(verdict(&ops, &d).lines.iter().any(|l| l.id == "home-conclusion" && l.need == Need::HeldByState));
}

#[test]
fn a_paper_due_before_the_result_holds_up_the_result_by_any_road_and_not_the_application() {
    let (mut ops, _) = desk(Pmpk, JUNE);
    let id = register(&mut ops, "00402006", 0, &[("resident", "no")]).id;
    let lacks = |ops: &kense::ops::Ops| {
        let verdict = ops.verdict_of(&ops.case(id).unwrap()).unwrap();
        verdict.missing.iter().map(|m| m.documents[0].clone()).collect::<Vec<_>>()
    };
    assert_eq!(lacks(&ops), ["child-id", "parent-id"]);
    assert_eq!(ops.issue(id, &Issue::default()).unwrap_err().code, "package-incomplete");
    let by_hand = format!(
        "UPDATE application SET state = 'ready', decided_at = '{JUNE}:00+05:00', decided_day = '2026-06-08', result_day = '2026-06-08' WHERE id = {id}"
    );
    assert!(ops.store().raw(&by_hand).unwrap_err().to_string().contains("package-incomplete"));
    assert!(ops.store().raw(&format!("UPDATE paper SET requested = 0 WHERE application = {id}")).is_err(), "taken back by hand");
    for document in ["child-id", "parent-id"] {
        ops.note_papers(id, &[(document.into(), PaperNews::Brought(None))]).unwrap();
    }
    assert_eq!(ops.issue(id, &Issue::default()).unwrap().state, State::Ready);
}

#[test]
fn the_certificate_of_a_course_follows_the_kind_of_centre() {
    let (ops, _) = desk(CorrectionCentre, JUNE);
    let service = ops.service(&code("00402007")).unwrap();
    let form = |centre: &str| {
        let answers = Answers::from([("centre".to_owned(), centre.to_owned())]);
        let result = service.newest().result(&answers).unwrap();
        assert_eq!(result.kind, ResultKind::Certificate);
        result.name.ru.clone()
    };
    assert!(form("correction").contains("приложение 4)"));
    assert!(form("autism").contains("приложение 4-1)"));
}

#[test]
fn an_application_of_a_past_day_is_judged_by_the_list_of_that_day() {
    let (mut ops, clock) = desk(Kindergarten, OLD);
    let id = register(&mut ops, "00403002", 0, &[]).id;
    assert_eq!(ops.case(id).unwrap().edition, "2022-11-18");
    // The last day of paper, and the first without it.
    clock.set(desk::moment("2024-05-30T10:00"));
    register(&mut ops, "00403002", 1, &[]);
    clock.set(desk::moment("2024-05-31T10:00"));
    let mut d = draft(&ops, "00403002", 2, &[]);
    complete(&ops, &mut d);
    assert_eq!(ops.register(0, &d).unwrap_err().code, "not-here");
    let (mut ops, clock) = desk(EducationDepartment, OLD);
    let old = register(&mut ops, "00403001", 0, &[]).id;
    clock.set(desk::moment(JUNE));
    let new = register(&mut ops, "00403001", 1, &[]).id;
    assert_eq!((ops.case(old).unwrap().edition, ops.case(new).unwrap().edition), ("2022-11-18".into(), "2024-05-31".into()));
}

#[test]
fn an_edition_of_which_no_list_was_read_opens_no_case() {
    for (kind, service, at) in [
        (Pmpk, "00402006", "2025-02-27T10:00"),
        (CorrectionCentre, "00402007", "2025-02-27T10:00"),
        (School, "00403004", "2025-02-27T10:00"),
        (School, "00403005", "2022-11-16T10:00"),
        (School, "00403005", "2025-02-27T10:00"),
        (EducationDepartment, "00403001", "2022-11-17T10:00"),
        (Kindergarten, "00403002", "2022-11-17T10:00"),
    ] {
        let (mut ops, _) = desk(kind, at);
        let d = draft(&ops, service, 0, &[]);
        assert_eq!(ops.register(0, &d).unwrap_err().code, "not-here", "{service} on {at}");
    }
}

#[test]
fn grade_one_of_a_special_class_is_open_from_june_and_asked_about_in_may() {
    for (at, asked) in [("2026-05-29T10:00", true), ("2026-06-01T10:00", false), ("2026-09-02T10:00", true)] {
        let (mut ops, _) = desk(School, at);
        let mut d = draft(&ops, "00403005", 0, &[("entry", "grade-1")]);
        complete(&ops, &mut d);
        assert_eq!(ops.register(0, &d).err().is_some_and(|e| e.code == "outside-window"), asked, "{at}");
    }
}
