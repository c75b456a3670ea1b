//! Taking in: whole or not at all, once, counted where it may be, found afterwards.

use kense::domain::counts::{Cell, Channel, Counts, Medium};
use kense::domain::incoming::Kind;
use kense::domain::service::{PersonKind, ProviderKind};
use kense::ops::{CaseQuery, ImportedQuery, Ops};
use kense::store::StoreError;

use crate::{SCHOOL, desk, file, plan, plan_of, rows, school, take};

const A: &str = "1;01.09.2025;00403003;Сынақова Дана;991231500006;Сынақ Қанат;;портал;;02.09.2025;выдано;05.09.2025;";
const B: &str = "2;02.09.2025;00403003;Мысалова Әсем;;Мысал Арай;;цон;физ;;отказ;04.09.2025;бумага";
const C: &str = "3;;00403003;Үлгіова Сара;;Үлгі Асқар;;;;;;;";

fn counts(ops: &Ops) -> Counts {
    ops.counts(desk::day("2025-01-01"), desk::day("2026-12-31")).unwrap()
}

fn all(ops: &Ops) -> Vec<String> {
    let query = ImportedQuery { limit: 100_000, ..ImportedQuery::default() };
    ops.imported_cases(&query).unwrap().into_iter().map(|i| i.case.number).collect()
}

#[test]
fn the_report_counts_the_rows_whose_day_road_and_person_are_known_and_no_others() {
    let mut ops = school();
    assert!(counts(&ops).is_empty());
    let plan = plan(&ops, &rows(&[A, B, C]));
    let notes: Vec<&str> = plan.notes.iter().map(|n| n.key).collect();
    assert_eq!(notes, ["import-note-uncounted", "import-note-open"]);
    assert_eq!(take(&mut ops, &plan), (3, 0));
    let (got, i) = (counts(&ops), PersonKind::Individual);
    let meant = [
        (Cell::Accepted(Channel::Egov, i), 1),
        (Cell::Accepted(Channel::StateCorporation, i), 1),
        (Cell::Refused(Medium::Paper, i), 1),
        (Cell::Late(i), 1),
    ];
    let mut sums = Counts::default();
    meant.iter().for_each(|(cell, n)| sums.add(&desk::code(SCHOOL), *cell, *n));
    assert_eq!(got, sums);
    assert_eq!(ops.verify().unwrap(), None, "the kept numbers agree with a recount");
    // The packet of a day holds them, and the cases behind a number are told.
    let packet = ops.packet_of(desk::day("2025-09-04"), 0).unwrap();
    assert_eq!(packet.counts.sum(Cell::Refused(Medium::Paper, i)), 1);
    let behind =
        ops.store().read().behind(&desk::code(SCHOOL), Cell::Late(i), desk::day("2025-09-01"), desk::day("2025-09-30"), 10);
    assert_eq!(behind.unwrap().iter().map(|c| (c.kind, c.number.as_str())).collect::<Vec<_>>(), [("imported", "1")]);
    let egov = Cell::Accepted(Channel::Egov, i);
    let behind = ops.store().read().behind(&desk::code(SCHOOL), egov, desk::day("2025-09-01"), desk::day("2025-09-30"), 10);
    assert_eq!(behind.unwrap().len(), 1, "also in a column of tallies");
}

#[test]
fn the_same_file_again_adds_nothing_and_a_longer_one_only_what_is_new() {
    let mut ops = school();
    let first = plan(&ops, &rows(&[A, B]));
    assert_eq!(take(&mut ops, &first), (2, 0));
    let (head, before) = (ops.store().read().audit_head().unwrap(), counts(&ops));
    let again = plan(&ops, &rows(&[A, B]));
    assert_eq!((again.fresh(), again.there, again.troubles.len()), (0, 2, 0));
    assert_eq!(take(&mut ops, &again), (0, 2));
    assert_eq!((ops.store().read().audit_head().unwrap(), counts(&ops)), (head, before), "nothing was written");
    // Rows in another order and with a row between them are the same cases.
    let longer = plan(&ops, &rows(&[B, C, A]));
    assert_eq!(take(&mut ops, &longer), (1, 2));
    assert_eq!(all(&ops), ["2", "1", "3"], "newest first, those without a day last");
}

#[test]
fn a_row_that_was_taken_in_and_says_something_else_now_is_a_trouble() {
    let mut ops = school();
    let first = plan(&ops, &rows(&[A, B]));
    take(&mut ops, &first);
    let changed = plan(&ops, &rows(&[&A.replace("05.09.2025", "06.09.2025"), B]));
    assert_eq!(changed.troubles.iter().map(|t| (t.row, t.code)).collect::<Vec<_>>(), [(2, "changed")]);
    let renamed = plan(&ops, &rows(&[&A.replace("Дана", "Дина")]));
    assert_eq!(renamed.troubles[0].code, "changed", "a number does not go to another person");
    assert!(plan(&ops, &rows(&[&A.replace("2025", "2024")])).troubles.is_empty(), "numbers begin anew each year");
}

#[test]
fn an_import_that_is_stopped_half_way_leaves_nothing() {
    let mut ops = school();
    let many: Vec<String> = (0..1000).map(|n| format!("{n};01.09.2025;00403003;Сынақова Дана;;;;портал;физ;;;;")).collect();
    let plan = plan(&ops, &rows(&many.iter().map(String::as_str).collect::<Vec<_>>()));
    let head = ops.store().read().audit_head().unwrap();
    let mut steps = Vec::new();
    let stopped = ops.import(&plan, &mut |done, of| {
        steps.push((done, of));
        done < 500
    });
    assert_eq!(stopped.unwrap_err().code, "import-stopped");
    assert_eq!(steps, [(250, 1000), (500, 1000)]);
    assert!(all(&ops).is_empty() && counts(&ops).is_empty());
    assert_eq!(ops.store().read().audit_head().unwrap(), head);
    assert_eq!(take(&mut ops, &plan), (1000, 0), "it can be begun anew");
}

#[test]
fn a_program_that_ends_in_the_middle_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut ops, _) = desk::desk_in(dir.path(), ProviderKind::School, "2026-06-02T10:15");
    let plan = plan(&ops, &rows(&[A, B, C]));
    let mut taking = ops.begin_import(&plan).unwrap();
    ops.stride(&plan, &mut taking, 2).unwrap();
    // Nothing else is written meanwhile, and nothing waits for it.
    assert!(matches!(ops.store().write(|db| db.set_setting("x", "y")), Err(StoreError::Busy)));
    drop(ops);
    let clock = kense::ops::clock::HandClock::at(desk::moment("2026-06-02T10:20"));
    let mut ops = Ops::open(dir.path(), Box::new(clock)).unwrap();
    assert!(all(&ops).is_empty() && counts(&ops).is_empty());
    assert_eq!(take(&mut ops, &plan), (3, 0));
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn a_fault_of_the_register_in_the_middle_leaves_nothing() {
    let mut ops = school();
    let mut broken = plan(&ops, &rows(&[A, B]));
    // The plan was made; then another program took the second row in.
    let other = plan(&ops, &rows(&[B]));
    take(&mut ops, &other);
    let head = ops.store().read().audit_head().unwrap();
    let refused = ops.import(&broken, &mut |_, _| true).unwrap_err();
    assert_eq!((refused.code, refused.says.key), ("database-rule", "rule-imported-once"));
    assert_eq!((all(&ops), ops.store().read().audit_head().unwrap()), (vec!["2".to_owned()], head));
    broken.cases.truncate(1);
    assert_eq!(take(&mut ops, &broken), (1, 0));
}

#[test]
fn the_old_numbers_leave_the_yearly_sequence_as_it_is() {
    let mut ops = school();
    let plan = plan(
        &ops,
        &rows(&["37;01.06.2026;00403003;Сынақова Дана;;;;портал;физ;;;;", "05-12/1;01.06.2026;00403003;Мысалова Әсем;;;;;;;;;"]),
    );
    take(&mut ops, &plan);
    assert_eq!(desk::register(&mut ops, SCHOOL, 0, &[]).number, "05-12/1");
    assert_eq!(desk::register(&mut ops, SCHOOL, 1, &[]).number, "05-12/2");
    assert_eq!(ops.case_numbered("05-12/1").unwrap().state.id(), "registered", "a number stands for the own case first");
}

#[test]
fn an_old_case_is_found_by_the_beginning_of_a_name_a_number_and_its_old_number_and_is_no_case_of_this_program() {
    let mut ops = school();
    let plan = plan(&ops, &rows(&[A, B, C]));
    take(&mut ops, &plan);
    let found = |text: &str| {
        let query = ImportedQuery { text: text.into(), limit: 10, ..ImportedQuery::default() };
        ops.imported_cases(&query).unwrap().into_iter().map(|i| i.case.number).collect::<Vec<_>>()
    };
    assert_eq!(found("сынак кан"), ["1"]);
    assert_eq!(found("дана"), ["1"]);
    assert_eq!(found("99123150"), ["1"]);
    assert_eq!(found("3"), ["3"]);
    assert_eq!(ops.imported_by("991231500006").unwrap().len(), 1);
    assert!(ops.cases(&CaseQuery { limit: 10, ..CaseQuery::default() }).unwrap().is_empty());
    assert_eq!(ops.stage("1").unwrap_err().code, "no-case");
}

#[test]
fn the_journal_keeps_the_file_s_checksum_and_numbers_and_nothing_of_a_person() {
    let mut ops = school();
    let plan = plan(&ops, &rows(&[A, B, C]));
    take(&mut ops, &plan);
    let history = ops.store().read().history("import", 1).unwrap();
    assert_eq!(history.len(), 1);
    let body = history[0].body.to_string();
    assert!(body.contains(&plan.checksum) && body.contains("\"new\":3"), "{body}");
    for person in ["Сынақ", "991231500006", "register.csv"] {
        assert!(!body.contains(person), "{body}");
    }
    let origin = &ops.imported_by("1").unwrap()[0].origin;
    assert_eq!((origin.file.as_str(), origin.clerk.as_str()), ("register.csv", "Тестова Т. Т."));
}

#[test]
fn a_closed_day_that_gets_old_cases_has_a_new_packet_to_send() {
    let mut ops = school();
    let day = desk::day("2025-09-01");
    ops.close_day(day).unwrap();
    let plan = plan(&ops, &rows(&[A]));
    take(&mut ops, &plan);
    assert!(ops.day(day).unwrap().closed.unwrap().changed);
}

#[test]
fn the_days_of_an_old_register_are_told_in_one_line_and_not_one_by_one() {
    let mut ops = school();
    let many: Vec<String> = (1..=20).map(|d| format!("{d};{d:02}.09.2025;00403003;Сынақова Дана;;;;портал;физ;;;;")).collect();
    let plan = plan(&ops, &rows(&many.iter().map(String::as_str).collect::<Vec<_>>()));
    take(&mut ops, &plan);
    let told: Vec<&str> = ops.undelivered().unwrap().iter().map(|(_, says)| says.key).collect();
    assert_eq!(told, ["day-unclosed-before"]);
    assert_eq!(ops.unclosed_days().unwrap().len(), 20, "each can be closed");
}

#[test]
fn tallies_set_the_number_of_a_day_and_a_second_time_change_nothing() {
    let mut ops = school();
    let dir = tempfile::tempdir().unwrap();
    let text = |n: u32| {
        format!(
            "Күні;Қызмет коды;Арна;Тұлға түрі;Саны\n01.06.2026;00403003;портал;жеке тұлға;{n}\n01.06.2026;00403003;12.4;заңды;3\n"
        )
    };
    let day = desk::day("2026-06-01");
    let cell = Cell::Accepted(Channel::Egov, PersonKind::Individual);
    ops.tally(day, &desk::code(SCHOOL), Channel::Egov, PersonKind::Individual, 5).unwrap();
    let tallies = |ops: &Ops, n| plan_of(ops, &file(dir.path(), "tallies.csv", &text(n)), Kind::Tallies);
    let first = tallies(&ops, 7);
    assert_eq!((first.troubles.len(), first.fresh()), (0, 2), "{:?}", first.troubles);
    assert_eq!(take(&mut ops, &first), (2, 0));
    assert_eq!(counts(&ops).get(&desk::code(SCHOOL), cell), 7, "in place of 5, not beside it");
    let again = tallies(&ops, 7);
    assert_eq!(take(&mut ops, &again), (0, 2));
    let corrected = tallies(&ops, 9);
    assert_eq!(take(&mut ops, &corrected), (1, 1));
    assert_eq!(counts(&ops).get(&desk::code(SCHOOL), cell), 9);
    assert_eq!(ops.verify().unwrap(), None);
}
