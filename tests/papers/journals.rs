//! Journals on paper: what stands in them, sums, annulled rows, parts that go on, a part printed once more.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use kense::domain::complaint::Outcome;
use kense::domain::counts::Medium;
use kense::domain::printout::{Page, Piece, Printout, Table};
use kense::domain::service::ProviderKind;
use kense::domain::sheet::Value;
use kense::domain::text::Lang;
use kense::ops::Ops;
use kense::ops::clock::HandClock;
use kense::ops::decide::Issue;
use kense::ops::journals::{Order, What};
use kense::ops::leaflet::Tongue;
use kense::ops::office::{Office, Opened};
use kense::ops::print::paper_text;
use kense::report::pdf::{Layout, Mark, lay_out};
use proptest::prelude::*;

use crate::desk::{complete, day, desk_in, draft, moment, register, tick};
use crate::shown;

const RU: Tongue = Tongue::One(Lang::Ru);

fn order(journal: &str, what: What, tongue: Tongue) -> Order {
    Order { journal: journal.into(), what, tongue, certify: false }
}

fn year() -> (NaiveDate, NaiveDate) {
    (day("2026-01-01"), day("2026-12-31"))
}

fn whole(journal: &str) -> Order {
    order(journal, What::Whole(year().0, year().1), RU)
}

fn new(journal: &str) -> Order {
    order(journal, What::New(year().0, year().1), RU)
}

/// An office of a folder with so many cases: of every ten one is refused, one annulled, three issued.
fn office(dir: &Path, cases: u32) -> (Ops, HandClock) {
    let (mut ops, clock) = desk_in(dir, ProviderKind::School, "2026-06-02T10:15");
    let mut settled: Office = ops.office().clone();
    settled.name_ru = "КГУ «Общеобразовательная школа № 1»".into();
    settled.name_kk = "«№ 1 жалпы білім беретін мектеп» КММ".into();
    settled.position = "делопроизводитель".into();
    settled.print.open = Opened::Nothing;
    ops.change_office(settled).unwrap();
    for n in 0..cases {
        let mut d = draft(&ops, "00403003", n, &[("grade", "1")]);
        d.applicant.address = "Тестовая область, село Үлгілі, ул. Мұхтар Әуезов, 1".into();
        d.beneficiary.name = format!("Сәрсенбаева-Қожахметова Іңкәр Һәкімқызы {}", "і".repeat(usize::try_from(n % 7).unwrap()));
        complete(&ops, &mut d);
        let id = ops.register(0, &d).unwrap().id;
        match n % 10 {
            3 => drop(ops.annul(id, "внесено дважды").unwrap()),
            5 => issue(&mut ops, id),
            _ => {}
        }
    }
    (ops, clock)
}

fn issue(ops: &mut Ops, id: i64) {
    ops.issue(
        id,
        &Issue {
            number: "17".into(), day: None, handed_to: Some("Тестов Ержан".into()), late_why: "проба".into()
        },
    )
    .unwrap();
}

fn table(paper: &Printout) -> &Table {
    paper.pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(&**t) } else { None }).unwrap()
}

fn column<'a>(table: &'a Table, id: &str) -> Vec<&'a Value> {
    let at = table.sheet.column(id).unwrap();
    table.sheet.rows.iter().map(|r| &r.values[at]).collect()
}

fn text(value: &Value) -> &str {
    if let Value::Text(text) = value { text } else { "" }
}

/// Where the files go that somebody wants to look at: the folder named by the variable `PAPERS`, else one that is gone afterwards.
fn folder(temporary: &Path) -> PathBuf {
    std::env::var_os("PAPERS").map_or_else(|| temporary.to_owned(), PathBuf::from)
}

/// All texts of a page in one run.
fn page(layout: &Layout, n: usize) -> String {
    layout.texts(n).join(" ")
}

fn negatives_and_complaints(ops: &mut Ops) {
    let mut part = draft(ops, "00403003", 90, &[("grade", "1")]);
    tick(&mut part, "application");
    ops.decline(0, &part, Lang::Ru).unwrap();
    let case = ops.case_numbered("05-12/1").unwrap();
    let complaint = kense::ops::complain::Complain {
        case: Some(case.id),
        subject: "не дали ответа в срок".into(),
        name: case.applicant.name.clone(),
        ..Default::default()
    };
    let id = ops.complain(&complaint).unwrap().id;
    ops.answer(id, Outcome::Partly, "дали разъяснение").unwrap();
}

#[test]
fn each_journal_of_practice_as_text_in_each_language() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = office(dir.path(), 6);
    negatives_and_complaints(&mut ops);
    for journal in ["applications", "non-acceptances", "refusals", "complaints", "results"] {
        for tongue in Tongue::ALL {
            let paper = ops.journal_printout(&order(journal, What::Whole(year().0, year().1), tongue)).unwrap();
            assert_eq!(paper.page, Page::Landscape);
            insta::assert_snapshot!(format!("journal-{journal}-{}", tongue.id()), paper_text(&paper, 160).join("\n"));
        }
    }
}

#[test]
fn a_journal_is_read_back_from_the_file_with_its_kazakh_letters_header_and_certifying_page() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = office(dir.path(), 24);
    negatives_and_complaints(&mut ops);
    for journal in ["applications", "non-acceptances", "refusals", "complaints", "results"] {
        for tongue in Tongue::ALL {
            let file = folder(dir.path()).join(format!("journal-{journal}-{}.pdf", tongue.id()));
            let printed = ops.print_journal(&order(journal, What::Whole(year().0, year().1), tongue), Some(&file)).unwrap();
            let Some(text) = shown::text(&file) else { return };
            let wanted = match tongue {
                Tongue::One(Lang::Kk) => ["мөрмен бекітілді", "Ұйым басшысы", "М. О.", "Ескертпе"],
                _ => ["скреплено печатью", "Руководитель организации", "М. П.", "Примечание"],
            };
            for what in wanted {
                assert!(text.contains(what), "{journal} {tongue:?}: {what}\n{text}");
            }
            if journal == "applications" {
                assert!(printed.pages.1 > 1 && printed.rows == 24);
                assert_eq!(text.matches("05-12/").count(), 24, "every row once");
                assert!(text.contains("Һәкімқызы"));
            }
        }
    }
}

#[test]
fn sums_of_the_pages_make_the_sum_of_the_whole_and_both_are_those_of_the_cases() {
    let dir = tempfile::tempdir().unwrap();
    let (ops, _) = office(dir.path(), 33);
    let paper = ops.journal_printout(&whole("applications")).unwrap();
    let table = table(&paper);
    let counted = |n: usize| !table.struck.contains(&n);
    let of_cases: i64 = (1..=33)
        .map(|n| ops.case_numbered(&format!("05-12/{n}")).unwrap())
        .filter(|c| c.state != kense::domain::application::State::Annulled)
        .map(|c| {
            let edition = ops.edition_of_case(&c).unwrap();
            let stays = |id: &str| edition.documents.iter().any(|d| d.id == id && d.form != kense::domain::service::Form::Shown);
            i64::try_from(c.papers.iter().filter(|(id, p)| p.given && stays(id)).count()).unwrap()
        })
        .sum();
    let rows = (0..33).filter(|n| counted(*n)).count();
    assert!(of_cases > 0 && rows == 30);
    let layout = lay_out(&paper);
    // Each page: the label of its sums and, two texts on, the number of papers on it.
    let (mut pages, mut sum, mut entries) = (0, 0_i64, 0_usize);
    for n in 0..layout.leaves.len() - 1 {
        let texts = layout.texts(n);
        let joined = texts.join(" ");
        let said = joined.split("Итого на листе, записей: ").nth(1).unwrap_or_else(|| panic!("page {n}: {joined}"));
        let mut numbers = said.split(' ').filter_map(|w| w.parse::<i64>().ok());
        entries += usize::try_from(numbers.next().unwrap()).unwrap();
        sum += numbers.next().unwrap();
        pages += 1;
        assert!(joined.contains("Услугополучатель"), "the header stands on page {n}");
        assert!(joined.contains(&format!("Лист {}", n + 1)));
    }
    assert!(pages > 2);
    assert_eq!((sum, entries), (of_cases, rows));
    let last = page(&layout, layout.leaves.len() - 2);
    assert!(last.contains(&format!("Всего записей: {rows}")));
    assert!(page(&layout, layout.leaves.len() - 1).contains(&format!("скреплено печатью {pages} (")));
}

#[test]
fn an_annulled_entry_keeps_its_place_and_number_is_struck_and_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let (ops, _) = office(dir.path(), 5);
    let paper = ops.journal_printout(&whole("applications")).unwrap();
    let table = table(&paper);
    assert_eq!(table.struck, BTreeSet::from([3]));
    let numbers: Vec<&str> = column(table, "row").into_iter().map(text).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5"]);
    assert_eq!(text(column(table, "note")[3]), "Аннулировано: внесено дважды");
    let layout = lay_out(&paper);
    let lines = |texts: &[&str]| {
        let found = layout.leaves.iter().find_map(|leaf| {
            let at = leaf.marks.iter().find_map(|m| match m {
                Mark::Text { at, text, .. } if texts.iter().any(|t| text.starts_with(t)) => Some(*at),
                _ => None,
            });
            at.map(|at| (at, &leaf.marks))
        });
        let ((x, y), marks) = found.unwrap();
        marks
            .iter()
            .filter(
                |m| matches!(m, Mark::Rule { from, to, .. } if from.1 == to.1 && from.1 < y && from.1 > y - 5.0 && from.0 == x),
            )
            .count()
    };
    assert_eq!((lines(&["05-12/4"]), lines(&["05-12/3"]), lines(&["Аннулир"])), (1, 0, 0));
}

#[test]
fn a_new_part_goes_on_behind_the_last_row_and_page_and_nothing_new_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = office(dir.path(), 12);
    let first = ops.print_journal(&new("applications"), None).unwrap();
    assert_eq!((first.rows, first.pages.0, first.again), (12, 1, false));
    let name = format!("journal-applications-2026-p1-{}-ru.pdf", first.pages.1);
    assert_eq!(first.file.file_name().unwrap().to_str().unwrap(), name, "nothing of a person");
    assert_eq!(ops.print_journal(&new("applications"), None).unwrap_err().code, "nothing-new");
    register(&mut ops, "00403003", 70, &[("grade", "1")]);
    let paper = ops.journal_printout(&new("applications")).unwrap();
    assert_eq!(column(table(&paper), "row"), [&Value::Text("13".into())]);
    assert_eq!(paper.first, first.pages.1 + 1);
    assert!(!paper.pieces.iter().any(|p| matches!(p, Piece::Certify(..) | Piece::Head(_))));
    let second = ops.print_journal(&new("applications"), None).unwrap();
    assert_eq!((second.rows, second.pages), (1, (first.pages.1 + 1, first.pages.1 + 1)));
    // The year is closed: the certifying page alone, with all pages of the year.
    let closing = Order { certify: true, ..new("applications") };
    let file = dir.path().join("closing.pdf");
    let closed = ops.print_journal(&closing, Some(&file)).unwrap();
    assert_eq!((closed.rows, closed.message().key), (0, "journal-certified"));
    if let Some(text) = shown::text(&file) {
        assert!(text.contains(&format!("печатью {} (", second.pages.1)), "{text}");
    }
    // Another journal and another year have numbers of their own.
    assert_eq!(ops.journal_parts("applications", 2026).unwrap().len(), 2);
    assert!(ops.journal_parts("results", 2026).unwrap().is_empty());
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn a_part_printed_once_more_is_what_it_was_whatever_became_of_its_entries_and_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = office(dir.path(), 8);
    let first = ops.print_journal(&new("applications"), None).unwrap();
    let before = lay_out(&{
        let id = ops.journal_parts("applications", 2026).unwrap()[0].id;
        ops.journal_printout(&order("applications", What::Again(id), RU)).unwrap()
    });
    let id = ops.case_numbered("05-12/1").unwrap().id;
    clock.set(moment("2026-06-03T11:00"));
    issue(&mut ops, id);
    let part = ops.journal_parts("applications", 2026).unwrap()[0].clone();
    // The languages of the part are those it was printed in.
    let again = order("applications", What::Again(part.id), Tongue::Both);
    let paper = ops.journal_printout(&again).unwrap();
    assert_eq!(paper.mark, ["ПОВТОРНАЯ ПЕЧАТЬ"]);
    assert_eq!(lay_out(&paper), before);
    let printed = ops.print_journal(&again, Some(&dir.path().join("again.pdf"))).unwrap();
    assert_eq!((printed.pages, printed.again, printed.differs), (first.pages, true, false));
    assert_eq!(printed.message().key, "journal-again-done");
    assert_eq!(ops.journal_parts("applications", 2026).unwrap(), [part], "it is no new part");
    // The whole of the period has what became of it.
    let now = ops.journal_printout(&whole("applications")).unwrap();
    assert!(text(column(table(&now), "result")[0]).starts_with("№ 17"));
}

#[test]
fn a_refusal_stands_in_the_journal_of_the_day_of_decision_and_is_counted_by_its_medium() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, clock) = desk_in(dir.path(), ProviderKind::School, "2026-06-02T10:15");
    let id = register(&mut ops, "00403003", 1, &[("grade", "1")]).id;
    clock.set(moment("2026-06-03T11:00"));
    let case = ops.card(id).unwrap().case;
    let ground = ops.edition_of_case(&case).unwrap().grounds[0].id.clone();
    let refuse =
        kense::ops::decide::Refuse { ground, why: "мест нет".into(), medium: Medium::Paper, ..Default::default() };
    ops.refuse(id, &refuse).unwrap();
    let one = |from: &str| ops.journal_printout(&order("refusals", What::Whole(day(from), day(from)), RU)).unwrap();
    assert!(table(&one("2026-06-02")).sheet.rows.is_empty());
    let paper = one("2026-06-03");
    let table = table(&paper);
    assert_eq!((column(table, "on-paper")[0], column(table, "electronic")[0]), (&Value::Int(1), &Value::Empty));
    assert_eq!(text(column(table, "why")[0]), "мест нет");
}

#[test]
fn journals_of_the_acts_have_their_columns_and_stay_empty_where_the_program_knows_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (ops, _) = desk_in(dir.path(), ProviderKind::Pmpk, "2026-06-02T10:15");
    let ids: Vec<String> = ops.journals().unwrap().into_iter().map(|j| j.id).collect();
    assert!(ids.contains(&"pmpk-booking".to_owned()) && ids.contains(&"pmpk-examinations".to_owned()), "{ids:?}");
    assert!(!ids.contains(&"aid".to_owned()), "an act for other organisations is not offered");
    let paper = ops.journal_printout(&whole("pmpk-examinations")).unwrap();
    let titles: Vec<&str> = table(&paper).sheet.columns.iter().map(|c| c.path[0].as_str()).collect();
    assert_eq!(
        titles,
        [
            "№",
            "ФИО ребенка",
            "Дата рождения",
            "Дата обследования",
            "Предварительный диагноз",
            "Домашний адрес",
            "Заключение ПМПК",
            "Рекомендации"
        ]
    );
    assert!(
        paper.pieces.contains(&Piece::Paragraph(
            vec!["приказ № 223, приложение 5 к правилам".into()],
            kense::domain::printout::Look::Right
        ))
    );
}

#[test]
fn an_own_file_of_journals_is_used_and_a_faulty_one_is_told_and_does_not_stop_printing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = office(dir.path(), 1);
    let own = dir.path().join("forms");
    std::fs::create_dir(&own).unwrap();
    let shipped = include_str!("../../config/forms/journals.toml");
    std::fs::write(own.join("journals.toml"), shipped.replace("Кто принял", "Принял(а)")).unwrap();
    let paper = ops.journal_printout(&whole("applications")).unwrap();
    assert!(table(&paper).sheet.columns.iter().any(|c| c.path[0] == "Принял(а)"));
    std::fs::write(own.join("journals.toml"), shipped.replacen("value = \"clerk\"", "value = \"klerk\"", 1)).unwrap();
    let printed = ops.print_journal(&whole("applications"), None).unwrap();
    assert_eq!(printed.problems.iter().map(|p| p.message.key).collect::<Vec<_>>(), ["problem-place"]);
    ops.reload().unwrap();
    assert_eq!(ops.problems().len(), 1, "it is among the problems of the office's own files");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn over_many_prints_every_entry_stands_on_exactly_one_page(steps in proptest::collection::vec((1u32..6, 0u32..4), 2..5)) {
        let dir = tempfile::tempdir().unwrap();
        let (mut ops, clock) = office(dir.path(), 0);
        let (mut n, mut rows, mut page, mut today) = (0, Vec::new(), 0, day("2026-06-02"));
        let mut open: Vec<i64> = Vec::new();
        for (cases, issued) in steps {
            today = today.succ_opt().unwrap();
            clock.set(moment(&format!("{today}T10:00")));
            for _ in 0..cases {
                n += 1;
                open.push(register(&mut ops, "00403003", n, &[("grade", "1")]).id);
            }
            for _ in 0..issued {
                // From the end: results come in another order than applications.
                if let Some(id) = open.pop() {
                    issue(&mut ops, id);
                }
            }
            for journal in ["applications", "results"] {
                let Ok(paper) = ops.journal_printout(&new(journal)) else { continue };
                let printed = ops.print_journal(&new(journal), None).unwrap();
                prop_assert_eq!(paper.first, printed.pages.0);
                if journal == "applications" {
                    prop_assert_eq!(printed.pages.0, page + 1);
                    page = printed.pages.1;
                }
                let table = table(&paper);
                let numbers = column(table, "number").into_iter().zip(column(table, "row"));
                rows.extend(numbers.map(|(number, row)| (journal, text(row).parse::<usize>().unwrap(), text(number).to_owned())));
            }
        }
        for journal in ["applications", "results"] {
            let here: Vec<_> = rows.iter().filter(|r| r.0 == journal).collect();
            let all = ops.journal_printout(&whole(journal)).unwrap();
            let numbers: BTreeSet<&str> = here.iter().map(|r| r.2.as_str()).collect();
            let wanted: BTreeSet<&str> = column(table(&all), "number").into_iter().map(text).collect();
            prop_assert_eq!(here.len(), wanted.len(), "once");
            prop_assert_eq!(numbers, wanted);
            prop_assert!(here.iter().enumerate().all(|(at, r)| r.1 == at + 1), "rows are numbered on");
        }
    }
}
