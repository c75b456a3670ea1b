//! The catalogue: services found by words, entries in full, the office's own editions.

use kense::domain::service::{ProviderKind, ServiceCode};
use kense::domain::text::Lang;
use kense::tui::pilot::render_at;
use kense::tui::prelude::{Context, Desk, Frame, Input, Look, Rect, Screen, Step};
use kense::words::Words;

use crate::desk::Journey;
use crate::frame::sizes;

const NOW: &str = "2026-06-02T10:15";
/// The catalogue by the menu, the line above the settings.
const CATALOGUE: &str = "<F9><End><Up><Up><Up><Up><Enter>";

fn catalogue() -> Journey {
    let mut j = Journey::school(NOW);
    j.keys(CATALOGUE).sees("Kense · Каталог услуг");
    j
}

/// Everything an entry says, page by page.
fn read_through(j: &mut Journey) -> String {
    let mut all = String::new();
    loop {
        let page = j.pilot.text();
        j.keys("<PgDn>");
        all.push_str(&page);
        if page == j.pilot.text() {
            return all;
        }
    }
}

#[test]
fn every_service_is_listed_and_words_codes_and_everyday_names_find_it() {
    let mut j = catalogue();
    let all = j.ops().catalog().services.len();
    assert!(all >= 30);
    j.sees(&format!("{all} услуг"));
    for asked in ["00403003", "зачисл шк", "зачсление школ", "1 класс", "мектепке жазылу"]
    {
        j.keys("<F7>").keys(asked).sees("► 00403003");
    }
    j.keys("<F7>абракадабра").sees("Ничего не нашлось").keys("<Enter>").sees("Каталог услуг");
    j.keys("<F7>").sees(&format!("{all} услуг"));
}

#[test]
fn the_list_says_where_paper_is_taken_and_how_well_it_is_known() {
    let mut j = catalogue();
    j.keys("00403003").sees("здесь").sees("прочитано в акте");
    j.keys("<F7>00803008").sees("не у нас").sees("Её оказывает: колледж");
    let mut j = Journey::new(ProviderKind::Kindergarten, NOW, Lang::Ru);
    j.keys(CATALOGUE).keys("00403002").sees("электронно").sees("прочитано частично");
}

#[test]
fn an_entry_tells_everything_of_the_edition() {
    let mut j = catalogue();
    j.keys("00403003<Enter>").sees("Действует с 29.08.2025").sees("прочитано в акте");
    let all = read_through(&mut j);
    for said in [
        "RU — Прием документов",
        "KK — Бастауыш",
        "Приказ № 564 от 12.10.2018",
        "Прочитана редакция 29.08.2025 № 196",
        "Оказывает: школа",
        "портал egov.kz",
        "Бесплатно",
        "12.2",
        "1 рабочий день",
        "Каждый год с 01.04 по 31.08",
        "когда: В какой класс? — 1 класс",
        "не раньше 25.08",
        "2. Свидетельство о рождении",
        "показывают и забирают; копию не берут",
        "есть в государственных системах",
        "3х4 см, 2 шт.",
        "достаточно одного документа из набора",
        "приносят позже",
        "прочитано частично: приказ № 468",
        "Чего не требовать",
        "Заключение ПМПК",
        "19-1 п. 2 пп. 1",
        "Если пакет неполный",
        "Результат",
        "Заслушивание",
        "Знак * — перевод программы",
        "Что ещё знать",
    ] {
        let flat = all.replace('\n', " ");
        assert!(flat.contains(said), "«{said}» is not told:\n{all}");
    }
}

#[test]
fn every_edition_of_every_service_can_be_read() {
    let mut j = catalogue();
    j.pilot.resize(80, 200);
    let codes: Vec<ServiceCode> = j.ops().catalog().services.iter().map(|s| s.code.clone()).collect();
    for code in codes {
        let editions = j.ops().service(&code).unwrap().editions.len();
        // The languages take turns: their keys are the same.
        j.keys("<C-l><F7>").keys(code.as_str()).keys("<Enter>").sees(code.as_str());
        for _ in 0..editions {
            let all = read_through(&mut j);
            assert!(!all.contains('⟨'), "{code}: {all}");
            j.keys("<Left>");
        }
        j.keys("<Esc>");
    }
}

#[test]
fn an_incomplete_entry_says_that_no_case_is_opened_by_it() {
    catalogue().keys("00403002<Enter>").sees("Запись неполная: программа рассказывает об услуге, но дел по ней не");
}

#[test]
fn left_and_right_go_through_the_editions() {
    let mut j = catalogue();
    j.keys("00403002<Enter>").sees("редакция 3 из 3").sees("Влево Прежняя").sees_no("Вправо Новая");
    j.keys("<Right>").sees("редакция 3 из 3");
    j.keys("<Left>").sees("редакция 2 из 3").sees("Не действует").sees("Вправо Новая").sees("Влево Прежняя");
    j.keys("<Left>").sees("редакция 1 из 3").sees_no("Влево Прежняя");
    j.keys("<Right><Right>").sees("редакция 3 из 3").keys("<Esc>").sees("Kense · Каталог услуг");
}

#[test]
fn an_entry_scrolls_by_lines_pages_and_headings() {
    let mut j = catalogue();
    j.keys("00403003<Enter>").sees("Название");
    j.keys("<Tab><Tab>").sees("Акт и источник").sees_no("RU — Прием");
    j.keys("<Tab>")
        .sees("Где тексты расходятся")
        .keys("<Tab><Tab>")
        .sees("Сроки")
        .keys("<BackTab>")
        .sees("Кто оказывает и как обратиться");
    j.keys("<Home>").sees("RU — Прием").keys("<Down><Down><Down><Down>").sees_no("RU — Прием");
    j.keys("<End>").sees("после 2 сразу идёт 4").keys("<Home>").sees("RU — Прием");
}

#[test]
fn problems_of_the_offices_own_editions_come_first_with_file_and_line() {
    let dir = tempfile::tempdir().unwrap();
    drop(Journey::in_folder(dir.path(), ProviderKind::School, NOW));
    std::fs::create_dir(dir.path().join("services.d")).unwrap();
    std::fs::write(dir.path().join("services.d").join("00403003.toml"), "code = \"00403003\"\nname = 1\n").unwrap();
    let mut j = Journey::in_folder(dir.path(), ProviderKind::School, NOW);
    j.keys(CATALOGUE).sees("Файлы с ошибками не применены").sees("services.d/00403003.toml:2").sees("Найти:").sees("► 0040");
    j.keys("00403003<Enter>").sees("Зачисление в школу");
    insta::assert_snapshot!("catalogue_problems_ru_80", {
        j.keys("<Esc>");
        j.pilot.screen()
    });
}

/// Opens an entry from elsewhere, as other screens do.
struct Elsewhere(&'static str);

impl Screen for Elsewhere {
    fn context(&self) -> Context {
        Context::List
    }
    fn title(&self, _words: &Words) -> String {
        "elsewhere".into()
    }
    fn on(&mut self, _input: Input, desk: &mut Desk) -> Step {
        Step::Push(kense::tui::screens::catalogue::open_service(desk, &ServiceCode(self.0.into())))
    }
    fn view(&self, _frame: &mut Frame, _area: Rect, _look: &Look) {}
    fn help(&self) -> &'static str {
        "about-form"
    }
}

#[test]
fn an_entry_opens_from_elsewhere_and_a_code_that_is_not_there_is_told() {
    for (code, seen) in [("00403003", "Зачисление в школу"), ("99999999", "В каталоге нет услуги 99999999")]
    {
        let mut j = Journey::school(NOW);
        let ops = kense::ops::Ops::in_memory(crate::desk::office(ProviderKind::School), Box::new(j.clock.clone())).unwrap();
        let setup = j.pilot.app.setup().clone();
        j.pilot.app = kense::tui::app::App::with_first(ops, setup, Box::new(Elsewhere(code)));
        j.keys("<Enter>").sees(seen).keys("<Esc>").sees("elsewhere");
    }
}

#[test]
fn the_catalogue_and_an_entry() {
    for (lang, w, h) in [(Lang::Ru, 80, 25), (Lang::Ru, 120, 40), (Lang::Kk, 80, 25), (Lang::En, 80, 25)] {
        let mut j = Journey::new(ProviderKind::School, NOW, lang);
        j.pilot.resize(w, h);
        j.keys(CATALOGUE).keys("004030");
        insta::assert_snapshot!(format!("catalogue_{}_{w}", lang.code()), j.pilot.screen());
        // A closed edition never changes any more, so its picture holds.
        j.keys("02<Enter><Left>");
        insta::assert_snapshot!(format!("catalogue_entry_{}_{w}", lang.code()), j.pilot.screen());
        j.keys("<PgDn>");
        insta::assert_snapshot!(format!("catalogue_entry_below_{}_{w}", lang.code()), j.pilot.screen());
    }
}

#[test]
fn the_catalogue_stands_any_size() {
    for scene in ["", "абракадабра", "00403003<Enter>", "00403003<Enter><End>", "00403003<Enter><F1>"] {
        let mut j = catalogue();
        j.keys(scene).sees_no("⟨");
        for (w, h) in sizes() {
            let _drawn = render_at(&j.pilot.app, w, h);
        }
    }
}
