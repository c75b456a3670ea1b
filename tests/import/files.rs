//! The four forms of a file, its headings, its odd rows.

use kense::domain::counts::Channel;
use kense::domain::incoming::columns::Field;
use kense::domain::incoming::{Kind, Outcome, Value};
use kense::ops::imports::{self, remap};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use crate::{SCHOOL, desk, file, plan, plan_of, school};

/// What every fixture holds: three cases, the second's day a formula, an empty row and a sum.
fn holds_the_three(path: &std::path::Path) {
    let ops = school();
    let plan = plan_of(&ops, path, Kind::Cases);
    let what = path.display();
    assert_eq!(plan.troubles, [], "{what}");
    assert_eq!(plan.cases.len(), 3, "{what}");
    assert_eq!(plan.idle, 2, "{what}: the empty row and the sum");
    let [a, b, c] = plan.cases.as_slice() else { return };
    assert_eq!((a.row, a.number.as_str(), a.day), (6, "1", Some(desk::day("2025-09-01"))), "{what}");
    assert_eq!((a.applicant.as_str(), a.applicant_number.as_str()), ("Мысалова Гүлнар", "991231500006"), "{what}");
    assert_eq!((a.child.as_str(), a.outcome), ("Мысалов Ерасыл", Some(Outcome::Issued)), "{what}");
    assert_eq!((b.decided, b.channel), (Some(desk::day("2025-09-03")), Some(Channel::Egov)), "{what}: a formula's value");
    assert_eq!((c.row, c.child.as_str(), c.channel, c.outcome), (9, "Сынақ Іңкәр", None, None), "{what}");
}

#[test]
fn an_ods_of_an_office_suite_is_read() {
    holds_the_three(std::path::Path::new("tests/fixtures/import/register.ods"));
}

#[test]
fn an_xls_of_an_office_suite_is_read() {
    holds_the_three(std::path::Path::new("tests/fixtures/import/register.xls"));
}

#[test]
fn an_xlsx_with_titles_above_the_heading_day_cells_and_a_formula_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Титул").unwrap().write(0, 0, "Журнал").unwrap();
    let sheet = book.add_worksheet().set_name("2025").unwrap();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    sheet.merge_range(0, 0, 0, 9, "Журнал регистрации заявлений", &Format::new()).unwrap();
    sheet.merge_range(1, 0, 1, 9, "№ 99 мектеп-лицей", &Format::new()).unwrap();
    let heading = [
        "№",
        "Тіркелген күні",
        "Қызмет атауы",
        "Өтініш берушінің аты-жөні",
        "ЖСН",
        "Баланың аты-жөні",
        "Беру тәсілі",
        "Мерзімі",
        "Берілген күні",
        "Нәтиже",
    ];
    for (n, title) in (0u16..).zip(heading) {
        sheet.write(3, n, title).unwrap();
        sheet.write(4, n, f64::from(n) + 1.0).unwrap();
    }
    let on = |d: u8| ExcelDateTime::from_ymd(2025, 9, d).unwrap();
    sheet.write(5, 0, 1).unwrap().write_with_format(5, 1, on(1), &day).unwrap();
    sheet.write(5, 2, 403_003).unwrap().write(5, 3, "Мысалова Гүлнар").unwrap().write(5, 4, 991_231_500_006_f64).unwrap();
    sheet.write(5, 5, "Мысалов Ерасыл").unwrap().write(5, 6, "қағаз").unwrap().write(5, 9, "берілді").unwrap();
    sheet.write(6, 0, "2").unwrap().write_with_format(6, 1, on(2), &day).unwrap();
    sheet.write(6, 2, SCHOOL).unwrap().write(6, 3, "Үлгіова Әсем").unwrap().write(6, 6, "портал арқылы").unwrap();
    sheet.write_formula_with_format(6, 8, Formula::new("=B7+1").set_result("45903"), &day).unwrap();
    sheet
        .write(8, 0, 3)
        .unwrap()
        .write(8, 2, SCHOOL)
        .unwrap()
        .write(8, 3, "Сынақова Дана")
        .unwrap()
        .write(8, 5, "Сынақ Іңкәр")
        .unwrap();
    sheet.write(9, 0, "Барлығы").unwrap().write(9, 1, 3).unwrap();
    book.save(&path).unwrap();
    holds_the_three(&path);
}

#[test]
fn a_csv_of_windows_1251_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.csv");
    // The letters of a code page written by its order: А is 192.
    let byte = |c: char| match c {
        'А'..='я' => u8::try_from(u32::from(c) - u32::from('А') + 192).unwrap(),
        '№' => 185,
        c => u8::try_from(u32::from(c)).unwrap(),
    };
    let text = "№;Дата;Код услуги;ФИО заявителя;ФИО ребенка\r\n1;01.09.2025;00403003;Сидорова Анна;\"Сидоров; Петр\"\r\n";
    std::fs::write(&path, text.chars().map(byte).collect::<Vec<u8>>()).unwrap();
    let plan = plan_of(&school(), &path, Kind::Cases);
    assert_eq!((plan.troubles.len(), plan.cases.len()), (0, 1), "{:?}", plan.troubles);
    assert_eq!((plan.cases[0].applicant.as_str(), plan.cases[0].child.as_str()), ("Сидорова Анна", "Сидоров; Петр"));
}

#[test]
fn a_formula_that_gives_no_value_is_told_by_its_cell() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("broken.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (n, title) in (0u16..).zip(["№", "Дата", "Код услуги", "ФИО"]) {
        sheet.write(0, n, title).unwrap();
    }
    sheet.write(1, 0, 1).unwrap().write(1, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write(1, 2, SCHOOL).unwrap().write(1, 3, "Сынақова Дана").unwrap();
    book.save(&path).unwrap();
    let plan = plan_of(&school(), &path, Kind::Cases);
    assert_eq!(plan.troubles.iter().map(|t| (t.place(), t.code)).collect::<Vec<_>>(), [("2:B".to_owned(), "cell-fault")]);
}

#[test]
fn columns_without_headings_are_guessed_by_what_stands_in_them_and_changed_by_a_person() {
    let dir = tempfile::tempdir().unwrap();
    let ops = school();
    let text = "1;01.09.2025;00403003;Сынақова Дана;991231500006\n2;02.09.2025;00403003;Мысалова Әсем;991231500707\n";
    let book = imports::open(&file(dir.path(), "bare.csv", text)).unwrap();
    let (sheet, mut mapping) = ops.guess_sheet(&book, Kind::Cases).unwrap();
    assert_eq!(mapping.heading, None);
    let guessed: Vec<Option<&str>> = mapping.columns.iter().map(|c| c.map(Field::id)).collect();
    assert_eq!(guessed, [None, Some("day"), Some("code"), None, Some("applicant-number")]);
    for asked in ["A=number", "d=applicant"] {
        remap(&mut mapping, &book.grids[sheet], Kind::Cases, asked).unwrap();
    }
    let plan = ops.plan_import(&book, sheet, Kind::Cases, &mapping).unwrap();
    assert_eq!((plan.troubles.len(), plan.cases.len()), (0, 2));
    assert_eq!((plan.cases[1].number.as_str(), plan.cases[1].applicant.as_str()), ("2", "Мысалова Әсем"));
    // A field stands in one column: given to another, it leaves the first.
    remap(&mut mapping, &book.grids[sheet], Kind::Cases, "A=day").unwrap();
    assert_eq!((mapping.columns[0], mapping.columns[1]), (Some(Field::Day), None));
    remap(&mut mapping, &book.grids[sheet], Kind::Cases, "A=-").unwrap();
    assert_eq!(mapping.columns[0], None);
    for wrong in ["A", "Z=day", "A=weather", "A=count"] {
        assert_eq!(remap(&mut mapping, &book.grids[sheet], Kind::Cases, wrong).unwrap_err().code, "map", "{wrong}");
    }
}

#[test]
fn the_sheet_that_looks_most_like_a_list_is_taken_and_a_heading_may_name_a_column() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("two.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Справка").unwrap().write(0, 0, "ФИО").unwrap();
    let sheet = book.add_worksheet().set_name("Журнал").unwrap();
    for (n, title) in (0u16..).zip(["№", "Дата", "Что хотели", "ФИО"]) {
        sheet.write(0, n, title).unwrap();
    }
    for (n, value) in (0u16..).zip(["1", "01.09.2025", "1 класс", "Сынақова Дана"]) {
        sheet.write(1, n, value).unwrap();
    }
    book.save(&path).unwrap();
    let ops = school();
    let book = imports::open(&path).unwrap();
    let (sheet, mut mapping) = ops.guess_sheet(&book, Kind::Cases).unwrap();
    assert_eq!(book.grids[sheet].name, "Журнал");
    assert_eq!(ops.plan_import(&book, sheet, Kind::Cases, &mapping).unwrap().troubles[0].code, "column-missing");
    remap(&mut mapping, &book.grids[sheet], Kind::Cases, "что хотели=service").unwrap();
    let plan = ops.plan_import(&book, sheet, Kind::Cases, &mapping).unwrap();
    assert_eq!((plan.cases.len(), plan.cases[0].service.as_str()), (1, SCHOOL));
    assert_eq!(plan.services, [("1 класс".to_owned(), desk::code(SCHOOL), 1)]);
}

#[test]
fn paper_counts_where_the_edition_of_that_day_puts_it_and_nowhere_when_there_was_none() {
    let ops = school();
    let channel = |day: &str| {
        let text = format!("№;Дата;Код услуги;ФИО;Способ подачи\n1;{day};00403003;Сынақова Дана;бумага\n");
        plan(&ops, &text).cases[0].channel
    };
    let edition = ops.edition_on(&desk::code(SCHOOL), desk::day("2025-09-01")).unwrap();
    assert_eq!(channel("01.09.2025"), Channel::of_paper(edition.column));
    assert_eq!(channel("01.09.1999"), None);
}

#[test]
fn what_cannot_be_read_is_told_by_its_own_word() {
    let dir = tempfile::tempdir().unwrap();
    let fault = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        imports::open(&path).unwrap_err().says.key
    };
    assert_eq!(imports::open(&dir.path().join("absent.xlsx")).unwrap_err().says.key, "inbox-absent");
    assert_eq!(imports::open(dir.path()).unwrap_err().says.key, "inbox-folder");
    assert_eq!(fault("empty.csv", b""), "inbox-empty");
    assert_eq!(fault("blank.csv", b";;;\n;;\n"), "inbox-empty");
    assert_eq!(fault("program.csv", b"\x7fELF\0\0\0"), "inbox-unknown");
    assert_eq!(fault("zip.xlsx", b"PK\x03\x04 no spreadsheet"), "inbox-unknown");
    assert_eq!(fault("torn.xls", &[0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "inbox-damaged");
    let whole = std::fs::read("tests/fixtures/import/register.ods").unwrap();
    assert!(["inbox-damaged", "inbox-unknown"].contains(&fault("torn.ods", &whole[..whole.len() / 2])));
}

#[test]
fn a_day_of_an_ods_comes_as_a_day() {
    let book = imports::open(std::path::Path::new("tests/fixtures/import/register.ods")).unwrap();
    assert_eq!(book.grids[0].cell(5, 1), &Value::Day(desk::day("2025-09-01")));
}
