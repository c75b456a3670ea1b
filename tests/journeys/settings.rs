//! Settings: what may change, the look at the central file, a copy of the register.

use kense::domain::calendar::Week;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::tui::pilot::render_at;

use crate::desk::{BIN, Journey};
use crate::frame::sizes;

const NOW: &str = "2026-06-02T10:15";
/// The settings by the menu, where they stand last of the screens.
const SETTINGS: &str = "<F9><End><Up><Up><Up><Enter>";

fn tabs(n: usize) -> String {
    "<Tab>".repeat(n)
}

/// Clears the field under the cursor.
const CLEAR: &str = "<End><C-w><C-w><C-w><C-w><C-w><C-w>";

fn settings() -> Journey {
    let mut j = Journey::school(NOW);
    j.keys(SETTINGS).sees("Kense · Настройки");
    j
}

/// The screen with what another build says otherwise left out.
fn picture(j: &mut Journey) -> String {
    let version = j.ops().catalog().version.clone();
    j.pilot.screen().replace(&version, "????????").replace(env!("CARGO_PKG_VERSION"), "?.?.?")
}

#[test]
fn what_may_change_is_changed_and_what_may_not_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    j.keys(SETTINGS).sees(BIN).sees("школа, БИН").sees(&dir.path().display().to_string());
    j.keys(CLEAR).keys("Гимназия № 99").keys(&tabs(3)).keys("<Right>").keys(&tabs(5)).keys(CLEAR).keys("Новикова В. Г.<F2>");
    j.sees("Настройки записаны").sees("Гимназия № 99 ·");
    let office = Ops::open(dir.path(), Box::new(j.clock.clone())).unwrap().office().clone();
    assert_eq!((office.name_ru.as_str(), office.clerk.as_str()), ("Гимназия № 99", "Новикова В. Г."));
    assert_eq!((office.week, office.kind, office.bin.as_str()), (Week::Six, ProviderKind::School, BIN));
    j.keys("<Esc>").sees("Kense · Сегодня");
}

#[test]
fn faults_stand_under_their_fields_and_nothing_is_changed() {
    let mut j = settings();
    j.keys(&tabs(2)).keys(CLEAR).keys(&tabs(2)).keys(CLEAR).keys("25<F2>");
    j.sees("! Заполните это поле").sees("! Наберите время так: 09:00");
    assert_eq!(j.ops().office().district, "Учебный район");
    let mut j = settings();
    j.keys(&tabs(4)).keys(CLEAR).keys("23<F2>").sees("! Часы приёма идут по порядку");
}

#[test]
fn unsaved_settings_are_not_left_without_a_question() {
    settings().keys("!<Esc>").sees("Набранное не записано");
    settings().keys("<Esc>").sees("Kense · Сегодня");
}

#[test]
fn language_and_borders_change_at_once() {
    let mut j = settings();
    j.keys(&tabs(11)).keys("<Right><Tab><Right><F2>").sees("Kense | Баптаулар").sees("Баптаулар сақталды");
    let office = j.ops().office();
    assert_eq!((office.lang, office.ascii), (Lang::Kk, true));
}

#[test]
fn a_language_switched_over_the_form_is_not_switched_back_by_saving() {
    let mut j = settings();
    j.keys("<C-l>").sees("Баптаулар").keys("<Tab><F2>").sees("Баптаулар сақталды");
    assert_eq!(j.ops().office().lang, Lang::Kk);
    j.keys("<C-l><Tab><Esc>").sees("Today");
}

#[test]
fn a_pattern_shows_what_numbers_will_look_like_as_it_is_typed() {
    let mut j = settings();
    j.keys(&tabs(13)).sees("Номера будут такими: 05-12/1, 05-12/2, 05-12/37");
    j.keys(CLEAR).keys("Ш-{n:3}/{yy}").sees("Ш-001/26, Ш-002/26, Ш-037/26");
    j.keys("<BS><BS><BS><BS><BS><BS><BS><BS><BS><BS>").sees("порядковый номер, например").keys("<F2>");
    assert_eq!(j.ops().office().pattern_application, "05-12/{n}");
}

#[test]
fn f6_says_how_the_central_file_is_and_writes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("counts.jsonl");
    let mut j = settings();
    j.keys("<F6>").sees("Общий файл не назван");
    // The cursor went to the field.
    j.keys(&file.display().to_string()).keys("<F6>").sees("в порядке:").sees("Общий файл в порядке");
    assert!(!file.exists());
    j.keys(CLEAR).keys("/нет такой папки/counts.jsonl<F6>").sees("внимание:").sees("Общий файл: 1 место требует внимания");
    assert_eq!(j.ops().office().central, None, "a look is no saving");
}

#[test]
fn f5_makes_a_copy_that_opens_as_the_office() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    j.keys(SETTINGS).keys("<F5>").sees("Копия реестра сделана и проверена");
    let copy = dir.path().join("backups").join("kense-2026-06-02-101500.sqlite");
    let other = tempfile::tempdir().unwrap();
    std::fs::copy(copy, other.path().join("kense.sqlite")).unwrap();
    assert_eq!(Ops::open(other.path(), Box::new(j.clock.clone())).unwrap().office().bin, BIN);
    j.keys("<F5>").sees("уже есть").keys("<Enter>");
    j.go_to("2026-06-02T10:16").keys("<F5>").sees("сделана и проверена");
}

#[test]
fn an_office_in_memory_has_nothing_to_copy_and_says_so() {
    settings().keys("<F5>").sees("живёт только в памяти");
}

#[test]
fn the_settings() {
    for (lang, w, h) in [(Lang::Ru, 80, 25), (Lang::Ru, 120, 40), (Lang::Kk, 80, 25), (Lang::En, 80, 25)] {
        let mut j = Journey::new(ProviderKind::School, NOW, lang);
        j.pilot.resize(w, h);
        j.keys(SETTINGS);
        insta::assert_snapshot!(format!("settings_{}_{w}", lang.code()), picture(&mut j));
    }
    let mut j = settings();
    j.keys("<F6>/no such folder/counts.jsonl<F6>");
    insta::assert_snapshot!("settings_checked_ru_80", picture(&mut j));
    j.keys(&tabs(3));
    insta::assert_snapshot!("settings_pattern_ru_80", picture(&mut j));
}

#[test]
fn the_settings_lack_no_sentence_and_stand_any_size() {
    for lang in Lang::ALL {
        for scene in ["", "<F6>/нет/c.jsonl<F6>", "<F2>", "<F5>", "<F1>"] {
            let mut j = Journey::new(ProviderKind::School, NOW, lang);
            j.keys(SETTINGS).keys(scene).sees_no("⟨");
            for (w, h) in sizes() {
                let _drawn = render_at(&j.pilot.app, w, h);
            }
        }
    }
}
