//! The office's own editions: copied, changed in the form or the editor, laid beside the one in force, saved; what becomes of cases and drafts.

use std::fs;
use std::path::Path;

use kense::domain::service::{Form, Origin, ProviderKind, ServiceCode};
use kense::domain::text::{Lang, Message};
use kense::tui::effect::{Brought, Effect, Outside};
use kense::tui::pilot::render_at;

use crate::cases::register;
use crate::desk::{CHILD, Journey, PARENT, STRANGER};
use crate::frame::sizes;

const NOW: &str = "2026-06-02T10:15";
const CODE: &str = "00403003";
/// The entry of enrolment in a school, by the menu.
const ENTRY: &str = "<F9><End><Up><Up><Up><Up><Enter>00403003<Enter>";

fn code() -> ServiceCode {
    ServiceCode(CODE.into())
}

fn school(dir: &Path) -> Journey {
    Journey::in_folder(dir, ProviderKind::School, NOW)
}

/// Begins an own edition from a day, in the form.
fn form(j: &mut Journey, from: &str) {
    j.keys(ENTRY).keys("<F4>").sees("Своя редакция: первый день").keys("<End><C-w>").keys(from).keys("<Enter>");
    j.sees("Как править свою редакцию").keys("<Enter>").sees("Своя редакция: форма");
}

/// Chooses the row of the form that shows a text.
#[track_caller]
fn go(j: &mut Journey, what: &str) {
    j.keys("<Home>");
    for _ in 0..60 {
        let chosen = j.pilot.text().lines().find(|l| l.contains('►')).unwrap_or_default().to_owned();
        if chosen.contains(what) {
            return;
        }
        j.keys("<Down>");
    }
    panic!("no row «{what}»:\n{}", j.pilot.text());
}

/// Saves from the form by way of the preview.
fn save(j: &mut Journey) {
    j.keys("<F2>").sees("Что изменится").keys("<F2>").sees("Записать свою редакцию?");
    j.keys("<Right><Enter>").sees("Своя редакция записана");
}

fn without_photo(j: &mut Journey) {
    go(j, "Фотографии ребенка");
    j.keys("<Del>").sees("Убрать выбранное").keys("<Right><Enter>").sees_no("Фотографии");
}

#[test]
fn an_edition_is_copied_changed_in_the_form_previewed_and_saved_and_a_case_from_its_day_is_judged_by_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    let old = register(j.ops(), CODE, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    form(&mut j, "10.06.2026");
    without_photo(&mut j);
    go(&mut j, "1 рабочий день");
    j.keys("<Enter><Down><BS>3<F2>").sees("3 рабочих дня");
    go(&mut j, "Дни, плата");
    j.keys("<Enter><Tab><Tab><Right><F2>").sees("Платно или бесплатно");
    go(&mut j, "Документы");
    j.keys("<Ins>Справка с места жительства<Tab>Тұрғылықты жерінен анықтама<Tab>6-1<F2>").sees("► ").sees("6-1. Справка");

    j.keys("<F3>").sees("Что изменится").sees("Добавлено: 1").sees("- документ «Справка с места жительства»");
    j.sees("Убрано: 1").sees("- документ «Фотографии").sees("Изменено: 2").sees("было «1 рабочий").sees("плата: было");
    j.keys("<Esc>").sees("Своя редакция: форма");
    save(&mut j);
    j.sees("Запись каталога").sees("Ещё не действует: с 10.06.2026");
    j.keys("<Left>").sees("Действует с 29.08.2025 по 09.06.2026");
    assert_eq!(j.ops().edition_on(&code(), "2026-06-10".parse().unwrap()).unwrap().terms[0].term.to_string(), "3 working-days");

    j.keys("<Esc><Esc>").go_to("2026-06-10T10:15");
    j.keys("<F9><Down><Enter>1 класс<Enter>").keys(PARENT).keys("<Tab>Мысалова Гүлнар<Tab>+7 701 123 45 67<Tab><Tab>");
    j.keys(STRANGER).keys("<Tab>Мысалов Алан<F6>").sees("Пакет документов").sees("Справка с места").sees_no("Фотографии");
    j.sees("до 15.06.2026 (3 рабочих дня)").keys("    ").keys("<F2>").sees("№ 05-12/2");
    let edition = |j: &mut Journey, number: &str| j.ops().case_numbered(number).unwrap().edition;
    assert_eq!(edition(&mut j, "05-12/2"), "own-2026-06-10");
    assert_eq!(edition(&mut j, "05-12/1"), "2025-08-29", "the case registered before keeps its list");
    j.keys("<Enter><Enter>");
    let (card, id) = (j.ops().card(old).unwrap(), old);
    assert!(card.verdict.lines.iter().any(|l| l.id == "photo"), "{id}: its papers stay");
}

#[test]
fn what_is_typed_in_a_part_is_asked_about_and_what_was_changed_is_there_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    form(&mut j, "10.06.2026");
    without_photo(&mut j);
    j.keys("<Enter>").sees("Документ").keys("Ы<Esc>").sees("Набранное не записано").keys("<Enter>").sees("Ы");
    j.keys("<Esc><Right><Enter>").sees("Своя редакция: форма");
    j.keys("<Esc>").sees("Черновик своей редакции сохранён").sees("Запись каталога");
    drop(j);
    let mut j = school(dir.path());
    j.keys(ENTRY).keys("<F4>").sees("Как править").keys("<Enter>").sees("с 10.06.2026").sees_no("Фотографии");
    j.keys("<Esc><F4><End><Enter>")
        .sees("Выбросить черновик своей редакции?")
        .keys("<Right><Enter>")
        .sees("Черновик своей редакции убран");
    j.keys("<F4>").sees("Своя редакция: первый день");
}

#[test]
fn a_first_day_that_is_over_is_told_under_its_field() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    j.keys(ENTRY).keys("<F4><End><C-w>01.06.2026<Enter>").sees("! Первый день 01.06.2026").sees("01.06.2026");
    j.keys("<End><C-w>02.06.2026<Enter>").sees("Как править");
}

/// Does to a file what a person does in an editor.
type Edits = fn(&str) -> String;

/// An outside whose editor makes a change of its own.
struct Editor(Edits);

impl Outside for Editor {
    fn run(&self, effect: &Effect) -> Option<Result<Brought, Message>> {
        let Effect::Edit(path, _) = effect else { return None };
        fs::write(path, (self.0)(&fs::read_to_string(path).unwrap())).unwrap();
        Some(Ok(Brought::Edited))
    }
}

fn edits(j: Journey, how: Edits) -> Journey {
    Journey { clock: j.clock, pilot: j.pilot.with_outside(Box::new(Editor(how))) }
}

#[test]
fn a_text_is_edited_checked_by_line_edited_again_at_the_fault_and_saved() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    j.keys(ENTRY).keys("<F4><Enter><Down><Enter>").sees("Своя редакция: текст").sees("services.d/drafts/00403003.toml");
    let mut j = edits(j, |text| text.replacen("form = \"shown\"", "form = \"seen\"", 1));
    j.keys("<Enter>").sees("Редактор закрыт, файл проверен").sees("Ошибок в файле: 1").sees("слова «seen» здесь нет");
    let text = fs::read_to_string(dir.path().join("services.d/drafts/00403003.toml")).unwrap();
    let line = 1 + text.lines().position(|l| l.contains("seen")).unwrap();
    j.sees(&format!("services.d/drafts/00403003.toml:{line}"));
    j.keys("<F2>").sees("Сейчас эта клавиша не действует");
    // Back into the editor, at the line of the fault.
    let mut j = edits(j, |text| text.replacen("form = \"seen\"", "form = \"copy\"", 1));
    j.keys("<F4>").sees("Редактор закрыт").sees_no("слова «seen»");
    let line = Some(line);
    assert!(j.pilot.effects.iter().any(|e| matches!(e, Effect::Edit(_, at) if Some(*at) == line)), "{:?}", j.pilot.effects);
    save(&mut j);
    let saved = j.ops().edition_on(&code(), "2026-06-03".parse().unwrap()).unwrap();
    assert_eq!(saved.origin, Origin::Office("services.d/00403003.toml".into()));
    assert!(saved.documents.iter().any(|d| d.form == Form::Copy));
}

#[test]
fn questions_changed_as_text_stay_as_they_are_in_the_form() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    form(&mut j, "10.06.2026");
    let mut j = edits(j, |text| text.replacen("ru = \"В какой класс?\"", "ru = \"Класс?\"", 1));
    j.keys("<End>").sees("правят текстом: F4").keys("<F4><Enter><Esc>").sees("Своя редакция: форма");
    without_photo(&mut j);
    save(&mut j);
    let e = j.ops().edition_on(&code(), "2026-06-10".parse().unwrap()).unwrap();
    assert!(e.questions[0].text.ru == "Класс?" && e.document("photo").is_none());
}

#[test]
fn a_form_over_a_text_that_cannot_be_read_does_not_go_over_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    form(&mut j, "10.06.2026");
    let mut j = edits(j, |text| format!("{text}\n[[edition.note\n"));
    j.keys("<F4><Enter><Esc>")
        .sees("Своя редакция: форма")
        .sees("F3 покажет их")
        .keys("<Home><Enter>")
        .sees("Своя редакция: текст");
    let draft = dir.path().join("services.d/drafts/00403003.toml");
    assert!(fs::read_to_string(draft).unwrap().ends_with("[[edition.note\n"), "what was typed in the editor stays");
    j.keys("<Esc><Esc><F4><Enter>").sees("Своя редакция: текст");
}

#[test]
fn an_edition_that_lacks_a_part_is_told_and_not_saved_until_it_has_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    form(&mut j, "10.06.2026");
    go(&mut j, "1 рабочий день");
    j.keys("<Del><Right><Enter>").sees("Ошибок: 1. F3 покажет их").keys("<F2>").sees("но срока для");
    j.keys("<F2>").sees("Сейчас эта клавиша не действует").keys("<Esc>");
    go(&mut j, "Сроки");
    j.keys("<Ins><Down>5<F2>").sees("5 рабочих дней").sees("Ошибок нет");
    save(&mut j);
}

#[test]
fn the_last_two_documents_of_a_set_become_one_that_is_asked_for_by_itself() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    let set = |j: &mut Journey| {
        let draft = j.ops().own_draft(&code()).unwrap().unwrap();
        let e = draft.edition.unwrap();
        (e.groups.len(), e.documents.iter().filter(|d| d.group.is_some()).count(), draft.problems.len())
    };
    form(&mut j, "10.06.2026");
    let (groups, mut left, _) = set(&mut j);
    assert!(groups == 1 && left > 2);
    while left > 2 {
        go(&mut j, "468 п. 4.");
        j.keys("<Del><Right><Enter>");
        left = set(&mut j).1;
    }
    go(&mut j, "468 п. 4.");
    j.keys("<Del><Right><Enter>");
    assert_eq!(set(&mut j), (0, 0, 0), "{}", j.pilot.text());
}

#[test]
fn an_own_edition_to_come_is_taken_back_and_one_in_force_is_closed_with_a_day() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    form(&mut j, "10.06.2026");
    save(&mut j);
    j.keys("<Del>").sees("Убрать свою редакцию").keys("<Right><Enter>").sees("Своя редакция убрана");
    j.keys("<Del>").sees("Убирают и закрывают только свои редакции").keys("<Esc><Esc>");

    form(&mut j, "02.06.2026");
    save(&mut j);
    j.sees("Действует с 02.06.2026").keys("<Del>").sees("последний день").keys("<End><C-w>01.06.2026<Enter>");
    j.sees("! Последний день 01.06.2026").keys("<End><C-w>05.06.2026<Enter>").sees("Своя редакция закрыта");
    j.sees("Действует с 02.06.2026 по 05.06.2026").keys("<Left>").sees("но сейчас действует своя редакция");
    j.keys("<Esc><Esc>").go_to("2026-06-08T09:00").keys(ENTRY).sees("Действует с 29.08.2025");
}

#[test]
fn the_difference_of_an_edition_to_the_one_before_is_shown_on_its_entry() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    j.keys(ENTRY).keys(&"<Left>".repeat(20)).keys("<F6>").sees("Сейчас эта клавиша не действует").keys("<Esc><Esc>");
    form(&mut j, "10.06.2026");
    without_photo(&mut j);
    save(&mut j);
    j.keys("<F6>").sees("Отличия редакций").sees("Убрано: 1").sees("Фотографии").keys("<Esc>").sees("Запись каталога");
}

#[test]
fn a_broken_file_is_told_by_line_on_the_first_screen_and_in_the_catalogue_and_cases_go_on() {
    let dir = tempfile::tempdir().unwrap();
    drop(school(dir.path()));
    fs::create_dir(dir.path().join("services.d")).unwrap();
    let path = dir.path().join("services.d").join("00403003.toml");
    fs::write(&path, "code = \"00403003\"\nname = 1\n").unwrap();
    let mut j = school(dir.path());
    j.sees("services.d/00403003.toml").sees("строка 1: нет ключа «edition»").sees("Всего ошибок: 2");
    insta::assert_snapshot!("own_today_broken_ru_80", j.pilot.screen());
    j.keys("<Enter>").sees("services.d/00403003.toml:2 — ключа «name» здесь не бывает");
    j.keys("<Esc><F9><End><Up><Up><Up><Up><Enter>").sees("services.d/00403003.toml:2").keys("<Esc>");
    register(j.ops(), CODE, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
    assert_eq!(j.ops().case_numbered("05-12/1").unwrap().edition, "2025-08-29");
    // F4 does not go over a file that somebody has to mend first.
    j.keys(ENTRY).keys("<F4><Enter>").sees("В каталоге").keys("<Esc>");
    assert!(fs::read_to_string(path).unwrap().contains("name = 1"));
}

#[test]
fn a_draft_of_an_application_tells_what_changed_for_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path());
    j.keys("<F9><Down><Enter>1 класс<Enter>").keys(PARENT).keys("<Tab>Мысалова Гүлнар<Esc><Esc>");
    form(&mut j, "03.06.2026");
    without_photo(&mut j);
    go(&mut j, "1 рабочий день");
    j.keys("<Enter><Down><BS>3<F2>");
    go(&mut j, "Документы");
    j.keys("<Ins>Справка с места жительства<Tab>Тұрғылықты жерінен анықтама<Tab>6-1<F2>");
    save(&mut j);
    j.keys("<Esc><Esc>").go_to("2026-06-03T10:15").keys("<F9><Down><Enter><Up><Enter>");
    j.sees("! С 03.06.2026 действует новый список").sees("! Изменено: срок").sees("! Убрано: документ «Фотографии");
    j.sees("и ещё изменений: 1");
    insta::assert_snapshot!("own_draft_changed_ru_80", j.pilot.screen());
    j.keys("<F4>").sees("Что изменилось для этого заявления").sees("Добавлено: документ «Справка с места").keys("<Esc>");
    // Told once: now it is judged by the new list.
    j.keys("<Tab>1<Esc>").keys("<Up><Enter>").sees_no("действует новый список");
}

#[test]
fn an_office_in_memory_says_that_it_has_no_files() {
    let mut j = Journey::school(NOW);
    j.keys(ENTRY).keys("<F4>").sees("живёт только в памяти").keys("<Esc>").sees("Запись каталога");
}

#[test]
fn the_form_the_text_and_the_preview() {
    for (lang, w, h) in [(Lang::Ru, 80, 25), (Lang::Ru, 120, 40), (Lang::Kk, 80, 25), (Lang::En, 80, 25)] {
        let dir = tempfile::tempdir().unwrap();
        let mut j = school(dir.path());
        j.pilot.resize(w, h);
        while j.pilot.app.lang() != lang {
            j.keys("<C-l>");
        }
        let picture = |j: &mut Journey| {
            let shown = dir.path().display().to_string();
            // The folder is another one each time.
            j.pilot.screen().replace(&shown, "~")
        };
        let name = |what: &str| format!("own_{what}_{}_{w}", lang.code());
        j.keys(ENTRY).keys("<F4><Enter><Enter>");
        insta::assert_snapshot!(name("form"), picture(&mut j));
        j.keys("<Down><Down><Down><Down><Enter>");
        insta::assert_snapshot!(name("document"), picture(&mut j));
        j.keys("<Esc><Del><Right><Enter><Home><Enter><Tab><Tab><Right><F2><F3>");
        insta::assert_snapshot!(name("preview"), picture(&mut j));
        j.keys("<F2>");
        insta::assert_snapshot!(name("save"), picture(&mut j));
        j.keys("<Esc><Esc>");
        let mut j = edits(j, |text| text.replacen("form = \"shown\"", "form = \"seen\"", 1));
        j.keys("<F4><Enter>");
        let text = picture(&mut j);
        insta::assert_snapshot!(name("text"), text);
    }
}

#[test]
fn the_screens_of_an_own_edition_stand_any_size_and_lack_no_sentence() {
    for lang in Lang::ALL {
        for scene in [
            "<F4>",
            "<F4><Enter>",
            "<F4><Enter><Enter>",
            "<F4><Enter><Enter><F1>",
            "<F4><Enter><Enter><F3>",
            "<F4><Enter><Down><Enter>",
        ] {
            let dir = tempfile::tempdir().unwrap();
            let mut j = school(dir.path());
            while j.pilot.app.lang() != lang {
                j.keys("<C-l>");
            }
            j.keys(ENTRY).keys(scene).sees_no("⟨");
            for (w, h) in sizes() {
                let _drawn = render_at(&j.pilot.app, w, h);
            }
        }
    }
}
