//! Tests of the text printer: nothing wider than asked, numbers whole, every cell where it is said to be.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::domain::counts::{Cell, Counts};
use crate::domain::service::ServiceCode;
use crate::domain::sheet::{Column, Row, Sheet, Value};
use crate::domain::text::Lang;
use crate::report::fit::LEAST_WIDTH;
use crate::report::layout::{DEFAULT, Layout};
use crate::report::official::Head;
use crate::report::text::{Drawn, TextStyle, draw, print_text};
use crate::report::wrap::width;

fn column(path: &[&str], numeric: bool, width: u16) -> Column {
    Column { id: path.join("/"), path: path.iter().map(|t| (*t).to_owned()).collect(), numeric, width }
}

fn small() -> Sheet {
    let row = |n: i64, name: &str, a: i64, b: i64, total: bool| Row {
        key: None,
        values: vec![if total { Value::Empty } else { Value::Int(n) }, Value::Text(name.into()), Value::Int(a), Value::Int(b)],
        total,
    };
    Sheet {
        title: vec!["Отчёт".into()],
        columns: vec![
            column(&["№"], false, 2),
            column(&["Услуга"], false, 8),
            column(&["Отказов, всего", "Физ.лицо"], true, 5),
            column(&["Отказов, всего", "Юр.лицо"], true, 5),
        ],
        rows: vec![row(1, "Питание", 12, 0, false), row(2, "Дубликат", 3, 1, false), row(0, "Итого", 15, 1, true)],
        notes: vec!["Конец".into()],
        name: "t".into(),
    }
}

fn report(lang: Lang) -> Sheet {
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
    for (n, cell) in (1..).zip(Cell::all()) {
        counts.add(&ServiceCode("00403003".into()), cell, n * 11);
        counts.add(&ServiceCode("aid".into()), cell, n);
    }
    Layout::find(DEFAULT).unwrap().sheet(&counts, &|c| format!("Услуга {c}"), lang, &head)
}

fn style(width: usize) -> TextStyle {
    TextStyle { width, ascii: false }
}

/// The text that stands at a cell's place, its lines joined.
fn at(drawn: &Drawn, row: usize, column: usize) -> String {
    let place = drawn.place(row, column).unwrap();
    let cut = |line: &String| line.chars().skip(place.left).take(place.width).collect::<String>().trim().to_owned();
    drawn.lines[place.line..place.line + place.height].iter().map(cut).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_merged_header_is_drawn_and_numbers_stand_to_the_right() {
    let expected = "\
Отчёт

┌──┬────────┬─────────────┐
│  │        │  Отказов,   │
│  │        │    всего    │
│№ │ Услуга ├──────┬──────┤
│  │        │ Физ. │ Юр.  │
│  │        │ лицо │ лицо │
├──┼────────┼──────┼──────┤
│ 1│Питание │    12│     0│
│ 2│Дубликат│     3│     1│
├──┼────────┼──────┼──────┤
│  │Итого   │    15│     1│
└──┴────────┴──────┴──────┘

Конец
";
    let mut sheet = small();
    sheet.columns[2].width = 6;
    sheet.columns[3].width = 6;
    let mut out = Vec::new();
    print_text(&sheet, &style(80), &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), expected);
}

#[test]
fn ascii_has_no_box_drawing() {
    let drawn = draw(&small(), &TextStyle { width: 80, ascii: true });
    assert!(drawn.lines.iter().all(|l| !l.chars().any(|c| ('\u{2500}'..='\u{257F}').contains(&c))));
    assert_eq!(drawn.lines[2], "+--+--------+-----------+");
    assert!(drawn.lines.iter().any(|l| l == "| 1|Питание |   12|    0|"), "{:#?}", drawn.lines);
}

#[test]
fn no_line_is_wider_than_asked_and_no_number_is_torn_at_any_width() {
    for lang in Lang::ALL {
        let sheet = report(lang);
        for room in (1..=260).step_by(3) {
            let drawn = draw(&sheet, &style(room));
            let most = room.max(LEAST_WIDTH);
            assert!(drawn.lines.iter().all(|l| width(l) <= most), "{room}");
            for (r, row) in sheet.rows.iter().enumerate() {
                for (c, value) in row.values.iter().enumerate() {
                    if let Value::Int(n) = value {
                        assert_eq!(at(&drawn, r, c), n.to_string(), "row {r}, column {c}, width {room}");
                    }
                }
            }
        }
    }
}

#[test]
fn number_and_name_stand_in_every_block_and_every_other_column_in_one() {
    let sheet = report(Lang::Ru);
    let drawn = draw(&sheet, &style(80));
    assert!(drawn.blocks.len() > 1);
    for c in 0..sheet.columns.len() {
        let blocks = drawn.blocks.iter().filter(|b| b.columns.iter().any(|(at, _, _)| *at == c)).count();
        assert_eq!(blocks, if c < 2 { drawn.blocks.len() } else { 1 }, "column {c}");
    }
    for block in &drawn.blocks {
        let pairs =
            block.columns.iter().filter(|(c, _, _)| sheet.columns[*c].path.last().is_some_and(|t| t == "Физ.лицо")).count();
        let others =
            block.columns.iter().filter(|(c, _, _)| sheet.columns[*c].path.last().is_some_and(|t| t == "Юр.лицо")).count();
        assert_eq!(pairs, others, "a pair of person kinds is not torn apart");
    }
}

#[test]
fn a_wide_window_gets_one_block_with_the_words_of_the_header_whole() {
    let sheet = report(Lang::Ru);
    let drawn = draw(&sheet, &style(220));
    assert_eq!(drawn.blocks.len(), 1);
    let head = drawn.lines[drawn.blocks[0].head.clone()].join("\n");
    for word in ["электронном", "информационные", "государственных", "Наименование", "Количество", "12.5 egov.kz"]
    {
        assert!(head.contains(word), "{word}\n{head}");
    }
}

#[test]
fn a_cell_of_words_is_found_whole_at_its_place() {
    let drawn = draw(&report(Lang::Ru), &style(120));
    assert_eq!(at(&drawn, 1, 1), "Прием документов для перевода детей между общеобразовательными учебными заведениями");
    assert!(drawn.place(0, 99).is_none() && drawn.place(99, 0).is_none());
}

#[test]
fn a_register_of_words_repeats_its_first_column() {
    let columns = (0..6).map(|n| column(&[&format!("графа {n}")], false, 20)).collect();
    let values = (0..6).map(|n| Value::Text(format!("значение {n} с концом"))).collect();
    let sheet = Sheet { columns, rows: vec![Row { key: None, values, total: false }], ..Sheet::default() };
    let drawn = draw(&sheet, &style(60));
    assert!(drawn.blocks.len() > 1 && drawn.blocks.iter().all(|b| b.columns[0].0 == 0 && b.keys == 1));
    for c in 0..6 {
        assert_eq!(at(&drawn, 0, c), format!("значение {c} с концом"));
    }
}

#[test]
fn a_sheet_without_rows_or_columns_is_drawn_too() {
    let empty = Sheet { rows: vec![], ..small() };
    assert_eq!(draw(&empty, &style(40)).blocks[0].body.len(), 0);
    let bare = Sheet { columns: vec![], rows: vec![], ..small() };
    assert_eq!(draw(&bare, &style(40)).lines, ["Отчёт", "", "Конец"]);
}

proptest! {
    #[test]
    fn every_line_of_the_table_is_as_wide_as_its_frame(
        names in prop::collection::vec("[а-яәң漢 .-]{0,30}", 1..5),
        room in LEAST_WIDTH..120,
        big in 0i64..1_000_000_000,
    ) {
        let mut sheet = small();
        for (row, name) in sheet.rows.iter_mut().zip(&names) {
            row.values[1] = Value::Text(name.clone());
            row.values[2] = Value::Int(big);
        }
        sheet.columns[3].path = vec![names[0].clone(), names.concat()];
        let drawn = draw(&sheet, &style(room));
        for block in &drawn.blocks {
            let frame = width(&drawn.lines[block.head.start]);
            prop_assert!(frame <= room);
            for line in &drawn.lines[block.head.start..block.body.end] {
                prop_assert_eq!(width(line), frame);
            }
        }
    }
}
