//! Complaints: registered against a case or a service, five working days, answered with an outcome, annulled when made by mistake.

use chrono::NaiveDate;
use insta::assert_snapshot;
use kense::domain::complaint::{NoticeWay, Outcome};
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};
use kense::domain::text::Lang;
use kense::tui::theme::Role;

use crate::day::{open, pictures, register, sweep};
use crate::desk::{BIN, Journey, PARENT};

#[test]
fn a_complaint_against_a_case_takes_its_data_and_is_due_in_five_working_days_over_holidays() {
    let mut j = Journey::school("2026-04-30T10:00");
    let (case, number) = register(j.ops(), "00403003");
    open(&mut j, "place-complaints");
    j.sees("Жалоб нет").keys("<Ins>").sees("Новая жалоба").sees("Ответить до 12.05.2026");
    j.keys(&format!("{number}<Tab>")).sees(&format!("Заявление {number} от 30.04.2026")).sees("Ахметова Алия Нурлановна");
    j.keys("<Tab><Tab><Tab><Tab>Не дали расписку<F2>")
        .sees("05-13/1")
        .sees("Жалоба 05-13/1 зарегистрирована, ответить до 12.05.2026");
    let c = j.ops().complaint(1).unwrap();
    assert_eq!(c.case, Some((case, number)));
    assert_eq!((c.service.as_str(), c.party_number.as_str(), c.subject.as_str()), ("00403003", PARENT, "Не дали расписку"));
    assert_eq!(c.due, NaiveDate::from_ymd_opt(2026, 5, 12).unwrap());
    j.sees("осталось 5 дней");
}

#[test]
fn a_complaint_against_a_service_needs_no_case_and_a_legal_entity_is_known_by_its_number() {
    let mut j = Journey::school("2026-06-02T10:00");
    open(&mut j, "place-complaints");
    j.keys("<Ins><Tab>перевод<Tab>ТОО «Пример»<Tab>").keys(BIN).keys("<Tab>ул. Учебная, 2<Tab>Долго ждали<F2>");
    let c = j.ops().complaint(1).unwrap();
    assert_eq!((c.service.as_str(), c.person, c.case), ("00403015", PersonKind::LegalEntity, None));
    assert_eq!(c.name, "ТОО «Пример»");
}

#[test]
fn what_is_missing_or_wrong_is_told_under_its_field_and_nothing_typed_is_lost() {
    let mut j = Journey::school("2026-06-02T10:00");
    open(&mut j, "place-complaints");
    j.keys("<Ins>99-99/9<Tab>").sees("! Заявления 99-99/9 в журнале нет");
    j.keys("<Tab><Tab>12<Tab><Tab>Причина<F2>").sees("! Заполните это поле").sees("! Набрано 2 цифры, нужно 12");
    j.keys("<Tab><Tab>Ахметов Али<Tab><BS><BS><F2>").sees("! Заявления 99-99/9 в журнале нет").sees("Причина");
    j.keys("<C-w><F2>").sees("! Укажите, на какое заявление").sees("Ахметов Али");
    assert!(j.ops().complaints(0, 10).unwrap().is_empty());
    j.keys("<Esc>").sees("Набранное не записано");
}

#[test]
fn a_number_that_is_not_found_is_told_together_with_what_else_is_wrong() {
    let mut j = Journey::school("2026-06-02T10:00");
    let (_, number) = register(j.ops(), "00403003");
    open(&mut j, "place-complaints");
    for keys in ["<Ins>99-99/9<F2>", "<Tab><Tab><F2>"] {
        j.keys(keys).sees("! Заявления 99-99/9 в журнале нет").sees("► № заявления");
        assert_eq!(j.pilot.text().matches("! Заполните это поле").count(), 2, "{keys}:\n{}", j.pilot.text());
    }
    j.keys("<C-w>").keys(&number).keys("<Tab>").sees(&format!("Заявление {number} от")).sees_no("99-99/9");
    j.keys("<BackTab>").pilot.paste(&"9".repeat(5000));
    j.keys("<Tab>").sees("! Слишком длинно");
}

#[test]
fn a_complaint_is_answered_with_an_outcome_from_the_list_and_stays_answered() {
    let mut j = Journey::school("2026-06-02T10:00");
    complain(&mut j, "Долго ждали");
    j.go_to("2026-06-05T11:00");
    open(&mut j, "place-complaints");
    j.keys("<F6>").sees("Ответ на жалобу № 05-13/1").keys("<F2>").sees("! Выберите один из вариантов");
    j.keys("<Right><Right><Tab>Извинились, приняли без очереди<F2>");
    j.sees("Ответ на жалобу 05-13/1 записан: удовлетворена частично").sees("передать сегодня");
    let (_, outcome, text) = j.ops().complaint(1).unwrap().answer.unwrap();
    assert_eq!((outcome, text.as_str()), (Outcome::Partly, "Извинились, приняли без очереди"));
    assert_eq!(j.ops().answer(1, Outcome::Satisfied, "иначе").unwrap_err().code, "complaint-ended");
    j.keys("<Enter>").sees("Извинились").sees("Дан ответ на жалобу № 05-13/1").sees("05.06.2026 11:00");
}

#[test]
fn an_overdue_complaint_is_shown_by_word_and_colour_and_counted_above_the_keys() {
    let mut j = Journey::school("2026-06-02T10:00");
    complain(&mut j, "Долго ждали");
    for (now, says, role) in [
        ("2026-06-08T10:00", "остался 1 день", Role::Text),
        ("2026-06-09T10:00", "ответить сегодня", Role::Warn),
        ("2026-06-11T10:00", "просрочена на 2 дня", Role::Bad),
    ] {
        j.go_to(now);
        open(&mut j, "place-complaints");
        j.sees(says);
        // The chosen row has a look of its own; a second complaint takes the choice away.
        let id = j.ops().complain(&about("ещё одна")).unwrap().id;
        open(&mut j, "place-complaints");
        assert_eq!(j.pilot.role_of(says), Some(role), "{says}");
        j.ops().annul_complaint(id, "для примера").unwrap();
    }
    j.sees("1 жалоба просрочена: ответьте или передайте сегодня");
    j.ops().answer(1, Outcome::Satisfied, "Приняли").unwrap();
    open(&mut j, "place-complaints");
    j.sees("известить заявителя").sees_no("просрочена:").sees("позже 1");
    j.ops().notify(1, NoticeWay::Phone, None).unwrap();
    open(&mut j, "place-complaints");
    j.sees("позже: удовлетворена");
}

#[test]
fn an_annulled_complaint_stays_in_the_journal_with_its_reason_and_counts_nowhere() {
    let mut j = Journey::school("2026-06-02T10:00");
    complain(&mut j, "Ошибка");
    open(&mut j, "place-complaints");
    j.keys("<F8>").sees("Аннулировать жалобу № 05-13/1").keys("<F2>").sees("! Заполните это поле");
    j.keys("введена дважды<F2>").sees("Жалоба 05-13/1 аннулирована").sees("аннулирована");
    let today = NaiveDate::from_ymd_opt(2026, 6, 2).unwrap();
    assert!(j.ops().counts(today, today).unwrap().is_empty());
    j.keys("<Enter>").sees("введена дважды").keys("<F8>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn a_refused_answer_is_explained_and_the_form_comes_back_as_it_was_typed() {
    let mut j = Journey::school("2026-06-02T10:00");
    complain(&mut j, "Долго ждали");
    open(&mut j, "place-complaints");
    j.keys("<F6><Right><Tab>Приняли без очереди");
    j.ops().answer(1, Outcome::NotSatisfied, "уже отвечено").unwrap();
    j.keys("<F2>").sees("ответ уже записан").keys("<Enter>").sees("Ответ на жалобу № 05-13/1").sees("Приняли без очереди");
    j.keys("<Esc><Right><Enter>");
    assert_eq!(j.ops().complaint(1).unwrap().answer.unwrap().1, Outcome::NotSatisfied);
}

#[test]
fn a_long_journal_is_read_page_by_page_newest_first() {
    let mut j = Journey::school("2026-06-02T10:00");
    for n in 1..=230 {
        j.ops().complain(&about(&format!("№ {n}"))).unwrap();
    }
    open(&mut j, "place-complaints");
    j.sees("► 05-13/230").keys("<End><End>").sees("► 05-13/1 ");
    j.keys("<Enter>").sees("Жалоба № 05-13/1 ").keys("<Esc>").sees("► 05-13/1 ");
}

#[test]
fn the_journal_is_written_to_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, "2026-06-02T10:00");
    complain(&mut j, "Долго ждали");
    open(&mut j, "place-complaints");
    j.keys("<F5><Down><Enter>").sees("Записано:");
    let csv = std::fs::read_to_string(dir.path().join("exports/complaints-2026-06-02.csv")).unwrap();
    assert!(csv.contains("05-13/1") && csv.contains("Долго ждали"), "{csv}");
}

fn about(subject: &str) -> kense::ops::complain::Complain {
    kense::ops::complain::Complain {
        service: Some(ServiceCode("00403003".into())),
        name: "Ахметова Алия Нурлановна".into(),
        number: PARENT.into(),
        contact: "+7 701 000 00 00".into(),
        subject: subject.into(),
        ..Default::default()
    }
}

fn complain(j: &mut Journey, subject: &str) {
    j.ops().complain(&about(subject)).unwrap();
}

/// Walks over the journal with an overdue, an answered, an annulled and a new complaint.
fn walk(lang: Lang, mut look: impl FnMut(&mut Journey, &str)) {
    let mut j = Journey::new(ProviderKind::School, "2026-06-01T10:00", lang);
    open(&mut j, "place-complaints");
    look(&mut j, "complaints_none");
    let (case, number) = register(j.ops(), "00403003");
    complain(&mut j, "Не дали расписку о приёме документов");
    complain(&mut j, "Долго ждали в очереди");
    complain(&mut j, "Введена по ошибке");
    let of_case = kense::ops::complain::Complain { case: Some(case), ..about("Отказали без объяснения") };
    j.ops().answer(2, Outcome::Satisfied, "Открыли второе окно приёма").unwrap();
    j.ops().annul_complaint(3, "введена дважды").unwrap();
    j.go_to("2026-06-10T10:15");
    j.ops().complain(&of_case).unwrap();
    open(&mut j, "place-complaints");
    look(&mut j, "complaints");
    j.keys("<F6>");
    look(&mut j, "complaint_answer");
    j.keys("<F2>");
    look(&mut j, "complaint_answer_fault");
    j.keys("<Esc>");
    j.keys("<F8>");
    look(&mut j, "complaint_annul");
    j.keys("<Esc><Down><Down><Enter>");
    look(&mut j, "complaint_one");
    j.keys("<Esc><Ins>");
    j.keys(&number).keys("<Tab>");
    look(&mut j, "complaint_new");
    j.keys("<F2>");
    look(&mut j, "complaint_new_fault");
}

#[test]
fn pictures_of_complaints() {
    walk(Lang::Ru, |j, name| {
        if !name.ends_with("_fault") {
            pictures(j, name);
        }
    });
}

#[test]
fn a_walk_over_complaints_in_kazakh() {
    walk(Lang::Kk, |j, name| {
        j.sees_no("⟨");
        if matches!(name, "complaints" | "complaint_one" | "complaint_new") {
            assert_snapshot!(format!("{name}_kk"), j.pilot.screen());
        }
    });
}

#[test]
fn no_size_and_no_language_breaks_complaints_or_their_dialogs() {
    // Kazakh has the longest words; the other languages are looked at in the size of home.
    walk(Lang::Kk, |j, _| sweep(j));
    for lang in [Lang::Ru, Lang::En] {
        walk(lang, |j, _| {
            j.sees_no("⟨");
        });
    }
}
