//! The barcode reader: the code of a folder opens its case from any screen, and nothing typed is lost by it.

use kense::domain::folder_code::FolderCode;
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::office::Office;
use kense::tui::pilot::{Pilot, render_at};
use kense::tui::start::{Options, app};

use crate::desk::{CHILD, Journey, PARENT, STRANGER, at};
use crate::frame::sizes;

const NOW: &str = "2026-06-02T10:15";
const NEW: &str = "<F9><Down><Enter>";
const REGISTER: &str = "<F9><Home><Down><Down><Enter>";
/// Milliseconds between two signs of most readers.
const READER: u64 = 10;
/// And of the quickest hand.
const HAND: u64 = 80;

/// A school with two cases of the first grade, at the first screen.
fn school() -> Journey {
    with_cases(Journey::school(NOW))
}

fn with_cases(mut j: Journey) -> Journey {
    for (child, name) in [(CHILD, "Ахметов Али"), (STRANGER, "Ахметов Вали")] {
        j.keys(NEW).keys("00403003<Enter>").keys(PARENT).keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>");
        j.keys(child).keys("<Tab>").keys(name).keys("<Tab>01.02.2019<F6>    <F2><Enter>");
    }
    assert_eq!(j.ops().case_numbered("05-12/2").unwrap().beneficiary.number, STRANGER);
    j
}

/// What the folder of a case says.
fn code(j: &mut Journey, number: &str) -> String {
    let id = j.ops().case_numbered(number).unwrap().id;
    j.ops().folder_code(id).unwrap().unwrap().to_string()
}

fn unknown(year: i32, ordinal: u32) -> String {
    FolderCode::new(year, ordinal).unwrap().to_string()
}

impl Journey {
    /// Holds the reader to a code: its keys, and Enter.
    fn scan(&mut self, code: &str) -> &mut Journey {
        self.pilot.types(&format!("{code}\n"), READER);
        self
    }
}

/// The screen with what another build says otherwise left out.
fn picture(name: &str, j: &mut Journey) {
    let version = j.ops().catalog().version.clone();
    let screen = j.pilot.screen().replace(&version, "????????").replace(env!("CARGO_PKG_VERSION"), "?.?.?");
    insta::with_settings!({ prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("reader_{name}_80x25"), screen);
    });
}

#[test]
fn a_folder_opens_its_case_from_the_first_screen_and_esc_goes_back() {
    let mut j = school();
    for number in ["05-12/1", "05-12/2"] {
        let code = code(&mut j, number);
        j.scan(&code).sees(&format!("Заявление {number}")).keys("<Esc>").sees("Kense · Сегодня");
    }
}

#[test]
fn a_folder_after_a_folder_makes_no_heap() {
    let mut j = school();
    for _ in 0..3 {
        for number in ["05-12/1", "05-12/2"] {
            let code = code(&mut j, number);
            j.scan(&code).sees(&format!("Заявление {number}"));
        }
    }
    j.keys("<Esc>").sees("Kense · Сегодня");
}

#[test]
fn a_half_filled_application_is_there_as_it_was_after_a_folder_was_looked_at() {
    let mut j = school();
    let code = code(&mut j, "05-12/1");
    j.keys(NEW).keys("00403003<Enter>").keys("991231500714<Tab>Тестова Сабира");
    let before = j.pilot.screen();
    j.scan(&code).sees("Заявление 05-12/1").sees_no("Тестова Сабира");
    j.keys("<Esc>");
    assert_eq!(j.pilot.screen(), before, "every letter, the cursor, the field");
    j.keys("я").sees("Тестова Сабирая");
}

#[test]
fn over_a_question_that_waits_for_its_answer_the_reader_says_to_finish_first() {
    let mut j = school();
    let code = code(&mut j, "05-12/2");
    j.keys("<F9><End><Up><Up><Up><Enter>").keys("<End> и гимназия<Esc>").sees("Набранное не записано");
    j.scan(&code).sees("Набранное не записано").sees("Сначала закончите здесь").sees_no("Заявление 05-12/2");
    picture("question", &mut j);
    j.keys("<Esc>").sees("№ 99 и гимназия").sees_no(&code).scan(&code).sees("Заявление 05-12/2");
    // A form that an act of the card asks for is such a question too: nothing gets into its fields.
    j.keys("<F8>");
    let before = j.pilot.text();
    j.scan(&code).sees("Сначала закончите здесь").sees_no(&code);
    assert_eq!(before.lines().take(20).collect::<Vec<_>>(), j.pilot.text().lines().take(20).collect::<Vec<_>>());
}

#[test]
fn the_menu_and_the_question_about_the_stage_give_way() {
    let mut j = school();
    let code = code(&mut j, "05-12/2");
    j.keys("<F9>")
        .sees("Набирайте буквы")
        .scan(&code)
        .sees("Заявление 05-12/2")
        .keys("<Esc>")
        .sees("Kense · Сегодня")
        .sees_no("Набирайте буквы");
    j.keys("<F7>").sees("На какой стадии?").scan(&code).sees("Заявление 05-12/2").keys("<Esc>").sees("Kense · Сегодня");
    j.sees_no("На какой стадии?");
}

#[test]
fn help_and_the_register_stay_under_the_card() {
    let mut j = school();
    let code = code(&mut j, "05-12/1");
    j.keys(REGISTER).keys("вали").sees("05-12/2").scan(&code).sees("Заявление 05-12/1");
    j.keys("<Esc>").sees("вали").sees("05-12/2").sees_no(&code).keys("<F1>");
    let help = j.pilot.text();
    j.scan(&code).sees("Заявление 05-12/1").keys("<Esc>");
    assert_eq!(j.pilot.text(), help);
}

#[test]
fn on_the_kazakh_layout_the_same_folder_opens_the_same_case() {
    let mut j = school();
    let text = code(&mut j, "05-12/1");
    let kazakh: String = text
        .chars()
        .map(|c| c.to_digit(10).map_or(c, |d| ['қ', '"', 'ә', 'і', 'ң', 'ғ', ',', '.', 'ү', 'ұ'][d as usize]))
        .collect();
    j.keys(REGISTER).scan(&kazakh).sees("Заявление 05-12/1").keys("<Esc>");
    j.scan(&kazakh.to_uppercase()).sees("Заявление 05-12/1").keys("<Esc>").sees_no(&kazakh);
}

#[test]
fn a_hand_that_types_the_code_types_text_and_the_register_finds_by_it() {
    let mut j = school();
    let code = code(&mut j, "05-12/1");
    j.keys(REGISTER);
    j.pilot.types(&code, HAND);
    j.sees(&code).sees("Kense · Журнал").sees("05-12/1").sees_no("05-12/2");
    j.pilot.types("\n", HAND);
    j.sees("Заявление 05-12/1").keys("<Esc><Esc>");
    j.keys("<F7>");
    j.pilot.types(code.trim_start_matches('\\'), HAND);
    j.sees("На какой стадии?").sees("05-12/1 (Зачисление в школу)");
}

#[test]
fn a_pasted_code_is_a_code_and_a_pasted_path_is_text() {
    let mut j = school();
    let code = code(&mut j, "05-12/1");
    j.pilot.pastes(&format!("{code}\n"));
    j.sees("Заявление 05-12/1").keys("<Esc>").keys(REGISTER);
    j.pilot.pastes(r"\\server\share");
    j.sees(r"\\server\share");
}

#[test]
fn a_code_that_was_not_read_is_told_and_types_nothing() {
    let mut j = school();
    let mut wrong = code(&mut j, "05-12/1");
    let last = if wrong.pop() == Some('0') { '1' } else { '0' };
    wrong.push(last);
    j.keys(NEW).keys("00403003<Enter>").keys("991231500714<Tab>Тестова");
    let before = j.pilot.text();
    j.scan(&wrong).sees("Код не прочитан: отсканируйте ещё раз").sees_no("2026000");
    j.keys("<Left><Right>");
    assert_eq!(j.pilot.text(), before);
}

#[test]
fn a_code_of_another_journal_is_said_to_be_one_and_opens_nothing() {
    let mut j = school();
    j.scan(&unknown(2026, 37)).sees("Kense · Сегодня").sees("№ 37 за 2026 год здесь нет, последнее — 2");
    picture("unknown", &mut j);
    j.scan(&unknown(2024, 1)).sees("Дел за 2024 год в журнале нет").keys("<Down>").sees_no("2024");
}

#[test]
fn the_office_says_that_its_reader_is_slow() {
    let dir = tempfile::tempdir().unwrap();
    let mut j = with_cases(Journey::in_folder(dir.path(), ProviderKind::School, NOW));
    let text = code(&mut j, "05-12/1");
    j.pilot.types(&text, 90);
    j.sees("Kense · Сегодня");
    j.keys("<F9><End><Up><Up><Up><Enter>").keys("<PgUp><BackTab>").sees("Сканер штрихкода").sees("обычный (до 50 мс)");
    j.keys("<Right>").sees("медленный (до 100 мс)").keys("<F2>").sees("Настройки записаны").keys("<Esc>");
    j.pilot.types(&format!("{text}\n"), 90);
    j.sees("Заявление 05-12/1");
    assert_eq!(Journey::in_folder(dir.path(), ProviderKind::School, NOW).ops().office().reader_gap, 100);
}

#[test]
fn the_settings_say_what_a_slow_reader_is() {
    let mut j = Journey::school(NOW);
    j.keys("<F9><End><Up><Up><Up><Enter>").keys("<PgUp><BackTab>").sees("► Сканер штрихкода");
    picture("settings", &mut j);
}

#[test]
fn before_there_is_an_office_a_code_opens_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let clock = kense::ops::clock::HandClock::at(at(NOW));
    let mut pilot = Pilot::new(app(dir.path(), Box::new(clock), &Options::default()).unwrap(), 80, 25);
    let before = pilot.text();
    pilot.types(&format!("{}\n", unknown(2026, 1)), READER);
    assert!(pilot.contains("в журнале нет"), "{}", pilot.text());
    assert_eq!(before.lines().take(20).collect::<Vec<_>>(), pilot.text().lines().take(20).collect::<Vec<_>>());
}

#[test]
fn the_code_stands_for_the_place_in_the_journal_and_not_for_the_printed_number() {
    let mut j = school();
    let text = code(&mut j, "05-12/1");
    let office = Office { pattern_application: "{n:4}/{yy}".into(), ..j.ops().office().clone() };
    j.ops().change_office(office).unwrap();
    j.scan(&text).sees("Заявление 05-12/1").keys("<Esc>");
    let mut j = with_next_year(j);
    let next = code(&mut j, "0001/27");
    assert_eq!(next, unknown(2027, 1));
    j.scan(&next).sees("Заявление 0001/27").scan(&text).sees("Заявление 05-12/1");
}

/// One more case, in January.
fn with_next_year(mut j: Journey) -> Journey {
    j.go_to("2027-01-12T10:00").keys(NEW).keys("00403008<Enter>").keys(PARENT);
    j.keys("<Tab>Ахметова Айгуль<Tab>+7 701 123 45 67<Tab><Tab>").keys(CHILD);
    j.keys("<Tab>Ахметов Али<Tab>01.02.2019<Tab><Right><F6> <F2>").sees("№ 0001/27").keys("<Enter>");
    j
}

#[test]
fn what_the_reader_says_is_there_in_every_language_and_at_every_size() {
    for lang in Lang::ALL {
        let mut j = with_cases(Journey::new(ProviderKind::School, NOW, lang));
        let text = code(&mut j, "05-12/1");
        for scanned in [unknown(2026, 37), unknown(2024, 1), r"\2026000000100".to_owned()] {
            j.scan(&scanned).sees_no("⟨");
            let said = j.pilot.text().lines().nth(23).unwrap_or_default().trim().chars().count();
            assert!((20..78).contains(&said), "one line of news holds it: {}", j.pilot.text());
            for (w, h) in sizes() {
                let _drawn = render_at(&j.pilot.app, w, h);
            }
        }
        j.keys("<F9>").scan(&text).sees("05-12/1").keys("<F8>").scan(&text).sees_no("⟨");
    }
}
