//! Nothing typed is lost: drafts, a kill, a disk that refuses, a list that changed.

use kense::domain::service::ProviderKind;
use kense::ops::Ops;
use kense::tui::app::{App, Opens, Setup};
use kense::tui::pilot::Pilot;
use kense::tui::screens::intake::open_draft;
use kense::tui::start::{Options, setup};

use super::{MORNING, OPEN, school};
use crate::desk::{CHILD, Journey, PARENT};

#[test]
fn every_letter_survives_a_kill_and_the_draft_opens_at_its_step() {
    let dir = tempfile::tempdir().unwrap();
    let open = || Journey::in_folder(dir.path(), ProviderKind::School, MORNING);
    let mut j = open();
    j.keys(OPEN).keys("1 класс<Enter>").keys(PARENT).keys("<Tab>Ахметова Айгу");
    drop(j);

    let mut j = open();
    j.keys(OPEN).sees("Черновик: Зачисление в школу · Ахметова Айгу").keys("<Up><Enter>");
    j.sees(PARENT).sees("Ахметова Айгу").sees("Новое заявление").sees("► Телефон");
    j.keys("<Up>ль<Down>+7 701 123 45 67<Down><Down>").keys(CHILD).keys("<Down>Ахметов Али<F6>  ");
    drop(j);

    let mut j = open();
    j.keys(OPEN).keys("<Up><Enter>").sees("Пакет документов").sees("Не хватает 2 документов").sees("[x] 1");
    j.keys("  <F2>").sees("№ 05-12/1");
    drop(j);

    let mut j = open();
    assert_eq!(j.case("05-12/1").applicant.name, "Ахметова Айгуль");
    assert_eq!(j.drafts(), 0);
}

#[test]
fn leaving_keeps_the_draft_without_asking_and_says_so() {
    let mut j = school(MORNING, "1 класс");
    j.keys("99123150<Esc>").sees("Черновик сохранён").sees("Услуга:").sees("Черновик: Зачисление в школу");
    j.keys("<Esc>").sees("Kense · Сегодня");
    assert_eq!(j.drafts(), 1);
    j.keys(OPEN).keys("<Up><Enter>").sees("99123150");
    j.keys("<F10>");
    assert!(j.pilot.left(), "nothing is lost, so nothing is asked");
}

#[test]
fn a_number_in_the_list_of_drafts_is_masked() {
    let mut j = school(MORNING, "1 класс");
    j.keys(PARENT).keys("<Esc>").sees("9912••••••06").sees_no(PARENT);
}

#[test]
fn a_form_in_which_nothing_was_typed_leaves_no_draft() {
    let mut j = school(MORNING, "1 класс");
    assert_eq!(j.drafts(), 1, "kept from the moment the service is chosen");
    j.keys("<Tab><Tab><Esc>").sees_no("Черновик");
    assert_eq!(j.drafts(), 0);
}

#[test]
fn a_draft_is_removed_only_after_a_question() {
    let mut j = school(MORNING, "1 класс");
    j.keys("99123150<Esc><Up><Del>").sees("Убрать черновик «Зачисление в школу»").keys("<Enter>");
    assert_eq!(j.drafts(), 1, "no is the first answer");
    j.keys("<Del><Right><Enter>").sees("Черновик убран");
    assert_eq!(j.drafts(), 0);
}

#[test]
fn a_disk_that_refuses_is_told_once_and_what_is_typed_stays_on_the_screen() {
    let mut j = school(MORNING, "1 класс");
    j.keys("9912");
    let refuse = "CREATE TRIGGER refused BEFORE UPDATE ON draft BEGIN SELECT RAISE(FAIL, 'нет места'); END";
    j.ops().store().raw(refuse).unwrap();
    j.keys("3").sees("Сообщение").sees("нет места").keys("<Enter>").sees("99123");
    j.keys("1").sees("991231").sees_no("Сообщение").sees("нет места");
    assert_eq!(j.ops().drafts().unwrap()[0].draft.applicant.number, "9912");
    j.keys("<Esc>").sees("Набранное не записано").keys("<Enter>").sees("991231");
    // The disk is mended: the next letter keeps everything.
    j.ops().store().raw("DROP TRIGGER refused").unwrap();
    j.keys("5").sees_no("нет места").keys("<Esc>").sees("Черновик сохранён");
    assert_eq!(j.ops().drafts().unwrap()[0].draft.applicant.number, "9912315");
}

#[test]
fn a_draft_begun_under_an_older_list_says_that_the_list_changed() {
    let mut j = school(MORNING, "1 класс");
    j.parent_and_child().keys("<F6>  <Esc><Esc>");
    let id = j.ops().drafts().unwrap()[0].id;
    let mut draft = j.ops().draft(id).unwrap().unwrap();
    draft.edition = Some("2018-10-12".into());
    j.ops().save_draft(id, &draft).unwrap();
    j.keys("<Esc>").keys(OPEN).keys("<Up><Enter>").sees("! С 29.08.2025 действует новый список (29.08.2025 № 196)");
    j.keys("<F6>").sees("! С 29.08.2025 действует новый список").keys("  <F2>").sees("№ 05-12/1");
    assert_eq!(j.case("05-12/1").edition, "2025-08-29");
}

#[test]
fn a_draft_that_another_window_finished_is_told_to_be_gone() {
    let mut j = school(MORNING, "1 класс");
    j.keys("99123150<Esc>");
    let id = j.ops().drafts().unwrap()[0].id;
    j.ops().drop_draft(id).unwrap();
    j.keys("<Up><Enter>").sees("Этого черновика уже нет").sees("Услуга:");
}

#[test]
fn another_screen_opens_a_draft_at_its_step_and_one_that_is_gone_at_the_choice_of_a_service() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, MORNING);
    j.keys(OPEN).keys("1 класс<Enter>").parent_and_child().keys("<F6> ");
    let clock = j.clock.clone();
    drop(j);
    let shows = |open: Opens| {
        let ops = Ops::open(dir.path(), Box::new(clock.clone())).unwrap();
        let setup = setup(&ops, &Options::default()).unwrap();
        Pilot::new(App::new(ops, Setup { home: open, ..setup }), 80, 25).text()
    };
    let text = shows(|desk| open_draft(desk, 1));
    assert!(text.contains("Пакет документов") && text.contains("[x] 1"), "{text}");
    let text = shows(|desk| open_draft(desk, 7));
    assert!(text.contains("Этого черновика уже нет") && text.contains("Услуга:"), "{text}");
}
