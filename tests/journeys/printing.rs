//! Printing from the screens: after a registration, after a non-acceptance, from the card; languages, preview, file, history.

use std::path::Path;

use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::leaflet::Tongue;
use kense::ops::office::{Opened, Printing};
use kense::tui::effect::Effect;
use kense::tui::pilot::render_at;

use crate::cases::{decline, register};
use crate::desk::{CHILD, Journey, PARENT};
use crate::frame::sizes;

const NOW: &str = "2026-06-02T10:15";
const MOTHER: (&str, &str) = (PARENT, "Мысалова Гүлнар Үлгіқызы");

/// A school in a folder where printed files are only kept, or handed to a command.
fn school(dir: &Path, open: Opened, command: &str) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
    let mut office = j.ops().office().clone();
    office.print = Printing { open, command: command.into(), ..office.print };
    j.ops().change_office(office).unwrap();
    j
}

/// The card of a case is open.
fn at_the_card(dir: &Path) -> (Journey, i64) {
    let mut j = school(dir, Opened::Nothing, "");
    let id = register(j.ops(), "00403003", MOTHER, (CHILD, "Мысалов Ерасыл Үлгіұлы"));
    j.keys("<F7>мыс<Enter>").sees("05-12/1");
    (j, id)
}

fn files(dir: &Path) -> Vec<String> {
    let Ok(list) = std::fs::read_dir(dir.join("prints")) else { return Vec::new() };
    let mut names: Vec<String> = list.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn picture(name: &str, j: &Journey) {
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("printing_{name}_80x25"), j.pilot.screen());
    });
}

#[test]
fn f5_on_the_card_offers_the_papers_of_the_case_and_enter_prints_the_chosen_one() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, id) = at_the_card(dir.path());
    j.keys("<F5>").sees("Талон и расписка о приёме документов").sees("Согласие на использование").sees_no("отказе в приёме");
    picture("choice", &j);
    j.keys("<Enter>").sees("Напечатано: Талон и расписка о приёме документов");
    assert_eq!(files(dir.path()), ["receipt-05-12_1-ru-kk.pdf"]);
    assert_eq!(j.ops().card(id).unwrap().history.last().unwrap().verb, "printed");
    j.keys("<End>").sees("напечатано: Талон и расписка");
    assert!(j.pilot.effects.iter().any(|e| matches!(e, Effect::Open(o) if o.settings.open == Opened::Nothing)));
    // The second paper by the same key twice.
    j.keys("<F5><Down><F5>").sees("Напечатано: Согласие");
    assert_eq!(files(dir.path()).len(), 2);
}

#[test]
fn f2_writes_the_paper_as_a_document_for_an_office_suite() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, id) = at_the_card(dir.path());
    j.keys("<F5>").sees("F2 — документ для Word (DOCX)").keys("<F2>").sees("Напечатано: Талон и расписка о приёме документов");
    assert_eq!(files(dir.path()), ["receipt-05-12_1-ru-kk.docx"]);
    assert_eq!(j.ops().card(id).unwrap().history.last().unwrap().body["format"], "docx");
    assert!(!j.pilot.effects.iter().any(|e| matches!(e, Effect::Open(_))), "a document goes to no printer by itself");
}

#[test]
fn f6_chooses_the_languages_and_they_are_remembered() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, _) = at_the_card(dir.path());
    j.keys("<F5>")
        .sees("Печать на двух языках рядом")
        .keys("<F6>")
        .sees("Печать по-русски")
        .keys("<F6>")
        .sees("Печать по-казахски");
    j.keys("<Enter>");
    assert_eq!(files(dir.path()), ["receipt-05-12_1-kk.pdf"]);
    drop(j);
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    assert_eq!(j.ops().office().print.tongue, Tongue::One(Lang::Kk));
}

#[test]
fn f3_shows_the_paper_as_text_and_f5_there_prints_it() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, id) = at_the_card(dir.path());
    let before = j.ops().card(id).unwrap().history.len();
    j.keys("<F5><F6><F3>").sees("ТАЛОН № 05-12/1").sees("Услугополучатель: Мысалова Гүлнар Үлгіқызы");
    picture("preview_ru", &j);
    j.keys("<F6><F6>").sees("№ 05-12/1 ТАЛОН").sees("Расписка о приёме документов");
    picture("preview_both", &j);
    j.keys("<PgDn><End>").sees("Талон выдаётся по норме: АППК").keys("<Home>").sees("Расписка о приёме");
    assert_eq!(
        (files(dir.path()).len(), j.ops().card(id).unwrap().history.len()),
        (0, before),
        "a look prints and notes nothing"
    );
    j.keys("<F5>").sees("Напечатано: Талон");
    assert_eq!(files(dir.path()), ["receipt-05-12_1-ru-kk.pdf"]);
    j.keys("<F5><F3><Esc>").sees("Печать на двух языках").keys("<Esc>").sees("Kense · Заявление 05-12/1");
}

#[test]
fn after_a_registration_and_after_a_non_acceptance_two_keys_print_the_receipt() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path(), Opened::Nothing, "");
    let person = format!(
        "{PARENT}<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab>ул. Абая, 5<Tab>{CHILD}<Tab>Ахметов Али Нурович<Tab>01.02.2019"
    );
    j.keys("<F9><Down><Enter>1 класс<Enter>").keys(&person).keys("<F6>    <F2>").sees("№ 05-12/1").sees("F5 Печать");
    j.pilot.reset_count();
    j.keys("<F5><Enter>").sees("Напечатано: Талон");
    assert_eq!((j.pilot.key_count(), files(dir.path())), (2, vec!["receipt-05-12_1-ru-kk.pdf".to_owned()]));
    // The notice of the registration is there still, with its key for the next child.
    j.sees("F2 Ещё").keys("<Enter>").sees("Kense · Сегодня");
    j.keys("<F9><Down><Enter>1 класс<Enter>").keys(&person).keys("<F6>   <F8><Right><Enter>").sees("05-12/О-1");
    j.pilot.reset_count();
    j.keys("<F5><Enter>").sees("Напечатано: Расписка об отказе");
    assert_eq!(j.pilot.key_count(), 2);
    assert!(files(dir.path()).contains(&"non-acceptance-05-12_О-1-ru-kk.pdf".to_owned()), "{:?}", files(dir.path()));
    j.sees_no("F2 Ещё").keys("<F2>").keys("<Enter>").sees("Kense · Сегодня");
}

#[test]
fn the_card_of_a_non_acceptance_prints_its_receipt_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path(), Opened::Nothing, "");
    let id = decline(j.ops(), MOTHER);
    j.keys("<F9><Down><Down><Enter><F4>не пр<F2><Enter>").sees("05-12/О-1").keys("<F5><Enter>").sees("Напечатано");
    assert_eq!(j.ops().non_acceptance(id).unwrap().1.last().unwrap().verb, "printed");
    j.ops().annul_non_acceptance(id, "ошибка").unwrap();
    j.keys("<Esc><Enter><F5>").sees("Сейчас эта клавиша не действует");
}

#[test]
fn a_viewer_that_is_not_there_is_told_and_the_file_lies_where_it_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path(), Opened::Viewer, "нет-такой-программы {file}");
    register(j.ops(), "00403003", MOTHER, (CHILD, "Мысалов Ерасыл Үлгіұлы"));
    j.keys("<F7>мыс<Enter><F5><Enter>").sees("Программы нет-такой-программы здесь нет. Файл готов");
    assert_eq!(files(dir.path()).len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_with_what_to_do_and_the_case_is_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, id) = at_the_card(dir.path());
    std::fs::write(dir.path().join("prints"), "занято").unwrap();
    let before = j.ops().card(id).unwrap().history.len();
    j.keys("<F5><Enter>").sees("Дело не изменилось. Выберите другую папку");
    assert_eq!(j.ops().card(id).unwrap().history.len(), before);
}

#[test]
fn a_faulty_blank_of_the_office_is_told_by_line_and_the_paper_is_printed_all_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let (mut j, _) = at_the_card(dir.path());
    std::fs::create_dir(dir.path().join("forms")).unwrap();
    std::fs::write(dir.path().join("forms/receipt.toml"), "folio = 7\n").unwrap();
    j.keys("<F5><Enter>").sees("не прочитан, взят исходный").sees("строка 1").keys("<Esc>").sees("Kense · Заявление 05-12/1");
    assert_eq!(files(dir.path()).len(), 1);
}

#[test]
fn the_choice_and_the_preview_are_drawn_at_any_size_in_any_language() {
    for lang in Lang::ALL {
        for keys in ["<F5>", "<F5><F3>"] {
            let mut j = Journey::new(ProviderKind::School, NOW, lang);
            register(j.ops(), "00403003", MOTHER, (CHILD, "Мысалов Ерасыл Үлгіұлы"));
            j.keys("<F7>мыс<Enter>").keys(keys).sees_no("⟨");
            for (w, h) in sizes() {
                let _drawn = render_at(&j.pilot.app, w, h);
            }
        }
    }
}
