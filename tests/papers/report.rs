//! The official report on paper: the whole table on pages that lie, its merged header, who signs.

use kense::domain::printout::{Page, Piece};
use kense::domain::service::ProviderKind;
use kense::domain::text::Lang;
use kense::ops::reports::layouts;
use kense::report::pdf::{Mark, lay_out};

use crate::desk::{day, desk_in, register};
use crate::shown;

#[test]
fn the_report_fits_the_page_with_its_merged_header_and_is_signed() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = desk_in(dir.path(), ProviderKind::School, "2026-06-02T10:15");
    let mut office = ops.office().clone();
    office.position = "делопроизводитель".into();
    office.phone = "8 (7172) 00-00-00".into();
    ops.change_office(office).unwrap();
    for n in 0..3 {
        register(&mut ops, "00403003", n, &[("grade", "1")]);
    }
    let span = (day("2026-01-01"), day("2026-06-02"));
    for (id, _) in layouts() {
        for lang in [Lang::Ru, Lang::Kk] {
            let paper = ops.report_printout(span.0, span.1, &id, lang).unwrap();
            assert_eq!(paper.page, Page::Landscape);
            let table = paper.pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(t) } else { None }).unwrap();
            let layout = lay_out(&paper);
            let smallest = layout
                .leaves
                .iter()
                .flat_map(|l| &l.marks)
                .filter_map(|m| if let Mark::Text { size, .. } = m { Some(*size) } else { None })
                .fold(99.0, f32::min);
            assert!(smallest >= 6.0, "{smallest}");
            for mark in layout.leaves.iter().flat_map(|l| &l.marks) {
                if let Mark::Rule { from, to, .. } = mark {
                    assert!(from.0 >= 50.0 && to.0 <= layout.wide - 25.0, "nothing hangs over the edge: {mark:?}");
                }
            }
            let whole: String = (0..layout.leaves.len()).flat_map(|n| layout.texts(n)).collect::<Vec<_>>().join(" ");
            let squeezed: String = whole.split_whitespace().collect();
            for cell in table.sheet.head() {
                // A word of the header may be broken over two lines, never lost.
                for word in cell.text.split_whitespace() {
                    assert!(squeezed.contains(word), "{id} {lang:?}: {word}");
                }
            }
            let signed = if lang == Lang::Ru {
                [
                    "Руководитель организации",
                    "Исполнитель: делопроизводитель",
                    "Телефон исполнителя: 8 (7172) 00-00-00",
                    "02.06.2026",
                ]
            } else {
                ["Ұйым басшысы", "Орындаушы: делопроизводитель", "Орындаушының телефоны: 8 (7172) 00-00-00", "02.06.2026"]
            };
            for what in signed {
                assert!(whole.contains(what), "{id} {lang:?}: {what}");
            }
        }
    }
    let kept = std::env::var_os("PAPERS").map_or_else(|| dir.path().to_owned(), Into::into);
    for lang in [Lang::Ru, Lang::Kk] {
        let file = kept.join(format!("report-{}.pdf", lang.code()));
        let (_, pages) = ops.print_report(span, "three-refusals", lang, Some(&file)).unwrap();
        let Some(text) = shown::text(&file) else { return };
        assert!(pages >= 1 && text.contains("Тестова Т. Т."), "{text}");
    }
    let (file, _) = ops.print_report(span, "three-refusals", Lang::Ru, None).unwrap();
    assert_eq!(file.file_name().unwrap(), "report-2026-01-01-2026-06-02-three-refusals-ru.pdf");
}
