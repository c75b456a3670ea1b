//! Plain SQL against what was brought along: it stands as it came, and is no road past the gate.

use crate::{desk, plan, rows, school, take};

const A: &str = "1;01.09.2025;00403003;Сынақова Дана;991231500006;Сынақ Қанат;;портал;;02.09.2025;выдано;05.09.2025;";

/// A statement, and the rule that refuses it.
const REFUSED: &[(&str, &str)] = &[
    ("UPDATE imported SET outcome = 'refused'", "registered-stands"),
    ("UPDATE imported SET number = '2'", "registered-stands"),
    ("DELETE FROM imported", "nothing-deleted"),
    ("DELETE FROM import", "nothing-deleted"),
    ("UPDATE import SET file = 'x'", "registered-stands"),
    ("DELETE FROM imported_key", "nothing-deleted"),
    ("UPDATE imported_key SET key = 'x'", "registered-stands"),
    ("INSERT OR REPLACE INTO imported SELECT id, import, row, number, day, service, channel, person, applicant_number, applicant_name,
        phone, child_number, child_name, due, 'refused', decided, medium, result, note, identity, content FROM imported", "imported-once"),
    ("INSERT INTO imported (import, row, number, service, applicant_number, applicant_name, phone, child_number, child_name, result, note,
        identity, content) SELECT 7, 9, '', service, '', 'x', '', '', '', '', '', replace(identity, substr(identity, 1, 1), 'x'), content FROM imported", "imported-with-file"),
    ("INSERT OR REPLACE INTO import SELECT * FROM import", "nothing-deleted"),
];

#[test]
fn plain_sql_does_not_change_delete_or_add_to_what_was_brought_along() {
    let mut ops = school();
    let plan = plan(&ops, &rows(&[A]));
    take(&mut ops, &plan);
    for (sql, rule) in REFUSED {
        let refused = ops.store().raw(sql).unwrap_err().to_string();
        assert_eq!(refused, format!("rule {rule}"), "{sql}");
    }
    assert_eq!(ops.verify().unwrap(), None);
}

#[test]
fn an_import_is_no_road_past_the_gate_of_the_package() {
    let mut ops = school();
    let plan = plan(&ops, &rows(&[A]));
    take(&mut ops, &plan);
    // What the old register says was issued is no case: there is nothing to issue, decide or annul.
    assert_eq!(ops.case(1).unwrap_err().code, "no-case");
    for sql in [
        "INSERT INTO application SELECT * FROM imported",
        "UPDATE application SET state = 'issued' WHERE id = 1; SELECT RAISE(ABORT, 'x')",
        "UPDATE application SET state = 'imported'",
    ] {
        let _refused_or_nothing = ops.store().raw(sql);
    }
    let cases = ops.cases(&kense::ops::CaseQuery { limit: 10, ..Default::default() }).unwrap();
    assert!(cases.is_empty());
    let own = desk::register(&mut ops, crate::SCHOOL, 0, &[]);
    assert_eq!(own.number, "05-12/1");
}
