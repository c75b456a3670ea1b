//! Each kind of trouble by its name, row and column; all at once; nothing guessed.

use kense::domain::incoming::Kind;
use kense::domain::text::Lang;
use kense::words::Words;

use crate::{HEADING, SCHOOL, desk, file, plan, plan_of, rows, school};

/// Row, what is told of it: place and word.
const ROWS: &[(&str, &[&str])] = &[
    ("1;01.09.2025;00403003;Сынақова Дана;991231500006;Сынақ Қанат;991231600002;бумага;;02.09.2025;выдано;02.09.2025;", &[]),
    ("2;31.02.2025;00403003;Сынақова Дана;;;;;;;;;", &["3:B day"]),
    ("3;03.06.2026;00403003;Сынақова Дана;;;;;;;;;", &["4:B day-ahead"]),
    ("4;01.09.2025;00403003;Сынақова Дана;;;;;;;;31.08.2025;", &["5:L days-order"]),
    ("5;01.09.2025;;Сынақова Дана;;;;;;;;;", &["6:C service-missing"]),
    ("6;01.09.2025;ремонт крыши;Сынақова Дана;;;;;;;;;", &["7:C service-unknown"]),
    ("7;01.09.2025;приём;Сынақова Дана;;;;;;;;;", &["8:C service-ambiguous"]),
    ("8;01.09.2025;00403003;Сынақова Дана;991231500007;;;;;;;;", &["9:E number"]),
    ("9;01.09.2025;00403003;Сынақова Дана;12345;;;;;;;;", &["10:E number"]),
    ("10;01.09.2025;00403003;Сынақова Дана;;Сынақ;991240000003;;;;;;", &["11:G number"]),
    ("11;01.09.2025;00403003;Сынақова Дана;;;;голубь;;;;;", &["12:H channel-unknown"]),
    ("12;01.09.2025;00403003;Сынақова Дана;;;;;дух;;;;", &["13:I person-unknown"]),
    ("13;01.09.2025;00403003;Сынақова Дана;991231500006;;;;юр;;;;", &["14:I person-clash"]),
    ("14;01.09.2025;00403003;Сынақова Дана;;;;;;;отказ;02.09.2025;глина", &["15:M medium-unknown"]),
    ("15;01.09.2025;00403003;;;;;;;;;;", &["16:D nobody"]),
    ("16;01.09.2025;00403003;С?на?ова Дана;;;;;;;;;", &["17:D lost-letters"]),
    ("1;05.09.2025;00403003;Басқа Адам;;;;;;;;;", &["18:A double"]),
    (
        "17;вчера;нет такой;;1;;;голубь;;;;;",
        &["19:B day", "19:C service-unknown", "19:D nobody", "19:E number", "19:H channel-unknown"],
    ),
];

#[test]
fn each_kind_of_trouble_is_told_by_row_and_column_and_all_of_them_at_once() {
    let ops = school();
    let texts: Vec<&str> = ROWS.iter().map(|(row, _)| *row).collect();
    let plan = plan(&ops, &rows(&texts));
    let told: Vec<String> = plan.troubles.iter().map(|t| format!("{} {}", t.place(), t.code)).collect();
    let meant: Vec<&str> = ROWS.iter().flat_map(|(_, told)| told.iter().copied()).collect();
    assert_eq!(told, meant);
    for lang in Lang::ALL {
        for t in &plan.troubles {
            let says = Words::new(lang).tell(&t.says);
            assert!(!says.is_empty() && !says.contains('⟨'), "{}: {says}", t.code);
        }
    }
    // The sound row is read and would be taken in if it stood alone.
    assert_eq!(plan.cases.len(), 1);
}

#[test]
fn nothing_of_a_file_with_a_trouble_is_taken_in() {
    let mut ops = school();
    let plan = plan(&ops, &rows(&[ROWS[0].0, ROWS[1].0]));
    let before = ops.store().read().audit_head().unwrap();
    let refused = ops.import(&plan, &mut |_, _| true).unwrap_err();
    assert_eq!((refused.code, refused.details.len()), ("import-troubles", 1));
    assert_eq!(ops.store().read().audit_head().unwrap(), before);
    assert!(ops.imported_by("1").unwrap().is_empty());
}

#[test]
fn rows_without_a_number_are_doubles_when_the_same_asked_for_the_same_on_the_same_day() {
    let ops = school();
    let same = ";01.09.2025;00403003;Сынақова Дана;;Сынақ Қанат;;;;;;;";
    let other_child = ";01.09.2025;00403003;Сынақова Дана;;Сынақ Арай;;;;;;;";
    let plan = plan(&ops, &rows(&[same, other_child, same]));
    assert_eq!(plan.troubles.iter().map(|t| (t.row, t.code)).collect::<Vec<_>>(), [(4, "double")]);
}

#[test]
fn what_is_registered_here_already_is_told_and_not_taken_in_beside_it() {
    let mut ops = school();
    let case = desk::register(&mut ops, SCHOOL, 0, &[]);
    let iin = desk::iin(0);
    let row = |number: &str, child: &str| format!("7;02.06.2026;00403003;Тестов Ержан Болатұлы;{number};{child};;;;;;;");
    let found = |row: &str| plan(&ops, &rows(&[row])).troubles.iter().map(|t| t.code).collect::<Vec<_>>();
    assert_eq!(found(&row(&iin, "")), ["registered"]);
    assert_eq!(found(&row("", "Тестова Әлия Ержанқызы")), ["registered"], "by name where there is no number");
    assert!(found(&row(&iin, "Тестов Басқа")).is_empty(), "another child of the same parent");
    assert!(found(&row(&desk::iin(5), "")).is_empty(), "another person of the same name");
    let told = plan(&ops, &rows(&[&row(&iin, "")]));
    assert!(Words::new(Lang::Ru).tell(&told.troubles[0].says).contains(&case.number));
}

#[test]
fn a_code_and_a_name_of_different_services_are_a_trouble() {
    let ops = school();
    let text = "№;Дата;Код услуги;Услуга;ФИО\n1;01.09.2025;00403003;00403005;Сынақова Дана\n";
    let plan = plan(&ops, text);
    assert_eq!(plan.troubles.iter().map(|t| (t.place(), t.code)).collect::<Vec<_>>(), [("2:D".to_owned(), "service-clash")]);
}

#[test]
fn a_file_without_a_needed_column_gets_one_sentence_and_not_one_a_row() {
    let ops = school();
    let plan = plan(&ops, "№;Дата;Телефон\n1;01.09.2025;87000000000\n2;02.09.2025;87000000000\n");
    assert_eq!(plan.troubles.iter().map(|t| (t.row, t.code)).collect::<Vec<_>>(), [(0, "column-missing"), (0, "column-missing")]);
}

#[test]
fn a_text_too_long_to_be_kept_is_told() {
    let ops = school();
    let row = format!("1;01.09.2025;00403003;Сынақова {};;;;;;;;;", "ы".repeat(600));
    assert_eq!(plan(&ops, &rows(&[&row])).troubles.iter().map(|t| t.code).collect::<Vec<_>>(), ["too-long"]);
}

#[test]
fn tallies_have_their_own_troubles() {
    let ops = school();
    let dir = tempfile::tempdir().unwrap();
    let text = "Дата;Код услуги;Канал;Вид лица;Количество\n\
        01.06.2026;00403003;портал;физ;7\n\
        01.06.2026;00403003;бумага;физ;7\n\
        01.06.2026;00403003;12.1;физ;7\n\
        01.06.2026;00403003;портал;физ;8\n\
        01.06.2026;00403003;портал;;1\n\
        01.06.2026;00403003;цон;физ;много\n\
        03.06.2026;00403003;цон;физ;1\n\
        ;00403003;цон;физ;1\n";
    let path = file(dir.path(), "tallies.csv", text);
    let plan = plan_of(&ops, &path, Kind::Tallies);
    let told: Vec<String> = plan.troubles.iter().map(|t| format!("{} {}", t.place(), t.code)).collect();
    assert_eq!(
        told,
        ["3:C tally-channel", "4:C tally-channel", "5 double", "6:D empty", "7:E count", "8:A day-ahead", "9:A empty"]
    );
    assert_eq!(plan.tallies.len(), 1);
    let bare = file(dir.path(), "bare.csv", "Дата;Код услуги\n01.06.2026;00403003\n");
    let lacking = plan_of(&ops, &bare, Kind::Tallies).troubles;
    assert_eq!(lacking.iter().map(|t| t.code).collect::<Vec<_>>(), ["column-missing"; 3], "channel, person, count");
}

#[test]
fn a_service_is_known_by_its_code_its_names_in_both_languages_and_an_everyday_word() {
    let ops = school();
    let service = ops.service(&desk::code(SCHOOL)).unwrap().clone();
    let newest = service.newest();
    let texts = [SCHOOL, "403003", &newest.name.ru, &newest.name.kk, &newest.label.ru, &newest.label.kk, "1 класс"];
    for text in texts {
        assert_eq!(ops.recognise_service(text).unwrap().as_str(), SCHOOL, "{text}");
    }
    assert_eq!(ops.recognise_service("шокла").unwrap_err().0, "service-unknown", "a slip is not guessed");
    assert!(HEADING.contains("Код услуги"));
}
