//! The register kept in a spreadsheet: the file, its columns, its troubles, the taking in and the stop, and how old cases are found and read.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use insta::assert_snapshot;
use kense::domain::counts::{Cell, Channel};
use kense::domain::service::{PersonKind, ProviderKind, ServiceCode};
use kense::domain::text::{Lang, Message};
use kense::ops::ImportedQuery;
use kense::tui::app::App;
use kense::tui::effect::{Brought, Effect, Outside};
use kense::tui::outside::World;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, setup};

use crate::cases::{SCHOOL, register};
use crate::day::{day, open, sweep};
use crate::desk::{CHILD, Journey, PARENT};

const NOW: &str = "2026-06-02T10:15";
/// Three cases of an old register, as an office suite writes them.
const REGISTER: &str = "tests/fixtures/import/register.ods";

/// The screen with a file that was read.
fn with_file(j: &mut Journey, path: &str) {
    open(j, "place-import");
    j.keys("<Tab>");
    j.pilot.paste(path);
    j.keys("<F2>");
}

fn old(j: &mut Journey) -> usize {
    j.ops().imported_cases(&ImportedQuery { limit: 100_000, ..ImportedQuery::default() }).unwrap().len()
}

fn written(dir: &Path, rows: &[&str]) -> String {
    let path = dir.join("register.csv");
    let heading = "№;Дата;Код услуги;ФИО;ИИН;Способ подачи";
    std::fs::write(&path, format!("{heading}\n{}\n", rows.join("\n"))).unwrap();
    path.display().to_string()
}

#[test]
fn a_register_is_brought_along_in_four_keys_and_its_cases_stand_marked_behind_the_own_ones() {
    let mut j = Journey::school(NOW);
    register(j.ops(), SCHOOL, (PARENT, "Өзіміздің Адам"), (CHILD, "Өзіміздің Бала"));
    with_file(&mut j, REGISTER);
    j.sees("лист «2025»").sees("Ошибок нет: перенесутся 3 строки, уже есть 0");
    j.keys("<Enter>").sees("Ошибок нет. Enter переносит всё").sees("«00403003» — 00403003, строк: 3");
    j.keys("<Enter>").sees("Перенесено 3 строки, уже было 0");
    j.keys("<Enter>").sees_no("Перенос прежнего журнала");
    assert_eq!(old(&mut j), 3);
    open(&mut j, "place-register");
    j.sees("05-12/1").sees("прежнее");
    let rows: Vec<String> =
        j.pilot.text().lines().filter(|l| l.contains("2025") || l.contains("05-12/1")).map(str::to_owned).collect();
    assert!(rows[0].contains("05-12/1") && rows.len() == 4, "{rows:?}");
    // Its card says where it came from and offers nothing to do with it.
    j.keys("<End><Enter>").sees("Прежнее дело 1").sees("Перенесено из прежнего журнала: здесь его только читают");
    j.sees("register.ods");
    for key in ["<F6>", "<F8>", "<F4>", "<F2>"] {
        j.keys(key).sees("Сейчас эта клавиша не действует");
    }
    let counted = j.ops().counts(day(1) - chrono::Days::new(365), day(2)).unwrap();
    assert_eq!(counted.get(&ServiceCode(SCHOOL.into()), Cell::Accepted(Channel::Egov, PersonKind::Individual)), 1);
}

#[test]
fn the_same_file_again_has_nothing_to_take_in_and_enter_does_nothing() {
    let mut j = Journey::school(NOW);
    with_file(&mut j, REGISTER);
    j.keys("<Enter><Enter><Enter>");
    with_file(&mut j, REGISTER);
    j.sees("Нового нет: все строки файла уже перенесены (3)").keys("<Enter>").sees("Переносить нечего");
    j.keys("<Enter>").sees("Сейчас эта клавиша не действует");
    assert_eq!(old(&mut j), 3);
}

#[test]
fn troubles_are_all_listed_and_nothing_is_taken_in_until_the_file_is_mended() {
    let dir = tempfile::tempdir().unwrap();
    let path =
        written(dir.path(), &["1;31.02.2025;00403003;Сынақова Дана;12;портал", "2;01.02.2025;приём;Мысалова Әсем;;портал"]);
    let mut j = Journey::school(NOW);
    with_file(&mut j, &path);
    j.sees("Найдено 3 ошибки: ничего не перенесено").keys("<Enter>").sees("Исправьте файл");
    j.sees("«31.02.2025» не дата").keys("<Enter>").sees("Сейчас эта клавиша не действует");
    // The whole sentence about the chosen one stands below.
    j.keys("<End>").sees("впишите код");
    assert_eq!(old(&mut j), 0);
    written(dir.path(), &["1;28.02.2025;00403003;Сынақова Дана;;портал"]);
    j.keys("<Esc><Esc><F2>").sees("Ошибок нет: перенесётся 1 строка");
}

#[test]
fn a_column_that_was_guessed_wrong_is_changed_and_the_rows_are_looked_through_anew() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.csv");
    std::fs::write(&path, "Что;Когда;Кто\n00403003;01.02.2025;Сынақова Дана\n").unwrap();
    let mut j = Journey::school(NOW);
    with_file(&mut j, &path.display().to_string());
    j.sees("Найдена 1 ошибка").keys("<End><F4>").sees("Столбец C: что это?");
    j.keys("фио заявителя<Enter>").sees("Ошибок нет: перенесётся 1 строка");
    j.keys("<F4><Enter>").sees("Найдена 1 ошибка");
}

/// An outside where keys are heard between two strides, and after so many of them nobody breathes any more.
pub struct Held(pub AtomicUsize);

impl Outside for Held {
    fn run(&self, effect: &Effect) -> Option<Result<Brought, Message>> {
        if *effect == Effect::Breath && self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)).is_err() {
            return None;
        }
        World.run(effect)
    }
}

/// A thousand rows of which some are in.
fn half_way(dir: &Path) -> Journey {
    let rows: Vec<String> = (0..1000).map(|n| format!("{n};01.02.2025;00403003;Сынақова Дана;;портал")).collect();
    let path = written(dir, &rows.iter().map(String::as_str).collect::<Vec<_>>());
    let Journey { clock, pilot } = Journey::in_folder(&dir.join("office"), ProviderKind::School, NOW);
    drop(pilot);
    let ops = kense::ops::Ops::open(&dir.join("office"), Box::new(clock.clone())).unwrap();
    let setup = setup(&ops, &Options::default()).unwrap();
    let pilot = Pilot::new(App::new(ops, setup), 80, 25).with_outside(Box::new(Held(AtomicUsize::new(2))));
    let mut j = Journey { clock, pilot };
    with_file(&mut j, &path);
    j.keys("<Enter><Enter>");
    j
}

#[test]
fn esc_in_the_middle_of_an_import_stops_it_and_leaves_nothing_behind() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = half_way(dir.path());
    j.sees("Перенесено 500 из 1000").sees("Esc — остановить");
    assert_eq!(old(&mut j), 500, "they are in, but not kept");
    // Neither Enter nor the menu gets past it.
    j.keys("<Enter><F9>").sees("Перенесено 500 из 1000");
    j.keys("<Esc>").sees("Перенос остановлен: ничего не перенесено");
    assert_eq!(old(&mut j), 0);
    assert_eq!(j.ops().verify().unwrap(), None);
    // The register writes again.
    register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар"), (CHILD, "Мысалов Ерасыл"));
}

#[test]
fn a_program_left_in_the_middle_of_an_import_has_kept_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = half_way(dir.path());
    j.keys("<F10>");
    assert!(j.pilot.left());
    drop(j);
    let mut j = Journey::in_folder(&dir.path().join("office"), ProviderKind::School, NOW);
    assert_eq!(old(&mut j), 0);
}

#[test]
fn an_old_case_is_found_by_the_register_s_search_its_filter_and_f7() {
    let mut j = Journey::school(NOW);
    with_file(&mut j, REGISTER);
    j.keys("<Enter><Enter><Enter><F7>сынақ").sees("из прежнего журнала").sees("результата в журнале нет");
    j.keys("<Enter>").sees("Прежнее дело 3");
    open(&mut j, "place-register");
    j.keys("991231500006").sees("Мысалова").sees_no("Үлгіова");
    open(&mut j, "place-register");
    j.keys("<F4><Left><Left><F2>").sees("Прежний журнал").sees("Үлгіова");
}

#[test]
fn tallies_come_by_the_same_road() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("tallies.csv");
    std::fs::write(&path, "Дата;Код услуги;Канал;Вид лица;Количество\n01.06.2026;00403003;портал;физ;7\n").unwrap();
    let mut j = Journey::school(NOW);
    open(&mut j, "place-import");
    j.keys("<Right><Tab>");
    j.pilot.paste(&path.display().to_string());
    j.keys("<F2>").sees("Количество").sees("Ошибок нет").keys("<Enter><Enter><Enter>");
    let counted = j.ops().counts(day(1), day(1)).unwrap();
    assert_eq!(counted.get(&ServiceCode(SCHOOL.into()), Cell::Accepted(Channel::Egov, PersonKind::Individual)), 7);
}

#[test]
fn looks_80x25() {
    let mut j = Journey::school(NOW);
    open(&mut j, "place-import");
    assert_snapshot!("import_file_80x25", j.pilot.screen());
    with_file(&mut j, REGISTER);
    assert_snapshot!("import_columns_80x25", j.pilot.screen());
    sweep(&mut j);
    j.keys("<Enter>");
    assert_snapshot!("import_checked_80x25", j.pilot.screen());
    j.keys("<Enter>");
    assert_snapshot!("import_done_80x25", j.pilot.screen());
    j.keys("<Enter>");
    open(&mut j, "place-register");
    assert_snapshot!("import_register_80x25", j.pilot.screen());
    j.keys("<End><Enter>");
    assert_snapshot!("import_card_80x25", j.pilot.screen());
}

#[test]
fn looks_of_troubles_and_of_the_middle_80x25() {
    let dir = tempfile::tempdir().unwrap();
    let rows = ["1;31.02.2025;00403003;Сынақова Дана;12;голубь", "2;01.02.2025;приём;Мысалова Әсем;;портал", "2;;00403003;;;"];
    written(dir.path(), &rows);
    for (lang, name) in [(Lang::Ru, "import_troubles_80x25"), (Lang::Kk, "import_troubles_kk_80x25")] {
        let mut j = Journey::new(ProviderKind::School, NOW, lang);
        with_file(&mut j, &written(dir.path(), &rows));
        j.keys("<Enter><Down><Down><Down>");
        assert_snapshot!(name, j.pilot.screen());
    }
    let j = half_way(dir.path());
    assert_snapshot!("import_middle_80x25", j.pilot.screen());
}

#[test]
fn looks_in_kazakh_80x25() {
    let mut j = Journey::new(ProviderKind::School, NOW, Lang::Kk);
    open(&mut j, "place-import");
    assert_snapshot!("import_file_kk_80x25", j.pilot.screen());
    with_file(&mut j, REGISTER);
    assert_snapshot!("import_columns_kk_80x25", j.pilot.screen());
    j.keys("<Enter><Enter><Enter>");
    open(&mut j, "place-register");
    j.keys("<End><Enter>");
    assert_snapshot!("import_card_kk_80x25", j.pilot.screen());
}
