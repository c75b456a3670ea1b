//! Worked cases on the shipped services: what is asked for, when it is due, what must never stand in the way, and what becomes of it.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::domain::application::State;
use kense::domain::counts::{Cell, Channel, Medium};
use kense::domain::package::{Need, Paper};
use kense::domain::service::{PersonKind, ProviderKind};
use kense::domain::text::Lang;
use kense::ops::complain::Complain;
use kense::ops::decide::{Issue, PaperNews, Refuse};
use kense::ops::hearing::Preliminary;

use desk::{code, complete, day, desk, draft, missing, register, tick};

use ProviderKind::{College, School};

/// A variant: service, answers, everything that must be brought (nothing ticked yet), and the due day of a Monday morning, 7 September 2026.
type Variant = (ProviderKind, &'static str, &'static [(&'static str, &'static str)], &'static [&'static str], &'static str);

const MONDAY: &str = "2026-09-07T10:00";

const VARIANTS: &[Variant] = &[
    // Enrolment: the health papers and photographs; birth certificate and identity are looked at, never demanded.
    (School, "00403003", &[("grade", "1")], &["application", "immunization", "health-passport", "photo"], "2026-09-08"),
    (School, "00403003", &[("grade", "2-9")], &["application", "immunization", "health-passport", "photo"], "2026-09-08"),
    (
        School,
        "00403003",
        &[("grade", "10-11")],
        &["application", "immunization", "health-passport", "photo", "basic-secondary"],
        "2026-09-08",
    ),
    // A foreigner's status papers are asked for and stop nothing.
    (
        School,
        "00403003",
        &[("grade", "2-9"), ("status", "permanent")],
        &["application", "immunization", "health-passport", "photo"],
        "2026-09-08",
    ),
    (
        School,
        "00403003",
        &[("grade", "2-9"), ("status", "temporary")],
        &["application", "immunization", "health-passport", "photo"],
        "2026-09-08",
    ),
    // Transfer between schools: the personal file comes later.
    (School, "00403015", &[("direction", "new")], &["application"], "2026-09-10"),
    (School, "00403015", &[("direction", "old-rk")], &["application", "talon"], "2026-09-10"),
    (School, "00403015", &[("direction", "old-abroad")], &["application", "leaving-proof"], "2026-09-10"),
    // Duplicate of a certificate: a lost one cannot be brought.
    (School, "00803005", &[("reason", "lost")], &["application"], "2026-09-28"),
    (School, "00803005", &[("reason", "damaged")], &["application", "original"], "2026-09-28"),
    (School, "00803005", &[("reason", "name-changed")], &["application", "original"], "2026-09-28"),
    // Meals: what the systems hold is not demanded whatever the category.
    (School, "00403008", &[("category", "social-aid")], &["application"], "2026-09-14"),
    (School, "00403008", &[("category", "low-income")], &["application"], "2026-09-14"),
    (School, "00403008", &[("category", "orphan")], &["application"], "2026-09-14"),
    (School, "00403008", &[("category", "emergency")], &["application", "collegial-decision"], "2026-09-14"),
    (School, "00403008", &[("category", "collegial")], &["application", "collegial-decision"], "2026-09-14"),
    // Home education.
    (School, "00403004", &[], &["application"], "2026-09-09"),
    // Transfer and reinstatement in college, each variant with its own term.
    (College, "00803013", &[("variant", "T1")], &["transfer-application"], "2026-09-10"),
    (College, "00803013", &[("variant", "T2"), ("moved", "no")], &["transfer-application", "record-book"], "2026-09-21"),
    (
        College,
        "00803013",
        &[("variant", "T2"), ("moved", "yes")],
        &["transfer-application", "record-book", "move-proof"],
        "2026-09-21",
    ),
    (College, "00803013", &[("variant", "T3")], &["transfer-application", "arrival-talon"], "2026-09-10"),
    (College, "00803013", &[("variant", "T4")], &["transfer-application"], "2026-09-17"),
    (College, "00803013", &[("variant", "T5"), ("moved", "no")], &["transfer-application", "record-book"], "2026-09-21"),
    (
        College,
        "00803013",
        &[("variant", "T6"), ("from-abroad", "transfer")],
        &["academic-certificate", "previous-level", "entrance-tests"],
        "2026-09-09",
    ),
    (College, "00803013", &[("variant", "V1")], &["reinstatement-application", "unfinished-certificate"], "2026-09-21"),
    (College, "00803013", &[("variant", "V2")], &["reinstatement-application", "debt-paid"], "2026-09-10"),
    // Dormitory: status only of a kandas, no reference of any other kind.
    (College, "00803002", &[("kandas", "no")], &["application"], "2026-09-10"),
    (College, "00803002", &[("kandas", "yes")], &["application", "kandas-status"], "2026-09-10"),
    // Admission to college, an evening stream that is open in September; done on the spot.
    (College, "00803008", &[("stream", "workers-evening")], &["application", "education", "photo", "medical-075"], "2026-09-07"),
    (
        College,
        "00803008",
        &[("stream", "workers-evening"), ("disability", "yes"), ("duty-family", "yes")],
        &["application", "education", "photo", "medical", "duty-status"],
        "2026-09-07",
    ),
    (
        College,
        "00803008",
        &[("stream", "workers-evening"), ("citizenship", "no")],
        &["application", "education", "photo", "medical-075", "status"],
        "2026-09-07",
    ),
    // Meals in college: one paper a category, and none where the systems know it.
    (College, "00403011", &[("category", "social-aid")], &["application"], "2026-09-14"),
    (College, "00403011", &[("category", "low-income")], &["application", "income"], "2026-09-14"),
    (College, "00403011", &[("category", "large-family"), ("born-before", "no")], &["application"], "2026-09-14"),
    (
        College,
        "00403011",
        &[("category", "large-family"), ("born-before", "yes")],
        &["application", "birth-certificates"],
        "2026-09-14",
    ),
    (College, "00403011", &[("category", "orphan")], &["application"], "2026-09-14"),
    (College, "00403011", &[("category", "disability")], &["application", "disability"], "2026-09-14"),
    (College, "00403011", &[("category", "workers")], &["application", "enrolment-order"], "2026-09-14"),
    // Academic leave: one paper a reason.
    (College, "00801012", &[("reason", "A1")], &["application", "medical-commission"], "2026-09-09"),
    (College, "00801012", &[("reason", "A2")], &["application", "tb-commission"], "2026-09-09"),
    (College, "00801012", &[("reason", "A3")], &["application", "call-up"], "2026-09-09"),
    (College, "00801012", &[("reason", "A4")], &["application"], "2026-09-09"),
    // Duplicate of a diploma and the certificate of unfinished education.
    (College, "00803006", &[("reason", "lost")], &["application"], "2026-09-28"),
    (College, "00803006", &[("reason", "damaged")], &["application", "education-original"], "2026-09-28"),
    (College, "00803006", &[("reason", "renamed")], &["application", "education-original"], "2026-09-28"),
    (College, "00803016", &[], &["application"], "2026-09-10"),
];

#[test]
fn each_variant_asks_for_exactly_its_papers_and_is_due_by_its_own_term() {
    for (kind, service, answers, asked, due) in VARIANTS {
        let (mut ops, _) = desk(*kind, MONDAY);
        let mut d = draft(&ops, service, 0, answers);
        d.outside_window_confirmed = true;
        assert_eq!(missing(&ops, &d), *asked, "{service} {answers:?}");
        // One short of the whole is not enough, whichever one it is.
        for absent in *asked {
            let mut short = d.clone();
            complete(&ops, &mut short);
            let gap = ops.check(&d).unwrap().verdict.missing;
            let documents = gap.iter().find(|m| m.group.as_deref() == Some(*absent) || m.documents[0] == *absent).unwrap();
            short.papers.retain(|id, _| !documents.documents.contains(id));
            let refused = ops.register(0, &short).unwrap_err();
            assert_eq!(refused.code, "package-incomplete", "{service} {answers:?} without {absent}");
            let named: Vec<&str> = refused.details.iter().map(|(id, _)| id.as_str()).collect();
            assert_eq!(named, [*absent], "{service} {answers:?}");
        }
        complete(&ops, &mut d);
        let done = ops.register(0, &d).unwrap();
        assert_eq!(done.due, day(due), "{service} {answers:?}");
    }
}

#[test]
fn what_must_not_be_demanded_never_stands_in_the_way_and_may_be_shown() {
    for (kind, service, answers, ..) in VARIANTS {
        let (mut ops, _) = desk(*kind, MONDAY);
        let mut d = draft(&ops, service, 0, answers);
        d.outside_window_confirmed = true;
        complete(&ops, &mut d);
        let verdict = desk::verdict(&ops, &d);
        for line in verdict
            .lines
            .iter()
            .filter(|l| matches!(l.need, Need::HeldByState | Need::IfMissingThere | Need::BeforeResult | Need::Later))
        {
            assert!(!line.standing.is_given(), "{service}: the package was complete without {}", line.id);
            tick(&mut d, &line.id);
        }
        ops.register(0, &d).unwrap();
        let mut surplus = draft(&ops, service, 1, answers);
        complete(&ops, &mut surplus);
        surplus.outside_window_confirmed = true;
        tick(&mut surplus, "work-reference-of-the-mother");
        assert_eq!(ops.register(0, &surplus).unwrap_err().code, "surplus-papers", "{service}");
    }
}

#[test]
fn what_the_systems_hold_becomes_demanded_only_by_the_clerks_statement() {
    let (mut ops, _) = desk(School, MONDAY);
    let mut d = draft(&ops, "00403008", 0, &[("category", "orphan")]);
    complete(&ops, &mut d);
    d.papers.insert("guardianship".into(), Paper { not_in_system: true, ..Paper::default() });
    assert_eq!(missing(&ops, &d), ["guardianship"]);
    d.papers.insert("guardianship".into(), Paper { not_in_system: true, given: true, ..Paper::default() });
    let id = ops.register(0, &d).unwrap().id;
    // An identity document is held by the state; that nobody found it there changes nothing.
    let case = ops.note_papers(id, &[("identity".into(), PaperNews::NotInSystem)]).unwrap();
    assert!(ops.verdict_of(&case).unwrap().is_complete());
    let case = ops.note_papers(id, &[("birth-certificate".into(), PaperNews::NotInSystem)]).unwrap();
    assert!(!ops.verdict_of(&case).unwrap().is_complete(), "found later, so it blocks from now on");
    assert_eq!(ops.issue(id, &Issue::default()).unwrap_err().code, "package-incomplete");
    ops.note_papers(id, &[("birth-certificate".into(), PaperNews::Brought(None))]).unwrap();
    assert_eq!(ops.issue(id, &Issue::default()).unwrap().state, State::Ready);
}

#[test]
fn a_term_runs_on_the_real_calendar_of_the_offices_week() {
    use kense::domain::calendar::Week;
    // Nauryz 2026: 21 to 23 March holidays, 24 off, 25 off for the five-day week only.
    for (week, due) in [(Week::Five, "2026-03-27"), (Week::Six, "2026-03-26")] {
        let clock = kense::ops::clock::HandClock::at(desk::moment("2026-03-19T10:00"));
        let office = kense::ops::office::Office { week, ..desk::office(School) };
        let mut ops = kense::ops::Ops::in_memory(office, Box::new(clock.clone())).unwrap();
        assert_eq!(register(&mut ops, "00403015", 0, &[]).due, day(due), "{week:?}");
        // After closing time it belongs to the next working day.
        clock.set(desk::moment("2026-03-20T21:00"));
        let next = if week == Week::Five { "2026-03-31" } else { "2026-03-28" };
        assert_eq!(register(&mut ops, "00403015", 1, &[]).due, day(next), "{week:?}");
    }
}

#[test]
fn a_college_admission_is_closed_by_its_receipt_the_same_day_and_barred_after_its_window() {
    for (stream, last) in [
        ("creative", "07-20"),
        ("pedagogical-medical", "08-10"),
        ("mid-state", "08-22"),
        ("mid-paid", "08-27"),
        ("workers", "08-27"),
        ("mid-evening-distance", "09-20"),
        ("workers-evening", "09-20"),
    ] {
        let last = day(&format!("2026-{last}"));
        let (mut ops, clock) = desk(College, "2026-06-25T09:30");
        let first = register(&mut ops, "00803008", 0, &[("stream", stream)]);
        assert!(first.closed, "{stream}");
        let case = ops.case(first.id).unwrap();
        assert_eq!((case.state, case.due), (State::Issued, day("2026-06-25")), "{stream}");
        clock.set(desk::moment(&format!("{last}T11:00")));
        register(&mut ops, "00803008", 1, &[("stream", stream)]);
        for closed in [last.succ_opt().unwrap(), day("2026-06-24")] {
            clock.set(desk::moment(&format!("{closed}T09:00")));
            let mut late = draft(&ops, "00803008", 2, &[("stream", stream)]);
            complete(&ops, &mut late);
            late.outside_window_confirmed = true;
            assert_eq!(ops.register(0, &late).unwrap_err().code, "window-closed", "{stream} on {closed}");
        }
        let counts = ops.counts(day("2026-01-01"), day("2026-12-31")).unwrap();
        assert_eq!(counts.accepted(&code("00803008")), 2, "{stream}");
        assert_eq!(counts.sum(Cell::Late(PersonKind::Individual)), 0, "{stream}: done on the spot is never late");
    }
}

#[test]
fn a_school_enrolment_outside_its_window_is_asked_about_and_taken() {
    let (mut ops, _) = desk(School, "2026-09-01T09:00");
    let mut d = draft(&ops, "00403003", 0, &[("grade", "1")]);
    complete(&ops, &mut d);
    assert_eq!(ops.register(0, &d).unwrap_err().code, "outside-window");
    d.outside_window_confirmed = true;
    assert!(!ops.register(0, &d).unwrap().closed, "the receipt is due within a working day, the case stays open");
}

#[test]
fn grounds_of_refusal_have_the_editions_own_numbers() {
    for (kind, service, answers, number, ground, law) in [
        (School, "00403003", &[("grade", "2-9")][..], "7", "overcrowding", ""),
        (School, "00403003", &[("grade", "2-9")][..], "3", "negative-answer", "19-1 п. 2 пп. 3"),
        (College, "00803013", &[("variant", "T4")][..], "3", "special-right", "19-1 п. 2 пп. 5"),
        (School, "00403008", &[("category", "orphan")][..], "3", "no-consent", "19-1 п. 2 пп. 6"),
        (College, "00803002", &[][..], "2", "not-meeting-law", "19-1 п. 2 пп. 2"),
    ] {
        let (mut ops, _) = desk(kind, MONDAY);
        let id = register(&mut ops, service, 0, answers).id;
        let refuse = Refuse { ground: number.into(), why: "Так решено".into(), ..Refuse::default() };
        let nameless = Refuse { why: "  ".into(), ..refuse.clone() };
        assert_eq!(ops.refuse(id, &nameless).unwrap_err().code, "reason-needed");
        let unknown = Refuse { ground: "99".into(), ..refuse.clone() };
        assert_eq!(ops.refuse(id, &unknown).unwrap_err().code, "ground-unknown");
        if ops.why_no_hearing(&ops.case(id).unwrap()).unwrap().is_none() {
            let found = Preliminary { grounds: vec![number.into()], why: refuse.why.clone(), ..Preliminary::default() };
            ops.preliminary(id, &found).unwrap();
            ops.waive_hearing(id, "asked", "Письменная просьба").unwrap();
        }
        let case = ops.refuse(id, &refuse).unwrap();
        match case.decision.unwrap().kind {
            kense::domain::application::DecisionKind::Refusal { ground: g, ground_number, law: l, .. } => {
                assert_eq!((g.as_str(), ground_number.as_str()), (ground, number), "{service}");
                assert!(law.is_empty() || l == law, "{service}: {l}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn paper_counts_in_12_1_where_it_is_the_only_road_and_in_12_2_beside_another() {
    let (mut ops, _) = desk(School, MONDAY);
    register(&mut ops, "aid", 0, &[("group", "1")]);
    register(&mut ops, "00403004", 1, &[]);
    let counts = ops.counts(day("2026-09-07"), day("2026-09-07")).unwrap();
    let cell = |c| Cell::Accepted(c, PersonKind::Individual);
    assert_eq!(counts.get(&code("aid"), cell(Channel::Paper)), 1);
    assert_eq!(counts.get(&code("aid"), cell(Channel::Alternative)), 0);
    assert_eq!(counts.get(&code("00403004"), cell(Channel::Alternative)), 1);
    assert_eq!(counts.get(&code("00403004"), cell(Channel::Paper)), 0);
}

#[test]
fn a_service_without_paper_tells_where_to_go_and_opens_nothing() {
    let (mut ops, _) = desk(ProviderKind::Kindergarten, MONDAY);
    let mut d = draft(&ops, "00403002", 0, &[]);
    d.outside_window_confirmed = true;
    let refused = ops.register(0, &d).unwrap_err();
    assert_eq!((refused.code, refused.says.key), ("not-here", "not-here-some-system"));
    assert_eq!(ops.decline(0, &d, Lang::Ru).unwrap_err().code, "not-here", "there is no list to be short of");
    // A school does not give the college's services.
    let (mut ops, _) = desk(School, MONDAY);
    let d = draft(&ops, "00803002", 0, &[]);
    let refused = ops.register(0, &d).unwrap_err();
    assert_eq!((refused.code, refused.says.key), ("not-here", "not-here-provider"));
    assert_eq!(ops.decline(0, &d, Lang::Ru).unwrap_err().code, "not-here");
    assert!(ops.cases(&kense::ops::CaseQuery { limit: 9, ..Default::default() }).unwrap().is_empty());
}

#[test]
fn a_refusal_counts_on_its_decision_day_and_late_on_the_day_it_was_completed() {
    let (mut ops, clock) = desk(School, MONDAY);
    let service = code("00403015");
    for n in 0..4 {
        register(&mut ops, "00403015", n, &[]);
    }
    let refuse =
        |medium| Refuse { ground: "untrue".into(), why: "Так решено".into(), medium, late_why: "Болезнь".into() };
    clock.set(desk::moment("2026-09-10T16:00"));
    ops.refuse(1, &refuse(Medium::Paper)).unwrap();
    clock.set(desk::moment("2026-09-11T09:00"));
    ops.refuse(2, &refuse(Medium::Electronic)).unwrap();
    ops.issue(3, &Issue { late_why: "Болезнь".into(), ..Issue::default() }).unwrap();
    // Handed out long after it was made: made late once, not twice.
    clock.set(desk::moment("2026-09-14T09:00"));
    ops.issue(3, &Issue { handed_to: Some("Тестов".into()), ..Issue::default() }).unwrap();
    let on = |d: &str, cell| ops.counts(day(d), day(d)).unwrap().get(&service, cell);
    let (i, late) = (PersonKind::Individual, Cell::Late(PersonKind::Individual));
    assert_eq!(on("2026-09-07", Cell::Accepted(Channel::Alternative, i)), 4);
    assert_eq!(on("2026-09-10", Cell::Refused(Medium::Paper, i)), 1);
    assert_eq!(on("2026-09-10", late), 0, "on the due day is in time");
    assert_eq!(on("2026-09-11", Cell::Refused(Medium::Electronic, i)), 1);
    assert_eq!(on("2026-09-11", late), 2);
    assert_eq!(on("2026-09-14", late), 0);
    assert_eq!(ops.board().unwrap().overdue.len(), 1, "open and overdue is shown, not counted yet");
    // Taken back: no refusal, not late, still accepted.
    ops.withdraw(4, "передумали").unwrap();
    let all = ops.counts(day("2026-09-01"), day("2026-09-30")).unwrap();
    assert_eq!((all.sum(late), all.accepted(&service)), (2, 4));
    // Entered by mistake: counts nowhere, on any of its days.
    ops.annul(2, "ввели дважды").unwrap();
    let all = ops.counts(day("2026-09-01"), day("2026-09-30")).unwrap();
    assert_eq!((all.sum(late), all.accepted(&service), all.sum(Cell::Refused(Medium::Electronic, i))), (1, 3, 0));
}

#[test]
fn a_non_acceptance_is_no_refusal_and_has_a_number_of_its_own() {
    let (mut ops, _) = desk(School, MONDAY);
    let mut d = draft(&ops, "00403003", 0, &[("grade", "2-9")]);
    tick(&mut d, "application");
    d.outside_window_confirmed = true;
    let declined = ops.decline(0, &d, Lang::Ru).unwrap();
    assert_eq!(declined.missing.len(), 3);
    assert!(declined.norm.contains("19-1"), "{}", declined.norm);
    complete(&ops, &mut d);
    assert_eq!(ops.decline(0, &d, Lang::Ru).unwrap_err().code, "package-complete");
    let counts = ops.counts(day("2026-09-07"), day("2026-09-07")).unwrap();
    assert_eq!(counts.sum(Cell::NotAccepted(PersonKind::Individual)), 1);
    assert_eq!(counts.0.len(), 1, "{counts:?}");
    assert_ne!(ops.register(0, &d).unwrap().number, declined.number);
}

#[test]
fn a_complaint_is_answered_within_five_working_days() {
    let (mut ops, clock) = desk(School, "2026-09-04T10:00");
    let id = register(&mut ops, "00403015", 0, &[]).id;
    let about = Complain { case: Some(id), subject: "Долго".into(), ..Complain::default() };
    assert_eq!(ops.complain(&Complain { subject: " ".into(), ..about.clone() }).unwrap_err().code, "fields");
    let c = ops.complain(&about).unwrap();
    assert_eq!(c.due, day("2026-09-11"));
    assert_eq!(c.name, ops.case(id).unwrap().applicant.name);
    clock.set(desk::moment("2026-09-04T20:30"));
    let by_entity = Complain { number: desk::bin(1), name: "Фонд".into(), case: None, service: Some(code("aid")), ..about };
    let after_hours = ops.complain(&by_entity).unwrap();
    assert_eq!(after_hours.due, day("2026-09-14"), "after closing time it belongs to Monday");
    let counts = ops.counts(day("2026-09-04"), day("2026-09-04")).unwrap();
    assert_eq!(counts.get(&code("aid"), Cell::Complaint(PersonKind::LegalEntity)), 1);
    assert_eq!(counts.get(&code("00403015"), Cell::Complaint(PersonKind::Individual)), 1);
    let outcome = kense::domain::complaint::Outcome::Satisfied;
    assert_eq!(ops.answer(c.id, outcome, "").unwrap_err().code, "reason-needed");
    ops.answer(c.id, outcome, "Извинились").unwrap();
    assert_eq!(ops.answer(c.id, outcome, "Ещё раз").unwrap_err().code, "complaint-ended");
    ops.annul_complaint(after_hours.id, "не о нас").unwrap();
    assert_eq!(ops.counts(day("2026-09-04"), day("2026-09-04")).unwrap().sum(Cell::Complaint(PersonKind::LegalEntity)), 0);
    assert_eq!(ops.board().unwrap().complaints.len(), 1, "the applicant is still to be told");
    ops.notify(c.id, kense::domain::complaint::NoticeWay::ByHand, None).unwrap();
    assert!(ops.board().unwrap().complaints.is_empty());
}

#[test]
fn a_case_is_judged_for_ever_by_the_edition_of_its_day() {
    let (mut ops, clock) = desk(School, "2026-09-07T10:00");
    let id = register(&mut ops, "00403004", 0, &[]).id;
    let edition = ops.case(id).unwrap().edition;
    clock.set(desk::moment("2031-01-15T10:00"));
    let case = ops.case(id).unwrap();
    assert_eq!(ops.edition_of_case(&case).unwrap().id, edition);
    // A day before the service had any edition there is nothing to judge by.
    clock.set(desk::moment("2009-01-15T10:00"));
    assert_eq!(ops.begin(&code("00403004")).unwrap_err().code, "no-edition");
}
