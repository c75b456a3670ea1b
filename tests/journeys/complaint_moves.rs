//! A calendar that changes in the middle of open complaints: which days move, what is said of those that come earlier, what stays.

use chrono::NaiveDate;
use kense::domain::complaint::{Complaint, NoticeWay, Outcome, Standing};
use kense::domain::service::ProviderKind;
use kense::ops::Ops;
use kense::ops::complain::Complain;
use kense::ops::follow::{Decided, Forward};
use kense::tui::theme::Role;

use crate::day::{open, register};
use crate::desk::Journey;
use crate::terms::rest_day;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn complain(ops: &mut Ops, case: i64) -> Complaint {
    ops.complain(&Complain { case: Some(case), subject: "Не дали расписку".into(), ..Complain::default() }).unwrap()
}

fn sent() -> Forward {
    Forward { day: None, to: "Отдел образования".into(), file: "дело, 3 листа".into() }
}

/// Complaints of Tuesday the 2nd of June: 1 open, 2 above, 3 above with a longer term to the 30th, 4 satisfied in part, 5 satisfied,
/// 6 annulled, 7 decided above.
fn complaints(ops: &mut Ops) -> i64 {
    let (case, _) = register(ops, "00403003");
    for _ in 1..=7 {
        complain(ops, case);
    }
    for above in [2, 3, 7] {
        ops.forward(above, &sent()).unwrap();
    }
    ops.extend(3, day(6, 30), "запрос дела").unwrap();
    ops.notify(3, NoticeWay::Post, None).unwrap();
    ops.answer(4, Outcome::Partly, "Выдали").unwrap();
    ops.answer(5, Outcome::Satisfied, "Выдали").unwrap();
    ops.annul_complaint(6, "ошибка").unwrap();
    ops.ruling(7, &Decided { day: None, outcome: Outcome::Partly, text: "разъяснить".into() }).unwrap();
    case
}

/// What moves, as "complaint term was now".
fn moving(ops: &Ops) -> Vec<String> {
    let line = |m: &kense::ops::complaint_moves::ComplaintMove| {
        format!("{} {} {} {}", m.complaint.id, m.of.id(), m.of.by.format("%d.%m"), m.now.format("%d.%m"))
    };
    ops.moves().complaints.iter().map(line).collect()
}

#[test]
fn a_change_of_the_calendar_moves_the_days_of_open_complaints_once_a_person_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-02T10:00");
    let case = complaints(j.ops());
    let (before, counts) = (j.ops().complaint(5).unwrap(), j.ops().counts(day(6, 1), day(6, 30)).unwrap());
    rest_day(j.ops(), "2026-06-04");
    let found = ["1 forward 05.06 08.06", "1 answer 09.06 10.06", "2 control 23.06 24.06", "4 forward 05.06 08.06"];
    assert_eq!(moving(j.ops()), found, "ended ones stay, and so does a longer day that was named and is a working day");
    assert_eq!(j.ops().complaint(1).unwrap().due, day(6, 9), "never silently");
    // The next morning the first screen says so.
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-03T09:00");
    j.keys("<F9><Enter>").sees("другие сроки — 4").keys("<Enter>");
    j.sees("ответ на жалобу: ").sees("передача жалобы: ").sees("решение по жалобе: ").sees_no("раньше");
    insta::assert_snapshot!("complaint_moves_ru_80", j.pilot.screen());
    j.keys("<Down><Enter>")
        .sees("Жалоба № ")
        .keys("<Esc>")
        .keys("<F2>")
        .sees_no("сообщите ему")
        .keys("Решение маслихата № 7<F2>");
    j.sees("Сроки сдвинуты: 4");
    let c = j.ops().complaint(1).unwrap();
    assert_eq!((c.due, c.forward_by), (day(6, 10), Some(day(6, 8))));
    assert_eq!(j.ops().complaint(2).unwrap().control_due(), Some(day(6, 24)));
    assert_eq!(j.ops().complaint(3).unwrap().control_due(), Some(day(6, 30)));
    assert_eq!(j.ops().complaint(5).unwrap(), before);
    assert_eq!(j.ops().counts(day(6, 1), day(6, 30)).unwrap(), counts, "no number of the report moves");
    // The day in force is the one everywhere: the journal, the card with its entry, the calendar, what is late.
    open(&mut j, "place-complaints");
    j.sees("02.06.2026 10.06.2026 осталось").keys("<End><Enter>").sees("до 10.06.2026").keys("<End>");
    j.sees("ответ на жалобу: срок перенесён с").sees("09.06.2026 на 10.06.2026").sees("маслихата № 7");
    insta::assert_snapshot!("complaint_moved_card_ru_80", j.pilot.screen());
    let dues = j.ops().dues(day(6, 1), day(6, 30)).unwrap();
    assert_eq!((dues.get(&day(6, 9)).map(|d| d.complaints), dues[&day(6, 10)].complaints), (None, 1));
    assert_eq!(j.ops().due_on(day(6, 10)).unwrap().1.len(), 1);
    let verbs: Vec<String> = j.ops().complaint_history(1).unwrap().into_iter().map(|h| h.verb).collect();
    assert_eq!(verbs, ["complained", "due-moved", "due-moved"]);
    assert!(j.ops().card(case).unwrap().history.iter().filter(|h| h.verb == "due-moved").count() >= 4);
    j.go_to("2026-06-10T12:00");
    let c = j.ops().complaint(1).unwrap();
    assert_eq!(c.standing(day(6, 10), j.ops().calendar()), Standing::Today);
    let sums = j.ops().complaint_sums(day(6, 1), day(6, 30)).unwrap();
    assert_eq!((sums.overdue, sums.waiting), (0, 1), "by the day before it would be late");
    assert!(j.ops().verify().unwrap().is_none());
    let mut again = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-11T09:00");
    assert!(again.ops().moves().is_empty(), "settled once");
}

#[test]
fn a_day_that_becomes_earlier_is_pointed_out_before_it_moves_and_in_the_history() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-02T10:00");
    rest_day(j.ops(), "2026-06-04");
    j.ops().settle_moves("нет открытых").unwrap();
    let (case, _) = register(j.ops(), "00403003");
    complain(j.ops(), case);
    assert_eq!(j.ops().complaint(1).unwrap().due, day(6, 10));
    j.ops().remove_day(day(6, 4), "решение отменено").unwrap();
    assert_eq!(moving(j.ops()), ["1 forward 08.06 05.06", "1 answer 10.06 09.06"]);
    j.keys("<F9><Enter>").sees("другие сроки — 2").keys("<Enter>").sees("09.06.2026 раньше");
    assert_eq!(j.pilot.role_of("09.06.2026 раньше"), Some(Role::Warn));
    j.keys("<F2>").sees("Раньше прежнего станут: 2").sees("сообщите ему новый");
    insta::assert_snapshot!("complaint_sooner_ru_80", j.pilot.screen());
    j.keys("Решение маслихата № 8<F2>").sees("Сроки сдвинуты: 2");
    open(&mut j, "place-complaints");
    j.keys("<End><Enter><End>").sees("срок стал раньше").sees("09.06.2026 вместо");
}

#[test]
fn a_longer_day_that_was_named_moves_only_off_a_day_off_and_back_within_what_the_law_gives() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-02T10:00");
    let ops = j.ops();
    let (case, _) = register(ops, "00403003");
    for id in [1, 2] {
        complain(ops, case);
        ops.forward(id, &sent()).unwrap();
    }
    ops.extend(1, day(6, 30), "запрос дела").unwrap();
    let most = ops.longest(&ops.complaint(2).unwrap());
    assert_eq!(most, day(7, 8), "the 23rd of June and ten working days, the 6th of July a holiday");
    ops.extend(2, most, "запрос дела").unwrap();
    rest_day(ops, "2026-06-30");
    assert_eq!(moving(ops), ["1 control-longer 30.06 01.07"], "the other one is within the law and was told");
    ops.settle_moves("решение").unwrap();
    assert_eq!(ops.complaint(1).unwrap().control_due(), Some(day(7, 1)));
    // Taken back: the first keeps the day that was named anew, the second never passed what the law gives.
    ops.remove_day(day(6, 30), "отменено").unwrap();
    assert!(ops.moves().is_empty(), "{:?}", moving(ops));
    // Only a day that the law no longer gives comes back, and says so.
    rest_day(ops, "2026-06-05");
    ops.settle_moves("решение").unwrap();
    complain(ops, case);
    ops.forward(3, &sent()).unwrap();
    let most = ops.longest(&ops.complaint(3).unwrap());
    ops.extend(3, most, "запрос дела").unwrap();
    ops.remove_day(day(6, 5), "отменено").unwrap();
    assert_eq!(moving(ops), ["3 control-longer 09.07 08.07"]);
    assert_eq!(ops.moves().sooner(), 1);
}

#[test]
fn whether_a_complaint_came_after_closing_time_is_settled_by_the_hours_of_then() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-02T18:30");
    let ops = j.ops();
    let (case, _) = register(ops, "00403003");
    complain(ops, case);
    assert_eq!(ops.complaint(1).unwrap().due, day(6, 10), "counted from the next working day");
    let mut office = ops.office().clone();
    office.hours.closes = chrono::NaiveTime::from_hms_opt(19, 0, 0).unwrap();
    ops.change_office(office).unwrap();
    assert!(ops.moves().is_empty(), "other hours move nothing");
    rest_day(ops, "2026-06-04");
    assert_eq!(moving(ops), ["1 forward 08.06 09.06", "1 answer 10.06 11.06"]);
}
