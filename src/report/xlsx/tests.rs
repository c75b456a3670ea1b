//! Tests that read the printed XLSX back.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;

use crate::domain::counts::{Cell, Channel, Counts};
use crate::domain::service::{PersonKind, ServiceCode};
use crate::domain::sheet::{Column, Row, Sheet, Value};
use crate::domain::text::Lang;
use crate::report::fault::Existing;
use crate::report::layout::Layout;
use crate::report::official::Head;
use crate::report::xlsx::{print_xlsx, tab_name, write_xlsx};

fn bytes(sheet: &Sheet) -> Vec<u8> {
    let mut out = Vec::new();
    print_xlsx(sheet, &mut out).unwrap();
    out
}

fn open(sheet: &Sheet) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(sheet))).unwrap()
}

fn report(layout: &str) -> Sheet {
    let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    let head = Head {
        organisation: "Школа-гимназия № 7".into(),
        district: "Есильский район".into(),
        from: day(1, 1),
        to: day(3, 31),
        rehearsal: false,
        heading: "Отчёт об оказанных государственных услугах".into(),
        period: "за период с 01.01.2026 по 31.03.2026".into(),
        rehearsal_mark: String::new(),
    };
    let mut counts = Counts::default();
    counts.add(&ServiceCode("00403003".into()), Cell::Accepted(Channel::Alternative, PersonKind::Individual), 41);
    counts.add(&ServiceCode("00403006".into()), Cell::Accepted(Channel::Egov, PersonKind::LegalEntity), 2);
    Layout::find(layout).unwrap().sheet(&counts, &|c| format!("Услуга {c}"), Lang::Ru, &head)
}

fn plain(values: Vec<Value>) -> Sheet {
    let columns = (0..values.len())
        .map(|n| Column { id: n.to_string(), path: vec![format!("гр. {n}")], numeric: false, width: 12 })
        .collect();
    Sheet { columns, rows: vec![Row { key: None, values, total: false }], name: "t".into(), ..Sheet::default() }
}

#[test]
fn the_report_is_read_back_with_its_numbers_texts_and_merges() {
    for (id, columns, single_leaves) in [("three-refusals", 21u32, 16u32), ("late-by-person", 20, 14)] {
        let sheet = report(id);
        let mut book = open(&sheet);
        let range = book.worksheet_range("2026-01-01_2026-03-31").unwrap();
        let get = |row: u32, column: u32| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
        // Four title lines, an empty one, four levels of the header, then the rows.
        assert_eq!(get(0, 0), Data::String("Отчёт об оказанных государственных услугах".into()));
        assert_eq!(get(5, 0), Data::String("№".into()));
        assert!(matches!(get(5, 2), Data::String(t) if t.starts_with("Количество принятых")));
        assert_eq!(get(9, 0), Data::Float(1.0));
        assert!(matches!(get(9, 1), Data::String(t) if t.starts_with("Прием документов и зачисление")));
        assert_eq!((get(9, 2), get(9, 5)), (Data::Float(41.0), Data::Float(41.0)));
        assert_eq!(get(14, 1), Data::String("Услуга 00403006".into()));
        assert_eq!((get(15, 0), get(15, 2)), (Data::Empty, Data::Float(43.0)));
        let merges = book.merge_cells_by_sheet_name("2026-01-01_2026-03-31").unwrap();
        let head = sheet.head();
        let merged = head.iter().filter(|c| c.levels > 1 || c.columns > 1).count();
        assert_eq!(head.len() - merged, usize::try_from(single_leaves).unwrap_or(0), "plain leaves");
        assert_eq!(merges.len(), merged + sheet.title.len() + sheet.notes.len());
        assert!(merges.iter().any(|m| (m.start, m.end) == ((0, 0), (0, columns - 1))), "the title runs over the table");
        assert!(merges.iter().any(|m| (m.start, m.end) == ((5, 1), (8, 1))), "the name spans all levels");
    }
}

#[test]
fn a_text_is_never_a_formula_and_a_day_is_a_day() {
    let day = NaiveDate::from_ymd_opt(2026, 6, 2).unwrap();
    let old = NaiveDate::from_ymd_opt(1850, 1, 1).unwrap();
    let texts = ["=HYPERLINK(\"http://x\")", "http://x", "'=1", "{=1}", "007"];
    let mut values: Vec<Value> = texts.iter().map(|t| Value::Text((*t).into())).collect();
    values.extend([Value::Day(day), Value::Day(old), Value::Int(-5), Value::Int(i64::MAX), Value::Empty]);
    let mut book = open(&plain(values));
    let range = book.worksheet_range("t").unwrap();
    let get = |c: u32| range.get_value((1, c)).cloned().unwrap_or(Data::Empty);
    for (c, text) in (0..).zip(texts) {
        assert_eq!(get(c), Data::String(text.into()));
    }
    assert!(matches!(get(5), Data::DateTime(d) if d.as_f64() == 46175.0), "{:?}", get(5));
    assert_eq!(get(6), Data::String("01.01.1850".into()));
    assert_eq!(get(7), Data::Float(-5.0));
    assert_eq!(get(8), Data::String(i64::MAX.to_string()), "too great to be kept exact as a number");
    assert_eq!(get(9), Data::Empty);
    assert!(book.worksheet_formula("t").unwrap().is_empty(), "no cell is a formula");
}

#[test]
fn equal_sheets_give_equal_files() {
    assert_eq!(bytes(&report("three-refusals")), bytes(&report("three-refusals")));
}

#[test]
fn a_file_is_written_and_opens() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("отчёт.xlsx");
    write_xlsx(&report("three-refusals"), &path, Existing::Keep).unwrap();
    let book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    assert_eq!(book.sheet_names(), ["2026-01-01_2026-03-31"]);
}

#[test]
fn odd_sheets_are_printed_too() {
    let empty = Sheet { title: vec!["Пусто".into()], notes: vec!["нет".into()], ..Sheet::default() };
    assert_eq!(open(&empty).sheet_names(), ["1"]);
    let long = plain(vec![Value::Text("я".repeat(40_000)), Value::Text("а\u{1b}б\u{0}".into())]);
    let range = open(&long).worksheet_range("t").unwrap();
    assert!(matches!(range.get_value((1, 0)), Some(Data::String(t)) if t.chars().count() == 32_767));
    assert_eq!(range.get_value((1, 1)), Some(&Data::String("аб".into())));
}

#[test]
fn a_tab_gets_a_name_it_may_have() {
    assert_eq!(tab_name("a/b:c[1]*?\\"), "abc1");
    assert_eq!(tab_name("'x'"), "x");
    assert_eq!(tab_name("/"), "1");
    assert_eq!(tab_name(&"ж".repeat(40)).chars().count(), 31);
}
