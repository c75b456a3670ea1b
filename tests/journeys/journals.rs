//! Journals on paper from the screens: the menu, the register, the period, what is new, the stop, a part once more.

use std::path::Path;
use std::sync::atomic::AtomicUsize;

use kense::domain::service::ProviderKind;
use kense::ops::office::Opened;
use kense::tui::app::App;
use kense::tui::effect::Effect;
use kense::tui::pilot::Pilot;
use kense::tui::start::{Options, setup};

use crate::cases::{SCHOOL, register};
use crate::day::open;
use crate::desk::{CHILD, Journey, PARENT};
use crate::imports::Held;

const NOW: &str = "2026-06-02T10:15";

fn school(dir: &Path, cases: usize) -> Journey {
    let mut j = Journey::in_folder(dir, ProviderKind::School, NOW);
    let mut office = j.ops().office().clone();
    office.print.open = Opened::Nothing;
    j.ops().change_office(office).unwrap();
    for n in 0..cases {
        let child = format!("Мысалов Ерасыл{}", "а".repeat(n));
        register(j.ops(), SCHOOL, (PARENT, "Мысалова Гүлнар Үлгіқызы"), (CHILD, &child));
    }
    j
}

fn files(dir: &Path) -> Vec<String> {
    let Ok(list) = std::fs::read_dir(dir.join("prints")) else { return Vec::new() };
    let mut names: Vec<String> = list.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn picture(name: &str, j: &Journey) {
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("journals_{name}_80x25"), j.pilot.screen());
    });
}

#[test]
fn f5_prints_the_journal_of_the_year_and_says_where_it_lies() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path(), 3);
    open(&mut j, "place-journals");
    j.sees("Журнал регистрации заявлений");
    picture("choice", &j);
    j.keys("<F5>").sees("Напечатано записей: 3, листы 1–1");
    assert_eq!(files(dir.path()), ["journal-applications-2026-01-01_2026-06-02-ru-kk.pdf"]);
    assert!(j.pilot.effects.iter().any(|e| matches!(e, Effect::Open(_))));
    j.keys("<Enter>").sees("Печать журналов");
}

#[test]
fn only_what_is_new_goes_on_new_pages_and_a_part_is_printed_once_more() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path(), 2);
    open(&mut j, "place-journals");
    // The second field says what of the journal.
    j.keys("<Down><Right>").sees("только новое с начала года").keys("<F2>").sees("Напечатано записей: 2, листы 1–1");
    j.keys("<Enter><F2>").sees("Новых записей по 02.06.2026 нет").sees("листах (их 1)");
    j.keys("<Enter><Right><F2>").sees("листы 1–1, записи 1–2, 02.06.2026");
    picture("parts", &j);
    j.keys("<Enter>").sees("Повторно напечатано записей: 2, листы 1–1");
    assert_eq!(files(dir.path()), ["journal-applications-2026-p1-1-ru-kk.pdf"]);
}

/// An office of two cases whose program stands still after so many strides.
fn held(dir: &Path, strides: usize) -> Journey {
    let Journey { clock, pilot } = school(dir, 2);
    drop(pilot);
    let ops = kense::ops::Ops::open(dir, Box::new(clock.clone())).unwrap();
    let setup = setup(&ops, &Options::default()).unwrap();
    let pilot = Pilot::new(App::new(ops, setup), 80, 25).with_outside(Box::new(Held(AtomicUsize::new(strides))));
    Journey { clock, pilot }
}

#[test]
fn esc_stops_it_and_leaves_neither_a_file_nor_a_note() {
    for (strides, says) in [(1, "Прочитано записей: 2 из 2, листов: 1"), (2, "Записей: 2, готово листов: 0 из 1")]
    {
        let dir = tempfile::tempdir().unwrap();
        let mut j = held(dir.path(), strides);
        let before = j.ops().store().read().audit_head().unwrap();
        open(&mut j, "place-journals");
        j.keys("<Down><Right><F5>").sees(says).sees("Esc — остановить");
        if strides == 1 {
            picture("going", &j);
        }
        j.keys("<Esc>").sees("Печать остановлена: файла нет, ничего не записано");
        assert!(files(dir.path()).is_empty());
        assert_eq!(j.ops().store().read().audit_head().unwrap(), before);
        assert!(j.ops().journal_parts("applications", 2026).unwrap().is_empty());
    }
}

#[test]
fn the_register_leads_to_its_journal_on_paper() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path(), 1);
    open(&mut j, "place-register");
    j.keys("<F5>").sees("Журнал на бумагу");
    j.keys("<End><Enter>").sees("Печать журналов").sees("Журнал регистрации заявлений");
}

#[test]
fn f5_on_the_report_makes_a_paper_to_be_signed() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = school(dir.path(), 1);
    open(&mut j, "place-report");
    j.keys("<F5>").sees("Excel (xlsx)").sees("На бумагу, с подписями (PDF)");
    j.keys("<End><Enter>").sees("Отчёт готов, листов: ");
    assert_eq!(files(dir.path()), ["report-2026-06-01-2026-06-02-three-refusals-ru.pdf"]);
    assert!(j.pilot.effects.iter().any(|e| matches!(e, Effect::Open(_))));
}
