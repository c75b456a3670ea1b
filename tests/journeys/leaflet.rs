//! What to bring: from the catalogue, from an application being taken in, for the stand; languages, file, no case.

use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::CaseQuery;
use kense::tui::effect::Effect;
use kense::tui::pilot::render_at;

use crate::desk::{CHILD, Journey, PARENT};
use crate::frame::sizes;

const NOW: &str = "2026-06-02T10:15";
/// The catalogue by the menu, the line above the settings.
const CATALOGUE: &str = "<F9><End><Up><Up><Up><Up><Enter>";

fn catalogue() -> Journey {
    let mut j = Journey::school(NOW);
    j.keys(CATALOGUE).sees("Kense · Каталог услуг");
    j
}

#[test]
fn a_parent_who_asks_is_asked_and_answered_and_no_case_is_opened() {
    let mut j = catalogue();
    j.keys("00403003<F3>").sees("В какой класс?").sees("Сначала — ответы, от которых зависит список").sees("F6 Дальше");
    j.keys("<Right><Right><F6>").sees("В какой класс? 10, 11 (12) класс").sees("Что принести");
    j.keys("<Tab><Tab><Tab>").sees("Форма № 065/у").sees("Документ государственного образца об основном среднем");
    // Other answers, other list.
    j.keys("<F4><Left><Left><F6>").sees("В какой класс? 1 класс");
    j.keys("<Tab><Tab><Tab>").sees("Форма № 065/у").sees_no("об основном среднем");
    assert!(j.ops().drafts().unwrap().is_empty(), "no draft");
    assert!(j.ops().cases(&CaseQuery { limit: 9, ..CaseQuery::default() }).unwrap().is_empty(), "no case");
}

#[test]
fn the_choice_of_a_service_answers_before_an_application_is_begun() {
    let mut j = Journey::school(NOW);
    j.keys("<Ins>общежитие<F3>").sees("Сначала — ответы").keys("<F6>");
    // A service of somebody else too: it says who gives it.
    j.sees("Что принести: ").sees("Оказывает: колледж").keys("<Esc>").sees("Новое заявление");
    assert!(j.ops().drafts().unwrap().is_empty(), "no draft");
}

#[test]
fn esc_from_other_answers_leads_back_to_the_sheet_as_it_was() {
    let mut j = catalogue();
    j.keys("00403003<F3><F6>").sees("В какой класс? 1 класс").keys("<F4>").sees("► ").keys("<Esc>").sees("F3 Стенд");
    j.keys("<Esc>").sees("Kense · Каталог услуг").keys("<F3><Esc>").sees("Kense · Каталог услуг");
}

#[test]
fn f6_goes_from_russian_to_kazakh_to_both_side_by_side() {
    let mut j = catalogue();
    j.keys("00403003<F3><F6>").sees("Что принести: Зачисление в школу").sees("Лист по-русски").sees_no("Не әкелу керек");
    j.keys("<F6>").sees("Не әкелу керек: Мектепке қабылдау").sees_no("Что принести: Зачисление");
    j.keys("<F6>").sees("Что принести: Зачисление в школу").sees("│ Не әкелу керек: Мектепке қабылдау");
    j.keys("<F6>").sees_no("Не әкелу керек");
    // A Kazakh office begins with Kazakh.
    let mut j = Journey::new(ProviderKind::School, NOW, Lang::Kk);
    j.keys(CATALOGUE).keys("00403003<F3><F6>").sees("Не әкелу керек: Мектепке қабылдау");
}

#[test]
fn another_language_stays_at_the_same_heading() {
    let mut j = catalogue();
    j.keys("00403003<F3><F6>");
    for _ in 0..12 {
        j.keys("<Tab>");
        if j.pilot.contains("Как пожаловаться") && !j.pilot.contains("Каким должен быть отказ")
        {
            break;
        }
    }
    j.keys("<F6>").sees("Қалай шағымдану керек").keys("<F6>").sees("Как пожаловаться");
}

#[test]
fn f3_shows_the_sheet_of_the_stand_and_back() {
    let mut j = catalogue();
    j.keys("00403003<F3><F6><F3>").sees("Лист для стенда").sees("Информационный стенд: Зачисление в школу").sees_no("F4 Ответы");
    j.keys("<F3>").sees("Что принести: Зачисление в школу").sees("F4 Ответы");
}

/// Opens the sheet, with the answers offered where something is asked.
fn read_sheet(j: &mut Journey) {
    j.keys("<F3>");
    if j.pilot.contains("Сначала — ответы") {
        j.keys("<F6>");
    }
}

#[test]
fn the_sheet_opens_from_the_entry_by_the_edition_that_is_read() {
    let mut j = Journey::new(ProviderKind::Kindergarten, NOW, Lang::Ru);
    j.keys(CATALOGUE).keys("00403002<Enter>").sees("Действует с 31.05.2024");
    read_sheet(&mut j);
    // No paper is taken: where to go is told.
    j.sees("Что принести: Зачисление в детский сад").sees("портал egov.kz").sees("На бумаге заявление не принимают");
    j.keys("<Esc><Left>").sees("Не действует");
    read_sheet(&mut j);
    j.sees("канцелярия организации").sees_no("На бумаге заявление не принимают");
}

#[test]
fn an_application_being_taken_in_shows_its_own_variant_and_nothing_is_lost() {
    let mut j = Journey::school(NOW);
    j.keys("<Ins>1 класс<Enter>").keys("<F3>").sees("Что принести: Зачисление в школу").keys("<Esc>").sees("Новое заявление");
    j.keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>87010000000<Tab><Tab>").keys(CHILD).keys("<Tab>Ахметов Али<F6>");
    j.sees("Пакет документов")
        .keys("<F1>")
        .sees("F3 — лист «что принести»")
        .keys("<Esc> <F3>")
        .sees("В какой класс? 1 класс")
        .sees("Гражданство и статус");
    j.keys("<Esc>").sees("Пакет документов").sees("[x] 1");
    // No name and no number stands on a sheet.
    j.keys("<F3>");
    let all = j.pilot.text();
    assert!(!all.contains("Ахметов") && !all.contains(PARENT) && !all.contains(CHILD), "{all}");
}

#[test]
fn f5_prints_the_sheet_or_writes_it_as_text_under_a_name_without_personal_data() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    let mut office = j.ops().office().clone();
    office.print.open = kense::ops::office::Opened::Nothing;
    j.ops().change_office(office).unwrap();
    j.keys(CATALOGUE).keys("00403003<F3><F6><F5>").sees("Напечатать или записать лист").sees("Печать (PDF), по-русски");
    // The language on the screen comes first: paper in two keys.
    j.keys("<Enter>").sees("Напечатано: Что принести");
    let paper = std::fs::read(dir.path().join("prints").join("bring-00403003-2026-06-02-ru.pdf")).unwrap();
    assert!(paper.starts_with(b"%PDF"));
    assert!(j.pilot.effects.iter().any(|e| matches!(e, Effect::Open(_))));
    j.keys("<F5><Down><Down><Enter>").sees("Напечатано: Что принести");
    assert!(dir.path().join("prints").join("bring-00403003-2026-06-02-ru-kk.pdf").is_file());
    j.keys("<F5><End><Enter>").sees("bring-00403003-2026-06-02-ru-kk.txt");
    let file = dir.path().join("exports").join("bring-00403003-2026-06-02-ru-kk.txt");
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.starts_with("Что принести: Зачисление в школу"), "{text}");
    assert!(text.lines().next().unwrap().contains("│ Не әкелу керек"), "{text}");
    j.keys("<F3><F5><Enter>").sees("Напечатано: Лист");
    assert!(dir.path().join("prints").join("stand-00403003-2026-06-02-ru.pdf").is_file());
    j.keys("<F5><Down><Down><Down><Enter>").sees("stand-00403003-2026-06-02-ru.txt");
    assert!(dir.path().join("exports").join("stand-00403003-2026-06-02-ru.txt").is_file());
    assert_eq!(j.ops().cases(&kense::ops::CaseQuery { limit: 10, ..Default::default() }).unwrap().len(), 0, "no case is opened");
    assert!(j.pilot.effects.iter().all(|e| !matches!(e, Effect::Quit)));
}

#[test]
fn the_sheet_on_the_screen() {
    for (w, h) in [(80, 25), (120, 40)] {
        let mut j = catalogue();
        j.pilot.resize(w, h);
        j.keys("00403003<F3>");
        insta::assert_snapshot!(format!("leaflet_questions_{w}"), j.pilot.screen());
        j.keys("<F6>");
        insta::assert_snapshot!(format!("leaflet_ru_{w}"), j.pilot.screen());
        j.keys("<F6>");
        insta::assert_snapshot!(format!("leaflet_kk_{w}"), j.pilot.screen());
        j.keys("<F6><Tab><Tab><Tab>");
        insta::assert_snapshot!(format!("leaflet_both_{w}"), j.pilot.screen());
        j.keys("<F3>");
        insta::assert_snapshot!(format!("leaflet_stand_both_{w}"), j.pilot.screen());
        j.keys("<F5>");
        insta::assert_snapshot!(format!("leaflet_file_{w}"), j.pilot.screen());
    }
}

#[test]
fn the_sheet_stands_any_size_in_any_language() {
    for lang in Lang::ALL {
        for scene in ["", "<F6>", "<F6><F6><F6><End>", "<F6><F3><F6>", "<F6><F1>"] {
            let mut j = Journey::new(ProviderKind::School, NOW, lang);
            j.keys(CATALOGUE).keys("00403003<F3>").keys(scene).sees_no("⟨");
            for (w, h) in sizes() {
                let _drawn = render_at(&j.pilot.app, w, h);
            }
        }
    }
}
