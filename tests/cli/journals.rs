//! `journal`: the list, a period, what is new, a part once more.

use serde_json::json;

use crate::kense::{CHILD, Kense};

#[test]
fn a_journal_is_printed_of_a_period_of_what_is_new_and_once_more() {
    let k = Kense::rehearsal();
    assert_eq!(k.registered(CHILD), "05-12/1");
    let (code, said) = k.json(&["journal"]);
    assert_eq!((code, &said["journals"][0]["journal"]), (0, &json!("applications")), "{said}");
    let out = k.path("x.pdf").display().to_string();
    let (code, said) =
        k.json(&["journal", "applications", "--from", "2026-01-01", "--to", "2026-12-31", "--tongue", "kk", "-o", &out]);
    assert_eq!((code, &said["rows"], &said["last_page"]), (0, &json!(1), &json!(1)), "{said}");
    assert!(std::fs::read(k.path("x.pdf")).unwrap().starts_with(b"%PDF"));
    let (code, said) = k.json(&["journal", "applications", "--new", "--tongue", "ru"]);
    assert_eq!((code, &said["rows"], &said["again"]), (0, &json!(1), &json!(false)), "{said}");
    let (code, said) = k.json(&["journal", "applications", "--new"]);
    assert_eq!((code, &said["code"]), (1, &json!("nothing-new")), "{said}");
    let (code, said) = k.json(&["journal", "applications", "--again", "1"]);
    assert_eq!((code, &said["again"], &said["first_page"]), (0, &json!(true), &json!(1)), "{said}");
    let said = k.run(&["--lang", "ru", "journal"]);
    assert!(said.out.contains("refusals: Журнал отказов в оказании"), "{said:?}");
}

#[test]
fn what_cannot_be_printed_exits_with_its_word() {
    let k = Kense::rehearsal();
    for (args, exit, word) in [
        (vec!["journal", "gazette"], 2, "no-journal"),
        (vec!["journal", "applications", "--again", "7"], 2, "no-part"),
        (vec!["journal", "applications", "--new"], 1, "nothing-new"),
        (vec!["journal", "applications", "--from", "2026-06-02", "--to", "2026-06-01"], 2, "period"),
        (vec!["journal", "applications", "--new", "--from", "2025-06-02", "--to", "2026-06-01"], 2, "period"),
    ] {
        let (code, said) = k.json(&args);
        assert_eq!((code, said["code"].as_str().unwrap()), (exit, word), "{said}");
    }
}
