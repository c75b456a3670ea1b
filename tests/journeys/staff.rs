//! The people of the desk, entries outside office hours, receipts of sums, and the reminders where they matter.

use insta::assert_snapshot;
use kense::domain::text::Lang;
use kense::tui::theme::Role;

use crate::cases::{SCHOOL, register};
use crate::day::{open, sweep};
use crate::desk::{CHILD, Journey, PARENT};

#[test]
fn somebody_is_entered_seated_and_every_entry_bears_that_name() {
    let mut j = Journey::school("2026-06-02T10:15");
    open(&mut j, "place-staff");
    j.sees("Сотрудников нет").keys("<Ins>").sees("Секретарёва А. Б.").keys("<F2>").sees("Записано: Секретарёва А. Б.");
    j.sees("за столом").sees("сертификата нет");
    j.keys("<Ins>Заменова З. З.<Tab>учитель<Tab><Tab><Tab>Г-7<Tab>20.06.2026<F2>").sees("скоро истечёт: 20.06.2026");
    j.keys("<Home><F6>").sees("За столом теперь Заменова З. З.").sees("за столом                 скоро истечёт");
    j.keys("<F6>").sees("Сейчас эта клавиша не действует");
    let id = register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    assert_eq!(j.ops().case(id).unwrap().clerk, "Заменова З. З.");
    j.keys("<Esc>").sees("Сертификат об обучении истекает 20.06.2026: Заменова З. З.");
}

#[test]
fn an_absence_shows_in_the_list_and_on_the_first_screen_and_is_taken_back_with_a_reason() {
    let mut j = Journey::school("2026-06-02T10:15");
    open(&mut j, "place-staff");
    j.keys("<Ins><F2><F3>").sees("Отсутствий нет");
    j.keys("<Ins>02.06.2026<Tab>05.06.2026<Tab>отпуск<F2>").sees("отпуск").keys("<Esc>").sees("отсутствует по 05.06.2026");
    j.keys("<Esc>").sees("но сегодня отсутствует");
    open(&mut j, "place-staff");
    j.keys("<F3><Del>вызвана<F2>").sees("вызвана").keys("<Esc>").sees_no("отсутствует по");
}

#[test]
fn a_case_taken_in_after_closing_time_is_marked_in_words_in_the_register_the_card_and_the_history() {
    let mut j = Journey::school("2026-06-02T18:10");
    register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    j.go_to("2026-06-03T10:00");
    open(&mut j, "place-register");
    j.sees("вне часов").keys("<Enter>").sees("вне часов приёма: после закрытия");
    assert_eq!(j.pilot.role_of("вне часов приёма: после закрытия"), Some(Role::Warn));
    j.keys("<End>").sees("(вне часов").sees("приёма: после закрытия)");
    open(&mut j, "place-control");
    j.keys("<PgDn>").sees("объяснить");
}

#[test]
fn a_case_taken_in_during_hours_bears_no_such_mark() {
    let mut j = Journey::school("2026-06-02T17:59");
    register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    open(&mut j, "place-register");
    j.sees_no("вне часов").keys("<Enter>").sees_no("вне часов").keys("<End>").sees_no("вне часов");
}

#[test]
fn a_free_service_says_so_and_offers_no_sum_and_one_that_may_be_paid_keeps_its_receipt_also_after_its_end() {
    let mut j = Journey::school("2026-06-02T10:15");
    register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    j.keys("<F7>мыс<Enter>").sees("согласие на использование сведений — в бланке").sees("услуга бесплатная: денег не берут");
    j.keys("<F4>").sees_no("Квитанция").keys("<Esc><Esc><Esc>");
    let mut j = Journey::school("2026-06-02T10:15");
    let id = register(j.ops(), "00403006", (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    j.keys("<F7>мыс<Enter>").sees("отдельный лист").sees("услуга бывает платной");
    j.keys("<F4><Down><Enter>118<Tab>12 500<F2>")
        .sees("Оплата записана: 12500 тг")
        .sees("12500 тг, квитанция № 118 от 02.06.2026");
    let handed = kense::ops::decide::Issue { handed_to: Some("Мысалова".into()), ..Default::default() };
    j.ops().issue(id, &handed).unwrap();
    j.keys("<Esc><Esc><F7>мыс<Enter><F4>").sees("Номер квитанции").keys("119<Tab>1000<F2>").sees("квитанция № 119");
    assert_eq!(j.ops().payments_of(id).unwrap().len(), 2);
    assert_eq!(j.ops().verify().unwrap(), None);
}

#[test]
fn the_people_of_the_desk_look_as_reviewed() {
    for (lang, name) in [(Lang::Ru, "staff_ru"), (Lang::Kk, "staff_kk")] {
        let ops = kense::ops::demo::demo_office(lang).unwrap();
        let mut j = Journey::over(ops, kense::ops::clock::HandClock::at(crate::desk::at("2026-08-20T10:30")));
        open(&mut j, "place-staff");
        assert_snapshot!(format!("{name}_80"), j.pilot.screen());
        j.pilot.resize(120, 40);
        assert_snapshot!(format!("{name}_120"), j.pilot.screen());
        j.pilot.resize(80, 25);
        sweep(&mut j);
        j.keys("<Ins>");
        assert_snapshot!(format!("{name}_form_80"), j.pilot.screen());
        sweep(&mut j);
    }
}
