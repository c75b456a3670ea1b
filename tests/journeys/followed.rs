//! A complaint followed to its end: answered on the last day, late, sent on and decided above, made longer; the applicant told each time.

use chrono::NaiveDate;
use insta::assert_snapshot;
use kense::domain::complaint::{News, Outcome};
use kense::domain::service::{ProviderKind, ServiceCode};
use kense::domain::text::Lang;
use kense::ops::complain::Complain;
use kense::tui::theme::Role;

use crate::day::{open, pictures, register, sweep};
use crate::desk::{Journey, PARENT};

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, n).unwrap()
}

/// A school with a case and a complaint about it that came on Tuesday the 2nd of June.
fn complained(lang: Lang) -> Journey {
    let mut j = Journey::new(ProviderKind::School, "2026-06-02T10:00", lang);
    let (case, _) = register(j.ops(), "00403003");
    let about = Complain { case: Some(case), subject: "Не дали расписку".into(), ..Complain::default() };
    j.ops().complain(&about).unwrap();
    j
}

#[test]
fn a_complaint_answered_on_the_fifth_day_is_in_time_and_ended_once_the_applicant_is_told() {
    let mut j = complained(Lang::Ru);
    j.go_to("2026-06-09T17:30");
    open(&mut j, "place-complaints");
    j.sees("ответить сегодня")
        .keys("<F6><Right><Tab>Расписку выдали<F2>")
        .sees("записан: удовлетворена")
        .sees("известить заявителя");
    j.keys("<F4>").sees("об ответе").sees("+7 701 000 00 00").keys("<Right><F2>").sees("извещён по почте");
    j.sees("удовлетворена").sees_no("позже:");
    let c = j.ops().complaint(1).unwrap();
    assert_eq!((c.untold(), c.notices.len(), c.notices[0].of), (None, 1, News::Answer));
    let sums = j.ops().complaint_sums(day(1), day(30)).unwrap();
    assert_eq!((sums.all, sums.in_time, sums.late, sums.satisfied, sums.untold), (1, 1, 0, 1, 0));
    assert!(j.ops().board().unwrap().complaints.is_empty(), "nothing is owed any more");
    j.keys("<Enter>").sees("сделано 09.06.2026").sees("не требуется").sees("Закон № 88-V").sees("АППК, ст. 91 п. 4");
    j.keys("<F6>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn a_late_answer_is_told_by_word_and_colour_and_counted_as_late() {
    let mut j = complained(Lang::Ru);
    j.go_to("2026-06-11T10:00");
    open(&mut j, "place-complaints");
    j.sees("просрочена на 2 дня").sees("просрочено 1");
    j.keys("<F6><Right><Tab>Расписку выдали<F2>").sees("позже 1").sees("просрочено 0").keys("<F4><F2>");
    j.ops().complain(&Complain { service: Some(ServiceCode("00403003".into())), ..other() }).unwrap();
    open(&mut j, "place-complaints");
    assert_eq!(j.pilot.role_of("позже: удовлетворена"), Some(Role::Warn));
    let sums = j.ops().complaint_sums(day(1), day(30)).unwrap();
    assert_eq!((sums.in_time, sums.late, sums.overdue, sums.waiting), (0, 1, 0, 1));
}

fn other() -> Complain {
    Complain { name: "Пробный Пётр Тестович".into(), subject: "Очередь".into(), ..Complain::default() }
}

#[test]
fn a_complaint_not_satisfied_in_full_is_sent_on_and_ends_with_the_decision_above() {
    let mut j = complained(Lang::Ru);
    j.go_to("2026-06-04T10:00");
    open(&mut j, "place-complaints");
    j.keys("<F6>").sees("до 05.06.2026 передайте").keys("<Left><Left><Tab>Отказ верен<F2>");
    j.sees("не удовлетворена").sees("передать: 1 день");
    assert_eq!(j.ops().board().unwrap().complaints.len(), 1, "Today reminds of it");
    j.keys("<F6>").sees("Передать жалобу № 05-13/1").keys("Отдел образования<Tab>исх. 7, дело на 12 листах<F2>");
    // Fifteen working days from the 4th of June.
    j.sees("Жалоба 05-13/1 передана; решения ждут до 25.06.2026").keys("<F4>").sees("о передаче").keys("<F2>");
    j.sees("выше, до 25.06.2026");
    j.go_to("2026-06-26T10:00");
    open(&mut j, "place-complaints");
    j.sees("выше, срок прошёл");
    j.keys("<F6>").sees("Что решил орган: Отдел образования").keys("<Right><Right><Tab><C-w>24.06.2026<Tab>Объяснить отказ<F2>");
    j.sees("Решение по жалобе 05-13/1 записано: удовлетворена частично").keys("<F4><Right><Right><F2>");
    j.sees("удовлетворена частично").sees_no("позже:");
    let c = j.ops().complaint(1).unwrap();
    let (sent, ruled) = (c.forwarded.clone().unwrap(), c.ruling.clone().unwrap());
    assert_eq!((sent.day, sent.to.as_str(), ruled.day, ruled.outcome), (day(4), "Отдел образования", day(24), Outcome::Partly));
    assert_eq!(c.notices.iter().map(|n| n.of).collect::<Vec<_>>(), [News::Forwarding, News::Ruling]);
    let sums = j.ops().complaint_sums(day(1), day(30)).unwrap();
    assert_eq!((sums.forwarded, sums.forwarded_late, sums.partly, sums.not_satisfied), (1, 0, 1, 0));
    // The case of the complaint knows all of it.
    let verbs: Vec<String> = j.ops().card(1).unwrap().history.into_iter().map(|h| h.verb).collect();
    assert_eq!(verbs[verbs.len() - 6..], ["complained", "answered", "forwarded", "notified", "ruled", "notified"]);
}

#[test]
fn a_complaint_may_be_sent_on_without_an_answer_and_late_sending_is_counted() {
    let mut j = complained(Lang::Ru);
    j.go_to("2026-06-08T10:00");
    open(&mut j, "place-complaints");
    j.keys("<F6><Left><Tab>Отдел образования<Tab>исх. 8<F2>").sees("передана; решения ждут до 29.06.2026");
    let c = j.ops().complaint(1).unwrap();
    assert!(c.answer.is_none() && c.forwarded.is_some());
    let sums = j.ops().complaint_sums(day(1), day(30)).unwrap();
    assert_eq!((sums.late, sums.forwarded_late, sums.waiting), (1, 1, 0), "due on the 5th, sent on the 8th");
    assert_eq!(j.ops().answer(1, Outcome::Satisfied, "поздно").unwrap_err().code, "complaint-ended");
    j.keys("<Enter>").sees("08.06.2026, позже срока").sees("ждём решения");
}

#[test]
fn only_a_body_the_law_names_takes_longer_and_says_why() {
    let mut j = complained(Lang::Ru);
    open(&mut j, "place-complaints");
    j.keys("<F6>").sees_no("продлить");
    assert_eq!(j.ops().extend(1, day(12), "эксперт").unwrap_err().code, "complaint-not-longer");
    j.keys("<Left><Tab>Отдел образования<Tab>исх. 8<F2>").sees("до 23.06.2026");
    j.keys("<F6><Left>").sees("Новый срок").keys("<Tab>30.06.2026<Tab>запрошена школа<F2>").sees("продлён до 30.06.2026");
    assert_eq!(j.ops().complaint(1).unwrap().control_due(), Some(day(30)));
    j.keys("<F6>").sees_no("орган продлил").keys("<Esc><Enter>").sees("до 30.06.2026: запрошена школа");
    let mut office = Journey::new(ProviderKind::EducationDepartment, "2026-06-02T10:00", Lang::Ru);
    office.ops().complain(&Complain { service: Some(ServiceCode("00403015".into())), ..other() }).unwrap();
    open(&mut office, "place-complaints");
    office.keys("<F6><Left>").keys("<Tab>23.06.2026<Tab>запрошена школа<F2>").sees("продлён до 23.06.2026");
    office.go_to("2026-06-22T10:00");
    open(&mut office, "place-complaints");
    office.sees("остался 1 день");
}

#[test]
fn a_second_complaint_of_one_person_on_one_case_is_pointed_out() {
    let mut j = complained(Lang::Ru);
    open(&mut j, "place-complaints");
    j.keys("<Ins>05-12/1<Tab>").sees("Тот же человек уже жаловался по этому заявлению: 05-13/1 от 02.06.2026");
    // Another person is another matter: by number, and by name where there is none.
    j.keys("<Tab><C-w><C-w><C-w>Пробный Пётр<Tab><C-w>").sees_no("Тот же человек");
    j.keys("<BackTab><C-w><C-w>Ахметова Алия Нурлановна<Tab>").keys(PARENT);
    j.sees("Тот же человек")
        .keys("<Tab><Tab>Снова нет<F2>")
        .keys("<Enter>")
        .sees("Жалуется повторно")
        .sees("05-13/1 от 02.06.2026");
    j.ops().annul_complaint(1, "введена дважды").unwrap();
    open(&mut j, "place-complaints");
    j.keys("<Enter>").sees_no("Жалуется повторно");
}

#[test]
fn what_was_annulled_owes_nothing_and_takes_nothing() {
    let mut j = complained(Lang::Ru);
    j.ops().annul_complaint(1, "не жалоба").unwrap();
    j.go_to("2026-06-20T10:00");
    assert!(j.ops().board().unwrap().complaints.is_empty());
    open(&mut j, "place-complaints");
    j.keys("<F6>").sees("не действует").keys("<F4>").sees("не действует");
    let sums = j.ops().complaint_sums(day(1), day(30)).unwrap();
    assert_eq!((sums.all, sums.annulled, sums.overdue), (0, 1, 0));
}

/// Walks over the forms and the card of a complaint on its way.
fn walk(lang: Lang, mut look: impl FnMut(&mut Journey, &str)) {
    let mut j = complained(lang);
    open(&mut j, "place-complaints");
    j.keys("<F6><Left>");
    look(&mut j, "followed_answer_forward");
    j.keys("<Left><Tab>Отказ верен<F2><F6>");
    look(&mut j, "followed_forward");
    j.keys("Отдел образования<Tab>исх. 7, дело на 12 листах<F2><F4>");
    look(&mut j, "followed_notice");
    j.keys("<F2><F6><Right>");
    look(&mut j, "followed_ruling");
    j.keys("<Left>");
    look(&mut j, "followed_longer");
    j.keys("<Right><Right><Tab><Tab>Объяснить отказ<F2>");
    look(&mut j, "followed_journal");
    j.keys("<Enter>");
    look(&mut j, "followed_card");
    j.keys("<End>");
    look(&mut j, "followed_card_below");
    open(&mut j, "place-complaints");
    j.keys("<Ins>05-12/1<Tab>");
    look(&mut j, "followed_again");
}

#[test]
fn pictures_of_a_complaint_on_its_way() {
    walk(Lang::Ru, pictures);
}

#[test]
fn a_walk_over_a_complaint_on_its_way_in_kazakh() {
    walk(Lang::Kk, |j, name| {
        j.sees_no("⟨");
        if matches!(name, "followed_journal" | "followed_card" | "followed_notice") {
            assert_snapshot!(format!("{name}_kk"), j.pilot.screen());
        }
        sweep(j);
    });
    walk(Lang::En, |j, _| {
        j.sees_no("⟨");
    });
}
