//! Self-control through the verbs: each question finds what it asks for and nothing else; ticks, staff and sums keep their rules by any road.
#![allow(clippy::unwrap_used, reason = "a test")]

mod desk;

use kense::domain::complaint::Outcome;
use kense::domain::counts::Medium;
use kense::domain::selfcheck::{Figure, Part, Probe, Severity, Standing};
use kense::domain::service::ProviderKind;
use kense::domain::staff::Clerk;
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::complain::Complain;
use kense::ops::decide::{Issue, PaperNews, Refuse};
use kense::ops::hearing::Preliminary;
use kense::ops::selfcheck::{Ticking, figure_message};
use kense::ops::staff::Pay;
use kense::words::Words;
use rusqlite::Connection;

use desk::{day, desk, desk_in, draft, moment, register};

const DUPLICATE: &str = "00803005";
/// Five working days, a hearing before a refusal.
const MEALS: &str = "00403008";
const CLUB: &str = "00403006";
const MONDAY: &str = "2026-08-03T10:00";

fn school() -> (Ops, HandClock) {
    desk(ProviderKind::School, MONDAY)
}

/// What a question finds in August.
fn found(ops: &Ops, probe: Probe) -> Vec<String> {
    let rows = ops.self_check_behind(probe, day("2026-08-01"), day("2026-08-31")).unwrap();
    let check = ops.self_check(day("2026-08-01"), day("2026-08-31")).unwrap();
    let figure = check.findings.iter().flat_map(|f| f.proved.iter().chain(&f.look)).find(|(p, _)| *p == probe).unwrap().1;
    assert_eq!(figure.found, rows.len() as u64, "{probe:?}: the figure says what stands behind it");
    rows.into_iter().map(|r| r.number).collect()
}

/// A preliminary decision whose hearing the applicant did not want.
fn decided(ops: &mut Ops, id: i64, why: &str) {
    ops.preliminary(id, &Preliminary { grounds: vec!["untrue".into()], why: why.into(), ..Preliminary::default() }).unwrap();
    ops.waive_hearing(id, "asked", "письменное заявление").unwrap();
}

fn refuse(ops: &mut Ops, id: i64, why: &str) {
    decided(ops, id, why);
    ops.refuse(id, &Refuse { ground: "untrue".into(), why: why.into(), medium: Medium::Paper, ..Refuse::default() }).unwrap();
}

#[test]
fn a_late_decision_is_found_by_its_day_and_an_open_one_after_its_day() {
    let (mut ops, clock) = school();
    for n in 0..3 {
        register(&mut ops, DUPLICATE, n, &[("reason", "damaged")]);
    }
    let due = ops.case(1).unwrap().due;
    clock.set(moment(&format!("{due}T11:00")));
    ops.issue(1, &Issue::default()).unwrap();
    assert!(found(&ops, Probe::Late).is_empty() && found(&ops, Probe::Overdue).is_empty(), "the due day itself is in time");
    clock.set(moment(&format!("{}T11:00", due.succ_opt().unwrap())));
    ops.issue(2, &Issue { late_why: "болела".into(), ..Issue::default() }).unwrap();
    assert_eq!((found(&ops, Probe::Late), found(&ops, Probe::Overdue)), (vec!["05-12/2".into()], vec!["05-12/3".into()]));
    assert_eq!(found(&ops, Probe::ReadyWaiting), ["05-12/1", "05-12/2"], "made and not handed out by the due day");
    ops.annul(2, "двойной ввод").unwrap();
    assert!(found(&ops, Probe::Late).is_empty());
    assert_eq!(found(&ops, Probe::Annulled), ["05-12/2"]);
}

#[test]
fn a_refusal_over_documents_has_to_name_one_by_mark_or_by_word() {
    let (mut ops, _) = school();
    for n in 0..4 {
        register(&mut ops, DUPLICATE, n, &[("reason", "damaged")]);
    }
    refuse(&mut ops, 1, "Представлены недостоверные документы и сведения");
    refuse(&mut ops, 2, "Подлинник принадлежит другому лицу");
    ops.note_papers(3, &[("original".into(), PaperNews::Invalid("чужой".into()))]).unwrap();
    refuse(&mut ops, 3, "Недостоверно");
    refuse(&mut ops, 4, "Құжаттар шынайы емес");
    // The list has no paper called «подлинник»: that word names none of them.
    assert_eq!(found(&ops, Probe::RefusalUnnamed), ["05-12/1", "05-12/2", "05-12/4"]);
    assert!(found(&ops, Probe::RefusalBare).is_empty());
}

#[test]
fn a_refusal_on_several_grounds_is_read_ground_by_ground_and_the_papers_it_is_about_are_named() {
    let (mut ops, clock) = school();
    for n in 0..3 {
        register(&mut ops, MEALS, n, &[("category", "low-income")]);
    }
    for (id, documents) in [(1, Vec::new()), (2, vec!["application".to_owned()])] {
        let grounds = vec!["no-consent".into(), "untrue".into()];
        ops.preliminary(id, &Preliminary { grounds, documents, why: "Недостоверно".into(), ..Preliminary::default() }).unwrap();
        ops.give_notice(id, "sms", ops.today(), None).unwrap();
    }
    clock.set(moment("2026-08-06T11:00"));
    for id in [1, 2] {
        ops.refuse(id, &Refuse::default()).unwrap();
    }
    assert!(found(&ops, Probe::RefusalBare).is_empty(), "both grounds are on the list of the service");
    assert_eq!(found(&ops, Probe::RefusalUnnamed), ["05-12/1"], "the second says which paper it is about");
}

#[test]
fn a_refusal_on_a_ground_off_the_list_is_found_though_only_plain_sql_can_write_it() {
    let (mut ops, _) = school();
    register(&mut ops, DUPLICATE, 0, &[("reason", "damaged")]);
    decided(&mut ops, 1, "Недостоверно");
    ops.store()
        .raw(
            "UPDATE application SET state = 'refused', decided_at = '2026-08-03T10:00:00+05:00', decided_day = '2026-08-03',
                ground = 'because', ground_law = 'x', why = 'так решили', medium = 'paper' WHERE id = 1",
        )
        .unwrap();
    assert_eq!(found(&ops, Probe::RefusalBare), ["05-12/1"]);
}

#[test]
fn complaints_are_found_late_unanswered_and_not_satisfied_in_full() {
    let (mut ops, clock) = school();
    register(&mut ops, DUPLICATE, 0, &[("reason", "damaged")]);
    let about = Complain { case: Some(1), subject: "Долго".into(), ..Complain::default() };
    let all: Vec<_> = (0..3).map(|_| ops.complain(&about).unwrap()).collect();
    ops.answer(all[0].id, Outcome::Partly, "Разъяснено").unwrap();
    clock.set(moment(&format!("{}T10:00", all[0].due)));
    assert!(found(&ops, Probe::ComplaintOpen).is_empty(), "the fifth day is in time");
    clock.set(moment(&format!("{}T10:00", all[0].due.succ_opt().unwrap())));
    ops.answer(all[1].id, Outcome::Satisfied, "Выдано").unwrap();
    assert_eq!(found(&ops, Probe::ComplaintLate), [all[1].number.as_str()]);
    assert_eq!(found(&ops, Probe::ComplaintOpen), [all[2].number.as_str()]);
    assert_eq!(found(&ops, Probe::ComplaintNotFull), [all[0].number.as_str()]);
    let check = ops.self_check(day("2026-08-01"), day("2026-08-31")).unwrap();
    let of = |id: &str| check.rows().find(|(i, _)| i.id == id).unwrap().1.clone();
    assert_eq!((of("check-complaints").standing, of("check-complaints").counted), (Standing::Exceeded, Some(3)));
    assert_eq!(of("check-services").standing, Standing::Below);
    assert_eq!(of("criterion-14").standing, Standing::Violated);
}

#[test]
fn a_second_non_acceptance_that_names_something_new_is_found_and_one_that_names_less_is_not() {
    let (mut ops, _) = school();
    let mut first = draft(&ops, "00403003", 0, &[]);
    desk::complete(&ops, &mut first);
    let without = |ops: &mut Ops, papers: &[&str]| {
        let mut d = first.clone();
        for p in papers {
            d.papers.remove(*p);
        }
        ops.decline(0, &d, Lang::Ru).unwrap().number
    };
    without(&mut ops, &["photo", "immunization"]);
    without(&mut ops, &["photo"]);
    assert!(found(&ops, Probe::NamedLater).is_empty());
    let third = without(&mut ops, &["health-passport"]);
    assert_eq!(found(&ops, Probe::NamedLater), [third]);
    assert!(found(&ops, Probe::SurplusNamed).is_empty(), "what the verbs demand is on the list");
}

#[test]
fn papers_found_bad_later_are_seen_and_nothing_is_issued_on_them() {
    let (mut ops, _) = school();
    register(&mut ops, DUPLICATE, 0, &[("reason", "damaged")]);
    ops.note_papers(1, &[("original".into(), PaperNews::Invalid("чужой документ".into()))]).unwrap();
    assert_eq!(found(&ops, Probe::BadLater), ["05-12/1"]);
    assert_eq!(ops.issue(1, &Issue::default()).unwrap_err().code, "package-incomplete");
    assert!(found(&ops, Probe::IssuedIncomplete).is_empty() && found(&ops, Probe::Unreceived).is_empty());
}

#[test]
fn an_entry_outside_office_hours_is_allowed_marked_and_counted_and_stays_so_when_the_hours_change() {
    let (mut ops, clock) = school();
    for (n, at) in
        ["2026-08-03T08:59", "2026-08-03T13:30", "2026-08-03T18:00", "2026-08-08T10:00", "2026-08-10T09:00"].iter().enumerate()
    {
        clock.set(moment(at));
        register(&mut ops, DUPLICATE, u32::try_from(n).unwrap(), &[("reason", "damaged")]);
    }
    let outside = ["05-12/1", "05-12/2", "05-12/3", "05-12/4"];
    assert_eq!(found(&ops, Probe::OutsideHours), outside);
    let mut office = ops.office().clone();
    office.hours.opens = kense::domain::form::parse_time("08:00").unwrap();
    office.hours.lunch = None;
    ops.change_office(office).unwrap();
    assert_eq!(found(&ops, Probe::OutsideHours), outside, "judged by the hours of that moment");
    clock.set(moment("2026-08-11T08:30"));
    ops.start(5).unwrap();
    assert_eq!(found(&ops, Probe::OutsideHours), outside, "the new hours hold from now on");
    let rows = ops.cases(&kense::ops::CaseQuery { limit: 10, ..Default::default() }).unwrap();
    assert_eq!(rows.iter().map(|r| r.outside).collect::<Vec<_>>(), [false, true, true, true, true]);
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn days_left_open_and_not_delivered_are_seen() {
    let (mut ops, clock) = school();
    register(&mut ops, DUPLICATE, 0, &[("reason", "damaged")]);
    clock.set(moment("2026-08-04T10:00"));
    register(&mut ops, DUPLICATE, 1, &[("reason", "damaged")]);
    let days = |ops: &Ops, probe| {
        ops.self_check_behind(probe, day("2026-08-01"), day("2026-08-31")).unwrap().iter().map(|r| r.day).collect::<Vec<_>>()
    };
    assert_eq!(days(&ops, Probe::Unclosed), [day("2026-08-03")], "today is not over yet");
    ops.close_day(day("2026-08-03")).unwrap();
    assert!(days(&ops, Probe::Unclosed).is_empty());
    assert_eq!(days(&ops, Probe::Undelivered), [day("2026-08-03")]);
}

fn somebody(name: &str) -> Clerk {
    Clerk {
        id: 0,
        name: name.into(),
        position: "секретарь".into(),
        since: day("2026-08-01"),
        until: None,
        certificate: "7".into(),
        certificate_until: Some(day("2026-09-01")),
    }
}

#[test]
fn a_certificate_is_told_on_the_first_screen_thirty_days_before_its_end_and_found_once_it_ran_out() {
    let (mut ops, clock) = desk(ProviderKind::School, "2026-08-01T10:00");
    let id = ops.save_clerk(&somebody("Тестова Т. Т.")).unwrap().id;
    let news = |ops: &Ops| ops.desk_news().unwrap().iter().map(|m| m.key).collect::<Vec<_>>();
    assert!(news(&ops).is_empty(), "31 days before");
    clock.set(moment("2026-08-02T10:00"));
    assert_eq!(news(&ops), ["staff-certificate-runs-out"]);
    assert!(found(&ops, Probe::Untrained).is_empty());
    clock.set(moment("2026-09-02T10:00"));
    assert_eq!(news(&ops), ["staff-certificate-ran-out"]);
    let behind = ops.self_check_behind(Probe::Untrained, day("2026-09-01"), day("2026-09-30")).unwrap();
    assert_eq!((behind.len(), behind[0].id), (1, id));
    assert!(found(&ops, Probe::Untrained).is_empty(), "it held on the last day of August");
}

#[test]
fn who_sits_at_the_desk_is_chosen_among_those_who_serve_and_every_entry_bears_that_name() {
    let (mut ops, _) = school();
    let mine = ops.save_clerk(&somebody("Тестова Т. Т.")).unwrap();
    let other = ops.save_clerk(&somebody("Пробный П. П.")).unwrap();
    assert_eq!(ops.sit_down(other.id).unwrap().name, "Пробный П. П.");
    register(&mut ops, DUPLICATE, 0, &[("reason", "damaged")]);
    assert_eq!(ops.case(1).unwrap().clerk, "Пробный П. П.");
    assert_eq!((ops.office().clerk.as_str(), ops.office().position.as_str()), ("Пробный П. П.", "секретарь"));
    ops.be_away(other.id, day("2026-08-03"), day("2026-08-05"), "отпуск").unwrap();
    assert!(ops.desk_news().unwrap().iter().any(|m| m.key == "staff-desk-away"));
    ops.be_back(1, "отозван из отпуска").unwrap();
    assert!(!ops.desk_news().unwrap().iter().any(|m| m.key == "staff-desk-away"));
    ops.save_clerk(&Clerk { until: Some(day("2026-08-02")), ..mine.clone() }).unwrap();
    assert_eq!(ops.sit_down(mine.id).unwrap_err().code, "not-serving");
    // A clerk of the settings alone keeps working, and the first screen says that nobody of the list bears the name.
    let office = kense::ops::office::Office { clerk: "Иная И. И.".into(), ..ops.office().clone() };
    ops.change_office(office).unwrap();
    assert!(ops.desk_news().unwrap().iter().any(|m| m.key == "staff-desk-unknown"));
}

#[test]
fn no_sum_can_be_entered_for_a_free_service_and_one_that_plain_sql_entered_is_found() {
    let (mut ops, _) = school();
    register(&mut ops, DUPLICATE, 0, &[("reason", "damaged")]);
    register(&mut ops, CLUB, 1, &[]);
    let pay = |sum: &str| Pay { receipt: "118".into(), sum: sum.into(), day: None };
    assert_eq!(ops.pay(1, &pay("500")).unwrap_err().code, "free-of-charge");
    assert_eq!(ops.pay(2, &pay("0")).unwrap_err().details[0].0, "sum");
    assert_eq!(ops.pay(2, &pay("12 500")).unwrap().sum, 12_500);
    assert_eq!(ops.card(2).unwrap().payments.len(), 1);
    assert!(found(&ops, Probe::PaidForFree).is_empty());
    ops.store().raw("INSERT INTO payment VALUES (2, 1, 'x', 500, '2026-08-03', '2026-08-03T10:00:00+05:00', 'x', NULL)").unwrap();
    assert_eq!(found(&ops, Probe::PaidForFree), ["05-12/1"]);
}

#[test]
fn what_stands_cannot_be_taken_out_changed_or_put_over_by_plain_sql() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = desk_in(dir.path(), ProviderKind::School, "2026-08-03T19:00");
    register(&mut ops, CLUB, 0, &[]);
    ops.save_clerk(&somebody("Тестова Т. Т.")).unwrap();
    ops.be_away(1, day("2026-08-03"), day("2026-08-05"), "отпуск").unwrap();
    ops.pay(1, &Pay { receipt: "1".into(), sum: "5".into(), day: None }).unwrap();
    let ticking = Ticking { item: "4".into(), who: "Тестова".into(), ..Ticking::default() };
    ops.tick(&ticking).unwrap();
    ops.tick(&ticking).unwrap();
    ops.untick(2, "ошибка").unwrap();
    drop(ops);
    let db = Connection::open(dir.path().join(kense::ops::REGISTER)).unwrap();
    for bad in [
        "DELETE FROM tick",
        "DELETE FROM staff",
        "DELETE FROM absence",
        "DELETE FROM payment",
        "DELETE FROM outside_hours",
        "REPLACE INTO tick SELECT id, item, day, 'другой', until, note, at, clerk, NULL, NULL FROM tick",
        "REPLACE INTO staff SELECT id, 'другой', position, since, until, certificate, certificate_until FROM staff",
        "REPLACE INTO absence SELECT id, staff, since, until, 'другое', NULL FROM absence",
        "REPLACE INTO payment SELECT id, application, receipt, 1, day, at, clerk, NULL FROM payment",
        "REPLACE INTO outside_hours SELECT seq, day, subject, id, 'lunch' FROM outside_hours",
        "UPDATE tick SET who = 'другой'",
        "UPDATE tick SET rowid = 9 WHERE id = 1",
        "UPDATE tick SET withdrawn = '', withdrawn_at = 'x' WHERE id = 1",
        "UPDATE tick SET withdrawn = NULL, withdrawn_at = NULL WHERE id = 2",
        "UPDATE staff SET rowid = 9",
        "UPDATE absence SET why = 'другое'",
        "UPDATE payment SET sum = 1",
        "UPDATE outside_hours SET why = 'lunch'",
        "INSERT INTO tick VALUES (9, '', '2026-08-03', 'x', NULL, '', 'x', 'x', NULL, NULL)",
        "INSERT INTO tick VALUES (9, 'x', '2026-08-03', 'x', '2026-08-02', '', 'x', 'x', NULL, NULL)",
        "INSERT INTO payment VALUES (9, 1, '1', 0, 'x', 'x', 'x', NULL)",
    ] {
        assert!(db.execute(bad, []).is_err(), "{bad}");
    }
}

#[test]
fn every_word_of_self_control_exists_in_every_language() {
    for words in Lang::ALL.map(Words::new) {
        let figure = Figure { found: 1, of: 2 };
        let all = Probe::ALL
            .iter()
            .flat_map(|p| [p.message(), figure_message(*p, figure), figure_message(*p, Figure::default())])
            .chain(Standing::ALL.iter().map(|s| s.message()))
            .chain(Part::ALL.iter().map(|p| p.message()))
            .chain(Severity::ALL.iter().map(|s| s.message()));
        for message in all {
            let said = words.tell(&message);
            assert!(!said.contains('⟨') && !said.is_empty(), "{said}");
        }
    }
}
