//! Finding a case: the register as the clerk types, its filter and its file; "at what stage?" from anywhere.

use kense::domain::text::Lang;
use kense::tui::effect::Effect;

use crate::cases::{SCHOOL, busy_school, register};
use crate::desk::{CHILD, Journey, PARENT, STRANGER};

/// The register with eight cases in it.
fn at_the_register() -> Journey {
    let mut j = busy_school(Lang::Ru);
    j.keys("<F9><Down><Down><Enter>");
    j
}

/// Numbers of the cases on the screen, from the top.
fn numbers(j: &Journey) -> Vec<String> {
    let text = j.pilot.text();
    let rows = text.lines().skip(4).filter_map(|l| l.split_whitespace().find(|w| w.starts_with("05-12/")).map(str::to_owned));
    rows.collect()
}

#[track_caller]
fn finds(j: &mut Journey, typed: &str, found: &[&str]) {
    j.keys("<Del>");
    j.pilot.paste(typed);
    assert_eq!(numbers(j), found, "«{typed}»:\n{}", j.pilot.text());
}

#[test]
fn the_register_narrows_as_one_types() {
    let mut j = at_the_register();
    assert_eq!(numbers(&j).len(), 6);
    assert_eq!(numbers(&j)[0], "05-12/6", "the newest on top");
    finds(&mut j, "05-12/3", &["05-12/3"]);
    finds(&mut j, "мысалова", &["05-12/5"]);
    finds(&mut j, "МЫСАЛОВ ЕР", &["05-12/5"]);
    finds(&mut j, "ерасыл мыс", &["05-12/5"]);
    finds(&mut j, PARENT, &["05-12/5"]);
    finds(&mut j, "991231 600 002", &["05-12/5"]);
    finds(&mut j, STRANGER.split_at(10).0, &["05-12/2"]);
    finds(&mut j, "нет такого", &[]);
    j.sees("Таких записей нет");
    j.keys("<Del>");
    assert_eq!(numbers(&j).len(), 6);
}

#[test]
fn capitals_yo_kazakh_letters_and_latin_lookalikes_are_alike() {
    let mut j = at_the_register();
    // Lower case and «е» for «ё».
    finds(&mut j, "елка", &["05-12/1"]);
    finds(&mut j, "ПЕТР", &["05-12/1"]);
    // Russian letters for Kazakh ones, and the other way round.
    finds(&mut j, "куатова алия", &["05-12/3"]);
    finds(&mut j, "қуатова әлия", &["05-12/3"]);
    finds(&mut j, "улгиева сауле", &["05-12/4"]);
    finds(&mut j, "мысалова гулнар", &["05-12/5"]);
    // Latin letters that look the same: o, p, a, H.
    finds(&mut j, "oбpaзцoв", &["05-12/2"]);
    finds(&mut j, "Kуaтoв Hұрлан", &["05-12/3"]);
}

#[test]
fn a_number_typed_on_the_kazakh_digit_row_is_found() {
    let mut j = at_the_register();
    // 991231500006 as the row gives it.
    finds(&mut j, "ұұ\"әі\"ғққққ,", &["05-12/5"]);
}

#[test]
fn a_word_that_names_a_service_shows_the_applications_for_it() {
    let mut j = at_the_register();
    finds(&mut j, "общежитие", &[]);
    j.sees("Услуга «").sees("»: такого номера и такой фамилии нет").sees("Таких записей нет");
    finds(&mut j, "перевод", &["05-12/4", "05-12/2"]);
    j.sees("Услуга «Перевод между школами»: такого номера и такой фамилии нет");
}

#[test]
fn the_filter_goes_by_state_service_days_and_order() {
    let mut j = at_the_register();
    j.keys("<F4>готово<F2>").sees("Отбор: готово к выдаче. Del снимает его");
    assert_eq!(numbers(&j), ["05-12/3"]);
    j.keys("<F4>просро<F2>");
    assert_eq!(numbers(&j), ["05-12/1"]);
    j.sees("просрочено");
    j.keys("<Del><F4>в произ<F2>");
    assert_eq!(numbers(&j), ["05-12/6", "05-12/5", "05-12/4", "05-12/2", "05-12/1"]);
    j.keys("<F4><Up><Down><Down><Down><Down><Down>по ср<F2>");
    assert_eq!(numbers(&j)[0], "05-12/1", "what is due soonest on top:\n{}", j.pilot.text());
    j.keys("<Del><F4><Tab>перевод<F2>");
    assert_eq!(numbers(&j), ["05-12/4", "05-12/2"]);
    j.keys("<Del><F4><Tab><Tab>28.05.2026<Tab>2.6.26<F2>").sees("с 28.05.2026; по 02.06.2026");
    assert_eq!(numbers(&j), ["05-12/4", "05-12/3", "05-12/2"]);
    // A filter and a name together.
    j.keys("қуат");
    assert_eq!(numbers(&j), ["05-12/3"]);
}

#[test]
fn a_wrong_filter_is_told_under_its_field_and_kept() {
    let mut j = at_the_register();
    j.keys("<F4><Tab>ыыыы<Tab>05.06.2026<Tab>01.06.2026<F2>");
    j.sees("! Услуги «ыыыы» в каталоге нет").sees("! Последний день раньше первого").sees("05.06.2026");
    j.keys("<C-w><Tab>").keys("<Esc>").sees("Набранное не записано");
}

#[test]
fn the_second_list_is_that_of_non_acceptances() {
    let mut j = at_the_register();
    j.keys("<F4>не пр<F2>").sees("Отказников Степан").sees("не принято");
    j.keys("отказ").sees("Отказников").keys("<BS><BS><BS><BS><BS>мыс").sees("Таких записей нет");
    j.keys("<Del>");
    assert_eq!(numbers(&j).len(), 6, "Del goes back to the cases");
}

#[test]
fn a_long_register_is_fetched_a_page_at_a_time() {
    let mut j = Journey::school("2026-06-01T10:15");
    for _ in 0..230 {
        register(j.ops(), SCHOOL, ("", "Долгий Список"), ("", "Долгая Строка"));
    }
    j.keys("<F9><Down><Down><Enter><End>").sees("05-12/181 ");
    j.keys("<End><End><End><End>").sees("► 05-12/1 ");
    j.keys("<Home>").sees("► 05-12/230");
    j.keys("долгий<End><End><End><End><End>").sees("► 05-12/1 ");
}

#[test]
fn what_was_chosen_stays_chosen_after_its_card_is_left() {
    let mut j = at_the_register();
    j.keys("<Down><Down><Enter>").sees("05-12/4").keys("<Esc>").sees("► 05-12/4");
    j.keys("<F3>").sees("ждёт").keys("<Esc><F6>").sees("► Отметить документы").keys("<Esc>");
    j.keys("<F8>внесено по ошибке<F2>").sees("05-12/4: аннулировано");
}

#[test]
fn the_shown_rows_are_written_to_a_file_whose_name_holds_nothing_of_a_person() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), kense::domain::service::ProviderKind::School, "2026-06-01T10:15");
    register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    register(j.ops(), SCHOOL, ("", "Образцов Иван"), ("", "Образцова Анна"));
    j.keys("<F9><Down><Down><Enter>мыс<F5>").sees("► Excel (xlsx)").keys("<Enter>").sees("Записано: ");
    let path = dir.path().join("exports").join("register-2026-06-01-101500.xlsx");
    assert!(path.is_file(), "{}", path.display());
    let Some(Effect::Export(export)) = j.pilot.effects.iter().find(|e| matches!(e, Effect::Export(_))) else {
        panic!("nothing was exported");
    };
    assert_eq!(export.path, path);
    assert_eq!(export.sheet.rows.len(), 1, "the shown rows and no others");
    assert!(export.sheet.title.iter().all(|t| !t.contains("мыс")), "{:?}", export.sheet.title);
    j.keys("<Del><F5><Down><Enter>");
    assert!(path.with_extension("csv").is_file());
}

#[test]
fn at_what_stage_is_answered_from_anywhere_in_three_keys_beside_the_text() {
    // Today, the register, a card, the complaints.
    for script in ["", "<F9><Down><Down><Enter>", "<Enter>", "<F9><Down><Down><Down><Enter>"] {
        for text in ["05-12/1", "елка", "пробный пе", "991231500006"] {
            let mut j = busy_school(Lang::Ru);
            j.keys(script);
            let before = j.pilot.text();
            j.pilot.reset_count();
            j.keys("<F7>").keys(text).sees("Заявление 05-12/");
            let answered = j.pilot.key_count();
            j.keys("<Enter>").sees("Номер").sees("Услуга");
            let opened = j.pilot.key_count();
            println!("from «{script}» by «{text}»: answered after {answered} key, card after {opened} keys beside the text");
            assert!(answered <= 1 && opened <= 3, "{answered}, {opened}");
            j.keys("<Esc>");
            assert_eq!(j.pilot.text(), before, "back where the clerk was");
        }
    }
}

#[test]
fn the_stage_is_the_true_one_of_the_chosen_case() {
    let mut j = busy_school(Lang::Ru);
    j.keys("<F7>05-12/1").sees("прошёл, ответа ещё нет");
    j.keys("<Esc><F7>куатова").sees("результат готов,").sees("можно забрать");
    j.keys("<Esc><F7>улгиева").sees("ждёт").sees("документов: Заявление по форме");
    j.keys("<Esc><F7>образцов").sees("ответ до").sees("04.06.2026 ");
    j.keys("<Esc><F7>05").sees("Заявление 05-12/1 ").keys("<Down>").sees("Заявление 05-12/2 ");
    j.keys("<Esc><F7>никого такого").sees("Такого заявления нет: проверьте номер");
    j.keys("<Enter>").sees("На какой стадии?");
}
