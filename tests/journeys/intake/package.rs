//! Ticking, notes about a document, what must not be asked for.

use super::{MORNING, school};
use kense::tui::theme::Role;

#[test]
fn every_document_says_how_it_is_given_and_why_and_what_must_not_be_demanded() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>");
    j.sees("заполненная форма")
        .sees("показать, вернуть")
        .sees("Почему: нужен всегда")
        .sees("Требовать нельзя:")
        .sees("Заключение ПМПК");
    j.keys("<Down>").sees("Сведения есть в государственных системах: требовать нельзя").sees("копию не берите");
    j.keys("<End>").sees("Не просите: Личное дело или табель").sees("При переводе — отдельная услуга");
    j.keys(" ").sees("Этого нет в списке услуги").keys("<Up>").sees("Не хватает 4 документов");
    j.keys("<F4>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn the_heading_is_stepped_over_both_ways() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6><Down><Down><Down><Down><Down>").sees("5. Фотографии");
    j.keys("<Down>").sees("– услуга бесплатная").keys("<Down>").sees("Не просите: Копия свидетельства");
    j.keys("<Up>").sees("– согласие на использование сведений").keys("<Up>").sees("5. Фотографии");
}

#[test]
fn space_ticks_and_goes_to_the_next_needed_one_and_space_or_del_takes_a_tick_back() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6> ").sees("► [ ] 4 Форма № 065/у");
    j.keys("<Up><Up><Up>").sees("► [x] 1").keys(" ").sees("► [ ] 1").sees("Не хватает 4 документов");
    j.keys(" <Up><Up><Up><Del>").sees("► [ ] 1").keys("<Del>").sees("Сейчас эта клавиша не действует");
    // What state systems hold may be shown and ticked, and is not counted as missing either way.
    j.keys("<Down> ").sees("[x] 2").sees("Не хватает 4 документов");
}

#[test]
fn the_verdict_is_on_the_screen_in_words_and_colour_all_the_time() {
    let mut j = school(MORNING, "1 класс");
    assert_eq!(j.sees("Не хватает 4 документов").pilot.role_of("Не хватает 4"), Some(Role::Bad));
    j.parent_and_child().sees("Не хватает 4 документов").keys("<F6>    ");
    assert_eq!(j.sees("Пакет полный: можно регистрировать").pilot.role_of("Пакет полный"), Some(Role::Good));
}

#[test]
fn what_the_state_system_has_no_record_of_becomes_demandable_only_by_the_clerks_word() {
    let mut j = school(MORNING, "на дому");
    j.parent_and_child()
        .keys("<F6>")
        .sees("Не хватает 1 документа")
        .keys("<Down>")
        .sees("Сначала проверьте государственную систему");
    j.keys("<F4>").sees("ответ останется в деле").keys("<Home><F2>").sees("Не хватает 2 документов");
    j.sees("Вы записали, что в государственной системе этих сведений нет");
    j.keys("  ").sees("Пакет полный").keys("<F2>").sees("№ 05-12/1");
    let paper = j.case("05-12/1").papers["medical-conclusion"].clone();
    assert!(paper.given && paper.not_in_system);
}

#[test]
fn a_paper_past_its_day_is_missing_and_says_so() {
    let mut j = school(MORNING, "перевод между");
    j.parent_and_child().keys("<Tab><Tab><Right><F6> ").sees("► [ ] 2 Открепительный");
    j.keys(" ").sees("► Годен до").keys("<Esc>").sees("► [x] 2").sees("Пакет полный");
    j.sees("Действует 3 рабочих дня со своей даты.").sees("Впишите, до какого дня годен: F4.");
    j.keys("<F4>").keys("32.05.2026<F2>").sees("! Наберите дату так: 02.06.2026");
    j.keys("<C-w>").keys("1.6.26<F2>").sees("[!] 2").sees("срок истёк").sees("Годен до 01.06.2026");
    j.sees("(срок истёк 01.06.2026)").keys("<F2>").sees("Пакет неполный");
    j.keys("<Esc><F4><C-w>3.6.26<F2>").sees("Пакет полный").keys("<F2>").sees("№ 05-12/1");
    assert_eq!(j.case("05-12/1").papers["talon"].good_until.unwrap().to_string(), "2026-06-03");
}

#[test]
fn a_paper_that_runs_out_is_asked_for_its_day_while_it_is_in_the_hand() {
    let mut j = school(MORNING, "перевод между");
    j.parent_and_child().keys("<Tab><Tab><Right><F6><Down> ").sees("2. Открепительный талон").sees("► Годен до");
    j.keys("03.06.2026<Enter>").sees("► [ ] 1").keys(" <F2>").sees("№ 05-12/1");
    assert_eq!(j.case("05-12/1").papers["talon"].good_until.unwrap().to_string(), "2026-06-03");
}

#[test]
fn enter_reads_everything_about_a_document() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6><Enter>").sees("Сообщение").sees("– Как дают: заполненная форма из правил.").sees("– Откуда:");
}

#[test]
fn esc_and_f6_go_back_to_the_form_and_the_ticks_stay() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>  <Esc>").sees("Новое заявление").sees("Ахметов Али Нурович");
    j.keys("<F6>")
        .sees("Не хватает 2 документов")
        .keys("<F6>")
        .sees("Новое заявление")
        .keys("<F2>")
        .sees("Не хватает 2 документов");
}
