//! Papers put on pages: no line is lost, headers are repeated, sums are right, copies share a sheet.

use kense::domain::moment::Moment;
use kense::domain::printout::{Look, Numbering, Page, Piece, Printout, Signature, Table};
use kense::domain::sheet::{Column, Row, Sheet, Value};
use kense::domain::text::Lang;
use kense::report::pdf::{Layout, Mark, lay_out, pdf};

/// A paper of pieces in one language or in two.
pub fn paper(two: bool, pieces: Vec<Piece>) -> Printout {
    Printout {
        form: "x".into(),
        title: "Проба".into(),
        langs: if two { vec![Lang::Kk, Lang::Ru] } else { vec![Lang::Ru] },
        page: Page::Portrait,
        at: Moment::parse("2026-08-03T10:00").unwrap(),
        copies: 1,
        cut: vec!["линия отреза".into()],
        numbering: Numbering::Several,
        folio: vec!["Лист {page} из {pages}".into()],
        first: 1,
        mark: Vec::new(),
        pieces,
    }
}

/// All texts of a page in one run.
fn page(layout: &Layout, n: usize) -> String {
    layout.texts(n).join(" ")
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Nothing is drawn outside of the page.
fn within(layout: &Layout) {
    for leaf in &layout.leaves {
        for mark in &leaf.marks {
            let (x, y) = match mark {
                Mark::Text { at, .. } | Mark::Bar { at, .. } => *at,
                Mark::Rule { to, .. } => *to,
            };
            assert!(x > 5.0 && x < layout.wide && y > 5.0 && y < layout.high - 10.0, "{mark:?}");
        }
    }
}

#[test]
fn thirty_documents_with_long_names_break_over_pages_without_losing_a_letter() {
    for two in [false, true] {
        let name = |n: usize, lang: &str| {
            format!(
                "документ-{n}-{lang} {} Ұзақатаулыөтебірбүтінсөзбенжазылғанқұжаттыңтолықатауықайталанадықайталанады",
                "длинное имя ".repeat(20)
            )
        };
        let items: Vec<Vec<String>> =
            (0..30).map(|n| if two { vec![name(n, "kk"), name(n, "ru")] } else { vec![name(n, "ru")] }).collect();
        let layout = lay_out(&paper(two, vec![Piece::List { items: items.clone(), mark: ".".into() }]));
        assert!(layout.leaves.len() > 2, "{}", layout.leaves.len());
        within(&layout);
        let mut lengths = 0;
        for n in 0..layout.leaves.len() {
            let folio = format!("Лист {} из {}", n + 1, layout.leaves.len());
            assert!(page(&layout, n).contains(&folio));
            lengths += letters(&page(&layout, n)).chars().count() - letters(&folio).chars().count();
        }
        let sides = if two { 2 } else { 1 };
        let numbers: usize = (1..=30).map(|n| format!("{n}.").len() * sides).sum();
        let wanted: usize = items.iter().flatten().map(|i| letters(i).chars().count()).sum();
        assert_eq!(lengths, wanted + numbers);
        // The number of every one stands there.
        let all: Vec<&str> = (0..layout.leaves.len()).flat_map(|n| layout.texts(n)).collect();
        for n in 1..=30 {
            assert_eq!(all.iter().filter(|t| **t == format!("{n}.")).count(), sides, "{n}");
        }
    }
}

fn register(rows: i64) -> Table {
    let column = |path: &[&str], numeric, width| Column {
        id: path.join("/"),
        path: path.iter().map(|p| (*p).to_owned()).collect(),
        numeric,
        width,
    };
    let row = |n: i64| Row {
        key: None,
        values: vec![Value::Text(format!("05-12/{n}")), Value::Text(format!("Аты-жөні {n}")), Value::Int(n), Value::Int(1)],
        total: false,
    };
    Table {
        sheet: Sheet {
            columns: vec![
                column(&["№"], false, 10),
                column(&["Услугополучатель"], false, 40),
                column(&["Принято", "бумажно"], true, 10),
                column(&["Принято", "портал"], true, 10),
            ],
            rows: (1..=rows).map(row).collect(),
            ..Sheet::default()
        },
        numbered: true,
        page_sum: "Итого по листу".into(),
        total: "Всего".into(),
        ..Table::default()
    }
}

#[test]
fn a_table_repeats_its_header_and_sums_every_page_and_the_whole() {
    let mut p = paper(false, vec![Piece::Table(Box::new(register(100)))]);
    p.page = Page::Landscape;
    let layout = lay_out(&p);
    assert!(layout.leaves.len() > 2 && layout.wide > layout.high);
    within(&layout);
    let (mut rows, mut sums) = (0, 0);
    for n in 0..layout.leaves.len() {
        let texts = layout.texts(n);
        assert_eq!(texts.iter().filter(|t| **t == "Услугополучатель").count(), 1, "page {n}");
        let here: Vec<i64> = texts.iter().filter_map(|t| t.strip_prefix("05-12/")?.parse().ok()).collect();
        rows += here.len();
        let at = texts.iter().position(|t| *t == "Итого по листу").unwrap();
        assert_eq!(texts[at + 1], here.iter().sum::<i64>().to_string(), "page {n}");
        assert_eq!(texts[at + 2], here.len().to_string());
        sums += here.iter().sum::<i64>();
    }
    assert_eq!((rows, sums), (100, 5050));
    let last = layout.texts(layout.leaves.len() - 1);
    let at = last.iter().position(|t| *t == "Всего").unwrap();
    assert_eq!((last[at + 1], last[at + 2]), ("5050", "100"));
}

#[test]
fn a_row_higher_than_a_page_goes_on_over_the_next_whole() {
    let mut table = register(2);
    let long = "слово ".repeat(3000);
    table.sheet.rows[0].values[1] = Value::Text(long.clone());
    let layout = lay_out(&paper(false, vec![Piece::Table(Box::new(table))]));
    assert!(layout.leaves.len() > 2);
    within(&layout);
    let words: usize = (0..layout.leaves.len()).map(|n| page(&layout, n).matches("слово").count()).sum();
    assert_eq!(words, 3000);
}

#[test]
fn a_heading_is_not_left_alone_at_the_foot_of_a_page() {
    for lines in 40..70 {
        let mut pieces: Vec<Piece> = (0..lines).map(|n| Piece::Paragraph(vec![format!("строка {n}")], Look::Plain)).collect();
        pieces.push(Piece::Paragraph(vec!["Перечень:".into()], Look::Heading));
        pieces.push(Piece::List { items: vec![vec!["первый".into()]], mark: ".".into() });
        let layout = lay_out(&paper(false, pieces));
        let at = |what: &str| (0..layout.leaves.len()).find(|n| layout.texts(*n).contains(&what)).unwrap();
        assert_eq!(at("Перечень:"), at("первый"), "{lines}");
    }
}

#[test]
fn two_copies_share_a_sheet_with_a_line_to_cut_along_and_long_ones_get_sheets_of_their_own() {
    let short = |n: usize| (0..n).map(|k| Piece::Paragraph(vec![format!("строка {k}")], Look::Plain)).collect::<Vec<_>>();
    let mut p = paper(false, short(8));
    p.copies = 2;
    let layout = lay_out(&p);
    assert_eq!(layout.leaves.len(), 1);
    assert_eq!(layout.texts(0).iter().filter(|t| **t == "строка 7").count(), 2);
    assert!(page(&layout, 0).contains("линия отреза") && !page(&layout, 0).contains("Лист 1"));
    within(&layout);
    p.pieces = short(60);
    let layout = lay_out(&p);
    assert_eq!(layout.leaves.len(), 4, "two sheets a copy");
    assert!(page(&layout, 2).contains("Лист 1 из 2"), "each copy is numbered by itself");
}

#[test]
fn a_journal_that_goes_on_counts_its_pages_on_and_the_certifying_page_says_how_many() {
    let mut pieces = vec![Piece::Table(Box::new(register(60)))];
    let said = vec!["Прошнуровано, пронумеровано {pages} листов".to_owned()];
    pieces.push(Piece::Certify(
        said,
        vec![Signature { who: vec!["Директор".into()], ..Signature::default() }],
        vec!["М.П.".into()],
    ));
    let mut p = paper(false, pieces);
    p.first = 5;
    let layout = lay_out(&p);
    let pages = layout.leaves.len() - 1;
    assert!(page(&layout, 0).contains(&format!("Лист 5 из {}", pages + 4)));
    let last = page(&layout, pages);
    assert!(last.contains(&format!("пронумеровано {} листов", pages + 4)) && last.contains("Директор") && last.contains("М.П."));
    assert!(!last.contains("Лист "), "the certifying page is not one of those it counts");
}

#[test]
fn a_barcode_is_bars_and_its_text_and_what_it_cannot_hold_is_text_alone() {
    let layout = lay_out(&paper(false, vec![Piece::Barcode("05-12/37".into()), Piece::Barcode("05-12/О-1".into())]));
    let bars = layout.leaves[0].marks.iter().filter(|m| matches!(m, Mark::Bar { .. })).count();
    // Start, eight signs, check: three bars each; the stop has four.
    assert_eq!(bars, 10 * 3 + 4);
    assert!(page(&layout, 0).contains("05-12/37") && page(&layout, 0).contains("05-12/О-1"));
}

#[test]
fn equal_papers_give_equal_bytes_and_another_moment_gives_others() {
    let p = paper(true, vec![Piece::Title(vec!["Қолхат".into(), "Расписка ₸ 😀".into()])]);
    let (first, pages) = pdf(&p).unwrap();
    assert_eq!((pdf(&p).unwrap().0, pages), (first.clone(), 1));
    assert!(first.starts_with(b"%PDF-1.7"));
    let later = Printout { at: Moment::parse("2026-08-03T10:01").unwrap(), ..p };
    assert_ne!(pdf(&later).unwrap().0, first);
}
