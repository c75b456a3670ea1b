//! Self-control over the practice office with violations planted in it: each is found, each opens to what stands behind it, nothing is green.

use insta::assert_snapshot;
use kense::domain::selfcheck::Standing;
use kense::domain::text::Lang;
use kense::ops::clock::HandClock;
use kense::ops::demo::demo_office;
use kense::tui::theme::Role;

use crate::day::{open, sweep};
use crate::desk::{Journey, at};

/// A non-acceptance that demands a paper off every list. No verb writes one; plain SQL can, as the database does not know the lists.
const SURPLUS: &str = "INSERT INTO non_acceptance SELECT max(id) + 1, 2026, max(ordinal) + 1, '05-12/О-' || (max(ordinal) + 1),
    '2026-08-18T11:00:00+05:00', '2026-08-18', service, edition, person, applicant_number, 'Мысалова Гүлнар', applicant_phone,
    applicant_address, child_number, child_name, '[\"Справка об отсутствии задолженности по питанию\"]', norm, clerk, NULL
    FROM non_acceptance";

/// The practice office. Its own seed plants: a late issue, a refusal on documents that names none, a complaint left without an answer, an
/// issue after closing time. The surplus document comes by plain SQL.
fn demo(lang: Lang) -> Journey {
    let mut ops = demo_office(lang).unwrap();
    ops.store().raw(SURPLUS).unwrap();
    Journey::over(ops, HandClock::at(at("2026-08-20T10:30")))
}

fn standing(j: &mut Journey, id: &str) -> Standing {
    let (from, to) = ("2026-07-01".parse().unwrap(), "2026-08-20".parse().unwrap());
    let check = j.ops().self_check(from, to).unwrap();
    let found = check.rows().find(|(i, _)| i.id == id).map(|(_, f)| f.standing);
    found.unwrap()
}

/// Goes to a criterion by its number.
fn to_criterion(j: &mut Journey, n: usize) {
    open(j, "place-control");
    for _ in 1..n {
        j.keys("<Down>");
    }
}

#[test]
fn self_control_over_the_practice_office_finds_each_planted_violation_and_says_what_cannot_be_known() {
    let mut j = demo(Lang::Ru);
    for (id, wanted) in [
        ("criterion-8", Standing::Violated),
        ("criterion-13", Standing::Violated),
        ("criterion-12", Standing::ToExplain),
        ("criterion-14", Standing::Violated),
        ("criterion-10", Standing::ToExplain),
        ("criterion-1", Standing::NeedsTick),
        ("criterion-6", Standing::NoEntries),
    ] {
        assert_eq!(standing(&mut j, id), wanted, "{id}");
    }
    for (n, found) in [
        (8, "Затребован документ не из перечня: 1 из"),
        (13, "Решено позже срока: 1 из"),
        (12, "Отказ из-за документов, ни один не назван: 1 из"),
        (14, "Жалоба: срок прошёл, ответа нет: 1 из"),
        (10, "Запись вне часов приёма: 1 из"),
        (1, "Здесь не узнать: что стоит на портале"),
    ] {
        to_criterion(&mut j, n);
        j.sees(found);
    }
}

#[test]
fn enter_opens_what_stands_behind_and_enter_again_the_card_of_it() {
    let mut j = demo(Lang::Ru);
    to_criterion(&mut j, 8);
    j.keys("<Enter>").sees("Затребован документ не из").sees("Мысалова Гүлнар");
    j.keys("<Enter>").sees("Справка об отсутствии задолженности по питанию");
    to_criterion(&mut j, 13);
    j.keys("<Enter>").sees("Гончарова").keys("<Enter>").sees("05-12/19").sees("10.08.2026 10:45");
    to_criterion(&mut j, 14);
    j.keys("<Enter>").sees("Жалоба: срок прошёл").keys("<Down><Enter>").sees("Жалоба №");
    to_criterion(&mut j, 10);
    j.keys("<Enter><Enter>").keys("<End>").sees("вне часов приёма: после").sees("закрытия");
    to_criterion(&mut j, 3);
    j.sees("Нет действующего сертификата: 1 из 2").keys("<Enter>").sees("Архивова В. Г.").keys("<Enter>").sees("сертификата нет");
}

#[test]
fn a_tick_bears_a_name_and_a_day_holds_until_its_last_and_is_taken_back_with_a_reason() {
    let mut j = demo(Lang::Ru);
    to_criterion(&mut j, 4);
    j.sees("нужна отметка").keys("<Ins>").sees("Посмотрите стенд");
    j.keys("<C-w><C-w><C-w>Директорова Д. Д.<Tab><Tab>01.08.2026<F2>")
        .sees("! Последний день раньше")
        .sees("20.08.2026: поставьте этот день");
    j.keys("<C-w><BS><BS>31.12.2026<Tab>образцы новые<F2>").sees("Отметка записана: Директорова Д. Д.").sees("отмечено");
    j.sees("действует до 31.12.2026").keys("<F3>").sees("образцы новые").sees("Внёс(ла) Секретарева А. Б.").keys("<Esc>");
    j.keys("<F8>").sees("Снять отметку").keys("<F2>").sees("! Заполните это поле").keys("стенд сняли<F2>");
    j.sees("Отметка снята").sees("нужна отметка").keys("<F3>").sees("Снята: стенд сняли");
    assert_eq!(j.ops().verify().unwrap(), None);
}

#[test]
fn what_the_entries_prove_is_not_for_a_tick() {
    let mut j = demo(Lang::Ru);
    to_criterion(&mut j, 13);
    j.keys("<Ins>").sees("Сейчас эта клавиша не действует");
    let ticking = kense::ops::selfcheck::Ticking { item: "13".into(), who: "Кто-то".into(), ..Default::default() };
    assert_eq!(j.ops().tick(&ticking).unwrap_err().code, "tick-not-for-person");
}

#[test]
fn nothing_on_the_page_is_ever_green() {
    let mut j = Journey::school("2026-06-02T10:15");
    open(&mut j, "place-control");
    j.sees("записей нет").sees("нужна отметка");
    for _ in 0..45 {
        assert!(!j.pilot.screen().contains("good"), "{}", j.pilot.screen());
        j.keys("<Down>");
    }
    assert_ne!(j.pilot.role_of("не превышено"), Some(Role::Good));
}

#[test]
fn another_period_shows_what_fell_into_it_and_a_file_gets_the_whole_page() {
    let mut j = demo(Lang::Ru);
    to_criterion(&mut j, 13);
    j.keys("<F4><End><Tab><C-w><BS><BS>01.08.2026<Tab><C-w><BS><BS>05.08.2026<F2>")
        .sees("С 01.08.2026 по 05.08.2026")
        .sees("Решено позже срока: 0 из");
    j.keys("<F5><Down><Down><Enter>").sees("selfcheck-2026-08-01-2026-08-05.txt");
    let file = std::env::temp_dir().join("kense-exports/selfcheck-2026-08-01-2026-08-05.txt");
    let text = std::fs::read_to_string(file).unwrap();
    for part in ["Учебная школа", "14 критериев", "Что приводит плановую проверку", "Не найдено"]
    {
        assert!(text.contains(part) || text.contains(&part.to_lowercase()), "{part}\n{text}");
    }
}

#[test]
fn the_page_looks_as_reviewed() {
    for (lang, name) in [(Lang::Ru, "control_ru"), (Lang::Kk, "control_kk")] {
        let mut j = demo(lang);
        to_criterion(&mut j, 8);
        assert_snapshot!(format!("{name}_80"), j.pilot.screen());
        j.pilot.resize(120, 40);
        assert_snapshot!(format!("{name}_120"), j.pilot.screen());
        j.pilot.resize(80, 25);
        j.keys("<Enter>");
        assert_snapshot!(format!("{name}_behind_80"), j.pilot.screen());
    }
    let mut j = demo(Lang::Ru);
    to_criterion(&mut j, 4);
    j.keys("<Ins>");
    assert_snapshot!("control_tick_80", j.pilot.screen());
    j.keys("<Esc><F3>");
    assert_snapshot!("control_detail_80", j.pilot.screen());
    sweep(&mut j);
}
