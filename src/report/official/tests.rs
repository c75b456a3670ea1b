//! Tests of the official report: nothing lost, nothing counted twice, the sheet's own order and names.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::domain::counts::{Cell, Channel, Counts, Medium};
use crate::domain::service::{PersonKind, ServiceCode};
use crate::domain::sheet::{Sheet, Value};
use crate::domain::text::Lang;
use crate::report::layout::{DEFAULT, Layout};
use crate::report::official::Head;

fn head() -> Head {
    let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    Head {
        organisation: "Школа-гимназия № 7".into(),
        district: "Есильский район".into(),
        from: day(1, 1),
        to: day(3, 31),
        rehearsal: false,
        heading: "Отчёт".into(),
        period: "за I квартал".into(),
        rehearsal_mark: "УЧЕБНЫЙ".into(),
    }
}

fn code(text: &str) -> ServiceCode {
    ServiceCode(text.into())
}

fn sheet(layout: &Layout, counts: &Counts) -> Sheet {
    layout.sheet(counts, &|c| format!("служба {c}"), Lang::Ru, &head())
}

fn int(value: &Value) -> i64 {
    match value {
        Value::Int(n) => *n,
        other => panic!("not a number: {other:?}"),
    }
}

#[test]
fn the_five_services_stand_in_the_sheets_order_under_its_names_even_without_counts() {
    for layout in Layout::shipped() {
        let sheet = sheet(&layout, &Counts::default());
        let keys: Vec<_> = sheet.rows.iter().map(|r| r.key.as_deref().unwrap_or("-")).collect();
        assert_eq!(keys, ["00403003", "00403015", "00803005", "00403004", "00403008", "-"]);
        let starts = [
            "Прием документов и зачисление в организации образования независимо от ведомственной подчиненности",
            "Прием документов для перевода детей между общеобразовательными учебными заведениями",
            "Выдача дубликатов документов об основном среднем, общем среднем образовании",
            "Прием документов для организации индивидуального бесплатного обучения на дому детей",
            "Предоставление бесплатного и льготного питания отдельным категориям обучающихся",
            "Итого",
        ];
        for (row, start) in sheet.rows.iter().zip(starts) {
            assert!(matches!(&row.values[1], Value::Text(name) if name.starts_with(start)), "{:?}", row.values[1]);
        }
        assert_eq!(sheet.rows[4].values[0], Value::Int(5));
        assert!(sheet.rows[5].total && sheet.rows[5].values[0] == Value::Empty);
        assert!(sheet.rows.iter().flat_map(|r| &r.values[2..]).all(|v| *v == Value::Int(0)));
    }
}

#[test]
fn without_the_setting_only_counted_services_stand() {
    let mut layout = Layout::find(DEFAULT).unwrap();
    layout.rows_without_counts = false;
    let mut counts = Counts::default();
    counts.add(&code("00803005"), Cell::Late(PersonKind::Individual), 1);
    let keys: Vec<_> = sheet(&layout, &counts).rows.into_iter().map(|r| r.key).collect();
    assert_eq!(keys, [Some("00803005".to_owned()), None]);
}

#[test]
fn a_service_outside_the_five_is_never_lost_whatever_was_counted() {
    for layout in Layout::shipped() {
        for cell in Cell::all() {
            let mut counts = Counts::default();
            counts.add(&code("aid"), cell, 2);
            counts.add(&code("00403006"), cell, 1);
            let sheet = sheet(&layout, &counts);
            let keys: Vec<_> = sheet.rows[5..].iter().map(|r| r.key.as_deref()).collect();
            assert_eq!(keys, [Some("00403006"), Some("aid"), None], "{}", cell.id());
            assert_eq!(sheet.rows[6].values[..2], [Value::Int(7), Value::Text("служба aid".into())]);
            let seen: i64 = sheet.rows[7].values[2..].iter().map(int).sum();
            let told = sheet.notes.iter().any(|n| n.contains(": 3, в том числе"));
            assert!(seen >= 3 || told, "{} is neither in a column nor in a note", cell.id());
        }
    }
}

#[test]
fn non_acceptance_is_told_below_by_service_and_never_among_refusals() {
    let layout = Layout::find(DEFAULT).unwrap();
    let mut counts = Counts::default();
    counts.add(&code("00403003"), Cell::NotAccepted(PersonKind::Individual), 4);
    counts.add(&code("00403003"), Cell::NotAccepted(PersonKind::LegalEntity), 1);
    let sheet = sheet(&layout, &counts);
    assert!(sheet.rows.iter().flat_map(|r| &r.values[2..]).all(|v| *v == Value::Int(0)));
    assert!(sheet.notes[0].ends_with(": 5, в том числе физ.лиц 4, юр.лиц 1"), "{}", sheet.notes[0]);
    assert!(sheet.notes[1].starts_with("00403003 Прием документов и зачисление") && sheet.notes[1].ends_with(": 5"));
    assert_eq!(sheet.notes.len(), 2);
}

#[test]
fn refusals_total_is_electronic_and_paper_together() {
    let layout = Layout::find(DEFAULT).unwrap();
    let mut counts = Counts::default();
    counts.add(&code("00403008"), Cell::Refused(Medium::Paper, PersonKind::Individual), 3);
    counts.add(&code("00403008"), Cell::Refused(Medium::Electronic, PersonKind::Individual), 2);
    let sheet = sheet(&layout, &counts);
    let at = |id: &str| int(&sheet.rows[4].values[sheet.column(id).unwrap()]);
    assert_eq!((at("refi"), at("refl"), at("refei"), at("refpi"), at("total")), (5, 0, 2, 3, 0));
}

#[test]
fn the_header_of_each_layout_merges_as_the_sheet_does() {
    // (layout, columns, columns under the big group, columns under refusals, header of the late group in columns)
    for (id, columns, big, refused, late) in [(DEFAULT, 21, 17, 6, 1), ("late-by-person", 20, 15, 4, 2)] {
        let sheet = sheet(&Layout::find(id).unwrap(), &Counts::default());
        assert_eq!((sheet.columns.len(), sheet.head_levels()), (columns, 4));
        let head = sheet.head();
        let span = |start: &str| {
            let cell = head.iter().find(|c| c.text.starts_with(start)).unwrap();
            (cell.column, cell.columns, cell.level, cell.levels)
        };
        assert_eq!(span("№"), (0, 1, 0, 4));
        assert_eq!(span("Наименование госуслуги"), (1, 1, 0, 4));
        assert_eq!(span("Количество принятых государственных услуг - всего"), (2, big, 0, 1));
        assert_eq!(span("Количество отказов в оказании государственных услуг, всего из них:"), (13, refused, 1, 1));
        assert_eq!(span("12.1 Бумажно"), (3, 2, 2, 1));
        assert_eq!(span("Оказанных услугодателями через портал egov.kz"), (11, 2, 1, 1));
        assert_eq!(span("Количество государственных услуг, оказанных с нарушением").1, late);
        assert_eq!(span("Количество жалоб на качество"), (columns - 1, 1, 0, 4));
        let pairs = head.iter().filter(|c| c.text == "Физ.лицо").count();
        assert_eq!(pairs, 8, "the sheet prints eight pairs of person kinds");
        assert_eq!(head.iter().filter(|c| c.text == "Юр.лицо").count(), 8);
        assert!(!head.iter().any(|c| c.text.contains("отклон")));
    }
}

#[test]
fn the_title_names_a_rehearsal_first_and_leaves_no_empty_line() {
    let layout = Layout::find(DEFAULT).unwrap();
    let plain = sheet(&layout, &Counts::default());
    assert_eq!(plain.title, ["Отчёт", "Школа-гимназия № 7", "Есильский район", "за I квартал"]);
    assert_eq!(plain.name, "2026-01-01_2026-03-31");
    let head = Head { rehearsal: true, district: String::new(), ..head() };
    let rehearsal = layout.sheet(&Counts::default(), &|c| c.to_string(), Lang::Ru, &head);
    assert_eq!(rehearsal.title, ["УЧЕБНЫЙ", "Отчёт", "Школа-гимназия № 7", "за I квартал"]);
}

#[test]
fn every_language_has_its_own_header() {
    let layout = Layout::find(DEFAULT).unwrap();
    let text = |lang| layout.sheet(&Counts::default(), &|c| c.to_string(), lang, &head()).columns[1].path[0].clone();
    assert!(
        text(Lang::Ru).starts_with("Наименование") && text(Lang::Kk).contains("қызметтің") && text(Lang::En).starts_with("Name")
    );
}

fn any_counts() -> impl Strategy<Value = Counts> {
    let services = ["00403003", "00403015", "00803005", "00403004", "00403008", "00403006", "00801012", "aid"];
    prop::collection::vec((0..services.len(), 0..20usize, 0..5000u64), 0..60).prop_map(move |all| {
        let cells: Vec<Cell> = Cell::all().collect();
        let mut counts = Counts::default();
        for (service, cell, n) in all {
            counts.add(&code(services[service]), cells[cell], n);
        }
        counts
    })
}

proptest! {
    #[test]
    fn the_total_row_is_the_sum_of_rows_and_of_counts(counts in any_counts()) {
        for layout in Layout::shipped() {
            let sheet = sheet(&layout, &counts);
            let (total, rows) = sheet.rows.split_last().unwrap();
            for (at, column) in sheet.columns.iter().enumerate().skip(2) {
                let of_rows: i64 = rows.iter().map(|r| int(&r.values[at])).sum();
                let of_counts: u64 = layout.cells(&column.id).iter().map(|c| counts.sum(*c)).sum();
                prop_assert_eq!(int(&total.values[at]), of_rows, "{}", &column.id);
                prop_assert_eq!(i64::try_from(of_counts).unwrap(), of_rows, "{}", &column.id);
            }
        }
    }

    #[test]
    fn accepted_in_all_is_the_sum_of_columns_12_1_to_12_5(counts in any_counts()) {
        for layout in Layout::shipped() {
            let sheet = sheet(&layout, &counts);
            for row in &sheet.rows {
                let parts: i64 = Channel::ALL.iter().flat_map(|c| ["i", "l"].map(|p| c.id().replace('.', "") + p))
                    .map(|id| int(&row.values[sheet.column(&id).unwrap()])).sum();
                prop_assert_eq!(int(&row.values[2]), parts);
            }
        }
    }

    #[test]
    fn every_counted_service_has_exactly_one_row(counts in any_counts()) {
        for layout in Layout::shipped() {
            let sheet = sheet(&layout, &counts);
            for service in counts.services() {
                prop_assert_eq!(sheet.rows.iter().filter(|r| r.key.as_deref() == Some(service.as_str())).count(), 1);
            }
        }
    }
}
